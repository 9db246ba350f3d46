"""Whose text it is: fifty outlets that print one agency text are one origin."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b

AGENCIES: Mapping[str, str] = {
    "Associated Press": r"(?:the )?associated press|AP",
    "Reuters": r"reuters(?: news(?: agency)?)?|thomson reuters",
    "AFP": r"AFP|agence france[- ]presse",
    "dpa": r"dpa|deutsche presse[- ]agentur",
    "PA Media": r"PA media|(?:the )?press association",
    "UPI": r"UPI|united press international",
    "Bloomberg": r"bloomberg(?: news)?",
    "Canadian Press": r"(?:the )?canadian press",
    "AAP": r"AAP|australian associated press",
    "Xinhua": r"xinhua(?: news(?: agency)?)?",
    "Kyodo": r"kyodo(?: news)?",
    "Jiji": r"jiji(?: press)?",
    "Yonhap": r"yonhap(?: news(?: agency)?)?",
    "PTI": r"PTI|press trust of india",
    "ANI": r"ANI|asian news international",
    "IANS": r"IANS|indo-asian news service",
    "APP": r"APP|associated press of pakistan",
    "Bernama": r"bernama",
    "Antara": r"antara(?: news)?",
    "Anadolu": r"anadolu(?: agency)?",
    "TASS": r"(?:itar-)?tass",
    "Interfax": r"interfax",
    "EFE": r"EFE|agencia efe",
    "ANSA": r"ANSA",
    "Europa Press": r"europa press",
    "States Newsroom": r"states newsroom",
    "Inter Press Service": r"inter press service",
    "Sputnik": r"sputnik",
}
"""News agencies and how credits name them. Names in capitals alone count only as written: "AP", not "ap"."""

REFERENCE = "reference"
"""The origin of a figure that the user recorded as the truth to hold others against."""

_NAMES = {name: re.compile(rf"\s*(?:{forms})\s*", re.IGNORECASE) for name, forms in AGENCIES.items()}
_ANY = "|".join(f"(?:{forms})" for forms in AGENCIES.values())
_LEAD = 250
"""A credit at the head of a text stands within so many characters."""
_TAIL = 200

_DASH = r"[-\u2010-\u2015]"
_HEAD_CREDITS = (
    re.compile(rf"\((?P<agency>(?i:{_ANY}))\)\s*(?:{_DASH}|:|\.)"),
    re.compile(rf"^\W*(?P<agency>(?i:{_ANY}))\s*(?:{_DASH}{{1,2}}|:)\s"),
    re.compile(
        r"^\W*(?:[\w.' ]{2,40}, )?[Bb][Yy] (?:[\w.' \u00c0-\u024f-]{2,60}(?:,| of| \||/) ?)?"
        rf"(?P<agency>(?i:{_ANY}))\b"
    ),
)
_TAIL_CREDITS = (
    re.compile(rf"(?:©|\(c\)|[Ss]ource:|[Cc]redit:|[Cc]opyright(?: \d{{4}})?) ?(?:\d{{4}} )?(?P<agency>(?i:{_ANY}))\b"),
    re.compile(rf"(?:{_DASH}{{1,2}} ?|\()(?P<agency>(?i:{_ANY}))\)?\W*$"),
)
_REUTERS_SIGN_OFF = re.compile(r"\(?\b(?:Additional )?[Rr]eporting by [^()]{3,150}; ?(?:[Ww]riting|[Ee]diting) by ")


def origin(outlet: str, text: str, credit: str | None = None) -> str:
    """The independent voice behind a text: the credited source, else an agency that signs the text, else the outlet.

    Agencies come back under one name each ("Associated Press"). A mention in a sentence ("told Reuters") is no credit.
    """
    if credit and credit.strip():
        return agency(credit) or credit.strip()
    return credited_agency(text) or outlet


def agency(name: str) -> str | None:
    """The agency that a credit names, under its one name; None if it is no agency."""
    return next((known for known, forms in _NAMES.items() if forms.fullmatch(name)), None)


def credited_agency(text: str) -> str | None:
    """The agency whose credit stands at the head or the foot of a text; None if there is none."""
    head, tail = text[:_LEAD], text[-_TAIL:]
    for patterns, part in ((_HEAD_CREDITS, head), (_TAIL_CREDITS, tail)):
        for pattern in patterns:
            found = pattern.search(part)
            if found and (name := _as_written(found["agency"])):
                return name
    return "Reuters" if _REUTERS_SIGN_OFF.search(tail) else None


def _as_written(printed: str) -> str | None:
    """The agency of a credit found in a text; short names in small letters are words."""
    if len(printed) <= 4 and printed.lower() == printed and printed != "dpa":
        return None
    return agency(printed)


_WORD = re.compile(r"[^\W_]+")
_SHINGLE = 4
_BUCKETS = 16
_LEAST_WORDS = 12
"""Shorter texts (a bare headline) are alike too easily to tell a copy by."""
_COPIED = 0.6
_TEXTS_KEPT = 64


def near_duplicate(a: str, b: str) -> bool:
    """Whether one text is a copy of the other: shortened, under another headline, with a changed word or figure.

    Compares runs of four words: at least 60 % of those of the shorter text stand in the longer. Give texts without
    their titles.
    """
    first, second = shingles(a), shingles(b)
    fewer = min(len(first), len(second))
    return fewer > _LEAST_WORDS - _SHINGLE and len(first & second) >= _COPIED * fewer


def signature(text: str) -> tuple[str, ...]:
    """Up to 16 bands, by which to look copies up: texts that share one are worth a ``near_duplicate``.

    Min-hash in one pass: each run of four words falls into a bucket by its hash, and each bucket keeps its smallest.
    Two texts share a band with the probability that a run of either is one of both, so of copies cut to a third
    all but two in a thousand share one, and different texts hardly ever do. Empty for texts too short to tell apart.
    """
    found = shingles(text)
    if len(found) <= _LEAST_WORDS - _SHINGLE:
        return ()
    least: dict[int, int] = {}
    for hashed in found:
        bucket = hashed % _BUCKETS
        least[bucket] = min(hashed, least.get(bucket, hashed))
    return tuple(f"{hashed:016x}" for hashed in sorted(least.values()))


@lru_cache(_TEXTS_KEPT)
def shingles(text: str) -> frozenset[int]:
    """The runs of four words of a text, as numbers below 2**63 that are the same on every machine."""
    words = [word.encode() for word in _WORD.findall(text.casefold())]
    runs = (b" ".join(words[start : start + _SHINGLE]) for start in range(len(words) - _SHINGLE + 1))
    return frozenset(int.from_bytes(blake2b(run, digest_size=8).digest()) >> 1 for run in runs)
