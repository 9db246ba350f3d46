"""What a figure's own words leave open, taken over from other figures of its text, and from its lead."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from claims.claim import Frame, Slot
from claims.extract.frames.draft import Draft, is_transfer
from claims.extract.frames.forecasts import starts_change
from claims.extract.frames.governors import given_in
from claims.extract.frames.layout import Placed
from claims.extract.frames.links import has_gap, row_of
from claims.extract.frames.measures import ITEMISED, LETTERS, kind_of, suits
from claims.extract.frames.repeats import repeats
from claims.extract.frames.story import Story
from claims.extract.frames.subjects import in_force, is_led, is_owned
from claims.quantity import Kind, Role

FROM_PART = 0.8
FROM_REPEAT = 0.8
FROM_SENTENCE_BEFORE = 0.5
FROM_TITLE = 0.4
SAME_AMOUNT = 0.95
RECIPIENT_IN_FORCE = 0.7
STATED_RECIPIENT = 0.5
STATUS_OF_WHOLE = 0.6
"""Too little to count as stated: the words for it speak of the whole."""
SHARED = ("measure", "scope", "purpose", "payer", "period", "head", "status", "level")
PARTING_SLOTS = ("scope", "purpose", "payer")
TO_COME = "by:"
"""A period that a former value is not of ("to fall to 108% by 2031, from 126%")."""

Drafts = Mapping[int, Draft]
"""The drafts of a text by the numbers of their figures, in order of place."""


def inherit(drafts: Drafts, story: Story) -> None:
    """Fill what a figure's own words leave open from its whole, its newer value, the sentence before and the lead."""
    _share_among_repeats(drafts)
    _hand_on_recipients(drafts.values())
    _fill_brackets(drafts)
    _fill_gaps(drafts)
    _fill_from_context(drafts, story)
    _fill_former_values(drafts)
    _hand_on_subjects(drafts.values(), story.cast.lead)


def _share_among_repeats(drafts: Drafts) -> None:
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


def _hand_on_recipients(drafts: Collection[Draft]) -> None:
    """Money whose receiver goes unsaid is for whom the money before it was for ("that slice splits into ...")."""
    before: Slot | None = None
    for draft in drafts:
        if not is_transfer(draft.figure.quantity.kind, draft.frame.measure):
            continue
        scope = draft.frame.scope
        if scope is not None and scope.confidence >= STATED_RECIPIENT:
            before = scope
        elif before is not None:
            draft.frame = replace(draft.frame, scope=_passed_on(before, RECIPIENT_IN_FORCE))


def _fill_brackets(drafts: Drafts) -> None:
    """A bare number in brackets measures what its like in the brackets before does, in the place of its own row."""
    for draft in drafts.values():
        first, like = row_of(draft.sentence, draft.placed)
        if like is not None and like.number in drafts:
            theirs = drafts[like.number].frame
            draft.frame = replace(draft.frame, measure=_same(theirs.measure), head=_same(theirs.head))
        placed_so = first is not None and _has_own_place(draft, first)
        if first is not None and first.number in drafts and first is not draft.placed and not placed_so:
            draft.frame = replace(draft.frame, scope=_same(drafts[first.number].frame.scope))


def _has_own_place(draft: Draft, first: Placed) -> bool:
    """Whether brackets name a place for each of their figures ("214 (north 149, south 65)")."""
    scope = draft.frame.scope
    if scope is None or scope.field != draft.sentence.field:
        return False
    return first.figure.quote.end <= scope.start < draft.figure.quote.start


def _fill_gaps(drafts: Drafts) -> None:
    """Where a noun is said once, what it means holds for all: "six counts of murder and 17 of theft"."""
    before: Draft | None = None
    for draft in drafts.values():
        if before is not None and has_gap(draft.sentence, before.placed, draft.placed):
            theirs = before.frame
            draft.frame = replace(draft.frame, measure=_same(theirs.measure), head=_same(theirs.head))
        before = draft


def _same(given: Slot | None) -> Slot | None:
    return _passed_on(given, SAME_AMOUNT) if given else None


def _fill_from_context(drafts: Drafts, story: Story) -> None:
    """What the whole of a part, the figures before and the lead of the text say, for all but former values."""
    ordered = tuple(drafts.values())
    for place, draft in enumerate(ordered):
        if draft.of is not None:
            continue
        if draft.whole is not None:
            whole = drafts[draft.whole.number].frame
            draft.frame = _filled(draft.frame, whole, FROM_PART, ("measure", "head"))
            draft.frame = _filled(draft.frame, whole, STATUS_OF_WHOLE, ("status",))
        if draft.frame.measure is None:
            draft.frame = _measured_as_before(draft, ordered[:place])
        if draft.frame.measure is None or draft.frame.status is None:
            draft.frame = _filled(draft.frame, _lead(draft, story), FROM_TITLE, ("measure", "status"))


def _measured_as_before(draft: Draft, earlier: Sequence[Draft]) -> Frame:
    """The frame with the measure of the figure before in its sentence, else of the first one in a sentence before."""
    alike = (other for other in reversed(earlier) if _lends_measure(other, draft))
    last = next(alike, None)
    if last is None:
        return draft.frame
    if last.sentence is draft.sentence:
        return _filled(draft.frame, _first_of_list(last, earlier), FROM_PART, ("measure",))
    if last.sentence.field != "text":
        return draft.frame
    *_, first = last, *takewhile(lambda other: other.sentence is last.sentence, alike)
    return _filled(draft.frame, first.frame, FROM_SENTENCE_BEFORE, ("measure",))


