"""Keep secrets out of logs and error reports: webhooks, passwords in addresses, tokens, known secret values."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Mapping, MutableMapping
from typing import Any
from urllib.parse import quote, unquote, urlsplit

MASK = "***"  # no pattern below takes it for more than itself, so that masking twice changes nothing
_SHORTEST_SECRET = 6  # characters; masking every "test" in the text would hide more than it protects
_DEEPEST = 20

_IN_TEXT = (
    (re.compile(r"(?<=://)[^/?#\s'\"<>]*@"), f"{MASK}@"),
    (re.compile(r"(?i)(\bhooks\.slack(?:-gov)?\.com(?::\d+)?/)[^\s'\"<>)\]]+"), rf"\1{MASK}"),
    (re.compile(r"(?i)(/(?:hooks?|webhooks?)/)[^\s'\"<>?#)\]]+"), rf"\1{MASK}"),
    (re.compile(r"(/services/)T\w+/B\w+/\w+"), rf"\1{MASK}"),
    (
        re.compile(
            r"(?i)([\w.-]*(?:token|secret|passw(?:or)?d|api[_-]?key|signature)=|(?<=[?&])(?:key|sig|auth)=)[^&\s#'\"<>]+"
        ),
        rf"\1{MASK}",
    ),
    (re.compile(r"(?i)\b(authorization['\"]?\s*[:=]\s*['\"]?(?:basic|bearer)\s+|bearer\s+)[^\s'\"]+"), rf"\1{MASK}"),
)
_SECRET_NAME = re.compile(
    r"(?i)(?:^|[_.-])(?:password|passwd|secret|token|authorization|cookie|api_?key|webhook|dsn)s?$"
)
_PLAIN = (bool, int, float, type(None))


class Redactor:
    """Masks secrets in text and in nested data. ``learn`` adds secrets that no pattern would give away."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._lock = threading.Lock()
        self._forms: frozenset[str] = frozenset()
        self._known: re.Pattern[str] | None = None
        for secret in secrets:
            self.learn(secret)

    def learn(self, secret: str) -> None:
        """Mask this value from now on: a password or token, or an address with one (webhook, database, mail server).

        Of an address, its password is masked too, as given and decoded, and of a web address the path. Values of
        fewer than six characters are not masked on their own.
        """
        new = {form for form in _forms_of(secret) if len(form) >= _SHORTEST_SECRET} - self._forms
        if new:
            with self._lock:
                self._forms |= new
                longest_first = sorted(self._forms, key=len, reverse=True)
                self._known = re.compile("|".join(map(re.escape, longest_first)))

    def text(self, text: str) -> str:
        """The text with every secret masked."""
        if self._known is not None:
            text = self._known.sub(MASK, text)
        for pattern, replacement in _IN_TEXT:
            text = pattern.sub(replacement, text)
        return text

    def value(self, value: object, *, depth: int = 0) -> Any:
        """The value with every secret masked, down to its parts; what is not plain data becomes its text."""
        if isinstance(value, _PLAIN):
            return value
        if isinstance(value, str) or depth > _DEEPEST:
            return self.text(str(value))
        if isinstance(value, Mapping):
            return {self.text(str(key)): self._entry(key, part, depth) for key, part in value.items()}
        if isinstance(value, list | tuple | set | frozenset):
            return [self.value(part, depth=depth + 1) for part in value]
        return self.text(value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value))

    def __call__(self, logger: object, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        """A structlog processor."""
        masked: MutableMapping[str, Any] = self.value(event)
        return masked

    def _entry(self, key: object, value: object, depth: int) -> Any:
        named_secret = _SECRET_NAME.search(str(key)) and not isinstance(value, _PLAIN)
        return MASK if named_secret else self.value(value, depth=depth + 1)


def _forms_of(secret: str) -> set[str]:
    """The ways in which a secret may turn up."""
    forms = {secret, quote(secret, safe=""), unquote(secret)}
    try:
        parts = urlsplit(secret)
    except ValueError:
        return forms
    if parts.scheme and parts.password:
        forms |= {parts.password, unquote(parts.password)}
    if parts.scheme in ("http", "https"):
        forms.add(parts.path)
    return forms
