"""Phrases of several words, found before or after a place in a list of words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

    __slots__ = ("_backward", "_forward")

    def __init__(self, meanings: Mapping[str, T]) -> None:
        entries = sorted(((tuple(phrase.split()), meaning) for phrase, meaning in meanings.items()), key=_longest_first)
        self._forward: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._backward: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for words, meaning in entries:
            self._forward.setdefault(words[0], []).append((words, meaning))
            self._backward.setdefault(words[-1], []).append((words, meaning))

    @property
    def openers(self) -> frozenset[str]:
        """The first word of every phrase."""
        return frozenset(self._forward)

    def at(self, words: Sequence[str], start: int) -> tuple[T, int] | None:
        """The longest phrase that begins at ``start``, as (meaning, end)."""
        for phrase, meaning in self._forward.get(words[start], ()):
            end = start + len(phrase)
            if len(phrase) == 1 or tuple(words[start:end]) == phrase:
                return meaning, end
        return None

    def before(self, words: Sequence[str], end: int) -> tuple[T, int] | None:
        """The longest phrase that ends right before ``end``, as (meaning, start)."""
        if end <= 0:
            return None
        for phrase, meaning in self._backward.get(words[end - 1], ()):
            start = end - len(phrase)
            if start >= 0 and (len(phrase) == 1 or tuple(words[start:end]) == phrase):
                return meaning, start
        return None


def _longest_first(entry: tuple[tuple[str, ...], object]) -> int:
    return -len(entry[0])
