"""What is counted or paid for, in classes: head nouns, population groups, purposes of money, kinds of event.

One class a line, then its forms; words are matched by stem, ``=word`` only as written. Indented lines go on.
"""

from __future__ import annotations

from claims.lang.phrases import words

HEADS = """
person: people, person, resident, inhabitant, citizen, human, individual, national, soul, =others, =other, lives,
    life, victim, villager, local, survivor, evacuee, reveller, partygoer, guest, pilgrim, worshipper, shopper,
    islander, townspeople, homeowner, motorist, pedestrian, cyclist, suspect, assailant, applicant, claimant,
    defendant, bystander, onlooker, casualty, adult, motorcyclist, climber, hiker, swimmer, diner, fan, spectator,
    dead, hero, =names, guard, bodyguard, watchman, watchmen, neighbour, neighbor, countryman, countrymen, dweller
child: child, children, minor, kid, boys and girls, youngster, infant, baby, toddler, schoolchild, schoolgirl,
    schoolboy, =girls, =boys, youth, teenager, newborn, under-fives, pupils aged, teens, orphan
woman: woman, women, mother, pregnant women, females
man: man, men, males, father
elderly: elderly, older people, pensioner, retiree, senior citizen, seniors
soldier: soldier, troop, serviceman, servicemen, service member, service personnel, marine, peacekeeper, fighter,
    combatant, sailor, airman, conscript, reservist, recruit, infantryman, mercenary, commando, paratrooper,
    legionnaire
civilian: civilian, non-combatant, noncombatant
police: police officer, policeman, policemen, police, officer, gendarme, cop, constable, riot police, policewoman,
    policewomen
militant: militant, insurgent, terrorist, gunman, gunmen, rebel, extremist, attacker, jihadist, bandit, guerrilla,
    hijacker, kidnapper
medic: doctor, nurse, health worker, medic, medical worker, healthcare worker, paramedic, surgeon, physician,
    midwife, midwives, vaccinator, consultant, gp
journalist: journalist, reporter, media worker
migrant: migrant, asylum seeker, refugee, immigrant, seeker, boat people, stowaway, arrivals
worker: worker, employee, staff, labourer, miner, crew, crew member, workforce, personnel, =hands, docker,
    longshoreman, longshoremen, trade unionist, clerk, civil servant, staffer, farmhand, postal worker, builder,
    seafarer
driver: driver, trucker, pilot, skipper
farmer: farmer, grower, smallholder, herder, fisherman, fishermen, rancher
student: student, pupil
teacher: teacher, lecturer, professor, tutor, schoolteacher
tourist: tourist, visitor, holidaymaker, traveller, sightseer, backpacker, hotel guest
foreigner: foreigner, foreign national, foreign workers, expatriate
patient: patient
prisoner: prisoner, inmate, detainee
passenger: passenger
voter: voter, elector
republican: republican, gop
democrat: democrat
lawmaker: lawmaker, mp, senator, congressman, legislator, deputies, member, representative, councillor, congresswoman,
    parliamentarian, peer, delegate
household: household, family
customer: customer, user, subscriber, client, account
protester: protester, demonstrator, marcher, striker, picket
firefighter: firefighter, fireman, firemen
rescuer: rescuer, searcher, rescue worker, volunteer, relief worker
aid_worker: aid worker, humanitarian worker, staff member
poor: poor, additional poor
house: house, home, dwelling, residence, housing unit, residential building
building: building, structure, tower block, property, office, warehouse, tower, block, landmark, church, mosque,
    temple
hotel: hotel, hostel, guesthouse, inn
factory: factory, plant, mill, smelter, refinery, workshop, production site
apartment: apartment, flat
tent: tent
shelter: shelter, evacuation centre, evacuation center, relief centre, relief center, reception centre,
    accommodation centre
school: school, classroom, university, college, kindergarten, nursery
hospital: hospital, clinic, health facility, health centre, surgery, maternity ward, medical centre, medical center
bridge: bridge
road: road, highway, street, motorway, lane, railway line
camp: camp
village: village, hamlet, settlement, locality, township, borough
storey: storey, floor
town: town, city, municipality
district: district, county, province, region, area, calamity-hit area
country: country, nation, state
animal: animal, livestock, cattle, cow, sheep, goat, head of livestock, bird, poultry, chicken, pig, hen, duck,
    goose, geese, turkey, horse, donkey, camel, buffalo, dog, cat, fish, salmon, tiger, lion, elephant, rhino, wolf,
    wolves, bear, deer, monkey, whale, dolphin, seal, shark, turtle, penguin, bat, fox, reindeer, yak, flock, herd,
    pet
crop: crop, farmland, cropland
acre: acre, hectare
shop: shop, store, outlet, restaurant, branch, pub, bar, supermarket, cafe, kiosk, stall, counter, boutique
company: company, firm, business, business enterprise
car: car, vehicle, truck, lorry, bus, buses, minibus, coach, van, ambulance, motorcycle, motorbike, tractor, taxi,
    truckload
aircraft: aircraft, plane, jet, helicopter, airplane
flight: flight
ship: ship, vessel, boat, tanker, dinghy, trawler, ferry, yacht, raft, canoe, barge, lifeboat, freighter, frigate,
    warship
train: train, carriage, locomotive, wagon, rail car
tank: tank, armoured vehicle
missile: missile, rocket
drone: drone
satellite: satellite, spacecraft, probe, lander, orbiter, rover, space telescope, space station
shell: shell, artillery shell, round
shot: =shots, gunshot, bullet, cartridge
weapon: weapon, gun, rifle, firearm, pistol, handgun
aftershock: aftershock
earthquake: quake, earthquake, tremor
fire: fire, blaze, wildfire
attack: attack, strike, raid, airstrike
job: job, position, post, payroll
vacancy: vacancy, =openings, job opening
claim: claim, application
vote: vote, ballot
candidate: candidate, nominee, contestant, hopeful
polling_station: polling station, polling place, polling centre, polling booth, precinct
seat: seat
case: case, infection, patients infected
dose: dose, jab, =shot, booster shot
test: test
bed: bed
ticket: ticket
copy: copy, record, album
barrel: barrel
gallon: gallon
tonne: tonne, ton, metric ton
share: share, stock
bond: bond
loan: loan, =credit, credit line
grant: grant
drawdown: drawdown
contract: contract, order
package: package, bill, law, act, legislation, measure, supplemental, text
request: request, proposal, plea
appeal: appeal
pledge: pledge, promise, commitment
fund: fund, money, cash
budget: budget
error: error, mistake, blunder
complaint: complaint, allegation, lawsuit
arrest: arrest
charge: =charges, counts of, criminal count
magnitude: magnitude
species: species
"""

