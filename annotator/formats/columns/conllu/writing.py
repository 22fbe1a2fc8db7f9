"""Writes CoNLL-U (see the folder's own text)."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import IO

from annotator.arabic.words import Token
from annotator.domain.annotated import AnnotatedDocument
from annotator.formats.columns.choosing import columns_of
from annotator.formats.columns.conllu.spacing import escaped, told
from annotator.formats.columns.leaving_out import begun, tell_tokenless
from annotator.formats.columns.placing import placed
from annotator.formats.columns.schemes import OUTSIDE
from annotator.formats.columns.sheet import Sentence, grid_for, laid_out
from annotator.formats.columns.tokens import TOKENISERS, Grid
from annotator.formats.format import Outgoing
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report

_ID_LENGTH = 16
_Marks = Mapping[tuple[int, int], tuple[str, ...]]
"""By the sentence's number and the token's number in it: the `Span` fields of the entities that begin there."""


def write(outgoing: Outgoing, options: ExportOptions, file: IO[str], report: Report) -> None:
    """The documents, one at a time, as they come; the report is filled on the way and is balanced.

    Spans with an edge inside a token or on blanks are listed as widened, those over several sentences as divided: so
    they are for a reader of the tags alone. A document without a token is not there; the report warns of it.
    """
    options = replace(options, edges="widen", nested="levels")
    order = begun(outgoing.labels, options, report)
    for one in outgoing.documents:
        grid = grid_for(one, options, report)
        sentences = laid_out(one, grid, options, order, report)
        if not sentences:
            tell_tokenless(one.document, report)
            continue
        page = _Page(one.document.text, TOKENISERS["words"](one.document.text), grid, _marks(one, grid, order))
        file.write(f"# newdoc id = {one.document.id}\n")
        for number, sentence in enumerate(sentences):
            file.write(f"# sent_id = {one.document.id[:_ID_LENGTH]}-{number + 1}\n")
            file.writelines(page.lines(number, sentence, options.scheme))
            file.write("\n")  # after the last sentence too


def _marks(one: AnnotatedDocument, grid: Grid, order: Mapping[str, int]) -> _Marks:
    """What the tags alone would not tell; the columns are those of `laid_out`."""
    marks: dict[tuple[int, int], tuple[str, ...]] = {}
    columns = columns_of(placed(grid, one.annotations, "widen", Report()), "levels", order)
    for level, column in enumerate(columns):
        for place in column:
            pieces = grid.pieces(place.run)
            if place.adjustment or len(pieces) > 1:
                span = place.annotation.span
                mark = f"{_numbered('Span', level)}={span.start}:{span.end}"
                for piece in pieces:
                    key = piece.sentence, piece.start
                    marks[key] = (*marks.get(key, ()), mark)
    return marks


def _numbered(name: str, level: int) -> str:
    return f"{name}{level + 1}" if level else name


@dataclass(frozen=True, slots=True)
class _Page:
    """A document about to be written: `written` are its tokens as they stand, `grid` those that carry tags."""

    text: str
    written: tuple[Token, ...]
    grid: Grid
    marks: _Marks

    def lines(self, number: int, sentence: Sentence, scheme: str) -> Iterator[str]:
        """The sentence's text and rows."""
        run = self.grid.sentences[number]
        tokens = self.grid.tokens[run.start : run.stop]
        yield f"# text = {self.text[tokens[0].start : tokens[-1].end]}\n"
        tags = [row[1:] for row in sentence.rows(scheme)]
        words = [
            _Row(str(at + 1), form, (*_tags(tags[at]), *self.marks.get((number, at), ())))
            for at, form in enumerate(sentence.tokens)
        ]
        for at, parts in self._wholes(tokens):
            spaces = self._spaces(at)
            if len(parts) == 1:
                yield words[parts[0]].line(spaces)
                continue
            whole = self.written[at]
            yield _Row(f"{parts[0] + 1}-{parts[-1] + 1}", self.text[whole.start : whole.end]).line(spaces)
            yield from (words[part].line() for part in parts)

    def _wholes(self, tokens: Sequence[Token]) -> Iterator[tuple[int, range]]:
        """The number of each token as it stands, and the numbers of the sentence's tokens that were cut out of it."""
        number = bisect_left(self.written, tokens[0].start, key=lambda token: token.start)
        start = 0
        for at, token in enumerate(tokens, start=1):
            if token.end == self.written[number].end:
                yield number, range(start, at)
                number, start = number + 1, at

    def _spaces(self, at: int) -> tuple[str, ...]:
        """What follows a token; and what stands before it where it is the document's first."""
        before = self.text[: self.written[0].start] if at == 0 else ""
        first = (f"SpacesBefore={escaped(before)}",) if before else ()
        if at + 1 < len(self.written):
            return (*first, *told(self.text[self.written[at].end : self.written[at + 1].start]))
        rest = self.text[self.written[at].end :]
        return (*first, f"SpacesAfter={escaped(rest)}") if rest else first


@dataclass(frozen=True, slots=True)
class _Row:
    number: str
    form: str
    fields: tuple[str, ...] = ()

    def line(self, more: tuple[str, ...] = ()) -> str:
        last = "|".join((*self.fields, *more)) or "_"
        return "\t".join((self.number, self.form, *"_______", last)) + "\n"


def _tags(tags: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{_numbered('NER', level)}={tag}" for level, tag in enumerate(tags) if tag != OUTSIDE)
