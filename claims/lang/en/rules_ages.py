"""English cues for ages."""

from __future__ import annotations

from claims.lang.no_claims import Ages
from claims.lang.phrases import Phrases, words

AGES = Ages(
    lived=words("died dies die retired retires retire married graduated"),
    at=words("at"),
    old=words("old olds old's olds'"),
    aged=words("aged age ages"),
    set_by_law=words(
        """
        retirement pension pensionable minimum maximum legal legally statutory voting drinking driving school median
        average mean
        """
    ),
    persons=words(
        """
        girl boy man woman child teenager youth baby infant toddler pupil student graduate mother father mum mom dad son
        daughter brother sister wife husband widow widower grandmother grandfather uncle aunt nephew niece cousin
        survivor victim suspect resident pensioner worker helper labourer farmer fisherman shopkeeper owner driver
        teacher doctor nurse engineer director manager boss officer soldier guard captain pilot lawyer singer actor
        actress player pope president premier chancellor king queen prince princess bishop archbishop cardinal priest
        nun monk imam rabbi senator congressman congresswoman lawmaker minister mayor governor judge prosecutor
        executive chairman chairwoman founder entrepreneur billionaire banker trader economist scientist researcher
        professor lecturer author writer novelist poet journalist reporter editor photographer artist painter musician
        composer conductor rapper footballer striker goalkeeper midfielder defender winger coach trainer athlete
        swimmer runner boxer cyclist golfer skipper jockey climber hiker tourist backpacker passenger pedestrian
        motorist biker neighbour neighbor witness defendant killer gunman attacker shooter robber burglar thief
        fraudster dealer smuggler inmate prisoner detainee migrant refugee activist campaigner protester demonstrator
        miner plumber electrician carpenter builder chef cook waiter waitress barman bartender baker butcher cleaner
        caretaker janitor cashier clerk secretary accountant consultant adviser spokesman spokeswoman partner fiance
        girlfriend boyfriend orphan grandson granddaughter veteran sailor firefighter paramedic policeman policewoman
        sergeant general colonel rebel hostage volunteer rescuer fisher herder carer candidate incumbent heir
        """
    ),
    being=words("is was be been am turn turns turned turning"),
    pronouns=words("he she who i"),
    superlatives=words("youngest oldest eldest"),
    grown=words(
        """
        children people women men those adults voters patients kids anyone workers drivers boys girls victims suspects
        brothers sisters cousins twins siblings teenagers pupils students pensioners residents motorists citizens
        sons daughters nephews nieces anybody everyone everybody somebody someone
        youngsters minors couple pair
        """
    ),
    limits=words("under over above below"),
    compared=Phrases(dict.fromkeys(("younger than", "older than"), "age")),
    limited=words("is was are were be been being"),
    contracted=words("i'm he's she's"),
    or_older=Phrases(
        dict.fromkeys(
            (
                "or older",
                "or younger",
                "and older",
                "and younger",
                "years old",
                "- and - over",
                "- and - older",
                "and over",
                "or over",
            ),
            "age",
        )
    ),
    now=words("now then only just still already barely"),
    turning=words("turn turns turned turning"),
    into=words("into"),
    brackets=words("group groups bracket brackets cohort cohorts"),
    began=words("joined left quit started began became moved married enlisted emigrated arrived finished entered"),
    whose=words("who from"),
    schooling=words("school home college university work"),
    by=words("at before by until"),
    decades=words("something somethings"),
    them=words("them whom"),
    down_to=frozenset({("as", "young", "as"), ("as", "old", "as")}),
    titles=words("mr mrs ms miss dr prof sir dame lord lady judge justice sgt capt"),
    speaking=words("say says said tell tells told add adds added ask asks asked recall recalls recalled"),
)
