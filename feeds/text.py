"""HTML to the plain text that a reader sees, paragraphs kept.

A scanner over one regular expression with bounded pieces, so that no input takes long: html.parser, like other
recovering parsers, can be made to take seconds by a few kilobytes of "<". Nothing is rendered from the result, so
nothing needs sanitising; what matters is that no markup, script or photo caption is taken for prose, and that no two
figures run together.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

MAX_MARKUP = 1_000_000  # characters looked at
MOST_ESCAPES = 3  # times that one text is escaped; aggregators of aggregators do it thrice
MAX_TEXT = 100_000  # characters kept: some fifty pages

# Quotes matter only for an attribute that contains "<" or ">"; longer ones are read as if they did not. A tag with
# attributes that the next one cuts off is a tag all the same.
_TAG = re.compile(
    r"""
      <!--.*?(?:-->|\Z)
    | <!\[CDATA\[ | \]\]>
    | <(?P<slash>/?)(?P<name>[a-zA-Z][\w:.-]*+)
      (?: (?: =\s?(?:"[^"]{0,300}+"|'[^']{0,300}+') | = | [^<>=]++ ){0,30}+ | [^<>]*+ )>(?:(?<=(?P<empty>/)>))?
    | <[a-zA-Z][\w:.-]*+\s[^<>=]*+=["'][^<>]*+(?=<)
    | <[!?][^<>]*+>
    """,
    re.VERBOSE | re.DOTALL,
)

# What is no prose, with the end tags that close it. A photo's caption is often older than the story that it stands in.
_DROPPED = {
    name: frozenset({name})
    for name in ("script", "style", "iframe", "svg", "math", "template", "noscript", "button", "select", "textarea")
} | {"figcaption": frozenset({"figcaption", "figure"})}
_PARAGRAPHS = (
    *("p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("ul", "ol", "dl", "table", "blockquote", "figure", "pre", "hr", "address", "details", "form"),
)
_LINES = ("li", "dt", "dd", "tr", "td", "th", "caption", "option", "summary")
# Until all breaks in a row are seen together, \f stands between paragraphs, \v between lines, \n for a line break.
_BREAKS = dict.fromkeys(_PARAGRAPHS, "\f") | dict.fromkeys(_LINES, "\v") | {"br": "\n"}

# What stays as it is but for its spaces: no markup, nothing of another alphabet or of a broken encoding.
_ORDINARY = re.compile("[ -%'-;=?-~\u2010-\u2027]*")
_SPACES = re.compile(r"[ \t\r\n\f\v]{2,}|[\t\r\n\f\v]")
_SPACE_BEFORE = re.compile(r" (?=[ \n\v\f])")
_MANGLED = re.compile("[\xc2-\xf4][\x80-\xbf\u0152-\u2122]")
_WINDOWS_1252_BYTES = str.maketrans(
    {bytes([code]).decode("cp1252", "replace"): chr(code) for code in range(0x80, 0xA0)}
)
_UNUSUAL = re.compile("[\x7f-\xa0\xad\u2007\u2009\u200b\u200e\u200f\u202a-\u202f\u2060-\u206f\ufeff]")
_WIDE_SPACES = "\xa0\u2007\u2009\u202f"
_BREAK = re.compile(r"[\n\v\f][ \n\v\f]*")
_ESCAPED = re.compile(
    r"</?(?:a|b|br|div|em|figure|font|h[1-6]|i|img|li|ol|p|span|strong|table|u|ul)(?:\s[^<>]*+)?>"
    r"|&(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});"
)


def plain_text(markup: str) -> str:
    """The text of a piece of HTML or of plain text: paragraphs parted by an empty line, other breaks by a line end.

    Entities are decoded; again where what comes out is plainly HTML, because it was escaped more than once.
    Thin and no-break spaces stay between digits, which they group. At most ``MAX_TEXT`` characters, cut between two
    words.
    """
    if len(markup) <= MAX_TEXT and _ORDINARY.fullmatch(markup):
        return " ".join(markup.split())
    text = _once(_unmangled(markup[:MAX_MARKUP]))
    for _ in range(MOST_ESCAPES - 1):
        if not _ESCAPED.search(text):
            break
        text = "\n".join(_once(line) for line in text.split("\n"))
    return text if len(text) <= MAX_TEXT else text[:MAX_TEXT].rpartition(" ")[0]


def one_line(markup: str) -> str:
    """The same on one line, for titles and names."""
    return " ".join(plain_text(markup).split()) if markup else ""


def _once(markup: str) -> str:
    pieces = list(_pieces(markup))
    broken_by_tags = any(end for _, end in pieces)
    text = "".join((prose and _prose(prose, blank_lines=not broken_by_tags)) + end for prose, end in pieces)
    if not text.isascii():
        text = _UNUSUAL.sub(_usual, _unmangled(text))
    return _BREAK.sub(_line_ends, _SPACE_BEFORE.sub("", text)).strip()


def _unmangled(text: str) -> str:
    """Undo a common accident: UTF-8 that was taken for Latin-1 or Windows-1252 and encoded again ("Â£30 million")."""
    if text.isascii() or not _MANGLED.search(text):
        return text
    try:
        return text.translate(_WINDOWS_1252_BYTES).encode("latin-1").decode()
    except UnicodeError:
        return text


def _usual(found: re.Match[str]) -> str:
    """A space for a wide one, unless it groups digits; nothing for what is invisible.

    The C1 controls, which no text contains, stand for what Windows-1252 has in their place.
    """
    character = found[0]
    if character in _WIDE_SPACES:
        around = found.string[max(found.start() - 1, 0) : found.end() + 1]
        return character if len(around) == 3 and around[0].isdecimal() and around[2].isdecimal() else " "
    return bytes([ord(character)]).decode("cp1252", "ignore") if "\x80" <= character < "\xa0" else ""


def _line_ends(run: re.Match[str]) -> str:
    return "\n\n" if "\f" in run[0] or run[0].count("\n") > 1 else "\n"


def _pieces(markup: str) -> Iterator[tuple[str, str]]:
    """Each stretch of text outside of tags, with the break that the tag after it makes."""
    *parts, rest = _TAG.split(markup)
    until: frozenset[str] = frozenset()
    for text, slash, tag, empty in zip(*[iter(parts)] * (1 + _TAG.groups), strict=True):
        name = tag.lower() if tag else ""
        if not until:
            yield text, _BREAKS.get(name, "")
            if name in _DROPPED and not slash and not empty:
                until = _DROPPED[name]
        elif slash and name in until:
            until = frozenset()
    if not until:
        yield rest, ""


def _prose(text: str, *, blank_lines: bool) -> str:
    """Decode entities and collapse space; ``blank_lines`` part paragraphs where no tag does."""
    if blank_lines and "\n" in text:
        return "\f".join(_decoded(part) for part in re.split(r"\n\s*\n", text))
    return _decoded(text)


def _decoded(text: str) -> str:
    decoded = html.unescape(text)
    return decoded if decoded.isprintable() and "  " not in decoded else _SPACES.sub(" ", decoded)
