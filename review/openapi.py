"""The description of the JSON interface (OpenAPI 3.1)."""

from __future__ import annotations

from claims.alert import Act, Channel, DeliveryState
from claims.discrepancy import Severity, Silence, Status, Verdict
from claims.quantity import Kind, Modifier
from claims.ruling import RulingAct

Schema = dict[str, object]

TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer"}
TIME: Schema = {"type": "string", "format": "date-time"}


def _maybe(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _one_of(
    kind: type[Severity | Status | Verdict | Silence | Modifier | Kind | Act | Channel | DeliveryState | RulingAct],
) -> Schema:
    return {"type": "string", "enum": [member.value for member in kind]}


def _record(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _list(of: str) -> Schema:
    return {"type": "array", "items": _ref(of)}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


SIDE: dict[str, Schema] = {
    "text": TEXT,
    "value": _maybe({"type": "number"}),
    "low": _maybe({"type": "number"}),
    "high": _maybe({"type": "number"}),
    "unit": TEXT,
    "modifier": _one_of(Modifier),
    "quote": TEXT,
    "outlet": TEXT,
    "origin": TEXT,
    "title": TEXT,
    "url": TEXT,
    "published": TIME,
    "field": {"type": "string", "enum": ["title", "text"]},
    "observation": WHOLE,
    "replaced": {"type": "boolean"},
}
DISCREPANCY: dict[str, Schema] = {
    "id": WHOLE,
    "series": WHOLE,
    "series_name": TEXT,
    "measures": TEXT,
    "verdict": _one_of(Verdict),
    "reason": TEXT,
    "severity": _one_of(Severity),
    "silence": _maybe(_one_of(Silence)),
    "status": _one_of(Status),
    "earlier": _maybe(_ref("Side")),
    "later": _ref("Side"),
    "explanation": TEXT,
    "adjustments": _list("Adjustment"),
    "opened_at": TIME,
    "mentions": WHOLE,
    "origins": WHOLE,
}
SCHEMAS: dict[str, Schema] = {
    "Side": _record(**SIDE),
    "Adjustment": _record(name=TEXT, before=_one_of(Severity), after=_one_of(Severity), why=TEXT),
    "Discrepancy": _record(**DISCREPANCY),
    "DiscrepancyInFull": _record(**DISCREPANCY, reviews=_list("Review"), deliveries=_list("Delivery")),
    "Page": _record(discrepancies=_list("Discrepancy"), next=_maybe(TEXT)),
    "Review": _record(id=WHOLE, act=_one_of(Act), reason=_maybe(TEXT), note=_maybe(TEXT), reviewer=TEXT, at=TIME),
    "Delivery": _record(
        channel=_one_of(Channel),
        address=TEXT,
        occasion=TEXT,
        state=_one_of(DeliveryState),
        attempts=WHOLE,
        last_error=_maybe(TEXT),
        sent_at=_maybe(TIME),
    ),
    "Observation": _record(**SIDE, id=WHOLE, measures=TEXT),
    "Judgement": _record(
        id=WHOLE,
        verdict=_one_of(Verdict),
        reason=TEXT,
        severity=_one_of(Severity),
        silence=_maybe(_one_of(Silence)),
        status=_one_of(Status),
        explanation=TEXT,
        opened_at=TIME,
        earlier=_maybe(WHOLE),
        later=WHOLE,
    ),
    "Series": _record(
        id=WHOLE,
        name=TEXT,
        kind=_one_of(Kind),
        unit=TEXT,
        opened_at=TIME,
        observations=_list("Observation"),
        judgements=_list("Judgement"),
        rulings=_list("Ruling"),
        suggestions=_list("Suggestion"),
    ),
    "Ruling": _record(
        id=WHOLE,
        act=_one_of(RulingAct),
        series=WHOLE,
        other=WHOLE,
        observations={"type": "array", "items": WHOLE},
        note=_maybe(TEXT),
        reviewer=TEXT,
        at=TIME,
        undone_by=_maybe(TEXT),
        undone_at=_maybe(TIME),
    ),
    "Suggestion": _record(observation=WHOLE, probability={"type": "number"}, reasons={"type": "array", "items": TEXT}),
    "Problem": _record(error=TEXT),
}


def _parameter(name: str, words: str, schema: Schema, *, where: str = "query") -> Schema:
    return {"name": name, "in": where, "required": where == "path", "description": words, "schema": schema}


def _answer(words: str, schema: str) -> Schema:
    return {"description": words, "content": {"application/json": {"schema": _ref(schema)}}}


def _get(words: str, schema: str, parameters: list[Schema]) -> Schema:
    problems = {"400": _answer("A parameter cannot be used", "Problem"), "404": _answer("No such thing", "Problem")}
    return {
        "get": {
            "summary": words,
            "parameters": parameters,
            "responses": {"200": _answer(words, schema), "401": _answer("Not signed in", "Problem")} | problems,
        }
    }


NUMBER = _parameter("id", "Its number", WHOLE, where="path")
FILTERS = [
    _parameter("min_severity", "This severity and above", _one_of(Severity)),
    _parameter("status", "What people made of it", _one_of(Status)),
    _parameter("list", "Printed by a feed of this list", TEXT),
    _parameter("q", "Text in the name or the quotes", TEXT),
    _parameter("series", "Of this series alone", WHOLE),
    _parameter("silent", "What was kept silent, in place of the log", {"type": "string", "enum": ["1", "true"]}),
    _parameter("after", "Continue below this number", WHOLE),
    _parameter("limit", "Rows, at most", {"type": "integer", "minimum": 1, "maximum": 500, "default": 100}),
]
DESCRIPTION: Schema = {
    "openapi": "3.1.0",
    "info": {"title": "Figurewatch", "version": "1", "description": "The discrepancy log, for reading."},
    "paths": {
        "/api/discrepancies": _get("The log, newest first", "Page", FILTERS),
        "/api/discrepancies/{id}": _get("One discrepancy", "DiscrepancyInFull", [NUMBER]),
        "/api/series/{id}": _get("One quantity with its history", "Series", [NUMBER]),
    },
    "components": {
        "schemas": SCHEMAS,
        "securitySchemes": {"password": {"type": "http", "scheme": "basic"}},
    },
    "security": [{}, {"password": []}],
}
