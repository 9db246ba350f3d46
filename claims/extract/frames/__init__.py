"""Figures to claims: what each figure is said to measure."""

from __future__ import annotations

from claims.extract.frames.reader import frame_claims

__all__ = ["frame_claims"]
