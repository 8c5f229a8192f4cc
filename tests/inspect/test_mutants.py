"""Every mutation of a right document is found, by its rule, and nothing else is reported.

A mutant is one of our own Word files, changed in one respect, as a person would change it.
"""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from reportgen.inspect import Inspection, Material, correct, inspect
from reportgen.inspect.fix import PARAGRAPHS, SECTIONS
from reportgen.shelf import Shelf
from reportgen.standard import Breach
from reportgen.word import read_content

Inspected = Callable[[bytes], tuple[Inspection, Material | None]]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MM = 1440 / 25.4
"""Twentieths of a point in a millimetre."""

PARAGRAPH_ORDER = ("pStyle", "keepNext", "spacing", "ind", "jc", "outlineLvl", "rPr", "sectPr")


class Mutant:
    """A Word file taken apart: the body, the styles, the margins; changed and put together."""

    def __init__(self, content: bytes) -> None:
        with ZipFile(io.BytesIO(content)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.trees = {
            name: etree.fromstring(text)
            for name, text in self.parts.items()
            if re.fullmatch(r"word/(document|styles|header\d+|footer\d+)\.xml", name)
        }
        self.body = self.trees["word/document.xml"]
        self.styles = {
            style.find(f"{W}name").get(f"{W}val"): style.get(f"{W}styleId")
            for style in self.trees["word/styles.xml"].iter(f"{W}style")
        }

    def put_together(self) -> bytes:
        """The bytes of the changed file."""
        changed = {name: etree.tostring(tree) for name, tree in self.trees.items()}
        target = io.BytesIO()
        with ZipFile(target, "w") as package:
            for name, text in {**self.parts, **changed}.items():
                package.writestr(name, text)
        return target.getvalue()

    def of_style(self, name: str) -> list[Any]:
        """The paragraphs of a named style, in the body and in the margins."""
        return [
            p for tree in self.trees.values() for p in tree.iter(f"{W}p")
            if (style := p.find(f"{W}pPr/{W}pStyle")) is not None
            and style.get(f"{W}val") == self.styles[name]
        ]  # fmt: skip

    def letters(self, name: str, tag: str, value: str, limit: int | None = None) -> None:
        """Set one property of letters on the runs of a style's paragraphs."""
        for paragraph in self.of_style(name)[:limit]:
            for run in paragraph.iter(f"{W}r"):
                properties = child(run, "rPr", first=True)
                for old in properties.findall(f"{W}{tag}"):
                    properties.remove(old)
                etree.SubElement(properties, f"{W}{tag}").set(f"{W}val", value)

    def shape(self, name: str, tag: str, limit: int | None = None, **values: str) -> None:
        """Set attributes of one property of a style's paragraphs."""
        for paragraph in self.of_style(name)[:limit]:
            properties = child(paragraph, "pPr", first=True)
            element = child(properties, tag)
            for key, value in values.items():
                element.set(f"{W}{key}", value)
            order = {f"{W}{it}": i for i, it in enumerate(PARAGRAPH_ORDER)}
            properties[:] = sorted(properties, key=lambda it: order.get(it.tag, 2))

    def page(self, tag: str, **values: str) -> None:
        """Set attributes of one property of every section that stands upright."""
        for section in self.body.iter(f"{W}sectPr"):
            if section.find(f"{W}pgSz").get(f"{W}orient") is None:
                element = child(section, tag)
                for key, value in values.items():
                    element.set(f"{W}{key}", value)

    def words(self, name: str, old: str, new: str, number: int = 0) -> None:
        """Put other words in a paragraph of a style; they must have stood there."""
        paragraph = self.of_style(name)[number]
        retype(paragraph, lambda text: replaced(text, old, new))

    def remove(self, name: str) -> None:
        """Take the paragraphs of a style away."""
        for paragraph in self.of_style(name):
            paragraph.getparent().remove(paragraph)


def child(parent: Any, tag: str, *, first: bool = False) -> Any:
    """The child of that name, made when it is missing."""
    found = parent.find(f"{W}{tag}")
    if found is None:
        found = etree.Element(f"{W}{tag}")
        parent.insert(0 if first else len(parent), found)
    return found


def texts(paragraph: Any) -> Iterator[Any]:
    """The pieces of text of a paragraph."""
    return paragraph.iter(f"{W}t")  # type: ignore[no-any-return]  # lxml has no types here


def retype(paragraph: Any, change: Callable[[str], str]) -> None:
    """Change the words of a paragraph; all of them stand in its first run then."""
    first, *others = texts(paragraph)
    first.text = change("".join(it.text for it in (first, *others)))
    for other in others:
        other.text = ""


def replaced(text: str, old: str, new: str) -> str:
    assert old in text, f"«{old}» is not in «{text}»"
    return text.replace(old, new, 1)


PARTY, REPORT = "muong-vang/2024-h1/977-TB-HU", "muong-vang/2024-h1/512-BC-HU"
COMMUNE = "dang-uy-muong-vang/2026-h1/33-TB-DU"
STATE, DECISION = "ubnd-muong-vang/2026-h1/186-BC-UBND", "ubnd-muong-vang/2026-h1/268-QD-UBND"
LETTER = "ubnd-muong-vang/2026-h1/342-UBND-KT"


class Mutation(NamedTuple):
    what: str
    change: Callable[[Mutant], object]
    rules: str
    sample: str = PARTY


def mm(length_mm: float) -> str:
    return str(round(length_mm * MM))


def page_number(mutant: Mutant) -> Any:
    """The paragraph with the number of the page."""
    (paragraph,) = mutant.of_style("Số trang")
    return paragraph


def number_below(mutant: Mutant) -> None:
    """The header becomes the footer: another element, another kind of part and relation."""
    for reference in [*mutant.body.iter(f"{W}headerReference")]:
        reference.tag = f"{W}footerReference"
    relations = "word/_rels/document.xml.rels"
    mutant.parts[relations] = mutant.parts[relations].replace(
        b"relationships/header", b"relationships/footer"
    )
    for name in [it for it in mutant.trees if "header" in it]:
        mutant.trees[name].tag = f"{W}ftr"
    types = "[Content_Types].xml"
    mutant.parts[types] = mutant.parts[types].replace(b".header+xml", b".footer+xml")


def number_everywhere(mutant: Mutant) -> None:
    for switch in [*mutant.body.iter(f"{W}titlePg")]:
        switch.getparent().remove(switch)


def sides_changed(mutant: Mutant) -> None:
    """The recipients stand right of the signature."""
    row = mutant.of_style("Họ tên người ký")[0].getparent().getparent()
    left, right = row.findall(f"{W}tc")
    left[:], right[:] = [*right], [*left]


def item(old: str, new: str) -> Callable[[Mutant], None]:
    """Other words at the beginning of a paragraph."""

    def change(mutant: Mutant) -> None:
        (paragraph,) = (
            p for p in mutant.body.iter(f"{W}p") if "".join(p.itertext()).startswith(old)
        )
        retype(paragraph, lambda text: replaced(text, old, new))

    return change


def directive(mutant: Mutant) -> None:
    mutant.words("Tên loại", "THÔNG BÁO", "CHỈ THỊ")
    mutant.words("Số và ký hiệu", "-TB/", "-CT/")


def other_font(mutant: Mutant) -> None:
    for paragraph in mutant.of_style("Nội dung"):
        for run in paragraph.iter(f"{W}r"):
            fonts = child(child(run, "rPr", first=True), "rFonts")
            for group in ("ascii", "hAnsi"):
                fonts.set(f"{W}{group}", "Arial")


def letters(style: str, tag: str, value: str, limit: int | None = None) -> Callable[[Mutant], None]:
    return lambda mutant: mutant.letters(style, tag, value, limit)


def shape(
    style: str, tag: str, limit: int | None = None, **values: str
) -> Callable[[Mutant], None]:
    return lambda mutant: mutant.shape(style, tag, limit, **values)


def page(tag: str, **values: str) -> Callable[[Mutant], None]:
    return lambda mutant: mutant.page(tag, **values)


def words(style: str, old: str, new: str, number: int = 0) -> Callable[[Mutant], None]:
    return lambda mutant: mutant.words(style, old, new, number)


def without(style: str) -> Callable[[Mutant], None]:
    return lambda mutant: mutant.remove(style)


MUTATIONS = [
    # The page
    Mutation("margins of the older guideline, 25/25/35/15", page("pgMar", top=mm(25), bottom=mm(25), left=mm(35)), "le-duoi le-trai le-tren"),
    Mutation("a narrow top margin", page("pgMar", top=mm(15)), "le-tren"),
    Mutation("a wide bottom margin", page("pgMar", bottom=mm(25)), "le-duoi"),
    Mutation("a narrow left margin", page("pgMar", left=mm(25)), "le-trai"),
    Mutation("a wide right margin", page("pgMar", right=mm(20)), "le-phai"),
    Mutation("letter paper", page("pgSz", w="12240", h="15840"), "kho-giay"),
    Mutation("the header too near to the text", page("pgMar", header=mm(15)), "so-trang-cach-mep"),
    Mutation("the page number on page 1", number_everywhere, "so-trang-trang-dau"),
    Mutation("the page number below", number_below, "so-trang-tren"),
    Mutation("the page number small", letters("Số trang", "sz", "24"), "so-trang-co-chu"),
    Mutation("the page number in italics", letters("Số trang", "i", "1"), "so-trang-dung"),
    Mutation("the page number on the right", shape("Số trang", "jc", val="right"), "so-trang-giua"),
    # The head
    Mutation("a small title", letters("Tiêu đề", "sz", "28"), "tieu-de-co-chu"),
    Mutation("a light title", letters("Tiêu đề", "b", "0"), "tieu-de-dam"),
    Mutation("a title aside", shape("Tiêu đề", "jc", val="left"), "tieu-de-giua"),
    Mutation("a bold superior", letters("Cơ quan cấp trên", "b", "1"), "cap-tren-thuong"),
    Mutation("a small superior", letters("Cơ quan cấp trên", "sz", "24"), "cap-tren-co-chu"),
    Mutation("a light issuer", letters("Cơ quan ban hành", "b", "0"), "co-quan-dam"),
    Mutation("a small issuer", letters("Cơ quan ban hành", "sz", "26"), "co-quan-co-chu"),
    Mutation("no star", without("Dấu sao"), "sao-co-mat"),
    Mutation("three stars", words("Dấu sao", "*", "***"), "sao-mot-dau"),
    Mutation("a colon after Số", words("Số và ký hiệu", "Số ", "Số: "), "so-hieu-khong-hai-cham"),
    Mutation("a number with zeros", words("Số và ký hiệu", "977", "007"), "so-hieu-hai-chu-so"),
    Mutation("a number of one digit", words("Số và ký hiệu", "977", "9"), "so-hieu-hai-chu-so"),
    Mutation("the symbol of the State", words("Số và ký hiệu", "977-TB/HU", "977/TB-HU"), "so-hieu-mau"),
    Mutation("the symbol of another type", words("Số và ký hiệu", "TB", "BC"), "so-hieu-ky-hieu-loai"),
    Mutation("a small number", letters("Số và ký hiệu", "sz", "26"), "so-hieu-co-chu"),
    Mutation("a number in italics", letters("Số và ký hiệu", "i", "1"), "so-hieu-dung"),
    Mutation("a padded month", words("Địa danh và ngày", "tháng 6", "tháng 06"), "thang-hai-chu-so"),
    Mutation("a day of one digit", words("Địa danh và ngày", "ngày 18", "ngày 8"), "ngay-hai-chu-so"),
    Mutation("a month of one digit", words("Địa danh và ngày", "tháng 6", "tháng 2"), "thang-hai-chu-so"),
    Mutation("no comma after the place", words("Địa danh và ngày", ",", ""), "dia-danh-mau"),
    Mutation("an upright date", letters("Địa danh và ngày", "i", "0"), "dia-danh-nghieng"),
    Mutation("a small date", letters("Địa danh và ngày", "sz", "26"), "dia-danh-co-chu"),
    # The title
    Mutation("a small type name", letters("Tên loại", "sz", "28"), "ten-loai-co-chu"),
    Mutation("a light type name", letters("Tên loại", "b", "0"), "ten-loai-dam"),
    Mutation("a type name aside", shape("Tên loại", "jc", val="left"), "ten-loai-giua"),
    Mutation("a small subject", letters("Trích yếu", "sz", "26"), "trich-yeu-co-chu"),
    Mutation("a light subject", letters("Trích yếu", "b", "0"), "trich-yeu-dam"),
    Mutation("a subject in italics", letters("Trích yếu", "i", "1"), "trich-yeu-dung"),
    Mutation("a subject aside", shape("Trích yếu", "jc", val="left"), "trich-yeu-giua"),
    Mutation("no hyphens", without("Vạch dưới trích yếu"), "vach-co-mat"),
    Mutation("three hyphens", words("Vạch dưới trích yếu", "-----", "---"), "vach-nam-gach"),
    # The text
    Mutation("small text", letters("Nội dung", "sz", "26"), "noi-dung-co-chu"),
    Mutation("one small paragraph", letters("Nội dung", "sz", "26", limit=1), "noi-dung-co-chu"),
    Mutation("large text", letters("Nội dung", "sz", "32"), "noi-dung-co-chu"),
    Mutation("ragged text", shape("Nội dung", "jc", val="left"), "noi-dung-dan-deu"),
    Mutation("no indent", shape("Nội dung", "ind", left="0", firstLine="0"), "noi-dung-thut-dong"),
    Mutation("no space between paragraphs", shape("Nội dung", "spacing", before="0", after="0", line="360", lineRule="exact"), "noi-dung-cach-doan"),
    Mutation("narrow lines", shape("Nội dung", "spacing", before="120", after="0", line="300", lineRule="exact"), "noi-dung-gian-dong"),
    Mutation("lines that grow", shape("Nội dung", "spacing", before="120", after="0", line="360", lineRule="auto"), "noi-dung-gian-dong-kieu"),
    Mutation("another font", other_font, "phong-chu"),
    Mutation("one number twice", item("3. Khoảng", "2. Khoảng"), "so-thu-tu", REPORT),
    Mutation("the first number twice", item("1.2. Công", "1.1. Công"), "so-thu-tu", REPORT),
    Mutation("a number left out", item("6. Chất", "7. Chất"), "so-thu-tu", REPORT),
    Mutation("two kinds of marks", item("II. Hạn", "II- Hạn"), "kieu-so-thong-nhat", REPORT),
    Mutation("a part in small letters", item("KẾT QUẢ", "Kết quả"), "ten-phan-hoa", REPORT),
    # The end
    Mutation("a light authority", letters("Quyền hạn", "b", "0"), "quyen-han-dam"),
    Mutation("the dot of the State", words("Quyền hạn", "T/M", "TM."), "quyen-han-gach-cheo"),
    Mutation("a deputy secretary by K/T", words("Quyền hạn", "T/M BAN THƯỜNG VỤ", "K/T BÍ THƯ"), "quyen-han-bi-thu-khong-kt"),
    Mutation("a bold office", letters("Chức vụ", "b", "1"), "chuc-vu-thuong"),
    Mutation("a small office", letters("Chức vụ", "sz", "26"), "chuc-vu-co-chu"),
    Mutation("a light name", letters("Họ tên người ký", "b", "0"), "ho-ten-dam"),
    Mutation("a rank before the name", words("Họ tên người ký", "", "TS. "), "ho-ten-khong-hoc-ham"),
    Mutation("recipients without underline", letters("Nơi nhận", "u", "none"), "nhan-noi-nhan-gach-chan"),
    Mutation("bold Nơi nhận", letters("Nơi nhận", "b", "1"), "nhan-noi-nhan-thuong"),
    Mutation("large recipients", letters("Danh sách nơi nhận", "sz", "28"), "noi-nhan-co-chu"),
    Mutation("recipients in italics", letters("Danh sách nơi nhận", "i", "1"), "noi-nhan-dung"),
    Mutation("recipients on the right", sides_changed, "ho-ten-ben-phai nhan-noi-nhan-ben-trai noi-nhan-ben-trai quyen-han-ben-phai"),
    Mutation("semicolons in 2024", words("Danh sách nơi nhận", ",", ";"), "noi-nhan-dau"),
    Mutation("nothing is kept", lambda m: m.of_style("Danh sách nơi nhận")[-1].getparent().remove(m.of_style("Danh sách nơi nhận")[-1]), "noi-nhan-cuoi noi-nhan-luu"),
    # The words, the date, the level
    Mutation("two places of a tone mark", words("Nội dung", "Ủy", "Uỷ"), "dau-thanh-thong-nhat"),
    Mutation("a huyện on its last day", words("Địa danh và ngày", "18 tháng 6 năm 2024", "30 tháng 6 năm 2025"), ""),
    Mutation("a huyện in August 2025", words("Địa danh và ngày", "18 tháng 6 năm 2024", "18 tháng 8 năm 2025"), "co-quan-cap-huyen so-hieu-cap-huyen"),
    Mutation("a directive of a commune", directive, "cap-xa-khong-chi-thi", COMMUNE),
    # The State
    Mutation("a number without an issuer", words("Số, ký hiệu", "-UBND", ""), "so-hieu-co-co-quan", STATE),
    Mutation("a number without a space", words("Số, ký hiệu", "Số: ", "Số:"), "so-hieu-cach-chu", STATE),
    Mutation("a number with the year", words("Số, ký hiệu", "186/", "186/2026/"), "so-hieu-khong-nam", STATE),
    Mutation("a subject in small letters", words("Trích yếu", "Tình", "tình"), "trich-yeu-chu-dau", STATE),
    Mutation("a narrow left margin of the State", page("pgMar", left=mm(25)), "le-trai", STATE),
    Mutation("a small page number of the State", letters("Số trang", "sz", "24"), "so-trang-co-chu", STATE),
    Mutation("a large national title", letters("Quốc hiệu", "sz", "28"), "quoc-hieu-co-chu", STATE),
    Mutation("sizes of two pairs", letters("Quốc hiệu", "sz", "24"), "cap-co-chu", STATE),
    Mutation("a light motto", letters("Tiêu ngữ", "b", "0"), "tieu-ngu-dam", STATE),
    Mutation("a motto without spaces", words("Tiêu ngữ", "Độc lập - Tự do", "Độc lập-Tự do"), "tieu-ngu-dung-chu", STATE),
    Mutation("no motto", without("Tiêu ngữ"), "tieu-ngu-co-mat", STATE),
    Mutation("no colon after Số", words("Số, ký hiệu", "Số: ", "Số "), "so-hieu-hai-cham", STATE),
    Mutation("the symbol of the Party", words("Số, ký hiệu", "186/BC-UBND", "186-BC/UBND"), "so-hieu-mau", STATE),
    Mutation("a large number", letters("Số, ký hiệu", "sz", "28"), "so-hieu-co-chu", STATE),
    Mutation("a padded month of the State", words("Địa danh và thời gian", "tháng 6", "tháng 06"), "thang-hai-chu-so", STATE),
    Mutation("a light subject of the State", letters("Trích yếu", "b", "0"), "trich-yeu-dam", STATE),
    Mutation("small text of the State", letters("Nội dung", "sz", "24"), "noi-dung-co-chu", STATE),
    Mutation("wide lines", shape("Nội dung", "spacing", before="120", after="0", line="480", lineRule="auto"), "noi-dung-gian-dong", STATE),
    Mutation("upright legal bases", letters("Căn cứ", "i", "0"), "can-cu-nghieng", DECISION),
    Mutation("the last base with a comma", words("Căn cứ", ".", ",", -1), "can-cu-cuoi", DECISION),
    Mutation("the slash of the Party", words("Quyền hạn", "TM.", "T/M"), "quyen-han-dau-cham", STATE),
    Mutation("a light office of the State", letters("Chức vụ", "b", "0"), "chuc-vu-dam", STATE),
    Mutation("upright Nơi nhận", letters("Nơi nhận", "i", "0"), "nhan-noi-nhan-nghieng", STATE),
    Mutation("recipients of 12 points", letters("Danh sách nơi nhận", "sz", "24"), "noi-nhan-co-chu", STATE),
    Mutation("a light annex number", letters("Số phụ lục", "b", "0"), "so-phu-luc-dam", STATE),
    Mutation("an Arabic annex number", words("Số phụ lục", "Phụ lục I", "Phụ lục 1"), "so-phu-luc-la-ma", STATE),
    Mutation("an upright reference", letters("Kèm theo", "i", "0"), "kem-theo-nghieng", STATE),
    Mutation("an official letter without V/v", words("Trích yếu công văn", "V/v ", ""), "trich-yeu-cong-van-co-mat", LETTER),
]  # fmt: skip


@pytest.fixture
def inspected(own_shelf: Shelf, tmp_path: Path) -> Inspected:
    """Inspects the bytes of a Word file."""

    def call(content: bytes) -> tuple[Inspection, Material | None]:
        file = tmp_path / "van-ban.docx"
        file.write_bytes(content)
        return inspect(file, own_shelf.standards)

    return call


def mutated(mutation: Mutation, samples: dict[str, Any]) -> bytes:
    mutant = Mutant(samples[mutation.sample].docx)
    mutation.change(mutant)
    return mutant.put_together()


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda it: it.what)
def test_a_mutation_is_found_and_nothing_else(
    mutation: Mutation, samples: dict[str, Any], inspected: Inspected
) -> None:
    found, _ = inspected(mutated(mutation, samples))
    assert found.mistakes == ()
    assert " ".join(sorted({it.rule.ma for it in found.breaches})) == mutation.rules


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda it: it.what)
def test_a_copy_is_corrected_and_says_the_same(
    mutation: Mutation, samples: dict[str, Any], own_shelf: Shelf, inspected: Inspected
) -> None:
    """Formatting is put right in one go; what is left is text, or stands in a margin."""
    before, material = inspected(mutated(mutation, samples))
    assert material is not None
    content, changes, after = correct(material, own_shelf.standards)
    formatting = {it.rule.ma for it in before.breaches if can_be_set(it)}
    left = {it.rule.ma for it in after.breaches}
    assert left == {it.rule.ma for it in before.breaches} - formatting
    assert {it.breach.rule.ma for it in changes} == formatting
    assert bool(content) == bool(formatting)
    if content:
        copy, said = read_content(content, "")
        assert copy is not None
        assert said == []
        now = ["".join(it.itertext()) for it in copy.elements]
        assert now == ["".join(it.itertext()) for it in material.word.elements]


