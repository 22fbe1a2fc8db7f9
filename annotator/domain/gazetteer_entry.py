"""A name that a project knows: of a place, an actor, a role."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """One entry of a list: what it is called, and what label such a name gets.

    `aliases` are other spellings of the same thing; `codes` what other lists call it, by their names (`geonames`,
    `iso`). Coordinates are decimal degrees, None where unknown. `list` names the list it came with.
    """

    id: str
    list: str
    label: str
    name: str
    aliases: tuple[str, ...] = ()
    codes: Mapping[str, str] = field(default_factory=dict)
    latitude: float | None = None
    longitude: float | None = None
