"""Fixtures for the tests of all packages."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from contextlib import ExitStack

import pytest

from tests.support import postgres
from tests.support.browser import browser

__all__ = ["browser"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where every test must run, one that is skipped has failed; one that is known to fail has not."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("FIGUREWATCH_TEST_ALL") == "1":
        report.outcome = "failed"
        report.longrepr = f"skipped, although FIGUREWATCH_TEST_ALL=1 asks for every test: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server to make databases on: DATABASE_URL's, or one of our own.

    Without one its tests are skipped, or fail where FIGUREWATCH_TEST_ALL is set.
    """
    scheme, _, rest = os.environ.get("DATABASE_URL", "").partition("://")
    if scheme in ("postgres", "postgresql"):
        yield f"postgresql://{rest}"
        return
    with ExitStack() as stack:
        try:
            address = stack.enter_context(postgres.server())
        except Exception as error:
            without = pytest.fail if os.environ.get("FIGUREWATCH_TEST_ALL") else pytest.skip
            without(f"no PostgreSQL server: {error}")
        yield address


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The address of a PostgreSQL database of this test's own, empty."""
    with postgres.database(postgres_server) as url:
        yield url
