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
# The marks before and behind an age that stands apart.
_APPOSED = frozenset({(",", ","), (",", "."), (",", ")"), ("(", ")")})
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
    """ "aged 11", "in her 30's", "children under 5", "under-19s", "60 or older"."""
    cues, words = setting.language.ages, line.words
    before, bare = words[amount.first - 1], amount.kind is Kind.NUMBER
    after = amount.last + (words[amount.last] in cues.aged)
    decade = words[amount.after] == "s" and line.joined(amount.after - 1) and words[amount.after - 1] != "'"
    limited = bare and words[amount.first - 2] in cues.grown and before in cues.limits
    grouped = words[after] in cues.brackets
    tied = before == "-" and line.joined(amount.first - 1) and words[amount.first - 2] in cues.limits
    spread = amount.ranged and (words[amount.first - 2] in cues.aged | cues.grown or grouped)
    youngest = (words[amount.first - 3], words[amount.first - 2], before) in cues.down_to
    died = before in cues.at and words[amount.first - 2] in cues.lived
    died = died or youngest or (before in cues.at and _began(line, amount.first - 2, setting))
    if spread or (bare and died):
        return True
    return (
        before in cues.aged or decade or limited or tied or (bare and cues.or_older.at(words, amount.last) is not None)
    )


def _began(line: Line, verb: int, setting: Setting) -> bool:
    """ "he joined at 16": what somebody may do at any age."""
    cues = setting.language.ages
    return line.words[verb] in cues.began and line.words[verb - 1] in cues.pronouns


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
    verb = amount.first - 1
    verb -= words[verb] in cues.now
    if amount.kind is not Kind.NUMBER or words[verb] not in cues.being:
        return False
    if words[verb] in cues.turning:
        return words[amount.last] not in setting.language.groups.to | cues.into
    person = not (cues.pronouns | cues.grown).isdisjoint(words[max(0, verb + 1 - _SUBJECT) : verb])
    return person or not (cues.superlatives | cues.persons).isdisjoint(words[max(0, verb + 1 - _SUPERLATIVE) : verb])


def _apposed(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "John Smith, 34, said", "the director, 58, is", "Ann Lee, now 33, left", "said Doina, 31.", "says Dirk (41)"."""
    cues, words = setting.language.ages, line.words
    place, mark = amount.first - 1, words[amount.last]
    place -= words[place] in cues.now
    spelt = amount.words and amount.kind is Kind.NUMBER and amount.value is not None and mark == ","
    if not (amount.bare or spelt) or (words[place], mark) not in _APPOSED:
        return False
    if not line.capital(place - 1):
        phrase = words[max(0, place - _PHRASE) : place]
        named = words[place - 1] in cues.persons | cues.grown or integer(amount) in _QUOTED_AGES
        return mark == "," and named and not (cues.persons | cues.grown).isdisjoint(phrase)
    first = _name_start(line, place)
    full = place - first > 1
    spoken = words[first - 1] in cues.speaking or words[amount.last + 1] in cues.speaking
    titled = full and words[first] in cues.titles
    spoken = spoken or titled or (full and not cues.speaking.isdisjoint(words[:first]))
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
    """ "At 34, he is premier", "she, at 71, is to resign", "at 19 she won": beside a pronoun."""
    cues, words, at = setting.language.ages, line.words, amount.first - 1
    if not amount.bare or words[at] not in cues.at or integer(amount) not in _QUOTED_AGES:
        return False
    if words[amount.last] in cues.pronouns:
        return True
    apart = words[amount.last] == "," and (at == 0 or words[at - 1] == ",")
    return apart and not cues.pronouns.isdisjoint((*words[:at], *words[amount.last : amount.last + _SUBJECT]))


_CUES: tuple[Cue, ...] = (_worded, _of_person, _of_subject, _apposed, _at)
