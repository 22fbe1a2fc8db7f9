"""The kinds of entities and their tables: the whole knowledge of how a project is written."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from annotator.domain.annotation import Annotation, Annotator, Relation
from annotator.domain.change import Entity
from annotator.domain.document import Document, DocumentSource, DocumentState, Status
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.domain.json_values import Json
from annotator.domain.label import Label
from annotator.domain.rule import Guideline, Rule
from annotator.domain.span import Span
from annotator.domain.suggestion import Rejection, Suggestion
from annotator.storage.rows.columns import TYPES
from annotator.storage.rows.kind import Kind


def _kind(
    table: str,
    entity: Callable[..., Entity],
    declared: str,
    key: str = "id",
    paths: Mapping[str, str] | None = None,
    later: Mapping[str, object] | None = None,
) -> Kind:
    """`declared` names the columns in their order; what is not text has its type behind a colon."""
    columns = {name: TYPES[type or "text"] for name, _, type in (one.partition(":") for one in declared.split())}
    return Kind(table, columns, tuple(key.split()), entity, paths or {}, later or {})


_ON_SPAN = {"start": "span.start", "end": "span.end"}


def _annotation(
    id: str, document: str, annotator: str, label: str, start: int, end: int, text: str, created: str,
    attributes: Mapping[str, Json], note: str | None, flags: Iterable[str], *rest: Any,
) -> Annotation:  # fmt: skip
    span = Span(start, end)
    return Annotation(id, document, annotator, label, span, text, created, attributes, note, tuple(flags), *rest)


# In this order a row never comes before one it rests on.
KINDS: Mapping[type, Kind] = {
    Annotator: _kind("annotators", Annotator, "id name"),
    Label: _kind(
        "labels",
        Label,
        "id names:json colour:json key position:whole retired:truth",
    ),
    # The text itself lies in `texts`, under the id; `with_text` puts it back.
    Document: _kind(
        "documents",
        lambda id, title, *rest: Document(id, title, "", *rest),
        "id title source:text? published:text? added position:whole metadata:json put_away:text?",
        later={"put_away": None},
    ),
    DocumentState: _kind(
        "document_states",
        lambda document, annotator, status, note: DocumentState(document, annotator, Status(status), note),
        "document annotator status note",
        key="document annotator",
    ),
    Annotation: _kind(
        "annotations",
        _annotation,
        """id document annotator label start:whole end:whole text created attributes:json note:text? flags:json origin
        confidence:real? guideline:text?""",
        paths=_ON_SPAN,
    ),
    Rule: _kind("rules", Rule, "id value"),
    Relation: _kind(
        "relations",
        Relation,
        "id document annotator label source target created attributes:json",
    ),
    # A suggestion's `why` is never stored.
    Suggestion: _kind(
        "suggestions",
        lambda id, document, label, start, end, *rest: Suggestion(id, document, label, Span(start, end), *rest),
        "id document label start:whole end:whole text source confidence:real? reason created",
        paths=_ON_SPAN,
    ),
    Rejection: _kind(
        "refusals",
        lambda id, document, annotator, label, start, end, *rest: Rejection(
            id, document, annotator, label, Span(start, end), *rest
        ),
        "id document annotator label start:whole end:whole text created",
        paths=_ON_SPAN,
    ),
    DocumentSource: _kind(
        "sources", DocumentSource, "id document title source:text? published:text? foreign_id:text? added"
    ),
    Guideline: _kind("guidelines", Guideline, "id label language version:whole text created"),
    GazetteerEntry: _kind(
        "gazetteer",
        lambda id, list, label, name, aliases, *rest: GazetteerEntry(id, list, label, name, tuple(aliases), *rest),
        "id list label name aliases:json codes:json latitude:real? longitude:real?",
    ),
}
BY_TABLE = {kind.table: kind for kind in KINDS.values()}
