"""What the command line says besides diagnostics: help and tables, in both languages."""

from collections.abc import Mapping

from reportgen.messages import Language
from reportgen.texts.batch import BATCH
from reportgen.texts.documents import DOCUMENTS
from reportgen.texts.excel import EXCEL
from reportgen.texts.explain import EXPLAIN
from reportgen.texts.extract import EXTRACT
from reportgen.texts.period_files import PERIOD_FILES
from reportgen.texts.preview import PREVIEW
from reportgen.texts.program import PROGRAM
from reportgen.texts.rollup import ROLLUP
from reportgen.texts.template_styles import TEMPLATE_STYLES
from reportgen.texts.templates import TEMPLATES
from reportgen.texts.verify import VERIFY
from reportgen.texts.word_files import WORD_FILES

__all__ = ["TEXTS", "UsageError"]

LANGUAGES: tuple[Language, ...] = ("vi", "en")
GROUPS = (
    PROGRAM, PERIOD_FILES, ROLLUP, DOCUMENTS, BATCH, EXCEL, EXTRACT, TEMPLATES, TEMPLATE_STYLES,
    WORD_FILES, VERIFY, PREVIEW, EXPLAIN,
)  # fmt: skip


class UsageError(Exception):
    """Something typed on the command line is wrong; the text says what."""


TEXTS: Mapping[Language, Mapping[str, str]] = {
    lang: {name: text for group in GROUPS for name, text in group[lang].items()}
    for lang in LANGUAGES
}
