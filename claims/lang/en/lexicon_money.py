"""English words for money. Codes and nationalities come from Babel; here stands what news English adds to it."""

from __future__ import annotations

from claims.lang.language import Money
from claims.lang.phrases import words

# "" is the outlet's own dollar (or pound).
SIGNS = {
    "$": "", "us$": "USD", "$us": "USD", "usd$": "USD", "a$": "AUD", "au$": "AUD", "$a": "AUD", "$au": "AUD",
    "c$": "CAD", "ca$": "CAD", "can$": "CAD", "$c": "CAD", "$ca": "CAD", "hk$": "HKD", "$hk": "HKD", "nz$": "NZD",
    "$nz": "NZD", "s$": "SGD", "sg$": "SGD", "$s": "SGD", "nt$": "TWD", "r$": "BRL", "mx$": "MXN", "z$": "ZWL",
    "j$": "JMD", "tt$": "TTD", "ec$": "XCD", "bz$": "BZD", "fj$": "FJD", "n$": "NAD", "l$": "LRD", "g$": "GYD",
    "cl$": "CLP", "ar$": "ARS", "£": "GBP", "€": "EUR", "¥": "JPY", "y=": "JPY", "₹": "INR", "₨": "INR", "₽": "RUB",
    "₩": "KRW", "₪": "ILS", "₺": "TRY", "₴": "UAH", "₦": "NGN", "₫": "VND", "฿": "THB", "₱": "PHP", "₡": "CRC",
    "₲": "PYG", "₵": "GHS", "₸": "KZT", "₼": "AZN", "₾": "GEL",
}  # fmt: skip

# "PS8.1bn" is a pound sign that was lost on the way.
PREFIXES = {
    "rs": "INR",
    "re": "INR",
    "rm": "MYR",
    "rp": "IDR",
    "ps": "GBP",
    "tk": "BDT",
    "ksh": "KES",
    "sh": "KES",
    "shs": "KES",
    "tsh": "TZS",
    "ush": "UGX",
    "le": "EGP",
    "sfr": "CHF",
}
# Letters that are currencies where they touch an amount; "R42" and "N1" alone may be roads.
LETTERS = {"R": "ZAR", "N": "NGN", "K": "ZMW", "P": "BWP"}
SUFFIXES = {
    "rs": "INR",
    "rm": "MYR",
    "rmb": "CNY",
    "kn": "HRK",
    "kč": "CZK",
    "zł": "PLN",
    "ft": "HUF",
    "le": "EGP",
    "nis": "ILS",
}

# Noun to family; a family is what nationalities choose from ("Danish crowns").
NOUNS = {
    noun: family
    for family, nouns in {
        "dollar": "dollar dollars bucks buck greenbacks",
        "euro": "euro euros",
        "pound": "pound pounds sterling quid",
        "geneh": "geneh",
        "yen": "yen",
        "yuan": "yuan renminbi rmb kuai",
        "rupee": "rupee rupees",
        "rupiah": "rupiah rupiahs",
        "ruble": "ruble rubles rouble roubles",
        "won": "won",
        "franc": "franc francs",
        "krone": "krone kroner kronor krona kronur crown crowns koruna korunas koruny",
        "lira": "lira liras lire",
        "peso": "peso pesos",
        "real": "real reais reals",
        "rand": "rand rands",
        "shekel": "shekel shekels",
        "riyal": "riyal riyals rial rials riyal",
        "dinar": "dinar dinars",
        "dirham": "dirham dirhams",
        "baht": "baht",
        "dong": "dong",
        "ringgit": "ringgit ringgits",
        "taka": "taka",
        "naira": "naira nairas",
        "cedi": "cedi cedis",
        "shilling": "shilling shillings",
        "birr": "birr",
        "hryvnia": "hryvnia hryvnias hryvna hryvnya",
        "zloty": "zloty zlotys zlotych",
        "forint": "forint forints",
        "leu": "leu lei",
        "lev": "lev leva levs",
        "kuna": "kuna kunas",
        "tenge": "tenge",
        "lari": "lari",
        "dram": "drams",
        "manat": "manat manats",
        "som": "soms",
        "afghani": "afghani afghanis",
        "kyat": "kyat kyats",
        "tugrik": "tugrik tugriks",
        "kwacha": "kwacha",
        "sol": "soles",
        "bolivar": "bolivar bolivars bolivares",
        "guarani": "guarani guaranis",
        "guilder": "guilder guilders",
        "markka": "markka markkas",
        "mark": "deutschmarks",
        "bitcoin": "bitcoin bitcoins",
    }.items()
    for noun in nouns.split()
}  # fmt: skip

