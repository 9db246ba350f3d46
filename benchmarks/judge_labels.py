"""Score judging alone on labelled stories: figures are filed by the labels' series instead of by matching.

    python -m benchmarks.judge_labels FOLDER ... [--matched] [--errors N] [--story TOPIC]
    python -m benchmarks.judge_labels --unread [--matched]

FOLDER holds documents.jsonl, labels.jsonl, verdicts.jsonl and expected.jsonl (see training/README.md). The documents go
through the product's own steps in order of publication. Printed: the alerts of medium severity and above against those
expected, how often their severity and verdict are the expected ones, and how often a judged pair of figures gets its
verdict. What is lost here is lost by judging, or by a misread figure; ``--matched`` files by matching, as in the
product. ``--unread`` scores the stories that nobody reads, and prints totals alone.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from benchmarks.arguments import existing_folder, parser
from benchmarks.labelled import Row, by_document, label_of, rows
from claims.claim import Claim
from claims.compare import judge_pair
from claims.discrepancy import Discrepancy, Judgement, Severity
from claims.extract import read
from claims.feed import EntryVersion
from claims.jsonl import document
from claims.series import Statement
from ledger import Book
from training.compile import main as compile_stories
from worker.replay import Replayed, in_order, replay, worth_a_line
from worker.steps.filing import Filed, file_version, open_series, statements
from worker.steps.judge import Filer

AGREE = frozenset({"consistent", "refinement"})
"""Told apart by which figure is the finer: either is right for the other."""
Key = tuple[str, str]
"""A document and a series."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of a folder, by document and by id."""

    by_document: Mapping[str, Sequence[Row]]
    by_id: Mapping[str, Row]

    def of(self, claim: Claim) -> Row | None:
        """The label of the figure of a claim."""
        return label_of(claim, self.by_document[claim.version])

    def series(self, claim: Claim) -> str | None:
        """The series of a claim; a conversion's is that of what it converts."""
        label = self.of(claim)
        if label is None or label["series"] is not None or not label.get("conversion_of"):
            return label and label["series"]
        found: str | None = self.by_id[label["conversion_of"]]["series"]
        return found


@dataclass(slots=True)
class Score:
    """What was expected and what was raised."""

    expected: int = 0
    raised: int = 0
    right: int = 0
    found: int = 0
    quiet: int = 0
    broken: int = 0
    severities: Counter[tuple[str, str]] = field(default_factory=Counter)
    verdicts: Counter[tuple[str, str]] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str, bool]] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)


def labels_of(folder: Path) -> Labels:
    """The labels of a folder."""
    listed = rows(folder / "labels.jsonl")
    return Labels(by_document(listed), {label["id"]: label for label in listed})


def filer_of(labels: Labels) -> Filer:
    """Files each claim under the series of its label; what has none is alone."""
    known: dict[str, int] = {}

    def file(book: Book, version: EntryVersion, now: datetime) -> list[Filed]:
        return [
            Filed(observation=book.series.file(_series(book, statement, now), claim_id, statement), probability=1.0)
            for claim_id, statement in statements(book, version, now=now)
        ]

    def _series(book: Book, statement: Statement, now: datetime) -> int:
        name = labels.series(statement.claim)
        if name is None:
            return open_series(book, statement, now=now)
        if name not in known:
            known[name] = open_series(book, statement, now=now)
        return known[name]

    return file


def score(folder: Path, *, matched: bool, story: str | None) -> Score:
    """Replay one folder and score it."""
    labels = labels_of(folder)
    chosen = [row for row in rows(folder / "documents.jsonl") if story in (None, row["topic"])]
    filer = file_version if matched else filer_of(labels)
    with closing(replay(in_order(map(document, chosen)), read, file=filer)) as documents:
        replayed = list(documents)
    result, kept = Score(), {row["id"] for row in chosen}
    expected = [row for row in rows(folder / "expected.jsonl") if story in (None, row["series"].partition(".")[0])]
    score_alerts(result, replayed, Wish.of(expected, labels), labels)
    statement_of = {
        label["id"]: observation.statement
        for each in replayed
        for observation in each.observations
        if (label := labels.of(observation.claim)) is not None
    }
    verdicts = (row for row in rows(folder / "verdicts.jsonl") if labels.by_id[row["a"]]["doc"] in kept)
    score_pairs(result, verdicts, statement_of)
    return result


