"""Unpack a body without ever holding more than was agreed: a few kilobytes can unpack to gigabytes."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from net.errors import TooBig, Undecodable

OFFERED = "gzip, deflate"  # the value of Accept-Encoding; brotli would need a library whose output can be bounded

_GZIP = zlib.MAX_WBITS | 16
_ZLIB = zlib.MAX_WBITS
_RAW = -zlib.MAX_WBITS


class Plain:
    """A body that is not packed."""

    finished = True

    def unpack(self, data: bytes, room: int) -> bytes:
        """The data itself."""
        return data


class Inflater:
    """A gzip or deflate body, fed in pieces. ``finished`` tells whether the packed stream came to its end."""

    def __init__(self, wbits: int) -> None:
        self._wbits = wbits
        self._stream: zlib._Decompress | None = None

    @property
    def finished(self) -> bool:
        """Whether nothing is missing."""
        return self._stream is not None and self._stream.eof

    def unpack(self, data: bytes, room: int) -> bytes:
        """Unpack the next piece to at most ``room + 1`` bytes, enough to see that the bound is passed."""
        if self._stream is None:
            self._stream = zlib.decompressobj(self._window(data))
        out = b""
        while data and len(out) <= room:
            if self._stream.eof:  # a further gzip member (RFC 1952, 2.2); what is no member is padding
                if not data.startswith(b"\x1f\x8b"):
                    break
                self._stream = zlib.decompressobj(self._wbits)
            out += self._stream.decompress(data, room + 1 - len(out))
            data = self._stream.unused_data or self._stream.unconsumed_tail
        return out

    def _window(self, data: bytes) -> int:
        """Some servers send raw deflate where the zlib format is meant (RFC 9110, 8.4.1.2).

        A zlib stream's first byte ends in 8, the method (RFC 1950); no compressor starts raw deflate that way.
        """
        is_zlib = data[:1] != b"" and data[0] & 0x0F == 8
        return _RAW if self._wbits == _ZLIB and not is_zlib else self._wbits


def unpacker(content_encoding: str) -> Plain | Inflater:
    """What unpacks a body with this Content-Encoding. Raises Undecodable for one that was not offered."""
    match content_encoding.strip().lower():
        case "" | "identity":
            return Plain()
        case "gzip" | "x-gzip":
            return Inflater(_GZIP)
        case "deflate":
            return Inflater(_ZLIB)
    raise Undecodable("the body is packed in a way that was not asked for")


def unpack(
    chunks: Iterable[bytes], content_encoding: str, max_bytes: int, *, beginning: bool = False
) -> tuple[bytes, bool]:
    """Join and unpack the pieces of a body: its bytes, and whether the packed stream was whole.

    ``beginning`` stops at ``max_bytes``; without it TooBig is raised as soon as more come in or out.
    Raises Undecodable for broken packing.
    """
    source = unpacker(content_encoding)
    body = bytearray()
    received = 0
    try:
        for chunk in chunks:
            received += len(chunk)
            body += source.unpack(chunk, max_bytes - len(body))
            if max(received, len(body)) > max_bytes:
                if not beginning:
                    raise TooBig(f"the body is longer than {max_bytes / 1e6:g} MB")
                break
    except zlib.error as error:
        raise Undecodable("the body is packed, and the packing is broken") from error
    return bytes(body[:max_bytes]), source.finished or not received
