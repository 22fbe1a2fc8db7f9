"""What a project decides for itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One decision of a project, by name: `crossing` is `allowed` (the default) or `forbidden`."""

    id: str
    value: str


CROSSING_FORBIDDEN = Rule("crossing", "forbidden")
