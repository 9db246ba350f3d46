"""Feed lists in and out: ``figurewatch feeds import`` and ``export``, in OPML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.errors import BadInput
from claims.feed import Outline
from worker.cli.options import ONE_LIST, WITH_PASSWORDS, list_option
from worker.output import counted, note, progress, table
from worker.redact import MASK, Redactor
from worker.wiring import services

if TYPE_CHECKING:
    from config.catalogue import CuratedList


@click.command("import", short_help="Add the feeds of an OPML file, or of a list that ships with Figurewatch.")
@click.argument("source", metavar="[FILE|NAME]", required=False)
@list_option("Put all of them on this list; by default the file's folders.")
def import_feeds(source: str | None, list_name: str | None) -> None:
    """Add the feeds of an OPML FILE ('-' for standard input), or of a list that ships with Figurewatch.

    Without an argument, names the lists that ship with it. A file that is broken is refused as a whole; addresses whose
    passwords are masked in it are left out. A folder within another is the list 'News/Europe'.

    \b
    Examples:
      figurewatch feeds import world
      figurewatch feeds import subscriptions.opml --list reading
    """
    if source is None:
        table(
            ["name", "feeds", "what it is"],
            [[it.name, str(len(it.outlines)), it.description] for it in _shipped()],
            empty="No lists ship with this installation.",
        )
        return
    outlines = _outlines(source)
    whole = [outline for outline in outlines if MASK not in outline.url]
    _add(whole, list_name)
    if len(whole) < len(outlines):
        note(f"{counted(len(outlines) - len(whole), 'feed')} left out, whose passwords are masked in the file.")


def _add(outlines: Sequence[Outline], only: str | None) -> None:
    at = services()
    outlines = _readable(outlines)
    with at.ledger.write() as book:
        before = {feed.url for feed in book.feeds.all()}
        for outline in progress(outlines, "Adding feeds"):
            for name in [only] if only else outline.lists or ("default",):
                book.feeds.add(
                    outline.url,
                    now=at.clock(),
                    title=outline.title,
                    list_name=name,
                    every=outline.every,
                    full_text=outline.full_text,
                )
    new = sum(outline.url not in before for outline in outlines)
    note(f"{counted(len(outlines), 'feed')} imported, {new} of them new.")


def _readable(outlines: Sequence[Outline]) -> Sequence[Outline]:
    """The feeds without the wish for whole articles where those cannot be read."""
    wishes = sum(outline.full_text is True for outline in outlines)
    if not wishes:
        return outlines
    from feeds.article import require_extra

    try:
        require_extra()
    except BadInput as error:
        note(f"Of {counted(wishes, 'feed')} whole articles are wished for: {error}")
        return [replace(outline, full_text=None) for outline in outlines]
    return outlines


def _outlines(source: str) -> Sequence[Outline]:
    from feeds.opml import MAX_BYTES, read_opml

    shipped = {curated.name: curated for curated in _shipped()}
    if source in shipped:
        return shipped[source].outlines
    try:
        with click.open_file(source, "rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        others = f"no list of that name ships with Figurewatch ({', '.join(shipped)})"
        raise BadInput(f"{source}: {error.strerror}, and {others}") from None
    return read_opml(content)


def _shipped() -> Sequence[CuratedList]:
    from config import catalogue

    return catalogue.lists()


@click.command("export")
@click.argument("file", type=click.Path(), required=False)
@ONE_LIST
@WITH_PASSWORDS
def export_feeds(file: str | None, list_name: str | None, with_passwords: bool) -> None:
    """Write the feeds as OPML to FILE, or to standard output.

    Their intervals and wishes for whole articles go with them.
    """
    from feeds.opml import write_opml

    with services().ledger.read() as book:
        found = book.feeds.all(list_name=list_name)
    shown = str if with_passwords else Redactor().text
    content = write_opml(replace(feed, url=shown(feed.url)) for feed in found)
    if file is None or file == "-":
        click.echo(content, nl=False)
    else:
        _save(Path(file), content)
    if MASK.encode() in content:
        note("Passwords in addresses are masked: --with-passwords writes them.")
    elif any(Redactor().text(feed.url) != feed.url for feed in found):
        note("Some addresses hold a password: keep the file to yourself.")


def _save(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        raise BadInput(f"{file}: {error.strerror}") from None
    note(f"Written to {file}.")
