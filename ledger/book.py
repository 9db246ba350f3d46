"""One unit of work over all shelves of the ledger."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from ledger.discrepancies import Discrepancies
from ledger.entries import Entries
from ledger.feeds import Feeds
from ledger.health import Health
from ledger.hubs import Hubs
from ledger.names import Names
from ledger.outbox import Outbox
from ledger.pages import Pages
from ledger.polls import Polls
from ledger.references import References
from ledger.reviews import Reviews
from ledger.rulings import Rulings
from ledger.series import SeriesShelf
from ledger.sessions import Sessions
from ledger.sightings import Sightings


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The shelves of one unit of work; they share one transaction."""

    feeds: Feeds
    polls: Polls
    hubs: Hubs
    entries: Entries
    pages: Pages
    names: Names
    sightings: Sightings
    series: SeriesShelf
    rulings: Rulings
    references: References
    discrepancies: Discrepancies
    outbox: Outbox
    reviews: Reviews
    health: Health
    sessions: Sessions

    @classmethod
    def within(cls, connection: Connection) -> Book:
        """The shelves within the transaction of a connection."""
        return cls(
            feeds=Feeds(connection),
            polls=Polls(connection),
            hubs=Hubs(connection),
            entries=Entries(connection),
            pages=Pages(connection),
            names=Names(connection),
            sightings=Sightings(connection),
            series=SeriesShelf(connection),
            rulings=Rulings(connection),
            references=References(connection),
            discrepancies=Discrepancies(connection),
            outbox=Outbox(connection),
            reviews=Reviews(connection),
            health=Health(connection),
            sessions=Sessions(connection),
        )
