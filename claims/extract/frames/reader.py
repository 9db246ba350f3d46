"""Reads the frame of every claimed figure of a document: first its own words, then what others pass on to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.claim import Claim, Document, Figure
from claims.extract.frames.draft import BRANCHED, Draft, drafts
from claims.extract.frames.inherit import inherit
from claims.extract.frames.layout import Placed, lay_out
from claims.extract.frames.measures import agreeing, printed
from claims.extract.frames.shares import named_by_share
from claims.extract.frames.story import Story, read_story
from claims.extract.frames.voice import read_hypothetical

JOB_HOLDERS = frozenset(("person", "worker", "job"))
"""Heads that say one thing of jobs: "hired 254,000 people", "206,000 workers", "jobs"."""


def frame_claims(document: Document, figures: Sequence[Figure]) -> tuple[Claim, ...]:
    """The claims among the figures, each with the frame that its sentence, neighbours and title give it."""
    if all(figure.no_claim for figure in figures):
        return ()
    sentences = lay_out(document, figures)
    story = read_story(document, sentences)
    found: dict[int, Draft] = {}
    earlier: tuple[Placed, ...] = ()
    for sentence in sentences:
        if sentence.figures:
            found |= {draft.placed.number: draft for draft in drafts(sentence, earlier, story)}
            earlier = sentence.figures
    inherit(found, story)
    ordered = tuple(found.values())
    said = _attributions(document, ordered)
    return tuple(_claim(document, draft, story, by) for draft, by in zip(ordered, said, strict=True))


def _attributions(document: Document, drafts: Sequence[Draft]) -> Iterator[str | None]:
    """Who says each figure, in the text's words; a pronoun is who was named last."""
    named: str | None = None
    for draft in drafts:
        source = draft.source
        if source is not None and not source.pronoun:
            named = source.printed(draft.sentence, document.field_text(draft.sentence.field))
        yield named if source is not None else None


def _claim(document: Document, draft: Draft, story: Story, source: str | None) -> Claim:
    sentence, placed, frame = draft.sentence, draft.placed, draft.frame
    measure = named_by_share(frame.measure, sentence, placed)
    text = document.field_text(sentence.field)
    head = frame.head
    if head is not None and measure is not None and measure.value in BRANCHED and head.value in JOB_HOLDERS:
        head = replace(head, value="job")
    head = agreeing(head, measure)
    return Claim(
        version=document.id,
        figure=placed.figure,
        measures=printed(sentence, placed, text, measure),
        frame=replace(frame, measure=measure, about=story.setting.slots, head=head, words=draft.words, gist=story.gist),
        sentence=(sentence.start, sentence.end),
        attribution=source,
        as_of=draft.as_of,
        hypothetical=read_hypothetical(sentence, placed),
        part_of=_span(draft.whole),
        of=_span(draft.of),
    )


def _span(placed: Placed | None) -> tuple[int, int] | None:
    return (placed.figure.quote.start, placed.figure.quote.end) if placed else None
