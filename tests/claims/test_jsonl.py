"""Documents and figures as JSON: what is accepted, what is refused, what is printed."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import jsonl
from claims.claim import Claim, Document, Frame, Reading, Slot
from claims.errors import BadInput
from claims.extract.figures import read_figures

KEYS = {
    "field", "start", "end", "text", "value", "low", "high", "step", "unit", "kind", "modifier", "measures", "claim",
    "no_claim", "role", "status", "as_of", "period", "attribution", "about", "sentence", "confidence", "rule",
}  # fmt: skip
TEXT = "A $61 billion aid package passed on 20 April 2024."


def reading(text=TEXT):
    document = Document(id="a", text=text)
    figures = read_figures(document)
    frame = Frame(
        about=(Slot(value="US"), Slot(value="Ukraine")), status=Slot(value="enacted"), period=Slot(value="2024")
    )
    claims = tuple(
        Claim(
            version="a", figure=figure, measures="aid package", frame=frame, sentence=(0, len(text)),
            attribution="House", as_of=datetime(2024, 4, 20, tzinfo=UTC).date(),
        )
        for figure in figures
        if figure.no_claim is None
    )  # fmt: skip
    return document, Reading(figures=figures, claims=claims)


@pytest.mark.parametrize(
    ("published", "moment"),
    [
        ("2024-04-20T12:30:00Z", datetime(2024, 4, 20, 12, 30, tzinfo=UTC)),
        ("2024-04-20 12:30", datetime(2024, 4, 20, 12, 30, tzinfo=UTC)),
        ("2024-04-20", datetime(2024, 4, 20, tzinfo=UTC)),
        ("2024-04-20T12:30:00+02:00", datetime(2024, 4, 20, 12, 30, tzinfo=timezone(timedelta(hours=2)))),
        ("", None),
        (None, None),
    ],
)
def test_published_is_iso_8601_with_defaults(published, moment):
    assert jsonl.document({"id": "a", "text": "", "published": published}).published == moment


def test_reads_a_line_and_ignores_further_keys():
    line = json.dumps({"id": 7, "title": "T", "text": "X", "outlet": "O", "url": "u", "topic": "ignored", "title2": 5})
    assert jsonl.document(line) == Document(id="7", title="T", text="X", outlet="O", url="u")


def test_an_empty_text_is_a_text_and_null_options_are_none():
    assert jsonl.document('{"id": "a", "text": "", "title": null}') == Document(id="a", text="")


def test_half_a_character_is_replaced_and_offsets_hold():
    assert jsonl.document(r'{"id": "a", "text": "\ud800 $5 \ud83d\ude00"}').text == "\ufffd $5 \U0001f600"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "not JSON"),
        ("[1]", "JSON object"),
        ([1], "JSON object"),
        (None, "JSON object"),
        ('{"text": "x"}', '"id"'),
        ('{"id": "a"}', '"text"'),
        ('{"id": "a", "text": null}', '"text"'),
        ('{"id": "a", "text": 5}', '"text" must be text'),
        ('{"id": true, "text": "x"}', '"id" must be text'),
        ('{"id": "a", "text": "x", "title": ["y"]}', '"title"'),
        ('{"id": "a", "text": "x", "published": "soon"}', "ISO 8601"),
        ('{"id": "a", "text": "x", "published": 5}', '"published"'),
        ('{"id": "a", "text": "x", "published": "0001-01-01T00:00+14:00"}', '"published"'),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_says_what_is_wrong_with_a_document_in_one_line(line, said):
    with pytest.raises(BadInput, match=said) as raised:
        jsonl.document(line)
    assert "\n" not in str(raised.value)
    assert len(str(raised.value)) < 300


@given(
    st.builds(
        Document,
        id=st.text(),
        text=st.text(),
        title=st.text(),
        outlet=st.text(),
        url=st.text(),
        published=st.none() | st.datetimes(timezones=st.just(UTC)),
    )
)
def test_a_document_survives_the_way_there_and_back(document):
    assert jsonl.document(json.dumps(jsonl.document_json(document))) == document


def test_prints_every_documented_key_of_a_claim():
    document, read = reading()
    (figure,) = jsonl.reading_json(document, read)["figures"]
    assert set(figure) == KEYS
    assert figure | {"confidence": None} == {
        "field": "text", "start": 2, "end": 13, "text": "$61 billion", "value": 61_000_000_000, "low": None,
        "high": None, "step": 1_000_000_000, "unit": "USD", "kind": "money", "modifier": "exact",
        "measures": "aid package", "claim": True, "no_claim": None, "role": "current", "status": "enacted",
        "as_of": "2024-04-20", "period": "2024", "attribution": "House",
        "about": ["US", "Ukraine"], "sentence": [0, len(TEXT)], "confidence": None, "rule": "money.symbol",
    }  # fmt: skip


def test_all_prints_what_is_no_claim_with_its_reason():
    document, read = reading()
    figures = jsonl.reading_json(document, read, all=True)["figures"]
    assert [(figure["text"], figure["claim"], figure["no_claim"]) for figure in figures] == [
        ("$61 billion", True, None),
        ("20", False, "date"),
        ("2024", False, "date"),
    ]
    assert all(set(figure) == KEYS for figure in figures)


def test_ranges_have_ends_and_no_value():
    document, read = reading("It costs $3-4 billion or 2.5 percent.")
    span, share = jsonl.reading_json(document, read)["figures"]
    assert (span["value"], span["low"], span["high"], span["modifier"]) == (None, 3e9, 4e9, "range")
    assert (share["value"], share["step"]) == (2.5, 0.1)


@given(st.text(max_size=200))
def test_what_is_printed_is_json(text):
    document, read = reading(text + TEXT)
    line = json.dumps(jsonl.reading_json(document, read, all=True), allow_nan=False)
    assert json.loads(line)["id"] == "a"
