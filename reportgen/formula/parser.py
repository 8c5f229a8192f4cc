"""Reads formulas: `phan_tram(xa_dat_chuan; tong_so_xa)`. Precedence climbing over few operators."""

from collections.abc import Iterator
from decimal import Decimal

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.formula.functions import ARGUMENTS, COLUMN_FUNCTIONS, USAGE, nearest
from reportgen.formula.tokens import Token, tokens
from reportgen.formula.tree import (
    COMPARISONS,
    LEVELS,
    SIGN_LEVEL,
    WORDS,
    Aggregate,
    Binary,
    Call,
    Expression,
    Name,
    Number,
    Text,
    Unary,
    height,
)
from reportgen.load.node import Scalar
from reportgen.text import NUMBER_CODES
from reportgen.vietnamese import NumberError, fold, parse_number

LENGTH_LIMIT = 2_000
NESTING_LIMIT = 50
HEIGHT_LIMIT = 150
"""Levels of the tree; each operator in a row of equal ones is a level."""

SIGNS = {
    "==": "=", "=<": "<=", "=>": ">=", "!=": "<>", "&&": "va", "&": "va", "||": "hoac", "|": "hoac",
    "!": "khong", "**": "a * a", "^": "a * a", "%": "phan_tram(a; b)", "“": '"', "”": '"', ":": "/",
    "[": "(", "]": ")", "{": "(", "}": ")",
}  # fmt: skip
"""What is meant by signs of other languages."""


class Stop(Exception):  # noqa: N818 - it ends the reading of one formula, it is no fault
    """The formula cannot be read from here on."""

    def __init__(self, code: str, mark: Mark, **values: object) -> None:
        super().__init__(code)
        self.code, self.mark, self.values = code, mark, values


def parse(text: Scalar, path: str) -> tuple[Expression | None, list[Diagnostic]]:
    """The formula that a text writes, or what is wrong with it."""
    if len(text) > LENGTH_LIMIT:
        values = {"value": len(text), "limit": LENGTH_LIMIT}
        return None, [Diagnostic("cong-thuc-dai", text.mark, values, path=path)]
    words = list(tokens(text, WORDS))
    if mistakes := [it for word in words for it in _misspelt(word, path)]:
        return None, mistakes
    try:
        return _Parser(words).whole(), []
    except Stop as stop:
        return None, [Diagnostic(stop.code, stop.mark, stop.values, path=path)]


def _misspelt(word: Token, path: str) -> Iterator[Diagnostic]:
    """What is wrong with a word by itself."""
    if word.kind == "number":
        try:
            parse_number(word.text)
        except NumberError as error:
            code = NUMBER_CODES[error.reason]
            yield Diagnostic(code, word.mark, {"value": word.text}, path=path)
    elif word.text in {'"', "'"}:
        yield Diagnostic("nhay-khong-dong", word.mark, {"value": word.text}, path=path)
    elif word.kind in {"wrong", "other"}:
        near = SIGNS.get(word.text)
        code = "dau-la-gan-dung" if near else "dau-la"
        yield Diagnostic(code, word.mark, {"value": word.text, "near": near}, path=path)


