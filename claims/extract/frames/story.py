"""What a document says as a whole, for the figures whose own sentences leave it open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from claims.claim import Document, Slot
from claims.extract.frames.acts import lead_act
from claims.extract.frames.gazetteer import Gazetteer, gather
from claims.extract.frames.layout import LEAD_SENTENCES, Sentence
from claims.extract.frames.measures import Topic, read_topic
from claims.extract.frames.subjects import Cast, read_cast
from claims.extract.frames.telling import read_gist, title_words
from claims.extract.frames.timing import running_period
from claims.extract.frames.voice import read_status
from claims.extract.frames.whereabouts import Setting, read_setting
from claims.quantity import Kind

OF_ONE_FIGURE = frozenset(("revised", "identified", "discarded"))
"""Statuses that words of a lead give to their own figure alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What a document says as a whole; ``statuses`` of money (True) and of all else, ``title`` the stems of its title's
    words, marked with a caret, ``gist`` those of the whole."""

    setting: Setting
    gazetteer: Gazetteer
    cast: Cast
    topic: Topic
    published: date | None
    running: Slot | None
    statuses: Mapping[bool, Slot | None]
    act: Slot | None
    title: tuple[str, ...]
    gist: str


def read_story(document: Document, sentences: Sequence[Sentence]) -> Story:
    """What the sentences of a document, title first, say together."""
    published = document.published.date() if document.published else None
    gazetteer = gather(sentences)
    return Story(
        setting=read_setting(sentences, gazetteer),
        gazetteer=gazetteer,
        cast=read_cast(sentences, gazetteer),
        topic=read_topic(sentences),
        published=published,
        running=running_period(sentences, published),
        statuses={kind is Kind.MONEY: _lead_status(sentences, kind) for kind in (Kind.MONEY, Kind.COUNT)},
        act=lead_act(sentences[:LEAD_SENTENCES]),
        title=title_words(sentences),
        gist=read_gist(sentences),
    )


def _lead_status(sentences: Sequence[Sentence], kind: Kind) -> Slot | None:
    """The status that the title and the first sentences begin with; what is revised is one figure, and not a text's."""
    found = (read_status(sentence, 0, kind) for sentence in sentences[:LEAD_SENTENCES])
    return next((status for status in found if status and status.value not in OF_ONE_FIGURE), None)
