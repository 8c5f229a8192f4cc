"""`index.html`: for a browser without a network, whatever stands in the data."""

import re
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import pytest
import tinyhtml5
from cssselect2 import ElementWrapper
from PIL import Image

from reportgen.batch.page import OPEN_LIMIT, SAID_SHOWN, as_page
from reportgen.batch.result import About, Refusal, Report, Result, State
from reportgen.batch.summary import Edition
from reportgen.diagnostic import Diagnostic, Mark, Source
from reportgen.messages import Language
from reportgen.texts import TEXTS

OUT = Path("out")
MARKUP = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"' onclick='x {{ 7*7 }}"
SOURCE = Source("data/nam-ma/2026-h1.yaml", f"don_vi: nam-ma\nthu: {MARKUP}\n")
ERROR = Diagnostic(
    "so-khong-doc-duoc", Mark(SOURCE, 2, 6, 5), {"value": "1.234,5,6"}, path="so_lieu.thu"
)
WARNING = replace(ERROR, severity="warning", clause="HD 36, 1.2")
COLUMNS = 8


def document(
    name: str = "nam-ma/2026-h1/12-BC-DU",
    state: State = "written",
    said: tuple[Diagnostic, ...] = (),
    **about: str,
) -> Result:
    told = {
        "unit": "nam-ma", "period": "2026-H1", "type": "bao-cao", "level": "xa",
        "subject": "phát triển kinh tế", "source": SOURCE.name, **about,
    }  # fmt: skip
    files = () if state == "failed" else (OUT / f"{name}.docx", OUT / f"{name}.pdf")
    return Result(About(name=name, **told), state, files, said)


def page(report: Report, lang: Language = "vi", pages: dict[str, bytes] | None = None) -> str:
    return as_page(report, Edition(OUT, lang, "1.2.3", 1), TEXTS[lang], pages)


def tree(text: str) -> Element:
    root: Element = tinyhtml5.parse(text, namespace_html_elements=False)
    return root


def parsed(report: Report, lang: Language = "vi") -> Element:
    return tree(page(report, lang))


def found(root: Element, selector: str) -> list[Element]:
    """By a CSS selector, in the order of the page."""
    return [it.etree_element for it in ElementWrapper.from_html_root(root).query_all(selector)]


def text_of(element: Element) -> str:
    return "".join(element.itertext())


def words(element: Element) -> str:
    return " ".join(text_of(element).split())


WHOLE = Report(
    (
        document(said=(WARNING,)),
        document("nam-ma/2026-h1/09-KH-DU", "failed", (ERROR,), type="ke-hoach"),
        document("ta-gia/2026-h1/03-TB-DU", "unchanged", unit="ta-gia", level="huyen"),
    ),
    (Refusal("data/hong.yaml", (ERROR,)),),
    (ERROR,),
    left=4,
    seconds=12.5,
)
BEFORE = document("ta-gia/2025-h2/44-BC-DU", "earlier", (WARNING,), unit="ta-gia")


def test_the_head_counts_in_the_numbers_of_the_language() -> None:
    many = replace(WHOLE, left=3321)
    for lang, number in (("vi", "3.321"), ("en", "3,321")):
        counts = found(parsed(many, lang), "dl.counts div")
        told = {it.get("class").split()[0]: it.find("dd").text for it in counts}
        assert told == {
            "total": "3", "written": "1", "unchanged": "1", "failed": "1", "refused": "1",
            "left": number, "errors": "1", "warnings": "1",
        }  # fmt: skip


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        (Report(), "index-nothing"),
        (Report((document(),)), "index-all-done"),
        (Report((document(state="failed"),)), "index-some-failed"),
        (Report((document(),), (Refusal("x", ()),)), "index-some-failed"),
        (Report((document(),), left=1), "index-stopped"),
    ],
)
def test_the_first_sentence_says_how_it_ended(report: Report, sentence: str) -> None:
    (verdict,) = found(parsed(report), "p.verdict")
    assert verdict.text == TEXTS["vi"][sentence]


def test_refused_files_stand_before_the_documents_with_excerpt_and_remedy() -> None:
    text = words(parsed(WHOLE).find("body"))
    assert text.index("data/hong.yaml") < text.index("12-BC-DU")
    (refused,) = found(parsed(WHOLE), "section.refused details")
    assert ERROR.remedy("vi") in words(refused)
    assert "^^^^^" in found(refused, "pre")[0].text


