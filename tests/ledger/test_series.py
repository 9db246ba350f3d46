"""Series, what is filed under them, and how candidates are found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims.claim import Frame, Slot
from claims.discrepancy import Severity
from claims.errors import NotFound
from claims.quantity import Kind
from claims.series import Candidate, SeriesKey
from ledger import Ledger, postings
from tests.ledger.story import KEY, NOW, Story, at, claim, hedged, in_title, item, judgement, statement


def ids(candidate: Candidate) -> list[int]:
    return [member.id for member in candidate.members]


class TestFiling:
    def test_a_new_series(self, ledger: Ledger) -> None:
        key = SeriesKey(
            kind=Kind.COUNT,
            unit="people",
            frame=Frame(about=(Slot(value="tr"), Slot(value="sy", start=3, end=8, confidence=0.1)), words=("quake",)),
        )
        with ledger.write() as book:
            opened = book.series.open(key, name="deaths, earthquake", terms={"measure:deaths"}, now=NOW)
        with ledger.read() as book:
            assert book.series.get(opened.id) == opened
        assert (opened.key, opened.name, opened.opened_at, opened.observations) == (key, "deaths, earthquake", NOW, ())

    def test_a_statement_comes_back_exactly(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            version = story.version()
            book.entries.save_claims(version.id, [claim("60.80")], now=NOW)
            ((number, said),) = book.entries.claims(version.id)
            told = replace(statement(said, version, origin="Reuters"), edit=True, historic=True, published_at=at(-60))
            filed = book.series.file(story.series(), number, told)
            assert filed.statement == told
            assert not filed.replaced
            assert book.series.get(filed.series_id).observations == (filed,)
            assert str(filed.claim.quantity.value) == str(claim("60.80").quantity.value)

    def test_a_claim_is_filed_once(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            first, second = story.series(), story.series()
            observation = story.observe(first)
            again = book.series.file(second, 1, observation.statement)
            assert again == observation
            assert book.series.get(second).observations == ()
            assert book.health.counts()["observations", ""] == 1

    def test_the_observations_of_a_version_in_order_of_place(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            version, other = story.version(), story.series()
            late, early, headline = claim("95", start=90), claim("13.8", start=20), in_title(claim("61"))
            story.file(story.series(), version, late)
            story.file(other, version, late, early, headline)
            story.observe(other)
            told = [observation.claim.quantity for observation in book.series.filed(version.id)]
            assert told == [headline.quantity, early.quantity, late.quantity]

    def test_older_versions_are_replaced(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            series_id, first = story.series(), story.version(published=item(text="$61 billion"))
            (old,) = story.file(series_id, first, claim("61"))
            bystander = story.observe(series_id, "61")
            second = story.version(published=item(text="$95 billion"))
            (new,) = story.file(series_id, second, claim("95"))
            book.series.supersede(first.entry_id, by_version=second.id)
            book.series.supersede(first.entry_id, by_version=second.id)
            assert book.series.filed(first.id) == (replace(old, replaced=True),)
            assert book.series.filed(second.id) == (new,)
            assert set(book.series.get(series_id).observations) == {replace(old, replaced=True), bystander, new}

    def test_all_observations_by_time_of_publication(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            series_id = story.series()
            for minutes in (3, -5, 0):
                version = story.version(published=item(str(minutes), published=at(minutes)))
                story.file(series_id, version, claim())
            times = [told.statement.published_at for told in book.series.get(series_id).observations]
            assert times == [at(-5), at(0), at(3)]

    def test_what_is_not_there(self, ledger: Ledger) -> None:
        with ledger.read() as book, pytest.raises(NotFound):
            book.series.get(99)


class TestCandidates:
    def test_they_share_terms_and_a_kind(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            found = story.observed("measure:aid", "about:us")
            story.observed("measure:deaths")
            story.observe(book.series.open(replace(KEY, kind=Kind.COUNT), name="x", terms={"measure:aid"}, now=NOW).id)
            shared = book.series.candidates({Kind.MONEY: {"measure:aid", "about:us", "never heard of"}})
            assert [series.id for series in shared] == [found]
            assert book.series.candidates({Kind.MONEY: ()}) == ()
            assert book.series.candidates({Kind.PERCENT: {"measure:aid"}}) == ()

    def test_a_rare_term_weighs_more(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            common = [story.observed("measure:aid", "about:us") for _ in range(30)]
            rare = story.observed("event:hr8035")
            both = story.observed("measure:aid", "about:us", "event:hr8035")
            found = [s.id for s in book.series.candidates({Kind.MONEY: {"measure:aid", "about:us", "event:hr8035"}})]
            assert found == [both, rare, *reversed(common)][:50]
            assert [s.id for s in book.series.candidates({Kind.MONEY: {"event:hr8035"}}, limit=1)] == [both]

    def test_a_series_learns_terms_and_one_learnt_again_is_no_commoner(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            one, *_ = (Story(book).observed(term) for term in ("event:hr8035", "about:us", "about:us"))
            for _ in range(5):
                book.series.index(one, Kind.MONEY, {"event:hr8035", "measure:aid"})
        with ledger.read() as book:
            assert [s.id for s in book.series.candidates({Kind.MONEY: {"measure:aid"}})] == [one]
            best = book.series.candidates({Kind.MONEY: {"event:hr8035", "about:us"}}, limit=1)
        assert [s.id for s in best] == [one], "the rarer term weighs more"

    def test_kinds_are_searched_together(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            money = Story(book).observed("measure:aid")
        with ledger.read() as book:
            found = book.series.candidates({Kind.NUMBER: {"measure:aid"}, Kind.MONEY: {"measure:aid"}})
        assert [s.id for s in found] == [money]

    def test_of_a_common_term_the_newest_are_read(self, ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(postings, "LONGEST_READ", 10)
        monkeypatch.setattr(postings, "MOST_READ", 20)
        with ledger.write() as book:
            story = Story(book)
            old = story.observed("measure:aid", "event:first")
            for number in range(30):
                story.observed("measure:aid", "about:us", f"word:{number % 3}")
            newest = book.series.candidates({Kind.MONEY: {"measure:aid"}})
            assert [series.id for series in newest] == list(range(31, 21, -1))
            by_rarest = book.series.candidates({Kind.MONEY: {"measure:aid", "event:first"}})
            assert by_rarest[0].id == old
            enough = book.series.candidates({Kind.MONEY: {"measure:aid", "about:us", "word:0", "word:1", "word:2"}})
            assert len(enough) == 20

    def test_members_are_the_first_the_most_precise_and_the_newest(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            series_id, other = story.series(), story.series()
            version = story.version()
            filed = [story.observe(series_id, "61")]
            filed += story.file(series_id, version, hedged(claim("60.843")))
            figures = ("61", "60.8", "61", "61", "60.8", "62", "63", "64")
            filed += [story.observe(series_id, billions) for billions in figures]
            lone = story.observe(other)
            few, one = book.series.candidates({Kind.MONEY: {"measure:aid"}}, members=5)[::-1]
            assert ids(few) == [it.id for it in (filed[0], filed[3], *filed[-3:])]
            assert ids(one) == [lone.id]
            (member,) = one.members
            assert (member.claim, member.words) == (lone.claim, lone.claim.frame.words)
            assert (member.entry_id, member.published_at) == (lone.statement.entry_id, lone.statement.published_at)
            (full, _) = book.series.candidates({Kind.MONEY: {"measure:aid"}}, members=20)[::-1]
            assert ids(full) == [it.id for it in filed]

    def test_what_was_just_filed_is_among_them(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            series_id, version = story.series(), story.version(published=item(text="$0 billion"))
            for billions in ("61", "62"):
                (filed,) = story.file(series_id, version, claim(billions))
                (found,) = book.series.candidates({Kind.MONEY: {"measure:aid"}})
                assert filed.id in ids(found)
                version = story.version(published=item(text=f"${billions} billion"))

    def test_a_series_that_nothing_is_filed_under_is_none(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            Story(book).series(terms=frozenset({"measure:aid"}))
            assert book.series.candidates({Kind.MONEY: {"measure:aid"}}) == ()

    def test_the_series_of_an_entry_with_its_own_observations(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            one, two, _ = story.series(), story.series(), story.series()
            version = story.version()
            story.observe(one)
            (mine,) = story.file(one, version, claim("61"))
            for _ in range(12):
                story.observe(one)
            also = story.file(two, version, claim("61"), claim("95", start=70))[1]
            first, second = book.series.of_entry(version.entry_id)
            assert (first.id, second.id) == (one, two)
            assert mine.id in ids(first)
            assert len(first.members) == 1 + 6 + 1  # the first, which is the most precise too, the newest, its own
            assert ids(second) == [also.id]
            assert book.series.of_entry(99) == ()


class TestSummaries:
    def test_the_most_recently_seen_first(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            earlier, later = story.pair()
            quiet = story.series("Ärzte im Streik")
            book.discrepancies.add(judgement(later, earlier), now=NOW)
            book.discrepancies.add(judgement(later, None, Severity.SILENT, reason="first"), now=NOW)
            version = book.entries.add(story.feed(), item("new"), outlet="Outlet", now=at(5), historic=False)
            story.file(later.series_id, version, claim())
            line, other = book.series.all()
            assert (line.id, line.name, line.kind, line.unit) == (later.series_id, "aid package", Kind.MONEY, "USD")
            assert (line.observations, line.discrepancies, line.last_seen_at) == (3, 1, at(5))
            assert (other.id, other.observations, other.discrepancies, other.last_seen_at) == (quiet, 0, 0, NOW)
            assert [found.id for found in book.series.all(limit=1)] == [line.id]

    @pytest.mark.parametrize(("text", "found"), [("ÄRZTE", 1), ("aid", 1), ("100%", 1), ("_", 0), ("x", 0), (None, 3)])
    def test_by_a_part_of_the_name_in_any_case(self, ledger: Ledger, text: str | None, found: int) -> None:
        with ledger.write() as book:
            for name in ("ärzte im Streik", "US AID", "share at 100%"):
                Story(book).series(name)
            assert len(book.series.all(text=text)) == found
