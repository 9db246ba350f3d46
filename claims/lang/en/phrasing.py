"""How news says where a number stands: status, level or change, who says so, what is not (yet) so."""

from __future__ import annotations

from claims.lang.phrases import words

STATUSES = """
requested: request, ask, asking for, seek, appeal, apply for, plea, wants, called for, demand, emergency request, go to
    lawmakers for, supplemental request, put its needs at, put their needs at, financing needs, lobby for, plead for,
    pitch for, bid for funds, solicit, call on donors
proposed: propose, proposal, draft, plan, outline, foresee, would be given, unveil, table, bill would, would provide,
    would get, under the outline, if passed, introduce, suggest, weigh, mull, come up with, came up with, putting
    together, in the works, float, earmarked in the draft, white paper, blueprint, intends, under consideration, would
    be worth, offers to
passed: pass, clear, adopt, approve, vote for, backed, went through, sail through, agreed to send, voted to, say yes,
    waved through, get through, passage, voted, gave the go-ahead, green light, greenlight, endorse, nod, rubber stamp,
    sign off on
enacted: sign, signed into law, become law, enact, law, put his signature, act of congress, signature, new law, final
    approval, final passage, final nod, last hurdle, royal assent, presidential assent, promulgate, gazetted, enter
    into force, takes effect, took effect, ratify, ratification, statute
appropriated: appropriate
pledged: pledge, promise, commit, commitment, vow
allocated: allocate, earmark, set aside, reserve, allot, assign
obligated: obligate, contracted
disbursed: disburse, pay out, release, transfer, paid out, =spent, expenditure to, expended, paid in, was paid,
    been paid, has paid, had paid, have paid, drawn down, drew down, unlock, wired, credited, payouts, spent so far
delivered: deliver, handed over, ship, arrive, received, has reached, had reached, have reached
discarded: discard, ruled out, tested negative
suspected: suspect, probable, presumed, possible case
notified: notify, notification
investigated: under investigation, being investigated, pending, awaiting results
reported: =reported, unconfirmed
confirmed: confirm, verified, known to have
identified: identify
forecast: forecast, expect, predict, project, projection, economists had, economists polled, pencilled in, outlook, led
    investors to expect, poll of economists, guess, estimate for, expectations, consensus, anticipate, looking for,
    analysts, economists surveyed, forecaster, guidance, =guide, exit poll, =est, the =Street, the =Street's, street
    estimate, analyst estimates, earnings estimates, average estimate, mean estimate, median estimate, consensus
    estimate, pencilled, seen at, seen =cutting, seen =raising, seen =rising, seen =falling, seen =growing, seen
    =reaching, =sees, see the economy, see growth, see prices, see inflation, see rates, see =gdp, price in, bet on,
    foresaw, on course for, on track for
preliminary: preliminary, provisional, advance estimate, initial estimate, first estimate, flash estimate, first
    assessment, early estimate, provisionally
revised: revise, restate, corrected, upgraded, downgraded, marked down, updated
final: final, definitive, finalised
offered: offer, bid, proposed deal
agreed: agree, reach a deal, struck a deal, strike a deal, staff-level, sealed, clinch, settled on, inked, hammered
    out, thrashed out, signed up to
paid: =paid, settled, repaid
"""

STATUS_FAMILIES = """
requested proposed passed enacted appropriated pledged allocated obligated disbursed delivered
discarded suspected notified investigated reported confirmed identified
forecast preliminary revised final
offered agreed paid
"""
"""One family a line, in the order of their way."""

STATUS_STANDINS = "offered proposed, agreed passed, paid disbursed"
"""Stages of a bargain, and the stages of public money that stand as far along: a loan is asked for and agreed on."""

