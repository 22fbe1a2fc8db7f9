"""The rows of a file as units, tokens and parts of tokens, on a text; what is wrong is told with its line."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from unicodedata import category

from annotator.arabic.letters import boundaries
from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import BrokenColumns, BrokenField, DuplicateId, OffsetsOutsideText, TextDisagrees
from annotator.formats.incoming import Kind, Unheld
from annotator.formats.offsets import Unit, in_code_points, is_alike
from annotator.formats.standoff.webanno.escapes import unescaped
from annotator.formats.standoff.webanno.header import FORMAT_LINE, Layer, layer_of
from annotator.formats.texts.lines import numbered

_ROW_ID = re.compile(r"[0-9]{1,9}-[0-9]{1,9}(?:\.[0-9]{1,9})?")
_OFFSETS = re.compile(r"([0-9]{1,12})-([0-9]{1,12})")
_TEXT, _SENTENCE_ID = "#Text=", "#Sentence.id="
_BEFORE_CELLS = 3
_UNITS = (Unit.UTF_16, Unit.CODE_POINTS, Unit.BYTES, Unit.GRAPHEMES)


@dataclass(frozen=True, slots=True)
class Row:
    """A token or a part of one: where it begins and ends in the file's unit, its words, and the cells of the layers."""

    line: int
    id: str
    begin: int
    end: int
    form: str
    cells: tuple[str, ...]


@dataclass(slots=True)
class Sentence:
    """Its text in the lines it is written in, and its rows."""

    line: int
    texts: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Sheet:
    """A document as its rows have it."""

    path: str
    line: int
    layers: list[Layer] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    problems: list[FileTrouble] = field(default_factory=list)
    unheld: list[Unheld] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    @property
    def width(self) -> int:
        """How many columns the layers have together."""
        return sum(len(layer.columns) for layer in self.layers)

    def rows(self) -> Iterator[Row]:
        """All rows in order."""
        return (row for sentence in self.sentences for row in sentence.rows)

    def take(self, number: int, line: str) -> None:
        """The next line after the first of the header."""
        if line.startswith("#T_") and not self.sentences:
            layer = layer_of(line, self.width)
            if layer is None:
                self.problems.append(BrokenField(self.path, number, line[:5], "a layer such as #T_SP=name|value"))
            else:
                self.layers.append(layer)
        elif line.startswith((_TEXT, _SENTENCE_ID)):
            self._text(number, line)
        elif line.startswith("#"):
            self.unheld.append(Unheld(self.path, number, Kind.COMMENT, line))
        elif line.strip():
            self._row(number, line)

    def end(self) -> None:
        """The document ends: a header without sentences and a sentence without rows were cut off from them."""
        if not self.sentences and not self.problems:
            self.problems.append(BrokenField(self.path, self.line, "#FORMAT", "followed by #Text= and tokens"))
        for sentence in self.sentences:
            if not sentence.rows:
                self.problems.append(BrokenField(self.path, sentence.line, "#Text", "followed by its tokens"))

    def _text(self, number: int, line: str) -> None:
        if not self.sentences or self.sentences[-1].rows:
            self.sentences.append(Sentence(number))
        if line.startswith(_TEXT):
            self.sentences[-1].texts.append(line.removeprefix(_TEXT))

    def _row(self, number: int, line: str) -> None:
        if not self.sentences or not self.sentences[-1].texts:
            self.problems.append(BrokenField(self.path, number, "row", "in a sentence that begins with #Text="))
            return
        cells = line.split("\t")
        expected = self.width + _BEFORE_CELLS
        if not cells[-1]:  # every row ends in a tab; where a cell is missing it is none
            cells.pop()
        offsets = _OFFSETS.fullmatch(cells[1]) if len(cells) > 1 else None
        if len(cells) != expected:
            self.problems.append(BrokenColumns(self.path, number, expected, len(cells)))
        elif not _ROW_ID.fullmatch(cells[0]):
            self.problems.append(BrokenField(self.path, number, "token", "a number such as 1-1 or 1-1.1"))
        elif offsets is None:
            self.problems.append(BrokenField(self.path, number, "offsets", "begin-end"))
        elif cells[0] in self.ids:
            self.problems.append(DuplicateId(self.path, number, cells[0]))
        else:
            if self._is_behind_a_gap(cells[0]):
                self.problems.append(BrokenField(self.path, number, cells[0], "the token or part that comes next"))
            self.ids.add(cells[0])
            row = Row(number, cells[0], int(offsets[1]), int(offsets[2]), cells[2], tuple(cells[_BEFORE_CELLS:]))
            self.sentences[-1].rows.append(row)

    def _is_behind_a_gap(self, id: str) -> bool:
        """A row before it is missing: tokens of a sentence are counted one by one, their parts stand behind them."""
        rows, is_part = self.sentences[-1].rows, "." in id
        return _token(id) != _token(rows[-1].id) + (not is_part) if rows else is_part


