"""A model at work: what it proposes for a document, and how unsure it is of it."""

import math
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import chain
from threading import Lock
from typing import TypeAlias

import pycrfsuite

from annotator.arabic.words import Token
from annotator.domain.document import Document
from annotator.domain.span import Span
from annotator.domain.suggestion import Learned
from annotator.suggesting.learned.features import Features, Hints, edges_of, features_of, sentence_tokens
from annotator.suggesting.learned.lesson import Trained
from annotator.suggesting.proposal import MODEL, Proposal

Items: TypeAlias = pycrfsuite.ItemSequence
_LIKELY = 0.35  # that a span begins at a token, or goes on in it: then it is looked at
_INSIDE = 0.35
_SAID = 0.3  # the weight of what another source says of its own proposal, beside what the model holds of it
_PRIOR = 5  # proposals that a rule's own confidence counts as


class _Tagger:
    """The model of one label, and the sentence it was given last."""

    def __init__(self, model: bytes) -> None:
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(model)
        self._tags = frozenset(self._tagger.labels())
        self.read = self._tagger.set

    def held(self, tag: str, at: int) -> float:
        """The probability of a tag for one token; 0 for one that was never learned."""
        return float(self._tagger.marginal(tag, at)) if tag in self._tags else 0.0


class Model:
    """What was learned, ready to be asked, by several threads too: they take turns, sentence by sentence."""

    def __init__(self, trained: Trained) -> None:
        self.trained = trained
        self._asked = Lock()  # a tagger remembers the sentence it was given last
        self._taggers: dict[str, _Tagger] = {}
        for label, model in trained.models.items():
            with suppress(ValueError):  # a label nobody could learn anything of has an empty model
                self._taggers[label] = _Tagger(model)

    def proposals(
        self, document: Document, hints: Sequence[Proposal], others: Iterable[Proposal] = (), own: bool = True
    ) -> Iterator[Proposal]:
        """What other sources propose, weighed; then, unless not asked for, what the model does of its own.

        `hints` are what it looks at beside the words. Others are as sure as the model holds them beside what they say
        themselves, rules and lists as sure as they were right; a label that was not learned is left at that. Its own
        spans have the probability of the least sure of their tokens.
        """
        waiting = deque(sorted(map(self._trusted, others), key=lambda one: one.span))
        for tokens, items in _items(document.text, hints):
            here: dict[str, list[Proposal]] = defaultdict(list)
            while waiting and waiting[0].span.start < tokens[-1].end:
                one = waiting.popleft()
                here[one.label].append(one)
            with self._asked:
                judged = tuple(self._judged(here, tokens, items, own))
            yield from judged
            yield from chain.from_iterable(one for label, one in here.items() if label not in self._taggers)
        yield from waiting

    def _judged(
        self, here: Mapping[str, Sequence[Proposal]], tokens: Sequence[Token], items: Items, own: bool
    ) -> Iterator[Proposal]:
        """Of one sentence: what others propose there, weighed, and the model's own."""
        for label, tagger in self._taggers.items():
            found = here.get(label, ())
            if found or own:
                tagger.read(items)
                yield from self._weighed(found, tagger, tokens)
            if own:
                yield from self._spans(label, tagger, tokens)

    def _weighed(self, found: Iterable[Proposal], tagger: _Tagger, tokens: Sequence[Token]) -> Iterator[Proposal]:
        starts, ends = [token.start for token in tokens], [token.end for token in tokens]
        for one in found:
            first, last = bisect_left(starts, one.span.start), bisect_left(ends, one.span.end)
            if (
                first == len(starts)
                or last == len(ends)
                or (starts[first], ends[last]) != (one.span.start, one.span.end)
            ):
                yield one
                continue
            held = self._probability(tagger, first, last + 1, len(tokens))
            yield replace(one, confidence=_SAID * one.confidence + (1 - _SAID) * held)

    def _spans(self, label: str, tagger: _Tagger, tokens: Sequence[Token]) -> Iterator[Proposal]:
        """From each token that may begin one, past those that are more likely inside than not."""
        at = 0
        while at < len(tokens):
            start, at = at, at + 1
            if tagger.held("B", start) >= _LIKELY:
                while at < len(tokens) and tagger.held("I", at) >= _INSIDE:
                    at += 1
                sure = self._probability(tagger, start, at, len(tokens))
                span = Span(tokens[start].start, tokens[at - 1].end)
                yield Proposal(span, label, MODEL, sure, Learned(sure, self.trained.sentences))

    @staticmethod
    def _probability(tagger: _Tagger, start: int, end: int, length: int) -> float:
        """Of the least sure tag of a span: its beginning, what is inside, and that it ends there."""
        inside = (tagger.held("I", i) for i in range(start + 1, end))
        ends = 1 - tagger.held("I", end) if end < length else 1.0
        return min(tagger.held("B", start), ends, *inside)

    def uncertainty(self, document: Document, hints: Sequence[Proposal]) -> float:
        """How much there is to learn from a document: the mean entropy of its tokens, in bits, over all labels."""
        total, count = 0.0, 0
        for tokens, items in _items(document.text, hints):
            count += len(tokens)
            with self._asked:
                total += sum(_unsureness(tagger, items, len(tokens)) for tagger in self._taggers.values())
        return total / count if count else 0.0

    def _trusted(self, proposal: Proposal) -> Proposal:
        """As sure as the annotator found its like; memory counts that for each name itself."""
        made, right = self.trained.trust.get((proposal.source, proposal.label), (0, 0))
        return replace(proposal, confidence=(right + _PRIOR * proposal.confidence) / (made + _PRIOR))


def _items(text: str, hints: Sequence[Proposal]) -> Iterator[tuple[list[Token], Items]]:
    known = Hints(hints)
    for _, tokens in sentence_tokens(text, edges_of(hints)):
        features: list[Features] = features_of(text, tokens, known)
        yield tokens, pycrfsuite.ItemSequence(features)


def _unsureness(tagger: _Tagger, items: Items, length: int) -> float:
    tagger.read(items)
    return sum(_entropy(tagger.held("O", at)) for at in range(length))


def _entropy(probability: float) -> float:
    """Of a yes or no, in bits."""
    if not 0 < probability < 1:
        return 0.0
    return -probability * math.log2(probability) - (1 - probability) * math.log2(1 - probability)
