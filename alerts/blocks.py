"""A message as Slack's Block Kit wants it.

Text of strangers must not act: `& < >` are escaped, which also disarms `<!channel>` and `<http://…|…>`, and in blocks
`verbatim` keeps Slack from linking what looks like an address or a channel. The fallback has no such switch, and other
hosts of Slack-like webhooks show it: there, mentions and addresses are broken by an invisible joiner.

Limits (docs.slack.dev, Block Kit): 50 blocks, 3,000 characters a section, 150 a header; all together under 10,000.
They are counted as sent, so text is clipped by its escaped length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from alerts.facts import Facts, Side
from alerts.text import clip, clip_start
from claims.discrepancy import Severity

Block = dict[str, object]

_HEADER = 150
_LEAD = 400
_SIDE_CONTEXT = 450  # before the figure, and again after it
_SIDE_NAME = 300
_BODY = 1_400
_STEPS = 900
_LINK = 700
_LABEL = 200

_SIGNS: Mapping[Severity, str] = {
    Severity.SILENT: "⚪",
    Severity.NOTE: "⚪",
    Severity.LOW: "🔵",
    Severity.MEDIUM: "🟡",
    Severity.HIGH: "🟠",
    Severity.CRITICAL: "🔴",
}
_JOINER = "\u2060"  # word joiner: invisible and of no width
_REACHES = re.compile(r"@(?=\S)|:(?=//)|(?<=\w)\.(?=[^\W\d]{2})")  # a mention, an address, a host name
_NO_TAGS = str.maketrans("<>", "‹›")  # plain text is not unescaped everywhere
_MARKS = str.maketrans({"*": "∗", "~": "∼", "`": "ˋ"})  # Slack knows no escape for its own marks


def payload(facts: Facts) -> dict[str, object]:
    """The JSON object for an incoming webhook. ``text`` is what notifications show, and hosts that know no blocks."""
    return {"text": _fallback(facts), "blocks": list(_blocks(facts)), "unfurl_links": False, "unfurl_media": False}


def escape(text: str) -> str:
    """Text of strangers as Slack shows it literally."""
    return text.translate(_MARKS).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _blocks(facts: Facts) -> Iterator[Block]:
    title = clip(facts.subject.translate(_NO_TAGS), _HEADER)
    yield {"type": "header", "text": {"type": "plain_text", "text": title, "emoji": False}}
    lead = f"{_SIGNS[facts.severity]} *{facts.severity.value}* · {facts.heading} · {_fit(facts.series, _LEAD)}"
    yield _section(f"{lead}\n{_fit(facts.distance, 150)}" if facts.distance else lead)
    for side in facts.sides:
        yield _section(_side(side))
    why = f"\n*Why it matters:* {escape(facts.why)}" if facts.why else ""
    yield _section(f"{_fit(facts.explanation, _BODY)}{why}")
    if facts.adjustments:
        yield _context(f"Severity {_fit('; '.join(facts.adjustments), _STEPS)}")
    if facts.reach:
        yield _context(escape(facts.reach))
    yield _section(_link(facts.log_url, "Open it in the log"))
    yield _context(_fit(facts.footer, 400))


def _side(side: Side) -> str:
    outlet = _link(side.url, clip(side.outlet, _LABEL, measure=_length)) if side.url else _fit(side.outlet, _SIDE_NAME)
    said_by = f", according to {_fit(side.said_by, _SIDE_NAME)}" if side.said_by else ""
    return (
        f"*{side.label}:* {outlet}, {side.published}{said_by}\n>{_quote(side)}\n"
        f"In the {side.place} of “{_fit(side.title, _SIDE_NAME)}”"
    )


def _quote(side: Side) -> str:
    before = escape(clip_start(side.excerpt.before, _SIDE_CONTEXT, measure=_length))
    after = _fit(side.excerpt.after, _SIDE_CONTEXT)
    return f"{before}*{_fit(side.excerpt.figure, 200)}*{after}"


def _fallback(facts: Facts) -> str:
    sides = "".join(
        f"\n{side.label}: {_inert(side.outlet, 120)}: {_inert(side.excerpt.figure, 120)}, {side.published}"
        for side in facts.sides
    )
    return f"{_inert(facts.subject, 300)}{sides}\n{_link(facts.log_url, 'Open it in the log')}"


def _inert(text: str, limit: int) -> str:
    return _REACHES.sub(lambda found: found.group() + _JOINER, _fit(text, limit))


def _link(url: str, label: str) -> str:
    """A link in Slack's form; the bare label where the address is too long. ``url`` is safe or our own."""
    target = url.replace("&", "&amp;").replace("<", "%3C").replace(">", "%3E").replace("|", "%7C")
    return f"<{target}|{escape(label)}>" if len(target) <= _LINK else escape(label)


def _fit(text: str, limit: int) -> str:
    return escape(clip(text, limit, measure=_length))


def _length(text: str) -> int:
    return len(escape(text))


def _section(text: str) -> Block:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": True}}


def _context(text: str) -> Block:
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": text, "verbatim": True}]}
