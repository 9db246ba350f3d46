"""What news counts: the measures, each with the forms by which English news names it.

One concept a line, under the field of news that it belongs to: its name, the kinds of number that it can measure
(c count, m money, p percent and points, n other measures, durations, multiples and bare numbers), then its forms.
Words are matched by stem; ``=word`` only as written; a form after ``~`` is weak: it names many other things too, and
gives way to others near by. Indented lines go on with the concept above. ``claims.lang.en.phrases`` compiles the
tables on first use.
"""

from __future__ import annotations

MEASURES = """
# casualties and disasters
deaths cp: deceased, martyr, lifeless, dead body, remains of, bodies retrieved, retrieved bodies, bodies pulled,
    claimed the =lives, cost the =lives, with the loss of, gave their =lives, laid down their =lives, fell in battle,
    ~fallen, ~took, electrocuted, asphyxiated, suffocated, crushed to death, trampled, trampled to death, beaten to
    death, stabbed to death, starved to death, froze to death, beheaded, massacred, slaughtered, gunned down, mown
    down, murdered, neutralised, neutralized, liquidated, eliminated, fatally injured, fatally wounded, fatally shot,
    passed away, died of their wounds, expired, lost their life, human losses, loss of human life, body bags, graves,
    buried their dead, funerals of, drownings, electrocution, fatality rate, case fatality, dead, =die, =dies, =died,
    =dying, death, death toll, toll, killed, fatality, fatal, fatally, lost life, lost their =lives, lose their =lives,
    loss of life, lives lost, claimed =lives, take =lives, took =lives, taken =lives, cost =lives, =lives, mourn,
    perish, ~body, bodies recovered, bodies found, corpse, slain, deadly, deadliest, victims, left dead, leaving dead,
    lost people, burned to death, shot dead, pronounced dead, mortality, succumb, death count, body count, ~count,
    ~tally, human cost, lost her life, lost his life, ~buried, ~=claimed, died on the spot, dead on the spot, killed
    outright, bled to death, found dead, hacked to death, burnt to death, burnt alive, burned alive, mowed down,
    lynched, breathed their last, met their death, coffin, excess deaths, heat deaths, paid with their =lives, dead on
    arrival, brought dead, bloodbath, carnage, ~swallowed
injured cp: in casualty, wounds, injuries, casualties treated, gunshot wounds, burns, lightly hurt, badly hurt,
    seriously hurt, treated in hospital for, shot and wounded, concussed, critically injured, walking wounded, needed
    treatment, required treatment, being treated for injuries, nursing wounds, scalded, injured, hurt, maimed,
    hospitalised with injuries, treated for injuries, bruises, treated for burns, suffered burns, with burns,
    fractures, smoke inhalation, treated at the scene, minor injuries, light injuries, slight injuries, took bullets,
    bullet wounds, shot in the leg, stab wounds, knife wounds, grievously hurt, sustained injuries, suffered injuries,
    treated for shock, cuts and bruises, shrapnel
missing cp: feared buried, not been found, not yet been found, nowhere to be found, yet to be found, still to be found,
    still somewhere under, somewhere under, lost at sea, not been seen, vanished, posted missing, listed as missing,
    lost contact with, not accounted for, no trace of, unlocated, still being sought, searching for, looking for, hunt
    for, still buried, trapped under, buried under, =missing, unaccounted for, unaccounted, disappeared, still trapped,
    feared trapped, whereabouts unknown, cannot be reached, could not be reached, untraced, untraceable, yet to be
    traced, went missing, reported missing, never returned, still to be accounted for, yet to be accounted for
trapped cp: trapped, stranded, marooned, cut off, stuck, besieged, encircled, holed up, pinned down, snowed in, hemmed
    in, under siege, unable to leave, beached, in the pocket, caught in the
casualties cp: ~=casualty, killed or injured, killed and wounded, killed or wounded, dead and injured, dead or
    injured, killed and injured, dead and wounded, casualties
displaced cp: driven out, chased from, chased from their homes, forced to leave, had to leave their homes, had to
    leave, left home, fled home, fled the area, fled the fighting, on the run, run for their =lives, ran for their
    =lives, out of their homes, forced out, forcibly displaced, idps, sleep rough, sleep in the open, sleeping
    outdoors, camped out, come down from, abandoned their homes, fled their villages, on the move, forced to abandon,
    away from home, seek refuge, sought refuge, taken refuge, took refuge, displaced, displacement, uprooted, fled
    their homes, flee their homes, driven from their homes, forced from their homes, forced to flee, forced out of
    their homes, left their homes, internally displaced, fled, flee, ran from, chased out, on the roads out, have run
    from
returned cp: allowed to go home, allowed home, returnee, returned home, went home, go home, gone home, returned to
    their homes, go back home, gone back, back in their homes, back home
homeless cp: lost homes, losing their homes, without a roof, nowhere to live, whose homes were destroyed, homeless,
    homelessness, lost their homes, without a home, no home, no roof, without shelter, roofless, made homeless, left
    homeless, without homes
evacuated cp: ordered to leave, asked to leave, urged to leave, ordered out, moved out, brought to safety, taken to
    safety, relocated, taken off, ferried, shipped out, flown out, bussed out, evacuation order, cleared out, told to
    evacuate, evacuated, evacuation, evacuee, taken out of the area, moved to safety, airlifted, told to leave
affected cp: suffer, disrupted, bear the brunt, in the path of, hardest hit, hard-hit, affected, hit by, ~=hit,
    impacted, touched the =lives, lives touched, exposed to, ~=struck, stricken, reeling under, reeling, ports hit, hit
    by the strike
rescued cp: pulled to safety, plucked from, plucked, got out alive, recovered alive, found alive, freed from the
    rubble, winched, hauled from, picked up by, dug out alive, fished out, brought ashore, escaped alive, rescue of,
    survived, rescued, =rescue, saved, brought out alive, pulled alive, dug out, pulled from, pulled out alive, came
    out alive, pulled from the rubble, survivors found, brought to the surface, brought up, led out, led to safety,
    carried to safety, lifted to safety, hauled to safety, airlifted to safety, taken off the, recovered from the
    water, pulled from the water, rescues carried out
rescuers c: rescuer, searcher, rescue worker, rescue team, search and rescue, relief worker, emergency worker, first
    responder, search team, aid worker, relief team, rescue personnel, firefighter, fireman, firemen, crews on the
    ground, battling the blaze, battling the fire, fighting the fire, fighting the flames, rescuers on the scene
sheltered cp: taken in, public shelters, in tents, in schools, emergency housing, found room in, host families, staying
    with relatives, put up in, evacuation centres, evacuation centers, relief centres, relief centers, tent city,
    sheltered, in shelters, relief camp, in camps, =housed, living in tents, temporary shelter, tent camp,
    accommodated, asylum hotels, in hotels, hotel places, hotel rooms, accommodation centre, reception centre, put up
    at, placed in hotels, in the camp, spent the night in, sleeping in schools
hungry cp: hungry, hunger, starving, starvation, food insecure, food insecurity, food crisis, acute hunger, famine,
    lack food, malnourished, malnutrition, hot meals, undernourished, short of food, skip meals, stunted, wasting,
    underfed, not enough to eat
in_need cp: people in need, need food, need urgent, reliant on, rely on aid, require aid, need urgent help, without
    food, cut off from aid, aid-dependent, need help, in need, need assistance, need aid, in need of, require
    assistance, humanitarian needs, basic necessities, dependent on aid
reached c: given aid, fed by, get aid, received food, been given, assisted, served by, hot meals served, reached with
    aid, received aid, aid reached, were helped, beneficiary, receive food, given food
poverty cp: poverty, poor, poverty line, poverty rate, pushed into poverty, poverty level, impoverished, below the
    poverty line
damaged cp: cracked, badly damaged, lightly damaged, suffered damage, took damage, took harm, impaired, roofless,
    battered, =hit by shells, damaged but, damaged, partially damaged, partly damaged, damaged in part, partly
    destroyed, partially destroyed, roofs off, tore the roof, lost their roofs, unroofed, windows blown out, shattered,
    dented
destroyed cp: fell down, caved in, have gone, are gone, were lost, lost to the flames, reduced to rubble, reduced to
    ashes, in rubble, uninhabitable, burnt down, burned out, burnt out, blown up, knocked out, levelled to the ground,
    swallowed by, carried away, ripped apart, taken out, knocked down, washed out, completely damaged, heavily damaged,
    totally damaged, destroyed, flattened, levelled, collapsed, in ruins, razed, wiped out, washed away, swept away,
    torn down, beyond repair, burned down, demolished, toppled, wrecked, fully damaged, gutted, brought down, pulled
    down, obliterated, ruined, gone altogether, cannot be saved, sunk, carried off, swept off, homes lost, houses lost,
    buildings lost, properties lost, structures lost, lost houses, crumbled, gave way, burned to the ground, burnt to
    the ground, turned to ash, homes buried, houses buried, caved
damaged_or_destroyed cp: damaged or destroyed, destroyed or damaged, damaged and destroyed, destroyed and damaged,
    ruined or damaged, damaged or swept away, collapsed or damaged, collapsed or badly damaged, fallen or gravely
    damaged, partly or wholly wrecked, in whole or in part, wholly or partly, fully or partially
flooded cp: under floodwater, underwater, swamped, deluged, waist-deep, engulfed, drowned fields, =flooded, under
    water, inundated, submerged, waterlogged
burned cn: burnt, went up in flames, consumed by, torched, set ablaze, set on fire, burned acres, acres burned,
    hectares burned, burn, scorched, charred, blackened, eaten through, fires swept, burnt area, burned area, area
    burned, area burnt, gone up in smoke, ~swept through, ~ravaged, ~devoured
looted c: looted, ransacked, pillaged, plundered, vandalised, vandalized
contained p: contained, containment, containment lines, brought under control, under control
power_outage cp: in the dark, cut off from electricity, knocked out power, customers without, without power, without
    electricity, lost power, power outage, blackout, no electricity, power cut
power_restored cp: power restored, restored power, electricity restored, reconnected, back on supply, supply restored,
    restored supply, back on line, customers restored, restored so far
without_water c: without water, no running water, without clean water, lack drinking water
quake_magnitude n: ~tremor, ~quake, ~earthquake, ~shock, ~temblor, measured on, moment magnitude, registered a, =Mw,
    magnitude, richter, magnitude earthquake, =measured, measuring
quake_depth n: focus, hypocentre, hypocenter, =source, underground, below ground, focal depth, below the surface,
    beneath the surface, depth, ~deep, =kilometres down, ~below, ~beneath
aftershocks c: jolt, volcanic earthquake, seismic events, aftershock, after shocks, tremor
rainfall n: rain, rainfall, precipitation, of rain, snow, snowfall, snow depth, downpour, rain fell, wettest, hail,
    snow fell, millimetres fell, rain has fallen
wind_speed n: wind, gust, wind speed, sustained winds, winds of, blowing, gale, squall
speed n: ~speed, speed limit, travelling at, moving at, clocked at, top speed, velocity, speeding, ~doing, ~=moving
distance n: ~distance, away from, ~=away, off the coast, south of, north of, east of, west of, south-east of,
    south-west of, north-east of, north-west of, northwest of, northeast of, southwest of, southeast of, offshore,
    inland, radius, exclusion zone, epicentre, epicenter, off course, from the epicentre, come within, closest
    approach, fly-by, ~trek, ~=walk, ~journey
height n: height, altitude, into the air, into the sky, above the crater, ash column, eruption column, ~column,
    ~plume, orbit at, orbital altitude, above the summit, above sea level, above the sea, ~high, ~tall, ~soared
size n: ~diameter, ~across, wide, width, in diameter, in length, ~long, thick, thickness
area n: ~area, extent of, ~covers, surface area, stretches over, spread over
temperature n: temperature, degrees, celsius, fahrenheit, ~heat, mercury, wind chill, windchill, heat index,
    thermometer, feels like, high of, lows of
water_level np: lake level, reservoir, river level, water depth, gauge, above normal, danger level, flood stage, stage
    of the river, level of the river, metres high, waves of, stood at, flood waters, river rose, water level, storm
    surge, flood level, crest, sea level, water mark, danger mark, with the lake at, lake fell, lake stands, river
    peaked, flood peak, reservoir level, full reservoir, dam level, dams are, tide, high tide, surge, ~of capacity,
    =peaked at, ~crested
water_flow n: ~=discharge, river discharge, flow rate, rate of flow, river flow, water flow, release water,
    water release, release from the dam, ~release, spillage, spillway, spill water, ~spill, ~=inflow, ~=outflow, cut the
    flow, through the gates, through the turbines, leave the dam, into the reservoir, out of the reservoir, ~flow,
    ~poured, flow through, passing through, open gate, gates were opened, cusecs, cumecs
damage_cost m: worth of crops, lost crops worth, damage worth, damage put at, losses put at, losses worth, harm,
    damage, ~losses, economic loss, economic cost, economic damage, cost of the damage, cost of the disaster, economic
    toll, cost the economy, blow to the economy, repair bill, clean-up bill, ~devastation, ~cost, physical damage,
    worth of damage, flood bill, quake bill, property damage, economic impact, storm bill, storm damage, flood damage,
    quake damage, fire damage, hurricane damage, cost of the storm, cost of the floods, cost of the fire, cost of the
    quake, crop losses, farm losses, farmers' losses, farmers lost, growers lost, growers' losses, losses to farmers,
    losses from the fire, losses from the storm, losses from the floods, wildfire losses, storm losses, flood losses,
    hurricane losses, disaster losses, catastrophe losses, cleanup bill, cleanup cost, clean-up cost, cleaning up,
    damage bill, hail damage, value of the damage, damage estimate, losses estimated at, lost output, lost production,
    lost business, lost trade, hit to the economy, infrastructure damage, floods cost, storm cost, quake cost,
    earthquake cost, disaster cost, fire cost, wildfires cost, cyclone cost, hurricane cost, typhoon cost, drought
    cost, cost of the earthquake, cost of the drought, cost of the hurricane, combined loss, overall loss, total loss,
    worth of losses
insured_loss cm: insured loss, insurance loss, insured damage, insurance claims, insurers, payout by insurers,
    insurance payout, sum insured, insured sum, insured for, insurance cover, insured, claim on insurance, insurers
    settled, insured value, claims lodged, lodged claims, insurance claims lodged, claims received, insurer pays out,
    insurers pay, insurers paid, insurers to pay, insurers expect to pay, claims bill, claims worth, storm claims,
    flood claims, hail claims, fire claims, claims paid, insured property losses, reinsurers, reinsurance, insurance
    bill, claims cost, pay out on claims, catastrophe claims, covered by insurance, covered losses, insured share,
    payout from insurers, insurance industry, policyholders' claims, catastrophe bond
reconstruction_cost m: rebuild, reconstruction, ~recovery, ~recover, reconstruction cost, recovery needs,
    reconstruction needs, cost of rebuilding, cost of reconstruction, get back on its feet, repair cost, rebuilding
    cost, to rebuild, to repair, repairs, restore, rebuild homes, recovery bill, restoration, recovery cost, rebuilding
    bill, reconstruction bill, reconstruction plan
crops_lost cn: crops, crop damage, farmland, cropland, acres of crops, standing crops, harvest lost
livestock_lost c: livestock killed, head of livestock, head of cattle, cattle lost, livestock perished, animals
    perished, animals drowned, carcasses, livestock lost, cattle drowned
culled c: culled, =cull, =culls, put down, slaughtered birds, destroyed birds, birds destroyed, euthanised, euthanized,
    poultry killed

# conflict, arms and security
troops c: soldiers sent, brigade, battalion, marines, mercenaries, deployed soldiers, force of, men under arms,
    fighters deployed, reserve brigades, troops, soldiers deployed, ~forces, deployment, boots on the ground,
    reinforcements, servicemen, ~personnel
mobilised c: mobilised, mobilized, conscript, conscription, call-up, drafted, reservist, recruits
military_losses c: troops lost, battlefield losses, military casualties, equipment losses, combat losses, enemy lost,
    lost men, men lost, losses in men, own losses, lost soldiers, lost servicemen
missiles c: missile, rocket, missiles fired, rockets fired, projectile, ballistic missile, cruise missile
drones c: drones shot down, brought down drones, kamikaze drone, strike drone, attack drone, quadcopter, drone,
    unmanned aircraft, uav, drones launched
air_strikes c: air strike, airstrike, strikes, bombing, raid, sorties, bombardment
shells c: rounds a day, shells fell, shells fired, ~fired, ~rounds, shots fired, fired shots, bullets, cartridge,
    ~shots, mortar, mortar bomb, salvo, volley, gunshots, shell, artillery round, artillery shell, round of ammunition,
    ammunition rounds, munitions
tanks c: tank, armoured vehicle, armored vehicle, battle tank, fighting vehicle
aircraft c: planes shot down, warplanes lost, aircraft, fighter jet, warplane, jets, helicopter, planes
warships c: warship, vessel, ship, submarine, frigate
hostages c: remain captive, held captive, in captivity, in the hands of the, seized hostages, detained hostages,
    captor, being held by, held by, hostage, hostages held, abducted, abduction, kidnapped, captive, taken hostage,
    snatched, seized, marched off, carried off, still held, bundled into, abductees, herded away
hostages_freed c: set free, freed, released from captivity, come home, let go, ransomed, liberated from captivity,
    hostages freed, hostages released, freed hostages, released hostages, hostages returned, regained freedom,
    regained their freedom, pupils freed, captives freed
prisoners_of_war c: laid down their arms, surrendered, gave themselves up, taken prisoner, took prisoner, captured
    soldiers, captured fighters, prisoners taken, in captivity, prisoners of war, pow, prisoner swap, prisoners
    exchanged, exchanged, swapped, exchange of prisoners, =captured soldiers
attacks c: ~attack, assault, offensive, ~incidents, clash
defence_spending mp: defence spending, defense spending, military spending, defence budget, defense budget, military
    budget, military expenditure, spending on defence, defence outlay, defense outlay, military outlay, defence
    expenditure, defense expenditure, spend on defense, spent on defence, spent on defense, spends on its military,
    spent on its military, spend on the military, arms budget, pentagon budget, war budget, for defence, for defense,
    defence allocation, defence vote, security budget, core defence, rearmament, rearm, defence bill, nato target
arms_sale m: arms sale, arms deal, weapons sale, arms exports, weapons deal, arms contract, foreign military sale,
    military sale, missile deal, missile sale, fighter deal, fighter jet deal, jet deal, tank deal, submarine deal,
    frigate deal, warship deal, drone deal, howitzer deal, patriot sale, arms package, arms order, weapons order,
    weapons contract, arms imports, weapons package, arms transfer, defence deal, defense deal, defence export, defense
    exports, defence order, defence contract, defense contract, helicopter deal, jets purchase, sale of missiles, sale
    of jets, sale of fighter jets, sale of tanks, sale of arms, sale of weapons, sale of drones, purchase of fighter
    jets, export of arms
war_cost m: cost of the fighting, cost of the war, war costs, cost of war
nuclear_warheads c: warhead, nuclear weapon, nuclear arsenal
territory np: ~ground, ground taken, ground gained, square kilometres of, square miles, captured territory, retook,
    recaptured, ~liberated, ~captured, ~seized, ~grabbed, gained, overran, under control of, control over, established
    control, territory, territory held, square kilometres captured, control of the territory, land captured, retake,
    regained, back under, wrested, advance over, advanced over, brought under
places_taken c: retook, retake, recaptured, ~liberated, ~captured, ~seized, ~overran, ~overrun, villages taken, towns
    taken, villages captured, towns captured, settlements taken, settlements captured, settlements liberated, claimed
    villages, claimed settlements, claimed towns, seized villages, took villages, entered villages, villages liberated,
    in government hands, in rebel hands, fell to, wrested, under control, fallen to, changed hands
aid_trucks c: aid trucks, trucks of aid, trucks, lorries, truckloads, lorry loads, convoy, aid lorries

# crime, law and protest
arrests cp: remanded, apprehended, held for questioning, picked up by police, nabbed, taken away by police, suspects
    held, was held, were held, in police custody, captured suspects, arrest, detained, detention, detainee, in custody,
    taken into custody, rounded up, seized suspects, hauled off, busted, nicked, collared, taken in for questioning,
    recaptured, rearrested, re-arrested, locked up, in handcuffs, frogmarched, led away, picked up, apprehension, in
    police hands
charged c: counts of, charges of, facing charges, on trial for, stand trial, put on trial, charged with, indicted,
    indictment, charges against, prosecuted, accused, charged, in the dock, accused of, defendant, facing trial, go on
    trial, goes on trial, went on trial, =trial, arraigned, committed for trial, booked, chargesheeted, charge-sheeted,
    pleaded not guilty, denies, counts of attempted
convicted cp: handed a, guilty of, found guilty of, life sentence, =jail, convicts, conviction, sentenced, sentence,
    found guilty, jailed, prison sentence, imprisoned, pleaded guilty, put away, sent down, sent to prison, sent to
    jail, guilty verdicts, =guilty of, ~guilty
acquitted c: acquitted, acquittal, cleared of, walked free, exonerated, found not guilty
prison_term n: jail sentence, years behind bars, sentence of, term of, minimum term, non-parole, non-parole period,
    before parole, life in prison, years in prison, years in jail, prison term, behind bars, imprisonment, jail term,
    jailed for, must serve, serve at least, faces up to, ~=gets, ~=got, ~=given, ~=handed, sentenced, sentence, jailed,
    imprisoned, locked up, parole, in jail, in prison, suspended sentence, eligible for parole, to serve, maximum
    sentence
prisoners cp: prisoner, inmate, prison population, jail population, incarcerated
escaped cp: escaped, =escape, escapee, broke out, jailbreak, slipped out, fugitive, at large, absconded, tunnelled out
murders cp: counts of murder, murder counts, murder charges, unlawful killings, murder, homicide, manslaughter, murder
    rate, homicide rate, femicide
shootings cp: shooting, gun violence, mass shooting, gun deaths, gunfire
crimes cp: crime, crime rate, offence, offense, violent crime, burglary, robbery, ~theft, recorded crime
sexual_assaults cp: rape, sexual assault, sexual abuse, abuse allegation, abused, harassment, abuse victims, victims of
    abuse, abuse survivors, molested, groomed, paedophile, abuse inquiry
complaints cp: complaint, complaints received, ~allegations, reports received, tip-off, tips, testimony, submissions,
    witness statements, calls to the hotline, grievance, referrals
searches c: searched, search warrants, house searches, premises searched, homes searched, addresses, raided
fine m: fine, penalty, civil penalty, antitrust fine, disgorge, disgorgement, monetary penalty, financial penalty,
    record fine, tax penalty, penalised, penalized, regulatory fine, levied a penalty, ~=levied, slapped with, hit
    with, forfeiture penalty, speeding fine, spot fine, on-the-spot fine, fines of, antitrust penalty, ~sanction, fixed
    penalty
settlement m: settlement, settlement of, out-of-court settlement, =settlements, settle with, settle claims, settle
    allegations, settle charges, settle a lawsuit, settle the lawsuit, agreed to settle, settled the case, settlement
    deal, class-action settlement, settlement agreement, to settle, settled for, settling, settles case, settles suit,
    plea deal, deferred prosecution, to resolve claims, resolve claims, resolve allegations, resolve charges, consent
    order
compensation m: for the family of each, for each family, ~payout, payouts to victims, victims fund, blood money, ex
    gratia, per family, for every family, solatium, compensation, compensate, reparations, damages awarded, redress,
    ~restitution, ~award, indemnity, indemnify, settlement fund, payout fund, severance, redress scheme, damages of,
    awarded damages, jury award, payouts to families, ex gratia payment, punitive damages, compensatory damages,
    compensation claim, redress payments, ~damages, awarded to, pain and suffering, libel damages, bereaved families,
    victims get, families of the dead, pay victims, payments to victims, payouts to survivors, paid to victims, damages
    claim, libel, defamation, wrongful death, verdict against, ordered to pay damages, restitution payments, make
    amends, compensation scheme, indemnification, compensation of, for their land, awarded compensation,
    next of kin, kin of the dead, kin of the deceased, families will get, families will receive, per victim, each
    victim
fraud m: fraud, embezzle, stolen, ~steal, laundering, scam, defrauded, ~theft of, ponzi, heist, missing money,
    misappropriated, ~loot, make off with, made off with, cheated out of, cheat, swindle, con, duped, fleeced, ponzi
    scheme, pyramid scheme, hackers stole, hackers take, hackers took, hack, robbery, robbed, robbers, theft, thieves,
    thief, raiders, pocketed, siphon, diverted, skimmed off, looted, misspent, irregular expenditure, irregular
    spending, rogue trader, missing funds, unaccounted funds, scammers, fraudster, fraudulent, embezzlement, tax
    evasion, evaded, stole, money laundered, racket, creamed off, plundered, graft, corruption, phoney invoices, stolen
    funds
ransom m: ransom, ransom demand, ransom payment, ransomware, extort, extortion, blackmail, kidnappers, kidnappers
    demanded, to free the hostages, for his release, for her release, for their release
bribes m: bribe, bribery, kickback, kick-back, backhander, payoffs, under the table, slush fund, hush money,
    sweetener, facilitation payment, illicit payments, in gifts, cash for votes, greased
confiscated m: confiscate, confiscation, forfeit, forfeiture, seized cash, seized in cash, cash seizure, assets seized,
    ~seize, ~=seized, ~=seizure, impound, recovered assets, proceeds of crime, clawed back, clawback, hand back, hand
    over to the =state, haul worth, recovered from, seized worth, seize assets
defrauded c: duped, swindled, conned, fleeced, cheated, victims of fraud, fraud victims, scammed, tricked, rip off
drugs_seized n: cocaine, heroin, drugs seized, seized drugs, methamphetamine, fentanyl, cannabis seized
seized cn: seized, seizure, confiscated, impounded, ~recovered, haul, weapons seized, firearms seized, guns seized,
    recovered arms
bail m: bail, bond set, bail set, on bail, bail of, bailed for, surety, released on a bond
lawsuits c: lawsuit, suits, legal claims, cases filed, litigants, plaintiff
backlog cp: backlog, pending, pendency, awaiting decision, awaiting a decision, awaiting an initial decision, awaiting
    a first decision, waiting for a decision, awaiting trial, outstanding cases, undecided, unresolved, unprocessed,
    open cases, in the queue, in limbo, logjam, yet to be heard, still to be decided, undecided claims, cases
    outstanding
decisions c: adjudicated, processed, ~decided, =rulings, asylum decisions, ~decisions
granted cp: grant rate, recognition rate, approval rate, success rate, approved claims, refusal rate, were refused,
    were granted, given leave, rejection rate, ~=granted
protesters c: took part, crowd of, ~turned up, turned up for, turned up to, people joined, attended the rally, marched
    through, protester, protestor, demonstrator, marcher, ~protest, ~demonstrate, ~rally, took to the streets,
    demonstration, ~march, strikers, gathered in, filled the streets, thronged, onto the streets, poured into the
    streets, massed in, rallied, at the march, people at the march, on the streets, hit the streets, at the rally,
    crowd at the rally, police estimate
strikers c: on strike, striker, walk out, went on strike, strike action, walkout, down tools, down their tools, off the
    job, stopped work, stayed away from work, industrial action, picket, picket line, laid down their tools, join the
    strike
executions c: hanged, beheaded by, firing squad, death row, execution, executed, put to death, death sentence, put
    people to death, people to death

# health
cases cp: fell ill, fallen ill, taken ill, fell sick, sickened, sick, patients with, suspected cases, probable case,
    lab-confirmed, laboratory-confirmed, notified, caught the virus, caught the disease, contract the, ~under
    investigation, ~discarded, ~suspected, ~confirmed, infect, confirmations, ailing, caseload, active cases, case
    count, treating for, ~case, infection, tested positive, confirmed cases, coronavirus case, positive test,
    diagnosed, diagnosis, contracted, ~outbreak, ~infected people, patients infected, flocks, infected flocks, positive
    cases, new infections, cases reported, fallen sick
hospitalised cp: under treatment, in hospitals, inpatients, taken to clinics, ~admitted, was admitted, were admitted,
    are in hospital, were in hospital, rushed to hospital, remain in hospital, treated in hospital, stayed in hospital,
    hospital beds occupied, hospitalised, hospitalized, hospitalisation, hospitalization, hospital admission, admitted
    to hospital, taken to hospital, needed hospital care, hospital care, brought to hospital, ferried to hospital,
    moved to hospital, got admitted, were brought in, undergoing treatment, undergoing medical treatment, warded,
    patients in hospital, being treated in
intensive_care cp: critical, critically ill, life support, fighting for =life, fighting for their =lives, in a coma,
    gravely ill, in serious condition, life-threatening, grave condition, intensive care, icu, ventilator, critical
    condition, intensive-care beds, critical care, critical state, in critical, condition is critical, icus
recovered cp: ~recovered, recovery from, recoveries, discharged
doses c: dose, vaccine dose, ~shot, booster shot, jab, doses administered, doses delivered, vaccine, doses of vaccine,
    jabs given, vials, oral vaccine
vaccinated cp: coverage, first dose, second dose, first shot, second shot, first jab, second jab, third dose, third
    shot, vaccine coverage, immunisation coverage, immunization coverage,
    vaccination coverage, got the jab, unvaccinated, never had a dose, both doses, received both, vaccinated,
    vaccination, inoculated, immunised, immunized, immunisation, fully vaccinated, vaccination rate, booster, to be
    immunised, both jabs, jabbed, immunity, herd immunity, immunisation drive, to be vaccinated, vaccinated against,
    immunised against
tests cp: ~tests, tests carried out, tests conducted
test_positivity p: positivity, positivity rate, test positivity
quarantined c: quarantine, isolation, self-isolate, isolating
patients cp: patient, on trolleys, trolley, outpatient, without a bed
waiting_list cp: waiting list, waiting for treatment, on waiting lists, been waiting, waiting longer, waiting more
    than, waiting over, awaiting treatment, awaiting surgery, treatment backlog, queue for treatment, long waiters,
    year-long waits, on the list, in line for treatment, waiting for surgery, waiting for an operation
waiting_time np: waiting time, wait, seen within, treated within, started treatment, response time, responded within,
    average wait, four-hour target, within weeks, turnaround time, to reach calls, spent in a&e
beds cp: bed, hospital beds, beds available, bed capacity
closures c: =closure, =closures, =shuts, shut down, shuttered, shutting, shut their doors, closed their doors, boarded
    up, to be closed, stay shut, remain closed, ~=closed, ~=closing, ~=shut
operating cp: functioning, partly functioning, partially functioning, operational, operating hospitals, in operation,
    still functioning, up and running, back in service, opened their doors, opened its doors, opened their gates,
    reopened, kept open, still open
contacts c: contacts traced, close contacts, contacts under, contacts listed, contacts identified, =contacts
occupancy p: occupancy, bed occupancy, occupancy rate, occupied, full wards, rooms occupied
life_expectancy n: life expectancy, lifespan, expected to live
births cp: birth, birth rate, born, babies born, fertility, newborn
fertility_rate n: fertility rate, children per woman
abortions cp: abortion, terminations
suicides cp: killed themselves, killed himself, killed herself, took his own =life, took her own =life, suicide, took
    their own =lives, suicide rate
overdoses cp: overdose, overdose deaths, drug deaths, died of overdoses, died of an overdose, died from overdoses,
    died from an overdose, fatal overdose, overdose fatalities
smokers cp: smoker, smoke, vaping
obesity cp: obese, obesity, overweight
efficacy p: efficacy, effective, effectiveness, protection against
drug_price m: price of the drug, price of insulin, per vial, ~=list =price, drug prices, medicine price, price of a
    dose, cost of a dose, prescription, annual course, course of treatment, drug costs

# economy
gdp m: gdp, gross domestic product, economic output, size of the economy, national output, economy worth, output of
    the economy, economy's size, dollar economy, nominal gdp, economy is worth, nominal output
gdp_growth p: gdp growth, economic growth, gross domestic product, gdp, ~growth, economy grew, economy grow, economy
    expand, growth forecast, growth rate, economic expansion, ~expanded, economy shrank, economy contracted, ~output,
    economy shrinking, growth in gdp, growth of the economy, expansion of the economy, output growth, real growth,
    =recession, economy to grow, economy will grow, economy has grown, annual growth, quarterly growth
inflation p: inflation, consumer price, cpi, inflation rate, price growth, ~cost of living, price rises, annual
    inflation, consumer price index, price index, prices rose, prices up, prices climbed, prices increased, prices
    grew, rate of inflation, consumer inflation, retail inflation, headline inflation, annual price growth, =hicp, rpi,
    cost-of-living, consumer prices rose, cost more than a year, prices in the year, annual rate of price, price
    pressures, pce, harmonised, cost of living rose, shop price inflation, services inflation, living costs, price
    gauge, price level, prices higher, prices were up, prices fell, prices jumped, =disinflation, deflation
core_inflation p: core inflation, core cpi, core consumer prices, underlying inflation, core prices, core measure, core
    gauge, core rate, core pce, stripping out food, stripping out energy, excluding food, excluding energy, ex-food,
    without food and energy, excluding volatile, underlying price, underlying rate, trimmed mean, without volatile,
    strips out
food_inflation p: food price, food inflation, grocery prices, price of food, groceries, grocery inflation, grocery
    price inflation, food and drink, food and non-alcoholic, supermarket prices, food bill, cost of food, food basket,
    food costs, staple prices
producer_prices p: producer price, wholesale price, ppi, factory gate, input prices, wpi, wholesale inflation, producer
    inflation, prices at the factory gate, input costs, output prices, wholesale price index, import prices
interest_rate p: interest rate, policy rate, base rate, bank rate, repo rate, benchmark rate, key rate, lending rate,
    federal funds, cash rate, benchmark interest rate, borrowing cost, ~rates, rate hike, rate cut, key interest rate,
    funds rate, official rate, repo, discount rate, lombard rate, deposit rate, main rate, prime rate, refinancing
    rate, basis points, bps, =bp, rate of interest, overnight rate, cut rates, raised rates, lower rates, rate
    increase, rate rise, monetary policy, ~interest, target range, cash rate target, official cash rate, ocr, monetary
    policy rate, =mpr, refi rate, rediscount rate, selic, fed funds, key lending rate, quarter point, half point,
    quarter of a point, half a point, percentage-point cut, rate decision, ~hike, rates on hold, stands pat, stood pat,
    held rates, holds rates, rates unchanged, rates steady, jumbo cut, monetary easing, cost of borrowing, interest of,
    annual interest, interest charge, tightening cycle, easing cycle, saving rate, policy interest rate, terminal rate,
    neutral rate, marginal lending, deposit facility, ~basis point
mortgage_rate p: mortgage rate, fixed mortgage, mortgage, rate on a mortgage, home loan rate, fixed-rate mortgage,
    two-year fix, five-year fix, fixed deal, fixed-rate loan, 30-year fixed, average mortgage, 30-year mortgage,
    variable rate loan
bond_yield p: yield, bond yield, treasury yield, gilt yield, bund yield, coupon, ~gilt, ~bund, ~treasuries, 10-year,
    30-year gilt, 2-year, benchmark yield, sovereign yield, risk premium, yields on, spread over bunds, bond spread
unemployment_rate p: unemployment rate, jobless rate, unemployment, joblessness, rate of unemployment, out of work
unemployed c: unemployed, out of work, jobless, without a job, unemployment, people out of work, jobseeker, claimant,
    claimant count, jobless people, without work, on the dole, seeking work, looking for work, dole queue, jobless
    total, jobless figure
jobless_claims c: jobless claim, unemployment claim, initial claim, claims for unemployment, unemployment benefit,
    applications for unemployment, initial jobless claims, filed for unemployment
continuing_claims c: continuing claim, ongoing claims
jobs_added cp: payroll, jobs added, added jobs, new jobs, nonfarm payroll, non-farm payroll, jobs gained, job growth,
    hiring, ~hire, payrolls rose, jobs created, created jobs, positions added, job creation, ~jobs, employment growth,
    ~took on, ~take on, additional jobs, ~employment, ~positions, positions created, created positions, workers hired,
    will create, taken on, recruited, recruitment, recruits staff, new posts, new positions, more jobs, ~=create,
    ~=creates, ~=created, jobs boost, jobs boom, ~=posts
jobs_revision c: ~revision, payroll cut, gone missing, shave, ~revised down, ~downward revision, ~mark down,
    ~benchmark, benchmark revision, revised away, fewer jobs than, jobs wiped, ~markdown, fewer positions, jobs vanish,
    off payrolls, ~overstated, payrolls revised, payroll revision, jobs off, jobs lost from the count, removes jobs,
    ~take off, ~took off
jobs_cut cp: job cut, layoff, lay off, laid off, redundancy, jobs lost, cut jobs, cut positions, lose their jobs, job
    losses, lost jobs, jobs at risk, axed, sacked, dismissed, made redundant, slash jobs, ~shed, lost their jobs,
    furlough, shed jobs, jobs go, jobs could go, jobs will go, jobs would go, jobs to go, jobs threatened, jobs in
    danger, jobs in jeopardy, jobs on the line, jobs endangered, cost jobs, fears for jobs, threat to jobs, posts to
    go, posts cut, cut posts, roles cut, cut roles, positions cut, positions eliminated, eliminate jobs, eliminate
    positions, job reductions, workforce reduction, reduce its workforce, reduce our workforce, headcount reduction,
    retrenched, retrenchment, pink slip, downsizing, out of a job, jobs axed, axe jobs, staff cuts, staff reduction,
    thrown out of work, forced out, jobs to be cut, posts to be cut, jobs are to go, staff to go, workers to go, people
    to go, let go, lose its jobs, stand to lose, job exits, exits, abolish, scrap posts, cut its workforce, trim its
    workforce, trim jobs, cull of jobs, redundancy notices, notices of dismissal, lose his job, lose her job, out of
    jobs, people will lose, cut staff, workforce by, staff by, loss of jobs, cut the jobs, lose jobs, sites from to,
    positions by, posts by, jobs by, headcount by, reduce headcount, cut headcount, jobs are going, jobs disappear,
    jobs will be lost, jobs were lost, jobs have gone, jobs were cut, jobs being cut, jobs being lost
jobs_saved c: jobs saved, save jobs, keep their jobs, kept their jobs, keep jobs, jobs safeguarded, safeguard jobs,
    secure jobs, jobs secured, jobs protected, protect jobs, spared the axe, =reprieved
job_openings c: job opening, vacancy, =openings, =opening, unfilled jobs, open positions, open posts, open jobs,
    unfilled posts, unfilled positions, posts vacant, vacant posts, vacant positions, vacant, stand empty, shortage of,
    short of staff, staff shortage, teacher shortage, nurse shortage, unfilled, advertised jobs, job adverts, positions
    to fill
participation_rate p: participation, participation rate, labour force participation, labor force participation
employment_level c: ~employed, ~in work, employment level, payroll jobs, workforce, jobs in all, labour force, labor
    force, people in work, employs, ~staff, ~employee, workforce of, payroll of, a payroll, on its payroll, on the
    payroll, staff of, headcount, on the books, people work, worked there, on its books
quits c: quit, quit their jobs, resignation, resigned, left the register, leaving the profession, left the profession,
    handed in their notice, thinking of leaving, think of quitting, left their jobs, to quit, leave their jobs
wages mp: wage, salary, hourly earnings, average earnings, pay rise, pay increase, wage growth, hourly pay, minimum
    wage, pay packet, take-home pay, remuneration, household income, ~=earnings, weekly earnings, median earnings, pay
    award, pay offer, pay deal, payroll bill, wage bill, basic pay, base pay, annual pay, monthly pay, starting pay,
    average pay, real pay, pay cut, pay claim, pay settlement, pay scale, pay gap, stipend, hourly rate, hourly wage,
    starting salary, base salary, weekly wage, weekly pay, public sector pay, ~=income, pay dispute, pay talks, strike
    over pay, pay demand, over =pay, on =pay, in =pay, =pay of, =pay by, =pay rose, =pay up, regular pay, total pay,
    sector pay, nurses' pay, teachers' pay, pay growth, pay raise, pay hike, pay bill, pay restraint, pay freeze, wage
    demand, wage offer, wage deal, wage increase, wage hike, earnings growth, average weekly earnings, disposable
    income, median income, personal income, per capita income, family income, contract worth a week, take home,
    cost-of-living adjustment, pay uplift
minimum_wage m: minimum wage, living wage
pension mp: state pension, basic pension, old-age pension, monthly pension, average pension, public pension, pension
    of, pension payment, pension increase, pension rise, pension hike, pension payout, pension benefits, retirement
    benefit, retirement income, annuity, superannuation, full rate, triple lock, pension rate, minimum
    pension, pensioners get, pensioners receive, social pension, in pensions, pensions by, pensions up, pensions rose,
    pensions cost, spending on pensions, spent on pensions, pension spending
benefits mp: child benefit, benefit cap, housing benefit, benefit payment, universal credit, welfare payment,
    jobseeker's allowance, family allowance, child allowance, disability benefit, disability payment, sickness benefit,
    maternity pay, carer's allowance, unemployment pay, jobless benefit, social security payment, social grant, cash
    transfers, food stamps, welfare bill, welfare spending, dole, social benefits, income support, winter fuel payment,
    monthly allowance, welfare cheque, welfare check, handouts to families, basic income, benefits bill, ~allowance,
    ~=benefit, ~=benefits
retail_sales mp: retail sales, retail spending, consumer spending, shop sales, sales volumes, high street sales,
    household spending, shoppers spent, consumers spent, spent online, online spending, card spending, holiday
    spending, christmas spending, black friday, spent in shops, retail turnover, sales in shops, retail trade, shop
    takings, retailers' sales, retail volumes, festive spending, spending in stores, shopper spending
industrial_output p: industrial production, industrial output, factory output, manufacturing output, production index,
    factories made, factory production, mining output, manufacturing production, factories churned out, iip,
    industrial activity
pmi n: pmi, purchasing managers, purchasing managers' index
consumer_confidence n: consumer confidence, confidence index, consumer sentiment, business confidence
housing_starts c: housing start, building permit, homes built, new homes, house building, completions
house_prices mp: house price, home price, property price, average house price, median home price, home value, average
    home, average house, house price index, property values, ~typical home, median price, median house, median house
    price, median home, average property, mean house price, dwelling values, dwelling prices, price of a home, price of
    a house, price of an average home, asking prices, average asking price, homes: median, property market, house
    values, cost of a home, houses cost, homes cost, flat prices, apartment prices, land prices
home_sales c: home sales, houses sold, existing home sales, homes sold, property transactions
rent mp: rent, rental price, monthly rent, average rent, asking rent, rental, landlord, monthly rental, rents for,
    rental costs, tenants pay, weekly rent, lease, rental yield, let for
exports mp: export, shipments abroad, sold abroad, overseas sales, foreign sales, shipments to, exports to, export
    earnings, export revenue, overseas shipments, exported goods, shipped abroad, sells abroad, outbound shipments,
    goods sent abroad, exports rose, overseas orders, outward shipments, worth of goods to, sold to the us, exports
    leap
imports mp: import, bought abroad, purchases abroad, bought from abroad, imports from, import bill, imported goods,
    products imported, goods imported, goods bought from, inbound shipments, inward shipments, purchases from abroad,
    foreign goods
trade_deficit m: trade deficit, trade gap, current account deficit, trade shortfall, deficit with, goods deficit,
    deficit in goods, goods gap, trade imbalance, external deficit, merchandise deficit, trade in goods deficit, trade
    balance, trade hole, deficit in trade, merchandise trade deficit
trade_surplus m: trade surplus, current account surplus, surplus with, goods surplus, surplus in trade, surplus in
    goods, export surplus, external surplus, merchandise surplus, leaving a surplus
trade_volume mp: trade, bilateral trade, trade volume, trade between, traded goods, two-way trade, goods trade, worth
    of goods, worth of trade, goods worth, products worth, trade in goods, exchange of goods, mutual trade, trade
    turnover, commerce, merchandise trade, cross-border trade, trade worth, trade ties, total trade
tariff p: tariff, duty, import duty, customs duty, ad valorem, import tax, import levy, tariff rate, countervailing,
    anti-dumping, rate of duty, duty of, import tariffs, retaliatory tariff, counter-tariff, surtax, additional duty,
    extra duty, trade tax, ~levy, ~surcharge, slap, border tax, reciprocal tariff, baseline tariff, tariffs on, tariff
    of, duties on, duty rate, reduced rate, quota rate
tax mp: ~tax, tax rate, vat, corporation tax, income tax, excise, tax rise, tax increase, corporate tax, sales tax,
    gst, goods and services tax, value added tax, consumption tax, capital gains, capital gains tax, capital gains
    levy, wealth tax, property tax, council tax, stamp duty, national insurance, payroll tax, windfall tax, withholding
    tax, bed tax, tourist tax, tourism tax, carbon tax, digital services tax, tax band, rate of tax, top rate, ~levy,
    ~cess, ~surcharge, tax on, business rates, band =d, poll tax, inheritance tax, death duty, estate tax, fuel duty,
    fuel tax, sugar tax, alcohol duty, tobacco duty, basic rate, higher rate, additional rate, marginal rate, flat tax,
    turnover tax, land tax, road tax, exit tax, tobin tax, transaction tax, tax burden, rates bill, council tax bill,
    tax bill, withholding, surtax, =paye
tax_cut m: tax cut, tax relief, tax break, tax credit, tax reduction, tax holiday, tax exemption, tax waiver, tax
    rebate, tax refund, tax deduction, tax allowance, tax giveaway, taxes slashed, tax concession, tax incentive
tax_revenue mp: tax revenue, tax take, receipts, tax receipts, raise in taxes, tax yield, yield of the tax, revenue
    from the tax, bring in taxes, =bringing =in, exchequer receipts, customs revenue, duties collected, tax
    collections, direct collections, net collections, gross collections, gst collection, vat receipts, customs
    receipts, excise receipts, government revenue, government receipts, state revenue, public revenue, treasury
    receipts, tax haul, tax intake, oil revenues, should bring in, would bring in, will bring in, expected to bring in,
    yield from the levy, taxpayers paid, collected in taxes, tax income, tax receipts rose
budget mp: ~budget, spending plan, government spending, public spending, state budget, annual budget, national budget,
    budgeted, appropriations bill, spending bill for, expenditure plan, budget bill, finance bill, fiscal plan, public
    expenditure, state spending, federal spending, funds the government, government expenditure, outlays, spending
    programme, spending framework, supplementary budget, spending review, total expenditure, departmental spending,
    budget allocation, budget vote, budget estimates
budget_deficit mp: budget deficit, deficit, fiscal deficit, budget shortfall, fiscal gap, budget gap, shortfall,
    fiscal hole, fiscal shortfall, primary deficit, overall deficit, structural deficit, federal deficit, hole in the
    budget, black hole, deficit of the state, spending gap, gap between spending, spending and receipts, public
    finances, state of the finances, deficit of, in the red to
budget_surplus mp: budget surplus, fiscal surplus, primary surplus, overall surplus, posted a surplus, ran a surplus,
    surplus of, ~surplus, recorded a surplus, state surplus
public_debt mp: national debt, public debt, government debt, sovereign debt, debt ceiling, debt, debt burden,
    debt-to-gdp, indebted, debt ratio, debt-to-gdp ratio, external debt, foreign debt, debt pile, debt stock, debt
    load, debt level, guaranteed debt, state debt, debt including, debt clock, debt mountain, gross debt, debt
    obligations, owed to creditors, stock of debt, central government debt, federal debt, debts of the state, net
    public debt, debt of, debt at, debt total
debt_interest mp: debt interest, interest payments, interest bill, interest costs, interest on the debt, interest on
    its debt, interest on debt, debt servicing, servicing costs, interest on it, interest on government debt, cost of
    servicing, service its debt
household_debt m: household debt, consumer debt, credit card debt, card debt, card balances, credit card balances,
    consumer credit, personal debt, mortgage debt, auto loans, car loans, debts of households, household borrowing,
    unsecured debt, private debt, card borrowing
arrears m: arrears, unpaid bills, unpaid invoices, overdue, back pay, unpaid wages, outstanding payments, outstanding
    bills, outstanding dues, unpaid dues, payment backlog, still owed, are owed, is owed, was owed, were owed, unpaid
    taxes, unpaid rent, ~owe, ~=owed, unpaid salaries, salary arrears, in default, default on, defaulted, missed
    payment
debt_relief m: debt relief, debt cancellation, debt write-off, debt forgiveness, restructuring, haircut, debt written
    off, loans written off, write off debt, forgive debt, debt forgiven, debt swap, debt restructuring, ~forgive,
    ~forgiven, debt treatment, debt deal, creditors agree, cancel debt, debt cancelled, waive, loan waiver, debt
    rescheduling, rescheduled debt, debt reprofiling, bond exchange, debt exchange, debt jubilee, wipe out debt, debt
    wiped
borrowing m: borrowing, government borrowing, public sector borrowing, bond sale, bond issue, debt sale, eurobond,
    sukuk, bond maturing, bond repayment, debt issuance, issuance, treasury bills, gilt sale, ~bond, bonds due, bond
    falls due, maturity, maturing debt, redemption, coupon, issue of bonds, notes worth, raise debt, debt offering,
    bond offering, green bond, bond sale of, sells bonds, sold bonds, bonds sold, gilts sold, bond auction, t-bills,
    bills sold, debt auction, raise from bonds, bond market debut, new bond, tap the market, note issue, convertible
    bonds, dollar bond, samurai bond, panda bond, sovereign bond, domestic borrowing, net borrowing, borrowing
    requirement, public borrowing, overborrow
bailout m: bailout, bail out, rescue package, rescue loan, bailout package, rescue deal, rescue funds,
    recapitalisation, recapitalise, recapitalization, recapitalize, state rescue, rescue financing, rescue plan for,
    emergency lifeline, rescue finance
stimulus m: stimulus, stimulus package, stimulus bill, relief bill, relief package, recovery fund, rescue plan,
    stimulus plan, economic package, support measures, relief measures, recovery package, stimulus measures, stimulus
    programme, recovery plan, economic plan, economic rescue, fiscal boost, spending boost
savings m: ~saving, cost savings, efficiency savings, spending cut, cost cuts, cutbacks, saves, =save, would save, will
    save, to save, savings of, annual savings, ~spare, austerity, =saved, save taxpayers, cost reductions, efficiency
    drive, efficiencies, synergies, annual synergies, belt-tightening, budget cuts, cuts worth, cuts of, spending
    reductions, save the =taxpayer, fiscal consolidation
reserves m: foreign reserves, foreign exchange reserves, currency reserves, gold reserves, war chest, official
    reserves, gross reserves, usable reserves, net reserves, international reserves, forex reserves, reserve assets,
    ~=reserves, foreign currency reserves, gross official reserves, foreign assets, import cover, dollar reserves, hard
    currency, forex, fx reserves, reserve position, dollar stockpile, foreign currency holdings, reserve holdings, gold
    holdings
remittances m: remittance, money sent home, sent home by, diaspora sent, money transfers, diaspora inflows, transfers
    from abroad, sent by migrants
subsidy m: subsidy, subsidise, state aid, incentives, subsidized, price support, farm payments, grants to firms, state
    support, fuel subsidies, input subsidy, support price, production support, farm support, tax breaks and grants
money_printing m: quantitative easing, asset purchase, bond buying, bond purchases, buy bonds, bought bonds, print
    money, ~=prints, ~=printed, purchase bonds, buy government bonds, bond-buying programme, asset buying, debt
    purchases, money supply
exchange_rate mn: exchange rate, against the dollar, to the dollar, per dollar, currency, the pound, the euro, rouble,
    lira, yen, against the euro, to the euro, per euro, to the pound, against the pound, ruble, koruna, forint, zloty,
    rupee, ringgit, rupiah, baht, peso, yuan, renminbi, rand, naira, hryvnia, krona, krone, ~crown, ~franc, sterling,
    greenback, loonie, aussie dollar, kiwi dollar, canadian dollar, australian dollar, swiss franc, taka, ~shilling,
    cedi, kwacha, birr, dirham, dinar, riyal, dong, leu, lev, ~a dollar, per us dollar, to the us dollar, against the
    us dollar, against the greenback, parallel market, black market rate, on the black market, interbank rate, on the
    dollar, versus the dollar, versus the euro, one dollar
gdp_share p: share of the economy
population cp: population, ~inhabitant, ~resident, ~people living in, census, residents, nation of, populace, left in
    the wild, in the wild, breeding pairs, individuals left, animals left, tigers counted, home to, put the count
migration c: came ashore, washed up, landed on, small boat, reached the uk, reached britain, reached europe, reached
    italy, reached spain, made the crossing, crossed the channel, crossed the sea, dinghy, boat people, crossing by
    boat, arrived by boat, arrived in small boats, landed in, irregular arrivals, illegal entries, migrant, immigrant,
    immigration, net migration, arrivals, asylum seeker, asylum, crossed the border, crossings, encounters, migration,
    border crossings, apprehensions, border apprehensions, made the journey, made the trip, irregular crossings, came
    by boat, small-boat arrivals, boats landed, =boats, crossing attempts, border arrests, arrests at the border,
    apprehended at the border, border patrol
asylum_claims cp: asylum application, asylum applicant, asylum claim, asylum request, applied for asylum, claimed
    asylum, sought asylum, seek asylum, filed for asylum, applications for asylum, claims for asylum, requests for
    asylum, requested asylum, sought protection, international protection, applied for protection, first-time
    applicants, asylum bid
emigration c: emigration, emigrated, left the country, moved abroad, people leaving
intercepted c: intercepted, turned back, pushed back, pushback, turned away, stopped at the border, refused entry,
    denied entry, attempted crossings, prevented crossings, crossings stopped, crossings prevented
refugees c: fled across the border, fled abroad, crossed to, crossed over, fled to neighbouring, refugee, crossed into,
    exiles, fled to, fled into, streamed into, poured across, crossed the frontier
deportations c: removed, returned to their, put on a plane, forcibly returned, flown back, repatriated, repatriation,
    deport, deportation, expelled, sent back, =removals, enforced returns, forced returns, voluntary returns, sent
    home, flown home, deportee, removals, deportation flights, foreign offenders, =returns
tourists cp: tourist, visitor, holidaymaker, tourism, overnight stays, foreign visitors, arrivals of tourists

# companies and markets
revenue mp: revenue, quarterly revenue, net sales, top line, annual revenue, =takings, turnover, revenue from
    operations, income from operations, group sales, total income, total revenue, like-for-like, same-store, comparable
    sales, organic sales, quarterly sales, annual sales, gross bookings, net revenue, operating revenue, order intake,
    fee income, royalty, ~=sales, sales figures, turned over, ad revenue, advertising revenue, ad sales, advertising
    sales, subscription revenue, licensing income, rental income, net interest income, interest income, commission
    income, total sales, core sales, underlying sales, group turnover, group revenue, segment sales, segment revenue,
    product sales, chip sales, drug sales, data centre sales, data center sales, online sales, international sales,
    domestic sales, sales growth, sales rose, sales fell, worldwide sales, global sales, sales guidance, revenue
    guidance, revenue forecast, gross merchandise, throughput revenue, brought in revenue, charity's income, total
    operating income, quarterly turnover, passenger revenue, revenue per, =billings
profit mp: profit, net income, ~earnings, net profit, pretax profit, pre-tax profit, operating profit, bottom line,
    ~surplus, operating income, quarterly profit, ebitda, profit after tax, profit before tax, =pat, ebit, net
    earnings, core profit, underlying profit, adjusted profit, attributable profit, profitability, =earned, made a
    profit, swung to a profit, in the black, pbt, pre-tax income, pretax earnings, headline earnings, consolidated
    profit, consolidated net profit, ebita, underlying earnings, operating result, net result, trading profit, gross
    profit, =net =up, =net =rises, =net =rose, =net =falls, =net =fell, =net =jumps, =net =jumped, =net =dips, =net
    =surges, =net =zooms, =net =slips, =net =drops, =net =grows, =net =doubles, =net =declines, =net =at, =net =soars,
    =net =plunges, =net =slides, =net =climbs, q1 =net, q2 =net, q3 =net, q4 =net, quarter =net, made before tax, cash
    profit, earnings before, pretax result, profit guidance, profit forecast, profit outlook, net surplus, full-year
    profit, half-year profit, annual profit, first-half profit, interim profit, profit for the year, profit for the
    period, statutory profit, net gain, windfall profit, record profit, adjusted earnings, earnings rose, earnings
    fell, earnings jumped, npat, noplat, adjusted ebitda, adjusted ebit, bumper profit, attributable to shareholders
cash_flow m: cash flow, cashflow, free cash flow, free cashflow, operating cash flow, cash generation, cash generated,
    cash from operations, fcf
cash m: cash pile, cash on hand, cash in hand, cash balance, cash reserves, cash hoard, cash and equivalents, cash
    equivalents, liquid assets, cash position, net cash, cash at bank, cash in the bank, ~liquidity
net_loss m: net loss, lost money, pretax loss, pre-tax loss, operating loss, ~losses, annual loss, quarterly loss, in
    the red, swung to a loss, loss before tax, loss after tax, loss for the year, loss-making, ~lost, ~losing, loss of,
    bleed, cash burn, burn through, quarterly deficit, operating deficit, statutory loss, half-year loss, full-year
    loss, first-half loss, losses widened, losses narrowed, deep in the red, deeper into the red, made a loss, makes a
    loss, record loss, adjusted loss, posted a loss, reported a loss, underlying loss, net deficit
net_debt m: net debt, net borrowings, corporate debt, company debt, group debt, debt-laden, gross borrowings, total
    borrowings, debts of the company, company owes, leverage, owed by the company, owed to banks, owes lenders, owes
    banks, net indebtedness
insurance_premium mp: insurance premium, =premiums, premium income, written premium, gross premiums, cost of cover,
    cost of insurance, insurance costs, average premium, car insurance, home insurance, insurance quote
eps m: earnings per share, eps, diluted earnings, earnings a share, profit per share, adjusted earnings per share,
    adjusted eps, basic eps, diluted eps, core earnings per share, per-share earnings, loss per share, earnings of a
    share, income per share, per-share profit, profit a share, headline earnings per share, heps
margin p: margin, profit margin, gross margin, operating margin, return on sales, return on equity, roe, roce, return
    on capital, return on assets, ebit margin, ebitda margin, net interest margin, nim, core margin, cost-income ratio,
    combined ratio, operating return, return on invested
dividend m: dividend, ~payout, shareholder payout, interim dividend, final dividend, special dividend, divi,
    distribution per, shareholder distribution, payout ratio, cash dividend, dividend yield, payout to shareholders,
    dividend payment, total dividend, annual dividend, quarterly dividend, cash return, return to shareholders,
    distributions to shareholders, payment per share, per-share payout, dividend of
buyback m: buyback, share repurchase, buy back, share buyback, repurchase, repurchase of shares, repurchase programme,
    repurchase shares, bought back, buy its own shares, bought its own shares, stock buyback, stock repurchase, capital
    return
share_price mp: share price, ~stock, shares fell, shares rose, price target, closed at, ended lower, ended higher,
    lower in late trading, higher in late trading, after-hours, premarket, pre-market trading, intraday, target price,
    lower on the day, higher on the day, stock closed, stock fell, stock rose, stock slid, stock jumped, shares closed,
    shares slid, shares jumped, shares tumbled, shares soared, shares opened, shares ended, shares were down, shares
    were up, shares traded, shares slumped, shares plunged, shares gained, shares lost, shares dropped, shares slipped,
    ~scrip, ~=share price, per-share price, shares sank, shares sink, shares leapt, shares leap, shares fall, shares
    rise, shares climb, shares surged, shares plummeted, shares crashed, shares edged, shares ticked, shares tanked,
    shares advanced, shares retreated, shares eased, shares dipped, shares rallied, shares at, shares hit, shares
    changed hands, stock dropped, stock plunged, stock sank, stock tumbled, stock surged, stock closed at, stock
    traded, stock was, stock ended, shed of its value, price objective, scrip closed, scrip ended, counter ended,
    pre-open, bourse debut, on its debut, first day of trading, ~=shares, =share fell, =share rose, =share lost, =share
    gained, =share closed, =share slid, =share ended
market_value m: market value, market capitalisation, market capitalization, market cap, ~valued at, valuation, ~value,
    company worth, put a value on, market capitalisation of, wiped off, wiped from, erased from, valued the company, in
    market value, of market value, =valued, =valuing, ~valuing it, values it at, values the, market worth, worth on the
    market, paper value, investors' wealth, investor wealth, wiped off the value, shed in value, loses in value, lost
    in value, off its value, value wiped, mcap, m-cap, company's value, firm's value, implied value, pre-money,
    post-money, market sheds, market loses, market lost, off the market, ~be =worth, ~now =worth
stock_index pn: ~index, ftse, nasdaq, dow jones, nikkei, dax, s&p, sensex, hang seng, benchmark index, all-share,
    composite, topix, kospi, ibovespa, asx 200, tsx, cac 40, stoxx, small caps, wall street, wall st, nifty, footsie,
    shanghai composite, shed points, points higher, points lower, stock market, straits times index, blue chips,
    blue-chip index, tadawul, ftse 100
acquisition m: acquisition, acquire, takeover, buyout, merger, ~buy, ~purchase, takeover bid, ~deal, ~bid, takeover
    offer, ~bought, agreed to buy, purchase price, all-stock deal, ~cash deal, ~consideration, cash consideration,
    purchase consideration, hand over for, agreed offer, enterprise value, cash offer, all-cash offer, all-share offer,
    offer values, deal values, equity value, tender offer, bought out, buy-out, snapped up, ~approach, sweetened bid,
    cash component, cash part, bolt-on, tie-up, merge, takes over, took over, takes private, taken private, bid for,
    bid of, bid from, raised its offer, raises offer, raised its bid, ups offer, ups bid, sweetens offer, hostile bid,
    rival bid, offer for, offer of a share, all-paper offer, cash-and-stock, cash-and-share, stock deal, mega-merger,
    acquirer, buyer paid, suitor, to buy rival, buys rival, purchase of the company, buy the company, acquisition of,
    bought for, swoop, swoop for
bid_premium p: takeover premium, bid premium, premium to, premium over, premium on, premium of, ~=premium, discount to
stake p: stake, shareholding, ~own, ownership, stake in, ~acquire, ~purchase, ~buy, ~retain, equity interest, minority
    interest, majority interest, interest in, participation in, shareholding in, holding in, percent of the company,
    of the shares in, owned by, owns, share of the capital, of its capital, majority stake, minority stake,
    controlling stake, controlling interest, of the shares, of shares, equity stake, of the equity, of the company, of
    the firm, of its shares, of the club, blocking minority, free float, takes a slice, of voting rights, voting
    rights, holds of, ~=holding
sale_proceeds m: ~sell, ~sold, proceeds, divest, asset sale, selling, sold for, ~fetch, auction, disposals, from the
    sale, raised from the sale, disposal of, hammer price, sold at auction, went under the hammer, offload,
    privatisation, privatization, sell-off, share sale, rights issue, share placement, =sale =of, ~=sale, auction
    house, goes for, went for, going for, fetches, hammer down, under the hammer, sells stake, sold stake, disposal
    proceeds, asset disposals, sale price, auction raised, sale raised, sale fetched, sale made, carve-out, spin-off
    proceeds, share placing, placing, rights offering, sold off
ipo m: ipo, initial public offering, flotation, =listing, stock market debut, float, going public, share offering,
    offer price, float at, float could raise, =ipo =raised, public float, stock market listing, lists on, debut on the
    stock exchange, market debut, raise in its listing, stock listing, =floats, =floating
funding_round m: funding round, series a, venture capital, raised from investors, ~investors, fundraising, seed
    funding, capital raising, series b, series c, seed round, round led by, venture funding, series d, series e, series
    f, series =a, pre-seed, seed investment, venture round, growth round, equity round, raised in a round,
    fund-raising, ~raise, ~=raising, ~=bags, ~backers, equity raise, raised capital, angel investors, early-stage
    funding, investment round, financing round, startup funding, start-up funding, ~=nets
investment mp: ~investment, invest, capital expenditure, capex, capital spending, foreign direct investment,
    ~ploughing, ~pumped into, ~injection, inject, plough, capital injection, inward investment, capital outlay,
    investment plan, investment programme, investment pledge, pour into, capital programme, invested in, private
    investment, greenfield, ~=invests, sink into, sank into, sunk into, put into, fdi, fdi inflows, foreign investors,
    inflows of foreign, equity inflows, capital investment, investment drive, build a plant, build a factory, new
    factory, new plant, plant to cost, factory costing, plant costing, pumps into, pour billions, splurge, spending on
    data centres, spending on data centers, spent on data centres, spending on infrastructure, research spending, r&d
    spending, spending on research, fixed investment, business investment, investment of, investments, capital budget,
    invest up to, investment vehicle, committed capital
contract m: ~contract, deal worth, order worth, award of a contract, ~tender, framework agreement, procurement
    contract, supply agreement, purchase agreement, offtake, off-take, ~=order, order for, wins order, won order, won
    an order, wins contract, wins deal, bags order, bags contract, lands job, lands contract, lands order, lands deal,
    contract win, commission to build, commissioned, concession, procurement deal, framework deal, supply deal, supply
    pact, ~=award, awarded a contract, awarded the contract, contract awarded, ~job, job worth, deal to build, deal to
    supply, service contract, contract value, contract price, contract extension, multi-year deal, outsourcing deal,
    purchase order, turnkey, picks, charter contract, tender won, construction deal, maintenance deal
orders mcp: order book, orderbook, order backlog, order intake, orders received, new orders, net orders, unfilled
    orders, book-to-bill, firm order, took orders, taken orders, takes orders, placed orders, orders for, orders worth,
    factory orders, durable goods, durable goods orders, export orders, orders on hand, order pipeline, pre-orders,
    industrial orders, order inflow, advance bookings, ~=orders, =bookings, ~backlog
cost m: ~cost, price tag, costs, ~expense, expenditure, running cost, overrun, cost of, ~spend, ~spent, cost estimate,
    cost at completion, outlay, outgoings, overspend, ~=bills, bill for, costed at, total cost, final cost, capital
    cost, construction cost, price of the project, project cost, operating cost, annual cost, final account, over
    budget, cost overruns, ~bill, ~=bill, production cost, production budget, made for, cost to make, set back, cost
    the taxpayer, cost taxpayers, legal costs, legal bill, legal fees, court costs, cost of living, cost to build, cost
    to run, price to build, ballooning cost, escalating cost, cost blowout, blowout, blow-out, cost escalation, cost
    rise, ~=expenses, shell out, forked out, total bill, total spending, has been spent, spent so far, spent on it,
    cost so far, travel costs, security costs, staging costs, fuel bill, fuel costs, energy costs, wage costs, staff
    costs, labour costs, labor costs, operating expenses, admin costs, unit cost
write_down m: write-down, writedown, impairment, write-off, ~provision, ~charge, one-off charge, one-time charge,
    one-off item, exceptional item, exceptional charge, restructuring charge, extraordinary charge, non-recurring
    charge, impairment charge, non-cash charge, special charge, restructuring cost, written down, wrote down, wrote
    off, took a charge, goodwill impairment, loan-loss provision, set aside for bad loans, exceptional cost, writing
    off assets, written off, hit to earnings, booked a charge, takes a charge, took a hit, charge of, provisions for,
    loan losses, credit losses, provisions rose, provisioning, set aside to cover, impaired
bad_loans mp: bad loans, bad debts, non-performing, non-performing assets, non-performing loans, nonperforming, gross
    npa, net npa, npa, npas, npl, npls, soured loans, delinquent, loans in default, default rate, doubtful debts,
    stressed assets, toxic loans, toxic assets, loans overdue, in arrears on
assets m: ~assets, frozen assets, assets under management, ~=asset, under management, funds under management, aum,
    total assets, assets of, pension assets, investment portfolio, portfolio, endowment assets, estate worth, loan
    book, balance sheet, sovereign wealth fund, wealth fund, nest egg, =holdings
deposits m: deposit base, customer deposits, bank deposits, savings deposits, household deposits, =deposits, deposit
    growth, deposits grew, in savings accounts, savings accounts, bank savings
fund_flows m: outflow, inflow, net inflows, net outflows, capital flight, capital outflow, capital inflows, portfolio
    inflows, pulled from funds, pulled out of, withdrew from funds, poured into funds, money into funds, fund
    withdrawals, withdrawals, net buyers, net sellers, offloaded shares, foreign institutional, redemption requests
frozen_assets m: frozen assets, assets frozen, seized assets, immobilised assets, frozen russian assets, frozen funds,
    frozen money, immobilised, immobilized, blocked funds, assets were frozen, asset freeze, froze assets, freezing
    assets, sovereign assets held, frozen in
fortune m: fortune, net worth, wealth, worth of the billionaire, richest, worth of the tycoon, family fortune,
    personal fortune, personal wealth, billionaire's wealth, inheritance, inherited, rich list, =riches, wealth of
executive_pay m: executive pay, bonus, pay package, compensation package, total pay, pay of the chief executive, chief
    executive's pay, boss's pay, long-term incentive, golden handshake, golden parachute, exit package, boss =paid,
    bosses' pay, ceo pay, chief's pay, directors' pay, pay plan, pay deal for the chief, payoff, pay-off, share award,
    stock award, stock options, executive compensation, ceo compensation, total compensation, boss earned, fat cat,
    remuneration package, remuneration of, chief executive earned, chief executive received
customers cp: customer, subscriber, ~user, ~client, paying customers, monthly users, active users, ~members,
    ~=accounts, ~viewers, ~audience, policyholders
subscribers_added cp: new subscribers, subscribers added, net additions, subscribers lost
stores c: ~store, ~shop, outlets, ~branch, branches, ~restaurants
car_sales cp: car sales, vehicles sold, deliveries, vehicle deliveries, cars sold, registrations, vehicles delivered,
    sales of cars, new car
car_output c: vehicles built, cars built, cars produced, vehicle production, vehicles produced
recall cn: recall, vehicles recalled
market_share p: market share, share of the market
data_breach c: data breach, records exposed, accounts exposed, hacked, leaked records, accounts affected, stolen data,
    personal data
oil_price mp: oil price, crude, brent, barrel of oil, crude price, price of oil, a barrel, west texas, ~oil, wti, brent
    crude, brent futures, crude futures, oil futures, crude oil, us crude, opec basket, urals, a barrel of crude,
    barrel price, price per barrel, dubai crude, oil benchmark
petrol_price mp: petrol price, gasoline price, price of petrol, gas price, pump price, diesel, fuel price, a gallon,
    petrol, a litre, per litre, a liter, per liter, at the pump, unleaded, gas prices at the pump, gasoline, diesel
    price, forecourt, filling station, motorists pay, drivers paid, drivers pay, fill up, full tank, kerosene, jet
    fuel, fuel costs at the pump
gas_price mp: natural gas price, wholesale gas, gas price, ttf, henry hub, nbp, gas hub, front-month, front-month gas,
    day-ahead gas, per megawatt-hour, a megawatt-hour, per mwh, mmbtu, gas futures, gas contract, ~gas, ttf gas, dutch
    gas, wholesale gas prices, spot gas, lng price, spot lng, nbp gas, therm, a therm, per therm, gas for delivery
electricity_price mp: electricity price, power price, energy bill, energy price, price cap, electricity bill, bills for
    electricity, household bill, energy bill cap, unit rate, power bill, power tariff, electricity tariff, energy
    tariff, utility bill, gas and electricity bill, dual-fuel, typical bill, average bill, annual bill, energy cap, cap
    on bills, cap on energy, heating bill, heating costs, fuel bills, electricity cost, per kilowatt-hour, a
    kilowatt-hour, per kwh, a kwh, wholesale power, wholesale electricity, day-ahead power, standing charge
gold_price mp: gold price, ~gold, bullion, spot gold, gold futures, price of gold, per ounce, precious metal, gold
    bullion, gold hit, yellow metal, a troy ounce, ~an ounce
metal_price mp: copper, aluminium price, aluminum price, nickel, zinc, lithium, cobalt, iron ore, silver price, spot
    silver, ~silver, platinum, palladium, metal prices, base metals, uranium price, steel price, lme, rebar, tin price,
    copper prices, ~aluminium, ~aluminum
bitcoin_price mp: cryptocurrency, ether, ~bitcoin, ~crypto, bitcoin price, btc, ethereum, token, crypto token, coin
    price, digital currency, price of bitcoin, solana, dogecoin, xrp
grain_price mp: wheat price, grain price, rice price, corn prices, maize price, soybean price, soya prices, a bushel,
    per bushel, wheat futures, corn futures, soybean futures, ~wheat, ~corn, ~soybeans, ~soyabeans, ~maize, ~rice,
    paddy price, support price for paddy, msp, price of wheat, price of rice, price of maize, price of bread, flour
    price
crop_price mp: cocoa, coffee price, arabica, robusta, cocoa price, coffee futures, cocoa futures, sugar price, raw
    sugar, palm oil, rubber price, cotton price, tea price, olive oil, egg prices, price of eggs, milk price, beef
    price, beef prices rose, butter price, price of coffee, price of cocoa, price of milk, price of meat, pork price,
    farm-gate, farmgate, onion price, tomato price, orange juice
price mp: ~price, cost per, priced, price of, average price, ticket price, fare, priced at, asking price, selling
    price, list at, closing price, settlement price, front-month, ~=prices, price hike, price rise, retails at, retail
    price, sells for, sells at, starting price, starts at, sticker price, tickets cost, cost of a ticket, entry fee,
    entrance fee, admission, subscription price, subscription fee, monthly fee, toll, postage, stamp, first class
    stamp, a single from, day pass, rail fares, bus fares, train fares, airfare, bill of a, passenger charge, passenger
    fee, user fee, price per, going rate, rrp, list prices, price cut, water bill, phone bill, broadband bill, season
    ticket, parking fee, fee for visitors, entry charge, congestion charge, unit price, price of a, price of the,
    prices start, ~a tonne, ~per tonne, ~per megawatt-hour, ~a kilo, ~per kilo, ~a kg, ~per kg, ~a head, ~apiece
oil_output cn: oil production, oil output, barrels a day, barrels per day, bpd, output cut, production cut, crude
    output, production quota
oil_spilled cn: spill, oil spill, ~leak, leaked, gush, spew, ~flow, poured into, barrels leaked, slick
oil_captured cn: oil captured, capture oil, captured barrels, siphon, oil collected, collected oil, skimmed, recovered
    oil
gas_storage np: gas storage, gas stores, storage full, storage level, filling level, storage sites, gas inventories,
    gas stocks, storage facilities, underground storage, storage target, filling target, ~stores, ~storage
gas_supply np: gas supply, gas flows, gas deliveries, lng, natural gas, pipeline flows, pipeline gas, gas a year
electricity_output n: electricity generation, power generation, megawatts, gigawatts, generating capacity, ~capacity,
    ~electricity, installed capacity
renewables_share p: renewable, wind power, solar power, clean energy
production cnp: production, produce, ~output, manufacture, yield of, monthly production
harvest cnp: harvest, crop, grain, wheat, grain harvest, maize, rice, grain exports
steel_output n: steel, tonnes of steel, aluminium
chips c: chip, semiconductor

# public money: aid, funds, credits
aid m: aid, assistance, aid package, aid bill, ~help, ~relief, foreign aid, package, funding, ~fund, ~money, spending
    bill, supplemental, ~legislation, ~bill, appropriation, ~appropriate, military aid, humanitarian aid, ~financing,
    ~allocation, ~allocate, ~act, ~law, ~measure, relief effort, handout, security assistance, ~portion, supplementary
    money, assistance package, emergency funding, aid law, aid act, ~grant, ~outlay, ~spending, ~earmark, ~set aside,
    consignment, budget request, war aid, climate finance, support package, ~envelope, ~facility, financial assistance,
    development assistance, relief money, rescue money, ~subvention, budget support, cash injection, lifeline, grant
    aid, climate funding, support worth, help worth, assistance worth, financing worth, financing package, finance
    package, grants worth, in grants, ~scheme, military support, budgetary support, economic aid, emergency aid, relief
    aid, disaster aid, support fund, assistance fund, relief fund, solidarity fund, hardship fund, ~=finance, chip in,
    relief supplies, supplies worth, emergency assistance, cash assistance, cash grant, in-kind, bilateral support,
    emergency relief, technical assistance, overseas aid, ~=support, ~supported, matching funds, grant funding, grant
    money, seed money, ~=cash for, aid money, aid budget, aid cuts, aid freeze, budget help, fresh funds, lends
    support, bridge payments, relief payments, hardship payments, emergency cash, ~donate
donations m: donation, donor gave, philanthropy, philanthropist, bequest, bequeath, endowment, endow, telethon, charity
    appeal, gift of, =gift, =gifts, gave to charity, given to charity, giving to charity, give away, gave away,
    charitable giving, benefactor, crowdfunding, raised for charity, raised online, gofundme, fundraising drive,
    fundraising page, alms, zakat, tithe, ~donate, donated by the public
pledges m: pledge, promise, commitment, committed, donor conference, vow
appeal m: appeal, appealed for, flash appeal, humanitarian appeal, asked donors, ask for, fundraising appeal,
    humanitarian response plan, call for funds, seek donors, asked on, ~request, ~=needs, ~seek, financing needs,
    funding needs, fundraiser, humanitarian plan, response plan, seeks from donors, funding appeal, appealed to donors,
    appeal for funds, ~=want, ~=wanted, ~=wants, humanitarian call, response appeal, needs overview, call for aid, plea
    for aid, requirements for
loan m: loan, ~lend, lending, credit line, =credit, =credits, lent, credit facility, lines of credit, concessional
    loan, forgivable loan, repayable, ~swap, currency swap, swap line, stand-by arrangement, standby arrangement,
    staff-level agreement, staff-level deal, staff-level pact, imf programme, imf program, imf package, imf deal,
    extended fund facility, ~arrangement, microcredit, soft loan, syndicated loan, bridging loan, loan facility, credit
    agreement, fund programme, lending programme, imf loan, home loan, personal loan, extended credit facility, loan
    programme, standby loan, has to be paid back, to be repaid, overdraft, advance of, term loan, revolving credit,
    credit revolver, concessional credit, concessional financing, concessional finance, soft credit, export credit,
    buyer's credit, policy loan, development policy, loan guarantee, loan deal, loan pact, loan package, loan from,
    standby credit, policy support instrument, interest-free, debt financing, borrowing facility, student loans,
    emergency loan, =lends
sanctions_cost m: sanctions, penalties imposed
funding_gap m: funding gap, financing gap, shortfall in funding, underfunded, ~gap, ~hole, hole in finances, hole in
    public finances, cash shortfall, unfunded, short of funds, short of cash, cash hole, cash crunch, funding
    shortfall, revenue gap, revenue shortfall, funding hole, =short =by, short of its target, pension deficit, pension
    shortfall, pension hole
appeal_funded p: funded, of the appeal, appeal funded, of what it seeks, drawn
accounting_error m: accounting error, valuation error, overvalued, mispriced, miscounted, miscalculation, misstated,
    overstated, undercounted, pricing error, too much, mistakes, overestimated, accounting mistake, blunder
tranche m: tranche, disbursement, instalment, ~slice, ~disburse, first payment, ~payout, payment under, next slice,
    initial disbursement, payouts, purchase under, second payment, immediate disbursement, release of funds, second
    instalment, first instalment, final instalment, next instalment, next tranche, paid in instalments
drawdown m: drawdown, presidential drawdown authority, drawdown authority, from existing stocks, drawn from stocks

# parliaments, elections and opinion
votes_for c: votes in favour, in favour, votes to, ayes, yes votes, in favor, voted for, ~backed by, passed by,
    approved by, voted in favor, ~=carried, voted to approve, voted to pass, to approve, supported it, votes needed, in
    support
votes_against c: ~against, votes against, noes, nays, no votes, opposed, votes opposed, opposed it, voted no,
    dissent, =dissented, dissenter, dissenting vote, dissenting opinion, voted differently,
    ~rejected, voted to reject, voted to turn it down, voted down, in opposition
abstentions c: abstain, abstention, did not vote, not vote, absent, absent from the vote, stayed away from the vote,
    missed the vote, sat out
votes_counted cp: votes counted, ballots counted, stations counted, stations reporting, precincts reporting, precincts
    counted, polling station, precinct, ballot papers counted, count complete, ~counted
votes cp: ~vote, ballot, of the vote, votes cast, vote share, votes counted, ballots cast, voted, ~=takes, ~=took,
    ~=wins, ~=won, ~garnered, ~scored, ~secured, ~polled, cast their votes, preference votes, first preferences, went
    to vote, share of the vote
polling_stations c: polling stations, polling places, polling centres, polling centers, voting sites, polling booths
candidates cp: candidate, nominee, contesting, standing for, running for, in the fray, candidature
invalid_votes cp: invalid vote, invalid ballot, spoilt ballot, spoiled ballot, spoilt vote, blank vote, blank ballot,
    informal vote, rejected ballot, null vote, spoilt papers, rejected votes
turnout p: turnout, voter turnout, cast ballots, cast their ballots, voters turning out, turning out, went to the
    polls, voter participation, electoral participation, polled by noon, of the electorate voted, on a turnout,
    bothered to vote, turned out to vote, participation of, cast a ballot, cast their vote, cast a vote
seats c: seat, seats in parliament, seats in the house, parliamentary seat, ~majority of, mandates, councillors,
    ~=mps, seats won, seat parliament, seat assembly, seat house, =deputies
majority c: majority, lead of, margin of, margin of victory
electoral_threshold p: threshold, electoral threshold, election threshold, hurdle, needed to enter, to enter
    parliament, electoral hurdle, barrier to entry
registered_voters c: registered voter, eligible voter, eligible to vote, electorate, entitled to vote, can vote, on the
    rolls, electoral roll, voters registered, enrolled voters, on the register, registered to vote, =registered, called
    to the polls, may vote, called to vote
approval_rating p: approval rating, ~approval, ~approve, approve of, disapprove, job approval, satisfaction rating
poll_share p: =poll, polled, survey, respondent, exit poll, opinion polls, voting intention, of respondents, of voters,
    ~of americans, of those surveyed, ahead in polls, poll lead
poll_sample c: respondent, canvassed, sample of, people polled, adults polled, analysts polled, in a survey, =polled,
    =surveyed, =interviewed, ~=questioned
margin_of_error p: margin of error, error margin, sampling error, statistical error
delegates c: delegate, electoral vote, electors
signatures c: signature, signed a petition, petition, signatories
campaign_funds m: campaign fund, campaign donations, raised for the campaign, war chest, campaign spending, campaign
    contributions, campaign cash, campaign money, campaign treasury, political donations, raised from donors, super
    pac, party donors, party donations, fundraising haul, campaign haul, campaign war chest, campaign account, election
    spending, spent on the campaign, campaign finance
party_members c: party member, membership
lawmakers c: lawmaker, lawmakers backed, mps backed, letters of no confidence, mps who

# environment and science
emissions cnp: emission, greenhouse gas, carbon dioxide, co2, carbon emissions, methane, tonnes of carbon, carbon
    footprint
co2_level n: co2 level, co2 concentration, carbon dioxide level, parts per million, =ppm, concentration of,
    concentrations
warming n: warming, global warming, degrees of warming, warmer, hotter, above pre-industrial, above the pre-industrial,
    pre-industrial, heat up, heating, temperature rise, rise in temperature, degrees above, hotter than, anomaly, on
    course to heat
deforestation np: deforestation, forest lost, forest cleared, rainforest lost, forest loss, felled, clear-cut, tree
    cover, trees lost, forest felled, cleared forest, clearance of forest, =logging, ~=clearing, ~cleared
species cp: species, endangered, extinct, extinction, threatened with extinction, red list, face extinction, at risk
    of extinction
discovered c: discovered, discovery, spotted, unearthed, found by astronomers, newly found, dug up, finds
satellites c: satellites, spacecraft, cubesat
fires_number c: ~fire, wildfire, blaze, bushfire
air_pollution n: pollution, particulate, air quality, micrograms
asteroid n: asteroid, diameter, light years, orbit
ice_loss n: ice, ice sheet, glacier, sea ice, ice extent, ice cover

# transport
flights cp: flight, cancelled flights, flights cancelled, canceled, flight cancellation
flights_delayed c: delayed flights, flights delayed, delayed, ~delay
passengers cp: people on the boat, on the boat, on the plane, on the train, on the ferry, on the bus, crammed into,
    packed into, crew and passengers, people on board, passenger, passengers on board, aboard, on board, passenger
    numbers, traveller, on the manifest, manifest, people aboard, =carrying
road_deaths cp: road death, traffic death, road fatality, traffic fatality, died on the roads, killed on the roads,
    lives on the roads, road toll, deaths on the roads, killed on roads, died on roads, country's roads, road crash
    deaths, killed in road accidents, died in road accidents, road traffic deaths
ships c: cargo ship, container ship, tanker, ships waiting, vessels waiting, at anchor, lay at anchor, vessels
    anchored

# culture, sport and education
attendance c: were inside, was inside, inside when, inside the, on the premises, on shift, at the market when, in the
    building, in the hall, people there, present at, through the gate, clicked through, attendance, spectator, crowd,
    fans, turned out, audience of, concertgoers, attended, festivalgoers, watched the final, watched the match,
    capacity crowd, sell-out crowd, revellers, people inside, in attendance, a crowd of, gate of, licensed for, filled
    the stadium, in the stands, packed the stadium, clocked in, on the floor
tickets_sold c: tickets sold, sold tickets, ticket sales, tickets, seats sold
participants c: entrants, runners, competitors, contestants, finishers, cross the line, field of, athletes,
    delegations, ~participant
viewers c: viewers, tuned in, television audience, tv audience, watched on television, watched on tv, peak audience,
    seen by, watched by
box_office m: box office, ticket sales, opening weekend, =takings, =grossed, =grossing, =grosses, cinema takings,
    opening night, opens with, opened to, ~opening, ~=opens, worldwide gross, domestic gross, ~gross, nett, mints,
    ~mint, rakes in, ticket receipts, domestic take, opening day, debut weekend, first weekend, in cinemas, at cinemas,
    in theaters, in theatres, moviegoers, film took, film has taken, film has made, film earned, film made, movie
    earned, movie made, ~=sequel, collections, day-one collection, on day one, hauls, theatrical
transfer_fee m: transfer fee, release clause, buyout clause, transfer deal, transfer record, player transfer,
    ~=signing, signing fee, sell-on clause, buy-out clause, record signing, add-ons, signed for, joins for, ~=fee, fee
    of, transfer spending, transfer outlay, summer spending, spent on players, summer signings, club record, british
    record, loan fee, splash out, transfer window, world record fee, record fee, undisclosed fee, striker, winger,
    midfielder, goalkeeper, full-back, forward joins, bought from, sold to, player sales
broadcast_rights m: tv rights, television rights, broadcast rights, media rights, streaming rights, domestic rights,
    overseas rights, tv deal, television deal, broadcast deal, media rights deal, rights deal, rights fee, rights
    package, rights for, rights to show, rights to broadcast, rights to stream, tv money
sponsorship m: sponsor, sponsorship, sponsorship deal, naming rights, shirt deal, shirt sponsor, kit deal, kit
    supplier, endorsement deal, endorsement, advertising slot, front-of-shirt
prize m: prize, prize money, jackpot, winnings, lottery, purse, prize fund, prize pot, winner's cheque, first prize,
    top prize, prize purse, total purse, winner gets, winner takes, winner takes home, winner pockets, cheque for first
    place, rollover, lotto, lottery win, lottery winner, lottery ticket, jackpot winner, =pockets, champion banks,
    bounty, scratchcard, winner will receive, award money, prize money of, stipend for winners, earned in prize
copies_sold c: copies, copies sold, albums sold, streams, downloads, plays, views
students cp: student, pupil, enrolment, schoolchildren, enrolled, out of school, out of class, missing lessons, absent
    pupils, picked up results, ~=teenagers
applications cp: application, applied for a place, applied for, applied to, applicant, entries received
pass_rate p: pass rate, passed, get a pass, top grades, grade, a-level, exam, pass mark, cleared the exam, matric pass
tuition m: tuition, tuition fee, student loan, student debt, school fees, university fees, college fees, course fees,
    annual fees, fees for students, fees for international students, boarding fees, nursery fees, cost of a degree
medals c: medal, gold medal
goals c: ~goal, goals scored
points c: ~points, scored points
"""
"""The measures. ``deaths`` is also "killed"; money words have their own concepts, since they count something else."""

