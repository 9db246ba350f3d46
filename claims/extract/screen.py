"""Which numbers are no claim, and what they are instead: dates, ages, names, scores, ..."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claims.extract.ages import is_age
from claims.extract.amounts import Amount
from claims.extract.dates import is_day, is_time, is_year
from claims.extract.designations import (
    Verdict,
    address,
    attribute,
    coded,
    counted_off,
    ends_name,
    glued,
    named,
    ordinal,
    title,
    titled,
    typed,
)
from claims.extract.hedges import SPAN
from claims.extract.moments import is_moment, is_term, spans
from claims.extract.nouns import is_plural
from claims.extract.scores import integer, read_scores
from claims.extract.text import Line, Token
from claims.extract.unit import Setting
from claims.quantity import Kind

Check = Callable[[Line, Amount, Setting], "Verdict | None"]

# The last day of a month, and the last age that is told from another one.
_FIRST = {Kind.DATE: 31, Kind.AGE: 120}
# What people are of whom it is said in percent that they are wholly for something.
_WHOLE = frozenset({100, 110, 200, 1000})
# What a number beside it, joined by a hyphen or "and", is too.
_LISTED = frozenset({Kind.DATE, Kind.AGE, Kind.DESIGNATION, Kind.REFERENCE, Kind.PHONE})


def screen(line: Line, amounts: Sequence[Amount], setting: Setting) -> list[Amount]:
    """The amounts with kind and reason set where they are no claim."""
    screened: list[Amount] = []
    for amount in amounts:
        previous = screened[-1] if screened else None
        verdict = None if amount.no_claim else _judge(line, amount, previous, setting)
        kept = amount._replace(rule=SPAN) if spans(line, amount, previous, setting) else amount
        screened.append(_rejected(amount, *verdict) if verdict else kept)
    return read_scores(line, _with_last_day(line, screened, setting), setting)


def _with_last_day(line: Line, amounts: Sequence[Amount], setting: Setting) -> list[Amount]:
    """The amounts with a first day or age screened like the last: the 2 of "2 and 3 June", "15- to 24-year-olds"."""
    screened = list(amounts)
    for place in range(len(screened) - 2, -1, -1):
        left, right = screened[place], screened[place + 1]
        between = line.words[left.after : right.first]
        between = between[1:] if between[:1] == ["-"] and len(between) > 1 else between
        joined = len(between) == 1 and between[0] in setting.language.screens.date_range
        joined = joined or (between == [","] and right.kind is Kind.AGE)
        if joined and left.no_claim is None and right.kind in _FIRST and 0 < integer(left) <= _FIRST[right.kind]:
            screened[place] = _rejected(left, right.kind, right.kind.value) if right.no_claim else left
    return screened


def _rejected(amount: Amount, kind: Kind, reason: str) -> Amount:
    told = kind.is_quantity or reason == "pronoun" or amount.rule == "count.attribute"
    unit = amount.unit if told else "year" if kind is Kind.AGE else ""
    last = amount.after + 1 if kind is Kind.ORDINAL and not amount.words else amount.last
    return amount._replace(last=last, kind=kind, unit=unit, no_claim=reason, rule=f"no_claim.{reason}")


def _judge(line: Line, amount: Amount, previous: Amount | None, setting: Setting) -> Verdict | None:
    if amount.kind is Kind.PERCENT and _is_wholehearted(line, amount, setting):
        return Kind.PERCENT, "word"
    if amount.prefixed or amount.kind in (Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINTS):
        return None
    if previous is not None and previous.no_claim and _goes_on(line, previous, amount, setting):
        return previous.kind, previous.no_claim
    if previous is not None and _in_phrase(line, previous, amount, setting):
        return Kind.DESIGNATION, "designation"
    for check in _CHECKS:
        verdict = check(line, amount, setting)
        if verdict is not None:
            return verdict
    return None


def _goes_on(line: Line, previous: Amount, amount: Amount, setting: Setting) -> bool:
    """Whether a bare number goes on with a list of names, dates or ages: "Articles 5 and 6", "May 6 and 7"."""
    if not amount.bare or previous.kind not in _LISTED or previous.no_claim is None:
        return False
    if previous.kind is Kind.AGE and line.words[amount.first - 1] == "," and line.capital(amount.first - 2):
        return True
    between = line.words[previous.last : amount.first]
    if between == [","] and _is_listed(line, amount, previous, setting):
        return True
    part = previous.kind is not Kind.AGE and between == [setting.language.roles.of]
    return part or (len(between) == 1 and between[0] in setting.language.screens.date_range)


def _is_listed(line: Line, amount: Amount, previous: Amount, setting: Setting) -> bool:
    """ "July 3, 4 and 5", "the victims, 8, 11 and 13": in the middle of a list of days or ages."""
    going_on = line.words[amount.last] in setting.language.groups.list_marks
    return going_on and line.kinds[amount.last + 1] == Token.NUMBER and integer(amount) <= _FIRST.get(previous.kind, 0)


def _in_phrase(line: Line, previous: Amount, amount: Amount, setting: Setting) -> bool:
    """Whether a number stands inside what the one before counts: "two new 737 Max jets"."""
    counts = previous.kind is Kind.COUNT and amount.kind is Kind.COUNT and previous.unit == amount.unit
    if not counts or not amount.plain or not line.capital(amount.last) or previous.last == amount.first:
        return False
    nouns = setting.language.nouns
    between = line.words[previous.last : amount.first]
    return all(word.isalpha() and word not in nouns.stops and not is_plural(word, nouns) for word in between)


# --- dates, times, persons


def _clock(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    return (Kind.TIME, "time") if is_time(line, amount, setting) else None


def _day(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    return (Kind.DATE, "date") if is_day(line, amount, setting) else None


def _year(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    return (Kind.DATE, "date") if is_year(line, amount, setting) else None


def _age(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    return (Kind.AGE, "age") if is_age(line, amount, setting) else None


# --- words


def _is_wholehearted(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "100 per cent behind the team": no share of anything."""
    return integer(amount) in _WHOLE and line.words[amount.last] in setting.language.screens.wholehearted


