"""Sets of values between two ends."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """All values between two ends; ``high`` None has no upper end. An end counts as inside where it is closed."""

    low: Decimal
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = False

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        """The one value."""
        return cls(low=value, high=value, high_closed=True)

    @property
    def width(self) -> Decimal | None:
        """The distance between the ends; None without an upper end."""
        return None if self.high is None else self.high - self.low

    @property
    def _lower(self) -> tuple[Decimal, bool]:
        return self.low, not self.low_closed

    @property
    def _upper(self) -> tuple[Decimal, bool]:
        return (Decimal("Infinity"), True) if self.high is None else (self.high, self.high_closed)

    def contains(self, value: Decimal) -> bool:
        """Whether a value lies inside."""
        return self.meets(Interval.point(value))

    def meets(self, other: Interval) -> bool:
        """Whether they share a value. Open ends that only touch do not."""
        return self.intersect(other) is not None

    def intersect(self, other: Interval) -> Interval | None:
        """The values that both hold; None if there are none."""
        low, low_open = max(self._lower, other._lower)
        high, high_closed = min(self._upper, other._upper)
        if low > high or (low == high and (low_open or not high_closed)):
            return None
        return Interval(
            low=low, high=high if high.is_finite() else None, low_closed=not low_open, high_closed=high_closed
        )

    def gap(self, other: Interval) -> Decimal:
        """How far the nearer ends are apart; zero where they meet or touch."""
        return max(Decimal(0), self.low - other._upper[0], other.low - self._upper[0])
