"""How two printed numbers of one quantity stand to each other: rounding, a hedge, a slip, a conflict.

The rules are tried in order and the first that fits decides. All are symmetric in their two sides.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from claims.discrepancy import Severity
from claims.interval import Interval
from claims.quantity import Kind, Modifier, Quantity
from claims.units import in_one_unit

TRANSPOSITION = "conflict.transposition"
SCALE = "conflict.scale_x"

_PER_CENT = Decimal("0.01")
_SLIP_TOLERANCE = Decimal("0.02")
_SLIPS = tuple(Decimal(10) ** power for power in (1, 2, 3, 6, 9))
"""Powers of ten that a slip multiplies by. 10⁹ is the dropped word "billion": "$9.1" for "$9.1 billion"."""
_WORD_SLIPS = frozenset(_SLIPS[2:])
"""Slips of a whole scale word, which no hedge excuses."""
_TELLING_DIGITS = 3
"""Fewer rounded digits are too easily met by chance when any two of a longer number may change places."""
_POINTS_TOLERANCE = Decimal("0.5")

_ROUNDING_STEPS = ((5, Severity.SILENT), (10, Severity.NOTE), (25, Severity.LOW))
_EXCUSE_STEPS = ((5, Severity.NOTE), (10, Severity.LOW))
_CONFLICT_STEPS = ((5, Severity.LOW), (20, Severity.MEDIUM))


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How two numbers stand to each other.

    ``name`` as in the specification ("rounding", "conflict.scale_x1000"); ``severity`` before any class or adjustment;
    ``rel`` the distance as a share of the greater one; ``factor`` the power of ten between them, where that is the
    difference.
    """

    name: str
    severity: Severity
    rel: Decimal
    factor: Decimal | None = None

    @property
    def transposed(self) -> bool:
        """Whether two neighbouring digits changed places."""
        return self.name == TRANSPOSITION

    @property
    def misprinted(self) -> bool:
        """Whether a power of ten lies between them, or two digits changed places."""
        return self.factor is not None or self.transposed

    @property
    def conflicting(self) -> bool:
        """Whether no reading of the wording makes both right."""
        return self.name.startswith("conflict")


@lru_cache(maxsize=4096)
def relate(a: Quantity, b: Quantity) -> Relation:
    """The relation of two numbers held to state one quantity; measures of one dimension are brought to one unit."""
    pair = _Pair(*in_one_unit(a, b))
    for rule in RULES:
        found = rule(pair)
        if found is not None:
            return found
    return _different(pair)


class _Pair:
    """Two quantities and what several rules ask about them."""

    __slots__ = ("a", "b", "high", "low", "meet", "rel")

    def __init__(self, a: Quantity, b: Quantity) -> None:
        self.a, self.b = a, b
        self.low, self.high = sorted(_nearest(a, b))
        self.rel = _relative(self.low, self.high)
        self.meet = a.hard.meets(b.hard)

    @property
    def bare(self) -> bool:
        return self.a.bare and self.b.bare

    @property
    def points(self) -> bool:
        return self.a.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINTS)

    @property
    def shares(self) -> bool:
        """Whether either is a percentage; of two changes in points (50 and 75 basis points) half a point is much."""
        return Kind.PERCENT in (self.a.kind, self.b.kind)

    def says(self, name: str, severity: Severity, factor: Decimal | None = None) -> Relation:
        return Relation(name=name, severity=severity, rel=self.rel, factor=factor)


def _nearest(a: Quantity, b: Quantity) -> tuple[Decimal, Decimal]:
    """The printed numbers of the two that are nearest to each other; one number twice where they overlap."""
    (a_low, a_high), (b_low, b_high) = a.ends, b.ends
    if a_high < b_low:
        return a_high, b_low
    if b_high < a_low:
        return a_low, b_high
    shared = max(a_low, b_low)
    return shared, shared


def _relative(low: Decimal, high: Decimal) -> Decimal:
    greatest = max(abs(low), abs(high))
    return abs(high - low) / greatest if greatest else Decimal(0)


def _step(rel: Decimal, steps: tuple[tuple[int, Severity], ...]) -> Severity | None:
    return next((severity for percent, severity in steps if rel <= percent * _PER_CENT), None)


def _equal(pair: _Pair) -> Relation | None:
    a, b = pair.a, pair.b
    same_words = (a.modifier, a.stated_exact, a.vague) == (b.modifier, b.stated_exact, b.vague)
    return pair.says("equal", Severity.SILENT) if a.ends == b.ends and same_words else None


def _rounding(pair: _Pair) -> Relation | None:
    if not pair.bare:
        return None
    if pair.points and (pair.meet or (pair.shares and pair.high - pair.low <= _POINTS_TOLERANCE)):
        return pair.says("rounding", Severity.SILENT)
    severity = _step(pair.rel, _ROUNDING_STEPS)
    if not pair.meet or severity is None:
        return None
    return pair.says("rounding" if severity is Severity.SILENT else "coarse_rounding", severity)


