import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.document import Status
from annotator.domain.errors import (
    AlreadyAnnotated,
    CrossingForbidden,
    DocumentExists,
    LabelExists,
    NothingToRedo,
    NothingToUndo,
    NotSaved,
    Refusal,
    SpanOutsideText,
    StaleEdit,
    UnknownAnnotation,
    UnknownDocument,
    UnknownLabel,
)
from annotator.domain.label import DEFAULT_LABELS, made_label
from annotator.domain.rule import CROSSING_FORBIDDEN
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate, Relabel, RemoveAnnotation, Resize
from annotator.editing.commands.documents import AddDocument, MarkDone
from annotator.editing.commands.labels import AddLabel
from annotator.editing.commands.project import SetRule
from annotator.editing.history import INTRODUCE
from annotator.editing.news import Done, SaveStateChanged
from annotator.editing.saving import Saving
from annotator.editing.session import Session
from annotator.storage.thread import ProjectThread
from tests.editing.reading_back import facts_agree_with_file, facts_of, file_of
from tests.examples import ANNOTATOR, OTHER, TEXT, example

DOCUMENT = example().id
ACTOR = Annotate(DOCUMENT, Span(4, 18), "actor", id="a1")


def opened_session(path: Path, annotator=ANNOTATOR) -> Session:
    return Session(ProjectThread.open(path), annotator)


def journal_of(session: Session) -> list[str]:
    session.wait_until_saved()
    return [line.verb for _, line in session.thread.ask(lambda file: file.journal.lines_after(0))]


# -- commands


def test_an_annotation_holds_the_words_it_covers_and_puts_a_new_document_in_work(opened: Session) -> None:
    opened.do(ACTOR)
    (one,) = opened.facts.open_document(DOCUMENT).layer(ANNOTATOR.id)
    assert (one.text, one.label, one.annotator, one.origin) == ("رئيس بلدية حلب", "actor", ANNOTATOR.id, "hand")
    assert opened.facts.state(DOCUMENT).status is Status.WORKING
    assert facts_agree_with_file(opened)


def test_annotating_a_finished_document_leaves_it_finished(opened: Session) -> None:
    opened.do(MarkDone(DOCUMENT))
    opened.do(ACTOR)
    assert opened.facts.state(DOCUMENT).status is Status.DONE


REFUSED = [
    (Annotate(DOCUMENT, Span(4, 42), "actor"), SpanOutsideText),
    (Annotate(DOCUMENT, Span(4, 18), "actor"), AlreadyAnnotated),
    (Annotate(DOCUMENT, Span(10, 25), "date"), CrossingForbidden),
    (Annotate(DOCUMENT, Span(0, 3), "nothing"), UnknownLabel),
    (Annotate("0" * 64, Span(0, 3), "actor"), UnknownDocument),
    (Relabel("nowhere", "actor"), UnknownAnnotation),
    (Relabel("a1", "nothing"), UnknownLabel),
    (Relabel("a2", "actor"), AlreadyAnnotated),
    (Resize("a1", Span(0, 100)), SpanOutsideText),
    (Resize("a1", Span(10, 25)), CrossingForbidden),
    (RemoveAnnotation("nowhere"), UnknownAnnotation),
    (AddLabel(DEFAULT_LABELS[0]), LabelExists),
    (AddDocument(example()), DocumentExists),
]


@pytest.mark.parametrize(("command", "fact"), REFUSED)
def test_what_is_refused_is_neither_written_nor_announced(opened: Session, command, fact) -> None:
    opened.do(ACTOR)
    opened.do(Annotate(DOCUMENT, Span(4, 18), "location", id="a2"))
    opened.do(Annotate(DOCUMENT, Span(20, 40), "quote", id="a3"))
    opened.do(SetRule(CROSSING_FORBIDDEN))
    facts, file, journal, news = facts_of(opened), file_of(opened), journal_of(opened), []
    opened.news.subscribe(news.append)
    with pytest.raises(fact):
        opened.do(command)
    assert (facts_of(opened), file_of(opened), journal_of(opened), news) == (facts, file, journal, [])
    assert opened.save_state.saving is Saving.SAVED


NOTHING = [Relabel("a1", "actor"), Resize("a1", Span(4, 18)), MarkDone(DOCUMENT, Status.WORKING)]


@pytest.mark.parametrize("command", NOTHING)
def test_doing_what_is_so_already_is_no_action(opened: Session, command) -> None:
    opened.do(ACTOR)
    journal = journal_of(opened)
    assert opened.do(command) is None
    assert journal_of(opened) == journal


def test_nested_and_sub_word_spans_are_welcome_also_where_crossing_is_forbidden(opened: Session) -> None:
    opened.do(SetRule(CROSSING_FORBIDDEN))
    for start, end in ((4, 18), (15, 18), (16, 17)):
        assert opened.do(Annotate(DOCUMENT, Span(start, end), "actor")) is not None


