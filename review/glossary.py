"""What the words of the log mean, a title and one sentence each: reasons, silences, verdicts, statuses, outcomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claims.alert import Act, DeliveryState
from claims.discrepancy import Silence, Status, Verdict
from claims.feed import Outcome


@dataclass(frozen=True, slots=True)
class Term:
    """A title to show, and one sentence that says what it means."""

    title: str
    meaning: str = ""


SCALE_SLIP = Term(
    "Scale slip",
    "The two figures are ten, a hundred, a thousand or a million times apart: a unit such as million or billion was"
    " probably mixed up.",
)
DIGIT_SWAP = Term("Digits swapped", "Two neighbouring digits changed places, which is how numbers are mistyped.")

REASONS: Mapping[str, Term] = {
    "first": Term("First figure", "Nothing was on file yet to compare this figure with."),
    "equal": Term("Same figure", "Both sides print the same number."),
    "rounding": Term("Rounding", "Rounded as printed, the two figures are one number."),
    "coarse_rounding": Term("Coarse rounding", "One figure is the other, rounded more coarsely than readers expect."),
    "truncation": Term("Cut off", "One figure looks like the other with its last digits cut off instead of rounded."),
    "round_halo": Term("Round number", "One figure is a round number that may stand for the other."),
    "refinement": Term("More precise", "The later figure says the same with more digits."),
    "hedge_ok": Term("Hedged", "A word such as about or at least leaves room for the other figure."),
    "hedge_weak": Term(
        "Hedge stretched", "True as worded, but so far from the other figure that scope or date probably differ."
    ),
    "uninformative_ceiling": Term("Ceiling", "An upper limit that lies far above the other figure says little."),
    "near_miss": Term(
        "Near miss", "The wording just rules the other figure out, as when a hedge points the wrong way."
    ),
    "conflict": Term("Figures conflict", "Both cannot be right for one quantity at one time."),
    "conflict.scale_x10": SCALE_SLIP,
    "conflict.scale_x100": SCALE_SLIP,
    "conflict.scale_x1000": SCALE_SLIP,
    "conflict.scale_x1e6": SCALE_SLIP,
    "conflict.transposition": DIGIT_SWAP,
    "scale_slip": SCALE_SLIP,
    "digit_swap": DIGIT_SWAP,
    "wire_copy": Term("Same agency text", "Both print one text, so they count as one source."),
    "misreading": Term("Possible misreading", "The figure was read with little confidence; look at the text first."),
    "scope": Term("Part and whole", "One figure covers more than the other: a part was set beside the whole."),
    "status": Term("Different stage", "One was requested, pledged or reported, the other enacted, paid or confirmed."),
    "basis_changed": Term("Basis changed", "A source moved its figure to another stage or scope without saying so."),
    "period": Term("Different period", "The figures cover different spans of time."),
    "frame_clash": Term("Same number, other frame", "One number is said of two periods or scopes: one is off."),
    "conversion": Term(
        "Currency conversion", "The converted amount does not follow from the original at a likely rate."
    ),
    "flow_as_stock": Term("Change printed as total", "New or monthly amounts are set beside a running total."),
    "update": Term("Count moved on", "A running count or level has moved with time."),
    "revision": Term("Revised", "The same authority restated the quantity, or a running count fell."),
    "correction": Term("Correction", "The outlet says that it corrected an earlier version."),
    "stealth_edit": Term("Edited without notice", "The same page now prints another figure and does not say so."),
    "headline_body": Term("Headline against text", "The headline gives another figure than the article under it."),
    "arithmetic": Term("Sums do not add up", "Parts, total or percentage within one text do not fit together."),
    "denied": Term("Denied by the source", "The source named for the figure says that it never gave it."),
    "zombie": Term("Withdrawn figure returns", "A figure that was corrected or withdrawn is printed again."),
    "disagreement": Term("Sources disagree", "Independent sources give different figures for one quantity and time."),
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
}

_SILENCES_BY_NAME = {silence.value: term for silence, term in SILENCES.items()}

VERDICTS: Mapping[Verdict, str] = {
    Verdict.CONSISTENT: "Consistent",
    Verdict.REFINEMENT: "Refinement",
    Verdict.CONFLICT: "Conflict",
    Verdict.UPDATE: "Update",
    Verdict.REVISION: "Revision",
    Verdict.SCALE_ERROR: "Scale error",
}

STATUSES: Mapping[Status, str] = {
    Status.OPEN: "Open",
    Status.CONFIRMED: "Confirmed",
    Status.DISMISSED: "Dismissed",
    Status.SNOOZED: "Snoozed",
    Status.RESOLVED: "Resolved",
}

ACTS: Mapping[Act, str] = {
    Act.CONFIRM: "confirmed it",
    Act.DISMISS: "dismissed it",
    Act.COMMENT: "commented",
    Act.REOPEN: "reopened it",
}

DELIVERIES: Mapping[DeliveryState, str] = {
    DeliveryState.PENDING: "On its way",
    DeliveryState.SENT: "Sent",
    DeliveryState.FAILED: "Given up",
}

OUTCOMES: Mapping[Outcome, Term] = {
    Outcome.OK: Term("Read", "The feed answered and was read."),
    Outcome.NOT_MODIFIED: Term("Nothing new", "The feed answered that it has not changed."),
    Outcome.NOT_A_FEED: Term("Not a feed", "What the address answers with is no feed; look for the feed's address."),
    Outcome.MALFORMED: Term("Unreadable", "The document is too broken to read."),
    Outcome.BLOCKED: Term("Blocked", "The site refuses programs; ask the outlet or use another feed."),
    Outcome.GONE: Term("Gone", "The feed no longer exists at this address."),
    Outcome.RATE_LIMITED: Term("Asked to slow down", "The site asks for fewer requests; it is polled less often now."),
    Outcome.HTTP_ERROR: Term("Server error", "The site answered with an error."),
    Outcome.TLS: Term("Bad certificate", "The site's certificate could not be trusted."),
    Outcome.DNS: Term("Unknown host", "The name of the site could not be found."),
    Outcome.UNREACHABLE: Term("Unreachable", "No connection could be made."),
    Outcome.TIMEOUT: Term("Too slow", "The site did not answer in time."),
    Outcome.TOO_BIG: Term("Too big", "The document is larger than the limit."),
    Outcome.REFUSED: Term("Refused", "The address is not allowed; private hosts must be allowed by name."),
}


def reason(name: str) -> Term:
    """The term for a judgement's reason, which may be that of a silence; an unlisted one reads as its own name."""
    unlisted = Term(name.replace("_", " ").replace(".", ": ").capitalize())
    return REASONS.get(name) or _SILENCES_BY_NAME.get(name, unlisted)
