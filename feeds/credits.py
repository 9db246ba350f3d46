"""Whose text an item is, as far as its feed says so. Credits inside the text are not looked at here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from feeds.addresses import host


@dataclass(frozen=True, slots=True)
class _Agency:
    """A news agency: the name under which it is filed, its own site, its names, and its signs.

    A name counts anywhere and in any case; a sign only as written, and where it makes up a whole part of a credit:
    "AP" in "Jane Doe, AP", but not in "AP Møller".
    """

    name: str
    site: str
    names: tuple[str, ...]
    signs: tuple[str, ...] = ()


_AGENCIES = (
    _Agency("Reuters", "reuters.com", ("reuters",)),
    _Agency("AP", "apnews.com", ("the associated press", "associated press"), ("AP", "A.P.", "AP News")),
    _Agency("AFP", "afp.com", ("agence france-presse", "agence france presse"), ("AFP",)),
    _Agency("dpa", "dpa.com", ("deutsche presse-agentur", "german press agency"), ("dpa", "DPA")),
    _Agency("PA Media", "pa.media", ("press association", "pa media"), ("PA",)),
    _Agency("UPI", "upi.com", ("united press international",), ("UPI",)),
    _Agency("EFE", "efe.com", ("agencia efe",), ("EFE",)),
    _Agency("ANSA", "ansa.it", (), ("ANSA",)),
    _Agency("AAP", "aap.com.au", ("australian associated press",), ("AAP",)),
    _Agency("Xinhua", "xinhuanet.com", ("xinhua",)),
    _Agency("TASS", "tass.com", (), ("TASS",)),
    _Agency("Interfax", "interfax.com", ("interfax",)),
    _Agency("Kyodo", "kyodonews.net", ("kyodo",)),
    _Agency("Yonhap", "yna.co.kr", ("yonhap",)),
    _Agency("PTI", "ptinews.com", ("press trust of india",), ("PTI",)),
    _Agency("ANI", "aninews.in", (), ("ANI",)),
)
_BY_NAME = {name: agency for agency in _AGENCIES for name in agency.names}
_BY_SIGN = {sign: agency for agency in _AGENCIES for sign in agency.signs}
_NAMES = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, _BY_NAME), key=len, reverse=True)) + r")\b", re.IGNORECASE
)
_PARTS = re.compile(r"[,/;|()\[\]]|\s(?:and|with|in|via|for|at)\s|\s[-–—]\s")


def origin(*, feed_url: str, feed_title: str, author: str, source_title: str, source_url: str) -> str | None:
    """The credited source behind an item; None where the outlet itself speaks.

    An agency among the authors comes first, under one name for all its spellings; else the feed that the item was
    taken from. The arguments are plain text as printed.
    """
    credited = _agency(author)
    if credited is not None:
        return None if _at_home(credited.site, feed_url) else credited.name
    if not source_title or source_title == feed_title or _at_home(host(source_url), feed_url):
        return None
    agency = _agency(source_title)
    return agency.name if agency else source_title


def _agency(credit: str) -> _Agency | None:
    if not credit:
        return None
    named = _NAMES.search(credit)
    if named:
        return _BY_NAME[named[0].lower()]
    parts = (part.strip().removeprefix("By ") for part in _PARTS.split(credit))
    return next((_BY_SIGN[part] for part in parts if part in _BY_SIGN), None)


def _at_home(site: str, feed_url: str) -> bool:
    at = host(feed_url)
    return bool(site) and (at == site or at.endswith("." + site))
