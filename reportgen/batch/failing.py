"""Why a document has no files, in words: what the system, a limit or another run did."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from errno import (
    EACCES,
    EDQUOT,
    EEXIST,
    EISDIR,
    ENOLCK,
    ENOSPC,
    ENOTDIR,
    ENOTSUP,
    EPERM,
    EROFS,
    EXDEV,
)
from pathlib import Path

from reportgen.batch.orders import Draft
from reportgen.diagnostic import Diagnostic, Mark
from reportgen.workers.scheduler import Failure, Fate

REASONS = {
    **dict.fromkeys((ENOSPC, EDQUOT), "het-cho-trong"),
    **dict.fromkeys((EACCES, EPERM, EROFS), "khong-co-quyen-ghi"),
    **dict.fromkeys((ENOTDIR, EEXIST), "khong-phai-thu-muc"),
    **dict.fromkeys((ENOLCK, ENOTSUP), "o-dia-khong-khoa"),
    EISDIR: "cho-ghi-la-thu-muc",
    EXDEV: "ngoai-thu-muc-ket-qua",
}
"""The system's reasons that have a sentence of their own."""

FATES: Mapping[Fate, str] = {
    "time": "qua-thoi-gian", "cpu": "qua-thoi-gian-may", "memory": "qua-bo-nho",
    "died": "tien-trinh-chet",
}  # fmt: skip


def not_written(error: OSError, path: Path) -> Diagnostic:
    """Why a file could not be written, in words where the system's reason is a known one."""
    code = REASONS.get(error.errno or 0, "khong-ghi-duoc")
    values = {"value": path, "why": error.strerror or str(error)}
    return Diagnostic(code, None, values, path=str(path))


def no_folder(out: Path) -> Diagnostic | None:
    """Why nothing can be written below a path: something on the way to it is no folder."""
    there = next((it for it in (out, *out.absolute().parents) if it.exists()), out)
    return None if there.is_dir() else not_written(NotADirectoryError(ENOTDIR, ""), out)


def ended(failure: Failure, name: str, mark: Mark | None = None, path: str = "") -> Diagnostic:
    """Why the work on a file or document ended without a result."""
    values = {"value": name, "known": failure.limit}
    return Diagnostic(FATES[failure.fate], mark, values, path=path or name)


def occupied(draft: Draft, other: str) -> Diagnostic:
    """A document would be written over that of another period file, made in an earlier run."""
    values = {"value": draft.about.name, "other": other}
    return Diagnostic("ten-tep-da-dung", draft.mark, values, path=draft.path)


def clash(name: str, mark: Mark | None, path: str) -> Diagnostic:
    """Two documents would have the same files."""
    return Diagnostic("trung-ten-tep", mark, {"value": name}, path=path or name)


def placed(mistakes: Sequence[Diagnostic], name: str) -> list[Diagnostic]:
    """What has no place in a file names its document."""
    return [it if it.mark or it.path else replace(it, path=name) for it in mistakes]


def fault(name: str, error: Exception, mark: Mark | None = None, path: str = "") -> Diagnostic:
    """A mistake of ours in the work on a file or document."""
    values = {"value": name, "why": f"{type(error).__name__}: {error}"}
    return Diagnostic("loi-ben-trong", mark, values, path=path or name)
