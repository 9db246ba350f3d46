"""A claim in the making: what the words of a figure's own sentence say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from claims.claim import Figure, Frame, Slot
from claims.extract.frames.acts import read_act
from claims.extract.frames.forecasts import expected, read_forecaster
from claims.extract.frames.layout import Placed, Sentence
from claims.extract.frames.links import converted_or_replaced, whole_of
from claims.extract.frames.measures import read_head, read_measure
from claims.extract.frames.purposes import read_purpose
from claims.extract.frames.qualifiers import read_qualifier
from claims.extract.frames.source import Source, nearest_source, read_sources
from claims.extract.frames.story import Story
from claims.extract.frames.subjects import read_subject
from claims.extract.frames.telling import content_words, words_around
from claims.extract.frames.times import times
from claims.extract.frames.timing import read_as_of, read_period
from claims.extract.frames.voice import read_level, read_status
from claims.extract.frames.whereabouts import read_payer, read_scope, scope_candidates
from claims.lang.en.phrases import Mention
from claims.lang.en.phrasing import MARKET_PRICES, PERIODIC
from claims.quantity import Kind

TRANSFERS = frozenset(
    ("aid", "pledges", "appeal", "loan", "drawdown", "stimulus", "bailout", "subsidy", "budget", "defence_spending")
)
"""Measures of money that is given, so that a place beside them receives it."""
OF_THE_EVENT = frozenset(("quake_magnitude", "quake_depth"))
"""What an event has itself, wherever it is felt and whoever measured it."""
PLACELESS = MARKET_PRICES | OF_THE_EVENT
DIVIDED = frozenset((Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINTS))
"""Kinds of number that come by purpose or branch."""
BRANCHED = frozenset(("jobs_added", "jobs_cut", "jobs_revision", "employment_level", "job_openings"))
"""Counts that are given by branch ("358,000 in business services"), as money is by purpose."""


@dataclass(slots=True)
class Draft:
    """A claim in the making; ``of`` is the figure that it converts or replaces, ``whole`` the one it is a part of."""

    sentence: Sentence
    placed: Placed
    frame: Frame
    words: tuple[str, ...]
    as_of: date | None
    of: Placed | None
    whole: Placed | None
    source: Source | None

    @property
    def figure(self) -> Figure:
        """The figure that is framed."""
        return self.placed.figure


def drafts(sentence: Sentence, earlier: Sequence[Placed], story: Story) -> Iterator[Draft]:
    """What the figures of a sentence have of their own; ``earlier`` are those of the sentence before."""
    named = times(sentence, story.published, story.running.value if story.running else "")
    places = scope_candidates(sentence, story.gazetteer)
    words = content_words(sentence)
    speakers = read_sources(sentence)
    for placed in sentence.figures:
        yield Draft(
            sentence,
            placed,
            _own_frame(sentence, placed, places, read_period(sentence, placed, named), story),
            tuple(dict.fromkeys((*words_around(sentence, placed, words), *story.title))),
            read_as_of(sentence, placed, named, story.published),
            converted_or_replaced(sentence, placed),
            whole_of(sentence, placed, earlier),
            nearest_source(sentence, placed, speakers),
        )


def is_transfer(kind: Kind, measure: Slot | None) -> bool:
    """Whether money is given, so that a place beside it receives it."""
    return kind is Kind.MONEY and (measure is None or measure.value in TRANSFERS)


def _own_frame(
    sentence: Sentence, placed: Placed, places: Sequence[Mention], period: Slot | None, story: Story
) -> Frame:
    """What the figure's own sentence says of it, and the period that the whole text is about."""
    kind = placed.figure.quantity.kind
    measure = read_measure(sentence, placed, story.topic)
    recipient = is_transfer(kind, measure)
    forecaster = read_forecaster(sentence, placed, story.gazetteer)
    purposeful = kind in DIVIDED or (measure is not None and measure.value in BRANCHED)
    return Frame(
        measure=measure,
        head=read_head(sentence, placed),
        status=expected(forecaster) or read_status(sentence, placed.word, kind),
        scope=_own_scope(measure, read_scope(sentence, placed, places, story.setting, recipient=recipient)),
        purpose=read_purpose(sentence, placed, transfer=recipient) if purposeful else None,
        payer=read_payer(sentence, placed) if recipient else None,
        subject=read_subject(sentence, placed, story.cast),
        forecaster=forecaster,
        act=(read_act(sentence, placed) if kind in DIVIDED else None) or (story.act if recipient else None),
        qualifier=read_qualifier(sentence, placed) if kind in DIVIDED else None,
        period=period or _running(measure, story.running),
        level=read_level(sentence, placed, measure),
    )


def _own_scope(measure: Slot | None, scope: Slot | None) -> Slot | None:
    """The scope unless the measure has none: that of an event, or a price of markets whose sentence names no place."""
    if scope is None or measure is None:
        return scope
    return None if measure.value in (OF_THE_EVENT if scope.end else PLACELESS) else scope


def _running(measure: Slot | None, period: Slot | None) -> Slot | None:
    """The period that the whole text is about, for measures that each period has anew."""
    return period if measure is not None and measure.value in PERIODIC else None