def test_documents_stand_in_the_order_of_the_run_each_in_a_row_of_its_own() -> None:
    table = parsed(WHOLE)
    names = [words(it).split()[0] for it in found(table, "tbody th[scope=row]")]
    assert names == ["12-BC-DU", "09-KH-DU", "03-TB-DU"]
    assert len(found(table, "thead th[scope=col]")) == COLUMNS
    assert [len(row) for row in found(table, "tr")] == [COLUMNS] * 4


def test_documents_of_earlier_runs_come_last_and_are_counted_apart() -> None:
    root = parsed(replace(WHOLE, earlier=(BEFORE,)))
    *_, last = found(root, "tbody tr")
    assert last.get("class") == "earlier"
    assert TEXTS["vi"]["index-state-earlier"] in words(last)
    assert [it.get("href") for it in found(last, "a")] == [
        f"ta-gia/2025-h2/44-BC-DU.{it}" for it in ("docx", "pdf")
    ]
    counts = {it.get("class"): it.find("dd").text for it in found(root, "dl.counts div")}
    assert (counts["total"], counts["earlier"], counts["warnings"]) == ("3", "1", "1")
    assert found(parsed(Report(earlier=(BEFORE,))), "input[name=said]")
    (choice,) = found(root, "select[name=state]")
    assert TEXTS["vi"]["index-state-earlier"] in [it.text for it in choice]


def test_a_failed_document_is_unfolded_unless_there_are_many() -> None:
    def unfolded(count: int) -> int:
        failed = [document(f"a/{i}", "failed", (ERROR,)) for i in range(count)]
        return len(found(parsed(Report(tuple(failed))), "details[open]"))

    assert (unfolded(OPEN_LIMIT), unfolded(OPEN_LIMIT + 1)) == (OPEN_LIMIT, 0)


def test_of_very_many_diagnostics_the_first_are_shown_and_the_rest_counted() -> None:
    root = parsed(Report((document(said=(WARNING,) * 1050),)))
    shown = found(root, "ul.said li")
    assert len(shown) == SAID_SHOWN + 1
    assert "1.000" in words(shown[-1])


def test_markup_in_data_stays_text() -> None:
    value = Diagnostic("so-khong-doc-duoc", None, {"value": MARKUP}, path=MARKUP, clause=MARKUP)
    hostile = document(
        "a/b", "failed", (value, ERROR), unit=MARKUP, period=MARKUP, type=MARKUP, subject=MARKUP
    )
    other = document("a/" + MARKUP.replace("/", "|"), level=MARKUP)
    root = parsed(Report((hostile, other), (Refusal(MARKUP, (value,)),), (value,)))
    assert len(found(root, "script")) == 1
    assert found(root, "img, [onerror], [onclick]") == []
    assert [text_of(it) for it in found(root, "tbody td.u")] == [MARKUP, "nam-ma"]
    assert MARKUP in [text_of(it) for it in found(root, "select[name=type] option")]
    assert MARKUP in text_of(found(root, "section.refused summary")[0])
    assert any("7*7" in text_of(it) for it in found(root, "pre"))


@pytest.mark.parametrize(
    "name",
    [
        "Nậm Mạ/kỳ 1/12-BC",
        "a/100%/#1?x=1&y",
        "javascript:alert(1)",
        '"><b>/x',
        "a\\b",
        "a\ud880b".encode("utf-8", "surrogatepass").decode("utf-8", "surrogateescape"),
    ],
)
def test_a_link_leads_to_the_file_whatever_its_name(name: str) -> None:
    links = found(parsed(Report((document(name),))), "tbody a")
    for link, suffix in zip(links, (".docx", ".pdf"), strict=True):
        address = urlsplit(link.get("href"))
        assert (address.scheme, address.netloc, address.query, address.fragment) == ("",) * 4
        assert unquote(address.path, errors="surrogateescape") == f"{name}{suffix}"
        assert link.get("href").isascii()


def test_a_name_that_is_no_unicode_can_be_written() -> None:
    page(Report(refusals=(Refusal("data/\udcff.yaml", ()),))).encode("utf-8")


