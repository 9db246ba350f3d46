"""``python -m worker.cli``: the same as the command ``figurewatch``."""

from __future__ import annotations

from worker.cli import main

main()
