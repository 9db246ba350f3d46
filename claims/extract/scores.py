"""Two numbers with a dash or "to" between: the score of a game, which is no claim, or the two counts of a vote."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extract.amounts import Amount
from claims.extract.text import Line
from claims.extract.unit import Setting
from claims.quantity import Kind

# A score of fewer goals than this is no vote unless a small body casts it, and a vote of more is no score.
_LEAST_VOTE, _MOST_SCORE = 30, 250
# How many characters around a sentence are searched for words of voting.
_AROUND = 600
_WORD = re.compile(r"[a-z]+")


def integer(amount: Amount) -> int:
    """The value of an integer, -1 of all else."""
    value = amount.value if amount.value is not None else amount.high
    return int(value) if value is not None and 0 <= value < 10**6 and value == int(value) else -1


def read_scores(line: Line, amounts: Sequence[Amount], setting: Setting) -> list[Amount]:
    """ "2-1" is a score, "366-58" and "79 to 18" a vote; a vote is two counts, of which the scorer's "2-1" is none."""
    judged = list(amounts)
    for place in range(len(judged) - 1):
        left, right = judged[place], judged[place + 1]
        between = line.words[left.last : right.first]
        if between and len(between) <= 2 and between[:-1] in ([], [left.unit]) and _is_tally(left, right):
            judged[place : place + 2] = _tally(line, left, right, between[-1], setting)
    return [_ranged_score(line, amount, setting) for amount in judged]


def _is_tally(left: Amount, right: Amount) -> bool:
    alone = all(
        side.plain and side.value is not None and not side.no_claim and side.value < 1000 for side in (left, right)
    )
    return alone and left.kind in (Kind.NUMBER, Kind.COUNT) and right.kind in (Kind.NUMBER, Kind.COUNT)


def _tally(line: Line, left: Amount, right: Amount, between: str, setting: Setting) -> list[Amount]:
    cues = setting.language.screens
    if between in cues.against and _is_vote(line, left, right, between, setting):
        return [side._replace(kind=Kind.COUNT, unit="votes", rule="count.votes") for side in (left, right)]
    if between not in {"-", "\u2013"} or not line.joined(left.last - 1):
        return [left, right]
    reason = "reference" if integer(left) + integer(right) == 100 else "score"
    return [side._replace(no_claim=reason, kind=Kind(reason), rule=f"no_claim.{reason}") for side in (left, right)]


def _is_vote(line: Line, left: Amount, right: Amount, between: str, setting: Setting) -> bool:
    cues, total = setting.language.screens, integer(left) + integer(right)
    if left.unit == "votes" or (total > _MOST_SCORE and _stands_apart(line, left) and _is_on_ballots(line, setting)):
        return True
    if not cues.sports.isdisjoint(line.words):
        return False
    if total < _LEAST_VOTE:
        return between in {"-", "\u2013"} and not cues.benches.isdisjoint(line.words)
    spelt = between in {"-", "\u2013"} and (total > _MOST_SCORE or _is_on_ballots(line, setting))
    return spelt or not cues.votes.isdisjoint(line.words)


def _stands_apart(line: Line, left: Amount) -> bool:
    """Whether a sign leads to a tally, which no range is led to by ("won by 47, 318 to 271", "(318 to 271)")."""
    return line.words[left.first - 1] in {",", "(", ":", "\u2013", "\u2014"}


def _is_on_ballots(line: Line, setting: Setting) -> bool:
    """Whether the text around a sentence speaks of voting."""
    start, end = line.span(0, line.size + 1)
    around = line.text[max(0, start - _AROUND) : end + _AROUND].lower()
    return not setting.language.screens.ballots.isdisjoint(_WORD.findall(around))


def _ranged_score(line: Line, amount: Amount, setting: Setting) -> Amount:
    """ "lost 1-3": a range by form, a score by its verb."""
    cues = setting.language.screens
    if not (amount.ranged and amount.plain and amount.kind is Kind.NUMBER) or (amount.high or 0) > 200:
        return amount
    if cues.sports.isdisjoint(line.words[max(0, amount.first - 4) : amount.last + 4]):
        return amount
    return amount._replace(kind=Kind.SCORE, no_claim="score", rule="no_claim.score")
