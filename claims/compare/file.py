"""What is on file in a series: the anchor to judge by, the observations that agree with it, and the rest.

Agreement is never passed on from one figure to the next: it is with the anchor and with what all accepted figures
have in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from functools import lru_cache
from itertools import chain

from claims.compare.course import Course
from claims.compare.standing import (
    as_of,
    authority,
    conditional,
    floor,
    hedged,
    precision,
    rank,
    same_authority,
    usable,
)
from claims.discrepancy import Severity
from claims.interval import Interval
from claims.notices import recalls_old_value, takes_back
from claims.quantity import Quantity, Role
from claims.relate import Relation, relate
from claims.series import Observation, Series
from claims.units import in_base_unit

LEAP = 3
"""A running count that at least trebles has to be confirmed before others are held against it."""

NEWS = Decimal("1.2")
"""A running count that has grown by so much is worth telling."""

RESTATED_AFTER = timedelta(days=3)
"""Two texts that give an authority's figure differently within so short a time misreport it rather than follow it."""

_GROWN_BY = Decimal("1.05")
"""What a floor given on an earlier day need not cover any more."""

_LOOSE = frozenset({"hedge_weak", "near_miss"})


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """The anchor, what was accepted beside it, and the older values of a running count."""

    anchor: Observation
    accepted: tuple[Observation, ...]
    past: tuple[Observation, ...] = ()

    @property
    def common(self) -> Interval:
        """The values that every accepted figure allows, those apart that an excuse and no interval let in."""
        common = self.anchor.claim.quantity.hard
        for observation in self.accepted:
            common = common.intersect(observation.claim.quantity.hard) or common
        return common


def take_stock(observations: Sequence[Observation], course: Course, recalls: Sequence[Observation] = ()) -> File | None:
    """What observations in order of filing amount to; None for none.

    ``recalls`` are the former values that texts of the series name as such: a text that gives a new figure beside the
    old one restates it.
    """
    if not observations:
        return None
    originals = [o for o in observations if o.claim.role is not Role.CONVERTED] or observations
    if course is Course.STEADY:
        return _steady(originals, recalls)
    return _running(originals, recalls) if course is Course.RISING else _moving(originals)


def on_file(later: Observation, series: Series) -> tuple[Observation, ...]:
    """The observations filed before ``later`` by other entries that others can be held against, in order of filing."""
    entry = later.statement.entry_id
    before = (o for o in series.observations if o.id < later.id and o.statement.entry_id != entry and usable(o))
    return tuple(sorted(before, key=lambda o: o.id))


def recalled(series: Series) -> tuple[Observation, ...]:
    """The former values that texts of the series name as such."""
    return tuple(
        o
        for o in series.observations
        if o.claim.role is Role.PREVIOUS or recalls_old_value(o.claim.quote.prefix, o.claim.quote.suffix)
    )


def relation(a: Observation, b: Observation) -> Relation:
    """How the numbers of two observations stand to each other."""
    return relate(a.claim.quantity, b.claim.quantity)


def agrees(a: Observation, b: Observation) -> bool:
    """Whether both can be right in the ordinary sense of their words, a note at most."""
    return accord(a.claim.quantity, b.claim.quantity)


@lru_cache(maxsize=4096)
def accord(a: Quantity, b: Quantity) -> bool:
    """``agrees`` for two quantities."""
    found = relate(a, b)
    return found.severity <= Severity.NOTE and found.name not in _LOOSE and not only_excused(found, a, b)


def only_excused(found: Relation, a: Quantity, b: Quantity) -> bool:
    """Whether two figures of the same precision are only excused: $60bn and $61bn are two figures, not one."""
    return found.name in ("truncation", "round_halo") and a.unit_place == b.unit_place


def restates(later: Observation, earlier: Observation, recalls: Iterable[Observation]) -> bool:
    """Whether the later figure takes the earlier's place: the same authority gives it, or it names the old value."""
    apart = later.statement.published_at - earlier.statement.published_at
    if apart < timedelta(0):
        return False
    return (apart >= RESTATED_AFTER and same_authority(later, earlier)) or acknowledges(later, earlier, recalls)


def taken_back(later: Observation, earlier: Observation) -> bool:
    """Whether the text of the later figure says that an earlier one was revised, and it stands near the earlier."""
    quote, found = later.claim.quote, relation(later, earlier)
    return takes_back(quote.prefix, quote.suffix) and times(found) < LEAP


def acknowledges(later: Observation, earlier: Observation, recalls: Iterable[Observation]) -> bool:
    """Whether the text of the later figure names the earlier one as the former value."""
    return any(
        old.statement.version_id == later.statement.version_id and relation(old, earlier).severity is Severity.SILENT
        for old in recalls
    )


