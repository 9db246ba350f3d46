"""The demonstration as a whole: outlets and catchers on loopback around a real installation in a folder of its own."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from claims.alert import Channel
from claims.discrepancy import Severity
from ledger import Ledger
from ledger.entries import Stage
from review.present import log_json
from worker.demo.catchers import Caught, MailCatcher, SlackCatcher
from worker.demo.loopback import HOST
from worker.demo.outlets import Outlets
from worker.demo.run import Finding, expectations, play
from worker.demo.show import Scene
from worker.demo.story import Step, Story

POLL_EVERY = timedelta(seconds=2)
TO_READ = 60.0  # seconds for the first reading of all feeds, on a slow machine
TO_SETTLE = 60.0  # seconds for the last item to go through
LOOK_EVERY = 0.5  # seconds

Show = Callable[[Scene], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The outlets and catchers that surround the installation."""

    story: Story
    outlets: Outlets
    slack: SlackCatcher
    mail: MailCatcher

    def environment(self, data: Path, *, port: int) -> dict[str, str]:
        """The settings of the installation; no real broker, database or mailbox is touched."""
        return {
            "FIGUREWATCH_DATA": str(data),
            "FIGUREWATCH_ALLOWED_HOSTS": HOST,
            "FIGUREWATCH_SMTP_URL": self.mail.url,
            "FIGUREWATCH_MAIL_FROM": "figurewatch@newsroom.example",
            "FIGUREWATCH_TICK_SECONDS": "1",
            "FIGUREWATCH_WEB_PORT": str(port),
            "FIGUREWATCH_LOG_LEVEL": "WARNING",
        }

    @property
    def caught(self) -> list[Caught]:
        """Every message that arrived, in order of time."""
        return sorted((*self.slack.caught, *self.mail.caught), key=lambda message: message.at)


@contextmanager
def stage(story: Story) -> Iterator[Surroundings]:
    """Open the outlets, with what stood in their feeds before, and the catchers."""
    with Outlets(story.outlets) as outlets, SlackCatcher() as slack, MailCatcher() as mail:
        for step in story.background:
            outlets.publish(step)
        yield Surroundings(story=story, outlets=outlets, slack=slack, mail=mail)


@dataclass(kw_only=True)
class Director:
    """Plays the story to an installation that is running, and shows what becomes of it."""

    around: Surroundings
    ledger: Ledger
    log_url: str
    show: Show
    speed: float = 1.0
    published: list[Step] = field(default_factory=list)

    def direct(self, stop: threading.Event) -> tuple[Scene, tuple[Finding, ...]]:
        """Play until everything has gone through, or ``stop`` is set; the last scene, and how it met expectations."""
        self._wait(self._all_imported, TO_READ, stop)
        began = time.monotonic()
        playing = play(
            self.around.story, self.around.outlets, stop=stop, speed=self.speed, on_publish=self.published.append
        )
        while playing.is_alive() and not stop.wait(LOOK_EVERY):
            self.show(self._scene(began))
        playing.join()
        ended = datetime.now().astimezone()
        self._wait(lambda: self._settled(ended), TO_SETTLE, stop, showing=began)
        scene = self._scene(began)
        return scene, expectations(self.around.story, scene.log)

    def _wait(
        self, until: Callable[[], bool], seconds: float, stop: threading.Event, *, showing: float | None = None
    ) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and not until() and not stop.wait(LOOK_EVERY):
            if showing is not None:
                self.show(self._scene(showing))

    def _all_imported(self) -> bool:
        with self.ledger.read() as book:
            return all(feed.state.imported for feed in book.feeds.all())

    def _settled(self, since: datetime) -> bool:
        """Whether every feed was read since a moment, and nothing of it is under way any more."""
        with self.ledger.read() as book:
            stages: Mapping[tuple[str, str], int] = book.health.counts()
            return (
                all((feed.state.last_polled_at or feed.added_at) > since for feed in book.feeds.all())
                and not any(stages.get(("entry_versions", stage)) for stage in (Stage.PUBLISHED, Stage.READ))
                and not book.discrepancies.unrouted(limit=1)
                and not any(name == "deliveries" and label.endswith("pending") for name, label in stages)
            )

    def _scene(self, began: float) -> Scene:
        with self.ledger.read() as book:
            found = book.discrepancies.find(min_severity=Severity.SILENT, limit=1000)
            counts = book.health.counts()
        return Scene(
            story=self.around.story,
            elapsed=(time.monotonic() - began) * self.speed,
            log_url=self.log_url,
            published=(*self.around.story.background, *self.published),
            claims=sum(number for (name, _), number in counts.items() if name == "claims"),
            log=[log_json(discrepancy) for discrepancy in found],
            caught=self.around.caught,
        )


def subscribe_all(around: Surroundings, ledger: Ledger, *, now: datetime) -> None:
    """Poll every outlet, and tell both catchers of what is found."""
    with ledger.write() as book:
        for outlet in around.story.outlets:
            url = around.outlets.feed_url(outlet.slug)
            book.feeds.add(url, now=now, title=outlet.name, list_name="demo", every=POLL_EVERY)
        for channel, address in (
            (Channel.SLACK, around.slack.webhook),
            (Channel.EMAIL, "desk@newsroom.example"),
        ):
            book.outbox.subscribe(channel, address, now=now, list_name="demo", min_severity=Severity.LOW)