def test_the_page_asks_for_nothing_and_runs_only_what_is_its_own() -> None:
    text = page(WHOLE)
    root = tree(text)
    (policy,) = found(root, "meta[http-equiv]")
    for name, element in (("style", "style"), ("script", "script")):
        (own,) = re.findall(rf"<{element}>(.*?)</{element}>", text, re.DOTALL)
        digest = b64encode(sha256(own.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy.get("content")
    assert "default-src 'none'" in policy.get("content")
    assert found(root, "[style], link, iframe, [src], [action]") == []
    assert not re.search(r"https?://|@import|url\(", text)


def test_without_a_script_everything_is_there_but_the_tools() -> None:
    root = parsed(WHOLE)
    assert [it.tag for it in found(root, "[hidden]")] == ["form", "p"]
    assert found(root, "table [hidden]") == []


def test_only_what_gives_a_choice_can_be_chosen() -> None:
    root = parsed(WHOLE)
    choices = {it.get("name"): [option.text for option in it][1:] for it in found(root, "select")}
    assert choices == {
        "level": ["huyện", "xã"],
        "type": ["bao-cao", "ke-hoach"],
        "state": ["không lập được", "không đổi", "đã lập"],
    }
    assert found(root, "input[name=said]")
    quiet = parsed(Report((document(level=""),)))
    assert found(quiet, "select, input[name=said], th[data-key=level]") == []


def test_every_choice_finds_its_column() -> None:
    root = parsed(WHOLE)
    keys = {it.get("data-key") for it in found(root, "thead th")}
    assert {it.get("name") for it in found(root, "select")} <= keys


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_page_speaks_one_language(lang: Language) -> None:
    root = parsed(WHOLE, lang)
    assert root.get("lang") == lang
    assert found(root, "h1")[0].text == TEXTS[lang]["index-title"]
    assert ERROR.remedy(lang) in words(root)


def test_a_reader_of_the_screen_finds_its_way() -> None:
    root = parsed(WHOLE)
    ids = [it.get("id") for it in found(root, "[id]")]
    assert len(ids) == len({*ids})
    assert {it.get("aria-labelledby") for it in found(root, "[aria-labelledby]")} <= {*ids}
    assert [it.tag for it in found(root, "h1, h2, h3")] == ["h1", "h2", "h2", "h2"]
    assert found(root, "input, select") == found(root, "label > input, label > select")
    for cell in found(root, "tbody th"):
        name = (cell.text or "").strip()
        assert [it.get("aria-label") for it in cell] == [f"{it.text} {name}" for it in cell]


def test_words_stand_out_from_what_is_behind_them() -> None:
    """Source: WCAG 2.2, 1.4.3: 4.5 to 1."""
    (root,) = re.findall(r":root \{(.*?)\}", page(WHOLE))
    colours = dict(re.findall(r"--(\w+): (#\w{6})", root))
    for name in ("ink", "soft", "bad", "doubt", "good", "link"):
        for behind in ("#ffffff", colours["wash"], "#fdf7f7"):
            assert contrast(colours[name], behind) >= 4.5, (name, behind)


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in parts]
    return sum(it * share for it, share in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def test_runs_that_end_alike_give_the_same_bytes() -> None:
    slower = tuple(replace(it, seconds=9.0) for it in WHOLE.results)
    assert page(WHOLE) == page(replace(WHOLE, results=slower, seconds=99.0))


def test_a_picture_stands_in_the_page_with_its_size() -> None:
    out = BytesIO()
    Image.new("L", (16, 23), 255).save(out, "PNG")
    pages = {WHOLE.results[0].about.name: out.getvalue()}
    root = tree(page(WHOLE, pages=pages))
    (picture,) = found(root, "img")
    assert (picture.get("width"), picture.get("height")) == ("16", "23")
    assert b64decode(picture.get("src").partition(",")[2]) == out.getvalue()
    assert "12-BC-DU" in picture.get("alt")
    assert [len(row) for row in found(root, "tr")] == [COLUMNS + 1] * 4


def test_a_row_costs_less_than_a_kilobyte() -> None:
    subject = "tình hình phát triển kinh tế - xã hội 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm"
    few, many = (
        page(Report(tuple(document(f"xa/2026-h1/{i}-BC", subject=subject) for i in range(count))))
        for count in (1, 1001)
    )
    assert len(many.encode()) - len(few.encode()) < 1000 * 1000
