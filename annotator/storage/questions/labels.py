"""What a project says of its labels: how much carries each, where, and under which guideline."""

from dataclasses import replace

from annotator.domain.annotation import Annotation
from annotator.domain.summary import LabelUse
from annotator.storage.connection import Database
from annotator.storage.rows.kinds import KINDS

PAGE = 200

# Older: of an earlier version than the label's newest; or of none that is known, and made before that was written.
_OUTDATED = """
    WHERE annotator = :annotator AND id IN (
        WITH newest AS (
            SELECT g.label, g.version, min(g.created) AS written FROM guidelines g
            WHERE g.version = (SELECT max(version) FROM guidelines WHERE label = g.label) GROUP BY g.label
        )
        SELECT a.id FROM annotations a JOIN newest n ON n.label = a.label
        LEFT JOIN guidelines g ON g.id = a.guideline AND g.label = a.label
        WHERE a.annotator = :annotator
          AND (g.version < n.version OR (g.version IS NULL AND a.created < n.written))
          AND a.document IN (SELECT id FROM documents WHERE put_away IS NULL)
    )
    ORDER BY (SELECT position FROM documents d WHERE d.id = document), document, start, "end" DESC, id
    LIMIT :limit
"""


class LabelQuestions:
    """Questions to one open project, on its own thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def uses(self) -> dict[str, LabelUse]:
        """How much carries each label, by id; a label that nothing carries is not there."""
        annotated = self._database.execute(
            """SELECT label, count(*), count(DISTINCT document), count(DISTINCT annotator)
               FROM annotations GROUP BY label"""
        ).fetchall()
        proposed = dict(self._database.execute("SELECT label, count(*) FROM suggestions GROUP BY label").fetchall())
        refused = dict(self._database.execute("SELECT label, count(*) FROM refusals GROUP BY label").fetchall())
        uses = {label: LabelUse(*counts) for label, *counts in annotated}
        return {
            label: replace(
                uses.get(label, LabelUse()), suggestions=proposed.get(label, 0), rejections=refused.get(label, 0)
            )
            for label in uses.keys() | proposed.keys() | refused.keys()
        }

    def documents_with(self, label: str, after: str = "", limit: int = PAGE) -> tuple[str, ...]:
        """Up to `limit` ids of documents, after an id, in which something carries the label; the bin included.

        The plus keeps SQLite from walking through all that carries the label anew for each document (measured).
        """
        rows = self._database.execute(
            """SELECT id FROM documents d WHERE id > :after AND (
                   EXISTS (SELECT 1 FROM annotations WHERE document = d.id AND +label = :label)
                   OR EXISTS (SELECT 1 FROM suggestions WHERE document = d.id AND +label = :label)
                   OR EXISTS (SELECT 1 FROM refusals WHERE document = d.id AND +label = :label))
               ORDER BY id LIMIT :limit""",
            {"label": label, "after": after, "limit": limit},
        ).fetchall()
        return tuple(id for (id,) in rows)

    def guideline_writers(self) -> dict[str, str]:
        """Who wrote each text of the guidelines, as the id of an annotator by that of the text.

        Reads the whole journal: a question a person asks now and then.
        """
        found = self._database.execute(
            """SELECT json_extract(edit.value, '$[2].id'), c.annotator FROM changes c, json_each(c.edits) edit
               WHERE instr(c.edits, '"guidelines"') AND json_extract(edit.value, '$[0]') = 'guidelines'
                 AND json_extract(edit.value, '$[2]') IS NOT NULL
               ORDER BY c.position DESC"""
        ).fetchall()
        return dict(found)  # of several times the first: the later ones only brought it back

    def outdated(self, annotator: str, limit: int = PAGE) -> tuple[Annotation, ...]:
        """Up to `limit` of an annotator's annotations made under an older guideline than their label's newest.

        Those of documents in use, in the order in which documents and words are read.
        """
        kind = KINDS[Annotation]
        rows = self._database.execute(kind.select + _OUTDATED, {"annotator": annotator, "limit": limit}).fetchall()
        found = (kind.of_row(row) for row in rows)
        return tuple(one for one in found if isinstance(one, Annotation))
