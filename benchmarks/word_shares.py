"""Count in how many news items each word stands, and write the common ones into claims/lang/en/commonness.py.

    python -m benchmarks.word_shares FOLDER [--write]

FOLDER is the folder of labelled sets (see benchmarks/score.py): the English items of its real feeds and the texts of
its news are counted. Only the shares of the stems are kept, rounded to a few steps; no text is.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from benchmarks.arguments import existing_folder, parser
from benchmarks.labelled import rows
from claims.lang.en.commonness import STEPS
from claims.lang.en.phrases import look_up
from claims.lang.en.phrasing import STOPWORDS
from feeds.errors import FeedError
from feeds.read import read_feed

TARGET = Path(__file__).parent.parent / "claims" / "lang" / "en" / "commonness.py"
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
TELLS_ENGLISH = frozenset(["the", "of", "and", "to", "in", "that", "for", "is", "on", "with", "as", "was", "by"])
LEAST_ENGLISH = 0.12
"""Of the words of an item, those that no other language has so often."""
LEAST_WORDS = 12
MOST_READ = 1500
"""Characters of an item that are counted: the beginning tells what it is about."""


def texts(folder: Path) -> Iterator[str]:
    """Titles and texts of real items."""
    for path in sorted((folder / "feeds" / "real").iterdir()):
        try:
            items = read_feed(path.read_bytes(), {}, "https://feeds.example/").items
        except FeedError:
            continue
        yield from (f"{item.title}. {item.text}"[:MOST_READ] for item in items)
    yield from (f"{row['title']}. {row['text']}" for row in rows(folder / "news" / "documents.jsonl"))


def words_of(text: str) -> list[str]:
    """The words of an English text, none of another or of a scrap."""
    words = [word.lower() for word in WORD.findall(text)]
    english = sum(word in TELLS_ENGLISH for word in words)
    return words if len(words) > LEAST_WORDS and english / len(words) > LEAST_ENGLISH else []


def shares(folder: Path) -> tuple[dict[str, float], int]:
    """The share of the items that hold each stem, and how many items there were."""
    counted: Counter[str] = Counter()
    total = 0
    for words in filter(None, map(words_of, texts(folder))):
        counted.update({look_up(word).stem for word in words if word not in STOPWORDS})
        total += 1
    return {stem: count / total for stem, count in counted.items()}, total


def table(found: dict[str, float]) -> str:
    """The stems of each step, the commonest first."""
    lines = []
    for above, step in pairwise((1.1, *STEPS)):
        stems = sorted(stem for stem, share in found.items() if step <= share < above and stem.isalpha())
        lines.append(f"    {step}: (\n{_wrapped(stems)}    ),\n")
    return "".join(lines)


def _wrapped(stems: list[str]) -> str:
    return "".join(f'        "{line} "\n' for line in textwrap.wrap(" ".join(stems), width=100))


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("folder", type=existing_folder)
    arguments.add_argument("--write", action="store_true")
    args = arguments.parse_args()
    found, total = shares(args.folder)
    print(f"{total} items, {len(found)} stems, {sum(share >= STEPS[-1] for share in found.values())} common")
    if args.write:
        text = TARGET.read_text("utf-8")
        head, opening, _ = text.partition("_STEMS = {\n")
        TARGET.write_text(f"{head}{opening}{table(found)}}}\n", "utf-8")


if __name__ == "__main__":
    main()
