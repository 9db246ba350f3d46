"""Which numbers are somebody's age: told by a word for it, by the person, or by the commas behind a name."""

from __future__ import annotations

from collections.abc import Callable

from claims.extract.amounts import Amount
from claims.extract.scores import integer
from claims.extract.text import Line, Token
from claims.extract.unit import Setting
from claims.quantity import Kind

Cue = Callable[[Line, Amount, Setting], bool]

_OLDEST = 120
# The marks before and behind an age that stands apart.
_APPOSED = frozenset({(",", ","), (",", "."), (",", ":"), (",", ";"), (",", ")"), ("(", ")")})
# Those of whom a paper prints the age by itself, in brackets or at a sentence's end; smaller numbers there are counts.
_QUOTED_AGES = range(14, 111)
# How many words back "the youngest" may stand, and a pronoun before its verb.
_SUPERLATIVE, _SUBJECT = 8, 3
# How many words may stand between "died" and "at 88".
_APART = 3
# How many words before a comma may tell of whom the age behind it is: "the first woman to lead the church, 63,".
_PHRASE = 8


def is_age(line: Line, amount: Amount, setting: Setting) -> bool:
    """Whether a number is an age and not a quantity; a legal age ("a retirement age of 67") is a quantity."""
    if amount.kind is Kind.DURATION:
        return _in_units(line, amount, setting)
    if not 0 <= integer(amount) <= _OLDEST or amount.kind not in (Kind.NUMBER, Kind.COUNT):
        return False
    return any(cue(line, amount, setting) for cue in _CUES)


