"""Every sentence that reportgen can say about a user's file, by its stable code."""

from reportgen.messages.batch import BATCH
from reportgen.messages.bindings import BINDINGS
from reportgen.messages.carried import CARRIED
from reportgen.messages.charts import CHARTS
from reportgen.messages.cluster import CLUSTER
from reportgen.messages.consistency import CONSISTENCY
from reportgen.messages.document import DOCUMENT
from reportgen.messages.edit import EDIT
from reportgen.messages.excel import EXCEL
from reportgen.messages.explain import EXPLAIN
from reportgen.messages.formulas import FORMULAS
from reportgen.messages.inspect import INSPECT
from reportgen.messages.load import LOAD
from reportgen.messages.markup import MARKUP
from reportgen.messages.message import Language, Message, Messages
from reportgen.messages.names import NAMES
from reportgen.messages.page import PAGE
from reportgen.messages.preview import PREVIEW
from reportgen.messages.ranks import RANKS
from reportgen.messages.regime import REGIME
from reportgen.messages.restyle import RESTYLE
from reportgen.messages.rollup import ROLLUP
from reportgen.messages.stylesheets import STYLESHEETS
from reportgen.messages.syntax import SYNTAX
from reportgen.messages.templates import TEMPLATES
from reportgen.messages.values import VALUES
from reportgen.messages.verify import VERIFY
from reportgen.messages.word import WORD
from reportgen.messages.workbook import WORKBOOK

__all__ = ["MESSAGES", "Language", "Message"]

MESSAGES: Messages = {
    **LOAD, **VALUES, **NAMES, **BINDINGS, **DOCUMENT, **PAGE, **CHARTS, **INSPECT, **WORD, **EDIT,
    **CARRIED, **REGIME, **CONSISTENCY, **FORMULAS, **RESTYLE,
    **ROLLUP, **RANKS, **TEMPLATES, **STYLESHEETS, **MARKUP, **SYNTAX,
    **WORKBOOK, **EXCEL, **BATCH, **CLUSTER, **VERIFY, **PREVIEW, **EXPLAIN,
}  # fmt: skip
