"""Who forecasts in English news, and the words that part what is expected from what came."""

from __future__ import annotations

from claims.lang.phrases import words

FORECASTERS = """
analysts: analyst, economist, consensus, wall street, the street, market expectations, market had expected, brokerage,
    broker, =est, =estimates, expectations, median forecast, median estimate, forecasters, traders, investors, futures,
    market watchers, money markets, strategists
guidance: guidance, =guide, company expects, own forecast, forecast range, its outlook, full-year outlook, we expect,
    its forecast, its own range, full-year target, company forecast
exit_poll: exit poll
government: government, ministry, administration, chancellor, finance ministry, treasury, cabinet, budget office,
    planning bureau, fiscal council, office for budget responsibility, council of economic advisers, finance minister
central_bank: central bank, reserve bank, monetary policy committee, rate-setters, policymakers, the fed, federal
    reserve, bank of england, bank of japan, bundesbank, staff forecast
imf: imf, international monetary fund, the fund
world_bank: world bank
oecd: oecd
commission: european commission, the commission
opec: opec
iea: iea, international energy agency
un: united nations, unctad
"""
"""Bodies and trades that forecast, by class: the same forecaster is meant where the class is the same."""

COMPARING = words("against than versus vs from after below above beat beating missed missing topping exceeding up down")
"""Words behind which another figure begins than the one that was expected, or was not."""
TURNING = words("but while whereas though although however instead")
HAPPENED = words("reported posted was were rose fell came booked earned recorded announced reached stood")
"""Verbs of what did happen, which end a list of what is expected."""
FUTURE = words("will would should likely")
"""Words of what is to come, which those who say so expect."""