def test_a_corrected_copy_keeps_the_schema(
    samples: dict[str, Any], own_shelf: Shelf, inspected: Inspected, tmp_path: Path
) -> None:
    """All that can be set, set at once where the styles say nothing: each in its place."""
    mutant = Mutant(samples[PARTY].docx)
    for style in mutant.trees["word/styles.xml"].iter(f"{W}style"):
        for properties in (*style.findall(f"{W}pPr"), *style.findall(f"{W}rPr")):
            style.remove(properties)
    _, material = inspected(mutant.put_together())
    assert material is not None
    content, changes, _ = correct(material, own_shelf.standards)
    assert len({it.breach.rule.thuoc_tinh for it in changes}) > 7
    file = tmp_path / "da-sua.docx"
    file.write_bytes(content)
    assert OpenXmlValidator(FileFormat.MICROSOFT_365).validate(str(file)).errors == []


def can_be_set(breach: Breach) -> bool:
    """Whether a breach is one of formatting in the body or of the sheet."""
    name, in_body = breach.rule.thuoc_tinh, all(it.number for it in breach.places)
    return name in SECTIONS or (name in PARAGRAPHS and in_body)


@pytest.mark.parametrize(
    ("written", "standard", "said"),
    [
        ("Mường Vang, ngày      tháng      năm 2024", "hd36", []),
        ("Mường Vang, ngày ... tháng ... năm 2027", "hd05", []),
        ("Mường Vang, ngày 18 tháng 6 năm 2015", None, ["ngay-ngoai-quy-dinh"]),
        ("", "hd05", ["khong-thay-ngay"]),
    ],
)
def test_the_date_chooses_the_standard_of_a_draft_its_year(
    written: str,
    standard: str | None,
    said: list[str],
    samples: dict[str, Any],
    inspected: Inspected,
) -> None:
    mutant = Mutant(samples[PARTY].docx)
    retype(mutant.of_style("Địa danh và ngày")[0], lambda _: written)
    found, _ = inspected(mutant.put_together())
    assert (found.standard.name if found.standard else None) == standard
    assert [it.code for it in found.mistakes] == said


def test_there_are_enough_of_them() -> None:
    assert len(MUTATIONS) >= 40


def test_nothing_is_said_of_a_document_as_we_write_it(sample: Any, inspected: Inspected) -> None:
    """The rules hold for the boxes; here they hold for the file: the writer is checked."""
    found, _ = inspected(sample.docx)
    assert [it.render() for it in found.said()] == []
    assert found.standard == sample.standard
    assert found.recognised.type == sample.job.document.loai
