"""English words that end, or stand for, what is counted."""

from __future__ import annotations

import re

from claims.lang.inflection import Inflection
from claims.lang.language import Nouns
from claims.lang.phrases import words

# Words that no noun phrase after a number runs across: prepositions, auxiliaries, pronouns, conjunctions, common verbs.
STOPS = words(
    """
    of in on at to by for from with without within into onto over under above below between among amongst against across
    along around about after before since until till during through throughout toward towards off out up down near per
    via versus vs than as and or but nor so yet if while when where whereas because although though that which who whom
    whose what behind beside besides beyond despite except inside outside upon amid like plus minus is are was were be
    been being am has have had having do does did will would can could may might must shall should it its he she they we
    you i me him her them us his their our your my this these those the a an any each every either neither there here
    then now also only just even still already again later earlier ago more less fewer most least not no yes said says
    told according reported came went left made took got gave began became remain remained fled died lost won killed
    marched gathered attended turned joined signed voted lived lives work worked face faced go going gone come get gets
    see saw need want wants include including comprising respectively apiece today yesterday tomorrow tonight monday
    tuesday wednesday thursday friday saturday sunday january february march april june july august september october
    november december last next past compared lower higher alone together overall total net makes takes gives puts comes
    brings knows keeps gets wants becomes seems requires
    """
)

_SAME = (
    "police staff personnel aircraft spacecraft cattle sheep fish livestock poultry deer series species crew youth "
    "offspring"
)
INFLECTION = Inflection(
    irregular={
        "man": "men",
        "woman": "women",
        "child": "children",
        "grandchild": "grandchildren",
        "foot": "feet",
        "tooth": "teeth",
        "goose": "geese",
        "mouse": "mice",
        "ox": "oxen",
        "bus": "buses",
        "gas": "gases",
        "lens": "lenses",
        "life": "lives",
        "wife": "wives",
        "knife": "knives",
        "leaf": "leaves",
        "half": "halves",
        "loaf": "loaves",
        "wolf": "wolves",
        "shelf": "shelves",
        "thief": "thieves",
        "criterion": "criteria",
        "phenomenon": "phenomena",
        "crisis": "crises",
        "analysis": "analyses",
        "diagnosis": "diagnoses",
        "basis": "bases",
        "thesis": "theses",
        "movie": "movies",
        "cookie": "cookies",
        "calorie": "calories",
        "selfie": "selfies",
        "rookie": "rookies",
        "zombie": "zombies",
        "hero": "heroes",
        **{word: word for word in _SAME.split()},
    },
    pluralising=(
        (r"^(?!(?:ger|hu|ro|nor|otto|sha)man$)[a-z]{2,}man$", "man", "men"),
        (r"[^aeiou]y$", "y", "ies"),
        (r"(s|x|z|ch|sh)$", "", "es"),
        (r"$", "", "s"),
    ),
    singularising=(
        (r"[a-z]{2}men$", "men", "man"),
        (r"[a-z]{2}[^aeiou]ies$", "ies", "y"),
        (r"(ss|x|zz|ch|sh)es$", "es", ""),
        (r"[bmnprst]uses$", "es", ""),
        (r"[a-z]{3}[^aeiou]oes$", "es", ""),
        (r"[^su]s$", "s", ""),
    ),
    regular=re.compile(r"^(?=.{4}).*[^su']s$|[a-z]{3}men$"),
    uncounted=words(
        """
        its this was has does goes says less various previous famous serious overseas always perhaps whereas thus across
        towards ones axis tennis paris oasis emphasis debris chassis davis specimen regimen abdomen acumen
        """
    ),
    possessive=("'s", "'"),
)
# Words for people as such, and for deaths: tolls are counted in people, whatever word stands for them.
_PEOPLE = words(
    "person persons people others other individuals folk folks dead deaths death lives fatalities fatality casualties "
    "casualty victims victim residents inhabitants humans elderly homeless"
)

NOUNS = Nouns(
    stops=STOPS,
    inflection=INFLECTION,
    souls=_PEOPLE,
    people=words(
        """
        people persons men women children civilians soldiers victims residents workers passengers troops students others
        survivors pupils adults jobs employees members voters families households patients migrants refugees officers
        """
    ),
    persons="people",
    casualties=words(
        "killed injured wounded dead hurt missing hospitalised hospitalized homeless displaced arrested detained "
        "infected stranded affected died perished drowned evacuated rescued"
    ),
    skipped=words("more most least additional other new further extra fewer less so or +"),
    joiner="and",
    partitive="of",
    ranking=words("last past first next top final"),
    determiners=words("the its their his her our my your these those"),
    strong={"strong": "people", "odd": "", "ish": "", "plus": ""},
    harming=words(
        "killed killing kills kill injured injuring injures injure wounded wounding wounds displaced displacing "
        "affected affecting hurt hurting claimed mourns"
    ),
    auxiliaries=words("were was are is have has had been be more others also now still so far left people"),
    subjects={
        **dict.fromkeys(_PEOPLE, "people"),
        **dict.fromkeys(words("toll tolls injured wounded missing displaced killed dead"), "people"),
        **dict.fromkeys(words("jobs job payrolls payroll"), "jobs"),
    },
)  # fmt: skip
