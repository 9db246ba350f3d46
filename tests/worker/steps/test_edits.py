"""Entries over time: every change of a figure is a version and is judged, a change of form is neither."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta

import pytest

from claims.compare.vanished import MOST_NOTED
from claims.discrepancy import Severity, Silence
from claims.series import Observation
from tests.worker.steps.outlet import OLD_NEWS, START, Outlet, Reader, Story

LOAN = "The World Bank approved a loan of {} for drought relief in Kenya. It is paid back over years, she said."
HARVEST = " The money is meant for water tanks, seed and cattle feed in the dry north of the country."
FARMS = " Some 1,200 farms have applied for help since the rains failed, the ministry said on Monday."


def story(amount: str = "$750 million", number: int = 1) -> Story:
    return Story(number, LOAN.format(amount) + HARVEST)


def test_a_changed_figure_at_the_same_date_is_a_stealth_edit(outlet: Outlet, desk: Reader) -> None:
    outlet.stories = [story()]
    assert desk.go() == 0
    outlet.stories = [story("$480 million")]
    assert desk.go() == 1
    [found] = desk.log()
    assert found.judgement.reason == "stealth_edit"
    assert desk.go() == 0
    assert desk.log() == [found]


FORMS: dict[str, Callable[[Story], None]] = {
    "markup": lambda it: setattr(it, "text", f"<div><b>{it.text}</b></div>"),
    "whitespace": lambda it: setattr(it, "text", it.text.replace(" ", "\n  ")),
    "short scale": lambda it: setattr(it, "text", it.text.replace("$750 million", "$750m")),
    "no separators": lambda it: setattr(it, "text", it.text.replace("1,200", "1200")),
    "quotes": lambda it: setattr(it, "title", it.title.replace("'", "’")),
    "counter": lambda it: setattr(it, "text", f"<p>{it.text}</p><p>17 comments | 2,301 views</p>"),
    "age": lambda it: setattr(it, "text", f"<p>Updated 5 minutes ago</p><p>{it.text}</p>"),
    "later date": lambda it: setattr(it, "date", START + timedelta(hours=2)),
    "new guid": lambda it: setattr(it, "guid", "moved"),
    "counting guid": lambda it: setattr(it, "guid", "guid-1#3"),
    "tracking link": lambda it: setattr(it, "link", it.link + "?utm_source=rss"),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_change_of_form_is_no_version(outlet: Outlet, desk: Reader, form: str) -> None:
    told = Story(1, LOAN.format("$750 million") + FARMS, title="Kenya's loan", link=outlet.server.url("/1"))
    outlet.stories = [told]
    desk.go()
    FORMS[form](told)
    assert desk.poll() == []
    assert outlet.statuses[-1] == 200
    assert len(desk.versions(outlet.url, "guid-1")) == 1


def test_a_figure_under_a_new_guid_is_an_edit_and_not_another_article(outlet: Outlet, desk: Reader) -> None:
    outlet.stories = [story()]
    desk.go()
    outlet.stories = [story("$480 million")]
    outlet.stories[0].guid = "moved"
    assert desk.go() == 1
    assert desk.log()[0].judgement.reason == "stealth_edit"
    outlet.stories[0].link = outlet.server.url("/moved")
    assert desk.poll() == [], "by then the new guid is known too"


def test_two_articles_at_one_address_stay_two(outlet: Outlet, desk: Reader) -> None:
    outlet.stories = [story(), story("$480 million", number=2)]
    for told in outlet.stories:
        told.link = outlet.server.url("/live")
    assert len(desk.poll()) == 2
    assert desk.poll() == []


def test_the_address_of_the_site_names_no_article(outlet: Outlet, desk: Reader) -> None:
    outlet.stories = [story()]
    outlet.stories[0].link = outlet.server.url("/")
    desk.go()
    outlet.stories = [story("$480 million", number=2)]
    outlet.stories[0].link = outlet.server.url("/")
    desk.go()
    assert len(desk.versions(outlet.url, "guid-2")) == 1


def test_the_same_title_at_a_new_address_is_no_edit(outlet: Outlet, desk: Reader) -> None:
    outlet.stories = [story()]
    desk.go()
    outlet.stories = [story("$480 million", number=2)]
    desk.go()
    assert [len(desk.versions(outlet.url, f"guid-{number}")) for number in (1, 2)] == [1, 1]


def test_what_leaves_the_window_and_returns_is_known(outlet: Outlet, desk: Reader) -> None:
    outlet.stories = [story()]
    desk.go()
    outlet.stories = []
    desk.go()
    outlet.stories = [story()]
    assert desk.poll() == []
    outlet.stories = []
    desk.go()
    outlet.stories = [story("$480 million")]
    assert desk.go() == 1


def test_a_cache_that_serves_an_old_copy_now_and_then_is_not_believed(outlet: Outlet, desk: Reader) -> None:
    outlet.stories = [story()]
    desk.go()
    outlet.stories = [story("$480 million")]
    assert desk.go() == 1
    for amount in ("$750 million", "$480 million") * 3:
        outlet.stories = [story(amount)]
        assert desk.poll() == []


def test_a_figure_that_is_taken_back_for_good_is_an_edit(outlet: Outlet, desk: Reader) -> None:
    for amount in ("$750 million", "$480 million", "$750 million"):
        outlet.stories = [story(amount)]
        desk.go()
    assert len(desk.log()) == 1
    outlet.stories.append(Story(2, "No news."))
    assert desk.go() == 1
    assert [it.judgement.reason for it in desk.log()] == ["stealth_edit"] * 2


def test_a_document_cut_in_a_number_changes_nothing(outlet: Outlet, desk: Reader) -> None:
    outlet.stories = [Story(2, "No news."), story("$750 million")]
    desk.go()
    whole, old = outlet.stories[1].item(outlet.server), OLD_NEWS.format(outlet.server.url("/old"))
    outlet.cut = len(whole) - whole.index("$750") - len("$75") + len(f"{old}</channel></rss>")
    assert desk.poll() == []
    assert len(outlet.statuses) == 3
    outlet.cut = 0
    assert desk.poll() == []


def test_what_stood_in_the_feed_at_first_is_history_and_its_edits_are_news(outlet: Outlet, desk: Reader) -> None:
    other = Outlet(outlet.server, path="/other")
    outlet.stories = [story()]
    desk.go()
    other.stories = [story("$480 million", number=7)]
    desk.follow(other.url)
    assert desk.go() == 0
    other.stories = [story("$840 million", number=7)]
    assert desk.go() == 1


# --- figures that vanish


def without_amount() -> Story:
    return Story(1, LOAN.replace(" of {}", "") + HARVEST)


def test_a_figure_taken_out_is_said_once_it_was_seen_gone_twice(outlet: Outlet, desk: Reader) -> None:
    outlet.stories = [story()]
    desk.go()
    outlet.stories = [without_amount()]
    assert desk.go() == 0
    assert desk.log() == []
    assert not standing(desk)[0].replaced, "it stands until then"
    outlet.stories.append(Story(2, "No news."))
    desk.go()
    [found] = desk.log()
    assert (found.judgement.reason, found.judgement.severity) == ("vanished", Severity.NOTE)
    assert "$750 million" in found.judgement.explanation
    assert standing(desk)[0].replaced
    outlet.stories.append(Story(3, "No news."))
    desk.go()
    assert desk.log() == [found]


def test_a_not_modified_is_no_second_reading(outlet: Outlet, desk: Reader) -> None:
    outlet.stories = [story()]
    desk.go()
    outlet.stories = [without_amount()]
    desk.go()
    desk.go()
    assert outlet.statuses[-1] == 304
    assert desk.log() == []


def test_a_further_edit_without_the_figure_is_a_second_reading(outlet: Outlet, desk: Reader) -> None:
    for told, more in ((story(), ""), (without_amount(), " She said more."), (without_amount(), " He said less.")):
        outlet.stories = [told]
        told.text += more
        desk.go()
    assert [it.judgement.reason for it in desk.log()] == ["vanished"]


def test_a_figure_that_is_back_was_never_gone(outlet: Outlet, desk: Reader) -> None:
    outlet.stories = [story()]
    desk.go()
    outlet.stories = [without_amount()]
    desk.go()
    outlet.stories = [story()]
    outlet.stories[0].text += " More soon."
    desk.go()
    outlet.stories.append(Story(2, "No news."))
    desk.go()
    assert desk.log() == []


def test_another_value_after_a_gap_is_an_edit_of_the_first(outlet: Outlet, desk: Reader) -> None:
    for told in (story(), without_amount(), story("$480 million")):
        outlet.stories = [told]
        desk.go()
    assert [it.judgement.reason for it in desk.log()] == ["stealth_edit"]


def test_a_text_cut_to_its_beginning_takes_nothing_back(outlet: Outlet, desk: Reader) -> None:
    outlet.stories = [Story(1, HARVEST * 3 + LOAN.format("$750 million"))]
    desk.go()
    outlet.stories = [Story(1, HARVEST)]
    for _ in range(3):
        outlet.stories.append(Story(2 + len(outlet.stories), "No news."))
        desk.go()
    assert desk.log() == []


def test_a_figure_that_goes_in_a_rewrite_is_kept_silent(outlet: Outlet, desk: Reader) -> None:
    outlet.stories = [story()]
    desk.go()
    outlet.stories = [Story(1, "Farmers in Turkana wait for seed while officials argue who should hand it out. " * 3)]
    desk.go()
    outlet.stories.append(Story(2, "No news."))
    desk.go()
    assert desk.log() == []
    [silent] = [it for it in desk.log(Severity.SILENT) if it.judgement.reason == "vanished"]
    assert silent.judgement.silence is Silence.REWRITTEN


POSTS = (
    "Engineers reopened {} bridges near Kisumu, the roads agency said.",
    "The ministry will send {} tankers with drinking water to Garissa.",
    "Aid workers vaccinated {} goats against fever in Marsabit.",
    "Police arrested {} poachers in a night raid at Lake Turkana.",
    "Teachers opened {} schools again after the floods in Mombasa.",
    "A German firm sold {} turbines to the wind farm at Ngong.",
    "Doctors treated {} patients for cholera in the camp of Dadaab.",
    "The navy stopped {} boats off Lamu with smuggled sugar.",
    "Volunteers planted {} mangroves along the coast at Kilifi.",
    "The court heard {} witnesses in the trial of a former mayor.",
)


def blog(first: int, last: int, notice: str = "") -> Story:
    """A live blog: newest post first, and the oldest gone."""
    posts = [post.format(3100 + 17 * number) for number, post in enumerate(POSTS)]
    return Story(
        1, " ".join([*reversed(posts[first:last]), HARVEST * 2, notice]), title="Kenya: the day as it happened"
    )


def test_of_a_live_blog_that_drops_its_older_posts_only_the_first_are_noted(outlet: Outlet, desk: Reader) -> None:
    for first in range(len(POSTS) - 1):
        outlet.stories = [blog(first, len(POSTS))]
        desk.go()
    *_, last = noted = desk.log()
    assert [it.judgement.reason for it in noted] == ["vanished"] * MOST_NOTED
    assert "kept silent" in last.judgement.explanation
    silent = [it.judgement.silence for it in desk.log(Severity.SILENT) if it.judgement.reason == "vanished"]
    assert silent[MOST_NOTED:] == [Silence.ROLLING] * (len(POSTS) - 2 - 1 - MOST_NOTED)
    notice = "Correction: An earlier version of this article misstated a figure."
    for _ in range(2):
        outlet.stories = [blog(len(POSTS) - 1, len(POSTS), notice), *outlet.stories[1:], Story(9, "No news.")]
        desk.go()
    assert len(desk.log()) > MOST_NOTED, "what is declared a correction is noted always"


def standing(desk: Reader) -> list[Observation]:
    with desk.ledger.read() as book:
        return [o for summary in book.series.all() for o in book.series.get(summary.id).observations]


# --- all of it together


@pytest.mark.parametrize("seed", range(4))
def test_a_replay_of_edited_entries(outlet: Outlet, desk: Reader, seed: int) -> None:
    """Sixty polls of six articles that change, move, leave, return, or are cut short, in any order."""
    chance = random.Random(seed)
    told = [story(f"${100 + 7 * number} million", number) for number in range(6)]
    amounts = [1] * 6
    outlet.stories = list(told)
    desk.go()
    for turn in range(60):
        one = chance.choice(told)
        act = chance.choice(["figure", "form", "guid", "leave", "return", "date", "cut", "nothing", "form"])
        if act == "figure":
            one.text = LOAN.format(f"${1000 + 13 * turn + 210 * one.number} million") + HARVEST
            amounts[one.number] += one in outlet.stories
        elif act == "form":
            one.text = one.text.replace(" million", "m") if chance.random() < 0.5 else f"<p>{one.text}</p>"
        elif act == "guid":
            one.guid = f"guid-{one.number}-{turn}"
        elif act == "date":
            one.date += timedelta(minutes=turn)
        elif act == "leave" and one in outlet.stories and len(outlet.stories) > 1:
            outlet.stories.remove(one)
        elif act == "return" and one not in outlet.stories:
            outlet.stories.append(one)
        if act == "figure" and one not in outlet.stories:
            outlet.stories.append(one)
            amounts[one.number] += 1
        outlet.cut = 120 if act == "cut" else 0
        desk.go()
    outlet.cut = 0
    desk.go()
    assert [len(desk.versions(outlet.url, f"guid-{number}")) for number in range(6)] == amounts
    edits = [it for it in desk.log() if it.judgement.reason == "stealth_edit"]
    assert len({it.later.statement.version_id for it in edits}) == len(edits) == sum(amounts) - 6 > 0
    assert [it for it in desk.log() if it.later.statement.edit] == edits
    assert 304 in outlet.statuses
