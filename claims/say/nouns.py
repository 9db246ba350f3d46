"""English nouns in the plural."""

from __future__ import annotations

import re

_IRREGULAR = {
    "person": "people",
    "child": "children",
    "woman": "women",
    "man": "men",
    "foot": "feet",
    "elderly": "elderly people",
    "poor": "poor people",
    "police": "police officers",
    "aircraft": "aircraft",
    "species": "species",
    "copy": "copies",
    "republican": "Republicans",
    "democrat": "Democrats",
}


_SINGULAR = {several: one for one, several in _IRREGULAR.items()} | {"lives": "life"}


def singular(nouns: str) -> str:
    """One of the nouns that a figure counts: "house" for "houses"."""
    rest, space, last = nouns.rpartition(" ")
    if last in _SINGULAR:
        return rest + space + _SINGULAR[last]
    for ending, shorter in ((r"[^aeiou]ies$", -3), (r"(ss|x|z|ch|sh)es$", -2), (r"[^s]s$", -1)):
        if re.search(ending, last):
            return nouns[:shorter] + ("y" if shorter == -3 else "")
    return nouns


def plural(noun: str) -> str:
    """More than one of a noun, by its last word: "cubic metres", "countries"."""
    rest, space, last = noun.rpartition(" ")
    if last in _IRREGULAR:
        return rest + space + _IRREGULAR[last]
    if re.search(r"[^aeiou]y$", last):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(s|x|z|ch|sh)$", last) else "s")
