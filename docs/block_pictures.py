"""Draws the picture of each block of the page for the editors' handbook, from the samples.

    make pictures

A block is marked where its template prints it, found on the page that the engine lays out, and
cut out with a light frame. `khoi/nguon.txt` keeps a digest of what each picture shows: the
block's HTML and the declarations of CSS that can speak of it. A test compares the digests.
"""

import hashlib
import re
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from PIL import Image, ImageDraw

from reportgen import pipeline, stylesheet, typesetting
from reportgen.batch import drafting
from reportgen.batch.finding import find
from reportgen.boxes import engine
from reportgen.job import Job
from reportgen.shelf import Shelf, take_shelf

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs/pictures/khoi"
DIGESTS = PICTURES / "nguon.txt"
SHOWN = {
    ("cong-van", "ubnd-muong-vang/2026-h1/342-UBND-KT"): (
        "dau_trang", "mo_dau", "noi_dung", "ket", "noi_nhan", "nguoi_ky",
    ),
    ("cong-van", "dang-uy-muong-vang/2026-h1/75-CV-DU"): ("duoi_so_hieu", "kinh_gui", "chan_cuoi"),
    ("thong-bao", "muong-vang/2024-h1/977-TB-HU"): (
        "co_quan", "tieu_de", "ten_van_ban", "tac_gia", "duoi_trich_yeu",
    ),
    ("thong-bao", "dang-uy-muong-vang/2026-h1/33-TB-DU"): ("khong_pho_bien", "ban_sao"),
    ("quyet-dinh", "ubnd-muong-vang/2026-h1/268-QD-UBND"): ("can_cu", "lenh", "phu_luc"),
    ("bien-ban", "dang-uy-muong-vang/2026-h1/05-BB-DU"): ("cuoi_van_ban",),
}  # fmt: skip
"""By the type and name of a sample, the blocks that are cut out of it."""
MARKS = {block: f"khoi{at}" for at, block in enumerate(it for own in SHOWN.values() for it in own)}
"""The tags that mark blocks, as a closing tag may be named: letters and digits."""
DPI = 84
AROUND_PT, BESIDE_PT, MOST_PT = 12, 3, 220
"""Paper around a frame, between frame and block, and the most of a block's height shown."""
FRAME, GREYS, FAINT = 150, 8, 0.75
PT_PER_PX = 0.75
MARK = re.compile(r"<(?P<end>/?)(?P<mark>khoi\d+)>|<(?P<tag>[a-z][\w-]*)")
NAMED = re.compile(r'class="([^"]*)"|<([a-z]\w*)')
NAME = re.compile(r"[\w-]+")
ALWAYS = {"html", "body"}
IMPORT = re.compile(r'@import url\("(?P<file>[^"]+)"\)')


class Marked(NamedTuple):
    """A sample's HTML, in which `data-khoi` names the blocks around an element; each block's."""

    standard: str
    html: str
    blocks: dict[str, str]


