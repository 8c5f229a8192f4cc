"""Stage 1: the bytes of a YAML file become nodes, or every mistake in them is named."""

from reportgen.load.gate import load, load_file, read_bytes
from reportgen.load.node import Mapping, Node, Scalar, Sequence

__all__ = ["Mapping", "Node", "Scalar", "Sequence", "load", "load_file", "read_bytes"]
