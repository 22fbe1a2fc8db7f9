"""Generated texts, spans and documents, with everything that breaks tools for Arabic news."""

from hypothesis import strategies as st

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation, Annotator, Relation
from annotator.domain.document import Document, DocumentSource, DocumentState, Status, document_id
from annotator.domain.label import DEFAULT_LABELS
from annotator.domain.span import Span
from annotator.domain.suggestion import Rejection, Suggestion

LABELS = tuple(label.id for label in DEFAULT_LABELS)
INSTANT = "2023-11-13T06:43:00Z"
_PIECES = (
    "وقال", "الجيش", "سوريا", "قُتِلَ", "الـــبوكمال", "أمس", "12", "٣٫٥", "2023.11.13", "كونيكو", "Fox", "و", "بـ",
    "👨‍👩‍👧", "🇸🇾", "👍🏽", "1️⃣", "e\u0301", "\U0001d54f", "لا", "ﷺ", "\u0651", "#وسم", "@name", "د.",
    " ", "  ", "\u00a0", "\u202f", "\t", "\n", "\n\n", "\n\n\n", "\r\n", "\u2028", "\u0085", "\ufeff", "\u00ad",
    "\u200f", "\u200e", "\u202b", "\u202c", "\u2067", "\u2069", "\u200d", "\u200c",
    "،", "؛", "؟", ".", "!", "…", "«", "»", '"', "'", "(", ")", "-", "ـ", ",", "\\", "|",
)  # fmt: skip


def any_text(min_size: int = 0, max_size: int = 60) -> st.SearchStrategy[str]:
    """Every text that can be stored: all of Unicode but NUL and halves of surrogate pairs."""
    letters = st.characters(exclude_categories=("Cs",), exclude_characters="\0")
    return st.text(letters, min_size=min_size, max_size=max_size)


def news_texts(min_size: int = 1, max_size: int = 25) -> st.SearchStrategy[str]:
    """Texts of words, marks, emoji, blanks of every kind, bidi marks, empty paragraphs and stray letters."""
    piece = st.sampled_from(_PIECES) | any_text(1, 2)
    return st.lists(piece, min_size=min_size, max_size=max_size).map("".join)


@st.composite
def spans_of(draw: st.DrawFn, text: str) -> Span:
    """A span of the text, which must not be empty: sub-word, nested and crossing ones come by themselves."""
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


def json_values(leaves: int = 6) -> st.SearchStrategy[object]:
    """What metadata and attributes may hold."""
    scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | any_text()
    return st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(any_text(), inner, max_size=3),
        max_leaves=leaves,
    )


def attributes() -> st.SearchStrategy[dict[str, object]]:
    """Attributes of an annotation."""
    return st.dictionaries(any_text(1, 8), json_values(), max_size=3)


@st.composite
def documents(draw: st.DrawFn, position: int = 1) -> Document:
    """A document with a news text."""
    text = draw(news_texts())
    return Document(
        document_id(text),
        draw(any_text(0, 20)),
        text,
        source=draw(st.none() | any_text(0, 10)),
        published=draw(st.none() | st.dates().map(str)),
        added=INSTANT,
        position=position,
        metadata=draw(st.dictionaries(any_text(1, 8), json_values(), max_size=2)),
    )


@st.composite
def annotations(draw: st.DrawFn, document: Document, annotator: str, number: int) -> Annotation:
    """An annotation of the document; its id tells it from others by its number."""
    span = draw(spans_of(document.text))
    return Annotation(
        f"{document.id[:8]}-{number}",
        document.id,
        annotator,
        draw(st.sampled_from(LABELS)),
        span,
        span.text_in(document.text),
        INSTANT,
        attributes=draw(attributes()),
        note=draw(st.none() | any_text()),
        flags=tuple(draw(st.lists(any_text(0, 5), max_size=2))),
        origin=draw(st.sampled_from(("hand", "import", "memory"))),
        confidence=draw(st.none() | st.floats(0, 1).map(abs)),
        guideline=draw(st.none() | any_text(0, 5)),
    )


@st.composite
def annotated_documents(draw: st.DrawFn, annotators: tuple[Annotator, ...], position: int = 1) -> AnnotatedDocument:
    """A document with annotations in several layers, no two of which say the same, and with states."""
    document = draw(documents(position))
    found: dict[tuple[str, str, Span], Annotation] = {}
    for number in range(draw(st.integers(0, 5))):
        one = draw(annotations(document, draw(st.sampled_from(annotators)).id, number))
        found.setdefault((one.annotator, one.label, one.span), one)
    states = tuple(
        DocumentState(document.id, one.id, draw(st.sampled_from(Status)), draw(any_text(0, 10)))
        for one in annotators
        if draw(st.booleans())
    )
    relations = draw(relations_between(tuple(found.values()), annotators))
    return AnnotatedDocument(
        document, tuple(found.values()), states, relations, *draw(other_sayings(document, annotators))
    )


@st.composite
def relations_between(
    draw: st.DrawFn, annotations: tuple[Annotation, ...], annotators: tuple[Annotator, ...]
) -> tuple[Relation, ...]:
    """Arrows between different annotations of one document, sorted by id."""
    if len(annotations) < 2:
        return ()
    pairs = draw(st.lists(st.permutations(annotations).map(lambda shuffled: shuffled[:2]), max_size=2))
    return tuple(
        Relation(
            f"{source.document[:8]}-r{number}", source.document, draw(st.sampled_from(annotators)).id,
            draw(st.sampled_from(("speaker", "سبب"))), source.id, target.id, INSTANT, draw(attributes()),
        )
        for number, (source, target) in enumerate(pairs)
    )  # fmt: skip


@st.composite
def other_sayings(
    draw: st.DrawFn, document: Document, annotators: tuple[Annotator, ...]
) -> tuple[tuple[Suggestion, ...], tuple[Rejection, ...], tuple[DocumentSource, ...]]:
    """Suggestions, refusals and sources of a document, at most one of each."""
    id, span, label = document.id, draw(spans_of(document.text)), draw(st.sampled_from(LABELS))
    text, confidence = span.text_in(document.text), draw(st.none() | st.floats(0, 1).map(abs))
    suggestion = Suggestion(f"{id[:8]}-s", id, label, span, text, "model-x", confidence, draw(any_text(0, 9)), INSTANT)
    no = Rejection(f"{id[:8]}-n", id, draw(st.sampled_from(annotators)).id, label, span, text, INSTANT)
    source = DocumentSource(
        f"{id[:8]}-o", id, draw(any_text(0, 9)), draw(st.none() | any_text(0, 9)), None, "x", INSTANT
    )
    return tuple((one,) if draw(st.booleans()) else () for one in (suggestion, no, source))  # type: ignore[return-value]


@st.composite
def many_annotated(draw: st.DrawFn, annotators: tuple[Annotator, ...], most: int = 3) -> tuple[AnnotatedDocument, ...]:
    """Annotated documents in order, all of different texts."""
    drawn = [draw(annotated_documents(annotators, place)) for place in range(1, draw(st.integers(1, most)) + 1)]
    found: dict[str, AnnotatedDocument] = {}
    for one in drawn:
        found.setdefault(one.document.id, one)
    return tuple(found.values())
