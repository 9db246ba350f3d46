"""The command line. Each command's module is imported only when the command is called, so that every start is quick."""

from __future__ import annotations

import importlib
import os
import sys
from importlib.metadata import version
from pathlib import Path

import click

from claims.errors import FigurewatchError

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
@click.version_option(version("figurewatch"), prog_name="figurewatch")
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of this installation's data (or FIGUREWATCH_DATA).",
)
def cli(data: Path | None) -> None:
    """Reads the figures in the news, knows which state the same quantity, and tells you when they differ.

    Try it with 'figurewatch demo'. For your own feeds: 'figurewatch up', then 'figurewatch feeds add ADDRESS'.
    """
    if data is not None:
        os.environ["FIGUREWATCH_DATA"] = str(data.expanduser().resolve())


def main() -> None:
    """Run the command line. Exit status 0 done, 1 it could not be done (one line says why), 2 wrong usage."""
    try:
        cli.main(standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except FigurewatchError as error:
        click.echo(f"figurewatch: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        # The reader of our output went away ("figurewatch log | head"): nobody is left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except (KeyboardInterrupt, click.Abort):
        sys.exit(130)
