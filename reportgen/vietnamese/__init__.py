"""How Vietnamese offices write numbers, dates, periods and the marks of numbered parts.

Pure functions without a locale or a clock. Errors say a `reason` and no sentence: the stage
that knows the place of the text makes the diagnostic.
"""

from reportgen.vietnamese.dates import (
    DateError,
    DateReason,
    blank_date,
    long_date,
    parse_date,
    short_date,
)
from reportgen.vietnamese.number_words import WordStyle, ZeroTens, in_words, money_in_words
from reportgen.vietnamese.number_words_read import parse_words
from reportgen.vietnamese.numbers import (
    NumberError,
    NumberReason,
    format_number,
    parse_number,
    round_half_up,
)
from reportgen.vietnamese.ordinals import LETTERS, letter, ordinal_word, roman
from reportgen.vietnamese.periods import (
    PeriodError,
    PeriodKind,
    PeriodReason,
    ReportingPeriod,
    parse_period,
)
from reportgen.vietnamese.quantities import (
    counts_things,
    format_amount,
    format_count,
    format_quantity,
)
from reportgen.vietnamese.targets import Target, TargetKind, format_target, parse_target
from reportgen.vietnamese.text import fold, slug

__all__ = [
    "LETTERS",
    "DateError",
    "DateReason",
    "NumberError",
    "NumberReason",
    "PeriodError",
    "PeriodKind",
    "PeriodReason",
    "ReportingPeriod",
    "Target",
    "TargetKind",
    "WordStyle",
    "ZeroTens",
    "blank_date",
    "counts_things",
    "fold",
    "format_amount",
    "format_count",
    "format_number",
    "format_quantity",
    "format_target",
    "in_words",
    "letter",
    "long_date",
    "money_in_words",
    "ordinal_word",
    "parse_date",
    "parse_number",
    "parse_period",
    "parse_target",
    "parse_words",
    "roman",
    "round_half_up",
    "short_date",
    "slug",
]
