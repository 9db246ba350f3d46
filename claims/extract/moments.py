"""Which stretches of time only say when: "two years ago", "the past 12 months"; and which another figure covers."""

from __future__ import annotations

from claims.extract.amounts import Amount
from claims.extract.hedges import hedge_start
from claims.extract.text import Line
from claims.extract.unit import Setting
from claims.quantity import Kind

# How far behind a term what it is the term of may stand: "10-year Italian debt".
_NAMED = 3


def is_moment(line: Line, amount: Amount, setting: Setting) -> bool:
    """A stretch of time that only says when: "two years ago", "the past 12 months", "Over 12 months, prices rose"."""
    cues = setting.language.screens
    placed = (amount.first == 1 and _is_spanned(line, amount, setting)) or _ends_on(line, amount, setting)
    before = cues.when_before.before(line.words, amount.first)
    after = cues.when_after.at(line.words, amount.last)
    return placed or bool((before or after) and not _measured(line, amount, setting))


def is_term(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "10-year bond", "the two-week repo rate", "a three-month high": the name of what has this term."""
    named = setting.language.screens.securities.isdisjoint(line.words[amount.last : amount.last + _NAMED])
    return line.words[amount.last - 2] == "-" and not named


def spans(line: Line, amount: Amount, previous: Amount | None, setting: Setting) -> bool:
    """ "$8bn over 3 years": the period of another figure, where "over" is no hedge."""
    after_figure = previous is not None and previous.no_claim is None
    return after_figure and amount.kind is Kind.DURATION and _is_spanned(line, amount, setting)


def _ends_on(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "the 52 weeks to 28 March": a stretch up to a day or a month."""
    months, words = setting.language.screens.months, line.words
    return words[amount.last] in setting.language.groups.to and not months.isdisjoint(
        words[amount.last + 1 : amount.last + 3]
    )


def _measured(line: Line, amount: Amount, setting: Setting) -> bool:
    """Whether "before" and the like follow a stretch that is told for its length: "for 10 minutes before he fled".

    So they do where it is counted from a plan: "41 seconds before it should have".
    """
    cues, start = setting.language.screens, hedge_start(line, amount, setting)
    planned = not cues.schedules.isdisjoint(line.words[amount.last + 1 : amount.last + 5])
    return line.words[start - 1] in cues.stretching or planned


def _is_spanned(line: Line, amount: Amount, setting: Setting) -> bool:
    return line.words[amount.first - 1] in setting.language.screens.spanning