@dataclass(frozen=True, slots=True)
class Wish:
    """What is expected of the alerts on one folder, by document and series."""

    alerts: Mapping[Key, Row]
    quiet: Mapping[Key, Row]
    others: Mapping[Key, Collection[str]]
    """For each loud alert the series that its two figures may be of."""

    @classmethod
    def of(cls, expected: Sequence[Row], labels: Labels) -> Wish:
        """The rows of expected.jsonl."""
        alerts = {(alert["doc"], entry["series"]): alert for entry in expected for alert in entry["alerts"]}
        others = {
            key: {key[1], *(labels.by_id[each]["series"] for each in (alert["label"], alert["against"]) if each)}
            for key, alert in alerts.items()
            if Severity(alert["severity"]) >= Severity.MEDIUM
        }
        silent = {(row["doc"], entry["series"]): row for entry in expected for row in entry["silent"]}
        return cls(alerts, {key: row for key, row in silent.items() if key not in others}, others)


def score_alerts(result: Score, replayed: Iterable[Replayed], wish: Wish, labels: Labels) -> None:
    """Right is an alert on an expected series of its document, held against a figure of that series."""
    raised: dict[Key, Discrepancy] = {}
    loudest: dict[Key, Judgement] = {}
    broken: set[Key] = set()
    for found in _told(replayed):
        key = found.later.claim.version, labels.series(found.later.claim) or ""
        if key not in loudest or found.judgement.severity > loudest[key].severity:
            loudest[key] = found.judgement
        if found.judgement.severity < Severity.MEDIUM:
            continue
        there = labels.series(found.earlier.claim) if found.earlier else None
        hits = [at for at, others in wish.others.items() if at[0] == key[0] and key[1] in others and there in others]
        if hits:
            new = [at for at in hits if at not in raised]
            result.right += bool(new)
            result.raised += bool(new)
            raised.update(dict.fromkeys(new, found))
        elif there == key[1] and key in wish.quiet:
            broken.add(key)
            result.errors.append(f"SILENCE  {show(found)}\n         wanted: {wish.quiet[key]['reason']}")
        else:
            result.raised += 1
            result.errors.append(f"FALSE    {show(found)}\n         wanted: {wanted(wish.alerts.get(key))}")
    result.raised += len(broken)
    result.broken, result.quiet = len(broken), len(wish.quiet)
    result.expected, result.found = len(wish.others), len(raised)
    score_severities(result, wish, raised, loudest)


def score_severities(
    result: Score, wish: Wish, raised: Mapping[Key, Discrepancy], loudest: Mapping[Key, Judgement]
) -> None:
    """How loud and under which verdict each expected alert was told."""
    for key, alert in wish.alerts.items():
        judged = loudest.get(key)
        got = judged.severity if judged else Severity.SILENT
        result.severities[alert["severity"], got.value] += 1
        result.verdicts[alert["kind"], judged.verdict.value if judged else "-"] += 1
        if key in wish.others and key not in raised:
            result.errors.append(
                f"MISSED   {alert['label']} / {alert['against']}: {wanted(alert)}"
                f"\n         said: {words(judged) if judged else 'nothing'}"
            )
        elif judged and key in raised and judged.verdict.value != alert["kind"]:
            result.errors.append(f"OTHER    {show(raised[key])}\n         wanted: {wanted(alert)}")


def _told(replayed: Iterable[Replayed]) -> Iterator[Discrepancy]:
    for each in replayed:
        yield from worth_a_line(each.judgements, silent=True)


def wanted(alert: Row | None) -> str:
    """An expected alert in words."""
    return f"{alert['severity']} {alert['kind']}: {alert['reason']}" if alert else "nothing"


def show(found: Discrepancy) -> str:
    """A discrepancy in words."""
    return f"{found.later.claim.version} {words(found.judgement)}"


