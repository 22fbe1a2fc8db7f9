"""What a program proposes and why, and what an annotator said no to.

Reasons are typed facts, which `wording` turns into sentences.
"""

from dataclasses import dataclass, field

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


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An annotation that a program proposes and nobody has accepted.

    `source` names who proposes it (`memory`, `gazetteer`, `rule`, `model`, or what a file named), `confidence` is
    between 0 and 1 where the source has one. Those that came in a file are stored, and say why in the `reason` the file
    gave, as plain text; those the program makes itself are worked out again whenever they are wanted, and say it in
    `why`, a fact that `wording` turns into a sentence of the reader's language. `why` is never stored nor compared.
    """

    id: str
    document: str
    label: str
    span: Span
    text: str = field(repr=False)
    source: str
    confidence: float | None = None
    reason: str = ""
    created: str = ""
    why: Reason | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Rejection:
    """An annotator's no: that label is not to be suggested again for that span.

    Files and tables call these `refusals`; in the program that word is taken by commands that cannot be done.
    """

    id: str
    document: str
    annotator: str
    label: str
    span: Span
    text: str = field(repr=False)
    created: str
