"""What a figure counts: its measure, the noun that it counts, and the words that the text itself uses."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from claims.claim import Slot
from claims.extract.frames.counted import Counted, counted, is_compound, is_misfit, is_price_tag, noun_run, subject
from claims.extract.frames.governors import given_in, governors
from claims.extract.frames.labels import label_of, within
from claims.extract.frames.layout import COUNTS, FIGURE_COST, Placed, Sentence
from claims.extract.frames.near import nearest, slot
from claims.extract.frames.shares import buys_a_share, goes_by_share, is_per_share
from claims.lang.en.measuring import OF_OWN_NOUN, OF_PERSONS
from claims.lang.en.phrases import Mention, word_in
from claims.lang.en.phrasing import STOPWORDS
from claims.lang.en.tables import heads_of_measures, measure_dimensions, measure_fields, measure_kinds
from claims.lang.en.things import LIVING
from claims.quantity import Kind, Quantity
from claims.units import dimension

MEASURE_LIMIT = 3.4
WEAK_COST = 0.9
COUNTED_COST = 0.5
"""A counted noun is a measure of its own only where no predicate is near ("arrested 114 protesters")."""
STRANGE_COST = 1.2
GOVERNING_BONUS = 1.2
MODIFIER_COST = 0.8
"""What stands against a noun right before another one that can be measured: a tourism tax is no tourism."""
CONFIRMED_BONUS = 0.5
"""What speaks for a measure that counts by nature what is counted: a backlog of cases is no backlog of orders."""
COMPLEMENT_COST = 0.8
"""What stands against the complement of another measure: a backlog of asylum claims is a backlog."""
FOREIGN_COST = 3.0
"""What stands against a noun that another amount is the amount of ("$3m in loans, $1m in aid")."""
WEAK_WEIGHT = 0.3
TITLE_WEIGHT = 2.0
HEAD_LIMIT = 0.75
WHO_AND_WHERE = frozenset(("person", "lawmaker", "republican", "democrat", "country", "district", "town"))
"""Nouns beside money that say who has it or where, and not what it is."""
RATE_CUES = frozenset(("a", "an", "per", "each"))
HOLDING = frozenset(("in", "at", "near", "across", "around", "outside", "inside", "throughout", "along"))
"""Prepositions of places, whose nouns are not counted ("255 around the three countries")."""
UNNAMED_HEAD = 0.8
UNIT_HEAD = 0.6
SUBJECT_HEAD = 0.7
IMPLIED_HEAD = 0.5
STATED_HEAD = 0.95
PHRASE_WORDS = 6
ITEMISED = frozenset((Kind.MONEY, Kind.PERCENT))
"""Kinds of number that are followed by what they alone are of ("62% of polling stations")."""
LETTERS = {
    Kind.MONEY: "m",
    Kind.PERCENT: "p",
    Kind.PERCENTAGE_POINTS: "p",
    Kind.RATIO: "pc",
    Kind.COUNT: "c",
    Kind.MEASURE: "nc",
    Kind.DURATION: "n",
    Kind.MULTIPLE: "n",
    Kind.NUMBER: "cn",
}
"""Which measures a kind of number can measure; see ``claims.lang.en.concepts``."""
TALLIES = ({"to"}, {"-"}, {"–"}, {"against"})
TALLY = 0.8
PERSONS = frozenset(
    (
        "deaths",
        "injured",
        "missing",
        "casualties",
        "displaced",
        "homeless",
        "evacuated",
        "rescued",
        "affected",
        "arrests",
    )
)
"""Measures that count people where no noun says otherwise ("1,508 dead")."""
LABELLED = 0.5
TIME = "time"
"""The dimension of durations."""
MISFIT = 5.0
"""What speaks against a measure of persons where things are counted, and the other way round."""


@cache
def takes(measure: str, kind: Kind) -> bool:
    """Whether a measure can be given by a number of this kind."""
    return bool(set(measure_kinds()[measure]) & set(LETTERS.get(kind, "")))


def kind_of(quantity: Quantity) -> Kind:
    """The kind that decides which measures fit: a bare number with decimals counts nothing,
    and decimals beside a noun need not ("a 6.8-magnitude tremor")."""
    if quantity.kind is Kind.COUNT and quantity.step < 1:
        return Kind.NUMBER
    return Kind.MULTIPLE if quantity.kind is Kind.NUMBER and quantity.step < 1 else quantity.kind


@dataclass(frozen=True, slots=True)
class Topic:
    """What a document measures all over: the cost of a measure whose field it hardly touches, and its main ones."""

    strange: Mapping[str, float]
    main: Mapping[str, Slot]

    def cost(self, mention: Mention) -> float:
        """What speaks against a mention besides its distance."""
        strange = self.strange.get(mention.value, STRANGE_COST)
        return (WEAK_COST + strange) * mention.weak + strange


def read_topic(sentences: Sequence[Sentence]) -> Topic:
    """Weigh the measures and fields that a document names; its title counts most."""
    measures: Counter[str] = Counter()
    fields: Counter[str] = Counter()
    first: dict[str, Slot] = {}
    for sentence in sentences:
        for mention in sentence.layer("measure"):
            weight = (WEAK_WEIGHT if mention.weak else 1.0) * (TITLE_WEIGHT if sentence.field == "title" else 1.0)
            measures[mention.value] += weight  # type: ignore[assignment]  # counters take fractions
            fields[measure_fields()[mention.value]] += weight  # type: ignore[assignment]
            if mention.value not in first:
                first[mention.value] = slot(sentence, mention, 0.0)
    most = max(fields.values(), default=1)
    strange = {name: STRANGE_COST * (1 - fields[measure_fields()[name]] / most) for name in measures}
    main: dict[str, Slot] = {}
    for name, _ in measures.most_common():
        for letter in measure_kinds()[name]:
            main.setdefault(letter, first[name])
    return Topic(strange, main)


def read_measure(sentence: Sentence, placed: Placed, topic: Topic) -> Slot | None:
    """The measure whose name stands nearest to the figure."""
    kind = kind_of(placed.figure.quantity)
    if kind in LETTERS and "c" in LETTERS[kind] and (side := _side_of_tally(sentence, placed)):
        return Slot(value=side, field=sentence.field, confidence=TALLY)
    if buys_a_share(sentence, placed):
        return Slot(value="acquisition", field=sentence.field, confidence=STATED_HEAD)
    if kind is Kind.MONEY and is_price_tag(sentence, placed):
        return Slot(value="cost", field=sentence.field, confidence=LABELLED)
    purposes = list(sentence.layer("purpose")) if kind is Kind.MONEY else []
    fitting = [
        mention
        for mention in sentence.layer("measure")
        if takes(mention.value, kind)
        and has_unit_of(mention.value, placed.figure.quantity)
        and not any(_covers(purpose, mention) for purpose in purposes)
        and not _spans_another(mention, sentence, placed)
    ]
    if is_per_share(sentence, placed):
        fitting = [mention for mention in fitting if goes_by_share(mention.value)]
    label = label_of(sentence, placed)
    labelled = nearest(sentence, placed.word, within(label, fitting), math.inf, topic.cost) if label else None
    if labelled:
        return slot(sentence, labelled[0], LABELLED)
    nouns = {mention.start for mention in sentence.layer("head") if mention.start > placed.word}
    noun = counted(sentence, placed)
    governing = governors(sentence, placed)
    foreign = _items_of_others(sentence, placed) - governing if kind in ITEMISED else frozenset()

    others = sentence.figure_words - {placed.word}
    ends = {mention.end for mention in fitting if mention.end <= placed.word}
    opening = {mention.start for mention in fitting if not mention.weak}

    def cost(mention: Mention) -> float:
        named = kind is not Kind.MONEY and mention.start in nouns
        against = COUNTED_COST * (mention.start in nouns) + MISFIT * is_misfit(mention.value, noun, sentence)
        against += FOREIGN_COST * (mention.end - 1 in foreign) + MODIFIER_COST * (mention.end in opening)
        against += COMPLEMENT_COST * (bool(ends) and _is_complement(sentence, mention, ends))
        against += FIGURE_COST * (not others.isdisjoint(range(mention.start + 1, mention.end)))
        against -= CONFIRMED_BONUS * (noun is not None and _counts_by_nature(mention, noun))
        return topic.cost(mention) + against - GOVERNING_BONUS * (mention.end - 1 in governing and not named)

    found = nearest(sentence, placed.word, fitting, MEASURE_LIMIT, cost)
    return slot(sentence, *found) if found else None


def _counts_by_nature(mention: Mention, noun: Counted) -> bool:
    """Whether a measure, named elsewhere than by the noun that is counted, counts such by nature."""
    apart = mention.end <= noun.start or noun.end <= mention.start
    return apart and heads_of_measures().get(mention.value) == noun.name


def _is_complement(sentence: Sentence, mention: Mention, ends: Set[int]) -> bool:
    """Whether a measure is what another one is of, the words between them being "of" and at most one more."""
    before = sentence.plain[max(mention.start - 2, 0) : mention.start]
    return "of" in before and mention.start - len(before) + before.index("of") in ends


def _items_of_others(sentence: Sentence, placed: Placed) -> frozenset[int]:
    """The words that the other amounts of a sentence are given in ("$3m in loans")."""
    others = (other for other in sentence.figures if other.word != placed.word)
    return frozenset(word for other in others for word in given_in(sentence, other.word))


def has_unit_of(measure: str, quantity: Quantity) -> bool:
    """Whether a quantity's unit can measure this: a depth is a length, and nobody comes in hectares."""
    wanted = measure_dimensions().get(measure)
    if quantity.kind is Kind.DURATION:
        return wanted is None or TIME in wanted
    if quantity.kind is not Kind.MEASURE:
        return True
    if wanted is not None:
        return (dimension(quantity.unit) or quantity.unit) in wanted
    return measure not in OF_PERSONS and measure not in OF_OWN_NOUN and measure not in heads_of_measures()


