"""What the engine needs to know of a language: words, units, phrases and cues. Data, no code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from claims.lang.phrases import Phrases
from claims.quantity import Kind, Modifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A unit of measurement or time: its name ("km", "mile"), and whether it is a plain length ("m", "ft")."""

    unit: str
    kind: Kind = Kind.MEASURE


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """What a hedge before or after a number makes of it."""

    modifier: Modifier
    exact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """A word for many ("dozens"): the least and the most that it allows."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Numerals:
    """The words for numbers.

    ``ones`` zero to nineteen; ``tens``; ``scales`` from thousand up, by word and by suffix ("bn"); ``denominators`` by
    singular and plural; ``vague`` by phrase; ``multiples`` ("doubled", "twice"); ``digits`` what may follow a spoken point.
    """

    ones: Mapping[str, int]
    tens: Mapping[str, int]
    hundred: frozenset[str]
    scales: Mapping[str, int]
    suffixes: Mapping[str, int]
    joiner: str
    articles: frozenset[str]
    half: frozenset[str]
    denominators: Mapping[str, int]
    ordinals: Mapping[str, int]
    vague: Phrases[Vague]
    dozens: Phrases[int]
    multiples: Mapping[str, Decimal]
    fold: frozenset[str]
    point: str
    minus: frozenset[str]
    starters: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """The words for money.

    ``signs`` and ``prefixes`` to codes ("" is the outlet's own dollar); ``nouns`` to a family ("crowns": "krone");
    ``families`` to the code a noun alone means; ``nationalities`` of one or two words to a territory adjective as Babel
    prints it; ``subunits`` to (family or "", hundredths).
    """

    signs: Mapping[str, str]
    prefixes: Mapping[str, str]
    suffixes: Mapping[str, str]
    nouns: Mapping[str, str]
    families: Mapping[str, str]
    nationalities: Mapping[str, str]
    subunits: Mapping[str, str]
    code_words: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Percent, points, measures; phrases go over tokens, so "per cent" and "sq m" are two words each."""

    percent: Phrases[str]
    points: Phrases[Decimal]
    measures: Phrases[Measure]
    glued: Mapping[str, Measure]
    rates: Phrases[str]
    metre_cues: frozenset[str]
    poll_cues: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nouns:
    """How the head of what is counted is found."""

    stops: frozenset[str]
    plurals: Mapping[str, str]
    no_plurals: frozenset[str]
    people: frozenset[str]
    casualties: frozenset[str]
    tolls: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Words and phrases that decide hedge, range, role, and what is no claim.

    ``designators`` give the kind of what they name ("article": "designation", "page": "reference");
    ``lower_designators`` do so without a capital too; ``previous`` phrases give the cue's own name.
    """

    hedges_before: Phrases[Hedge]
    hedges_after: Phrases[Hedge]
    transparent: frozenset[str]
    motion: frozenset[str]
    list_marks: frozenset[str]
    range_to: frozenset[str]
    range_or: frozenset[str]
    range_phrases: frozenset[tuple[str, ...]]
    between: frozenset[str]
    source: frozenset[str]
    any_of: frozenset[str]
    of: str
    determiners: frozenset[str]
    conversion_words: frozenset[str]
    change_verbs: frozenset[str]
    changed_by: frozenset[str]
    change_nouns: frozenset[str]
    change_multiples: frozenset[str]
    direction: frozenset[str]
    adverbs: frozenset[str]
    by: frozenset[str]
    previous: Phrases[str]
    parts: Phrases[str]
    parts_after: Phrases[str]
    months: frozenset[str]
    clock: frozenset[str]
    date_before: frozenset[str]
    old: frozenset[str]
    aged: frozenset[str]
    persons: frozenset[str]
    ordinal_endings: frozenset[str]
    open_prefixes: frozenset[str]
    designators: Mapping[str, str]
    lower_designators: frozenset[str]
    streets: frozenset[str]
    sports: frozenset[str]
    votes: frozenset[str]
    against: frozenset[str]
    pronouns: frozenset[str]
    pronoun_before: frozenset[str]
    pronoun_after: frozenset[str]
    when_before: Phrases[str]
    when_after: Phrases[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The rules of one language, as data for the engine in ``claims.extract``.

    ``triggers`` finds the first thing that may begin a number; a sentence without one is not read at all.
    """

    code: str
    triggers: re.Pattern[str]
    abbreviations: frozenset[str]
    numerals: Numerals
    money: Money
    units: Units
    nouns: Nouns
    cues: Cues
