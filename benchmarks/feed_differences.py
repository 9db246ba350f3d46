"""What may differ between feedparser and the product, in classes, and who is right about each."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from benchmarks.feed_reference import Difference
from claims.feed import Item
from feeds.decode import decode
from feeds.text import plain_text

CAPTION = re.compile(r"<media:description\b[^>]*>(.*?)</media:description>", re.DOTALL)
ORIGINAL = re.compile(r"<feedburner:origlink>\s*(.*?)\s*</", re.DOTALL | re.IGNORECASE)
IMAGE = re.compile(r"<image>.*?</image>|<category>.*?</category>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Class:
    """A kind of difference: its name, who is right, and what it looks like."""

    name: str
    right: str
    fits: Callable[[Difference], bool]


def source(difference: Difference) -> str:
    """The text of the document."""
    return decode(difference.document.body, difference.document.headers.get("content-type", ""))


def is_cut(found: Difference) -> bool:
    return found.field == "refused" and (
        not found.document.body.strip()
        or str(found.ours).startswith("this is a text")
        or "the feed ends" in str(found.ours)
    )


def is_undeclared(found: Difference) -> bool:
    """Neither of the two can know the encoding."""
    return found.document.name.startswith(("illformed/chardet/", "encoding/bozo_linenoise")) and str(found.ours) != ""


def is_fraction(found: Difference) -> bool:
    one, other = found.theirs, found.ours
    return isinstance(one, datetime) and isinstance(other, datetime) and abs(one - other) < timedelta(seconds=1)


def is_day_first(found: Difference) -> bool:
    """2020/1/10, which feedparser takes for the first of November."""
    return isinstance(found.ours, datetime) and f"{found.ours:%Y}/{found.ours.month}/{found.ours.day} " in source(found)


def is_name(found: Difference) -> bool:
    """A guid that is no address, which feedparser resolves as if it were one."""
    printed = re.findall(r"<(?:\w+:)?(?:guid|id)\b[^>]*>(?:<!\[CDATA\[)?\s*([^<\]]*?)\s*(?:\]\]>)?<", source(found))
    names = {name for name in printed if "://" not in name}
    if found.field == "items":
        return bool(names) and len(set(names)) < len(of_items(found.theirs))
    return any(str(found.theirs).endswith(name) and str(found.ours) in ("", name, "None") for name in names)


def of_items(items: object) -> tuple[Item, ...]:
    """The items that differ in number."""
    return items if isinstance(items, tuple) else ()


def is_original(found: Difference) -> bool:
    """The page behind a counter of clicks."""
    originals = {html.unescape(link) for link in ORIGINAL.findall(source(found))}
    return str(found.ours).partition("://")[2] in {link.partition("://")[2] for link in originals} or (
        found.field == "identity" and any(same_page(link, str(found.ours)) for link in originals)
    )


def same_page(one: str, other: str) -> bool:
    """Whether two addresses differ in their parameters alone."""
    return one.partition("://")[2].partition("?")[0] == other.partition("://")[2].partition("?")[0]


def is_caption(found: Difference) -> bool:
    captions = {plain_text(html.unescape(caption)) for caption in CAPTION.findall(source(found))}
    return found.field == "text" and str(found.theirs) in captions


def is_space(found: Difference) -> bool:
    return found.field in ("text", "title") and "".join(str(found.theirs).split()) == "".join(str(found.ours).split())


def is_entity(found: Difference) -> bool:
    """An entity without its semicolon, or one that HTML 4 and HTML 5 give different characters."""
    one = html.unescape(html.unescape(str(found.theirs))).split()
    return one == str(found.ours).split() or {str(found.theirs), str(found.ours)} <= {
        f"testing {character} entity" for character in "\u2329\u232a\u27e8\u27e9"
    }


def has(pattern: str, *fields: str) -> Callable[[Difference], bool]:
    """Differences in one of these fields, in documents with this in them."""
    found = re.compile(pattern, re.IGNORECASE | re.DOTALL)
    return lambda difference: difference.field in fields and bool(found.search(source(difference)))


ITEM = ("identity", "url", "text", "title", "items", "published", "updated", "author")
PROSE = (*ITEM, "feed title")
CDATA_IN_CDATA = r"<!\[CDATA\[<!\[CDATA"


def is_cdf(found: Difference) -> bool:
    return found.about == "cdf" or bool(re.search("<channel href|<item href|<abstract", source(found), re.IGNORECASE))


def is_image(found: Difference) -> bool:
    """A title or an id inside of an element that is not the item's."""
    return found.field == "items" and bool(IMAGE.search(source(found)))


