"""What a page says of itself: how many read it, and how long it has stood. It moves by itself, and is no news."""

from __future__ import annotations

import re

from claims.lang.en.counters import AGED, AGO, COUNTED, SPANS


def _any(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_NUMBER = r"\d[\d.,]{0,12}[km]?"
_COUNT = rf"{_NUMBER}\s(?:{_any(COUNTED)})|(?:{_any(COUNTED)})\s?[:(]?\s?{_NUMBER}\)?"
_AGE = rf"(?:(?:{_any(AGED)}):?\s)?(?:{_NUMBER}|an?)\s(?:{_any(SPANS)})\s{AGO}"
_COUNTER_LINE = re.compile(rf"\W{{0,5}}(?:(?:{_COUNT}|{_AGE})\W{{0,5}}){{1,8}}", re.IGNORECASE)
_LONGEST = 200  # characters of a line of counters


def without_counters(text: str) -> str:
    """A text without the lines that hold nothing but counters and ages ("12 comments | 1,204 views")."""
    if not any(map(_is_counter, text.split("\n"))):
        return text
    kept = "\n".join(line for line in text.split("\n") if not _is_counter(line))
    return re.sub(r"\n{3,}", "\n\n", kept).strip()


def _is_counter(line: str) -> bool:
    return len(line) <= _LONGEST and _COUNTER_LINE.fullmatch(line) is not None
