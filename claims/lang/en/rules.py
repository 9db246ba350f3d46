"""English rules: hedges, ranges, roles, and what is no claim. The words are in the lexicons, examples in ``corpus``."""

from __future__ import annotations

import re

from claims.lang.en.lexicon import ABBREVIATIONS, NUMERALS, TRIGGERS
from claims.lang.en.lexicon_money import MONEY
from claims.lang.en.lexicon_nouns import NOUNS
from claims.lang.en.lexicon_units import UNITS
from claims.lang.language import Cues, Hedge, Language
from claims.lang.phrases import Phrases
from claims.quantity import Kind, Modifier


def _hedges(table: dict[Modifier, str]) -> dict[str, Hedge]:
    return {
        phrase.strip(): Hedge(modifier=modifier) for modifier, phrases in table.items() for phrase in phrases.split(",")
    }


HEDGES_BEFORE = _hedges(
    {
        Modifier.ABOUT: "about, around, roughly, some, circa, close to, estimated, an estimated, approximately, approx, approx ., ~, or so, "
        "in the region of, of the order of, on the order of, in the order of, in the neighbourhood of, in the neighborhood of, something like, "
        "give or take, ca, ca ., ≈, or about, or around, or roughly, somewhere around, somewhere near, the equivalent of about, near",
        Modifier.NEARLY: "nearly, almost, just under, approaching, not quite, close on, just short of, just shy of, shy of, nearing, "
        "slightly under, slightly less than, slightly below, a little under, a little less than, just below, just less than, well nigh, slightly fewer than",
        Modifier.MORE_THAN: "more than, over, above, upwards of, in excess of, exceeding, exceeds, exceed, exceeded, surpassing, surpassed, surpasses, surpass, "
        "topping, topped, tops, beyond, just over, well over, greater than, higher than, larger than, bigger than, slightly more than, a little over, "
        "a little more than, slightly over, well above, just above, slightly above, far more than, much more than, considerably more than, north of, "
        "passes, passed, past, >, better than, upward of, little more than, not less than the",
        Modifier.AT_LEAST: "at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, ≥, > =, = >, at the very least, "
        "at a minimum, as few as, as little as, more than or equal to, greater than or equal to, bigger or equal than, at least or equal to",
        Modifier.LESS_THAN: "less than, under, fewer than, below, lower than, smaller than, <, well under, well below, far fewer than, far less than, "
        "much less than, sub -, south of, not even",
        Modifier.AT_MOST: "at most, no more than, not more than, capped at, a maximum of, maximum of, at the most, no higher than, not exceeding, ≤, < =, "
        "less than or equal to, less or equal than, no greater than, no larger than, limited to, not over",
        Modifier.UP_TO: "up to, as many as, as much as, as high as, anything up to",
    }
) | {
    phrase: Hedge(modifier=Modifier.EXACT, exact=True)
    for phrase in ("exactly", "precisely", "a total of", "total of", "an exact")
}
HEDGES_BEFORE |= {
    phrase: Hedge(modifier=Modifier.EXACT) for phrase in ("all over", "is over", "was over", "over the", "all about")
}

HEDGES_AFTER = _hedges(
    {
        Modifier.ABOUT: "or so, - odd, - ish, or thereabouts, odd, give or take, approximately",
        Modifier.MORE_THAN: "- plus, +, plus",
        Modifier.AT_LEAST: "or more, or above, or over, or older, or higher, or greater, or better, at least, and counting, and up, and above, or upwards, and over, and more",
        Modifier.AT_MOST: "or less, or fewer, or under, or below, or lower, at most, or younger, tops, at the most",
    }
)

