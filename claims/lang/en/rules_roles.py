"""English roles: which words make a figure a change, a former value, a part or a conversion."""

from __future__ import annotations

from claims.lang.language import Roles
from claims.lang.phrases import Phrases, words

_CHANGING = words(
    """
    rise rises rose risen rising climb climbs climbed climbing jump jumps jumped jumping soar soars soared soaring
    surge surges surged surging grow grows grew grown growing gain gains gained gaining advance advances advanced
    advancing increase increases increased increasing rally rallied rallies edge edges edged edging inch inched inches
    spike spiked spikes leap leapt leaps leaped swell swelled fall falls fell fallen falling drop drops dropped dropping
    decline declines declined declining slip slips slipped slipping slide slides slid sliding sink sinks sank sunk
    sinking plunge plunges plunged plunging tumble tumbles tumbled tumbling plummet plummets plummeted plummeting slump
    slumps slumped slumping decrease decreases decreased decreasing dip dips dipped dipping shrink shrinks shrank shrunk
    shrinking ease eases eased easing contract contracts contracted contracting crash crashed dive dived dove tick
    ticked ticks shed sheds narrow narrowed narrows widen widened widens weaken weakened weakens strengthen strengthened
    expand expands expanded expanding accelerate accelerated slow slowed slows
    """
)
_CHANGED = words(
    """
    cut cuts cutting raise raised raises raising lower lowered lowers lowering reduce reduced reduces reducing hike
    hiked hikes lift lifted lifts boost boosted boosts trim trimmed slash slashed slashes push pushed pushes pushing go
    goes going gone went move moved moves moving bring brought brings revise revised revises adjust adjusted change
    changed changes up down higher lower shift shifted upgrade upgraded downgrade downgraded improve improved improves
    """
)
_COMPARED = (
    "compared with", "compared to", "compares with", "compares to", "as compared with", "in comparison with", "versus",
    "vs", "vs .", "v", "against",
)  # fmt: skip
_FROM = ("up from", "down from", "from", "from a", "from an", "from the", "from last year's")
_REPLACED = (
    "( revised from", "( corrected from", "( restated from", "( amended from",
    "instead of", "rather than", "in place of", "as opposed to", "not", "and not", "not the", "previously", "formerly",
    "not by the", "not by", "an earlier", "from an earlier", "from a previous", "earlier estimate of",
    "previous estimate of", "earlier figure of", "previous figure of", "initially", "originally",
)  # fmt: skip
_EARLIER = (
    "a year earlier", "a year ago", "a year before", "the year before", "the month before", "a month earlier",
    "last year", "last month", "the previous year", "the previous month", "in the previous year",
    "in the previous month", "a week earlier", "the week before", "the quarter before", "a quarter earlier",
    "in the same period",
)  # fmt: skip

ROLES = Roles(
    changing=_CHANGING,
    changed=_CHANGED,
    growing=words(
        """
        prices wages pay earnings salaries sales turnover revenue revenues output production manufacturing exports
        imports economy gdp rents orders spending consumption investment lending productivity takings bookings
        deliveries
        """
    ),
    change_nouns=words(
        """
        increase increases rise rises fall falls drop drops decline declines gain gains jump jumps cut cuts reduction
        reductions growth surge slump plunge decrease decreases hike hikes improvement advance higher lower loss losses
        slide dip spike more less fewer
        """
    ),
    change_multiples=words(
        "doubled tripled trebled quadrupled quintupled doubling tripling trebling quadrupling doubles triples "
        "trebles halved halves halving"
    ),
    direction=words("up down higher lower"),
    differing=words("more less fewer"),
    than="than",
    adverbs=words(
        """
        about around roughly nearly almost just over under more less than some another further a an only sharply
        slightly steadily modestly fully well even above below approximately marginally
        """
    ),
    by=words("by"),
    of="of",
    former=Phrases(
        {
            **dict.fromkeys(_COMPARED, "compared"),
            **dict.fromkeys(_FROM, "from"),
            **dict.fromkeys(_REPLACED, "replaced"),
            "after": "after",
        }
    ),
    earlier=Phrases(dict.fromkeys(_EARLIER, "earlier")),
    denied=words("if or is was are were do did does"),
    instead="but",
    recalling=words("previously formerly originally initially"),
    pluperfect=words("had having"),
    believing=words(
        "estimated reported put said counted announced stated recorded calculated given reckoned listed claimed "
        "published"
    ),
    mistaking=words("thought believed assumed feared imagined"),
    now="now",
    former_adjectives=words("earlier previous former prior outdated superseded"),
    first_adjectives=words("initial original first early"),
    estimates=words(
        """
        estimate estimates figure figures count counts toll tally forecast forecasts projection assessment assessments
        number total report reports reading guess target budget price estimated put reported announced given
        """
    ),
    contrasts=words("; but now while after having instead yet whereas since"),
    value_ends=words("in the a last , . ; ) a an previously before earlier") | {""},
    parts=Phrases(
        dict.fromkeys(
            (
                "including", "includes", "include", "included", "of which", "of whom", "comprising", "comprises",
                "made up of", "among them", "among whom", "consisting of", "consists of", "including the", "of these",
                "of those", "of them", "of this", "of that", "of it", "out of this",
            ),
            "part",
        )
    ),
    parts_after=Phrases(
        dict.fromkeys(
            ("of them", "of these", "of those", "of which", "of whom", "of it", "of this", "of that",
            "of the total"), "part"
        )
    ),
    determiners=words("the its their"),
    conversion=words(
        "or about around roughly approximately approx some equivalent to nearly almost just over under more "
        "than ~ a bit"
    ),
)  # fmt: skip
