"""Byte order mark against header against declaration against the bytes themselves."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.decode import decode
from tests.feeds.documents import item, only, rss

TEXT = "Zürich: 3,5 Mrd. € – „genug“"


def document(encoding: str = "", declared: str = "") -> bytes:
    declaration = f"<?xml version='1.0' encoding='{declared}'?>" if declared else ""
    return (declaration + rss(item(f"<description>{TEXT}</description>"))).encode(encoding or "utf-8")


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        pytest.param(document(), "", id="nothing declared"),
        pytest.param(document(declared="utf-8"), "text/xml", id="text/xml without charset"),
        pytest.param(document(declared="utf-8"), "text/xml; charset=iso-8859-1", id="header says Latin-1 by default"),
        pytest.param(document(declared="iso-8859-1"), "", id="declaration says Latin-1 by mistake"),
        pytest.param(document("cp1252", "iso-8859-1"), "application/xml", id="Windows-1252 under the name of Latin-1"),
        pytest.param(document("cp1252", "utf-8"), "text/xml; charset=utf-8", id="Windows-1252 declared as UTF-8"),
        pytest.param(document("cp1252"), "", id="Windows-1252, nothing declared"),
        pytest.param(document("cp1252"), "text/xml; charset=windows-1252", id="header alone"),
        pytest.param(codecs.BOM_UTF8 + document(declared="iso-8859-1"), "text/xml; charset=ascii", id="BOM wins"),
        pytest.param(codecs.BOM_UTF16_LE + document("utf-16-le", "utf-8"), "text/xml; charset=utf-8", id="UTF-16 LE"),
        pytest.param(codecs.BOM_UTF16_BE + document("utf-16-be", "utf-16"), "", id="UTF-16 BE"),
        pytest.param(document("utf-16-le", "utf-16"), "", id="UTF-16 without a mark"),
        pytest.param(codecs.BOM_UTF32_LE + document("utf-32-le"), "", id="UTF-32"),
        pytest.param(document("utf-32-be", "utf-32"), "", id="UTF-32 without a mark"),
        pytest.param(document(declared="x-unknown"), "text/xml; charset=nonsense", id="unknown names"),
        pytest.param(document(declared="zlib"), "", id="a codec that is no encoding of text"),
    ],
)
def test_encodings(body: bytes, content_type: str) -> None:
    assert only(body, content_type).text == TEXT


@pytest.mark.parametrize(
    ("encoding", "declared", "text"),
    [
        ("windows-1251", "windows-1251", "43 человека"),
        ("koi8-r", "koi8-r", "43 человека"),
        ("gb18030", "gb2312", "43人死亡"),
        ("big5", "big5", "43人死亡"),
        ("cp932", "Shift_JIS", "43人死亡"),
        ("euc_jp", "euc-jp", "43人死亡"),
        ("iso2022_jp", "iso-2022-jp", "43人死亡"),
        ("cp949", "euc-kr", "43명 사망"),
        ("iso8859-2", "iso-8859-2", "43 zabitých"),
    ],
)
@pytest.mark.parametrize("where", ["header", "declaration"])
def test_encodings_that_must_be_declared(encoding: str, declared: str, text: str, where: str) -> None:
    body = rss(item(f"<description>{text}</description>"))
    if where == "header":
        assert only(body.encode(encoding), f"text/xml; charset={declared}").text == text
    else:
        assert only(f"<?xml version='1.0' encoding='{declared}'?>{body}".encode(encoding)).text == text


def test_single_invalid_bytes_do_not_spoil_the_rest() -> None:
    body = rss(item("<description>Zürich – caf\N{REPLACEMENT CHARACTER} – 3 €</description>")).encode()

    assert only(body.replace("\N{REPLACEMENT CHARACTER}".encode(), b"\xe9")).text == "Zürich – café – 3 €"


def test_a_chance_character_of_utf_8_in_undeclared_windows_1252() -> None:
    body = rss(item("<description>Un enfant « doué\xa0», « surdoué\xa0» : déjà 43</description>")).encode("cp1252")

    assert b"\xe9\xa0\xbb".decode() == "頻"
    assert only(body).text == "Un enfant « doué », « surdoué » : déjà 43"


def test_text_that_was_encoded_twice() -> None:
    twice = "".join(bytes([byte]).decode("cp1252") if byte != 0x9D else "\x9d" for byte in "£30 – “genug”".encode())

    assert only(rss(item(f"<description>{twice}</description>"))).text == "£30 – “genug”"


@given(st.binary(max_size=200), st.text(max_size=40))
def test_decoding_never_fails(body: bytes, content_type: str) -> None:
    decode(body, content_type)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff")))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    assert decode(b"<" + text.encode()) == "<" + text
