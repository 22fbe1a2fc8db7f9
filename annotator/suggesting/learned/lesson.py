"""What a model learns from, and what it has learned."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from annotator.arabic.sentences import sentences
from annotator.arabic.words import Token
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.suggesting.memory import Reading

VERSION = 1
"""Of features and tags: what was learned under another is not used."""
FEWEST = 100
"""Sentences from which learning is worth while."""
AGAIN_AFTER = 50
MOST_LETTERS = 600_000


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


def lesson_sentences(reading: Reading) -> Iterator[Token]:
    """The sentences to learn from: all of a document that is done, else those that hold an annotation."""
    for sentence in sentences(reading.document.text):
        if reading.is_done or _holds_annotation(reading, sentence):
            yield sentence


def labelled_sentences(readings: Iterable[Reading]) -> int:
    """How many sentences hold an annotation; those of them that are done and hold none teach, but are not counted."""
    return sum(
        _holds_annotation(reading, sentence)
        for reading in readings
        if reading.layer
        for sentence in sentences(reading.document.text)
    )


def is_due(labelled: int, trained: Trained | None) -> bool:
    """Whether it is time to learn, or to learn anew: from a hundred labelled sentences on, again after fifty more."""
    return labelled >= FEWEST if trained is None else labelled >= trained.sentences + AGAIN_AFTER


def _holds_annotation(reading: Reading, sentence: Token) -> bool:
    return any(one.span.start < sentence.end and sentence.start < one.span.end for one in reading.layer)
