"""`spacy`: a DocBin of our tokens, which is what spaCy trains on.

`doc.ents` is flat, as `--nested` asks; `doc.spans["sc"]` holds every annotation. What lies between tokens, but for one
blank, is a token of its own as in spaCy itself, so that `doc.text` is the document's text. Sentences are ours.
"""

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from annotator.domain.errors.files import FileBinary, FileTooLarge
from annotator.formats.datasets.layers import Layers, layers_of, require_one_column
from annotator.formats.extras import extra
from annotator.formats.format import Format, Outgoing
from annotator.formats.incoming import Incoming, IncomingAnnotation, IncomingDocument, Kind, Unheld
from annotator.formats.limits import LARGEST_FILE, read_bytes
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report

SPANS = "sc"
"""The key under which spaCy's span categoriser looks."""


def save(outgoing: Outgoing, options: ExportOptions, path: Path, report: Report) -> None:
    """The documents as a DocBin; spaCy keeps all of it in memory until it is written.

    Raises:
        ExtraMissing: if spaCy is not installed.
        BadOption: if `nested` asks for several columns.
    """
    require_one_column(options)
    tokens = extra("spacy.tokens", "spaCy", "spacy")
    vocab = extra("spacy.vocab", "spaCy", "spacy").Vocab()
    order = {label.id: number for number, label in enumerate(outgoing.labels)}
    found = tokens.DocBin(attrs=["ENT_IOB", "ENT_TYPE", "SPACY", "SENT_START"])
    for one in outgoing.documents:
        found.add(_doc(tokens, vocab, one.document.text, layers_of(one, options, order, report)))
    path.write_bytes(found.to_bytes())


def _doc(tokens: ModuleType, vocab: Any, text: str, layers: Layers) -> Any:
    pieces = list(_pieces(text, [(token.start, token.end) for token in layers.grid.tokens]))
    number = {start: at for at, (start, _, _) in enumerate(pieces)}
    places = [number[token.start] for token in layers.grid.tokens]
    begins = {places[run.start] for run in layers.grid.sentences}
    doc = tokens.Doc(
        vocab,
        words=[text[start:end] for start, end, _ in pieces],
        spaces=[blank for _, _, blank in pieces],
        sent_starts=[at in begins or at == 0 for at in range(len(pieces))],
    )
    first = 0
    flat = []
    for sentence in layers.sentences:
        for entity in sentence.columns[0]:
            flat.append(_span(tokens, doc, places, range(first + entity.start, first + entity.end), entity.label))
        first += len(sentence.tokens)
    doc.set_ents(flat)
    doc.spans[SPANS] = [_span(tokens, doc, places, run, one.label) for one, run in layers.spans]
    return doc


def _span(tokens: ModuleType, doc: Any, places: list[int], run: range, label: str) -> Any:
    return tokens.Span(doc, places[run[0]], places[run[-1]] + 1, label=label)


def _pieces(text: str, found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """Start and end of every piece of the text, tokens and what lies between them, and whether one blank follows."""
    past = 0
    for start, end in (*found, (len(text), len(text))):
        if past < start:
            yield past, start, False
        if start == end:
            return
        past = end
        blank = text[end : end + 1] == " "
        yield start, end, blank
        past += blank


def load(path: Path, encoding: str) -> Incoming:
    """The documents of a DocBin: their texts, entities and spans, each once; what else they carry is told.

    Raises:
        ExtraMissing: if spaCy is not installed.
        FileBinary: if it is no DocBin.
        FileTooLarge: if it, or what is packed in it, is.
    """
    del encoding
    tokens = extra("spacy.tokens", "spaCy", "spacy")
    vocab = extra("spacy.vocab", "spaCy", "spacy").Vocab()
    data = read_bytes(path)
    _require_small(data, path)
    try:
        docs = list(tokens.DocBin().from_bytes(data).get_docs(vocab))
    except Exception as error:  # whatever spaCy and its packages make of bytes that are no DocBin
        raise FileBinary(str(path)) from error
    numbered = list(enumerate(docs, 1))
    documents = tuple(_document(doc, str(path), number) for number, doc in numbered if doc.text.strip())
    return Incoming(documents, unheld=tuple(one for number, doc in numbered for one in _unheld(doc, str(path), number)))


def _require_small(data: bytes, path: Path) -> None:
    try:
        unpacked = zlib.decompressobj()
        unpacked.decompress(data, LARGEST_FILE)
    except zlib.error as error:
        raise FileBinary(str(path)) from error
    if unpacked.unconsumed_tail:
        raise FileTooLarge(str(path), LARGEST_FILE >> 20)


def _document(doc: Any, path: str, number: int) -> IncomingDocument:
    """All spans of the groups, and the entities that are not one of them or a piece of one."""
    spans = {_run(one) for group in doc.spans.values() for one in group}
    entities = {_run(one) for one in doc.ents}
    alone = {one for one in entities if not any(_is_in(one, span) for span in spans)}
    found = sorted(one for one in spans | alone if one[0] < one[1])
    return IncomingDocument(doc.text, path, number, annotations=tuple(IncomingAnnotation(*one) for one in found))


def _unheld(doc: Any, path: str, number: int) -> Iterator[Unheld]:
    """The labels of the whole document, and what its entities and spans are linked to."""
    for label, score in doc.cats.items():
        yield Unheld(path, number, Kind.DOCUMENT_LABEL, f"{label}: {score}")
    for one in (*doc.ents, *(span for group in doc.spans.values() for span in group)):
        if one.kb_id_:
            yield Unheld(path, number, Kind.NORMALIZATION, f"{one.label_} {one.text}: {one.kb_id_}")
        if one.start == one.end:
            yield Unheld(path, number, Kind.EMPTY_SPAN, f"{one.label_} {one.start_char}")


def _run(span: Any) -> tuple[int, int, str]:
    return span.start_char, span.end_char, span.label_


def _is_in(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    return other[0] <= one[0] and one[1] <= other[1] and one[2] == other[2]


SPACY = Format(
    name="spacy",
    suffixes=(".spacy",),
    read=None,
    write=None,
    load=load,
    save=save,
    options=("tokens", "edges", "nested"),
    carries_offsets=True,
    about='spaCy\'s DocBin: our tokens and sentences, `doc.ents` flat, `doc.spans["sc"]` with every annotation.',
    loses=(
        "edges inside a token: the whole token is covered, unless `--edges split` cuts it",
        "annotations of blanks alone",
        "title, source and date, notes, attributes, arrows",
    ),
)
