"""The words by which English news names times and periods, other than months and weekdays."""

from __future__ import annotations

from claims.lang.en.phrasing import MONTHS, ORDINALS, WEEKDAYS

MONTH_NAMES = MONTHS.split()
WEEKDAY_NAMES = WEEKDAYS.split()
MONTH_NUMBERS = {name: number for number, name in enumerate(MONTH_NAMES, 1)}
MONTH_NUMBERS |= {name[:3]: number for name, number in MONTH_NUMBERS.items()} | {"sept": 9}
NUMERALS = {name: number for number, name in enumerate(ORDINALS.split(), 1)}
NUMERALS |= {"one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "nine": 9, "ten": 10, "twelve": 12}
FINAL = frozenset(("final", "closing"))
UNITS = {"year": 12, "half": 6, "quarter": 3, "month": 1}
"""Parts of the calendar in months; plural forms only make spans ("three months", "two quarters")."""
PERIOD_NOUNS = frozenset((*UNITS, "period"))
PLURALS = {"years": 12, "quarters": 3, "months": 1, "month": 1}
HOLIDAY = frozenset(("christmas", "holiday", "festive"))
"""Names of the last quarter of a year."""
FISCAL = frozenset(("fiscal", "financial", "fy"))
RELATIVE = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
"""Words that count from the day of publication."""
BESIDE = frozenset(("preceding", "previous", "prior", "same", "corresponding", "comparable", "equivalent", "following"))
"""Words that count from the period that the text speaks of."""
SAME = frozenset(("same", "corresponding", "comparable", "equivalent"))
AGO = frozenset(("ago", "earlier", "before", "previously", "prior"))
ENDING = frozenset(("to", "ended", "ending", "through", "till", "until", "in"))
"""What joins a length of time with its last month: "the year ended March"."""
JOINS = frozenset(("to", "through", "until", "till", "-", "–", "and"))
"""What stands between the first and the last month of a span."""
OPENING = {"since": "since:", "by": "by:"}
SO_FAR = (("so", "far"), ("year", "to", "date"), ("ytd",))
RECORDS = frozenset(("first", "most", "worst", "best", "least", "time", "record"))
"""Words that, as all superlatives do, make a later "since 2009" the time of a record and not of the figure."""
APART = frozenset(("from", "than", "on", "over", "since", "versus", "against"))
"""Words that part a figure from "a year earlier" where this is what it is compared with."""
