"""By what entries are known again, and what is believed at second sight."""

from __future__ import annotations

from ledger import Ledger
from tests.ledger.story import NOW, Story, item


def test_an_entry_is_known_by_its_identity_and_by_what_was_learnt(ledger: Ledger) -> None:
    with ledger.write() as book:
        story = Story(book)
        version = story.version(published=item("one"))
        feed, other = version.feed_id, story.feed("elsewhere").id
        book.names.learn(feed, {"link one": "one", "guid two": "one", "lost": "no such entry"})
        book.names.learn(feed, {"link one": "one"})
        assert book.names.known(feed, ["one", "link one", "guid two", "lost", "x"]) == {
            "one": "one",
            "link one": "one",
            "guid two": "one",
        }
        assert book.names.known(other, ["one", "link one"]) == {}


def test_a_name_keeps_its_first_meaning_and_an_identity_means_itself(ledger: Ledger) -> None:
    with ledger.write() as book:
        story = Story(book)
        feed = story.version(published=item("one")).feed_id
        story.version(published=item("two"))
        book.names.learn(feed, {"link": "one", "two": "one"})
        book.names.learn(feed, {"link": "two"})
        assert book.names.known(feed, ["link", "two"]) == {"link": "one", "two": "two"}


def test_a_doubted_edit_is_kept_until_it_is_settled(ledger: Ledger) -> None:
    with ledger.write() as book:
        version = Story(book).version(published=item("one"))
        book.sightings.doubt(version.entry_id, "first")
        book.sightings.doubt(version.entry_id, "second")
        assert book.sightings.once(version.feed_id).doubted == {"one": "second"}
        book.sightings.settle(version.feed_id, ["two"])
        assert book.sightings.once(version.feed_id).doubted == {"one": "second"}
        book.sightings.settle(version.feed_id, ["one"])
        assert book.sightings.once(version.feed_id).doubted == {}


def test_a_missed_figure_is_kept_until_it_is_found(ledger: Ledger) -> None:
    with ledger.write() as book:
        story = Story(book)
        figure = story.observe(story.series())
        feed = book.entries.get(figure.statement.version_id).feed_id
        version = figure.statement.version_id
        book.sightings.miss([figure], version_id=version, now=NOW)
        book.sightings.miss([figure], version_id=version, now=NOW)
        assert book.sightings.once(feed).missed == {version: (figure,)}
        assert book.sightings.missed_in(figure.statement.entry_id) == {version: (figure,)}
        assert book.sightings.missed_in(figure.statement.entry_id + 1) == {}
        book.sightings.found([figure.id])
        assert book.sightings.once(feed).missed == {}


def test_what_is_spared_stands_when_a_later_version_replaces_the_rest(ledger: Ledger) -> None:
    with ledger.write() as book:
        story = Story(book)
        one, other = (story.observe(story.series()) for _ in range(2))
        later = other.statement.version_id + 1
        book.series.supersede(one.statement.entry_id, by_version=later, sparing=[one.id])
        assert [it.id for it in book.series.standing(one.statement.entry_id, before_version=later)] == [one.id]
        book.series.replace([one.id])
        assert book.series.standing(one.statement.entry_id, before_version=later) == ()
