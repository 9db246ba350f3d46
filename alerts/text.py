"""Text of strangers, made fit for a message: one line, nothing invisible that acts, clipped at word bounds."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from urllib.parse import quote, urlsplit

ELLIPSIS = "…"
_OVERRIDES = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])  # bidi controls: they reorder what is read
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_LONGEST_LINK = 700
_LEFT_IN_LINKS = ":/?#[]@!$&()*+,;=%~"


def one_line(text: str) -> str:
    """The text with runs of white space as one blank, and without control characters and direction overrides."""
    return " ".join(_CONTROLS.sub(" ", text).translate(_OVERRIDES).split())


def clip(text: str, limit: int, *, measure: Callable[[str], int] = len) -> str:
    """The text, or its first words and an ellipsis, so that ``measure`` (of what is sent) stays within ``limit``.

    Where a word is longer than half of what fits, it is cut inside the word.
    """
    if measure(text) <= limit:
        return text
    room = bisect_right(range(len(text)), limit, key=lambda length: measure(text[:length] + ELLIPSIS)) - 1
    bound = text.rfind(" ", 0, room + 1)
    return text[: bound if bound > room // 2 else max(room, 0)].rstrip() + ELLIPSIS


def clip_start(text: str, limit: int, *, measure: Callable[[str], int] = len) -> str:
    """As ``clip``, but it keeps the end of the text, behind an ellipsis."""
    if measure(text) <= limit:
        return text
    return clip(text[::-1], limit, measure=lambda mirrored: measure(mirrored[::-1]))[::-1]


def safe_link(url: str) -> str | None:
    """An address that may be offered as a link: http or https, no credentials, nothing that ends a link early."""
    try:
        parts = urlsplit(one_line(url))
        known = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    plain = quote(parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl(), safe=_LEFT_IN_LINKS)
    return plain if known and len(plain) <= _LONGEST_LINK else None
