"""The tables of a project file, and the steps that made them.

A step is never changed once released: a project of every released schema opens for ever. All steps are transactional.
"""

from collections.abc import Callable, Mapping, Set

from annotator.storage.connection import Database, connect

APPLICATION_ID = 0x414E4E4F  # "ANNO", in the file's header: this is a project of ours
MAJOR, MINOR = 1, 2
USER_VERSION = MAJOR << 16 | MINOR
_STEPS_TABLE = "_sqlite_migrations"  # in which sqlite-utils writes down the steps a file has had
_SET_OF_STEPS = "annotator"
_STEPS_HAD = "SELECT name FROM _sqlite_migrations WHERE migration_set = ?"


def first_tables(db: Database) -> None:
    """Everything of version 1.0."""
    for statement in _FIRST:
        db.execute(statement)


def bin_of_documents(db: Database) -> None:
    """Version 1.1: documents can be put away, with all that was said of them."""
    db.execute("ALTER TABLE documents ADD COLUMN put_away TEXT")
    db.execute("CREATE INDEX documents_put_away ON documents (put_away) WHERE put_away IS NOT NULL")


def arrows_suggestions_and_lists(db: Database) -> None:
    """Version 1.2: relations, suggestions and what was said no to; sources; guidelines and gazetteers."""
    for statement in _THIRD:
        db.execute(statement)


