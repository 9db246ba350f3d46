"""Which rules a text is read by."""

from __future__ import annotations

from functools import cache

from claims.lang.en.rules import ENGLISH
from claims.lang.language import Language

_LANGUAGES = {ENGLISH.code: ENGLISH}


def language_of(code: str) -> Language:
    """The rules of a language (ISO 639, with or without region); English where it has none."""
    return _LANGUAGES.get(code[:2].lower(), ENGLISH)


@cache
def writes_comma(code: str) -> bool:
    """Whether a language writes its decimals after a comma (CLDR). Unknown languages do not."""
    if code[:2].lower() in _LANGUAGES:
        return False
    from babel import UnknownLocaleError
    from babel.numbers import get_decimal_symbol

    try:
        return get_decimal_symbol(code.replace("-", "_")) == ","
    except (UnknownLocaleError, ValueError):
        return False
