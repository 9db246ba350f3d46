"""Reads the frame of every claimed figure of a document: first its own words, then what others pass on to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from claims.claim import Claim, Document, Figure, Frame, Slot
from claims.extract.frames.acts import lead_act, read_act
from claims.extract.frames.forecasts import expected, read_forecaster
from claims.extract.frames.gazetteer import Gazetteer, gather
from claims.extract.frames.governors import given_in
from claims.extract.frames.layout import CALENDAR, LEAD_SENTENCES, Placed, Sentence, lay_out
from claims.extract.frames.links import converted_or_replaced, row_of, whole_of
from claims.extract.frames.measures import (
    LETTERS,
    Topic,
    agreeing,
    kind_of,
    printed,
    read_head,
    read_measure,
    read_topic,
    suits,
)
from claims.extract.frames.purposes import read_purpose
from claims.extract.frames.qualifiers import read_qualifier
from claims.extract.frames.repeats import repeats
from claims.extract.frames.source import Source, nearest_source, read_sources
from claims.extract.frames.subjects import Cast, in_force, is_led, is_owned, read_cast, read_subject
from claims.extract.frames.times import times
from claims.extract.frames.timing import read_as_of, read_period, running_period
from claims.extract.frames.voice import (
    read_hypothetical,
    read_level,
    read_status,
)
from claims.extract.frames.whereabouts import (
    Setting,
    passed_on,
    read_payer,
    read_scope,
    read_setting,
    scope_candidates,
)
from claims.lang.en.phrases import Mention, stopwords
from claims.lang.en.phrasing import PERIODIC
from claims.quantity import Kind, Role

NAMED = ("measure", "place", "say", "official", "level", "event")
FROM_PART = 0.8
FROM_REPEAT = 0.8
SHARED = ("measure", "scope", "purpose", "payer", "period", "head", "status", "level")
TO_COME = "by:"
"""A period that a former value is not of ("to fall to 108% by 2031, from 126%")."""
STATUS_OF_WHOLE = 0.6
"""Too little to count as stated: the words for it speak of the whole."""
PARTING_SLOTS = ("scope", "purpose", "payer")
FROM_SENTENCE_BEFORE = 0.5
FROM_TITLE = 0.4
RECIPIENT_IN_FORCE = 0.7
STATED_RECIPIENT = 0.5
SAME_AMOUNT = 0.95
TRANSFERS = frozenset(
    ("aid", "pledges", "appeal", "loan", "drawdown", "stimulus", "bailout", "subsidy", "budget", "defence_spending")
)
"""Measures of money that is given, so that a place beside them receives it."""

OF_THE_EVENT = frozenset(("quake_magnitude", "quake_depth"))
"""What an event has itself, wherever it is felt and whoever measured it."""
PERIODIC_MEASURES = frozenset(PERIODIC.split())
JOB_HOLDERS = frozenset(("person", "worker", "job"))
"""Heads that say one thing of jobs: "hired 254,000 people", "206,000 workers", "jobs"."""
DIVIDED = frozenset((Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINTS))
"""Kinds of number that come by purpose or branch."""
BRANCHED = frozenset(("jobs_added", "jobs_cut", "jobs_revision", "employment_level", "job_openings"))
"""Counts that are given by branch ("358,000 in business services"), as money is by purpose."""


MOST_GIST = 60
UNTELLING = stopwords() | CALENDAR


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


@dataclass(slots=True)
class Draft:
    """A claim in the making."""

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


def frame_claims(document: Document, figures: Sequence[Figure]) -> tuple[Claim, ...]:
    """The claims among the figures, each with the frame that its sentence, neighbours and title give it."""
    if all(figure.no_claim for figure in figures):
        return ()
    sentences = lay_out(document, figures)
    story = _read_story(document, sentences)
    drafts: dict[int, Draft] = {}
    earlier: tuple[Placed, ...] = ()
    for sentence in sentences:
        if sentence.figures:
            drafts |= {draft.placed.number: draft for draft in _drafts(sentence, earlier, story)}
            earlier = sentence.figures
    _pass_on(drafts, story)
    _hand_on_subjects(drafts, story.cast.lead)
    ordered = [drafts[number] for number in sorted(drafts)]
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


def _read_story(document: Document, sentences: Sequence[Sentence]) -> Story:
    published = document.published.date() if document.published else None
    titles = (sentence for sentence in sentences if sentence.field == "title")
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
        title=tuple(f"^{title.known[word].stem}" for title in titles for word in _telling(title)),
        gist=" ".join(_gist(sentences)),
    )


def _gist(sentences: Sequence[Sentence]) -> list[str]:
    """The stems that say what a text is about, title and beginning first."""
    stems = (
        sentence.known[word].stem
        for sentence in sentences
        for word in _telling(sentence)
        if not sentence.is_figure(word)
    )
    return list(dict.fromkeys(stems))[:MOST_GIST]


def _lead_status(sentences: Sequence[Sentence], kind: Kind) -> Slot | None:
    """The status that the title and the first sentences begin with."""
    found = (read_status(sentence, 0, kind) for sentence in sentences[:LEAD_SENTENCES])
    return next((status for status in found if status), None)


def _drafts(sentence: Sentence, earlier: Sequence[Placed], story: Story) -> Iterator[Draft]:
    """What the figures of a sentence have of their own; ``earlier`` are those of the sentence before."""
    named = times(sentence, story.published, story.running.value if story.running else "")
    places = scope_candidates(sentence, story.gazetteer)
    words = _content_words(sentence)
    speakers = read_sources(sentence)
    for placed in sentence.figures:
        yield Draft(
            sentence,
            placed,
            _own_frame(sentence, placed, places, read_period(sentence, placed, named), story),
            tuple(dict.fromkeys((*_words_around(sentence, placed, words), *story.title))),
            read_as_of(sentence, placed, named, story.published),
            converted_or_replaced(sentence, placed),
            whole_of(sentence, placed, earlier),
            nearest_source(sentence, placed, speakers),
        )


def _running(measure: Slot | None, period: Slot | None) -> Slot | None:
    """The period that the whole text is about, for measures that each period has anew."""
    return period if measure is not None and measure.value in PERIODIC_MEASURES else None


def _own_frame(
    sentence: Sentence, placed: Placed, places: Sequence[Mention], period: Slot | None, story: Story
) -> Frame:
    """What the figure's own sentence says of it, and the period that the whole text is about."""
    kind = placed.figure.quantity.kind
    measure = read_measure(sentence, placed, story.topic)
    recipient = _is_transfer(kind, measure)
    forecaster = read_forecaster(sentence, placed, story.gazetteer)
    purposeful = kind in DIVIDED or (measure is not None and measure.value in BRANCHED)
    return Frame(
        measure=measure,
        head=read_head(sentence, placed),
        status=expected(forecaster) or read_status(sentence, placed.word, kind),
        scope=None
        if measure is not None and measure.value in OF_THE_EVENT
        else read_scope(sentence, placed, places, story.setting, recipient=recipient),
        purpose=read_purpose(sentence, placed, transfer=recipient) if purposeful else None,
        payer=read_payer(sentence, placed) if recipient else None,
        subject=read_subject(sentence, placed, story.cast),
        forecaster=forecaster,
        act=(read_act(sentence, placed) if kind in DIVIDED else None) or (story.act if recipient else None),
        qualifier=read_qualifier(sentence, placed) if kind in DIVIDED else None,
        period=period or _running(measure, story.running),
        level=read_level(sentence, placed, measure),
    )


