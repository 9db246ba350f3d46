"""English words for shares, points and measures."""

from __future__ import annotations

from decimal import Decimal

from claims.lang.language import Measure, Units
from claims.lang.phrases import Phrases, words
from claims.quantity import Kind

PERCENT = dict.fromkeys(
    (
        "%",
        "percent",
        "per cent",
        "per - cent",
        "pc",
        "pct",
        "percents",
        "pct .",
        "p c",
        "- percent",
        "- per - cent",
        "- per cent",
        "- pc",
    ),
    "percent",
)
# What one of these is in percentage points.
POINTS = {
    "percentage point": Decimal(1), "percentage points": Decimal(1), "percentage - point": Decimal(1),
    "percentage - points": Decimal(1), "- percentage - point": Decimal(1), "- percentage point": Decimal(1),
    "percent points": Decimal(1), "% points": Decimal(1), "per cent points": Decimal(1), "% point": Decimal(1),
    "pp": Decimal(1), "pps": Decimal(1), "ppt": Decimal(1), "ppts": Decimal(1), "pct points": Decimal(1),
    "basis points": Decimal("0.01"), "basis point": Decimal("0.01"), "- basis - point": Decimal("0.01"),
    "- basis point": Decimal("0.01"), "bp": Decimal("0.01"), "bps": Decimal("0.01"), "basis - point": Decimal("0.01"),
}  # fmt: skip

