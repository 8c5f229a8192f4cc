"""Every sentence that reportgen can say about a user's file, by its stable code."""

from reportgen.messages.data import DATA
from reportgen.messages.document import DOCUMENT
from reportgen.messages.load import LOAD
from reportgen.messages.message import Language, Message, Messages

__all__ = ["MESSAGES", "Language", "Message"]

MESSAGES: Messages = {**LOAD, **DATA, **DOCUMENT}
