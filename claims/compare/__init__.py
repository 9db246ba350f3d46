"""How a new observation stands to what is on file, and what a text says against itself."""

from claims.compare.excerpt import excerpt
from claims.compare.judge import judge
from claims.compare.pair import judge_pair
from claims.compare.vanished import cut_short, taken_out, vanished
from claims.compare.version import judge_version

__all__ = ["cut_short", "excerpt", "judge", "judge_pair", "judge_version", "taken_out", "vanished"]
