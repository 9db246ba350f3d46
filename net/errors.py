"""What can go wrong between us and a stranger's server.

FigurewatchError
└── NetError
    ├── Refused             we do not go there: scheme or address not allowed, or no address at all
    ├── DnsFailure          the host name has no address
    ├── TlsFailure          no trustworthy connection: expired, self-signed, wrong name
    ├── TimedOut            no complete answer in time
    ├── Unreachable         no connection, or it broke off, or what answered does not speak HTTP
    ├── TooManyRedirects    sent on more often than we follow
    ├── TooBig              the body is longer than we take, as sent or unpacked
    └── Undecodable         the body is packed in a way that we did not offer, or the packing is broken

Messages name the host alone. Paths (a webhook's is a secret) and credentials never appear in them.
"""

from __future__ import annotations

from claims.errors import FigurewatchError


class NetError(FigurewatchError):
    """A request came to nothing."""


class Refused(NetError):
    """The address is not one that we go to."""


class DnsFailure(NetError):
    """The host name could not be resolved."""


class TlsFailure(NetError):
    """The server could not prove who it is."""


class TimedOut(NetError):
    """The answer was not complete in time."""


class Unreachable(NetError):
    """There was no connection, or it broke off before an answer."""


class TooManyRedirects(NetError):
    """The server sent us on too often."""


class TooBig(NetError):
    """The body is longer than the bound."""


class Undecodable(NetError):
    """The body cannot be unpacked."""
