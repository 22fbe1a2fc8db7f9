"""Reads brat (see the folder's own text): a text and the annotations beside it."""

import codecs
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import DuplicateId, OffsetsOutsideText, TextDisagrees, TextMissing, UnknownReference
from annotator.domain.json_values import Json
from annotator.formats.decoding import decode
from annotator.formats.incoming import (
    Incoming,
    IncomingAnnotation,
    IncomingDocument,
    IncomingRelation,
    Kind,
    Recounted,
    Unheld,
)
from annotator.formats.limits import read_bytes
from annotator.formats.offsets import Run, Told, Unit, counted, is_alike, is_same
from annotator.formats.standoff.brat.lines import Bound, Lines, Said
from annotator.formats.standoff.values import NO_BLANKS, NO_BREAKS, from_field

SUFFIXES = (".ann", ".a1", ".a2")
TEXT = ".txt"
NOTES = "AnnotatorNotes"
_BYTE_ORDER = "\ufeff"
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def load(path: Path, encoding: str) -> Incoming:
    """The document whose text or annotations lie at the path, with all the files of annotations beside it.

    The text is taken as it stands. Only where its words do not fit are its line ends counted as one sign each, or its
    byte order mark as a sign, as some programs do.

    Raises:
        TextMissing: if there is no text.
        FileTrouble, OSError: if a file cannot be read at all.
    """
    source = path.with_suffix(TEXT)
    if not source.is_file():
        raise TextMissing(str(path), str(source))
    data = read_bytes(source)
    decoded = decode(data, str(source), encoding)
    parts = [_lines(beside, encoding) for suffix in SUFFIXES if (beside := path.with_suffix(suffix)).is_file()]
    texts = [decoded.text]
    if "\r\n" in decoded.text:
        texts.append(decoded.text.replace("\r\n", "\n"))
    if data.startswith(_MARKS):
        texts.append(_BYTE_ORDER + decoded.text)
    readings = [_Reading(text, parts, str(path)).done() for text in texts]
    best = min(readings, key=lambda one: (bool(one.problems), bool(one.recounted)))  # of those the first
    counts = ((str(source), decoded.replaced), *((part.path, part.replaced) for part in parts))
    replaced = tuple((name, count) for name, count in counts if count)
    return replace(best, replaced=replaced, encodings=((str(source), decoded.encoding),))


def _lines(path: Path, encoding: str) -> Lines:
    lines = Lines(str(path))
    data = read_bytes(path)
    if data.strip():
        decoded = decode(data, str(path), encoding)
        lines.replaced = decoded.replaced
        lines.take(decoded.text)
    return lines


