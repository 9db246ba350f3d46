"""What holds of every reading, whatever the text: offsets, no errors, linear time, styles of one number."""

import re
import subprocess
import sys
import time
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claims.claim import Document
from claims.extract import read
from claims.extract.figures import read_figures
from claims.quantity import Kind, Modifier

PIECES = re.split(
    " ",
    "$ 5 £ € 61 1,234.5 1.234,5 12,34,567 bn m million billion lakh crore half a third of one two hundred and in five "
    "more than at least up to nearly about some dozens scores tens thousands ( ) - – — % per cent points from to rose "
    "fell by 2019 May 6 7:05am F 16 , . ; ' \u00a0 \u2009 \u2212 ½ ⅔ 24/7 1/2 3:1 aged 34 people jobs US Rs USD p c K "
    "https://a.b/1 10 ^ × ¥ Y= no one vote 79 18 ) ( \n \u0660 \u00b2 İ \U0001f4b0",
)
texts = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
)


def figures(text, **document):
    return read_figures(Document(id="1", text=text, **document))


@settings(max_examples=600, deadline=None)
@given(
    title=texts,
    text=texts,
    language=st.sampled_from(["en", "de", "fr", "xx", ""]),
    country=st.sampled_from(["US", "AU", "", "ZZ"]),
)
@example(title="", text="9" * 400 + " million", language="en", country="US")
@example(title="", text="0:MAY ²", language="en", country="US")
@example(title="", text="May " + "3" * 5000 + " 7 people", language="en", country="US")
@example(title="", text="1e99 1e-99 ½½½ half half of half", language="en", country="US")
def test_every_text_is_read_and_every_quote_stands_in_it(title, text, language, country):
    document = Document(id="1", title=title, text=text, language=language, country=country)
    last = {"title": 0, "text": 0}
    for figure in read(document).figures:
        quote, quantity = figure.quote, figure.quantity
        given_text = document.field_text(quote.field)
        assert 0 <= quote.start < quote.end <= len(given_text)
        assert given_text[quote.start : quote.end] == quote.exact
        assert given_text[: quote.start].endswith(quote.prefix)
        assert given_text[quote.end :].startswith(quote.suffix)
        assert quote.start >= last[quote.field], "in order and apart"
        last[quote.field] = quote.end
        assert figure.rule
        assert 0 < figure.confidence <= 1
        if figure.no_claim is None:
            assert quantity.kind.is_quantity
            assert quantity.step > 0
            assert (quantity.value is None) == (quantity.low is not None) == (quantity.high is not None)


HOSTILE = {
    "digits": "7" * 30_000,
    "groups": "1," * 15_000,
    "spaced groups": "123 " * 7_500,
    "dollars": "$" * 30_000,
    "millions": "million " * 3_750,
    "and": "hundred and " * 2_500,
    "halves": "half of a " * 3_000,
    "ones": "one in " * 4_300,
    "lists": "5, " * 10_000,
    "ranges": "5-" * 15_000,
    "dots": "1." * 15_000,
    "letters": "a" * 30_000 + "1",
    "hyphens": "a-" * 15_000 + "1",
    "initials": "U.S." * 7_500 + "1",
    "brackets": "(5 " * 10_000,
    "spaces": "5" + " " * 30_000 + "5",
    "newlines": "5" + "\n" * 30_000 + "5",
    "from to": "from 5 to 6 " * 2_500,
    "of them": "5 of them, " * 2_700,
    "percent": "5% " * 10_000,
    "people": "5 people and " * 2_300,
    "killed": "killed 5 and " * 2_300,
    "billions": "$5 and 6 billion " * 1_800,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_no_more_than_linear_time(text):
    start = time.process_time()
    figures(text)
    assert time.process_time() - start < 4, "a quadratic rule takes a minute here"


def grouped(number, mark):
    return f"{number:,}".replace(",", mark)


def indian(number):
    head, tail = divmod(number, 1000)
    groups = []
    while head >= 100:
        head, two = divmod(head, 100)
        groups.append(f"{two:02}")
    groups.append(str(head))
    return ",".join([*reversed(groups), f"{tail:03}"]) if number >= 1000 else str(number)


STYLES = {
    "english": lambda number: grouped(number, ","),
    "thin spaces": lambda number: grouped(number, "\u2009"),
    "no-break spaces": lambda number: grouped(number, "\u00a0"),
    "swiss": lambda number: grouped(number, "'"),
    "typographic apostrophe": lambda number: grouped(number, "\u2019"),
    "indian": indian,
}


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
@given(number=st.integers(min_value=1000, max_value=10**14))
@settings(max_examples=60, deadline=None)
def test_a_number_is_the_same_in_every_style(style, number):
    (figure,) = figures(f"It cost ${style(number)} in all.")
    assert figure.quantity.value == number
    assert figure.quantity.unit == "USD"


@given(number=st.integers(min_value=10**6, max_value=10**12))
@settings(max_examples=60, deadline=None)
def test_dots_group_where_the_language_writes_them_so(number):
    (figure,) = figures(f"Es kostet {grouped(number, '.')},50 EUR.", language="de")
    assert figure.quantity.value == number + Decimal("0.5")


TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip


def spelt(number):
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            rest = spelt(number % scale) if number % scale else ""
            joiner = " and " if 0 < number % scale < 100 else " "
            return f"{spelt(number // scale)} {word}{joiner}{rest}".strip()
    if number >= 100:
        rest = f" and {spelt(number % 100)}" if number % 100 else ""
        return f"{ONES[number // 100 - 1]} hundred{rest}"
    if number >= 20:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10 - 1]}" if number % 10 else "")
    return ONES[number - 1]


