"""A sentence laid out for reading frames: its words, its figures, its phrases, and how far apart they stand.

Distance is a cost: each word between adds a little, each sign or conjunction that parts clauses adds more, and each
other figure most, so that a figure's own territory ends where the next one's begins.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from claims.claim import Document, Field, Figure
from claims.extract.frames.around import parted_phrases
from claims.extract.text import cut
from claims.lang.en.calendar import MONTH_NAMES, WEEKDAY_NAMES
from claims.lang.en.phrases import WORD, Mention, Word, find, look_up
from claims.lang.en.phrasing import STOPWORDS
from claims.quantity import Kind

PARTING = {
    ",": 1.0,
    ";": 3.0,
    ":": 1.0,
    "(": 1.0,
    ")": 1.0,
    "–": 1.2,
    "—": 1.2,
    "--": 1.2,
    "-": 1.0,
    "|": 3.0,
    "\n": 3.0,
}
JOINING = {"and": 0.8, "or": 0.8, "but": 2.0, "while": 2.0, "whereas": 2.0, "although": 2.0, "though": 2.0, "yet": 1.0}
JOINING |= dict.fromkeys(("which", "who", "that", "whose", "because", "after", "before", "when", "where", "as"), 0.8)
JOINING |= {"including": 1.2, "plus": 1.0, "with": 0.4, "against": 0.6, "to": 0.2}
FIGURE_COST = 1.5
WORD_COST, EMPTY_COST = 0.2, 0.08
WORD_COSTS = dict.fromkeys(STOPWORDS, EMPTY_COST) | JOINING | PARTING
CALENDAR = frozenset((*MONTH_NAMES, *WEEKDAY_NAMES))
BACKWARD_COST = 0.25
ASIDE_COST = 0.5
COUNTS = frozenset((Kind.COUNT, Kind.NUMBER))
LEAD_SENTENCES = 2
MOST_CLAIMS = 200
"""Claims framed of one text, which is a table where it has more; each is framed and filed with an eye on the others."""
AUXILIARIES = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "will",
        "would",
        "could",
        "can",
        "may",
        "might",
        "must",
        "should",
        "says",
        "said",
        "gets",
        "get",
        "goes",
        "go",
    ]
)
# Each sign is looked at once, and what stands before it only then.
_SENTENCE_END = re.compile(
    r"""[\s"”’')] (?:
          (?<=[.!?](?s:.)) (?: (?<=\s) | (?<=\S)["”’')]*\s ) \s* (?=["“‘'(]*[A-Z0-9$€£+])
        | (?<=\n) \n*
    )""",
    re.VERBOSE,
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Adm|Capt|Prof|Jr|Sr|vs|No|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Aug|Sept|Sep"
    r"|Oct|Nov|Dec)|\b[A-Z]|\b[ap]\.m|U\.S|U\.N|U\.K|approx|est)\.$"
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure of a sentence: its number in the document and the word that stands for it."""

    number: int
    word: int
    figure: Figure


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence, the same only as itself.

    ``costs[i]`` is the cost of all that stands before word ``i``; ``asides`` are word ranges that interrupt (brackets,
    ", almost 360 of them children,") with their cost; ``speech`` are the clauses that only say who speaks.
    """

    field: Field
    start: int
    end: int
    words: tuple[str, ...]
    plain: tuple[str, ...]
    known: tuple[Word, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    figures: tuple[Placed, ...]
    figure_words: frozenset[int]
    mentions: Sequence[Mention]
    by_layer: Mapping[str, Sequence[Mention]]
    costs: tuple[float, ...]
    asides: tuple[tuple[int, int, float], ...]
    speech: tuple[tuple[int, int], ...]

    def layer(self, name: str) -> Sequence[Mention]:
        """The mentions of a table."""
        return self.by_layer.get(name, ())

    def layers(self, *names: str) -> Sequence[Mention]:
        """The mentions of some tables, one table after the other."""
        return [mention for name in names for mention in self.by_layer.get(name, ())]

    @cached_property
    def names(self) -> Sequence[int]:
        """The words that may be names: those with a capital that are no month, weekday or function word."""
        return [
            place
            for place, written in enumerate(self.words)
            if written[0].isupper() and (low := self.plain[place]) not in CALENDAR and low not in STOPWORDS
        ]

    def distance(self, word: int, start: int, end: int) -> float:
        """The cost between a word and the words ``start`` up to ``end``."""
        if start <= word < end:
            return 0.0
        low, high, back = (word + 1, start, 0.0) if start > word else (end, word, BACKWARD_COST)
        cost = self.costs[high] - self.costs[low] + back
        for first, last, inside in self.asides:
            if low <= first and last <= high:
                cost -= inside - ASIDE_COST
        return max(cost, 0.0)

    def clause(self, word: int) -> range:
        """The words around one up to the semicolons beside it."""
        if ";" not in self.plain:
            return range(len(self.plain))
        start = next((at for at in range(word, 0, -1) if self.plain[at - 1] == ";"), 0)
        return range(start, next((at for at in range(word, len(self.plain)) if self.plain[at] == ";"), len(self.plain)))

    def spoken(self, mention: Mention) -> bool:
        """Whether a mention stands in a clause that only says who speaks (", medical staff and officials said")."""
        return any(first <= mention.start < last for first, last in self.speech)

    def span(self, mention: Mention) -> tuple[int, int]:
        """Where a mention stands in its field."""
        return self.starts[mention.start], self.ends[mention.end - 1]

    def is_figure(self, word: int) -> bool:
        """Whether a word stands for a claimed figure."""
        return word in self.figure_words


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """The spans of the sentences of a text; an endless one is cut (see ``claims.extract.text``)."""
    spans, start = [], 0
    for end in _SENTENCE_END.finditer(text):
        if "\n" not in end.group() and _ABBREVIATION.search(text[max(0, end.start() - 8) : end.start()]):
            continue
        spans.append((start, end.start()))
        start = end.end()
    spans.append((start, len(text)))
    return [piece for low, high in spans if text[low:high].strip() for piece in cut(text, low, high)]


def lay_out(document: Document, figures: Sequence[Figure]) -> list[Sentence]:
    """The sentences that frames are read from, title first: the leading ones and those with a claimed figure.

    Of the claimed figures the first ``MOST_CLAIMS`` count.
    """
    claimed = [(number, figure) for number, figure in enumerate(figures) if figure.no_claim is None][:MOST_CLAIMS]
    fields: tuple[Field, ...] = ("title", "text")
    return [sentence for name in fields for sentence in _lay_out_field(document.field_text(name), name, claimed)]


def _lay_out_field(text: str, name: Field, claimed: Sequence[tuple[int, Figure]]) -> Iterator[Sentence]:
    inside = [each for each in claimed if each[1].quote.field == name]
    starts = [figure.quote.start for _, figure in inside]
    for number, span in enumerate(sentence_spans(text)):
        here = inside[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]
        if here or number < LEAD_SENTENCES:
            yield _sentence(text, name, span, here)


def _sentence(text: str, name: Field, span: tuple[int, int], here: Sequence[tuple[int, Figure]]) -> Sentence:
    low, high = span
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    placed: list[Placed] = []

    def add_words(at: int, until: int) -> None:
        matches = list(WORD.finditer(text[at:until]))
        words.extend([match[0] for match in matches])
        starts.extend([at + match.start() for match in matches])
        ends.extend([at + match.end() for match in matches])

    at = low
    for number, figure in here:
        add_words(at, figure.quote.start)
        placed.append(Placed(number, len(words), figure))
        words.append(_as_word(figure))
        starts.append(figure.quote.start)
        ends.append(figure.quote.end)
        at = max(at, figure.quote.end)
    add_words(at, high)
    known = [look_up(word) for word in words]
    plain_words = [word.plain for word in known]
    figure_words = frozenset([each.word for each in placed])
    costs = _costs(plain_words, figure_words)
    counts = [each.word for each in placed if each.figure.quantity.kind in COUNTS]
    parted = list(parted_phrases(known, counts)) if counts else []
    mentions = sorted([*find(known), *parted]) if parted else find(known)
    return Sentence(
        field=name,
        start=low,
        end=high,
        words=tuple(words),
        plain=tuple(plain_words),
        known=tuple(known),
        starts=tuple(starts),
        ends=tuple(ends),
        figures=tuple(placed),
        figure_words=figure_words,
        mentions=mentions,
        by_layer=_by_layer(mentions),
        costs=costs,
        asides=tuple(_asides(plain_words, costs)),
        speech=tuple(_speech(plain_words, mentions, figure_words)),
    )


def _by_layer(mentions: Sequence[Mention]) -> Mapping[str, Sequence[Mention]]:
    layers: dict[str, list[Mention]] = {}
    for mention in mentions:
        layers.setdefault(mention.layer, []).append(mention)
    return layers


def _speech(
    plain_words: Sequence[str], mentions: Sequence[Mention], figures: frozenset[int]
) -> Iterator[tuple[int, int]]:
    """Clauses between signs that hold a verb of saying and no figure, other than a sentence's first."""
    for mention in mentions:
        if mention.layer == "say":
            first = next((at for at in range(mention.start - 1, 0, -1) if plain_words[at] in PARTING), 0)
            last = next(
                (at for at in range(mention.end, len(plain_words)) if plain_words[at] in PARTING), len(plain_words)
            )
            if first and figures.isdisjoint(range(first, last)):
                yield first, last


def _as_word(figure: Figure) -> str:
    """What stands for a figure among the words: a number word stays, for phrases such as "the two countries"."""
    exact = figure.quote.exact
    return exact if exact.isalpha() else "#"


def _costs(plain_words: Sequence[str], figures: frozenset[int]) -> tuple[float, ...]:
    costs = [WORD_COSTS.get(word, WORD_COST) for word in plain_words]
    for at in figures:
        costs[at] = FIGURE_COST
    return (0.0, *accumulate(costs))


def _asides(plain_words: Sequence[str], costs: Sequence[float]) -> Iterator[tuple[int, int, float]]:
    opened: int | None = None
    for at, word in enumerate(plain_words):
        if word == "(":
            opened = at
        elif word == ")" and opened is not None:
            yield opened, at + 1, costs[at + 1] - costs[opened]
            opened = None
    commas = [at for at, word in enumerate(plain_words) if word == ","]
    for first, last in pairwise(commas):
        interrupts = last + 1 < len(plain_words) and plain_words[last + 1] in AUXILIARIES
        if interrupts and not AUXILIARIES & set(plain_words[first:last]):
            yield first, last + 1, costs[last + 1] - costs[first]