# What a noun means where nothing else tells.
FAMILIES = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "yuan": "CNY", "rupee": "INR", "rupiah": "IDR",
    "ruble": "RUB", "won": "KRW", "franc": "CHF", "krone": "SEK", "lira": "TRY", "peso": "MXN", "real": "BRL",
    "rand": "ZAR", "shekel": "ILS", "riyal": "SAR", "dinar": "KWD", "dirham": "AED", "baht": "THB", "dong": "VND",
    "ringgit": "MYR", "taka": "BDT", "naira": "NGN", "cedi": "GHS", "shilling": "KES", "birr": "ETB",
    "hryvnia": "UAH", "zloty": "PLN", "forint": "HUF", "leu": "RON", "lev": "BGN", "kuna": "HRK", "tenge": "KZT",
    "lari": "GEL", "dram": "AMD", "manat": "AZN", "som": "UZS", "afghani": "AFN", "kyat": "MMK", "tugrik": "MNT",
    "kwacha": "ZMW", "sol": "PEN", "bolivar": "VES", "guarani": "PYG", "guilder": "NLG", "markka": "FIM",
    "mark": "DEM", "bitcoin": "BTC", "geneh": "EGP",
}  # fmt: skip

# As printed, to the adjective that Babel's English names begin with.
NATIONALITIES = {
    "u s": "us", "american": "us", "hong kong": "hong kong", "aussie": "australian", "british": "british",
    "uk": "british", "korean": "south korean", "turkish": "turkish", "saudi arabian": "saudi",
    "emirati": "united arab emirates", "uae": "united arab emirates", "new taiwan": "new taiwan",
    "taiwan": "new taiwan", "taiwanese": "new taiwan", "malaysia": "malaysian", "israeli": "israeli new",
    "singaporean": "singapore", "dutch": "dutch", "german": "german", "russian": "russian", "chinese": "chinese",
    "japanese": "japanese", "icelandic": "icelandic",
}  # fmt: skip

# Family of the whole that a hundredth belongs to; "" is a cent of the dollar or of another currency near by.
SUBUNITS = {
    "cent": "", "cents": "", "¢": "", "c": "", "pence": "pound", "penny": "pound", "pennies": "pound", "p": "pound",
    "paise": "rupee", "paisa": "rupee", "kopecks": "ruble", "kopeks": "ruble", "kopiykas": "hryvnia", "sen": "ringgit",
    "fen": "yuan", "mao": "yuan", "jiao": "yuan", "centavos": "peso", "ore": "krone", "öre": "krone",
}  # fmt: skip

# ISO codes that are English words too: believed only where they touch the number or a scale follows it.
CODE_WORDS = words("ALL TOP TRY CUP PEN MOP GEL COP SOS MAD RON LAK BAM STD ARS ANG AMD")

MONEY = Money(
    signs=SIGNS,
    spaced_dollars={"us": "USD", "c": "CAD", "hk": "HKD", "nz": "NZD", "au": "AUD"},
    prefixes=PREFIXES,
    letters=LETTERS,
    suffixes=SUFFIXES,
    nouns=NOUNS,
    nouns_before=words("dollar rupee ringgit rupiah peso naira"),
    families=FAMILIES,
    nationalities=NATIONALITIES,
    subunits=SUBUNITS,
    tenths=words("mao jiao"),
    least={"won": 1000, "crown": 1000, "crowns": 10, "sol": 10, "soles": 10, "dong": 100, "drams": 10, "real": 10**12},
    weights=words("pound pounds"),
    weighing=words("weigh weighs weighed weighing weight heavy heavier lighter stone"),
    code_words=CODE_WORDS,
    lower_codes=words("usd eur gbp inr cad aud chf"),
)
