"""Which series the statements of one entry version belong to: they compete, and what is left opens new ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from claims.match.contest import contest
from claims.match.score import IMPOSSIBLE, are_linked, log_odds, probability, reasons
from claims.match.story import both, one_story
from claims.match.traits import Traits, around, rarity, traits_of
from claims.series import Candidate, Match, Member, Statement

THRESHOLD = 0.45
MEMBERS = 4
LINKED = 3
HOPELESS = -5.0
"""Log-odds with the newest member below which a series' other members are not asked."""


class Fit(NamedTuple):
    """How well a statement fits a series, and the member that it fits best, by how much."""

    statement: int
    series: int
    odds: float
    best: Traits
    nearest: float


def assign(statements: Sequence[Statement], candidates: Sequence[Sequence[Candidate]]) -> tuple[Match, ...]:
    """Match the statements of one entry version, each with its own candidates; they compete for them.

    A match without ``series_id`` opens a new series, or with ``joins`` shares the one that an earlier statement of
    the same call opens (the headline and the text may state one quantity).
    """
    own = [traits_of(statement) for statement in statements]
    members = _members(candidates)
    told = chain.from_iterable(_words(group) for groups in members.values() for group in groups)
    words = rarity(chain((traits.around for traits in own), told))
    fits = [
        max((_fit(number, traits, series.id, group, words) for group in members[series.id]), key=lambda it: it.odds)
        for number, (traits, offered) in enumerate(zip(own, candidates, strict=True))
        for series in offered
        if members[series.id]
    ]
    apart = {series.id: series.apart for offered in candidates for series in offered if series.apart}
    possible = _held_apart([fit for fit in fits if fit.odds > IMPOSSIBLE / 2], apart)
    return _matches(own, _choose(own, _competing(possible)), words)


def _members(candidates: Sequence[Sequence[Candidate]]) -> dict[int, list[Sequence[Member]]]:
    """The members to compare with by series, those that each merge brought along as a group of their own."""
    every = {series.id: series for offered in candidates for series in offered}
    return {
        number: [_telling(group) for group in (series.members, *series.brought) if group]
        for number, series in every.items()
    }


def _words(members: Sequence[Member]) -> Iterator[frozenset[str]]:
    """The words around each figure. The newest is compared in any case, the others most often not."""
    yield traits_of(members[0]).around
    yield from (around(member.words) for member in members[1:])


def _telling(members: Sequence[Member]) -> Sequence[Member]:
    """A few members to compare with, newest first; the first of all stays, so that a series cannot drift."""
    newest = sorted(members, key=lambda each: (each.published_at, each.id), reverse=True)
    return newest if len(newest) <= MEMBERS else [*newest[: MEMBERS - 1], newest[-1]]


def _fit(number: int, traits: Traits, series: int, members: Sequence[Member], words: Mapping[str, float]) -> Fit:
    """Average link over the best few members."""
    asked = [traits_of(members[0])]
    scored = [(log_odds(traits, asked[0], words), 0)]
    if scored[0][0] > HOPELESS or traits.entry in {member.entry_id for member in members}:
        asked += map(traits_of, members[1:])
        scored += [(log_odds(traits, member, words), at) for at, member in enumerate(asked) if at]
    scored.sort(reverse=True)
    best = scored[:LINKED]
    nearest = asked[scored[0][1]]
    edited = nearest.entry == traits.entry and traits.entry >= 0
    odds = scored[0][0] if edited else _of_one_story(traits, asked, sum(each for each, _ in best) / len(best))
    return Fit(number, series, odds, nearest, scored[0][0])


def _of_one_story(traits: Traits, members: Sequence[Traits], odds: float) -> float:
    """The odds that the quantity is the same, where the texts were taken to tell one story, less the doubt of that."""
    if odds <= IMPOSSIBLE / 2:
        return odds
    return both(odds, one_story(traits.gist, (member.gist for member in members)))


def _held_apart(fits: Sequence[Fit], apart: Mapping[int, frozenset[int]]) -> list[Fit]:
    """Less those with a series of which a person split what the statement resembles more: there it shall not return."""
    by_place = {(fit.statement, fit.series): fit for fit in fits}

    def outdone(fit: Fit) -> bool:
        others = (by_place.get((fit.statement, other)) for other in apart.get(fit.series, ()))
        return any(other is not None and _order(other) > _order(fit) for other in others)

    return [fit for fit in fits if not outdone(fit)]


