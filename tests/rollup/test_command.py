"""Whole paths: communes' files and documents, the district's file, its document, the trace."""

import json
import re
import shutil
from pathlib import Path
from zipfile import ZipFile

import pypdf
import pytest

from benchmarks.province import CUTOFF, PERIOD, PROVINCE, commune, write_province
from reportgen.cli import run

DATA = Path(__file__).parents[2] / "data"
UNITS = {"nam-ma": 19, "na-pha": 17, "muong-khin": 19}
DISTRICT = """# Do Văn phòng soạn
don_vi: mv
ky: 2024-H1
chot_so_lieu: 15/6/2024
van_ban:
  - loai: thong-bao
    so: 1
    ngay: 18/6/2024   # ngày ký
    trich_yeu: kết quả {ky}
    nguoi_ky: bi_thu
    mo_dau: "Toàn huyện có {dat_chuan} trên {so_xa}, chiếm {ty_le}; thu {thu}."
"""
COMMUNE = """don_vi: {unit}
ky: 2024-H1
chot_so_lieu: 15/6/2024
so_lieu: {{tieu_chi: {criteria}, thu: "1,5", von: 10}}
van_ban:
  - loai: thong-bao
    so: 7
    ngay: 16/6/2024
    trich_yeu: số liệu
    nguoi_ky: {{chuc_vu: BÍ THƯ, ho_ten: Lò Văn A}}
    noi_nhan: [Lưu Văn phòng]
    mo_dau: "Thu {{thu}}."
"""


@pytest.fixture
def communes(folder: Path) -> Path:
    for unit, criteria in UNITS.items():
        file = folder / "xa" / unit / "2024-h1.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(COMMUNE.format(unit=unit, criteria=criteria), encoding="utf-8")
    return folder


@pytest.fixture
def district(communes: Path) -> Path:
    file = communes / "mv" / "2024-h1.yaml"
    file.parent.mkdir()
    file.write_text(DISTRICT, encoding="utf-8")
    return file


def words_of(file: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in pypdf.PdfReader(file).pages)


def test_from_communes_to_the_document_of_the_district(district: Path) -> None:
    assert run(["rollup", "xa", "--to", "mv/2024-h1.yaml"]) == 0
    written = district.read_text(encoding="utf-8")
    for line in DISTRICT.splitlines():
        assert line in written.splitlines()
    assert run(["render", "mv", "--format", "pdf", "--out", "out"]) == 0
    (file,) = Path("out").rglob("*.pdf")
    assert "Toàn huyện có 02 xã trên 03 xã, chiếm 66,7%; thu 4,5 tỷ đồng." in words_of(file)


