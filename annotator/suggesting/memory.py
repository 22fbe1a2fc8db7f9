"""The memory of an annotator's own labels: every name they labelled, how often, and how often they left it alone.

A name inside a longer one is remembered apart from the name standing free: سوريا may be a place everywhere and
nothing in تلفزيون سوريا. Quotations and other long runs are not names and are not remembered.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from annotator.domain.annotation import Annotation
from annotator.domain.document import Document
from annotator.domain.span import Span
from annotator.domain.suggestion import Rejection, Remembered
from annotator.suggesting.names import FoundName, Names
from annotator.suggesting.overlaps import Overlaps
from annotator.suggesting.proposal import MEMORY, Proposal
from annotator.suggesting.words import Key, key_at

_LONGEST = 8
_LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as its annotator left it: what they labelled, what they refused, and whether they are done with it.

    Only in a document that is done does it count against a name that it was left alone.
    """

    document: Document
    layer: tuple[Annotation, ...]
    rejections: tuple[Rejection, ...] = ()
    is_done: bool = False


Pace: TypeAlias = Callable[[Iterable[Reading]], Iterable[Reading]]
"""Gives the same readings, each when there is time for it."""


class Seen(NamedTuple):
    """One way a name was met: labelled so, or left alone (no label); inside a longer name, or free."""

    key: Key
    label: str | None
    inside: bool


@dataclass(frozen=True, slots=True)
class Record:
    """What is remembered of one name: how often it was met in each way, free and inside a longer one."""

    free: Mapping[str | None, int]
    inside: Mapping[str | None, int]

    def less(self, key: Key, own: Mapping[Seen, int]) -> "Record":
        """What is remembered without one document's own tally."""
        return Record(
            {label: count - own.get(Seen(key, label, False), 0) for label, count in self.free.items()},
            {label: count - own.get(Seen(key, label, True), 0) for label, count in self.inside.items()},
        )

    def best(self, inside: bool) -> Remembered | None:
        """The label it had at least half the times it was met there; where never met so, of all times together."""
        counts = self.inside if inside else self.free
        if not any(counts.values()):
            counts = self.inside if counts is self.free else self.free
        label, labelled = max(
            ((label, count) for label, count in counts.items() if label), key=lambda row: (row[1], row[0]),
            default=("", 0),
        )  # fmt: skip
        total = sum(counts.values())
        return Remembered(label, labelled, total - labelled) if labelled and labelled >= _LEAST_SHARE * total else None


@dataclass(frozen=True, slots=True)
class Memory:
    """All that one annotator's readings tell of names. Frozen: `after` makes the next one."""

    tallies: Mapping[str, Counter[Seen]] = field(default_factory=dict)
    total: Counter[Seen] = field(default_factory=Counter)
    names: Names[Record] = field(default_factory=lambda: Names({}))

    @classmethod
    def of(cls, readings: Iterable[Reading], paced: Pace = iter) -> "Memory":
        """The memory of all readings, in any order; `paced` gives each when there is time for it."""
        read = tuple(readings)
        known = Names(dict.fromkeys((key for one in paced(read) for key, _ in _labelled(one)), True))
        tallies = {one.document.id: _tally(one, known) for one in paced(read)}
        total: Counter[Seen] = Counter()
        for tally in tallies.values():
            total.update(tally)
        return cls(tallies, total, _names(total))

    def after(self, reading: Reading) -> "Memory":
        """The memory, with one document read anew.

        Where else a name new in it was left alone is known when all is read again, by `of`.
        """
        own = Names(dict.fromkeys((key for key, _ in _labelled(reading)), True))
        fresh = _tally(reading, own, self.names)
        total = self.total.copy()
        total.subtract(self.tallies.get(reading.document.id, {}))
        total.update(fresh)
        total = +total
        return Memory({**self.tallies, reading.document.id: fresh}, total, _names(total))

    def proposals(
        self, document: Document, layer: Iterable[Annotation] = (), without_own: bool = False
    ) -> Iterator[Proposal]:
        """Every name of the document that was labelled at least half the times it was met.

        `without_own`: as if this document had never been read, so that a model learns from what it will see.
        """
        own = self.tallies.get(document.id) if without_own else None
        names = (one.span for one in layer if len(key_at(document.text, *_ends(one.span))) <= _LONGEST)
        outer = Overlaps((span, None) for span in names)
        for found in sorted(self.names.found_in(document.text), key=lambda one: (-len(one.span), one.span)):
            inside = _is_inside(found.span, outer)
            why = (found.value.less(found.key, own) if own else found.value).best(inside)
            if why:
                outer.add(found.span, None)
                sure = (why.labelled + 0.5) / (why.labelled + why.left_alone + 1)
                yield Proposal(found.span, why.label, MEMORY, sure, why, nests=True)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _is_inside(span: Span, names: Overlaps[None]) -> bool:
    """Whether it lies in a longer one."""
    return any(outer.contains(span) and outer != span for outer, _ in names.over(span))


def _labelled(reading: Reading) -> Iterator[tuple[Key, Annotation]]:
    for one in reading.layer:
        key = key_at(reading.document.text, *_ends(one.span))
        if key and len(key) <= _LONGEST:
            yield key, one


def _tally(reading: Reading, *known: Names[bool] | Names[Record]) -> Counter[Seen]:
    labelled = tuple(_labelled(reading))
    outer = Overlaps((one.span, None) for _, one in labelled)
    tally = Counter(Seen(key, one.label, _is_inside(one.span, outer)) for key, one in labelled)
    text = reading.document.text
    tally.update(Seen(key_at(text, *_ends(no.span)), None, False) for no in reading.rejections)
    if reading.is_done:
        taken = {one.span for _, one in labelled}
        left = {found.span: found for names in known for found in _every(names, text) if found.span not in taken}
        tally.update(Seen(one.key, None, _is_inside(span, outer)) for span, one in left.items())
    return tally


def _every(names: Names[bool] | Names[Record], text: str) -> Iterator[FoundName[bool] | FoundName[Record]]:
    yield from names.found_in(text)


def _names(total: Mapping[Seen, int]) -> Names[Record]:
    records: dict[Key, Record] = {}
    for (key, label, inside), count in total.items():
        record = records.setdefault(key, Record({}, {}))
        counts: dict[str | None, int] = record.inside if inside else record.free  # type: ignore[assignment]
        counts[label] = counts.get(label, 0) + count
    return Names(records)
