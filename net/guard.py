"""Which addresses may be connected to: the public internet only, so that no feed can make us call our own network.

A name is judged by the addresses it resolves to, and the connection is made to one of those very addresses: a second
look-up that answers differently (DNS rebinding) is never made. Every spelling of an address goes the same way
("127.1", "0x7f000001"), because the system's resolver reads them all.
"""

from __future__ import annotations

import socket
from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from queue import Empty, SimpleQueue
from threading import Thread
from urllib.parse import urlsplit

from net.errors import DnsFailure, Refused

Address = IPv4Address | IPv6Address

# Not covered by the registries behind ``is_global``, in this or another Python version that we run on.
_NEVER = tuple(
    ip_network(text)
    for text in (
        "168.63.129.16/32",  # Azure's wire server: metadata on a public-looking address
        "192.0.0.0/24",  # protocol assignments (RFC 6890); 192.0.0.192 is Oracle Cloud's metadata
        "192.88.99.0/24",  # 6to4 relays (RFC 7526)
        "::/96",  # IPv4-compatible, deprecated (RFC 4291)
        "64:ff9b:1::/48",  # local-use NAT64 (RFC 8215)
        "2001::/32",  # Teredo (RFC 4380)
        "2002::/16",  # 6to4 (RFC 7526)
        "fec0::/10",  # site-local, deprecated (RFC 3879)
    )
)
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: the last 32 bits are the IPv4 address that is really called


def is_public(address: Address) -> bool:
    """Whether an address belongs to a host on the public internet; one that embeds another is judged by that one."""
    if isinstance(address, IPv6Address):
        embedded = _embedded(address)
        if embedded is not None:
            return is_public(embedded)
    if any(address.version == network.version and address in network for network in _NEVER):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved)


def _embedded(address: IPv6Address) -> IPv4Address | None:
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped


def permitted(host: str, port: int, allowed_hosts: Collection[str], *, timeout: float) -> list[str]:
    """The addresses of a host that may be connected to, in the resolver's order, found within ``timeout`` seconds.

    A host in ``allowed_hosts`` (see ``host_key``) is exempt: all its addresses are returned.
    Raises DnsFailure where there is no address, Refused where none of them is public.
    """
    found = _resolve(host, port, timeout)
    if host_key(host) in allowed_hosts:
        return found
    public = [text for text in found if is_public(ip_address(text))]
    if not public:
        raise Refused(
            f"{host} is an address of this machine or of a private network; "
            "allow it by name in FIGUREWATCH_ALLOWED_HOSTS if it is meant"
        )
    return public


def host_key(host: str) -> str:
    """A host's name in the one form in which names are compared."""
    return host.strip().strip("[]").rstrip(".").lower()


def host_of(url: str) -> str:
    """The host of an address; one that is no address counts as a host of its own."""
    try:
        return host_key(urlsplit(url).hostname or url)
    except ValueError:
        return url


def _resolve(host: str, port: int, timeout: float) -> list[str]:
    """Look a name up in a thread of its own: the system's resolver cannot be interrupted, only left behind."""
    answers: SimpleQueue[list[str] | Exception] = SimpleQueue()
    Thread(target=_look_up, args=(host, port, answers), name="resolve", daemon=True).start()
    try:
        answer = answers.get(timeout=timeout)
    except Empty:
        raise DnsFailure(f"{host}: the name could not be resolved in time") from None
    if isinstance(answer, Exception):
        raise DnsFailure(f"{host} has no address: the name could not be resolved") from answer
    return answer


def _look_up(host: str, port: int, answers: SimpleQueue[list[str] | Exception]) -> None:
    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:  # UnicodeError: a label too long or empty for IDNA
        answers.put(error)
    else:
        answers.put(list(dict.fromkeys(str(row[4][0]) for row in rows)))
