"""What a session holds and what its file reads, as values that can be compared."""

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import reading_order
from annotator.editing.session import Session
from annotator.storage.project_file import ProjectFile


def of_file(file: ProjectFile) -> object:
    """Everything a file reads but its journal."""
    read = file.read
    return read.labels(), read.annotators(), read.rules(), read.annotated_page(limit=10_000)


def file_of(session: Session) -> object:
    """Everything the session's file reads, once all is written."""
    session.wait_until_saved()
    return session.thread.ask(of_file)


def facts_of(session: Session) -> object:
    """Everything the session holds, of the documents at hand in their own order."""
    facts = session.facts
    documents = sorted(facts.documents.values(), key=lambda one: (one.document.position, one.document.id))
    return (
        facts.annotator,
        facts.label_set(),
        tuple(sorted(facts.annotators.values(), key=lambda one: (one.name, one.id))),
        tuple(sorted(facts.rules.values(), key=lambda one: one.id)),
        tuple(
            (
                one.document,
                tuple(sorted(one.annotations.values(), key=reading_order)),
                tuple(sorted(one.states.values(), key=lambda state: state.annotator)),
                *(
                    tuple(sorted(shelf.values(), key=lambda said: said.id))  # type: ignore[attr-defined]
                    for shelf in (one.relations, one.suggestions, one.rejections, one.sources)
                ),
            )
            for one in documents
        ),
    )


def facts_agree_with_file(session: Session) -> bool:
    """What is at hand is what the file reads."""
    labels, annotators, rules, page = file_of(session)  # type: ignore[misc]
    on_file = {one.document.id: one for one in page}
    told = facts_of(session)[-1]  # type: ignore[index]
    annotator = session.facts.annotator
    is_known = annotator in annotators or annotator.id not in session.facts.annotators
    return (
        is_known
        and facts_of(session)[1:4] == (labels, annotators, tuple(sorted(rules, key=lambda one: one.id)))
        and all(  # type: ignore[index]
            on_file[document.id] == AnnotatedDocument(document, *said) for document, *said in told
        )
    )
