"""Change figures that agree with one on file, one at a time, and see whether the change is told.

    python -m benchmarks.mutate [STORY.toml ...]

Stories (by default all of training/stories/fitting and the demonstration's) go through the product's own steps. Before
a document is filed, each of its figures that would agree with one on file is changed in the text: ten and a thousand
times as much, two digits swapped, the decimal point lost, 30 % more. Hedged figures and running
counts leave room for all but the thousandfold. Printed: how many of the changes raise an alert of medium severity or
above for the right reason, and each one that does not.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from benchmarks.arguments import parser
from benchmarks.replay import demonstration
from claims.claim import Document
from claims.compare.course import Course, course
from claims.compare.standing import hedged
from claims.discrepancy import Discrepancy, Judgement, Severity, Silence
from claims.extract import read
from claims.feed import EntryVersion
from claims.jsonl import document
from claims.series import Observation
from ledger import Book, Ledger
from training.compile import compile_story, story_files
from worker.replay import Replayed, in_order, replay_one
from worker.steps.filing import Filed, file_version
from worker.steps.judge import Filer

SURE = 0.87
"""How probable the match of a figure must be for its change to be tried: what is not matched is not compared. Numbers
that are equal add half a point more to the log-odds than when 0.8 was asked, so that the figures tried are the same."""
_NUMERAL = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Mutation:
    """A way to change a numeral (None where it cannot), and the reasons under which the change may be told."""

    name: str
    change: Callable[[str], str | None]
    reasons: frozenset[str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One changed figure: what became of it."""

    mutation: str
    story: str
    told: bool
    words: str


def times_as_much(factor: int) -> Callable[[str], str | None]:
    """The numeral of so many times the value, grouped as a newspaper would."""
    return lambda numeral: _written(_value(numeral) * factor, max(_places(numeral) - len(str(factor)) + 1, 0))


def more(numeral: str) -> str | None:
    """30 % more, with as many decimals."""
    changed = _written(_value(numeral) * Decimal("1.3"), _places(numeral))
    return changed if _value(changed) >= _value(numeral) * Decimal("1.2") else None


def swapped(numeral: str) -> str | None:
    """The first two neighbouring digits that differ, in each other's place."""
    for at in range(len(numeral) - 1):
        one, other = numeral[at], numeral[at + 1]
        if one.isdigit() and other.isdigit() and one != other and not (other == "0" and at == 0):
            return f"{numeral[:at]}{other}{one}{numeral[at + 2 :]}"
    return None


def pointless(numeral: str) -> str | None:
    """Without its decimal point."""
    whole, point, part = numeral.partition(".")
    return whole.replace(",", "") + part if point and int(whole.replace(",", "")) else None


def _value(numeral: str) -> Decimal:
    return Decimal(numeral.replace(",", ""))


def _places(numeral: str) -> int:
    return len(numeral.partition(".")[2])


def _written(value: Decimal, places: int) -> str:
    return f"{value:,.{places}f}"


_SLIP = frozenset({"scale_slip", "headline_body", "arithmetic"})
_APART = frozenset({"conflict", "revision", "update", "headline_body", "arithmetic", "correction"})
THOUSANDFOLD = Mutation("x1000", times_as_much(1000), _SLIP)
MUTATIONS = (
    Mutation("x10", times_as_much(10), _SLIP),
    THOUSANDFOLD,
    Mutation("digits swapped", swapped, frozenset({"digit_swap", *_APART})),
    Mutation("point lost", pointless, frozenset({*_SLIP, *_APART})),
    Mutation("30 % more", more, _APART),
)


class Undone(Exception):
    """Ends a unit of work without keeping it."""


def outcomes(story: str, documents: Iterable[Document]) -> Iterator[Outcome]:
    """What becomes of each change in the documents of one story."""
    ledger = Ledger.in_memory()
    try:
        for text in in_order(documents):
            for observation in _agreeing(ledger, text):
                yield from _changed(ledger, story, text, observation)
            with ledger.write() as book:
                replay_one(book, text, read)
    finally:
        ledger.close()


