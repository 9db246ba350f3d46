"""Reading: sentences a second over the project's own texts, beside quantulum3 where that is installed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from benchmarks.measure import Table, per_second, samples
from claims.claim import Document
from claims.extract import read
from claims.extract.figures import read_figures
from worker.demo.story import load

HARD_CASES = Path(__file__).parent.parent / "tests" / "data" / "hard_cases.jsonl"
REPEATS = 7
SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z\"$£€])")


def run() -> list[Table]:
    """A table for the news of the demonstration, one for sentences made to be hard."""
    return [_table("the demonstration's news", _news()), _table("hard sentences", _hard_cases())]


def _table(name: str, documents: list[Document]) -> Table:
    texts = [text for document in documents for text in (document.title, document.text) if text]
    sentences = sum(len(SENTENCE_END.split(text)) for text in texts)
    table = Table([f"{name}: {sentences} sentences", "sentences/s", "slowest to fastest", "per CPU second"])

    def add(what: str, work: Callable[[], object], repeats: int = REPEATS) -> float:
        found = samples(work, repeats=repeats)
        table.rows.append([what, *per_second(found, sentences)])
        return sorted(one.cpu for one in found)[repeats // 2]

    whole = add("read (figures and claims)", lambda: [read(document) for document in documents])
    figures = add("read_figures", lambda: [read_figures(document) for document in documents])
    try:
        from quantulum3 import parser
    except ImportError:
        table.remarks.append("For a comparison: `.venv/bin/pip install quantulum3`, then again.")
        return table
    theirs = add("quantulum3 (figures)", lambda: [parser.parse(text) for text in texts], repeats=3)
    table.remarks.append(f"CPU time of quantulum3: {theirs / figures:.1f} x read_figures, {theirs / whole:.1f} x read.")
    return table


def _news() -> list[Document]:
    return [Document(id=step.path, title=step.title, text=step.text) for step in load().steps]


def _hard_cases() -> list[Document]:
    rows = map(json.loads, HARD_CASES.read_text("utf-8").splitlines())
    return [Document(id=row["id"], text=row["text"]) for row in rows]