LEVELS = """
new: another, further, new, =more, additional, newly, in a day, in the last day, in the space of a day, in 24 hours,
    within 24 hours, past 24 hours, last 24 hours, in a single day, alone, daily, fresh, overnight, on the day,
    previous 24 hours, one-day, extra, in the past day, since yesterday
change: rise of, increase of, increase by, rose by, grew by, fell by, drop of, decline of, jump of, cut of, =by,
    down by, up by, gain of, growth of, lower by, higher by, reduced by, cut by, raised by, up from, down from,
    climbed by, dropped by, shrank by, surge of, slump of, decrease of, increase in, swing of
cumulative: so far, to date, since, in all, in total, altogether, toll, total, cumulative, overall, combined, in sum,
    brings, brought, together, added up, year to date, in the year to date
share: of the total, of all, of those, of them, of whom, share of, proportion of, percentage of, of the population,
    out of
target: target, goal, aim for, quota, threshold, ceiling, limit of, cap of, capacity of, capacity for, room for, meant
    for, built for, designed for, licensed for, needed, are needed, is needed, required, requirement, needs of, need
    put at, need estimated at, necessary, minimum of, maximum of, benchmark of, objective, allowed, permitted, permit
    for, should be, ought to be, must be, has to be, have to be
rate: a month, per month, a day, per day, each month, a week, per capita, per 100,000, annually, a year, per year,
    monthly mean, monthly average, on average, average, an hour, per hour, for each month, monthly norm, each day,
    each year, per person
"""

SAY = """
say, said, tell, told, according to, report, announce, state, per, put, estimate, reckon, believe, claim that, note,
    add, show, warn, count, figures from, data from, quote, cite, wrote, argue, insist, confirm, tweet, on figures,
    by the count of, by un count, by official accounts, statement, figures showed
"""

OFFICIALS = """
minister, official, government, authority, president, spokesman, spokeswoman, spokesperson, ministry, ambassador,
    police, army, agency, prime minister, lawmaker, envoy, media, television, state television, parliament, senate,
    congress, department, military, central bank, treasury, officer, governor, leader, administration, seismologist,
    statisticians, scientist, economist, diplomat, charity, charities, ngo, campaigner, activist, rights group,
    aid group
"""

HYPOTHETICAL = """
could, may, might, would, if, possibly, potentially, risk, fear, denied that, deny, unless, hypothetical, threaten,
    likely, expected to, probably, expects, should, in case, not clear whether
"""

NEGATED = """
denied that, deny, denial, not true, false claim, false report, falsely, wrongly, never said, untrue,
    rejected the figure, reject claim, reject report, reject suggestion, dismiss, dispute, refute, did not say,
    did not give, did not confirm, never gave, never say, no evidence, no truth, refused to confirm,
    declined to confirm, could not confirm, unable to confirm, cannot confirm, fabricated, hoax, debunked
"""

NOT = """
did not, does not, do not, has not, have not, had not, was not, were not, is not, are not, will not, would not, never,
    didn't, doesn't, hasn't, haven't, wasn't, weren't, isn't, aren't, won't
"""
"""Negations of a verb, which reach the figure that it takes alone: "did not spend $4bn"."""

WHOLE = """
both countries, two countries, both, both sides of the border, in all, in total, altogether, total, nationwide,
    countrywide, the sum, which makes, across the country, overall, combined, all told, whole country, as a whole,
    across the two countries, in the two countries, both sides, the country, our country, this country, the nation,
    our nation, the republic, the kingdom, nationally, at national level, at the national level
"""

