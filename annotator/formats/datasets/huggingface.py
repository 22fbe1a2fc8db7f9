"""`huggingface`: a folder that `datasets.load_dataset` reads as it is: a row for each sentence, and a data card.

    id           document and number of the sentence        document   the document's id
    text         the sentence and what follows it up to the next one: all rows together are the document's text
    tokens       our tokens                                 ner_tags   their tags as numbers, `ner_tags_str` as words
    spans        every annotation, nested and inside words too: start, end (code points of the row's text), label

Source, title and date of the document stand in every row. `README.md` declares the columns and the names of the tags.
"""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from annotator.domain.annotated import AnnotatedDocument
from annotator.formats.columns.leaving_out import tell_tokenless
from annotator.formats.columns.schemes import OUTSIDE, tags
from annotator.formats.datasets.card import CARD, card
from annotator.formats.datasets.layers import Layers, layers_of, require_one_column
from annotator.formats.datasets.rows import is_of_rows, load
from annotator.formats.format import Format, Outgoing
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report

_ALL = "train"
"""The split of a data set that is not split."""


def save(outgoing: Outgoing, options: ExportOptions, path: Path, report: Report) -> None:
    """The folder; with `outgoing.side_of` a file for each side that a document falls to.

    Raises:
        BadOption: if `nested` asks for several columns.
    """
    require_one_column(options)
    order = {label.id: number for number, label in enumerate(outgoing.labels)}
    number_of = {tag: number for number, tag in enumerate(tag_names(tuple(order)))}
    path.mkdir()
    files: dict[str, IO[str]] = {}
    with ExitStack() as open_files:
        for one in outgoing.documents:
            side = _ALL if outgoing.side_of is None else outgoing.side_of[one.document.id]
            if side not in files:
                file = (path / f"{side}.jsonl").open("w", encoding="utf-8", newline="\n")
                files[side] = open_files.enter_context(file)
            layers = layers_of(one, options, order, report)
            if not layers.sentences:
                tell_tokenless(one.document, report)
            for row in _rows(one, layers, number_of):
                files[side].write(json.dumps(row, ensure_ascii=False) + "\n")
    (path / CARD).write_text(card(tuple(number_of), files, report), encoding="utf-8", newline="\n")


def tag_names(labels: tuple[str, ...]) -> tuple[str, ...]:
    """The names behind the numbers of `ner_tags`: O is 0, then B- and I- of each label in order."""
    return (OUTSIDE, *(f"{prefix}-{label}" for label in labels for prefix in "BI"))


def _rows(one: AnnotatedDocument, layers: Layers, number_of: dict[str, int]) -> Iterator[dict[str, Any]]:
    document, grid = one.document, layers.grid
    firsts = [grid.tokens[run.start].start for run in grid.sentences]
    starts, ends = [0, *firsts[1:]], [*firsts[1:], len(document.text)]
    for number, (sentence, start, end) in enumerate(zip(layers.sentences, starts, ends, strict=False)):
        column = tags(sentence.columns[0], len(sentence.tokens), "bio")
        yield {
            "id": f"{document.id}-{number}",
            "document": document.id,
            "title": document.title,
            "source": document.source,
            "published": document.published,
            "text": document.text[start:end],
            "tokens": list(sentence.tokens),
            "ner_tags": [number_of[tag] for tag in column],
            "ner_tags_str": column,
            "spans": [
                {
                    "start": max(annotation.span.start, start) - start,
                    "end": min(annotation.span.end, end) - start,
                    "label": annotation.label,
                }
                for annotation, _ in layers.spans
                if annotation.span.start < end and start < annotation.span.end
            ],
        }


HUGGINGFACE = Format(
    name="huggingface",
    suffixes=(".jsonl",),
    read=None,
    write=None,
    load=load,
    save=save,
    options=("tokens", "edges", "nested"),
    carries_offsets=True,
    is_folder=True,
    splits_itself=True,
    sniff=is_of_rows,
    about="A folder that Hugging Face `datasets` loads as it is: a row a sentence, tags, every span, a data card.",
    loses=(
        "an annotation over the end of a sentence comes back in pieces",
        "annotations of blanks alone, and documents without a token",
        "notes, attributes, arrows",
    ),
)
