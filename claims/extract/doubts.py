"""How sure a reading is: every source of doubt by its name, and the confidence that it leaves.

A figure with none has confidence 1; several multiply. Below 0.6 a figure alerts nobody (``claims.compare.gates``),
which a misprint does by itself. ``benchmarks/calibrate_reading.py`` holds these numbers to labelled text.
"""

from __future__ import annotations

# A number in digits that fits no style of grouping: "105,1570".
MISPRINT = 0.4
# One that fits two, decided by the language or by its neighbours: "1.234".
OPEN_SEPARATOR = 0.7
# A unit from the neighbour in a list or the word beside the number; from a subject that tells what it counts ("the
# toll rose to 900"); from a figure or its noun further away.
NEAR_UNIT, SUBJECT_UNIT, FAR_UNIT = 0.95, 0.9, 0.7
# What is tied to a number by a hyphen and may be the kind of a thing: "a five-bedroom house".
ATTRIBUTE = 0.7
# A number that nothing gives a unit: a large one (grouped or scaled) counts what the frame says, a plain one may be a
# name or part of one.
OPEN_UNIT, PLAIN = 0.95, 0.85
# A unit-like suffix read as a scale: the "m" of "35m devices".
SCALE_OR_UNIT = 0.85
# A scale that another member of the list or the other end of the range has: "$15, $20 and $30 million".
SHARED_SCALE = 0.9
# A small number in words: as often part of the prose as a count.
SPELT_OUT = 0.85
# Words for many, and shares in words: what they allow is wide.
VAGUE = 0.85
# "doubled", "three times": of what, the reader must know.
MULTIPLE = 0.8
# A stretch of time that may be when, not what.
DURATION = 0.85
# A headline leaves out units and verbs: a figure in doubt is more so there.
HEADLINE = 0.9
