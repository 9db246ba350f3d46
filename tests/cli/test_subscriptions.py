"""``figurewatch subscribe``, ``unsubscribe`` and ``subscriptions``: who hears of it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.shell import Inside, Shell

SECRET = "XXXXsecretXXXX"
SLACK = f"https://hooks.slack.com/services/T000/B000/{SECRET}"


def listed(inside: Inside) -> list[dict[str, Any]]:
    return inside.run("subscriptions", "--json").ok().rows


def test_slack_and_email_are_subscribed_and_listed(shell: Shell, inside: Inside) -> None:
    said = shell.run("subscribe", "--slack", SLACK).ok()
    assert (said.out, said.err) == ("", "Subscription 1: https://hooks.slack.com/… hears of medium and above.\n")
    inside.settings["FIGUREWATCH_SMTP_URL"] = "smtp://127.0.0.1:2525"
    said = inside.run("subscribe", "--email", "Ann@Example.ORG", "--min-severity", "high").ok()
    assert said.err == "Subscription 2: Ann@example.org hears of high and above.\n"
    assert listed(inside) == [
        {"id": 1, "channel": "slack", "address": "https://hooks.slack.com/…", "list": None, "min_severity": "medium"},
        {"id": 2, "channel": "email", "address": "Ann@example.org", "list": None, "min_severity": "high"},
    ]


def test_mail_without_a_server_is_warned_of(inside: Inside) -> None:
    assert "FIGUREWATCH_SMTP_URL" in inside.run("subscribe", "--email", "ann@example.org").ok().err


@pytest.mark.parametrize(
    ("webhook", "said"),
    [
        ("hooks.slack.com/services/T0/B0/" + SECRET, "https://"),
        ("ftp://hooks.slack.com/services/T0/B0/" + SECRET, "https://"),
        ("http://hooks.slack.com/services/T0/B0/" + SECRET, "must be https"),
        ("https://hooks.slack.com/archives/" + SECRET, "no incoming webhook"),
        ("https://127.0.0.1/hooks/" + SECRET, "FIGUREWATCH_ALLOWED_HOSTS"),
        ("https://localhost/hooks/" + SECRET, "FIGUREWATCH_ALLOWED_HOSTS"),
        (f"https://ann:{SECRET}@chat.example/hook", "user name"),
        ("https://chat.example", "path"),
        ("", "Give one of --slack and --email"),
    ],
)
def test_a_wrong_webhook_is_refused_and_not_repeated(inside: Inside, webhook: str, said: str) -> None:
    ran = inside.run("subscribe", "--slack", webhook)
    assert ran.status == (1 if webhook else 2)
    assert said in ran.err
    assert SECRET not in ran.err
    assert listed(inside) == []


@pytest.mark.parametrize(
    "address", ["ann", "ann@", "@example.org", "ann@b@example.org", "Ann <ann@example.org>", "a b@example.org"]
)
def test_a_wrong_email_is_refused(inside: Inside, address: str) -> None:
    inside.run("subscribe", "--email", address).refused("no email address")
    assert listed(inside) == []


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--email", "ann@example.org", "--slack", SLACK),
        ("--email", "ann@example.org", "--min-severity", "silent"),
        ("--email", "ann@example.org", "--min-severity", "loud"),
    ],
)
def test_wrong_usage(inside: Inside, options: tuple[str, ...]) -> None:
    assert SECRET not in inside.run("subscribe", *options).misused()


def test_a_list_must_be_there(inside: Inside) -> None:
    inside.run("subscribe", "--email", "ann@example.org", "--list", "world").refused("no such feed list: world")
    inside.run("feeds", "add", "--no-check", "https://outlet.example/rss", "--list", "world").ok()
    inside.run("subscribe", "--email", "ann@example.org", "--list", "world").ok()
    assert [row["list"] for row in listed(inside)] == ["world"]


def test_the_same_again_changes_the_severity(inside: Inside) -> None:
    inside.run("feeds", "add", "--no-check", "https://outlet.example/rss", "--list", "world").ok()
    inside.run("subscribe", "--slack", SLACK).ok()
    inside.run("subscribe", "--slack", SLACK, "--min-severity", "critical").ok()
    inside.run("subscribe", "--slack", SLACK, "--list", "world", "--min-severity", "low").ok()
    assert [(row["id"], row["list"], row["min_severity"]) for row in listed(inside)] == [
        (1, None, "critical"),
        (2, "world", "low"),
    ]


def test_a_subscription_is_ended_once(inside: Inside) -> None:
    inside.run("subscribe", "--slack", SLACK).ok()
    said = inside.run("unsubscribe", "1").ok()
    assert said.err == "Subscription 1 (https://hooks.slack.com/…) has ended.\n"
    inside.run("unsubscribe", "1").refused("no such subscription: 1")
    inside.run("unsubscribe", "9").refused("no such subscription: 9")
    inside.run("unsubscribe", SLACK).misused("ID")
    assert listed(inside) == []


def test_a_webhook_is_never_shown(inside: Inside) -> None:
    inside.run("subscribe", "--slack", f"https://one.invalid/services/T000/B000/{SECRET}").ok()
    inside.run("subscribe", "--slack", f"https://two.invalid/hooks/{SECRET}?token={SECRET}").ok()
    for command in (["subscriptions"], ["subscriptions", "--json"], ["doctor"], ["doctor", "--json"]):
        ran = inside.run(*command)
        assert "one.invalid" in ran.out
        assert "two.invalid" in ran.out
        assert SECRET not in ran.out + ran.err


def test_without_any_it_says_how_to_subscribe(inside: Inside) -> None:
    said = inside.run("subscriptions").ok()
    assert said.out == ""
    assert "--slack" in said.err
    assert inside.run("subscriptions", "--json").ok().out == ""
