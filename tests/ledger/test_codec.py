"""What was printed comes back exactly."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.claim import Claim, Figure, Frame, Quote, Slot
from claims.discrepancy import Adjustment, Severity
from claims.quantity import Kind, Modifier, Quantity, Role
from ledger import Ledger
from ledger.codec import dump_adjustments, dump_claim, dump_frame, load_adjustments, load_claim, load_frame, load_words
from tests.ledger.story import Story, claim

_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_decimals = st.decimals(allow_nan=False, allow_infinity=False)
_spans = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6))
_slots = st.builds(
    Slot,
    value=_texts,
    field=st.sampled_from(["title", "text"]),
    start=st.integers(0, 10**6),
    end=st.integers(0, 10**6),
    confidence=st.floats(0, 1),
)
_frames = st.builds(
    Frame,
    about=st.lists(_slots, max_size=3).map(tuple),
    words=st.lists(_texts, max_size=3).map(tuple),
    **dict.fromkeys(("measure", "head", "status", "scope", "purpose", "payer", "period", "level"), st.none() | _slots),
)
_quantities = st.builds(
    Quantity,
    kind=st.sampled_from(Kind),
    unit=_texts,
    value=st.none() | _decimals,
    low=st.none() | _decimals,
    high=st.none() | _decimals,
    step=_decimals,
    modifier=st.sampled_from(Modifier),
    stated_exact=st.booleans(),
    vague=st.booleans(),
)
_quotes = st.builds(
    Quote,
    field=st.sampled_from(["title", "text"]),
    start=st.integers(0, 10**6),
    end=st.integers(0, 10**6),
    exact=_texts,
    prefix=_texts,
    suffix=_texts,
)
_claims = st.builds(
    Claim,
    version=_texts,
    figure=st.builds(
        Figure,
        quote=_quotes,
        quantity=_quantities,
        role=st.sampled_from(Role),
        rule=_texts,
        confidence=st.floats(0, 1),
        no_claim=st.none() | _texts,
    ),
    measures=_texts,
    frame=_frames,
    sentence=_spans,
    attribution=st.none() | _texts,
    as_of=st.none() | st.dates(),
    hypothetical=st.booleans(),
    part_of=st.none() | _spans,
    of=st.none() | _spans,
)


def _digits(quantity: Quantity) -> list[str]:
    """Decimals as written: 61, 61.0 and 6.1E+1 are equal but not the same."""
    return [str(number) for number in (quantity.value, quantity.low, quantity.high, quantity.step)]


@settings(deadline=None)
@given(_claims)
def test_claims_round_trip(said: Claim) -> None:
    back = load_claim(dump_claim(said))
    assert back == said
    assert _digits(back.quantity) == _digits(said.quantity)
    assert load_words(dump_claim(said)) == said.frame.words


@settings(deadline=None)
@given(_frames)
def test_frames_round_trip(frame: Frame) -> None:
    assert load_frame(dump_frame(frame)) == frame


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            Adjustment, name=_texts, before=st.sampled_from(Severity), after=st.sampled_from(Severity), why=_texts
        ),
        max_size=3,
    ).map(tuple)
)
def test_adjustments_round_trip(adjustments: tuple[Adjustment, ...]) -> None:
    assert load_adjustments(dump_adjustments(adjustments)) == adjustments


def test_no_decimal_becomes_a_float() -> None:
    long = Decimal("60840000000.000000000000000000001")
    said = claim()
    text = dump_claim(replace(said, figure=replace(said.figure, quantity=replace(said.quantity, value=long))))
    assert '"60840000000.000000000000000000001"' in text


def test_claims_round_trip_through_each_store(ledger: Ledger) -> None:
    figures = ("61", "60.80", "0.1", "1E+3", "123456789.123456789123456789")
    said = [
        replace(
            claim(figure, start=100 * place), as_of=date(2024, 4, 20), attribution="“Ça” \U0001f600", part_of=(3, 9)
        )
        for place, figure in enumerate(figures)
    ]
    with ledger.write() as book:
        story = Story(book)
        version = story.version()
        filed = story.file(story.series(), version, *said)
        numbered = [replace(one, version=str(version.id)) for one in said]
        assert [observation.claim for observation in filed] == numbered
        assert [_digits(observation.claim.quantity) for observation in filed] == [_digits(one.quantity) for one in said]