MASKED = """
account for, =House, =Speaker, =March, =May, white house, lion's share, house of representatives, house of commons,
    house floor, house speaker, speaker of the house, republican-led house, democratic-led house, house bill, house
    draft, us house, house members, the house, house prices index, house majority, united states senate, us senate,
    state department, death penalty, dead heat, life insurance, in the dead, power of the purse, rest of the world,
    first lady, capitol hill, wall street, new york times, washington post, wall street journal, dead sea, world bank,
    development bank, islamic development bank, asian development bank, world health organization, red cross, central
    bank, hong kong dollar, red crescent, islamic state, security council, homeland security, white helmets, social
    media, general assembly, supreme court, high court, prime minister, black sea, at the least, at least, no fewer
    than, more than, as many as, fewer than, less than, as well as, pay for, paid for, to pay, will pay, would pay,
    must pay, pay back, pay off, pay out, pay up, settle at, settled back, take into account, on account of, of gdp, of
    gross domestic product, of national income, to gdp, of its gdp, of economic output, own account,
    own accounts, by all accounts
"""
"""Expressions whose words mean nothing of their own there: found first and hidden from all other tables."""

PURPOSE_CUES = words("for in on towards toward into")
"""What leads from an amount to what it is for or made of ("$5m for patrols", "$5m in grants")."""

EXCEPTING = words("without excluding excludes excluded except barring minus ex excl")
"""What leads to something left out of a sum ("$5m excluding tax"); what is said behind it is in ``LEFT_OUT_AFTER``."""

LEFT_OUT_AFTER = words("counted included excluded excepted aside apart")

COUNTED_IN = words("inclusive including counting incl")
"""What leads to something counted in, where no amount of it follows ("$5m including debt")."""

ITEM_LINKS = words("at with ( : gets get receives receive takes take absorbs absorb eats swallows")
"""What leads from an item to its amount ("patrols at $5m", "patrols ($5m)", "patrols account for $5m")."""

AMOUNT_LINKS = words("of worth totalling totaling for")
"""What joins a noun to the amount of it ("a fine of $5m", "goods worth $5m", "an appeal for $5m")."""

AMOUNT_VERBS = words(
    """
    is was are were be been stands stood standing amounts amounted amount comes came totals totalled totaled total
    reaches reached reach hits hit exceeds exceeded exceed tops topped equals equalled remains remained averaged
    averages rose rises fell falls grew climbed dropped jumped slipped widened narrowed swelled ballooned declined
    increased edged surged put estimated valued forecast projected set fixed pegged priced quoted calculated reckoned
    risen grown fallen gone goes went going come brought brings bringing raised raises raising cut cuts lowered lifted
    revised numbers numbered number totaling counted averaging topping nearing approaches neared passed passes surpassed
    doubled trebled tripled halved swells ballooning mounted mounts crept inched soared soars surged plunged sank shrank
    dipped stand amount come reach exceed equal remain rise fall grow go climb slip widen narrow shrink sink soar dip
    """
)
"""Verbs that say of their subject how much it is."""

MOVING_VERBS = words(
    """
    bring brings brought bringing raise raises raised raising lift lifts lifted lifting take takes took taken taking
    push pushes pushed pushing cut cuts cutting lower lowers lowered lowering trim trims trimmed trimming put puts
    putting reduce reduces reduced reducing increase increases increased increasing slash slashes slashed slashing hike
    hikes hiked hiking revise revises revised revising drive drives drove driving send sends sent sending leave leaves
    left leaving keep keeps kept hold holds held limit limits limited limiting estimate estimates estimated
    """
)
"""Verbs that say of their object to how much it goes or at how much it is put."""

BEFORE_AMOUNTS = words(
    """
    at to a an the as about around roughly nearly almost some over under more less than least most up much high only
    just well approximately circa estimated total record now still currently already then again by another further
    additional around some upwards above below between back down
    """
)
"""Words that may stand between an amount and what it depends on."""

OF_AMOUNTS = BEFORE_AMOUNTS - {"a", "the"} | words("excess average minimum maximum vicinity order")
"""Of these, and of nouns that hedge, what "of" joins to the amount ("upwards of", "in excess of")."""

AUXILIARIES = words(
    """
    is are was were be been being has have had will would could can may might must should shall to also already now yet
    since then not
    """
)
"""Words that may stand between a noun and the verb that is said of it ("jobs are to be cut")."""

