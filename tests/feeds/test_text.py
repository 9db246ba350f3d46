"""HTML to the text that a reader sees."""

from __future__ import annotations

import html
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.text import MAX_TEXT, one_line, plain_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Dead: 43", "Dead: 43"),
        ("  Dead:\n   43  ", "Dead: 43"),
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One.</p>\n\n  <div><p>Two.</p></div>", "One.\n\nTwo."),
        ("One.<br>Two.<br/>Three.", "One.\nTwo.\nThree."),
        ("One.<br><br />Two.", "One.\n\nTwo."),
        ("First.\n\nSecond\nline.", "First.\n\nSecond line."),
        ("<ul><li>Dead: 43</li><li>Hurt: 7</li></ul>", "Dead: 43\nHurt: 7"),
        ("<table><tr><td>43</td><td>7</td></tr><tr><td>12</td></tr></table>", "43\n7\n12"),
        ("<b>6</b>1 <i>billion</i>", "61 billion"),
        ("$61<span> billion</span>", "$61 billion"),
        ("a<script>if (a < b && c > d) { x = '<p>12</p>' }</script>b", "ab"),
        ("<style>p { width: 12px }</style>Text", "Text"),
        ("<figure><img src='x' alt='12 > 11'><figcaption>Toll of 12</figcaption></figure>Toll of 43", "Toll of 43"),
        ("<figure><figcaption>Toll of 12</figure>Toll of 43", "Toll of 43"),
        ("Text<!-- 12 > 11 --> more", "Text more"),
        ("Text <!-- never closed 12", "Text"),
        ("5 < 10 and 10 > 5", "5 < 10 and 10 > 5"),
        ("under <3m or <b", "under <3m or <b"),
        ("<a title=\"a > b\" href='x<y'>link</a>", "link"),
        ('<img alt="19" tall">Text "quoted" here', 'Text "quoted" here'),
        ("AT&amp;T &pound;3bn &#8211; &#x20AC;4bn", "AT&T £3bn – €4bn"),
        ("It&#146;s", "It’s"),
        ("&lt;p&gt;One &amp;amp; two&lt;/p&gt;&lt;p&gt;Three&lt;/p&gt;", "One & two\n\nThree"),
        ("&amp;lt;!-- x --&amp;gt;&amp;lt;p class=&amp;quot;y&amp;quot;&amp;gt;Dead: 43&amp;lt;/p&amp;gt;", "Dead: 43"),
        ("&amp;amp;amp;amp;", "&amp;"),
        ("Tom &amp;amp; Jerry &amp;#8217;s", "Tom & Jerry ’s"),
        ("12&nbsp;345 people&nbsp;died", "12\u00a0345 people died"),
        ("1\u202f234 of 5\u2009678 people", "1\u202f234 of 5\u2009678 people"),
        ("6\u00ad1 mil\u00adlion\u200b", "61 million"),
        ("\u202aDead: 43\u202c", "Dead: 43"),
        ("<![CDATA[Dead: 43]]>", "Dead: 43"),
        ('<a href="x"<img src="y">Dead: 43</a>', "Dead: 43"),
        ("fÃ¼r 43 Mrd. &#8220;Euro&#8221; &hellip;", "für 43 Mrd. “Euro” …"),
        ("<o:p>Dead: 43</o:p><custom-tag>!</custom-tag>", "Dead: 43!"),
        ("", ""),
        ("<img src='x.jpg'>", ""),
    ],
)
def test_plain_text(markup: str, text: str) -> None:
    assert plain_text(markup) == text


def test_one_line() -> None:
    assert one_line("<p>Senate passes</p>\n<p>$61&nbsp;billion</p>") == "Senate passes $61 billion"


@pytest.mark.parametrize("legitimate", ["£30", "à la carte", "Ænima – 3 €", "São Paulo: 12 % în România", "Â"])
def test_accents_are_not_taken_for_an_accident(legitimate: str) -> None:
    assert plain_text(legitimate) == legitimate


def test_a_long_text_is_cut_between_words() -> None:
    text = plain_text("1234567 " * 20_000)

    assert len(text) <= MAX_TEXT
    assert set(text.split()) == {"1234567"}


@given(st.text(alphabet=st.characters(codec="ascii", exclude_categories=["Cc"])))
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    words = " ".join(text.replace("&", "and").replace("<", "less").split())

    assert plain_text(html.escape(words)) == words


@given(st.text(alphabet="<>/=\"'&;!-ab p\n#1", max_size=300))
def test_any_tangle_of_markup_is_read(markup: str) -> None:
    text = plain_text(markup)

    assert text == text.strip()
    assert "\n\n\n" not in text


@pytest.mark.parametrize(
    "tangle", ["<", "<a ", '<a"="', "<a ='", "<!--", "</", "&", "&#", "&lt;", "<p>", " ", "\n ", "\xa0"]
)
def test_time_is_linear_in_a_tangle(tangle: str) -> None:
    def seconds(size: int) -> float:
        began = time.process_time()
        plain_text((tangle * size)[:size])
        return time.process_time() - began

    assert seconds(200_000) < max(16 * seconds(50_000), 0.5)