def _pass_on(drafts: dict[int, Draft], story: Story) -> None:
    """Fill what a figure's own words leave open from its whole, its newer value, the sentence before and the title."""
    _share_among_repeats(drafts)
    _hand_on_recipients(drafts)
    _fill_brackets(drafts)
    for number in sorted(drafts):
        draft = drafts[number]
        if draft.of is not None:
            continue
        if draft.whole is not None:
            whole = drafts[draft.whole.number].frame
            draft.frame = _filled(draft.frame, whole, FROM_PART, ("measure", "head"))
            draft.frame = _filled(draft.frame, whole, STATUS_OF_WHOLE, ("status",))
        draft.frame = _from_context(draft, drafts, story)
    for draft in drafts.values():
        if draft.of is not None:
            newer = drafts[draft.of.number]
            shared = ("measure", "scope", "period") if draft.figure.role is Role.CONVERTED else ("measure", "scope")
            newer.frame = _filled(newer.frame, draft.frame, SAME_AMOUNT, shared)
            draft.frame = _replacing(draft, newer.frame)


def _share_among_repeats(drafts: dict[int, Draft]) -> None:
    """What is said of an amount in one place of a text holds where the text prints it again, unless they clash."""
    for group in repeats(draft.placed for draft in drafts.values()):
        frames = [drafts[placed.number].frame for placed in group]
        for placed in group:
            draft = drafts[placed.number]
            own = draft.frame
            for other in frames:
                if not _clash(own, other):
                    draft.frame = _surer(draft.frame, other)


