"""The command line. Each command's module is imported only when the command is called, so that every start is quick."""

from __future__ import annotations

import gc
import importlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from claims.errors import FigurewatchError

NAME = "figurewatch"

COMMANDS = {
    "up": ("run", "Everything on this machine: broker, beat, workers, web."),
    "demo": ("demo", "Scripted outlets on loopback, the real pipeline, the log filling up."),
    "feeds": ("feeds", "Feeds and feed lists: add, list, remove, import, export, check."),
    "subscribe": ("subscriptions", "Tell somebody of discrepancies, by Slack or email."),
    "unsubscribe": ("subscriptions", "End a subscription."),
    "subscriptions": ("subscriptions", "Who hears of discrepancies."),
    "log": ("log", "The discrepancy log."),
    "show": ("log", "One discrepancy, with both quotes and its history."),
    "confirm": ("acts", "Say that a discrepancy is real."),
    "dismiss": ("acts", "Say that a discrepancy is none, and why."),
    "comment": ("acts", "Note something on a discrepancy."),
    "reopen": ("acts", "Take a confirmation or dismissal back."),
    "series": ("series", "A quantity's history: every value, who printed it, when."),
    "merge": ("rulings", "Say that two series are one quantity."),
    "split": ("rulings", "Say that some figures of a series state another quantity."),
    "record": ("record", "Reference figures, by hand or from CSV."),
    "extract": ("extract", "The figures and claims of a text."),
    "compare": ("compare", "Which figures of two texts state the same quantity, and whether they agree."),
    "replay": ("replay", "An archive through the same steps, to see what would have been alerted."),
    "doctor": ("doctor", "Check settings, broker, database, channels and feeds; says what to do."),
    "worker": ("run", "One worker alone, for a deployment."),
    "beat": ("run", "Celery beat alone, for a deployment."),
    "web": ("run", "The web alone, for a deployment."),
}


class LazyGroup(click.Group):
    """A group that knows its commands' names and help, and imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's module and take the command from it."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"worker.cli.{COMMANDS[cmd_name][0]}")
        command = getattr(module, cmd_name)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name=NAME, prog_name=NAME)
@click.option(
    "--data",
    type=click.Path(file_okay=False),
    help="The folder of this installation's data (or FIGUREWATCH_DATA).",
)
def cli(data: str | None) -> None:
    """Reads the figures in the news, knows which state the same quantity, and tells you when they differ.

    Try it with 'figurewatch demo'. For your own feeds: 'figurewatch up', then 'figurewatch feeds add ADDRESS'.
    """
    if data == "":
        raise click.UsageError("--data wants a folder.")
    if data is not None:
        os.environ["FIGUREWATCH_DATA"] = str(Path(data).expanduser().resolve())


def main() -> None:
    """Run the command line as the program that it is."""
    gc.set_threshold(20_000)  # what a start makes stays: to look through it less often saves a fifth of a short command
    status = execute(sys.argv[1:])
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:  # told of before, or nobody is left to be told; on its way out Python would try again and complain
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    gc.freeze()  # and at the end not at all: the process gives everything back
    sys.exit(status)


def execute(arguments: Sequence[str]) -> int:
    """Run a command; the exit status: 0 done, 1 it could not be done (one line says why), 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # "\ud800", which is also how JSON escapes it
    try:
        return _done(cli.main(arguments, prog_name=NAME, standalone_mode=False))
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except FigurewatchError as error:
        return _refuse(str(error))
    except BrokenPipeError:  # whoever read our output has gone: "figurewatch log | head"
        return 1
    except OSError as error:  # a disk that is full, a folder that may not be read
        return _refuse(": ".join(str(part) for part in (error.filename, error.strerror or error) if part))
    except (KeyboardInterrupt, click.Abort):
        return 130


def _done(result: object) -> int:
    """The status that a command left with, once all that it printed has arrived."""
    if sys.stdout is not None:
        sys.stdout.flush()
    return result if isinstance(result, int) else 0


def _refuse(why: str) -> int:
    from alerts.text import one_line

    click.echo(f"{NAME}: {one_line(why)}", err=True)
    return 1
