"""What each class of discrepancy is called, and why it matters to a reader.

The classes are those of ``Judgement.reason``. The words say "differs", never "wrong": which side is right is for the
reviewer to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claims.discrepancy import Judgement, Verdict


@dataclass(frozen=True, slots=True)
class Wording:
    """A heading of a few words, and one sentence on why a reader should look."""

    heading: str
    why: str


_SLIP = Wording(
    "Scale slip",
    "The figures differ by a power of ten, as when million stands for billion; one of the two misleads readers badly.",
)
_SWAP = Wording(
    "Digits swapped",
    "The figures have the same digits in another order, which is how typing slips look.",
)
_ROUNDING = Wording("Rounding", "Both can be true: one is a rounded form of the other.")
_HEDGE = Wording("Hedged", "The wording leaves room for both, so it is worth a look and no more.")
_COUNT = Wording("Count moved on", "Whoever quotes the earlier figure is now out of date.")

_BY_REASON: Mapping[str, Wording] = {
    "rounding": _ROUNDING,
    "coarse_rounding": _ROUNDING,
    "truncation": Wording("Cut off", "One figure looks like the other with its last digits cut off."),
    "round_halo": Wording("Round number", "One figure is a round number near the other."),
    "hedge_ok": _HEDGE,
    "hedge_weak": Wording("Hedge stretched", "Literally true of both, but one may be out of date or of another scope."),
    "near_miss": Wording("Near miss", "The figures come close and still exclude each other as worded."),
    "scope": Wording(
        "Part and whole", "One figure may be a part of the other; a part printed as the whole misleads readers."
    ),
    "status": Wording("Different stage", "Requested, approved and paid are different amounts."),
    "basis_changed": Wording(
        "Basis changed", "The source moved its figure to another stage or scope and did not tell its readers."
    ),
    "period": Wording("Different period", "The figures may cover different periods."),
    "frame_clash": Wording(
        "Same number, other frame", "The same number is given for two different things; both can hardly be meant."
    ),
    "conversion": Wording("Currency conversion", "The two currencies do not match at any rate near the usual one."),
    "flow_as_stock": Wording(
        "Change printed as total", "A change over a period and a total to date are different things."
    ),
    "update": _COUNT,
    "revision": Wording("Revised", "The figure for the same time was restated; the earlier one no longer holds."),
    "correction": Wording("Correction", "The outlet withdrew the earlier figure; copies of it elsewhere still stand."),
    "stealth_edit": Wording(
        "Edited without notice", "The figure was changed at the same address and readers were not told."
    ),
    "headline_body": Wording(
        "Headline against text", "Most readers see the headline alone, and the text gives another figure."
    ),
    "arithmetic": Wording("Sums do not add up", "The parts and the whole of one text do not fit together."),
    "scale_slip": _SLIP,
    "digit_swap": _SWAP,
    "denied": Wording("Denied by the source", "The source to which the figure is ascribed says that it never gave it."),
    "zombie": Wording("Withdrawn figure returns", "A figure that was withdrawn earlier is printed again."),
    "disagreement": Wording("Sources disagree", "Independent sources give different figures for one quantity."),
}

_BY_VERDICT: Mapping[Verdict, Wording] = {
    Verdict.CONSISTENT: _HEDGE,
    Verdict.REFINEMENT: Wording("More precise", "The later figure says more exactly what the earlier one said."),
    Verdict.CONFLICT: Wording("Figures conflict", "Both are said of one quantity, and they cannot both hold."),
    Verdict.UPDATE: _COUNT,
    Verdict.REVISION: Wording("Revised", "An earlier figure was restated; it no longer holds."),
    Verdict.SCALE_ERROR: _SLIP,
}


def wording(judgement: Judgement) -> Wording:
    """The words for a judgement: those of its class, else of its verdict."""
    if judgement.reason.startswith("conflict.scale"):
        return _SLIP
    if judgement.reason == "conflict.transposition":
        return _SWAP
    return _BY_REASON.get(judgement.reason, _BY_VERDICT[judgement.verdict])
