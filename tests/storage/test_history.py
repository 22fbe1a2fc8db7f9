"""The journal tells who did what when, and what a thing was then."""

import datetime

import pytest

from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate, Relabel, RemoveAnnotation, Resize, RestoreAnnotation
from annotator.editing.commands.documents import PutAway
from annotator.editing.session import Session
from tests.examples import ANNOTATOR, example

DOCUMENT = example().id


@pytest.fixture
def worked(opened: Session) -> Session:
    for command in (
        Annotate(DOCUMENT, Span(4, 18), "actor", id="one"),
        Annotate(DOCUMENT, Span(15, 18), "location", id="two"),
        Relabel("one", "quote"),
        Resize("one", Span(4, 8)),
        RemoveAnnotation("one"),
    ):
        opened.do(command)
    opened.undo()
    opened.wait_until_saved()
    return opened


def test_an_annotation_tells_its_life_backwards(worked: Session) -> None:
    events = worked.thread.ask(lambda file: file.history_of("one"))
    assert [(one.verb, one.undoes) for one in events] == [
        ("remove", True),
        ("remove", False),
        ("resize", False),
        ("relabel", False),
        ("annotate", False),
    ]
    assert {one.annotator for one in events} == {ANNOTATOR.id}
    now = datetime.datetime.now(datetime.UTC)
    assert all(abs(now - one.at) < datetime.timedelta(minutes=5) for one in events)


def test_it_can_be_made_what_it_was_at_any_of_those_times(worked: Session) -> None:
    events = worked.thread.ask(lambda file: file.history_of("one"))
    first = events[-1].edit.after
    worked.do(RestoreAnnotation(first))
    assert worked.facts.annotation("one") == first
    worked.do(RemoveAnnotation("one"))
    worked.do(RestoreAnnotation(events[2].edit.after))
    assert worked.facts.annotation("one").span == Span(4, 8)


def test_a_document_tells_also_what_was_said_of_it(worked: Session) -> None:
    worked.do(PutAway(DOCUMENT))
    worked.wait_until_saved()
    events = worked.thread.ask(lambda file: file.history_of(DOCUMENT, document=True))
    assert events[0].verb == "put_away"
    assert events[-1].verb == "add_document"
    assert events[-1].edit.after.text == example().text
    assert len([one for one in events if one.verb == "annotate"]) == 3  # two annotations, and the document came in work
