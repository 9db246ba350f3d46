"""Which numbers are somebody's age: told by a word for it, by the person, or by the commas behind a name."""

from __future__ import annotations

from collections.abc import Callable

from claims.extract.amounts import Amount
from claims.extract.scores import integer
from claims.extract.text import Line
from claims.extract.unit import Setting
from claims.quantity import Kind

Cue = Callable[[Line, Amount, Setting], bool]

_OLDEST = 120
# Those of whom a paper prints the age by itself, in brackets or at a sentence's end; smaller numbers there are counts.
_QUOTED_AGES = range(14, 111)
# How many words back "the youngest" may stand, and a pronoun before its verb.
_SUPERLATIVE, _SUBJECT = 8, 3
# How many words before a comma may tell of whom the age behind it is: "the first woman to lead the church, 63,".
_PHRASE = 8


def is_age(line: Line, amount: Amount, setting: Setting) -> bool:
    """Whether a number is an age and not a quantity; a legal age ("a retirement age of 67") is a quantity."""
    cues, words = setting.language.ages, line.words
    after = amount.last + (words[amount.last] == "-")
    if amount.kind is Kind.DURATION:
        old = words[after] in cues.old and (amount.value or 0) <= _OLDEST
        return old or (_follows_of(line, amount, setting) and words[amount.first - 2] in cues.persons)
    if not 0 <= integer(amount) <= _OLDEST or amount.kind not in (Kind.NUMBER, Kind.COUNT):
        return False
    return any(cue(line, amount, setting) for cue in _CUES)


def _worded(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "aged 11", "in her 30's", "children under 5", "60 or older"."""
    cues, words = setting.language.ages, line.words
    before, bare = words[amount.first - 1], amount.kind is Kind.NUMBER
    decade = words[amount.after] == "s" and line.joined(amount.after - 1) and words[amount.after - 1] != "'"
    limited = bare and words[amount.first - 2] in cues.grown and before in cues.limits
    spread = amount.ranged and words[amount.first - 2] in cues.aged | cues.grown
    died = before in cues.at and words[amount.first - 2] in cues.lived
    if spread or (bare and died):
        return True
    return before in cues.aged or decade or limited or (bare and cues.or_older.at(words, amount.last) is not None)


def _of_person(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "a girl of seven", "at the age of 12"; not "a retirement age of 67"."""
    cues, words = setting.language.ages, line.words
    if amount.kind is not Kind.NUMBER or not _follows_of(line, amount, setting):
        return False
    head = words[amount.first - 2]
    return head in cues.persons or (head in cues.aged and words[amount.first - 3] not in cues.set_by_law)


def _follows_of(line: Line, amount: Amount, setting: Setting) -> bool:
    return line.words[amount.first - 1] == setting.language.roles.of


def _of_subject(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "who is 60", "he turned 18", "the youngest victim was 16": a person is said to be a number."""
    cues, words = setting.language.ages, line.words
    if amount.kind is not Kind.NUMBER or words[amount.first - 1] not in cues.being:
        return False
    subjects = cues.pronouns | cues.grown
    person = not subjects.isdisjoint(words[max(0, amount.first - _SUBJECT) : amount.first - 1])
    return person or not cues.superlatives.isdisjoint(words[max(0, amount.first - _SUPERLATIVE) : amount.first - 1])


def _apposed(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "John Smith, 34, said", "the director, 58, is", "Ann Lee, now 33, left", "said Doina, 31.", "says Dirk (41)"."""
    cues, words = setting.language.ages, line.words
    place, mark = amount.first - 1, words[amount.last]
    place -= words[place] in cues.now
    if not amount.bare or (words[place], mark) not in {(",", ","), (",", "."), (",", ")"), ("(", ")")}:
        return False
    if not line.capital(place - 1):
        phrase = words[max(0, place - _PHRASE) : place]
        named = words[place - 1] in cues.persons or integer(amount) in _QUOTED_AGES
        return mark == "," and named and not cues.persons.isdisjoint(phrase)
    first = _name_start(line, place)
    full = place - first > 1
    spoken = words[first - 1] in cues.speaking or words[amount.last + 1] in cues.speaking
    spoken = spoken or (full and not cues.speaking.isdisjoint(words[:first]))
    if words[place] == "(" or mark != ",":
        return spoken and integer(amount) in _QUOTED_AGES
    if words[place - 1] in setting.language.screens.months:
        return False
    person = words[first - 1] == "," and words[first - 2] in cues.persons
    return full or first == 0 or spoken or person


def _name_start(line: Line, end: int) -> int:
    """The first of the capital words that end at a place."""
    while end > 0 and line.capital(end - 1):
        end -= 1
    return end


def _at(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "At 34, he is premier", "she, at 71, is to resign": set off by commas beside a pronoun."""
    cues, words, at = setting.language.ages, line.words, amount.first - 1
    if not amount.bare or words[at] not in cues.at or words[amount.last] != "," or integer(amount) not in _QUOTED_AGES:
        return False
    apart = at == 0 or words[at - 1] == ","
    return apart and not cues.pronouns.isdisjoint((*words[:at], *words[amount.last : amount.last + _SUBJECT]))


_CUES: tuple[Cue, ...] = (_worded, _of_person, _of_subject, _apposed, _at)
