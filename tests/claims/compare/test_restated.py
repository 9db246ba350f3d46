"""Figures that are restated, taken back, put right elsewhere, or of a later day."""

from datetime import date

from claims.compare.course import Course, course_of
from claims.discrepancy import Severity, Verdict
from claims.quantity import Role
from tests.claims.compare.conftest import Desk


def test_count_that_a_text_takes_back_is_a_revision_and_its_old_value_a_zombie(desk: Desk) -> None:
    desk.file("38 people", "Beacon", measure="deaths")
    lowered = desk.judge(
        "36 people", "District", measure="deaths", context=("", " have died; two bodies had been counted twice. ")
    )
    assert (lowered.verdict, lowered.reason, lowered.severity) == (Verdict.REVISION, "revision", Severity.HIGH)
    again = desk.judge("38 people", "Gulf News", measure="deaths", hours=30)
    assert (again.reason, again.severity) == ("zombie", Severity.HIGH)


def test_count_may_reach_its_old_value_again_after_a_while(desk: Desk) -> None:
    desk.file("six people", "Broadcaster", measure="deaths")
    desk.file("five people", "Police", measure="deaths", context=("", " died; one had been counted twice. "))
    assert desk.judge("six people", "Bulletin", measure="deaths", hours=24 * 17).reason == "update"


def test_correction_of_another_page_is_told(desk: Desk) -> None:
    desk.file("€1.34bn", "Bode")
    desk.file("€780m", "Digest")
    old = desk.filed[0]
    desk.file("€1.34bn", "Bode", entry=500, version=500, role=Role.PREVIOUS)
    judged = desk.judge("€780m", "Bode", entry=500, version=500, notice="Correction: it is the military part alone.")
    assert (judged.reason, judged.severity, judged.earlier) == ("correction", Severity.MEDIUM, old.id)


def test_figure_of_a_later_day_has_moved_on_but_a_sum_of_money_has_not(desk: Desk) -> None:
    desk.file("140 square kilometres", as_of=date(2024, 4, 17))
    judged = desk.judge("320 square kilometres", as_of=date(2024, 4, 20))
    assert (judged.verdict, judged.severity) == (Verdict.UPDATE, Severity.MEDIUM)


def test_two_forecasts_that_differ_are_told(desk: Desk) -> None:
    desk.file("1.52 million cars", hypothetical=True)
    assert desk.judge("1.24 million cars", hypothetical=True).severity is Severity.MEDIUM


def test_slip_of_any_accepted_wording_is_a_slip(desk: Desk) -> None:
    desk.file("$4.82bn")
    about = desk.file("about $5bn")
    judged = desk.judge("$50bn")
    assert (judged.reason, judged.earlier) == ("scale_slip", about.id)


def test_money_paid_for_the_dead_is_no_running_count(desk: Desk) -> None:
    money = desk.file("Tk 2 lakh", measure="deaths")
    assert course_of(money, []) is Course.STEADY
    assert desk.judge("Tk 2 crore", measure="deaths").severity is Severity.CRITICAL


def test_series_outvotes_one_misread_figure(desk: Desk) -> None:
    counts = [desk.file(f"{n} people", measure="deaths") for n in (20, 30)]
    assert course_of(desk.file("40 people", measure="seats"), counts) is Course.RISING
