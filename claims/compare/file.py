"""What is on file in a series: the anchor to judge by, the observations that agree with it, and the rest.

Agreement is never passed on from one figure to the next: it is with the anchor and with what all accepted figures
have in common.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.compare.course import Course
from claims.compare.standing import Rank, as_of, floor, imprecision, rank, same_authority, usable
from claims.discrepancy import Severity
from claims.interval import Interval
from claims.notices import recalls_old_value
from claims.quantity import Role
from claims.relate import Relation, relate
from claims.series import Observation, Series

LEAP = 3
"""A running count that at least trebles has to be confirmed before others are held against it."""

NEWS = Decimal("1.2")
"""A running count that has grown by so much is worth telling."""

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
    if course is Course.STEADY:
        return _steady(observations, recalls)
    return _running(observations, recalls) if course is Course.RISING else _moving(observations)


def on_file(later: Observation, series: Series) -> tuple[Observation, ...]:
    """The observations filed before ``later`` by other entries that others can be held against, in order of filing."""
    entry = later.statement.entry_id
    return tuple(
        sorted(
            (o for o in series.observations if o.id < later.id and o.statement.entry_id != entry and usable(o)),
            key=lambda o: o.id,
        )
    )


def recalled(series: Series) -> tuple[Observation, ...]:
    """The former values that texts of the series name as such."""
    return tuple(
        o for o in series.observations if o.claim.role is Role.PREVIOUS or recalls_old_value(o.claim.quote.prefix)
    )


def relation(a: Observation, b: Observation) -> Relation:
    """How the numbers of two observations stand to each other."""
    return relate(a.claim.quantity, b.claim.quantity)


def agrees(a: Observation, b: Observation) -> bool:
    """Whether both can be right in the ordinary sense of their words, a note at most."""
    found = relation(a, b)
    return found.severity <= Severity.NOTE and found.name not in _LOOSE and not only_excused(found, a, b)


def only_excused(found: Relation, a: Observation, b: Observation) -> bool:
    """Whether two figures of the same precision are only excused: $60bn and $61bn are two figures, not one."""
    excused = found.name in ("truncation", "round_halo")
    return excused and a.claim.quantity.unit_place == b.claim.quantity.unit_place


def restates(later: Observation, earlier: Observation, recalls: Iterable[Observation]) -> bool:
    """Whether the later figure takes the earlier's place: the same authority gives it, or it names the old value."""
    if later.statement.published_at < earlier.statement.published_at:
        return False
    return same_authority(later, earlier) or acknowledges(later, earlier, recalls)


def acknowledges(later: Observation, earlier: Observation, recalls: Iterable[Observation]) -> bool:
    """Whether the text of the later figure names the earlier one as the former value."""
    return any(
        old.statement.version_id == later.statement.version_id and relation(old, earlier).severity is Severity.SILENT
        for old in recalls
    )


class _Camp:
    """Observations that agree with the best of them, and with what all have in common."""

    def __init__(self, first: Observation) -> None:
        self.leader, self.members = first, [first]
        self.common = first.claim.quantity.hard
        self.replaced = False

    def takes(self, new: Observation) -> bool:
        hard = new.claim.quantity.hard
        fits = self.common.meets(hard) or not self.leader.claim.quantity.hard.meets(hard)
        return fits and agrees(self.leader, new)

    def add(self, new: Observation) -> None:
        self.members.append(new)
        self.common = self.common.intersect(new.claim.quantity.hard) or self.common
        if _worth(new) > _worth(self.leader):
            self.leader = new

    @property
    def standing(self) -> tuple[bool, Rank, int]:
        return not self.replaced, rank(self.leader), len({o.statement.origin for o in self.members})


def _worth(observation: Observation) -> tuple[Rank, bool, Decimal]:
    open_ended, room = imprecision(observation)
    return rank(observation), not open_ended, -room


def _steady(observations: Sequence[Observation], recalls: Sequence[Observation]) -> File:
    camps: list[_Camp] = []
    for new in observations:
        home = next((camp for camp in camps if camp.takes(new)), None)
        if home is not None:
            home.add(new)
            continue
        for camp in camps:
            camp.replaced |= restates(new, camp.leader, recalls)
        camps.append(_Camp(new))
    best = max(camps, key=lambda camp: camp.standing)
    return File(anchor=best.leader, accepted=tuple(best.members))


def _moving(observations: Sequence[Observation]) -> File:
    latest = max(observations, key=lambda o: (as_of(o), o.statement.published_at, o.id))
    return File(anchor=latest, accepted=tuple(o for o in observations if agrees(latest, o)))


def _running(observations: Sequence[Observation], recalls: Sequence[Observation]) -> File:
    state, leaps = observations[0], list[Observation]()
    for new in observations[1:]:
        if grown(state, new):
            if times(relation(state, new)) < LEAP or any(_confirms(leap, new) for leap in leaps):
                state = new
            else:
                leaps.append(new)
        elif agrees(state, new):
            state = _better(state, new)
        elif restates(new, state, recalls):
            state = new
    return File(
        anchor=state,
        accepted=tuple(o for o in observations if agrees(state, o)),
        past=tuple(o for o in observations if level(o) < level(state)),
    )


def times(found: Relation) -> Decimal:
    """How many times the greater number is the smaller; infinite where it is nothing, or below."""
    return 1 / (1 - found.rel) if found.rel < 1 else Decimal("Infinity")


def level(observation: Observation) -> Decimal:
    """The one number by which a count is higher or lower than another: the least it gives, else the most."""
    low, high = observation.claim.quantity.ends
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
    unbounded = before.claim.quantity.soft.high is None and times(relation(before, after)) >= NEWS
    return unbounded or floor(after)


def _better(state: Observation, new: Observation) -> Observation:
    """Of two counts that agree: the firm one rather than the mere floor, then the higher."""
    return max(state, new, key=lambda o: (not floor(o), level(o), o.id))


def _confirms(leap: Observation, new: Observation) -> bool:
    """Whether another voice, or another figure, bears a leap out; copies of one text do not."""
    apart = leap.statement.origin != new.statement.origin or level(leap) != level(new)
    return apart and times(relation(leap, new)) < LEAP
