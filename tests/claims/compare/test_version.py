"""What one text says against itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from claims.compare import judge_version
from claims.discrepancy import Severity, Verdict
from claims.quantity import Role
from claims.series import Observation

if TYPE_CHECKING:
    from conftest import Desk


def test_headline_that_the_text_does_not_bear_out(desk: Desk) -> None:
    title = desk.file("Dozens killed in market blast", "Herald", version=9, title=True, measure="deaths")
    body = desk.file("three people", "Herald", version=9, measure="deaths")
    (judged,) = judge_version(desk.filed)
    assert (judged.reason, judged.verdict, judged.severity) == ("headline_body", Verdict.CONFLICT, Severity.HIGH)
    assert (judged.later, judged.earlier, judged.adjustments) == (title.id, body.id, ())
    assert "“Dozens” in the headline of Herald" in judged.explanation
    assert "“three” in its text" in judged.explanation


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (["$60bn for Kyiv"], ["$60.84bn"]),
        (["$61 billion for Kyiv"], ["$60.84bn"]),
        (["More than 6,600 dead"], ["6,650 people"]),
        (["$61 billion for Kyiv"], ["$26 billion", "$61 billion"]),
        (["$61 billion for Kyiv"], []),
        ([], ["$61 billion"]),
    ],
)
def test_headline_that_the_text_bears_out(desk: Desk, title: list[str], body: list[str]) -> None:
    for text in title:
        desk.file(text, version=9, title=True)
    for text in body:
        desk.file(text, version=9)
    assert judge_version(desk.filed) == ()


def test_fresh_headline_over_a_stale_summary(desk: Desk) -> None:
    history = [desk.file("19 people", measure="deaths")]
    title = desk.file("At least 24 killed in hospital fire", version=9, title=True, measure="deaths")
    body = desk.file("at least 19 people", version=9, measure="deaths")
    (judged,) = judge_version([title, body], history)
    assert (judged.reason, judged.verdict, judged.severity) == ("headline_body", Verdict.UPDATE, Severity.LOW)
    (judged,) = judge_version([title, body])
    assert (judged.verdict, judged.severity) == (Verdict.CONFLICT, Severity.LOW)


def test_slip_between_headline_and_text(desk: Desk) -> None:
    desk.file("$61 million for Kyiv", version=9, title=True)
    desk.file("$60.84 billion", version=9)
    (judged,) = judge_version(desk.filed)
    assert (judged.reason, judged.severity) == ("scale_slip", Severity.CRITICAL)
    assert "$61 billion was probably meant" in judged.explanation


def test_figures_of_other_series_are_strangers(desk: Desk) -> None:
    desk.file("$61 billion for Kyiv", version=9, title=True)
    desk.file("$26 billion", version=9, series_id=2)
    assert judge_version(desk.filed) == ()


def test_two_named_sources_in_one_text(desk: Desk) -> None:
    desk.file("2.3 million people", version=9, by="OCHA")
    desk.file("33.1 million people", version=9, by="planning minister Ahsan Iqbal")
    (judged,) = judge_version(desk.filed)
    assert (judged.reason, judged.severity) == ("conflict", Severity.HIGH)


def test_one_source_twice_in_one_text_is_left_to_the_reader(desk: Desk) -> None:
    desk.file("2.3 million people", version=9, by="OCHA")
    desk.file("33.1 million people", version=9, by="OCHA")
    assert judge_version(desk.filed) == ()


def bill(desk: Desk, total: str, parts: list[str], link: str = ", including ") -> None:
    """One sentence: a whole and its parts, each its own series."""
    whole = desk.file(total, version=9, context=("It is worth ", link), series_id=1)
    span = (whole.claim.quote.start, whole.claim.quote.end)
    for number, part in enumerate(parts, 2):
        desk.file(part, version=9, role=Role.PART, part_of=span, series_id=number, context=(link, ""))
        filed = desk.filed[-1]
        quote = replace(filed.claim.quote, start=100 * number, end=100 * number + 10)
        desk.filed[-1] = with_claim(filed, figure=replace(filed.claim.figure, quote=quote))


def with_claim(observation: Observation, **changes: object) -> Observation:
    claim = replace(observation.claim, **changes)
    return replace(observation, statement=replace(observation.statement, claim=claim))


@pytest.mark.parametrize(
    ("total", "parts", "severity", "why"),
    [
        ("$61 billion", ["$95 billion"], Severity.HIGH, "its part exceeds it"),
        ("$61 billion", ["$40 billion", "$30 billion"], Severity.HIGH, "its parts, $70 billion together, exceed it"),
    ],
)
def test_parts_that_exceed_the_whole(desk: Desk, total: str, parts: list[str], severity: Severity, why: str) -> None:
    bill(desk, total, parts)
    (judged,) = judge_version(desk.filed)
    assert (judged.reason, judged.verdict, judged.severity) == ("arithmetic", Verdict.CONFLICT, severity)
    assert judged.explanation.endswith(f": {why}.")


@pytest.mark.parametrize(
    ("total", "parts", "link"),
    [
        ("$61 billion", ["$23.2 billion", "$13.8 billion"], ", including "),
        ("$95 billion", ["$61 billion", "$26 billion", "$8 billion"], ", made up of "),
        ("$61 billion", ["$30.4 billion", "$31.0 billion"], ", made up of "),
        ("$10 billion", ["$2 billion", "$2 billion", "$2 billion", "$6 billion"], ", made up of "),
        ("more than $61 billion", ["$95 billion"], ", including "),
        ("$61 billion", ["300 people"], ", including "),
        ("$1 billion", ["$7.8 billion"], ", including "),
    ],
)
def test_parts_that_fit_within_rounding(desk: Desk, total: str, parts: list[str], link: str) -> None:
    bill(desk, total, parts, link)
    assert judge_version(desk.filed) == ()


def test_parts_that_do_not_add_up(desk: Desk) -> None:
    bill(desk, "$95 billion", ["$61 billion", "$14 billion", "$8 billion"], ", made up of ")
    (judged,) = judge_version(desk.filed)
    assert (judged.reason, judged.severity) == ("arithmetic", Severity.MEDIUM)
    assert "add up to $83 billion" in judged.explanation


@pytest.mark.parametrize(("change", "off"), [("3 percent", False), ("3.4 percent", False), ("7 percent", True)])
def test_percentage_follows_from_the_two_values(desk: Desk, change: str, off: bool) -> None:
    desk.file(change, version=9, role=Role.CHANGE, series_id=1)
    desk.file("$61 billion", version=9, series_id=2)
    desk.file("$59 billion", version=9, role=Role.PREVIOUS, series_id=2)
    for number, observation in enumerate(desk.filed):
        desk.filed[number] = with_claim(observation, sentence=(0, 60))
    judged = judge_version(desk.filed)
    assert [(it.reason, it.severity) for it in judged] == ([("arithmetic", Severity.LOW)] if off else [])


def converted(desk: Desk, original: str, conversion: str) -> list[Observation]:
    first = desk.file(original, version=9)
    second = desk.file(conversion, version=9, series_id=2, role=Role.CONVERTED)
    quote = replace(second.claim.quote, start=50, end=60)
    of = (first.claim.quote.start, first.claim.quote.end)
    return [first, with_claim(second, of=of, figure=replace(second.claim.figure, quote=quote))]


@pytest.mark.parametrize(
    ("original", "conversion", "reason", "severity"),
    [
        ("$7bn", "£4.5m", "scale_slip", Severity.CRITICAL),
        ("up to 9,000 barrels", "280,000 gallons", "conversion", Severity.LOW),
        ("19.0 miles", "29.5 km", "conversion", Severity.NOTE),
    ],
)
def test_conversion_that_does_not_hold(
    desk: Desk, original: str, conversion: str, reason: str, severity: Severity
) -> None:
    (judged,) = judge_version(converted(desk, original, conversion))
    assert (judged.reason, judged.severity, judged.earlier) == (reason, severity, 1)


@pytest.mark.parametrize(
    ("original", "conversion"),
    [
        ("€30 billion", "$33 billion"),
        ("$7bn", "£4.5bn"),
        ("19 miles", "30 km"),
        ("19.0 miles", "30.0 km"),
        ("5,000 barrels", "210,000 gallons"),
    ],
)
def test_conversion_that_may_hold(desk: Desk, original: str, conversion: str) -> None:
    assert judge_version(converted(desk, original, conversion)) == ()
