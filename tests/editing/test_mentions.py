"""Label all mentions: one step of undo, over documents at hand and others; what was refused is remembered."""

import pytest

from annotator.domain.document import Document, Status
from annotator.domain.errors import UnknownLabel
from annotator.domain.span import Span
from annotator.editing.commands.documents import AddDocument
from annotator.editing.commands.mentions import AnnotateMentions
from annotator.editing.session import Session
from annotator.editing.spreading import spread
from tests.editing.reading_back import facts_agree_with_file, facts_of
from tests.examples import TEXT, example

HERE, THERE = example(), example("وحلب وحلب", 2)
CHOSEN = {HERE.id: (Span(15, 18),), THERE.id: (Span(1, 4),)}
REFUSED = {THERE.id: (Span(6, 9),)}
COMMAND = AnnotateMentions("location", CHOSEN, REFUSED)


@pytest.fixture
def two(opened: Session) -> Session:
    opened.do(AddDocument(THERE))
    return opened


def labelled(session: Session, document: Document) -> list[tuple[str, str, str]]:
    there = session.open_document(document.id)
    return [(one.text, one.label, one.origin) for one in there.annotations.values()]


def test_at_hand_it_is_done_at_once_and_one_undo_takes_all_back(two: Session) -> None:
    two.open_document(THERE.id)
    before = facts_of(two)
    assert spread(two, COMMAND) is None
    assert labelled(two, HERE) == labelled(two, THERE) == [("حلب", "location", "mentions")]
    (no,) = two.open_document(THERE.id).rejections.values()
    assert (no.span, no.label) == (Span(6, 9), "location")
    assert facts_agree_with_file(two)
    two.undo()
    assert facts_of(two) == before


def test_documents_that_are_not_at_hand_are_labelled_in_the_same_step(two: Session) -> None:
    assert THERE.id not in two.facts.documents
    work = spread(two, COMMAND)
    assert work is not None
    work.result()
    two.adopt_many()
    assert labelled(two, HERE) == labelled(two, THERE) == [("حلب", "location", "mentions")]
    two.undo()
    assert labelled(two, HERE) == labelled(two, THERE) == []
    assert two.open_document(THERE.id).rejections == {}


def test_what_is_labelled_or_refused_already_is_left_as_it_is(two: Session) -> None:
    two.open_document(THERE.id)
    spread(two, COMMAND)
    before = facts_of(two)
    assert two.do(COMMAND) is None
    assert facts_of(two) == before


def test_nothing_is_done_when_one_part_cannot_be(two: Session) -> None:
    work = spread(two, AnnotateMentions("nowhere", CHOSEN))
    assert work is not None
    with pytest.raises(UnknownLabel):
        work.result()
    assert labelled(two, HERE) == []


def test_every_document_of_the_command_is_named_once() -> None:
    assert COMMAND.documents == (HERE.id, THERE.id)
    assert TEXT[15:18] == "حلب"


def test_a_new_document_in_which_something_was_labelled_is_in_work_and_one_only_refused_is_not(two: Session) -> None:
    two.open_document(THERE.id)
    spread(two, AnnotateMentions("location", {HERE.id: (Span(15, 18),)}, {THERE.id: (Span(1, 4),)}))
    assert two.facts.state(HERE.id).status is Status.WORKING
    assert two.facts.state(THERE.id).status is Status.NEW


def test_more_than_a_change_may_hold_is_bulk_work_though_all_is_at_hand(opened: Session) -> None:
    many = example("حلب " * 1_100, 3)
    opened.do(AddDocument(many))
    opened.open_document(many.id)
    spans = tuple(Span(at, at + 3) for at in range(0, 4_400, 4))
    work = spread(opened, AnnotateMentions("location", {many.id: spans}))
    assert work is not None
    work.result()
    opened.adopt_many()
    assert len(labelled(opened, many)) == 1_100
