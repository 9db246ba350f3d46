"""Money: signs, codes and names of currencies before and after a number."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from claims.extract import currencies
from claims.extract.numeral import Numeral
from claims.extract.rates import price_unit
from claims.extract.text import Line, Token
from claims.extract.unit import Setting, Unit
from claims.quantity import Kind

_ONE, _TENTH, _HUNDREDTH = Decimal(1), Decimal("0.1"), Decimal("0.01")
_THOUSANDS, _MILLIONS = Decimal(1000), Decimal(1_000_000)
# How many words a currency's name may have before its noun ("Hong Kong dollars", "United Arab Emirates dirhams").
_MOST_ADJECTIVES = 3
# How far behind "a dollar and" the word for its cents may stand ("forty-two cents").
_MOST_CENTS = 7


class _Mark(NamedTuple):
    """A currency found beside a number: its code, the outer token, the scale that the code carries ("MEUR")."""

    code: str
    place: int
    rule: str
    factor: Decimal = _ONE


def money_before(line: Line, numeral: Numeral, setting: Setting, floor: int) -> Unit | None:
    """Sign, code or noun before a number: "$5", "US $58", "Rs. 500", "USD34", "MAUD 60"."""
    place = numeral.first - 1
    if place < floor or not line.near(place):
        return None
    mark = _sign_before(line, place, setting) if line.kinds[place] == Token.SIGN else _word_before(line, place, setting)
    mark = mark or _letter_before(line, numeral, setting)
    if mark is None:
        return None
    money, last = setting.language.money, numeral.last
    family = money.nouns.get(line.words[last])
    last += family is not None and currencies.own(money, family, setting.country) == mark.code
    return Unit(
        kind=Kind.MONEY, name=mark.code, first=max(floor, mark.place), last=last, rule=f"money.{mark.rule}",
        factor=mark.factor, prefixed=True,
    )  # fmt: skip


def money_after(line: Line, numeral: Numeral, setting: Setting) -> Unit | None:
    """Sign, code or noun after a number: "1,200€", "50 MUSD", "30 billion Danish crowns", "75 USD million"."""
    place = numeral.last
    if line.words[place] == setting.language.nouns.partitive and (numeral.value is None or numeral.scaled):
        return _of_money(line, place + 1, numeral, setting)
    place += line.words[place] == "-" and line.joined(place)
    if place == numeral.last and not line.near(place - 1):
        return None
    mark = _mark_after(line, place, setting) or _noun_after(line, place, numeral, setting)
    if mark is None:
        return None
    last, factor = mark.place + 1, mark.factor
    scale = setting.language.numerals.scales.get(line.words[last])
    if scale is not None and factor == 1 and not numeral.scaled:
        last, factor = last + 1, Decimal(scale)
    return Unit(
        kind=Kind.MONEY, name=mark.code, first=numeral.first, last=last, rule=f"money.{mark.rule}", factor=factor
    )


def _of_money(line: Line, place: int, numeral: Numeral, setting: Setting) -> Unit | None:
    """ "tens of millions of dollars"."""
    mark = _noun_after(line, place, numeral, setting)
    if mark is None:
        return None
    return Unit(kind=Kind.MONEY, name=mark.code, first=numeral.first, last=mark.place + 1, rule="money.word")


def one_of_money(line: Line, place: int, setting: Setting) -> Numeral | None:
    """The one of "a dollar and 42 cents", "a dollar a day", "less than a dollar"; else what prices go by."""
    money, words = setting.language.money, line.words
    if words[place] not in setting.language.numerals.articles or words[place + 1] not in money.nouns:
        return None
    cents = words[place + 2] == setting.language.numerals.joiner and not money.subunits.keys().isdisjoint(
        words[place + 4 : place + _MOST_CENTS]
    )
    hedged = setting.language.hedges.before.before(words, place) is not None
    if not (cents or hedged or price_unit(line, place + 2, setting) or (place == 0 and line.size == 2)):
        return None
    return Numeral(first=place, last=place + 1, value=_ONE, step=_ONE, rule="words.article")


def money_of(numeral: Numeral, noun: str, setting: Setting) -> Unit | None:
    """ "280 million of the 1.5 billion shekels": a number with a scale whose head is a currency."""
    family = setting.language.money.nouns.get(noun)
    if family is None or not numeral.scaled:
        return None
    code = currencies.own(setting.language.money, family, setting.country)
    return Unit(kind=Kind.MONEY, name=code, first=numeral.first, last=numeral.last, rule="money.head")


def small_money(line: Line, first: int, last: int, setting: Setting) -> Unit | None:
    """Cents and pence, a hundredth of their currency: "118.5p", "6 cents", "12-cent"; "5 mao" is a tenth."""
    last += line.words[last] == "-" and line.joined(last)
    word, money = line.words[last], setting.language.money
    family = money.subunits.get(line.form(last) if len(word) == 1 else word)
    if family is None or (len(word) == 1 and not _touches(line, last)):
        return None
    factor = _TENTH if word in money.tenths else _HUNDREDTH
    euro = not family and any(money.signs.get(sign) == "EUR" or money.nouns.get(sign) == "euro" for sign in line.words)
    code = "EUR" if euro else currencies.own(money, family or "dollar", setting.country)
    return Unit(kind=Kind.MONEY, name=code, first=first, last=last + 1, rule="money.subunit", factor=factor)


def _touches(line: Line, place: int) -> bool:
    """A single letter must touch the number; "p" and "¢" may stand one space away."""
    return line.joined(place - 1) or (line.words[place] in {"p", "¢"} and line.near(place - 1))


# --- before


def _sign_before(line: Line, place: int, setting: Setting) -> _Mark | None:
    """A sign, with the letters that stand apart before it: "US $58", "C $6", "Canadian $5"."""
    code = _sign_code(line, place, setting)
    if code is None:
        return None
    apart = _letters_apart(line, place - 1, setting) if line.words[place] == "$" and line.near(place - 1) else None
    return apart or _Mark(code=code, place=place, rule="symbol")


def _letters_apart(line: Line, place: int, setting: Setting) -> _Mark | None:
    money, word = setting.language.money, line.words[place]
    if line.kinds[place] != Token.WORD:
        return None
    if word in money.spaced_dollars and (line.form(place).isupper() or len(word) == 1):
        return _Mark(code=money.spaced_dollars[word], place=place, rule="symbol")
    code = currencies.national(money, word, "dollars") if line.capital(place) else None
    return _Mark(code=code, place=place, rule="symbol") if code else None


def _sign_code(line: Line, place: int, setting: Setting) -> str | None:
    """The code of a currency sign; "mxn$" carries its own."""
    money, sign = setting.language.money, line.words[place]
    found = money.signs.get(sign)
    if found is not None:
        return found or currencies.own(money, "dollar", setting.country)
    code = sign.rstrip("$").upper()
    return code if code in currencies.codes() else None


def _word_before(line: Line, place: int, setting: Setting) -> _Mark | None:
    money = setting.language.money
    if line.words[place] == "." and line.words[place - 1] in money.prefixes and line.joined(place - 1):
        return _Mark(code=money.prefixes[line.words[place - 1]], place=place - 1, rule="prefix")
    if line.kinds[place] != Token.WORD:
        return None
    word, form, glued = line.words[place], line.form(place), line.joined(place)
    if word in money.prefixes and form[0].isupper() and (glued or word != "ps"):
        return _Mark(code=money.prefixes[word], place=place, rule="prefix")
    code, factor = _code(form.upper() if glued or word in money.lower_codes else form)
    meeting = glued and word in setting.language.screens.meetings and line.kinds[place + 1] == Token.NUMBER
    if code and not (meeting and len(line.form(place + 1)) <= 2) and (glued or code not in money.code_words):
        return _Mark(code=code, place=place, rule="code", factor=factor)
    if word in money.nouns_before:
        return _Mark(code=currencies.own(money, money.nouns[word], setting.country), place=place, rule="word")
    return None


def _letter_before(line: Line, numeral: Numeral, setting: Setting) -> _Mark | None:
    """ "R1.2 million", "N30 per share": a letter that touches what has a scale, marks within or a price's unit."""
    place = numeral.first - 1
    code = setting.language.money.letters.get(line.form(place)) if line.joined(place) else None
    if code is None or line.joined(place - 1):
        return None
    amount = numeral.scaled or not numeral.plain or price_unit(line, numeral.last, setting)
    tied = line.words[numeral.last] == "-" or line.words[place - 1] in setting.language.roles.determiners
    if not amount and (tied or not _is_used(line.form(place), line.text, setting)):
        return None
    return _Mark(code=code, place=place, rule="prefix")