def _order(fit: Fit) -> tuple[float, float, int]:
    return fit.nearest, fit.odds, fit.series


def _competing(fits: Sequence[Fit]) -> list[Fit]:
    """The fits after the figures of the document competed for the series, and the series for the figures."""
    odds = contest({(fit.statement, fit.series): fit.odds for fit in fits})
    return [fit._replace(odds=odds[fit.statement, fit.series]) for fit in fits]


def _choose(own: Sequence[Traits], fits: Iterable[Fit]) -> dict[int, Fit]:
    """The best fit of each statement, best first; figures of one sentence share one only if the text links them."""
    chosen: dict[int, Fit] = {}
    for fit in sorted(fits, key=lambda each: (-each.odds, each.statement)):
        rivals = [other for other, taken in chosen.items() if taken.series == fit.series]
        free = all(are_linked(own[fit.statement].claim, own[other].claim) is not False for other in rivals)
        if fit.statement not in chosen and free and probability(fit.odds) >= THRESHOLD:
            chosen[fit.statement] = fit
    return chosen


def _matches(own: Sequence[Traits], chosen: Mapping[int, Fit], words: Mapping[str, float]) -> tuple[Match, ...]:
    """Matches in order; a conversion or former value goes where the figure goes that it belongs to."""
    found: dict[int, Match] = {}
    order = sorted(range(len(own)), key=lambda number: own[number].claim.of is not None)
    for number in order:
        leader = _leader(own, number)
        if leader is not None and leader in found:
            found[number] = _following(leader, found[leader], own, number, words)
        elif number in chosen:
            fit = chosen[number]
            found[number] = Match(
                series_id=fit.series,
                probability=probability(fit.odds),
                reasons=reasons(own[number], fit.best, words),
            )
        else:
            found[number] = _opening(number, own, found, words)
    return _in_order([found[number] for number in range(len(own))])


def _in_order(matches: Sequence[Match]) -> tuple[Match, ...]:
    """The same groups, but the first of each opens the series and the later ones join it."""
    first: dict[int, int] = {}
    for at, match in enumerate(matches):
        if match.series_id is None:
            first.setdefault(_root(at, match), at)
    return tuple(
        match
        if match.series_id is not None
        else replace(match, joins=None if (opener := first[_root(at, match)]) == at else opener)
        for at, match in enumerate(matches)
    )


def _root(at: int, match: Match) -> int:
    return at if match.joins is None else match.joins


def _leader(own: Sequence[Traits], number: int) -> int | None:
    """The statement that this one converts or replaces."""
    claim = own[number].claim
    return next(
        (at for at, other in enumerate(own) if claim.of is not None and at != number and are_linked(claim, other.claim)
         and claim.of == (other.claim.quote.start, other.claim.quote.end)),
        None,
    )  # fmt: skip


def _following(leader: int, theirs: Match, own: Sequence[Traits], number: int, words: Mapping[str, float]) -> Match:
    joins = None if theirs.series_id is not None else leader if theirs.joins is None else theirs.joins
    return Match(
        series_id=theirs.series_id,
        probability=theirs.probability,
        reasons=reasons(own[number], own[leader], words),
        joins=joins,
    )


def _opening(number: int, own: Sequence[Traits], found: Mapping[int, Match], words: Mapping[str, float]) -> Match:
    """A new series, or the one that another statement of the document has just opened."""
    openers = [at for at, match in found.items() if match.series_id is None and match.joins is None]
    scored = [(log_odds(own[number], own[at], words), at) for at in openers]
    followers = [(at, match.joins) for at, match in found.items() if match.joins is not None]
    best, at = max(scored, default=(IMPOSSIBLE, -1))
    taken = any(
        joined == at and are_linked(own[number].claim, own[other].claim) is False for other, joined in followers
    )
    if probability(best) < THRESHOLD or taken:
        return Match(series_id=None, probability=1.0, reasons=("no series on file states this quantity",))
    return Match(series_id=None, probability=probability(best), reasons=reasons(own[number], own[at], words), joins=at)
