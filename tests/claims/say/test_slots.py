import pytest

from claims.say.slots import slot


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("event:flood", "flood"),
        ("place:PK", "Pakistan"),
        ("place:PK/sindh", "Sindh"),
        ("SY+PK", "Syria and Pakistan"),
        ("since:2022-06", "since June 2022"),
    ],
)
def test_the_frame_of_a_series_reads_as_words(value: str, words: str) -> None:
    assert slot(value) == words