def suits(measure: Slot | None, sentence: Sentence, placed: Placed) -> bool:
    """Whether a measure that another figure or the title passes on can be this figure's."""
    if measure is None or not has_unit_of(measure.value, placed.figure.quantity):
        return False
    noun = counted(sentence, placed) or _known_subject(sentence, placed)
    return not is_misfit(measure.value, noun, sentence)


def _known_subject(sentence: Sentence, placed: Placed) -> Counted | None:
    """The noun that a count is given of before it ("tents delivered to 3,100"), where a class holds it."""
    about = subject(sentence, _before(sentence, placed)) if placed.figure.quantity.kind in COUNTS else None
    return about if about is not None and about.known else None


def _covers(purpose: Mention, measure: Mention) -> bool:
    """Whether the words of a measure are part of a purpose ("for the purchase of weapons")."""
    longer = purpose.end - purpose.start > measure.end - measure.start
    return longer and purpose.start <= measure.start and measure.end <= purpose.end


def _spans_another(mention: Mention, sentence: Sentence, placed: Placed) -> bool:
    """Whether another figure stands within a phrase, which is said of that one ("cut 400 jobs")."""
    inside = range(mention.start + 1, mention.end - 1)
    return bool(inside) and any(word in inside for word in sentence.figure_words if word != placed.word)


