"""What people did and how machines fared, in words; what figures are to each other is in ``claims.say.glossary``."""

from __future__ import annotations

from collections.abc import Mapping

from claims.alert import Act, DeliveryState
from claims.discrepancy import Status
from claims.feed import Outcome
from claims.say.glossary import Term

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
