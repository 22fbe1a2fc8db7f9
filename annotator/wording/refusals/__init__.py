"""Any refusal as a sentence. The table of all their sentences is taken in when the first one is told."""

from annotator.domain.errors import AnnotatorError
from annotator.wording.phrase import Phrase


def sentence_for(error: AnnotatorError) -> Phrase:
    """What to tell a person of the fact."""
    from annotator.wording.refusals.sentences import phrased  # noqa: PLC0415 - most starts are told of no trouble

    return phrased(error)
