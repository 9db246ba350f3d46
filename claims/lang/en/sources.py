"""English words by which a source is named, and what can and cannot be part of its name."""

from __future__ import annotations

from claims.lang.en.calendar import MONTH_NAMES, WEEKDAY_NAMES
from claims.lang.phrases import words

CITING = frozenset(
    (
        ("according", "to"),
        ("citing",),
        ("cites",),
        ("cited",),
        ("quoting",),
        ("figures", "from"),
        ("data", "from"),
        ("statistics", "from"),
        ("estimates", "from"),
        ("in", "the", "words"),
        ("estimated", "by"),
        ("reported", "by"),
        ("announced", "by"),
        ("published", "by"),
        ("released", "by"),
        ("compiled", "by"),
        ("by", "that", "of"),
        ("by", "those", "of"),
    )
)
SAYING = words(
    """
    say says said saying tell tells told announce announces announced stated reckon reckons reckoned believe
    believes believed warn warns warned write writes wrote tweet tweets tweeted argue argues argued insist insists
    insisted confirm confirms confirmed note notes noted claim claims claimed estimate estimates estimated report
    reported admit admits admitted acknowledge acknowledged caution cautioned declare declares declared reveal reveals
    revealed explain explained predict predicts predicted forecast forecasts
    """
)
"""Verbs of saying in the forms that are seldom nouns."""

ADDING = words("add adds added")
"""Verbs of saying only before what is added: "she added that", ", the envoy added"."""

PUTTING = words("put puts putting peg pegs pegged set sets place places placed")
"""Verbs that give a figure with "at"."""

COUNTING = words("count counts counted list lists listed record records recorded gave gives log logs logged registered")
"""Verbs of saying only right before a figure."""

HAVING = words("has have had")
"""Verbs that give a figure in "has it at", or alone after another count."""

SHOWING = words(
    "foresee foresees show shows showed find finds found indicate indicates indicated suggest suggests suggested"
)
"""What documents do with figures."""

BARE_FORMS = words("count list record log set place report estimate claim forecast note state show find")
"""Verbs that are nouns as well: after a plural subject alone they speak ("officials report")."""

PLURALS = words("people police media")
FIGURES_OF = words(
    "count tally figures data estimate estimates numbers statistics toll survey report poll reckoning account version"
)
"""Nouns that belong to a source: "the ministry's count"."""

CUES = frozenset(
    {*(phrase[0] for phrase in CITING), "per", *SAYING, *ADDING, *PUTTING, *COUNTING, *HAVING, *SHOWING, *FIGURES_OF}
)
"""The words at which a source may be named."""

PRONOUNS = words("he she they it")
ADVERBS = words(
    """
    also now meanwhile later then since already earlier today yesterday alone separately recently previously initially
    however still just again only officially formally publicly reportedly first
    """
)
CALENDAR = frozenset((*MONTH_NAMES, *WEEKDAY_NAMES)) | words(
    "week month year today yesterday tuesday's morning afternoon evening night late early"
)
WHEN = words("on in by late early last this since")
DETERMINERS = words("the a an its their his her this that these those")
LEADING = words("and but also as by on in at of so or nor for while meanwhile fresh new by the") - DETERMINERS
INNER = words("of for from at and in to with on the briefed")
"""What may join the parts of a source's name."""

BREAKS = words(
    """
    that which who whom whose because but while whereas although though if when where before after since until unless
    than so as or nor yet not never no more most less about over under into during between among against through up
    earlier ago later down out puts put counts lists gave shows showed finds will would could should may might must can
    do does did yes it he she they we you i there here per
    """
)
OUTSIDE = BREAKS | SAYING | SHOWING
"""What is no part of a source's name."""

ENDS = words(", ; . : ! ? ) \u2013 -")
GAPS = words(", ; and but while whereas against")
"""What may stand before a source whose verb was said before."""
LAST = frozenset({(), *((sign,) for sign in ENDS)})
"""What follows a figure whose noun is left out."""
QUOTE_ENDS = words(", \" \u201d \u2019 '")

SPEAKERS = """
    analyst, expert, source, insider, researcher, rescuer, prosecutor, mayor, court, bank, commission, council,
    committee, union, company, firm, newspaper, broadcaster, witness, medic, doctor, hospital, charity, observatory,
    institute, university, colleague, adviser, person, people familiar, statisticians, envoy, bureau, office,
    organisation, organization, group, fund, board, regulator, chief, head of, secretary, speaker, spokeswoman, state
    media, press agency, economist, firefighter, emergency services, aid group, think tank, roll call, audit, study,
    report, survey, poll, census, statement, filing, documents, memo, draft, text of the, data, records, figures from,
    insurer, lender, airline, carmaker, operator, manufacturer, retailer, grower, campaigner, organiser, organizer,
    activist, monitor, rebel, insurgent, separatist, opposition, resident, villager, relative, survivor, seismologist
"""
"""Who, and what documents, can give a figure."""
