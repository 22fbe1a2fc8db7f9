"""One entry of a list, as it is looked up."""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What sort of thing an entry names: a state may act or be a place, so it says less alone than a town."""

    STATE = "territories"
    AREA = "areas"
    PLACE = "places"
    OWN = "own"


SHIPPED = (Kind.STATE, Kind.AREA, Kind.PLACE)
"""The lists that come with the program."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One entry under one of its names; `country` is an ISO 3166 code, or empty."""

    list: str
    name: str
    label: str
    kind: Kind
    country: str = ""
