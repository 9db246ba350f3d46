"""Whether a site lets programs read a page: its robots.txt (RFC 9309), fetched once an hour and host."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from urllib.parse import urlsplit

from protego import Protego

from net.client import Client
from net.errors import NetError

AGENT = "Figurewatch"  # the name by which rules are looked up; the client's user agent begins with it
MAX_BYTES = 500_000  # RFC 9309, 2.5
TIMEOUT = 10.0  # seconds
KEPT = 3600.0  # seconds; RFC 9309, 2.4: at most a day
RETRIED = 600.0  # seconds after which a host is asked again that did not answer
_MOST_HOSTS = 1000


@dataclass(frozen=True, slots=True)
class _Rules:
    allow: Callable[[str], bool]
    until: float


class Robots:
    """The rules of sites. Where there are none all is allowed; where the server fails, nothing is until it answers."""

    def __init__(self, client: Client, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._client = client
        self._clock = clock
        self._known: OrderedDict[str, _Rules] = OrderedDict()
        self._lock = Lock()

    def allow(self, url: str) -> bool:
        """Whether a page may be fetched."""
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            rules = self._known.get(site)
        if rules is None or rules.until <= self._clock():
            rules = self._fetch(site)
            self._keep(site, rules)
        return rules.allow(url)

    def _keep(self, site: str, rules: _Rules) -> None:
        with self._lock:
            self._known[site] = rules
            self._known.move_to_end(site)
            if len(self._known) > _MOST_HOSTS:
                self._known.popitem(last=False)

    def _fetch(self, site: str) -> _Rules:
        now = self._clock()
        try:
            response = self._client.get(f"{site}/robots.txt", max_bytes=MAX_BYTES, timeout=TIMEOUT)
        except NetError:
            return _Rules(_nothing, now + RETRIED)
        if response.status == 429 or response.status >= 500:
            return _Rules(_nothing, now + RETRIED)
        if not 200 <= response.status < 300:
            return _Rules(_everything, now + KEPT)
        rules = Protego.parse(response.body.decode("utf-8-sig", "replace"))
        return _Rules(lambda url: rules.can_fetch(url, AGENT), now + KEPT)


def _everything(url: str) -> bool:
    return True


def _nothing(url: str) -> bool:
    return False
