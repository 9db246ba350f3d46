"""Text to figures and claims, over the rules of a language."""

from __future__ import annotations

from claims.claim import Document, Reading
from claims.extract.figures import read_figures
from claims.extract.frames import frame_claims


def read(document: Document) -> Reading:
    """Read every figure of a document, and the claims among them, title first and then in order of place."""
    figures = read_figures(document)
    return Reading(figures=figures, claims=frame_claims(document, figures))
