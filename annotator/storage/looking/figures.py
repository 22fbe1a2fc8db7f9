"""What was done when, by whom: counted in the journal and in the tables."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

from annotator.domain.answers.figures import Day, DocumentFigures, PersonFigures, ProjectFigures
from annotator.storage.connection import Database

PAUSE = datetime.timedelta(minutes=5)
"""Who does nothing for longer was not at work meanwhile."""
_FULLEST = 50

# An edit is [table, before, after], see `rows.edits`. What was taken back is not there any more, and not counted.
_MADE = """SELECT c.clock, a.id FROM changes c, json_each(c.edits) e
    JOIN annotations a ON a.id = json_extract(e.value, '$[2].id')
    WHERE c.clock >= ? AND c.annotator = ? AND c.undoes IS NULL
        AND c.verb NOT IN ('import', 'found', 'introduce', 'restore')
        AND json_extract(e.value, '$[0]') = 'annotations' AND json_type(e.value, '$[1]') = 'null'"""
_DONE = """SELECT c.clock, s.document FROM changes c, json_each(c.edits) e
    JOIN document_states s ON s.document = json_extract(e.value, '$[2].document')
        AND s.annotator = c.annotator AND s.status = 'done'
    WHERE c.clock >= ? AND c.annotator = ? AND c.undoes IS NULL AND c.verb NOT IN ('import', 'found')
        AND json_extract(e.value, '$[0]') = 'document_states' AND json_extract(e.value, '$[2].status') = 'done'"""
_ACTS = """SELECT clock FROM changes WHERE clock >= ? AND annotator = ?
    AND verb NOT IN ('import', 'found', 'introduce') ORDER BY clock"""
_PEOPLE = """SELECT p.id, p.name,
        (SELECT count(*) FROM annotations a WHERE a.annotator = p.id AND a.document IN
            (SELECT id FROM documents WHERE put_away IS NULL)),
        (SELECT count(DISTINCT a.document) FROM annotations a WHERE a.annotator = p.id AND a.document IN
            (SELECT id FROM documents WHERE put_away IS NULL)),
        (SELECT count(*) FROM document_states s WHERE s.annotator = p.id AND s.status = 'done' AND s.document IN
            (SELECT id FROM documents WHERE put_away IS NULL))
    FROM annotators p ORDER BY p.name, p.id"""
_LABELS = """SELECT a.label, count(*) FROM annotations a JOIN documents d ON d.id = a.document
    WHERE a.annotator = ? AND d.put_away IS NULL GROUP BY 1"""
_FULL = """SELECT d.id, d.title, a.label, count(*) FROM annotations a JOIN documents d ON d.id = a.document
    WHERE a.annotator = :annotator AND d.id IN (
        SELECT b.document FROM annotations b JOIN documents e ON e.id = b.document
        WHERE b.annotator = :annotator AND e.put_away IS NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT :limit)
    GROUP BY d.id, a.label"""


class Figures:
    """Counts in one open project, on its own thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, annotator: str, days: int, now: datetime.datetime) -> ProjectFigures:
        """That annotator's work on the last `days` days up to `now` (in local time), and what stands in all layers."""
        first = now.date() - datetime.timedelta(days=days - 1)
        made, done = self._by_day(_MADE, first, annotator), self._by_day(_DONE, first, annotator)
        people = tuple(PersonFigures(*row) for row in self._database.execute(_PEOPLE).fetchall())
        return ProjectFigures(
            self._one("SELECT count(*) FROM documents WHERE put_away IS NULL"),
            sum(one.done for one in people if one.annotator == annotator),
            tuple(Day(day, made[day], done[day]) for day in _days(first, days)),
            self._worked(now.date(), annotator),
            dict(self._database.execute(_LABELS, [annotator]).fetchall()),
            people,
            self._fullest(annotator),
        )

    def _one(self, sql: str) -> int:
        (count,) = self._database.execute(sql).fetchone()
        return int(count)

    def _by_day(self, sql: str, first: datetime.date, annotator: str) -> Counter[datetime.date]:
        """Different things told by the journal, by the local day they were told on."""
        rows = self._database.execute(sql, [_clock(first), annotator]).fetchall()
        return Counter(day for day, _ in {(_local(clock).date(), id) for clock, id in rows})

    def _worked(self, day: datetime.date, annotator: str) -> datetime.timedelta:
        rows = self._database.execute(_ACTS, [_clock(day), annotator]).fetchall()
        gaps = (later - earlier for earlier, later in pairwise(_local(clock) for (clock,) in rows))
        return sum((gap for gap in gaps if gap <= PAUSE), datetime.timedelta())

    def _fullest(self, annotator: str) -> tuple[DocumentFigures, ...]:
        """The documents with most annotations."""
        titles: dict[str, str] = {}
        counts: dict[str, dict[str, int]] = defaultdict(dict)
        values = {"annotator": annotator, "limit": _FULLEST}
        for document, title, label, count in self._database.execute(_FULL, values).fetchall():
            titles[document], counts[document][label] = title, count
        found = (DocumentFigures(document, titles[document], by_label) for document, by_label in counts.items())
        return tuple(sorted(found, key=lambda one: (-one.annotations, one.title)))


def _days(first: datetime.date, count: int) -> Iterable[datetime.date]:
    return (first + datetime.timedelta(days=place) for place in range(count))


def _clock(day: datetime.date) -> str:
    """What the journal's clock read when that day began here."""
    begun = datetime.datetime.combine(day, datetime.time()).astimezone()
    return f"{int(begun.timestamp() * 1000):013d}"


def _local(clock: str) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(int(clock.partition("-")[0]) / 1000, datetime.UTC).astimezone()
