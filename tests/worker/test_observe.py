from __future__ import annotations

import io
import json
import logging
import os
import signal
import subprocess
import sys
import textwrap
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest
import structlog
import uvicorn

from claims.errors import BadInput
from tests.support.sentry import SentrySink
from worker.demo.catchers import SlackCatcher
from worker.observe import configure_logging, init_sentry
from worker.redact import MASK, Redactor

SECRET = "s3cr3t-t0k3n"
WEBHOOK = f"https://hooks.slack.com/services/T0/B0/{SECRET}"


@pytest.fixture
def as_before() -> Iterator[None]:
    """Logging is a process's own: leave it as it was found."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers, root.level = handlers, level
    logging.captureWarnings(False)
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.usefixtures("as_before")
class TestLogs:
    def test_a_pipe_gets_one_json_object_a_line(self) -> None:
        stream = io.StringIO()
        configure_logging("worker", redactor=Redactor(), stream=stream)

        structlog.get_logger("worker.steps").warning("delivery.failed", delivery=7, error=ValueError("down"))

        (line,) = lines(stream)
        assert line.pop("timestamp").endswith("Z")
        assert line == {
            "event": "delivery.failed",
            "level": "warning",
            "logger": "worker.steps",
            "role": "worker",
            "delivery": 7,
            "error": "down",
        }

    def test_a_terminal_gets_lines_for_people(self) -> None:
        stream = Terminal()
        configure_logging("up", redactor=Redactor(), stream=stream)

        structlog.get_logger().info("ready", address="http://127.0.0.1:8080")

        assert "ready" in stream.getvalue()
        assert not stream.getvalue().startswith("{")

    def test_the_standard_library_comes_out_alike(self) -> None:
        stream = io.StringIO()
        configure_logging("web", redactor=Redactor(), stream=stream)

        logging.getLogger("celery.worker").info("task %s ready", "poll", extra={"queue": "alerts"})
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.warn("soon gone", FutureWarning, stacklevel=1)

        first, second = lines(stream)
        assert (first["event"], first["logger"], first["queue"], first["role"]) == (
            "task poll ready",
            "celery.worker",
            "alerts",
            "web",
        )
        assert "soon gone" in second["event"]

    def test_uvicorn_comes_out_alike(self) -> None:
        stream = io.StringIO()
        uvicorn.Config(app=lambda: None).configure_logging()
        configure_logging("web", redactor=Redactor(), stream=stream)

        logging.getLogger("uvicorn.access").info('%s - "%s %s"', "127.0.0.1", "GET", "/")
        logging.getLogger("uvicorn.error").info("started")

        assert [line["event"] for line in lines(stream)] == ['127.0.0.1 - "GET /"', "started"]

    def test_the_level(self) -> None:
        stream = io.StringIO()
        configure_logging("worker", redactor=Redactor(), level="WARNING", stream=stream)

        structlog.get_logger().info("quiet")
        logging.getLogger("celery").info("quiet")
        structlog.get_logger().error("loud")

        assert [line["event"] for line in lines(stream)] == ["loud"]

    def test_secrets_are_masked_wherever_they_stand(self) -> None:
        stream = io.StringIO()
        redactor = Redactor([SECRET])
        configure_logging("worker", redactor=redactor, stream=stream)
        redactor.learn("http://127.0.0.1:9/learnt/later")

        try:
            raise RuntimeError(f"cannot post to {WEBHOOK}")
        except RuntimeError:
            structlog.get_logger().exception("failed", url=WEBHOOK, nested={"password": "x"})
        logging.getLogger("elsewhere").warning("GET %s?token=abc of %s", WEBHOOK, "http://127.0.0.1:9/learnt/later")

        assert SECRET not in stream.getvalue()
        assert "learnt/later" not in stream.getvalue()
        assert "RuntimeError: cannot post to https://hooks.slack.com/" in lines(stream)[0]["exception"]
        assert lines(stream)[0]["nested"] == {"password": MASK}

    def test_what_is_bound_to_a_task_is_in_its_lines(self) -> None:
        stream = io.StringIO()
        configure_logging("worker", redactor=Redactor(), stream=stream)

        structlog.contextvars.bind_contextvars(feed=12)
        logging.getLogger("net").warning("slow")

        assert lines(stream)[0]["feed"] == 12


@pytest.fixture
def sentry() -> Iterator[SentrySink]:
    with SentrySink() as sink:
        yield sink


@contextmanager
def running(program: str, **values: str) -> Iterator[subprocess.Popen[str]]:
    """A process of its own, because Sentry's SDK patches the one that it is in."""
    start = """
        import os
        from worker.observe import configure_logging, init_sentry, keep_celery_from_logging
        from worker.redact import Redactor
        redactor = Redactor([os.environ["SECRET"]])

        def start(role, **options):
            configure_logging(role, redactor=redactor)
            assert init_sentry(os.environ["DSN"], role=role, release="figurewatch@1", environment="test",
                               redactor=redactor, **options)
    """
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(start) + textwrap.dedent(program)],
        env={**os.environ, "SECRET": SECRET, **values},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def run(program: str, **values: str) -> str:
    """Run to the end; what it logged."""
    with running(program, **values) as process:
        return process.communicate(timeout=60)[1]


