"""Whose figure it is: the party of seats and votes, the company or division of revenue, jobs and shares.

Subjects are names, an open class; a value is the name in small letters, its words joined by hyphens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claims.claim import Slot
from claims.extract.frames.gazetteer import Gazetteer, Run
from claims.extract.frames.layout import PARTING, Placed, Sentence
from claims.extract.frames.near import confidence
from claims.lang.en.calendar import HOLIDAY
from claims.lang.en.phrasing import COMPANY_FORMS, NO_NAMES, OF_NOBODY, OWNED, OWNED_FIELDS, SHARED_FIELDS
from claims.lang.en.tables import measure_fields

BELONGING = frozenset(("for", "of", "by", "at", "from", "to"))
"""What joins a figure to whose it is: "28 seats for the Greens"."""
BESIDE_WORDS = 4
SUBJECT_LIMIT = 3.4
LISTED = frozenset((",", "and", "(", "or", "seats", "votes", "#"))
"""What may stand between two figures of one subject: "Greens 5.6%, 7 seats"."""
OPENING = frozenset(PARTING) - {","}
"""Signs behind which any word may have a capital."""
IN_FORCE = 0.6
RECURRING = 2
"""Sentences that a word opens with a capital before it is taken for a name."""
LEADING = 0.5


@dataclass(frozen=True, slots=True)
class Cast:
    """The names of a text: words that it writes with a capital inside sentences, and the name that it opens with."""

    gazetteer: Gazetteer
    proper: frozenset[str]
    lead: Slot | None


def read_cast(sentences: Sequence[Sentence], gazetteer: Gazetteer) -> Cast:
    """The cast of a document's sentences, title first."""
    proper: set[str] = set()
    seen: Counter[str] = Counter()
    for sentence in sentences:
        found = gazetteer.runs(sentence)
        seen.update({word for run in found for word in run.name})
        if sentence.field == "text":
            proper |= {word for run in found if _inside(sentence, run) for word in run.name}
    known = frozenset(proper | {word for word, times in seen.items() if times >= RECURRING})
    unled = Cast(gazetteer, known, None)
    lead = next((_slot(sentence, run, LEADING) for sentence in sentences for run in _names(sentence, unled)), None)
    return replace(unled, lead=lead)


def _inside(sentence: Sentence, run: Run) -> bool:
    """Whether it is no sign that makes a name begin with a capital; no comma does."""
    goes_on = any(word[:1].isupper() for word in sentence.words[run.end : run.end + 1])
    return goes_on or run.end - run.start > 1 or bool(run.start and sentence.plain[run.start - 1] not in OPENING)


def is_owned(measure: Slot | None) -> bool:
    """Whether a measure is of somebody: of a company, a party, a candidate."""
    if measure is None or measure.value in OF_NOBODY:
        return False
    return measure.value in OWNED or measure_fields().get(measure.value, "") in OWNED_FIELDS


def is_led(measure: Slot | None) -> bool:
    """Whether a measure is of the name that the text opens with where no other is named: so is no party's vote."""
    return is_owned(measure) and measure is not None and measure_fields()[measure.value] not in SHARED_FIELDS


def read_subject(sentence: Sentence, placed: Placed, cast: Cast) -> Slot | None:
    """The name that a figure belongs to: the one joined to it behind, else the nearest before it in its clause."""
    word = _first_of_list(sentence, placed)
    names = list(_names(sentence, cast, _past_number(sentence, word)))
    behind = next((run for run in names if _is_joined(sentence, placed, run)), None)
    if behind is not None:
        return _slot(sentence, behind, confidence(sentence.distance(placed.word, behind.start, behind.end)))
    before = [run for run in names if run.end <= word and not _parted(sentence, run.end, word)]
    if not before:
        return None
    cost = sentence.distance(word, before[-1].start, before[-1].end)
    return _slot(sentence, before[-1], confidence(cost)) if cost <= SUBJECT_LIMIT else None


def in_force(before: Slot) -> Slot:
    """The subject of the figure before, for one whose sentence names none ("It also cut 400 jobs")."""
    return replace(before, confidence=min(before.confidence, IN_FORCE))


def _names(sentence: Sentence, cast: Cast, labelled: int = 0) -> Iterator[Run]:
    """The names of a sentence that can own a figure: known as such, or its label; and no person in office."""
    offices = {mention.end for mention in sentence.layer("official")}
    for run in cast.gazetteer.runs(sentence):
        kept = _after_possessive(sentence, run)
        speaks = run.start in offices or run.start - 1 in offices
        before = run.start - (sentence.plain[run.start - 1] == "the")
        placing = before > 0 and sentence.plain[before - 1] == "in"
        named = set(kept.name) & cast.proper or kept.end == labelled
        local = kept.name in cast.gazetteer.full or set(kept.name) <= NO_NAMES
        if (
            named
            and not placing
            and not local
            and not set(kept.name) & HOLIDAY
            and not (speaks and kept.start == run.start)
        ):
            yield kept


def _after_possessive(sentence: Sentence, run: Run) -> Run:
    """ "Laura Ozola's Dzintars" is Dzintars."""
    owners = [word for word in range(run.start, run.end - 1) if sentence.words[word].endswith(("'s", "’s"))]
    if not owners:
        return run
    start = owners[-1] + 1
    return Run(start, run.end, tuple(sentence.plain[start : run.end]), run.classed)


def _is_joined(sentence: Sentence, placed: Placed, run: Run) -> bool:
    between = sentence.plain[placed.word + 1 : run.start]
    if not (placed.word < run.start and between and len(between) <= BESIDE_WORDS):
        return False
    joined = between[-1] in BELONGING or (between[-1] == "the" and between[-2:-1] and between[-2] in BELONGING)
    return bool(joined) and not any(low in PARTING or low in ("and", "#") for low in between)


def _first_of_list(sentence: Sentence, placed: Placed) -> int:
    """The first of several figures that stand side by side: what belongs to it belongs to all."""
    first = placed.word
    for other in reversed([each for each in sentence.figures if each.word < placed.word]):
        if not set(sentence.plain[other.word + 1 : first]) <= LISTED:
            break
        first = other.word
    return first


def _past_number(sentence: Sentence, word: int) -> int:
    """The word that a figure's label ends before: past a number that is part of a name ("Vesta 21 11.0%, 13 seats")."""
    return word - (word > 0 and sentence.plain[word - 1].isdecimal() and not sentence.is_figure(word - 1))


def _parted(sentence: Sentence, end: int, word: int) -> bool:
    between = sentence.plain[end:word]
    return ";" in between or any(sentence.is_figure(each) for each in range(end, word))


def _slot(sentence: Sentence, run: Run, sure: float) -> Slot:
    kept = [word for word in run.name if word not in COMPANY_FORMS and len(word) > 1] or list(run.name)
    start, end = sentence.starts[run.start], sentence.ends[run.end - 1]
    return Slot(value="-".join(kept), field=sentence.field, start=start, end=end, confidence=sure)
