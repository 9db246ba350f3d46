"""Two documents side by side: which figures state the same quantity, and whether they agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from claims.claim import Claim, Document
from claims.compare import judge_pair
from claims.discrepancy import Judgement
from claims.extract import read
from claims.jsonl import figure_json
from claims.match import same_pairs
from claims.series import UNDATED, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two claims held to state the same quantity: how surely, why, and how they stand to one another."""

    a: Claim
    b: Claim
    same: float
    reasons: tuple[str, ...]
    judgement: Judgement


def compare_documents(a: Document, b: Document) -> tuple[Pair, ...]:
    """The pairs of figures of two documents that state the same quantity, in order of place in ``a``.

    They are judged in order of publication, ``a`` first where that is unknown or equal. A document may be compared
    with itself: a mention is then never paired with itself, and each pair is given once, the earlier place first.
    """
    ours = statements(a, published=a.published or b.published, number=1)
    theirs = ours if b == a else statements(b, published=b.published or a.published, number=2)
    return tuple(
        Pair(
            a=ours[i].claim,
            b=theirs[j].claim,
            same=likeness.probability,
            reasons=likeness.reasons,
            judgement=_judged(ours[i], theirs[j]),
        )
        for i, j, likeness in same_pairs(ours, theirs)
    )


def statements(document: Document, *, published: datetime | None, number: int) -> Sequence[Statement]:
    """What a document by itself states, as entry and version of a number; None is no known time of publication."""
    at = published or UNDATED
    return [
        Statement(
            claim=claim,
            source=document.outlet or document.id,
            origin=document.outlet or document.id,
            url=document.url,
            title=document.title,
            published_at=at,
            seen_at=at,
            entry_id=number,
            version_id=number,
        )
        for claim in read(document).claims
    ]


def pair_json(pair: Pair) -> dict[str, Any]:
    """A pair as ``figurewatch compare --jsonl`` prints it (docs/interfaces.md)."""
    return {
        "a": figure_json(pair.a.figure, pair.a),
        "b": figure_json(pair.b.figure, pair.b),
        "same": round(pair.same, 4),
        "verdict": pair.judgement.verdict.value,
        "reason": pair.judgement.reason,
        "severity": pair.judgement.severity.value,
        "explanation": pair.judgement.explanation,
    }


def _judged(a: Statement, b: Statement) -> Judgement:
    """The later of two statements against the earlier."""
    earlier, later = (b, a) if b.published_at < a.published_at else (a, b)
    return judge_pair(earlier, later)
