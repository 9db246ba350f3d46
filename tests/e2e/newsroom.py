"""Four outlets on loopback that print two quantities: an edit, a conflict and a rounding."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ledger import Ledger
from tests.support.installation import Installation
from tests.support.processes import wait_until
from worker.demo.catchers import MailCatcher, SlackCatcher
from worker.demo.outlets import Outlets
from worker.demo.story import Outlet, Silent, Step

OUTLETS = (
    Outlet(slug="herald", name="Harbour Herald"),
    Outlet(slug="post", name="Plains Post"),
    Outlet(slug="star", name="Summit Star"),
    Outlet(slug="echo", name="Estuary Echo"),
)
LOAN = "World Bank lends Kenya money for drought relief"


def item(outlet: str, guid: str, title: str, text: str) -> Step:
    """Something to publish."""
    return Step(at=0, outlet=outlet, guid=guid, title=title, text=text, expect=Silent(why=""))


FIRST = item(
    "herald", "loan", LOAN, "NAIROBI - The World Bank approved a loan of $750 million for drought relief in Kenya."
)
ROUNDED = item(
    "star", "loan", LOAN, "The World Bank approved a loan of about $800 million for drought relief in Kenya."
)
CONFLICTING = item("post", "loan", LOAN, "The World Bank approved a loan of $480 million for drought relief in Kenya.")
BEFORE = item("echo", "stadium", "A roof for the stadium", "The stadium in Accra will cost $64 million, the city said.")
EDITED = item("echo", "stadium", "A roof for the stadium", "The stadium in Accra will cost $91 million, the city said.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsroom:
    """A running installation with its outlets and the catchers of its messages."""

    up: Installation
    outlets: Outlets
    slack: SlackCatcher
    mail: MailCatcher
    ledger: Ledger

    def publish(self, *steps: Step, figures: int) -> None:
        """Publish items, and wait until so many figures are on file."""
        for step in steps:
            self.outlets.publish(step)
        wait_until(lambda: self.filed() >= figures, within=40, every=0.1, what=f"{figures} figures are filed")

    def filed(self) -> int:
        """How many figures were judged. Asked of the ledger, because it is asked often."""
        with self.ledger.read() as book:
            return sum(n for (name, _), n in book.health.counts().items() if name == "judgements")

    def loud(self) -> list[dict[str, object]]:
        """The log from low upwards, oldest first."""
        return self.up.log("--min-severity", "low")[::-1]


@contextmanager
def newsroom(data: Path) -> Iterator[Newsroom]:
    """A running installation that polls all outlets every five seconds and tells both catchers."""
    with Outlets(OUTLETS) as outlets, SlackCatcher() as slack, MailCatcher() as mail:
        settings = {
            "FIGUREWATCH_ALLOWED_HOSTS": "127.0.0.1",
            "FIGUREWATCH_SMTP_URL": mail.url,
            "FIGUREWATCH_TICK_SECONDS": "1",
        }
        with Installation(data, settings) as up:
            for url in outlets.feed_urls:
                up.done("feeds", "add", url, "--list", "news", "--every", "5")
            up.done("subscribe", "--slack", slack.webhook, "--list", "news", "--min-severity", "low")
            up.done("subscribe", "--email", "desk@newsroom.example", "--list", "news", "--min-severity", "low")
            ledger = Ledger(f"sqlite:///{data / 'figurewatch.db'}")
            wait_until(lambda: _all_read(ledger), within=40, every=0.1, what="every feed was read once")
            yield Newsroom(up=up, outlets=outlets, slack=slack, mail=mail, ledger=ledger)
            ledger.close()


def _all_read(ledger: Ledger) -> bool:
    with ledger.read() as book:
        return all(feed.state.imported for feed in book.feeds.all())
