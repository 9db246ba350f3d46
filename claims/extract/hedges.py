"""The hedge of a figure: "more than", "nearly", "or so"."""

from __future__ import annotations

from typing import NamedTuple

from claims.extract.amounts import Amount
from claims.extract.text import Line
from claims.extract.unit import Setting
from claims.lang.language import Hedge
from claims.quantity import Modifier

# How many words a verb of limiting may have before its "to".
_APART = 5
# The rule of a stretch of time that another figure covers ("$8bn over 3 years"), where "over" is no hedge.
SPAN = "duration.span"


class Hedged(NamedTuple):
    """A modifier, whether exactness is stated, and the token where the hedge begins (the amount's first without
    one)."""

    modifier: Modifier
    exact: bool
    first: int


def read_hedge(line: Line, amount: Amount, setting: Setting) -> Hedged:
    """The hedge before an amount, else the one after it, else that of a range or none."""
    before = _before(line, amount, setting)
    after = _after(line, amount, setting) if before is None else None
    hedge, first = before or (after, amount.first)
    if hedge is not None:
        return Hedged(modifier=hedge.modifier, exact=hedge.exact, first=first)
    many = amount.ranged or amount.vague
    return Hedged(modifier=Modifier.RANGE if many else Modifier.EXACT, exact=False, first=first)


def hedge_start(line: Line, amount: Amount, setting: Setting) -> int:
    """The token where the hedge before an amount begins, the amount's first without one."""
    found = _before(line, amount, setting)
    return found[1] if found else amount.first


def _before(line: Line, amount: Amount, setting: Setting) -> tuple[Hedge, int] | None:
    hedges, words, end = setting.language.hedges, line.words, amount.first
    found = hedges.before.before(words, end)
    while found is None and end > 0 and words[end - 1] in hedges.transparent:
        end -= 1
        found = hedges.before.before(words, end)
    if found is None:
        return _limited(line, amount, setting)
    hedge, first = found
    if amount.rule == SPAN or (amount.rule == "count.votes" and first > 0):
        return None
    if hedge.modifier is Modifier.UP_TO and _is_movement(line, first, setting):
        return None
    if hedge.modifier is Modifier.EXACT and not hedge.exact:
        return None
    return hedge, first


def _limited(line: Line, amount: Amount, setting: Setting) -> tuple[Hedge, int] | None:
    """ "limits such loans to $7.8bn": a ceiling whose verb and preposition stand apart."""
    hedges, to = setting.language.hedges, amount.first - 1
    if line.words[to] not in setting.language.groups.to:
        return None
    capped = not hedges.limiting.isdisjoint(line.words[max(0, to - _APART) : to])
    return (Hedge(modifier=Modifier.AT_MOST), to) if capped else None


def _is_movement(line: Line, first: int, setting: Setting) -> bool:
    """Whether "up to" is where something moved: "moves up to 1,725", "from 89,000 up to 144,000"."""
    if line.words[first] not in setting.language.roles.direction:
        return False
    if not setting.language.hedges.motion.isdisjoint(line.words[max(0, first - 2) : first]):
        return True
    return not setting.language.groups.source.isdisjoint(line.words[max(0, first - 4) : first])


def _after(line: Line, amount: Amount, setting: Setting) -> Hedge | None:
    hedges = setting.language.hedges.after
    for place in {amount.after, amount.last}:
        found = hedges.at(line.words, place)
        if found is not None:
            return found[0]
    if amount.kind.is_quantity and amount.unit:
        noun = amount.last + 1
        found = hedges.at(line.words, noun) if noun < line.size else None
        if found is not None and line.words[noun] != "+":
            return found[0]
    return None
