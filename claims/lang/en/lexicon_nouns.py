"""English words that end, or stand for, what is counted."""

from __future__ import annotations

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
    november december last next past compared lower higher alone together overall total net
    """
)

_IRREGULAR = {
    "man": "men", "men": "men", "woman": "women", "women": "women", "child": "children", "children": "children",
    "police": "police", "staff": "staff", "personnel": "personnel", "aircraft": "aircraft", "cattle": "cattle",
    "sheep": "sheep", "fish": "fish", "livestock": "livestock", "foot": "feet", "feet": "feet", "teeth": "teeth",
    "mice": "mice", "series": "series", "species": "species", "crew": "crew", "youth": "youth", "bus": "buses",
    "gas": "gases", "spacecraft": "spacecraft", "wife": "wives", "wives": "wives", "deer": "deer",
    "criteria": "criteria", "crises": "crises", "crisis": "crises", "grandchildren": "grandchildren",
    "poultry": "poultry",
}  # fmt: skip
_MEN = "fishermen policemen firemen servicemen businessmen congressmen crewmen gunmen militiamen tribesmen spokesmen"
# Words for people as such, and for deaths: tolls are counted in people, whatever word stands for them.
_PEOPLE = (
    "person persons people others other individuals folk folks dead deaths death lives fatalities fatality casualties "
    "casualty victims victim residents inhabitants humans elderly homeless"
)
PLURALS = {**_IRREGULAR, **{word: word for word in _MEN.split()}, **dict.fromkeys(_PEOPLE.split(), "people")}

NOUNS = Nouns(
    stops=STOPS,
    plurals=PLURALS,
    no_plurals=words(
        """
        its this was has does goes says less various previous famous serious overseas always perhaps whereas thus across
        towards ones this basis crisis analysis thesis axis tennis paris oasis emphasis diagnosis debris chassis davis
        """
    ),
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
    skipped=words("more additional other new further extra fewer less so or +"),
    partitive="of",
    determiners=words("the its their his her our these those"),
    strong={"strong": "people", "odd": "", "ish": "", "plus": ""},
    harming=words(
        "killed killing kills kill injured injuring injures injure wounded wounding wounds displaced displacing "
        "affected affecting hurt hurting claimed mourns"
    ),
    auxiliaries=words("were was are is have has had been be more others also now still so far left people"),
    subjects={
        **dict.fromkeys(_PEOPLE.split(), "people"),
        **dict.fromkeys(words("toll tolls injured wounded missing displaced killed dead"), "people"),
        **dict.fromkeys(words("jobs job payrolls payroll"), "jobs"),
    },
)  # fmt: skip