class _Parser:
    """Reads the words of one formula from left to right."""

    def __init__(self, words: list[Token]) -> None:
        self._words = words
        self._at = 0
        self._nesting = 0

    @property
    def _next(self) -> Token:
        return self._words[self._at]

    def _take(self) -> Token:
        word = self._next
        self._at += word.kind != "end"
        return word

    def _have(self, sign: str) -> Token | None:
        """The next word, if it is this sign."""
        return self._take() if self._next.kind == "sign" and self._next.text == sign else None

    def whole(self) -> Expression:
        """The formula that all words make."""
        first = self._next
        if first.kind == "end":
            raise Stop("cong-thuc-rong", first.mark)
        if self._have("="):
            raise Stop("dau-bang-dau", first.mark, value="=")
        found = self._expression(0)
        if self._next.kind != "end":
            raise self._surplus()
        if height(found) > HEIGHT_LIMIT:
            raise Stop("cong-thuc-sau", first.mark, limit=HEIGHT_LIMIT)
        return found

    def _surplus(self) -> Stop:
        """What is said of a word where the formula should be at its end."""
        word = self._next
        codes = {",": "dau-phay-doi-so", ")": "thua-ngoac", ";": "cham-phay-ngoai"}
        code = codes.get(word.text, "thieu-phep-tinh") if word.kind == "sign" else "thieu-phep-tinh"
        return Stop(code, word.mark, value=word.text)

    def _expression(self, least: int) -> Expression:
        """An expression of operators that bind at least so tightly."""
        self._nesting += 1
        if self._nesting > NESTING_LIMIT:
            raise Stop("cong-thuc-sau", self._next.mark, limit=NESTING_LIMIT)
        left = self._operand()
        while (level := self._operator_level()) >= max(least, 1):
            sign = self._take()
            right = self._expression(level + 1)
            left = Binary(left, sign.text, right, mark=sign.mark)
            if sign.text in COMPARISONS and self._operator_level() == level:
                raise Stop("so-sanh-noi", self._next.mark, value=self._next.text)
        self._nesting -= 1
        return left

    def _operator_level(self) -> int:
        """How tightly the next word binds two operands; 0 where it is no such operator."""
        word = self._next
        return 0 if word.kind != "sign" or word.text == "khong" else LEVELS.get(word.text, 0)

    def _operand(self) -> Expression:
        word = self._take()
        match word.kind, word.text:
            case "number", text:
                return Number(parse_number(text), mark=word.mark)
            case "text", text:
                return Text(text[1:-1], mark=word.mark)
            case "name", _:
                return self._function(word) if self._have("(") else _name(word)
            case "sign", "-":
                return Unary("-", self._expression(SIGN_LEVEL), mark=word.mark)
            case "sign", "khong":
                return Unary("khong", self._expression(LEVELS["khong"]), mark=word.mark)
            case "sign", "(":
                inside = self._expression(0)
                self._close(word)
                return inside
        raise self._missing(word)

    def _missing(self, word: Token) -> Stop:
        """What is said where an operand should stand."""
        if word.kind == "end":
            return Stop("cong-thuc-do-dang", word.mark)
        code = "dau-phay-doi-so" if word.text == "," else "thieu-gia-tri-truoc"
        return Stop(code, word.mark, value=word.text)

    def _close(self, opened: Token) -> None:
        if self._have(")"):
            return
        if self._next.kind == "end":
            raise Stop("thieu-ngoac", opened.mark, value="(")
        raise self._surplus()

    def _function(self, word: Token) -> Expression:
        """A function whose `(` was read."""
        name = fold(word.text)
        if name not in USAGE:
            near = nearest(word.text)
            code = "ham-la-gan-dung" if near else "ham-la"
            raise Stop(code, word.mark, value=word.text, near=near, known=", ".join(USAGE))
        first = self._next
        if name == "dem" or (name in COLUMN_FUNCTIONS and _is_column(first)):
            return self._aggregate(name, word)
        arguments = [] if first.text == ")" else self._arguments()
        self._close(word)
        least, most = ARGUMENTS.get(name, (1, 0))
        if not least <= len(arguments) <= most:
            raise Stop("doi-so-sai", word.mark, value=word.text, form=USAGE[name])
        return Call(name, tuple(arguments), mark=word.mark)

    def _arguments(self) -> list[Expression]:
        found = [self._expression(0)]
        while self._have(";"):
            found.append(self._expression(0))
        return found

    def _aggregate(self, name: str, word: Token) -> Expression:
        of, condition = self._take(), None
        if of.kind != "name" or _is_column(of) != (name != "dem"):
            raise Stop("doi-so-sai", word.mark, value=word.text, form=USAGE[name])
        if self._have(";"):
            condition = self._expression(0)
        if self._next.text == ";":
            raise Stop("doi-so-sai", word.mark, value=word.text, form=USAGE[name])
        self._close(word)
        table, column = _split(of.text)
        return Aggregate(name, table, column, condition, mark=of.mark)


def _name(word: Token) -> Expression:
    name, column = _split(word.text)
    if column is not None:
        raise Stop("cot-ngoai-ham", word.mark, value=word.text, column=column)
    return Name(name, mark=word.mark)


def _is_column(word: Token) -> bool:
    return word.kind == "name" and _split(word.text)[1] is not None


def _split(text: str) -> tuple[str, str | None]:
    """A table and its column, or a name alone; quotes are taken off."""
    if text.startswith("'"):
        first, _, rest = text[1:].partition("'")
        dot, rest = rest[:1], rest[1:]
    else:
        first, dot, rest = text.partition(".")
    return first, rest.strip("'") if dot else None


def number(value: Decimal, mark: Mark | None = None) -> Expression:
    """The expression of a number, a negative one with its sign."""
    if value < 0:
        return Unary("-", Number(-value, mark=mark), mark=mark)
    return Number(value, mark=mark)