def _tried(ledger: Ledger, text: Document, file: Filer = file_version) -> Replayed:
    """What a document would give; the ledger stays as it is."""
    found: list[Replayed] = []
    try:
        with ledger.write() as book:
            found.append(replay_one(book, text, read, file=file))
            raise Undone
    except Undone:
        return found[0]


def _agreeing(ledger: Ledger, text: Document) -> list[Observation]:
    """The figures that surely state a quantity on file, and agree with what another entry says of it."""
    sure: set[int] = set()

    def file(book: Book, version: EntryVersion, now: datetime) -> list[Filed]:
        filed = file_version(book, version, now)
        sure.update(each.observation.id for each in filed if each.probability >= SURE)
        return filed

    tried = _tried(ledger, text, file)
    agreeing = {
        found.later.id
        for found in tried.judgements
        if found.judgement.silence is Silence.AGREES and found.earlier is not None and found.later.id in sure
    }
    return [each for each in tried.observations if each.id in agreeing]


def _changed(ledger: Ledger, story: str, text: Document, observation: Observation) -> Iterator[Outcome]:
    bounded = hedged(observation) or course(observation) is not Course.STEADY
    for mutation in (THOUSANDFOLD,) if bounded else MUTATIONS:
        changed = mutated(text, observation, mutation)
        if changed is not None:
            said = [each.judgement for each in _tried(ledger, changed).judgements if _is_of(each, observation)]
            told = any(it.severity >= Severity.MEDIUM and it.reason in mutation.reasons for it in said)
            loudest = max(said, key=lambda it: it.severity.rank, default=None)
            where = f"{text.id}: {observation.claim.quote.exact!r}"
            yield Outcome(mutation.name, story, told, f"{where}: {_words(loudest)}")


def mutated(text: Document, observation: Observation, mutation: Mutation) -> Document | None:
    """The document with one figure changed; None where it has no numeral, or cannot be changed so."""
    quote = observation.claim.quote
    words = getattr(text, quote.field)
    numeral = _NUMERAL.search(words, quote.start, quote.end)
    changed = mutation.change(numeral.group()) if numeral else None
    if numeral is None or changed is None:
        return None
    return replace(text, **{quote.field: f"{words[: numeral.start()]}{changed}{words[numeral.end() :]}"})


def _is_of(found: Discrepancy, changed: Observation) -> bool:
    """Whether a judgement has the changed figure on either side."""
    quote, text = changed.claim.quote, changed.claim.version
    sides = [each.claim.quote for each in (found.later, found.earlier) if each and each.claim.version == text]
    return any(side.field == quote.field and side.start <= quote.end and quote.start <= side.end for side in sides)


def _words(judgement: Judgement | None) -> str:
    if judgement is None:
        return "it is read as nothing"
    steps = ", ".join(step.name for step in judgement.adjustments)
    return f"{judgement.severity} {judgement.reason} ({steps}): {judgement.explanation}"


def stories(paths: Sequence[Path]) -> Iterator[tuple[str, list[Document]]]:
    """The stories by name, with the demonstration's where none are named."""
    for path in paths or story_files("fitting"):
        yield path.stem, [document(row) for row in compile_story(path).documents]
    if not paths:
        yield "demonstration", demonstration()


def report(found: Sequence[Outcome]) -> str:
    """A table of the changes by kind."""
    tried, told = (Counter(each.mutation for each in chosen) for chosen in (found, [it for it in found if it.told]))
    rows = [f"| {name} | {n} | {told[name]} | {told[name] / n:.1%} |" for name, n in tried.items()]
    total = f"| all | {len(found)} | {told.total()} | {told.total() / max(len(found), 1):.1%} |"
    return "\n".join(["| change | figures | told | share |", "| --- | ---: | ---: | ---: |", *rows, total])


def main() -> int:
    arguments = parser(__doc__)
    arguments.add_argument("stories", type=Path, nargs="*")
    found = [each for name, texts in stories(arguments.parse_args().stories) for each in outcomes(name, texts)]
    for each in found:
        if not each.told:
            print(f"silent: {each.mutation}, {each.words}")
    print(report(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