def _in_units(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "34 years old", "20 years of age", "a girl of six months", "aged six months to five years"."""
    cues, words = setting.language.ages, line.words
    after = amount.last + (words[amount.last] == "-")
    if (words[after] in cues.old and (amount.value or 0) <= _OLDEST) or words[amount.first - 1] in cues.aged:
        return True
    spread = words[amount.first - 1] in setting.language.screens.date_range and words[amount.first - 4] in cues.aged
    spread = spread or (words[amount.last] == setting.language.roles.of and words[amount.last + 1] in cues.aged)
    return spread or (_follows_of(line, amount, setting) and words[amount.first - 2] in cues.persons)


def _worded(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "aged 11", "in her 30's", "40-something", "children under 5", "under-19s", "60 or older"."""
    cues, words = setting.language.ages, line.words
    before, bare = words[amount.first - 1], amount.kind is Kind.NUMBER
    after = amount.last + (words[amount.last] in cues.aged)
    decade = words[amount.after] == "s" and line.joined(amount.after - 1) and words[amount.after - 1] != "'"
    decade = decade or (words[amount.after] == "-" and words[amount.after + 1] in cues.decades)
    limited = (bare or amount.words) and _is_limited(line, amount, setting)
    grouped = words[after] in cues.brackets
    tied = before == "-" and line.joined(amount.first - 1) and words[amount.first - 2] in cues.limits
    spread = amount.ranged and (words[amount.first - 2] in cues.aged | cues.grown or before in cues.grown or grouped)
    youngest = (words[amount.first - 3], words[amount.first - 2], before) in cues.down_to
    if spread or (bare and (youngest or _lived_to(line, amount, setting))):
        return True
    return (
        before in cues.aged or decade or limited or tied or (bare and cues.or_older.at(words, amount.last) is not None)
    )


def _is_limited(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "children under 5", "30 of them under twelve", "nine of the dead were under 18", "younger than 18"."""
    cues, words, limit = setting.language.ages, line.words, amount.first - 1
    if cues.compared.before(words, amount.first) is not None:
        return True
    if words[limit] not in cues.limits:
        return False
    if words[limit - 1] in cues.grown | cues.persons | cues.them:
        return True
    said = words[limit - 1] in cues.limited and amount.kind is Kind.NUMBER
    people = cues.grown | cues.persons | cues.them | setting.language.nouns.casualties
    return said and not people.isdisjoint(words[max(0, limit - _PHRASE) : limit])


def _lived_to(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "died last week at 88", "he joined at 16", "she left school at 14", "who began work before 20"."""
    cues, words, verb = setting.language.ages, line.words, amount.first - 2
    if words[amount.first - 1] in cues.at and not cues.lived.isdisjoint(words[max(0, verb - _APART) : verb + 1]):
        return words[verb] in cues.lived or integer(amount) in _QUOTED_AGES
    schooled = words[verb] in cues.schooling
    verb -= schooled
    if words[amount.first - 1] not in (cues.by if schooled else cues.at):
        return False
    return words[verb] in cues.began and words[verb - 1] in cues.pronouns


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
    apart = line.kinds[amount.last] in (Token.MARK, Token.END)
    if amount.bare and apart and words[verb] in cues.superlatives | cues.contracted:
        return True
    if amount.bare and words[verb] in cues.persons:
        return True
    if amount.kind is not Kind.NUMBER or words[verb] not in cues.being:
        return False
    if words[verb] in cues.turning:
        return words[amount.last] not in setting.language.groups.to | cues.into
    person = not (cues.pronouns | cues.grown).isdisjoint(words[max(0, verb + 1 - _SUBJECT) : verb])
    return person or not (cues.superlatives | cues.persons).isdisjoint(words[max(0, verb + 1 - _SUPERLATIVE) : verb])


def _apposed(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "John Smith, 34, said", "the director, 58, is", "Ann Lee, now 33, left", "two brothers, 17 and 21,"."""
    cues, words = setting.language.ages, line.words
    place, mark = amount.first - 1, words[amount.after]
    place -= words[place] in cues.now
    spelt = amount.words and amount.kind is Kind.NUMBER and amount.value is not None and mark == ","
    if amount.bare and words[place] == "," and _first_of_two(line, amount, setting):
        return words[place - 1] in cues.grown
    if not (amount.plain or spelt) or (words[place], mark) not in _APPOSED:
        return False
    end = place - (words[place - 1] == "." and len(words[place - 2]) == 1)
    if line.capital(end - 1) and words[end - 1] not in cues.persons:
        return _of_name(line, amount, place, end, setting)
    return _of_common_noun(line, amount, place, setting)


def _of_name(line: Line, amount: Amount, place: int, end: int, setting: Setting) -> bool:
    """ "said Doina, 31.", "says Dirk (41)", "Nurse Prado, 29," and any full name before two commas."""
    cues, words = setting.language.ages, line.words
    first = _name_start(line, end)
    if words[first] in cues.persons or words[first - 1] in cues.persons:
        return True
    full = end - first > 1
    spoken = words[first - 1] in cues.speaking or words[amount.last + 1] in cues.speaking
    titled = full and words[first] in cues.titles
    spoken = spoken or titled or (full and not cues.speaking.isdisjoint(words[:first]))
    if words[place] == "(" or words[amount.after] != ",":
        told = spoken or (
            full
            and (not cues.whose.isdisjoint(words[amount.last + 1 : amount.last + 3]) or _in_roll(line, first, setting))
        )
        return told and integer(amount) in _QUOTED_AGES
    if words[place - 1] in setting.language.screens.months:
        return False
    person = words[first - 1] == "," and words[first - 2] in cues.persons
    return full or first == 0 or spoken or person


def _in_roll(line: Line, place: int, setting: Setting) -> bool:
    """Whether a name stands in a list of people: "The dead: Jan Novak, 34; Eva Mala, 51"."""
    people = setting.language.nouns.casualties | setting.language.ages.grown
    return any(word == ":" and line.words[at - 1] in people for at, word in enumerate(line.words[:place]))


def _first_of_two(line: Line, amount: Amount, setting: Setting) -> bool:
    """Whether another number ends what this one begins: the 17 of "two brothers, 17 and 21,"."""
    joined = line.words[amount.last] == setting.language.numerals.joiner
    return joined and line.kinds[amount.last + 1] == Token.NUMBER and line.kinds[amount.last + 2] == Token.MARK


def _of_common_noun(line: Line, amount: Amount, place: int, setting: Setting) -> bool:
    """ "the first woman to lead the church, 63,", "killed with her uncle, 37.", "a boy (9)"."""
    cues, words = setting.language.ages, line.words
    if words[amount.after] != ",":
        return words[place - 1] in cues.persons
    named = words[place - 1] in cues.persons | cues.grown or integer(amount) in _QUOTED_AGES
    return named and not (cues.persons | cues.grown).isdisjoint(words[max(0, place - _PHRASE) : place])


def _name_start(line: Line, end: int) -> int:
    """The first of the capital words that end at a place."""
    while end > 0 and line.capital(end - 1):
        end -= 1
    return end


def _at(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "At 34, he is premier", "she, at 71, is to resign", "at just 19 she won", "at 62 the oldest"."""
    cues, words, at = setting.language.ages, line.words, amount.first - 1
    at -= words[at] in cues.now
    if not amount.bare or words[at] not in cues.at or integer(amount) not in _QUOTED_AGES:
        return False
    if words[amount.last] in cues.pronouns:
        return True
    if not cues.superlatives.isdisjoint(words[amount.last : amount.last + _PHRASE]):
        return at == 0 or words[at - 1] == ","
    apart = words[amount.last] == "," and (at == 0 or words[at - 1] == ",")
    return apart and not cues.pronouns.isdisjoint((*words[:at], *words[amount.last : amount.last + _SUBJECT]))


_CUES: tuple[Cue, ...] = (_worded, _of_person, _of_subject, _apposed, _at)