SUM_VERBS = words("stand stands stood set put puts left kept held stay stays begin begins end ends start starts")
"""Verbs other than those in -ed that stand before "at" and "with": what is before them is no item of a list."""

TERMS = words(
    """
    year years quarter quarters month months week weeks day days decade period time half term terms end start fiscal
    financial calendar morning evening session summer autumn winter spring preceding euros dollars dollar pounds euro
    pound purpose purposes everything everyone anything nothing rest part parts portion share slice need needs line
    lower higher smaller larger bigger smallest largest biggest follows comes next addition return exchange practice
    theory response talks words terms value worth size excess question
    """
)
"""Words that follow "in" and "for", or precede "at", without naming a purpose."""

STOPWORDS = words(
    """
    a an the and or but nor so of in on at by to for with from as into onto over under about after before since until
    during between among against through than then that this these those it its they them their he his him she her we
    our us you your i my me who whom whose which what when where why how is are was were be been being am do does did
    has have had having will would can could may might must shall should not no yes if else because while although
    though however also too very just only even still yet more most less least few many much some any all each every
    other another such same own out up down off again once there here now said say says told tell according mr mrs ms dr
    one two three per percent cent around nearly almost roughly approximately some least well back get gets got make
    makes made take takes took taken put puts go goes went come comes came give gives given see seen part new last first
    next people figure figures number numbers total whether despite unlike meanwhile neither moreover besides unless
    either today yesterday tomorrow perhaps maybe
    """
)

ROUND_COUNTS = frozenset(("dozens", "scores", "hundreds", "thousands", "tens of thousands", "hundreds of thousands"))
"""Numbers beside which "more" only goes on with a list ("Dozens more were hurt")."""

FLOWS = words(
    """
    jobs_added jobs_cut jobs_revision subscribers_added net_loss profit migration tourists births gdp_growth inflation
    core_inflation food_inflation producer_prices
    """
)
"""Measures that are changes by nature, so that "rose by" says nothing more of them."""

PERIODIC = words(
    """
    jobs_added unemployment_rate unemployed jobless_claims continuing_claims inflation core_inflation food_inflation
    producer_prices gdp_growth gdp retail_sales industrial_output pmi consumer_confidence housing_starts home_sales
    house_prices revenue profit net_loss eps margin trade_deficit trade_surplus exports imports job_openings
    participation_rate car_sales wages interest_rate turnout approval_rating orders cash_flow
    """
)
"""Measures that are published anew for each period: without the period, texts weeks apart speak of different values."""

OWNED = words(
    "jobs_cut employment_level seats votes poll_share approval_rating majority party_members campaign_funds lawmakers"
)
"""Measures outside the fields below that are somebody's: of a company, a party, a candidate."""
OWNED_FIELDS = frozenset(("companies and markets",))
MARKET_PRICES = words(
    "oil_price petrol_price gas_price electricity_price gold_price metal_price bitcoin_price grain_price crop_price"
)
"""Measures of the field that are of a market: no company's, and of no country but the one that is named with them."""
OF_NOBODY = MARKET_PRICES | words("gas_storage renewables_share")
SHARED_FIELDS = frozenset(("parliaments, elections and opinion",))
"""Fields whose figures are of all parties together where none is named."""
NO_NAMES = words(
    """
    gmt bst cet cest est edt pst utc ist mwh kwh twh gwh mw gw kw mmbtu bcm mcm bpd boe sdr gst vat gdp gnp cpi ppi pmi
    fy eps ebitda ebit ipo pat roe esg ceo cfo usd eur gbp inr jpy cny px dax ftse nikkei sensex nifty cac nasdaq dow
    topix cop pct exclusive update correction breaking
    """
)
"""Capitals that name no company or party: units, time zones, codes, ratios, market indexes, slugs."""
COMPANY_FORMS = frozenset(("se", "inc", "plc", "ltd", "llc", "ag", "corp", "corporation", "group", "company"))
"""What a company's name has in full and does without in news."""
