"""Which places, bodies and events a figure speaks of, and which of them is its scope."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claims.claim import Slot
from claims.extract.frames.counted import owner
from claims.extract.frames.gazetteer import Gazetteer
from claims.extract.frames.layout import LEAD_SENTENCES, PARTING, Placed, Sentence
from claims.extract.frames.near import is_nearest, nearest, slot
from claims.lang.en.phrases import Mention
from claims.lang.en.phrasing import PERIODIC

SCOPE_LIMIT = 3.1
MOST_BETWEEN = 6
ADJECTIVE_COST = 0.6
GROUPING = frozenset(("and", ",", "the", "in"))
WHOLE_LIMIT = 1.8
DEFAULT_SCOPE = 0.35
SPEAKER_SCOPE = 0.45
WHOLE_BONUS = 0.3
MOST_NAMES = 8
BOTH = 2
DUAL = frozenset(("both", "two"))
SIGNS = frozenset((sign,) for sign in PARTING)
DATELINE_WORDS = 14
DASHES = frozenset(("-", "–", "—", "--"))
PLACING = frozenset(
    ("in", "at", "of", "for", "to", "near", "across", "from", "around", "outside", "inside", "throughout")
)
GIVER_CUES = frozenset(("from", "by"))
RECEIVER_CUES = frozenset(("for", "to", "gets", "get", "receives", "receive"))
LISTING = frozenset((",", "and", ";", ":"))
RECIPIENT_CUES = frozenset(("for", "to", "in", "on", "towards", "toward"))
THAN = ("than",)
"""What stands before a place that something is only compared with ("bigger than Malta")."""
NO_PLACE = frozenset(("UN", "EU", "EZ"))
"""Bodies among Babel's territories: they act, and nothing happens in them."""


WITHIN = frozenset(("in", "across", "throughout", "within", "inside"))
REGIONAL = PERIODIC | {"gas_storage", "gas_supply", "emissions", "renewables_share", "asylum_claims"}
"""Measures that are published for the whole of a union of countries."""
BOUND_FOR = frozenset(("reach", "reaching"))
"""What leads to where somebody meant to go and may never have come ("died trying to reach Malta")."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a document is about as a whole: its main places, events and names, most telling first.

    ``pair`` are the two countries that it names most, whom "both countries" mean.
    """

    places: tuple[str, ...]
    pair: tuple[str, ...]
    events: tuple[str, ...]
    names: tuple[str, ...]
    slots: tuple[Slot, ...]


def read_setting(sentences: Sequence[Sentence], gazetteer: Gazetteer) -> Setting:
    """The setting as the title and the first sentences give it."""
    lead = [each for each in sentences if each.field == "title"]
    lead += [each for each in sentences if each.field == "text"][:LEAD_SENTENCES]
    places = [(each, mention) for each in lead for mention in place_mentions(each) if not each.spoken(mention)]
    own = [(each, mention) for each in lead for mention in gazetteer.places(each)]
    events = [(each, mention) for each in lead for mention in each.layer("event")]
    names = _names(sentences)
    titled = [(each, mention) for each, mention in places if each.field == "title"]
    main = _countries(titled) or _countries(places)
    slots = [slot(each, mention, 0.0, f"place:{mention.value}") for each, mention in _first_of_each((*places, *own))]
    slots += [slot(each, mention, 0.0, f"event:{mention.value}") for each, mention in _first_of_each(events)]
    slots += [Slot(value=f"name:{name}") for name in names]
    pair = main if len(main) == BOTH else _often_named(sentences)
    return Setting(main, pair, _distinct(mention.value for _, mention in events), names, tuple(slots))


