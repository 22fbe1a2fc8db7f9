"""What a model learns from, and what it has learned."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from annotator.arabic.sentences import sentences
from annotator.arabic.words import Token
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.domain.span import Span
from annotator.suggesting.memory import Reading
from annotator.suggesting.overlaps import Overlaps

VERSION = 1
"""Of features and tags: what was learned under another is not used."""
FEWEST = 100
"""Sentences from which learning is worth while."""
AGAIN_AFTER = 50
MOST_LETTERS = 600_000
_LETTERS_OF_PART = 1_500
_READ = ("hand", "import")  # who labels by hand reads on from there; mentions and suggestions may be anywhere


@dataclass(frozen=True, slots=True)
class Lesson:
    """All that training needs, as plain frozen values that can be sent to another process."""

    readings: tuple[Reading, ...]
    entries: tuple[GazetteerEntry, ...] = ()
    countries: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Trained:
    """What was learned: a model for each label, as bytes, from so many sentences.

    `trust` says, by source and label, how many proposals of rules and lists were made in what was learned from, and how
    many of them the annotator had labelled just so.
    """

    models: Mapping[str, bytes] = field(repr=False)
    sentences: int
    trust: Mapping[tuple[str, str], tuple[int, int]] = field(default_factory=dict)
    version: int = VERSION


def latest(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The readings that teach something; no more of the last ones than can be learned from in a minute."""
    found: deque[Reading] = deque()
    letters = 0
    for reading in reversed([one for one in readings if one.layer or one.is_done]):
        letters += len(reading.document.text)
        if letters > MOST_LETTERS and found:
            break
        found.appendleft(reading)
    return tuple(found)


def parts_of(reading: Reading) -> Iterator[Reading]:
    """A long document in parts that end with a sentence and cut no annotation.

    A model must see what memory says of a name in a text that is new to it. In one long document it never would, were
    the whole of it one text.
    """
    text, start = reading.document.text, 0
    for end in (*(one.end for one in sentences(text)), len(text)):
        is_last = end == len(text)
        is_cut = any(one.span.start < end < one.span.end for one in reading.layer)
        if end > start and (is_last or (end - start >= _LETTERS_OF_PART and not is_cut)):
            yield _part(reading, start, end)
            start = end


def _part(reading: Reading, start: int, end: int) -> Reading:
    document = replace(reading.document, id=f"{reading.document.id}/{start}", text=reading.document.text[start:end])
    layer = tuple(
        replace(one, document=document.id, span=Span(one.span.start - start, one.span.end - start))
        for one in reading.layer
        if start <= one.span.start and one.span.end <= end
    )
    read_until = max((one.span.end for one in reading.layer if one.origin in _READ), default=0)
    return Reading(document, layer, is_done=reading.is_done or end <= read_until)


def lesson_sentences(reading: Reading) -> Iterator[Token]:
    """The sentences to learn from: all of a text that is done, else those that hold an annotation."""
    return iter(sentences(reading.document.text)) if reading.is_done else _labelled(reading)


def labelled_sentences(readings: Iterable[Reading]) -> int:
    """How many sentences hold an annotation; those of them that are done and hold none teach, but are not counted."""
    return sum(1 for reading in readings if reading.layer for _ in _labelled(reading))


def is_due(labelled: int, trained: Trained | None) -> bool:
    """Whether it is time to learn, or to learn anew: from a hundred labelled sentences on, again after fifty more."""
    return labelled >= FEWEST if trained is None else labelled >= trained.sentences + AGAIN_AFTER


def _labelled(reading: Reading) -> Iterator[Token]:
    """The sentences that hold an annotation, or a part of one."""
    layer = Overlaps((one.span, None) for one in reading.layer)
    for sentence in sentences(reading.document.text):
        if any(layer.over(Span(sentence.start, sentence.end))):
            yield sentence
