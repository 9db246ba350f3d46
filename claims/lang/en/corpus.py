"""English examples, grouped by meaning: what the rules beside this file must read, must refuse, and cannot read yet."""

from __future__ import annotations

from claims.lang.en.corpus_values import VALUES
from claims.lang.examples import Example, Rejected, example, fails, rejected, said

POSITIVE: dict[str, tuple[Example, ...]] = {
    **{f"values: {name}": examples for name, examples in VALUES.items()},
    "scales": (
        example("Revenue reached 61bn euros.", said("61bn euros", "61e9", "EUR")),
        example("The town spent £1.2m.", said("£1.2m", "1.2e6", "GBP")),
        example("It sold 4.3M copies.", said("4.3M", "4.3e6", "copies")),
        example("The target is US$ 1MM.", said("US$ 1MM", "1e6", "USD")),
        example("Some 360K jobs went.", said("360K", "360000", "jobs", "about")),
        example("The fund holds 2.5 crore shares.", said("2.5 crore", "25e6", "shares")),
        example("Rs 5 lakh crore was set aside.", said("Rs 5 lakh crore", "5e12", "INR")),
        example("They owe 3 million 46 thousand dollars.", said("3 million 46 thousand dollars", "3046000", "USD")),
        example("Half a billion dollars is gone.", said("Half a billion dollars", "5e8", "USD")),
        example("A quarter of a million people came.", said("A quarter of a million", "250000", "people")),
        example("Two and a half million homes were hit.", said("Two and a half million", "2.5e6", "homes")),
        example("Two dozen cars burned.", said("Two dozen", "24", "cars")),
    ),
    "words": (
        example("One hundred and twelve people died.", said("One hundred and twelve", "112", "people")),
        example("Fifteen hundred jobs will go.", said("Fifteen hundred", "1500", "jobs")),
        example("Forty-five boats sank.", said("Forty-five", "45", "boats")),
        example("A hundred thousand flats stand empty.", said("A hundred thousand", "100000", "flats")),
        example("The score was five point five.", said("five point five", "5.5", "")),
    ),
    "separators": (
        example("It cost $60,841,000,000.", said("$60,841,000,000", "60841000000", "USD")),
        example("It paid ₹1,20,000.", said("₹1,20,000", "120000", "INR")),
        example("It exported 816\u2009000 t.", said("816\u2009000 t", "816000", "t")),
        example("The price is CHF 1'250'000.", said("CHF 1'250'000", "1250000", "CHF")),
        example("Es kostet 3.350 EUR.", said("3.350 EUR", "3350", "EUR"), language="de"),
        example("It costs 3.350 EUR.", said("3.350 EUR", "3.35", "EUR")),
        example(
            "It cost 1.200.000,50 euros, then 3.350 euros.",
            said("1.200.000,50 euros", "1200000.5", "EUR"),
            said("3.350 euros", "3350", "EUR"),
        ),
        example("Turnout was 61,4 %.", said("61,4 %", "61.4", "percent")),
    ),
    "money": (
        example("A$27 million and HK$5 million", said("A$27 million", "27e6", "AUD"), said("HK$5 million", "5e6",
        "HKD")), example("They raised 50 MUSD.", said("50 MUSD", "50e6", "USD")),
        example("It costs 12 dollars.", said("12 dollars", "12", "AUD"), country="AU"),
        example("It costs $12.", said("$12", "12", "CAD"), country="CA"),
        example("It costs 12 pounds.", said("12 pounds", "12", "GBP")),
        example("It is worth 30 billion Danish crowns.", said("30 billion Danish crowns", "30e9", "DKK")),
        example("The bid was PS8.1bn.", said("PS8.1bn", "8.1e9", "GBP")),
        example("Profit was Y=590bn.", said("Y=590bn", "590e9", "JPY")),
        example("Shares closed at 118.5p.", said("118.5p", "1.185", "GBP")),
        example("Turnover was R24bn, up from R1.2 million.", said("R24bn", "24e9", "ZAR"),
                said("R1.2 million", "1.2e6", "ZAR", role="previous")),
        example("It declared N30 per share.", said("N30", "30", "NGN/share")),
        example("He paid 3 dollars and 50 cents.", said("3 dollars and 50 cents", "3.5", "USD")),
        example("Tens of millions of dollars went missing.", said("Tens of millions of dollars", ("20e6", "99.9e6"),
        "USD", "range")),
    ),
    "conversions": (
        example("€30 billion ($33 billion)", said("€30 billion", "30e9", "EUR"), said("$33 billion", "33e9", "USD",
        role="converted")), example("It is 19 miles (30km) away.", said("19 miles", "19", "mile"), said("30km", "30",
        "km", role="converted")),
    ),
    "shares": (
        example("Half of the flights were cancelled.", said("Half", "50", "percent")),
        example("Two-thirds of voters agreed.", said("Two-thirds", "66.66666666666666666666666667", "percent")),
        example("One in five adults smokes.", said("One in five", "20", "percent")),
        example("One in 50 adults smokes.", said("One in 50", "2", "percent")),
        example("One patient in 20 fell ill.", said("One patient in 20", "5", "percent")),
        example("It spent $65m, a tenth more than in May.",
                said("$65m", "65e6", "USD"), said("a tenth", "10", "percent", role="change")),
        example("Nine out of 10 doctors agree.", said("Nine out of 10", "90", "percent")),
        example("It was cut by a quarter point.", said("a quarter point", "0.25", "percentage_points", role="change")),
        example("Yields rose 6 basis points.", said("6 basis points", "0.06", "percentage_points", role="change")),
        example(
            "Support rose two points to 48.",
            said("two points", "2", "percentage_points", role="change"),
            said("48", "48", "percent"),
        ),
        example("The index fell 190 points.", said("190 points", "190", "points", role="change")),
    ),
    "multiples": (
        example("Prices doubled.", said("doubled", "2", "times", role="change")),
        example("Three times the number came.", said("Three times", "3", "times")),
        example("It is a ratio of 3:1.", said("3:1", "3", "times")),
    ),
    "measures": (
        example("The tower is 35m tall.", said("35m", "35", "m")),
        example("About 35m devices were sold.", said("35m", "35e6", "devices", "about")),
        example("The blade is 1.5mm thick.", said("1.5mm", "1.5", "mm")),
        example("Output is 1.8 million barrels a day.", said("1.8 million barrels a day", "1.8e6", "barrel per day")),
        example("It rose to 40 degrees Celsius.", said("40 degrees Celsius", "40", "C")),
        example("A magnitude 7.8 quake struck.", said("7.8", "7.8", "magnitude")),
        example("There were 12.5 deaths per 100,000.", said("12.5 deaths per 100,000", "12.5", "people per 100,000")),
    ),
    "ranges": (
        example("It will cost $3-4 billion.", said("$3-4 billion", ("3e9", "4e9"), "USD", "range")),
        example("It will cost $3 to $9 million.", said("$3 to $9 million", ("3e6", "9e6"), "USD", "range")),
        example("from $200,000 to $414 million", said("$200,000 to $414 million", ("200000", "414e6"), "USD", "range")),
        example("The fee is $5-8,000.", said("$5-8,000", ("5000", "8000"), "USD", "range")),
        example("Between five and six million homes are dark.", said("five and six million", ("5e6", "6e6"), "homes",
        "range")), example("Anything from 600,000 to 1 million jobs", said("600,000 to 1 million", ("600000", "1e6"),
        "jobs", "range")),
    ),
    "lists": (
        example(
            "Losses of $15, $20 and $30 million",
            said("$15", "15e6", "USD"), said("$20", "20e6", "USD"), said("$30 million", "30e6", "USD"),
        ),
        example("13.8 and 23.2 billion dollars", said("13.8", "13.8e9", "USD"), said("23.2 billion dollars",
        "23.2e9", "USD")), example("It killed 12 people and injured 30.", said("12", "12", "people"), said("30",
        "30", "people")), example(
            "Sindh mourns 401 dead, Balochistan 244.", said("401", "401", "people"), said("244", "244", "people")
        ),
        example(
            "Some 300 homes fell. About 40 of them were new.",
            said("300", "300", "homes", "about"), said("40", "40", "homes", "about", "part"),
        ),
        example("The toll rose to 900.", said("900", "900", "people")),
        example("The package is worth $60bn. Of that, 23 billion is for stocks.",
                said("$60bn", "60e9", "USD"), said("23 billion", "23e9", "USD")),
    ),
    "votes": (
        example("The Senate passed it 79 to 18.", said("79", "79", "votes"), said("18", "18", "votes")),
        example("Members approved the bill by 366-58.", said("366", "366", "votes"), said("58", "58", "votes")),
        example("The court ruled 6-3 that it stands.", said("6", "6", "votes"), said("3", "3", "votes")),
    ),
    "hedges": (
        example("More than 1,200 people died.", said("1,200", "1200", "people", "more_than")),
        example("No more than 50 people came.", said("50", "50", "people", "at_most")),
        example("No fewer than 50 people came.", said("50", "50", "people", "at_least")),
        example("As many as 20,000 people fled.", said("20,000", "20000", "people", "up_to")),
        example("Just under $3bn is left.", said("$3bn", "3e9", "USD", "nearly")),
        example("Twenty thousand or so marched.", said("Twenty thousand", "20000", "", "about")),
        example("The toll stands at 50,096 or more.", said("50,096", "50096", "people", "at_least")),
        example("A $61bn-plus bill", said("$61bn", "61e9", "USD", "more_than")),
        example("The toll passes 41,000.", said("41,000", "41000", "people", "more_than")),
        example("The House passed a $61 billion package.", said("$61 billion", "61e9", "USD")),
        example("Lawmakers have just passed a $1.2 trillion bill.", said("$1.2 trillion", "1.2e12", "USD")),
        example("Senate passes $61bn for Ukraine", said("$61bn", "61e9", "USD")),
        example("Its debt passed $61 billion.", said("$61 billion", "61e9", "USD", "more_than")),
        example("Sales have passed a million copies.", said("a million", "1e6", "copies", "more_than")),
        example("The toll moves up to 1,725.", said("1,725", "1725", "people")),
        example("It fell below the 70,000 mark.", said("70,000", "70000", "")),
        example("It was less than the €6 billion rise.", said("€6 billion", "6e9", "EUR")),
    ),
    "many": (
        example("Dozens were hurt.", said("Dozens", ("24", "99"), "people", "range")),
        example("Tens of thousands of people fled.", said("Tens of thousands", ("20000", "99999"), "people", "range")),
        example("Several hundred homes burned.", said("Several hundred", ("300", "900"), "homes", "range")),
        example("It scores well with millions of users.", said("millions", ("2e6", "9.99e6"), "users", "range")),
    ),
    "change and levels": (
        example(
            "Unemployment rose 0.3 percentage points to 4.1%.",
            said("0.3 percentage points", "0.3", "percentage_points", role="change"), said("4.1%", "4.1", "percent"),
        ),
        example(
            "It fell from 5.1% to 4.3%.",
            said("5.1%", "5.1", "percent", role="previous"), said("4.3%", "4.3", "percent"),
        ),
        example(
            "Profit rose 3 % to $61bn from $59bn.",
            said("3 %", "3", "percent", role="change"),
            said("$61bn", "61e9", "USD"),
            said("$59bn", "59e9", "USD", role="previous"),
        ),
        example(
            "It was 4.1%, compared with 4.3% in April and 5% a year earlier.",
            said("4.1%", "4.1", "percent"),
            said("4.3%", "4.3", "percent", role="previous"),
            said("5%", "5", "percent", role="previous"),
        ),
        example(
            "July goes from 89,000 up to 144,000 jobs.",
            said("89,000", "89000", "jobs", role="previous"), said("144,000", "144000", "jobs"),
        ),
        example(
            "Three people, including two children, were killed.",
            said("Three", "3", "people"), said("two", "2", "children", role="part"),
        ),
    ),
}  # fmt: skip

