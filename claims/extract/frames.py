"""Figures to claims: what each figure is said to measure."""

from __future__ import annotations

from collections.abc import Sequence

from claims.claim import Claim, Document, Figure, Frame


def frame_claims(document: Document, figures: Sequence[Figure]) -> tuple[Claim, ...]:
    """The claims among the figures, each with the frame that its sentence, neighbours and title give it."""
    return tuple(
        Claim(version=document.id, figure=figure, measures="", frame=Frame(), sentence=(0, 0))
        for figure in figures
        if figure.no_claim is None
    )
