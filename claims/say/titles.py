"""What a series is called: "aid for Ukraine, passed", "deaths, earthquake in Turkey and Syria, February 2023".

Measure first, then what or whom it is for, the event, the place where no other words give it, the stage and the date.
The number is never part of a name: it is what the series is there to compare.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claims.claim import Claim, Frame
from claims.lang.en.tables import measure_fields, measure_kinds
from claims.lang.phrases import words
from claims.quantity import Kind
from claims.say.nouns import plural
from claims.say.places import places, short_places
from claims.say.slots import event, measure, purpose
from claims.say.slots import status as stage
from claims.say.times import month, period

_GIVEN = words(
    "aid pledges appeal loan drawdown stimulus bailout subsidy debt_relief defence_spending reconstruction_cost"
)
"""Money that somebody receives: its scope is whom it is for."""

_OF_PEOPLE = words(
    "injured missing displaced homeless evacuated rescued sheltered hungry in_need mobilised hospitalised recovered "
    "vaccinated quarantined reached charged convicted without_water unemployed poverty"
)
_OF_THINGS = words("damaged destroyed damaged_or_destroyed flooded burned")
_OF_ANYTHING = words("affected power_outage")
"""Measures that say what happened to those who are counted: "houses damaged", "people affected"."""

_LOSSES = words("deaths casualties murders arrests executions")
"""Measures of those who are counted, named as a noun: "deaths of children"."""

_PERSONS = words(
    "child woman man elderly soldier civilian police militant medic journalist migrant worker student tourist "
    "foreigner patient prisoner passenger lawmaker protester firefighter rescuer aid_worker poor animal household"
)
_OBJECTS = words(
    "house building apartment tent school hospital bridge road camp village town district crop acre shop company car "
    "aircraft ship train tank animal"
)
_PARTIES = words("republican democrat")
_FLOWS = words("jobs_added jobs_cut jobs_revision votes_for votes_against votes migration net_loss profit")
"""Measures that are changes, or single acts: "change in" says nothing of them."""

_REPORTS = words("jobs_report price_report growth_report rate_decision results")
"""Events that only publish the measure."""
_BACKGROUND = words("climate war migration sanctions evacuation budget election trial")
_ECONOMY = "economy"
"""The field of measures that are of a country rather than of an event."""
_SUDDEN = words(
    "earthquake storm landslide eruption tsunami crash sinking explosion bombing shooting stampede collapse heist"
)
"""Events of a day, which are told apart by their month: the first toll is printed within hours."""
_LASTING = words("flood wildfire fire heatwave drought epidemic oil_spill air_strike")

_KINDS = {
    Kind.MONEY: "amount",
    Kind.PERCENT: "percentage",
    Kind.PERCENTAGE_POINTS: "change in percentage points",
    Kind.DURATION: "duration",
    Kind.RATIO: "ratio",
    Kind.MULTIPLE: "multiple",
}
_TIMES = frozenset({Kind.DURATION, Kind.RATIO, Kind.MULTIPLE})
"""Kinds beside which stands no noun of their own."""

_WORD = re.compile(r"[a-z]{3,}")
_MOST_PLACES = 3


def title(claim: Claim, published: date) -> str:
    """The name of a series that a claim opens; ``published`` is the day on which its text appeared."""
    return ", ".join(_fresh(_parts(claim, published)))


def _parts(claim: Claim, published: date) -> Iterator[str]:
    frame = claim.frame
    happening = _happening(frame)
    lead = _lead(claim, happening)
    yield lead
    scene = _scene(frame, happening, lead)
    yield scene
    if not scene:
        yield _where(frame, lead)
    yield _branch(claim, lead)
    yield _stage(frame)
    yield _when(claim, happening, published)


def _fresh(parts: Iterator[str]) -> Iterator[str]:
    """The parts that say something which none before them says."""
    said = ""
    for part in parts:
        if part and part not in said:
            yield part
            said += f" {part}"


def _lead(claim: Claim, happening: str | None) -> str:
    """What is measured, and what or whom it is for."""
    frame = claim.frame
    if frame.measure is not None and frame.measure.value in _GIVEN:
        return _gift(frame, frame.measure.value, happening)
    who, what = _counted(claim)
    level = frame.level.value if frame.level else None
    if claim.quantity.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINTS):
        return _share(frame, f"{who} {what}".strip(), level)
    if level == "new":
        return f"{who} newly {what}" if who else f"new {what}"
    lead = f"{who} {what}".strip()
    changes = level == "change" and frame.measure is not None and frame.measure.value not in _FLOWS
    return f"change in {lead}" if changes else lead


def _share(frame: Frame, lead: str, level: str | None) -> str:
    """A percentage of something, or by which it changed; rates are percentages by name."""
    kinds = measure_kinds().get(frame.measure.value, "p") if frame.measure else "p"
    if lead in _OF_THINGS:
        return f"share {lead}"
    if level == "change" or (level is None and "m" in kinds):
        return f"change in {lead}"
    return f"share of {lead}" if "c" in kinds or level == "share" else lead


def _gift(frame: Frame, given: str, happening: str | None) -> str:
    """Money given: "military aid for Ukraine"; "stock replenishment" alone where the bill says that it is aid."""
    what = measure(given)
    if frame.purpose is not None:
        aim = purpose(frame.purpose.value)
        if _shares_word(aim, what):
            what = max(aim, what, key=len)
        elif happening is not None and _shares_word(event(happening), what):
            return aim
        else:
            return f"{what} for {aim}"
    payer, recipient = frame.payer.value if frame.payer else "", _scope(frame)
    source = f" from {places(payer)}" if payer else ""
    return what + source + (f" for {places(recipient)}" if recipient and recipient != payer else "")


def _counted(claim: Claim) -> tuple[str, str]:
    """Who or what is counted, where the measure says what happened to it, and the measure: ("houses", "damaged")."""
    frame = claim.frame
    if frame.measure is None:
        return "", _own_words(claim)
    name, what = frame.measure.value, measure(frame.measure.value)
    head = frame.head.value if frame.head and frame.head.value[:5] != name[:5] else ""
    if name in _OF_THINGS:
        return plural(head) if head in _OBJECTS else "", what
    if name in _OF_PEOPLE | _OF_ANYTHING:
        if head in _PERSONS or (head in _OBJECTS and name in _OF_ANYTHING):
            return plural(head), what
        return "" if claim.quantity.kind is Kind.MEASURE else "people", what
    if head in _PARTIES and name.startswith("votes"):
        what = f"{what}, {plural(head)}"
    return "", f"{what} of {plural(head)}" if name in _LOSSES and head in _PERSONS else what


def _own_words(claim: Claim) -> str:
    """The text's own words for what is measured, else the sort of number; no word with a digit."""
    kind = claim.quantity.kind
    said = claim.measures or (claim.quantity.unit if kind is Kind.COUNT else "")
    worded = said and kind not in _TIMES and not any(character.isdigit() for character in said)
    return said if worded else _KINDS.get(kind, "number")


