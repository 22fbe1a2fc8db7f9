"""What the tests of column files share: documents from plain tuples, generated ones, the seed article, an export."""

import io
import json
from collections import Counter
from itertools import chain
from pathlib import Path

from hypothesis import strategies as st

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation, reading_order
from annotator.domain.document import Document, document_id
from annotator.domain.label import DEFAULT_LABELS
from annotator.domain.span import Span
from annotator.formats.columns.conll import CONLL
from annotator.formats.columns.reading import read
from annotator.formats.format import Outgoing
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report

ROOT = Path(__file__).parents[3]
LABELS = tuple(label.id for label in DEFAULT_LABELS)
EXAMPLE_TEXT = "قال رئيس بلدية حلب: «قُتل 12 مدنياً أمس»."
EXAMPLE_SPANS = (
    ("actor", 4, 18), ("location", 15, 18), ("quote", 20, 40), ("casualty", 26, 35), ("date", 36, 39),
)  # fmt: skip


def annotated(text, spans):
    """A document with annotations from (label, start, end)."""
    document = Document(document_id(text), "", text)
    made = [
        Annotation(f"a{number}", document.id, "x", label, Span(start, end), text[start:end], "2024-01-01T00:00:00Z")
        for number, (label, start, end) in enumerate(spans)
    ]
    return AnnotatedDocument(document, tuple(sorted(made, key=reading_order)))


EXAMPLE = annotated(EXAMPLE_TEXT, EXAMPLE_SPANS)


def seed():
    """The sample project's documents."""
    lines = (ROOT / "resources/sample/seed.jsonl").read_text(encoding="utf-8").splitlines()
    told = [json.loads(line) for line in lines]
    return [annotated(one["text"], [(a["label"], a["start"], a["end"]) for a in one["annotations"]]) for one in told]


def exported(documents, labels=DEFAULT_LABELS, **options):
    """The file's text and the report of it."""
    file, report = io.StringIO(), Report()
    CONLL.write(Outgoing(iter(documents), labels), ExportOptions(**options), file, report)
    return file.getvalue(), report


def rows_of(text):
    """For each document its sentences, for each its rows, for each its columns: read without the program."""
    found = []
    for block in text.removesuffix("\n").split("\n\n") if text else []:
        if block == "-DOCSTART- -X- O O":
            found.append([])
        else:
            found[-1].append([tuple(row.split(" ")) for row in block.split("\n")])
    return found


def tokens_in(text):
    """By document, its tokens."""
    return [[row[0] for sentence in document for row in sentence] for document in rows_of(text)]


def read_runs(text):
    """By document with a token, the runs of tokens that its annotations cover once read: (label, first, end)."""
    if not any(tokens_in(text)):
        return []
    incoming = read(text, "file")
    assert incoming.problems == ()
    return [Counter(map(_run_in(one.text), one.annotations)) for one in incoming.documents]


def _run_in(text):
    borders = [0, *(at + 1 for at, sign in enumerate(text) if sign in " \n"), len(text) + 1]
    number = {offset: at for at, offset in enumerate(borders)}
    return lambda one: (one.label, number[one.start], number[one.end + 1])


def runs(document, tokens, sentences):
    """The runs of tokens its annotations share a sign with, cut at sentences: slowly, sign by sign."""
    return Counter(chain.from_iterable(pieces(one, tokens, sentences) for one in document.annotations))


def pieces(annotation, tokens, sentences):
    """(label, first, end) for each sentence in which the annotation covers a token."""
    covered = [
        at for at, token in enumerate(tokens)
        if set(range(token.start, token.end)) & set(range(annotation.span.start, annotation.span.end))
    ]  # fmt: skip
    where = [next(n for n, one in enumerate(sentences) if one.start <= tokens[at].start < one.end) for at in covered]
    apart = [
        [at for at, place in zip(covered, where, strict=True) if place == number] for number in dict.fromkeys(where)
    ]
    return [(annotation.label, run[0], run[-1] + 1) for run in apart]


_WORDS = [
    "قال", "وسوريا", "بالبنتاغون", "قُتِلَ", "الـــقصف", "حلب", "د", "أ.ف.ب", "لميليشيات", "نیم\u200cروز", "é", "e\u0301",
    "O", "_", "F-16", "-DOCSTART-",
]  # fmt: skip
_WHOLE = [
    "12", "3.5", "٣٫٥", "10%", "2023.11.13", "06:43", "https://a.example/ب?x=1", "#حلب", "@user",
    "👨\u200d👩\u200d👧", "🇸🇾", "1️⃣", "👍🏽", "𝒳",
]  # fmt: skip
_POINTS = ["...", *'«»"،؟!.…:(]-–']
_BLANKS = [" ", " ", " ", "  ", "\u00a0", "\t", "\n", "\n\n", "\r\n", "\u2028", "\x85"]
_UNSEEN = ["\u200f", "\u200e", "\u2067", "\u2069", "\u202b", "\u200d", "\u0651", "\ufeff", "\x00"]
_PARTS = st.one_of(*map(st.sampled_from, (_WORDS, _BLANKS, _WHOLE, _BLANKS, _POINTS, _UNSEEN)))

texts = st.lists(_PARTS, min_size=1, max_size=25).map("".join)


@st.composite
def documents(draw):
    """A text as found in the wild with spans anywhere: nested, crossing, equal, inside letters, over blanks alone."""
    text = draw(texts)
    edge = st.integers(0, len(text))
    drawn = draw(st.lists(st.tuples(st.sampled_from(LABELS), edge, edge), max_size=8))
    spans = {(label, min(a, b), max(a, b)) for label, a, b in drawn if a != b}
    return annotated(text, sorted(spans))


def is_inside(edge, tokens):
    """Whether the offset cuts a token in two."""
    return any(token.start < edge < token.end for token in tokens)
