"""Values, notes and doubts: said, said otherwise, taken back; in memory and in the file alike."""

import pytest

from annotator.domain.document import Status, document_id
from annotator.domain.errors import UnknownAnnotation
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate
from annotator.editing.commands.command import Command
from annotator.editing.commands.documents import MarkDone
from annotator.editing.commands.remarks import Flag, NoteDocument, SetAttributes, Unflag, WriteNote
from annotator.editing.session import Session
from tests.editing.reading_back import facts_agree_with_file, facts_of
from tests.examples import TEXT

DOCUMENT = document_id(TEXT)


@pytest.fixture
def hurt(opened: Session) -> Session:
    """The running example with a casualty in it."""
    opened.do(Annotate(DOCUMENT, Span(21, 34), "casualty", id="c"))
    return opened


@pytest.mark.parametrize(
    "command",
    [
        SetAttributes("c", {"killed": 12}),
        WriteNote("c", "أمدنيون كلهم؟"),
        Flag("c"),
        Flag("c", "second_look"),
        NoteDocument(DOCUMENT, "نص مبتور"),
    ],
)
def test_a_remark_is_kept_said_once_and_taken_back(hurt: Session, command: Command) -> None:
    before = facts_of(hurt)
    assert hurt.do(command) is not None
    assert facts_agree_with_file(hurt)
    assert hurt.do(command) is None
    after = facts_of(hurt)
    hurt.undo()
    assert facts_of(hurt) == before
    assert facts_agree_with_file(hurt)
    hurt.redo()
    assert facts_of(hurt) == after


def test_attributes_take_the_place_of_those_before(hurt: Session) -> None:
    hurt.do(SetAttributes("c", {"killed": 12, "injured": 3}))
    hurt.do(SetAttributes("c", {"killed": "10.."}))
    assert hurt.facts.annotation("c").attributes == {"killed": "10.."}


def test_a_blank_note_is_no_note(hurt: Session) -> None:
    hurt.do(WriteNote("c", " كم عددهم؟ "))
    assert hurt.facts.annotation("c").note == "كم عددهم؟"
    hurt.do(WriteNote("c", " \n"))
    assert hurt.facts.annotation("c").note is None


def test_a_flag_comes_off_and_leaves_the_others(hurt: Session) -> None:
    hurt.do(Flag("c"))
    hurt.do(Flag("c", "second_look"))
    hurt.do(Unflag("c"))
    assert hurt.facts.annotation("c").flags == ("second_look",)
    assert hurt.do(Unflag("c")) is None


def test_a_document_keeps_its_note_when_its_status_changes(hurt: Session) -> None:
    hurt.do(NoteDocument(DOCUMENT, "نص مبتور"))
    hurt.do(MarkDone(DOCUMENT, Status.FLAGGED))
    state = hurt.facts.state(DOCUMENT)
    assert (state.status, state.note) == (Status.FLAGGED, "نص مبتور")


def test_nothing_is_written_where_nothing_is_said(opened: Session) -> None:
    assert opened.do(NoteDocument(DOCUMENT, "  ")) is None
    assert opened.do(MarkDone(DOCUMENT, Status.NEW)) is None


def test_what_is_not_there_takes_no_remarks(opened: Session) -> None:
    for command in (SetAttributes("x", {}), WriteNote("x", "n"), Flag("x"), Unflag("x")):
        with pytest.raises(UnknownAnnotation):
            opened.do(command)
