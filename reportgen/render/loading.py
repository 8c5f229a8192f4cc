"""Templates read from the folders, the user's before ours."""

import os
from collections.abc import Callable, Sequence
from itertools import takewhile
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PrefixLoader

from reportgen.template_files import ORIGINAL


class OriginalLoader(PrefixLoader):
    """Our own templates as `goc/…`: what runs keeps that name, by which its file is found."""

    load = BaseLoader.load
    """Jinja's own would load by the name without its folder: that of the user's file."""


class TemplateLoader(ChoiceLoader):
    """The first folder that has a template gives it, as long as no folder before that has one."""

    load = BaseLoader.load
    """Jinja's own would leave each folder to itself."""

    def __init__(self, folders: Sequence[Path]) -> None:
        loaders = [FileSystemLoader(folder) for folder in folders]
        super().__init__([*loaders, OriginalLoader({ORIGINAL: loaders[-1]})])
        self._folders = folders

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Text, path, and whether both are still so."""
        text, path, unchanged = super().get_source(environment, template)
        named = (it / template for it in self._folders)
        before = [*takewhile(lambda it: os.path.normpath(it) != path, named)]

        def still() -> bool:
            return bool(unchanged and unchanged()) and not any(it.is_file() for it in before)

        return text, path, still
