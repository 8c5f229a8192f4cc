"""The two files of every sample document are equal."""

from typing import Any

from reportgen.verify import verify


def test_both_files_are_equal(sample: Any) -> None:
    verdict = verify(sample.docx, sample.pdf, "a.docx", "a.pdf")
    assert [it.diagnostic("a").render("en") for it in verdict.findings] == []
    assert verdict.refused == ()
