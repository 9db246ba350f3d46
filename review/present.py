"""The ledger's records as JSON (``figurewatch log --json`` and ``/api`` alike), and quotes in context. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.alert import Delivery, Review
from claims.claim import Quote
from claims.discrepancy import Discrepancy
from claims.ruling import Ruling, Suggestion
from claims.series import Observation, Series
from claims.symbols import unit_name

Json = dict[str, object]

CONTEXT = 240  # characters shown on each side of a figure: about two sentences of news prose
SENTENCE_ENDS = (".", "!", "?", "\N{RIGHT DOUBLE QUOTATION MARK}", '"')


def json_number(value: Decimal | None) -> int | float | None:
    """A number as JSON can hold it: whole numbers exactly, others as the nearest double."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def side_json(observation: Observation) -> Json:
    """One side of a discrepancy: what was printed, how it was read, where and when."""
    claim, statement = observation.claim, observation.statement
    q = claim.quantity
    return {
        "text": claim.quote.exact,
        "value": json_number(q.value),
        "low": json_number(q.low),
        "high": json_number(q.high),
        "unit": unit_name(q.kind, q.unit, q.per),
        "modifier": q.modifier.value,
        "quote": quoted(claim.quote),
        "outlet": statement.source,
        "origin": statement.origin,
        "title": statement.title,
        "url": statement.url,
        "published": statement.published_at.isoformat(),
        "field": claim.quote.field,
        "observation": observation.id,
        "replaced": observation.replaced,
    }


def quoted(quote: Quote) -> str:
    """The words around a figure, as one line."""
    return " ".join(f"{quote.prefix}{quote.exact}{quote.suffix}".split())


def log_json(discrepancy: Discrepancy) -> Json:
    """A line of ``figurewatch log --json``; ``series`` is the series' number."""
    judgement = discrepancy.judgement
    return {
        "id": discrepancy.id,
        "series": discrepancy.series_id,
        "series_name": discrepancy.series_name,
        "measures": discrepancy.later.claim.measures,
        "verdict": judgement.verdict.value,
        "reason": judgement.reason,
        "severity": judgement.severity.value,
        "silence": judgement.silence.value if judgement.silence else None,
        "status": discrepancy.status.value,
        "earlier": side_json(discrepancy.earlier) if discrepancy.earlier else None,
        "later": side_json(discrepancy.later),
        "explanation": judgement.explanation,
        "adjustments": [
            {"name": a.name, "before": a.before.value, "after": a.after.value, "why": a.why}
            for a in judgement.adjustments
        ],
        "opened_at": discrepancy.opened_at.isoformat(),
        "mentions": discrepancy.mentions,
        "origins": discrepancy.origins,
    }


def series_json(
    series: Series,
    judged: Sequence[Discrepancy] = (),
    *,
    rulings: Sequence[Ruling] = (),
    suggestions: Sequence[Suggestion] = (),
) -> Json:
    """A series with every value on file, oldest first, what was made of each (silences too), and what people ruled."""
    return {
        "id": series.id,
        "name": series.name,
        "kind": series.key.kind.value,
        "unit": unit_name(series.key.kind, series.key.unit),
        "opened_at": series.opened_at.isoformat(),
        "observations": [side_json(o) | {"id": o.id, "measures": o.claim.measures} for o in series.observations],
        "judgements": [_judged_json(d) for d in judged],
        "rulings": [ruling_json(ruling) for ruling in rulings],
        "suggestions": [_suggestion_json(suggestion) for suggestion in suggestions],
    }


def ruling_json(ruling: Ruling) -> Json:
    """A merge or a split, and whether it was undone."""
    return {
        "id": ruling.id,
        "act": ruling.act.value,
        "series": ruling.series_id,
        "other": ruling.other_id,
        "observations": list(ruling.observations),
        "note": ruling.note,
        "reviewer": ruling.reviewer,
        "at": ruling.at.isoformat(),
        "undone_by": ruling.undone_by,
        "undone_at": ruling.undone_at.isoformat() if ruling.undone_at else None,
    }


def _suggestion_json(suggestion: Suggestion) -> Json:
    """A match that waits for a person's word, and what spoke for and against it."""
    return {
        "observation": suggestion.observation_id,
        "probability": round(suggestion.probability, 3),
        "reasons": list(suggestion.reasons),
    }


def _judged_json(d: Discrepancy) -> Json:
    line = log_json(d)
    kept = ("id", "verdict", "reason", "severity", "silence", "status", "explanation", "opened_at")
    sides: Json = {"earlier": d.earlier.id if d.earlier else None, "later": d.later.id}
    return {key: line[key] for key in kept} | sides


def review_json(review: Review) -> Json:
    """One act of the audit trail."""
    return {
        "id": review.id,
        "act": review.act.value,
        "reason": review.reason,
        "note": review.note,
        "reviewer": review.reviewer,
        "at": review.at.isoformat(),
    }


def delivery_json(delivery: Delivery) -> Json:
    """What was sent to whom, the address masked."""
    return {
        "channel": delivery.subscription.channel.value,
        "address": delivery.subscription.masked_address,
        "occasion": delivery.alert.occasion,
        "state": delivery.state.value,
        "attempts": delivery.attempts,
        "last_error": delivery.last_error,
        "sent_at": delivery.sent_at.isoformat() if delivery.sent_at else None,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A figure among its words; the ends that were cut off show an ellipsis."""

    before: str
    exact: str
    after: str


def in_context(quote: Quote, text: str | None) -> Context:
    """The words around a figure: from the field's text where that holds the span, else those kept with it."""
    if text is not None and text[quote.start : quote.end] == quote.exact:
        before, after = text[: quote.start], text[quote.end :]
        return Context(
            before=_tail(before[-CONTEXT:], cut=len(before) > CONTEXT),
            exact=quote.exact,
            after=_head(after[:CONTEXT], cut=len(after) > CONTEXT),
        )
    # what was kept with the quote may end anywhere, also within a word
    before, after = quote.prefix, quote.suffix
    return Context(
        before=_tail(before, cut=quote.start > len(before)),
        exact=quote.exact,
        after=_head(after, cut=not after.endswith(SENTENCE_ENDS)),
    )


def _tail(text: str, *, cut: bool) -> str:
    return "… " + re.sub(r"^\S*\s+", "", text) if cut and text else text


def _head(text: str, *, cut: bool) -> str:
    return re.sub(r"\s+\S*$", "", text) + " …" if cut and text.strip() else text
