"""What a measure can be a measure of: its units, and whether it is of persons or of things."""

from __future__ import annotations

from claims.lang.phrases import words

DIMENSIONS = """
quake_magnitude: magnitude
quake_depth: length
rainfall: length, volume per area, length per hour, length per day
wind_speed: speed
temperature: C, F, K, degree
water_level: length
water_flow: volume per second, volume per minute, volume per hour, volume per day
height: length
size: length
distance: length
speed: speed
area: area
oil_spilled: volume, mass, volume per day, volume per hour, area
oil_captured: volume, mass, volume per day
oil_output: volume per day, volume, mass, mass per day
territory: area
emissions: mass, mass per year
warming: C, F, K, degree
asteroid: length, mass, speed
prison_term: time
waiting_time: time
life_expectancy: time
drugs_seized: mass, volume
"""
"""By what units a measure is given (names of ``claims.units``), where it is given by few."""

OF_PERSONS = words(
    """
    deaths injured casualties displaced homeless rescuers hungry poverty arrests convicted executions hospitalised
    intensive_care vaccinated refugees protesters strikers troops mobilised prisoners prisoners_of_war hostages
    hostages_freed acquitted escaped emigration quarantined patients waiting_list attendance migration deportations
    murders suicides population
    """
)
"""Measures that only living beings have: no bridge is injured."""

BUILT = words("bridge road building school hospital factory hotel ship satellite train aircraft house")
"""The heads of things that are built for what they cost."""

DONE_BY_PERSONS = words(
    """
    come came arrived crossed fled drowned perished died starved marched gathered volunteered applied enlisted escaped
    queued resigned retired emigrated slept camped attended enrolled deserted defected surrendered applauded protested
    demonstrated rallied walked sailed graduated voted abstained
    """
)
"""What persons do and things seldom: who has done so is counted where no noun stands beside the figure."""

JOBS = words("job vacancy")
OF_PERSONS_OR = dict.fromkeys(words("employment_level jobs_added jobs_cut jobs_revision quits strikers"), JOBS)
OF_PERSONS_OR |= {"charged": words("charge case")}
"""Measures of persons and of some things beside: jobs are cut, but drones that are "employed" are used."""

OF_THINGS = words("damaged destroyed damaged_or_destroyed flooded burned")
"""Measures that only things have."""

OF_OWN_NOUN = words(
    """
    tanks warships aircraft drones missiles shells nuclear_warheads flights stores doses signatures medals lawsuits
    copies_sold seats votes customers aftershocks air_strikes passengers ships delegates registered_voters species chips
    attacks goals points beds tests home_sales housing_starts tourists students prisoners rescuers candidates satellites
    polling_stations tickets_sold contacts
    """
)
"""Measures that are named by what they count: other nouns beside a figure are of another measure ("27 howitzers" are
no tanks)."""

HEADS_OF = """
seat: seats
vote: votes_for votes_against votes majority invalid_votes
voter: registered_voters turnout
lawmaker: abstentions
job: jobs_added jobs_cut jobs_revision
vacancy: job_openings
worker: employment_level quits strikers
claim: jobless_claims continuing_claims
case: cases backlog
patient: patients waiting_list
dose: doses
test: tests
bed: beds
migrant: migration asylum_claims intercepted
passenger: passengers
prisoner: prisoners
protester: protesters
soldier: troops military_losses prisoners_of_war mobilised
student: students
drone: drones
missile: missiles
tank: tanks
ship: ships warships
aircraft: aircraft
flight: flights flights_delayed
aftershock: aftershocks
magnitude: quake_magnitude
candidate: candidates
person: hospitalised intensive_care vaccinated hungry in_need refugees sheltered returned hostages hostages_freed
    convicted charged executions population attendance viewers unemployed recovered quarantined reached deportations
    emigration participants
"""
"""What measures count where no noun stands beside the figure."""

PERSON_ENDINGS = "men women folk people ians ists ees ers ors ants crats mates kin ots ites victims"
"""How plural nouns of persons end; many things end in -ers and -ors, too, so that these leave it open."""

IRREGULAR_PLURALS = words(
    "people men women children police cattle sheep aircraft personnel crew staff livestock poultry fish"
)
SINGULARS = words(
    """
    has was is does says news series means contains includes remains stands comes brings gets takes shows makes gives
    goes holds keeps becomes counts puts lists reads needs wants perhaps always sometimes nowadays besides towards
    afterwards across versus plus this thus less yes
    """
)
"""Words in -s that are no plural nouns."""

QUANTITIES = words("number numbers total count counts figure figures list lists tally")
"""Nouns of a number, whose complement is what is counted."""

WHOLES = frozenset((word,) for word in words("the its their his her our those these some more"))
"""Words that begin the whole of a part ("14 of the 19")."""

PER_SHARE = words("eps dividend share_price price acquisition ipo buyback sale_proceeds assets")
"""Measures that are given for each share as well."""

SHARED_OUT = {"profit": "eps", "net_loss": "eps", "market_value": "acquisition", "stake": "acquisition"}
"""Measures of a whole company, and what they are called where they are divided by its shares."""

PER_SHARE_CUES = frozenset((("a", "share"), ("per", "share"), ("each", "share"), ("per", "ads")))
"""What follows an amount for each share."""