def _first_of_list(last: Draft, earlier: Sequence[Draft]) -> Frame:
    """The frame of the figure of a sentence that is surest of its measure: a list does not fade towards its end."""
    measured = last.frame.measure.value if last.frame.measure else ""
    same = (
        (other.frame.measure.confidence, other)
        for other in takewhile(lambda other: other.sentence is last.sentence, reversed(earlier))
        if other.frame.measure and other.frame.measure.value == measured
    )
    return max(same, key=lambda each: each[0], default=(0.0, last))[1].frame


def _lends_measure(other: Draft, draft: Draft) -> bool:
    return (
        _is_alike(other.figure.quantity.kind, draft.figure.quantity.kind)
        and suits(other.frame.measure, draft.sentence, draft.placed)
        and not _is_item(other)
    )


def _is_alike(lending: Kind, taking: Kind) -> bool:
    """Whether a number can measure what another does; a bare one may go on with a count ("Charities say 93")."""
    return lending is taking or (lending is Kind.COUNT and taking is Kind.NUMBER)


def _is_item(draft: Draft) -> bool:
    """Whether a measure names what its amount alone is given in ("$3m in loans"): no other amount has it from there."""
    measure = draft.frame.measure
    if measure is None or measure.field != draft.sentence.field or draft.figure.quantity.kind not in ITEMISED:
        return False
    given = given_in(draft.sentence, draft.placed.word)
    return any(draft.sentence.starts[word] <= measure.start < draft.sentence.ends[word] for word in given)


def _lead(draft: Draft, story: Story) -> Frame:
    """The main measure of the text that can be the figure's, and the status that its lead gives to such figures."""
    kind = kind_of(draft.figure.quantity)
    main = (story.topic.main[letter] for letter in LETTERS.get(kind, "") if letter in story.topic.main)
    measure = next((each for each in main if suits(each, draft.sentence, draft.placed)), None)
    return Frame(measure=measure, status=story.statuses[kind is Kind.MONEY])


def _fill_former_values(drafts: Drafts) -> None:
    """A conversion is of its amount's frame and a former value of its newer one's, and each tells the other."""
    for draft in drafts.values():
        if draft.of is not None:
            newer = drafts[draft.of.number]
            shared = ("measure", "scope", "period") if draft.figure.role is Role.CONVERTED else ("measure", "scope")
            newer.frame = _filled(newer.frame, draft.frame, SAME_AMOUNT, shared)
            draft.frame = _replacing(draft, newer.frame)


def _replacing(draft: Draft, newer: Frame) -> Frame:
    if draft.figure.role is Role.CONVERTED:
        return newer
    slots = ("measure", "head", "status", "scope", "purpose", "payer", "period", "level", "act", "qualifier")
    own = replace(draft.frame, measure=None, scope=None, purpose=None, payer=None, level=None, act=None)
    if starts_change(draft.sentence, draft.placed):
        newer = replace(newer, status=None)
    if newer.period is not None and newer.period.value.startswith(TO_COME):
        own, newer = replace(own, period=None), replace(newer, period=None)
    return _filled(own, newer, SAME_AMOUNT, slots)


def _hand_on_subjects(drafts: Collection[Draft], lead: Slot | None) -> None:
    """What belongs to somebody belongs to who its sentence named last, else to the name that the text opens with."""
    last: Draft | None = None
    for draft in drafts:
        if not is_owned(draft.frame.measure):
            draft.frame = replace(draft.frame, subject=None) if draft.frame.subject else draft.frame
        elif draft.frame.subject is not None:
            last = draft
        elif last is not None and last.frame.subject is not None and last.sentence is draft.sentence:
            draft.frame = replace(draft.frame, subject=in_force(last.frame.subject))
        elif is_led(draft.frame.measure):
            draft.frame = replace(draft.frame, subject=lead)


def _surer(frame: Frame, other: Frame) -> Frame:
    """The frame with the slots of another where these are surer, even at second hand."""
    taken: dict[str, Slot] = {}
    for name in SHARED:
        ours: Slot | None = getattr(frame, name)
        theirs: Slot | None = getattr(other, name)
        if theirs is not None and (ours is None or ours.confidence < FROM_REPEAT * theirs.confidence):
            taken[name] = _passed_on(theirs, FROM_REPEAT)
    return replace(frame, **taken) if taken else frame  # type: ignore[arg-type]  # names are of slots


def _filled(frame: Frame, source: Frame, share: float, names: Sequence[str]) -> Frame:
    """The frame with its empty slots taken from another, less sure."""
    given: dict[str, Slot] = {}
    for name in names:
        theirs: Slot | None = getattr(source, name)
        if getattr(frame, name) is None and theirs is not None:
            given[name] = _passed_on(theirs, share)
    return replace(frame, **given) if given else frame  # type: ignore[arg-type]  # names are of slots


def _passed_on(slot: Slot, share: float) -> Slot:
    """A slot taken over from another figure or sentence: the same evidence, less sure."""
    return replace(slot, confidence=round(slot.confidence * share, 3))
