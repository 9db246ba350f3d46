"""English ranges and lists: what joins neighbouring numbers."""

from __future__ import annotations

from claims.lang.language import Groups
from claims.lang.phrases import words

GROUPS = Groups(
    list_marks=words(", and or &"),
    to=words("to through till until"),
    either=words("or"),
    phrases=frozenset(
        tuple(phrase.split())
        for phrase in (
            "up to", "to about", "to around", "to as much as", "to as many as", "to nearly", "to almost", "to some",
            "- to -",
        )
    ),
    between=words("between"),
    both=words("and but"),
    source=words("from"),
    any_of=words("anything anywhere range ranges ranged ranging somewhere"),
    share=frozenset({("of", "the"), ("of", "its"), ("of", "their")}),
    no_list_end=words("the a of in with"),
)  # fmt: skip
