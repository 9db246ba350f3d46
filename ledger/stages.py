"""How far an entry version is on its way."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """How far an entry version is: published, its claims read, judged, or set aside after many failures."""

    PUBLISHED = "published"
    READ = "read"
    JUDGED = "judged"
    SET_ASIDE = "set_aside"
