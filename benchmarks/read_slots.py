"""Score what figures are read to measure on labelled stories, slot by slot.

    python -m benchmarks.read_slots FOLDER ... [--slot NAME] [--errors N] [--story TOPIC]

What a label's own words ("deaths in the north of Syria") name of measure, place, head and purpose is what the slots of
the figure's frame should hold. Labels are words of people, so not every difference is a misreading. Printed for each
slot: how many labels name one, how many of these are read right, wrong and not at all, and how many slots are filled
where the label names nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.arguments import existing_folder, parser
from benchmarks.labelled import Row, Text, texts
from claims.claim import Document
from claims.extract.frames.layout import lay_out
from claims.extract.frames.measures import kind_of, takes
from claims.extract.frames.times import times
from claims.lang.en.phrases import WORD, Mention, find, look_up
from claims.match.traits import Traits

SLOTS = ("measure", "scope", "head", "purpose", "status", "period")
STATED = 0.45


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled figure: what a slot should hold (empty: nothing is named), what it holds, and the outcome."""

    story: str
    wanted: frozenset[str]
    found: frozenset[str]
    traits: Traits
    label: Row

    @property
    def outcome(self) -> str:
        """Right, wrong, missed, or extra."""
        if not self.wanted:
            return "extra" if self.found else "rightly empty"
        if not self.found:
            return "missed"
        return "right" if self.found & self.wanted else "wrong"


def mentions(words: str) -> list[Mention]:
    """The phrases that a label's words hold."""
    return find([look_up(word) for word in WORD.findall(words)])


def cases(text: Text, slot: str) -> Iterator[Case]:
    """The labelled figures of a document."""
    for traits, label in zip(text.traits, text.labels, strict=True):
        if label is not None and label["series"] is not None:
            yield Case(text.story, _wanted(slot, traits, label), _found(slot, traits), traits, label)


def _wanted(slot: str, traits: Traits, label: Row) -> frozenset[str]:
    named = mentions(label["measures"])
    if slot == "measure":
        kind = kind_of(traits.claim.quantity)
        return frozenset(each.value for each in named if each.layer == slot and takes(each.value, kind))
    if slot == "scope":
        return frozenset(each.value for each in named if each.layer in ("place", "region"))
    if slot == "period":
        return _periods(label["measures"])
    return frozenset(each.value for each in named if each.layer == slot)


def _periods(words: str) -> frozenset[str]:
    """The periods that a label's words name."""
    sentences = lay_out(Document(id="", text=words), ())
    named = (time.value for sentence in sentences for time in times(sentence, None) if time.day is None)
    return frozenset(value for value in named if "--" not in value)


def _found(slot: str, traits: Traits) -> frozenset[str]:
    if slot == "scope":
        return traits.scope if traits.scope_confidence > STATED else frozenset()
    value = getattr(traits, slot).value
    return frozenset((value,)) if value else frozenset()


def show(case: Case) -> str:
    """One case with its words."""
    quote = case.traits.claim.quote
    around = f"{quote.prefix[-60:]}«{quote.exact}»{quote.suffix[:60]}".replace("\n", " ")
    wanted, found = "+".join(sorted(case.wanted)) or "-", "+".join(sorted(case.found)) or "-"
    head = f"{case.outcome:8} {case.label['doc']} | wanted {wanted} | found {found} | {case.label['measures']}"
    return f"{head}\n         {around}"


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("folders", type=existing_folder, nargs="+")
    arguments.add_argument("--slot", choices=SLOTS, help="one slot alone, story by story")
    arguments.add_argument("--story", help="one story alone")
    arguments.add_argument("--errors", type=int, default=0, help="print the first N misreadings of that slot")
    args = arguments.parse_args()
    read = [text for folder in args.folders for text in texts(folder) if args.story in (None, text.story)]
    for slot in (args.slot,) if args.slot else SLOTS:
        found = [case for text in read for case in cases(text, slot)]
        print(line(slot, found))
        if args.slot:
            stories: dict[str, list[Case]] = defaultdict(list)
            for case in found:
                stories[case.story].append(case)
            print("\n".join(line(f"  {name[:26]}", listed) for name, listed in stories.items()))
            wrong = [case for case in found if case.outcome in ("wrong", "missed")]
            print("\n".join(show(case) for case in wrong[: args.errors]))


def line(name: str, found: list[Case]) -> str:
    """The outcomes of some cases."""
    seen = Counter(case.outcome for case in found)
    named = seen["right"] + seen["wrong"] + seen["missed"]
    shares = " ".join(f"{outcome} {seen[outcome] / max(named, 1):.3f}" for outcome in ("right", "wrong", "missed"))
    return f"{name:30} {named:5} named: {shares}; extra {seen['extra']} of {seen['extra'] + seen['rightly empty']}"


if __name__ == "__main__":
    main()