def _is_used(letter: str, text: str, setting: Setting) -> bool:
    """Whether a text writes an amount of money with a letter that leaves no doubt: "R24bn", "R21.50"."""
    numerals = setting.language.numerals
    named = (*numerals.suffixes.items(), *numerals.scales.items())
    scales = "|".join(word for word, scale in named if scale >= _MILLIONS)
    return re.search(rf"\b{letter}[0-9][0-9, ]*(?:\.[0-9]{{2}}|(?:\.[0-9]+)? ?(?:{scales}))\b", text) is not None


def _code(form: str) -> tuple[str, Decimal]:
    """The code in "EUR", "MEUR" (millions), "kEUR", and its scale; "" where it is none."""
    if len(form) == 3 and form.isupper() and form in currencies.codes():
        return form, _ONE
    if len(form) == 4 and form[0] in "MmkK" and form[1:].isupper() and form[1:] in currencies.codes():
        return form[1:], _MILLIONS if form[0] in "Mm" else _THOUSANDS
    return "", _ONE


# --- after


def _mark_after(line: Line, place: int, setting: Setting) -> _Mark | None:
    money = setting.language.money
    if line.kinds[place] == Token.SIGN:
        before_next = line.joined(place) and line.kinds[place + 1] == Token.NUMBER
        code = None if before_next or line.words[place] in money.subunits else _sign_code(line, place, setting)
        return _Mark(code=code, place=place, rule="symbol") if code else None
    if line.kinds[place] != Token.WORD or (line.joined(place) and line.kinds[place + 1] == Token.NUMBER):
        return None
    word, form = line.words[place], line.form(place)
    code, factor = _code(form.upper() if word in money.lower_codes else form)
    if code and code not in money.code_words:
        return _Mark(code=code, place=place, rule="code", factor=factor)
    suffix = money.suffixes.get(word)
    return _Mark(code=suffix, place=place, rule="suffix") if suffix and (word != "ft" or form == "Ft") else None


