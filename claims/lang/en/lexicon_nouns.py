"""English words that end, or stand for, what is counted."""

from __future__ import annotations

from claims.lang.language import Nouns

# Words that no noun phrase after a number runs across: prepositions, auxiliaries, pronouns, conjunctions, verbs of reporting.
STOPS = frozenset(
    """
    of in on at to by for from with without within into onto over under above below between among amongst against across along around
    about after before since until till during through throughout toward towards off out up down near per via versus vs than as
    and or but nor so yet if while when where whereas because although though that which who whom whose what
    is are was were be been being am has have had having do does did will would can could may might must shall should
    it its he she they we you i me him her them us his their our your my this these those the a an any each every either neither
    there here then now also only just even still already again later earlier ago more less fewer most least
    not no yes said says told according reported came went left made took got gave began became remain remained
    fled died lost won killed marched gathered attended turned joined signed voted live lived lives work worked face faced
    go goes going gone come comes get gets see sees saw need needs want wants include includes including comprising
    respectively each apiece today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december
    compared up down higher lower alone together overall total
    """.split()  # fmt: skip
)

_IRREGULAR = {
    "person": "people", "people": "people", "man": "men", "men": "men", "woman": "women", "women": "women", "child": "children",
    "children": "children", "police": "police", "staff": "staff", "personnel": "personnel", "aircraft": "aircraft", "cattle": "cattle",
    "sheep": "sheep", "fish": "fish", "livestock": "livestock", "others": "people", "other": "people", "dead": "people",
    "homeless": "people", "foot": "feet", "teeth": "teeth", "mice": "mice", "fishermen": "fishermen", "policemen": "policemen",
    "firemen": "firemen", "servicemen": "servicemen", "lawmakers": "lawmakers", "elderly": "people", "series": "series", "species": "species",
    "crew": "crew", "personnels": "personnel", "folk": "people", "folks": "people", "youth": "youth", "data": "data", "media": "media",
    "criteria": "criteria", "crises": "crises", "bus": "buses", "gas": "gases", "spacecraft": "spacecraft", "jetliner": "jetliners",
    "wives": "wives", "lives": "lives", "businessmen": "businessmen", "congressmen": "congressmen", "crewmen": "crewmen", "gunmen": "gunmen",
    "militiamen": "militiamen", "tribesmen": "tribesmen", "spokesmen": "spokesmen", "grandchildren": "grandchildren", "deer": "deer",
}  # fmt: skip

CASUALTIES = frozenset(
    "killed injured wounded dead hurt missing hospitalised hospitalized homeless displaced arrested detained infected stranded".split()
)

NOUNS = Nouns(
    stops=STOPS,
    plurals=_IRREGULAR,
    no_plurals=frozenset("its this was has does goes says less various previous famous serious overseas always perhaps whereas thus across towards".split()),
    people=frozenset(
        "people persons men women children civilians soldiers victims residents workers passengers troops students others survivors pupils adults".split()
    ),
    casualties=CASUALTIES,
    tolls={
        "toll": "people", "tolls": "people", "deaths": "deaths", "fatalities": "people", "casualties": "people", "dead": "people",
        "jobs": "jobs", "payrolls": "jobs", "employment": "jobs",
    },
)  # fmt: skip
