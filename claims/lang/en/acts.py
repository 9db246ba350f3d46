"""Which bill, draft, offer or instalment English news speaks of: what parts two amounts of one purpose and receiver.

One act a line, as ``family.value``, then its forms as in the other tables; acts differ within their family alone.
"""

from __future__ import annotations

ACTS = """
chamber.lower: =House, house of representatives, house bill, house version, house draft, house plan, =Commons, house of
    commons, lower house, lower chamber, =Bundestag, lok sabha, =Dail, =Knesset, =Congreso, chamber of deputies,
    congressmen, house republicans, house democrats, house members, =representatives, second chamber, =tweede =kamer
chamber.upper: =Senate, us senate, united states senate, senator, senate bill, senate version, upper house, upper
    chamber, house of lords, =Lords, peers, =Bundesrat, rajya sabha, senate republicans, senate democrats
chamber.committee: committee, subcommittee, select committee, parliamentary panel, conference committee
chamber.cabinet: cabinet, white house, downing street, administration, coalition, government bill, government plan
version.first: original, originally, initial, initially, first offer, first bid, first proposal, first draft, first
    version, first plan, first estimate, opening offer, opening bid, earlier offer, earlier bid, earlier proposal,
    earlier plan, earlier draft, previous offer, previous bid, previous proposal, earlier estimate, previous estimate,
    earlier appeal, previous appeal, first appeal, =baseline, as first proposed, had offered, at first, had proposed,
    had asked, =floated
version.draft: draft, discussion paper, working paper, consultation paper, =leaked, preliminary agreement, bracketed
version.later: revise, amend, improved offer, raised offer, raised its offer, sweetened, new offer, new bid, new
    proposal, new plan, second draft, second offer, updated, watered-down, compromise, rework, trimmed, scaled-back,
    slimmed-down, increased offer, higher offer, final offer, best and final, topped up, re-drafted, redrafted,
    renegotiate, counter-proposal, counterproposal
version.final: final deal, final text, final agreement, final act, final account, final bill, final version, final
    package, final list, finally
bid.rival: rival bid, rival offer, rival bidder, counterbid, counter-bid, counteroffer, hostile bid, competing bid,
    competing offer, unsolicited
instalment.1: first tranche, first instalment, first payment, first disbursement, first phase, first slice, initial
    payment, initial disbursement, immediate disbursement, upfront, up front, down payment, first purchase
instalment.2: second tranche, second instalment, second payment, second disbursement, second phase, second slice, next
    tranche, next instalment
instalment.3: third tranche, third instalment, third payment, third phase, third disbursement
instalment.last: final tranche, final instalment, final payment, last tranche, final disbursement, last instalment,
    remaining tranche
"""
"""Bodies that decide, versions of a text or offer, and instalments."""
