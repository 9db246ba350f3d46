"""Addresses of entries: resolved, and freed of what only says how a reader came by them."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit, urlunsplit

# Parameters that never say which page is meant. All others stay: "?p=", "?id=", "?objectid=" often do.
_TRACKING = re.compile(
    r"(?:utm|mtm|pk|hsa|guce)_\w+|at_(?:medium|campaign\w*|custom\d|link_\w+|ptr_\w+|bbc_\w+|format)"
    r"|ns_(?:mchannel|source|campaign|linkname|fee)|mc_[ce]id|_hs(?:enc|mi)|wt_z?mc|feed(?:name|type)|traffic_source"
    r"|fbclid|[dg]clid|[gw]braid|msclkid|yclid|twclid|igshid|guccounter|cmp(?:id)?|ito|icid|ncid|ocid|xtor|smid|mbid"
    r"|sref|srnd|maca|oc|spm|ftag|rss|xg_source|__source",
    re.IGNORECASE,
)
_FROM_A_FEED = re.compile(r"(?:ref|src|source|from|via|emc|partner|cid)=\w*(?:rss|feed|atom)\w*", re.IGNORECASE)
_TRACKING_FRAGMENT = re.compile(r"(?:xtor|utm_\w+|at_medium|ns_\w+|cmp|ref)=.*|rss", re.IGNORECASE)
_COUNTER = re.compile(r"#\d{1,4}\Z")
# Most addresses: a host in lower case and a path of visible ASCII, without what starts a further part. To take one
# apart costs ten times as much as to see that it is one of them.
_ORDINARY = re.compile(r"https?://([a-z0-9.-]+/[!-\"$-:<->@-~]*)")


def absolute(link: str, base: str) -> str:
    """A link as an absolute web address without credentials; empty where it is none."""
    link = link.strip()
    if _ORDINARY.fullmatch(link):
        return link
    try:
        parts = urlsplit(urljoin(base, link))
        if not link or parts.scheme not in ("http", "https") or not parts.hostname:
            return ""
    except ValueError:
        return ""
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def host(url: str) -> str:
    """The host that an address names, less a leading "www."; empty where it names none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def page_key(url: str) -> str:
    """An address in the form in which two addresses of one page are equal: no tracking, https, host in lower case."""
    if ordinary := _ORDINARY.fullmatch(url):
        return f"https://{ordinary[1]}"
    try:
        parts = urlsplit(url)
        port = "" if parts.port in (None, 80, 443) else f":{parts.port}"
    except ValueError:
        return url
    query = "&".join(one for one in parts.query.split("&") if not _is_tracking(one))
    fragment = "" if _TRACKING_FRAGMENT.fullmatch(parts.fragment) else parts.fragment
    return urlunsplit(("https", (parts.hostname or "") + port, parts.path or "/", query, fragment))


def _is_tracking(parameter: str) -> bool:
    return bool(_TRACKING.fullmatch(parameter.partition("=")[0]) or _FROM_A_FEED.fullmatch(parameter))


def guid_key(guid: str) -> str:
    """A guid without the fragment that some outlets raise with every edit ("#0", "#1"); an address as a page key."""
    bare = _COUNTER.sub("", guid.strip())
    return page_key(bare) if bare.lower().startswith(("http://", "https://")) else bare
