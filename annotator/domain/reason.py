"""Why a program proposes what it proposes: typed facts, which `wording` turns into sentences."""

from dataclasses import dataclass

from annotator.domain.span import Span


@dataclass(frozen=True, slots=True)
class Remembered:
    """The annotator labelled this name so before, `labelled` times, and left it alone `left_alone` times."""

    label: str
    labelled: int
    left_alone: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A list knows this name: `list` is the list's name, `name` the entry's, `place` where it is (`SY`), or empty."""

    list: str
    name: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class ReadAsDate:
    """The words are read as this date, as ISO 8601 writes it; empty where their day of writing is not known."""

    value: str


@dataclass(frozen=True, slots=True)
class HarmTold:
    """The words tell of people who came to harm: how many (`8`, `6–7`, `3+`) by the name of the harm (`killed`)."""

    counts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words are quoted, after that `verb` if there is one; `speaker` covers who said them, where that is told."""

    verb: str = ""
    speaker: Span | None = None
    said_by: str = ""


@dataclass(frozen=True, slots=True)
class Learned:
    """A model that has learned from so many of the annotator's sentences holds this probability for it."""

    probability: float
    sentences: int


Reason = Remembered | Listed | ReadAsDate | HarmTold | Quoted | Learned
