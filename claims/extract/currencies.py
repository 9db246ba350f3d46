"""Currency codes and names, from Babel, loaded when first needed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from claims.lang.language import Money

# What Babel lists beside currencies: metals, funds, test codes.
_NO_MONEY = frozenset(
    {"XXX", "XTS", "XAU", "XAG", "XPT", "XPD", "XBA", "XBB", "XBC", "XBD", "XSU", "XUA", "XDR", "XRE"}
)


@cache
def codes() -> frozenset[str]:
    """The ISO 4217 codes, those of former currencies and BTC included."""
    return frozenset(_names()) - _NO_MONEY | {"BTC"}


@cache
def _names() -> Mapping[str, str]:
    from babel import Locale

    return dict(Locale("en").currencies)


@cache
def _national(money: Money) -> Mapping[tuple[str, str], str]:
    """(Adjective, family) to code, from names such as "Swedish Krona". Currencies in use win over former ones."""
    family_of = {**{family: family for family in money.nouns.values()}, **money.nouns}
    table: dict[tuple[str, str], str] = {}
    for code, name in _names().items():
        adjective, _, noun = name.lower().rpartition(" ")
        family = family_of.get(noun)
        if family is not None and adjective:
            table.setdefault((adjective, family), code)
    return table


def national(money: Money, adjective: str, noun: str) -> str | None:
    """The code of "Danish crowns", "Hong Kong dollars"; None where no such currency is known."""
    return _national(money).get((money.nationalities.get(adjective, adjective), money.nouns[noun]))


@cache
def _of_country(country: str) -> str | None:
    from babel.numbers import get_territory_currencies

    found = get_territory_currencies(country)
    return found[0] if found else None


def own(money: Money, family: str, country: str) -> str:
    """What "dollars" or "pounds" means in a country: its own currency if that has this name, else the usual one."""
    default = money.families[family]
    if country in {"US", "GB", ""}:
        return default
    code = _of_country(country)
    if code is None or code == default:
        return default
    nouns = _names().get(code, "").lower().split()
    return code if nouns and money.nouns.get(nouns[-1]) == family else default
