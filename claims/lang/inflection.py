"""Singular and plural of nouns, by a language's rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

Ending = tuple[str, str, str]
"""A pattern that a word matches, what is cut off its end, and what takes its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inflection:
    """How the nouns of a language form their plural. Words are in lower case.

    ``irregular`` maps singulars to plurals. ``pluralising`` and ``singularising`` are tried in order, the first pattern
    that a word matches wins. ``regular`` is what regular plurals match, but for the words of ``uncounted``;
    ``possessive`` endings are cut off first.
    """

    irregular: Mapping[str, str]
    pluralising: tuple[Ending, ...]
    singularising: tuple[Ending, ...]
    regular: re.Pattern[str]
    uncounted: frozenset[str]
    possessive: tuple[str, ...]
    _singulars: Mapping[str, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_singulars", {many: one for one, many in self.irregular.items()})

    def is_plural(self, word: str) -> bool:
        """Whether a word looks like the plural of a noun."""
        if word in self._singulars:
            return True
        return word not in self.irregular and word not in self.uncounted and self.regular.search(word) is not None

    def plural(self, word: str) -> str:
        """The plural of a noun; one that is a plural stays as it is."""
        for ending in self.possessive:
            word = word.removesuffix(ending)
        irregular = self.irregular.get(word)
        return irregular or (word if self.is_plural(word) else _inflect(word, self.pluralising))

    def singular(self, nouns: str) -> str:
        """The singular of a noun, of several words that of the last; one that is a singular stays as it is."""
        rest, space, last = nouns.rpartition(" ")
        if last in self.irregular:
            return nouns
        return rest + space + (self._singulars.get(last) or _inflect(last, self.singularising))


def _inflect(word: str, endings: tuple[Ending, ...]) -> str:
    for pattern, cut, added in endings:
        if re.search(pattern, word):
            return word.removesuffix(cut) + added
    return word
