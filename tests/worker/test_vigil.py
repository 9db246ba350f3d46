"""Whom to start, restart or leave alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker.roles import Role
from worker.vigil import LONGEST_PAUSE, SETTLED, Action, Look, Post, Signs, decide, no_signs, pause

WORKER = Role(name="worker", command=("true",), pulses=frozenset({"queue:poll", "queue:alerts"}))
WEB = Role(name="web", command=("true",), answers=lambda: True)
MIXED = Role(name="mixed", command=("true",), pulses=frozenset({"beat"}), answers=lambda: True)

T0 = datetime(2024, 4, 20, tzinfo=UTC)


def _felt(**seconds: float) -> Look:
    pulses = {name.replace("_", ":"): T0 + timedelta(seconds=at) for name, at in seconds.items()}
    return Look(pulses=pulses, answering=frozenset())


class TestPost:
    def test_an_empty_post_is_filled_at_once(self) -> None:
        assert decide(Post(), ended=False, silent_for=0, silence=30, now=0) is Action.START

    def test_after_an_end_there_is_a_pause_first(self) -> None:
        post = Post(started=0).after_end(now=5)
        assert decide(post, ended=False, silent_for=0, silence=30, now=5.5) is Action.LEAVE
        assert decide(post, ended=False, silent_for=0, silence=30, now=6) is Action.START

    def test_an_end_is_noted_even_of_one_that_was_silent(self) -> None:
        assert decide(Post(started=0), ended=True, silent_for=99, silence=30, now=99) is Action.NOTE_END

    def test_who_is_silent_too_long_is_replaced(self) -> None:
        assert decide(Post(started=0), ended=False, silent_for=29, silence=30, now=99) is Action.LEAVE
        assert decide(Post(started=0), ended=False, silent_for=31, silence=30, now=99) is Action.REPLACE

    def test_pauses_double_up_to_a_limit(self) -> None:
        assert [pause(failures) for failures in range(1, 8)] == [1, 2, 4, 8, 16, 30, 30]

    @given(st.integers(min_value=1, max_value=10**6))
    def test_no_pause_is_a_busy_loop_or_for_ever(self, failures: int) -> None:
        assert 1 <= pause(failures) <= LONGEST_PAUSE

    def test_running_well_for_a_while_is_forgiven(self) -> None:
        assert Post(started=0, failures=7).after_end(now=SETTLED - 1).failures == 8
        assert Post(started=0, failures=7).after_end(now=SETTLED).failures == 1


class TestSigns:
    def test_pulses_of_an_earlier_run_tell_nothing(self) -> None:
        signs = no_signs(_felt(queue_poll=0, queue_alerts=0).pulses or {}, 0)
        signs = signs.after(_felt(queue_poll=0, queue_alerts=0), 1)
        assert not signs.alive(WORKER, started=0)

    def test_a_worker_is_alive_when_each_of_its_queues_is(self) -> None:
        signs = no_signs({}, 0).after(_felt(queue_poll=0), 1)
        assert not signs.alive(WORKER, started=0)
        assert signs.after(_felt(queue_poll=0, queue_alerts=2), 2).alive(WORKER, started=0)

    def test_the_deafest_queue_counts(self) -> None:
        signs = no_signs({}, 0).after(_felt(queue_poll=0, queue_alerts=0), 10)
        signs = signs.after(_felt(queue_poll=30, queue_alerts=0), 40)
        assert signs.silent_for(WORKER, started=0, now=41) == 31

    def test_a_fresh_process_is_given_time(self) -> None:
        signs = no_signs({}, 0).after(_felt(queue_poll=0, queue_alerts=0), 10)
        assert signs.silent_for(WORKER, started=95, now=100) == 5

    @pytest.mark.parametrize("hours", [-8, 8])
    def test_a_clock_that_jumps_makes_nobody_look_dead(self, hours: int) -> None:
        signs = no_signs({}, 0).after(_felt(queue_poll=0, queue_alerts=0), 10)
        jumped = hours * 3600.0
        signs = signs.after(_felt(queue_poll=jumped, queue_alerts=jumped), 15)
        assert signs.silent_for(WORKER, started=0, now=16) == 1

    def test_nobody_is_silent_for_what_could_not_be_heard(self) -> None:
        signs = no_signs({}, 0).after(_felt(queue_poll=0, queue_alerts=0), 10)
        signs = signs.after(Look(pulses=None, answering=frozenset()), 500)
        assert signs.silent_for(WORKER, started=0, now=501) == 1

    def test_who_does_not_answer_is_silent_even_when_the_ledger_is(self) -> None:
        signs = no_signs({}, 0).after(Look(pulses={}, answering=frozenset({"web", "mixed"})), 10)
        signs = signs.after(Look(pulses=None, answering=frozenset()), 50)
        assert signs.silent_for(WEB, started=0, now=50) == 40
        assert signs.silent_for(MIXED, started=0, now=50) == 40

    def test_a_role_without_signs_is_never_silent(self) -> None:
        assert no_signs({}, 0).silent_for(Role(name="plain", command=("true",)), started=0, now=1000) == 0

    @given(
        looks=st.lists(st.tuples(st.floats(0, 100), st.booleans()), max_size=10),
        started=st.floats(0, 100),
        now=st.just(100.0),
    )
    def test_silence_is_never_negative_nor_longer_than_the_process_is_old(
        self, looks: list[tuple[float, bool]], started: float, now: float
    ) -> None:
        signs: Signs = no_signs({}, 0)
        for number, (at, heard) in enumerate(sorted(looks)):
            look = _felt(queue_poll=number, queue_alerts=number) if heard else Look(pulses=None, answering=frozenset())
            signs = signs.after(look, at)
        assert 0 <= signs.silent_for(WORKER, started=started, now=now) <= now - started
