"""What a project decides for itself: rules that the program keeps, guidelines that people keep."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One decision of a project, by name: `crossing` is `allowed` (the default) or `forbidden`."""

    id: str
    value: str


CROSSING_FORBIDDEN = Rule("crossing", "forbidden")


@dataclass(frozen=True, slots=True)
class Guideline:
    """One version of the guideline of a label in one language (`ar`, `en`), as Markdown; versions count from 1.

    A version is never altered: a better text is a new one, and annotations remember under which they were made.
    `created` is an ISO instant in UTC.
    """

    id: str
    label: str
    language: str
    version: int
    text: str
    created: str
