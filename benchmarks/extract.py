"""Reading: sentences a second over the project's own texts, beside quantulum3 where that is installed."""

from __future__ import annotations

import importlib
import json
import re
import warnings
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.measure import Sample, Table, alternately, median, per_second
from claims.claim import Document
from claims.extract import read
from claims.extract.figures import read_figures
from worker.demo.story import load

HARD_CASES = Path(__file__).parent.parent / "tests" / "data" / "hard_cases.jsonl"
REPEATS = 5
WHOLE, FIGURES, RIVAL = "read (figures and claims)", "read_figures", "quantulum3 (figures)"
SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z\"$£€])")


def run() -> list[Table]:
    """A table for the news of the demonstration, one for sentences made to be hard."""
    return [_table("the demonstration's news", _news()), _table("hard sentences", _hard_cases())]


def _table(name: str, documents: list[Document]) -> Table:
    texts = [text for document in documents for text in (document.title, document.text) if text]
    sentences = sum(len(SENTENCE_END.split(text)) for text in texts)
    works: dict[str, Callable[[], object]] = {
        WHOLE: lambda: [read(document) for document in documents],
        FIGURES: lambda: [read_figures(document) for document in documents],
    }
    parse = _rival()
    if parse is not None:
        works[RIVAL] = lambda: [parse(text) for text in texts]
    found = alternately(works, repeats=REPEATS)
    table = Table([f"{name}: {sentences} sentences", "sentences/s", "slowest to fastest", "per CPU second"])
    table.rows += [[what, *per_second(taken, sentences)] for what, taken in found.items()]
    table.remarks.append(_comparison(found))
    return table


def _rival() -> Callable[[str], object] | None:
    """The reader of quantulum3, which is no dependency."""
    try:
        with warnings.catch_warnings(action="ignore"):
            parser = importlib.import_module("quantulum3.parser")
    except ImportError:
        return None
    parse: Callable[[str], object] = parser.parse
    return parse


def _comparison(found: Mapping[str, Sequence[Sample]]) -> str:
    if RIVAL not in found:
        return "To compare with quantulum3: `.venv/bin/pip install quantulum3`, then again."
    cpu = {what: median(one.cpu for one in taken) for what, taken in found.items()}
    return (
        f"CPU time of quantulum3: {cpu[RIVAL] / cpu[FIGURES]:.1f} x read_figures, {cpu[RIVAL] / cpu[WHOLE]:.1f} x read."
    )


def _news() -> list[Document]:
    return [Document(id=step.path, title=step.title, text=step.text) for step in load().steps]


def _hard_cases() -> list[Document]:
    rows = map(json.loads, HARD_CASES.read_text("utf-8").splitlines())
    return [Document(id=row["id"], text=row["text"]) for row in rows]
