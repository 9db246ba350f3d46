"""English, put together: words in the lexicons, cues in the rules beside this file, examples in ``corpus``."""

from __future__ import annotations

from claims.lang.en.lexicon import ABBREVIATIONS, NUMERALS, TRIGGERS
from claims.lang.en.lexicon_money import MONEY
from claims.lang.en.lexicon_nouns import NOUNS
from claims.lang.en.lexicon_units import UNITS
from claims.lang.en.rules_ages import AGES
from claims.lang.en.rules_groups import GROUPS
from claims.lang.en.rules_hedges import HEDGES
from claims.lang.en.rules_roles import ROLES
from claims.lang.en.rules_screen import SCREENS
from claims.lang.en.rules_unclaimed import UNCLAIMED
from claims.lang.language import Language

ENGLISH = Language(
    code="en",
    triggers=TRIGGERS,
    abbreviations=ABBREVIATIONS,
    numerals=NUMERALS,
    money=MONEY,
    units=UNITS,
    nouns=NOUNS,
    hedges=HEDGES,
    groups=GROUPS,
    roles=ROLES,
    screens=SCREENS,
    ages=AGES,
    unclaimed=UNCLAIMED,
)