_CHANGE_VERBS = (
    "rise rises rose risen rising climb climbs climbed climbing jump jumps jumped jumping soar soars soared soaring surge surges surged surging "
    "grow grows grew grown growing gain gains gained gaining advance advances advanced advancing increase increases increased increasing "
    "rally rallied rallies edge edges edged edging inch inched inches spike spiked spikes leap leapt leaps leaped swell swelled "
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining slip slips slipped slipping slide slides slid "
    "sliding sink sinks sank sunk sinking plunge plunges plunged plunging tumble tumbles tumbled tumbling plummet plummets plummeted plummeting "
    "slump slumps slumped slumping decrease decreases decreased decreasing dip dips dipped dipping shrink shrinks shrank shrunk shrinking ease eases eased easing "
    "contract contracts contracted contracting crash crashed dive dived dove tick ticked ticks shed sheds narrow narrowed narrows "
    "widen widened widens weaken weakened weakens strengthen strengthened expand expands expanded expanding accelerate accelerated slow slowed slows"
).split()
_CHANGED_BY = (
    "cut cuts cutting raise raised raises raising lower lowered lowers lowering reduce reduced reduces reducing hike hiked hikes lift lifted lifts "
    "boost boosted boosts trim trimmed slash slashed slashes push pushed pushes pushing go goes going gone went move moved moves moving bring brought brings "
    "revise revised revises adjust adjusted change changed changes up down higher lower shift shifted upgrade upgraded downgrade downgraded "
    "double doubled triple tripled improve improved improves"
).split()

PREVIOUS = {
    **dict.fromkeys(("compared with", "compared to", "compares with", "compares to", "as compared with", "in comparison with", "versus", "vs", "vs .", "v", "against"), "compared"),
    **dict.fromkeys(("up from", "down from", "from", "from a", "from an", "from the", "from last year's", "higher than", "lower than"), "from"),
    **dict.fromkeys(("instead of", "rather than", "in place of", "as opposed to", "not", "and not", "not the", "previously", "formerly", "not by the", "not by",
                     "an earlier", "from an earlier", "from a previous", "earlier estimate of", "previous estimate of", "initially", "originally"), "not"),
}  # fmt: skip
del PREVIOUS["higher than"], PREVIOUS["lower than"]

PARTS = dict.fromkeys(
    (
        "including", "includes", "include", "included", "of which", "of whom", "comprising", "comprises", "made up of", "among them", "among whom",
        "consisting of", "consists of", "including the", "of these", "of those", "of them", "of this", "of that", "of it", "out of this",
    ),
    "part",
)  # fmt: skip
PARTS_AFTER = dict.fromkeys(
    ("of them", "of these", "of those", "of which", "of whom", "of it", "of this", "of that", "of the total"), "part"
)

_DESIGNATORS = {
    "designation": (
        "article articles section sections resolution chapter game games level type phase channel flight route highway room title model class category tier "
        "grade table act bill proposition amendment operation boeing airbus iphone ipad galaxy windows playstation xbox apollo starship nasdaq dow ftse cac dax nikkei "
        "stoxx russell topix asx kospi csi sensex nifty no nos nr number numbers # group gate platform zone area district pier exit junction lot block building apartment apt suite unit "
        "row seat track lane stage round episode season series volume mark mk mach area battalion brigade regiment division squad fleet pixel surface android ios "
        "version mission formula covid ward precinct terminal dock plot point step part heat group pool bus line train interstate autobahn studio court book plan catch expo agenda vision euro "
        "hall windows falcon soyuz artemis falcon f mig su tu il an kc b c"
    ).split(),
    "reference": "page pages p pp line lines figure fig verse paragraph para clause footnote note item rule schedule exhibit appendix annex isbn id ref reference code zip extension ext dial call".split(),
}  # fmt: skip
_LOWER = "no nos number page pages article section resolution chapter channel flight route highway room level type phase game row unit line gate paragraph clause figure item apartment platform step class grade category tier id".split()

