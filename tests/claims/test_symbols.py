"""Units as they are printed for other programs."""

import pytest

from claims.quantity import Kind
from claims.symbols import unit_name


@pytest.mark.parametrize(
    ("kind", "unit", "per", "name"),
    [
        (Kind.MONEY, "USD", "", "USD"),
        (Kind.MONEY, "USD", "barrel", "USD/bbl"),
        (Kind.MONEY, "EUR", "sq ft", "EUR/ft2"),
        (Kind.MONEY, "GBP", "month", "GBP/month"),
        (Kind.PERCENT, "percent", "year", "percent/year"),
        (Kind.MEASURE, "barrel per day", "", "barrel per day"),
        (Kind.MEASURE, "t per year", "", "t/year"),
        (Kind.MEASURE, "hectare", "", "ha"),
        (Kind.COUNT, "companies", "", "company"),
        (Kind.COUNT, "people", "", "people"),
        (Kind.NUMBER, "people per 100,000", "", "people per 100,000"),
        (Kind.NUMBER, "", "", "-"),
    ],
)
def test_a_unit_has_one_name(kind, unit, per, name):
    assert unit_name(kind, unit, per) == name
