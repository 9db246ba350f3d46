"""Numbers in digits: separators, decimals, powers of ten."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from claims.extract.doubts import MISPRINT, OPEN_SEPARATOR

# How far a power of ten is believed; what lies beyond is a misprint or no number of the news.
MAX_EXPONENT = 30

_POWER = re.compile(r" ?(?:[x×] ?10(?:\^|\*\*)?|e)([-+]?[0-9]{1,2})$")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:([,.' ])[0-9]{3})(?:\1[0-9]{3})*")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
_SURE_COMMA = re.compile(
    r"[0-9](?<![0-9.,].)[0-9]{0,2}(?:(?:\.[0-9]{3})+,[0-9]{1,2}|(?:\.[0-9]{3}){2,}|,[0-9]{1,2})(?![0-9.,]*[0-9])"
)
_SURE_POINT = re.compile(
    r"[0-9](?<![0-9.,].)[0-9]{0,2}(?:(?:,[0-9]{3})+\.[0-9]{1,2}|(?:,[0-9]{3}){2,}|\.[0-9]{1,2})(?![0-9.,]*[0-9])"
)
SURE = 1.0
_ONE = Decimal(1)


class Literal(NamedTuple):
    """A number in digits: its value, the place value of its last digit, and how sure the reading is."""

    value: Decimal
    step: Decimal
    confidence: float = SURE
    grouped: bool = False


def read_digits(form: str, *, decimal_comma: bool) -> Literal | None:
    """Read "1,234.5", "1.234,5", "1 234,5", "12,34,567", "1'250'000", "61,4", "1.3e6"; None where it is no number.

    ``decimal_comma`` says what "1.234" and "1,234" mean where the form leaves it open.
    """
    power = _POWER.search(form)
    if power is not None:
        return _raise(read_digits(form[: power.start()], decimal_comma=decimal_comma), int(power.group(1)))
    if form.isdecimal():
        return _literal(form)
    dot, comma = form.rfind("."), form.rfind(",")
    if dot >= 0 and comma >= 0:
        return _read_mixed(form, "." if dot > comma else ",")
    if dot < 0 and comma < 0:
        return _read_spaced(form)
    return _read_dotted(form, decimal_comma) if comma < 0 else _read_comma(form, decimal_comma)


def prefers_comma(text: str) -> bool:
    """Whether the numbers of a text that leave no doubt write their decimals after a comma."""
    return len(_SURE_COMMA.findall(text)) > len(_SURE_POINT.findall(text))


def _literal(form: str, decimals: int = 0, confidence: float = SURE, *, grouped: bool = False) -> Literal:
    step = _ONE.scaleb(-decimals) if decimals else _ONE
    return Literal(value=Decimal(form), step=step, confidence=confidence, grouped=grouped)


def _with_decimals(whole: str, decimals: str, confidence: float = SURE) -> Literal:
    if not decimals.isdecimal():
        return _grouped(whole + decimals, MISPRINT)
    grouped = not whole.isdecimal()
    plain = "".join(sign for sign in whole if sign.isdecimal()) or "0"
    return _literal(f"{plain}.{decimals}", len(decimals), confidence, grouped=grouped)


def _grouped(form: str, confidence: float = SURE) -> Literal:
    return _literal("".join(sign for sign in form if sign.isdecimal()), 0, confidence, grouped=True)


def _raise(literal: Literal | None, exponent: int) -> Literal | None:
    if literal is None or abs(exponent) > MAX_EXPONENT:
        return None
    return Literal(
        value=literal.value.scaleb(exponent), step=literal.step.scaleb(exponent), confidence=literal.confidence
    )


def _read_mixed(form: str, mark: str) -> Literal:
    whole, _, decimals = form.rpartition(mark)
    sure = form.count(mark) == 1 and (_THOUSANDS.fullmatch(whole) or (mark == "." and _INDIAN.fullmatch(form)))
    return _with_decimals(whole, decimals, SURE if sure else MISPRINT)


def _read_spaced(form: str) -> Literal:
    return _grouped(form, SURE if _THOUSANDS.fullmatch(form) else MISPRINT)


def _read_comma(form: str, decimal_comma: bool) -> Literal:
    whole, _, decimals = form.rpartition(",")
    if "," in whole or "'" in whole:
        return _grouped(form, SURE if _THOUSANDS.fullmatch(form) or _INDIAN.fullmatch(form) else MISPRINT)
    if len(decimals) == 3 and len(whole) <= 3 and whole != "0":
        return _with_decimals(whole, decimals, OPEN_SEPARATOR) if decimal_comma else _grouped(form)
    if len(decimals) < 3 or decimal_comma or " " in whole or whole == "0":
        return _with_decimals(whole, decimals)
    return _grouped(form, MISPRINT)


def _read_dotted(form: str, decimal_comma: bool) -> Literal:
    whole, _, decimals = form.rpartition(".")
    if "." in whole:
        return _grouped(form, SURE if _THOUSANDS.fullmatch(form) else MISPRINT)
    if decimal_comma and len(decimals) == 3 and 1 <= len(whole) <= 3 and whole != "0":
        return _grouped(form, OPEN_SEPARATOR)
    return _with_decimals(whole, decimals)
