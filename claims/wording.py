"""One writing for numbers, so that a text that only writes them another way can be told from one that says another."""

from __future__ import annotations

import re

from claims.lang.en.lexicon import ONES, SCALES, SUFFIXES, TENS

_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:([,'’\u00a0\u2009\u202f ])\d{3})(?:\1\d{3})*(?![\d])")
_NOT_A_DIGIT = re.compile(r"\D")
_WORDS = {word: str(value) for word, value in (ONES | TENS).items()}
_IN_WORDS = re.compile(rf"\b(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b", re.IGNORECASE)
_FACTORS = SUFFIXES | SCALES
# A single letter must touch its number: "5m" is five million, "5 m" a length.
_SCALED = re.compile(
    r"(?<=\d)(?:[\s-]?(?P<word>{})|(?P<letter>[{}]))\b(?![\w²³])".format(
        "|".join(sorted((name for name in _FACTORS if len(name) > 1), key=len, reverse=True)),
        "".join(name for name in _FACTORS if len(name) == 1),
    ),
    re.IGNORECASE,
)
_PERCENT = re.compile(r"(?<=\d)[\s-]?(?:per ?cent\b|pct\b\.?|%)", re.IGNORECASE)


def in_one_writing(text: str) -> str:
    """A text with its numbers in one writing: "10 million", "10m" and "ten million" come out the same.

    Digits for words up to ninety, no separators between thousands, scales by their factor, "%" for percent. Only to
    be compared with another text that went the same way; nothing else is to be read from it.
    """
    digits = _IN_WORDS.sub(lambda word: _WORDS[word[0].lower()], text)
    ungrouped = _GROUPED.sub(lambda number: _NOT_A_DIGIT.sub("", number[0]), digits)
    scaled = _SCALED.sub(lambda scale: f"×{_FACTORS[(scale['word'] or scale['letter']).lower()]}", ungrouped)
    return _PERCENT.sub("%", scaled)
