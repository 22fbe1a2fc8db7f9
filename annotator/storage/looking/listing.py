"""The list of documents as a person wants it: filtered, in an order, a page at a time."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from annotator.arabic.folding import folded_text
from annotator.domain.answers.listing import Cursor, Order, Page, Wanted
from annotator.domain.document import Status
from annotator.domain.summary import DocumentRow
from annotator.storage.connection import Database

PAGE = 200
# Which documents is decided first, and for those on the page alone is counted: sorting 100,000 needs no counts.
_CHOSEN = """
    SELECT d.id, d.title, d.source, d.published, d.position, coalesce(s.status, 'new') AS status,
        coalesce(s.note, '') AS note, coalesce(d.published, '') AS day,
        CASE coalesce(s.status, 'new') WHEN 'flagged' THEN 0 WHEN 'working' THEN 1 WHEN 'new' THEN 2
            WHEN 'skipped' THEN 3 ELSE 4 END AS rank
    FROM documents d LEFT JOIN document_states s ON s.document = d.id AND s.annotator = :annotator
    WHERE d.put_away IS NULL AND (:status = '' OR coalesce(s.status, 'new') = :status)
        AND (NOT :only_unsure OR EXISTS (SELECT 1 FROM annotations a WHERE a.document = d.id
            AND a.annotator = :annotator AND a.flags LIKE '%"unsure"%'))"""
_COUNTED = """SELECT id, title, source, published, position, status,
        (SELECT count(*) FROM annotations a WHERE a.document = c.id AND a.annotator = :annotator),
        (SELECT count(*) FROM annotations a WHERE a.document = c.id AND a.annotator = :annotator
            AND a.flags LIKE '%"unsure"%'),
        note, rank, day FROM ("""
_AFTER = {
    Order.POSITION: " AND (d.position, d.id) > (:position, :id)",
    Order.NEWEST: " AND (day < :day OR (day = :day AND (d.position, d.id) > (:position, :id)))",
    Order.STATUS: " AND (rank, d.position, d.id) > (:rank, :position, :id)",
}
_ORDERED = {
    Order.POSITION: " ORDER BY position, id",
    Order.NEWEST: " ORDER BY day DESC, position, id",
    Order.STATUS: " ORDER BY rank, position, id",
}
_STATEMENTS = {
    order: _COUNTED + _CHOSEN + _AFTER[order] + ordered + " LIMIT :limit) c" + ordered
    for order, ordered in _ORDERED.items()
}
_LISTED = _COUNTED + _CHOSEN + " AND d.id IN (SELECT value FROM json_each(:ids))) c"
_LAST_DAY = "\uffff"


class Listing:
    """Lists the documents of one open project, on its own thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(
        self,
        wanted: Wanted,
        annotator: str,
        after: Cursor | None = None,
        limit: int = PAGE,
        ranked: Sequence[str] = (),
    ) -> Page:
        """The next documents wanted, with that annotator's status and counts.

        Up to `limit` documents are looked at; where words are wanted fewer may be listed, or none though the list goes
        on. Documents that are `ranked` come first where the most uncertain are wanted first.
        """
        if wanted.order is Order.UNCERTAIN:
            return self._ranked(wanted, annotator, after, limit, ranked)
        day, rank, position, id = after if after is not None else (_LAST_DAY, -1, -1, "")
        values = _values(wanted, annotator) | {
            "day": day, "rank": rank, "position": position, "id": id, "limit": limit,
        }  # fmt: skip
        found = self._database.execute(_STATEMENTS[wanted.order], values).fetchall()
        last: Cursor | None = None
        if len(found) == limit:
            id, *_, position, _status, _count, _unsure, _note, rank, day = found[-1]
            last = (day, rank, position, id)
        return Page(self._with_words(wanted.words, found), last)

    def _ranked(self, wanted: Wanted, annotator: str, after: Cursor | None, limit: int, ranked: Sequence[str]) -> Page:
        """First the documents that are ranked, then the others in the project's order."""
        place = 0 if after is None else after[0]
        if len(after or (0,)) == 1 and isinstance(place, int) and place < len(ranked):
            return Page(self.of(ranked[place : place + limit], wanted, annotator), (place + limit,))
        rest = self.page(
            replace(wanted, order=Order.POSITION), annotator, after if len(after or ()) > 1 else None, limit
        )
        known = frozenset(ranked)
        return Page(tuple(row for row in rest.rows if row.id not in known), rest.next)

    def of(self, documents: Sequence[str], wanted: Wanted, annotator: str) -> tuple[DocumentRow, ...]:
        """Of these documents the ones wanted, in their order."""
        values = _values(wanted, annotator) | {"ids": json.dumps(list(documents))}
        found = self._database.execute(_LISTED, values).fetchall()
        places = {document: place for place, document in enumerate(documents)}
        return self._with_words(wanted.words, sorted(found, key=lambda row: places[row[0]]))

    def _with_words(self, words: str, found: Sequence[Any]) -> tuple[DocumentRow, ...]:
        """The rows whose title, source or text hold the words."""
        needle = folded_text(" ".join(words.split()))
        rows = [_row(*one[:9]) for one in found]
        if not needle:
            return tuple(rows)
        left = [one for one in rows if needle not in folded_text(f"{one.title}\n{one.source or ''}")]
        texts = self._database.execute(
            "SELECT id, text FROM texts WHERE id IN (SELECT value FROM json_each(?))",
            [json.dumps([one.id for one in left])],
        ).fetchall()
        lacking = {id for id, text in texts if needle not in folded_text(text)}
        return tuple(one for one in rows if one.id not in lacking)

    def counts(self, annotator: str) -> dict[Status, int]:
        """How many documents in use there are of each status, for that annotator."""
        rows = self._database.execute(
            """SELECT coalesce(s.status, 'new'), count(*) FROM documents d
               LEFT JOIN document_states s ON s.document = d.id AND s.annotator = ?
               WHERE d.put_away IS NULL GROUP BY 1""",
            [annotator],
        ).fetchall()
        return {Status(status): count for status, count in rows}

    def unsure_count(self, annotator: str) -> int:
        """In how many documents in use that annotator is unsure of something."""
        (count,) = self._database.execute(
            """SELECT count(DISTINCT a.document) FROM annotations a JOIN documents d ON d.id = a.document
               WHERE a.annotator = ? AND a.flags LIKE '%"unsure"%' AND d.put_away IS NULL""",
            [annotator],
        ).fetchone()
        return int(count)


def _row(
    id: str, title: str, source: str | None, published: str | None, position: int, status: str, annotations: int,
    unsure: int, note: str,
) -> DocumentRow:  # fmt: skip
    return DocumentRow(id, title, source, published, position, Status(status), annotations, unsure, note)


def _values(wanted: Wanted, annotator: str) -> dict[str, object]:
    status = wanted.status.value if wanted.status else ""
    return {"annotator": annotator, "status": status, "only_unsure": wanted.only_unsure}
