"""Hold the confidence of read figures to labelled text, through the product's own commands.

    python benchmarks/calibrate_reading.py FOLDER

FOLDER holds documents.jsonl and labels.jsonl (as dossiers/ of the labelled sets does). A claim is right where it
overlaps a label that is a claim and has its value (to 0.1 %, or both ends); what is labelled no claim, or not labelled
at all, is wrong. Prints one row for each confidence that the reader gave, and what lies at or above 0.9 together.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from benchmarks.arguments import only_folder
from benchmarks.labelled import Row, by_document, rows

SURE = 0.9
BANDS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.0)
NO_CLAIM_UNITS = {"date", "year", "time", "name", "word"}
NO_CLAIM_KINDS = {"date", "age", "name"}


def main(folder: Path) -> int:
    """Print the table; 1 where the folder holds no labelled documents."""
    if not (folder / "labels.jsonl").is_file():
        print(f"no labelled documents in {folder}", file=sys.stderr)
        return 1
    labels = by_document(rows(folder / "labels.jsonl"))
    judged = [
        (figure["confidence"], is_right(figure, labels[document["id"]]))
        for document in map(json.loads, read(folder / "documents.jsonl"))
        for figure in document["figures"]
    ]
    print("\n".join(table(judged)))
    return 0


def read(documents: Path) -> list[str]:
    """The lines that ``figurewatch extract`` prints for a file of documents."""
    command = [sys.executable, "-m", "worker.cli", "extract", "--jsonl", str(documents)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def is_right(figure: Row, labels: Iterable[Row]) -> bool:
    """Whether a label says that this is a claim, and of this value."""
    return any(
        label["field"] == figure["field"]
        and label["start"] < figure["end"]
        and figure["start"] < label["end"]
        and is_claim(label)
        and (close(label, figure, "value") or (close(label, figure, "low") and close(label, figure, "high")))
        for label in labels
    )


def is_claim(label: Row) -> bool:
    """Whether a label is of a claim, not of a date, an age, a name or a mere word."""
    return label["unit"] not in NO_CLAIM_UNITS and label.get("kind") not in NO_CLAIM_KINDS


def close(label: Row, figure: Row, name: str) -> bool:
    """Whether both give a number, and the same to 0.1 %."""
    one, other = label.get(name), figure.get(name)
    return one is not None and other is not None and abs(one - other) <= 1e-3 * max(abs(one), abs(other), 1e-12)


def table(judged: list[tuple[float, bool]]) -> list[str]:
    """Rows of Markdown: the band, how many claims lie in it, how many of them are right."""
    counts = Counter((band(confidence), right) for confidence, right in judged)
    lines = ["| confidence | claims | of all | right |", "| --- | ---: | ---: | ---: |"]
    for low, high in zip(BANDS, (None, *BANDS), strict=False):
        shown = "1" if high is None else f"{low} to {high}"
        lines.append(line(shown, counts[low, True], counts[low, False], len(judged)))
    sure = [right for confidence, right in judged if confidence >= SURE]
    return [*lines, line(f"at least {SURE}", sum(sure), len(sure) - sum(sure), len(judged))]


def band(confidence: float) -> float:
    """The lower end of the band that a confidence lies in."""
    return next(low for low in BANDS if confidence >= low)


def line(shown: str, right: int, wrong: int, total: int) -> str:
    """One row."""
    claims = right + wrong
    share = f"{100 * right / claims:.1f} %" if claims else ""
    return f"| {shown} | {claims} | {100 * claims / max(total, 1):.1f} % | {share} |"


if __name__ == "__main__":
    sys.exit(main(only_folder(__doc__)))
