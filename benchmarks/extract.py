"""Reading: sentences a second, and how many values are right, beside quantulum3 where that is installed.

The news mix is the news of the demonstration, which is full of figures, with sentences of ``plain_news.txt`` added to
its items until 62 of 100 sentences hold no digit, as was counted in real news. Labelled sentences and excerpts of real
news that belong to others are read from ``../shared/bench`` where that is.
"""

from __future__ import annotations

import importlib
import json
import re
import warnings
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.measure import Sample, Table, alternately, median, per_second
from benchmarks.value_f1 import Found, value_f1
from claims.claim import Document
from claims.extract import read
from claims.extract.figures import read_figures
from worker.demo.story import load

HERE = Path(__file__).parent
HARD_CASES = HERE.parent / "tests" / "data" / "hard_cases.jsonl"
PLAIN_NEWS = HERE / "plain_news.txt"
ELSEWHERE = HERE.parent.parent / "shared" / "bench"
REPEATS = 7
MOST_DOCUMENTS = 120
WHOLE, FIGURES, RIVAL = "read (figures and claims)", "read_figures", "quantulum3 (figures)"
SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z\"$£€])")
Parse = Callable[[str], Sequence[Any]]


def run() -> list[Table]:
    """A table of speed for each sort of text, and one of the values that are right."""
    parse = _rival()
    texts = {
        "news mix": _news_mix(),
        "news of the demonstration": _news(),
        "hard sentences": _documents(HARD_CASES),
    }
    if (real := ELSEWHERE / "news" / "documents.jsonl").exists():
        texts["real news, excerpts"] = _documents(real)
    return [*(_speed(name, documents, parse) for name, documents in texts.items()), _values(parse)]


def _speed(name: str, documents: Sequence[Document], parse: Parse | None) -> Table:
    texts = [text for document in documents for text in (document.title, document.text) if text]
    sentences = [sentence for text in texts for sentence in SENTENCE_END.split(text)]
    works: dict[str, Callable[[], object]] = {
        WHOLE: lambda: [read(document) for document in documents],
        FIGURES: lambda: [read_figures(document) for document in documents],
    }
    if parse is not None:
        works[RIVAL] = lambda: [parse(text) for text in texts]
    found = alternately(works, repeats=REPEATS)
    plain = sum(not re.search("[0-9]", sentence) for sentence in sentences) / len(sentences)
    what = f"{name}: {len(sentences)} sentences, {plain:.0%} without a digit"
    table = Table([what, "sentences/s", "slowest to fastest", "per CPU second"])
    table.rows += [[work, *per_second(taken, len(sentences))] for work, taken in found.items()]
    table.remarks.append(_comparison(found))
    return table


def _comparison(found: Mapping[str, Sequence[Sample]]) -> str:
    if RIVAL not in found:
        return "To compare with quantulum3: `.venv/bin/pip install quantulum3`, then again."
    cpu = {what: median(one.cpu for one in taken) for what, taken in found.items()}
    return (
        f"CPU time of quantulum3: {cpu[RIVAL] / cpu[FIGURES]:.1f} x read_figures, {cpu[RIVAL] / cpu[WHOLE]:.1f} x read."
    )


def _values(parse: Parse | None) -> Table:
    """F1 of the values on the hard cases, and on what labelled sentences lie elsewhere."""
    others = sorted((ELSEWHERE / "figures").glob("*.jsonl"))
    sets = [HARD_CASES, *(path for path in others if path.stem != HARD_CASES.stem)]
    table = Table(["labelled sentences: F1 of the value", FIGURES, *([RIVAL] if parse else [])])
    for path in sets:
        scores = [value_f1(path, _our_values)]
        if parse is not None:
            scores.append(value_f1(path, lambda text: [_their_value(one) for one in parse(text)]))
        table.rows.append([path.stem, *(f"{score:.3f}" for score in scores)])
    return table


def _our_values(text: str) -> list[Found]:
    read_as_quantities = (one for one in read_figures(Document(id="", text=text)) if one.quantity.kind.is_quantity)
    return [
        Found(one.quote.start, one.quote.end, *(float(end) for end in one.quantity.ends)) for one in read_as_quantities
    ]


def _their_value(one: Any) -> Found:
    """A range is a value with an uncertainty there."""
    spread = one.uncertainty or 0.0
    return Found(one.span[0], one.span[1], one.value - spread, one.value + spread)


def _rival() -> Parse | None:
    """The reader of quantulum3, which is no dependency."""
    try:
        with warnings.catch_warnings(action="ignore"):
            parser = importlib.import_module("quantulum3.parser")
    except ImportError:
        return None
    parse: Parse = parser.parse
    return parse


def _news() -> list[Document]:
    return [Document(id=step.path, title=step.title, text=step.text) for step in load().steps]


def _news_mix() -> list[Document]:
    news, plain = _news(), PLAIN_NEWS.read_text("utf-8").splitlines()
    return [
        Document(id=item.id, title=item.title, text=" ".join([item.text, *plain[number :: len(news)]]))
        for number, item in enumerate(news)
    ]


def _documents(path: Path) -> list[Document]:
    rows = map(json.loads, islice(path.read_text("utf-8").splitlines(), MOST_DOCUMENTS))
    return [Document(id=row["id"], title=row.get("title") or "", text=row["text"]) for row in rows]
