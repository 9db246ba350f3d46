"""Places, and the bodies that give money, as newspapers write them."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from claims.lang.phrases import words

_COMMON = {
    "TR": "Turkey",
    "indo_pacific": "Indo-Pacific",
    "world_bank": "World Bank",
    "imf": "IMF",
    "adb": "Asian Development Bank",
    "isdb": "Islamic Development Bank",
    "aiib": "AIIB",
    "who": "WHO",
    "wfp": "WFP",
    "red_cross": "Red Cross",
    "usaid": "USAID",
    "unicef": "UNICEF",
    "unhcr": "UNHCR",
    "nato": "NATO",
    "ebrd": "EBRD",
    "eib": "EIB",
    "afdb": "AfDB",
    "gates": "Gates Foundation",
    "world": "the world",
    "north": "the north",
    "south": "the south",
    "east": "the east",
    "west": "the west",
    "northwest": "the northwest",
    "northeast": "the northeast",
    "southwest": "the southwest",
    "southeast": "the southeast",
    "rebel_area": "rebel-held areas",
    "government_area": "government-held areas",
    "whole": "the whole",
}
_WITH_ARTICLE = words(
    "US GB EU AE NL PH DO MV BS CF balkans caribbean sahel middle_east gulf_of_mexico indo_pacific "
    "world_bank imf adb isdb aiib who wfp red_cross ebrd eib afdb gates"
)
_SHORT = {"US": "US", "GB": "UK", "EU": "EU", "AE": "UAE"}


@lru_cache(maxsize=1024)
def place(code: str) -> str:
    """A place by itself: "PK" is Pakistan, "PK/sindh" Sindh."""
    if code in _COMMON:
        return _COMMON[code]
    country, _, part = code.partition("/")
    territories = Locale("en").territories
    if part or country not in territories:
        return (part or country).lstrip("?").replace("-", " ").replace("_", " ").title()
    return str(territories[country])


def places(codes: str) -> str:
    """The places of a slot within a sentence: "TR+SY" is "Turkey and Syria", "US" "the United States"."""
    return listed([f"the {place(code)}" if code in _WITH_ARTICLE else place(code) for code in codes.split("+")])


def short_places(codes: str) -> str:
    """The places of a slot as briefly as headlines have them, to stand before a noun: "US", "Ukraine"."""
    return listed([_SHORT.get(code) or place(code).removeprefix("the ") for code in codes.split("+")])


def listed(names: list[str]) -> str:
    """Words in a row: "Israel, Taiwan and Ukraine"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
