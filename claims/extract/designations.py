"""Which numbers are names or parts of one: "Boeing 737", "Article 370", "5G", "the 22nd", "12 Elm Street"."""

from __future__ import annotations

from claims.extract.amounts import Amount
from claims.extract.nouns import is_plural
from claims.extract.text import Line, Token
from claims.extract.unit import Setting
from claims.quantity import Kind

Verdict = tuple[Kind, str]

# How many are left in a round of a knockout, and the metres of a race.
_ROUNDS, _METRES = frozenset({8, 16, 32, 64, 128}), "m"
# What a house number may be read as, and how many words the name of its street may have.
_UNMEASURED, _STREET = (Kind.NUMBER, Kind.COUNT), 4


def ordinal(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "22nd", "twenty-first"."""
    after = amount.after
    if amount.words:
        ending = line.words[after] == "-" and line.words[after + 1] in setting.language.numerals.ordinals
    else:
        ending = line.words[after] in setting.language.screens.ordinal_endings and line.joined(after - 1)
    return (Kind.ORDINAL, "ordinal") if ending else None


def glued(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "MH370", "F-16", "COVID-19", "5G", "4x4": letters that touch the digits."""
    if amount.words or amount.kind in (Kind.MULTIPLE, Kind.RATIO):
        return None
    before = amount.first - 1
    if line.kinds[before] == Token.WORD and line.joined(before):
        return Kind.DESIGNATION, "designation"
    hyphen = line.words[before] == "-" and line.joined(before) and line.joined(before - 1)
    if (
        hyphen
        and line.kinds[before - 1] == Token.WORD
        and line.words[before - 1] not in setting.language.screens.open_prefixes
    ):
        return Kind.DESIGNATION, "designation"
    after = amount.after
    letters = after == amount.last and line.kinds[after] == Token.WORD and line.joined(after - 1)
    return (Kind.DESIGNATION, "designation") if letters and amount.scale == 1 else None


def coded(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "2019/904", "XBB.1.5", "5(1)": signs that touch the digits and go on to others."""
    before, after = amount.first - 1, amount.after
    touched = line.joined(before) and line.joined(before - 1)
    if touched and line.words[before] == "." and line.kinds[before - 1] == Token.WORD:
        return Kind.DESIGNATION, "designation"
    clause = line.words[after] == "(" and line.joined(after - 1) and line.words[after + 2] == ")"
    inside = touched and line.words[before] == "(" and line.words[after] == ")"
    if (clause and len(line.words[after + 1]) == 1) or inside:
        return Kind.REFERENCE, "reference"
    led = touched and line.words[before] == "/" and line.kinds[before - 1] == Token.NUMBER
    followed = line.words[after] == "/" and line.joined(after) and line.kinds[after + 1] == Token.NUMBER
    return (Kind.REFERENCE, "reference") if led or (followed and line.joined(after - 1)) else None


def counted_off(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "week 14", "day nine", "engine number two": one of a row; "this week 14 died" is none."""
    cues, before = setting.language.screens, amount.first - 1
    dateline = amount.rule == "count.attribute" and line.capital(amount.last - 1)
    alone = dateline or amount.kind is Kind.NUMBER or (amount.words and line.capital(before))
    single = (amount.plain or amount.after == amount.first + 1) and amount.scale == 1
    if not single or amount.ranged or amount.vague:
        return None
    if amount.words and line.words[before] in cues.number_verbs and not _is_verb(line, before, setting):
        return Kind.DESIGNATION, "designation"
    open_ = before == 0 or line.words[before - 1] not in cues.deictic
    row = alone and open_ and line.words[before] in cues.open_designators
    return (Kind.DESIGNATION, "designation") if row else None


def named(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "Article 370", "No. 2", "page 3", "Boeing 737", "Web 3.0": the number is part of a name."""
    before, cues = amount.first - 1, setting.language.screens
    word, form = line.words[before], line.form(amount.first)
    part = cues.designators.get(word) is Kind.REFERENCE or word in cues.versioned
    edition = form.endswith(".0") and line.capital(before) and line.words[amount.last] in setting.language.nouns.stops
    part = (part or edition) and amount.scale == 1 and not amount.grouped
    lettered = amount.after == amount.first + 2 and len(line.form(amount.after - 1)) == 1 and line.joined(amount.first)
    if not (amount.plain or part or lettered) or amount.ranged or amount.kind not in (Kind.NUMBER, Kind.COUNT):
        return None
    before -= word in {".", "#"} and line.words[before - 1] in cues.number_words
    word = line.words[before]
    singular = word if word in cues.designators else word.removesuffix("s")
    kind = None if _is_verb(line, before, setting) else cues.designators.get(singular)
    named = line.capital(before) or word in cues.lower_designators
    if cues.rankings.before(line.words, amount.first) is not None:
        return Kind.DESIGNATION, "designation"
    if kind is not None and (named or kind is Kind.REFERENCE):
        return kind, kind.value
    found = edition or _after_name(line, amount, before, setting) or _of_set(line, amount, setting)
    return (Kind.DESIGNATION, "designation") if found else None


def _of_set(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "the Group of 77", "the last 16", "the 42 bus"."""
    cues, words, before = setting.language.screens, line.words, amount.first - 1
    if not amount.bare:
        return False
    if words[before] == setting.language.roles.of and line.capital(before - 1) and words[before - 1] in cues.clubs:
        return True
    if amount.value in _ROUNDS and cues.rounds.before(words, amount.first) is not None:
        return True
    return words[before] in cues.name_openers and words[amount.last] in cues.services


def typed(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "the 400m hurdles", "a 9mm pistol", "a 10-point plan", "101.2 FM": a measure that is the name of a type.

    The metres of "the 5,000m title" look like millions.
    """
    if amount.kind not in (Kind.NUMBER, Kind.MEASURE):
        return None
    metres = amount.kind is Kind.NUMBER and amount.scale > 1 and line.form(amount.after - 1) == _METRES
    types = setting.language.screens.types.get(_METRES if metres else amount.unit, frozenset())
    found = not types.isdisjoint(line.words[amount.last : amount.last + 2])
    return (Kind.DESIGNATION, "designation") if found else None


def titled(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "60 Minutes aired it", "the Hundred Years War": a stretch of time with a capital, in prose."""
    if amount.kind is not Kind.DURATION or not line.capital(amount.last - 1):
        return None
    small = sum(map(str.islower, map(line.form, range(line.size))))
    capitals = sum(map(line.capital, range(line.size)))
    return (Kind.DURATION, "designation") if small >= capitals else None


def title(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "the Big Three carmakers": a small number in words with a capital inside a sentence is part of a name."""
    inside = amount.words and amount.first > 0 and amount.scale == 1 and line.kinds[amount.first - 1] == Token.WORD
    named = inside and line.capital(amount.first) and amount.after == amount.first + 1 and amount.kind is Kind.COUNT
    return (Kind.DESIGNATION, "designation") if named and _is_prose(line) else None


def _is_verb(line: Line, place: int, setting: Setting) -> bool:
    """Whether "number" is a verb: "the dead now number 360"."""
    cues = setting.language.screens
    return line.words[place] in cues.number_verbs and line.words[place - 1] in cues.verb_before


def _after_name(line: Line, amount: Amount, before: int, setting: Setting) -> bool:
    """Whether capital words around a bare integer make it a name, but not in a list ("Sindh 244, Punjab 205")."""
    screens, stops, words = setting.language.screens, setting.language.nouns.stops, line.words
    opened = words[before - 1] in screens.name_openers and _is_prose(line)
    if not amount.bare:
        return opened and line.capital(before) and words[before] not in stops and amount.kind is Kind.COUNT
    after = amount.after
    followed = line.capital(after) and words[after] not in stops and line.near(after - 1)
    if line.capital(before) and line.kinds[after] == Token.NUMBER and line.near(after - 1):
        return True
    if line.capital(before) and words[before] not in stops and words[after] not in screens.name_breaks:
        led = _is_led(line, before, setting)
        acts = words[after] in stops and not (led and words[after] in setting.language.nouns.auxiliaries)
        acts = acts or (not led and _is_doing(line, after, setting))
        many = is_plural(words[before], setting.language.nouns)
        return acts or followed or (words[before - 1] in screens.name_openers and not many)
    return followed and words[before] in screens.name_openers and _is_prose(line)


def _is_led(line: Line, place: int, setting: Setting) -> bool:
    """Whether a preposition stands before the capital words that end at a place: "in Punjab 205 died" counts."""
    while place > 0 and line.capital(place - 1):
        place -= 1
    leading = setting.language.screens.leading
    return line.words[place] in leading or (place > 0 and line.words[place - 1] in leading)


def _is_doing(line: Line, place: int, setting: Setting) -> bool:
    """Whether a word tells what somebody did, but nothing that is counted: "Orion 7 reached orbit"."""
    nouns, cues, verb = setting.language.nouns, setting.language.unclaimed, line.words[place]
    done = verb in setting.language.screens.name_verbs or verb.endswith(setting.language.screens.past_ending)
    return done and verb not in nouns.casualties | nouns.harming | cues.tallied | cues.crowds and _is_prose(line)


def _is_prose(line: Line) -> bool:
    """Whether a sentence has longer words in lower case; in a headline all words may have capitals."""
    return any(word.islower() and len(word) > 3 for word in map(line.form, range(line.size)))


def attribute(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "a four-door car", "a six-speed gearbox": a small number in words that tells a type."""
    told = amount.rule == "count.attribute" and amount.words and amount.value is not None
    return (Kind.DESIGNATION, "designation") if told and amount.scale == 1 else None


def address(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "12 Elm Street", "221B Baker Street", "45 Rue de Lyon"."""
    after = amount.after if amount.plain else amount.first + 1
    after += line.joined(after - 1) and len(line.form(after)) == 1
    if not line.form(amount.first).isdecimal() or not line.capital(after) or amount.kind not in _UNMEASURED:
        return None
    street = any(
        line.words[place] in setting.language.screens.streets and line.capital(place)
        for place in range(after, after + _STREET)
    )
    return (Kind.ADDRESS, "address") if street else None


def ends_name(line: Line, amount: Amount, setting: Setting) -> bool:
    """Whether a number in words is the end of a name ("Formula One"); in a headline all words have capitals."""
    place = amount.first
    if not (line.capital(place) and line.capital(place - 1)) or line.words[place - 1] in setting.language.nouns.stops:
        return False
    return _is_prose(line)
