"""What can be asked of a project file. Every answer is read to its end before it is returned: no cursor stays open."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any, TypeVar

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation, Annotator, Relation, reading_order
from annotator.domain.change import Entity
from annotator.domain.document import Document, DocumentSource, DocumentState, Status
from annotator.domain.errors import UnknownDocument
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.domain.label import Label
from annotator.domain.rule import Guideline, Rule
from annotator.domain.suggestion import Rejection, Suggestion
from annotator.domain.summary import Counts, DocumentRow
from annotator.storage.connection import Database
from annotator.storage.rows.edits import with_text
from annotator.storage.rows.kinds import KINDS

_Said = TypeVar("_Said", bound=Entity)
PAGE = 200
_by_id = attrgetter("id")
_LISTED = "(SELECT value FROM json_each(?))"
_USED = "(SELECT id FROM documents WHERE put_away IS NULL)"


class Queries:
    """Questions to one open project, on its own thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def _entities(self, kind: type[_Said], where: str = "", values: tuple[object, ...] = ()) -> list[_Said]:
        table = KINDS[kind]
        rows = self._database.execute(table.select + where, values).fetchall()
        found = (table.of_row(row) for row in rows)
        return [one for one in found if isinstance(one, kind)]

    def text(self, document: str) -> str:
        """A document's text, by its id, also when the document itself was put away.

        Raises:
            UnknownDocument: if the project never had it.
        """
        row = self._database.execute("SELECT text FROM texts WHERE id = ?", [document]).fetchone()
        if row is None:
            raise UnknownDocument(document)
        return str(row[0])

    def labels(self) -> tuple[Label, ...]:
        """The label set, in its own order."""
        return tuple(sorted(self._entities(Label), key=lambda label: (label.position, label.id)))

    def annotators(self) -> tuple[Annotator, ...]:
        """Everyone who has a layer here, by name."""
        return tuple(sorted(self._entities(Annotator), key=lambda annotator: (annotator.name, annotator.id)))

    def rules(self) -> tuple[Rule, ...]:
        """What this project decides for itself."""
        return tuple(self._entities(Rule))

    def guidelines(self) -> tuple[Guideline, ...]:
        """Every version of every guideline, the oldest first."""
        return tuple(self._entities(Guideline, " ORDER BY label, language, version, id"))

    def gazetteer(self) -> tuple[GazetteerEntry, ...]:
        """All entries of the project's own lists, by list and name."""
        return tuple(self._entities(GazetteerEntry, " ORDER BY list, name, id"))

    def rejections(self, annotator: str) -> tuple[Rejection, ...]:
        """All that an annotator said no to, in documents in use."""
        return tuple(self._entities(Rejection, " WHERE annotator = ? AND document IN " + _USED, (annotator,)))

    def last_position(self) -> int:
        """The position of the last document, 0 when there is none."""
        (last,) = self._database.execute("SELECT max(position) FROM documents").fetchone()
        return int(last or 0)

    def has_document(self, document: str) -> bool:
        """The project has that document, in use or put away."""
        return self._database.execute("SELECT 1 FROM documents WHERE id = ?", [document]).fetchone() is not None

    def has(self, kind: type, id: str) -> bool:
        """The project has an entity of that kind and id; for kinds that have their id as key."""
        return self._database.execute(KINDS[kind].select_one, [id]).fetchone() is not None

    def holds(self, kind: type) -> bool:
        """The project has any entity of that kind."""
        return self._database.execute("SELECT 1 FROM " + KINDS[kind].table + " LIMIT 1").fetchone() is not None

    def those_of(self, kind: type, ids: Iterable[str]) -> frozenset[str]:
        """Those of the ids that an entity of that kind has; for kinds that have their id as key."""
        wanted = json.dumps(tuple(ids))
        rows = self._database.execute("SELECT id FROM " + KINDS[kind].table + " WHERE id IN " + _LISTED, [wanted])
        return frozenset(id for (id,) in rows.fetchall())

    def has_state(self, document: str, annotator: str) -> bool:
        """That annotator has said something of the document as a whole."""
        found = "SELECT 1 FROM document_states WHERE document = ? AND annotator = ?"
        return self._database.execute(found, [document, annotator]).fetchone() is not None

    def document_rows(
        self, annotator: str, after: tuple[int, str] = (-1, ""), limit: int = PAGE
    ) -> tuple[DocumentRow, ...]:
        """Up to `limit` documents after a (position, id), with that annotator's status and count."""
        rows = self._database.execute(
            """SELECT d.id, d.title, d.source, d.published, d.position, coalesce(s.status, 'new'),
                      (SELECT count(*) FROM annotations a WHERE a.document = d.id AND a.annotator = :annotator),
                      (SELECT count(*) FROM annotations a WHERE a.document = d.id AND a.annotator = :annotator
                       AND a.flags LIKE '%"unsure"%'), coalesce(s.note, '')
               FROM documents d LEFT JOIN document_states s ON s.document = d.id AND s.annotator = :annotator
               WHERE (d.position, d.id) > (:position, :id) AND d.put_away IS NULL
               ORDER BY d.position, d.id LIMIT :limit""",
            {"annotator": annotator, "position": after[0], "id": after[1], "limit": limit},
        ).fetchall()
        return tuple(
            DocumentRow(document, title, source, published, position, Status(status), count, unsure, note)
            for document, title, source, published, position, status, count, unsure, note in rows
        )

    def titles(self, after: tuple[int, str], limit: int) -> tuple[tuple[str, str, int], ...]:
        """The id, title and position of the next documents in use after a (position, id), in the project's order."""
        listed = """SELECT id, title, position FROM documents WHERE (position, id) > (?, ?) AND put_away IS NULL
            ORDER BY position, id LIMIT ?"""
        return tuple(self._database.execute(listed, [*after, limit]).fetchall())

    def annotated(self, document: str) -> AnnotatedDocument:
        """One document with all layers.

        Raises:
            UnknownDocument: if the project does not list it.
        """
        found = self._entities(Document, " WHERE id = ?", (document,))
        if not found:
            raise UnknownDocument(document)
        return self._annotated(found)[0]

    def annotated_all(self, documents: Sequence[str]) -> tuple[AnnotatedDocument, ...]:
        """The documents of those ids with all layers, in use or put away, in the order of their ids."""
        where = " WHERE id IN " + _LISTED + " ORDER BY id"
        return self._annotated(self._entities(Document, where, (json.dumps(documents),)))

    def annotated_page(self, after: tuple[int, str] = (-1, ""), limit: int = PAGE) -> tuple[AnnotatedDocument, ...]:
        """Up to `limit` documents after a (position, id), in order, with all layers."""
        where = " WHERE (position, id) > (?, ?) AND put_away IS NULL ORDER BY position, id LIMIT ?"
        return self._annotated(self._entities(Document, where, (*after, limit)))

    def annotated_among(self, documents: Sequence[str]) -> tuple[AnnotatedDocument, ...]:
        """Those of the documents that are in use, with all layers."""
        where = " WHERE put_away IS NULL AND id IN " + _LISTED + " ORDER BY position, id"
        return self._annotated(self._entities(Document, where, (json.dumps(list(documents)),)))

    def worked_on(self, annotator: str) -> tuple[str, ...]:
        """The documents to which an annotator did something: labelled, refused, or said how far they are."""
        found = self._database.execute(
            """SELECT document FROM annotations WHERE annotator = :who UNION
               SELECT document FROM refusals WHERE annotator = :who UNION
               SELECT document FROM document_states WHERE annotator = :who ORDER BY document""",
            {"who": annotator},
        )
        return tuple(document for (document,) in found.fetchall())

    def _annotated(self, documents: Sequence[Document]) -> tuple[AnnotatedDocument, ...]:
        """The documents with all that is said of them: one question for each kind of thing, not for each document."""
        ids = json.dumps([one.id for one in documents])
        texts = dict(self._database.execute("SELECT id, text FROM texts WHERE id IN " + _LISTED, [ids]).fetchall())

        def said(kind: type[_Said]) -> dict[str, list[_Said]]:
            by_document: dict[str, list[_Said]] = defaultdict(list)
            entities: list[Any] = self._entities(kind, " WHERE document IN " + _LISTED, (ids,))
            for one in entities:
                by_document[one.document].append(one)
            return by_document

        annotations, states = said(Annotation), said(DocumentState)
        others: Any = (said(Relation), said(Suggestion), said(Rejection), said(DocumentSource))
        return tuple(
            AnnotatedDocument(
                with_text(one, texts.__getitem__),
                tuple(sorted(annotations[one.id], key=reading_order)),
                tuple(sorted(states[one.id], key=lambda state: state.annotator)),
                *(tuple(sorted(said_so[one.id], key=_by_id)) for said_so in others),
            )
            for one in documents
        )

    def counts(self) -> Counts:
        """How much is in use, in all layers; a document counts as done when any annotator is done with it."""
        one = self._one
        return Counts(
            documents=self.document_count(),
            done=one(
                "SELECT count(DISTINCT document) FROM document_states WHERE status = 'done' AND document IN " + _USED
            ),
            annotations=one("SELECT count(*) FROM annotations WHERE document IN " + _USED),
            by_label=self._pairs("SELECT label, count(*) FROM annotations WHERE document IN " + _USED + " GROUP BY 1"),
            by_annotator=self._pairs(
                "SELECT annotator, count(*) FROM annotations WHERE document IN " + _USED + " GROUP BY 1"
            ),
            characters=one("SELECT coalesce(sum(length(text)), 0) FROM texts WHERE id IN " + _USED),
            changes=one("SELECT count(*) FROM changes"),
            put_away=one("SELECT count(*) FROM documents WHERE put_away IS NOT NULL"),
        )

    def done_by(self, annotator: str) -> int:
        """How many documents that annotator is done with."""
        done = "SELECT count(*) FROM document_states WHERE status = 'done' AND annotator = ? AND document IN "
        return self._one(done + _USED, annotator)

    def document_count(self) -> int:
        """How many documents are in use."""
        return self._one("SELECT count(*) FROM documents WHERE put_away IS NULL")

    def documents_put_away(self) -> tuple[Document, ...]:
        """What lies in the bin, without the texts, the latest first."""
        return tuple(self._entities(Document, " WHERE put_away IS NOT NULL ORDER BY put_away DESC, id"))

    def _one(self, sql: str, *values: str) -> int:
        (number,) = self._database.execute(sql, values).fetchone()
        return int(number)

    def _pairs(self, sql: str) -> dict[str, int]:
        return dict(self._database.execute(sql).fetchall())
