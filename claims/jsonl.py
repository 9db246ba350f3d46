"""Documents and figures as JSON, as other programs read and write them. Pure functions.

Keys are stable; offsets count characters of the field as given; numbers are JSON numbers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from claims.claim import Claim, Document, Figure, Reading, Slot
from claims.errors import BadInput
from claims.symbols import unit_name

Json = dict[str, Any]

_REQUIRED = ("id", "text")
_OPTIONAL = ("title", "outlet", "url", "country", "language")
_HALVES = re.compile("[\ud800-\udfff]")


def document(line: str | Mapping[str, Any]) -> Document:
    """Read one document, a JSON object as text or as parsed; keys that are not ours are ignored.

    ``country`` (ISO 3166) and ``language`` (ISO 639) may be given beside the documented keys.
    Raises BadInput where it is no JSON object, lacks "id" or "text", or holds the wrong type.
    """
    row = json_object(line) if isinstance(line, str) else line
    if not isinstance(row, Mapping):
        raise BadInput(f"a document is a JSON object, not {row!r:.60}")
    for key in _REQUIRED:
        if row.get(key) is None:
            raise BadInput(f'a document needs "{key}": {_shown(row)}')
    texts = {key: _text(row, key) for key in (*_REQUIRED, *_OPTIONAL) if row.get(key) is not None}
    return Document(**texts, published=published(row.get("published")))


def json_object(line: str) -> Json:
    """A line of JSON that is an object. Raises BadInput for any other."""
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise BadInput(f"not JSON ({error.msg} at column {error.colno}): {line[:60]!r}") from None
    except RecursionError:
        raise BadInput(f"not JSON that can be read (nested too deeply): {line[:60]!r}") from None
    if not isinstance(row, dict):
        raise BadInput(f"this is no JSON object: {line[:60]!r}")
    return row


def published(value: object) -> datetime | None:
    """A moment in ISO 8601: a space for the T is allowed, a date alone is 00:00, no zone is UTC, empty is unknown."""
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise BadInput(f'"published" must be text in ISO 8601, not {value!r}')
    try:
        moment = datetime.fromisoformat(value.strip())
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
        moment.astimezone(UTC)  # which the first and the last day of the calendar may not have
    except (ValueError, OverflowError):
        raise BadInput(f'"published" is no date in ISO 8601: {value!r}') from None
    return moment


def document_json(given: Document) -> Json:
    """A document as a JSON object that ``document`` reads back as the same."""
    return {
        "id": given.id,
        "title": given.title,
        "text": given.text,
        "outlet": given.outlet,
        "published": given.published.isoformat() if given.published else None,
        "url": given.url,
        "country": given.country,
        "language": given.language,
    }


def reading_json(given: Document, reading: Reading, *, all: bool = False) -> Json:
    """What was read in a document; without ``all`` its claims only."""
    claims = {_place(claim.figure): claim for claim in reading.claims}
    figures = [figure for figure in reading.figures if all or figure.no_claim is None]
    return {"id": given.id, "figures": [figure_json(figure, claims.get(_place(figure))) for figure in figures]}


def figure_json(figure: Figure, claim: Claim | None = None) -> Json:
    """A figure, with what its claim says of it where there is one."""
    quantity, quote = figure.quantity, figure.quote
    return {
        "field": quote.field,
        "start": quote.start,
        "end": quote.end,
        "text": quote.exact,
        "value": number(quantity.value),
        "low": number(quantity.value if quantity.stated_exact else quantity.low),
        "high": number(quantity.value if quantity.stated_exact else quantity.high),
        "step": number(quantity.step),
        "unit": unit_name(quantity.kind, quantity.unit, quantity.per),
        "kind": quantity.kind.value,
        "modifier": quantity.modifier.value,
        **_framed(claim),
        "claim": figure.no_claim is None,
        "no_claim": figure.no_claim,
        "role": figure.role.value,
        "confidence": figure.confidence,
        "rule": figure.rule,
    }


def number(value: Decimal | None) -> int | float | None:
    """A decimal as a JSON number: an integer where it is one."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _framed(claim: Claim | None) -> Json:
    frame = claim.frame if claim else None
    return {
        "measures": claim.measures if claim else None,
        "status": _value(frame.status if frame else None),
        "as_of": claim.as_of.isoformat() if claim and claim.as_of else None,
        "period": _value(frame.period if frame else None),
        "attribution": claim.attribution if claim else None,
        "about": [slot.value for slot in frame.about] if frame else [],
        "sentence": list(claim.sentence) if claim else None,
    }


def _value(slot: Slot | None) -> str | None:
    return slot.value if slot else None


def _place(figure: Figure) -> tuple[str, int, int, str]:
    return figure.quote.field, figure.quote.start, figure.quote.end, figure.rule


def _text(row: Mapping[str, Any], key: str) -> str:
    value = row[key]
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise BadInput(f'"{key}" must be text, not {value!r:.60}')
    return _HALVES.sub("\ufffd", value)  # half a surrogate pair is no character; one for one, so that offsets hold


def _shown(row: Mapping[str, Any]) -> str:
    return repr(dict(row))[:80]
