"""The unit of a number: money, percent, points, measures, what is counted."""

from __future__ import annotations

from decimal import Decimal

from claims.extract.doubts import ATTRIBUTE
from claims.extract.money import money_after, money_before, money_of, small_money
from claims.extract.nouns import counted, is_plural, name_of
from claims.extract.numeral import Numeral
from claims.extract.rates import price_unit, shared_time_rate, time_rate
from claims.extract.text import Line, Token
from claims.extract.unit import Setting, Unit
from claims.lang.language import Measure, Nouns
from claims.quantity import Kind

# How many words an aside may have before its number.
_ASIDE = 6
_ONE, _HUNDREDTH = Decimal(1), Decimal("0.01")
# Up to here a number of "points" near words for polls and rates is one of percentage points; indices have more.
_MOST_POINTS = 60
# What may be paid, or taken, by something: "$58 a barrel", "3 percent a year".
_PRICED = frozenset({Kind.MONEY, Kind.PERCENT})


def read_unit(line: Line, numeral: Numeral, setting: Setting, floor: int) -> Unit:
    """The unit of a number; a bare number has the kind ``number`` and no name.

    A sign or code before the number belongs to it only from the token ``floor`` on, where the last amount ended.
    """
    unit = _unit(line, numeral, setting, floor)
    per = price_unit(line, max(unit.last, numeral.last), setting) if unit.kind in _PRICED else ""
    return unit._replace(per=per) if per else unit


def _unit(line: Line, numeral: Numeral, setting: Setting, floor: int) -> Unit:
    first, last = numeral.first, numeral.last
    if numeral.multiple:
        return Unit(kind=Kind.MULTIPLE, name="times", first=first, last=last, rule="multiple.word")
    if numeral.share:
        part = _part(line, numeral, setting)
        return part or Unit(kind=Kind.PERCENT, name="percent", first=first, last=last, rule=f"percent.{numeral.rule}")
    return (
        money_before(line, numeral, setting, floor)
        or _percent(line, first, last, setting)
        or money_after(line, numeral, setting)
        or _small(line, first, last, setting)
        or _measure(line, numeral, setting)
        or _points(line, numeral, setting)
        or _named(line, numeral, setting)
        or _times(line, numeral, setting)
        or _count(line, numeral, setting)
        or Unit(kind=Kind.NUMBER, name="", first=first, last=last, rule=f"number.{numeral.rule}")
    )


def _past_hyphen(line: Line, place: int) -> int:
    return place + 1 if line.words[place] == "-" and line.joined(place) else place


# --- shares and points


