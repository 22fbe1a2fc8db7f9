"""An import, from what came in to what is on disk: one undoable action, all of it or none."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path

from annotator.domain.errors import Cancelled
from annotator.editing.importing.asked import ImportOptions, ImportReport
from annotator.editing.importing.edits import ImportEdits
from annotator.editing.importing.fitting import Fitted, fitted_to
from annotator.editing.importing.resembling import known_texts, resembling
from annotator.editing.session import Session
from annotator.editing.sketches.sketching import Sketches
from annotator.formats.incoming import Incoming

IMPORT = "import"
_BLINK = 0.05  # seconds


def start_import(
    session: Session,
    incoming: Incoming,
    options: ImportOptions,
    each: Callable[[int], None] | None = None,
    verb: str = IMPORT,
) -> "tuple[ImportReport, Future[None]]":
    """Begin to write what came in, as one undoable action. When the future is done, `session.adopt_many()`.

    The report is complete when the future is. `each` is told, on the database thread, how many edits are through.

    Raises:
        ImportRefused: with every problem of the files, and every label the project does not know; nothing is changed.
    """
    return start_fitted(session, fitted_to(session.facts.labels, incoming, options), incoming, each, verb)


def start_fitted(
    session: Session,
    fitted: Fitted,
    incoming: Incoming,
    each: Callable[[int], None] | None = None,
    verb: str = IMPORT,
) -> "tuple[ImportReport, Future[None]]":
    """As `start_import`, for what was fitted to the project's labels already; with large files that takes a while."""
    labels = tuple(label.id for label in fitted.new_labels)
    report = ImportReport(
        labels=labels, dropped=dict(fitted.dropped), replaced=incoming.replaced,
        unheld=[*incoming.unheld, *fitted.unheld], recounted=incoming.recounted, renamed=dict(fitted.renamed),
        passed_over=incoming.passed_over,
    )  # fmt: skip
    writer = ImportEdits(fitted, session.facts.annotator, report)
    return report, session.do_many(verb, writer.edits, each)


def import_compared(
    session: Session,
    incoming: Incoming,
    options: ImportOptions,
    each: Callable[[int], None] | None = None,
    sketches_kept: Path | None = None,
) -> ImportReport:
    """As `import_all`; the report tells too what resembles what, worked out while the import is written.

    `sketches_kept` is the folder in which the sketches of texts are kept from one import to the next.
    """
    if incoming.problems or not incoming.documents:
        return import_all(session, incoming, options, each)
    with Sketches(sketches_kept) as sketches, ThreadPoolExecutor(1, "comparing") as pool:
        stopped = threading.Event()

        def go_on(_: int) -> None:
            if stopped.is_set():
                raise Cancelled

        known = known_texts(session.thread, sketches)
        compared = pool.submit(resembling, incoming.documents, known, go_on)
        try:
            report = import_all(session, incoming, options, each)
            report.resembling = compared.result()
        finally:
            stopped.set()
    return report


def import_all(
    session: Session, incoming: Incoming, options: ImportOptions, each: Callable[[int], None] | None = None
) -> ImportReport:
    """Make a backup of what the project holds, import, and wait until it is on disk; see `start_import`.

    Raises:
        BackupFailed: if the backup could not be made; nothing was imported.
        KeyboardInterrupt: if the person interrupted it in time; then all of it is rolled back.
    """
    if session.keeper is not None:
        session.keeper.back_up_if_changed()
    interrupted = threading.Event()

    def each_or_stop(done: int) -> None:
        if interrupted.is_set():
            raise KeyboardInterrupt
        if each is not None:
            each(done)

    report, written = start_import(session, incoming, options, each_or_stop)
    try:
        # Not `result()`, which no interrupt can end on Windows, nor where another thread was handed the signal.
        while not wait((written,), timeout=_BLINK).done:
            pass
    except KeyboardInterrupt:
        interrupted.set()
    written.result()  # raises an interrupt again after the rollback; returns if the COMMIT came first
    session.adopt_many()
    return report
