"""What the engine needs to know of a language: words, units, phrases and cues. Data, no code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from claims.lang.inflection import Inflection
from claims.lang.no_claims import Ages, Screens, Unclaimed
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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Money:
    """The words for money of one language, the same only as themselves.

    ``signs``, ``prefixes`` and ``suffixes`` to codes ("" is the outlet's own dollar); ``nouns`` to a family ("crowns":
    "krone"), of which some may stand before the number (``nouns_before``); ``families`` to the code that a noun alone
    means; ``nationalities`` to the adjective that Babel's names begin with; ``subunits`` to the family of the whole
    ("": the dollar), a hundredth of it, of ``tenths`` a tenth. ``spaced_dollars`` are letters that may stand apart
    before "$", ``letters`` those that touch their amount ("R1.2m"). ``least`` gives the number from which a noun
    that also means something else is money ("won"); ``weights`` are nouns that are no money near ``weighing`` words.
    ``code_words`` are codes that are words too; ``lower_codes`` codes that count in lower case.
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