# Unit: its forms. A unit is named by the symbol where the press prints one, else by the English singular.
_MEASURES = """
    km: km, kms, kilometre, kilometres, kilometer, kilometers
    m: metre, metres, meter, meters
    cm: cm, cms, centimetre, centimetres, centimeter, centimeters
    mm: mm, millimetre, millimetres, millimeter, millimeters
    nm: nm, nanometre, nanometres, nanometer, nanometers
    um: μm, µm, um, micron, microns, micrometre, micrometres, micrometer, micrometers
    mile: mile, miles, mi
    ft: ft, foot, feet
    in: inch, inches
    yd: yd, yds, yard, yards
    nautical mile: nautical mile, nautical miles
    fathom: fathom, fathoms
    furlong: furlong, furlongs
    parsec: parsec, parsecs
    light-year: light year, light years, light - year, light - years
    kg: kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes
    g: gram, grams, gramme, grammes
    mg: mg, milligram, milligrams
    ug: μg, µg, mcg, microgram, micrograms
    t: tonne, tonnes, metric ton, metric tons
    ton: ton, tons
    Mt: megaton, megatons, megatonne, megatonnes
    Gt: gigaton, gigatons, gigatonne, gigatonnes
    kt: kilotonne, kilotonnes, kiloton, kilotons
    lb: lb, lbs, pound, pounds
    oz: oz, ounce, ounces
    stone: stone
    carat: carat, carats
    l: litre, litres, liter, liters
    cl: cl, centilitre, centilitres, centiliter, centiliters
    tablespoon: tablespoon, tablespoons, tbsp
    teaspoon: teaspoon, teaspoons, tsp
    ml: ml, millilitre, millilitres, milliliter, milliliters
    gal: gallon, gallons, gal
    barrel: barrel, barrels, bbl, bbls
    boe: boe
    bushel: bushel, bushels
    fl oz: fluid ounce, fluid ounces, fl oz
    pt: pint, pints
    qt: quart, quarts
    cubic metre: cubic metre, cubic metres, cubic meter, cubic meters, m³, m 3, cu m
    cubic foot: cubic foot, cubic feet, cu ft
    cubic kilometre: cubic kilometres, cubic kilometers
    acre-foot: acre - feet, acre - foot
    hectare: hectare, hectares, ha
    acre: acre, acres
    square inch: square inch, square inches, sq in
    km2: square kilometre, square kilometres, square kilometer, square kilometers, sq km, km², km 2, sq kms
    m2: square metre, square metres, square meter, square meters, sq m, sqm, m², m 2, sq metres, sq meters
    sq ft: square foot, square feet, sq ft, sqft, sq feet
    sq mile: square mile, square miles, sq miles, sq mi
    W: watt, watts
    kW: kw, kilowatt, kilowatts
    MW: mw, megawatt, megawatts
    GW: gw, gigawatt, gigawatts
    TW: tw, terawatt, terawatts
    kWh: kwh, kilowatt hour, kilowatt hours, kilowatt - hour, kilowatt - hours
    MWh: mwh, megawatt hour, megawatt hours, megawatt - hour, megawatt - hours
    GWh: gwh, gigawatt hour, gigawatt hours, gigawatt - hours
    TWh: twh, terawatt hours, terawatt - hours
    Wh: wh, watt hour, watt hours, watt - hour, watt - hours
    mAh: mah, milliamp hour, milliamp hours, milliamp - hours
    V: volt, volts
    kV: kv, kilovolt, kilovolts
    A: amp, amps, ampere, amperes
    J: joule, joules
    kJ: kj, kilojoule, kilojoules
    MJ: mj, megajoule, megajoules
    GJ: gj, gigajoule, gigajoules
    eV: electronvolt, electronvolts, electron volt, electron volts
    Hz: hz, hertz
    kHz: khz, kilohertz
    MHz: mhz, megahertz
    GHz: ghz, gigahertz
    THz: thz, terahertz
    B: byte, bytes
    KB: kb, kilobyte, kilobytes
    MB: mb, megabyte, megabytes
    GB: gb, gigabyte, gigabytes
    TB: tb, terabyte, terabytes
    PB: petabyte, petabytes
    kbps: kbps, kilobits per second
    Mbps: mbps, megabits per second
    Gbps: gbps, gigabits per second
    fps: fps, frames per second
    dpi: dpi, dots per inch
    ppi: ppi, pixels per inch
    nit: nit, nits
    lumen: lumen, lumens
    lux: lux
    megapixel: megapixel, megapixels, mp
    pixel: pixel, pixels
    hp: hp, bhp, horsepower
    lb-ft: lb - ft, pound - feet
    Nm: newton metres, newton - metres, newton - meters
    rpm: rpm
    km/h: km / h, kmh, kph, kmph, km / hr, kilometres per hour, kilometers per hour, kilometres an hour, kilometers
        an hour, km per hour, km an hour, kilometre per hour, kilometer per hour, kilometre an hour, kilometer an hour
    mph: mph, miles per hour, miles an hour, mile per hour, mile an hour
    m/s: m / s, metres per second, meters per second, metres a second, meters a second
    knot: knot, knots, kt, kts
    km/s: km / s, kilometres per second, kilometers per second, km per second, kilometres a second, kilometers a second
    ft/s: ft / s, feet per second, feet a second
    mpg: mpg, miles per gallon, miles to the gallon
    ppm: ppm, parts per million
    ppb: ppb, parts per billion
    psi: psi
    Pa: pascal, pascals
    kPa: kpa, kilopascal, kilopascals
    MPa: mpa, megapascal, megapascals
    GPa: gpa, gigapascal, gigapascals
    mmHg: mmhg, mm hg
    ksi: ksi
    bar: bar, bars
    hPa: hpa
    millibar: millibar, millibars
    C: ° c, degree celsius, degrees celsius, degrees c, degree c, degrees centigrade, celsius, c, deg c
    F: ° f, degree fahrenheit, degrees fahrenheit, degrees f, degree f, fahrenheit, deg f
    degree: degree, degrees, °
    cal: calorie, calories
    kcal: kcal, kcals
    decibel: decibel, decibels, db
    sievert: sievert, sieverts
    mSv: msv, millisievert, millisieverts
    becquerel: becquerel, becquerels
    roentgen: roentgen, roentgens
    cubic metre per second: cumec, cumecs, m3 / s
    cubic foot per second: cusec, cusecs, cfs
    barrel per day: bpd, b / d, bopd
    TEU: teu, teus
    mmBTU: mmbtu
    storey: storey, storeys
"""
_DURATIONS = """
    s: second, seconds, sec, secs
    ms: ms, millisecond, milliseconds
    min: minute, minutes, min, mins
    h: hour, hours, hr, hrs
    day: day, days
    night: night, nights
    week: week, weeks, wk, wks
    fortnight: fortnight, fortnights
    month: month, months
    year: year, years, yr, yrs
    decade: decade, decades
    century: century, centuries
    millennium: millennia
    weekend: weekend, weekends
    quarter: quarters
"""


