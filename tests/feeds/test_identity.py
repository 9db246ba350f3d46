"""Which entries the items of a document are, from one document to the next."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.feed import Item
from feeds.identity import names, recognised

SITE = "https://daily.example"


def item(identity: str, url: str = "", title: str = "Title") -> Item:
    return Item(identity=identity, url=url or f"{SITE}/{identity}", title=title, text="Text")


def known(*items: Item) -> dict[str, str]:
    """What is known once these items were seen."""
    return {name: identity for identity, by in names(items).items() for name in by}


def test_a_new_guid_at_a_known_link_is_the_known_entry() -> None:
    before = known(item("a", f"{SITE}/1"))
    assert recognised(names([item("b", f"{SITE}/1?utm_source=rss")]), before) == {"b": "a"}


def test_a_known_guid_at_a_new_link_stays_what_it_was() -> None:
    assert recognised(names([item("a", f"{SITE}/moved")]), known(item("a", f"{SITE}/1"))) == {"a": "a"}


def test_a_guid_goes_before_a_link() -> None:
    before = known(item("a", f"{SITE}/1"), item("b", f"{SITE}/2"))
    assert recognised(names([item("a", f"{SITE}/2"), item("b", f"{SITE}/1")]), before) == {"a": "a", "b": "b"}


def test_an_entry_that_stands_in_the_document_itself_is_no_other() -> None:
    before = known(item("a", f"{SITE}/1"))
    assert recognised(names([item("a", f"{SITE}/elsewhere"), item("b", f"{SITE}/1")]), before) == {"a": "a", "b": "b"}


def test_a_link_of_two_items_and_that_of_a_site_tell_nothing() -> None:
    before = known(item("a", f"{SITE}/live"))
    twins = [item("b", f"{SITE}/live"), item("c", f"{SITE}/live")]
    assert recognised(names(twins), before) == {"b": "b", "c": "c"}
    assert names([item("a", SITE), item("b", f"{SITE}/?p=1")]) == {"a": ("a",), "b": ("b", f"link {SITE}/?p=1")}


def test_a_title_at_a_new_address_is_a_new_entry() -> None:
    assert recognised(names([item("b")]), known(item("a"))) == {"b": "b"}


ITEMS = st.lists(
    st.builds(item, st.sampled_from("abcdef"), st.sampled_from([f"{SITE}/{n}" for n in range(4)])),
    unique_by=lambda it: it.identity,
)


@given(ITEMS, ITEMS)
def test_no_two_items_are_one_entry_and_none_is_lost(first: list[Item], second: list[Item]) -> None:
    found = recognised(names(second), known(*first))
    assert set(found) == {it.identity for it in second}
    assert len(set(found.values())) == len(second)
    assert all(found[it.identity] == it.identity for it in second if it.identity in {one.identity for one in first})
