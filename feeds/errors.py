"""What can be wrong with a document that should be a feed.

FigurewatchError
└── FeedError
    ├── NotAFeed      it is something else: a web page, an empty body, another kind of XML
    └── Malformed     it begins as a feed, but cannot be read
"""

from __future__ import annotations

from claims.errors import FigurewatchError


class FeedError(FigurewatchError):
    """The document cannot be used as a feed."""


class NotAFeed(FeedError):
    """The document is something else."""


class Malformed(FeedError):
    """The document is a broken feed, or one beyond our bounds."""
