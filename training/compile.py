"""Compile the labelled stories into documents, labels, verdicts and expected alerts, one JSON object a line.

    python training/compile.py OUT [--split fitting|unread] [STORY.toml ...]

OUT receives documents.jsonl, labels.jsonl, verdicts.jsonl and expected.jsonl. Without files, all stories of the split
are taken. The format of a story is described in training/README.md; anything wrong in one is printed with its place,
and nothing is written.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

STORIES = Path(__file__).parent / "stories"
SPLITS = ("fitting", "unread")
NO_CLAIM = frozenset(("date", "year", "time", "age", "name", "word", "ordinal", "score"))
MODIFIERS = frozenset(
    ("exact", "about", "nearly", "more_than", "at_least", "less_than", "at_most", "up_to", "range", "vague")
)
MODALITIES = frozenset(("actual", "approved", "proposed", "requested", "estimate", "forecast", "hypothetical"))
ROLES = frozenset(("current", "previous", "change"))
VERDICTS = frozenset(("consistent", "refinement", "conflict", "update", "revision", "scale_error", "not_same_quantity"))
ALERTS = frozenset(("conflict", "update", "revision", "scale_error"))
SEVERITIES = frozenset(("low", "medium", "high", "critical"))
DIFFERENT = "not_same_quantity"
OPEN_ABOVE, OPEN_BELOW = frozenset(("more_than", "at_least")), frozenset(("less_than", "at_most", "up_to"))

_MARK = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
Row = dict[str, Any]


@dataclass(slots=True)
class Story:
    """One story, compiled, with what is wrong in it."""

    documents: list[Row] = field(default_factory=list)
    labels: list[Row] = field(default_factory=list)
    verdicts: list[Row] = field(default_factory=list)
    expected: list[Row] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the four files; 1 and nothing written where a story has a fault."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--split", choices=SPLITS)
    parser.add_argument("stories", type=Path, nargs="*")
    chosen = parser.parse_args(arguments)
    compiled = [compile_story(path) for path in chosen.stories or story_files(chosen.split)]
    faults = [fault for story in compiled for fault in story.faults]
    if faults:
        print("\n".join(faults), file=sys.stderr)
        return 1
    chosen.out.mkdir(parents=True, exist_ok=True)
    for name in ("documents", "labels", "verdicts", "expected"):
        rows = (row for story in compiled for row in getattr(story, name))
        write(chosen.out / f"{name}.jsonl", rows)
    return 0


def story_files(split: str | None = None) -> list[Path]:
    """The files of one split, or of both."""
    return sorted(path for each in SPLITS if split in (None, each) for path in (STORIES / each).glob("*.toml"))


def write(path: Path, rows: Iterable[Row]) -> None:
    """One object a line."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def compile_story(path: Path) -> Story:
    """One file; its faults say where."""
    story = Story()
    try:
        source = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        story.faults.append(f"{path.name}: {error}")
        return story
    topic = path.stem
    for item in source.get("items", ()):
        _compile_item(story, topic, item)
    by_key = {label["id"].removeprefix(f"{topic}."): label for label in story.labels}
    judged = source.get("judged", {})
    _compile_pairs(story, judged.get("pairs", ()), by_key)
    _compile_expected(story, judged, by_key)
    _check_story(story)
    story.faults = [f"{path.name}: {fault}" for fault in story.faults]
    return story


def _compile_item(story: Story, topic: str, item: Mapping[str, Any]) -> None:
    figures = dict(item.get("figures", {}))
    document = {
        "topic": topic,
        "id": f"{topic}-{item['id']}",
        "outlet": item["outlet"],
        "url": f"https://{item['outlet']}.example/{topic}-{item['id']}",
        "published": item["published"],
        "style": item["style"],
    }
    used: set[str] = set()
    for name in ("title", "text"):
        plain, marks = unmarked(item[name].strip(), _MARK)
        document[name] = plain
        if "{" in plain or "}" in plain:
            story.faults.append(f"{item['id']} {name}: a brace that marks nothing")
        for start, end, label in marks:
            key = label[2]
            place = {"doc": document["id"], "field": name, "start": start, "end": end, "text": plain[start:end]}
            if key in NO_CLAIM:
                number = len(story.labels)
                story.labels.append(_no_claim(place, topic, key, number))
            elif key in used or key not in figures:
                story.faults.append(f"{item['id']} {name}: {key!r} is marked twice or not described")
            else:
                used.add(key)
                story.labels.append(_label(story, place, topic, key, figures[key]))
    story.documents.append(document)
    story.faults += [f"{item['id']}: {key!r} is described, not marked" for key in figures if key not in used]


def unmarked(marked: str, pattern: re.Pattern[str]) -> tuple[str, list[tuple[int, int, re.Match[str]]]]:
    """The text without its marks, and each mark with the span of its words there: its first group that holds any."""
    plain, marks, at = "", [], 0
    for match in pattern.finditer(marked):
        plain += marked[at : match.start()]
        start = len(plain)
        plain += next(filter(None, match.groups()))
        marks.append((start, len(plain), match))
        at = match.end()
    return plain + marked[at:], marks


