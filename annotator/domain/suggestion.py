"""What a program proposes, and what an annotator said no to."""

from dataclasses import dataclass, field

from annotator.domain.reason import Reason
from annotator.domain.span import Span


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
