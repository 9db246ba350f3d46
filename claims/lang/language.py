"""What the engine needs to know of a language: words, units, phrases and cues. Data, no code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from claims.lang.inflection import Inflection
from claims.lang.phrases import Phrases
from claims.quantity import Kind, Modifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A unit of measurement or time, by its symbol or name ("km", "mile", "day"); a symbol may hold a ``factor``."""

    unit: str
    kind: Kind = Kind.MEASURE
    factor: Decimal = Decimal(1)


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
class Shares:
    """The words around parts of a whole: "half of", "one over twenty".

    ``before`` and ``after`` tell "by a third" from "a third bomb"; ``no_half_after`` "second half" from "half of
    them"; ``units`` follow "half-" ("half-point"); ``compared`` and ``than`` make a share of an ordinal ("a tenth
    more than"); ``within`` follows the noun of "one adult in five"; ``of_each`` joins "one in five": its value says
    that any two numbers may stand there ("out of"), not only those that make a common share.
    """

    of: str
    over: str
    before: frozenset[str]
    after: frozenset[str]
    no_half_after: frozenset[str]
    units: frozenset[str]
    compared: frozenset[str]
    than: str
    within: frozenset[str]
    of_each: Phrases[bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Numerals:
    """The words for numbers.

    ``ones`` zero to nineteen; ``tens``; ``scales`` from thousand up, by word and by suffix ("bn"); ``denominators`` by
    singular and plural; ``vague`` by phrase, of which ``homonyms`` need a word of
    ``many_after``; ``multiples`` ("doubled", "twice"); ``starters`` may begin a number, and ``followers``, which follow
    from the other tables, are what one goes on with.
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
    shares: Shares
    vague: Phrases[Vague]
    homonyms: frozenset[str]
    many_after: frozenset[str]
    dozens: Phrases[int]
    multiples: Mapping[str, Decimal]
    fold: frozenset[str]
    figures: frozenset[str]
    point: str
    minus: frozenset[str]
    starters: frozenset[str]
    range_openers: frozenset[str]
    followers: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        followers = frozenset((*self.scales, *self.suffixes, *self.hundred, self.joiner, "-"))
        object.__setattr__(self, "followers", followers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """The words for money.

    ``signs``, ``prefixes`` and ``suffixes`` to codes ("" is the outlet's own dollar); ``nouns`` to a family ("crowns":
    "krone"), of which some may stand before the number (``nouns_before``); ``families`` to the code that a noun alone
    means; ``nationalities`` to the adjective that Babel's names begin with; ``subunits`` to the family of the whole
    ("": the dollar), a hundredth of it, of ``tenths`` a tenth. ``spaced_dollars`` are letters that may stand apart
    before "$". ``least`` gives the number from which a noun that also means something else is money ("won");
    ``weights`` are nouns that are no money near ``weighing`` words. ``code_words`` are codes that are words too;
    ``lower_codes`` codes that count in lower case.
    """

    signs: Mapping[str, str]
    spaced_dollars: Mapping[str, str]
    prefixes: Mapping[str, str]
    letters: Mapping[str, str]
    suffixes: Mapping[str, str]
    nouns: Mapping[str, str]
    nouns_before: frozenset[str]
    families: Mapping[str, str]
    nationalities: Mapping[str, str]
    subunits: Mapping[str, str]
    tenths: frozenset[str]
    least: Mapping[str, int]
    weights: frozenset[str]
    weighing: frozenset[str]
    code_words: frozenset[str]
    lower_codes: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Percent, points, measures; phrases go over tokens, so "per cent" and "sq m" are two words each.

    ``glued`` symbols count only where they touch the number, in their own case; ``also_scales`` are suffixes that are
    read as a scale first ("35m"); ``metre_cues`` make such an "m" a metre; ``poll_cues`` make "points" percentage
    points. ``rates`` give the time that something is taken by; what money is paid by follows a word of ``by``: a
    measure, any noun after ``per``, else one of ``sold_by``. ``comparing``
    words after "times" make it a multiple; ``named`` are numbers on a scale ("magnitude 7.8");
    a hundredth ``on_each`` unit of money is a quotation in percent of the face value ("92 cents on the dollar").
    """

    percent: Phrases[str]
    points: Phrases[Decimal]
    bare_points: frozenset[str]
    measures: Phrases[Measure]
    glued: Mapping[str, Measure]
    also_scales: Mapping[str, str]
    rates: Phrases[str]
    per: str
    by: frozenset[str]
    sold_by: frozenset[str]
    named: frozenset[str]
    on_each: Phrases[str]
    times: str
    fold: frozenset[str]
    comparing: frozenset[str]
    metre_cues: frozenset[str]
    poll_cues: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nouns:
    """How the head of what is counted is found.

    ``stops`` end a noun phrase; ``inflection`` tells plurals; ``people`` are words for persons, ``souls`` those for
    persons as such and for deaths, ``persons`` the unit of the latter; ``casualties`` stand for people ("injured");
    ``skipped`` may stand between number and noun ("more"); ``joiner`` "and" between adjectives; ``partitive`` "of"
    after a number, with ``determiners`` and words of ``ranking`` ("of its last 15 games"); ``strong`` are tails of a
    number with what they count by themselves ("-strong": people); ``harming`` verbs make a bare number people;
    ``auxiliaries`` may stand between a number and a casualty ("300 have been displaced"); ``subjects`` are nouns that
    tell what a bare number later in the sentence counts ("toll").
    """

    stops: frozenset[str]
    inflection: Inflection
    souls: frozenset[str]
    people: frozenset[str]
    persons: str
    casualties: frozenset[str]
    skipped: frozenset[str]
    joiner: str
    partitive: str
    ranking: frozenset[str]
    determiners: frozenset[str]
    strong: Mapping[str, str]
    harming: frozenset[str]
    auxiliaries: frozenset[str]
    subjects: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedges:
    """Hedges before and after a number.

    ``transparent`` words may stand between hedge and number ("a mere"); ``motion`` verbs make "up to" a direction, and
    ``limiting`` ones make "to" a ceiling ("limits loans to $7bn").
    """

    before: Phrases[Hedge]
    after: Phrases[Hedge]
    transparent: frozenset[str]
    limiting: frozenset[str]
    motion: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """What joins neighbouring numbers.

    ``list_marks`` join a list; ``to``, ``either`` and ``phrases`` the two ends of a range, "and" too after a word of
    ``between``, ``both`` two limits ("more than 20 and less than 35"); ``source`` ("from") opens a range or a change,
    always a range after ``any_of`` ("anything from"); ``share`` joins a number to one that has its unit ("280 million
    of the 1.5 billion shekels"); what ends in a word of ``no_list_end`` joins nothing.
    """

    list_marks: frozenset[str]
    to: frozenset[str]
    either: frozenset[str]
    phrases: frozenset[tuple[str, ...]]
    between: frozenset[str]
    both: frozenset[str]
    source: frozenset[str]
    any_of: frozenset[str]
    share: frozenset[tuple[str, ...]]
    no_list_end: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """What makes a figure a change, a former value, a part or a conversion.

    ``changing`` verbs take a change at once ("rose 3%"), ``changed`` ones after ``by`` ("cut by 3%"), with ``adverbs``
    between; of ``growing`` statistics the percentage is itself the value ("prices rose 3%"); ``direction`` words alone
    do ("up 3%"), and with ``differing`` ones before ``than`` ("$3m more than in May"); ``change_nouns`` follow it
    ("a 3% rise") or stand before ``of``.
    ``former`` phrases stand before a former value, ``earlier`` ones after it, unless after ``denied`` words ("if not");
    "is not X" ``instead`` Y makes X one. A value is recalled by ``recalling`` adverbs, by ``pluperfect`` before
    ``believing`` ("had thought") or by ``first_adjectives`` before ``estimates``, where a sign or a word of
    ``contrasts`` sets another against it, or ``now`` stands with one that follows; by ``former_adjectives`` before
    ``estimates`` ("an earlier estimate"), or ``pluperfect`` before ``mistaking`` ("had thought"), without another.
    ``value_ends`` are what follows a value that is no attribute ("after 4.2 percent in May").
    ``parts`` and ``parts_after`` stand around a part, ``conversion`` words between two units. ``reminders``, which
    follow from the other tables, are all words of which a recalled value needs one in its sentence.
    """

    changing: frozenset[str]
    changed: frozenset[str]
    growing: frozenset[str]
    change_nouns: frozenset[str]
    change_multiples: frozenset[str]
    direction: frozenset[str]
    differing: frozenset[str]
    than: str
    adverbs: frozenset[str]
    by: frozenset[str]
    of: str
    former: Phrases[str]
    earlier: Phrases[str]
    denied: frozenset[str]
    instead: str
    recalling: frozenset[str]
    pluperfect: frozenset[str]
    believing: frozenset[str]
    mistaking: frozenset[str]
    now: str
    former_adjectives: frozenset[str]
    first_adjectives: frozenset[str]
    estimates: frozenset[str]
    contrasts: frozenset[str]
    value_ends: frozenset[str]
    parts: Phrases[str]
    parts_after: Phrases[str]
    determiners: frozenset[str]
    conversion: frozenset[str]
    reminders: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        reminders = self.recalling | self.pluperfect | self.believing | self.former_adjectives | self.first_adjectives
        object.__setattr__(self, "reminders", reminders)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The rules of one language, as data for the engine in ``claims.extract``.

    ``triggers`` are the words that a number in words cannot do without: a sentence with no digit and none of them is
    not read. Full stops after ``abbreviations`` end no sentence.
    """

    code: str
    triggers: frozenset[str]
    abbreviations: frozenset[str]
    numerals: Numerals
    money: Money
    units: Units
    nouns: Nouns
    hedges: Hedges
    groups: Groups
    roles: Roles
    screens: Screens
    ages: Ages
    unclaimed: Unclaimed
