"""Documents made to take long or to fill the memory, and what reading them takes.

    python -m tests.feeds.hostile

reads each in a process of its own and prints one JSON object a line: name, seconds of CPU time, the megabytes by which
the process grew over an idle one at its peak, and the outcome.
"""

from __future__ import annotations

import json
import os
import resource
from collections.abc import Callable

from feeds.errors import FeedError
from feeds.read import read_feed
from tests.feeds.documents import URL, item, rss

BOMB = "".join(f'<!ENTITY a{n + 1} "' + f"&a{n};" * 10 + '">' for n in range(9))
BOMB = f'<!DOCTYPE l [<!ENTITY a0 "haha">{BOMB}]>'
ESCAPED = "&lt;p&gt;Dead: &lt;b&gt;43&lt;/b&gt; &amp;amp; more&lt;/p&gt;"
OPEN = "<rss><channel><title>t</title>"
CLOSE = "</channel></rss>"
BROKEN = OPEN + "</b>"
TITLED = BROKEN + "<item><title>t</title>"
JSON = '{"version": "https://jsonfeed.org/version/1.1", "items": ['

HOSTILE: dict[str, Callable[[], str]] = {
    "entity bomb": lambda: BOMB + rss(item("<description>&a9;</description>")),
    "entity bomb, quadratic": lambda: (
        f'<!DOCTYPE l [<!ENTITY a "{"x" * 50_000}">]>' + rss(item(f"<description>{'&a;' * 50_000}</description>"))
    ),
    "deep nesting": lambda: OPEN + "<a>" * 200_000 + "</a>" * 200_000 + CLOSE,
    "deep nesting in an item": lambda: OPEN + "<item><description>" + "<a>" * 200_000,
    "deep nesting, broken": lambda: BROKEN + "<a>" * 200_000 + "</a>" * 200_000 + CLOSE,
    "20,000 items": lambda: rss(*(item(guid=f"g{n}", title=f"Title {n}") for n in range(20_000))),
    "20,000 items, broken": lambda: rss("</b>", *(item(guid=f"g{n}", title=f"Title {n}") for n in range(20_000))),
    "5,000 items, broken": lambda: rss("</b>", *(item(guid=f"g{n}", title=f"Title {n}") for n in range(5_000))),
    "items inside of items": lambda: OPEN + "<item><title>t</title>" * 90 + "</item>" * 90 + CLOSE,
    "escaped HTML": lambda: rss(item(f"<description>{ESCAPED * 25_000}</description>")),
    "escaped HTML, broken": lambda: rss("</b>", item(f"<description>{ESCAPED * 25_000}</description>")),
    "escaped HTML, half as long, broken": lambda: rss("</b>", item(f"<description>{ESCAPED * 5_000}</description>")),
    "2,000 long items": lambda: rss(
        *(item(f"<description>{'word &lt;b&gt; ' * 150}</description>", guid=f"g{n}") for n in range(2_000))
    ),
    "one endless item": lambda: rss(item(f"<description>{'word ' * 1_900_000}</description>")),
    "one endless title": lambda: rss(item(title="<b>x</b>" * 60_000)),
    "wide characters": lambda: rss(item(f"<description>{'😀' * 2_400_000}</description>")),
    "Windows-1252 of nothing": lambda: "<rss>" + "\xe9" * 9_000_000,
    "UTF-32": lambda: "\ufeff" + rss(item("a" * 2_400_000)),
    "many attributes": lambda: OPEN + "<item " + " ".join(f'a{n}="x"' for n in range(150_000)) + "/>" + CLOSE,
    "many attributes of 60,000 elements": lambda: OPEN + "<item><title a='x' b='y' c='z'/></item>" * 60_000 + CLOSE,
    "many prefixes": lambda: OPEN + "<item>" + "".join(f"<p{n}:a/>" for n in range(15_000)) + "</item>" + CLOSE,
    "many prefixes declared": lambda: (
        "<rss " + " ".join(f'xmlns:p{n}="u{n}"' for n in range(100_000)) + "><channel/></rss>"
    ),
    "many categories": lambda: OPEN + "<item><title>t</title>" + "<category>c</category>" * 25_000 + "</item>" + CLOSE,
    "many comments": lambda: OPEN + "<!-- x -->" * 300_000 + CLOSE,
    "open comments": lambda: "<!--" * 300_000,
    "open document types": lambda: "<!DOCTYPE [" * 100_000,
    "open CDATA": lambda: OPEN + "<item><title>" + "<![CDATA[" * 500_000,
    "many references": lambda: rss(item("<description>" + "&#65;" * 800_000 + "</description>")),
    "many unknown references": lambda: rss(item("<description>" + "&x;" * 1_200_000 + "</description>")),
    "many loose ampersands": lambda: rss(item("<description>" + "&" * 4_000_000 + "</description>")),
    "30 KB of <": lambda: "<" * 30_000,
    "10 MB of <": lambda: "<" * 10_000_000,
    "10 MB of blanks": lambda: " " * 10_000_000,
    "broken, many <": lambda: OPEN + "<item><title>" + "<" * 30_000 + "</title></item>" + CLOSE,
    "broken, open tags": lambda: BROKEN + "<a>" * 19_000 + CLOSE,
    "broken, open quotes": lambda: BROKEN + '<a b="' * 19_000 + CLOSE,
    "broken, many categories": lambda: BROKEN + "<item>" + "<category>c</category>" * 20_000 + CLOSE,
    "broken, many categories of their own": lambda: (
        TITLED + "" + "".join(f"<category>c{n}</category>" for n in range(20_000)) + CLOSE
    ),
    "broken, many links": lambda: TITLED + "" + "<link href='x'/>" * 20_000 + CLOSE,
    "broken, many authors": lambda: (
        TITLED + "" + "<author><name>n</name></author>" * 10_000 + "</item>" + CLOSE
    ),
    "broken, many contents": lambda: (
        TITLED + "" + "<content>n</content>" * 20_000 + "</item>" + CLOSE
    ),
    "broken, long author": lambda: TITLED + "<author>" + "a." * 400_000 + "</author></item>" + CLOSE,
    "broken, long date": lambda: TITLED + "<pubDate>" + "1 " * 400_000 + "</pubDate></item>" + CLOSE,
    "broken, many dates": lambda: (
        TITLED + "<pubDate>Mon, 1 Jan</pubDate></item>" * 10_000 + CLOSE
    ),
    "broken, many attributes": lambda: BROKEN + "<item><a " + 'b="c" ' * 100_000 + ">" + CLOSE,
    "broken, one element of many attributes": lambda: (
        TITLED + "<a " + " ".join(f'b{n}="c"' for n in range(60_000)) + "/></item>" + CLOSE
    ),
    "broken, XHTML": lambda: BROKEN + "<item><description>" + "<div><p>x" * 12_000 + "</description></item>" + CLOSE,
    "broken, 990 kB of text": lambda: BROKEN + f"<item><description>{'word ' * 198_000}</description></item>" + CLOSE,
    "broken, spaces in a tag": lambda: TITLED + "<a" + " " * 900_000 + "b</item>" + CLOSE,
    "broken, unclosed declarations": lambda: BROKEN + "<!a " * 40_000 + CLOSE,
    "broken, processing instructions": lambda: BROKEN + "<?a " * 40_000 + CLOSE,
    "broken, a million line ends": lambda: BROKEN + "<item><title>" + "\n" * 900_000 + "</title></item>" + CLOSE,
    "broken, line ends in front": lambda: OPEN + "\n" * 900_000 + "</b><item><title>t</title></item>" + CLOSE,
    "broken, addresses as authors": lambda: (
        TITLED + "<author>" + "a@b " * 200_000 + "</author></item>" + CLOSE
    ),
    "broken, brackets as authors": lambda: (
        TITLED + "<author>" + "(" * 500_000 + "</author></item>" + CLOSE
    ),
    "broken, a declaration of brackets": lambda: BROKEN + "<!DOCTYPE " + "[ " * 400_000 + CLOSE,
    "broken, a long way up": lambda: (
        BROKEN + "<item xml:base='http://a/" + "../" * 300_000 + "'><link>x</link></item>" + CLOSE
    ),
    "broken, a date of hyphens": lambda: BROKEN + "<item><pubDate>" + "1-" * 400_000 + "</pubDate></item>" + CLOSE,
    "broken, many credits": lambda: (
        BROKEN + "<item>" + "".join(f"<dc:creator>x{n}</dc:creator>" for n in range(12_000)) + "</item>" + CLOSE
    ),
    "long author": lambda: rss(item("<author>" + "a@" * 1_000_000 + "</author>")),
    "long guid": lambda: rss(*(item(guid="x" * 1_900, link="y" * 100) for _ in range(1_800))),
    "long date": lambda: rss(item("<pubDate>" + "1 " * 1_000_000 + "</pubDate>")),
    "many texts of one item": lambda: rss(item("<description>word</description>" * 60_000)),
    "many long texts of one item": lambda: rss(item(f"<description>{'a<br/>' * 3000}</description>" * 200)),
    "JSON, deep": lambda: JSON + "[" * 1_900_000,
    "JSON, deep and closed": lambda: JSON + "[" * 200_000 + "]" * 200_000 + "]}",
    "JSON, many lists": lambda: JSON + "[]," * 1_200_000 + "0]}",
    "JSON, many objects": lambda: JSON + '{"a":0},' * 110_000 + "0]}",
    "JSON, many numbers": lambda: JSON + "1," * 1_900_000 + "0]}",
    "JSON, long numbers": lambda: JSON + '{"id": ' + "9" * 3_900_000 + "}]}",
    "JSON, many items": lambda: JSON + '{"id":"1","title":"t"},' * 50_000 + "0]}",
    "JSON, escapes": lambda: JSON + '{"id":"1","content_text":"' + "\\ud83d" * 600_000 + '"}]}',
    "sitemap of 50,000 pages": lambda: (
        "<urlset>" + "".join(f"<url><loc>https://a.example/{n}</loc></url>" for n in range(50_000)) + "</urlset>"
    ),
}  # fmt: skip
ENCODINGS = {"UTF-32": "utf-32-le", "Windows-1252 of nothing": "cp1252"}


