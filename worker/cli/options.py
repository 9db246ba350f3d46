"""Arguments and options that several commands take."""

from __future__ import annotations

import click

from claims.errors import BadInput

# The largest number that every database numbers its rows with; beyond it they fail instead of finding nothing.
NUMBER = click.IntRange(min=1, max=2**63 - 1)
COUNT = click.IntRange(min=1, max=1_000_000)

AS_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
LIST = click.option("--list", "list_name", metavar="NAME", help="Only this feed list.")
DISCREPANCY = click.argument("discrepancy_id", metavar="ID", type=NUMBER)


def list_to_join(name: str) -> str:
    """The name of a feed list in the one form in which it is kept. Raises BadInput for none."""
    words = " ".join(name.split())
    if not words:
        raise BadInput("the name of the list is empty")
    return words
