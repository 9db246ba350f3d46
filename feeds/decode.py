"""The bytes of a document to text, whatever was declared about them."""

from __future__ import annotations

import codecs
import re
from email.message import Message

# Byte order marks, and the first characters of a document in the encodings that have no ASCII in them
# (XML 1.0, appendix F). The longer marks come first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_STARTS = (
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_DECLARATION = re.compile(rb"""^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']""")

# What a label means in practice (WHATWG Encoding Standard, 4.2).
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_WESTERN = frozenset({"cp1252", "iso8859-15"})
# The names of encodings of text. Python has codecs for other things too ("zlib", "punycode", "unicode_escape"); UTF-16
# and UTF-32 are missing because they show themselves.
_TEXT = re.compile(
    r"utf-8|ascii|cp\d+|iso8859-\d+|iso2022_\w+|koi8-\w|mac-\w+|big5\w*|gb\w+|hz|euc_\w+|shift_jis\w*|johab"
)

MAX_STRAYS = 100_000  # bytes that are read one by one
_BELOW = bytes(range(0xC2))  # the bytes that begin no character of several bytes in UTF-8

# Characters that XML 1.0 does not allow (2.2), and the BOM inside a text.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufeff\ufffe\uffff]")


def decode(body: bytes, content_type: str = "") -> str:
    """Decode a document, less the characters that no XML may contain. Never fails.

    A byte order mark is believed first. Then UTF-8 wherever the bytes are valid and a western single-byte encoding
    or nothing was declared: text in such an encoding is practically never valid UTF-8 by accident, but is often
    declared by default. Then the header's charset, the XML declaration's, and at last UTF-8 in which single invalid
    bytes are read as Windows-1252, or Windows-1252 alone where most bytes above ASCII are no UTF-8.
    """
    encoding, start = _marked(body)
    if encoding:
        text = codecs.getincrementaldecoder(encoding)("replace").decode(body[start:])
    else:
        text = _decode_unmarked(body, content_type)
    return legal(text)


def legal(text: str) -> str:
    """The text less the characters that no XML may contain."""
    return _ILLEGAL.sub("", text) if _ILLEGAL.search(text) else text


def _marked(body: bytes) -> tuple[str | None, int]:
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return encoding, len(mark)
    for start, encoding in _STARTS:
        if body.startswith(start):
            return encoding, 0
    return None, 0


def _decode_unmarked(body: bytes, content_type: str) -> str:
    declared = _declared(body, content_type)
    if not declared or declared[0] in _WESTERN:
        declared = ["utf-8", *declared]
    for encoding in dict.fromkeys(declared):
        text = _strictly(body, encoding)
        if text is not None:
            return text
    return _mostly_utf_8(body) or body.decode("cp1252", "replace")


def _mostly_utf_8(body: bytes) -> str | None:
    """The text with stray bytes read as Windows-1252; None where the strays are the rule.

    In Windows-1252 "é\xa0»" is three characters and by accident one of UTF-8.
    """
    strays, above = _strays(body), len(body.translate(None, _BELOW))
    return body.decode("utf-8", "figurewatch.windows-1252") if strays <= min(above // 2, MAX_STRAYS) else None


def _strays(body: bytes) -> int:
    """How many bytes are part of no character of UTF-8."""
    return len(body) - len(body.decode("utf-8", "ignore").encode())


def _declared(body: bytes, content_type: str) -> list[str]:
    """The encodings that the header and the document name, by their Python names, as far as they exist."""
    header = Message()
    header["Content-Type"] = content_type.replace("\r", " ").replace("\n", " ")
    in_document = _DECLARATION.match(body[:400])
    labels = [str(header.get_param("charset", "")), in_document[1].decode("ascii", "ignore") if in_document else ""]
    return [name for name in map(_python_name, labels) if name]


def _python_name(label: str) -> str | None:
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return None
    return _MEANT.get(name, name) if _TEXT.fullmatch(name) else None


def _strictly(body: bytes, encoding: str) -> str | None:
    """The text if every byte fits; a last character that was cut in two is left out."""
    try:
        return codecs.getincrementaldecoder(encoding)("strict").decode(body)
    except UnicodeDecodeError:
        return None


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("figurewatch.windows-1252", _as_windows_1252)
