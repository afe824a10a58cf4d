"""How long the list of a zip's members is, told before anything opens it: that list alone can fill the memory."""

import struct

MAX_DIRECTORY = 20_000_000
"""Bytes of the list; ten thousand members need one or two million."""
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_COMMENT = 65_557
"""Bytes from the end in which the end record stands."""


def directory_size(data: bytes) -> int:
    """Bytes of the central directory as the end record says, 0 where there is no such record."""
    at = data.rfind(_END, max(0, len(data) - _COMMENT))
    if at < 0 or at + 16 > len(data):
        return 0
    (size,) = struct.unpack_from("<I", data, at + 12)
    if size < 0xFFFFFFFF:
        return int(size)
    wide = data.rfind(_END_64, 0, at)
    return int(struct.unpack_from("<Q", data, wide + 40)[0]) if 0 <= wide <= len(data) - 48 else int(size)
