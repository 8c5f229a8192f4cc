"""Small data, and the command line as people run it: in processes that can all be found."""

import json
import os
import shutil
import subprocess
import sys
import uuid
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "workers"))  # see watched.py
watched = import_module("watched")
REGISTERS = ROOT / "tests" / "cases" / "mac-dinh"
MARK = "REPORTGEN_TEST_RUN"
TYPES = ("thong-bao", "ket-luan", "bao-cao", "chi-thi", "nghi-quyet")
PERIOD = """\
don_vi: {unit}
ky: {period}
chot_so_lieu: 15/6/2024
{more}noi_dung: {{mo_dau: "{text}"}}
van_ban:
{documents}
"""
DOCUMENT = (
    "  - {{loai: {kind}, so: {number}, ngay: 18/6/2024, trich_yeu: A, nguoi_ky: bi_thu{more}}}"
)

Files = dict[str, bytes]


def document(number: int, kind: str = "thong-bao", more: str = "") -> str:
    return DOCUMENT.format(number=number, kind=kind, more=more)


def period(unit: str, *documents: str, text: str = "Mở đầu.", more: str = "") -> str:
    """A period file of the first half of 2024; without documents it has one."""
    lines = "\n".join(documents or [document(1)])
    return PERIOD.format(unit=unit, period="2024-H1", documents=lines, text=text, more=more)


def write(file: Path, content: str | bytes) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def office(folder: Path, units: int) -> list[str]:
    """Registers for so many communes; their codes."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(REGISTERS / "chi-tieu.yaml", folder)
    default = yaml.safe_load((REGISTERS / "don-vi.yaml").read_text(encoding="utf-8"))["muong-vang"]
    codes = [f"xa-{number:02}" for number in range(units)]
    registry = {
        code: {**default, "ten": f"Đảng ủy {code}", "cap": "xa", "dia_danh": f"Xã {code}"}
        for code in codes
    }
    write(folder / "don-vi.yaml", json.dumps(registry, ensure_ascii=False, indent=1))
    return codes


def commune_files(folder: Path, units: int, documents: int, text: str = "Mở đầu.") -> list[Path]:
    """Registers and a file a commune with so many documents, each of another type."""
    codes = office(folder, units)
    return [
        write(
            folder / code / "ky.yaml",
            period(
                code,
                *(document(i + 1, TYPES[(n + i) % len(TYPES)]) for i in range(documents)),
                text=f"{text} {code}.",
            ),
        )
        for n, code in enumerate(codes)
    ]


def finals(out: Path) -> Files:
    """Every document's file that stands below a folder."""
    return {
        it.relative_to(out).as_posix(): it.read_bytes()
        for it in sorted(out.rglob("*"))
        if it.suffix in {".docx", ".pdf"} and not it.name.startswith(".")
    }


def none_is_broken(out: Path, expected: Mapping[str, bytes]) -> set[str]:
    """Every file under a final name is whole; the names of those that stand."""
    found = finals(out)
    broken = [name for name, content in found.items() if content != expected[name]]
    assert broken == []
    return {*found}


def summary(out: Path) -> Any:
    return json.loads((out / "summary.json").read_text(encoding="utf-8"))


def states(out: Path) -> dict[str, str]:
    return {it["name"]: it["state"] for it in summary(out)["documents"]}


def codes_of(told: Mapping[str, Any]) -> list[str]:
    """What was said of a document or refused file."""
    return [it["code"] for it in told["diagnostics"]]


class Command:
    """`reportgen …` that runs in a folder; what it says and logs stands beside its data."""

    def __init__(self, folder: Path, *arguments: str, **environment: str) -> None:
        self.mark = uuid.uuid4().hex
        self._said = folder / f"said-{self.mark}"
        self._log = folder / f"log-{self.mark}"
        paths = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
        with self._said.open("wb") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "reportgen", *arguments, "--log", str(self._log)],
                env={**os.environ, "PYTHONPATH": paths, MARK: self.mark, **environment},
                cwd=folder, stdin=subprocess.DEVNULL, stdout=said, stderr=said,
            )  # fmt: skip

    @property
    def said(self) -> str:
        return self._said.read_text(encoding="utf-8", errors="replace")

    @property
    def log(self) -> list[dict[str, Any]]:
        """What was logged until now; a line that is being written is left out."""
        if not self._log.exists():
            return []
        whole = self._log.read_text(encoding="utf-8").rpartition("\n")[0]
        return [json.loads(line) for line in whole.splitlines()]

    def made(self) -> list[str]:
        """The documents that it has written until now."""
        return [it["document"] for it in self.log if it["event"] == "written"]

    def started(self) -> bool:
        """Whether it holds the folder and goes on to the files; or is over."""
        return bool(self.log) or self.process.poll() is not None

    def wait(self, seconds: float = 600) -> int:
        return self.process.wait(seconds)

    def processes(self) -> list[int]:
        """All that it started and that still runs, itself among it."""
        return list(watched.marked(f"{MARK}={self.mark}"))

    def workers(self) -> list[int]:
        return list(watched.grandchildren(self.process.pid, self.processes()))

    def kill(self, *, everything: bool) -> None:
        """SIGKILL to itself, or at once to all that it started."""
        for pid in self.processes() if everything else [self.process.pid]:
            watched.kill(pid)

    def nothing_left(self) -> None:
        """Within the grace no process of it is left."""
        self.process.wait(watched.GRACE_S)
        assert watched.left_after(f"{MARK}={self.mark}") == []


def command(folder: Path, *arguments: str, **environment: str) -> Command:
    """The same, when it has ended."""
    found = Command(folder, *arguments, **environment)
    found.wait()
    return found


def changed(name: str, path: Any, args: Any, options: Mapping[str, Any]) -> str:
    """Where a call of `os.open`, `mkdir` or `replace` would change something; else nothing."""
    if name == "open" and not (args and args[0] & (os.O_WRONLY | os.O_RDWR)):
        return ""
    inside = options.get("dir_fd", options.get("src_dir_fd"))
    folder = os.getcwd() if inside is None else os.readlink(f"/proc/self/fd/{inside}")  # noqa: PTH109, PTH115  # without a call that is watched
    return os.path.join(folder, os.fsdecode(path))  # noqa: PTH118  # as above


def forked(work: Callable[[], int]) -> int:
    """A copy of this process that works, and ends with the status that it gives."""
    if process := os.fork():
        return process
    status = 99
    try:
        status = work()
    finally:
        os._exit(status)


def status_of(process: int) -> int:
    """How it has ended; minus a signal's number if that killed it."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def here(folder: Sequence[str] | str, **options: Any) -> Any:
    """A run in this process; its report."""
    from reportgen.library import Batch  # noqa: PLC0415  # the commands above need nothing of it

    data = [folder] if isinstance(folder, str) else [*folder]
    batch = Batch(data, **{"formats": ["docx"], "jobs": 0, **options})
    for _ in batch.run():
        pass
    return batch.report
