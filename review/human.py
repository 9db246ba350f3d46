"""Numbers, times and addresses in words for people: the same on the command line and on the pages. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from urllib.parse import urlsplit

from babel.numbers import get_currency_symbol

from claims.claim import Figure
from claims.discrepancy import Severity
from claims.lang.en.phrases import place_name
from claims.quantity import Kind, Modifier, Quantity

SCALES = (
    (Decimal(10) ** 12, "trillion", "tn"),
    (Decimal(10) ** 9, "billion", "bn"),
    (Decimal(10) ** 6, "million", "m"),
)
MOST_DECIMALS = 3  # beyond that a scaled number ("1.234567 million") is harder to read than the number written out
ENDLESS = 6  # decimals; no text prints more, so the value comes from a division
HEDGES = {
    Modifier.EXACT: "",
    Modifier.ABOUT: "about",
    Modifier.NEARLY: "nearly",
    Modifier.MORE_THAN: "more than",
    Modifier.AT_LEAST: "at least",
    Modifier.LESS_THAN: "less than",
    Modifier.AT_MOST: "at most",
    Modifier.UP_TO: "up to",
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
NAMED_KINDS = ("place", "event", "name")  # prefixes of what a series is about
RELATIVE_FOR = timedelta(days=14)


def number(
    value: Decimal, *, step: Decimal = Decimal(1), short: bool = False, scaled_like: Decimal | None = None
) -> str:
    """A number with a scale word and the precision of ``step``: "60.84 billion", "1,234"; ``short``: "60.84bn".

    Never drops a digit that the value has, fractions without end ("a third") apart; where a scale word would need many
    decimals, the number is written out. ``scaled_like`` is the number whose scale word to use, the low end of a range.
    """
    if _places(value) > ENDLESS:
        value = round(value, max(1, _places(step)))
    for scale, word, brief in SCALES:
        if abs(value if scaled_like is None else scaled_like) < scale:
            continue
        decimals = _decimals(value / scale, step / scale)
        if decimals <= MOST_DECIMALS:
            return f"{value / scale:,.{decimals}f}" + (brief if short else f" {word}")
    return f"{value:,.{_decimals(value, step)}f}"


def _decimals(value: Decimal, step: Decimal) -> int:
    return max(0, _places(value), _places(step))


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A quantity in its parts, so that a page can give the number the weight: "at least", "43", "people"."""

    hedge: str = ""
    number: str
    unit: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.hedge, self.number, self.unit) if part)


def amount(value: Decimal, q: Quantity) -> str:
    """A value in the unit and the precision of a quantity: "$60.84 billion", "43 people", "4.1%"."""
    return str(Phrase(number=_digits(value, q), unit=_unit(q, value)))


def _digits(value: Decimal, q: Quantity) -> str:
    digits = number(value, step=q.step, scaled_like=q.low if value == q.high else None)
    if q.kind is Kind.MONEY:
        return _money(digits, q.unit)
    return f"{digits}%" if q.kind is Kind.PERCENT else digits


def _unit(q: Quantity, value: Decimal) -> str:
    match q.kind:
        case Kind.MONEY | Kind.PERCENT:
            return ""
        case Kind.PERCENTAGE_POINTS:
            return "percentage point" if value == 1 else "percentage points"
        case Kind.COUNT:
            return "person" if q.unit == "people" and value == 1 else q.unit
        case Kind.MEASURE | Kind.DURATION:
            return _plural(q.unit, value)
        case _:
            return q.unit


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


def phrase(q: Quantity) -> Phrase:
    """A quantity in words, in its parts."""
    hedge = "exactly" if q.stated_exact else HEDGES[q.modifier]
    if q.value is not None:
        return Phrase(hedge=hedge, number=_digits(q.value, q), unit=_unit(q, q.value))
    if q.low is not None and q.high is not None:
        return Phrase(hedge=hedge, number=f"{_digits(q.low, q)} to {_digits(q.high, q)}", unit=_unit(q, q.high))
    end = q.low if q.low is not None else q.high
    if end is None:
        return Phrase(number="a number")
    return Phrase(hedge="at most" if q.low is None else "at least", number=_digits(end, q), unit=_unit(q, end))


def quantity(q: Quantity) -> str:
    """A quantity as people say it: "$60.84 billion", "at least 43 people", "3% to 5%"."""
    return str(phrase(q))


def axis_label(value: Decimal, step: Decimal, sample: Quantity) -> str:
    """A value beside an axis, short: "$60.5bn", "4.0%", "1,200". What is counted or measured is said elsewhere."""
    digits = number(value, step=step, short=True)
    if sample.kind is Kind.MONEY:
        return _money(digits, sample.unit)
    return f"{digits}%" if sample.kind is Kind.PERCENT else digits


def figure(f: Figure) -> Phrase:
    """A figure as people say it; a vague word keeps its own wording ("dozens")."""
    return Phrase(number=f.quote.exact) if f.quantity.vague else phrase(f.quantity)


def middle(q: Quantity) -> Decimal | None:
    """The one number that stands for a quantity: its value, or the middle of its range."""
    if q.value is not None:
        return q.value
    if q.low is None or q.high is None:
        return None
    return (q.low + q.high) / 2


def apart(earlier: Quantity, later: Quantity) -> str | None:
    """How far the later figure is from the earlier: "higher by 1.9% ($1.16 billion)". None where it cannot be said."""
    before, after = middle(earlier), middle(later)
    if before is None or after is None or not _comparable(earlier, later):
        return None
    if before == after:
        return "the same number"
    direction = "higher" if after > before else "lower"
    small, big = sorted((abs(before), abs(after)))
    if before * after > 0 and big / small >= 2:
        factor = big / small
        return f"{direction} by a factor of {factor:,.{0 if factor >= 10 or factor % 1 == 0 else 1}f}"
    gap = _gap(earlier, later, abs(after - before))
    if earlier.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINTS) or before == 0:
        return f"{direction} by {gap}"
    return f"{direction} by {_share(before, after)} ({gap})"


def _comparable(a: Quantity, b: Quantity) -> bool:
    """One unit, or counts, for which texts choose their nouns freely (jobs, workers)."""
    return a.kind is b.kind and (a.unit == b.unit or a.kind is Kind.COUNT)


def _gap(earlier: Quantity, later: Quantity, gap: Decimal) -> str:
    finer = earlier if earlier.step < later.step else later
    if finer.kind is Kind.PERCENT:
        return f"{number(gap, step=finer.step)} {'point' if gap == 1 else 'points'}"
    return number(gap, step=finer.step) if earlier.unit != later.unit else amount(gap, finer)


def _share(before: Decimal, after: Decimal) -> str:
    share = abs(after - before) / abs(before) * 100
    return f"{share:.0f}%" if share >= 10 else f"{share:.1f}%" if share >= Decimal("0.1") else "under 0.1%"


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


def slot(value: str) -> str:
    """A slot of a series' frame for people: "event:flood" is flood, "PK+TR" Pakistan and Turkey."""
    kind, colon, rest = value.partition(":")
    words = rest if colon and kind in NAMED_KINDS else value.replace(":", " ")
    codes = words.split("+")
    if kind == "place" or all(len(code) == 2 and code.isupper() for code in codes):
        return " and ".join(place_name(code) for code in codes)
    return words.replace("_", " ")


def sentence(message: str) -> str:
    """An error's message as a sentence for a page."""
    start = message[:1].upper() if message.partition(" ")[0].isalpha() else message[:1]  # min_severity stays a name
    return start + message[1:] + ("" if message.endswith((".", "!", "?")) else ".")


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
