"""What the log's words mean: every reason, silence and verdict with a title, one sentence, and why it matters.

The words say "differs", never "wrong": which side is right is for the reviewer to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claims.discrepancy import Judgement, Severity, Silence, Verdict


@dataclass(frozen=True, slots=True)
class Term:
    """A title to show, one sentence that says what it means, and one on why a reader should look."""

    title: str
    meaning: str = ""
    matters: str = ""


_SCALE_SLIP = Term(
    "Scale slip",
    "The two figures are a power of ten apart: a unit such as million or billion was probably mixed up.",
    "One of the two misleads readers badly.",
)
_DIGIT_SWAP = Term(
    "Digits swapped",
    "Two neighbouring digits changed places, which is how numbers are mistyped.",
    "A slip of typing is put right as soon as somebody sees it.",
)
_ROUNDING = Term("Rounding", "Rounded as printed, the two figures are one number.", "Both can be true.")
_COUNT = Term(
    "Count moved on",
    "A running count or level has moved with time.",
    "Whoever quotes the earlier figure is now out of date.",
)
_CONFLICT = Term(
    "Figures conflict",
    "They cannot both be right for one quantity at one time.",
    "Whoever reads both outlets is left with two answers.",
)
_REVISED = Term(
    "Revised",
    "The same authority restated the quantity, or a running count fell.",
    "The earlier figure no longer holds, and copies of it still stand.",
)

REASONS: Mapping[str, Term] = {
    "first": Term("First figure", "Nothing was on file yet to compare this figure with."),
    "equal": Term("Same figure", "Both sides print the same number."),
    "rounding": _ROUNDING,
    "coarse_rounding": Term(
        "Coarse rounding",
        "One figure is the other, rounded more coarsely than readers expect.",
        "Both can be true, but readers take the rounder one for more than it says.",
    ),
    "truncation": Term(
        "Cut off",
        "One figure looks like the other with its last digits cut off instead of rounded.",
        "A cut-off figure always errs to the same side.",
    ),
    "round_halo": Term(
        "Round number",
        "One figure is a round number that may stand for the other.",
        "Both can be true if the round one was meant loosely.",
    ),
    "refinement": Term("More precise", "The later figure says the same with more digits."),
    "hedge_ok": Term("Hedged", "A word such as about or at least leaves room for the other figure."),
    "hedge_weak": Term(
        "Hedge stretched",
        "True as worded, but so far from the other figure that scope or date probably differ.",
        "One of the two may be out of date, or of something else.",
    ),
    "uninformative_ceiling": Term("Ceiling", "An upper limit that lies far above the other figure says little."),
    "near_miss": Term(
        "Near miss",
        "The wording just rules the other figure out, as when a hedge points the wrong way.",
        "The figures nearly agree: a word may be at fault rather than a number.",
    ),
    "conflict": _CONFLICT,
    "conflict.scale_x10": _SCALE_SLIP,
    "conflict.scale_x100": _SCALE_SLIP,
    "conflict.scale_x1000": _SCALE_SLIP,
    "conflict.scale_x1e6": _SCALE_SLIP,
    "conflict.scale_x1e9": _SCALE_SLIP,
    "conflict.transposition": _DIGIT_SWAP,
    "scale_slip": _SCALE_SLIP,
    "digit_swap": _DIGIT_SWAP,
    "wire_copy": Term("Same agency text", "Both print one text, so they count as one source."),
    "misreading": Term("Possible misreading", "The figure was read with little confidence; look at the text first."),
    "scope": Term(
        "Part and whole",
        "One figure covers more than the other: a part was set beside the whole.",
        "A part printed as the whole misleads readers.",
    ),
    "status": Term(
        "Different stage",
        "One was requested, pledged or reported, the other enacted, paid or confirmed.",
        "What was asked for and what was granted are different amounts.",
    ),
    "basis_changed": Term(
        "Basis changed",
        "A source moved its figure to another stage or scope without saying so.",
        "Readers compare its figures as if they meant the same.",
    ),
    "period": Term(
        "Different period",
        "The figures cover different spans of time.",
        "Side by side they look like a change that never happened.",
    ),
    "frame_clash": Term(
        "Same number, other frame",
        "One number is said of two periods or scopes: one is off.",
        "Both can hardly be meant.",
    ),
    "conversion": Term(
        "Currency conversion",
        "The converted amount does not follow from the original at a likely rate.",
        "One of the two amounts, or the rate, is off.",
    ),
    "flow_as_stock": Term(
        "Change printed as total",
        "New or monthly amounts are set beside a running total.",
        "A change over a period and a total to date are different things.",
    ),
    "update": _COUNT,
    "revision": _REVISED,
    "correction": Term(
        "Correction",
        "The outlet says that it corrected an earlier version.",
        "The earlier figure is withdrawn; copies of it elsewhere still stand.",
    ),
    "stealth_edit": Term(
        "Edited without notice",
        "The same page now prints another figure and does not say so.",
        "Readers of the earlier version were not told.",
    ),
    "vanished": Term(
        "Taken out",
        "An edit took the figure out and put no other in its place; it was seen gone twice.",
        "Copies of it still stand, and its readers were not told why it went.",
    ),
    "headline_body": Term(
        "Headline against text",
        "The headline gives another figure than the article under it.",
        "Most readers see the headline alone.",
    ),
    "arithmetic": Term(
        "Sums do not add up",
        "Parts, total or percentage within one text do not fit together.",
        "At least one figure of the text is off.",
    ),
    "denied": Term(
        "Denied by the source",
        "The source named for the figure says that it never gave it.",
        "The figure has lost its authority.",
    ),
    "zombie": Term(
        "Withdrawn figure returns",
        "A figure that was corrected or withdrawn is printed again.",
        "It spreads again after its own source gave it up.",
    ),
    "disagreement": Term(
        "Sources disagree",
        "Independent sources give different figures for one quantity and time.",
        "Each may be right on its own count; readers should know whose it is.",
    ),
}

SILENCES: Mapping[Silence, Term] = {
    Silence.FIRST: Term("First figure of its series", "Nothing was on file yet to compare it with."),
    Silence.AGREES: Term("Agrees with the record", "It fits the best figure on file, given rounding and wording."),
    Silence.WIRE_COPY: Term("Copy of one agency text", "It repeats a text on file and counts as the same source."),
    Silence.SAME_ENTRY: Term("Said again in one article", "The same article prints the figure more than once."),
    Silence.HISTORIC: Term(
        "Published before watching began", "It stood in the feed at its first reading: filed, not alerted."
    ),
    Silence.FORMER_VALUE: Term("Former value, named as such", "The text recalls an older figure and says so."),
    Silence.PART: Term("Part of a larger figure", "The text presents it as a part, so it need not equal the whole."),
    Silence.CONVERSION: Term("Converted amount", "It restates the amount beside it in another currency or unit."),
    Silence.HYPOTHETICAL: Term("Not stated as fact", "The text gives it as a condition, a forecast or an offer."),
    Silence.STATUS: Term("Different stage", "Requested and enacted, or reported and confirmed, figures may differ."),
    Silence.PERIOD: Term("Different period", "It covers another span of time and says so."),
    Silence.MISREADING: Term("Uncertain reading", "It was read with too little confidence to tell anybody."),
    Silence.OPEN_ALREADY: Term("Known already", "The same difference is in the log already; it was counted there."),
    Silence.RUNNING_COUNT: Term("Running count moved on", "The count rose by too little to report."),
    Silence.REWRITTEN: Term("Gone in a rewrite", "The article was written anew and no longer prints the figure."),
    Silence.ROLLING: Term("Gone like others", "Edits took several figures out of this text before, as in a live blog."),
}

_SILENCES_BY_NAME = {silence.value: term for silence, term in SILENCES.items()}

VERDICTS: Mapping[Verdict, Term] = {
    Verdict.CONSISTENT: Term("Consistent", REASONS["hedge_ok"].meaning, "It is worth a look and no more."),
    Verdict.REFINEMENT: Term("Refinement", REASONS["refinement"].meaning),
    Verdict.CONFLICT: Term("Conflict", _CONFLICT.meaning, _CONFLICT.matters),
    Verdict.UPDATE: Term("Update", _COUNT.meaning, _COUNT.matters),
    Verdict.REVISION: Term("Revision", _REVISED.meaning, _REVISED.matters),
    Verdict.SCALE_ERROR: Term("Scale error", _SCALE_SLIP.meaning, _SCALE_SLIP.matters),
}


def reason(name: str) -> Term:
    """The term for a judgement's reason, which may be that of a silence; an unlisted one reads as its own name."""
    unlisted = Term(name.replace("_", " ").replace(".", ": ").capitalize())
    return REASONS.get(name) or _SILENCES_BY_NAME.get(name, unlisted)


def words_for(judgement: Judgement) -> Term:
    """The words for a judgement: those of its silence, else of its reason, with what is unsaid from its verdict."""
    if judgement.silence is not None:
        return SILENCES[judgement.silence]
    term, verdict = reason(judgement.reason), VERDICTS[judgement.verdict]
    return Term(term.title, term.meaning or verdict.meaning, term.matters or verdict.matters)


def severity(level: Severity) -> str:
    """A severity by name."""
    return level.value.capitalize()