@dataclass(slots=True)
class _Reading:
    """The annotations put on one way to take the text."""

    text: str
    parts: Sequence[Lines]
    path: str
    problems: list[FileTrouble] = field(default_factory=list)
    unheld: list[Unheld] = field(default_factory=list)
    unit: Unit = Unit.CODE_POINTS

    def done(self) -> Incoming:
        """Everything the files tell of the text."""
        for part in self.parts:
            self.problems += part.problems
            self.unheld += part.unheld
        self._check_ids()
        runs = dict(self._runs())
        arrows = {one.id for part in self.parts for one in part.arrows if {one.source, one.target} <= runs.keys()}
        attributes = self._attributes(runs.keys() | arrows)
        notes = self._notes(runs, arrows)
        annotations = tuple(
            IncomingAnnotation(
                *runs[one.id],
                one.label,
                id=one.id,
                attributes=attributes[one.id],
                note=notes.get(one.id),
                line=one.line,
            )
            for part in self.parts
            for one in part.bounds
            if one.id in runs
        )
        document = IncomingDocument(
            self.text, self.path, annotations=annotations, relations=tuple(self._relations(runs, attributes)),
            foreign_id=Path(self.path).stem, has_local_ids=True,
        )  # fmt: skip
        recounted = () if self.unit is Unit.CODE_POINTS else (Recounted(self.path, 1, self.unit),)
        documents = () if self.problems else (document,)
        self.unheld.sort(key=lambda one: (one.path, one.line))
        return Incoming(documents, (), (), tuple(self.problems), (), tuple(self.unheld), recounted)

    @property
    def _ids(self) -> set[str]:
        return {id for part in self.parts for id in part.ids}

    def _check_ids(self) -> None:
        """Each id is that of one line in all the files, and what is left out speaks of ids that are there."""
        seen: set[str] = set()
        for part in self.parts:
            twice = (part.ids.keys() & seen) - {"*"}
            self.problems += (DuplicateId(part.path, line, id) for id, line in part.ids.items() if id in twice)
            seen |= part.ids.keys()
        for part in self.parts:
            self.problems += (UnknownReference(part.path, line, id) for id, line in part.mentioned if id not in seen)

    def _runs(self) -> Iterator[tuple[str, Run]]:
        """By id, what each text-bound annotation covers, if that is one run of the text."""
        for part in self.parts:
            whole = [one for one in part.bounds if not self._is_empty(one, part.path)]
            told = [
                Told(start, end, one.said if len(one.pieces) == 1 else None, one.line)
                for one in whole
                for start, end in one.pieces
            ]
            found = counted(self.text, told, part.path, agreements=(is_same, is_alike))
            self.problems += found.problems
            if found.unit is not Unit.CODE_POINTS:
                self.unit = found.unit
            runs = iter(found.runs)
            for one in whole:
                pieces = [next(runs) for _ in one.pieces]
                run = self._joined(one, [piece for piece in pieces if piece], part.path)
                if run is not None and None not in pieces:
                    yield one.id, run

    def _is_empty(self, one: Bound, path: str) -> bool:
        """Whether the annotation covers nothing anywhere, which is told."""
        if not all(start == end for start, end in one.pieces):
            return False
        if one.pieces[0][0] > len(self.text):
            self.problems.append(OffsetsOutsideText(path, one.line, *one.pieces[0], len(self.text)))
        self.unheld.append(Unheld(path, one.line, Kind.EMPTY_SPAN, _shown(one)))
        return True

    def _joined(self, one: Bound, pieces: Sequence[Run], path: str) -> Run | None:
        """The run that the pieces make, if nothing but line breaks lies between them."""
        if not pieces or len(pieces) < len(one.pieces):
            return None
        start, end = pieces[0][0], pieces[-1][1]
        said = " ".join(self.text[first:last] for first, last in pieces)
        if not is_alike(one.said, said):
            self.problems.append(TextDisagrees(path, one.line, start, end, one.said, said))
            return None
        gaps = (self.text[before[1] : after[0]] for before, after in pairwise(pieces))
        in_order = all(before[1] <= after[0] for before, after in pairwise(pieces))
        if in_order and all(NO_BREAKS.sub("", gap) == "" for gap in gaps):
            return start, end
        self.unheld.append(Unheld(path, one.line, Kind.SCATTERED_SPAN, _shown(one)))
        return None

    def _attributes(self, held: set[str]) -> defaultdict[str, dict[str, Json]]:
        """By id of what is held, its attributes by name; one without a value is True."""
        found: defaultdict[str, dict[str, Json]] = defaultdict(dict)
        for one, path in self._sayings("attributes", held, Kind.ATTRIBUTE):
            name = from_field(one.name, NO_BLANKS)
            name = name if isinstance(name, str) else one.name
            if name in found[one.of]:
                self.unheld.append(Unheld(path, one.line, Kind.OTHER_VALUE, one.whole))
            found[one.of].setdefault(name, True if one.value is None else from_field(one.value, NO_BLANKS))
        return found

    def _notes(self, runs: Mapping[str, Run], arrows: set[str]) -> dict[str, str]:
        """By id of an annotation held, its note; several are put under one another. Arrows have none here."""
        found: dict[str, str] = {}
        for one, path in self._sayings("notes", runs.keys() | arrows, Kind.NOTE):
            note = from_field(one.value or "", NO_BREAKS)
            note = note if isinstance(note, str) else one.value or ""
            if one.name != NOTES or one.of in arrows:
                self.unheld.append(Unheld(path, one.line, Kind.OTHER_NOTE, one.whole))
            else:
                found[one.of] = f"{found[one.of]}\n{note}" if one.of in found else note
        return found

    def _sayings(self, kind: str, held: set[str], left: Kind) -> Iterator[tuple[Said, str]]:
        """What is said of something held; what is said of something left out is told, of nothing is a problem."""
        ids = self._ids
        for part in self.parts:
            for one in getattr(part, kind):
                if one.of in held:
                    yield one, part.path
                elif one.of in ids:
                    self.unheld.append(Unheld(part.path, one.line, left, one.whole))
                else:
                    self.problems.append(UnknownReference(part.path, one.line, one.of))

    def _relations(
        self, runs: Mapping[str, Run], attributes: Mapping[str, Mapping[str, Json]]
    ) -> Iterator[IncomingRelation]:
        ids = self._ids
        for part in self.parts:
            for one in part.arrows:
                label = from_field(one.label, NO_BLANKS)
                label = label if isinstance(label, str) and label.strip() else one.label
                missing = next((end for end in (one.source, one.target) if end not in ids), None)
                if missing is not None:
                    self.problems.append(UnknownReference(part.path, one.line, missing))
                elif one.source in runs and one.target in runs and one.source != one.target:
                    yield IncomingRelation(
                        label, one.source, one.target, one.id, attributes=attributes[one.id], line=one.line
                    )
                else:
                    told = f"{one.id} {one.label} {one.source} {one.target}"
                    kind = Kind.LOOP if one.source == one.target else Kind.RELATION
                    self.unheld.append(Unheld(part.path, one.line, kind, told))


def _shown(one: Bound) -> str:
    offsets = ";".join(f"{start} {end}" for start, end in one.pieces)
    return f"{one.id} {one.label} {offsets} {one.said}".rstrip()
