"""The demonstration's news outlets: an RSS 2.0 feed each, and a page for every item, on one loopback server."""

from __future__ import annotations

import hashlib
import html
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import format_datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from worker.demo.loopback import LoopbackServer, Reply, Request
from worker.demo.story import Outlet, Step

_FEED = "feed.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Article:
    step: Step
    published: datetime
    changed: datetime


class Outlets(LoopbackServer):
    """Serves what has been published so far. An edit keeps the item's place, address and publication date."""

    def __init__(
        self, outlets: Iterable[Outlet], *, port: int = 0, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        super().__init__(port=port)
        self._outlets = {outlet.slug: outlet for outlet in outlets}
        self._clock = clock
        self._articles: dict[str, _Article] = {}
        self._read: set[str] = set()
        self._changed = threading.Condition()

    def feed_url(self, slug: str) -> str:
        """The address of an outlet's feed."""
        return f"{self.url}/{slug}/{_FEED}"

    @property
    def feed_urls(self) -> tuple[str, ...]:
        """Every outlet's feed."""
        return tuple(map(self.feed_url, self._outlets))

    def publish(self, step: Step) -> None:
        """Put an item into its outlet's feed, or change it where it stands."""
        now = self._clock()
        with self._changed:
            before = self._articles.get(step.path)
            fresh = _Article(step=step, published=now, changed=now)
            self._articles[step.path] = replace(before, step=step, changed=now) if before else fresh

    def wait_until_read(self, *, timeout: float) -> bool:
        """Wait until every feed was asked for once; whether that came about within ``timeout`` seconds.

        What a feed holds at its first reading is filed without alerts, so news should start after it.
        """
        with self._changed:
            return self._changed.wait_for(lambda: self._read >= self._outlets.keys(), timeout)

    def answer(self, request: Request) -> Reply:
        """A feed, or an item's page."""
        slug, _, name = request.path.strip("/").partition("/")
        if slug in self._outlets and name == _FEED:
            return self._feed(self._outlets[slug], request.headers.get("if-none-match"))
        with self._changed:
            article = self._articles.get(request.path)
        if article is None:
            return Reply(status=404, body=b"There is no such page.")
        page = _page(self._outlets[article.step.outlet], article)
        return Reply(content_type="text/html; charset=utf-8", body=page.encode())

    def _feed(self, outlet: Outlet, known: str | None) -> Reply:
        with self._changed:
            mine = [article for article in self._articles.values() if article.step.outlet == outlet.slug]
            self._read.add(outlet.slug)
            self._changed.notify_all()
        body = self._rss(outlet, mine)
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if known == etag:
            return Reply(status=304, headers={"ETag": etag})
        return Reply(content_type="application/rss+xml; charset=utf-8", body=body, headers={"ETag": etag})

    def _rss(self, outlet: Outlet, articles: Iterable[_Article]) -> bytes:
        rss = Element("rss", version="2.0")
        channel = SubElement(rss, "channel")
        _add(channel, "title", outlet.name)
        _add(channel, "link", f"{self.url}/{outlet.slug}/")
        _add(channel, "description", f"News from {outlet.name}, which does not exist")
        _add(channel, "language", "en-us")
        for article in sorted(articles, key=lambda article: article.published, reverse=True):
            self._add_item(channel, article)
        document: bytes = tostring(rss, encoding="utf-8", xml_declaration=True)
        return document

    def _add_item(self, channel: Element, article: _Article) -> None:
        step = article.step
        item = SubElement(channel, "item")
        _add(item, "guid", step.path, isPermaLink="false")
        _add(item, "link", self.url + step.path)
        _add(item, "title", step.title)
        _add(item, "description", step.text)
        _add(item, "pubDate", format_datetime(article.published))
        if step.credit:
            _add(item, "source", step.credit, url=self._agency_feed(step.credit))

    def _agency_feed(self, name: str) -> str:
        slug = next((outlet.slug for outlet in self._outlets.values() if outlet.name == name), "agency")
        return self.feed_url(slug)


def _add(parent: Element, tag: str, text: str, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = text


def _page(outlet: Outlet, article: _Article) -> str:
    step = article.step
    edited = "" if article.changed == article.published else f", changed {article.changed:%H:%M:%S}"
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{html.escape(step.title)}</title>'
        f"<p>{html.escape(outlet.name)} (an outlet of the demonstration)</p><h1>{html.escape(step.title)}</h1>"
        f"<p>{article.published:%Y-%m-%d %H:%M:%S} UTC{edited}</p><p>{html.escape(step.text)}</p></html>"
    )
