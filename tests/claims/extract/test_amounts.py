"""One amount in every form that the press writes it in, and both ends of a range in order."""

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claims.claim import Document
from claims.extract.figures import read_figures

CURRENCIES = {
    "USD": ("US$", "US dollars"),
    "EUR": ("€", "euros"),
    "GBP": ("£", "pounds"),
    "JPY": ("¥", "yen"),
    "INR": ("₹", "rupees"),
    "AUD": ("A$", "Australian dollars"),
    "KRW": ("₩", "won"),
}
SCALES = {
    10**3: ("thousand", "k"),
    10**6: ("million", "m", "mn", "mln"),
    10**9: ("billion", "bn", "b"),
    10**12: ("trillion", "tn", "trn"),
}
FORMS = {
    "sign": "{sign}{number}{scale}",
    "sign and space": "{sign} {number}{scale}",
    "sign behind": "{number}{scale} {sign}",
    "code": "{code} {number}{scale}",
    "code touching": "{code}{number}{scale}",
    "code behind": "{number}{scale} {code}",
    "noun": "{number}{scale} {noun}",
}
scales = st.sampled_from([(factor, name) for factor, names in SCALES.items() for name in names])
numbers = st.decimals(min_value="1.01", max_value="999.99", places=2)
currencies = st.sampled_from(sorted(CURRENCIES))


def figures(text, **document):
    return read_figures(Document(id="1", text=text, **document))


def apart(scale):
    """A scale as it stands behind digits: words apart, suffixes touching."""
    return f" {scale}" if len(scale) > 3 else scale


def written(form, code, number, scale):
    sign, noun = CURRENCIES[code]
    return FORMS[form].format(sign=sign, code=code, noun=noun, number=number, scale=apart(scale))


@pytest.mark.parametrize("form", FORMS)
@given(code=currencies, number=numbers, scale=scales)
@settings(max_examples=60, deadline=None)
def test_money_is_the_same_in_every_form(form, code, number, scale):
    factor, name = scale
    assume(not (form == "sign behind" and CURRENCIES[code][0].isascii()))
    amount = written(form, code, number, name)
    (figure,) = figures(f"In all {amount} was paid.")
    assert (figure.quantity.value, figure.quantity.unit) == (number * factor, code)
    assert figure.quote.exact == amount


@pytest.mark.parametrize("join", ["{}-{}", "{} to {}", "{}\u2013{}"])
@given(low=st.integers(2, 400), more=st.integers(1, 500), scale=scales, code=currencies)
@settings(max_examples=60, deadline=None)
def test_both_ends_of_a_range_share_sign_and_scale(join, low, more, scale, code):
    factor, name = scale
    sign = CURRENCIES[code][0]
    high = low + more
    (figure,) = figures(f"It will cost {join.format(f'{sign}{low}', high)}{apart(name)}.")
    assert (figure.quantity.low, figure.quantity.high) == (low * factor, high * factor)
    assert figure.quantity.unit == code


@given(
    ends=st.lists(st.integers(1, 10**6), min_size=2, max_size=2),
    frame=st.sampled_from(
        ["from {} to {} people", "between {} and {} people", "{}-{} people", "more than {} and less than {} people"]
    ),
)
@settings(max_examples=200, deadline=None)
def test_the_ends_of_a_range_are_in_order(ends, frame):
    for figure in figures(f"They expect {frame.format(*(f'{end:,}' for end in ends))}."):
        low, high = figure.quantity.ends if figure.no_claim is None else (0, 0)
        assert low <= high


@given(
    price=st.decimals(min_value="0.5", max_value="9999", places=2), rate=st.sampled_from(["a", "per", "each", "every"])
)
@settings(max_examples=40, deadline=None)
def test_a_price_is_by_what_it_is_paid_by(price, rate):
    units = {"month": "month", "barrel": "barrel", "litre": "l", "square metre": "m2"}
    for word, unit in units.items():
        (figure,) = figures(f"They pay ${price} {rate} {word}.")
        assert (figure.quantity.value, figure.quantity.unit, figure.quantity.per) == (price, "USD", unit)


@pytest.mark.parametrize("moment", ["a year ago", "a year earlier", "a month later", "a week before"])
def test_a_moment_is_no_rate(moment):
    (money, *_) = figures(f"It paid $5 million {moment}.")
    assert money.quantity.per == ""


@given(
    numerator=st.integers(1, 8), tens=st.sampled_from(["twenty", "thirty", "ninety"]), one=st.sampled_from(range(3, 10))
)
@settings(max_examples=60, deadline=None)
def test_a_compound_denominator_is_one_number(numerator, tens, one):
    counts = ("one", "two", "three", "four", "five", "six", "seven", "eight")
    ordinals = {3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth"}
    plural = "s" if numerator > 1 else ""
    (figure,) = figures(f"{counts[numerator - 1]} {tens}-{ordinals[one]}{plural}")
    denominator = {"twenty": 20, "thirty": 30, "ninety": 90}[tens] + one
    assert figure.quantity.value == Decimal(numerator) / denominator
