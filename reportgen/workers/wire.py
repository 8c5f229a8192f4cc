"""What goes over sockets: messages of any size (eight bytes of length, then the bytes), orders."""

import socket
import struct

LENGTH = struct.Struct("!Q")

ORDER = struct.Struct("=cq")
"""Fork (with a socket) or kill, and the number of the worker."""

END = struct.Struct("=qi")
"""The number of a worker that has ended, and its exit code (a signal is negative)."""

FORK, KILL = b"F", b"K"


def send(to: socket.socket, message: bytes) -> None:
    """Send a whole message, which is not empty. Raises OSError if the other side is gone."""
    to.sendall(LENGTH.pack(len(message)))
    to.sendall(message)


class Post:
    """The messages that come over one socket, in pieces. A sender that dies amid one harms none."""

    def __init__(self, source: socket.socket) -> None:
        self._source = source
        self._begin()

    def _begin(self) -> None:
        self._buffer, self._held, self._sized = bytearray(LENGTH.size), 0, False

    def wait(self) -> bytearray | None:
        """The next message, once it is there; nothing if the other side has closed."""
        while (message := self.take()) is None:
            if not self.read():
                return None
        return message

    def read(self) -> bool:
        """Take what has come, of one message at most; false if the other side has closed."""
        try:
            count = self._source.recv_into(memoryview(self._buffer)[self._held :])
        except ConnectionError:
            return False
        self._held += count
        if not self._sized and self._held == LENGTH.size:
            self._buffer, self._held = bytearray(LENGTH.unpack(self._buffer)[0]), 0
            self._sized = True
        return bool(count)

    def take(self) -> bytearray | None:
        """The next message, if it is whole."""
        if not self._sized or self._held < len(self._buffer):
            return None
        message = self._buffer
        self._begin()
        return message