LIVING = words(
    """
    person child woman man elderly soldier civilian police militant medic journalist migrant worker student tourist
    foreigner patient prisoner passenger voter republican democrat lawmaker household customer protester firefighter
    rescuer aid_worker poor animal teacher farmer driver candidate
    """
)
"""The heads that name persons or animals."""

HEADS_ALIKE = """
person worker .6
person passenger .7
person migrant .6
person tourist .6
person protester .6
person student .5
person patient .5
person prisoner .5
person customer .4
person civilian .4
person militant .4
person soldier .3
person foreigner .3
person child .2
worker driver .5
worker farmer .4
person farmer .5
person driver .5
person teacher .4
worker teacher .5
person candidate .5
lawmaker candidate .3
person medic .3
worker medic .6
person household .2
person police .2
migrant passenger .6
militant soldier .5
firefighter rescuer .6
aid_worker rescuer .6
house building .6
house apartment .5
house household .4
building apartment .3
building school .2
village town .5
town district .3
job worker .8
job person .6
vacancy job .3
case person .6
case patient .6
car tank .2
vote person .3
vote lawmaker .4
voter person .6
"""
"""Pairs of classes that one count may be given in, and how likely that is (pairs not listed: 0)."""

EVENTS = """
earthquake: earthquake, quake, tremor, temblor, seismic, aftershock, magnitude
flood: flood, monsoon, deluge, flash flood, inundation, floodwater
storm: storm, hurricane, typhoon, cyclone, tornado, tropical storm, twister, superstorm
wildfire: wildfire, bushfire, forest fire
fire: fire, blaze, inferno
landslide: landslide, mudslide, avalanche, rockslide, boulder
eruption: volcano, eruption, volcanic
tsunami: tsunami
drought: drought
heatwave: heatwave, heat wave
famine: famine
epidemic: pandemic, epidemic, coronavirus, covid, covid-19, outbreak, virus, ebola, cholera, measles, flu,
    monkeypox, mpox
oil_spill: oil spill, slick, blown-out well, spill
crash: crash, collision, pile-up, pileup, derail, derailment, plane crash, train crash
sinking: sinking, capsize, shipwreck, sank
explosion: explosion, blast, explode
bombing: bombing, suicide bomb, car bomb, bomb attack
shooting: shooting, gunman, mass shooting
stampede: stampede, crush
collapse: building collapse, mine collapse, bridge collapse
air_strike: airstrike, air strike, drone strike, missile strike, shelling
war: war, invasion, offensive, conflict, fighting, frontline
coup: coup
protest: protest, demonstration, unrest, riot, uprising
strike: industrial action, walkout, strikers, trade union
election: election, ballot, polls, runoff, referendum, by-election, primary
aid_bill: aid bill, aid package, supplemental, spending bill, aid law, foreign aid, war aid
budget: budget, spending plan, fiscal
results: quarterly results, results, earnings, quarter, annual results
merger: merger, takeover, acquisition, buyout
jobs_report: payroll, jobs report, jobless rate, unemployment, hiring, employment
price_report: inflation, consumer prices, cost of living
growth_report: gdp, gross domestic product, economic growth, recession
rate_decision: rate hike, rate cut, interest rate, central bank
donor_conference: donor, pledging conference
trial: trial, court, verdict, sentence, lawsuit, jury
hack: hack, data breach, cyberattack, ransomware, cyber attack
heist: heist, robbery, burglary
vaccination: vaccination, vaccine, inoculation
climate: climate, emissions, global warming
migration: migrant, asylum, border crossing
sanctions: sanctions
evacuation: evacuation
"""

