"""What can be asked of a project file. Every answer is read to its end before it is returned: no cursor stays open."""

from sqlite_utils import Database

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation, Annotator, reading_order
from annotator.domain.change import Entity
from annotator.domain.document import Document, DocumentState, Status
from annotator.domain.errors import UnknownDocument
from annotator.domain.label import Label
from annotator.domain.rule import Rule
from annotator.domain.summary import Counts, DocumentRow
from annotator.storage.rows import KINDS, with_text

PAGE = 200
_USED = "(SELECT id FROM documents WHERE put_away IS NULL)"


class Queries:
    """Questions to one open project, on its own thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def _entities(self, kind: type, where: str = "", values: tuple[object, ...] = ()) -> list[Entity]:
        table = KINDS[kind]
        rows = self._database.execute(table.select + where, values).fetchall()
        return [table.entity(table.from_row(row)) for row in rows]

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
        found = [one for one in self._entities(Label) if isinstance(one, Label)]
        return tuple(sorted(found, key=lambda label: (label.position, label.id)))

    def annotators(self) -> tuple[Annotator, ...]:
        """Everyone who has a layer here, by name."""
        found = [one for one in self._entities(Annotator) if isinstance(one, Annotator)]
        return tuple(sorted(found, key=lambda annotator: (annotator.name, annotator.id)))

    def rules(self) -> tuple[Rule, ...]:
        """What this project decides for itself."""
        return tuple(one for one in self._entities(Rule) if isinstance(one, Rule))

    def last_position(self) -> int:
        """The position of the last document, 0 when there is none."""
        (last,) = self._database.execute("SELECT max(position) FROM documents").fetchone()
        return int(last or 0)

    def has_document(self, document: str) -> bool:
        """The project has that document, in use or put away."""
        return self._database.execute("SELECT 1 FROM documents WHERE id = ?", [document]).fetchone() is not None

    def has_annotation(self, annotation: str) -> bool:
        """The project has an annotation of that id, in any layer."""
        return self._database.execute("SELECT 1 FROM annotations WHERE id = ?", [annotation]).fetchone() is not None

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
                      (SELECT count(*) FROM annotations a WHERE a.document = d.id AND a.annotator = :annotator)
               FROM documents d LEFT JOIN document_states s ON s.document = d.id AND s.annotator = :annotator
               WHERE (d.position, d.id) > (:position, :id) AND d.put_away IS NULL
               ORDER BY d.position, d.id LIMIT :limit""",
            {"annotator": annotator, "position": after[0], "id": after[1], "limit": limit},
        ).fetchall()
        return tuple(
            DocumentRow(document, title, source, published, position, Status(status), count)
            for document, title, source, published, position, status, count in rows
        )

    def annotated(self, document: str) -> AnnotatedDocument:
        """One document with all layers.

        Raises:
            UnknownDocument: if the project does not list it.
        """
        found = self._entities(Document, " WHERE id = ?", (document,))
        if not found:
            raise UnknownDocument(document)
        whole = with_text(found[0], self.text)
        assert isinstance(whole, Document)
        annotations = self._entities(Annotation, " WHERE document = ?", (document,))
        states = self._entities(DocumentState, " WHERE document = ? ORDER BY annotator", (document,))
        return AnnotatedDocument(
            whole,
            tuple(sorted((one for one in annotations if isinstance(one, Annotation)), key=reading_order)),
            tuple(one for one in states if isinstance(one, DocumentState)),
        )

    def annotated_page(self, after: tuple[int, str] = (-1, ""), limit: int = PAGE) -> tuple[AnnotatedDocument, ...]:
        """Up to `limit` documents after a (position, id), in order, with all layers."""
        page = self._database.execute(
            """SELECT id FROM documents WHERE (position, id) > (?, ?) AND put_away IS NULL
               ORDER BY position, id LIMIT ?""",
            [*after, limit],
        ).fetchall()
        return tuple(self.annotated(document) for (document,) in page)

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
        found = self._entities(Document, " WHERE put_away IS NOT NULL ORDER BY put_away DESC, id")
        return tuple(one for one in found if isinstance(one, Document))

    def _one(self, sql: str, *values: str) -> int:
        (number,) = self._database.execute(sql, values).fetchone()
        return int(number)

    def _pairs(self, sql: str) -> dict[str, int]:
        return dict(self._database.execute(sql).fetchall())