def words(judgement: Judgement) -> str:
    """A judgement in words."""
    steps = " ".join(step.name for step in judgement.adjustments)
    return f"{judgement.severity} {judgement.reason} [{steps}]: {judgement.explanation}"


def score_pairs(result: Score, verdicts: Iterable[Row], statement_of: Mapping[str, Statement]) -> None:
    """The verdict on two labelled figures of one quantity."""
    for row in verdicts:
        if row["verdict"] == "not_same_quantity":
            continue
        a, b = statement_of.get(row["a"]), statement_of.get(row["b"])
        if a is None or b is None:
            result.pairs[row["verdict"], "not read", False] += 1
            continue
        earlier, later = (b, a) if b.published_at < a.published_at else (a, b)
        judgement = judge_pair(earlier, later)
        said = judgement.verdict.value
        fine = said == row["verdict"] or {said, row["verdict"]} <= AGREE or said in row.get("also_defensible", ())
        result.pairs[row["verdict"], said, fine] += 1
        if not fine:
            result.errors.append(
                f"PAIR     {row['a']} {row['b']}: wanted {row['verdict']} ({row['why']})\n"
                f"         said {said} {judgement.severity} {judgement.reason}: {judgement.explanation}"
            )


def report(scores: Sequence[Score]) -> str:
    """The totals over some folders."""
    expected, raised, right, found, quiet, broken = (
        sum(getattr(each, name) for each in scores)
        for name in ("expected", "raised", "right", "found", "quiet", "broken")
    )
    severities: Counter[tuple[str, str]] = sum((each.severities for each in scores), Counter())
    verdicts: Counter[tuple[str, str]] = sum((each.verdicts for each in scores), Counter())
    pairs: Counter[tuple[str, str, bool]] = sum((each.pairs for each in scores), Counter())
    apart = Counter({key: abs(Severity(key[0]).rank - Severity(key[1]).rank) for key in severities})
    exact = sum(n for key, n in severities.items() if not apart[key]) / max(severities.total(), 1)
    near = sum(n for key, n in severities.items() if apart[key] <= 1) / max(severities.total(), 1)
    fine = sum(n for (_, _, right), n in pairs.items() if right) / max(pairs.total(), 1)
    lines = [
        f"alerts: expected {expected}, raised {raised}: precision {right / max(raised, 1):.3f} "
        f"recall {found / max(expected, 1):.3f}; silences broken {broken} of {quiet}",
        f"severity of {severities.total()} expected: exact {exact:.3f}, at most one off {near:.3f}",
        f"verdict of pairs: {fine:.3f} of {pairs.total()}",
    ]
    lines += table("severity", severities) + table("verdict of alerts", verdicts)
    lines += table("verdict of pairs", Counter({(a, f"{b}{'' if ok else '!'}"): n for (a, b, ok), n in pairs.items()}))
    return "\n".join(lines)


def table(name: str, counted: Mapping[tuple[str, str], int]) -> list[str]:
    """Wanted against said, a line each."""
    ordered = sorted(counted.items(), key=lambda it: -it[1])
    return [f"{name}, wanted: said"] + [
        f"  {want:12} {', '.join(f'{got} {n}' for (its, got), n in ordered if its == want)}"
        for want in sorted({want for want, _ in counted})
    ]


def main() -> int:
    arguments = parser(__doc__)
    arguments.add_argument("folders", type=existing_folder, nargs="*")
    arguments.add_argument("--unread", action="store_true", help="score the stories that nobody reads; totals alone")
    arguments.add_argument("--matched", action="store_true", help="file by matching, as in the product")
    arguments.add_argument("--errors", type=int, default=0, help="print the first N errors")
    arguments.add_argument("--story", help="one story alone")
    args = arguments.parse_args()
    if args.unread == bool(args.folders):
        arguments.error("either folders, or --unread")
    if args.unread:
        with tempfile.TemporaryDirectory() as scratch:
            compile_stories([scratch, "--split", "unread"])
            print(report([score(Path(scratch), matched=args.matched, story=None)]))
        return 0
    scores = [score(folder, matched=args.matched, story=args.story) for folder in args.folders]
    print("\n".join([error for each in scores for error in each.errors][: args.errors]))
    print(report(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())
