"""English examples of values and units, by the classes of the specification of figures."""

from __future__ import annotations

from claims.lang.examples import Example, example, said

VALUES: dict[str, tuple[Example, ...]] = {
    "glued suffixes": (
        example("Debt is $31trn.", said("$31trn", "31e12", "USD")),
        example("A fine of $10k was paid.", said("$10k", "10000", "USD")),
        example("The deal is worth $1MM.", said("$1MM", "1e6", "USD")),
        example("The sum of EUR 120m was paid.", said("EUR 120m", "120e6", "EUR")),
    ),
    "currency prefixes": (
        example("It cost US$4.7 billion.", said("US$4.7 billion", "4.7e9", "USD")),
        example("It paid USD34.6 million.", said("USD34.6 million", "34.6e6", "USD")),
        example("It paid GBP 27 million.", said("GBP 27 million", "27e6", "GBP")),
        example(
            "It lost C$5 million, NZ$7 million and S$6 million.",
            said("C$5 million", "5e6", "CAD"), said("NZ$7 million", "7e6", "NZD"), said("S$6 million", "6e6", "SGD"),
        ),
        example("A meal is RM23.50.", said("RM23.50", "23.5", "MYR")),
        example("The fee is Rs 500.", said("Rs 500", "500", "INR")),
        example("The fee is INR 600.", said("INR 600", "600", "INR")),
        example("Exports reached VND4,927 billion.", said("VND4,927 billion", "4927e9", "VND")),
    ),
    "currencies of the world": (
        example("It aids with 300 gourdes a month.", said("300 gourdes", "300", "HTG/month")),
        example("The road cost 40m Angolan kwanzas.", said("40m Angolan kwanzas", "40e6", "AOA")),
        example("It owes 10 million CFA francs.", said("10 million CFA francs", "10e6", "XOF")),
        example("The fine is 2,000 FCFA.", said("2,000 FCFA", "2000", "XOF")),
        example("It lost ₮500m and ₭20,000.", said("₮500m", "500e6", "MNT"), said("₭20,000", "20000", "LAK")),
        example("It raised 3 million German marks.", said("3 million German marks", "3e6", "DEM")),
        example("He got 20 marks in the exam.", said("20", "20", "marks")),
    ),
    "prices by the dozen": (
        example("Eggs are 64.2 cents a dozen.", said("64.2 cents", "0.642", "USD/dozen")),
        example("Eggs are 5 dollars a dozen.", said("5 dollars", "5", "USD/dozen")),
    ),
    "texts with a space around each mark": (
        example("prices rose 4 . 8 % .", said("4 . 8 %", "4.8", "percent")),
        example("the bond pays 7 3 / 4 % .", said("7 3 / 4 %", "7.75", "percent")),
        example("It ended in 2029 . 8% of it is left.", said("8%", "8", "percent")),
    ),
    "subunits": (
        example("A call is 20 kobo, a text 3 groszy.", said("20 kobo", "0.2", "NGN"), said("3 groszy", "0.03", "PLN")),
        example("It is 5 cedis and 20 pesewas.", said("5 cedis and 20 pesewas", "5.2", "GHS")),
        example(
            "It is 12 euros, not 3 dollars and 50 cents.",
            said("12 euros", "12", "EUR"), said("3 dollars and 50 cents", "3.5", "USD"),
        ),
        example("A stamp is 6 cents.", said("6 cents", "0.06", "USD")),
        example("It is a dollar and 42 cents.", said("a dollar and 42 cents", "1.42", "USD")),
        example("He paid 3 kuai and 5 mao.", said("3 kuai and 5 mao", "3.5", "CNY")),
        example("They live on less than a dollar a day.", said("a dollar", "1", "USD/day", "less_than")),
        example("A cut of 25 basis points came.", said("25 basis points", "0.25", "percentage_points", role="change")),
    ),
    "halves and fractions": (
        example("One and a half million people voted.", said("One and a half million", "1.5e6", "people")),
        example("It is 3 1/2 miles away.", said("3 1/2 miles", "3.5", "mile")),
        example("A 5-1/2-inch gun was found.", said("5-1/2-inch", "5.5", "in")),
        example("The fund has two million and one half.", said("two million and one half", "2.5e6", "")),
        example("It owes five billion and three quarters.", said("five billion and three quarters", "5.75e9", "")),
        example("one billion and a quarter million", said("one billion and a quarter million", "1000250000", "")),
        example("A twenty-fifth of it is gone.", said("A twenty-fifth", "4", "percent")),
        example("three twenty-fifths", said("three twenty-fifths", "0.12", "")),
        example("The answer is one hundred thirty two fifths.", said("one hundred thirty two fifths", "26.4", "")),
        example("It is two hundred and four hundredths.", said("two hundred and four hundredths", "200.04", "")),
        example("one over twenty", said("one over twenty", "0.05", "")),
        example("The pipe is 1/16 of an inch wide.", said("1/16 of an inch", "0.0625", "in")),
    ),
    "dozens": (
        example("A dozen cars burned.", said("A dozen", "12", "cars")),
        example("Half a dozen cars burned.", said("Half a dozen", "6", "cars")),
        example("Scores of homes burned.", said("Scores", ("40", "99"), "homes", "range")),
        example(
            "Hundreds of millions of dollars are gone.",
            said("Hundreds of millions of dollars", ("200e6", "999e6"), "USD", "range"),
        ),
        example("A multi-billion dollar plan was shelved."),
    ),
    "Indian numbers": (
        example("Some 35 lakh people voted.", said("35 lakh", "35e5", "people", "about")),
        example("It set aside ₹12,34,567.89 in all.", said("₹12,34,567.89", "1234567.89", "INR")),
        example("It holds 2 crore 50 lakh shares.", said("2 crore 50 lakh", "25e6", "shares")),
    ),
    "words in digits": (
        example("It has 4 thousand 3 hundred and 21 boats.", said("4 thousand 3 hundred and 21", "4321", "boats")),
        example("They counted 3 hundred and one boats.", said("3 hundred and one", "301", "boats")),
    ),
    "ranges and limits": (
        example("The fee is £1.2m-1.5m.", said("£1.2m-1.5m", ("1.2e6", "1.5e6"), "GBP", "range")),
        example("A ticket costs $8 or $9.", said("$8 or $9", ("8", "9"), "USD", "range")),
        example(
            "Revisions raised June by 61,000 to 118,000 jobs.",
            said("61,000", "61000", "jobs", role="change"), said("118,000", "118000", "jobs"),
        ),
        example(
            "It seats more than 20 and less than 35 people.",
            said("more than 20 and less than 35", ("20", "35"), "people", "range"),
        ),
    ),
    "lists": (
        example("It lost 32,000 and 13,000 jobs.", said("32,000", "32000", "jobs"), said("13,000", "13000", "jobs")),
        example(
            "France and Spain have 30 and 50 ships respectively.", said("30", "30", "ships"), said("50", "50", "ships"),
        ),
    ),
    "from, to, by": (
        example("The toll rose to 900 from 1,400.", said("900", "900", "people"), said("1,400", "1400", "people",
        role="previous")), example("It was $1.2bn, compared with $900m.", said("$1.2bn", "1.2e9", "USD"),
        said("$900m", "9e8", "USD", role="previous")),
    ),
    "rates": (
        example("Oil is at $58.24 a barrel.", said("$58.24", "58.24", "USD/barrel")),
        example("Incomes are $41,000 per capita.", said("$41,000", "41000", "USD/capita")),
        example("The economy added 200,000 jobs a month.", said("200,000", "200000", "jobs/month")),
        example("He averages 7.2 rebounds per game.", said("7.2", "7.2", "rebounds/game")),
        example("Exports are 2.5 million b/d.", said("2.5 million b/d", "2.5e6", "barrel per day")),
        example("The ice moves 11 feet per century.", said("11 feet per century", "11", "ft per century")),
        example(
            "It uses 5,000 litres (1,300 gallons) a day.",
            said("5,000 litres", "5000", "l per day"), said("1,300 gallons", "1300", "gal per day", role="converted"),
        ),
    ),
    "measures": (
        example("Demand came to 82 bcm.", said("82 bcm", "82e9", "cubic metre")),
        example("Flows fell to 251 mcm/d.", said("251 mcm/d", "251e6", "cubic metre per day")),
        example("It signed for 2.5 mtpa.", said("2.5 mtpa", "2.5e6", "t per year")),
        example("The tower has nine storeys.", said("nine storeys", "9", "storey")),
        example("The bond trades at 91.5 cents on the dollar.",
                said("91.5 cents on the dollar", "91.5", "percent")),
        example("The storm brought 250 mm of rain.", said("250 mm", "250", "mm")),
        example("It is a 3,200-square-foot house.", said("3,200-square-foot", "3200", "sq ft")),
        example("The site has 1,500 m2 in all.", said("1,500 m2", "1500", "m2")),
        example("A 30-mile-per-hour wind blew.", said("30-mile-per-hour", "30", "mph")),
        example("He ran 100 m 2 days after her.", said("100 m", "100", "m")),
    ),
    "percent": (
        example("Turnout is 5pc.", said("5pc", "5", "percent")),
        example("Turnout is 5 pct in all.", said("5 pct", "5", "percent")),
        example("Growth was minus 0.3 per cent.", said("minus 0.3 per cent", "-0.3", "percent")),
        example("The rate is 3.355 percent.", said("3.355 percent", "3.355", "percent")),
    ),
    "what is counted": (
        example("They sent 12 US troops.", said("12", "12", "troops")),
        example("The storm took 52,000 lives in all.", said("52,000", "52000", "people")),
        example("It offers 14 gas-only engine options.", said("14", "14", "options")),
        example("It sold 4.3M digital and physical copies.", said("4.3M", "4.3e6", "copies")),
        example("It makes 8,000 new 747 Max jets.", said("8,000", "8000", "jets")),
        example("Two of the ships sank.", said("Two", "2", "ships")),
        example("It won 12 of its last 15 games.", said("12", "12", "games"), said("15", "15", "games")),
        example("The limit per person is 50,000.", said("50,000", "50000", "")),
        example("13 companies, 42 churches gave.", said("13", "13", "companies"), said("42", "42", "churches")),
        example("A shock with a magnitude of 7.8 hit.", said("7.8", "7.8", "magnitude")),
    ),
}  # fmt: skip