def _part(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    """ "half a percentage point", "a quarter point", "half an hour": a part of a unit and no share."""
    words, units = line.words, setting.language.units
    of = words[numeral.last] == setting.language.numerals.shares.of
    after = numeral.last + of
    after = after + 1 if words[after] in setting.language.numerals.articles else _past_hyphen(line, after)
    points = units.points.at(words, after)
    if points is not None or words[after] in units.bare_points:
        factor, last = points or (_ONE, after + 1)
        return _pp(numeral.first, last, factor * _HUNDREDTH, "percentage_points.part")
    if after == numeral.last:
        return None
    percent = units.percent.at(words, after)
    if percent is not None:
        return Unit(
            kind=Kind.PERCENT, name="percent", first=numeral.first, last=percent[1], rule="percent.part",
            factor=_HUNDREDTH,
        )  # fmt: skip
    measure = units.measures.at(words, after)
    return None if measure is None or of else _as_measure(measure[0], numeral.first, measure[1], "part", _HUNDREDTH)


def _percent(line: Line, first: int, last: int, setting: Setting) -> Unit | None:
    points = setting.language.units.points.at(line.words, last)
    if points is not None:
        return _pp(first, points[1], points[0], "percentage_points.word")
    found = setting.language.units.percent.at(line.words, last)
    if found is None:
        return None
    rule = "percent.sign" if line.words[found[1] - 1] == "%" else "percent.word"
    return Unit(kind=Kind.PERCENT, name="percent", first=first, last=found[1], rule=rule)


def _small(line: Line, first: int, last: int, setting: Setting) -> Unit | None:
    """Cents and pence; "92 cents on the dollar", what a bond trades at, is a price in percent of its face value."""
    small = small_money(line, first, last, setting)
    found = None if small is None else setting.language.units.on_each.at(line.words, small.last)
    if found is None:
        return small
    return Unit(kind=Kind.PERCENT, name="percent", first=first, last=found[1], rule="percent.quoted")


def _pp(first: int, last: int, factor: Decimal, rule: str) -> Unit:
    name = "percentage_points"
    return Unit(kind=Kind.PERCENTAGE_POINTS, name=name, first=first, last=last, rule=rule, factor=factor)


def _points(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    """Points: of a percentage where the text speaks of polls and rates, else of an index."""
    place, units = _past_hyphen(line, numeral.last), setting.language.units
    if line.words[place] not in units.bare_points:
        return None
    if numeral.value is not None and numeral.value < _MOST_POINTS and not units.poll_cues.isdisjoint(line.words):
        return _pp(numeral.first, place + 1, _ONE, "percentage_points.points")
    return Unit(kind=Kind.MEASURE, name="points", first=numeral.first, last=place + 1, rule="measure.points")


# --- measures


def _as_measure(measure: Measure, first: int, last: int, rule: str, factor: Decimal = _ONE) -> Unit:
    rule = f"{measure.kind.value}.{rule}"
    return Unit(kind=measure.kind, name=measure.unit, first=first, last=last, rule=rule, factor=factor)


def _measure(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    units, last = setting.language.units, numeral.last
    suffix = _not_a_scale(line, numeral, setting)
    if suffix is not None:
        return suffix
    found = units.measures.at(line.words, last) or _of_a_measure(line, numeral, setting)
    if found is not None and line.kinds[found[1] - 1] == Token.NUMBER and not line.joined(found[1] - 2):
        found = None  # the "m 2" of "100 m 2 days later"
    glued = units.glued.get(line.form(last)) if found is None else None
    if glued is not None and (line.joined(last - 1) or (line.form(last) in units.also_scales and line.near(last - 1))):
        found = glued, last + 1
    if found is None:
        return None
    measure, end = found
    if measure.kind is Kind.MEASURE:
        measure, end = _as_rate(line, measure, end, setting)
    return _as_measure(measure, numeral.first, end, "unit", measure.factor)


def _of_a_measure(line: Line, numeral: Numeral, setting: Setting) -> tuple[Measure, int] | None:
    """ "1/16 of a mile", "1/128 of a US gallon"."""
    last = numeral.last
    if numeral.rule != "fraction" or line.words[last] != setting.language.numerals.shares.of:
        return None
    measures, articles = setting.language.units.measures, setting.language.numerals.articles
    if line.words[last + 1] not in articles:
        return None
    return measures.at(line.words, last + 2) or (measures.at(line.words, last + 3) if line.capital(last + 2) else None)


def _as_rate(line: Line, measure: Measure, end: int, setting: Setting) -> tuple[Measure, int]:
    """A measure with the time that it is taken by, as (measure, end); the time of a pair stands behind both."""
    found = time_rate(line, end, setting)
    time, end = found or (shared_time_rate(line, end, setting), end)
    return (Measure(unit=f"{measure.unit} per {time}", factor=measure.factor) if time else measure), end


def _not_a_scale(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    """ "35m tall", "1.5mm", "300m (984ft)": a suffix that was read as a scale is a unit after all."""
    at = numeral.last - 1
    unit = setting.language.units.also_scales.get(line.form(at))
    if unit is None or not numeral.scaled or not (line.joined(at - 1) or len(unit) > 1):
        return None
    if unit == "m" and not _is_length(line, numeral, setting):
        return None
    factor = _ONE / setting.language.numerals.suffixes[line.form(at)]
    return _as_measure(Measure(unit=unit), numeral.first, numeral.last, "suffix", factor)


def _is_length(line: Line, numeral: Numeral, setting: Setting) -> bool:
    words, last = line.words, numeral.last
    units = setting.language.units
    if words[_past_hyphen(line, last)] in units.metre_cues:
        return True
    if words[last] in {"(", ")"} and units.measures.at(words, last + 2) is not None:
        return True
    if counted(line, last, setting.language.nouns, single=False) is not None:
        return False
    return not units.metre_cues.isdisjoint(words[max(0, numeral.first - 5) : last + 4])


def _named(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    """ "magnitude 7.8", "7.8-magnitude": a number on a scale that has a name."""
    named, of = setting.language.units.named, line.words[numeral.first - 1] == setting.language.nouns.partitive
    after = numeral.last + (line.words[numeral.last] == "-")
    for place, last in ((numeral.first - 1 - of, numeral.last), (after, after + 1)):
        if line.words[place] in named:
            return Unit(kind=Kind.MEASURE, name=line.words[place], first=numeral.first, last=last, rule="measure.scale")
    return None


# --- counts


def _times(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    """ "three times as many", "10-fold", "2x" are multiples; "three times" alone counts."""
    last, units = _past_hyphen(line, numeral.last), setting.language.units
    word = line.words[last]
    if word in units.fold and (len(word) > 1 or line.joined(last - 1)):
        return Unit(kind=Kind.MULTIPLE, name="times", first=numeral.first, last=last + 1, rule="multiple.fold")
    if word != units.times:
        return None
    kind = Kind.MULTIPLE if line.words[last + 1] in units.comparing else Kind.COUNT
    return Unit(kind=kind, name="times", first=numeral.first, last=last + 1, rule=f"{kind.value}.times")


def _count(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    nouns, place, tail = setting.language.nouns, numeral.last, ""
    if line.words[place] == "-" and line.joined(place):
        if line.words[place + 1] not in nouns.strong:
            return _attribute(line, numeral, setting)
        tail, place = nouns.strong[line.words[place + 1]], place + 2
    if line.words[place] == nouns.partitive:
        place = _past_of(line, numeral, nouns)
    while line.words[place] in nouns.skipped:
        place += 1
    found = counted(line, place, nouns, single=numeral.value == 1) or _behind_aside(line, numeral, nouns)
    found = found or ((tail, place) if tail else None)
    if found is not None:
        return money_of(numeral, found[0], setting) or _counted(line, numeral, *found, setting)
    return _per(line, numeral, "", numeral.last, setting)


def _behind_aside(line: Line, numeral: Numeral, nouns: Nouns) -> tuple[str, int] | None:
    """ "30, possibly as many as 50, people": what is counted stands behind the mark that ends an aside.

    In a list a name stands there ("Bruma to 30, Varenna to 22, Stars to 9").
    """
    noun = numeral.last + 1
    aside = line.words[numeral.last] == "," and "," in line.words[max(0, numeral.first - _ASIDE) : numeral.first]
    listed = line.capital(noun)
    if not aside or listed or not is_plural(line.words[noun], nouns) or line.words[noun + 1] not in nouns.stops:
        return None
    return name_of(line.words[noun], nouns), noun + 1


def _past_of(line: Line, numeral: Numeral, nouns: Nouns) -> int:
    """Where the noun may begin of "millions of the users", "two of the 15 ships", "one of Sweden's largest banks"."""
    place = numeral.last + 1
    word = line.words[place]
    if word in nouns.determiners or word.endswith(nouns.inflection.possessive):
        place += 1 + (line.words[place + 1] in nouns.ranking)
        return place + (line.kinds[place] == Token.NUMBER)
    return place if numeral.value is None or numeral.scaled else numeral.last


def _counted(line: Line, numeral: Numeral, noun: str, end: int, setting: Setting) -> Unit:
    """A count, or a rate; of a measure ("517 rushing yards") that measure."""
    rate = _per(line, numeral, noun, end, setting)
    if rate is not None:
        return rate
    measure = setting.language.units.measures.at(line.words, end - 1)
    if measure is not None and measure[1] == end:
        return _as_measure(measure[0], numeral.first, end, "head")
    return Unit(
        kind=Kind.COUNT, name=noun, first=numeral.first, last=numeral.last, rule=f"count.{numeral.rule}",
        per=price_unit(line, end, setting),
    )  # fmt: skip


def _per(line: Line, numeral: Numeral, noun: str, end: int, setting: Setting) -> Unit | None:
    """ "12.5 deaths per 100,000", "3 per 1,000": one rate."""
    if line.words[end] != setting.language.units.per or line.kinds[end + 1] != Token.NUMBER:
        return None
    name = f"{noun} per {line.form(end + 1)}".strip()
    return Unit(kind=Kind.NUMBER, name=name, first=numeral.first, last=end + 2, rule="rate.per")


def _attribute(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    """ "a five-bedroom house": what is counted is tied to the number."""
    place = numeral.last + 1
    if line.kinds[place] != Token.WORD or line.words[place] in setting.language.nouns.stops:
        return None
    return Unit(
        kind=Kind.COUNT, name=line.words[place], first=numeral.first, last=place + 1, rule="count.attribute",
        confidence=ATTRIBUTE,
    )  # fmt: skip
