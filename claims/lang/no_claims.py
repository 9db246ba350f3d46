"""What the engine needs to know of a language to tell which numbers are no claim. Data, no code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claims.lang.phrases import Phrases
from claims.quantity import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Screens:
    """What is no claim.

    ``month_words`` are months with a capital alone; ``clock`` words follow a time of day, ``hours`` one of four
    digits ("1400 hours"); an hour follows ``past`` or precedes ``dayparts`` ("in the morning"), "14.30" is a time
    between ``at`` and ``on``; ``years_before`` introduce a year, whatever follows it. ``designators`` give the kind
    of what they name ("article", "page"), ``lower_designators`` do so without a capital too, ``open_designators``
    ("week 14") where nothing of ``deictic`` comes before ("this week 14 died"); what ends in ``meetings`` and a
    number of two digits is a conference ("COP30"). ``wholehearted`` words follow the whole in percent that is none
    ("100 per cent behind them"), ``scales`` come before their two ends, and hours stand after ``at`` where words of
    ``scheduled`` come before. ``number_verbs`` are verbs after ``verb_before`` ("now number 9"). ``open_prefixes``
    may touch a number that is none the less one ("sub-300"); after a capital word, ``name_breaks`` tell a list from
    a name and ``name_openers`` before it a name; ``securities`` follow a term that names them ("10-year bond").
    ``votes`` in a sentence make "79 to 18" a vote, ``ballots`` anywhere in the text do where the numbers leave it
    open, and ``benches`` in the sentence make one of "7-2". ``pronouns`` are number words that mostly stand for
    something else ("one"), before ``pronoun_verbs`` they count ("one was killed"). ``when_before`` and
    ``when_after`` tell a moment from a duration ("two years ago"), but not after ``stretching`` words or before
    words of ``schedules``, where its length is told; ``turns`` are what minutes go "to" or "past", and what goes by
    its hour is ``bound`` somewhere ("the 6.15 from Leeds") or ``travelling`` ("left at 7.42"); ``spanning`` words
    after another figure make it a period ("$8bn over 3 years"). ``rankings`` give a name ("the top 10"), so do
    ``clubs`` with their number ("the Group of 77"), the ``rounds`` of a knockout, ``services`` that go by one ("the
    42 bus"), what is ``versioned`` and ``types`` by the unit before them ("the 400m hurdles"). A capital word and
    its number are a name where they do something, told by ``past_ending`` or ``name_verbs``, unless a word of
    ``leading`` comes before.
    """

    months: frozenset[str]
    month_words: frozenset[str]
    clock: frozenset[str]
    hours: frozenset[str]
    past: frozenset[str]
    at: frozenset[str]
    on: frozenset[str]
    dayparts: Phrases[str]
    turns: Phrases[str]
    bound: frozenset[str]
    travelling: frozenset[str]
    date_before: frozenset[str]
    date_range: frozenset[str]
    era: frozenset[str]
    ordinal_endings: frozenset[str]
    open_prefixes: frozenset[str]
    designators: Mapping[str, Kind]
    lower_designators: frozenset[str]
    open_designators: frozenset[str]
    deictic: frozenset[str]
    meetings: frozenset[str]
    years_before: frozenset[str]
    number_words: frozenset[str]
    name_breaks: frozenset[str]
    name_openers: frozenset[str]
    securities: frozenset[str]
    streets: frozenset[str]
    sports: frozenset[str]
    votes: frozenset[str]
    ballots: frozenset[str]
    wholehearted: frozenset[str]
    scales: Phrases[str]
    scheduled: frozenset[str]
    benches: frozenset[str]
    against: frozenset[str]
    rankings: Phrases[str]
    clubs: frozenset[str]
    rounds: Phrases[str]
    services: frozenset[str]
    types: Mapping[str, frozenset[str]]
    versioned: frozenset[str]
    leading: frozenset[str]
    past_ending: str
    name_verbs: frozenset[str]
    spanning: frozenset[str]
    pronouns: frozenset[str]
    pronoun_verbs: frozenset[str]
    pronoun_before: frozenset[str]
    pronoun_after: frozenset[str]
    when_before: Phrases[str]
    when_after: Phrases[str]
    schedules: frozenset[str]
    stretching: frozenset[str]
    number_verbs: frozenset[str]
    verb_before: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ages:
    """Which numbers are ages.

    Who ``lived`` did so to an age that follows ``at``. ``old`` ends an age in years, ``aged`` begins one; an age
    ``set_by_law`` is a quantity. ``persons`` are of an age ("a girl of seven"), or have it in commas behind them;
    ``pronouns`` and ``superlatives`` ("the youngest") have it after a verb of ``being``. ``grown`` before
    ``limits`` ("children under 5") and what ``or_older`` follows are ages too; ``now`` may stand before an age, who
    is ``speaking`` or has one of the ``titles`` has it in brackets. Whoever is ``turning`` a number is of that age,
    unless it turns ``into`` something; ``pronouns`` that ``began`` did so at an age, or something of ``schooling``
    ``by`` one, and ``down_to`` ("as young as") gives one; ``brackets`` ("the 25-to-34 group") have two. ``decades``
    end an age by its ten ("40-something"), ``whose`` follow one in brackets, and ``them`` are of an age below
    ``limits`` only. What is ``compared`` ("older than") is an age, so is what people are ``limited`` to ("were
    under 18"); ``contracted`` are a pronoun and its verb.
    """

    lived: frozenset[str]
    at: frozenset[str]
    old: frozenset[str]
    aged: frozenset[str]
    set_by_law: frozenset[str]
    persons: frozenset[str]
    being: frozenset[str]
    pronouns: frozenset[str]
    superlatives: frozenset[str]
    grown: frozenset[str]
    limits: frozenset[str]
    compared: Phrases[str]
    limited: frozenset[str]
    contracted: frozenset[str]
    or_older: Phrases[str]
    now: frozenset[str]
    turning: frozenset[str]
    into: frozenset[str]
    brackets: frozenset[str]
    began: frozenset[str]
    whose: frozenset[str]
    schooling: frozenset[str]
    by: frozenset[str]
    decades: frozenset[str]
    them: frozenset[str]
    down_to: frozenset[tuple[str, ...]]
    titles: frozenset[str]
    speaking: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclaimed:
    """Which quantities claim nothing.

    ``comparatives`` ("twice") compare figures, but after ``modals`` they are verbs. ``idle_wholes`` are measured by
    no share ("way"); "half" counts after ``share_openers`` or before ``share_wholes``. ``definite`` words take a
    set as known; what is ``owned`` is known, but not how many. ``idle_many`` are no count where there are "a
    million" of them, ``shells`` are nouns for pieces of what is said, ``obliques`` prepositions of what is told by
    the way (of one thing ``locative`` ones too); a bare number after ``idle_before`` counts nothing; ``others`` are
    counted only by their verb. ``tallied`` words, beside those of harm, make a small number in words a count,
    ``crowds`` one of many people and ``terms`` one of a stretch of time ("jailed for one year"), where no mark or
    word of ``conjunctions`` lies between. Other stretches of one are by the way but after ``lasting`` verbs and
    before ``off_schedule`` words, and what lasts is none where it is only ``possible``. Who follows ``sources`` or
    is ``informed`` only speaks. ``idioms`` hold their number, after ``idle_phrases`` any number counts nothing; the
    least sum of money is none after ``denials``, nor are the children of ``parents``. What is
    ``quartered`` is a round.
    """

    comparatives: frozenset[str]
    modals: frozenset[str]
    idle_wholes: frozenset[str]
    share_openers: frozenset[str]
    share_wholes: frozenset[str]
    definite: frozenset[str]
    owned: frozenset[str]
    idle_many: frozenset[str]
    shells: frozenset[str]
    obliques: frozenset[str]
    locative: frozenset[str]
    idle_before: frozenset[str]
    idioms: Phrases[str]
    idle_phrases: Phrases[str]
    denials: frozenset[str]
    parents: frozenset[str]
    quartered: frozenset[str]
    others: frozenset[str]
    tallied: frozenset[str]
    crowds: frozenset[str]
    conjunctions: frozenset[str]
    terms: frozenset[str]
    lasting: frozenset[str]
    possible: frozenset[str]
    off_schedule: frozenset[str]
    sources: Phrases[str]
    informed: frozenset[str]