def _token(id: str) -> int:
    return int(id.partition(".")[0].partition("-")[2])


def sheets_in(text: str, path: str) -> Iterator[Sheet]:
    """The documents of a file, each begun by its header, before which nothing stands."""
    sheet: Sheet | None = None
    for number, line in numbered(text):
        if FORMAT_LINE.fullmatch(line):
            if sheet is not None:
                yield sheet
            sheet = Sheet(path, number)
        elif sheet is not None:
            sheet.take(number, line)
        elif line.strip():
            sheet = Sheet(path, number)
            sheet.problems.append(BrokenField(path, number, "#FORMAT", "WebAnno TSV 3.x"))
            break
    if sheet is not None:
        yield sheet


@dataclass(frozen=True, slots=True)
class Laid:
    """The text of a sheet, the run of each row in code points, and the unit its offsets were in."""

    text: str
    runs: dict[str, tuple[int, int]]
    unit: Unit
    problems: tuple[FileTrouble, ...] = ()


def laid(sheet: Sheet) -> Laid:
    """The text put together, in the first unit (UTF-16 before the others) in which every row covers its words.

    What lies between two sentences is a line break and blanks, as many as the offsets say. Problems, in UTF-16:
    BrokenField for a sentence that begins before the last one ended, OffsetsOutsideText, TextDisagrees.
    """
    usual = _laid(sheet, Unit.UTF_16, unescaped)
    if not usual.problems:
        return usual
    others = (_laid(sheet, unit, read) for read in (unescaped, str) for unit in _UNITS)
    return next((one for one in others if not one.problems), usual)


def _laid(sheet: Sheet, unit: Unit, read: Callable[[str], str]) -> Laid:
    text, length = "", 0
    problems: list[FileTrouble] = []
    ends: list[tuple[Sentence, int]] = []
    longest = _longest(sheet)
    for sentence in sheet.sentences:
        begin = min((row.begin for row in sentence.rows), default=length)
        gap = begin - length
        if gap < 0:
            problems.append(BrokenField(sheet.path, sentence.line, "offsets", f"at least {length}"))
        if gap > longest:
            problems.append(OffsetsOutsideText(sheet.path, sentence.line, begin, begin, length))
            gap = 0
        between = ("\n" if text else " ") + " " * (gap - 1) if gap > 0 else ""
        said = read("\n".join(sentence.texts))
        text += between + said
        ends.append((sentence, len(text)))
        length += max(gap, 0) + _length(said, unit)
    place = in_code_points(text, unit)
    runs: dict[str, tuple[int, int]] = {}
    for row in sheet.rows():
        start, end = place(row.begin), place(row.end)
        if start is None or end is None or start > end:
            problems.append(OffsetsOutsideText(sheet.path, row.line, row.begin, row.end, len(text)))
        elif not _covers(row.form, text[start:end]):
            problems.append(TextDisagrees(sheet.path, row.line, row.begin, row.end, row.form, text[start:end]))
        else:
            runs[row.id] = start, end
    problems += (
        BrokenField(sheet.path, sentence.line, "#Text", "followed by all of its tokens")
        for sentence, end in ends
        if not problems and _is_seen(text[max(runs[row.id][1] for row in sentence.rows) : end])
    )
    return Laid(text, runs, unit, tuple(problems))


def _is_seen(text: str) -> bool:
    """Whether it holds more than blanks and signs that are not seen."""
    return any(category(sign)[0] not in "ZC" for sign in text)


def _longest(sheet: Sheet) -> int:
    """More blanks between two sentences than a file of this length can mean."""
    return 10_000 + sum(len(one) for sentence in sheet.sentences for one in sentence.texts)


def _covers(form: str, covered: str) -> bool:
    return form == covered or is_alike(form, covered) or unescaped(form) == covered


def _length(text: str, unit: Unit) -> int:
    match unit:
        case Unit.UTF_16:
            return len(text) + sum(sign > "\uffff" for sign in text)
        case Unit.BYTES:
            return len(text.encode("utf-8", "replace"))
        case Unit.GRAPHEMES:
            return len(boundaries(text)) - 1
    return len(text)
