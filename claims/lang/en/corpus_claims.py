"""English examples of what is a claim, its role and its hedge, and of quantities that claim nothing."""

from __future__ import annotations

from claims.lang.examples import Example, Rejected, example, fails, rejected, said

POSITIVE: dict[str, tuple[Example, ...]] = {
    "former values that verbs and nouns recall": (
        example("It cut 598,000 jobs; it had thought it would be 818,000.",
                said("598,000", "598000", "jobs"), said("818,000", "818000", "jobs", role="previous")),
        example("Officials initially put the bill at $3m; it now stands at $4m.",
                said("$3m", "3e6", "USD", role="previous"), said("$4m", "4e6", "USD")),
        example("Announced at $143m, the deal now stands at $95m.",
                said("$143m", "143e6", "USD", role="previous"), said("$95m", "95e6", "USD")),
        example("The fine is $40m, having previously been reported as $30m.",
                said("$40m", "40e6", "USD"), said("$30m", "30e6", "USD", role="previous")),
        example("The ministry withdrew an earlier estimate of $18bn.",
                said("$18bn", "18e9", "USD", role="previous")),
        example("The loss fell short of the $242m first published.",
                said("$242m", "242e6", "USD", role="previous")),
        example("The toll was raised to 55 after officials had counted 48.",
                said("55", "55", "people"), said("48", "48", "people", role="previous")),
        example("Originally priced at $900, it now sells for $700.",
                said("$900", "900", "USD", role="previous"), said("$700", "700", "USD")),
        example("The agency had reported 4,300 deaths by then.", said("4,300", "4300", "people")),
        example("Officials had said 12 people died and 3 people were missing.",
                said("12", "12", "people"), said("3", "3", "people")),
    ),
    "former values beside new ones": (
        example("Sales rose to €30bn ($33bn) from €25bn.", said("€30bn", "30e9", "EUR"),
                said("$33bn", "33e9", "USD", role="converted"), said("€25bn", "25e9", "EUR", role="previous")),
        example("Inflation eased to 3.4%, down 0.2 points from 3.6%.", said("3.4%", "3.4", "percent"),
                said("0.2 points", "0.2", "percentage_points", role="change"),
                said("3.6%", "3.6", "percent", role="previous")),
        example("Unemployment edged up to 4.2 percent after 4.1 percent in June.",
                said("4.2 percent", "4.2", "percent"), said("4.1 percent", "4.1", "percent", role="previous")),
        example("Death Toll Rises To 43 From 40",
                said("43", "43", "people"), said("40", "40", "people", role="previous")),
        example("Profit Rose 3% To $61bn From $59bn", said("3%", "3", "percent", role="change"),
                said("$61bn", "61e9", "USD"), said("$59bn", "59e9", "USD", role="previous")),
        example("The bill is not $61bn but $95bn.",
                said("$61bn", "61e9", "USD", role="previous"), said("$95bn", "95e9", "USD")),
        example("It will pay $5m instead of $8m.",
                said("$5m", "5e6", "USD"), said("$8m", "8e6", "USD", role="previous")),
        example("Losses were revised up to $4bn from an earlier $3bn.",
                said("$4bn", "4e9", "USD"), said("$3bn", "3e9", "USD", role="previous")),
        example("Turnout was 62%, as opposed to 70% in 2020.",
                said("62%", "62", "percent"), said("70%", "70", "percent", role="previous")),
    ),
    "differences": (
        example("It earned $3.2bn, $400m more than a year before.",
                said("$3.2bn", "3.2e9", "USD"), said("$400m", "400e6", "USD", role="change")),
        example("Exports were 12% higher at $4bn.",
                said("12%", "12", "percent", role="change"), said("$4bn", "4e9", "USD")),
        example("Prices rose as much as 4%.", said("4%", "4", "percent", "up_to", "change")),
    ),
    "parts": (
        example("The $95bn package includes $61bn for one ally, $26bn for another and $8bn for the rest.",
                said("$95bn", "95e9", "USD"), said("$61bn", "61e9", "USD", role="part"),
                said("$26bn", "26e9", "USD", role="part"), said("$8bn", "8e9", "USD", role="part")),
        example("The $95bn package, including $61bn in arms, cost $3bn less.",
                said("$95bn", "95e9", "USD"), said("$61bn", "61e9", "USD", role="part"),
                said("$3bn", "3e9", "USD")),
        example("It sold 3 million cars, 1.2 million of which were electric.",
                said("3 million", "3e6", "cars"), said("1.2 million", "1.2e6", "cars", role="part")),
        example("It keeps $23bn of the $61bn.", said("$23bn", "23e9", "USD", role="part"),
                said("$61bn", "61e9", "USD")),
        example("The budget is £9bn, made up of £5bn in grants and £4bn in loans.", said("£9bn", "9e9", "GBP"),
                said("£5bn", "5e9", "GBP", role="part"), said("£4bn", "4e9", "GBP", role="part")),
    ),
    "hedges that are none": (
        example("The row over $3bn in missing funds goes on.", said("$3bn", "3e9", "USD")),
        example("Talks about 200 layoffs began.", said("200", "200", "layoffs")),
        example("Workers protest over 300 job cuts.", said("300", "300", "cuts")),
        example("Revenue topped $300m.", said("$300m", "300e6", "USD", "more_than")),
        example("The toll nears 1,000.", said("1,000", "1000", "people", "nearly")),
        example("Not even 100 people came.", said("100", "100", "people", "less_than")),
        example("Under the $3bn deal, 40 ships will be built.",
                said("$3bn", "3e9", "USD"), said("40", "40", "ships")),
    ),
    "small numbers in words that are tallied": (
        example("Two were killed.", said("Two", "2", "people")),
        example("Police arrested six suspects.", said("six", "6", "suspects")),
        example("Three hospitals were destroyed.", said("Three", "3", "hospitals")),
        example("The army lost four helicopters.", said("four", "4", "helicopters")),
        example("Those against were three Liberals and 15 Greens.",
                said("three", "3", "liberals"), said("15", "15", "greens")),
        example("She was jailed for five years.", said("five years", "5", "year")),
        example("The two dead were sisters.", said("two", "2", "people")),
        example("One house was destroyed.", said("One", "1", "houses")),
    ),
    "multiples and shares of something named": (
        example("Twice as many people came as in May.", said("Twice", "2", "times")),
        example("It spends double the European average.", said("double", "2", "times")),
        example("Half of the crop was lost.", said("Half", "50", "percent")),
        example("Output fell by half.", said("half", "50", "percent", role="change")),
        example("Nearly half voted no.", said("half", "50", "percent", "nearly")),
    ),
    "many": (
        example("Hundreds were evacuated.", said("Hundreds", ("200", "999"), "people", "range")),
        example("Thousands marched through the city.", said("Thousands", ("2000", "9999"), "", "range")),
    ),
}  # fmt: skip