RELATED = """
aid donations .6
pledges donations .4
appeal donations .5
fraud bribes .5
fraud ransom .4
fraud confiscated .3
confiscated fine .3
confiscated frozen_assets .4
contract orders .6
contract arms_sale .6
arms_sale acquisition .2
public_debt net_debt .4
public_debt household_debt .2
public_debt arrears .4
loan arrears .2
public_debt debt_interest .1
net_debt loan .2
assets deposits .4
assets cash .4
cash_flow profit .3
write_down bad_loans .3
pension benefits .4
pension wages .2
grain_price crop_price .5
grain_price price .5
crop_price price .5
metal_price price .5
broadcast_rights contract .4
sponsorship contract .4
insurance_premium revenue .3
insurance_premium price .4
transfer_fee price .3
transfer_fee acquisition .2
deaths casualties .5
injured casualties .5
damaged damaged_or_destroyed .8
destroyed damaged_or_destroyed .7
damaged destroyed .3
affected damaged .3
affected damaged_or_destroyed .4
affected displaced .2
affected in_need .2
displaced homeless .4
displaced evacuated .6
displaced returned .1
evacuated returned .2
homeless sheltered .2
hungry in_need .3
damage_cost cost .6
damage_cost reconstruction_cost .2
damage_cost net_loss .5
insured_loss damage_cost .3
aid pledges .6
aid appeal .5
aid loan .3
aid tranche .3
tranche loan .3
tranche pledges .1
public_debt gdp_share .7
budget_deficit gdp_share .6
tax tariff .4
contract aid .2
share_price price .6
share_price eps .1
price acquisition .4
imports trade_volume .5
exports trade_volume .5
borrowing loan .4
write_down net_loss .4
executive_pay wages .3
margin profit .2
compensation tranche .1
reserves assets .3
acquisition price .4
sale_proceeds price .4
appeal loan .3
market_value contract .4
market_value cost .2
aid drawdown .4
aid budget .4
aid investment .3
aid stimulus .7
aid cost .4
aid bailout .5
aid contract .2
aid subsidy .5
pledges appeal .1
pledges loan .3
bailout loan .6
bailout stimulus .4
cost price .5
cost contract .4
cost budget .3
cost investment .4
cost acquisition .3
acquisition sale_proceeds .6
acquisition market_value .4
acquisition stake .4
acquisition contract .4
market_value fortune .3
fraud cost .2
fine settlement .6
settlement compensation .6
fine compensation .3
profit wages .2
revenue retail_sales .3
revenue sale_proceeds .2
revenue box_office .5
votes votes_for .5
votes votes_against .3
votes poll_share .3
votes seats .1
votes registered_voters .2
gas_storage gas_supply .5
trade_surplus trade_deficit .4
migration refugees .4
displaced refugees .5
migration displaced .2
flights flights_delayed .1
hospitalised injured .4
hospitalised cases .2
cases deaths .0
jobs_added employment_level .2
jobs_added jobs_revision .5
jobs_cut jobs_revision .3
jobs_cut jobs_added .2
jobs_cut employment_level .2
jobless_claims unemployed .3
murders deaths .4
murders crimes .3
murders charged .4
shootings deaths .3
arrests charged .3
protesters attendance .4
troops rescuers .1
vaccinated doses .4
budget_deficit public_debt .2
budget_deficit borrowing .5
public_debt borrowing .4
gdp_growth gdp .5
inflation price .4
inflation cost .2
rescued evacuated .3
oil_output production .6
oil_spilled production .2
doses vaccinated .4
sheltered displaced .4
sheltered evacuated .4
jobs_saved jobs_cut .2
jobs_cut unemployed .2
power_restored power_outage .3
intercepted migration .3
applications asylum_claims .4
escaped prisoners .1
warming temperature .4
speed wind_speed .3
height water_level .2
participants protesters .5
participants attendance .4
viewers attendance .3
closures operating .2
seized drugs_seized .4
culled livestock_lost .4
military_losses deaths .5
overdoses deaths .5
road_deaths deaths .6
invalid_votes votes .2
poll_sample poll_share .1
places_taken territory .3
votes_counted polling_stations .5
asylum_claims decisions .2
asylum_claims backlog .3
asylum_claims refugees .4
asylum_claims migration .5
waiting_list backlog .3
patients waiting_list .5
trapped in_need .3
trapped displaced .1
trapped missing .4
"""
"""Pairs of measures that can be two names of one thing, and how alike they are (1 is the same; pairs not listed: 0)."""
