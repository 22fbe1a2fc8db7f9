"""Reads files of rows and columns: a token first, its tag last, blank lines between sentences.

The text is made of the tokens with single blanks between them and a line feed between sentences; the file does not say
how it was written. Offsets are code points of that text.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import BrokenColumns, BrokenTag, FileEmpty
from annotator.formats.columns.rebuilding import TaggedSentence, rebuilt
from annotator.formats.columns.schemes import OUTSIDE, Entity, entities, is_tag
from annotator.formats.incoming import Incoming, IncomingDocument, Kind, Unheld
from annotator.formats.texts.lines import numbered

DOCUMENT_MARK = "-DOCSTART-"
_GAP = re.compile(r"[ \t]+")
_FEWEST = 2
_LOOKED_AT = 200  # rows
_ENOUGH = 0.9
_EMPTY = frozenset({"_", "-", "-X-", "O"})


@dataclass(slots=True)
class _Block:
    """The sentences between two document marks, as rows; `line` is where it begins."""

    line: int
    sentences: list[list["_Row"]] = field(default_factory=lambda: [[]])


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: tuple[str, ...]


def read(text: str, path: str) -> Incoming:
    """The documents of a file with two columns or more, each begun by `-DOCSTART-`; without it, one document.

    Takes CoNLL-2003 (the last column is the tag) and files whose every column after the token is one of tags, in any
    of the five schemes (see `entities`). Blanks and tabs both part columns. Documents without a token are passed over;
    lines that begin with a lone # and end in no tag, and columns of what is no label, are told. Problems:
    BrokenColumns for a row that has not as many columns as most, BrokenTag, and FileEmpty where there is no row.
    """
    unheld: list[Unheld] = []
    blocks = _blocks(text, path, unheld)
    rows = [row for block in blocks for sentence in block.sentences for row in sentence]
    if not rows:
        return Incoming(problems=(FileEmpty(path),))
    width = _usual_width(rows)
    columns = _tag_columns(rows, width)
    documents = (_document(block, columns, width, path) for block in blocks if any(block.sentences))
    unheld += _unlabelled(rows, range(1, columns.start), width, path)
    return Incoming(tuple(documents), problems=tuple(_problems(rows, columns, width, path)), unheld=tuple(unheld))


def is_conll(beginning: str) -> bool:
    """Most rows of a file that begins so have as many columns as the first, a tag in the last, no number in that."""
    rows = beginning_rows(beginning)
    width = max(_FEWEST, len(rows[0])) if rows else 0
    return are_most(len(cells) == width and is_tag(cells[-1]) for cells in rows) and not are_most(
        cells[0].isdecimal() for cells in rows
    )


def beginning_rows(beginning: str) -> list[tuple[str, ...]]:
    """The first rows of a file that begins so, whole ones alone, without those that are no tokens."""
    whole = beginning.rpartition("\n")[0] or beginning
    rows = (cells_of(line) for _, line in numbered(whole))
    return list(islice((cells for cells in rows if cells and cells[0] not in (DOCUMENT_MARK, "#")), _LOOKED_AT))


def are_most(rows: Iterable[bool]) -> bool:
    """Nearly all of them, and two at least: texts have a line now and then that looks like a row."""
    found = list(rows)
    return len(found) >= _FEWEST and sum(found) >= _ENOUGH * len(found)


def cells_of(line: str) -> tuple[str, ...]:
    """The columns of a line."""
    return tuple(cell for cell in _GAP.split(line) if cell)


def is_comment(cells: Sequence[str]) -> bool:
    """The line speaks of others: it begins with a lone # that carries no tag."""
    return cells[:1] == ("#",) and not is_tag(cells[-1])


def _blocks(text: str, path: str, unheld: list[Unheld]) -> list[_Block]:
    blocks = [_Block(1)]
    for number, line in numbered(text):
        cells = cells_of(line)
        if cells[:1] == (DOCUMENT_MARK,):
            blocks.append(_Block(number))
        elif is_comment(cells):
            unheld.append(Unheld(path, number, Kind.COMMENT, line))
        elif cells:
            blocks[-1].sentences[-1].append(_Row(number, cells))
        elif blocks[-1].sentences[-1]:
            blocks[-1].sentences.append([])
    return blocks


def _usual_width(rows: Sequence[_Row]) -> int:
    """The number of columns most rows have, so that one bad row does not make all the others bad."""
    return max(_FEWEST, Counter(len(row.cells) for row in rows).most_common(1)[0][0])


def _tag_columns(rows: Sequence[_Row], width: int) -> range:
    """All columns after the token if each holds mostly tags, else the last one alone."""
    whole = [row.cells for row in rows if len(row.cells) == width]
    likely = (2 * sum(is_tag(cells[at]) for cells in whole) > len(whole) for at in range(1, width - 1))
    return range(1 if all(likely) else width - 1, width)


def _unlabelled(rows: Sequence[_Row], columns: range, width: int, path: str) -> Iterator[Unheld]:
    """The columns that hold something, and no labels, each with the first of it."""
    for at in columns:
        first = next((row for row in rows if len(row.cells) == width and row.cells[at] not in _EMPTY), None)
        if first is not None:
            yield Unheld(path, first.line, Kind.COLUMN, f"{at + 1}: {first.cells[at]}")


def _problems(rows: Sequence[_Row], columns: range, width: int, path: str) -> Iterator[FileTrouble]:
    for row in rows:
        if len(row.cells) != width:
            yield BrokenColumns(path, row.line, width, len(row.cells))
        else:
            yield from (
                BrokenTag(path, row.line, tag) for tag in map(row.cells.__getitem__, columns) if not is_tag(tag)
            )


def _document(block: _Block, columns: range, width: int, path: str) -> IncomingDocument:
    sentences = (
        TaggedSentence(tuple(row.cells[0] for row in sentence), _entities(sentence, columns, width))
        for sentence in filter(None, block.sentences)
    )
    return rebuilt(sentences, path, block.line)


def _entities(sentence: Sequence[_Row], columns: range, width: int) -> tuple[Entity, ...]:
    """What all the columns tell."""
    whole = [row.cells if len(row.cells) == width else (OUTSIDE,) * width for row in sentence]
    return tuple(one for at in columns for one in entities([cells[at] for cells in whole]))