def _clash(one: Frame, other: Frame) -> bool:
    """Whether two frames name different receivers, givers or purposes: one amount may be given twice."""
    pairs = ((getattr(one, name), getattr(other, name)) for name in PARTING_SLOTS)
    return any(a and b and a.value != b.value and min(a.confidence, b.confidence) > STATED_RECIPIENT for a, b in pairs)


def _surer(frame: Frame, other: Frame) -> Frame:
    """The frame with the slots of another where these are surer, even at second hand."""
    taken: dict[str, Slot] = {}
    for name in SHARED:
        ours: Slot | None = getattr(frame, name)
        theirs: Slot | None = getattr(other, name)
        if theirs is not None and (ours is None or ours.confidence < FROM_REPEAT * theirs.confidence):
            taken[name] = passed_on(theirs, FROM_REPEAT)
    return replace(frame, **taken) if taken else frame  # type: ignore[arg-type]  # names are of slots


def _hand_on_recipients(drafts: dict[int, Draft]) -> None:
    """Money whose receiver goes unsaid is for whom the money before it was for ("that slice splits into ...")."""
    in_force: Slot | None = None
    for number in sorted(drafts):
        draft = drafts[number]
        if not _is_transfer(draft.figure.quantity.kind, draft.frame.measure):
            continue
        scope = draft.frame.scope
        if scope is not None and scope.confidence >= STATED_RECIPIENT:
            in_force = scope
        elif in_force is not None:
            draft.frame = replace(draft.frame, scope=passed_on(in_force, RECIPIENT_IN_FORCE))


def _hand_on_subjects(drafts: dict[int, Draft], lead: Slot | None) -> None:
    """What belongs to somebody belongs to who its sentence named last, else to the name that the text opens with."""
    last: Draft | None = None
    for number in sorted(drafts):
        draft = drafts[number]
        if not is_owned(draft.frame.measure):
            draft.frame = replace(draft.frame, subject=None) if draft.frame.subject else draft.frame
        elif draft.frame.subject is not None:
            last = draft
        elif last is not None and last.frame.subject is not None and last.sentence is draft.sentence:
            draft.frame = replace(draft.frame, subject=in_force(last.frame.subject))
        elif is_led(draft.frame.measure):
            draft.frame = replace(draft.frame, subject=lead)


def _fill_brackets(drafts: dict[int, Draft]) -> None:
    """A bare number in brackets measures what its like in the brackets before does, in the place of its own row."""
    for number in sorted(drafts):
        draft = drafts[number]
        first, like = row_of(draft.sentence, draft.placed)
        if like is not None and like.number in drafts:
            theirs = drafts[like.number].frame
            draft.frame = replace(draft.frame, measure=_passed(theirs.measure), head=_passed(theirs.head))
        if first is not None and first.number in drafts and first is not draft.placed:
            draft.frame = replace(draft.frame, scope=_passed(drafts[first.number].frame.scope))


def _passed(given: Slot | None) -> Slot | None:
    return passed_on(given, SAME_AMOUNT) if given else None


def _is_transfer(kind: Kind, measure: Slot | None) -> bool:
    """Whether money is given, so that a place beside it receives it."""
    return kind is Kind.MONEY and (measure is None or measure.value in TRANSFERS)


def _replacing(draft: Draft, newer: Frame) -> Frame:
    if draft.figure.role is Role.CONVERTED:
        return newer
    slots = ("measure", "head", "status", "scope", "purpose", "payer", "period", "level")
    own = replace(draft.frame, measure=None, scope=None, purpose=None, payer=None, level=None)
    if newer.period is not None and newer.period.value.startswith(TO_COME):
        own, newer = replace(own, period=None), replace(newer, period=None)
    return _filled(own, newer, SAME_AMOUNT, slots)


