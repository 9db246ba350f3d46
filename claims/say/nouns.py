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


def plural(noun: str) -> str:
    """More than one of a noun, by its last word: "cubic metres", "countries"."""
    rest, space, last = noun.rpartition(" ")
    if last in _IRREGULAR:
        return rest + space + _IRREGULAR[last]
    if re.search(r"[^aeiou]y$", last):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(s|x|z|ch|sh)$", last) else "s")