PURPOSES = """
weapons_purchase: buy weapons, buy arms, procure, procurement, weapons purchase, purchase of weapons, new weapons,
    purchase weapons, arms purchases, weapons buying, advanced weapons, weapons systems, modern systems, newest
    systems, security assistance initiative, usai, arms and ammunition, buy arms and ammunition, defence systems,
    weapons procurement, obtain weapons, acquire weapons, new equipment, ~buy, ~purchase, train equip, ~equip, ~newest
stock_replenishment: replenish, replenishment, refill, restock, ~replace, ~replacement, stockpile, ~stocks, arsenals,
    depots, ~inventories, backfill, replacing equipment, drawn from stocks, own arsenals, replenishing stockpiles,
    military stocks
military_aid: military aid, military assistance, security aid, security assistance, defence aid, lethal aid,
    defence, defense, military support, security help, military equipment, arms, weapons, weaponry, kit, military
military_financing: foreign military financing, military financing, fmf, military grants, financing grants
military_operations: ~operations, ~missions, us operations, combat operations, troop deployments, peacekeeping,
    military operations, deployments, overseas operations
training: to train, =training, train soldiers, train police, train teachers, train nurses, train troops, instructors,
    intelligence, sharing intelligence, intelligence support
industrial_base: industrial base, production capacity, ~factories, production lines, manufacturing capacity, invest
    in factories, munitions plants
submarines: submarine, shipyard, submarine yards, submarine industrial base
air_defence: air defence, air defense, missile defence, missile defense, iron dome, patriot, interceptors
humanitarian: humanitarian, humanitarian aid, humanitarian assistance, humanitarian relief, food aid, relief,
    humanitarian needs, civilian aid, shelter and food
economic_support: economic support, economic aid, economic assistance, budget support, economic help, budgetary
    support, direct budget support, financial support, keep the government running, budget assistance,
    macro-financial, run government
private_sector: private business, private sector, small business, ~businesses
border_security: ~border, border security, border patrol, border police, frontier guards, coast guard, patrols,
    border protection, secure the border, southern border, border guards, border wall
law_enforcement: rule of law, law enforcement, ~police, policing, prosecutors
demining: demining, de-mining, mine clearance, unexploded ordnance, clear mines
oversight: oversight, inspector general, audit, monitoring
counter_lending: alternative to chinese, alternative to lenders, alternative
refugees: refugee assistance, refugees, migration and refugee
reconstruction: reconstruction, rebuild, recovery, repair
energy: energy, power grid, power lines, heating, fuel, power stations, transformers, generators, electricity, grid,
    power plants
infrastructure: infrastructure, highways, roads and bridges, transport, transportation, roads, railways, waterworks
broadband: broadband, internet access
housing: =housing, affordable housing, =homes, social housing, council homes, house building, homebuilding, shelter
    kits
agriculture: agriculture, seeds, fertiliser, fertilizer, fisheries, livestock, crops, farming, farmers, irrigation
health: health, healthcare, hospitals, medical care, medicines, clinics, ambulances, medical supplies, health care,
    medicaid, medicare
education: education, scholarships, classrooms, schools, universities, teachers, child care, childcare
science: research, science, innovation
climate: climate, adaptation, mitigation, resilience, loss and damage, emission cuts, net zero, clean energy, green
    energy, climate change, decarbonisation
pensions: pensions, social security, retirement
unemployment_benefit: unemployment benefits, jobless benefits, unemployment insurance
payments: stimulus checks, direct payments, cheques, cash payments
vaccines: vaccines, vaccine purchases, vaccination
food: food, meals, nutrition, rations, grain, flour, hot meals
water: water, sewage, sewers, drinking water, sanitation, water supply
tax: tax cuts, tax credits
debt_service: interest payments, debt service, repay debt
compensation_fund: compensate, compensation fund, ~=claims, victims, survivors, cleanup, clean-up
manufacturing: manufacturing, manufacturing jobs
retail: retail, retailers
leisure: leisure, hospitality, leisure and hospitality, bars and restaurants, restaurants
business_services: professional and business services, business services, professional services
trade_transport: trade transport and utilities, trade transportation, utilities
government: ~government, public sector, ~public
private: ~private, private employers
construction: ~construction, building sites
health_jobs: health care and social assistance, social assistance
core: core, excluding food and energy, stripping out
annual_pace: annual rate, annualised, annualized, year on year, from a year earlier, over twelve months, compared with
    a year earlier
monthly_pace: month on month, from the previous month
"""
"""What money or a part of a total is for, and the branches into which totals are cut."""

FUNDER_VERBS = """
give, provide, send, offer, pledge, donate, allocate, contribute, grant, lend, promise, commit, approve,
    release, announce
"""
