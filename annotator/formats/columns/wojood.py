"""Wojood: the token, then the tags of all spans over it, outermost first; `O` where there is none.

    رئيس B-actor
    بلدية I-actor
    حلب I-actor B-location
    : O

Single blanks, and one blank line between sentences. Which I belongs to which B is told by the order alone: inner spans
end no later than those around them. So spans that cross cannot be held, nor does the file say where a document ends.
Source: Jarrar, Khalilia and Ghanem 2022.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import IO

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import BrokenColumns, BrokenTag, FileEmpty
from annotator.formats.columns.leaving_out import begun, leave_out, tell_tokenless
from annotator.formats.columns.placing import Placed, placed
from annotator.formats.columns.reading import are_most, beginning_rows
from annotator.formats.columns.rebuilding import TaggedSentence, rebuilt
from annotator.formats.columns.schemes import OUTSIDE, Entity, is_tag
from annotator.formats.columns.sheet import Sentence, grid_for, laid_out
from annotator.formats.columns.tokens import Grid
from annotator.formats.format import Format, Outgoing
from annotator.formats.incoming import Incoming
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report
from annotator.formats.texts.lines import numbered

CROSSING = "crosses a span that was kept, in a format that nests only"
RUN_TOGETHER = "the file does not say where a document ends"
_SCHEME = "bio"
_FEWEST = 2


def write(outgoing: Outgoing, options: ExportOptions, file: IO[str], report: Report) -> None:
    """The documents, one at a time, as they come; the report is filled on the way and is balanced.

    Of spans that cross the shortest is kept. A document without a token is not there; the report warns of it.
    """
    order = begun(outgoing.labels, options, report)
    levels = replace(options, nested="levels")
    between = ""
    for one in outgoing.documents:
        grid = grid_for(one, options, report)
        sentences = laid_out(_uncrossed(one, grid, options, order, report), grid, levels, order, report)
        if not sentences:
            tell_tokenless(one.document, report)
        for sentence in sentences:
            file.write(between)
            file.writelines(_lines(sentence))
            between = "\n"
    if report.documents > 1:
        report.warnings.append(RUN_TOGETHER)


def _lines(sentence: Sentence) -> Iterator[str]:
    for token, *tags in sentence.rows(_SCHEME):
        told = [tag for tag in tags if tag != OUTSIDE] or [OUTSIDE]
        yield " ".join((token, *told)) + "\n"


def _uncrossed(
    one: AnnotatedDocument, grid: Grid, options: ExportOptions, order: Mapping[str, int], report: Report
) -> AnnotatedDocument:
    found = placed(grid, one.annotations, options.edges, Report())
    kept = {place.annotation.id for place in uncrossed(found, order)}
    left = (place.annotation for place in found if place.annotation.id not in kept)
    return leave_out(one, left, CROSSING, report)


def uncrossed(found: Iterable[Placed], order: Mapping[str, int]) -> tuple[Placed, ...]:
    """The spans kept, so that of any two over one token one lies inside the other; judged in tokens.

    They are taken shortest first, then by earlier start, label order and id; each is kept that crosses nothing kept
    before it.
    """
    over: defaultdict[int, list[range]] = defaultdict(list)  # by token, the kept runs
    kept = []
    for one in sorted(found, key=lambda one: _shortest_first(one, order)):
        # A run that crosses this one covers its first token or its last.
        if not any(_cross(one.run, other) for end in (one.run[0], one.run[-1]) for other in over[end]):
            kept.append(one)
            for at in one.run:
                over[at].append(one.run)
    return tuple(kept)


def _shortest_first(one: Placed, order: Mapping[str, int]) -> tuple[int, int, int, str]:
    annotation = one.annotation
    return len(annotation.span), annotation.span.start, order[annotation.label], annotation.id


def _cross(one: range, other: range) -> bool:
    """Whether two runs that share a token have each one that the other has not."""
    return (one.start - other.start) * (one.stop - other.stop) > 0


def read(text: str, path: str) -> Incoming:
    """The one document of a file.

    Blanks and tabs part columns. Problems: BrokenColumns for a row without a tag, BrokenTag,
    and FileEmpty where there is no row.
    """
    sentences: list[list[Sequence[str]]] = [[]]
    problems: list[FileTrouble] = []
    for number, line in numbered(text):
        token, *tags = line.replace("\t", " ").strip(" ").split(" ")
        tags = [tag for tag in tags if tag]
        if token:
            sentences[-1].append((token, *filter(_is_held, tags)))
            problems += _problems(path, number, tags)
        elif sentences[-1]:
            sentences.append([])
    found = [TaggedSentence(tuple(row[0] for row in rows), nested_entities(rows)) for rows in sentences if rows]
    if not found:
        return Incoming(problems=(FileEmpty(path),))
    return Incoming((rebuilt(found, path, 1),), problems=tuple(problems))


def nested_entities(rows: Iterable[Sequence[str]]) -> tuple[Entity, ...]:
    """The entities of a sentence, from rows of a token and its tags.

    A tag with I goes on with the outermost entity of its label that is still open inside those gone on with before it
    in the row, or else begins one; entities that no tag goes on with have ended.
    """
    found: list[Entity] = []
    opened: list[tuple[int, str]] = []
    at = -1
    for at, (_, *tags) in enumerate(rows):
        ended, opened = _gone_on(opened, tags, at)
        found += [Entity(start, at, label) for start, label in ended]
    return (*found, *(Entity(start, at + 1, label) for start, label in opened))


def _gone_on(
    opened: Sequence[tuple[int, str]], tags: Iterable[str], at: int
) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """The open entities, as (start, label), that end before the token, and those open on it."""
    ended: list[tuple[int, str]] = []
    going: list[tuple[int, str]] = []
    inside = 0
    for prefix, _, label in (tag.partition("-") for tag in tags if tag != OUTSIDE):
        places = (place for place in range(inside, len(opened)) if opened[place][1] == label)
        place = next(places, None) if prefix == "I" else None
        if place is None:
            going.append((at, label))
        else:
            ended += opened[inside:place]
            going.append(opened[place])
            inside = place + 1
    return [*ended, *opened[inside:]], going


def _problems(path: str, line: int, tags: Sequence[str]) -> Iterator[FileTrouble]:
    if not tags:
        yield BrokenColumns(path, line, _FEWEST, 1)
    yield from (BrokenTag(path, line, tag) for tag in tags if not _is_held(tag))


def _is_held(tag: str) -> bool:
    return is_tag(tag) and tag[0] in "OBI"


def is_wojood(beginning: str) -> bool:
    """Most rows of a file that begins so have tags alone behind their token, some more than others."""
    rows = beginning_rows(beginning)
    is_ragged = len({len(cells) for cells in rows}) > 1
    return is_ragged and are_most(len(cells) >= _FEWEST and all(map(is_tag, cells[1:])) for cells in rows)


WOJOOD = Format(
    name="wojood",
    suffixes=(".wojood",),
    guises=(".txt",),
    sniff=is_wojood,
    read=read,
    write=write,
    options=("tokens", "edges"),
    about="Wojood: the token and all its tags, outermost first.",
    loses=(
        "of two spans that cross the longer",
        "edges inside a token",
        "blanks, line breaks and borders of documents",
        "title, source and date of a document",
        "attributes, notes and arrows",
        "who made an annotation, when, and how sure",
    ),
)