def main() -> None:
    """Measure all of them."""
    for document in (rss(item()), rss("</b>", item()), JSON + "]}"):  # what an idle process has loaded
        read_feed(document.encode(), {}, URL)
    for name, make in HOSTILE.items():
        body = make().encode(ENCODINGS.get(name, "utf-8"))
        print(json.dumps({"name": name, **_measured(body)}), flush=True)


def _measured(body: bytes) -> dict[str, object]:
    """What reading takes in a forked process, which begins with the memory of this one."""
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.write(write_end, json.dumps(_taken(body)).encode())
        os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end) as result:
        told = result.read()
    os.waitpid(pid, 0)
    return dict(json.loads(told)) if told else {"outcome": "died", "seconds": 0.0, "megabytes": 0.0}


def _taken(body: bytes) -> dict[str, object]:
    before, began = _peak(), _cpu()
    try:
        outcome = f"{len(read_feed(body, {}, URL).items)} items"
    except FeedError as error:
        outcome = f"{type(error).__name__}: {error}"
    megabytes = (_peak() - before) / 1000 + len(body) / 1e6
    return {"seconds": round(_cpu() - began, 2), "megabytes": round(megabytes), "outcome": outcome}


def _peak() -> float:
    """Kilobytes of this process and of the largest of its children."""
    own, children = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own + children


def _cpu() -> float:
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


if __name__ == "__main__":
    main()
