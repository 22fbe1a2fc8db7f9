"""The lines of a file of brat, each with its parts; what is wrong with one is told with its number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import BrokenField, DuplicateId
from annotator.formats.incoming import Kind, Unheld
from annotator.formats.texts.lines import numbered

_ID = re.compile(r"[A-Za-z#][0-9]+\S*|\*")
_TEXT_BOUND = re.compile(r"(\S+) +([0-9]{1,15} +[0-9]{1,15}(?: *; *[0-9]{1,15} +[0-9]{1,15})*) *")
_RELATION = re.compile(r"(\S+) +[^\s:]+:(\S+) +[^\s:]+:(\S+)\s*")
_ATTRIBUTE = re.compile(r"(\S+) +(\S+)(?: +(.*\S))?\s*")
_NOTE = re.compile(r"(\S+) +(\S+)\s*")
_LEFT = {
    "E": (Kind.EVENT, re.compile(r"[^\s:]+:\S+(?:\s+[^\s:]+:\S+)*\s*"), re.compile(r":(\S+)")),
    "*": (Kind.EQUIVALENCE, re.compile(r"\S+(?: +\S+){2,}\s*"), re.compile(r"(?<= )(\S+)")),
    "N": (Kind.NORMALIZATION, re.compile(r"\S+ +\S+ +\S.*"), re.compile(r"^\S+ +(?:[^\s:]+:)?(\S+)")),
}
"""What is left out, by the letter of its lines: how they are written, and the ids they speak of."""

_EXPECTED = {
    "T": "a type, offsets and words, such as T1⇥actor 4 18⇥…",
    "E": "a type with an id and roles, such as E1⇥Attack:T4 Agent:T1",
    "*": "a type and two ids or more, such as *⇥Equiv T1 T2",
    "N": "a type, an id and a reference, such as N1⇥Reference T1 Wikipedia:534366⇥…",
    "R": "a type and two arguments, such as R1⇥speaker Arg1:T1 Arg2:T2",
    "A": "a name, an id and at most a value, such as A1⇥Mention T1 Name",
    "#": "a type and an id, such as #1⇥AnnotatorNotes T1⇥…",
}
Pieces: TypeAlias = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Bound:
    """A `T` line: a type on one piece of the text or several, and the words it says they are."""

    id: str
    label: str
    pieces: Pieces
    said: str
    line: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """An `R` line."""

    id: str
    label: str
    source: str
    target: str
    line: int


@dataclass(frozen=True, slots=True)
class Said:
    """An `A`, `M` or `#` line: what is said of the thing with the id `of`; `value` is None where there is none."""

    name: str
    of: str
    value: str | None
    line: int
    whole: str


@dataclass(slots=True)
class Lines:
    """All lines of a file beside a text, by kind.

    `ids` gives the line of every id, `mentioned` the ids that are spoken of by what is left out, each with its line.
    `replaced` counts what was put for bytes that mean nothing.
    """

    path: str
    bounds: list[Bound] = field(default_factory=list)
    arrows: list[Arrow] = field(default_factory=list)
    attributes: list[Said] = field(default_factory=list)
    notes: list[Said] = field(default_factory=list)
    unheld: list[Unheld] = field(default_factory=list)
    problems: list[FileTrouble] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)
    mentioned: list[tuple[str, int]] = field(default_factory=list)
    replaced: int = 0

    def take(self, text: str) -> None:
        """The lines of the file.

        Problems: BrokenField for a line that is none of brat's, DuplicateId.
        """
        for number, line in numbered(text):
            if line.strip():
                self._line(number, line)

    def _line(self, number: int, whole: str) -> None:
        id, tab, rest = whole.partition("\t")
        if not tab or not _ID.fullmatch(id):
            if whole.startswith("#"):
                self.unheld.append(Unheld(self.path, number, Kind.COMMENT, whole))
            else:
                self._broken(number, "line", "an id such as T1 or R1, and a tab")
            return
        if id != "*" and id in self.ids:
            self.problems.append(DuplicateId(self.path, number, id))
        self.ids.setdefault(id, number)
        kind = "A" if id[0] == "M" else id[0]
        if kind not in _EXPECTED:
            self._broken(number, "line", "an id that begins with T, E, R, A, M, N, * or #")
        elif not self._is_taken(kind, number, id, rest, whole):
            self._broken(number, id, _EXPECTED[kind])

    def _is_taken(self, kind: str, number: int, id: str, rest: str, whole: str) -> bool:
        head, tab, tail = rest.partition("\t")
        if kind in _LEFT:
            return self._is_left(kind, number, rest, whole)
        if kind == "T" and tab and (bound := _TEXT_BOUND.fullmatch(head)):
            self.bounds.append(Bound(id, bound[1], tuple(_pieces(bound[2])), tail, number))
        elif kind == "R" and (arrow := _RELATION.fullmatch(head)):
            self.arrows.append(Arrow(id, arrow[1], arrow[2], arrow[3], number))
        elif kind == "A" and (told := _ATTRIBUTE.fullmatch(rest)):
            self.attributes.append(Said(told[1], told[2], told[3], number, whole))
        elif kind == "#" and (note := _NOTE.fullmatch(head)):
            self.notes.append(Said(note[1], note[2], tail, number, whole))
        else:
            return False
        return True

    def _is_left(self, kind: str, number: int, rest: str, whole: str) -> bool:
        what, form, mentions = _LEFT[kind]
        if not form.fullmatch(rest):
            return False
        self.unheld.append(Unheld(self.path, number, what, whole))
        self.mentioned += ((id, number) for id in mentions.findall(rest))
        return True

    def _broken(self, number: int, field: str, expected: str) -> None:
        self.problems.append(BrokenField(self.path, number, field, expected))


def _pieces(told: str) -> Iterator[tuple[int, int]]:
    for piece in told.split(";"):
        start, end = piece.split()
        yield int(start), int(end)
