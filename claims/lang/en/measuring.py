"""What a measure can be a measure of: its units, and whether it is of persons or of things."""

from __future__ import annotations

DIMENSIONS = """
quake_magnitude: magnitude
quake_depth: length
rainfall: length, volume per area, length per hour, length per day
wind_speed: speed
temperature: C, F, K
water_level: length
column_height: length
oil_spilled: volume, mass, volume per day, volume per hour, area
oil_captured: volume, mass, volume per day
oil_output: volume per day, volume, mass, mass per day
territory: area
emissions: mass, mass per year
warming: C, F, K
asteroid: length, mass, speed
prison_term: time
drugs_seized: mass, volume
"""
"""By what units a measure is given (names of ``claims.units``), where it is given by few."""

OF_PERSONS = """
deaths injured casualties displaced homeless rescuers hungry poverty arrests convicted executions hospitalised
    intensive_care vaccinated refugees protesters strikers troops mobilised prisoners prisoners_of_war hostages
    hostages_freed quarantined patients attendance migration deportations murders suicides population
"""
"""Measures that only living beings have: no bridge is injured."""

OF_THINGS = "damaged destroyed damaged_or_destroyed flooded burned"
"""Measures that only things have."""
