"""The slots of a frame in words: measures, purposes, statuses, levels, places, periods."""

from __future__ import annotations

from collections.abc import Mapping

from claims.say.places import place, places
from claims.say.times import period

_MEASURES: Mapping[str, str] = {
    "accounting_error": "accounting error",
    "appeal_funded": "share of appeal funded",
    "damage_cost": "cost of the damage",
    "damaged_or_destroyed": "damaged or destroyed",
    "eps": "earnings per share",
    "fires_number": "fires",
    "gdp": "GDP",
    "gdp_growth": "GDP growth",
    "gdp_share": "share of GDP",
    "ipo": "proceeds of the share sale",
    "jobs_revision": "revision of jobs",
    "pmi": "purchasing managers' index",
    "poverty": "in poverty",
    "power_outage": "without power",
    "prisoners_of_war": "prisoners of war",
    "quake_depth": "depth",
    "quake_magnitude": "magnitude",
    "reached": "reached with aid",
    "reconstruction_cost": "cost of reconstruction",
    "votes_for": "votes in favour",
}
_PURPOSES: Mapping[str, str] = {
    "annual_pace": "annual",
    "business_services": "business services",
    "compensation_fund": "compensation",
    "counter_lending": "alternatives to Chinese lending",
    "health_jobs": "health care",
    "humanitarian": "humanitarian aid",
    "leisure": "leisure and hospitality",
    "loan": "loans",
    "monthly_pace": "monthly",
    "payments": "direct payments",
    "private": "private sector",
    "tax": "tax cuts",
    "trade_transport": "trade and transport",
    "unemployment_benefit": "unemployment benefits",
}
_LEVELS: Mapping[str, str] = {
    "new": "a new amount",
    "change": "a change",
    "level": "a level",
    "cumulative": "a running total",
    "share": "a share",
    "rate": "a rate",
    "target": "a target, need or limit",
}


def measure(value: str) -> str:
    """What is measured: "damage_cost" is "cost of the damage"."""
    return _MEASURES.get(value) or value.replace("_", " ")


def purpose(value: str) -> str:
    """What money is for, or the branch of a total: "leisure" is "leisure and hospitality"."""
    return _PURPOSES.get(value) or value.replace("_", " ")


def event(value: str) -> str:
    """What happened: "aid_bill" is "aid bill"."""
    return value.replace("_", " ")


def status(value: str) -> str:
    """The stage of money, a bill or a statistic: "passed", "preliminary"."""
    return value.replace("_", " ")


def level(value: str) -> str:
    """What sort of amount it is: "cumulative" is "a running total"."""
    return _LEVELS.get(value) or value


def slot(value: str) -> str:
    """Any value of a frame: "event:flood" is flood, "TR+SY" Turkey and Syria, "since:2022-06" since June 2022."""
    kind, colon, rest = value.partition(":")
    if colon and kind == "name":
        return rest.replace("_", " ").title()
    words = rest if colon and kind in ("place", "event") else value
    if kind == "place" and colon:
        return place(words)
    if _is_places(words):
        return places(words)
    return period(words) or _MEASURES.get(words) or words.replace("_", " ").replace(":", " ")


def _is_places(words: str) -> bool:
    return all(code[:2].isupper() and (len(code) == 2 or code[2] == "/") for code in words.split("+")) or words in (
        "whole",
        "world",
    )
