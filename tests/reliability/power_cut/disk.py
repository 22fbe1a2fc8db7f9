"""A disk as a power cut may find it: what was synced is there; of the rest, anything may be, in any order and in part.

The model is the weakest that SQLite is built for: a write that was not synced may be lost, kept, or kept in some of its
sectors; a file that grew may hold junk where the bytes did not arrive; names that were made, taken away or given to
another file stay unsure until their folder is synced, but reach the disk in order. A sync keeps its word.
"""

import random
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeAlias

_HEAD = struct.Struct("<cIQI")
SECTORS = (512, 4096)
_MOST = 30  # unsure changes that are tried one by one

Files: TypeAlias = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the trace: `what` is a letter of intercept.h, or A for an acknowledgement."""

    what: str
    name: str
    offset: int
    data: bytes


def records(trace: Path) -> Iterator[Record]:
    """The trace that recorder.c wrote, without the lock's sidecar: it holds nothing of the project."""
    told, at = trace.read_bytes(), 0
    while at < len(told):
        what, path, offset, size = _HEAD.unpack_from(told, at)
        middle = at + _HEAD.size + path
        name, at = Path(told[at + _HEAD.size : middle].decode()).name, middle + size
        if not name.endswith(".lock"):
            yield Record(what.decode(), name, offset, told[middle:at])


Fate: TypeAlias = Callable[[Record], tuple[Record, ...]]
"""What of a change that was not synced reaches the disk."""


@dataclass(slots=True)
class File:
    """The bytes that are surely on the disk, and the changes since, which may be."""

    synced: bytearray = field(default_factory=bytearray)
    since: list[Record] = field(default_factory=list)


class Disk:
    """What is sure and what is not after the records it was told."""

    def __init__(self) -> None:
        self.acknowledged = 0
        self._now: dict[str, File] = {}
        self._synced_names: dict[str, File] = {}
        self._names_since: list[dict[str, File]] = []  # all names, after each change of one

    def take(self, record: Record) -> None:
        """Go on by one record."""
        match record.what:
            case "A":
                self.acknowledged = record.offset
            case "C":
                self._rename({**self._now, record.name: File()})
            case "U":
                self._rename({name: file for name, file in self._now.items() if name != record.name})
            case "R":
                moved = {name: file for name, file in self._now.items() if name != record.name}
                self._rename({**moved, Path(record.data.decode()).name: self._now[record.name]})
            case "D":
                self._synced_names, self._names_since = self._now, []
            case "S":
                file = self._now[record.name]
                for one in file.since:
                    _apply(file.synced, one)
                file.since.clear()
            case _:
                self._now[record.name].since.append(record)

    def _rename(self, names: dict[str, File]) -> None:
        self._now = names
        self._names_since.append(names)

    def cuts(self, chance: random.Random, draws: int, one_in: int) -> Iterator[Files]:
        """What a power cut may leave, each of its names with each of its fates; one in so many, at random."""
        for names in (self._synced_names, *self._names_since):
            for fate in _fates(names, chance, draws):
                if chance.randrange(one_in) == 0:
                    yield _left(names, fate)


def _fates(names: dict[str, File], chance: random.Random, draws: int) -> Iterator[Fate]:
    """None or all of the unsure changes, or junk for them; all but one, or one alone; the last torn; any sectors."""
    unsure = [id(one) for file in names.values() for one in file.since]
    new = {id(one) for file in names.values() for one in file.since if one.offset >= len(file.synced) > 0}
    yield lambda _: ()
    yield lambda one: (one,)
    yield lambda one: (_junk(one) if id(one) in new else one,)
    for this in chance.sample(unsure, min(len(unsure), _MOST)):
        yield partial(_but, this, lambda _: ())
        yield partial(_only, this)
    for sector in SECTORS:
        for this in unsure[-1:]:
            yield partial(_but, this, partial(_begun, sector))
        for _ in range(draws):
            yield partial(_some, sector, chance)


def _left(names: dict[str, File], fate: Fate) -> Files:
    """The files under those names, with what that fate leaves of each unsure change."""
    left = {}
    for name, file in names.items():
        content = bytearray(file.synced)
        for record in file.since:
            for part in fate(record):
                _apply(content, part)
        left[name] = bytes(content)
    return left


def _apply(content: bytearray, record: Record) -> None:
    if len(content) < record.offset:
        content.extend(bytes(record.offset - len(content)))
    if record.what == "T":
        del content[record.offset :]
    else:
        content[record.offset : record.offset + len(record.data)] = record.data


def _sectors(record: Record, size: int) -> tuple[Record, ...]:
    """The parts of a write that reach the disk each by itself; a truncation is one."""
    if record.what == "T":
        return (record,)
    first = record.offset // size * size
    borders = [record.offset, *range(first + size, record.offset + len(record.data), size)]
    ends = [*borders[1:], record.offset + len(record.data)]
    return tuple(
        Record("W", record.name, start, record.data[start - record.offset : end - record.offset])
        for start, end in zip(borders, ends, strict=True)
    )


def _but(this: int, fate: Fate, record: Record) -> tuple[Record, ...]:
    """All is kept whole, but one meets that fate."""
    return fate(record) if id(record) == this else (record,)


def _only(this: int, record: Record) -> tuple[Record, ...]:
    return (record,) if id(record) == this else ()


def _begun(size: int, record: Record) -> tuple[Record, ...]:
    parts = _sectors(record, size)
    return parts[: len(parts) // 2]


def _some(size: int, chance: random.Random, record: Record) -> tuple[Record, ...]:
    return tuple(part for part in _sectors(record, size) if chance.random() < 0.5)


def _junk(record: Record) -> Record:
    return Record("W", record.name, record.offset, b"\xa5" * len(record.data))
