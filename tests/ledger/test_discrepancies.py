"""Judgements, what is found among them, and how far they went."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from claims.alert import Act
from claims.claim import Quote
from claims.discrepancy import Discrepancy, Severity, Silence, Status
from claims.errors import NotFound
from ledger import Ledger
from tests.ledger.story import NOW, Story, at, claim, item, judgement

SILENT = Severity.SILENT


class TestStoring:
    def test_a_judgement_comes_back_with_both_sides(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            earlier, later = Story(book).pair()
            judged = judgement(later, earlier)
            added = book.discrepancies.add(judged, now=NOW)
        with ledger.read() as book:
            assert book.discrepancies.get(1) == Discrepancy(
                id=added,
                series_id=later.series_id,
                series_name="aid package",
                judgement=judged,
                earlier=earlier,
                later=later,
                status=Status.OPEN,
                opened_at=NOW,
                mentions=1,
                origins=1,
            )

    def test_the_first_figure_of_a_series_has_no_earlier_side(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            first = story.observe(story.series())
            judged = judgement(first, None, SILENT, silence=Silence.FIRST, reason="first", adjustments=())
            added = book.discrepancies.add(judged, now=NOW)
            assert added is not None
            found = book.discrepancies.get(added)
            assert (found.judgement, found.earlier, found.later) == (judged, None, first)

    def test_the_same_pair_and_reason_is_stored_once(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            earlier, later = Story(book).pair()
            for judged in (judgement(later, earlier), judgement(later, None, SILENT)):
                assert book.discrepancies.add(judged, now=NOW) is not None
                assert book.discrepancies.add(replace(judged, explanation="again"), now=at(5)) is None
                assert book.discrepancies.add(replace(judged, reason="denied"), now=NOW) is not None
            assert len(book.discrepancies.find(min_severity=SILENT)) == 4

    def test_what_is_not_there(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            _, later = Story(book).pair()
            with pytest.raises(NotFound):
                book.discrepancies.add(replace(judgement(later, None), later=99), now=NOW)
            with pytest.raises(NotFound):
                book.discrepancies.get(99)
            with pytest.raises(NotFound):
                book.discrepancies.lists(99)


class TestFinding:
    def test_newest_first_page_by_page(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            ids = [story.discrepancy() for _ in range(5)]
            first = book.discrepancies.find(limit=3)
            assert [found.id for found in first] == ids[:1:-1]
            assert [found.id for found in book.discrepancies.find(after=first[-1].id)] == ids[1::-1]

    def test_by_severity(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            for severity in (Severity.CRITICAL, Severity.SILENT, Severity.NOTE, Severity.HIGH, Severity.LOW):
                story.discrepancy(severity)

            def at_least(severity: Severity) -> list[Severity]:
                return _severities(book.discrepancies.find(min_severity=severity))

            assert at_least(SILENT) == ["low", "high", "note", "silent", "critical"]
            assert [found.judgement.severity for found in book.discrepancies.find()] == [
                "low",
                "high",
                "note",
                "critical",
            ]
            assert at_least(Severity.LOW) == ["low", "high", "critical"]
            assert at_least(Severity.CRITICAL) == ["critical"]

    def test_by_status_series_and_time(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            one, two = story.discrepancy(), story.discrepancy()
            book.reviews.add(one, Act.CONFIRM, reviewer="A", now=NOW)
            find = book.discrepancies.find
            assert [found.id for found in find(status=Status.CONFIRMED)] == [one]
            assert [found.id for found in find(status=Status.OPEN)] == [two]
            assert [found.id for found in find(series_id=find(status=Status.OPEN)[0].series_id)] == [two]
            assert [found.id for found in find(since=NOW)] == [two, one]
            assert find(since=at(1)) == ()

    def test_by_text_in_names_and_quotes(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            quote = Quote(field="text", start=5, end=17, exact="61 Mrd. Euro", prefix="ÜBER ", suffix=" an Hilfen_100%")
            said = claim("61")
            version = story.version(published=item("german"))
            quoted = replace(said, figure=replace(said.figure, quote=quote))
            (first,) = story.file(story.series("Ukraine-Hilfe"), version, quoted)
            second = story.observe(first.series_id)
            for later, earlier in ((first, None), (second, first)):
                book.discrepancies.add(judgement(later, earlier), now=NOW)
            story.discrepancy()

            def found(text: str) -> list[int]:
                return [one.id for one in book.discrepancies.find(text=text)]

            assert found("ukraine-hilfe") == found("UKRAINE") == [2, 1]
            assert found("über 61 mrd") == [2, 1]
            assert found("$95") == [3]
            assert found("_100%") == [2, 1]
            assert found("%") == [2, 1]
            assert found("nothing of the kind") == []

    def test_by_feed_list(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            here, there = story.feed("here", "here"), story.feed("there", "there")
            sides = [story.observe(story.series(), feed=feed) for feed in (here, there, here)]
            story.discrepancy(feed=here)
            mixed = book.discrepancies.add(judgement(sides[0], sides[1]), now=NOW)
            alone = book.discrepancies.add(judgement(sides[2], None), now=NOW)
            repeated = judgement(story.observe(story.series(), feed=there), sides[2], SILENT, silence=Silence.WIRE_COPY)
            find = book.discrepancies.find
            assert [found.id for found in find(list_name="there")] == [mixed]
            assert [found.id for found in find(list_name="here")] == [alone, mixed, 1]
            assert find(list_name="nowhere") == ()
            book.discrepancies.add(repeated, now=NOW)
            assert [found.id for found in find(list_name="there")] == [alone, mixed]

    def test_all_that_was_judged_of_a_version(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            earlier = story.observe(story.series())
            version = story.version()
            one, two = story.file(earlier.series_id, version, claim("61"), claim("95", start=80))
            for judged in (judgement(two, earlier), judgement(one, two, SILENT), judgement(earlier, one)):
                book.discrepancies.add(judged, now=NOW)
            found = book.discrepancies.of_version(version.id)
            assert [(told.id, told.later) for told in found] == [(1, two), (2, one)]
            assert book.discrepancies.of_version(99) == ()

    def test_counts_by_status(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            for severity in (Severity.SILENT, Severity.NOTE, Severity.HIGH, Severity.HIGH):
                story.discrepancy(severity)
            book.reviews.add(3, Act.DISMISS, reviewer="A", reason="same thing", now=NOW)
            none = dict.fromkeys(Status, 0)
            count = book.discrepancies.count
            assert count() == none | {Status.OPEN: 2, Status.DISMISSED: 1}
            assert count(min_severity=SILENT) == none | {Status.OPEN: 3, Status.DISMISSED: 1}
            assert count(min_severity=Severity.HIGH) == none | {Status.OPEN: 1, Status.DISMISSED: 1}


class TestReach:
    def test_repeats_of_the_later_side_are_mentions(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            earlier, later = story.pair()
            added = book.discrepancies.add(judgement(later, earlier), now=NOW)
            assert added is not None
            silences = (Silence.OPEN_ALREADY, Silence.WIRE_COPY, Silence.WIRE_COPY, Silence.AGREES)
            origins = ("Reuters", "Reuters", "Outlet", "AP")
            for silence, origin in zip(silences, origins, strict=True):
                repeat = story.observe(later.series_id, origin=origin)
                book.discrepancies.add(judgement(repeat, later, SILENT, silence=silence), now=NOW)
            found = book.discrepancies.get(added)
            assert (found.mentions, found.origins) == (4, 2)

    def test_versions_of_one_entry_are_one_mention(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            series_id = story.series()
            version = story.version(published=item(text="a"))
            later, twice = story.file(series_id, version, claim("61"), claim("61", start=80))
            edit = story.version(published=item(text="b"))
            (again,) = story.file(series_id, edit, claim("61"))
            added = book.discrepancies.add(judgement(later, None), now=NOW)
            for repeat in (twice, again):
                book.discrepancies.add(judgement(repeat, later, SILENT, silence=Silence.OPEN_ALREADY), now=NOW)
            found = book.discrepancies.get(added or 0)
            assert (found.mentions, found.origins) == (1, 1)

    def test_the_lists_of_both_sides_and_of_the_repeats(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            series_id = story.series()
            one, two, three, four = (
                story.observe(series_id, feed=story.feed(name, name)) for name in ("one", "two", "three", "four")
            )
            story.feed("two", "also")
            added = book.discrepancies.add(judgement(two, one), now=NOW)
            book.discrepancies.add(judgement(three, two, SILENT, silence=Silence.WIRE_COPY), now=NOW)
            book.discrepancies.add(judgement(four, two, SILENT, silence=Silence.AGREES), now=NOW)
            assert book.discrepancies.lists(added or 0) == {"one", "two", "also", "three"}


class TestRouting:
    def test_only_what_was_raised_and_not_yet_routed(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            one, _, two, three = (
                story.discrepancy(severity) for severity in (Severity.LOW, SILENT, Severity.NOTE, Severity.HIGH)
            )
            assert [found.id for found in book.discrepancies.unrouted(limit=9)] == [one, two, three]
            assert [found.id for found in book.discrepancies.unrouted(limit=1)] == [one]
            book.discrepancies.routed(one, now=NOW)
            book.discrepancies.routed(one, now=at(5))
            assert [found.id for found in book.discrepancies.unrouted(limit=9)] == [two, three]


def _severities(found: Iterable[Discrepancy]) -> list[Severity]:
    return [one.judgement.severity for one in found]
