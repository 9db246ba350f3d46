"""English words for times: what stands before and after a month, a year or a number of days."""

from __future__ import annotations

from claims.lang.phrases import words

LENGTHS = {
    "hour": "H", "hours": "H", "day": "D", "days": "D", "week": "W", "weeks": "W", "month": "M", "months": "M",
    "year": "Y", "years": "Y",
}  # fmt: skip
DAYS = {"H": 1, "D": 1, "W": 7}
"""How many days a unit shorter than a month has; hours are rounded up to days."""

PAST = words("past")
LAST = words("last previous preceding latest")
"""Before a number of units these end now, as "past" does; before a unit alone they name one of the calendar."""

HOURS_IN = words("in")
"""Before a number of hours it tells the past ("40 dead in 24 hours"), before longer ones the future."""

SPANNING = words("over for across through throughout within during")
TO_DATE = (
    ("year", "to", "date"),
    ("so", "far", "this", "year"),
    ("this", "year", "so", "far"),
    ("this", "year", "to", "date"),
)

PARTS_OF = words("mid early late the of middle start beginning end summer spring autumn winter")
"""What may stand between "since" and the time that it names."""

FISCAL = words("fiscal financial")
DAYS_FROM_TODAY = {"today": 0, "tonight": 0, "yesterday": -1}
HALVES = {"first": 1, "second": 2}
