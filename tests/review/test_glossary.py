from enum import StrEnum

import pytest

from claims.alert import Act, DeliveryState
from claims.discrepancy import Status
from claims.feed import Outcome
from review import glossary


@pytest.mark.parametrize(
    ("words", "members"),
    [
        (glossary.STATUSES, Status),
        (glossary.ACTS, Act),
        (glossary.DELIVERIES, DeliveryState),
        (glossary.OUTCOMES, Outcome),
    ],
)
def test_every_member_has_its_words(words: dict[StrEnum, object], members: type[StrEnum]) -> None:
    assert set(words) == set(members)
