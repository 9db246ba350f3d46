"""Feed lists from and to other programs."""

from __future__ import annotations

import codecs
import contextlib
import time
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import BadInput
from claims.feed import Outline
from feeds.opml import read_opml, write_opml
from feeds.pace import LONGEST_FIXED, SHORTEST_FIXED

NESTED = """<?xml version="1.0" encoding="{encoding}"?>
<opml version="1.1" xmlns:fz="urn:forumzilla:">
  <head><title>My feeds</title></head>
  <body>
    <outline text="Loose" type="rss" xmlUrl="https://loose.example/feed"/>
    <outline title="News" fz:quickMode="false">
      <outline text="Zürich &amp; more" xmlUrl="https://zuerich.example/feed?a=1&amp;b=2" htmlUrl="https://zuerich.example/"/>
      <outline text="Europe"><outline text="Le Figaro" type="rss" xmlUrl="http://figaro.example/rss"/></outline>
    </outline>
    <outline text="Aid"><outline text="Another name" type="rss" xmlUrl="https://loose.example/feed"/></outline>
  </body>
</opml>"""
EXPECTED = [
    Outline(url="https://loose.example/feed", title="Loose", lists=("Aid",)),
    Outline(url="https://zuerich.example/feed?a=1&b=2", title="Zürich & more", lists=("News",)),
    Outline(url="http://figaro.example/rss", title="Le Figaro", lists=("News/Europe",)),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252", "iso-8859-1"])
def test_folders_are_lists(encoding: str) -> None:
    assert read_opml(NESTED.format(encoding=encoding).encode(encoding)) == EXPECTED


def opml(body: str, head: str = "") -> bytes:
    return f'{head}<opml version="2.0"><body>{body}</body></opml>'.encode()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(codecs.BOM_UTF8 + opml('<outline text="A" xmlUrl="https://a.example/"/>'), id="byte order mark"),
        pytest.param(opml('<outline text="A" xmlUrl="https://a.example/"/>', "\n\n"), id="leading blanks"),
        pytest.param(opml('<outline title="A" XMLURL="https://a.example/"/>'), id="attributes in capitals"),
        pytest.param(opml('<outline text="A" type="rss" url="https://a.example/"/>'), id="url"),
        pytest.param(
            b'<opml xmlns="http://opml.org/spec2"><body><outline text="A" xmlUrl="https://a.example/"/></body></opml>',
            id="namespace",
        ),
        pytest.param(b'<opml><outline text="A" xmlUrl="https://a.example/"/></opml>', id="no body"),
        pytest.param(
            opml('<outline text="A" xmlUrl="https://a.example/"/>', '<!DOCTYPE opml [<!ENTITY x "y">]>'), id="DOCTYPE"
        ),
    ],
)
def test_other_programs_habits(content: bytes) -> None:
    assert read_opml(content) == [Outline(url="https://a.example/", title="A")]


def test_ampersands_that_nobody_escaped() -> None:
    content = opml('<outline text="Q&A &eacute;" xmlUrl="https://a.example/?x=1&y=2"/>')

    assert read_opml(content) == [Outline(url="https://a.example/?x=1&y=2", title="Q&A é")]


