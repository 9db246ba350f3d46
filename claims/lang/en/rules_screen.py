"""English cues for what is no claim: dates, ages, names, scores, votes, pronouns, stretches of time."""

from __future__ import annotations

from claims.lang.en.calendar import MONTH_NAMES, WEEKDAY_NAMES
from claims.lang.no_claims import Screens
from claims.lang.phrases import Phrases, words
from claims.quantity import Kind

_DESIGNATORS = words(
    """
    article articles section sections resolution chapter game games level type phase channel flight route highway
    room title model class category tier grade table act bill proposition amendment operation boeing airbus iphone
    ipad galaxy windows playstation xbox apollo starship nasdaq dow ftse cac dax nikkei stoxx russell topix asx
    kospi csi sensex nifty sp no nos nr number numbers # group gate platform zone area district pier exit junction
    lot block building apartment apt suite unit row seat track lane stage round episode season series volume mark mk
    mach battalion brigade regiment division squad fleet pixel surface android ios version mission formula covid
    ward precinct terminal dock plot step part heat pool bus line train interstate autobahn studio court book plan
    catch expo agenda vision hall falcon leopard abrams radio tv reactor camp sector directive regulation decree law
    protocol hpv turbine boiler shaft hospital committee panel kilometre ariane vega atlas delta electron soyuz
    artemis f mig su tu kc max hiv diabetes psalm surah count year prop local road ps sol force bay berth dorm
    docket patient fortune hotel shed file patent floor size band form tranche pillar checkpoint hangar mile tram
    station sensor gauge furnace hymn flat stand engine well opus factor locker cell bay ring
    """
)
_REFERENCES = words(
    """
    page pages pp figure fig verse paragraph para clause footnote note item rule schedule exhibit appendix annex isbn id
    ref reference code zip extension ext dial call text
    """
)
_BEFORE_A_TIME = (
    "last", "past", "the last", "the past", "next", "the next", "previous", "the previous", "coming", "first", "final",
    "every", "in the last", "the first", "the final", "preceding", "following", "recent", "these", "those",
)  # fmt: skip
_AFTER_A_TIME = (
    "ago", "earlier", "later", "before", "after", "prior", "previously", "from now", "on", "hence", "into",
    "running", "in a row", "straight",
)  # fmt: skip

_RACES = words(
    """
    hurdles relay sprint dash freestyle butterfly backstroke breaststroke medley steeplechase final finals champion
    champions title gold silver bronze heat heats semi
    """
)
_GUNS = words(
    """
    pistol pistols rifle rifles gun guns handgun handguns shell shells round rounds bullet bullets ammunition machine
    howitzer howitzers mortar mortars cannon cannons artillery revolver cartridge cartridges
    """
)

