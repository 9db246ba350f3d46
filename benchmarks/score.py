"""Score reading, matching and alerts on labelled sets, and the reading of feeds beside feedparser.

    python benchmarks/score.py FOLDER

FOLDER holds the sets and their scorers (figures/, dossiers/, validation/, news/, score_*.py); the stories of training/
are scored by them, too. Prints one line a set. Where it holds feeds/, with feedparser's suite and the files of real
outlets, the differences from feedparser follow in classes.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.arguments import only_folder
from training.compile import SPLITS
from training.compile import main as compile_stories

FIGURES = ("hard_cases", "newsquant", "currency", "number", "percent", "range", "money_duckling")
STORIES = ("dossiers", "validation")
PROJECT = Path(__file__).parent.parent


def main(folder: Path) -> None:
    """Run every set that the folder holds."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch)
        for name in FIGURES:
            score_figures(folder, name, out)
        stories = [folder / name for name in STORIES] + [compiled(split, out) for split in SPLITS]
        for story in stories:
            score_replay(folder, story, out)
        for story in (*stories, folder / "news"):
            score_pairs(folder, story, out)
    if (folder / "feeds").is_dir():
        read_feeds(folder / "feeds")


def score_figures(folder: Path, name: str, out: Path) -> None:
    """Extraction on one set of sentences."""
    gold, predicted = folder / "figures" / f"{name}.jsonl", out / f"{name}.jsonl"
    figurewatch(["extract", "--all", "--jsonl", str(gold)], predicted)
    strict = ["--strict"] if name == "hard_cases" else []
    report(f"extract {name}", scorer(folder, "score_extract.py", str(gold), str(predicted), *strict))


def compiled(split: str, out: Path) -> Path:
    """The stories of one split of training/, in files as the scorers read them."""
    target = out / split
    if compile_stories([str(target), "--split", split]):
        raise SystemExit(1)
    return target


def score_replay(folder: Path, stories: Path, out: Path) -> None:
    """Claims, series and alerts over one archive."""
    predicted = out / f"replay-{stories.name}.jsonl"
    figurewatch(["replay", "--jsonl", str(stories / "documents.jsonl")], predicted)
    report(f"replay {stories.name}", scorer(folder, "score_replay.py", str(stories), str(predicted)))


def score_pairs(folder: Path, stories: Path, out: Path) -> None:
    """Matching and verdicts on judged pairs."""
    pairs, predicted = out / f"pairs-{stories.name}.in", out / f"pairs-{stories.name}.jsonl"
    scorer(folder, "score_pairs.py", str(stories), "--write-input", str(pairs))
    figurewatch(["compare", "--jsonl", str(pairs)], predicted)
    report(f"compare {stories.name}", scorer(folder, "score_pairs.py", str(stories), str(predicted)))


def read_feeds(folder: Path) -> None:
    """Feeds, beside feedparser."""
    for module, of in (("feed_suite", folder), ("feed_files", folder / "real")):
        command = [sys.executable, "-W", "ignore", "-m", f"benchmarks.{module}", str(of.resolve())]
        done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=PROJECT)
        report(module, f"{'as it should be' if done.returncode == 0 else 'not as it should be'}\n{done.stdout}")


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
    main(only_folder(__doc__))