ENGLISH_CUES = Cues(
    hedges_before=Phrases(HEDGES_BEFORE),
    hedges_after=Phrases(HEDGES_AFTER),
    transparent=frozenset("only just a an mere whopping record staggering massive huge an hefty cool paltry measly the combined reported".split()) - {"the"},
    motion=frozenset(
        "move moves moved moving go goes went going gone rise rises rose rising climb climbs climbed climbing push pushed pushes bring brings brought taking "
        "jump jumped jumps inch inched inches edge edged edges tick ticked ticks catch caught run ran add adds added came comes stepped".split()
    ),
    list_marks=frozenset({",", "and", "or", "&"}),
    range_to=frozenset({"to", "through", "till", "until"}),
    range_or=frozenset({"or"}),
    range_phrases=frozenset({("up", "to"), ("to", "about"), ("to", "around"), ("to", "as", "much", "as"), ("to", "as", "many", "as"), ("to", "nearly"), ("to", "almost"), ("to", "some")}),
    between=frozenset({"between"}),
    source=frozenset({"from"}),
    any_of=frozenset({"anything", "anywhere", "range", "ranges", "ranged", "ranging", "somewhere"}),
    of="of",
    determiners=frozenset({"the", "its", "their"}),
    conversion_words=frozenset("or about around roughly approximately approx some equivalent to nearly almost just over under more than ~ a bit".split()),
    change_verbs=frozenset(_CHANGE_VERBS),
    changed_by=frozenset(_CHANGED_BY),
    change_nouns=frozenset(
        "increase increases rise rises fall falls drop drops decline declines gain gains jump jumps cut cuts reduction reductions growth surge slump plunge "
        "decrease decreases hike hikes improvement advance higher lower loss losses slide dip spike more less fewer".split()
    ),
    change_multiples=frozenset("doubled tripled trebled quadrupled quintupled doubling tripling trebling quadrupling doubles triples trebles".split()),
    direction=frozenset({"up", "down", "higher", "lower"}),
    adverbs=frozenset(
        "about around roughly nearly almost just over under more less than some another further a an only as much many up to by at least sharply slightly "
        "steadily modestly fully well even above below approximately marginally".split()
    ) - {"by", "up", "to", "as", "much", "many", "at"},
    by=frozenset({"by"}),
    previous=Phrases(PREVIOUS),
    parts=Phrases(PARTS),
    parts_after=Phrases(PARTS_AFTER),
    months=frozenset(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
    ),
    clock=frozenset("am pm gmt est edt pst pdt bst utc cet et o'clock".split()),
    date_before=frozenset(
        "in since by until till during of from to before after mid early late fiscal fy year spring summer autumn fall winter circa around ad bc q1 q2 q3 q4 the through "
        "and between".split()
    ) - {"around", "to", "by", "of", "and", "between", "after", "the"},
    old=frozenset({"old", "olds"}),
    aged=frozenset({"aged", "age", "ages"}),
    persons=frozenset("girl boy man woman child teenager youth baby infant age ages".split()),
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
    open_prefixes=frozenset("sub minus plus mid pre post non then now nearly about over under per to and or a the of at in by for from up down than pct percent".split()),
    designators={word: reason for reason, words in _DESIGNATORS.items() for word in words},
    lower_designators=frozenset(_LOWER),
    streets=frozenset("street avenue road way lane drive boulevard square st ave rd blvd dr ln place court terrace highway parkway".split()),
    sports=frozenset("won win wins beat beats beating lost lose loses defeat defeated victory draw drew lead led leading score scored match game home thrashed thumped edged".split()),
    votes=frozenset("vote votes voted voting passed passes carried ballot ballots senate house parliament congress senators lawmakers legislators mps deputies approved roll".split()),
    against=frozenset({"-", "\u2013", "to", "against"}),
    pronouns=frozenset({"one"}),
    pronoun_before=frozenset("no which this that any every each the another some last next former latter only either".split()),
    pronoun_after=frozenset("of another thing day by more or".split()),
    when_before=Phrases(
        dict.fromkeys(
            ("last", "past", "the last", "the past", "next", "the next", "previous", "the previous", "coming", "first", "final", "every", "within", "in the last",
             "the first", "the final", "preceding", "following", "recent", "after", "in", "only", "these", "those"), "when",
        )
    ),
    when_after=Phrases(
        dict.fromkeys(
            ("ago", "earlier", "later", "before", "after", "prior", "previously", "from now", "on", "hence", "since", "into", "running", "in a row", "apart", "straight"),
            "when",
        )
    ),
)  # fmt: skip


def _triggers() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, TRIGGERS), key=len, reverse=True))
    return re.compile(rf"[0-9\uff10-\uff19\u00bc-\u00be\u2150-\u215e]|\b(?:{words})\b", re.IGNORECASE)


ENGLISH = Language(
    code="en",
    triggers=_triggers(),
    abbreviations=ABBREVIATIONS,
    numerals=NUMERALS,
    money=MONEY,
    units=UNITS,
    nouns=NOUNS,
    cues=ENGLISH_CUES,
)
