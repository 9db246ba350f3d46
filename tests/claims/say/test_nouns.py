import pytest

from claims.say.nouns import plural, singular


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("house", "houses"),
        ("person", "people"),
        ("child", "children"),
        ("country", "countries"),
        ("day", "days"),
        ("church", "churches"),
        ("cubic metre", "cubic metres"),
        ("business", "businesses"),
        ("aircraft", "aircraft"),
        ("vote", "votes"),
    ],
)
def test_one_and_several(one: str, several: str) -> None:
    assert plural(one) == several
    assert singular(several) == one
