"""What is read of feeds of every kind."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from feeds.errors import NotAFeed
from feeds.read import read_feed
from tests.feeds.documents import URL, atom, item, only, read, rss

RSS_090 = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
<channel><title>Old News</title><link>http://old.example</link><description>since 1999</description></channel>
<image><title>Logo</title><url>http://old.example/logo.gif</url></image>
<item><title>40 dead in flood</title><link>http://old.example/flood</link></item>
</rdf:RDF>"""

RSS_10 = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="http://one.example/"><title>One</title><link>http://one.example/</link></channel>
<item rdf:about="http://one.example/flood"><title>40 dead in flood</title><link>http://one.example/flood</link>
<description>It rained.</description><dc:date>2022-08-26T10:00:00+02:00</dc:date>
<dc:creator>A. Writer</dc:creator></item>
</rdf:RDF>"""


def test_rss_20_with_all_that_is_used() -> None:
    document = read(
        rss(
            item(
                "<description>The vote was 79 to 18.</description><pubDate>Tue, 23 Apr 2024 21:53:00 -0400</pubDate>"
                "<author>desk@daily.example (Jane Doe)</author>",
                guid="daily-1",
                title="Senate passes $61 billion package",
            ),
            head="<title> The Daily\n Figure </title><link>https://daily.example/</link><language>en-us</language>"
            "<ttl>15</ttl>",
        )
    )

    assert (document.title, document.link, document.language) == ("The Daily Figure", "https://daily.example/", "en-us")
    assert document.ttl == timedelta(minutes=15)
    assert not document.partial
    (found,) = document.items
    assert (found.identity, found.url) == ("daily-1", "https://daily.example/one")
    assert (found.title, found.text) == ("Senate passes $61 billion package", "The vote was 79 to 18.")
    assert found.published == datetime(2024, 4, 24, 1, 53, tzinfo=UTC)
    assert (found.author, found.origin, found.language) == ("Jane Doe", None, "en-us")


def test_atom_with_all_that_is_used() -> None:
    found = only(
        atom(
            """<entry xml:lang="en-GB"><id>tag:daily.example,2024:1</id>
            <link rel="enclosure" href="/audio.mp3"/><link rel="alternate" type="text/html" href="story/1"/>
            <title type="html">Aid of &amp;pound;3bn &lt;b&gt;agreed&lt;/b&gt;</title>
            <summary>In short.</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First &amp; last.</p>
            <p>1 &lt; 2</p></div></content>
            <author><name>Jane Doe</name><email>j@daily.example</email></author><author><name>John Roe</name></author>
            <published>2024-04-23T21:53:00-04:00</published><updated>2024-04-24T03:00:00Z</updated></entry>""",
            attributes='xml:base="https://daily.example/news/"',
        )
    )

    assert (found.identity, found.url) == ("tag:daily.example,2024:1", "https://daily.example/news/story/1")
    assert found.title == "Aid of £3bn agreed"
    assert found.text == "First & last.\n\n1 < 2"
    assert (found.published, found.updated) == (
        datetime(2024, 4, 24, 1, 53, tzinfo=UTC),
        datetime(2024, 4, 24, 3, 0, tzinfo=UTC),
    )
    assert (found.author, found.language) == ("Jane Doe, John Roe", "en-GB")


def test_rss_090() -> None:
    document = read(RSS_090)

    assert document.title == "Old News"
    assert [(it.title, it.url, it.identity) for it in document.items] == [
        ("40 dead in flood", "http://old.example/flood", "https://old.example/flood")
    ]


def test_rss_10() -> None:
    found = only(RSS_10)

    assert (found.title, found.text, found.author) == ("40 dead in flood", "It rained.", "A. Writer")
    assert found.published == datetime(2022, 8, 26, 8, 0, tzinfo=UTC)


def test_a_feed_without_items_is_a_feed() -> None:
    assert read(rss()).items == ()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "empty"),
        (" \n ", "empty"),
        ("<!DOCTYPE html><html><head><title>503 Backend fetch failed</title></head></html>", "web page"),
        ("<HTML><BODY>Access denied</BODY></HTML>", "web page"),
        ("<html><body><p>Unclosed <b>tags &nbsp; here", "web page"),
        ('{"version": "https://elsewhere.example/1.1", "items": []}', "JSON of another kind"),
        ('{"error": 503', "JSON of another kind"),
        ("[1, 2]", "a text"),
        ("Service unavailable", "a text"),
        ("<urlset><url><loc>https://daily.example/</loc></url></urlset>", "a sitemap of pages without titles"),
        (
            "<sitemapindex><sitemap><loc>https://daily.example/1.xml</loc></sitemap></sitemapindex>",
            "an index of sitemaps",
        ),
        ("<?xml version='1.0'?><opml><body/></opml>", "<opml>"),
        ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a text"),
        ("<" * 30_000, "a text"),
    ],
)
def test_what_is_no_feed(body: str, said: str) -> None:
    with pytest.raises(NotAFeed, match=said):
        read(body)


# --- text -----------------------------------------------------------------------------------------------------------


def test_the_fullest_text_is_taken() -> None:
    full = "The package is worth $61 billion. It passed on Tuesday."

    assert only(rss(item(f"<description>Short.</description><content:encoded>{full}</content:encoded>"))).text == full
    assert only(rss(item(f"<content:encoded>Short.</content:encoded><description>{full}</description>"))).text == full
    assert only(rss(item(f"<description>{full}</description><itunes:summary>Short.</itunes:summary>"))).text == full
    assert only(rss(item(f"<itunes:summary>Short.</itunes:summary><description>{full}</description>"))).text == full


CAPTION = "Rescuers search the rubble last week, when the toll stood at 12."


@pytest.mark.parametrize(
    "media",
    [
        f"<media:content url='p.jpg' medium='image'><media:description>{CAPTION}</media:description></media:content>",
        f"<media:description type='plain'>{CAPTION}</media:description>",
        f"<media:group><media:content><media:description>{CAPTION}</media:description></media:content></media:group>",
    ],
)
@pytest.mark.parametrize("order", ["after", "before"])
@pytest.mark.parametrize("broken", [False, True], ids=["strict", "loose"])
def test_a_photo_caption_is_never_the_text(media: str, order: str, broken: bool) -> None:
    text = "<description>The toll rose to 43.</description>"
    inside = text + media if order == "after" else media + text
    document = rss(item(inside), "<item><title>x</b></item>" if broken else "")

    assert read(document).items[0].text == "The toll rose to 43."


@pytest.mark.parametrize("broken", [False, True], ids=["strict", "loose"])
def test_a_photo_caption_is_not_even_a_last_resort(broken: bool) -> None:
    photo = f"<media:content medium='image'><media:description>{CAPTION}</media:description></media:content>"

    assert read(rss(item(photo), "<item><title>x</b></item>" if broken else "")).items[0].text == ""


@pytest.mark.parametrize("broken", [False, True], ids=["strict", "loose"])
def test_a_caption_speaks_for_a_video_without_text(broken: bool) -> None:
    video = f"<media:content medium='video' url='v.mp4'/><media:description>{CAPTION}</media:description>"

    assert read(rss(item(video), "<item><title>x</b></item>" if broken else "")).items[0].text == CAPTION


def test_a_caption_under_another_prefix() -> None:
    document = rss(item(f"<m:description>{CAPTION}</m:description><description>The toll rose to 43.</description>"))

    assert only(document.replace("xmlns:media", "xmlns:m")).text == "The toll rose to 43."


def test_a_channel_image_names_neither_feed_nor_item() -> None:
    image = "<image><title>Logo</title><description>Our logo</description></image>"
    document = read(rss(item("<description>Text</description>" + image), head=image + "<title>Daily</title>"))

    assert document.title == "Daily"
    assert (document.items[0].title, document.items[0].text) == ("Title", "Text")


def test_items_inside_of_items_do_not_mix() -> None:
    inner = item("<description>inner text</description>", guid="two", title="Inner", link="https://daily.example/two")
    found = {it.identity: it for it in read(rss(item(f"{inner}<description>outer text</description>"))).items}

    assert (found["one"].title, found["one"].text) == ("Title", "outer text")
    assert (found["two"].title, found["two"].text) == ("Inner", "inner text")


def test_html_that_was_not_escaped() -> None:
    found = only(rss(item("<description>Dead: <b>43</b>.<p>Hurt: 7 &lt; 9</p></description>")))

    assert found.text == "Dead: 43.\n\nHurt: 7 < 9"


@pytest.mark.parametrize(
    ("encoded", "text"),
    [("RGVhZDogPGI+NDM8L2I+\n", "Dead: 43"), ("not base64!", ""), ("/////w==", "")],
)
def test_text_that_is_encoded_as_base64(encoded: str, text: str) -> None:
    entry = f"<entry><id>1</id><title>T</title><content type='text/html' mode='base64'>{encoded}</content></entry>"

    assert only(atom(entry)).text == text


@pytest.mark.parametrize("element", ["body", "fullitem", "content:encoded"])
def test_elements_that_hold_the_whole_text(element: str) -> None:
    inside = f"<description>Short.</description><{element}>The package is worth $61 billion.</{element}>"

    assert only(rss(item(inside))).text == "The package is worth $61 billion."


def test_a_picture_is_no_text() -> None:
    entry = "<entry><id>1</id><title>T</title><content type='image/png' mode='base64'>iVBORw0KGgo=</content></entry>"

    assert only(atom(entry)).text == ""


# --- links ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://daily.example/a?p=1&amp;q=2", "https://daily.example/a?p=1&q=2"),
        ("<![CDATA[https://daily.example/a?p=1&q=2]]>", "https://daily.example/a?p=1&q=2"),
        ("/news/one", "https://daily.example/news/one"),
        ("one.html", "https://daily.example/feeds/one.html"),
        ("//other.example/x", "https://other.example/x"),
        (" \n https://daily.example/a \n", "https://daily.example/a"),
        ("javascript:alert(1)", ""),
        ("mailto:desk@daily.example", ""),
        ("http://[::1", ""),
        ("", ""),
    ],
)
def test_links(link: str, url: str) -> None:
    assert only(rss(item(guid="x", link=link))).url == url


def test_a_link_that_leads_elsewhere_is_not_the_page() -> None:
    enclosure = "<link rel='enclosure' type='text/html'>https://daily.example/audio</link>"
    page = "<link rel='alternate' type='text/html'>https://daily.example/one</link>"

    assert only(atom(f"<entry><id>1</id>{enclosure}{page}</entry>")).url == "https://daily.example/one"
    assert only(atom(f"<entry><id>1</id>{enclosure}</entry>")).url == ""


def test_the_original_link_behind_a_counter_of_clicks() -> None:
    inside = "<feedburner:origLink>https://daily.example/story</feedburner:origLink>"

    assert only(rss(item(inside, link="https://feeds.example/~r/daily/~3/abc"))).url == "https://daily.example/story"


def test_a_permalink_guid_is_the_link_where_there_is_none() -> None:
    guid = "https://daily.example/story"

    assert only(rss(f"<item><guid>{guid}</guid><title>T</title></item>")).url == guid
    assert only(rss(f'<item><guid isPermaLink="false">{guid}</guid><title>T</title></item>')).url == ""
    assert only(rss("<item><guid>story-1</guid><title>T</title></item>")).url == ""
    assert only(rss(f"<item><guid>{guid.upper()}</guid><title>T</title></item>")).url.lower() == guid


def test_the_link_of_a_feed_that_has_but_an_id() -> None:
    assert read(atom("<id>https://daily.example/</id>")).link == "https://daily.example/"
    assert read(atom("<id>tag:daily.example,2024:1</id>")).link is None


@pytest.mark.parametrize(
    ("declared", "header", "language"),
    [("en_us", "de", "en-us"), ("", "en-GB", "en-GB"), ("", "en, fr", None), ("", "", None)],
)
def test_the_language_of_feed_and_header(declared: str, header: str, language: str | None) -> None:
    body = rss(item(), head=f"<language>{declared}</language>").encode()

    assert read_feed(body, {"content-language": header}, URL).language == language


def test_credentials_of_the_feed_do_not_get_into_links() -> None:
    found = only(rss(item(link="/one")), url="https://reader:s3cret@daily.example/feed")

    assert found.url == "https://daily.example/one"


# --- dates ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [
        ("Tue, 23 Apr 2024 21:53:00 GMT", datetime(2024, 4, 23, 21, 53, tzinfo=UTC)),
        ("Tue, 23 Apr 2024 21:53:00 EST", datetime(2024, 4, 24, 2, 53, tzinfo=UTC)),
        ("23 Apr 24 21:53 +0200", datetime(2024, 4, 23, 19, 53, tzinfo=UTC)),
        ("2024-04-23T21:53:00.123+02:00", datetime(2024, 4, 23, 19, 53, 0, 123000, tzinfo=UTC)),
        ("2024-04-23T21:53:00Z", datetime(2024, 4, 23, 21, 53, tzinfo=UTC)),
        ("2024-04-23 21:53:00", datetime(2024, 4, 23, 21, 53, tzinfo=UTC)),
        ("2024/4/3 21:53:00", datetime(2024, 4, 3, 21, 53, tzinfo=UTC)),
        ("2024-04-23", datetime(2024, 4, 23, tzinfo=UTC)),
        ("Mon, 01 Jan 0001 00:00:00 +0000", None),
        ("0001-01-01T00:00:00Z", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("Sun, 01 Jan 2399 00:00:00 GMT", None),
        ("Tue, 99 Apr 2024 21:53:00 GMT", None),
        ("yesterday", None),
        ("", None),
        ("1 " * 100_000, None),
    ],
)
def test_dates(printed: str, read_as: datetime | None) -> None:
    assert only(rss(item(f"<pubDate>{printed}</pubDate>"))).published == read_as


def test_the_first_date_that_can_be_read_counts() -> None:
    inside = "<pubDate>soon</pubDate><dc:date>2024-04-23T21:53:00Z</dc:date>"

    assert only(rss(item(inside))).published == datetime(2024, 4, 23, 21, 53, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ttl", "read_as"),
    [("60", timedelta(hours=1)), ("999999999999", timedelta(days=1)), ("0", None), ("-5", None), ("hourly", None)],
)
def test_ttl(ttl: str, read_as: timedelta | None) -> None:
    assert read(rss(head=f"<title>T</title><ttl>{ttl}</ttl>")).ttl == read_as


# --- identity -------------------------------------------------------------------------------------------------------


def test_an_entry_keeps_its_identity_when_its_guid_counts_versions() -> None:
    first, second = (only(rss(item(guid=f"https://daily.example/one#{n}"))).identity for n in (0, 7))

    assert first == second


def test_of_an_entry_that_stands_twice_in_a_document_the_newest_stays() -> None:
    old = item("<description>12</description><pubDate>Mon, 22 Apr 2024 10:00:00 GMT</pubDate>")
    new = item("<description>43</description><pubDate>Tue, 23 Apr 2024 10:00:00 GMT</pubDate>")

    assert only(rss(old, new)).text == "43"
    assert only(rss(new, old)).text == "43"
    assert only(rss(item("<description>first</description>"), item("<description>next</description>"))).text == "first"


def test_one_guid_for_all_items() -> None:
    items = (item(guid="0", title=f"T{n}", link=f"https://daily.example/{n}?utm_source=rss") for n in range(3))

    assert [it.identity for it in read(rss(*items)).items] == [f"https://daily.example/{n}" for n in range(3)]


def test_one_link_for_all_items() -> None:
    items = (f"<item><title>T{n}</title><link>https://daily.example/</link></item>" for n in range(3))

    assert [it.identity for it in read(rss(*items)).items] == ["T0", "T1", "T2"]


def test_items_of_text_alone() -> None:
    items = (f"<item><description>Dead: {n}</description></item>" for n in range(3))

    assert [it.identity for it in read(rss(*items)).items] == ["Dead: 0", "Dead: 1", "Dead: 2"]


@pytest.mark.parametrize("broken", [False, True], ids=["strict", "loose"])
def test_markup_does_not_get_into_an_identity(broken: bool) -> None:
    items = (f"<item><title>{'' if n else '&lt;b&gt;'}Dead: {n}&lt;br&gt;</title></item>" for n in range(2))
    found = read(rss(*items, "<item><title>x</b></item>" if broken else "")).items

    assert [it.identity for it in found[:2]] == ["Dead: 0", "Dead: 1"]


def test_items_with_nothing_to_them_are_left_out() -> None:
    assert read(rss("<item></item>", item(), "<item><guid></guid></item>")).items[0].identity == "one"


def test_an_endless_guid() -> None:
    identity = only(rss(item(guid="x" * 100_000))).identity

    assert len(identity) <= 400
    assert identity != only(rss(item(guid="x" * 100_001))).identity


# --- origin ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inside", "origin"),
    [
        ('<source url="https://www.reuters.com">Reuters</source>', "Reuters"),
        ('<source url="https://post.example/feed">Plains Post</source>', "Plains Post"),
        (f'<source url="{URL}">The Daily Figure</source>', None),
        ('<source url="https://www.daily.example/rss">Daily</source>', None),
        ("<dc:creator>The Associated Press</dc:creator>", "AP"),
        ("<dc:creator>By JANE DOE, Associated Press</dc:creator>", "AP"),
        ("<dc:creator>Jane Doe (AP)</dc:creator>", "AP"),
        ("<dc:creator>AP Moller</dc:creator>", None),
        ("<dc:creator>Reuters in Ankara</dc:creator>", "Reuters"),
        ("<dc:creator>AFP</dc:creator>", "AFP"),
        ("<dc:creator>Agence France-Presse</dc:creator>", "AFP"),
        ("<dc:creator>Jane Doe</dc:creator><media:credit>Reuters</media:credit>", None),
        ("<dc:creator>Jane Doe</dc:creator>", None),
    ],
)
def test_the_origin_that_a_feed_names(inside: str, origin: str | None) -> None:
    assert only(rss(item(inside))).origin == origin


def test_an_agency_speaks_for_itself_in_its_own_feed() -> None:
    credit = rss(item("<dc:creator>Reuters</dc:creator>"))

    assert only(credit, url="https://www.reuters.com/feed").origin is None


def test_the_source_of_an_atom_entry() -> None:
    source = "<source><id>https://post.example/feed</id><title>Plains Post</title></source>"

    assert only(atom(f"<entry><id>1</id><title>T</title>{source}</entry>")).origin == "Plains Post"