def _forms(table: str, kind: Kind) -> dict[str, Measure]:
    """A table of "unit: form, form" lines (a deeper indent goes on) to form and unit, plain and with hyphens."""
    rows = [row.partition(": ") for row in table.replace("\n        ", " ").split("\n") if row.strip()]
    plain = {form: Measure(unit=unit.strip(), kind=kind) for unit, _, forms in rows for form in forms.split(", ")}
    tied = {form.replace(" ", " - "): measure for form, measure in plain.items() if form.replace(" ", "").isalpha()}
    return {f"{hyphen}{form}": unit for hyphen in ("", "- ") for form, unit in (tied | plain).items()}


# Symbols of the energy trade that hold a scale: thousands, millions (mm, or m before metres), billions, trillions.
_SCALED = {
    **{f"{letters}cm": Measure(unit="cubic metre", factor=Decimal(10) ** power) for letters, power in
       (("m", 6), ("b", 9), ("t", 12))},
    **{f"{letters}cf": Measure(unit="cubic foot", factor=Decimal(10) ** power) for letters, power in
       (("mm", 6), ("b", 9), ("t", 12))},
    "mtpa": Measure(unit="t per year", factor=Decimal(10) ** 6),
    "mmt": Measure(unit="t", factor=Decimal(10) ** 6),
    "mb / d": Measure(unit="barrel per day", factor=Decimal(10) ** 6),
}  # fmt: skip
# Symbols that are words of their own when they stand apart ("12 in the van"); in their own case.
GLUED = {
    **{symbol: Measure(unit=symbol) for symbol in ("in", "m", "C", "F", "W", "V", "cc", "K", "l", "g", "t")},
    "L": Measure(unit="l"),
    "mi": Measure(unit="mile"),
    "h": Measure(unit="h", kind=Kind.DURATION),
}

_TIMES = words("day hour second minute year month week quarter night century decade")
RATES = {
    **{f"{per} {time}": time for per in ("a", "per", "an", "each", "every", "/") for time in _TIMES},
    **{f"{per} - {time}": time for per in ("a", "per", "an") for time in _TIMES},
    **{f"- {per} - {time}": time for per in ("a", "per", "an") for time in _TIMES},
    "/ d": "day",
    "/ yr": "year",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "per annum": "year",
    "annually": "year",
    "yearly": "year",
}
# What prices, fees and wages are quoted by, besides times and measures.
SOLD_BY = words(
    """
    share unit person head piece copy ticket seat vote dozen household family child pupil student adult worker employee
    customer user passenger subscriber plate bottle can pack packet bag box cup glass meal visit trip ride call minute
    word page shot dose pill container vehicle car truck home house room bed cow animal
    """
)

UNITS = Units(
    percent=Phrases(PERCENT),
    points=Phrases(POINTS),
    bare_points=words("point points"),
    measures=Phrases(_forms(_MEASURES, Kind.MEASURE) | _forms(_DURATIONS, Kind.DURATION) | _SCALED),
    glued=GLUED,
    also_scales={"m": "m", "t": "t", "mm": "mm"},
    rates=Phrases(RATES),
    per="per",
    by=words("a an per each every /"),
    sold_by=SOLD_BY,
    named=words("magnitude"),
    on_each=Phrases(
        {f"{place} the {unit}": unit for place in ("on", "in") for unit in ("dollar", "euro", "pound", "rupee")}
    ),
    times="times",
    fold=words("fold x"),
    comparing=words(
        "as more the that its what their his her higher larger bigger greater faster smaller lower less "
        "longer stronger than"
    ),
    metre_cues=words(
        "tall high long wide deep away above below across thick diameter radius height length depth width "
        "distance altitude swim sprint race hurdles relay freestyle butterfly dash waves wave tower mast "
        "bridge wall cliff tsunami"
    ),
    poll_cues=words(
        "support approval rating ratings poll polls lead leads leading vote votes voters turnout popularity "
        "share margin swing ahead behind unemployment inflation rate rates interest yield"
    ),
)
