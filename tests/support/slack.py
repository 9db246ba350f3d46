"""What Slack would refuse of a payload, and what a payload would make it do (docs.slack.dev: Block Kit, mrkdwn)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

_TAG = re.compile(r"<([^>\n]*)>?")  # what Slack reads as a mention, a command or a link
_TEXT_LIMIT = {"header": 150, "section": 3_000, "context": 3_000}


def texts(payload: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every text object of the blocks with the type of its block."""
    for block in payload["blocks"]:
        for text in [block["text"]] if "text" in block else block["elements"]:
            yield block["type"], text


def shown(payload: Mapping[str, Any]) -> str:
    """All text of the blocks as readers see it."""
    joined = "\n".join(re.sub(r"<[^|>]*\|([^>]*)>", r"\1", text["text"]) for _, text in texts(payload))
    return joined.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def tags(payload: Mapping[str, Any]) -> list[str]:
    """What stands between angle brackets, in blocks and fallback: links, and mentions if any got through."""
    everything = [payload["text"], *(text["text"] for _, text in texts(payload))]
    return [tag for text in everything for tag in _TAG.findall(text)]


def problems(payload: Mapping[str, Any]) -> list[str]:
    """Limits and rules of form that the payload breaks."""
    found = []
    if len(payload["blocks"]) > 50:
        found.append("more than 50 blocks")
    if not payload["text"]:
        found.append("no fallback text")
    total = len(payload["text"])
    for kind, text in texts(payload):
        total += len(text["text"])
        if not 1 <= len(text["text"]) <= _TEXT_LIMIT[kind]:
            found.append(f"{kind} of {len(text['text'])} characters")
        if kind == "header" and text["type"] != "plain_text":
            found.append("a header must be plain text")
        if text["type"] == "mrkdwn" and re.search(r"&(?!amp;|lt;|gt;)", text["text"]):
            found.append("a bare ampersand")
    if total >= 10_000:
        found.append(f"{total} characters in all")
    return found
