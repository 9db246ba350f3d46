"""Phrases of several words, found before or after a place in a list of words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


def words(text: str) -> frozenset[str]:
    """The words of a text that are separated by spaces: a set written as one string."""
    return frozenset(text.split())


def in_order(text: str) -> tuple[str, ...]:
    """The words of a text that are separated by spaces, in order."""
    return tuple(text.split())


class Phrases(Generic[T]):
    """Word sequences ("no more than") with what each means; the longest one that stands at a place is found."""

    __slots__ = ("_backward", "_forward", "_meanings", "openers")

    openers: frozenset[str]
    """The first word of every phrase."""

    def __init__(self, meanings: Mapping[str, T]) -> None:
        self._meanings = {tuple(phrase.split()): meaning for phrase, meaning in meanings.items()}
        self._forward = _lengths(self._meanings, 0)
        self._backward = _lengths(self._meanings, -1)
        self.openers = frozenset(self._forward)

    def at(self, words: Sequence[str], start: int) -> tuple[T, int] | None:
        """The longest phrase that begins at ``start``, as (meaning, end)."""
        for length in self._forward.get(words[start], ()):
            phrase = tuple(words[start : start + length])
            if len(phrase) == length and phrase in self._meanings:
                return self._meanings[phrase], start + length
        return None

    def before(self, words: Sequence[str], end: int) -> tuple[T, int] | None:
        """The longest phrase that ends right before ``end``, as (meaning, start)."""
        if end <= 0:
            return None
        for length in self._backward.get(words[end - 1], ()):
            start = end - length
            phrase = tuple(words[start:end]) if start >= 0 else ()
            if phrase in self._meanings:
                return self._meanings[phrase], start
        return None


def _lengths(phrases: Iterable[tuple[str, ...]], place: int) -> dict[str, tuple[int, ...]]:
    """The lengths of the phrases with a word at their first or last place, longest first."""
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        lengths.setdefault(phrase[place], set()).add(len(phrase))
    return {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}