@given(number=st.integers(min_value=2, max_value=10**12 - 1))
@settings(max_examples=200, deadline=None)
def test_words_say_what_digits_say(number):
    (figure,) = figures(f"They sold {spelt(number)} books.")
    assert figure.quantity.value == number
    assert figure.quantity.unit == "books"


@given(
    value=st.decimals(min_value="0.1", max_value="999", places=1),
    scale=st.sampled_from(["million", "m", "bn", "billion", "trillion"]),
)
@settings(max_examples=60, deadline=None)
def test_step_is_the_last_written_digit(value, scale):
    factor = {"m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9, "trillion": 10**12}[scale]
    (figure,) = figures(f"It cost ${value} {scale}.")
    assert figure.quantity.value == value * factor
    assert figure.quantity.step == Decimal("0.1") * factor


def test_a_title_is_read_before_the_text_with_its_own_offsets():
    found = read_figures(Document(id="1", title="Toll hits 900", text="At least 1,200 died."))
    assert [(figure.quote.field, figure.quote.start, figure.quote.exact) for figure in found] == [
        ("title", 10, "900"),
        ("text", 9, "1,200"),
    ]


def test_stated_exactness_is_told_from_a_bare_number():
    exact, bare = figures("Exactly 61 boats and 61 boats.")
    assert (exact.quantity.stated_exact, bare.quantity.stated_exact) == (True, False)
    assert exact.quantity.modifier is bare.quantity.modifier is Modifier.EXACT


def test_a_misprint_is_read_with_little_confidence():
    (figure,) = figures("They damaged 105,1570 houses.")
    assert figure.confidence < 0.6


@pytest.mark.parametrize("form", ["1.81'250'000", "1,81'250", "1,234.5'6", "1.234,5'6"])
def test_apostrophes_behind_the_decimal_sign_are_a_misprint(form):
    figure = figures(f"They sold {form} books.")[0]
    assert figure.confidence < 0.6


def test_dollars_are_those_of_the_outlet():
    codes = {
        country: figures("It cost 5 dollars.", country=country)[0].quantity.unit for country in ("US", "AU", "NZ", "DE")
    }
    assert codes == {"US": "USD", "AU": "AUD", "NZ": "NZD", "DE": "USD"}


def test_a_share_is_soft():
    half, third = figures("Half of the men and a third of the women left.")
    assert (half.quantity.kind, half.quantity.step, third.quantity.step) == (Kind.PERCENT, 10, 6)


def test_currency_names_are_loaded_when_first_needed():
    code = "from claims.extract import currencies, read; print(currencies.codes.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