def test_the_same_twice_gives_the_same_bytes(district: Path) -> None:
    command = ["rollup", "xa", "--to", "mv/2024-h1.yaml"]
    assert run(command) == 0
    first, changed = district.read_bytes(), district.stat().st_mtime_ns
    assert run(command) == 0
    assert (district.read_bytes(), district.stat().st_mtime_ns) == (first, changed)


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_documents_give_what_their_files_give(district: Path, kind: str) -> None:
    assert run(["rollup", "xa", "--to", "mv/2024-h1.yaml"]) == 0
    from_yaml = district.read_text(encoding="utf-8")
    district.write_text(DISTRICT, encoding="utf-8")
    command = ["render", "xa", "--format", kind, "--carry", kind, "--out", "gui"]
    assert run(command) == 0
    shutil.rmtree("xa")
    assert run(["rollup", "gui", "--to", "mv/2024-h1.yaml"]) == 0
    figures, _, sources = district.read_text(encoding="utf-8").partition("tong_hop_tu:")
    expected, _, before = from_yaml.partition("tong_hop_tu:")
    assert figures == expected
    hashes = [[word for word in it.split() if len(word) == 17] for it in (sources, before)]
    assert hashes[0] == hashes[1] != []


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_document_in_another_unit_of_measure_is_never_summed(
    district: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its data are those of its YAML file, its catalogue stays with those who made it."""
    catalogue = Path("chi-tieu.yaml")
    ours = catalogue.read_text(encoding="utf-8")
    catalogue.write_text(
        ours.replace("ngân sách, don_vi_tinh: tỷ", "ngân sách, don_vi_tinh: triệu")
    )
    command = ["render", "xa/na-pha", "--format", kind, "--carry", kind, "--out", "gui"]
    assert run(command) == 0
    catalogue.write_text(ours, encoding="utf-8")
    shutil.rmtree("xa/na-pha")
    capsys.readouterr()
    before = district.read_bytes()
    assert run(["rollup", "xa", "gui", "--to", "mv/2024-h1.yaml"]) == 1
    said = capsys.readouterr().err
    (file,) = Path("gui").rglob(f"*.{kind}")
    assert f"«thu» trong {file} tính bằng «triệu đồng»" in said
    assert said.count("don-vi-tinh-khac") == 1
    assert district.read_bytes() == before


def test_a_document_of_before_is_summed_with_a_warning(
    district: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert district.exists()
    assert run(["render", "xa/na-pha", "--format", "docx", "--out", "gui"]) == 0
    (file,) = Path("gui").rglob("*.docx")
    shutil.rmtree("xa/na-pha")
    parts = {it: ZipFile(file).read(it) for it in ZipFile(file).namelist()}
    with ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, re.sub(rb' units="[^"]*"', b"", part))
    capsys.readouterr()
    assert run(["rollup", "xa", str(file), "--to", "mv/2024-h1.yaml"]) == 0
    assert f"{file}: cảnh báo khong-ro-don-vi-tinh" in capsys.readouterr().err


def test_a_folder_gives_files_and_documents_the_same_data_once(
    district: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["rollup", "xa", "--to", "mv/2024-h1.yaml", "--lang", "en"]
    assert run(command) == 0
    expected = district.read_bytes()
    assert run(["render", "xa", "--format", "docx,pdf", "--carry", "docx", "--out", "xa"]) == 0
    shutil.move("xa/na-pha/2024-h1.yaml", "na-pha.yaml")
    assert len([*Path("xa").rglob("*.pdf")]) == len([*Path("xa").rglob("*.docx")]) == len(UNITS)
    capsys.readouterr()
    assert run(command) == 0
    said = capsys.readouterr()
    assert said.err.count("warning khong-mang-du-lieu") == len(UNITS)
    numbers = [it.split()[-2] for it in said.out.splitlines() if it.startswith("│")]
    assert numbers[:3] == ["3", "0", "3"]
    written = district.read_text(encoding="utf-8")
    assert written.partition("tong_hop_tu")[0] == expected.decode().partition("tong_hop_tu")[0]
    assert written.count(".yaml") == 2
    assert written.count(".docx") == 1


def test_the_unit_s_own_documents_are_no_members(district: Path) -> None:
    assert run(["rollup", ".", "--to", "mv/2024-h1.yaml"]) == 0
    written = district.read_bytes()
    assert run(["render", "mv", "--format", "docx", "--out", "out"]) == 0
    assert [*Path("out").rglob("*.docx")]
    assert run(["rollup", ".", "--to", "mv/2024-h1.yaml"]) == 0
    assert district.read_bytes() == written


def test_only_a_period_file_is_written(communes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rollup", "xa", "--to", "mv/2024-h1.docx"]) == 2
    assert "mv/2024-h1.docx" in capsys.readouterr().err
    assert not (communes / "mv").exists()


def test_the_summary_counts_files_that_cannot_be_read(
    district: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = district.parents[1] / "xa/na-pha/2024-h1.yaml"
    broken.write_text("don_vi: [", encoding="utf-8")
    assert run(["rollup", "xa", "--to", "mv/2024-h1.yaml", "--lang", "en", "--keep-going"]) == 1
    numbers = [it.split()[-2] for it in capsys.readouterr().out.splitlines() if it.startswith("│")]
    assert numbers[:3] == ["2", "1", "1"]


def test_a_document_without_data_is_named(
    communes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["render", "xa/nam-ma", "--format", "docx", "--carry", "none", "--out", "gui"]) == 0
    (file,) = (communes / "gui").rglob("*.docx")
    capsys.readouterr()
    assert run(["rollup", str(file.relative_to(communes)), "--to", "mv/2024-h1.yaml"]) == 1
    assert "khong-mang-du-lieu" in capsys.readouterr().err


def test_nothing_half_made_is_left_where_nothing_can_be_written(
    district: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(district.parent)
    district.parent.write_text("", encoding="utf-8")
    command = ["rollup", "xa", "--to", "mv/2024-h1.yaml", "--unit", "mv", "--period", "2024-H1"]
    assert run(command) == 1
    assert "mv/2024-h1.yaml" in capsys.readouterr().err
    assert district.parent.read_text(encoding="utf-8") == ""


def test_the_summary_counts(district: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert district.exists()
    shutil.rmtree("xa/na-pha")
    assert run(["rollup", "xa", "--to", "mv/2024-h1.yaml", "--lang", "en"]) == 0
    said = capsys.readouterr()
    numbers = [line.split()[-2] for line in said.out.splitlines() if line.startswith("│")]
    assert numbers == ["2", "1", "0", "2", "2", "2"]
    assert "mv/2024-h1.yaml written, 1 warnings" in said.err


def test_processes_change_no_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = write_province(tmp_path / "data", 70, villages=(2, 4))
    monkeypatch.chdir(tmp_path)
    written = []
    for least in (len(files) + 1, 1):
        monkeypatch.setattr("reportgen.rollup.members.WORTH_WORKERS", least)
        target = f"data/{PROVINCE}/{PERIOD.lower()}.yaml"
        assert run(["rollup", "data/xa", "--to", target, "--jobs", "2"]) == 0
        written.append(Path(target).read_text(encoding="utf-8"))
        Path(target).unlink()
    assert written[0] == written[1]
    assert written[0].count("bam:") == len(files)
    assert f"chot_so_lieu: {CUTOFF}" in written[0]
    assert commune(69) in written[0]


def test_a_province_is_the_same_from_the_same_seed(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_province(tmp_path / name, 5, seed=7, districts=2, villages=(2, 4))
    first, second = (
        {
            it.relative_to(tmp_path / name): it.read_bytes()
            for it in (tmp_path / name).rglob("*.yaml")
        }
        for name in ("a", "b")
    )
    assert first == second
    assert len(first) == 7


def traced(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    capsys.readouterr()
    assert run(["trace", *arguments, "--json"]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def test_a_trace_names_files_and_what_became_of_them(
    district: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rollup", "xa", "--to", "mv/2024-h1.yaml"]) == 0
    (found,) = traced(capsys, "thu", "mv/2024-h1.yaml")
    assert (found["value"], found["kind"], found["adds_up"]) == ("4.5", "tong-hop", True)
    changed = district.parents[1] / "xa/na-pha/2024-h1.yaml"
    changed.write_text(changed.read_text(encoding="utf-8").replace('"1,5"', '"2,5"'), "utf-8")
    shutil.rmtree(changed.parents[1] / "nam-ma")
    (found,) = traced(capsys, "thu", "mv/2024-h1.yaml")
    shares = found["shares"]
    assert isinstance(shares, list)
    assert [(it["unit"], it["state"], it["value"]) for it in shares] == [
        ("nam-ma", "khong-con", None), ("na-pha", "da-sua", "2.5"), ("muong-khin", "nguyen", "1.5"),
    ]  # fmt: skip
    assert found["adds_up"] is False


def test_a_trace_goes_down_to_the_rows(district: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert district.exists()
    assert run(["rollup", "xa", "--to", "mv/2024-h1.yaml"]) == 0
    capsys.readouterr()
    assert run(["trace", "ty_le", "mv/2024-h1.yaml"]) == 0
    said = capsys.readouterr().out
    for words in (
        "Tỷ lệ xã đạt chuẩn (ty_le): 66,6666666667 % - tính",
        "công thức: phan_tram(dat_chuan; so_xa)",
        "Số xã đạt chuẩn (dat_chuan): 2 xã - tính",
        "số dòng của bảng «Danh sách xã», các dòng có «Số tiêu chí đạt» từ 19",
        "Mường Khin", "xa/muong-khin/2024-h1.yaml", "không đổi",
    ):  # fmt: skip
        assert words in said


def test_data_has_the_registers_of_a_file_that_is_named(
    district: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rollup", "xa", "--to", "mv/2024-h1.yaml"]) == 0
    alone = tmp_path_factory.mktemp("rieng") / "2024-h1.yaml"
    shutil.copy(district, alone)
    assert run(["trace", "ty_le", str(alone)]) == 1
    assert "thieu-so" in capsys.readouterr().err
    (found,) = traced(capsys, "so_xa", str(alone), "--data", ".")
    assert found["value"] == "3"


LISTS = """
  yeu: {ten: Xã yếu nhất, liet_ke: xa.ten, theo: so_tieu_chi, thu_tu: kem-nhat, lay: 1}
  kha: {ten: Xã đạt chuẩn, liet_ke: xa.ten, khi: {so_tieu_chi: {tu: 19}}}
"""


def test_the_trace_of_a_list_shows_what_it_names(
    district: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Path("chi-tieu.yaml").open("a", encoding="utf-8") as file:
        file.write(LISTS)
    assert run(["rollup", "xa", "--to", "mv/2024-h1.yaml"]) == 0
    said = {}
    for code in ("yeu", "kha"):
        (found,) = traced(capsys, code, str(district))
        rows = found["rows"]
        assert isinstance(rows, list)
        said[code] = (found["names"], [(it["name"], it["cells"]) for it in rows])
    assert said == {
        "yeu": (["Nà Phạ"], [("Nà Phạ", {"so_tieu_chi": "17"})]),
        "kha": (
            ["Nậm Mạ", "Mường Khin"],
            [("Nậm Mạ", {"so_tieu_chi": "19"}), ("Mường Khin", {"so_tieu_chi": "19"})],
        ),
    }
    assert run(["trace", "yeu", str(district)]) == 0
    assert "Xã yếu nhất (yeu): Nà Phạ - liệt kê" in capsys.readouterr().out


def test_a_derived_figure_names_the_periods_that_it_follows_from(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (folder / "chi-tieu.yaml").open("a", encoding="utf-8") as file:
        file.write("  luong: {ten: Sản lượng, don_vi_tinh: tấn, tinh_chat: trong-ky}\n")
    (folder / "mv").mkdir()
    for period, values in (
        ("2024-9T", "{luong: 30}"),
        ("2024-H1", "{luong: 18}"),
        ("2024-Q3", "{}"),
    ):
        head = f"don_vi: mv\nky: {period}\nchot_so_lieu: 15/6/2024\nso_lieu: {values}\n"
        (folder / f"mv/{period.lower()}.yaml").write_text(head, encoding="utf-8")
    assert run(["trace", "luong", "mv/2024-q3.yaml"]) == 0
    said = capsys.readouterr().out
    assert "Sản lượng (luong): 12 tấn - suy ra từ các kỳ khác" in said
    assert "2024-9T 30 − 2024-H1 18" in said


def test_the_default_is_the_latest_file_of_each_unit(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(DATA.parent)
    found = traced(capsys, "xa_dat_chuan")
    assert [(it["don_vi"], it["ky"]) for it in found] == [
        ("muong-vang", "2024-H1"), ("nam-pung", "2024-H1"),
    ]  # fmt: skip
    assert found[0]["tep"] == "data/muong-vang/2024-h1.yaml"


def test_an_unknown_figure_is_named(district: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", "dat_chuam", str(district)]) == 1
    assert "khong-co-so-nay" in capsys.readouterr().err
