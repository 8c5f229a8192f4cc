"""Stage 4: figures and a template to HTML."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, nodes

from reportgen.deadline import Halted, Patience, within
from reportgen.diagnostic import Diagnostic, Mark, Source
from reportgen.render.circles import circle, spelt
from reportgen.render.environment import Environment, RefusedOperatorError, UnprintableError
from reportgen.render.filters import filters
from reportgen.render.running import written
from reportgen.render.syntax import syntax_mistake
from reportgen.render.usage import KINDS
from reportgen.template_files import ORIGINAL, TemplateFiles

DOCUMENTS = "documents/"
SUFFIX = ".html"
CONSTANTS: Mapping[str, tuple[type, ...]] = {
    "ten_loai": (str,), "ky_hieu_loai": (str,), "danh_so_thuong_le": (list, dict),
}  # fmt: skip
"""What the template of a document type, or one that it extends, must set."""

TEMPLATE_FAULTS = (
    TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError,
    ValueError,
)  # fmt: skip
"""What a template can raise, beside what it is stopped with."""

FAULTS: Sequence[tuple[type[Exception], str]] = (
    (ZeroDivisionError, "mau-chia-khong"), (RecursionError, "mau-goi-mai"),
    (TypeError, "mau-sai-kieu"),
)  # fmt: skip
"""What is told in words of its own."""
NO_FILTER = re.compile(r"No filter named '(.+)'")
PATIENCE = Patience()


def _unbound(name: str) -> str:
    raise KeyError(name)


@dataclass
class Templates(TemplateFiles):
    """The template folders with the templates in them."""

    def __post_init__(self) -> None:
        self.environment = Environment(self.folders, filters(_unbound))

    def types(self) -> list[str]:
        """The document types there are: the files of `documents/`."""
        names = self.environment.list_templates()
        found = {
            name.removeprefix(DOCUMENTS).removesuffix(SUFFIX)
            for name in names
            if name.startswith(DOCUMENTS) and name.endswith(SUFFIX)
        }
        return sorted(found)

    def syntax_mistakes(self) -> list[Diagnostic]:
        """Mistakes of syntax in any template, used or not."""
        said: list[Diagnostic] = []
        for name in self.environment.list_templates(extensions=[SUFFIX.lstrip(".")]):
            try:
                self.environment.get_template(name)
                said += filter(None, [self._extending_itself(name)])
            except (TemplateError, UnicodeDecodeError) as error:
                said.append(self._diagnostic(error, name))
        return said

    def constants(self, kind: str) -> tuple[Mapping[str, Any], list[Diagnostic]]:
        """What the template of a document type sets once: type name, symbol, numbering."""
        name = f"{DOCUMENTS}{kind}{SUFFIX}"
        try:
            found = self.environment.constants(name)
        except (TemplateError, UnicodeDecodeError) as error:
            return {}, [self._diagnostic(error, name)]
        return found, self._unset(name, found)

    def _unset(self, name: str, found: Mapping[str, Any]) -> list[Diagnostic]:
        """What a template should have set; one that extends itself or nothing is told as such."""
        if itself := self._extending_itself(name):
            return [itself]
        place = self.mark(name, 1)
        wrong = [
            it for it, expected in CONSTANTS.items() if not isinstance(found.get(it), expected)
        ]
        wrong += ["kieu"] if found.get("kieu", KINDS[0]) not in KINDS else []
        if wrong and self.environment.tree(name).find(nodes.Extends) is None:
            return [Diagnostic("mau-thieu-trang", place, {"value": ", ".join(wrong)})]
        return [Diagnostic("mau-hang-so", place, {"value": it}) for it in wrong]

    def _extending_itself(self, name: str) -> Diagnostic | None:
        """The mistake of a template that says its own name, without `goc/`, in `extends`."""
        extends = self.environment.tree(name).find(nodes.Extends)
        it = extends.template if extends else None
        if not isinstance(it, nodes.Const) or it.value != name:
            return self._in_a_circle(name)
        ours = f"{ORIGINAL}/{name}" in self.environment.list_templates()
        base = f'"{ORIGINAL}/{name}"' if ours else "trang"
        return Diagnostic(
            "mau-tu-ke-thua", self.mark(name, it.lineno), {"value": name, "base": base}
        )

    def _in_a_circle(self, name: str) -> Diagnostic | None:
        """The mistake of a user's template that leads back to itself by way of others."""
        if Path(self.environment.source(name)[1]).is_relative_to(self.folders[-1]):
            return None
        if not (way := circle(name, self._tree)):
            return None
        text, path = self.environment.source(name)
        column = text.splitlines()[way[0].line - 1].find(way[0].asked) + 1
        mark = Mark(Source(path, text), way[0].line, max(column, 1), len(way[0].asked))
        return Diagnostic("mau-goi-vong", mark, {"value": spelt(way)})

    def _circles(self) -> Iterator[Diagnostic]:
        """Every such mistake."""
        names = self.environment.list_templates(extensions=[SUFFIX.lstrip(".")])
        return filter(None, map(self._in_a_circle, names))

    def _tree(self, name: str) -> nodes.Template | None:
        """A template that can be read; what is wrong with another is said of that one."""
        try:
            return self.environment.tree(name)
        except (TemplateError, UnicodeDecodeError):
            return None

    def has_own_symbol(self, kind: str) -> bool:
        """Whether a user's template gives a type other letters than ours, or is a new type."""
        name = f"{DOCUMENTS}{kind}{SUFFIX}"
        try:
            ours = self.environment.constants(f"{ORIGINAL}/{name}")
        except TemplateNotFound:
            return True
        return bool(self.environment.constants(name)["ky_hieu_loai"] != ours["ky_hieu_loai"])

    def render(
        self,
        kind: str,
        context: Mapping[str, Any],
        bind: Any,
        patience: Patience = PATIENCE,
    ) -> tuple[str, list[Diagnostic]]:
        """The HTML of a document; mistakes of the template with its line.

        One that does not end, or that fills the memory, is a mistake like another.
        """
        env = self.environment
        env.missing.clear()
        env.filters.update(filters(bind))
        try:
            template = env.get_template(f"{DOCUMENTS}{kind}{SUFFIX}")
            with within(patience):
                html = written(template, context)
        except Halted as error:
            mark = self.mark(*error.place)
            return "", [*self._missing(), Diagnostic(error.code, mark, {"value": error.value})]
        except TEMPLATE_FAULTS as error:
            return "", [*self._missing(), self._diagnostic(error)]
        return html, self._missing()

    def _missing(self) -> list[Diagnostic]:
        return [
            Diagnostic("mau-thieu-ten", self.mark(template, line), {"value": name})
            for name, template, line in self.environment.missing
        ]

    def mark(self, template: str, line: int) -> Mark | None:
        """A place in a template."""
        try:
            text, path = self.environment.source(template)
        except TemplateNotFound:
            return None
        return Mark(Source(path, text), max(line, 1), 1)

    def _diagnostic(self, error: Exception, name: str = "") -> Diagnostic:
        if isinstance(error, UnicodeDecodeError):
            return Diagnostic("mau-ma-hoa", None, path=name)
        if isinstance(error, TemplateNotFound):
            place, name = last_template_line(error), str(error.name)
            near = get_close_matches(name, self.environment.list_templates())
            values = {"value": name, "near": ", ".join(near)}
            return Diagnostic("mau-khong-co", place, values, path="" if place else name)
        if isinstance(error, TemplateSyntaxError):
            text, path = self.environment.source(error.name or name)
            return syntax_mistake(error, Source(path, text))
        if isinstance(error, RecursionError) and (told := next(self._circles(), None)):
            return told
        if isinstance(error, RefusedOperatorError):
            return Diagnostic("mau-phep-cam", last_template_line(error), {"value": str(error)})
        if isinstance(error, UnprintableError):
            return Diagnostic("mau-in-khong-duoc", last_template_line(error))
        place = last_template_line(error)
        if found := NO_FILTER.search(str(error)):
            alike = ", ".join(get_close_matches(found[1], self.environment.filters))
            return Diagnostic("mau-bo-loc-la", place, {"value": found[1], "near": alike})
        values = {"value": f"{type(error).__name__}: {error}"}
        code = next((code for kind, code in FAULTS if isinstance(error, kind)), "mau-loi")
        return Diagnostic(code, place, values)


def last_template_line(error: BaseException) -> Mark | None:
    """The innermost template line of a traceback, whose frames Jinja has rewritten."""
    place = None
    trace = error.__traceback__
    while trace is not None:
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            place = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    if place is None or not Path(place[0]).is_file():
        return None
    return Mark(Source(place[0], Path(place[0]).read_text(encoding="utf-8")), place[1], 1)
