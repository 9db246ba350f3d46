"""Who goes now and who waits, of the feeds that are due."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ledger.leasing import Due
from worker.steps.tick import AT_ONCE, share

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
HOSTS = ("a.example", "b.example", "c.example", "allowed.example")
UNLIMITED = ("Allowed.example.",)

polled = st.none() | st.integers(0, 9).map(lambda minutes: NOW - timedelta(minutes=minutes))
dues = st.lists(st.tuples(st.sampled_from(HOSTS), polled), max_size=40).map(
    lambda feeds: [Due(id=number, host=host, last_polled_at=at) for number, (host, at) in enumerate(feeds)]
)
outs = st.dictionaries(st.sampled_from(HOSTS), st.integers(0, 4))


@given(dues, outs)
def test_everybody_goes_or_waits_and_no_host_is_asked_for_more_than_two(due: list[Due], out: dict[str, int]) -> None:
    go, wait = share(due, out, UNLIMITED)

    assert sorted([*go, *wait]) == [feed.id for feed in due]
    asked = Counter(due[number].host for number in go)
    for host in HOSTS[:3]:
        assert asked[host] + out.get(host, 0) <= max(AT_ONCE, out.get(host, 0))


@given(dues, outs)
def test_nobody_waits_at_a_host_that_has_room(due: list[Due], out: dict[str, int]) -> None:
    go, wait = share(due, out, UNLIMITED)

    asked = Counter(due[number].host for number in go)
    assert all(asked[due[number].host] + out.get(due[number].host, 0) >= AT_ONCE for number in wait)
    assert not any(due[number].host == "allowed.example" for number in wait)


@given(dues, outs)
def test_the_turns_of_a_host_go_to_those_that_were_not_polled_for_longest(due: list[Due], out: dict[str, int]) -> None:
    go, wait = share(due, out, UNLIMITED)

    for host in HOSTS[:3]:
        waiting = [number for number in wait if due[number].host == host]
        in_order = [number for number in go if due[number].host == host] + sorted(waiting, key=wait.__getitem__)
        ages = [due[number].last_polled_at or datetime.min.replace(tzinfo=UTC) for number in in_order]
        assert ages == sorted(ages)
        assert sorted(wait[number] for number in waiting) == list(range(1, len(waiting) + 1))


def test_hosts_are_asked_in_the_order_in_which_their_feeds_are_due() -> None:
    due = [Due(id=number, host=host, last_polled_at=NOW) for number, host in enumerate(("b", "a", "b", "c"))]

    assert share(due, {})[0] == [0, 2, 1, 3]
