"""Every example of a language's corpus, read by its rules."""

import pytest

from claims.claim import Document
from claims.extract.figures import read_figures
from claims.lang.en import corpus, corpus_claims, corpus_names
from claims.lang.examples import Example, Expected, Rejected

CORPORA = (corpus, corpus_claims, corpus_names)
REJECTED = [case for each in CORPORA for group in each.NEGATIVE.values() for case in group]
POSITIVE = [
    pytest.param(example, id=example.text[:60])
    for each in CORPORA
    for group in each.POSITIVE.values()
    for example in group
]
NEGATIVE = [pytest.param(case, id=f"{case.exact}: {case.text[:50]}") for case in REJECTED]
# Quantities that claim nothing keep their kind ("10-year" names a bond).
CLAIMING_NOTHING = {"definite", "designation", "duration", "multiple", "source", "word"}
FAILING = [
    pytest.param(example, id=example.text[:60], marks=pytest.mark.xfail(reason=f"{example.origin}: {example.failure}"))
    for each in CORPORA
    for example in each.KNOWN_FAILURES
]


def shown(number):
    return None if number is None else f"{float(number):.12g}"


def wanted(claim: Expected):
    value, low, high = (None, *claim.value) if isinstance(claim.value, tuple) else (claim.value, None, None)
    return (claim.exact, shown(value), shown(low), shown(high), claim.unit, claim.modifier, claim.role)


def unit(quantity):
    return f"{quantity.unit}/{quantity.per}" if quantity.per else quantity.unit


def claims(example: Example):
    document = Document(id="1", text=example.text, country=example.country, language=example.language)
    return [
        (
            figure.quote.exact, shown(figure.quantity.value), shown(figure.quantity.low), shown(figure.quantity.high),
            unit(figure.quantity), figure.quantity.modifier.value, figure.role.value,
        )
        for figure in read_figures(document)
        if figure.no_claim is None
    ]  # fmt: skip


@pytest.mark.parametrize("example", [*POSITIVE, *FAILING])
def test_reads_exactly_the_claims_of_an_example(example: Example):
    assert claims(example) == [wanted(claim) for claim in example.claims]


@pytest.mark.parametrize("case", NEGATIVE)
def test_refuses_what_is_no_claim_and_says_why(case: Rejected):
    figures = read_figures(Document(id="1", text=case.text))
    assert (case.exact, case.reason) in [(figure.quote.exact, figure.no_claim) for figure in figures]


def test_every_reason_comes_with_its_kind():
    figures = [
        figure
        for case in REJECTED
        for figure in read_figures(Document(id="1", text=case.text))
        if figure.no_claim is not None
    ]
    assert figures
    quantities = {figure.no_claim for figure in figures if figure.quantity.kind.is_quantity}
    assert quantities == CLAIMING_NOTHING