def test_an_error_is_reported_without_the_secret(sentry: SentrySink) -> None:
    program = """
        import structlog
        from net.client import Client

        def post(address):
            password = os.environ["SECRET"]
            Client(allowed_hosts={"127.0.0.1"}).post_json(address, {"text": "hello"})
            raise RuntimeError(f"{password} opens {address}?token=abc123abc, smtp://me:hunter22@mail")

        start("worker-poll")
        structlog.get_logger("worker").info("sending", address=os.environ["WEBHOOK"])
        post(os.environ["WEBHOOK"])
    """
    with SlackCatcher() as slack:
        logged = run(program, DSN=sentry.dsn, WEBHOOK=slack.webhook)
        assert len(slack.caught) == 1, logged

    (event,) = sentry.wait_for("event", 1)
    assert event["tags"]["role"] == "worker-poll"
    assert (event["release"], event["environment"]) == ("figurewatch@1", "test")
    assert event["exception"]["values"][0]["type"] == "RuntimeError"
    assert event["exception"]["values"][0]["value"].startswith(f"{MASK} opens http://127.0.0.1:")
    frames = event["exception"]["values"][0]["stacktrace"]["frames"]
    assert frames[-1]["function"] == "post"
    assert all("vars" not in frame for frame in frames)
    request = next(crumb for crumb in event["breadcrumbs"]["values"] if crumb["category"] == "httplib")
    assert request["data"]["url"].endswith("/…")
    assert request["data"]["http.response.status_code"] == 200
    for secret in (SECRET, "T0DEMO", "B0DEMO", "abc123abc", "hunter22"):
        assert secret not in sentry.everything


def test_no_tracing_headers_go_to_strangers(sentry: SentrySink) -> None:
    program = """
        import sentry_sdk
        from net.client import Client

        start("worker-alerts", traces=1.0)
        with sentry_sdk.start_transaction(name="deliver", op="task"):
            Client(allowed_hosts={"127.0.0.1"}).post_json(os.environ["WEBHOOK"] + "?token=abc123abc", {})
    """
    asked = []

    class Stranger(SentrySink):
        def answer(self, request: Any) -> Any:
            asked.append(request)
            return super().answer(request)

    with Stranger() as stranger:
        logged = run(program, DSN=sentry.dsn, WEBHOOK=f"{stranger.url}/any/path/of/a-webhook")
    (transaction,) = sentry.wait_for("transaction", 1)

    assert asked, logged
    assert not {"sentry-trace", "baggage", "traceparent"} & asked[0].headers.keys()
    (span,) = transaction["spans"]
    assert span["op"] == "http.client"
    assert span["description"].endswith("/…")
    assert transaction["tags"]["role"] == "worker-alerts"
    for secret in ("a-webhook", "abc123abc"):
        assert secret not in sentry.everything


def test_a_forked_child_reports_too(sentry: SentrySink) -> None:
    program = """
        import sentry_sdk

        start("worker-extract")
        sentry_sdk.capture_message("parent")
        sentry_sdk.flush()
        if os.fork() == 0:
            try:
                raise ValueError(os.environ["SECRET"])
            except ValueError as error:
                sentry_sdk.capture_exception(error)
            sentry_sdk.flush()
            os._exit(0)
        os.wait()
    """
    logged = run(program, DSN=sentry.dsn)
    events = sentry.wait_for("event", 2)

    assert [event["tags"]["role"] for event in events] == ["worker-extract"] * 2, logged
    assert SECRET not in sentry.everything


def test_a_task_that_fails_in_a_prefork_child(sentry: SentrySink) -> None:
    program = """
        from celery import Celery

        app = Celery(broker="memory://")
        app.conf.worker_hijack_root_logger = False

        @app.task(name="boom", ignore_result=True)
        def boom(number):
            raise RuntimeError("cannot post to " + os.environ["WEBHOOK"])

        start("worker-extract")
        keep_celery_from_logging()

        boom.delay(1)
        app.worker_main(["worker", "--pool=prefork", "--concurrency=1", "--loglevel=INFO",
                         "--without-mingle", "--without-gossip", "--without-heartbeat"])
    """
    with running(program, DSN=sentry.dsn, WEBHOOK=WEBHOOK) as worker:
        assert worker.stderr is not None
        failure = next(line for line in worker.stderr if "celery.app.trace" in line and "error" in line)
        (event,) = sentry.wait_for("event", 1)

    assert event["tags"]["role"] == "worker-extract"
    assert event["transaction"] == "boom"
    assert event["exception"]["values"][0]["value"] == f"cannot post to https://hooks.slack.com/{MASK}"
    assert json.loads(failure)["role"] == "worker-extract"
    for told in (sentry.everything, failure):
        assert SECRET not in told


def test_an_error_that_is_logged_is_reported_by_its_name(sentry: SentrySink) -> None:
    program = """
        import structlog

        start("up")
        structlog.get_logger("worker.supervisor").error("role.restarted", name_of="beat", why=os.environ["SECRET"])
    """
    logged = run(program, DSN=sentry.dsn)
    (event,) = sentry.wait_for("event", 1)

    assert event["logentry"]["message"] == "role.restarted", logged
    assert event["extra"]["name_of"] == "beat"
    assert SECRET not in sentry.everything


def test_without_an_address_nothing_is_reported() -> None:
    assert not init_sentry(None, role="web", release="1", environment="test", redactor=Redactor())
    assert not init_sentry("", role="web", release="1", environment="test", redactor=Redactor())


def test_a_malformed_address() -> None:
    with pytest.raises(BadInput, match="SENTRY_DSN") as refused:
        init_sentry("https://s3cr3t.example", role="web", release="1", environment="test", redactor=Redactor())
    assert "s3cr3t" not in str(refused.value)