def _excused(pair: _Pair) -> Relation | None:
    severity = _step(pair.rel, _EXCUSE_STEPS)
    if not pair.bare or pair.meet or severity is None:
        return None
    if _explains(pair.a.cut_off, pair.b) or _explains(pair.b.cut_off, pair.a):
        return pair.says("truncation", severity)
    if _explains(pair.a.round_number, pair.b) or _explains(pair.b.round_number, pair.a):
        return pair.says("round_halo", severity)
    return None


def _explains(excuse: Interval | None, other: Quantity) -> bool:
    return excuse is not None and other.hard.meets(excuse)


def _hedged(pair: _Pair) -> Relation | None:
    if pair.bare or not pair.meet or _scale_factor(pair) in _WORD_SLIPS:
        return None
    if _says_little(pair.a, pair.b) or _says_little(pair.b, pair.a):
        return pair.says("uninformative_ceiling", Severity.SILENT)
    if pair.a.soft.meets(pair.b.soft):
        return pair.says("hedge_ok", Severity.SILENT)
    return pair.says("hedge_weak", Severity.NOTE)


def _says_little(ceiling: Quantity, other: Quantity) -> bool:
    """Whether a ceiling ("up to v") stands against less than half of it."""
    return ceiling.modifier in (Modifier.UP_TO, Modifier.AT_MOST) and other.ends[1] < ceiling.ends[1] / 2


def _near_miss(pair: _Pair) -> Relation | None:
    gap = pair.a.hard.gap(pair.b.hard)
    if pair.meet or pair.rel > 10 * _PER_CENT or gap > _PER_CENT * max(abs(pair.low), abs(pair.high)):
        return None
    return pair.says("near_miss", Severity.NOTE)


RULES: tuple[Callable[[_Pair], Relation | None], ...] = (_equal, _rounding, _excused, _hedged, _near_miss)


def _different(pair: _Pair) -> Relation:
    factor = _scale_factor(pair)
    if factor is not None:
        return pair.says(f"{SCALE}{factor if factor < 10**6 else f'1e{factor.adjusted()}'}", Severity.CRITICAL, factor)
    if _transposed(pair.a, pair.b):
        return pair.says(TRANSPOSITION, Severity.HIGH)
    return pair.says("conflict", _step(pair.rel, _CONFLICT_STEPS) or Severity.HIGH)


def _scale_factor(pair: _Pair) -> Decimal | None:
    """The power of ten between two printed numbers, within 2 % or their rounding; vague words are too wide to tell."""
    if pair.a.vague or pair.b.vague or pair.low <= 0:
        return None
    ratio = pair.high / pair.low
    return next((slip for slip in _SLIPS if _slipped_by(slip, ratio, pair)), None)


def _slipped_by(slip: Decimal, ratio: Decimal, pair: _Pair) -> bool:
    if abs(ratio - slip) <= _SLIP_TOLERANCE * slip:
        return True
    return pair.bare and _is_rounded(_rescaled(pair, slip))


def _rescaled(pair: _Pair, slip: Decimal) -> _Pair:
    """The pair with the number of its greater quantity brought down by a power of ten."""
    low, high = sorted((pair.a, pair.b), key=lambda quantity: quantity.ends)
    return _Pair(low, replace(high, value=high.ends[0] / slip, step=high.step / slip))


def _is_rounded(pair: _Pair) -> bool:
    """Whether two bare numbers are one, but for how it was rounded."""
    found = _rounding(pair)
    return found is not None and _step(found.rel, _ROUNDING_STEPS) is Severity.SILENT


def _transposed(a: Quantity, b: Quantity) -> bool:
    if a.value is None or b.value is None:
        return False
    left, right = _digits(a.value, b.value)
    swapped = [place for place, (x, y) in enumerate(zip(left, right, strict=True)) if x != y]
    if len(swapped) != 2 or swapped[1] != swapped[0] + 1:
        return _transposed_and_rounded(a, b)
    first, second = swapped
    return left[first] == right[second] and left[second] == right[first]


def _transposed_and_rounded(a: Quantity, b: Quantity) -> bool:
    """Whether the finer of two numbers, with two digits put back, rounds to the other: 631,840 and 3.62 lakh."""
    fine, coarse = sorted((a, b), key=lambda quantity: quantity.unit_place)
    if coarse.value is None or fine.value is None or fine.unit_place == coarse.unit_place:
        return False
    if len(coarse.value.normalize().as_tuple().digits) < _TELLING_DIGITS:
        return False
    return any(_is_rounded(_Pair(coarse, replace(fine, value=value))) for value in _put_back(fine.value))


def _put_back(value: Decimal) -> Iterator[Decimal]:
    """The number with each two of its neighbouring digits in each other's place."""
    sign, digits, _ = value.as_tuple()
    for place, (one, other) in enumerate(itertools.pairwise(digits)):
        yield Decimal((sign, (*digits[:place], other, one, *digits[place + 2 :]), _exponent(value)))


def _digits(a: Decimal, b: Decimal) -> tuple[str, str]:
    """The digits of two values, aligned at their common last place."""
    exponent = min(_last_exponent(a), _last_exponent(b))
    left, right = (str(abs(value).scaleb(-exponent).to_integral_value()) for value in (a, b))
    width = max(len(left), len(right))
    return left.rjust(width, "0"), right.rjust(width, "0")


def _last_exponent(value: Decimal) -> int:
    return _exponent(value.normalize())


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