def _noun_after(line: Line, place: int, numeral: Numeral, setting: Setting) -> _Mark | None:
    money = setting.language.money
    near = line.words[place : place + _MOST_ADJECTIVES + 1]
    if money.nouns.keys().isdisjoint(near):
        return None
    at = next(at for at, word in enumerate(near, place) if word in money.nouns)
    noun = line.words[at]
    if at > place:
        code = currencies.national(money, " ".join(line.words[place:at]), noun)
        return _Mark(code=code, place=at, rule="word") if code else None
    if not _is_money(line, at, numeral, setting):
        return None
    return _Mark(code=currencies.own(money, money.nouns[noun], setting.country), place=at, rule="word")


def _is_money(line: Line, at: int, numeral: Numeral, setting: Setting) -> bool:
    """Whether "won", "pounds" or "crowns" is money and not a verb, a weight or a headdress."""
    money, noun = setting.language.money, line.words[at]
    if numeral.scaled and numeral.value is not None and abs(numeral.value) >= _MILLIONS:
        return True
    if noun in money.weights:
        near = line.words[max(0, numeral.first - 6) : at + 4]
        return money.weighing.isdisjoint(near) and line.words[at + 1] not in {setting.language.nouns.partitive, "-"}
    least = money.least.get(noun, 0)
    return numeral.value is None or abs(numeral.value) >= least
