"""Templates with escaping on, and the words and shapes they may use."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from claims.say import amounts, distance, slots, times
from claims.say import glossary as terms
from review import glossary, human, present

FOLDER = Path(__file__).parent
FILTERS = {
    "ago": human.ago,
    "exact_time": times.moment_in_full,
    "day": times.day,
    "span": human.span,
    "figure": amounts.figure,
    "web_address": human.web_address,
    "host": human.host,
    "without_credentials": human.without_credentials,
    "sentence": human.sentence,
    "slot": slots.slot,
    "severity_label": terms.severity,
    "severity_mark": human.severity_mark,
    "words": terms.words_for,
}
GLOBALS: Mapping[str, object] = {
    "apart": distance.apart,
    "in_context": present.in_context,
    "verdicts": terms.VERDICTS,
    "statuses": glossary.STATUSES,
    "acts": glossary.ACTS,
    "delivery_states": glossary.DELIVERIES,
    "outcomes": glossary.OUTCOMES,
}


class Renderer:
    """Renders the pages' templates; what comes from feeds is escaped, a missing value is an error."""

    def __init__(self) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(FOLDER / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters.update(FILTERS)
        self._templates.globals.update(GLOBALS)

    def render(self, template: str, context: Mapping[str, object]) -> str:
        """A page as text."""
        return self._templates.get_template(template).render(context)


def drawing(svg: str) -> Markup:
    """A drawing of ours (its words are escaped already) for use in a page."""
    return Markup(svg)  # noqa: S704 - ElementTree wrote it