def test_another_annotators_layer_is_not_in_the_way(opened: Session) -> None:
    opened.do(ACTOR)
    opened.do(SetRule(CROSSING_FORBIDDEN))
    opened.wait_until_saved()
    other = Session(opened.thread, OTHER)
    other.open_document(DOCUMENT)
    other.do(Annotate(DOCUMENT, Span(10, 25), "actor"))
    other.do(Annotate(DOCUMENT, Span(10, 20), "actor"))
    other.wait_until_saved()


# -- history


def test_the_introduction_is_never_undone(opened: Session) -> None:
    opened.do(ACTOR)
    for _ in range(2):
        opened.undo()
    with pytest.raises(NothingToUndo):
        opened.undo()
    assert journal_of(opened)[:2] == ["found", INTRODUCE]
    assert opened.thread.ask(lambda file: file.read.annotators()) == (ANNOTATOR,)


def test_a_refused_command_introduces_nobody(session: Session) -> None:
    with pytest.raises(UnknownDocument):
        session.do(ACTOR)
    assert journal_of(session) == ["found"]


def test_undo_and_redo_reach_across_restarts(project: Path) -> None:
    with closing(opened_session(project)) as session:
        session.do(AddDocument(example()))
        session.open_document(DOCUMENT)
        session.do(ACTOR)
        session.do(Relabel("a1", "location"))
        session.undo()
        before, verbs = file_of(session), (session.history.undo_verb, session.history.redo_verb)
    assert verbs == ("annotate", "relabel")
    with closing(opened_session(project)) as session:
        assert (session.history.undo_verb, session.history.redo_verb) == verbs
        session.redo()
        assert session.open_document(DOCUMENT).annotations["a1"].label == "location"
        session.undo()
        assert file_of(session) == before
        session.undo()
        assert session.open_document(DOCUMENT).annotations == {}
    with closing(opened_session(project)) as session:
        session.redo()
        assert session.open_document(DOCUMENT).annotations["a1"].label == "actor"
        session.do(MarkDone(DOCUMENT))
        with pytest.raises(NothingToRedo):
            session.redo()


def test_undo_walks_only_ones_own_actions(opened: Session) -> None:
    opened.wait_until_saved()
    other = Session(opened.thread, OTHER)
    other.open_document(DOCUMENT)
    other.do(ACTOR)
    other.undo()
    with pytest.raises(NothingToUndo):
        other.undo()


def test_an_undo_that_became_stale_is_refused_once_and_the_one_before_it_is_offered(opened: Session) -> None:
    """Another's annotation rests on a document that was added last."""
    opened.do(MarkDone(DOCUMENT))
    opened.do(AddDocument(example("نص آخر تماماً", 2)))
    opened.wait_until_saved()
    other = Session(opened.thread, OTHER)
    other.open_document(example("نص آخر تماماً").id)
    other.do(Annotate(example("نص آخر تماماً").id, Span(0, 2), "actor"))
    other.wait_until_saved()
    before = file_of(opened)
    with pytest.raises(StaleEdit):
        opened.undo()
    assert (file_of(opened), opened.save_state.saving) == (before, Saving.SAVED)
    assert opened.undo().verb == "mark_done"
    assert Session(opened.thread, ANNOTATOR).history.undo_verb == "add_document"


def test_a_label_that_another_uses_by_now_is_not_taken_away(opened: Session) -> None:
    opened.do(AddLabel(made_label("weapon", 6)))
    opened.wait_until_saved()
    other = Session(opened.thread, OTHER)
    other.open_document(DOCUMENT)
    other.do(replace(ACTOR, label="weapon"))
    other.wait_until_saved()
    with pytest.raises(StaleEdit):
        opened.undo()
    assert "weapon" in opened.facts.labels


def test_the_document_opened_last_stays_at_hand_when_undo_brings_another(opened: Session) -> None:
    documents = [example(f"وثيقة رقم {number}", number) for number in range(2, 10)]
    for one in documents:
        opened.do(AddDocument(one))
    opened.do(ACTOR)
    opened.wait_until_saved()
    for one in (*documents, documents[0]):
        opened.open_document(one.id)
    assert DOCUMENT not in opened.facts.documents
    opened.undo()
    assert documents[0].id in opened.facts.documents
    assert facts_agree_with_file(opened)


# -- saving


