"""Check the addresses that people give for their subscriptions."""

from __future__ import annotations

import re
from collections.abc import Collection
from email.errors import HeaderParseError
from email.headerregistry import Address
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from alerts.text import clip
from claims.alert import Channel
from claims.errors import BadInput
from net.guard import host_key, is_public

_SLACK_HOSTS = frozenset({"hooks.slack.com", "hooks.slack-gov.com"})
_SLACK_PATH = re.compile(r"/services/T\w+/B\w+/\w+/?", re.ASCII)
_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)", re.ASCII)
_LONGEST_EMAIL = 254  # RFC 5321 4.5.3.1.3, less the angle brackets
_LONGEST_LOCAL_PART = 64  # RFC 5321 4.5.3.1.1


def checked(channel: Channel, address: str, *, allowed_hosts: Collection[str] = ()) -> str:
    """The address in the form to store. Raises BadInput, which never repeats a webhook: it is a secret."""
    return webhook(address, allowed_hosts=allowed_hosts) if channel is Channel.SLACK else email(address)


def webhook(address: str, *, allowed_hosts: Collection[str] = ()) -> str:
    """An incoming webhook of Slack or of a host that takes the same messages.

    It must be https at a public host; a host in ``allowed_hosts`` may be private and may be posted to by http.
    Only what the address itself shows is judged; names are resolved when it is posted to.
    """
    text = address.strip()
    parts = _split(text)
    host = parts.hostname or ""
    allowed = host_key(host) in map(host_key, allowed_hosts)
    if parts.scheme not in ("http", "https") or not host:
        raise BadInput("the webhook must be an address that starts with https://")
    if parts.scheme == "http" and not allowed:
        raise BadInput(f"the webhook must be https; to post to {host} by http, add it to FIGUREWATCH_ALLOWED_HOSTS")
    if not allowed and _is_private(host):
        raise BadInput(f"{host} is on a private network; if it is meant, add it to FIGUREWATCH_ALLOWED_HOSTS")
    if parts.username is not None or parts.fragment or not parts.path.strip("/"):
        raise BadInput("the webhook must have a path after its host, and no user name or fragment")
    if host in _SLACK_HOSTS and not _SLACK_PATH.fullmatch(parts.path):
        raise BadInput(f"this is no incoming webhook: Slack's have the form https://{host}/services/T…/B…/…")
    return text


def email(address: str) -> str:
    """A bare email address, its domain in lower case and in ASCII (IDNA)."""
    text = address.strip()
    try:
        parsed = Address(addr_spec=text)
        domain = parsed.domain.encode("idna").decode("ascii").lower()
    except (HeaderParseError, ValueError, IndexError) as error:
        raise BadInput(f"{clip(text, 80)!r} is no email address; give it as name@example.org") from error
    if not parsed.username or not all(_LABEL.fullmatch(label) for label in domain.split(".")):
        raise BadInput(f"{clip(text, 80)!r} is no email address; give it as name@example.org")
    plain = Address(username=parsed.username, domain=domain).addr_spec
    if len(parsed.username) > _LONGEST_LOCAL_PART or len(plain) > _LONGEST_EMAIL:
        raise BadInput(f"{clip(text, 80)!r} is longer than an email address can be")
    return plain


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        _ = parts.port  # parsed, and refused, on access
    except ValueError as error:
        raise BadInput("the webhook is not a well-formed address") from error
    if not text.isascii() or any(character.isspace() or not character.isprintable() for character in text):
        raise BadInput("the webhook is not a well-formed address")
    return parts


def _is_private(host: str) -> bool:
    if host == "localhost" or host.endswith((".localhost", ".local", ".internal")):
        return True
    try:
        return not is_public(ip_address(host))
    except ValueError:
        return False
