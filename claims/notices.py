"""Notices by which an outlet owns up to a change, and sentences in which a source disowns a figure."""

from __future__ import annotations

import re

_NOTICE = re.compile(
    r"\b(?:an? |the )?(?:earlier|previous|original|prior) (?:version|edition|headline) of th(?:is|e) "
    r"(?:article|story|report|post|item|piece|headline|page|dispatch)"
    r"|\b(?:an|this) (?:earlier|previous) (?:version|edition|headline) "
    r"(?:said|stated|gave|put|mis\w+|incorrectly|wrongly)"
    r"|\bthis (?:article|story|report|post|item|piece|headline|page|dispatch) (?:has been|was) "
    r"(?:corrected|amended|updated to (?:correct|fix|reflect the correct))"
    r"|\b(?:correction|corrected version|clarification|corrigendum|erratum)\s*(?:\([^)]{1,30}\)\s*)?[:.\u2013\u2014-]"
    r"|\bwe (?:have )?corrected\b|\bcorrects (?:figure|number|sum|amount|death toll|toll|headline|paragraph|to)\b"
    r"|\brefiles? (?:to|with) correct|\bthe (?:correct|right) (?:figure|number|sum|amount|total) (?:is|was|should)\b"
    r"|\bshould have (?:read|said|been)\b|\bwe (?:wrongly|incorrectly|mistakenly|erroneously) "
    r"(?:said|stated|gave|reported|put|wrote)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?)])\s+(?=[A-Z\"“(])")
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|disown(?:s|ed|ing)?) "
    r"(?:\w+ ){0,3}?(?:reports?|claims?|saying|having|giving|that|figures?|numbers?|quot\w+|tolls?|statements?)\b"
    r"|\b(?:never|(?<!could )(?<!would )(?<!can)not) "
    r"(?:said|say|gave|given|give|stated|claimed|claim|put the|quoted|issued|released|provided)\b"
    r"|\bfalsely attributed\b|\bwrongly quoted\b|\bmisquoted\b",
    re.IGNORECASE,
)
_TURN = re.compile(r"\b(?:saying|but|instead|insist\w*|rather|stood|only)\b", re.IGNORECASE)
_SLIP = re.compile(
    r"\b(?:typing|clerical|printing|transcription|reporting) error\b|\btypo\b|\bmisprint\w*\b|\bsince (?:been )?"
    r"(?:corrected|withdrawn|retracted|put right)\b",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"\brevis(?:ed|es|ing|ion)\b|\b(?:is|was|are|were|been) (?:corrected|lowered|amended|reduced|cut) (?:down )?to\b"
    r"|\bcorrect(?:s|ed) (?:its|the|their|his|down)\b"
    r"|\blower(?:s|ed) (?:its|the|their) (?:toll|count|figure|tally|total)\b"
    r"|\bre-?(?:classified|counted|count|calculated|assessed)\b|\bdouble[- ]count\w*\b"
    r"|\b(?:counted|entered|registered|recorded|listed|reported|logged|included) (?:twice|both)\b"
    r"|\bprevious (?:report|figure|count|toll|tally|bulletin|statement|estimate|number)\b|\bpreviously\b",
    re.IGNORECASE,
)
_NEAR = 60
"""How many characters after a figure its denial may begin ("…, a figure that the ministry said it never gave")."""


def correction_notice(text: str) -> str | None:
    """The sentence of a text that declares a correction; None if it declares none."""
    return next((part.strip() for part in _SENTENCE_END.split(text) if _NOTICE.search(part)), None)


def denies(before: str, after: str) -> bool:
    """Whether the words around a figure, in its own sentence, say that somebody never gave it.

    Words that turn to another figure ("denied it, saying that the toll was 16") end the denial.
    """
    lead, tail = _own_sentence(before), _SENTENCE_END.split(after)[0]
    found = list(_DENIAL.finditer(lead))
    if found:
        return _TURN.search(lead, found[-1].end()) is None
    later = _DENIAL.search(tail)
    return later is not None and later.start() <= _NEAR


def recalls_old_value(before: str, after: str = "") -> bool:
    """Whether the words around a figure, in its own sentence, name it as what an earlier version, or a slip, said."""
    return _NOTICE.search(_own_sentence(before)) is not None or _SLIP.search(_SENTENCE_END.split(after)[0]) is not None


def takes_back(before: str, after: str) -> bool:
    """Whether the words around a figure, to the end of the next sentence, say that an earlier one was revised."""
    return _TAKEN_BACK.search(_own_sentence(before)) is not None or any(
        map(_TAKEN_BACK.search, _SENTENCE_END.split(after)[:2])
    )


def _own_sentence(before: str) -> str:
    """The words before a figure that belong to its sentence."""
    return _SENTENCE_END.split(f"{before}A")[-1][:-1]
