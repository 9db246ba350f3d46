"""What is read of feeds that end early or are marked up wrongly."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.errors import FeedError, Malformed, NotAFeed
from tests.feeds.documents import atom, item, only, read, rss

# --- documents that end early ---------------------------------------------------------------------------------------


THREE = rss(*(item(f"<description>Dead: 12{n}</description>", guid=f"g{n}") for n in range(3)))


@pytest.mark.parametrize("cut_in", ["Dead: 12", "<item><guid>g2", "<description>", "</descr", "g2</gu"])
def test_of_a_document_that_ends_early_the_last_item_is_left_out(cut_in: str) -> None:
    document = read(THREE[: THREE.rindex(cut_in) + len(cut_in) - 1])

    assert document.partial
    assert [it.text for it in document.items] == ["Dead: 120", "Dead: 121"]


def test_an_item_that_was_complete_stays() -> None:
    document = read(THREE[: -len("</channel></rss>")])

    assert document.partial
    assert len(document.items) == 3


def test_a_cut_within_a_character() -> None:
    whole = rss(item("<description>ab</description>"), item("<description>€", guid="two")).encode()
    document = read(whole[: whole.rindex("€".encode()) + 1])

    assert document.partial
    assert [it.identity for it in document.items] == ["one"]


def test_a_broken_document_that_ends_early() -> None:
    broken = THREE.replace("Dead: 120", "Dead: 120 <br>")
    document = read(broken[: broken.rindex("Dead: 12") + len("Dead: 12")])

    assert document.partial
    assert [it.identity for it in document.items] == ["g0", "g1"]


def test_a_document_that_ends_within_its_first_item() -> None:
    with pytest.raises(Malformed):
        read(THREE[: THREE.index("Dead: 12")])


# --- faults that are mended -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("AT&T gained 4% & more", "AT&T gained 4% & more"),
        ("&pound;3bn&nbsp;&mdash; or &euro;4bn", "£3bn — or €4bn"),
        ("&unknown; thing", "&unknown; thing"),
        ("R&#38;D &#x41;&#0;&#x1F;&#8211;", "R&D A–"),
        ("&#X41;&nbsp;B", "A B"),
        ("<![CDATA[AT&T &amp; Co &copy;]]> & others", "AT&T & Co © & others"),
        ("tab\x00\x01\x0b and \x1f controls", "tab and controls"),
    ],
)
def test_references_and_characters_that_xml_does_not_allow(text: str, read_as: str) -> None:
    assert only(rss(item(f"<description>{text}</description>"))).text == read_as


def test_prefixes_that_were_never_declared() -> None:
    document = rss(item("<dc:creator>Jane</dc:creator><slash:comments>3</slash:comments>"))

    assert only(document.replace(' xmlns:dc="http://purl.org/dc/elements/1.1/"', "")).author == "Jane"


@pytest.mark.parametrize(
    "before",
    [
        "\n\n  \t",
        "\ufeff",
        '<?xml version="1.0"?><!-- made by hand --><?xml-stylesheet href="x"?>',
        '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">',
        '<br /><b>Warning</b>: mysql_connect() in /var/www/feed.php on line 3<br /><?xml version="1.0"?>',
    ],
)
def test_what_stands_before_the_feed(before: str) -> None:
    assert only(before + rss(item("<description>Dead: 43</description>"))).text == "Dead: 43"


def test_a_feed_that_is_wrapped_in_a_web_page() -> None:
    page = "<!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><body>\n{}</body></html>"

    assert only(page.format(atom("<entry><id>1</id><summary>Dead: 43</summary></entry>"))).text == "Dead: 43"
    assert only(page.format(rss(item("<description>Dead: 43</description>")))).text == "Dead: 43"
    with pytest.raises(NotAFeed, match="web page"):
        read(page.format("<p>Our feed</p><rss></rss>"))


@pytest.mark.parametrize("after", ["<!-- cached -->", "<script>track()</script>", "\0\0\0", "garbage & <more"])
def test_what_stands_after_the_feed(after: str) -> None:
    document = read(rss(item()) + after)

    assert not document.partial
    assert len(document.items) == 1


@pytest.mark.parametrize("after", ["", "<!-- cached -->", "\n<script>track()</script>\n"])
def test_a_feed_that_only_a_recovering_parser_can_read(after: str) -> None:
    broken = item("<description>Dead: <b>43</description>")
    document = read(rss(broken, item("<description>Hurt: 7</description>", guid="two")) + after)

    assert not document.partial
    assert [it.identity for it in document.items] == ["one", "two"]
    assert "Dead: 43" in document.items[0].text
    assert document.items[1].text == "Hurt: 7"


MARKUP = (
    "<rss> <channel> <item> </item> <title> </title> <guid> </guid> <description> </description> </channel></rss>"
    ' <feed> <entry> </entry> </feed> <link/> & <![CDATA[ ]]> <!-- --> <urlset> <url> <loc> </url> \0 é 120 &lt; " x'
    " <b> <a:b/>"
)
PIECES = st.sampled_from(MARKUP.split())


@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_tangle_is_a_feed_or_says_why_not(tangle: str) -> None:
    for document in (tangle, "<rss><channel>" + tangle, rss(item(), tangle)):
        with contextlib.suppress(FeedError):
            assert all(found.identity for found in read(document).items)


@given(st.integers(min_value=0, max_value=len(THREE)))
def test_wherever_a_document_ends_no_figure_is_cut(end: int) -> None:
    with contextlib.suppress(FeedError):
        assert {found.text for found in read(THREE[:end]).items} <= {"Dead: 120", "Dead: 121", "Dead: 122"}
