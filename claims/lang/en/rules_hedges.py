"""English hedges: what a word before or after a number makes of it (section 2 of the specification)."""

from __future__ import annotations

from claims.lang.language import Hedge, Hedges
from claims.lang.phrases import Phrases, words
from claims.quantity import Modifier


def _table(rows: dict[Modifier, str]) -> dict[str, Hedge]:
    """Rows of phrases with commas between, to phrase and hedge."""
    return {
        " ".join(phrase.split()): Hedge(modifier=modifier)
        for modifier, phrases in rows.items()
        for phrase in phrases.split(",")
    }


_BEFORE = _table(
    {
        Modifier.ABOUT: """
            about, around, roughly, some, circa, ca, ca ., close to, estimated, an estimated, approximately, approx,
            approx ., ~, ≈, in the region of, of the order of, on the order of, in the order of, in the neighbourhood
            of, in the neighborhood of, something like, give or take, or about, or around, or roughly, somewhere around,
            somewhere near, the equivalent of about, near""",
        Modifier.NEARLY: """
            nearly, almost, just under, approaching, not quite, close on, just short of, just shy of, shy of, nearing,
            nears, neared, slightly under, slightly less than, slightly below, a little under, a little less than,
            just below, just less than, slightly fewer than""",
        Modifier.MORE_THAN: """
            more than, over, above, upwards of, upward of, in excess of, exceeding, exceeds, exceed, exceeded,
            surpassing, surpassed, surpasses, surpass, topping, topped, tops, top, beyond, just over, well over, greater
            than, higher than, larger than, bigger than, slightly more than, a little over, a little more than, slightly
            over, well above, just above, slightly above, far more than, much more than, considerably more than, north
            of, passes, passed, past, >, better than, little more than""",
        Modifier.AT_LEAST: """
            at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, ≥, > =, = >,
            at the very least, at a minimum, as few as, as little as, more than or equal to, greater than or equal to,
            bigger or equal than, at least or equal to""",
        Modifier.LESS_THAN: """
            less than, under, fewer than, below, lower than, smaller than, <, well under, well below, far fewer than,
            far less than, much less than, sub -, south of, not even""",
        Modifier.AT_MOST: """
            at most, no more than, not more than, capped at, a maximum of, maximum of, at the most, no higher than,
            not exceeding, ≤, < =, less than or equal to, less or equal than, no greater than, no larger than, limited
            to, not over""",
        Modifier.UP_TO: "up to, as many as, as much as, as high as, anything up to",
    }
)
_EXACT = (
    "exactly", "precisely", "a total of", "total of", "a total of exactly", "an exact", "equal to", "equals",
    "equalled", "equaled", "equalling", "equaling", "exactly equal to",
)  # fmt: skip
# Phrases that end like a hedge and are none.
_LEGISLATURES = """
    senate house congress parliament lawmakers legislators senators deputies mps assembly legislature chamber commons
    council committee cabinet bundestag bundesrat duma knesset rada diet sejm"""
_DISPUTES = """
    row rows dispute disputes protest protests protested strike strikes quarrel fight clash clashes feud battle standoff
    concern concerns concerned worry worries worried anger outrage debate talks talk questions question questioned
    negotiations inquiry probe investigation lawsuit suit controversy scandal uncertainty tension tensions complaints
    complain news details information report reports story flew flies flying passed passes soared looms"""
_NO_HEDGE = (
    # What a dispute is over, or a plane, is not exceeded: "a row over $3bn", "talks about 200 layoffs".
    *(f"{topic} {about}" for topic in _DISPUTES.split() for about in ("over", "about")),
    *(f"{owner} top" for owner in ("the", "its", "their", "a", "world's", "country's")),
    "all over",
    "is over",
    "was over",
    "all about",
    # What passes a bill does not exceed it: "passed a $61 billion package", "Senate passes $61bn".
    *(f"{verb} {article}" for verb in ("passed", "passes") for article in ("a", "an")),
    *(
        f"{body} {auxiliary}{verb}"
        for body in _LEGISLATURES.split()
        for auxiliary in ("", "has ", "have ", "had ", "also ", "finally ", "just ", "has just ", "have just ")
        for verb in ("passed", "passes")
    ),
)

_AFTER = _table(
    {
        Modifier.ABOUT: "or so, - odd, - ish, or thereabouts, odd, give or take, approximately",
        Modifier.MORE_THAN: "- plus, +, plus",
        Modifier.AT_LEAST: """
            or more, or above, or over, or older, or higher, or greater, or better, at least, and counting, and up,
            and above, or upwards, and over, and more""",
        Modifier.AT_MOST: "or less, or fewer, or under, or below, or lower, at most, or younger, tops, at the most",
    }
)

HEDGES = Hedges(
    before=Phrases(
        {
            **_BEFORE,
            **dict.fromkeys(_EXACT, Hedge(modifier=Modifier.EXACT, exact=True)),
            **dict.fromkeys(_NO_HEDGE, Hedge(modifier=Modifier.EXACT)),
        }
    ),
    after=Phrases(_AFTER),
    transparent=words(
        "only just a an mere whopping record staggering massive huge hefty cool paltry measly combined reported "
        "further another additional"
    ),
    limiting=words("limit limits limited limiting cap caps capped capping restrict restricts restricted restricting"),
    motion=words(
        """
        move moves moved moving go goes went going gone rise rises rose rising climb climbs climbed climbing push pushed
        pushes bring brings brought jump jumped jumps inch inched inches edge edged edges tick ticked ticks catch caught
        run ran add adds added came comes stepped revise revised revises adjusted updated corrected
        """
    ),
)
