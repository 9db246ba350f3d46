"""The word tables compiled into one index of phrases, and the search of a sentence's words for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple

import Stemmer
from babel import Locale

from claims.lang.en import acts, concepts, forecasting, phrasing, places, qualifiers, sources, things
from claims.lang.en.tables import parse

WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*|(?!(?<=[^\W_])-)\S")
"""A word or sign; a hyphen inside a word only parts it."""
_POSSESSIVE = re.compile(r"['’]s?$")
KNOWN_WORDS = 8192
"""How many words are kept looked up: those of many texts, since few words make up most of any."""
UNMASKED = ("donor", "status", "level", "forecaster", "act")
"""Tables whose phrases count even where a masked expression stands ("World Bank" gives and forecasts)."""
SEVERAL = ("measure",)
"""Tables in which one word may mean several things; which one is meant, the kind of number decides."""
_DERIVATION = re.compile(r"..(?:(ly|ive|ion|ment|able|ness|al|ance|ence|er|or)s?|it(?:y|ies))$")
_ADJECTIVE = re.compile(r"(an|ese|ish|[a-z]i|ic|nch|tch|eek|iss)$")
"""Demonyms, which as adjectives may tell whose something is and not where ("American arsenals")."""
_UNNAMED = {"AC", "AQ", "BV", "CP", "CQ", "DG", "EA", "HM", "IC", "QO", "TA", "TF", "UM", "XA", "XB", "ZZ"}


class Phrase(NamedTuple):
    """An entry of the index: the keys of its words after the first, the table it stands in and what it means."""

    rest: tuple[str, ...]
    layer: str
    value: str
    capital: bool = False
    weak: bool = False


class Mention(NamedTuple):
    """A phrase found in a sentence: words ``start`` up to ``end``."""

    start: int
    end: int
    layer: str
    value: str
    weak: bool = False


class Word(NamedTuple):
    """A word as the tables see it: the keys that it answers to, the phrases that it is by itself, and those that it may
    open, by the key of the word after it, with their order in the tables."""

    plain: str
    stem: str
    keys: tuple[str, ...]
    alone: Sequence[Phrase]
    opens: Mapping[str, Sequence[tuple[int, Phrase]]]


@dataclass(slots=True)
class Index:
    """Phrases by the key of their first word, longest first."""

    by_first: dict[str, list[Phrase]] = field(default_factory=dict)

    def add(self, layer: str, value: str, form: str, *, capital: bool = False) -> None:
        """Add one form as the tables write it; a tilde marks a form that names other things as well."""
        keys = keys_of(form.lstrip("~"))
        phrase = Phrase(tuple(keys[1:]), layer, value, capital, form.startswith("~"))
        phrases = self.by_first.setdefault(keys[0], [])
        if phrase not in phrases:
            phrases.append(phrase)

    def sort(self) -> None:
        """Put the longest forms first; to be called once all are added."""
        for phrases in self.by_first.values():
            phrases.sort(key=lambda phrase: -len(phrase.rest))


def plain(word: str) -> str:
    """A word in lower case without its possessive ending and with the plain apostrophe."""
    return _POSSESSIVE.sub("", word.lower()).replace("’", "'")


def stems(words: Iterable[str]) -> list[str]:
    """The stems of plain words; a word derived by an ending keeps it, so that only inflections fall together."""
    listed = list(words)
    stemmed = Stemmer.Stemmer("english").stemWords(listed)
    return [_derived(word, stem) for word, stem in zip(listed, stemmed, strict=True)]


def _derived(word: str, stem: str) -> str:
    """Keep apart what the stemmer joins: "executive" and "execution" are no forms of "execute"."""
    found = _DERIVATION.search(word)
    if found is None:
        return stem
    ending = found.group(1) or "ity"
    inflected = stem.endswith(ending) or (ending == "ly" and stem.endswith("li"))
    return stem if inflected else f"{stem}-{ending}"


@lru_cache(maxsize=KNOWN_WORDS)
def look_up(written: str) -> Word:
    """What the tables say of a word as written."""
    low = plain(written)
    stem = stems([low])[0] if low[:1].isalpha() else low
    table, capital = index().by_first, written[:1].isupper()
    first = dict.fromkeys((stem, f"={low}", "=" + _POSSESSIVE.sub("", written)))
    listed = [phrase for key in first for phrase in table.get(key, ()) if capital or not phrase.capital]
    opens: dict[str, list[tuple[int, Phrase]]] = {}
    for number, phrase in enumerate(listed):
        if phrase.rest:
            opens.setdefault(phrase.rest[0], []).append((number, phrase))
    keys = tuple(dict.fromkeys((stem, f"={low}", f"={written}")))
    return Word(low, stem, keys, [phrase for phrase in listed if not phrase.rest], opens)


def keys_of(form: str) -> list[str]:
    """The keys of a form as the tables write it: a stem, or ``=word`` for a word only as written."""
    keys = []
    for part in form.split():
        if part.startswith("="):
            keys.append(part)
        else:
            keys += stems(plain(word) for word in WORD.findall(part))
    return keys


@lru_cache(maxsize=KNOWN_WORDS)
def word_in(word: str, layer: str) -> str | None:
    """What a word by itself means in one table ("houses" is the head "house"), None if the table lacks it."""
    keys = keys_of(word)
    phrases = index().by_first.get(keys[0], ()) if len(keys) == 1 else ()
    return next((phrase.value for phrase in phrases if phrase.layer == layer and not phrase.rest), None)


@cache
def index() -> Index:
    """Every phrase of English that frames are read from."""
    built = Index()
    for head, forms in parse(concepts.MEASURES):
        _add(built, "measure", head.split()[0], forms)
    tables = {
        "head": things.HEADS,
        "event": things.EVENTS,
        "purpose": things.PURPOSES,
        "status": phrasing.STATUSES,
        "level": phrasing.LEVELS,
        "forecaster": forecasting.FORECASTERS,
        "act": acts.ACTS,
        "qualifier": qualifiers.QUALIFIERS,
    }
    for layer, table in tables.items():
        for name, forms in parse(table):
            _add(built, layer, name, forms)
    words = {
        "say": phrasing.SAY,
        "official": phrasing.OFFICIALS,
        "speaker": sources.SPEAKERS,
        "hypothetical": phrasing.HYPOTHETICAL,
        "negated": phrasing.NEGATED,
        "not": phrasing.NOT,
        "whole": phrasing.WHOLE,
        "mask": phrasing.MASKED,
        "giving": things.FUNDER_VERBS,
    }
    for layer, listed in words.items():
        _add(built, layer, layer, [form.strip() for form in listed.replace("\n", " ").split(",")])
    _add_places(built)
    built.sort()
    return built


def _add(built: Index, layer: str, value: str, forms: Iterable[str], *, capital: bool = False) -> None:
    for form in forms:
        if form and form != "-":
            built.add(layer, value, form, capital=capital)


def _add_places(built: Index) -> None:
    for code, name in Locale("en").territories.items():
        if len(code) == 2 and code.isalpha() and code not in _UNNAMED:
            bare = re.sub(r"\(.*\)| SAR China", "", name).replace("St. ", "Saint ")
            _add(built, "place", code, [bare.replace("&", "and")], capital=True)
    for code, forms in parse(places.COUNTRIES):
        listed = ",".join(forms).replace("|", ",").split(",")
        names = [form.strip() for form in listed]
        _add(built, "place", code, ["~" + name if _ADJECTIVE.search(name) else name for name in names], capital=True)
    for code, forms in parse(places.PARTS):
        for form in forms:
            _add(built, "place", f"{code}/{form.replace(' ', '-')}", [form], capital=True)
    for name, forms in parse(places.REGIONS):
        _add(built, "region", name, forms)
    for name, forms in parse(places.DONORS):
        _add(built, "donor", name, forms, capital=True)


def find(words: Sequence[Word]) -> list[Mention]:
    """Every phrase in a sentence's words, the longest of each table at each place; masked expressions hide the rest."""
    found: list[Mention] = []
    hidden = 0
    taken: dict[str, int] = {}
    for place, word in enumerate(words):
        phrases, opens = word.alone, word.opens
        if opens and place + 1 < len(words) and not opens.keys().isdisjoint(words[place + 1].keys):
            phrases = [*opened(words, place), *phrases]
        if not phrases:
            continue
        mask = _mask(phrases)
        if mask:
            masked = place + 1 + len(mask.rest)
            found.append(Mention(place, masked, "mask", "mask"))
            phrases = [each for each in phrases if each.layer in UNMASKED and len(each.rest) >= len(mask.rest)]
            hidden = max(hidden, masked)
        elif place < hidden:
            continue
        for rest, layer, value, _, weak in phrases:
            end, until = place + 1 + len(rest), taken.get(layer, 0)
            if until <= place or (end >= until and layer in SEVERAL):
                found.append(Mention(place, end, layer, value, weak))
                taken[layer] = end
    return found


def _mask(phrases: Sequence[Phrase]) -> Phrase | None:
    for phrase in phrases:
        if phrase.layer == "mask":
            return phrase
    return None


def opened(words: Sequence[Word], place: int) -> list[Phrase]:
    """The phrases of several words that begin at a place: the longest first, then in the order of the tables."""
    opens = words[place].opens
    found = [
        (-len(phrase.rest), number, phrase)
        for key in words[place + 1].keys
        for number, phrase in opens.get(key, ())
        if len(phrase.rest) == 1 or _follows(phrase.rest, place + 1, words)
    ]
    return [phrase for _, _, phrase in sorted(found)]


def _follows(rest: Sequence[str], at: int, words: Sequence[Word]) -> bool:
    return at + len(rest) <= len(words) and all(key in words[step].keys for step, key in enumerate(rest, at))
