"""Replay: documents a second through all steps, the demonstration's story over a ledger in memory."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial

from benchmarks.measure import Table, per_second, samples
from claims.claim import Document
from claims.extract import read
from worker.demo.story import load
from worker.replay import in_order, replay

BEGAN = datetime(2024, 4, 20, tzinfo=UTC)
DAYS = 4  # the story, told anew with all its edits, as if each day other pages were published
REPEATS = 5


def run() -> list[Table]:
    """One table."""
    once, more = _documents(1), _documents(DAYS)
    claims = [_replay(documents) for documents in (once, more)]
    table = Table(["archive", "documents/s", "slowest to fastest", "per CPU second"])
    for name, documents, count in zip(("the story", f"the story {DAYS} times"), (once, more), claims, strict=True):
        found = samples(partial(_replay, documents), repeats=REPEATS)
        table.rows.append([f"{name}: {len(documents)} documents, {count} claims", *per_second(found, len(documents))])
    return [table]


def _replay(documents: Sequence[Document]) -> int:
    """How many claims were filed."""
    return sum(len(it.observations) for it in replay(documents, read))


def _documents(days: int) -> list[Document]:
    return in_order(
        document for day in range(days) for document in demonstration(str(day), BEGAN + timedelta(days=day))
    )


def demonstration(prefix: str = "", began: datetime = BEGAN) -> list[Document]:
    """The demonstration's story as documents, their addresses told apart from those of another telling by a prefix."""
    story = load()
    return [
        Document(
            id=f"{prefix}{step.path}#{step.at}",
            url=f"https://{prefix}example.org{step.path}",
            title=step.title,
            text=step.text,
            outlet=story.name(step.outlet),
            published=began + timedelta(seconds=step.at),
        )
        for step in story.steps
    ]
