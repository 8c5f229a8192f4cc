"""Fingerprints: short digests of all that can change the bytes of a document."""

from reportgen.fingerprint.fontconfig import FontconfigError
from reportgen.fingerprint.inputs import Inputs, Reader, digest_of
from reportgen.fingerprint.parts import changed, together
from reportgen.fingerprint.shared import Environment, environment, templates

__all__ = [
    "Environment", "FontconfigError", "Inputs", "Reader", "changed", "digest_of", "environment",
    "templates", "together",
]  # fmt: skip
