"""What a message about a discrepancy says: the same facts for every format, cleaned and clipped, not yet escaped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alerts.text import ELLIPSIS, clip, clip_start, one_line, safe_link
from claims.alert import Delivery, Subscription
from claims.claim import Claim
from claims.discrepancy import Discrepancy, Severity
from claims.say.distance import apart
from claims.say.glossary import words_for
from claims.say.quotes import cited, within_a_line
from claims.say.times import moment_in_full
from claims.series import Observation

_SUBJECT = 120  # characters; telephones show the first half, Slack's header block takes 150
_SUBJECT_FIGURE = 30
_NAME = 120
_CONTEXT = 240
_FIGURE = 120
_EXPLANATION = 700
_ADJUSTMENT = 200
_MOST_ADJUSTMENTS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The sentence around a figure; ``figure`` is what a format marks."""

    before: str
    figure: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two figures: who printed it, when, on whose word, and in which sentence."""

    label: str
    outlet: str
    published: str
    said_by: str | None
    title: str
    place: str
    excerpt: Excerpt
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything that a message says. ``sides`` has the later figure first."""

    subject: str
    severity: Severity
    heading: str
    series: str
    distance: str | None
    sides: tuple[Side, ...]
    explanation: str
    why: str
    adjustments: tuple[str, ...]
    reach: str | None
    log_url: str
    footer: str


def facts_of(delivery: Delivery, public_url: str) -> Facts:
    """The facts of a delivery. ``public_url`` is where people reach the log ("https://figures.example.org")."""
    discrepancy = delivery.discrepancy
    judgement = discrepancy.judgement
    words = words_for(judgement)
    return Facts(
        subject=_subject(discrepancy, words.title),
        severity=judgement.severity,
        heading=words.title,
        series=clip(one_line(discrepancy.series_name), _NAME),
        distance=_distance(discrepancy),
        sides=tuple(_sides(discrepancy)),
        explanation=clip(one_line(judgement.explanation), _EXPLANATION),
        why=words.matters,
        adjustments=_adjustments(discrepancy),
        reach=_reach(discrepancy),
        log_url=f"{public_url.rstrip('/')}/discrepancies/{discrepancy.id}",
        footer=_footer(delivery.subscription),
    )


def _subject(discrepancy: Discrepancy, heading: str) -> str:
    """The line that a phone shows, the most telling words first; only the series' name gives way to its length."""
    sides = (discrepancy.later, discrepancy.earlier)
    versus = " against ".join(clip(one_line(within_a_line(side.claim)), _SUBJECT_FIGURE) for side in sides if side)
    start = f"{discrepancy.judgement.severity.value.upper()}: {heading}, {versus}"
    return f"{start} ({clip(one_line(discrepancy.series_name), _SUBJECT - len(start) - 3)})"


def _distance(discrepancy: Discrepancy) -> str | None:
    if discrepancy.earlier is None:
        return None
    words = apart(discrepancy.earlier.claim.quantity, discrepancy.later.claim.quantity)
    return f"The new figure is {words}." if words else None


def _sides(discrepancy: Discrepancy) -> Iterator[Side]:
    yield _side("New", discrepancy.later)
    if discrepancy.earlier is not None:
        yield _side("On file", discrepancy.earlier)


def _side(label: str, observation: Observation) -> Side:
    statement = observation.statement
    claim = statement.claim
    said_by = cited(claim) or (statement.origin if statement.origin != statement.source else None)
    return Side(
        label=label,
        outlet=clip(one_line(statement.source), _NAME),
        published=moment_in_full(statement.published_at),
        said_by=clip(one_line(said_by), _NAME) if said_by else None,
        title=clip(one_line(statement.title), _NAME),
        place="headline" if claim.in_headline else "text",
        excerpt=_excerpt(claim),
        url=safe_link(statement.url),
    )


def _excerpt(claim: Claim) -> Excerpt:
    """The figure in its sentence, as far as the quote's context reaches; an ellipsis stands for what is left out."""
    quote = claim.quote
    start, end = claim.sentence
    ahead, behind = quote.start - start, end - quote.end
    before, after = quote.prefix, quote.suffix
    if ahead >= 0 and behind >= 0:
        before = ELLIPSIS + before if len(before) < ahead else before[len(before) - ahead :]
        after = after + ELLIPSIS if len(after) < behind else after[:behind]
    return Excerpt(
        before=_keep_edge(before, clip_start(one_line(before), _CONTEXT)),
        figure=clip(one_line(quote.exact), _FIGURE),
        after=_keep_edge(after, clip(one_line(after), _CONTEXT), leading=True),
    )


def _keep_edge(given: str, cleaned: str, *, leading: bool = False) -> str:
    """``cleaned`` with the blank that parted it from the figure."""
    edge = given[:1] if leading else given[-1:]
    blank = " " if edge.isspace() and cleaned else ""
    return blank + cleaned if leading else cleaned + blank


def _adjustments(discrepancy: Discrepancy) -> tuple[str, ...]:
    steps = discrepancy.judgement.adjustments[:_MOST_ADJUSTMENTS]
    return tuple(
        f"{step.before.value} to {step.after.value}: {clip(one_line(step.why or step.name), _ADJUSTMENT)}"
        for step in steps
    )


def _reach(discrepancy: Discrepancy) -> str | None:
    if discrepancy.mentions < 2:
        return None
    sources = "one independent source" if discrepancy.origins == 1 else f"{discrepancy.origins} independent sources"
    return f"The new figure stands in {discrepancy.mentions} items, from {sources}."


def _footer(subscription: Subscription) -> str:
    where = f"feed list {clip(one_line(subscription.list_name), _NAME)}" if subscription.list_name else "all feeds"
    return (
        f"Subscription {subscription.id}: {where}, severity {subscription.min_severity.value} and above. "
        f"To end it: figurewatch unsubscribe {subscription.id}"
    )
