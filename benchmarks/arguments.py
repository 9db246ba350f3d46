"""What a benchmark is called with; its module's docstring says how."""

from __future__ import annotations

import argparse
from pathlib import Path


def parser(usage: str | None) -> argparse.ArgumentParser:
    """A parser that shows a module's docstring as it is written."""
    return argparse.ArgumentParser(description=usage, formatter_class=argparse.RawDescriptionHelpFormatter)


def existing_folder(path: str) -> Path:
    """The type of an argument that names a folder."""
    found = Path(path)
    if not found.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {path}")
    return found


def only_folder(usage: str | None) -> Path:
    """The folder that is the one argument."""
    arguments = parser(usage)
    arguments.add_argument("folder", type=existing_folder)
    named: Path = arguments.parse_args().folder
    return named
