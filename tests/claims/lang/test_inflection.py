"""English nouns, singular and plural."""

import pytest

from claims.lang.en.lexicon_nouns import INFLECTION

PAIRS = {
    "job": "jobs", "company": "companies", "launch": "launches", "church": "churches", "fisherman": "fishermen",
    "human": "humans", "german": "germans", "child": "children", "aircraft": "aircraft", "virus": "viruses",
    "house": "houses", "cause": "causes", "box": "boxes", "wife": "wives", "potato": "potatoes", "shoe": "shoes",
    "movie": "movies", "day": "days", "crisis": "crises", "species": "species", "class": "classes",
}  # fmt: skip


@pytest.mark.parametrize(("one", "many"), PAIRS.items())
def test_a_singular_is_found_again(one, many):
    assert INFLECTION.singular(many) == one
    assert INFLECTION.singular(one) == one


@pytest.mark.parametrize("word", ["various", "famous", "bus", "gas", "less", "was", "basis", "men's"])
def test_what_only_looks_like_a_plural_is_none(word):
    assert not INFLECTION.is_plural(word)


@pytest.mark.parametrize(("one", "many"), [pair for pair in PAIRS.items() if pair[0] not in {"potato", "virus"}])
def test_a_plural_is_made_once(one, many):
    assert INFLECTION.plural(one) == many
    assert INFLECTION.plural(many) == many
