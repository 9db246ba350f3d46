"""Arguments and options that several commands take."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

# The largest number that every database numbers its rows with; beyond it they fail instead of finding nothing.
NUMBER = click.IntRange(min=1, max=2**63 - 1)
COUNT = click.IntRange(min=1, max=1_000_000)


def list_option(help: str, **more: Any) -> Callable[[F], F]:
    """``--list NAME``; the command gets the name in the one form in which lists are kept."""
    return click.option("--list", "list_name", metavar="NAME", callback=_name, help=help, **more)


def series_option(help: str) -> Callable[[F], F]:
    """``--series ID``, whose help is spared the bounds of the number."""
    return click.option("--series", "series_id", type=int, metavar="ID", callback=_number, help=help)


def _number(ctx: click.Context, param: click.Parameter, value: int | None) -> int | None:
    return None if value is None else NUMBER.convert(value, param, ctx)


def _name(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    words = None if value is None else " ".join(value.split())
    if words == "":
        raise click.BadParameter("a list needs a name", ctx, param)
    return words


AS_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
WITH_PASSWORDS = click.option(
    "--with-passwords", is_flag=True, help="With the passwords that addresses hold; they are masked by default."
)
ONE_LIST = list_option("Only this feed list.")
BY = click.option(
    "--by", "reviewer", metavar="NAME", default="", help="Who decides; the user of this machine if left out."
)
DISCREPANCY = click.argument("discrepancy_id", metavar="ID", type=NUMBER)
