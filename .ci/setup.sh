#!/usr/bin/env bash
# Installs what is missing for `report`, `test` or `bench`: Debian packages, .venv, reportgen.
# Ends at once when nothing has changed since the last time; the stamps lie in .venv.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

purpose=${1:?report, test or bench}
root=$(pwd -P)
stamp=.venv/.installed-$purpose

# A group is one package or its equals: the first that apt offers is taken. LibreOffice with
# its GUI counts too, because the two cannot be installed side by side.
groups=(libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig
        'fonts-liberation>=1:2.1|fonts-liberation2')
extra=
case $purpose in
    report) ;;
    test)
        groups+=('libreoffice-writer-nogui|libreoffice-writer' 'libreoffice-calc-nogui|libreoffice-calc'
                 poppler-utils openssl chromium libatomic1)  # the last: for Playwright's Node.js
        extra='[test]' ;;
    bench) extra='[bench]' ;;
    *) echo "setup.sh: $purpose?" >&2; exit 2 ;;
esac

# What an installation depends on: the folder, the Python, and these files.
key() {
    printf '%s\n' "$root" "$(readlink -f .venv/bin/python)"
    cat pyproject.toml constraints.txt reportgen/__init__.py .ci/setup.sh | sha256sum
}

# True if the package is installed; a name may carry the lowest version: NAME>=VERSION.
has() {
    local status version
    read -r status version < <(
        dpkg-query -W -f '${db:Status-Status} ${Version}\n' "${1%%>=*}" 2>/dev/null) || return 1
    [[ $status == installed ]] || return 1
    [[ $1 != *'>='* ]] || dpkg --compare-versions "$version" ge "${1#*>=}"
}

# True if apt can install the package (in the version asked for).
offered() {
    local version
    version=$(LC_ALL=C apt-cache policy "${1%%>=*}" 2>/dev/null | sed -n 's/^  Candidate: //p')
    [[ -n $version && $version != '(none)' ]] || return 1
    [[ $1 != *'>='* ]] || dpkg --compare-versions "$version" ge "${1#*>=}"
}

# Prints the packages to install, one for each group that has none installed.
missing() {
    local group name names chosen
    for group in "${groups[@]}"; do
        IFS='|' read -ra names <<<"$group"
        for name in "${names[@]}"; do
            if has "$name"; then continue 2; fi
        done
        chosen=
        for name in "${names[@]}"; do
            if offered "$name"; then chosen=$name; break; fi
        done
        # Without package lists: the name without a condition, known to every release.
        for name in "${names[@]}"; do
            if [[ -z $chosen && $name != *'>='* ]]; then chosen=$name; fi
        done
        printf '%s\n' "${chosen%%>=*}"
    done
}

ask_administrator() {
    local packages
    mapfile -t packages < <(missing)
    cat >&2 <<TEXT
Máy còn thiếu gói phần mềm và lệnh này không tự cài được. Hãy gửi người quản trị máy dòng lệnh sau;
khi đã cài xong, chạy lại lệnh make:

apt-get update && apt-get install -y --no-install-recommends ${packages[*]}

TEXT
    exit 1
}

install_packages() {
    local packages as_root=()
    mapfile -t packages < <(missing)
    if [[ ${#packages[@]} == 0 ]]; then return; fi
    if [[ $EUID != 0 ]]; then
        if ! command -v sudo >/dev/null; then ask_administrator; fi
        as_root=(sudo)
    fi
    echo "Đang cài các gói hệ thống còn thiếu: ${packages[*]}"
    # A list that cannot be fetched need not matter; what is missing then fails below.
    "${as_root[@]}" apt-get update -qq || true
    mapfile -t packages < <(missing)
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null || ask_administrator
}

if [[ -f $stamp && -x .venv/bin/reportgen && $(<"$stamp") == "$(key)" ]]; then exit 0; fi

if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo 'reportgen cần Python 3.11 trở lên, nhưng lệnh python3 trên máy này không có hoặc cũ hơn.' >&2
    exit 1
fi
# Debian's own python3 has no ensurepip, and so no venv, without this package.
if ! python3 -c 'import ensurepip' 2>/dev/null; then groups+=(python3-venv); fi

if command -v dpkg-query >/dev/null; then
    install_packages
else
    echo "Máy này không dùng gói Debian; cần có sẵn: ${groups[*]}" >&2
fi

# A .venv that was moved here, was left half made, or whose Python is gone is made anew.
if [[ $(.venv/bin/pip --version 2>/dev/null) != *" from $root/.venv/"* ]]; then
    echo 'Đang tạo môi trường Python trong .venv'
    python3 -m venv --clear .venv
fi

echo "Đang cài reportgen và các thư viện theo constraints.txt ($purpose)"
rm -f .venv/.installed-*
export PIP_DISABLE_PIP_VERSION_CHECK=1
# hatchling comes from constraints.txt as well, hence no build isolation.
.venv/bin/pip install -q -c constraints.txt hatchling
.venv/bin/pip install -q -c constraints.txt --no-build-isolation -e ".$extra"

key >"$stamp"
if [[ $purpose != report ]]; then key >.venv/.installed-report; fi