def _side_of_tally(sentence: Sentence, placed: Placed) -> str | None:
    """Whether votes are the first or second of a tally ("311 to 112", "366-58", "70 votes to 29")."""
    at = [other.word for other in sentence.figures].index(placed.word)
    for first, last, side in ((at, at + 1, "votes_for"), (at - 1, at, "votes_against")):
        if first >= 0 and last < len(sentence.figures):
            pair = sentence.figures[first], sentence.figures[last]
            between = {
                word for word in sentence.plain[pair[0].word + 1 : pair[1].word] if word not in ("votes", "vote")
            }
            if between in TALLIES and all(other.figure.quantity.unit == "votes" for other in pair):
                return side
    return None


def read_head(sentence: Sentence, placed: Placed) -> Slot | None:
    """The class of the noun that is counted, else the stem of the noun itself."""
    money = placed.figure.quantity.kind is Kind.MONEY
    label = label_of(sentence, placed)
    if label:
        named = list(within(_up_to_place(sentence, label), sentence.layer("head")))
        return slot(sentence, named[-1], 0.0) if named else None

    if is_compound(placed):
        return _head_of_unit(placed.figure.quantity)
    beside = counted(sentence, placed)
    if beside is not None:
        return _named(sentence, beside, 1.0)

    def direction(mention: Mention) -> float:
        if sentence.plain[mention.start - 1] in RATE_CUES and mention.start:
            return HEAD_LIMIT
        if mention.start > placed.word:
            if not HOLDING.isdisjoint(sentence.plain[placed.word + 1 : mention.start]):
                return HEAD_LIMIT
            return -0.1 if "of" in sentence.plain[placed.word + 1 : placed.word + 2] else 0.0
        return 0.0 if money else 0.6

    heads = (
        each
        for each in sentence.layer("head")
        if not (money and each.value in WHO_AND_WHERE) and not _is_of_name(sentence, each)
    )
    found = nearest(sentence, placed.word, heads, HEAD_LIMIT, direction)
    if found:
        return slot(sentence, *found)
    about = subject(sentence, _before(sentence, placed)) if beside is None and not money else None
    return (about and _named(sentence, about, SUBJECT_HEAD)) or _head_of_unit(placed.figure.quantity)