def _of_scale(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "on a scale of one to five": the ends of a scale."""
    found = amount.ranged and setting.language.screens.scales.before(line.words, amount.first)
    return (Kind.REFERENCE, "reference") if found else None


def _pronoun(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "one of them", "no one", "which one", "BBC One": no number."""
    cues, words = setting.language.screens, line.words
    if not amount.words or amount.after != amount.first + 1 or amount.scale > 1:
        return None
    if amount.kind is Kind.NUMBER and ends_name(line, amount, setting):
        return Kind.DESIGNATION, "designation"
    if words[amount.first] not in cues.pronouns:
        return (Kind.REFERENCE, "word") if integer(amount) == 0 and amount.kind is Kind.NUMBER else None
    before, after = words[amount.first - 1], words[amount.after]
    free = amount.kind is Kind.NUMBER and after not in cues.pronoun_verbs
    if free or before in cues.pronoun_before or after in cues.pronoun_after or amount.rule == "count.attribute":
        return Kind.REFERENCE, "pronoun"
    return None


def _digits(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "seven-figure", "double-digit": a number of digits."""
    place = amount.after + (line.words[amount.after] == "-")
    return (Kind.REFERENCE, "word") if line.words[place] in setting.language.numerals.figures else None


def _duration(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    if amount.kind is not Kind.DURATION:
        return None
    if is_term(line, amount, setting):
        return Kind.DURATION, "designation"
    return (Kind.DURATION, "duration") if is_moment(line, amount, setting) else None


_CHECKS: tuple[Check, ...] = (
    _clock, _day, _age, _of_scale, ordinal, _digits, glued, coded, _year, address, named, counted_off, typed, titled,
    title, _pronoun, attribute, _duration,
)  # fmt: skip
