"""The elements of feeds, under one key for every way to say the same."""

from __future__ import annotations

from collections.abc import Mapping

SEPARATOR = "\x1f"  # between namespace and local name, as expat is told to give them
XML_BASE = f"http://www.w3.org/XML/1998/namespace{SEPARATOR}base"
RDF_ABOUT = f"http://www.w3.org/1999/02/22-rdf-syntax-ns#{SEPARATOR}about"
XML_LANG = f"http://www.w3.org/XML/1998/namespace{SEPARATOR}lang"

# The prefix that a vocabulary has in the keys. Those of RSS and Atom have none, and share their keys.
_PREFIXES = {
    "": "",
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://search.yahoo.com/mrss/": "media:",
    "http://search.yahoo.com/mrss": "media:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://www.youtube.com/xml/schemas/2015": "yt:",
    "http://www.google.com/schemas/sitemap-news/0.9": "news:",
    "http://www.w3.org/1999/xhtml": "xhtml:",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
}

# What is an item, by the root element of the document.
ITEMS: Mapping[str, frozenset[str]] = {"urlset": frozenset({"url"})}
FEED_ITEMS = frozenset({"item", "entry"})

TITLES = ("title", "dc:title", "media:title", "news:title")
BODIES = (
    *("content:encoded", "content", "xhtml:body", "body", "fullitem"),
    *("description", "summary", "dc:description", "itunes:summary"),
)
PUBLISHED = ("pubdate", "published", "issued", "dcterms:issued", "created", "dcterms:created", "news:publication_date")
UPDATED = ("updated", "modified", "dcterms:modified", "dc:date", "lastmod")
AUTHORS = ("dc:creator", "author", "itunes:author", "dc:author")
CAPTION = "media:description"
TEXTS = frozenset(
    {
        *(*TITLES, *BODIES, *PUBLISHED, *UPDATED, *AUTHORS, CAPTION),
        *(
            "link",
            "loc",
            "feedburner:origlink",
            "guid",
            "id",
            "source",
            "language",
            "dc:language",
            "ttl",
            "news:publication",
        ),
    }
)
_PROSE_TYPES = frozenset({"", "text", "plain", "html", "xhtml", "text/plain", "text/html", "application/xhtml+xml"})


class Keys:
    """The keys of one document's elements. The namespace of its root, whatever it is, counts as that of feeds."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._home: str | None = None

    def of(self, name: str) -> str:
        """The key of an element by its name as expat gives it: "title", "dc:creator"; "?:..." for what is not read."""
        key = self._known.get(name)
        if key is None:
            key = self._known[name] = self._make(name)
        return key

    def _make(self, name: str) -> str:
        namespace, _, local = name.rpartition(SEPARATOR)
        prefix = _PREFIXES.get(namespace.lower(), "?:")
        if self._home is None:
            self._home = namespace
        if prefix == "?:" and (
            namespace == self._home or namespace.lower().startswith("http://backend.userland.com/rss")
        ):
            prefix = ""
        return prefix + local.lower()


def is_prose(attributes: Mapping[str, str]) -> bool:
    """Whether an element with these attributes holds text or the address of the page, and nothing of another kind."""
    if not attributes:
        return True
    return attributes.get("type", "").lower() in _PROSE_TYPES and attributes.get("rel", "alternate") == "alternate"