def _steady(observations: Sequence[Observation], recalls: Sequence[Observation]) -> File:
    replaced = _replaced(observations, recalls)
    standing = [o for o in observations if o.id not in replaced]
    support = _support(observations)
    anchor = max(
        standing,
        key=lambda o: (not conditional(o), rank(o), not hedged(o), support[o.claim.quantity], precision(o), -o.id),
    )
    return File(anchor=anchor, accepted=_accepted(anchor, observations))


def _replaced(observations: Sequence[Observation], recalls: Sequence[Observation]) -> frozenset[int]:
    """The ids of those that their authority's latest word, or a text that names them as former, takes the place of."""
    latest = {name: o for o in observations for name in authority(o)}
    texts = {o.statement.version_id: o for o in observations}
    tellers = [texts[old.statement.version_id] for old in recalls if old.statement.version_id in texts]
    return frozenset(
        old.id
        for old in observations
        if any(
            not agrees(old, new) and restates(new, old, recalls)
            for new in chain(tellers, (latest[name] for name in authority(old)))
        )
    )


def _support(observations: Sequence[Observation]) -> dict[Quantity, int]:
    """For each wording of a figure, how many independent origins print one that agrees with it."""
    origins: dict[Quantity, set[str]] = defaultdict(set)
    for observation in observations:
        origins[observation.claim.quantity].add(observation.statement.origin)
    return {
        wording: len(set[str]().union(*(voices for other, voices in origins.items() if accord(wording, other))))
        for wording in origins
    }


def _accepted(anchor: Observation, observations: Sequence[Observation]) -> tuple[Observation, ...]:
    """Those that agree with the anchor and, the most precise first, with all that were accepted before."""
    accepted, common = [anchor], anchor.claim.quantity.hard
    for new in sorted(observations, key=precision, reverse=True):
        hard = new.claim.quantity.hard
        excused = not anchor.claim.quantity.hard.meets(hard)
        if new is not anchor and agrees(anchor, new) and (excused or common.meets(hard)):
            accepted.append(new)
            common = common.intersect(hard) or common
    return tuple(accepted)


def _moving(observations: Sequence[Observation]) -> File:
    latest = max(observations, key=lambda o: (not conditional(o), as_of(o), o.statement.published_at, o.id))
    return File(anchor=latest, accepted=tuple(o for o in observations if agrees(latest, o)))


def _running(observations: Sequence[Observation], recalls: Sequence[Observation]) -> File:
    facts = [o for o in observations if not conditional(o)] or observations
    state, leaps = facts[0], list[Observation]()
    for new in facts[1:]:
        if grown(state, new):
            if times(relation(state, new)) < LEAP or any(_confirms(leap, new) for leap in leaps):
                state = new
            else:
                leaps.append(new)
        elif agrees(state, new):
            state = _better(state, new)
        elif restates(new, state, recalls) or taken_back(new, state):
            state = new
    return File(
        anchor=state,
        accepted=tuple(o for o in observations if agrees(state, o)),
        past=tuple(o for o in observations if o.id < state.id and level(o) < level(state)),
    )


def times(found: Relation) -> Decimal:
    """How many times the greater number is the smaller; infinite where it is nothing, or below."""
    return 1 / (1 - found.rel) if found.rel < 1 else Decimal("Infinity")


def level(observation: Observation) -> Decimal:
    """The one number by which a count is higher or lower than another: the least it gives, else the most."""
    low, high = in_base_unit(observation.claim.quantity).ends
    return low if floor(observation) else high


def grown(before: Observation, after: Observation) -> bool:
    """Whether a count is higher than before.

    A floor ("at least 40") excludes nothing above it, but "at least 400", or 60, after it is news all the same.
    """
    if level(after) <= level(before):
        return False
    if not agrees(before, after):
        return True
    if before.claim.quantity.vague or not floor(before):
        return False
    found = relation(before, after)
    room = before.claim.quantity.soft.high is None or found.name == "hedge_weak"
    news = times(found) >= (_GROWN_BY if as_of(before) < as_of(after) else NEWS)
    return floor(after) or (room and news)


def _better(state: Observation, new: Observation) -> Observation:
    """Of two counts that agree: the firm one rather than the mere floor or the hedged one, then the higher."""
    return max(state, new, key=lambda o: (not floor(o), not hedged(o), level(o), o.id))


def _confirms(leap: Observation, new: Observation) -> bool:
    """Whether another voice, or another figure, bears a leap out; copies of one text do not."""
    apart = leap.statement.origin != new.statement.origin or level(leap) != level(new)
    return apart and times(relation(leap, new)) < LEAP
