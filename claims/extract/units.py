"""The unit of a number: money, percent, points, measures, what is counted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claims.extract import currencies
from claims.extract.nouns import counted
from claims.extract.numerals import Numeral
from claims.extract.text import Line, Token
from claims.lang.language import Language, Measure
from claims.quantity import Kind

_ONE, _HUNDREDTH = Decimal(1), Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a text's numbers are read by: the rules of its language, the outlet's country, the decimal sign."""

    language: Language
    country: str
    decimal_comma: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit with the tokens that number and unit take together; the number is to be multiplied by ``factor``."""

    kind: Kind
    name: str
    first: int
    last: int
    rule: str
    factor: Decimal = _ONE
    prefixed: bool = False
    confidence: float = 1.0


def read_unit(line: Line, numeral: Numeral, setting: Setting) -> Unit:
    """The unit of a number; a bare number has the kind ``number`` and no name."""
    first, last = numeral.first, numeral.last
    if numeral.multiple:
        return Unit(kind=Kind.MULTIPLE, name="times", first=first, last=last, rule="multiple.word")
    if numeral.share:
        return _part(line, numeral, setting) or Unit(
            kind=Kind.PERCENT, name="percent", first=first, last=last, rule=f"percent.{numeral.rule}"
        )
    return (
        _money_before(line, numeral, setting)
        or _percent(line, first, last, setting)
        or _money_after(line, numeral, setting)
        or _small_money(line, first, last, setting)
        or _measure(line, numeral, setting)
        or _points(line, numeral, setting)
        or _times(line, numeral)
        or _count(line, numeral, setting)
        or Unit(kind=Kind.NUMBER, name="", first=first, last=last, rule=f"number.{numeral.rule}")
    )


def _part(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    """ "half a percentage point", "a quarter point", "half an hour": a part of a unit and no share."""
    words, units = line.words, setting.language.units
    after = numeral.last + (words[numeral.last] == "of")
    after += words[after] in setting.language.numerals.articles or (words[after] == "-" and line.joined(after))
    points = units.points.at(words, after)
    if points is not None or words[after] in {"point", "points"}:
        factor, last = points or (_ONE, after + 1)
        return _pp(numeral.first, last, factor * _HUNDREDTH, "percentage_points.part")
    if after == numeral.last:
        return None
    percent = units.percent.at(words, after)
    if percent is not None:
        return Unit(
            kind=Kind.PERCENT,
            name="percent",
            first=numeral.first,
            last=percent[1],
            rule="percent.part",
            factor=_HUNDREDTH,
        )
    measure = units.measures.at(words, after)
    if measure is None or words[after - 1] == "of":
        return None
    return _as_measure(measure[0], numeral.first, measure[1], "part", _HUNDREDTH)


# --- money


def _money_before(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    found = _prefix(line, numeral.first, setting)
    if found is None:
        return None
    code, first, factor, rule = found
    money = setting.language.money
    last = numeral.last
    if (
        money.nouns.get(line.words[last])
        and currencies.own(money, money.nouns[line.words[last]], setting.country) == code
    ):
        last += 1
    return Unit(kind=Kind.MONEY, name=code, first=first, last=last, rule=f"money.{rule}", factor=factor, prefixed=True)


def _prefix(line: Line, place: int, setting: Setting) -> tuple[str, int, Decimal, str] | None:
    """The currency before a number as (code, first token, factor, rule)."""
    before = place - 1
    if before < 0 or not line.near(before):
        return None
    if line.kinds[before] == Token.SIGN:
        return (*_sign(line, before, setting), _ONE, "symbol") if _sign_code(line, before, setting) else None
    if line.kinds[before] != Token.WORD:
        dotted = line.words[before] == "." and line.words[before - 1] in setting.language.money.prefixes
        return (setting.language.money.prefixes[line.words[before - 1]], before - 1, _ONE, "prefix") if dotted else None
    return _word_before(line, before, setting)


def _word_before(line: Line, before: int, setting: Setting) -> tuple[str, int, Decimal, str] | None:
    money, word, form = setting.language.money, line.words[before], line.form(before)
    glued = line.joined(before)
    if word in money.prefixes and form[0].isupper() and (glued or word != "ps"):
        return money.prefixes[word], before, _ONE, "prefix"
    code, factor = _code(form.upper() if glued else form)
    if code and (code not in money.code_words or glued):
        return code, before, factor, "code"
    if (
        word in money.nouns
        and not word.endswith("s")
        and word not in {"won", "real", "pound", "euro", "yen", "sol", "franc", "yuan"}
    ):
        return currencies.own(money, money.nouns[word], setting.country), before, _ONE, "word"
    return None


def _sign_code(line: Line, place: int, setting: Setting) -> str | None:
    """The code of a currency sign; "mxn$" carries its own."""
    sign = line.words[place]
    money = setting.language.money
    found = money.signs.get(sign)
    if found is None:
        code = sign.rstrip("$").upper()
        return code if code in currencies.codes() else None
    return found or currencies.own(money, "dollar", setting.country)


_BEFORE_DOLLAR = {"us": "USD", "c": "CAD", "hk": "HKD", "nz": "NZD", "au": "AUD"}


def _sign(line: Line, place: int, setting: Setting) -> tuple[str, int]:
    """Code and first token of a sign, with the letters that stand apart before it: "US $58", "C $6"."""
    code = _sign_code(line, place, setting) or ""
    before = line.words[place - 1]
    if line.words[place] == "$" and line.near(place - 1) and line.kinds[place - 1] == Token.WORD:
        if before in _BEFORE_DOLLAR and (line.form(place - 1).isupper() or before == "c"):
            return _BEFORE_DOLLAR[before], place - 1
        national = currencies.national(setting.language.money, before, "dollars") if line.capital(place - 1) else None
        return (national, place - 1) if national else (code, place)
    return code, place


def _code(form: str) -> tuple[str, Decimal]:
    """ "EUR", "MEUR" (millions), "kEUR"; "" where it is no code."""
    if len(form) == 3 and form.isupper():
        return (form, _ONE) if form in currencies.codes() else ("", _ONE)
    if len(form) == 4 and form[0] in "MmkK" and form[1:].isupper() and form[1:] in currencies.codes():
        return form[1:], Decimal(1_000_000 if form[0] in "Mm" else 1000)
    return "", _ONE


def _money_after(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    """Sign, code or noun after a number: "1,200€", "50 MUSD", "30 billion Danish crowns", "75 USD million"."""
    place = numeral.last
    place += line.words[place] == "-" and line.joined(place)
    if not (line.near(numeral.last - 1) or place > numeral.last):
        return None
    found = _code_after(line, place, setting) or _noun_after(line, place, numeral, setting)
    if found is None:
        return None
    code, last, factor, rule = found
    if not numeral.scaled and factor == 1 and line.words[last] in setting.language.numerals.scales:
        factor, last = Decimal(setting.language.numerals.scales[line.words[last]]), last + 1
    return Unit(kind=Kind.MONEY, name=code, first=numeral.first, last=last, rule=f"money.{rule}", factor=factor)


def _code_after(line: Line, place: int, setting: Setting) -> tuple[str, int, Decimal, str] | None:
    kind, word, form = line.kinds[place], line.words[place], line.form(place)
    if kind == Token.SIGN and word != "¢":
        if line.joined(place) and line.kinds[place + 1] == Token.NUMBER:
            return None
        code = _sign_code(line, place, setting)
        return (code, place + 1, _ONE, "symbol") if code else None
    if kind != Token.WORD:
        return None
    code, factor = _code(
        form.upper() if form.islower() and form.upper() in {"USD", "EUR", "GBP", "INR", "CAD", "AUD", "CHF"} else form
    )
    if code and code not in setting.language.money.code_words:
        return code, place + 1, factor, "code"
    suffix = setting.language.money.suffixes.get(word)
    return (suffix, place + 1, _ONE, "suffix") if suffix and (word != "ft" or form == "Ft") else None


def _noun_after(line: Line, place: int, numeral: Numeral, setting: Setting) -> tuple[str, int, Decimal, str] | None:
    money = setting.language.money
    at = next((place + skip for skip in (0, 1, 2, 3) if line.words[place + skip] in money.nouns), None)
    if at is None or at >= line.size:
        return None
    noun = line.words[at]
    if at > place:
        adjective = " ".join(line.words[place:at])
        code = currencies.national(money, adjective, noun)
        return (code, at + 1, _ONE, "word") if code else None
    if (noun in _DOUBTFUL_NOUNS and not _is_money(line, at, numeral)) or (noun == "real" and line.words[at + 1] != ""):
        return None
    return currencies.own(money, money.nouns[noun], setting.country), at + 1, _ONE, "word"


_DOUBTFUL_NOUNS = frozenset(
    {"won", "pound", "pounds", "crown", "crowns", "sol", "mark", "real", "le", "dong", "dram", "drams"}
)
_WEIGHING = frozenset({"weigh", "weighs", "weighed", "weighing", "weight", "heavy", "heavier", "lighter"})


def _is_money(line: Line, at: int, numeral: Numeral) -> bool:
    """Whether "won", "pounds" or "crowns" is money and not a verb, a weight or a headdress."""
    if numeral.scaled:
        return True
    if line.words[at] == "won":
        return numeral.grouped or bool(numeral.value and numeral.value >= 1000)
    if line.words[at] in {"pound", "pounds"}:
        near = line.words[max(0, numeral.first - 6) : at + 4]
        return _WEIGHING.isdisjoint(near) and line.words[at + 1] not in {"of", "-"}
    return line.words[at] in {"crowns", "sol", "marks"} and bool(numeral.value and numeral.value >= 10)


def _small_money(line: Line, first: int, last: int, setting: Setting) -> Unit | None:
    """Cents and pence, a hundredth of their currency: "118.5p", "6 cents", "12-cent"."""
    last += line.words[last] == "-" and line.joined(last)
    word = line.words[last]
    money = setting.language.money
    family = money.subunits.get(word)
    if family is None or (len(word) == 1 and not (line.joined(last - 1) or (word == "p" and line.near(last - 1)))):
        return None
    if family:
        code = currencies.own(money, family, setting.country)
    elif "€" in line.words or "euro" in line.words or "euros" in line.words:
        code = "EUR"
    else:
        code = currencies.own(money, "dollar", setting.country)
    return Unit(kind=Kind.MONEY, name=code, first=first, last=last + 1, rule="money.subunit", factor=_HUNDREDTH)


# --- shares and measures


def _percent(line: Line, first: int, last: int, setting: Setting) -> Unit | None:
    points = setting.language.units.points.at(line.words, last)
    if points is not None:
        return _pp(first, points[1], points[0], "percentage_points.word")
    found = setting.language.units.percent.at(line.words, last)
    if found is None:
        return None
    rule = "percent.sign" if line.words[found[1] - 1] == "%" else "percent.word"
    return Unit(kind=Kind.PERCENT, name="percent", first=first, last=found[1], rule=rule)


def _pp(first: int, last: int, factor: Decimal, rule: str) -> Unit:
    return Unit(kind=Kind.PERCENTAGE_POINTS, name="percentage_points", first=first, last=last, rule=rule, factor=factor)


def _points(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    """Points: of a percentage where the text speaks of polls and rates, else of an index."""
    place = numeral.last + (line.words[numeral.last] == "-")
    if line.words[place] not in {"point", "points"}:
        return None
    cues = setting.language.units.poll_cues
    if numeral.value is not None and numeral.value < 60 and not cues.isdisjoint(line.words):
        return _pp(numeral.first, place + 1, _ONE, "percentage_points.points")
    return Unit(kind=Kind.MEASURE, name="points", first=numeral.first, last=place + 1, rule="measure.points")


def _as_measure(measure: Measure, first: int, last: int, rule: str, factor: Decimal = _ONE) -> Unit:
    return Unit(
        kind=measure.kind, name=measure.unit, first=first, last=last, rule=f"{measure.kind.value}.{rule}", factor=factor
    )


def _measure(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    units, last = setting.language.units, numeral.last
    ambiguous = _not_a_scale(line, numeral, setting)
    if ambiguous is not None:
        return ambiguous
    found = units.measures.at(line.words, last)
    glued = units.glued.get(line.form(last))
    if (
        found is None
        and glued is not None
        and (line.joined(last - 1) or (line.words[last] == "m" and line.near(last - 1)))
    ):
        found = glued, last + 1
    if found is None or (line.words[found[1] - 1] == "stone" and not _WEIGHING & set(line.words)):
        return None
    measure, end = found
    rate = units.rates.at(line.words, end) if measure.kind is Kind.MEASURE else None
    if rate is not None:
        measure, end = Measure(unit=f"{measure.unit} per {rate[0]}"), rate[1]
    return _as_measure(measure, numeral.first, end, "unit")


_ALSO_UNITS = {"m": "m", "t": "t", "mm": "mm"}


def _not_a_scale(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    """ "35m tall", "1.5mm", "300m (984ft)": a suffix that was read as a scale is a unit after all."""
    at = numeral.last - 1
    form = line.form(at)
    if form not in _ALSO_UNITS or not numeral.scaled or line.kinds[at] != Token.WORD or not line.joined(at - 1):
        return None
    if form == "m" and not _is_length(line, numeral, setting):
        return None
    factor = _ONE / setting.language.numerals.suffixes[form]
    return _as_measure(Measure(unit=_ALSO_UNITS[form]), numeral.first, numeral.last, "suffix", factor)


def _is_length(line: Line, numeral: Numeral, setting: Setting) -> bool:
    words, last = line.words, numeral.last
    cues = setting.language.units.metre_cues
    if words[last] in cues or words[last : last + 2] == ["-", "long"]:
        return True
    if words[last] in {"(", ")"} and setting.language.units.measures.at(words, last + 2) is not None:
        return True
    if counted(line, last, setting.language.nouns, single=False) is not None:
        return False
    return not cues.isdisjoint(words[max(0, numeral.first - 5) : last + 4])


# --- counts


def _times(line: Line, numeral: Numeral) -> Unit | None:
    """ "three times as many", "10-fold", "2x" are multiples; "three times" alone counts."""
    last = numeral.last + (line.words[numeral.last] == "-")
    word = line.words[last]
    if word == "fold" or (word == "x" and line.joined(last - 1)):
        return Unit(kind=Kind.MULTIPLE, name="times", first=numeral.first, last=last + 1, rule="multiple.fold")
    if word == "times":
        return Unit(
            kind=Kind.MULTIPLE if line.words[last + 1] in _COMPARING else Kind.COUNT, name="times", first=numeral.first,
            last=last + 1, rule="multiple.times",
        )  # fmt: skip
    return None


_COMPARING = frozenset(
    "as more the that its what their his her higher larger bigger greater faster smaller lower less longer stronger than".split()
)
_STRONG = frozenset({"strong", "odd", "ish", "plus"})


def _count(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    place = numeral.last
    hyphen = line.words[place] == "-" and line.joined(place)
    if hyphen and line.words[place + 1] in _STRONG:
        place += 2
    elif hyphen:
        return _attribute(line, numeral, setting)
    vague = numeral.value is None or numeral.scaled
    place += vague and line.words[place] == "of"
    while line.words[place] in {"more", "additional", "other", "new", "the", "or", "so"} and line.words[place] != "":
        place += 1
    found = counted(line, place, setting.language.nouns, single=numeral.value == 1)
    if found is None:
        return None
    return _counted_per(line, numeral, *found)


def _counted_per(line: Line, numeral: Numeral, noun: str, end: int) -> Unit:
    """A count, or a rate: "12.5 deaths per 100,000"."""
    if line.words[end] == "per" and line.kinds[end + 1] == Token.NUMBER:
        name = f"{noun} per {line.form(end + 1)}"
        return Unit(kind=Kind.NUMBER, name=name, first=numeral.first, last=end + 2, rule="rate.per")
    return Unit(kind=Kind.COUNT, name=noun, first=numeral.first, last=numeral.last, rule=f"count.{numeral.rule}")


def _attribute(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    """ "a five-bedroom house": what is counted is tied to the number."""
    place = numeral.last + 1
    if line.kinds[place] != Token.WORD or not line.words[place].isalpha():
        return None
    name = line.words[place]
    return Unit(kind=Kind.COUNT, name=name, first=numeral.first, last=place + 1, rule="count.attribute", confidence=0.7)
