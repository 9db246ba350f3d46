from enum import StrEnum

import pytest

from claims.discrepancy import Judgement, Severity, Silence, Verdict
from claims.say import glossary

# the classes and relations that a judgement may name as its reason
CLASSES = {
    *("wire_copy", "misreading", "rounding", "scope", "status", "period", "frame_clash", "conversion", "flow_as_stock"),
    *("update", "revision", "correction", "stealth_edit", "headline_body", "arithmetic", "scale_slip", "digit_swap"),
    *("denied", "zombie", "disagreement"),
}
RELATIONS = {
    *("equal", "coarse_rounding", "truncation", "round_halo", "hedge_ok", "uninformative_ceiling", "hedge_weak"),
    *("near_miss", "conflict", "conflict.scale_x10", "conflict.scale_x100", "conflict.scale_x1000"),
    *("conflict.scale_x1e6", "conflict.transposition"),
}


@pytest.mark.parametrize("name", sorted(CLASSES | RELATIONS))
def test_every_reason_is_explained_in_a_sentence(name: str) -> None:
    term = glossary.reason(name)
    assert term.title
    assert term.meaning.endswith(".")


def test_a_silence_may_be_the_reason() -> None:
    assert glossary.reason("former_value") is glossary.SILENCES[Silence.FORMER_VALUE]


def test_an_unlisted_reason_reads_as_its_name() -> None:
    assert glossary.reason("odd_one.out").title == "Odd one: out"


@pytest.mark.parametrize(
    ("words", "members"),
    [
        (glossary.SILENCES, Silence),
        (glossary.VERDICTS, Verdict),
    ],
)
def test_every_member_has_its_words(words: dict[StrEnum, object], members: type[StrEnum]) -> None:
    assert set(words) == set(members)


@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("reason", [*sorted(CLASSES | RELATIONS), "a reason of tomorrow"])
def test_a_judgement_always_has_words_and_nobody_is_called_wrong(verdict: Verdict, reason: str) -> None:
    words = glossary.words_for(judgement(verdict, reason))
    assert words.title
    assert words.meaning
    assert "wrong" not in f"{words.title} {words.meaning.replace('wrong way', '')} {words.matters}"


def test_a_silent_judgement_is_told_by_its_silence() -> None:
    silent = judgement(Verdict.CONSISTENT, "rounding", Silence.AGREES)
    assert glossary.words_for(silent) is glossary.SILENCES[Silence.AGREES]


def judgement(verdict: Verdict, reason: str, silence: Silence | None = None) -> Judgement:
    severity = Severity.SILENT if silence else Severity.HIGH
    return Judgement(
        verdict=verdict, reason=reason, severity=severity, later=2, earlier=1, explanation="", silence=silence
    )
