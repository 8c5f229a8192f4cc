"""Where a cluster is; light, for those who may not use one."""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from reportgen.diagnostic import Diagnostic


@dataclass(frozen=True)
class Tls:
    """PEM files: the authority's certificate, our certificate and its key."""

    ca: Path
    cert: Path
    key: Path


@dataclass(frozen=True)
class Remote:
    """A Dask cluster: the address of its scheduler, and the files of an encrypted connection."""

    address: str
    tls: Tls | None = None


def require_cluster() -> None:
    """Raises ModuleNotFoundError where the extra that reaches a cluster is not installed."""
    if find_spec("distributed") is None:
        raise ModuleNotFoundError("pip install reportgen[dask]", name="distributed")


class ClusterError(Exception):
    """Work cannot be done on the cluster: why, for the operator."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__("; ".join(it.message() for it in diagnostics))
        self.diagnostics = diagnostics