def _from_context(draft: Draft, drafts: dict[int, Draft], story: Story) -> Frame:
    frame = draft.frame
    if frame.measure is not None and frame.status is not None:
        return frame
    if frame.measure is None:
        before = [
            other
            for number, other in sorted(drafts.items())
            if number < draft.placed.number
            and other.figure.quantity.kind is draft.figure.quantity.kind
            and suits(other.frame.measure, draft.sentence, draft.placed)
            and not _is_item(other)
        ]
        if before and before[-1].sentence is draft.sentence:
            frame = _filled(frame, before[-1].frame, FROM_PART, ("measure",))
        elif before and before[-1].sentence.field == "text":
            first = next(other for other in before if other.sentence is before[-1].sentence)
            frame = _filled(frame, first.frame, FROM_SENTENCE_BEFORE, ("measure",))
    kind = kind_of(draft.figure.quantity)
    main = [story.topic.main[letter] for letter in LETTERS.get(kind, "") if letter in story.topic.main]
    main = [each for each in main if suits(each, draft.sentence, draft.placed)]
    whole_text = Frame(measure=next(iter(main), None), status=story.statuses[kind is Kind.MONEY])
    return _filled(frame, whole_text, FROM_TITLE, ("measure", "status"))


def _is_item(draft: Draft) -> bool:
    """Whether a measure names what its amount alone is given in ("$3m in loans"): no other amount has it from there."""
    measure = draft.frame.measure
    if measure is None or measure.field != draft.sentence.field or draft.figure.quantity.kind is not Kind.MONEY:
        return False
    given = given_in(draft.sentence, draft.placed.word)
    return any(draft.sentence.starts[word] <= measure.start < draft.sentence.ends[word] for word in given)


def _filled(frame: Frame, source: Frame, share: float, names: Sequence[str]) -> Frame:
    """The frame with its empty slots taken from another, less sure."""
    given: dict[str, Slot] = {}
    for name in names:
        theirs: Slot | None = getattr(source, name)
        if getattr(frame, name) is None and theirs is not None:
            given[name] = passed_on(theirs, share)
    return replace(frame, **given) if given else frame  # type: ignore[arg-type]  # names are of slots


def _claim(document: Document, draft: Draft, story: Story, source: str | None) -> Claim:
    sentence, placed, frame = draft.sentence, draft.placed, draft.frame
    text = document.field_text(sentence.field)
    head = frame.head
    if head is not None and frame.measure is not None and frame.measure.value in BRANCHED and head.value in JOB_HOLDERS:
        head = replace(head, value="job")
    head = agreeing(head, frame.measure)
    return Claim(
        version=document.id,
        figure=placed.figure,
        measures=printed(sentence, placed, text, frame.measure),
        frame=replace(frame, about=story.setting.slots, head=head, words=draft.words, gist=story.gist),
        sentence=(sentence.start, sentence.end),
        attribution=source,
        as_of=draft.as_of,
        hypothetical=read_hypothetical(sentence, placed),
        part_of=_span(draft.whole),
        of=_span(draft.of),
    )


def _words_around(sentence: Sentence, placed: Placed, words: Sequence[int]) -> Iterator[str]:
    """The stems of the words between the figures on either side; those of the rest of the sentence with a tilde."""
    places = [other.word for other in sentence.figures]
    first = max((place for place in places if place < placed.word), default=-1)
    last = min((place for place in places if place > placed.word), default=len(sentence.plain))
    for word in words:
        stem = sentence.known[word].stem
        yield stem if first < word < last else f"~{stem}"


def _content_words(sentence: Sentence) -> list[int]:
    """The telling words of a sentence that no slot has taken."""
    named: set[int] = set()
    for mention in sentence.mentions:
        if mention.layer in NAMED:
            named.update(range(mention.start, mention.end))
    return [word for word in _telling(sentence) if word not in named]


def _telling(sentence: Sentence) -> list[int]:
    """The words of a sentence with a meaning of their own."""
    return [
        word for word, low in enumerate(sentence.plain) if low not in UNTELLING and len(low) > 1 and low[0].isalpha()
    ]


def _span(placed: Placed | None) -> tuple[int, int] | None:
    return (placed.figure.quote.start, placed.figure.quote.end) if placed else None
