"""The Jinja environment: sandboxed, plain values only, what is missing is collected."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from jinja2 import TemplateSyntaxError, nodes
from jinja2.environment import TemplateModule
from jinja2.runtime import BlockReference, LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from reportgen.render.loading import TemplateLoader
from reportgen.render.syntax import TOO_DEEP

ALLOWED_FILTERS = (
    "capitalize", "default", "first", "last", "length", "list", "lower", "reverse",
    "select", "selectattr", "rejectattr", "map", "sort", "striptags", "sum",
    "title", "trim", "unique", "upper", "wordcount",
)  # fmt: skip
"""Jinja's own filters that cannot be made to eat all memory or to reach an attribute."""

LONGEST = 1_000_000
"""The longest text that a filter makes, in letters."""
MOST_BITS = 10_000
"""The longest whole number that a product may be: squaring again and again would never end."""

TEXT_METHODS = {"endswith", "isdigit", "lower", "split", "startswith", "strip", "upper"}
NO_TEXT = (bool, list, tuple, dict, set)
WITH_ATTRIBUTES = (LoopContext, TemplateModule, BlockReference, Undefined)

SEQUENCES = (str, list, tuple)


class Missing(Undefined):
    """A missing name: printed as nothing, and kept, so that all are said at once."""

    found: list[tuple[str, str, int]]

    def _keep(self) -> None:
        """No template runs while Jinja computes constants: it is told to leave this one alone."""
        template, line = _template_frame()
        if not template:
            raise nodes.Impossible
        entry = (str(self._undefined_name), template, line)
        if entry not in self.found:
            self.found.append(entry)

    def __getattr__(self, name: str) -> Any:
        """What is looked up in it is missing with it."""
        if name.startswith("__"):
            raise AttributeError(name)
        self._keep()
        return self

    def __getitem__(self, _: object) -> Any:
        self._keep()
        return self

    def __call__(self, *_: object, **__: object) -> Any:
        """A missing macro prints nothing."""
        self._keep()
        return self

    def __str__(self) -> str:
        self._keep()
        return ""

    def __repr__(self) -> str:
        return str(self)

    def __html__(self) -> str:
        return str(self)

    def __bool__(self) -> bool:
        self._keep()
        return False

    def __iter__(self) -> Any:
        self._keep()
        return iter(())

    def __len__(self) -> int:
        self._keep()
        return 0

    def __eq__(self, other: object) -> bool:
        self._keep()
        return False

    __hash__ = Undefined.__hash__


def _template_frame() -> tuple[str, int]:
    """The template and its line that are running now."""
    frame = sys._getframe(1)  # noqa: SLF001  # the only way to the running template's line
    while frame := frame.f_back:  # type: ignore[assignment]  # ends at None
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            return template.name, template.get_corresponding_lineno(frame.f_lineno)
    return "", 0


class RefusedOperatorError(TypeError):
    """An operator that a template may not use on such values."""


class UnprintableError(TypeError):
    """What a template would print is no text: a list, a group, yes or no, nothing."""


class Environment(ImmutableSandboxedEnvironment):
    """Templates of the user's folder first, then ours; a dict's keys before its methods."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, folders: Iterable[Path], filters: Mapping[str, Any]) -> None:
        self.missing: list[tuple[str, str, int]] = []
        self._trees: dict[str, nodes.Template] = {}
        undefined = type("Missing", (Missing,), {"found": self.missing})
        super().__init__(
            loader=TemplateLoader(list(folders)),
            autoescape=True,
            undefined=undefined,
            finalize=_printable,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        known = {name: self.filters[name] for name in ALLOWED_FILTERS}
        self.filters = {**known, "join": _join, "replace": _replace, **filters}
        self.globals = {"range": self.globals["range"]}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`d.items` is the key `items`, never the method."""
        if isinstance(obj, dict):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def wrap_str_format(self, value: Any) -> Any:
        """`format` is no method that a template may call: a width of it can eat all memory."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Loops, imported templates and blocks have attributes; a text has a few of its own."""
        if isinstance(obj, str):
            return attr in TEXT_METHODS
        return isinstance(obj, WITH_ATTRIBUTES) and super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """No repeated text, no powers, no `%` formatting: each can eat all memory."""
        sequences = isinstance(left, SEQUENCES) or isinstance(right, SEQUENCES)
        if sequences or operator == "**":
            raise RefusedOperatorError(operator)
        if operator == "*" and isinstance(left, int) and isinstance(right, int):
            _limit(left.bit_length() + right.bit_length(), MOST_BITS)
        return super().call_binop(context, operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Jinja's own; tags that stand too deep in each other are a mistake of syntax."""
        try:
            return super()._parse(source, name, filename)
        except RecursionError:
            raise TemplateSyntaxError(TOO_DEEP, 1, name, filename) from None

    def constants(self, name: str) -> dict[str, Any]:
        """What a template sets at its top level to a constant: `{% set ky_hieu_loai = "TB" %}`."""
        found: dict[str, Any] = {}
        for _, tree in self.line_of(name):
            found = {**dict(_constants(tree)), **found}
        return found

    def line_of(self, name: str) -> Iterator[tuple[str, nodes.Template]]:
        """A template and those that it extends by name, itself first, each with its name."""
        seen: set[str] = set()
        while name and name not in seen:
            seen.add(name)
            tree = self.tree(name)
            yield name, tree
            named = [it.template for it in tree.find_all(nodes.Extends)]
            name = next((it.value for it in named if isinstance(it, nodes.Const)), "")

    def tree(self, name: str) -> nodes.Template:
        """A template parsed; the same text once."""
        source = self.source(name)[0]
        if source not in self._trees:
            self._trees[source] = self.parse(source, name)
        return self._trees[source]

    def source(self, name: str) -> tuple[str, str]:
        """A template's text and the path of its file."""
        text, path, _ = self.loader.get_source(self, name)  # type: ignore[union-attr]
        return text, path or name


def _printable(value: Any) -> Any:
    """What a template prints. A macro without its brackets would print a name of our code."""
    if callable(value) and not isinstance(value, Undefined):
        raise TypeError(f"{type(value).__name__} without ()")
    if value is None or isinstance(value, NO_TEXT):
        raise UnprintableError(type(value).__name__)
    return value


def _join(items: Iterable[Any], between: str = "") -> Markup:
    texts = [escape(item) for item in items]
    _limit(sum(map(len, texts)) + len(between) * len(texts))
    return escape(between).join(texts)


def _replace(text: str, old: str, new: str, count: int = -1) -> str:
    _limit(len(text) + text.count(old) * len(new))
    return text.replace(old, new, count)


def _limit(length: int, most: int = LONGEST) -> None:
    if length > most:
        raise ValueError(f"{length} > {most}")


def _constants(tree: nodes.Template) -> Iterator[tuple[str, Any]]:
    for node in tree.body:
        if isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
            with suppress(nodes.Impossible):
                yield node.target.name, node.node.as_const()  # type: ignore[attr-defined]
