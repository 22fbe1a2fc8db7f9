"""One act over many documents, at hand or not."""

from collections.abc import Iterator
from concurrent.futures import Future

from annotator.domain.change import MOST_EDITS, Edit
from annotator.editing.commands.mentions import AnnotateMentions
from annotator.editing.session import Session, read_facts
from annotator.storage.project_file import ProjectFile


def spread(session: Session, command: AnnotateMentions) -> "Future[None] | None":
    """Label all mentions in one step of undo; None when it is done at once.

    Where a document is not at hand it is bulk work: the edits are made on the database thread, and when the future is
    done, `session.adopt_many()` must be called on the session's own thread.

    Raises:
        Refusal: if it cannot be done, through the future too; nothing was written then.
    """
    few = sum(map(len, (*command.chosen.values(), *command.refused.values()))) < MOST_EDITS - len(command.documents)
    if few and all(document in session.facts.documents for document in command.documents):
        session.do(command)
        return None
    return session.do_many(command.verb, lambda file: _edits(session, file, command))


def _edits(session: Session, file: ProjectFile, command: AnnotateMentions) -> Iterator[Edit]:
    """Document by document, each read from the file when its turn comes."""
    facts = read_facts(file, session.facts.annotator)
    for document in command.documents:
        facts.adopt(file.read.annotated(document))
        yield from command.within(document).plan(facts).edits
        del facts.documents[document]