def is_credit(found: Difference) -> bool:
    return found.field == "author" and str(found.ours) in str(found.theirs)


def is_ampersand(found: Difference) -> bool:
    return ";" in str(found.theirs) and same_page(str(found.theirs), str(found.ours))


CLASSES = (
    Class("the document is empty or cut off before its first item", "ours: no news is not the same", is_cut),
    Class("an encoding that nothing declares", "neither", is_undeclared),
    Class("a photo caption taken for the text", "ours", is_caption),
    Class("a guid that is no address, resolved as one", "ours: it is a name", is_name),
    Class("the page itself behind a counter of clicks", "ours", is_original),
    Class("a fraction of a second", "ours: feedparser drops it", is_fraction),
    Class("year/month/day read as year/day/month", "ours", is_day_first),
    Class("breaks between lines", "neither: the words are the same", is_space),
    Class("an entity half printed, or by HTML 5", "ours", is_entity),
    Class("an RDF item without a link, named by its address", "ours (RSS 1.0, 5.5)", has("rdf:about", "url")),
    Class("CDF, Microsoft's format of 1997", "feedparser: we do not read it", is_cdf),
    Class("base64 under the type of unknown bytes", "neither (RFC 4287, 4.1.3.3)", has("octet-stream", *PROSE)),
    Class("script or style in a text", "ours: it is no prose", has(f"executeMe|{CDATA_IN_CDATA}", *PROSE)),
    Class("what an iframe holds for browsers without frames", "ours: no reader sees it", has("iframe", *ITEM)),
    Class("a comment that never ends", "ours, by HTML 5", has("-- nonwhitespace", "feed title")),
    Class("links with the address as text", "ours, as the suite says", has('rel="enclosure" type="text/html">', *ITEM)),
    Class("an entity that the document declares", "feedparser: we expand none", has("<!ENTITY", *ITEM)),
    Class("a title or an id inside of an image", "ours: it is not the item's", is_image),
    Class("text alone, without title, link and guid", "neither: which text names it", has("<summary>", "identity")),
    Class("two credits of one author", "ours", is_credit),
    Class("an empty link, resolved to where the feed is", "ours: the item's id is its page", has('href=""', "url")),
    Class("a feed inside of a web page", "ours: feedparser loses its title", has("<html.*<feed", "feed title")),
    Class("a link that is broken", "ours: the item is kept without it", has(r"http://example\.c\[o", "items")),
    Class("an ampersand mended into a parameter", "ours", is_ampersand),
)


def classify(found: Iterable[Difference]) -> tuple[Counter[str], list[Difference]]:
    """How many differences there are of each class; and those that none fits."""
    counts: Counter[str] = Counter()
    unexplained = []
    for difference in found:
        fitting = next((one for one in CLASSES if one.fits(difference)), None)
        if fitting:
            counts[fitting.name] += 1
        else:
            unexplained.append(difference)
    return counts, unexplained


def report(found: Iterable[Difference]) -> int:
    """Print the classes with who is right, then what is unexplained; how many of these there are."""
    counts, unexplained = classify(found)
    for one in CLASSES:
        if counts[one.name]:
            print(f"  {counts[one.name]:5}  {one.name} | {one.right}")
    for it in unexplained:
        print(f"  unexplained  {it.document.name}: {it.field}: {str(it.theirs)[:80]!r}, ours {str(it.ours)[:80]!r}")
    return len(unexplained)
