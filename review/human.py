"""Numbers, times and addresses in words for people: the same on the command line and on the pages. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from urllib.parse import urlsplit

from babel.numbers import get_currency_symbol

from claims.claim import Figure
from claims.discrepancy import Severity
from claims.quantity import Kind, Modifier, Quantity

SCALES = (
    (Decimal(10) ** 12, "trillion", "tn"),
    (Decimal(10) ** 9, "billion", "bn"),
    (Decimal(10) ** 6, "million", "m"),
)
MOST_DECIMALS = 3  # beyond that a scaled number ("1.234567 million") is harder to read than the number written out
HEDGES = {
    Modifier.EXACT: "",
    Modifier.ABOUT: "about ",
    Modifier.NEARLY: "nearly ",
    Modifier.MORE_THAN: "more than ",
    Modifier.AT_LEAST: "at least ",
    Modifier.LESS_THAN: "less than ",
    Modifier.AT_MOST: "at most ",
    Modifier.UP_TO: "up to ",
    Modifier.RANGE: "",
}
MARKS = {
    Severity.SILENT: "·",
    Severity.NOTE: "○",
    Severity.LOW: "◔",
    Severity.MEDIUM: "◑",
    Severity.HIGH: "◕",
    Severity.CRITICAL: "●",
}
RELATIVE_FOR = timedelta(days=14)


def number(value: Decimal, *, step: Decimal = Decimal(1), short: bool = False) -> str:
    """A number with a scale word and the precision of ``step``: "60.84 billion", "1,234"; ``short``: "60.84bn".

    Never drops a digit that the value has; where a scale word would need many decimals, the number is written out.
    """
    for scale, word, brief in SCALES:
        if abs(value) < scale:
            continue
        decimals = _decimals(value / scale, step / scale)
        if decimals <= MOST_DECIMALS:
            return f"{value / scale:,.{decimals}f}" + (brief if short else f" {word}")
    return f"{value:,.{_decimals(value, step)}f}"


def _decimals(value: Decimal, step: Decimal) -> int:
    written = -step.adjusted() if step else 0
    exponent = value.normalize().as_tuple().exponent
    held = -exponent if isinstance(exponent, int) else 0
    return max(0, written, held)


def amount(value: Decimal, quantity: Quantity, *, short: bool = False) -> str:
    """A value in the unit and the precision of a quantity: "$60.84 billion", "43 people", "4.1%"."""
    return _with_unit(number(value, step=quantity.step, short=short), value, quantity.kind, quantity.unit)


def _with_unit(digits: str, value: Decimal, kind: Kind, unit: str) -> str:
    match kind:
        case Kind.MONEY:
            return _money(digits, unit)
        case Kind.PERCENT:
            return f"{digits}%"
        case Kind.PERCENTAGE_POINTS:
            return f"{digits} percentage {'point' if value == 1 else 'points'}"
        case Kind.COUNT:
            noun = "person" if unit == "people" and value == 1 else unit
            return f"{digits} {noun}".rstrip()
        case Kind.MEASURE | Kind.DURATION:
            return f"{digits} {_plural(unit, value)}".rstrip()
        case _:
            return f"{digits} {unit}".rstrip()


def _money(digits: str, currency: str) -> str:
    symbol = get_currency_symbol(currency, locale="en_US")
    gap = "\N{NO-BREAK SPACE}" if symbol[-1:].isalpha() else ""
    sign, digits = ("\N{MINUS SIGN}", digits[1:]) if digits.startswith("-") else ("", digits)
    return f"{sign}{symbol}{gap}{digits}"


def _plural(unit: str, value: Decimal) -> str:
    """Units that are words take a plural ("3 miles", "2 barrels per day"); symbols ("km", "km/h", "t") do not."""
    head, space, rest = unit.partition(" ")
    if value == 1 or len(head) < 3 or "/" in head or head.endswith("s"):
        return unit
    return f"{head}s{space}{rest}"


def quantity(q: Quantity, *, short: bool = False) -> str:
    """A quantity as people say it: "$60.84 billion", "at least 43 people", "3 to 5%"."""
    hedge = "exactly " if q.stated_exact else HEDGES[q.modifier]
    if q.value is not None:
        return hedge + amount(q.value, q, short=short)
    if q.low is not None and q.high is not None:
        return f"{hedge}{amount(q.low, q, short=short)} to {amount(q.high, q, short=short)}"
    end = q.low if q.low is not None else q.high
    if end is None:
        return "a number"
    return ("at least " if q.low is not None else "at most ") + amount(end, q, short=short)


def axis_label(value: Decimal, sample: Quantity) -> str:
    """A value beside an axis, short: "$60.5bn", "4.1%", "1,200". What is counted or measured is said elsewhere."""
    digits = number(value, step=value, short=True)
    if sample.kind is Kind.MONEY:
        return _money(digits, sample.unit)
    return f"{digits}%" if sample.kind is Kind.PERCENT else digits


def figure(f: Figure) -> str:
    """A figure as people say it; a vague word keeps its own wording ("dozens")."""
    return f.quote.exact if f.quantity.vague else quantity(f.quantity)


def middle(q: Quantity) -> Decimal | None:
    """The one number that stands for a quantity: its value, or the middle of its range."""
    if q.value is not None:
        return q.value
    if q.low is None or q.high is None:
        return None
    return (q.low + q.high) / 2


def apart(earlier: Quantity, later: Quantity) -> str | None:
    """How far the later figure lies from the earlier: "$1.2 billion higher (2.0%)". None where it cannot be said."""
    before, after = middle(earlier), middle(later)
    if before is None or after is None or (earlier.kind, earlier.unit) != (later.kind, later.unit):
        return None
    if before == after:
        return "the same number"
    direction = "higher" if after > before else "lower"
    small, big = sorted((abs(before), abs(after)))
    if before * after > 0 and big / small >= 2:
        factor = big / small
        return f"{direction} by a factor of {factor:,.{0 if factor >= 10 or factor % 1 == 0 else 1}f}"
    return f"{_difference(earlier, later, abs(after - before))} {direction}{_share(earlier.kind, before, after)}"


def _difference(earlier: Quantity, later: Quantity, gap: Decimal) -> str:
    finer = earlier if earlier.step < later.step else later
    if finer.kind is Kind.PERCENT:
        digits = number(gap, step=finer.step)
        return f"{digits} {'point' if gap == 1 else 'points'}"
    return amount(gap, finer)


def _share(kind: Kind, before: Decimal, after: Decimal) -> str:
    if kind in (Kind.PERCENT, Kind.PERCENTAGE_POINTS) or before == 0:
        return ""
    share = abs(after - before) / abs(before) * 100
    return f" ({share:.0f}%)" if share >= 10 else f" ({share:.1f}%)" if share >= Decimal("0.1") else " (under 0.1%)"


def ago(moment: datetime, now: datetime) -> str:
    """How long since (or until) a moment: "just now", "5 min ago", "in 2 h"; a date where that says more."""
    gap = now - moment
    if abs(gap) >= RELATIVE_FOR:
        return date(moment)
    if abs(gap) < timedelta(seconds=45):
        return "just now" if gap >= timedelta() else "in a moment"
    return f"{span(gap)} ago" if gap > timedelta() else f"in {span(gap)}"


def span(length: timedelta) -> str:
    """A length of time in its largest unit: "40 s", "5 min", "2 h", "3 d"."""
    seconds = abs(length).total_seconds()
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min")):
        if seconds >= 0.95 * size:
            return f"{max(1, round(seconds / size))} {unit}"
    return f"{round(seconds)} s"


def date(moment: datetime) -> str:
    """A day: "12 Nov 2026"."""
    return f"{moment.day} {moment:%b %Y}"


def exact_time(moment: datetime) -> str:
    """A moment in full: "Sun 22 Nov 2026, 14:03 UTC"."""
    return f"{moment:%a} {date(moment)}, {moment:%H:%M %Z}"


def severity_label(severity: Severity) -> str:
    """A severity by name."""
    return severity.value.capitalize()


def severity_mark(severity: Severity) -> str:
    """A sign that fills with severity, so that colour is never the only tell."""
    return MARKS[severity]


def web_address(url: str) -> str | None:
    """The address if it may become a link (http or https with a host), else None: feeds may hold ``javascript:``."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.hostname else None


def host(url: str) -> str:
    """The host of an address without "www.", or the address itself."""
    try:
        name = urlsplit(url).hostname
    except ValueError:
        name = None
    return (name or url).removeprefix("www.")
