"""Observations of one series, from the words of a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from claims.claim import Claim, Document, Figure, Frame, Slot
from claims.compare import judge
from claims.discrepancy import Judgement
from claims.extract.figures import read_figures
from claims.quantity import Kind, Quantity, Role
from claims.series import Observation, Series, SeriesKey, Statement

START = datetime(2024, 4, 17, 12, tzinfo=UTC)
WORDED = (Kind.NUMBER, Kind.RATIO)


def figure(text: str, *, field: str = "text") -> Figure:
    """The first figure of a text; a bare number counts people."""
    document = Document(id="1", text=text) if field == "text" else Document(id="1", title=text, text="")
    found = read_figures(document)[0]
    if found.quantity.kind in WORDED:
        found = replace(found, quantity=replace(found.quantity, kind=Kind.COUNT, unit="people"))
    return found


def quantity(text: str) -> Quantity:
    return figure(text).quantity


def slot(value: str | None) -> Slot | None:
    return None if value is None else Slot(value=value, start=1, end=2)


class Desk:
    """Files observations under one series, in order, and judges the last."""

    def __init__(self) -> None:
        self.numbers, self.entries = count(1), count(100)
        self.filed: list[Observation] = []

    def file(
        self,
        text: str,
        outlet: str | None = None,
        *,
        hours: float | None = None,
        entry: int | None = None,
        version: int | None = None,
        origin: str | None = None,
        by: str | None = None,
        as_of: date | None = None,
        title: bool = False,
        role: Role | None = None,
        confidence: float = 1.0,
        hypothetical: bool = False,
        historic: bool = False,
        edit: bool = False,
        replaced: bool = False,
        part_of: tuple[int, int] | None = None,
        context: tuple[str, str] | None = None,
        series_id: int = 1,
        **slots: str | None,
    ) -> Observation:
        number = next(self.numbers)
        outlet = outlet or f"Outlet {number}"
        read = figure(text, field="title" if title else "text")
        quote = read.quote if context is None else replace(read.quote, prefix=context[0], suffix=context[1])
        read = replace(read, quote=quote, role=role or read.role, confidence=confidence)
        entry = next(self.entries) if entry is None else entry
        version = version or number
        claim = Claim(
            version=str(version),
            figure=read,
            measures=slots.get("measure") or "aid",
            frame=Frame(**{name: slot(value) for name, value in slots.items()}),
            sentence=(0, len(text)),
            attribution=by,
            as_of=as_of,
            hypothetical=hypothetical,
            part_of=part_of,
        )
        at = START + timedelta(hours=number if hours is None else hours)
        statement = Statement(
            claim=claim,
            source=outlet,
            origin=origin or outlet,
            url=f"https://news.example/{entry}",
            title="",
            published_at=at,
            seen_at=at,
            entry_id=entry,
            version_id=version,
            edit=edit,
            historic=historic,
        )
        self.filed.append(Observation(id=number, series_id=series_id, statement=statement, replaced=replaced))
        return self.filed[-1]

    @property
    def series(self) -> Series:
        first = self.filed[0].claim
        key = SeriesKey(kind=first.quantity.kind, unit=first.quantity.unit, frame=first.frame)
        return Series(id=1, name="aid", key=key, opened_at=START, observations=tuple(self.filed))

    def judge(self, text: str | None = None, outlet: str | None = None, **how: Any) -> Judgement:
        """Judge a figure after filing it; without a text, the one filed last."""
        about = {name: how.pop(name) for name in ("watched", "notice", "match_probability") if name in how}
        later = self.filed[-1] if text is None else self.file(text, outlet, **how)
        return judge(later, self.series, **about)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def read() -> Callable[[str], Quantity]:
    return quantity
