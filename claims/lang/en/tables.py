"""The rows of the word tables: how they are written, and what they tell of a measure, a noun or a status."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from claims.lang.en import concepts, measuring, phrasing, things


def parse(table: str) -> Iterator[tuple[str, list[str]]]:
    """The entries of a table: what stands before the colon, and the forms after it."""
    joined = re.sub(r"\n[ \t]+", " ", table.strip("\n"))
    for line in joined.split("\n"):
        if line and not line.startswith("#"):
            head, _, forms = line.partition(": ")
            yield head, [form for form in (part.strip() for part in forms.split(",")) if form]


@cache
def measure_kinds() -> Mapping[str, str]:
    """The kinds of number (letters c, m, p, n) that each measure takes."""
    return {(words := head.split())[0]: words[1] for head, _ in parse(concepts.MEASURES)}


@cache
def measure_fields() -> Mapping[str, str]:
    """The field of news that each measure belongs to: the heading that it stands under in its table."""
    fields: dict[str, str] = {}
    heading = ""
    for line in concepts.MEASURES.splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ")
        elif line[:1].isalpha():
            fields[line.split()[0]] = heading
    return fields


@cache
def measure_dimensions() -> Mapping[str, frozenset[str]]:
    """The dimensions (see ``claims.units``) or units by which a measure is given, for those that have few."""
    rows = (line.split(":") for line in measuring.DIMENSIONS.strip().splitlines())
    return {name: frozenset(part.strip() for part in listed.split(",")) for name, listed in rows}


@cache
def heads_of_measures() -> Mapping[str, str]:
    """The class of what a measure counts where no noun stands beside the figure."""
    return {measure: head for head, forms in parse(measuring.HEADS_OF) for form in forms for measure in form.split()}


@cache
def related_measures() -> Mapping[frozenset[str], float]:
    """How alike two different measures are, for the pairs that are alike at all."""
    rows = (line.split() for line in concepts.RELATED.strip().splitlines())
    return {frozenset((one, other)): float(degree) for one, other, degree in rows}


@cache
def related_heads() -> Mapping[frozenset[str], float]:
    """How alike two different classes of nouns are, for the pairs that may count one thing."""
    rows = (line.split() for line in things.HEADS_ALIKE.strip().splitlines())
    return {frozenset((one, other)): float(degree) for one, other, degree in rows}


@cache
def status_rank() -> Mapping[str, tuple[int, int]]:
    """The family of each status and its place on the way ("requested" comes before "enacted")."""
    families = phrasing.STATUS_FAMILIES.strip().splitlines()
    return {name: (number, rank) for number, line in enumerate(families) for rank, name in enumerate(line.split())}


@cache
def status_standins() -> Mapping[str, str]:
    """The stage of public money that each stage of a bargain stands for."""
    pairs = (pair.split() for pair in phrasing.STATUS_STANDINS.split(","))
    return dict(pairs)
