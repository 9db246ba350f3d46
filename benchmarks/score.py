"""Score reading, matching and alerts on labelled sets, through the product's own commands.

    python benchmarks/score.py FOLDER

FOLDER holds the sets and their scorers (figures/, dossiers/, validation/, news/, score_*.py). Prints one line a set.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

FIGURES = ("hard_cases", "newsquant", "currency", "number", "percent", "range", "money_duckling")
STORIES = ("dossiers", "validation")
PAIRS = ("dossiers", "validation", "news")


def main(folder: Path) -> int:
    """Run every set that the folder holds; 1 where it holds none."""
    if not folder.is_dir():
        print(f"no labelled sets in {folder}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch)
        for name in FIGURES:
            score_figures(folder, name, out)
        for name in STORIES:
            score_replay(folder, name, out)
        for name in PAIRS:
            score_pairs(folder, name, out)
    return 0


def score_figures(folder: Path, name: str, out: Path) -> None:
    """Extraction on one set of sentences."""
    gold, predicted = folder / "figures" / f"{name}.jsonl", out / f"{name}.jsonl"
    figurewatch(["extract", "--all", "--jsonl", str(gold)], predicted)
    strict = ["--strict"] if name == "hard_cases" else []
    report(f"extract {name}", scorer(folder, "score_extract.py", str(gold), str(predicted), *strict))


def score_replay(folder: Path, name: str, out: Path) -> None:
    """Claims, series and alerts over one archive."""
    predicted = out / f"replay-{name}.jsonl"
    figurewatch(["replay", "--jsonl", str(folder / name / "documents.jsonl")], predicted)
    report(f"replay {name}", scorer(folder, "score_replay.py", str(folder / name), str(predicted)))


def score_pairs(folder: Path, name: str, out: Path) -> None:
    """Matching and verdicts on judged pairs."""
    pairs, predicted = out / f"pairs-{name}.in", out / f"pairs-{name}.jsonl"
    scorer(folder, "score_pairs.py", str(folder / name), "--write-input", str(pairs))
    figurewatch(["compare", "--jsonl", str(pairs)], predicted)
    report(f"compare {name}", scorer(folder, "score_pairs.py", str(folder / name), str(predicted)))


def figurewatch(arguments: Sequence[str], output: Path) -> None:
    """Run one command of the product into a file."""
    with output.open("w", encoding="utf-8") as file:
        subprocess.run([sys.executable, "-m", "worker.cli", *arguments], check=True, stdout=file)


def scorer(folder: Path, script: str, *arguments: str) -> str:
    """Run one scorer; its output."""
    done = subprocess.run(
        [sys.executable, str(folder / script), *arguments], check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def report(what: str, line: str) -> None:
    """Print one result."""
    print(f"{what:<24} {line}", flush=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
