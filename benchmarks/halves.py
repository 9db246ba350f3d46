"""Labelled lines of training/ in two halves: one that rules may be made on, and one that is scored only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.arguments import parser

TRAINING = Path(__file__).parent.parent / "training"
HALVES = ("read", "blind")


def lines(kind: str, half: str) -> Iterator[str]:
    """The lines of one half of a folder of training/, in order of their files."""
    for path in sorted((TRAINING / kind / half).glob("*.txt")):
        yield from path.read_text("utf-8").splitlines()


def show(
    usage: str | None, columns: Sequence[str], row: Callable[[str], Iterable[str]], errors: Callable[[], Iterable[str]]
) -> None:
    """Print a row of Markdown for each half asked for, or what is misread in the half that may be read."""
    arguments = parser(usage)
    arguments.add_argument("half", nargs="?", choices=HALVES, help="by default both")
    arguments.add_argument("--errors", action="store_true", help="show what is misread of the half that may be read")
    args = arguments.parse_args()
    if args.errors:
        print(*errors(), sep="\n")
        return
    rows = [[half, *row(half)] for half in HALVES if args.half in (None, half)]
    table = [["half", *columns], ["---", *["---:"] * len(columns)], *rows]
    print(*(f"| {' | '.join(cells)} |" for cells in table), sep="\n")