def marked_samples() -> tuple[Shelf, list[Marked]]:
    """The samples that show blocks."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write_templates(folder)
        shelf, _ = take_shelf([folder])
        jobs, _ = drafting.jobs(find([ROOT / "data"]), shelf)
        known = {it.name: it for it in jobs}
        return shelf, [_marked(known[name], blocks, shelf) for (_, name), blocks in SHOWN.items()]


def _write_templates(folder: Path) -> None:
    """A template of each type, that only puts marks around the blocks to be cut out."""
    texts: dict[str, str] = {}
    for (kind, _), blocks in SHOWN.items():
        texts.setdefault(kind, f'{{% extends "goc/documents/{kind}.html" %}}\n')
        for it in blocks:
            inside = f"<{MARKS[it]}>{{{{ super() }}}}</{MARKS[it]}>"
            texts[kind] += f"{{% block {it} %}}{inside}{{% endblock %}}\n"
    (folder / "documents").mkdir()
    for kind, text in texts.items():
        (folder / f"documents/{kind}.html").write_text(text, encoding="utf-8")


def _marked(job: Job, blocks: tuple[str, ...], shelf: Shelf) -> Marked:
    html, standard, mistakes = pipeline.render(job, shelf)
    assert mistakes == [], mistakes  # noqa: S101  # a script's own samples
    return Marked(standard.name, _stamped(html), {it: _inside(html, it) for it in blocks})


def _stamped(html: str) -> str:
    """The marks of blocks as an attribute of each element between them."""
    around: list[str] = []

    def stamp(found: re.Match[str]) -> str:
        if found["tag"]:
            names = [it for it in around if _ends_in(html, found, it)]
            return found[0] + (f' data-khoi="{" ".join(names)}"' if names else "")
        if found["end"]:
            around.remove(found["mark"])
        else:
            around.append(found["mark"])
        return ""

    return MARK.sub(stamp, html)


def _ends_in(html: str, found: re.Match[str], mark: str) -> bool:
    """Whether an element that begins in a block ends there."""
    rest = html[found.end() : html.index(f"</{mark}>", found.end())]
    return f"</{found['tag']}>" in rest


def _inside(html: str, block: str) -> str:
    """The HTML of a block, without the marks of others in it."""
    text = html.partition(f"<{MARKS[block]}>")[2].partition(f"</{MARKS[block]}>")[0]
    return re.sub(r"</?khoi\d+>", "", text)


def digests(marked: Marked) -> Iterator[str]:
    """A line a block: its name and the digest of all that its picture shows."""
    files = [*_sheets(ROOT / f"templates/standards/{marked.standard}/style.css")]
    known = [it for it in stylesheet.declarations([ROOT / "templates"]) if _file(it) in files]
    for block, html in marked.blocks.items():
        names = {word for it in NAMED.findall(html) for word in "".join(it).split()}
        said = [(it.selector, it.name, it.value) for it in known if _speaks(it.selector, names)]
        yield f"{block} {hashlib.sha256(repr((html, said)).encode()).hexdigest()[:16]}"


def _sheets(file: Path) -> Iterator[Path]:
    """A stylesheet and those that it imports."""
    yield file.resolve()
    for found in IMPORT.finditer(file.read_text(encoding="utf-8")):
        yield from _sheets(file.parent / found["file"])


def _file(declaration: stylesheet.Declaration) -> Path:
    return Path(declaration.mark.source.name).resolve()


def _speaks(selector: str, names: set[str]) -> bool:
    """Whether a selector means the sheet of paper, the whole text, or an element of these names."""
    if selector.startswith("@"):
        return selector == "@page"
    ends = (re.split(r"[\s>+~]+", part.strip())[-1] for part in selector.split(","))
    return any({*NAME.findall(end.partition(":")[0])} <= names | ALWAYS for end in ends)


def draw(marked: Marked, shelf: Shelf) -> Iterator[tuple[str, Image.Image]]:
    """The picture of each block of a sample."""
    front, mistakes = typesetting.open_front_end(marked.html, shelf.templates)
    assert front is not None, mistakes  # noqa: S101  # as above
    pages = engine.lay_out(front.tree)
    with pdfium.PdfDocument(BytesIO(pages.write_pdf())) as pdf:
        for block in marked.blocks:
            at, area = _area([it._page_box for it in pages.pages], block)  # noqa: SLF001  # no public way to boxes
            yield block, _cut_out(pdf[at], area)


Area = tuple[float, float, float, float]


def _area(pages: list[Any], block: str) -> tuple[int, Area]:
    """The page where a block begins, and its left, top, right and bottom there, in points."""
    for number, page in enumerate(pages):
        found = [it for it in page.descendants() if _belongs(it, block)]
        if found:
            left = min(it.border_box_x() for it in found)
            top = min(it.border_box_y() for it in found)
            right = max(it.border_box_x() + it.border_width() for it in found)
            bottom = max(it.border_box_y() + it.border_height() for it in found)
            return number, (
                left * PT_PER_PX,
                top * PT_PER_PX,
                right * PT_PER_PX,
                bottom * PT_PER_PX,
            )
    raise LookupError(block)


def _belongs(box: Any, block: str) -> bool:
    """Whether a box is of an element of a block, and not just an empty place."""
    element = box.element
    if element is None or MARKS[block] not in (element.get("data-khoi") or "").split():
        return False
    return bool("".join(element.itertext()).strip() or box.border_top_width)


def _cut_out(page: pdfium.PdfPage, area: Area) -> Image.Image:
    """A piece of a page with a light frame around the block; all around it is faint."""
    scale = DPI / 72
    left, top, right, bottom = area
    bottom = min(bottom, top + MOST_PT)
    frame = Image.new("L", (round(page.get_width() * scale), round(page.get_height() * scale)), 0)
    inside = [
        round(it * scale)
        for it in (left - BESIDE_PT, top - BESIDE_PT, right + BESIDE_PT, bottom + BESIDE_PT)
    ]
    whole = page.render(scale=scale, grayscale=True).to_pil().resize(frame.size)
    faint = Image.blend(whole, Image.new("L", whole.size, 255), FAINT)
    ImageDraw.Draw(frame).rectangle(inside, fill=255)
    shown = Image.composite(whole, faint, frame)
    ImageDraw.Draw(shown).rectangle(inside, outline=FRAME)
    edge = round(AROUND_PT * scale)
    return shown.crop(
        (
            max(0, inside[0] - edge),
            max(0, inside[1] - edge),
            min(shown.width, inside[2] + edge),
            min(shown.height, inside[3] + edge),
        )
    )


def main() -> None:
    """Draw all pictures and write down what they show."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    shelf, samples = marked_samples()
    for marked in samples:
        for block, picture in draw(marked, shelf):
            picture.quantize(GREYS).save(PICTURES / f"{block}.png", optimize=True)
    lines = sorted(line for it in samples for line in digests(it))
    DIGESTS.write_text("\n".join([*lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
