"""The text of a document to the XML of a feed, with the commonest faults mended."""

from __future__ import annotations

import html
import re

from feeds.errors import NotAFeed

FEED = "feed"
SITEMAP = "sitemap"
_KINDS = {**dict.fromkeys(("rss", "feed", "rdf", "channel"), FEED), "urlset": SITEMAP}

# A feed that is wrapped in a web page: no page has these elements.
_WRAPPED = re.compile(r"<(?:rss\s[^<>]*\bversion|feed\s[^<>]*\bxmlns)\s*=", re.IGNORECASE)
_LONGEST_WRAPPING = 2_000  # characters

# What may stand before the root element. A document type is left out: with it go all entities that it declares.
_PROLOG = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^<>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_ROOT = re.compile(r"<((?:[\w.-]+:)?([\w.-]+))")
_WEB_PAGE = frozenset({"html", "head", "body", "div", "p", "script", "title", "meta", "center", "h1"})

_REFERENCE = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|&(?:\#(?P<decimal>\d{1,7});|\#[xX](?P<hex>[0-9a-fA-F]{1,6});|(?P<name>\w{1,31});)?",
    re.DOTALL,
)
_XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})

_PREFIX = re.compile(r"<([A-Za-z_][\w.-]*):[A-Za-z_]|\s([A-Za-z_][\w.-]*):[A-Za-z_][\w.-]*=[\"']")
_DECLARED_PREFIX = re.compile(r"\sxmlns:([\w.-]+)\s*=")
_KNOWN_PREFIXES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
}


def feed_element(text: str) -> tuple[str, str]:
    """FEED or SITEMAP, and the document from its root element on. Raises NotAFeed for a document of another kind."""
    position, root = find_root(text)
    if root in _KINDS:
        return _KINDS[root], text[position:]
    wrapped = _WRAPPED.search(text, position, position + _LONGEST_WRAPPING) if root == "html" else None
    if wrapped is None:
        raise NotAFeed(_what_else(text, root))
    return FEED, text[wrapped.start() :]


def find_root(text: str) -> tuple[int, str]:
    """Where the root element begins, and its name in lower case without prefix; an empty name where there is none."""
    declared_at = text.find("<?xml", 0, 10_000)  # a server may print warnings of its own before it
    position = max(declared_at, 0) or max(text.find("<"), 0)
    while match := _PROLOG.match(text, position):
        position = match.end()
    root = _ROOT.match(text, position)
    return position, root[2].lower() if root else ""


def _what_else(text: str, root: str) -> str:
    if not text.strip():
        return "the answer is empty"
    if not root:
        return "this is a text, not a feed"
    if root in _WEB_PAGE:
        return "this is a web page, not a feed"
    if root == "sitemapindex":
        return "this is an index of sitemaps, not a feed: one that it names may hold news"
    return f"this is XML of another kind (<{root[:30]}>), not a feed"


def repair(document: str) -> str:
    """Mend what is most often wrong with a document: loose ampersands, entities of HTML, undeclared prefixes."""
    mended = _REFERENCE.sub(_mended, document)
    undeclared = {a or b for a, b in _PREFIX.findall(mended)} - set(_DECLARED_PREFIX.findall(mended)) - {"xml", "xmlns"}
    declarations = "".join(
        f' xmlns:{prefix}="{_KNOWN_PREFIXES.get(prefix, "urn:undeclared:" + prefix)}"' for prefix in sorted(undeclared)
    )
    root = _ROOT.match(mended)
    assert root is not None
    return mended[: root.end()] + declarations + mended[root.end() :]


def _mended(reference: re.Match[str]) -> str:
    whole = reference[0]
    if whole.startswith("<") or reference["name"] in _XML_ENTITIES:
        return whole
    if reference["name"]:
        character = html.unescape(whole)
        return character if character != whole and character not in "&<>" else "&amp;" + whole[1:]
    if code := reference["decimal"] or reference["hex"]:
        return whole.lower() if _allowed(int(code, 10 if reference["decimal"] else 16)) else ""
    return "&amp;"


def _allowed(code: int) -> bool:
    """Whether XML 1.0 allows this character (2.2)."""
    return code in (0x9, 0xA, 0xD) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF
