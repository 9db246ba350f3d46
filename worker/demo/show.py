"""What the demonstration shows: a view for a terminal, lines for a pipe, a summary at the end. Data in, text out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from claims.discrepancy import Severity
from worker.demo.catchers import Caught
from worker.demo.run import Finding, LogLine, Outcome
from worker.demo.story import Raises, Silent, Step, Story
from worker.output import SEVERITY_STYLES, plain

_ROWS = 5  # of each list, so that the view fits the 24 lines of a small terminal

_OUTCOMES: Mapping[Outcome, tuple[str, str]] = {
    Outcome.MET: ("as expected", "green"),
    Outcome.MISSED: ("missed", "bold red"),
    Outcome.UNEXPECTED: ("not expected", "bold red"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The state of the demonstration at one moment. ``log`` holds silent lines too, newest first."""

    story: Story
    elapsed: float
    log_url: str
    published: Sequence[Step] = ()
    claims: int = 0
    log: Sequence[LogLine] = ()
    caught: Sequence[Caught] = ()

    @property
    def loud(self) -> list[LogLine]:
        """What is in the log and is not silent, oldest first."""
        return [line for line in reversed(self.log) if Severity(line["severity"]) > Severity.SILENT]


def view(scene: Scene) -> RenderableType:
    """The whole scene for a terminal."""
    length = scene.story.duration
    state = (
        f"{min(scene.elapsed, length):.0f} of {length:.0f} s · {len(scene.published)} items · {scene.claims} claims"
        f" · {len(scene.loud)} in the log · {len(scene.caught)} messages"
    )
    return Group(
        plain(state),
        _panel("Published", [_published(scene, step) for step in scene.published]),
        _panel("In the log", [_logged(line) for line in scene.loud]),
        _panel("Sent", [_caught(message) for message in scene.caught]),
        plain(f"The log: {scene.log_url}"),
    )


def news(before: Scene, after: Scene) -> Iterator[str]:
    """What happened between two scenes, a line each, for a pipe."""
    for step in after.published[len(before.published) :]:
        yield f"published  {_published(after, step).plain}"
    known = {line["id"] for line in before.loud}
    for line in after.loud:
        if line["id"] not in known:
            yield f"logged     {_logged(line).plain}"
    for message in after.caught[len(before.caught) :]:
        yield f"sent       {_caught(message).plain}"


def summary(scene: Scene, findings: Sequence[Finding]) -> RenderableType:
    """What came of it all, and whether it is what the story expects."""
    return Group(
        plain("\n".join(_totals(scene))),
        Text(),
        _expectations(scene.story, findings),
        plain(_verdict(findings)),
    )


def _totals(scene: Scene) -> Iterator[str]:
    severities = Counter(Severity(line["severity"]) for line in scene.loud)
    silences = Counter(line.get("silence") or line["reason"] for line in scene.log if line["severity"] == "silent")
    channels = Counter(message.channel.value for message in scene.caught)
    edits = sum(map(scene.story.is_edit, scene.published))
    yield f"{len(scene.published)} items published, {edits} of them edits; {scene.claims} claims filed"
    yield f"silent: {_counts(silences)}"
    yield f"in the log: {_counts({one.value: severities[one] for one in reversed(Severity) if severities[one]})}"
    yield f"messages: {_counts(channels)}"


def _counts(counts: Mapping[str, int]) -> str:
    parts = [f"{count} {name.replace('_', ' ')}" for name, count in counts.items()]
    return ", ".join(parts) or "none"


def _expectations(story: Story, findings: Iterable[Finding]) -> Table:
    grid = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("outlet", "item", "expected", "log"):
        grid.add_column(column, overflow="fold")
    for finding in findings:
        word, style = _OUTCOMES[finding.outcome]
        step = finding.step
        grid.add_row(plain(story.name(step.outlet)), plain(step.title), plain(_expected(step)), Text(word, style=style))
    return grid


def _expected(step: Step) -> str:
    match step.expect:
        case Silent() as silent:
            return f"silence: {silent.why}"
        case Raises() as raises:
            return f"{raises.least.value} or more for {raises.figure}: {raises.because}"


def _verdict(findings: Sequence[Finding]) -> str:
    met = sum(finding.outcome is Outcome.MET for finding in findings)
    return f"{met} of {len(findings)} expectations met"


def _panel(title: str, rows: Sequence[Text]) -> Panel:
    hidden = len(rows) - _ROWS
    head = f"{title} ({hidden} more above)" if hidden > 0 else title
    lines = Text("\n", no_wrap=True, overflow="ellipsis").join(rows[-_ROWS:])
    return Panel(lines, title=plain(head), title_align="left", height=_ROWS + 2)


def _published(scene: Scene, step: Step) -> Text:
    edited = " (edited)" if scene.story.is_edit(step) else ""
    return plain(f"{step.at:3.0f} s  {scene.story.name(step.outlet)}: {step.title}{edited}")


def _logged(line: LogLine) -> Text:
    severity = Severity(line["severity"])
    earlier = f" against {line['earlier']['text']} ({line['earlier']['outlet']})" if line["earlier"] else ""
    words = f" {line['later']['text']} ({line['later']['outlet']}){earlier}: {line['reason'].replace('_', ' ')}"
    return Text(severity.value, style=SEVERITY_STYLES[severity]) + plain(words)


def _caught(message: Caught) -> Text:
    return plain(f"{message.channel.value}: {message.subject}")