def _often_named(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The two countries that a text names most, none where it names fewer."""
    named = (mention.value.partition("/")[0] for sentence in sentences for mention in place_mentions(sentence))
    often = [country for country, _ in Counter(named).most_common(BOTH)]
    return tuple(often) if len(often) == BOTH else ()


def _countries(places: Iterable[tuple[Sentence, Mention]]) -> tuple[str, ...]:
    return _distinct(mention.value.partition("/")[0] for _, mention in places if not mention.value.startswith("?"))


def place_mentions(sentence: Sentence) -> Iterator[Mention]:
    """The places of a sentence that something happens in: not the adjectives of officials ("a Turkish minister")."""
    officials = [mention.start for mention in sentence.layer("official")]
    for mention in sentence.layer("place"):
        reach = mention.end + (sentence.plain[mention.end : mention.end + 1] not in SIGNS)
        speaks = any(mention.end <= start <= reach for start in officials)
        acts = mention.value in NO_PLACE and not _is_area(sentence, mention)
        compared = sentence.plain[mention.start - 1 : mention.start] == THAN
        if not (acts or speaks or compared):
            yield mention


def _is_area(sentence: Sentence, mention: Mention) -> bool:
    """Whether a body stands for where it reaches: "in the EU", "EU unemployment", "storage of the EU"."""
    at = mention.start - (sentence.plain[mention.start - 1 : mention.start] == ("the",))
    if at and sentence.plain[at - 1] in WITHIN:
        return True
    return any(each.start == mention.end and each.value in REGIONAL for each in sentence.layer("measure"))


def scope_candidates(sentence: Sentence, gazetteer: Gazetteer) -> list[Mention]:
    """The places, regions and the text's own places that the figures of a sentence may be limited to."""
    own = list(gazetteer.places(sentence))
    named = {word for mention in own for word in range(mention.start, mention.end)}
    regions = (mention for mention in sentence.layer("region") if mention.start not in named)
    here = dateline(sentence)
    listed = (
        mention
        for mention in place_mentions(sentence)
        if not _speaks(sentence, mention) and BOUND_FOR.isdisjoint(sentence.plain[: mention.start][-1:])
    )
    heard = (mention for mention in own if not _speaks(sentence, mention))
    return [mention for mention in (*listed, *regions, *heard) if mention.start not in here]


def dateline(sentence: Sentence) -> range:
    """The words that say where a text was written: "OSH, Nov 15 (Agency) - " in front of its first sentence."""
    opens = sentence.field == "text" and sentence.start == 0 and sentence.words[0].isupper() and len(sentence.words) > 1
    dash = next((at for at, word in enumerate(sentence.plain[:DATELINE_WORDS]) if word in DASHES), 0) if opens else 0
    return range(dash)


def _speaks(sentence: Sentence, mention: Mention) -> bool:
    """Whether a place stands for those who speak: "officials in Osh", "the Americans still say"."""
    before = sentence.plain[mention.start - 1] if mention.start else ""
    if before == "in" and any(each.end == mention.start - 1 for each in sentence.layer("official")):
        return True
    return mention.weak and any(mention.end <= each.start <= mention.end + 1 for each in sentence.layer("say"))


def read_scope(
    sentence: Sentence, placed: Placed, candidates: Sequence[Mention], setting: Setting, *, recipient: bool
) -> Slot | None:
    """The place (or the recipient of money) that the figure is limited to, of the candidates of its sentence.

    Its value is a list of places joined by "+", so that the whole of an event is the list of all its main places.
    """
    theirs = _owners(sentence, placed)
    wholes = sentence.layer("whole")
    if theirs:
        candidates = [mention for mention in candidates if mention.start not in theirs]
        wholes = [mention for mention in wholes if mention.start not in theirs]
    whole = nearest(sentence, placed.word, wholes, WHOLE_LIMIT)

    def role(mention: Mention) -> float:
        before = sentence.plain[mention.start - 1] if mention.start else ""
        if recipient:
            role_cost = -0.5 if before in RECIPIENT_CUES else 0.8 if _gives(sentence, mention) else 0.3
            return role_cost + ADJECTIVE_COST * (mention.weak + 2 * _qualifies_purpose(sentence, mention))
        return -0.3 if before in PLACING else 0.0

    free = [mention for mention in candidates if _is_open_to(sentence, placed, mention)]
    found = nearest(sentence, placed.word, free, SCOPE_LIMIT, role)
    if found is None or (whole and whole[1] - WHOLE_BONUS < found[1]):
        several = recipient and not whole and len(setting.places) != 1
        return None if several else _default_scope(setting, sentence, placed, whole)
    group = _group(sentence, found[0], candidates)
    return slot(sentence, *found, "+".join(sorted({mention.value for mention in group})))


def _owners(sentence: Sentence, placed: Placed) -> range:
    """Whose the whole of a part is, which is not where the part is ("241 of the country's 362 cases")."""
    after = placed.word + 1
    if sentence.plain[after : after + 1] != ("of",) or not any(
        each.end <= placed.word for each in sentence.layer("place")
    ):
        return range(0)
    start = after + 1 + (sentence.plain[after + 1 : after + 2] == ("the",))
    return range(after, start + owner(sentence, start))


def _qualifies_purpose(sentence: Sentence, mention: Mention) -> bool:
    """Whether a country only says whose it is that money is for ("US stockpiles", "replenishing US arsenals")."""
    purposes = sentence.layer("purpose")
    return any(mention.end <= each.start <= mention.end + 1 or each.end == mention.start for each in purposes)


def _is_open_to(sentence: Sentence, placed: Placed, mention: Mention) -> bool:
    """Whether a place can limit a figure: one that follows a figure belongs to the figure that it stands nearest to."""
    if ";" in sentence.plain[placed.word : mention.start]:
        return False
    return mention.start < sentence.figures[0].word or is_nearest(sentence, placed.word, mention)


def _default_scope(
    setting: Setting, sentence: Sentence, placed: Placed, whole: tuple[Mention, float] | None
) -> Slot | None:
    dual = whole and not DUAL.isdisjoint(sentence.plain[whole[0].start : whole[0].end])
    value = "+".join(sorted(setting.pair if dual else setting.places))
    if not value:
        return None
    if whole:
        return slot(sentence, *whole, value)
    clause = sentence.clause(placed.word)
    speaking = {mention.value for mention in sentence.layer("place") if mention.start in clause} & set(setting.places)
    if len(speaking) == 1 and len(setting.places) > 1:
        return Slot(value=speaking.pop(), confidence=SPEAKER_SCOPE)
    return Slot(value=value, confidence=DEFAULT_SCOPE)


def read_payer(sentence: Sentence, placed: Placed) -> Slot | None:
    """Who gives the money, where the sentence says so."""
    donors = list(sentence.layer("donor"))
    giving = [mention for mention in sentence.layer("place") if _gives(sentence, mention)]
    found = nearest(sentence, placed.word, [*donors, *giving], SCOPE_LIMIT)
    return slot(sentence, *found) if found else None


def _gives(sentence: Sentence, mention: Mention) -> bool:
    """Whether a place is named as a giver: after "from" or "by", in a list of such, or before a verb of giving."""
    before = sentence.plain[mention.start - 1] if mention.start else ""
    if before in GIVER_CUES:
        return True
    gives = any(mention.end <= verb.start <= mention.end + 2 for verb in sentence.layer("giving"))
    return gives or (_listed(sentence, mention) and _given_before(sentence, mention.start))


def _listed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name goes on with a list, its amount right behind it ("the EU $93m and Germany ($88m)")."""
    start = mention.start - (sentence.plain[mention.start - 1 : mention.start] == ("the",))
    led = start > 0 and sentence.plain[start - 1] in LISTING
    return led and (sentence.plain[mention.end : mention.end + 1] == ("(",) or sentence.is_figure(mention.end))


def _given_before(sentence: Sentence, end: int) -> bool:
    """Whether the words before speak of givers: "from" and "by", or a verb of giving with none of receiving."""
    words = sentence.plain[:end]
    gives = any(verb.end <= end for verb in sentence.layer("giving")) and not RECEIVER_CUES & set(words)
    return gives or bool(GIVER_CUES & set(words))


def _group(sentence: Sentence, first: Mention, candidates: Sequence[Mention]) -> list[Mention]:
    """The places coordinated with a mention ("Turkey and Syria") with no figure between."""
    group = [first]
    figures = {placed.word for placed in sentence.figures}
    for step in (1, -1):
        for other in sorted(candidates, key=lambda mention: step * mention.start):
            low, high = sorted((group[-1 if step > 0 else 0], other), key=lambda mention: mention.start)
            between = set(sentence.plain[low.end : high.start])
            joined = between <= GROUPING or (low.end + MOST_BETWEEN >= high.start and not between & set(PARTING))
            follows = other.start >= group[-1].end if step > 0 else other.end <= group[0].start
            touching = low.end == high.start or (between == {","} and _are_countries(low, high))
            if (
                follows
                and (touching or (joined and "and" in between))
                and not figures & set(range(low.end, high.start))
            ):
                group.insert(len(group) if step > 0 else 0, other)
    return group


def _are_countries(one: Mention, other: Mention) -> bool:
    """Whether two places that a comma parts are a list ("Ghana, Togo"), and not a town and its country."""
    return one.layer == other.layer == "place" and not any(sign in one.value + other.value for sign in "/?")


def _names(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The capitalised names of a document by how often they occur; the first word of a sentence does not count."""
    seen: Counter[str] = Counter()
    for sentence in sentences:
        if sentence.field == "title":
            continue
        placed = {word for mention in sentence.layer("place") for word in range(mention.start, mention.end)}
        seen.update(
            sentence.plain[word]
            for word in sentence.names
            if word and word not in placed and len(sentence.words[word]) > 1
        )
    return tuple(name for name, _ in seen.most_common(MOST_NAMES))


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _first_of_each(found: Iterable[tuple[Sentence, Mention]]) -> Iterable[tuple[Sentence, Mention]]:
    kept: dict[str, tuple[Sentence, Mention]] = {}
    for sentence, mention in found:
        kept.setdefault(mention.value, (sentence, mention))
    return kept.values()
