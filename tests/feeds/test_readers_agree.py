"""The strict reader and feedparser find the same in documents that both can read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from feeds.loose import parse_loosely
from feeds.parsed import ParsedFeed
from feeds.strict import parse_strictly
from feeds.text import plain_text
from tests.feeds.documents import atom, item, rss
from tests.feeds.test_read import RSS_090, RSS_10

DOCUMENTS = {
    "RSS 2.0": rss(
        item(
            "<description>&lt;p&gt;Dead: 43&lt;/p&gt;</description><pubDate>Tue, 23 Apr 2024 21:53:00 EST</pubDate>"
            "<author>j@example.com (Jane)</author><media:content url='p.jpg'><media:description>A photo"
            "</media:description></media:content><source url='https://post.example/feed'>Plains Post</source>"
        ),
        item("<content:encoded><![CDATA[<p>Long & wide</p>]]></content:encoded>", guid="two", link="/two?a=1&amp;b=2"),
        head="<title>Daily &amp; Sunday</title><link>https://daily.example/</link><language>en-gb</language><ttl>5</ttl>",
    ),
    "Atom": atom(
        "<entry><id>tag:1</id><title type='html'>&lt;b&gt;43&lt;/b&gt; dead</title><link href='https://daily.example/1'/>"
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>A &lt; B</p></div></content>"
        "<author><name>Jane</name></author><updated>2024-04-23T21:53:00+02:00</updated></entry>",
        "<entry><id>tag:2</id><title>Two</title><link rel='enclosure' href='/v.mp4' type='video/mp4'/>"
        "<link rel='alternate' type='text/html' href='https://daily.example/2'/><summary>Short</summary></entry>",
    ),
    "RSS 0.90": RSS_090.partition("?>")[2].strip(),
    "RSS 1.0": RSS_10,
}


def comparable(feed: ParsedFeed) -> ParsedFeed:
    """Without what the two may print differently: markup, a second body that repeats the first, an RDF item's name."""
    items = tuple(
        it._replace(
            bodies=tuple(dict.fromkeys(map(plain_text, it.bodies))),
            title=plain_text(it.title),
            guid="",
            source_url="",
        )
        for it in feed.items
    )
    return replace(feed, items=items)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_both_readers_find_the_same(name: str) -> None:
    strictly, cut = parse_strictly(DOCUMENTS[name].encode())
    loosely, cut_too = parse_loosely(DOCUMENTS[name], "")

    assert not cut
    assert not cut_too
    assert comparable(strictly) == comparable(loosely)
