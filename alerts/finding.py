"""What a check of a channel found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line of ``figurewatch doctor``: what was looked at, what was seen, and what to do where it is not well."""

    subject: str
    ok: bool
    seen: str
    advice: str | None = None
