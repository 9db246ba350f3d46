"""What brings news of a feed beside its polls, the pages of its articles and its hub: how they fare, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from claims.feed import Feed, Hub, PageOutcome
from feeds.websub import CALLBACK
from review.human import ago

if TYPE_CHECKING:
    from ledger import Book

MOST_TRIES = 3  # at a hub, some seven minutes, before it is worth a word
FEW_PAGES = 3  # that cannot be read: those may be no articles
SPOKEN = (PageOutcome.READ, PageOutcome.NOT_MODIFIED)
UNREACHED = f"it never asked back: it must reach {CALLBACK} under FIGUREWATCH_PUBLIC_URL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inlets:
    """How the last readings of the pages ended that are read still, each with its error, how many; and the hub.

    ``pages`` is None for a feed whose articles are not read.
    """

    pages: Counter[tuple[PageOutcome, str | None]] | None = None
    hub: Hub | None = None

    def outcomes(self) -> dict[PageOutcome, int]:
        """How many pages ended how."""
        counted: Counter[PageOutcome] = Counter()
        for (outcome, _), number in (self.pages or {}).items():
            counted[outcome] += number
        return dict(sorted(counted.items()))

    def told(self, now: datetime) -> Iterator[str]:
        """A line each on pages and hub."""
        if self.pages is not None:
            yield self._pages()
        if self.hub is not None:
            yield f"hub {_told(self.hub, now)}"

    def troubles(self, now: datetime) -> Iterator[str]:
        """What brings nothing although it was asked to."""
        read, unread, why = self._readings()
        if unread >= FEW_PAGES and not read:
            yield f"none of the pages of its {unread} newest articles can be used: {why}"
        hub = self.hub
        if hub is not None and hub.tries >= MOST_TRIES and not hub.leased(now):
            yield f"its hub does not push: {hub.last_error or UNREACHED}"

    def _pages(self) -> str:
        read, unread, why = self._readings()
        if not read and not unread:
            return "no article's page read yet"
        return f"{read} of {read + unread} articles' pages read" + (f", {unread} not: {why}" if unread else "")

    def _readings(self) -> tuple[int, int, str]:
        """How many pages speak for their articles and how many do not, and the commonest reason why not."""
        pages = self.pages or Counter()
        reasons: Counter[str] = Counter()
        for (outcome, error), number in pages.items():
            if outcome not in SPOKEN:
                reasons[error or outcome.value] += number
        unread = reasons.total()
        return pages.total() - unread, unread, max(reasons, key=lambda why: (reasons[why], why), default="")


def inlets(book: Book, feeds: Iterable[Feed]) -> Mapping[int, Inlets]:
    """The inlets of feeds, by feed."""
    found = {feed.id: feed for feed in feeds}
    pages, hubs = book.pages.outcomes(), book.hubs.among(found)
    return {
        number: Inlets(pages=pages.get(number, Counter()) if feed.full_text else None, hub=hubs.get(number))
        for number, feed in found.items()
    }


def _told(hub: Hub, now: datetime) -> str:
    if hub.leased(now):
        pushed = f"pushed {ago(hub.pushed_at, now)}" if hub.pushed_at else "nothing pushed yet"
        return f"subscribed, {pushed}" + (f"; to be renewed: {hub.last_error}" if hub.last_error else "")
    if hub.tries == 0:
        return "named, not asked yet"
    return f"not subscribed: {hub.last_error}" if hub.last_error else f"asked {_times(hub.tries)}, has not asked back"


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"
