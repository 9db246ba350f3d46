"""What a process says of itself: logs for people or machines, and error reports to Sentry, both without secrets."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping, MutableMapping
from typing import TYPE_CHECKING, Any, TextIO
from urllib.parse import urlsplit

import structlog

from claims.errors import BadInput
from worker.redact import Redactor

if TYPE_CHECKING:
    from sentry_sdk.integrations import Integration
    from sentry_sdk.types import Breadcrumb, Event, Hint

_LOUD_LIBRARIES = ("alembic", "httpx", "httpcore", "urllib3", "kombu", "amqp", "asyncio", "mail.log")
_OWN_HANDLERS = ("celery", "celery.task", "celery.redirected", "uvicorn", "uvicorn.access", "uvicorn.error")
_SAFE_METHODS = ("GET", "HEAD")


def configure_logging(
    role: str,
    *,
    redactor: Redactor,
    level: str = "INFO",
    as_json: bool | None = None,
    stream: TextIO | None = None,
) -> None:
    """Log to stderr (or ``stream``): for people on a terminal, one JSON object a line otherwise.

    structlog and the standard library's loggers come out alike, each line with its ``role``. Libraries that hung
    handlers of their own on their loggers lose them. Can be called again, and in a forked child.
    """
    stream = stream or sys.stderr
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(),
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
        structlog.processors.format_exc_info,
        _bind(role),
    ]
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                redactor,
                _renderer(stream, as_json),
            ],
        )
    )
    _route_standard_logging(handler, level)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )


def keep_celery_from_logging() -> None:
    """Stop Celery from setting up logging of its own, in the worker and in each forked child. Call before it starts."""
    from celery.signals import setup_logging

    setup_logging.connect(_leave_logging_alone)


def init_sentry(
    dsn: str | None,
    *,
    role: str,
    release: str,
    environment: str,
    redactor: Redactor,
    traces: float = 0.0,
) -> bool:
    """Report errors of this process, and of those that it forks, to Sentry; whether it does. No DSN: it does not.

    Nothing goes out that was not scrubbed: events, breadcrumbs, and spans where ``traces`` (a share, 0 to 1) is set.
    No local variables, command lines, request bodies or personal data (the SDK's default), and no tracing headers on
    requests to strangers or on tasks.
    Raises BadInput for a malformed DSN.
    """
    if not dsn:
        return False
    import sentry_sdk
    from sentry_sdk.integrations.argv import ArgvIntegration
    from sentry_sdk.integrations.stdlib import StdlibIntegration
    from sentry_sdk.utils import BadDsn

    redactor.learn(dsn)
    scrub = _Scrubber(redactor)
    try:
        sentry_sdk.init(
            dsn,
            release=release,
            environment=environment,
            include_local_variables=False,
            max_request_body_size="never",
            trace_propagation_targets=[],
            traces_sample_rate=traces,
            before_send=scrub.event,
            before_send_transaction=scrub.event,
            before_breadcrumb=scrub.breadcrumb,
            auto_enabling_integrations=False,
            integrations=_integrations(role),
            disabled_integrations=[ArgvIntegration, StdlibIntegration],
        )
    except BadDsn as error:
        raise BadInput("SENTRY_DSN is not the address of a Sentry project (https://key@host/number)") from error
    sentry_sdk.get_global_scope().set_tag("role", role)
    return True


class _Scrubber:
    """Sentry's hooks. What they return is sent; where one fails, nothing is."""

    def __init__(self, redactor: Redactor) -> None:
        self._redactor = redactor

    def event(self, event: Event, hint: Hint) -> Event:
        """An error or a transaction, with its breadcrumbs and spans."""
        record = hint.get("log_record")
        if record is not None and isinstance(record.msg, Mapping) and "logentry" in event:
            event["logentry"] = {"message": str(record.msg.get("event", "")), "params": []}
            event["extra"] = {**record.msg}
        spans = event.get("spans")
        for span in spans if isinstance(spans, list) else ():
            _keep_host_alone(span, span.get("data"))
        scrubbed: Event = self._redactor.value(event)
        return scrubbed

    def breadcrumb(self, breadcrumb: Breadcrumb, hint: Hint) -> Breadcrumb:
        """Something that happened before an error."""
        record = hint.get("log_record")
        if record is not None and isinstance(record.msg, Mapping):
            breadcrumb["message"] = str(record.msg.get("event", ""))
            breadcrumb["data"] = {**record.msg}
        _keep_host_alone(breadcrumb, breadcrumb.get("data"))
        scrubbed: Breadcrumb = self._redactor.value(breadcrumb)
        return scrubbed


def _keep_host_alone(holder: MutableMapping[str, Any], data: object) -> None:
    """Cut the address of a request that posts down to its host: we post to webhooks alone, and their path is a secret.

    Slack-like webhooks live on hosts and paths of any name, so no pattern would do.
    """
    if not isinstance(data, MutableMapping):
        return
    method = str(data.get("method") or data.get("http.method") or data.get("http.request.method") or "")
    if not method or method.upper() in _SAFE_METHODS:
        return
    for key in ("url", "url.full"):
        if key in data:
            data[key] = _host_of(str(data[key]))
    for key in ("http.query", "http.fragment", "url.query", "url.path"):
        data.pop(key, None)
    if "description" in holder:
        holder["description"] = f"{method} {_host_of(str(holder['description']).partition(' ')[2])}"


def _host_of(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return "…"
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/…"


def _integrations(role: str) -> list[Integration]:
    from sentry_sdk.integrations.httpx import HttpxIntegration

    found: list[Integration] = [HttpxIntegration()]
    if role.startswith(("worker", "beat")):
        from sentry_sdk.integrations.celery import CeleryIntegration

        found.append(CeleryIntegration(propagate_traces=False))
    if role == "web":
        from sentry_sdk.integrations.starlette import StarletteIntegration

        found.append(StarletteIntegration())
    return found


def _bind(role: str) -> structlog.typing.Processor:
    def add_role(logger: object, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        event.setdefault("role", role)
        return event

    return add_role


def _renderer(stream: TextIO, as_json: bool | None) -> structlog.typing.Processor:
    if as_json if as_json is not None else not stream.isatty():
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(colors=stream.isatty())


def _route_standard_logging(handler: logging.Handler, level: str) -> None:
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in _LOUD_LIBRARIES:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in _OWN_HANDLERS:
        logger = logging.getLogger(name)
        logger.handlers = []
        logger.propagate = True
    logging.captureWarnings(True)


def _leave_logging_alone(**_: object) -> None:
    """A receiver of Celery's signal: that there is one is all it takes."""
