from __future__ import annotations

import re
from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTP
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from alerts.render import Message, render
from claims.discrepancy import Severity, Verdict
from tests.alerts.examples import ADJUSTMENTS, LATER, delivery, discrepancy, observation, said, subscription
from tests.support.slack import problems, shown, tags

PUBLIC_URL = "https://figures.example.org/"
LOG = "https://figures.example.org/discrepancies/12"
ATTACKS = [
    "<!channel>",
    "<!here|here>",
    "<@U012AB3CD>",
    "<http://evil.example|click here>",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "&lt;!channel&gt;",
    "@channel",
    "\r\nBcc: everyone@example.org",
    "\u202e\u2066",
    "*_~`",
    "{{ 7 * 7 }}",
]


class Page(HTMLParser):
    """What a reader of the HTML sees, which elements there are, and where it links to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.marked: list[str] = []
        self._in_mark = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.links += [value or "" for name, value in attrs if name == "href"]
        self._in_mark = tag == "mark"

    def handle_endtag(self, tag: str) -> None:
        self._in_mark = False

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._in_mark:
            self.marked.append(data)


ELEMENTS = {"html", "head", "meta", "title", "body", "p", "span", "strong", "h1", "blockquote", "mark", "a", "ul", "li"}


def formats(message: Message) -> list[str]:
    return [message.text, Page(message.html).text, shown(message.slack)]


def test_every_format_states_the_same_facts() -> None:
    later = observation(
        2,
        figure="$13.4 billion",
        value="13.4e9",
        before="The Pentagon receives ",
        after=" to refill its stocks.",
        outlet="Pellworth Post",
        origin="Quillfeather Wire",
        title="What the bill buys",
    )
    earlier = observation(
        1, figure="$23.2 billion", value="23.2e9", attribution="the ambassador", outlet="Larkmoor Herald"
    )
    found = discrepancy(
        later=later,
        earlier=earlier,
        severity=Severity.HIGH,
        verdict=Verdict.CONFLICT,
        reason="disagreement",
        explanation="Pellworth Post's $13.4 billion differs from the $23.2 billion on file.",
        mentions=4,
        origins=2,
    )
    message = render(delivery(found), PUBLIC_URL)

    for text in formats(message):
        for fact in (
            "high",
            "Sources disagree",
            "aid for Ukraine",
            "lower by 42% ($9.8 billion)",
            "Pellworth Post",
            "according to Quillfeather Wire",
            "Larkmoor Herald",
            "according to the ambassador",
            "Sat 20 Apr 2024, 18:00 UTC",
            "The Pentagon receives",
            "to refill its stocks.",
            "What the bill buys",
            "Pellworth Post's $13.4 billion differs from the $23.2 billion on file.",
            "readers should know whose it is",
            "4 items, from 2 independent sources",
            "high to critical: the headline says it",
            "Subscription 3: all feeds, severity medium and above",
        ):
            assert fact.lower() in text.lower()
    for raw in (message.text, message.html, str(message.slack)):
        assert LOG in raw
        assert "https://larkmoor.example/aid" in raw


def test_the_figure_is_marked_in_both_quotes() -> None:
    message = render(delivery(), PUBLIC_URL)

    assert Page(message.html).marked == ["$61 million", "$61 billion"]
    for marked in ("*$61 million*", "*$61 billion*"):
        assert marked in message.text
        assert marked in str(message.slack)


def test_the_subject_leads_with_what_matters() -> None:
    assert render(delivery(), PUBLIC_URL).subject == (
        "CRITICAL: Scale slip, $61 million against $61 billion (aid for Ukraine)"
    )


def test_a_sentence_is_quoted_and_what_is_missing_of_it_is_shown() -> None:
    whole = observation(1, before="The bill provides ", after=" in aid.")
    quote = whole.claim.quote
    in_long_text = replace(
        quote, start=500, end=511, prefix="Last words before. The bill provides ", suffix=" in aid. Next words."
    )
    claim = replace(whole.claim, figure=replace(whole.claim.figure, quote=in_long_text), sentence=(482, 519))
    assert '"The bill provides *$61 billion* in aid."' in _text_of(said(whole, claim=claim))

    clipped = replace(claim, figure=replace(claim.figure, quote=replace(in_long_text, prefix="vides ", suffix=" in")))
    assert '"…vides *$61 billion* in…"' in _text_of(said(whole, claim=clipped))


def _text_of(later: object) -> str:
    return render(delivery(discrepancy(later=later)), PUBLIC_URL).text  # type: ignore[arg-type]


def test_a_quote_of_the_headline_is_named_as_such() -> None:
    assert 'In the headline of "Aid"' in _text_of(observation(2, field="title", title="Aid"))


def test_a_discrepancy_with_one_side_alone() -> None:
    message = render(delivery(discrepancy(earlier=None)), PUBLIC_URL)

    for text in formats(message):
        assert "New" in text
        assert "On file" not in text
    assert message.subject == "CRITICAL: Scale slip, $61 million (aid for Ukraine)"


def test_an_address_that_is_no_link_is_left_out() -> None:
    message = render(delivery(discrepancy(later=said(LATER, url="javascript:alert(1)"))), PUBLIC_URL)

    for raw in (message.text, message.html, str(message.slack)):
        assert "javascript" not in raw


HOSTILE = st.lists(st.sampled_from(ATTACKS) | st.text(max_size=30), max_size=6).map("".join)


@given(
    figure=HOSTILE,
    before=HOSTILE,
    after=HOSTILE,
    outlet=HOSTILE,
    title=HOSTILE,
    said_by=HOSTILE,
    series=HOSTILE,
    url=HOSTILE.map(lambda text: f"https://outlet.example/{text}") | HOSTILE,
    list_name=HOSTILE,
)
def test_hostile_text_does_not_act(
    figure: str, before: str, after: str, outlet: str, title: str, said_by: str, series: str, url: str, list_name: str
) -> None:
    later = observation(
        2, figure=figure, before=before, after=after, outlet=outlet, title=title, attribution=said_by, url=url
    )
    found = discrepancy(later=later, series=series, explanation=before + after)
    message = render(delivery(found, subscription(list_name=list_name)), PUBLIC_URL)

    assert problems(message.slack) == []
    assert all(re.match(r"https?://[^|<>\s]+\|[^<>]*$", tag) for tag in tags(message.slack))
    assert not re.search(r"@\w|evil\.example", str(message.slack["text"]))
    page = Page(message.html)
    assert page.elements <= ELEMENTS
    assert page.attributes <= {"href", "style", "lang", "charset"}
    assert all(link.startswith(("https://", "http://")) for link in page.links)
    header = EmailMessage(policy=SMTP)
    header["Subject"] = message.subject
    assert "\nbcc" not in header.as_string().lower()


@given(
    character=st.sampled_from("a& <\u00e9\U0001f600"),
    size=st.integers(0, 5_000),
    steps=st.integers(0, 60),
)
def test_limits_hold_for_text_of_any_length(character: str, size: int, steps: int) -> None:
    long = character * size
    sides = {"figure": long[:500], "before": long, "after": long, "outlet": long, "title": long, "attribution": long}
    found = discrepancy(
        later=observation(2, url=f"https://outlet.example/{long}", **sides),
        earlier=observation(1, **sides),
        explanation=long,
        series=long,
        adjustments=tuple(replace(step, why=long) for step in ADJUSTMENTS * steps),
    )
    message = render(delivery(found), PUBLIC_URL)

    assert problems(message.slack) == []
    assert len(message.subject) <= 120
    assert len(message.text) < 10_000