def test_what_is_no_web_address_is_left_out() -> None:
    content = opml(
        '<outline text="A" xmlUrl="file:///etc/passwd"/><outline text="B" xmlUrl="feed.xml"/><outline text="C"/>'
        '<outline text="D" type="link" url="https://page.example/"/><outline text="E" xmlUrl="https://e.example/"/>'
    )

    assert [outline.title for outline in read_opml(content)] == ["E"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no list of feeds"),
        (b"not xml at all", "no list of feeds"),
        (b"<html><body>Sign in</body></html>", "<html>"),
        (b'<rss version="2.0"><channel/></rss>', "<rss>"),
        (b'<?xml version="1.0"?>\n<opml>\n<body>\n<outline text="A">\n</body></opml>', "line 5"),
        (b'<opml>\n<body><outline text="A" xmlUrl="x"', "line 2"),
        (b"<opml>" + b'<outline text="a">' * 60 + b"</outline>" * 60 + b"</opml>", "nested"),
        (b"<opml>" + b" " * 10_000_000 + b"</opml>", "10 MB"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(content: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said) as caught:
        read_opml(content)
    assert "\n" not in str(caught.value)


HOSTILE = {
    "many outlines": b"<opml>" + b"<outline/>" * 900_000 + b"</opml>",
    "deep": b"<opml>" + b"<outline>" * 90_000,
    "many attributes": b"<opml><outline " + b" ".join(b'a%d="x"' % n for n in range(700_000)) + b"/></opml>",
    "many ampersands": b"<opml>" + b"&" * 9_000_000,
    "open quotes": b"<opml>" + b'<outline text="' * 90_000,
    "many <": b"<opml>" + b"<" * 9_000_000,
    "a long title": opml(f'<outline text="{"x " * 4_000_000}" xmlUrl="https://a.example/"/>'),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_lists_end(name: str) -> None:
    began = time.process_time()
    with contextlib.suppress(BadInput):
        assert len(read_opml(HOSTILE[name])) <= 1
    assert time.process_time() - began < 2


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE o [<!ENTITY a "haha"><!ENTITY b "&a;&a;">]>'

    assert read_opml(opml('<outline text="&b;" xmlUrl="https://a.example/"/>', bomb))[0].title == "&b;"


words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co", "Z"]), min_size=1, max_size=8)
lines = st.lists(words, max_size=3).map(" ".join)
urls = st.integers(0, 30).map("https://outlet.example/{}?a=1&b='\"<>".format)
feeds = st.builds(
    Outline,
    url=urls.map(lambda url: url.replace("<", "%3C").replace(">", "%3E")),
    title=lines,
    lists=st.sets(
        st.builds(
            lambda parts, between: between.join(parts), st.lists(words, min_size=1, max_size=3), st.sampled_from(" /")
        ),
        max_size=3,
    ).map(lambda names: tuple(sorted(names))),
    every=st.none() | st.integers(SHORTEST_FIXED, LONGEST_FIXED).map(lambda seconds: timedelta(seconds=seconds)),
    full_text=st.sampled_from([None, True]),
)


@given(st.lists(feeds, unique_by=lambda feed: feed.url, max_size=8))
def test_a_round_trip_changes_nothing(listed: list[Outline]) -> None:
    written = write_opml(listed)
    back = read_opml(written)

    assert sorted(back, key=lambda feed: feed.url) == sorted(listed, key=lambda feed: feed.url)
    assert write_opml(back) == written
    assert write_opml(reversed(listed)) == written


def test_a_list_within_another_is_a_folder_within_another() -> None:
    feed = Outline(url="https://a.example/", title="A", lists=("News/Europe", "News", "TCP/ /x"))
    body = ElementTree.fromstring(write_opml([feed])).find("body")
    assert body is not None
    news, odd = body
    assert [it.get("text") for it in news] == ["A", "Europe"]
    assert [it.get("xmlUrl") for it in news[1]] == [feed.url]
    assert odd.get("text") == "TCP/ /x", "what would not come back stays one folder"


def test_our_settings_are_in_a_namespace_and_no_one_elses() -> None:
    content = """<opml xmlns:f="urn:figurewatch:opml" xmlns:o="urn:other"><body>
      <outline xmlUrl="https://a.example/" f:every="60" f:fullText="false"/>
      <outline xmlUrl="https://b.example/" o:every="60" every="60" fullText="true"/>
      <outline xmlUrl="https://c.example/" f:every="0" f:fullText="maybe"/>
      <outline xmlUrl="https://d.example/" f:every="99999999999999999999"/>
      <outline xmlUrl="https://a.example/" f:every="90" f:fullText="true"/>
    </body></opml>"""
    told = [(it.every, it.full_text) for it in read_opml(content.encode())]
    assert told == [(timedelta(seconds=60), False), (None, None), (None, None), (None, None)]


def test_an_address_keeps_the_password_that_its_feed_needs() -> None:
    listed = read_opml(opml('<outline xmlUrl=" https://ann:secret@outlet.example/feed "/>'))

    assert [feed.url for feed in listed] == ["https://ann:secret@outlet.example/feed"]


def test_what_is_written(tmp_path: Path) -> None:
    assert write_opml(EXPECTED).decode() == (
        "<?xml version='1.0' encoding='utf-8'?>\n"
        '<opml version="2.0">\n  <head>\n    <title>Figurewatch</title>\n  </head>\n  <body>\n'
        '    <outline text="Aid">\n'
        '      <outline text="Loose" type="rss" xmlUrl="https://loose.example/feed" />\n    </outline>\n'
        '    <outline text="News">\n'
        '      <outline text="Zürich &amp; more" type="rss" xmlUrl="https://zuerich.example/feed?a=1&amp;b=2" />\n'
        '      <outline text="Europe">\n'
        '        <outline text="Le Figaro" type="rss" xmlUrl="http://figaro.example/rss" />\n      </outline>\n'
        "    </outline>\n"
        "  </body>\n</opml>\n"
    )


def test_an_import_of_5_000_feeds() -> None:
    listed = [Outline(url=f"https://outlet.example/{n}", title=f"Outlet {n}", lists=("All",)) for n in range(5_000)]

    assert len(read_opml(write_opml(listed))) == 5_000
