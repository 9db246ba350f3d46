"""English words for times: what stands before and after a month, a year or a number of days."""

from __future__ import annotations

from claims.lang.phrases import in_order, words

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

FISCAL = words("fiscal financial fy")
DAYS_FROM_TODAY = {"today": 0, "tonight": 0, "yesterday": -1}

MONTH_NAMES = in_order("january february march april may june july august september october november december")
WEEKDAY_NAMES = in_order("monday tuesday wednesday thursday friday saturday sunday")
MONTH_NUMBERS = {name: number for number, name in enumerate(MONTH_NAMES, 1)}
MONTH_NUMBERS |= {name[:3]: number for name, number in MONTH_NUMBERS.items()} | {"sept": 9}
NUMERALS = {name: number for number, name in enumerate(in_order("first second third fourth"), 1)}
NUMERALS |= {"one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "nine": 9, "ten": 10, "twelve": 12}
FINAL = frozenset(("final", "closing"))
UNITS = {"year": 12, "half": 6, "quarter": 3, "month": 1}
"""Parts of the calendar in months; plural forms only make spans ("three months", "two quarters")."""
PERIOD_NOUNS = frozenset((*UNITS, "period"))
PLURALS = {"years": 12, "quarters": 3, "months": 1, "month": 1}
HOLIDAY = frozenset(("christmas", "holiday", "festive"))
"""Names of the last quarter of a year."""
RELATIVE = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
"""Words that count from the day of publication."""
BESIDE = frozenset(("preceding", "previous", "prior", "same", "corresponding", "comparable", "equivalent", "following"))
"""Words that count from the period that the text speaks of."""
SAME = frozenset(("same", "corresponding", "comparable", "equivalent"))
AGO = frozenset(("ago", "earlier", "before", "previously", "prior"))
LATER = frozenset(("later", "after"))
ENDING = frozenset(("to", "ended", "ending", "through", "till", "until", "in"))
"""What joins a length of time with its last month: "the year ended March"."""
JOINS = frozenset(("to", "through", "until", "till", "-", "–", "and"))
"""What stands between the first and the last month of a span."""
OPENING = {"since": "since:", "by": "by:"}
RECORDS = frozenset(("first", "most", "worst", "best", "least", "time", "record"))
"""Words that, as all superlatives do, make a later "since 2009" the time of a record and not of the figure."""
APART = frozenset(("from", "than", "on", "over", "since", "versus", "against"))
"""Words that part a figure from "a year earlier" where this is what it is compared with."""
