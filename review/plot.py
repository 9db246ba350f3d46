"""A series as a drawing: values over time and what their wording allows, as SVG without scripts or styles. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from xml.etree import ElementTree as ET

from claims.discrepancy import Discrepancy
from claims.quantity import Quantity
from claims.say import amounts, glossary, times
from claims.series import Observation
from review.axis import Axis, TimeAxis, time_axis, value_axis

RIGHT, TOP, BOTTOM = 16, 14, 34  # margins in units of the drawing
CHARACTER = 8.2  # width of a character at the style sheet's size; the left margin holds the longest label
FAR = (
    1.5  # an end of an interval beyond this factor ("up to": from zero) does not stretch the axis: it ends in an arrow
)
PER_TICK = 100  # units of width that a time label needs

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """The drawing area and how values and times map to it."""

    width: int
    height: int
    values: Axis
    labels: tuple[str, ...]
    times: TimeAxis

    @property
    def left(self) -> float:
        return 12 + CHARACTER * max(len(label) for label in self.labels)

    @property
    def right(self) -> float:
        return self.width - RIGHT

    def x(self, moment: datetime) -> float:
        return round(self.left + self.times.place(moment) * (self.right - self.left), 1)

    def y(self, value: float) -> float:
        return round(TOP + (1 - self.values.place(value)) * (self.height - TOP - BOTTOM), 1)


def plot(
    observations: Sequence[Observation],
    *,
    anchor: Observation | None = None,
    flagged: Mapping[int, Discrepancy] | None = None,
    width: int = 720,
    height: int = 280,
) -> str:
    """A series as an SVG element, "" where nothing can be drawn.

    ``anchor`` is the figure that others are held against; ``flagged`` maps observation ids to the discrepancy that
    each raised. Looks come from the page's style sheet by class; every mark carries its words as a hover title.
    """
    shown = [(o, mid) for o in observations if (mid := _middle(o.claim.quantity)) is not None]
    if not shown:
        return ""
    flagged = flagged or {}
    values = value_axis([float(v) for o, mid in shown for v in _stretch(o.claim.quantity, mid)])
    frame = _Frame(
        width=width,
        height=height,
        values=values,
        labels=_labels(values, shown[0][0].claim.quantity),
        times=time_axis([o.statement.published_at for o, _ in shown], most=width // PER_TICK),
    )
    svg = _canvas(frame, shown)
    _draw_values(svg, frame)
    _draw_times(svg, frame)
    if anchor is not None:
        _draw_anchor(svg, frame, anchor)
    for observation, mid in sorted(shown, key=lambda pair: pair[0].id in flagged):
        _draw_mark(svg, frame, observation, mid, flagged.get(observation.id))
    return ET.tostring(svg, encoding="unicode")


def _stretch(quantity: Quantity, mid: Decimal) -> list[Decimal]:
    """The values that the axis must hold for a figure: all that it states, and the ends of its interval if near."""
    stated = [end for end in (mid, quantity.low, quantity.high) if end is not None]
    hard = quantity.hard
    ends = [hard.low] if hard.high is None else [hard.low, hard.high]
    return stated + [end for end in ends if mid and 1 / FAR <= end / mid <= FAR]


def _labels(axis: Axis, sample: Quantity) -> tuple[str, ...]:
    ticks = [Decimal(str(round(tick, 10))) for tick in axis.ticks]
    return tuple(amounts.axis_label(tick, tick if axis.log else ticks[1] - ticks[0], sample) for tick in ticks)


def _canvas(frame: _Frame, shown: Sequence[tuple[Observation, Decimal]]) -> ET.Element:
    first, last = shown[0][0], shown[-1][0]
    ends = [amounts.figure(o.claim.figure) for o in (first, last)]
    words = f"{len(shown)} values, {ends[0]} at first, {ends[1]} at last"
    return ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": "plot",
            "viewBox": f"0 0 {frame.width} {frame.height}",
            "role": "group",
            "aria-label": words if len(shown) > 1 else f"One value, {amounts.figure(first.claim.figure)}",
        },
    )


def _draw_values(svg: ET.Element, frame: _Frame) -> None:
    for tick, label in zip(frame.values.ticks, frame.labels, strict=True):
        y = frame.y(tick)
        _line(svg, "grid", (frame.left, y), (frame.right, y))
        _text(svg, label, frame.left - 8, y + 4, anchor="end")


def _draw_times(svg: ET.Element, frame: _Frame) -> None:
    base = frame.height - BOTTOM
    _line(svg, "axis", (frame.left, base), (frame.right, base))
    for tick in frame.times.ticks:
        x = frame.x(tick.at)
        _line(svg, "axis", (x, base), (x, base + 5))
        half = 3.2 * len(tick.label)  # half a label's width at the style sheet's size
        side = "end" if x + half > frame.width else "middle"
        _text(svg, tick.label, frame.width if side == "end" else x, base + 20, anchor=side)


def _draw_anchor(svg: ET.Element, frame: _Frame, anchor: Observation) -> None:
    mid = _middle(anchor.claim.quantity)
    if mid is None:
        return
    y = frame.y(float(mid))
    line = _line(svg, "anchor", (frame.left, y), (frame.right, y))
    _title(line, f"Held against: {amounts.figure(anchor.claim.figure)}, {anchor.statement.source}")


def _draw_mark(svg: ET.Element, frame: _Frame, o: Observation, mid: Decimal, raised: Discrepancy | None) -> None:
    x, y = frame.x(o.statement.published_at), frame.y(float(mid))
    attributes = {"class": "mark replaced" if o.replaced else "mark"}
    if raised is None:
        group = ET.SubElement(svg, "g", attributes)
    else:
        attributes["class"] += f" flagged sev-{raised.judgement.severity.value}"
        group = ET.SubElement(svg, "a", attributes | {"href": f"/discrepancies/{raised.id}"})
    _title(group, _words(o, raised))
    _draw_interval(group, frame, o.claim.quantity, x, y)
    if raised is not None:
        _circle(group, "ring", x, y, 9)
    _circle(group, "dot", x, y, 4.5)


def _draw_interval(group: ET.Element, frame: _Frame, quantity: Quantity, x: float, y: float) -> None:
    hard = quantity.hard
    top = TOP if hard.high is None else frame.y(float(hard.high))
    bottom = frame.y(float(hard.low))
    if abs(top - bottom) < 2:
        return
    _line(group, "bar", (x, top), (x, bottom))
    beyond = hard.high is None or float(hard.high) > frame.values.high
    _end(group, x, top, outwards=-1 if beyond else 0)
    _end(group, x, bottom, outwards=1 if float(hard.low) < frame.values.low else 0)


def _end(group: ET.Element, x: float, y: float, *, outwards: int) -> None:
    """An interval ends in a stroke, or in an arrow where it goes on beyond the drawing."""
    if not outwards:
        _line(group, "bar", (x - 4, y), (x + 4, y))
        return
    back = y - 6 * outwards
    _line(group, "bar", (x - 4, back), (x, y))
    _line(group, "bar", (x + 4, back), (x, y))


def _words(o: Observation, raised: Discrepancy | None) -> str:
    said = f"{amounts.figure(o.claim.figure)}, {o.statement.source}, {times.moment_in_full(o.statement.published_at)}"
    if o.replaced:
        said += "; since replaced by its outlet"
    if raised is None:
        return said
    severity = glossary.severity(raised.judgement.severity)
    return f"{said}. {severity}: {glossary.words_for(raised.judgement).title}"


def _line(parent: ET.Element, name: str, start: Point, end: Point) -> ET.Element:
    ends = {"x1": f"{start[0]:g}", "y1": f"{start[1]:g}", "x2": f"{end[0]:g}", "y2": f"{end[1]:g}"}
    return ET.SubElement(parent, "line", {"class": name} | ends)


def _circle(parent: ET.Element, name: str, x: float, y: float, radius: float) -> None:
    ET.SubElement(parent, "circle", {"class": name, "cx": f"{x:g}", "cy": f"{y:g}", "r": f"{radius:g}"})


def _text(parent: ET.Element, words: str, x: float, y: float, *, anchor: str) -> None:
    ET.SubElement(parent, "text", {"x": f"{x:g}", "y": f"{y:g}", "text-anchor": anchor}).text = words


def _title(parent: ET.Element, words: str) -> None:
    ET.SubElement(parent, "title").text = words


def _middle(q: Quantity) -> Decimal | None:
    """The one number that stands for a quantity: its value, or the middle of its range."""
    if q.value is not None:
        return q.value
    if q.low is None or q.high is None:
        return None
    return (q.low + q.high) / 2