NEGATIVE: dict[str, tuple[Rejected, ...]] = {
    "dates": (
        rejected("It began on 6 May 2024.", "6", "date"),
        rejected("It began on 6 May 2024.", "2024", "date"),
        rejected("It began on March 7.", "7", "date"),
        rejected("In 2020 300 people died.", "2020", "date"),
        rejected("Output fell in 2013\u201314.", "2013\u201314", "date"),
        rejected("Music of the 1990s", "1990s", "date"),
        rejected("By 2120 the coast will be gone.", "2120", "date"),
        rejected("It was signed on 2024-05-06.", "2024-05-06", "date"),
    ),
    "times": (
        rejected("It struck at 4.17am.", "4.17am", "time"),
        rejected("It ends at 5 p.m. on Friday.", "5 p.m.", "time"),
        rejected("It left at 12:01.", "12:01", "time"),
    ),
    "durations": (
        rejected("It fell two years ago.", "two years", "duration"),
        rejected("It rose in the past 12 months.", "12 months", "duration"),
        rejected("The 10-year bond yields less.", "10-year", "designation"),
    ),
    "persons": (
        rejected("John Smith, 34, was charged.", "34", "age"),
        rejected("The 14-year-old boy is safe.", "14-year", "age"),
        rejected("A girl of 17 was found.", "17", "age"),
        rejected("A woman in her 20s was found.", "20s", "age"),
        rejected("Those aged 18 to 34 voted.", "18 to 34", "age"),
    ),
    "names": (
        rejected("Boeing 737 jets were grounded.", "737", "designation"),
        rejected("An F-16 crashed.", "16", "designation"),
        rejected("COVID-19 spread.", "19", "designation"),
        rejected("The 5G auction failed.", "5", "designation"),
        rejected("The court upheld Article 370.", "370", "designation"),
        rejected("Resolution 1701 was adopted.", "1701", "designation"),
        rejected("The No. 2 official resigned.", "2", "designation"),
        rejected("The FTSE 100 slipped.", "100", "designation"),
        rejected("He spoke on Radio One last night.", "One", "designation"),
        rejected("See page 3 for more.", "3", "reference"),
    ),
    "contacts": (
        rejected("Call 0800 123 4567 now.", "0800 123 4567", "phone"),
        rejected("He lives at 12 Elm Street.", "12", "address"),
        rejected("It runs version 12.1.2 now.", "12.1.2", "version"),
        rejected("See https://example.org/2024/05 for more.", "https://example.org/2024/05", "reference"),
    ),
    "scores": (
        rejected("Arsenal won 2-1 at home.", "2", "score"),
        rejected("They lost 1-3 in Rome.", "1-3", "score"),
        rejected("The court heard that they won 3-1.", "3", "score"),
        rejected("It is a 50-50 chance.", "50", "reference"),
    ),
    "ordinals": (
        rejected("The 22nd Amendment was cited.", "22nd", "ordinal"),
        rejected("The second suspect fled.", "second", "ordinal"),
        rejected("It is the twenty-first case.", "twenty-first", "ordinal"),
    ),
    "words": (
        rejected("One of them fled.", "One", "pronoun"),
        rejected("No one came.", "one", "pronoun"),
        rejected("It is worth a seven-figure sum.", "seven-figure", "word"),
    ),
}

KNOWN_FAILURES: tuple[Example, ...] = (
    fails(
        "the subject of the sentence before is not looked for in 'it'",
        "The rate was 4.1%. A month later it stood at 4.3.", said("4.1%", "4.1", "percent"), said("4.3", "4.3",
        "percent"), origin="corpus",
    ),
)  # fmt: skip