_FIRST = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    # Texts are immutable and never removed; documents, which may be put away, point at them.
    "CREATE TABLE texts (id TEXT PRIMARY KEY CHECK (length(id) = 64), text TEXT NOT NULL) STRICT",
    "CREATE TABLE annotators (id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> '')) STRICT",
    """CREATE TABLE labels (id TEXT PRIMARY KEY CHECK (id <> ''), names TEXT NOT NULL, colour TEXT NOT NULL,
        key TEXT NOT NULL, position INTEGER NOT NULL, retired INTEGER NOT NULL CHECK (retired IN (0, 1))) STRICT""",
    """CREATE TABLE documents (id TEXT PRIMARY KEY REFERENCES texts (id), title TEXT NOT NULL, source TEXT,
        published TEXT, added TEXT NOT NULL, position INTEGER NOT NULL, metadata TEXT NOT NULL) STRICT""",
    "CREATE INDEX documents_in_order ON documents (position, id)",
    """CREATE TABLE document_states (document TEXT NOT NULL REFERENCES documents (id),
        annotator TEXT NOT NULL REFERENCES annotators (id),
        status TEXT NOT NULL CHECK (status IN ('new', 'working', 'done', 'flagged', 'skipped')), note TEXT NOT NULL,
        PRIMARY KEY (document, annotator)) STRICT""",
    """CREATE TABLE annotations (id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES documents (id),
        annotator TEXT NOT NULL REFERENCES annotators (id), label TEXT NOT NULL REFERENCES labels (id),
        start INTEGER NOT NULL CHECK (start >= 0), "end" INTEGER NOT NULL, text TEXT NOT NULL, created TEXT NOT NULL,
        attributes TEXT NOT NULL, note TEXT, flags TEXT NOT NULL, origin TEXT NOT NULL, confidence REAL,
        guideline TEXT, CHECK (start < "end")) STRICT""",
    "CREATE INDEX annotations_of_document ON annotations (document)",
    "CREATE INDEX annotations_of_label ON annotations (label)",
    "CREATE TABLE rules (id TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    """CREATE TABLE changes (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
        replica TEXT NOT NULL, seq INTEGER NOT NULL, clock TEXT NOT NULL, annotator TEXT NOT NULL,
        action TEXT NOT NULL, undoes TEXT, verb TEXT NOT NULL, edits TEXT NOT NULL, prev TEXT) STRICT""",
    "CREATE INDEX changes_of_replica ON changes (replica, seq)",
    "CREATE INDEX changes_of_action ON changes (action)",
    "CREATE INDEX changes_by_clock ON changes (clock)",
)

_THIRD = (
    """CREATE TABLE relations (id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES documents (id),
        annotator TEXT NOT NULL REFERENCES annotators (id), label TEXT NOT NULL CHECK (label <> ''),
        source TEXT NOT NULL REFERENCES annotations (id), target TEXT NOT NULL REFERENCES annotations (id),
        created TEXT NOT NULL, attributes TEXT NOT NULL) STRICT""",
    "CREATE INDEX relations_of_document ON relations (document)",
    "CREATE INDEX relations_of_source ON relations (source)",
    "CREATE INDEX relations_of_target ON relations (target)",
    """CREATE TABLE suggestions (id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES documents (id),
        label TEXT NOT NULL REFERENCES labels (id), start INTEGER NOT NULL CHECK (start >= 0), "end" INTEGER NOT NULL,
        text TEXT NOT NULL, source TEXT NOT NULL, confidence REAL, reason TEXT NOT NULL, created TEXT NOT NULL,
        CHECK (start < "end")) STRICT""",
    "CREATE INDEX suggestions_of_document ON suggestions (document)",
    """CREATE TABLE refusals (id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES documents (id),
        annotator TEXT NOT NULL REFERENCES annotators (id), label TEXT NOT NULL REFERENCES labels (id),
        start INTEGER NOT NULL CHECK (start >= 0), "end" INTEGER NOT NULL, text TEXT NOT NULL, created TEXT NOT NULL,
        CHECK (start < "end")) STRICT""",
    "CREATE INDEX refusals_of_document ON refusals (document)",
    """CREATE TABLE sources (id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES documents (id),
        title TEXT NOT NULL, source TEXT, published TEXT, foreign_id TEXT, added TEXT NOT NULL) STRICT""",
    "CREATE INDEX sources_of_document ON sources (document)",
    """CREATE TABLE guidelines (id TEXT PRIMARY KEY, label TEXT NOT NULL REFERENCES labels (id),
        language TEXT NOT NULL, version INTEGER NOT NULL CHECK (version > 0), text TEXT NOT NULL,
        created TEXT NOT NULL) STRICT""",
    """CREATE TABLE gazetteer (id TEXT PRIMARY KEY, list TEXT NOT NULL, label TEXT NOT NULL REFERENCES labels (id),
        name TEXT NOT NULL CHECK (name <> ''), aliases TEXT NOT NULL, codes TEXT NOT NULL, latitude REAL,
        longitude REAL) STRICT""",
    "CREATE INDEX gazetteer_by_list ON gazetteer (list, name)",
)


STEPS: Mapping[str, Callable[[Database], None]] = {
    step.__name__: step for step in (first_tables, bin_of_documents, arrows_suggestions_and_lists)
}
"""What is done to a file, by the name it is known by for ever, in order."""


def upgrade(db: Database) -> None:
    """Apply the steps the file lacks; each is whole or not at all."""
    from annotator.storage.opening.stepping import take_steps  # noqa: PLC0415 - sqlite-utils is dear, most files lack none

    take_steps(db, _SET_OF_STEPS, STEPS)
    db.execute("PRAGMA application_id = " + str(APPLICATION_ID))
    db.execute("PRAGMA user_version = " + str(USER_VERSION))


def lacks_steps(db: Database) -> bool:
    """Whether there are steps the file has not had: an older program wrote it, or nobody yet."""
    return not STEPS.keys() <= _steps_of(db)


def unknown_steps(db: Database) -> tuple[str, ...]:
    """Steps the file has had that this program does not know: a newer program wrote it."""
    return tuple(sorted(_steps_of(db) - STEPS.keys()))


def _steps_of(db: Database) -> frozenset[str]:
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [_STEPS_TABLE]).fetchone() is None:
        return frozenset()
    return frozenset(name for (name,) in db.execute(_STEPS_HAD, [_SET_OF_STEPS]))


def strangers(db: Database) -> tuple[str, ...]:
    """Tables, indexes, views and triggers that are not as the steps the file has had made them, by name.

    A trigger in a file from elsewhere can alter what is written, whatever SQLite is told to trust (measured).
    """
    expected, found = _objects(_pristine(_steps_of(db))), _objects(db)
    return tuple(sorted(name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name)))


def _pristine(names: Set[str]) -> Database:
    """An empty database that has had those steps."""
    db = connect(":memory:")
    for name, step in STEPS.items():
        if name in names:
            step(db)
    return db


def _objects(db: Database) -> dict[str, str]:
    rows = db.execute(
        """SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL
           AND NOT (tbl_name = ? AND type IN ('table', 'index'))""",  # sqlite-utils makes those, each version its way
        [_STEPS_TABLE],
    ).fetchall()
    return {name: " ".join(sql.split()) for name, sql in rows}