def _no_claim(place: Row, topic: str, key: str, number: int) -> Row:
    return {
        **place, "value": None, "low": None, "high": None, "unit": key, "kind": key, "modifier": "exact",
        "measures": f"no claim: {key}", "series": None, "modality": "actual", "id": f"{topic}.none-{number}",
        "topic": topic,
    }  # fmt: skip


def _label(story: Story, place: Row, topic: str, key: str, given: Mapping[str, Any]) -> Row:
    known = {"value", "low", "high", "unit", "modifier", "measures", "series", "role", "modality", "as_of",
             "attribution", "conversion_of"}  # fmt: skip
    faults = [f"unknown {name!r}" for name in given if name not in known]
    faults += [f"no {name!r}" for name in ("unit", "measures") if not given.get(name)]
    modifier = given.get("modifier", "exact")
    checked = (
        ("modifier", modifier, MODIFIERS),
        ("modality", given.get("modality", "actual"), MODALITIES),
        ("role", given.get("role", "current"), ROLES),
    )
    faults += [f"{name} {value!r}" for name, value, allowed in checked if value not in allowed]
    value, low, high = given.get("value"), given.get("low"), given.get("high")
    if value is None and low is None and high is None:
        faults.append("no value")
    if value is not None:
        low = low if low is not None or modifier in OPEN_BELOW else value
        high = high if high is not None or modifier in OPEN_ABOVE else value
    story.faults += [f"{place['doc']} {key}: {fault}" for fault in faults]
    series = given.get("series")
    converted = given.get("conversion_of")
    return {
        **place,
        "value": value,
        "low": low,
        "high": high,
        "unit": given.get("unit"),
        "modifier": modifier,
        "measures": given.get("measures"),
        "series": f"{topic}.{series}" if series else None,
        "modality": given.get("modality", "actual"),
        "as_of": given.get("as_of"),
        "attribution": given.get("attribution"),
        "role": given.get("role", "current"),
        "conversion_of": f"{topic}.{converted}" if converted else None,
        "id": f"{topic}.{key}",
        "topic": topic,
    }


def _compile_pairs(story: Story, pairs: Iterable[Sequence[str]], by_key: Mapping[str, Row]) -> None:
    for one, other, verdict, why, *also in pairs:
        if one not in by_key or other not in by_key or verdict not in VERDICTS:
            story.faults.append(f"pair {one}, {other}, {verdict}: unknown label or verdict")
            continue
        a, b = by_key[one], by_key[other]
        same = a["series"] is not None and a["series"] == b["series"]
        if same == (verdict == DIFFERENT) and not (a.get("conversion_of") or b.get("conversion_of")):
            story.faults.append(f"pair {one}, {other}: {verdict}, but the series are {a['series']} and {b['series']}")
        row = {"a": a["id"], "b": b["id"], "verdict": verdict, "why": why, "series": a["series"] if same else None}
        story.verdicts.append(row | ({"also_defensible": also} if also else {}))


def _compile_expected(story: Story, judged: Mapping[str, Any], by_key: Mapping[str, Row]) -> None:
    alerts: dict[str, list[Row]] = defaultdict(list)
    silent: dict[str, list[Row]] = defaultdict(list)
    for key, kind, severity, against, reason in judged.get("alerts", ()):
        if {key, against} <= by_key.keys() and kind in ALERTS and severity in SEVERITIES and by_key[key]["series"]:
            row = {"doc": by_key[key]["doc"], "label": by_key[key]["id"], "kind": kind, "severity": severity}
            alerts[by_key[key]["series"]].append(row | {"against": by_key[against]["id"], "reason": reason})
        else:
            story.faults.append(f"alert {key}, {against}, {kind}, {severity}: unknown label, kind or severity")
    for key, against, reason in judged.get("silent", ()):
        if {key, against} <= by_key.keys() and by_key[key]["series"]:
            row = {"doc": by_key[key]["doc"], "label": by_key[key]["id"], "kind": None, "severity": None}
            silent[by_key[key]["series"]].append(row | {"against": by_key[against]["id"], "reason": reason})
        else:
            story.faults.append(f"silent {key}, {against}: unknown label")
    story.expected = [
        {"series": name, "alerts": alerts[name], "silent": silent[name]} for name in sorted({*alerts, *silent})
    ]


def _check_story(story: Story) -> None:
    published = [document["published"] for document in story.documents]
    if published != sorted(published):
        story.faults.append("items are not in the order of their publication")
    units: dict[str, str] = {}
    for label in story.labels:
        if not label["series"] or label["conversion_of"]:
            continue
        unit = units.setdefault(label["series"], label["unit"])
        if unit != label["unit"]:
            story.faults.append(f"{label['id']}: unit {label['unit']}, others of its series {unit}")
    by_id = {label["id"]: label for label in story.labels}
    if len(by_id) < len(story.labels):
        story.faults.append("two figures have one key")
    for label in story.labels:
        if label.get("conversion_of") and label["conversion_of"] not in by_id:
            story.faults.append(f"{label['id']}: conversion of an unknown label")
    when = {document["id"]: document["published"] for document in story.documents}
    for entry in story.expected:
        for row in (*entry["alerts"], *entry["silent"]):
            if when[by_id[row["against"]]["doc"]] > when[row["doc"]]:
                story.faults.append(f"{row['label']} is judged against a later figure")


if __name__ == "__main__":
    sys.exit(main())
