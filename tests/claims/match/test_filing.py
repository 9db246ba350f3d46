"""Filing: which series the statements of an entry version go to, edits and competition included."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from claims.claim import Claim, Document
from claims.extract import read
from claims.match import assign, index_terms, search_terms, series_name
from claims.quantity import Kind
from claims.series import Candidate, Match, Statement
from tests.support.reading import stated

START = datetime(2024, 4, 20, 8, tzinfo=UTC)


@dataclass(frozen=True)
class Kept:
    """A statement on file."""

    id: int
    entry_id: int
    published_at: datetime
    claim: Claim

    @property
    def words(self) -> tuple[str, ...]:
        return self.claim.frame.words


class Ledger:
    """Series as a ledger keeps them: in memory, each statement filed where ``assign`` puts it."""

    def __init__(self) -> None:
        self.series: dict[int, Candidate] = {}
        self.observations = 0

    def file(self, title: str, text: str, *, entry: int, version: int, hours: int, edit: bool = False) -> list[int]:
        statements = state(title, text, entry=entry, version=version, hours=hours, edit=edit)
        return self.keep(statements, assign(statements, [list(self.series.values())] * len(statements)))

    def keep(self, statements: list[Statement], matches: tuple[Match, ...]) -> list[int]:
        filed: list[int] = []
        for statement, match in zip(statements, matches, strict=True):
            number = match.series_id
            if number is None:
                number = filed[match.joins] if match.joins is not None else len(self.series) + 1
            filed.append(number)
            self.add(number, statement)
        return filed

    def add(self, number: int, statement: Statement) -> None:
        self.observations += 1
        kept = Kept(self.observations, statement.entry_id, statement.published_at, statement.claim)
        old = self.series.get(number, Candidate(id=number, kind=statement.claim.quantity.kind))
        self.series[number] = replace(old, members=(*old.members, kept))


def state(title: str, text: str, *, entry: int, version: int, hours: int, edit: bool = False) -> list[Statement]:
    at = START + timedelta(hours=hours)
    document = Document(id=str(version), title=title, text=text, published=at)
    return [
        stated(claim, entry=entry, version=version, at=at, title=title, edit=edit) for claim in read(document).claims
    ]


def test_an_edited_figure_stays_in_the_series_of_its_former_version() -> None:
    ledger = Ledger()
    text = "Lawmakers approved a {} aid package for Ukraine on Saturday, ending months of delay."
    (before,) = ledger.file("", text.format("$61 billion"), entry=1, version=1, hours=0)
    (after,) = ledger.file("", text.format("$95 billion"), entry=1, version=2, hours=2, edit=True)
    assert after == before


def test_an_edit_keeps_each_figure_of_a_list_in_its_own_series() -> None:
    ledger = Ledger()
    text = "The package holds {} for Ukraine, {} for Israel and $8 billion for Taiwan, the speaker said."
    before = ledger.file("", text.format("$61 billion", "$26 billion"), entry=1, version=1, hours=0)
    after = ledger.file("", text.format("$16 billion", "$62 billion"), entry=1, version=2, hours=1, edit=True)
    assert len(set(before)) == 3
    assert after == before


def test_headline_and_text_open_one_series() -> None:
    first, second = Ledger().file(
        "Earthquake in Nepal kills 120 people",
        "At least 128 people were killed when an earthquake struck western Nepal.",
        entry=1,
        version=1,
        hours=0,
    )
    assert first == second


def test_a_former_value_and_a_conversion_follow_their_figure() -> None:
    ledger = Ledger()
    filed = ledger.file(
        "",
        "Germany's aid for Ukraine rose from €25 billion to €30 billion ($33 billion).",
        entry=1,
        version=1,
        hours=0,
    )
    assert len(filed) == 3
    assert len(set(filed)) == 1


def test_a_rising_toll_goes_on_in_its_series_beside_its_look_alikes() -> None:
    ledger = Ledger()
    dead, hurt, gone = ledger.file(
        "Floods in Kenya",
        "Floods in Kenya killed 70 people and injured 200, while 40 are missing.",
        entry=1,
        version=1,
        hours=0,
    )
    assert len({dead, hurt, gone}) == 3
    assert ledger.file(
        "Kenya flood toll rises",
        "The death toll from the floods in Kenya climbed to 76; 230 people were hurt and 35 remained missing.",
        entry=2,
        version=2,
        hours=20,
    ) == [dead, hurt, gone]


def test_another_event_opens_a_series_of_its_own() -> None:
    ledger = Ledger()
    (first,) = ledger.file("", "An earthquake in Nepal killed 120 people.", entry=1, version=1, hours=0)
    (second,) = ledger.file("", "A bus crash in Peru killed 14 people.", entry=2, version=2, hours=1)
    assert first != second


def test_the_same_words_of_another_country_are_another_quantity() -> None:
    ledger = Ledger()
    text = "The World Bank approved a loan of {} for drought relief in {}."
    filed = [
        ledger.file(
            f"World Bank lends {country} money",
            text.format(amount, country),
            entry=number,
            version=number,
            hours=number,
        )
        for number, (amount, country) in enumerate(
            [("$500 million", "Kenya"), ("$500 million", "Malawi"), ("$900 million", "Peru"), ("$510 million", "Kenya")]
        )
    ]
    kenya, malawi, peru, again = filed
    assert len({*kenya, *malawi, *peru}) == 3
    assert again == kenya


def test_nothing_on_file_opens_series_with_a_reason() -> None:
    statements = state("", "An earthquake in Nepal killed 120 people.", entry=1, version=1, hours=0)
    (match,) = assign(statements, [[]])
    assert match.series_id is None
    assert match.joins is None
    assert match.reasons


def test_a_match_tells_slot_by_slot_why() -> None:
    ledger = Ledger()
    ledger.file("", "An earthquake in Nepal killed 120 people.", entry=1, version=1, hours=0)
    statements = state("", "The earthquake in Nepal has killed 128 people.", entry=2, version=2, hours=1)
    (match,) = assign(statements, [list(ledger.series.values())])
    assert match.series_id == 1
    assert any(reason.startswith("measure same: deaths / deaths") for reason in match.reasons)


def test_rewordings_share_index_terms_and_other_kinds_do_not() -> None:
    (killed,) = state("Quake in Nepal", "The earthquake killed 120 people.", entry=1, version=1, hours=0)
    (toll,) = state("Nepal earthquake", "The death toll stands at 128.", entry=2, version=2, hours=1)
    (cost,) = state("Nepal earthquake", "It did $2 billion worth of damage.", entry=3, version=3, hours=1)
    assert index_terms(killed.claim) & index_terms(toll.claim)
    assert not index_terms(killed.claim) & index_terms(cost.claim)


def test_a_bare_number_looks_for_amounts_and_for_counts() -> None:
    (aid,) = state("Ukraine aid", "Congress approved $61 billion in aid for Ukraine.", entry=1, version=1, hours=0)
    bare = state("Ukraine aid", "Of the aid for Ukraine, 14 billion is enough.", entry=2, version=2, hours=1)[-1]
    assert bare.claim.quantity.kind is Kind.NUMBER
    assert search_terms(bare.claim)[Kind.MONEY] & index_terms(aid.claim)
    assert search_terms(aid.claim)[Kind.NUMBER] & index_terms(bare.claim)
    (killed,) = state("Quake in Nepal", "The earthquake killed 120 people.", entry=3, version=3, hours=0)
    assert Kind.MONEY not in search_terms(killed.claim), "what is counted is no amount"


def test_a_series_has_a_readable_name() -> None:
    (claim,) = state("Nepal earthquake", "The earthquake in Nepal killed 120 people.", entry=1, version=1, hours=0)
    assert series_name(claim) == "deaths, earthquake in Nepal, April 2024"
