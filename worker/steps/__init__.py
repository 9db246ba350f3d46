"""The steps of the pipeline: each commits, then names by id what the next has to do. Repeating a step is harmless.

Data flows one way: tick -> poll -> read -> judge -> route -> deliver. The ledger is the truth; the queue only hurries
it, and ``sweep`` finds what a crash or a lost message left standing.
"""

from __future__ import annotations

from worker.steps.deliver import deliver
from worker.steps.judge import judge
from worker.steps.pages import due_pages, read_pages
from worker.steps.poll import poll
from worker.steps.push import ask_hubs, due_hubs, due_pushes, take_pushes
from worker.steps.read import read
from worker.steps.route import route
from worker.steps.sift import News
from worker.steps.sweep import Backlog, sweep
from worker.steps.tick import tick

__all__ = [
    "Backlog",
    "News",
    "ask_hubs",
    "deliver",
    "due_hubs",
    "due_pages",
    "due_pushes",
    "judge",
    "poll",
    "read",
    "read_pages",
    "route",
    "sweep",
    "take_pushes",
    "tick",
]
