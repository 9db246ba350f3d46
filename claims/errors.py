"""Errors of the domain.

FigurewatchError
├── BadInput           what a user gave cannot be used; the message says what and where
├── NotFound           no such feed, discrepancy, series or list
├── NewerLedger        the database was written by a newer version of the program
├── Unavailable        a server that is needed does not answer
└── DeliveryError      a channel did not take a message
"""

from __future__ import annotations

from datetime import timedelta


class FigurewatchError(Exception):
    """Something that a user can understand and act on; its message is one line."""


class BadInput(FigurewatchError):
    """What the user gave cannot be used."""


class NotFound(FigurewatchError):
    """The identifier names nothing."""


class NewerLedger(FigurewatchError):
    """The database was written by a newer version of Figurewatch."""


class Unavailable(FigurewatchError):
    """A server that is needed does not answer."""


class DeliveryError(FigurewatchError):
    """A channel did not take a message.

    ``permanent`` says that trying again is pointless; ``retry_after`` is the wait that the receiver asked for.
    """

    def __init__(self, message: str, *, permanent: bool = False, retry_after: timedelta | None = None) -> None:
        super().__init__(message)
        self.permanent = permanent
        self.retry_after = retry_after
