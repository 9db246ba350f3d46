"""Words before a noun that make another quantity of it: gross and net, core and headline, average and median.

One qualifier a line, as ``family.value``, then its forms as in the other tables; qualifiers contrast within a family.
"""

from __future__ import annotations

QUALIFIERS = """
basis.gross: gross, before tax, pre-tax, pretax, before deductions, before costs
basis.net: net, after tax, post-tax, after deductions, net of, attributable, bottom line
basis.usable: usable, liquid, freely usable, unencumbered
basis.operating: operating, ebit, from operations
basis.ebitda: ebitda
basis.adjusted: adjusted, underlying, excluding one-offs, before exceptional items, non-gaap, normalised, normalized
reach.core: core, excluding food and energy, stripping out, ex-food
reach.headline: headline, all-items
reach.primary: primary, before interest
reach.structural: structural, cyclically adjusted
share.basic: basic
share.diluted: diluted
mean.average: average, mean, on average
mean.median: median, typical
bound.minimum: minimum, lowest, at the lower end, lower end, bottom of, floor
bound.maximum: maximum, highest, upper end, top of, ceiling, cap
bound.middle: midpoint, mid-point, middle of
stock.new: newly signed, new orders, new loans, new lending
stock.existing: existing, outstanding, remaining, unpaid
season.adjusted: seasonally adjusted
season.unadjusted: unadjusted, not seasonally adjusted
money.real: real terms, inflation-adjusted, real wages, real growth
money.nominal: nominal, in cash terms
home.domestic: domestic, home market, at home
home.foreign: external, foreign, overseas, abroad, international
owner.public: public, publicly guaranteed, state-guaranteed, including guarantees, guaranteed
owner.private: private, privately held
owner.direct: government debt, direct, central government, federal
trade.wholesale: wholesale, producer
trade.retail: retail, consumer
rate.repo: repo
rate.discount: discount rate
rate.lombard: lombard
rate.deposit: deposit rate, deposit facility
rate.lending: lending rate, prime rate
rate.mortgage: mortgage
day.open: opened at, opening price, at the open, early trade
day.high: touched, intraday high, as high as, peaked at, session high, hit a high
day.low: as low as, intraday low, session low, hit a low
day.close: closed at, close of, settled, settlement price, finished at, ended at, at the close, closed down, closed up
group.consolidated: consolidated, group-wide
group.standalone: standalone, stand-alone
fare.basic: base salary, basic pay, base pay
fare.bonus: bonus, overtime
"""
"""The qualifiers, by what they contrast in."""