SCREENS = Screens(
    months=frozenset(MONTH_NAMES) | words("jan feb mar apr jun jul aug sep sept oct nov dec"),
    month_words=words("may march mar"),
    clock=words(
        """
        am pm gmt est edt cst cdt mst mdt pst pdt akst hst bst utc cet cest eet eest wet wat cat eat sast msk gst pkt
        ist wib wita wit ict hkt sgt pht jst kst awst acst aest aedt nzst nzdt brt art et o'clock
        """
    ),
    hours=words("hours hrs hour"),
    past=words("past"),
    at=words("at by until till from since before after of around about"),
    on=words("on local today yesterday tomorrow hours h"),
    dayparts=Phrases(
        dict.fromkeys(
            (
                "in the morning",
                "in the afternoon",
                "in the evening",
                "this morning",
                "this afternoon",
                "this evening",
                "that morning",
                "that evening",
                "that night",
                "tonight",
                "last night",
                "at night",
                "sharp",
                *(f"on {day} {part}" for day in WEEKDAY_NAMES for part in ("morning", "afternoon", "evening", "night")),
            ),
            "time",
        )
    ),
    turns=Phrases(dict.fromkeys(("to midnight", "past midnight", "to noon", "past noon", "past the hour"), "time")),
    bound=words("from to"),
    travelling=words("depart departs departed arrive arrives arrived leave leaves left off land lands landed"),
    date_before=words(
        "in since by until till during from before dated mid early late fiscal fy year spring summer autumn winter "
        "circa q1 q2 q3 q4 through"
    ),
    date_range=words("- \u2013 to and or &"),
    era=words("ad bc bce ce"),
    ordinal_endings=words("st nd rd th"),
    open_prefixes=words(
        "sub minus plus mid pre post non then now nearly about over under per to and or a the of at in by for "
        "from up down than pct percent"
    ),
    designators={
        **dict.fromkeys(_DESIGNATORS, Kind.DESIGNATION),
        **dict.fromkeys(_REFERENCES, Kind.REFERENCE),
    },
    lower_designators=words(
        """
        no nos number article section resolution chapter channel flight route highway room level type phase game row
        unit line gate apartment platform step class grade category tier sp floor sol force size tram mile station
        sensor furnace factor opus hymn cell locker
        """
    ),
    open_designators=words(
        """
        week day bulletin update communique release pavilion stand booth factor annex lesson chapter part volume
        question option scenario phase stage round level category tier grade type section article deck plant warehouse
        wagon carriage coach container truck lorry buoy tower pit heading cabin depot hut tent bunker shaft corridor
        """
    ),
    deictic=words(
        """
        a an the this that last next past same per each every one another previous following working trading whole
        entire full new final first second third other any some no to
        """
    ),
    meetings=words("cop"),
    years_before=words("in since until till during"),
    number_words=words("no nos nr"),
    name_breaks=words(", and ; ) ( to in for") | {""},
    name_openers=words("& the a an"),
    securities=words(
        "bond bonds note notes yield yields treasury treasuries gilt gilts bund bunds bill bills mortgage "
        "mortgages high low moving average debt paper swap swaps delivery repo repos interbank futures forwards"
    ),
    streets=words(
        "street avenue road way lane drive boulevard square st ave rd blvd dr ln place court terrace parkway rue via "
        "calle"
    ),
    sports=words(
        """
        won win wins beat beats beating lost lose loses defeat defeated victory draw drew lead led leading score scored
        match game home thrashed thumped edged
        """
    ),
    votes=words(
        "vote votes voted voting passed passes carried ballot ballots senate house parliament congress senators "
        "lawmakers legislators mps deputies approved roll"
    ),
    ballots=words(
        "vote votes voted voting ballot senate parliament congress senators lawmakers legislators mps bill bills"
    ),
    wholehearted=words("behind committed sure certain open right wrong convinced confident focused honest with ready"),
    scales=Phrases(dict.fromkeys(("a scale of", "the scale of", "a scale from"), "scale")),
    scheduled=words(
        """
        open opens start starts started begin begins began end ends ended due depart departs departed arrive arrives
        arrived leave leaves left resume resumes resumed gather gathered meet meets kick kicks curfew off landed lands
        """
    ),
    benches=words(
        """
        voted voting vote ruled ruling rules decision split divided dissent dissented court judges justices jury panel
        board committee council commission commissioners mpc fomc bench tribunal
        """
    ),
    against=words("- \u2013 to against"),
    rankings=Phrases(dict.fromkeys(("the top", "its top", "their top", "a top", "world's top", "the big"), "ranking")),
    clubs=words("group gang club council committee"),
    rounds=Phrases(dict.fromkeys(("the last", "their last", "round of", "rounds of"), "round")),
    services=words("bus tram train trolleybus ferry express"),
    types={
        "": words("fm rifle pistol revolver shotgun"),
        "m": _RACES,
        "mm": _GUNS,
        "points": words("plan programme program agenda manifesto proposal roadmap"),
    },
    versioned=words("version versions"),
    leading=words("in at on by to for from of near across around outside inside with and or some about over only all"),
    past_ending="ed",
    name_verbs=words(
        """
        went came took ran sent flew sank began made said broke met fell rose held kept stood led drew spoke wrote put
        grew left lost won carries flies goes comes makes takes runs begins lands orbits means says shows
        """
    ),
    spanning=words("over during across through throughout"),
    pronouns=words("one"),
    pronoun_verbs=words("was were is dead person"),
    pronoun_before=words("no which this that any every each the another some last next former latter only either"),
    pronoun_after=words("of another thing day by more or"),
    when_before=Phrases(dict.fromkeys(_BEFORE_A_TIME, "when")),
    when_after=Phrases(dict.fromkeys(_AFTER_A_TIME, "when")),
    schedules=words("should schedule scheduled plan planned original originally due deadline expected intended"),
    stretching=words("for serve served serving spend spent stopped stops"),
    number_verbs=words("number"),
    verb_before=words("now still already may could would will must to who which that they"),
)
