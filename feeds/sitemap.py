"""News sitemaps: what some agencies publish in place of a feed.

Google's news sitemap is a sitemap whose addresses come with the title, the date and the language of an article
(https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). There is no text.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from feeds.errors import NotAFeed
from feeds.parsed import ParsedFeed


def parse_sitemap(listed: ParsedFeed) -> ParsedFeed:
    """The articles among the addresses of a sitemap, under the name of the publication that most of them are from.

    Raises NotAFeed where there is no article, as in the sitemaps of shops and of pages that do not change.
    """
    articles = tuple(item for item in listed.items if item.title)
    if listed.items and not articles:
        raise NotAFeed("this is a sitemap of pages without titles, not one of news")
    names = Counter(item.source_title for item in articles)
    return replace(listed, items=articles, title=max(names, key=names.__getitem__, default=""))
