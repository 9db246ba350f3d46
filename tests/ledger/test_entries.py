"""Entry versions, the work on them, and the claims read in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims.errors import NotFound
from claims.feed import EntryVersion, Item
from ledger import Ledger
from ledger.entries import Stage
from tests.ledger.story import HOLD, NOW, Story, at, claim, in_title, item, said

FULL = Item(
    identity="tag:outlet.example,2026:1",
    url="https://outlet.example/1",
    title="Aid passes",
    text="Congress approved a $61 billion aid package. Ça suffit: 61 Mrd €.",
    published=at(-30),
    updated=at(-10),
    author="A. Writer",
    origin="Reuters",
    language="en-GB",
)


class TestVersions:
    def test_the_first_version_of_a_new_entry(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            feed = Story(book).feed()
            version = book.entries.add(feed, FULL, outlet="Outlet", now=NOW, historic=True)
        with ledger.read() as book:
            assert book.entries.get(version.id) == version
            assert book.entries.forerunner(version) is None
        assert version == EntryVersion(
            id=1, entry_id=1, number=1, feed_id=feed.id, outlet="Outlet", item=FULL, seen_at=NOW, historic=True
        )

    def test_an_edit_makes_the_next_version(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            first = story.version(published=FULL)
            second = story.version(published=replace(FULL, title="Aid of $61bn passes"))
            back = story.version(published=FULL)
            assert (second.entry_id, second.number, second.replaces) == (first.entry_id, 2, first.id)
            assert (back.number, back.replaces) == (3, second.id)
            assert book.entries.forerunner(back) == second
            assert book.entries.latest(first.feed_id, [FULL.identity, "unknown"]) == {FULL.identity: said(back)}

    def test_adding_the_newest_again_changes_nothing(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            first = story.version(published=FULL)
            assert book.entries.add(story.feed(), FULL, outlet="Outlet", now=at(5), historic=True) == first
            assert book.health.counts()["entry_versions", "published"] == 1

    def test_feeds_name_their_entries_independently(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            mine = story.version(published=FULL)
            theirs = story.version(story.feed("other"), FULL)
            assert mine.entry_id != theirs.entry_id
            assert book.entries.latest(theirs.feed_id, [FULL.identity]) == {FULL.identity: said(theirs)}

    def test_identities_may_be_long_and_many(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            version = story.version(published=replace(FULL, identity="x" * 100_000))
            many = [str(number) for number in range(40_000)]
            assert book.entries.latest(version.feed_id, [*many, "x" * 100_000]) == {"x" * 100_000: said(version)}
            assert book.entries.latest(version.feed_id, []) == {}

    def test_many_are_added_at_once_in_their_order(self, ledger: Ledger) -> None:
        items = [item(f"entry {number}") for number in range(2_000)]
        with ledger.write() as book:
            feed = Story(book).feed()
            versions = book.entries.add_all(feed, items, outlet="Outlet", now=NOW, historic=False)
            edited = [replace(items[7], title="Edited"), items[3], item("new")]
            later = book.entries.add_all(feed, edited, outlet="Outlet", now=at(5), historic=False)
        assert [version.item for version in versions] == items
        assert [version.id for version in versions] == sorted({version.id for version in versions})
        assert (later[0].number, later[0].replaces, later[1], later[2].number) == (2, versions[7].id, versions[3], 1)

    def test_what_is_not_there(self, ledger: Ledger) -> None:
        with ledger.read() as book, pytest.raises(NotFound):
            book.entries.get(99)


class TestWork:
    def test_taken_once_oldest_first(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            versions = [story.version() for _ in range(4)]
            assert book.entries.waiting(Stage.PUBLISHED, now=NOW, limit=3) == (1, 2, 3)
            assert book.entries.take(Stage.PUBLISHED, now=NOW, hold=HOLD, limit=2) == tuple(versions[:2])
            assert book.entries.waiting(Stage.PUBLISHED, now=NOW, limit=9) == (3, 4)
            assert book.entries.take(Stage.PUBLISHED, now=NOW, hold=HOLD, limit=9, ids=[4, 1]) == (versions[3],)
            assert book.entries.take(Stage.READ, now=NOW, hold=HOLD, limit=9) == ()
            assert book.entries.take(Stage.PUBLISHED, now=NOW, hold=HOLD, limit=9, ids=[]) == ()

    def test_taken_again_when_the_time_is_up(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            version = Story(book).version()
            assert book.entries.take(Stage.PUBLISHED, now=NOW, hold=HOLD, limit=9) == (version,)
            assert book.entries.take(Stage.PUBLISHED, now=at(4), hold=HOLD, limit=9) == ()
            assert book.entries.take(Stage.PUBLISHED, now=at(5), hold=HOLD, limit=9) == (version,)

    def test_from_stage_to_stage(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            version = Story(book).version()
            book.entries.take(Stage.PUBLISHED, now=NOW, hold=HOLD, limit=9)
            book.entries.save_claims(version.id, [], now=NOW)
            assert book.entries.take(Stage.PUBLISHED, now=NOW, hold=HOLD, limit=9) == ()
            assert book.entries.take(Stage.READ, now=NOW, hold=HOLD, limit=9) == (version,)
            book.entries.finish(version.id, now=NOW)
            assert book.entries.waiting(Stage.READ, now=at(60), limit=9) == ()
            assert book.health.counts()["entry_versions", "judged"] == 1

    def test_a_late_worker_moves_nothing_back(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            version = Story(book).version()
            book.entries.save_claims(version.id, [claim()], now=NOW)
            book.entries.finish(version.id, now=NOW)
            book.entries.save_claims(version.id, [claim()], now=NOW)
            book.entries.release(version.id, error="too late")
            assert book.health.counts()["entry_versions", "judged"] == 1
            assert len(book.entries.claims(version.id)) == 1

    def test_given_back_it_can_be_taken_at_once(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            version = Story(book).version()
            book.entries.take(Stage.PUBLISHED, now=NOW, hold=HOLD, limit=9)
            book.entries.release(version.id, error="no memory")
            assert book.entries.take(Stage.PUBLISHED, now=NOW, hold=HOLD, limit=9) == (version,)

    @pytest.mark.parametrize(("error", "said"), [("RecursionError", "RecursionError"), (None, "cut off each time")])
    def test_five_failures_set_it_aside(self, ledger: Ledger, error: str | None, said: str) -> None:
        with ledger.write() as book:
            story = Story(book)
            poisoned, sound = story.version(), story.version()
            for round_ in range(5):
                assert poisoned in book.entries.take(Stage.PUBLISHED, now=at(round_ * 10), hold=HOLD, limit=9)
                if error:
                    book.entries.release(poisoned.id, error=error)
                book.entries.release(sound.id, error="")
            assert book.entries.set_aside() == ()
            book.entries.take(Stage.PUBLISHED, now=at(60), hold=HOLD, limit=9)
            found = dict(book.entries.set_aside())
            assert said in found[poisoned]
            assert book.entries.take(Stage.PUBLISHED, now=at(90), hold=HOLD, limit=9) == ()

    def test_each_stage_has_its_own_attempts(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            version = Story(book).version()
            for round_ in range(4):
                book.entries.take(Stage.PUBLISHED, now=at(round_ * 10), hold=HOLD, limit=9)
            book.entries.save_claims(version.id, [], now=NOW)
            for round_ in range(5):
                assert book.entries.take(Stage.READ, now=at(round_ * 10), hold=HOLD, limit=9) == (version,)


class TestClaims:
    def test_title_first_then_in_order_of_place(self, ledger: Ledger) -> None:
        said = [claim("95", start=90), claim("13.8", start=20), in_title(claim("61"), start=7), in_title(claim("2"))]
        with ledger.write() as book:
            version = Story(book).version()
            book.entries.save_claims(version.id, said, now=NOW)
            assert [one for _, one in book.entries.claims(version.id)] == [said[3], said[2], said[1], said[0]]

    def test_saving_again_changes_nothing(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            version = Story(book).version()
            book.entries.save_claims(version.id, [claim("61"), claim("95", start=60)], now=NOW)
            before = book.entries.claims(version.id)
            book.entries.save_claims(version.id, [replace(claim("61"), measures="else")], now=at(5))
            assert book.entries.claims(version.id) == before
            book.entries.save_claims(version.id, [claim("61", rule="money.word")], now=at(5))
            assert len(book.entries.claims(version.id)) == 3

    def test_the_same_words_in_another_version_are_another_claim(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            for version in (story.version(), story.version()):
                book.entries.save_claims(version.id, [claim()], now=NOW)
                assert len(book.entries.claims(version.id)) == 1


class TestSignatures:
    def test_versions_that_share_a_band(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            story = Story(book)
            one, two, other = story.version(), story.version(), story.version()
            book.entries.sign(one.id, {"a", "b"})
            book.entries.sign(two.id, {"b", "c"})
            book.entries.sign(other.id, {"d"})
            book.entries.sign(one.id, {"a", "b"})
            assert book.entries.sharing({"a", "b", "c"}, since=NOW) == (one, two)
            assert book.entries.sharing({"a", "b", "c"}, since=NOW, limit=1) == (one,)
            assert book.entries.sharing({"a", "b", "c"}, since=at(1)) == ()
            assert book.entries.sharing((), since=NOW) == ()


def test_items_of_many_kinds_come_back_as_they_were(ledger: Ledger) -> None:
    with ledger.write() as book:
        story = Story(book)
        for new in (item("bare", ""), item("emoji", "👩‍👩‍👧 61 Mrd. € − 5"), item("long", "x" * 200_000)):
            assert book.entries.get(story.version(published=new).id).item == new
