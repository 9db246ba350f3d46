from decimal import Decimal

import pytest

from claims.claim import Claim, Figure, Frame, Quote
from claims.quantity import Kind, Modifier, Quantity, Role
from claims.say.quotes import cited, printed, within_a_line


def claim(prefix: str, exact: str, *, attribution: str | None = None) -> Claim:
    quote = Quote(field="text", start=len(prefix), end=len(prefix) + len(exact), exact=exact, prefix=prefix)
    quantity = Quantity(kind=Kind.MONEY, unit="USD", value=Decimal(60), modifier=Modifier.MORE_THAN)
    figure = Figure(quote=quote, quantity=quantity, role=Role.CURRENT, rule="test")
    return Claim(version="1", figure=figure, measures="", frame=Frame(), sentence=(0, 99), attribution=attribution)


@pytest.mark.parametrize(
    ("prefix", "words", "inside"),
    [
        ("It costs just over ", "just over $60 billion", "just over $60 billion"),
        ("More than\n", "More than $60 billion", "more than $60 billion"),
        ("Nearly US ", "Nearly US $60 billion", "nearly US $60 billion"),
        ("The bill of ", "$60 billion", "$60 billion"),
    ],
)
def test_a_figure_is_quoted_with_its_hedge(prefix: str, words: str, inside: str) -> None:
    assert printed(claim(prefix, "$60\nbillion")) == words
    assert within_a_line(claim(prefix, "$60 billion")) == inside


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("The disaster agency\nNDMA.", "the disaster agency NDMA"),
        ("Theresa May", "Theresa May"),
        ("He", None),
        ("", None),
        (None, None),
    ],
)
def test_a_source_is_cited_as_it_stands_in_a_sentence(said: str | None, words: str | None) -> None:
    assert cited(claim("", "$60 billion", attribution=said)) == words
