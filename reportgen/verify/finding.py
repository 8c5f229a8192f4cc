"""A difference between the files of a pair: what, and where in both."""

from dataclasses import dataclass
from typing import NamedTuple

from reportgen.diagnostic import Diagnostic, Severity
from reportgen.messages import Language


class WordPlace(NamedTuple):
    """A place in a Word file: paragraph, cell if any, heading above; 0 and empty: unknown.

    In a footnote it is that one's number instead.
    """

    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    heading: str = ""
    note: int = 0

    def said(self, lang: Language) -> str:
        """The place in words."""
        names = PLACES[lang]
        if self.note:
            return names["note"].format(note=self.note)
        if not self.paragraph:
            return ""
        cell = names["cell"].format(**self._asdict()) if self.table else ""
        below = names["heading"].format(heading=self.heading) if self.heading else ""
        return names["paragraph"].format(paragraph=self.paragraph) + cell + below


class PdfPlace(NamedTuple):
    """A place in a PDF; 0: unknown."""

    page: int = 0
    line: int = 0

    def said(self, lang: Language) -> str:
        """The place in words."""
        if not self.page:
            return ""
        names = PLACES[lang]
        line = names["line"].format(line=self.line) if self.line else ""
        return names["page"].format(page=self.page) + line


PLACES: dict[Language, dict[str, str]] = {
    "vi": {
        "paragraph": "đoạn {paragraph}",
        "note": "chú thích {note}",
        "cell": " (bảng {table}, hàng {row}, cột {column})",
        "heading": " dưới «{heading}»",
        "page": "trang {page}",
        "line": " dòng {line}",
        "nowhere": "không có chỗ",
        "more": " (và {count} chỗ khác)",
    },
    "en": {
        "paragraph": "paragraph {paragraph}",
        "note": "footnote {note}",
        "cell": " (table {table}, row {row}, column {column})",
        "heading": " under “{heading}”",
        "page": "page {page}",
        "line": " line {line}",
        "nowhere": "nowhere",
        "more": " (and {count} more places)",
    },
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A difference: `word` and `pdf` are the values beside each other, as they are shown.

    `what` names the property where a code stands for several; `count` says in how many places
    the same difference is found, of which this is the first.
    """

    code: str
    word: str = ""
    pdf: str = ""
    at: WordPlace = WordPlace()  # noqa: RUF009  # immutable
    on: PdfPlace = PdfPlace()  # noqa: RUF009  # immutable
    what: str = ""
    severity: Severity = "error"
    count: int = 1

    def diagnostic(self, path: str) -> Diagnostic:
        """The same as all that is wrong is said."""
        values: dict[str, object] = {"word": self.word, "pdf": self.pdf}
        for lang in ("vi", "en"):
            names = PLACES[lang]
            more = names["more"].format(count=self.count - 1) if self.count > 1 else ""
            values[f"at_{lang}"] = self.at.said(lang) or names["nowhere"]
            values[f"on_{lang}"] = self.on.said(lang) or names["nowhere"]
            values[f"more_{lang}"] = more
            values[f"what_{lang}"] = PROPERTIES[self.what][lang] if self.what else ""
        return Diagnostic(self.code, None, values, self.severity, path)


PROPERTIES: dict[str, dict[Language, str]] = {
    "family": {"vi": "phông chữ", "en": "font"},
    "size": {"vi": "cỡ chữ", "en": "size"},
    "bold": {"vi": "chữ đậm", "en": "bold"},
    "italic": {"vi": "chữ nghiêng", "en": "italic"},
    "color": {"vi": "màu chữ", "en": "colour"},
    "raised": {"vi": "chữ nâng, hạ", "en": "raised or lowered letters"},
    "left": {"vi": "mép trái", "en": "left edge"},
    "first": {"vi": "thụt dòng đầu", "en": "first line's edge"},
    "right": {"vi": "mép phải", "en": "right edge"},
    "middle": {"vi": "căn giữa", "en": "middle"},
    "pitch": {"vi": "khoảng cách dòng", "en": "line spacing"},
    "before": {"vi": "khoảng cách đoạn", "en": "space above the paragraph"},
    "room": {"vi": "chỗ của chữ trong hàng của bảng", "en": "place of words in the table's row"},
    "top": {"vi": "mép trên trang", "en": "top of the page"},
    "down": {"vi": "chỗ theo chiều dọc", "en": "place down the page"},
    "place": {"vi": "chỗ", "en": "place"},
    "turn": {"vi": "độ nghiêng", "en": "turn"},
    "bottom": {"vi": "lề dưới", "en": "lower margin"},
    "row-height": {"vi": "chiều cao của hàng", "en": "height of the row"},
    "alt": {"vi": "lời mô tả hình", "en": "alternative text"},
    "picture": {"vi": "nội dung hình", "en": "what the picture shows"},
    "chart": {"vi": "nhãn, số liệu của biểu đồ", "en": "labels and values of the chart"},
    "ground": {"vi": "nền chữ", "en": "colour behind the words"},
    "strike": {"vi": "gạch ngang chữ", "en": "struck out"},
    "underline": {"vi": "gạch chân", "en": "underline"},
    "line-color": {"vi": "màu gạch chân", "en": "colour of the underline"},
    "spacing": {"vi": "khoảng cách chữ", "en": "letter spacing"},
    "line": {"vi": "đường kẻ", "en": "line"},
    "line-top": {"vi": "đường kẻ phía trên", "en": "line above"},
    "line-right": {"vi": "đường kẻ bên phải", "en": "line to the right"},
    "line-bottom": {"vi": "đường kẻ phía dưới", "en": "line below"},
    "line-left": {"vi": "đường kẻ bên trái", "en": "line to the left"},
    "box-height": {"vi": "chiều cao của hộp chữ", "en": "height of the box"},
    "invisible": {"vi": "không vẽ ra", "en": "not drawn"},
    "clipped": {"vi": "bị cắt mất", "en": "cut off"},
    "covered": {"vi": "bị che", "en": "covered"},
    "picture-size": {"vi": "cỡ hình", "en": "size of the picture"},
}