def _happening(frame: Frame) -> str | None:
    """The event that a text is about, something that took place before what forms its background."""
    name = frame.measure.value if frame.measure else ""
    if measure_fields().get(name) == _ECONOMY:
        return None
    events = [slot.value.removeprefix("event:") for slot in frame.about if slot.value.startswith("event:")]
    dull = _REPORTS | _BACKGROUND if name in _GIVEN else _REPORTS
    telling = [each for each in events if each not in dull]
    return min(telling, key=lambda each: each in _BACKGROUND, default=None)


def _scene(frame: Frame, happening: str | None, lead: str) -> str:
    """The event and where it is: "earthquake in Turkey and Syria", "US aid bill"; nothing that the lead says."""
    if happening is None:
        return ""
    what, where = event(happening), _codes(frame, 2 if happening in _SUDDEN | _LASTING else 1)
    if _shares_word(what, lead):
        return ""
    if happening == "aid_bill":
        return f"{short_places(where)} {what}" if where else what
    return f"{what} in {places(where)}" if where and places(where) not in lead else what


def _where(frame: Frame, lead: str) -> str:
    codes = _codes(frame, 2)
    if not codes or places(codes) in lead:
        return ""
    return short_places(codes)


def _codes(frame: Frame, most: int) -> str:
    """The places that a figure is limited to; else those that its text is about, if no more than ``most``."""
    scope = _scope(frame)
    if scope:
        return scope if scope.count("+") < _MOST_PLACES else ""
    countries = dict.fromkeys(
        slot.value.removeprefix("place:").partition("/")[0] for slot in frame.about if slot.value.startswith("place:")
    )
    return "+".join(sorted(countries)) if len(countries) <= most else ""


def _scope(frame: Frame) -> str:
    """The places that a figure is limited to, empty for a whole that has no name."""
    return frame.scope.value if frame.scope and frame.scope.value != "whole" else ""


def _branch(claim: Claim, lead: str) -> str:
    """The branch or use that a figure is of, where the lead does not have it yet."""
    frame = claim.frame
    if frame.purpose is None or (frame.measure is not None and frame.measure.value in _GIVEN):
        return ""
    aim = purpose(frame.purpose.value)
    return "" if _shares_word(aim, lead) else aim


def _stage(frame: Frame) -> str:
    """The stage in a word, unless the measure is of one stage by its name ("pledges", "appeal")."""
    if frame.status is None:
        return ""
    implied = {"pledges": "pledged", "appeal": "requested", "jobs_revision": "revised"}
    own = frame.measure is not None and implied.get(frame.measure.value) == frame.status.value
    return "" if own else stage(frame.status.value)


def _when(claim: Claim, happening: str | None, published: date) -> str:
    if claim.frame.period is not None:
        return period(claim.frame.period.value) or ""
    if happening in _LASTING and claim.as_of is not None:
        return month(claim.as_of)
    counted = claim.quantity.kind in (Kind.COUNT, Kind.NUMBER, Kind.MEASURE)
    return month(claim.as_of or published) if happening in _SUDDEN and counted else ""


def _shares_word(one: str, other: str) -> bool:
    mine, theirs = ({word.rstrip("s") for word in _WORD.findall(text.lower())} for text in (one, other))
    return bool(mine & theirs)
