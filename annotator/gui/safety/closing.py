"""The last backup of a session: made if something changed, and waited for no longer than five seconds."""

import threading
from contextlib import suppress

from annotator.domain.errors import AnnotatorError
from annotator.editing.session import Session

_PATIENCE = 5.0


def last_backup(session: Session) -> None:
    """Back up what changed since the last time; a backup that fails or takes long does not keep a window open."""
    keeper = session.keeper
    if keeper is None or session.thread.is_read_only:
        return

    def back_up() -> None:
        with suppress(AnnotatorError, RuntimeError):  # a project closed meanwhile answers no more
            keeper.back_up_if_changed()

    worker = threading.Thread(target=back_up, name="last backup", daemon=True)
    worker.start()
    worker.join(_PATIENCE)
