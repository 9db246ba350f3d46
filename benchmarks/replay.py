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
    once, more = story_documents(1), story_documents(DAYS)
    claims = [_replay(documents) for documents in (once, more)]
    table = Table(["archive", "documents/s", "slowest to fastest", "per CPU second"])
    for name, documents, count in zip(("the story", f"the story {DAYS} times"), (once, more), claims, strict=True):
        found = samples(partial(_replay, documents), repeats=REPEATS)
        table.rows.append([f"{name}: {len(documents)} documents, {count} claims", *per_second(found, len(documents))])
    return [table]


def _replay(documents: Sequence[Document]) -> int:
    """How many claims were filed."""
    return sum(len(it.observations) for it in replay(documents, read))


def story_documents(days: int) -> list[Document]:
    """The demonstration's story, so many times, as it is published."""
    story = load()
    return in_order(
        Document(
            id=f"{day}{step.path}#{step.at}",
            url=f"https://example.org/{day}{step.path}",
            title=step.title,
            text=step.text,
            outlet=story.name(step.outlet),
            published=BEGAN + timedelta(days=day, seconds=step.at),
        )
        for day in range(days)
        for step in story.steps
    )
