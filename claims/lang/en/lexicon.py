"""English words for numbers."""

from __future__ import annotations

from decimal import Decimal

from claims.lang.language import Numerals, Shares, Vague
from claims.lang.phrases import Phrases, in_order, words

_ONES = in_order(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
    """
)
_TENS = in_order("twenty thirty forty fifty sixty seventy eighty ninety")
ONES = {**{word: value for value, word in enumerate(_ONES)}, "nil": 0, "nought": 0, "naught": 0}
TENS = {**{word: 10 * (2 + place) for place, word in enumerate(_TENS)}, "fourty": 40}

_MILLION, _BILLION, _TRILLION = 10**6, 10**9, 10**12
SCALES = {
    "thousand": 1000, "million": _MILLION, "billion": _BILLION, "trillion": _TRILLION, "quadrillion": 10**15,
    "thousands": 1000, "millions": _MILLION, "billions": _BILLION, "trillions": _TRILLION,
    "milliard": _BILLION, "milliards": _BILLION,
    "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "lacs": 10**5, "crore": 10**7, "crores": 10**7,
    "dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "dzs": 12,
}  # fmt: skip
SUFFIXES = {
    "k": 1000, "m": _MILLION, "mn": _MILLION, "mln": _MILLION, "mio": _MILLION, "mil": _MILLION, "mm": _MILLION,
    "mill": _MILLION, "bn": _BILLION, "bln": _BILLION, "b": _BILLION, "bil": _BILLION, "tn": _TRILLION,
    "trn": _TRILLION, "tln": _TRILLION, "t": _TRILLION, "cr": 10**7,
}  # fmt: skip

ORDINALS = {
    word: value
    for value, word in enumerate(
        in_order(
            """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    """
        ),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100, "thousandth": 1000, "millionth": _MILLION,
    "billionth": _BILLION, "trillionth": _TRILLION,
}  # fmt: skip

DENOMINATORS = {
    **{word: value for word, value in ORDINALS.items() if value > 2},
    **{word + "s": value for word, value in ORDINALS.items() if value > 2},
    "half": 2, "halves": 2, "quarter": 4, "quarters": 4,
}  # fmt: skip


def _vague(low: int | str, high: int | str) -> Vague:
    return Vague(low=Decimal(low), high=Decimal(high))


# Section 2 of the specification, "What wording means".
VAGUE: dict[str, Vague] = {
    "dozens": _vague(24, 99),
    "scores": _vague(40, 99),
    "hundreds": _vague(200, 999),
    "thousands": _vague(2000, 9999),
    "millions": _vague(2 * _MILLION, 9_990_000),
    "billions": _vague(2 * _BILLION, 9_990 * _MILLION),
    "trillions": _vague(2 * _TRILLION, 9_990 * _BILLION),
    "tens of thousands": _vague(20_000, 99_999),
    "dozens of thousands": _vague(24_000, 99_999),
    "hundreds of thousands": _vague(200_000, 999_999),
    "tens of millions": _vague(20 * _MILLION, 99_900_000),
    "hundreds of millions": _vague(200 * _MILLION, 999 * _MILLION),
    "tens of billions": _vague(20 * _BILLION, 99_900 * _MILLION),
    "hundreds of billions": _vague(200 * _BILLION, 999 * _BILLION),
    "thousands of billions": _vague(2 * _TRILLION, 9_990 * _BILLION),
    "a handful": _vague(3, 9),
    **{
        f"{few} {scale}": _vague(3 * value, 9 * value)
        for few in ("several", "a few", "few")
        for scale, value in (
            ("dozen", 12),
            ("hundred", 100),
            ("thousand", 1000),
            ("million", _MILLION),
            ("billion", _BILLION),
        )
    },
}

SHARES = Shares(
    of="of",
    over="over",
    before=words(
        """
        by than nearly almost about around roughly over to up down or only just some another further under fall falls
        fell rise rises rose drop drops dropped lose loses lost gain gains gained grow grew shed cut jump jumped slump
        slumped plunge plunged slide slid decline declined shrink shrank climb climbed
        """
    ),
    after=words(
        """
        of from to in on more less fewer higher lower . , - point percentage this last since after before against below
        above cheaper dearer year
        """
    )
    | {""},
    no_half_after=words("in each this last latter other final half first second"),
    units=words("point percentage percent"),
    compared=words("more less fewer higher lower larger smaller bigger cheaper dearer longer shorter"),
    than="than",
    within=words("in"),
    of_each=Phrases(
        {"in": False, "in every": False, "out of": True, "out of every": True, "of every": True, "out of each": True}
    ),
)

DOZENS = {"a baker's dozen": 13, "baker's dozen": 13, "dozen": 12}

MULTIPLES = {
    "twice": Decimal(2), "thrice": Decimal(3), "double": Decimal(2), "doubles": Decimal(2), "doubled": Decimal(2),
    "doubling": Decimal(2), "triple": Decimal(3), "triples": Decimal(3), "tripled": Decimal(3), "tripling": Decimal(3),
    "treble": Decimal(3), "trebles": Decimal(3), "trebled": Decimal(3), "trebling": Decimal(3),
    "quadruple": Decimal(4), "quadrupled": Decimal(4), "quadrupling": Decimal(4), "quintupled": Decimal(5),
    **dict.fromkeys(("halved", "halves", "halving"), Decimal("0.5")),
}  # fmt: skip

ARTICLES = frozenset({"a", "an"})
_FOLD = frozenset(f"{word}fold" for word in (*ONES, *TENS))
# Words that may begin a number.
STARTERS = frozenset({*ONES, *TENS, "hundred", "half", *MULTIPLES, *_FOLD, *ORDINALS, *ARTICLES}) | {
    phrase.split()[0] for phrase in (*VAGUE, *DOZENS)
}
# Words that a number in words cannot do without.
TRIGGERS = (STARTERS - ARTICLES) | {*SCALES, "third", "quarter", "quarters", "handful", "dollar", "pound", "euro"}

NUMERALS = Numerals(
    ones=ONES,
    tens=TENS,
    hundred=frozenset({"hundred"}),
    scales=SCALES,
    suffixes=SUFFIXES,
    joiner="and",
    articles=ARTICLES,
    half=frozenset({"half"}),
    denominators=DENOMINATORS,
    ordinals=ORDINALS,
    shares=SHARES,
    vague=Phrases(VAGUE),
    homonyms=frozenset({"scores", "handful"}),
    many_after=words("were are have had more killed injured dead hurt wounded feared died fled remain arrested"),
    dozens=Phrases(DOZENS),
    multiples=MULTIPLES,
    fold=frozenset({"fold"}),
    figures=words("figure figures digit digits"),
    point="point",
    minus=frozenset({"minus", "negative"}),
    starters=STARTERS,
    range_openers=frozenset({"between"}),
)

ABBREVIATIONS = words(
    """
    mr mrs ms dr prof gen col sgt capt lt rev hon sen rep gov st mt jan feb mar apr jun jul aug sep sept oct nov
    dec mon tue wed thu fri sat sun no nos nr vs etc approx est ca c rs inc ltd co corp llc plc dept fig p pp
    vol art sec ch e.g i.e u.s u.k u.n a.m p.m cf al ave blvd rd
    """
)
