"""Training: one flat model for each label, on what the annotator labelled; seconds, so in a process of its own."""

import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from annotator.domain.span import Span
from annotator.suggesting.gazetteer import Gazetteer
from annotator.suggesting.learned.features import Hints, edges_of, features_of, sentence_tokens, tags_of
from annotator.suggesting.learned.hints import hints_for
from annotator.suggesting.learned.lesson import Lesson, Trained, labelled_sentences, latest, lesson_sentences, parts_of
from annotator.suggesting.memory import Memory, Reading
from annotator.suggesting.proposal import GAZETTEER, RULE, Proposal

_FEWEST_SPANS = 5  # of a label, from which it can be learned
_SETTINGS = {"c1": 0.1, "c2": 0.05, "max_iterations": 60, "feature.possible_transitions": True}

Sequences = list[tuple[pycrfsuite.ItemSequence, dict[str, list[str]]]]


def train(lesson: Lesson) -> Trained:
    """What the lesson teaches; of a very long one, what its last documents do. The same lesson teaches the same."""
    readings = tuple(part for one in latest(lesson.readings) for part in parts_of(one))
    memory, gazetteer = Memory.of(readings), Gazetteer(lesson.entries, lesson.countries)
    counts = Counter(one.label for reading in readings for one in reading.layer)
    labels = sorted(label for label, count in counts.items() if count >= _FEWEST_SPANS)
    sequences: Sequences = []
    trust: dict[tuple[str, str], tuple[int, int]] = {}
    for reading in readings:
        proposals = hints_for(reading.document, memory, gazetteer, without_own=True)
        _count(reading, proposals, labels, trust)
        sequences += _sequences(reading, proposals, labels)
    models = {label: _trained([(items, tags[label]) for items, tags in sequences]) for label in labels}
    return Trained(models, labelled_sentences(lesson.readings), trust)


def _count(
    reading: Reading,
    proposals: Iterable[Proposal],
    labels: Sequence[str],
    trust: dict[tuple[str, str], tuple[int, int]],
) -> None:
    """How often rules and lists were right, in a document that is done."""
    labelled = {(one.label, one.span) for one in reading.layer}
    for one in proposals if reading.is_done else ():
        if one.source in (RULE, GAZETTEER) and one.label in labels:
            made, right = trust.get((one.source, one.label), (0, 0))
            trust[one.source, one.label] = made + 1, right + ((one.label, one.span) in labelled)


def _sequences(reading: Reading, proposals: Iterable[Proposal], labels: Sequence[str]) -> Sequences:
    text, hints = reading.document.text, Hints(proposals)
    spans: dict[str, list[Span]] = defaultdict(list)
    for one in reading.layer:
        spans[one.label].append(one.span)
    cuts = edges_of(proposals) | {edge for one in reading.layer for edge in (one.span.start, one.span.end)}
    taught = set(lesson_sentences(reading))
    found: Sequences = []
    for sentence, tokens in sentence_tokens(text, cuts):
        if sentence in taught:
            items = pycrfsuite.ItemSequence(features_of(text, tokens, hints))
            found.append((items, {label: tags_of(tokens, spans[label]) for label in labels}))
    return found


def _trained(sequences: Iterable[tuple[pycrfsuite.ItemSequence, list[str]]]) -> bytes:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=_SETTINGS, verbose=False)
    for items, tags in sequences:
        trainer.append(items, tags)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return path.read_bytes()