def _is_of_name(sentence: Sentence, mention: Mention) -> bool:
    """Whether a noun is the end of a name ("Spring Street has set aside $2m"); a title writes all words so."""
    if mention.start == 0 or sentence.field == "title" or sentence.plain[mention.start - 1] in STOPWORDS:
        return False
    return all(word[:1].isupper() for word in sentence.words[mention.start - 1 : mention.end])


def _up_to_place(sentence: Sentence, label: range) -> range:
    """The words of a label that name what is counted, before those that say where ("Doses given in two towns: 900")."""
    held = (word for word in label[1:] if sentence.plain[word] in HOLDING)
    return range(label.start, next(held, label.stop))


def _before(sentence: Sentence, placed: Placed) -> list[int]:
    """The words before a figure that it is the amount of."""
    return sorted(word for word in governors(sentence, placed) if word < placed.word)


def _named(sentence: Sentence, noun: Counted, sure: float) -> Slot | None:
    """A counted noun as a slot; "deaths" names a measure and no noun."""
    value, low = noun.name.lstrip("?"), sentence.plain[noun.end - 1]
    if not noun.known and word_in(low, "measure"):
        return None
    if not noun.known and word_in(low, "place"):
        value = "person"
    start, end = sentence.starts[noun.start], sentence.ends[noun.end - 1]
    confidence = sure if noun.known else sure * UNNAMED_HEAD
    return Slot(value=value, field=sentence.field, start=start, end=end, confidence=confidence)


def _head_of_unit(quantity: Quantity) -> Slot | None:
    """The noun that a count was read with elsewhere, in its class or by its own name."""
    unit = quantity.unit
    known = (word_in(unit, "head") or (word_in(unit, "place") and "person")) if dimension(unit) is None else None
    named = quantity.kind is Kind.COUNT and unit and not word_in(unit, "measure")
    if known is None and not named:
        return None
    return Slot(value=known or unit, confidence=UNIT_HEAD if known else UNNAMED_HEAD)


def agreeing(head: Slot | None, measure: Slot | None) -> Slot | None:
    """A head that can have the measure: who is dead is a person, even if provinces are named beside the figure.

    Where no noun is counted, the measure may imply it ("Labour slumped to 43").
    """
    if measure is None:
        return head
    implied = "person" if measure.value in PERSONS else heads_of_measures().get(measure.value)
    doubtful = measure.value in PERSONS or (head is not None and head.confidence < STATED_HEAD)
    thing = head is not None and head.value not in LIVING and measure.value in OF_PERSONS
    if implied is None or (head is not None and not (thing and doubtful)):
        return head
    return Slot(value=implied, confidence=min(IMPLIED_HEAD, (head or measure).confidence))


def printed(sentence: Sentence, placed: Placed, text: str, measure: Slot | None) -> str:
    """What is measured in the text's own words: the noun phrase after the figure, else the words of the measure."""
    words = noun_run(sentence, placed.word + 1)
    if words:
        end = _with_complement(sentence, words[-1])
        return text[sentence.starts[words[0]] : sentence.ends[end]]
    if measure is not None and measure.field == sentence.field and measure.end:
        return text[measure.start : measure.end]
    return placed.figure.quantity.unit if placed.figure.quantity.kind is Kind.COUNT else ""


def _with_complement(sentence: Sentence, last: int) -> int:
    if last + 2 < len(sentence.words) and sentence.plain[last + 1] in ("of", "for", "in", "to"):
        rest = noun_run(sentence, last + 2)
        if rest and rest[-1] - last <= PHRASE_WORDS:
            return rest[-1]
    return last
