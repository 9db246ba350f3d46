"""Time work, and show what came out as a table. Wall time beside CPU time: on a busy machine only the latter tells."""

from __future__ import annotations

import os
import platform
import resource
import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

LEAST_SECONDS = 0.2  # of CPU time, for a sample of works that are compared


@dataclass(frozen=True, slots=True)
class Sample:
    """Seconds that one repeat took, on the clock and of the processors."""

    wall: float
    cpu: float


@dataclass(slots=True)
class Table:
    """Rows under a header, printed as Markdown, with remarks below."""

    columns: Sequence[str]
    rows: list[Sequence[str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        lines = [self.columns, ["---"] + ["---:"] * (len(self.columns) - 1), *self.rows]
        widths = [max(len(cell) for cell in column) for column in zip(*lines, strict=True)]
        padded = (
            [
                cell.rjust(width) if at else cell.ljust(width)
                for at, (cell, width) in enumerate(zip(line, widths, strict=True))
            ]
            for line in lines
        )
        table = "\n".join(f"| {' | '.join(line)} |" for line in padded)
        return "\n\n".join([table, *self.remarks])


def own_cpu() -> float:
    """CPU seconds of this process so far."""
    return time.process_time()


def children_cpu() -> float:
    """CPU seconds of the children that have ended so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def samples(
    work: Callable[[], object], *, repeats: int, warm_up: int = 1, cpu: Callable[[], float] = own_cpu
) -> list[Sample]:
    """Do some work again and again, at first without looking."""
    for _ in range(warm_up):
        work()
    return [sample(work, cpu=cpu) for _ in range(repeats)]


def alternately(works: Mapping[str, Callable[[], object]], *, repeats: int) -> dict[str, list[Sample]]:
    """Do each work in turn, so that a machine that slows down meanwhile does so for all of them.

    All samples take about as long, ``LEAST_SECONDS`` or what the longest work takes: a short work is done several times
    in one, of which the mean is given. Else other programs would fall between the short samples and into the long ones.
    """
    once = {name: samples(work, repeats=1)[0].cpu for name, work in works.items()}
    length = max(LEAST_SECONDS, *once.values())
    times = {name: max(1, round(length / taken)) for name, taken in once.items()}
    rounds = [{name: _mean_of(work, times[name]) for name, work in works.items()} for _ in range(repeats)]
    return {name: [each[name] for each in rounds] for name in works}


def _mean_of(work: Callable[[], object], times: int) -> Sample:
    def several() -> None:
        for _ in range(times):
            work()

    taken = sample(several)
    return Sample(taken.wall / times, taken.cpu / times)


def sample(work: Callable[[], object], *, cpu: Callable[[], float] = own_cpu) -> Sample:
    """Do some work once."""
    wall_before, cpu_before = time.perf_counter(), cpu()
    work()
    return Sample(time.perf_counter() - wall_before, cpu() - cpu_before)


def median(values: Iterable[float]) -> float:
    """The middle one."""
    return statistics.median(values)


def per_second(found: Sequence[Sample], count: int) -> list[str]:
    """Cells: how many a second by the median on the clock, slowest to fastest, and by the median of CPU time."""
    walls = [one.wall for one in found]
    spread = f"{shown(count / max(walls))} to {shown(count / min(walls))}"
    return [shown(count / median(walls)), spread, shown(count / median(one.cpu for one in found))]


def milliseconds(found: Sequence[Sample]) -> list[str]:
    """Cells: the median on the clock, fastest to slowest, and the median of CPU time, in milliseconds."""
    walls = [one.wall * 1000 for one in found]
    cpu = median(one.cpu for one in found) * 1000
    return [shown(median(walls)), f"{shown(min(walls))} to {shown(max(walls))}", shown(cpu)]


def shown(value: float) -> str:
    """A number with three digits that count."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}"


def machine() -> str:
    """What this runs on, in one line."""
    system = f"{platform.system()} {platform.machine()}"
    return f"{os.cpu_count()} cores, {system}, Python {platform.python_version()}, load {os.getloadavg()[0]:.1f}"
