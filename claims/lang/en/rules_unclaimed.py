"""English cues for quantities that claim nothing, and for those among them that do: tolls, tallies, terms."""

from __future__ import annotations

from claims.lang.no_claims import Unclaimed
from claims.lang.phrases import Phrases, words

_DOUBLING = words("stab gut rob ban log ship")
# What befalls things that are counted when it does: harm, custody, closure, trade, staff, votes, treaties.
_REGULAR = words(
    """
    kill die injure wound rescue evacuate hospitalise hospitalize arrest detain charge convict execute sentence jail
    release free kidnap abduct capture stab infect test destroy damage wreck burn collapse capsize crash derail explode
    flatten gut attack bomb raid flood loot rob close cancel delay ground divert seize confiscate recall suspend ban
    outlaw fail default launch fire intercept down order deliver open produce ship create add gain hire dismiss resign
    elect vote oppose abstain record log count register total number join ratify adopt recruit deploy expel deport
    """
)
_IRREGULAR = words(
    """
    shot shoot shoots shooting sank sink sinks sunk sinking shut shuts shutting hit hits hitting struck strike strikes
    sold sell sells selling bought buy buys buying built build builds building shed sheds lost lose loses losing laid
    lay lays quit quits won win wins winning stole steal stolen burnt left
    """
)
_TOLLS = words(
    """
    abstention abstentions seat seats critical death
    deaths fatalities toll tolls casualties victims lives bodies survivors survivor hostages cases infections
    arrests injuries
    """
)


def _forms(verb: str) -> tuple[str, ...]:
    """The forms of a regular verb."""
    stem = verb.removesuffix("e")
    doubled = stem + stem[-1] if verb in _DOUBLING else stem
    if verb.endswith("y") and verb[-2] not in "aeiou":
        third, past = f"{verb[:-1]}ies", f"{verb[:-1]}ied"
    else:
        third, past = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s"), f"{doubled}ed"
    return verb, third, past, "dying" if verb == "die" else f"{doubled}ing"


_IDIOMS = (
    "two minds", "two by two", "three by three", "four by four", "one by one", "it takes two", "two to tango",
    "two of a kind", "three of a kind", "four of a kind", "one of a kind", "six of one", "sixes and sevens",
    "cloud nine", "nine lives", "seven seas", "four corners", "four walls", "all fours", "ten out of ten",
    "nine times out of ten", "two cents worth", "my two cents", "two cents' worth", "square one", "day one",
    "one fell swoop", "one and all", "one and only", "one and the same", "one too many", "one or the other",
    "one way or another", "one way or the other", "one after another", "one after the other", "two and two",
    "two wrongs", "two birds", "two left feet", "forty winks", "one in a million", "thanks a million",
    "like a million", "a million miles", "thousand cuts", "thousand words", "ground zero", "zero hour", "zero sum",
    "zero - sum", "zero tolerance", "zero - tolerance", "zero - hours", "zero hours", "net zero", "net - zero",
    "from zero", "nine to five", "nine - to - five", "five - a - side", "seven - a - side", "two a penny",
    "ten a penny", "one on one", "one - on - one", "two - bit", "one size fits all", "one - size - fits - all",
    "broke in two", "break in two", "breaks in two", "split in two", "cut in two", "snapped in two", "torn in two",
    "break into two", "one thing", "two sides to", "two can play", "figure of eight", "high five",
    "pieces of eight", "one another", "two - edged", "second to none", "one more time",
)  # fmt: skip

UNCLAIMED = Unclaimed(
    comparatives=words("twice thrice double triple treble quadruple"),
    modals=words("could may might will would can should must to more"),
    idle_wholes=words("past way time times battle story day night"),
    share_openers=words("by in than least over under about around nearly almost up down to at from fell rose"),
    share_wholes=words(
        """
        of the its their his her our all a an were was are is have has had said say will would can could may might must
        - million billion trillion dozen and percent voted died fled agreed support supported back backed oppose
        """
    ),
    definite=words(
        """
        the these those all other last next first both same remaining any every which top bottom final
        """
    ),
    owned=words("its their his her our my your"),
    idle_many=words("thanks times reasons words pieces ways things questions apologies excuses"),
    shells=words(
        """
        parts ways reasons sides rounds steps things options points sections questions aspects kinds types sorts
        versions pieces halves phases stages scenarios stories lessons ideas issues topics themes chapters lines words
        letters measures goals conditions bills drafts proposals talks times waves fronts respects directions occasions
        """
    ),
    obliques=words("for by of to into onto under through between with after before"),
    locative=words("in on at from over across"),
    idle_before=words("in of at until till before after since count counted counts"),
    idioms=Phrases(dict.fromkeys(_IDIOMS, "idiom")),
    idle_phrases=Phrases(dict.fromkeys(("no", "count to", "counted to", "counts to", "counting to"), "idiom")),
    denials=words("not no never without nor won't don't doesn't didn't can't cannot couldn't wouldn't haven't hasn't"),
    parents=words("mother father mum mom dad parent parents grandmother grandfather widow widower single"),
    quartered=words("final finals finalist finalists back backs"),
    others=words("others other more"),
    tallied=frozenset(form for verb in _REGULAR for form in _forms(verb)) | _IRREGULAR | _TOLLS,
    crowds=words(
        """
        march marched marching protest protested protesting gather gathered gathering rally rallied flee fled fleeing
        trapped feared attend attended flock flocked evacuate evacuated queue queued vote voted strike walked
        """
    ),
    conjunctions=words("as while whereas but because although though when since"),
    terms=words(
        """
        sentence sentenced sentences jail jailed prison imprisoned imprisonment term terms ban banned suspended
        average averaged life expectancy extended extend extends extension shortened prolonged parole serve served delay
        delays delayed outage truce ceasefire programme program moratorium closed shut trapped stranded held detained
        offline mandate sought deadline
        """
    ),
    lasting=words(
        """
        take takes took taken taking last lasts lasted lasting need needs needed spend spends spent wait waits waited
        require requires required
        """
    ),
    possible=words("could may might can would should"),
    off_schedule=words("late early behind overdue sooner longer"),
    sources=Phrases(dict.fromkeys(("according to", "told", "citing", "cited", "quoting"), "source")),
    informed=words("familiar briefed privy aware knowledgeable"),
)