NEGATIVE: dict[str, tuple[Rejected, ...]] = {
    "sets taken as known": (
        rejected("The two countries will meet.", "two", "definite"),
        rejected("Members vote on each of the three separately.", "three", "definite"),
        rejected("All four routes are shut off.", "four", "definite"),
        rejected("It asks for the half that is left.", "half", "definite"),
    ),
    "multiples of nothing named": (
        rejected("Twice as many people came.", "Twice", "multiple"),
        rejected("The hole is twice as big as thought.", "twice", "multiple"),
        rejected("Hunger is twice as common as before.", "twice", "multiple"),
    ),
    "shares of nothing measured": (
        rejected("We are a third of the way there.", "a third", "word"),
        rejected("They can find just half by themselves.", "half", "word"),
    ),
    "numbers by the way": (
        rejected("The plan has three parts.", "three", "word"),
        rejected("Three spending bills went through.", "Three", "word"),
        rejected("The new one is the worse of two.", "two", "word"),
        rejected("One section deals with loans.", "One", "word"),
        rejected("Day nine: voices in the rubble", "nine", "word"),
        rejected("He has two brothers, who live abroad.", "two", "word"),
        rejected("Toll nears 1,000 as millions suffer", "millions", "word"),
        rejected("He explains what the billions are for.", "billions", "word"),
    ),
    "speakers": (
        rejected("It costs $5m, according to two officials.", "two", "source"),
        rejected("It costs $5m, said three people familiar with the plan.", "three", "source"),
    ),
    "stretches of time": (
        rejected("It will pay $8bn over 3 years.", "3 years", "duration"),
        rejected("Over 12 months, prices rose 2%.", "12 months", "duration"),
        rejected("Repairs took three days.", "three days", "duration"),
        rejected("The two months together lost 29,000 jobs.", "two months", "duration"),
    ),
    "ages and rankings": (
        rejected("Two brothers, aged 5 and 11, survived.", "11", "age"),
        rejected("Children under 5 are most at risk.", "5", "age"),
        rejected("The top 10 firms merged.", "10", "designation"),
    ),
}

KNOWN_FAILURES: tuple[Example, ...] = (
    fails(
        "a ceiling whose verb and preposition stand apart is not read ('limits aid to')",
        "The law limits such loans to $7.8bn.", said("$7.8bn", "7.8e9", "USD", "at_most"), origin="dossiers",
    ),
    fails(
        "a former value that only a relative clause tells is read as a current one",
        "That is above the $30bn which the state offered last month.",
        said("$30bn", "30e9", "USD", role="previous"), origin="dossiers",
    ),
    fails(
        "a mark between number and noun hides what is counted",
        "At least 30, possibly as many as 50, people died.",
        said("30", "30", "people", "at_least"), said("50", "50", "people", "up_to"), origin="corpus",
    ),
)  # fmt: skip
