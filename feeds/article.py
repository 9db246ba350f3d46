"""The page of an article: its main text, and whether it is the article's at all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.errors import BadInput
from claims.feed import Item, PageOutcome
from feeds.counters import without_counters
from feeds.decode import decode
from feeds.text import MAX_TEXT, one_line

MAX_TAGS = 15_000  # start tags; the extractor's time grows with their square, to some 2 s here
NO_EXTRA = "reading whole articles needs another package: install figurewatch[full-text]"
LEAST = 0.5  # of the text that is on file, or a page is a teaser, a notice or an error
SHARED = 1 / 3  # of the words of its entry's title that a page has at its head, or it is another page
HEAD = 1500  # characters

_START_TAG = re.compile(r"<[a-zA-Z]")
_CHARSET = re.compile(rb"""<meta[^>]{1,200}charset\s*=\s*["']?([\w:.-]{2,40})""", re.IGNORECASE)
_TITLES = (
    re.compile(r"""<meta[^>]{0,200}property=["']og:title["'][^>]{0,200}content="([^"]{1,500})\"""", re.IGNORECASE),
    re.compile(r"<title[^>]{0,200}>([^<]{1,500})", re.IGNORECASE),
)
_WORD = re.compile(r"[^\W_]{3,}|\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What a page holds: its own title and its main text."""

    title: str
    text: str


def require_extra() -> None:
    """Raise BadInput where the extra that reads articles is not installed."""
    try:
        import trafilatura  # noqa: F401 -- whether it can be
    except ImportError as error:
        raise BadInput(NO_EXTRA) from error


def read_article(body: bytes, content_type: str) -> Article | None:
    """The article in a page; None where it holds none, or has more tags than can be read in time.

    Raises BadInput where the extra is not installed.
    """
    require_extra()
    from trafilatura import bare_extraction

    page = decode(body, content_type if "charset" in content_type.lower() else _declared(body))
    if len(_START_TAG.findall(page)) > MAX_TAGS:
        return None
    found = bare_extraction(page, include_comments=False, fast=True)
    text = getattr(found, "text", None) or ""
    title = next((match[1] for pattern in _TITLES if (match := pattern.search(page))), "")
    return Article(title=one_line(title), text=without_counters(text.strip())[:MAX_TEXT]) if text.strip() else None


def _declared(body: bytes) -> str:
    charset = _CHARSET.search(body[:4096])
    return f"text/html; charset={charset[1].decode('ascii', 'replace')}" if charset else ""


def judge_page(article: Article, item: Item, known: str) -> tuple[PageOutcome, str | None]:
    """Whether a page may speak for its entry, and if not, why not: READ, OTHER_PAGE or SHORTER.

    ``known`` is the text on file, or the feed's. Where outlets ask for consent, payment or proof of being human, a page
    is about something else, or its text is a piece of what was there.
    """
    words = _words(item.title)
    head = _words(f"{article.title} {article.text[:HEAD]}")
    if len(words) > 1 and len(words & head) < SHARED * len(words):
        return PageOutcome.OTHER_PAGE, f"the page is titled “{article.title[:80]}” and speaks of something else"
    if len(article.text) < LEAST * len(known):
        return PageOutcome.SHORTER, f"the page holds {len(article.text)} characters where there were {len(known)}"
    return PageOutcome.READ, None


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
