"""Every sample document carries its period file, stays valid, and gives it back."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import page
import pikepdf
import pypdf
import pytest

from reportgen import typesetting
from reportgen.carried import carried_data
from reportgen.inspect import correct, inspect
from reportgen.word import read_content, write_copy

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
PARTY = "muong-vang/2024-h1/977-TB-HU"
PERIOD = DATA / "muong-vang" / "2024-h1.yaml"


def period_file(sample: Any) -> bytes:
    return (DATA / f"{sample.job.folder}.yaml").read_bytes()


def carrying(sample: Any) -> bytes:
    """The PDF of a sample that is asked to carry its period file."""
    files, mistakes = typesetting.write(sample.front, ["pdf"], {"pdf": sample.job.carried})
    assert mistakes == []
    return files[".pdf"]


@pytest.fixture(scope="session")
def made() -> dict[str, bytes]:
    """The PDF files that were made, by sample."""
    return {}


@pytest.fixture
def pdf(sample: Any, made: dict[str, bytes]) -> bytes:
    """The PDF of a sample with its data, made once."""
    if sample.name not in made:
        made[sample.name] = carrying(sample)
    return made[sample.name]


def test_both_formats_give_the_period_file_back(sample: Any, pdf: bytes) -> None:
    expected = period_file(sample), f"{sample.job.folder.replace('/', '-')}.yaml", []
    assert carried_data(sample.docx, "x") == expected
    assert carried_data(pdf, "x") == expected


def test_a_pdf_carries_nothing_unless_asked(sample: Any) -> None:
    data, name, (said,) = carried_data(sample.pdf, "a.pdf")
    assert (data, name, said.code, said.path) == (None, "", "khong-mang-du-lieu", "a.pdf")


def test_the_claims_of_a_carrying_pdf_hold(sample: Any, pdf: bytes, tmp_path: Path) -> None:
    assert carried_data(pdf, "x")[0] == period_file(sample)
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf)
    for profile in ("3a", "ua1"):
        result = page.validate_pdf(str(file), profile=profile)
        assert [(it.rule_id, it.message) for it in result.failures] == []
        assert result.is_compliant


def test_the_attachment_is_an_associated_file_with_the_date_of_the_document(
    samples: Any,
) -> None:
    sample = samples[PARTY]
    with pikepdf.open(io.BytesIO(carrying(sample))) as opened:
        (file,) = opened.Root.AF
        ((name, listed),) = [(it, opened.attachments[it]) for it in opened.attachments]
        assert name == str(file.UF) == str(file.F) == "muong-vang-2024-h1.yaml"
        assert listed.obj.objgen == file.objgen
        assert file.AFRelationship == "/Source"
        stream = file.EF.F
        assert stream.Subtype == "/application/yaml"
        assert int(stream.Params.Size) == len(period_file(sample))
        dates = {str(stream.Params[it]) for it in ("/CreationDate", "/ModDate")}
        assert dates == {"D:20240618000000Z"}
        claims = opened.Root.Metadata.read_raw_bytes()
        assert "/Filter" not in opened.Root.Metadata
    for claim in (b'pdfaid:part="3"', b'pdfaid:conformance="A"', b'pdfuaid:part="1"'):
        assert claim in claims


def test_word_reads_the_file_without_a_word_of_it(sample: Any) -> None:
    word, mistakes = read_content(sample.docx, "x.docx")
    assert mistakes == []
    assert word is not None
    assert carried_data(write_copy(word), "x")[0] == period_file(sample)


def test_a_corrected_copy_still_carries_it(samples: Any, tmp_path: Path) -> None:
    sample = samples[PARTY]
    file = tmp_path / "a.docx"
    file.write_bytes(sample.docx)
    _, material = inspect(file, samples.shelf.standards, "nd30")  # of the other system
    assert material is not None
    content, changes, _ = correct(material, samples.shelf.standards)
    assert changes
    assert carried_data(content, "x")[0] == period_file(sample)


def test_libreoffice_keeps_it(samples: Any, tmp_path: Path) -> None:
    """Opened there and saved as a Word file again."""
    sample = samples[PARTY]
    file = tmp_path / "a.docx"
    file.write_bytes(sample.docx)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    out = tmp_path / "out"
    command = ["soffice", "--headless", profile, "--convert-to", "docx", "--outdir", out, file]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    saved = (out / "a.docx").read_bytes()
    assert saved != sample.docx
    assert carried_data(saved, "x") == (period_file(sample), "muong-vang-2024-h1.yaml", [])


SAVED = {
    "objects-in-streams": {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
    "for-the-web": {"linearize": True},
    "unpacked": {"compress_streams": False},
    "as-text": {"qdf": True},
}


@pytest.mark.parametrize("how", SAVED)
def test_another_program_may_save_the_pdf_anew(how: str, samples: Any) -> None:
    sample, file = samples[PARTY], io.BytesIO()
    with pikepdf.open(io.BytesIO(carrying(sample))) as opened:
        opened.save(file, **SAVED[how])
    assert carried_data(file.getvalue(), "x")[0] == period_file(sample)


def test_what_a_signer_appends_changes_nothing(samples: Any) -> None:
    sample, file = samples[PARTY], io.BytesIO()
    content = carrying(sample)
    writer = pypdf.PdfWriter(io.BytesIO(content), incremental=True)
    writer.add_metadata({"/Signed": "yes"})
    writer.write(file)
    assert file.getvalue().startswith(content)
    assert len(file.getvalue()) > len(content)
    assert carried_data(file.getvalue(), "x")[0] == period_file(sample)


@pytest.mark.parametrize(("zone", "seed"), [("Asia/Ho_Chi_Minh", "1"), ("America/New_York", "2")])
def test_same_bytes_in_another_process(zone: str, seed: str, samples: Any, tmp_path: Path) -> None:
    settings = {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "TZ": zone}
    program = [sys.executable, "-m", "reportgen", "render", PERIOD, "--type", "thong-bao"]
    command = [*program, "--carry", "docx,pdf", "--out", tmp_path]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | settings)
    assert (tmp_path / f"{PARTY}.pdf").read_bytes() == carrying(samples[PARTY])
    assert (tmp_path / f"{PARTY}.docx").read_bytes() == samples[PARTY].docx
