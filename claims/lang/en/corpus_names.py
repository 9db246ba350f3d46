"""English examples of ages, names, hours and idioms, which are no claim, and of claims that look like them."""

from __future__ import annotations

from claims.lang.examples import Example, Rejected, example, rejected, said

POSITIVE: dict[str, tuple[Example, ...]] = {
    "counts that look like names": (
        example("In Berlin 300 were arrested.", said("300", "300", "people")),
        example("In Punjab 205 died.", said("205", "205", "people")),
        example("The last 16 patients left.", said("16", "16", "patients")),
        example("The 42 bus drivers went home.", said("42", "42", "drivers")),
        example("A group of 77 people set out.", said("77", "77", "people")),
        example("The Reds won nine seats, the Greens 12.", said("nine", "9", "seats"), said("12", "12", "seats")),
        example("It fell 20 points.", said("20 points", "20", "points", role="change")),
    ),
    "numbers that look like ages or hours": (
        example("Deaths were under 18 for the first time.", said("18", "18", "people", "less_than")),
        example("The index opened at 7.42.", said("7.42", "7.42", "")),
        example("He left the rate at 14.", said("14", "14", "")),
        example("The youngest 20 buildings are safe.", said("20", "20", "buildings")),
    ),
    "numbers that look like idioms": (
        example("The firm will split into three.", said("three", "3", "")),
        example("No fewer than three ships sank.", said("three", "3", "ships", "at_least")),
        example("Three times the number came.", said("Three times", "3", "times")),
        example("It paid one cent a share.", said("one cent", "0.01", "USD/share")),
    ),
}  # fmt: skip

NEGATIVE: dict[str, tuple[Rejected, ...]] = {
    "ages of persons": (
        rejected("A boy (9) was hurt.", "9", "age"),
        rejected("Ana Lima (23), who lives there, came.", "23", "age"),
        rejected("The dead: Jan Novak, 34; Eva Mala, 51.", "34", "age"),
        rejected("Nurse Prado, 29: the ward is full.", "29", "age"),
        rejected("Tomas K., 44, admitted it.", "44", "age"),
        rejected("The dead include a girl of four and her uncle, 37.", "37", "age"),
        rejected("Two brothers, 17 and 21, were charged.", "17", "age"),
        rejected("Two brothers, 17 and 21, were charged.", "21", "age"),
        rejected("Girl 7 pulled alive from rubble", "7", "age"),
        rejected("The oldest of the crew is 68, the youngest 22.", "22", "age"),
        rejected("At 62, Weber is the oldest on the team.", "62", "age"),
        rejected("At just 24, she became a minister.", "24", "age"),
        rejected('"I\'m 76," he said.', "76", "age"),
        rejected("He died last week at 88.", "88", "age"),
        rejected("She left school at 14.", "14", "age"),
        rejected("It spares those who began work before 20.", "20", "age"),
        rejected("A 40-something man is sought.", "40-something", "age"),
        rejected("The 19-year-old's record stands.", "19-year", "age"),
    ),
    "ages of many": (
        rejected("It took in 87 wounded, 30 of them under twelve.", "twelve", "age"),
        rejected("Of the dead, nine were under 18.", "18", "age"),
        rejected("Nine of the dead were older than 60.", "60", "age"),
        rejected("Anybody over 60 can travel free.", "60", "age"),
        rejected("People 65 and over go first.", "65", "age"),
        rejected("Men 18 to 60 may not leave.", "18 to 60", "age"),
        rejected("Children aged six months to five years are eligible.", "five years", "age"),
        rejected("The victims were 24, 31 and 46 years old.", "24", "age"),
    ),
    "names with a number": (
        rejected("Orion 7 reached orbit on Monday.", "7", "designation"),
        rejected("The probe Kestrel 9 went silent.", "9", "designation"),
        rejected("Industry 4.0 is a slogan.", "4.0", "designation"),
        rejected("Version 2.1 came in May.", "2.1", "designation"),
        rejected("Engine number two caught fire.", "two", "designation"),
        rejected("The leak at plant 2 went on.", "2", "designation"),
        rejected("Polling station 14 reopened.", "14", "designation"),
        rejected("Pack the factor 50.", "50", "designation"),
        rejected("The Group of 77 met in Havana.", "77", "designation"),
        rejected("They lost in the last 16.", "16", "designation"),
        rejected("The 42 bus hit a wall.", "42", "designation"),
        rejected("The top ten list is out.", "ten", "definite"),
        rejected("The office is at 221B Baker Street.", "221B", "address"),
        rejected("It happened at 45 Rue de Lyon.", "45", "address"),
        rejected("They shop at 16-18 Elm Road.", "16-18", "address"),
    ),
    "types by their measure": (
        rejected("She won the 400m hurdles.", "400m", "designation"),
        rejected("She won the 5,000m title.", "5,000m", "designation"),
        rejected("A 9mm pistol was found.", "9mm", "designation"),
        rejected("It is on 101.2 FM.", "101.2", "designation"),
        rejected("A 10-point plan was agreed.", "10-point", "designation"),
        rejected("The programme 60 Minutes aired it.", "60 Minutes", "designation"),
    ),
    "hours": (
        rejected("The 6.15 from Euston was late.", "6.15", "time"),
        rejected("The train leaves at 7.42.", "7.42", "time"),
        rejected("At 11 on Tuesday night the roof fell.", "11", "time"),
        rejected("It is two minutes to midnight.", "two minutes", "time"),
    ),
    "codes": (
        rejected("Pay into 1111-22223333-4444.", "1111-22223333-4444", "reference"),
        rejected("it is due nov . 6 in full .", "6", "date"),
    ),
    "idioms": (
        rejected("He is in two minds.", "two", "word"),
        rejected("No two cases are alike.", "two", "word"),
        rejected("He counted to ten.", "ten", "word"),
        rejected("The ship broke in two.", "two", "word"),
        rejected("It will not add one cent.", "one cent", "word"),
        rejected("A mum-of-three was saved.", "three", "word"),
        rejected("A quarter-final place is theirs.", "A quarter", "word"),
    ),
    "years beside percentages": (
        rejected("The aim is 2% by 2030 and 1% by 2031.", "2030", "date"),
    ),
}  # fmt: skip

KNOWN_FAILURES: tuple[Example, ...] = ()
