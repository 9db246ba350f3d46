"""Text to sentences and tokens: the layer below the grammar.

Normalising replaces one character by one, so that every offset counts characters of the text as given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ONE_FOR_ONE = {
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " "
    ),
    **dict.fromkeys("\u2212\u2010\u2011\u2012\ufe63\uff0d", "-"),
    **dict.fromkeys("\u2014\u2015", "\u2013"),
    **dict.fromkeys("\u2018\u2019\u02bc\u2032\u00b4`", "'"),
    "\u2044": "/",
    "\uff05": "%",
    "\uff04": "$",
    "\uffe1": "£",
    "\uffe5": "¥",
    **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
}


def normalise(text: str) -> str:
    """The text with look-alike spaces, dashes, apostrophes, signs and digits made one; as long as before."""
    if text.isascii() and "\t" not in text and "`" not in text:
        return text
    for sign in _ONE_FOR_ONE.keys() & set(text):
        text = text.replace(sign, _ONE_FOR_ONE[sign])
    return text


class Token:
    """What a token is: a word, a currency sign, a mark, or one that may begin a figure (from ``NUMBER`` on): a number
    in digits, a fraction glyph, or a shape.

    A shape (clock time, date, telephone number, ...) is told by its form alone and is never a quantity. Plain integers,
    because they are compared for every token, and members of an enumeration take five times as long to look up.
    """

    END = 0
    WORD = 1
    SIGN = 2
    MARK = 3
    NUMBER = 4
    GLYPH = 5
    SHAPE = 6


CURRENCY_SIGNS = "$£€¥₹₽₩₪₺₴₦₫฿₱₡₲₵₸₼₾₨¢₮₭؋៛৳﷼֏₿₤₧"
GLYPHS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9),
    "⅒": (1, 10),
}  # fmt: skip

# What is most frequent comes first; what begins with a digit or a letter is not tried elsewhere.
_LEXER = r"""
    (?=\S) (?:
      (?P<glyph> [GLYPHS] )
    | (?P<word>  LETTER++ (?:'LETTER++)*+ (?! \.(?:LETTER\b|[A-Za-z]{2,}/) | [$=¢₵] | :// ) )
    | (?=[0-9+(.']) (?:
        (?P<digits> [0-9]{31,}+ | [0-9]{4,30}(?:-[0-9]{4,30}){2,8} (?![\w-]) )
      | (?P<time>  (?<![\d/.,]) (?: [0-2]?[0-9]:[0-5][0-9] (?::[0-5][0-9])? (?:\.[0-9]{1,3})? (?:\ ?[ap]\.?m\b\.?)?
                   | [0-2]?[0-9] (?:\.[0-5][0-9])? \ ?[ap](?:\.m\.|m\b) ) )
      | (?P<date>  (?<![\d/.,-]) (?: (?:1[0-9]|20)[0-9]{2}-[01][0-9]-[0-3][0-9] (?:T[0-9:.]{4,15}Z?)? (?![0-9-])
                   | [0-3]?[0-9]/[0-3]?[0-9]/(?:[0-9]{4}|[0-9]{2}) (?![0-9/])
                   | [0-3]?[0-9]\.[01]?[0-9]\.(?:19|20)[0-9]{2} (?![0-9])
                   | (?:1[0-9]|20)[0-9]{2}'?s\b
                   | (?:19|20)[0-9]{2} (?:\ ?[\u2013]\ ?|[-/]) (?:(?:19|20)[0-9]{2}|[0-9]{2})
                     (?![0-9,.]*[0-9%]|-[0-9]) )
                   | (?<![\w]) '[0-9]{2}s?\b )
      | (?P<age>   (?<![\w.,-]) [1-9]0s\b )
      | (?P<phone> (?<![\w.,]) (?: \+[0-9]{1,3} (?:[ -]\(?[0-9]{2,6}\)?){1,5}
                   | \(0[0-9]{1,5}\) (?:[ -]?[0-9]{2,6}){1,4} | 0[0-9]{2,5} (?:[ -][0-9]{2,6}){1,4} | 0[0-9]{7,12}
                   | [0-9]{4}(?:[ -][0-9]{3}){2}
                   | (?:1-)? (?:\([0-9]{3}\)\ ?|[0-9]{3}-) [0-9]{3}-[0-9]{4} ) (?![\w-]) )
      | (?P<version> (?<![\w.]) (?! [0-9]{1,3}(?:\.[0-9]{3})++ (?!\.?[0-9]) ) [0-9]++ (?:\.[0-9]++){2,8} (?![\w]) )
      | (?P<number> (?<![\w/.,]) [0-9]{1,3}/[0-9]{1,4} (?![0-9/]) | (?: [1-9][0-9]{0,2} (?:\ [0-9]{3}){1,6}
                       (?![0-9]|[.,'][0-9]{3}) (?:[.,][0-9]{1,6})?
                   | [0-9]{1,3}\ \.\ [0-9]{1,2} (?=\ ?%) | (?: 1\ /\ 2 | [13]\ /\ 4 | [1357]\ /\ 8 ) (?!\ ?[0-9/])
                   | [0-9]{1,40} (?:[.,'][0-9]{1,40}){0,12} | (?<![\w.]) \.[0-9]{1,12} )
                   (?: \ ?[x\u00d7]\ ?10 (?:\^|\*\*)? [-+]?[0-9]{1,2} (?![0-9.,]) | e[-+]?[0-9]{1,2}\b )? )
      )
    | (?=LETTER) (?:
        (?P<reference> https?://\S{1,2000}+ | www\.\S{1,2000}+ )
      | (?P<abbreviation> (?:LETTER\.){2,8} (?:LETTER\b)? )
      )
    | (?P<sign>  (?<![0-9]) [A-Za-z]{1,4}\$ | G[Hh][¢₵] | \$(?:US|AU|CA|NZ|HK|A|C|S)(?=\ ?[0-9]) | Y= | [SIGNS] )
    | (?P<plain> LETTER++ (?:'LETTER++)*+ )
    | (?P<mark>  \S )
    )
    """
_LEXER = _LEXER.replace("GLYPHS", "".join(GLYPHS)).replace("SIGNS", re.escape(CURRENCY_SIGNS))
_TOKEN = re.compile(_LEXER.replace("LETTER", r"[^\W\d_]"), re.VERBOSE)
# The same for sentences in ASCII, which most are: a plain class of letters is told much faster.
_ASCII_TOKEN = re.compile(_LEXER.replace("LETTER", "[A-Za-z]"), re.VERBOSE)
_NOTHING = re.compile("")

_KINDS = {
    "word": Token.WORD, "plain": Token.WORD, "abbreviation": Token.WORD, "number": Token.NUMBER, "sign": Token.SIGN,
    "glyph": Token.GLYPH, "mark": Token.MARK,
}  # fmt: skip
_KIND_OF: dict[int | None, int] = {number: _KINDS.get(name, Token.SHAPE) for name, number in _TOKEN.groupindex.items()}
_ABBREVIATION = _TOKEN.groupindex["abbreviation"]
# A run of digits too long for a number is a code of some sort.
_SHAPE_NAMES = {"digits": "reference"}
# How far beyond the last token a rule may look without asking.
_BEYOND = 8
_NO_KINDS, _NO_WORDS = [Token.END] * _BEYOND, [""] * _BEYOND


class Line:
    """The tokens of one sentence, as parallel lists; empty tokens at the end stand for what lies beyond.

    ``words`` are lower case. Place -1 is an empty token too.
    """

    __slots__ = ("_matches", "kinds", "size", "text", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        lexer = _ASCII_TOKEN if text.isascii() or text[start:end].isascii() else _TOKEN
        matches = list(lexer.finditer(text, start, end))
        groups = [match.lastindex for match in matches]
        words = [match[0].lower() for match in matches]
        if _ABBREVIATION in groups:
            for place, group in enumerate(groups):
                words[place] = words[place].replace(".", "") if group == _ABBREVIATION else words[place]
        self.size = len(words)
        self.kinds = [_KIND_OF[group] for group in groups] + _NO_KINDS
        self.words = words + _NO_WORDS
        # Kept as they are: few tokens are asked where they stand.
        self._matches = matches + list(_NOTHING.finditer(text, end, end)) * _BEYOND

    def places(self, starters: frozenset[str]) -> list[int]:
        """Where a figure may begin: at what is written in digits, and at words that begin a number in words."""
        kinds, number = self.kinds, Token.NUMBER
        return [place for place, word in enumerate(self.words) if word in starters or kinds[place] >= number]

    def shape(self, place: int) -> str:
        """The name of the shape that a token is."""
        name = self._matches[place].lastgroup or ""
        return _SHAPE_NAMES.get(name, name)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the tokens ``first`` up to ``last`` stand in the text."""
        return self._matches[first].start(), self._matches[last - 1].end()

    def form(self, place: int) -> str:
        """A token as written."""
        return self._matches[place][0]

    def joined(self, place: int) -> bool:
        """Whether no space lies between a token and the next one."""
        matches = self._matches
        return 0 <= place < self.size - 1 and matches[place].end() == matches[place + 1].start()

    def near(self, place: int) -> bool:
        """Whether at most one space lies between a token and the next one."""
        matches = self._matches
        return 0 <= place < self.size - 1 and matches[place + 1].start() - matches[place].end() <= 1

    def capital(self, place: int) -> bool:
        """Whether a token is a word with a capital in it ("Boeing", "iPhone")."""
        return self.kinds[place] == Token.WORD and not self._matches[place][0].islower()


_STOP = re.compile(
    r"""[.!?\u2026\r\n] (?:
          (?<=[.!?\u2026]) ["')\]\u201d]{0,3} (?!(?<=[0-9]\ \.)\ [0-9]{1,2}\ ?%) \s+ (?=["'(\[\u201c]?[^\Wa-z_])
        | (?<=[\r\n]) (?: \s*[\r\n]\s* | [\r\n]*(?=\s*[A-Z\u2022*-]) )
    )""",
    re.VERBOSE,
)
_LONGEST_ABBREVIATION = 12
_WORD_BREAK = re.compile(r"[\s(\"']")


# A longer sentence is read in pieces: no writer means it, and what looks at a whole sentence stays cheap.
LONGEST_SENTENCE = 2000


def pieces(text: str, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The spans of the sentences, those over ``LONGEST_SENTENCE`` cut at a space where there is one."""
    for start, end in sentences(text, abbreviations):
        yield from cut(text, start, end)


def cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A span in pieces of at most ``LONGEST_SENTENCE``, cut at a space where there is one."""
    while end - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        before, start = start, space if space > 0 else start + LONGEST_SENTENCE
        yield before, start
    yield start, end


def sentences(text: str, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of a normalised text; a full stop after an abbreviation or an initial ends none."""
    start = 0
    for stop in _STOP.finditer(text):
        mark, end = stop.span()
        if text[mark] == "." and _abbreviated(text[max(start, mark - _LONGEST_ABBREVIATION - 1) : mark], abbreviations):
            continue
        if end > start:
            yield start, end
        start = end
    if start < len(text):
        yield start, len(text)


def _abbreviated(before: str, abbreviations: frozenset[str]) -> bool:
    word = _WORD_BREAK.split(before.rstrip())[-1]
    if len(word) > _LONGEST_ABBREVIATION:
        return False
    return word.lower() in abbreviations or (len(word) == 1 and word.isupper()) or (len(word) > 2 and word[-2] == ".")