def test_saved_is_told_only_after_all_is_on_disk(opened: Session) -> None:
    """Every time SAVED is told, the journal holds every action announced so far."""
    announced, seen = [], []

    def listen(news: object) -> None:
        if isinstance(news, Done):
            announced.append(news.action.id)
        elif isinstance(news, SaveStateChanged) and news.state.saving is Saving.SAVED:
            seen.append((len(announced), opened._saver.is_idle, threading.current_thread().name))

    opened.news.subscribe(listen)
    for number in range(60):
        opened.do(Annotate(DOCUMENT, Span(number % 40, number % 40 + 1), DEFAULT_LABELS[number // 40].id))
    opened.wait_until_saved()
    assert opened.save_state.saving is Saving.SAVED
    assert opened.save_state.at is not None
    assert seen and all(idle for _, idle, _ in seen)
    assert len(journal_of(opened)) == 3 + 60


@pytest.fixture
def full_disk(project: Path):
    """A session on a disk that is full as soon as it asks for one page more."""
    session = opened_session(project)
    session.do(AddDocument(example()))
    session.open_document(DOCUMENT)
    session.wait_until_saved()

    def limit(pages: int) -> None:
        session.thread.ask(lambda file: file._database.execute(f"PRAGMA max_page_count={pages}").fetchall())

    limit(1)  # SQLite takes the present size for the least
    yield session, lambda: limit(10**6)
    limit(10**6)
    session.retry_saving()
    session.close()


def test_what_a_full_disk_refuses_stays_on_screen_and_is_saved_when_there_is_room(full_disk) -> None:
    session, make_room = full_disk
    states = []
    session.news.subscribe(
        lambda news: states.append(news.state.saving) if isinstance(news, SaveStateChanged) else None
    )
    done = 0
    while Saving.NOT_SAVED not in states:
        session.do(Annotate(DOCUMENT, Span(done % 40, 41), "actor", attributes={"n": "x" * 3000, "d": done}))
        done += 1
        session.thread.ask(lambda file: None)
    assert states[-1] is Saving.NOT_SAVED
    assert isinstance(session.save_state.trouble, NotSaved)
    assert len(session.facts.open_document(DOCUMENT).annotations) == done
    assert session.thread.ask(lambda file: len(file.read.annotated(DOCUMENT).annotations)) == done - 1
    session.do(MarkDone(DOCUMENT))  # work goes on
    with pytest.raises(NotSaved):
        session.wait_until_saved()
    with pytest.raises(NotSaved):
        session.close()
    make_room()
    session.retry_saving()
    session.wait_until_saved()
    assert states[-1] is Saving.SAVED
    assert facts_agree_with_file(session)
    assert session.thread.ask(lambda file: file.findings()) == ()
    session.undo()
    assert facts_agree_with_file(session)


def test_an_undo_of_what_was_not_saved_yet_is_saved_after_it(full_disk) -> None:
    session, make_room = full_disk
    session.do(Annotate(DOCUMENT, Span(0, 41), "actor", attributes={"n": "x" * 10**6}))
    session.undo()
    assert not session.facts.open_document(DOCUMENT).annotations
    make_room()
    session.retry_saving()
    assert facts_agree_with_file(session)
    assert journal_of(session)[-2:] == ["annotate", "annotate"]


def test_what_nobody_foresaw_is_not_saved_either(opened: Session) -> None:
    """A lone surrogate cannot be written; *Saving…* must not stay for ever."""
    opened.do(replace(ACTOR, origin="\ud800"))
    with pytest.raises(NotSaved):
        opened.wait_until_saved()
    assert opened.save_state.saving is Saving.NOT_SAVED


def test_a_row_that_was_changed_behind_makes_the_change_not_saved_and_writes_nothing(project: Path) -> None:
    with closing(opened_session(project)) as session:
        session.do(AddDocument(example()))
        session.open_document(DOCUMENT)
        session.do(ACTOR)
        session.wait_until_saved()
        with closing(sqlite3.connect(project)) as other, other:
            other.execute("UPDATE annotations SET note = 'by hand'")
        before = file_of(session)
        session.do(Relabel("a1", "location"))
        with pytest.raises(StaleEdit):
            session.wait_until_saved()
        assert session.save_state.saving is Saving.NOT_SAVED
        assert session.thread.ask(lambda file: file.read.annotated(DOCUMENT).annotations[0].label) == "actor"
        with closing(sqlite3.connect(project)) as other, other:
            other.execute("UPDATE annotations SET note = NULL")
        session.retry_saving()
        session.wait_until_saved()
        assert file_of(session) != before


def test_a_stale_action_is_refused_by_the_facts_before_anything_is_written(opened: Session) -> None:
    opened.do(ACTOR)
    opened.facts.open_document(DOCUMENT).annotations.clear()  # as after a merge
    file = file_of(opened)
    with pytest.raises(Refusal):
        opened.undo()
    assert file_of(opened) == file


def test_the_text_of_the_example_has_the_length_its_documentation_says() -> None:
    assert len(TEXT) == 41
