from datetime import UTC, datetime, timedelta

import pytest

from review import human

NOW = datetime(2026, 11, 22, 14, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        (timedelta(seconds=3), "just now"),
        (timedelta(seconds=50), "50 s ago"),
        (timedelta(minutes=5), "5 min ago"),
        (timedelta(hours=2, minutes=10), "2 h ago"),
        (timedelta(days=3), "3 d ago"),
        (timedelta(days=20), "2 Nov 2026"),
        (-timedelta(minutes=5), "in 5 min"),
        (-timedelta(seconds=5), "in a moment"),
    ],
)
def test_times_are_told_from_now(gap: timedelta, words: str) -> None:
    assert human.ago(NOW - gap, NOW) == words


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//host.example/x",
        "http:///x",
        "ftp://host.example/",
        "http://[bad",
        "",
    ],
)
def test_only_web_addresses_become_links(url: str) -> None:
    assert human.web_address(url) is None


def test_a_web_address_is_kept_and_named_by_its_host() -> None:
    assert human.web_address(" https://www.host.example/a?b=c ") == "https://www.host.example/a?b=c"
    assert human.host("https://www.host.example/a?b=c") == "host.example"
