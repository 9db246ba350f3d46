from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from rich.console import Console, RenderableType

from claims.alert import Channel
from worker.demo.catchers import Caught
from worker.demo.run import expectations
from worker.demo.show import Scene, news, summary, view
from worker.demo.story import load

STORY = load()
LOG_URL = "http://127.0.0.1:8080/"


def line(number: int, severity: str = "critical", **changes: Any) -> dict[str, Any]:
    side = {"text": "$61 billion", "outlet": "Larkmoor Herald", "url": "http://127.0.0.1/larkmoor/x"}
    return {
        "id": number,
        "severity": severity,
        "verdict": "scale_error",
        "reason": "scale_slip",
        "silence": None,
        "earlier": side,
        "later": side
        | {"text": "$61 million", "outlet": "Wend Valley Star", "url": "http://127.0.0.1/wendvalley/senate-next"},
    } | changes


SCENE = Scene(
    story=STORY,
    elapsed=37.4,
    log_url=LOG_URL,
    published=STORY.steps[:-3],
    claims=31,
    log=[line(3), line(2, "silent", reason="wire_copy", silence="wire_copy"), line(1, "note", earlier=None)],
    caught=[
        Caught(channel=Channel.SLACK, subject="CRITICAL: Scale slip", at=datetime.now(UTC), content={}),
        Caught(channel=Channel.EMAIL, subject="CRITICAL: Scale slip", at=datetime.now(UTC), content={}),
    ],
)


def text_of(shown: RenderableType, *, width: int = 120, terminal: bool = False) -> str:
    console = Console(
        file=io.StringIO(), width=width, force_terminal=terminal, color_system="standard" if terminal else None
    )
    console.print(shown)
    return console.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_the_view_shows_what_happens() -> None:
    shown = text_of(view(SCENE))

    for fact in (
        "37 of 50 s",
        f"{len(SCENE.published)} items",
        "31 claims",
        "2 in the log",
        "2 messages",
        "Ostervale Observer: After months of delay, House approves $68 billion in aid for Ukraine (edited)",
        "critical $61 million (Wend Valley Star) against $61 billion (Larkmoor Herald): scale slip",
        "slack: CRITICAL: Scale slip",
        LOG_URL,
    ):
        assert fact in shown
    assert "wire copy" not in shown


def test_the_view_keeps_its_height() -> None:
    crowded = replace(SCENE, log=[line(number) for number in range(100)])
    heights = {len(text_of(view(scene), width=80).splitlines()) for scene in (SCENE, crowded)}

    assert heights == {23}


def test_severities_are_coloured_on_a_terminal() -> None:
    assert "\x1b[1;37;41mcritical" in text_of(view(SCENE), terminal=True)


@pytest.mark.parametrize("hostile", ["[red]x[/red]", "\x1b[31mred", "a\nb"])
def test_text_from_outside_does_not_act(hostile: str) -> None:
    caught = [replace(SCENE.caught[0], subject=hostile)]
    shown = text_of(view(replace(SCENE, caught=caught)))

    assert "\x1b[31m" not in shown
    assert "[red]" in shown or "[red]" not in hostile


def test_a_pipe_gets_what_is_new() -> None:
    before = replace(SCENE, published=SCENE.published[:-1], log=SCENE.log[1:], caught=SCENE.caught[:1])

    assert list(news(before, SCENE)) == [
        "published   37 s  Ostervale Observer: After months of delay, House approves $68 billion in aid for Ukraine"
        " (edited)",
        "logged     critical $61 million (Wend Valley Star) against $61 billion (Larkmoor Herald): scale slip",
        "sent       email: CRITICAL: Scale slip",
    ]
    assert list(news(SCENE, SCENE)) == []


def test_the_summary() -> None:
    scene = replace(SCENE, published=STORY.steps)
    shown = text_of(summary(scene, expectations(STORY, scene.log)), width=260)

    for fact in (
        "16 items published, 2 of them edits; 31 claims filed",
        "silent: 1 wire copy",
        "in the log: 1 critical, 1 note",
        "messages: 1 slack, 1 email",
        "critical or more for $61 million: a thousand times less than everybody else: million for billion",
        "13 of 16 expectations met",
    ):
        assert fact in shown
    assert shown.count("missed") == 3
