"""What was done on which day: only a person's own work, and only what still stands."""

import datetime

import pytest

from annotator.domain.document import Status, document_id
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate, RemoveAnnotation, RestoreAnnotation
from annotator.editing.commands.documents import MarkDone
from annotator.editing.session import Session
from annotator.storage import clock
from tests.examples import TEXT

DOCUMENT = document_id(TEXT)
NOON = datetime.datetime(2023, 11, 13, 12, 0).astimezone()


class Time:
    """The clock on the wall, moved by hand."""

    def __init__(self) -> None:
        self.now = NOON

    def time_ns(self) -> int:
        return int(self.now.timestamp() * 1_000_000_000)


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Time:
    told = Time()
    monkeypatch.setattr(clock, "time", told)
    return told


def figures(session: Session, time: Time, days: int = 3):
    session.wait_until_saved()
    return session.thread.ask(lambda file: file.figures.of(session.facts.annotator.id, days, time.now))


def at(session: Session, time: Time, hours: float) -> None:
    session.wait_until_saved()
    time.now = NOON + datetime.timedelta(hours=hours)


def test_work_is_counted_on_its_day_and_days_have_no_gaps(time: Time, opened: Session) -> None:
    opened.do(Annotate(DOCUMENT, Span(4, 8), "actor"))
    at(opened, time, 48)
    opened.do(Annotate(DOCUMENT, Span(4, 18), "actor"))
    opened.do(Annotate(DOCUMENT, Span(15, 18), "location"))
    opened.do(MarkDone(DOCUMENT))
    told = figures(opened, time)
    assert [(one.day.day, one.annotations, one.done) for one in told.days] == [(13, 1, 0), (14, 0, 0), (15, 2, 1)]
    assert told.by_label == {"actor": 2, "location": 1}
    assert (told.documents, told.done) == (1, 1)


def test_what_was_taken_back_or_removed_is_not_counted_and_restoring_makes_nothing_new(
    time: Time, opened: Session
) -> None:
    opened.do(Annotate(DOCUMENT, Span(4, 8), "actor", id="a"))
    opened.do(Annotate(DOCUMENT, Span(4, 18), "actor", id="b"))
    opened.do(MarkDone(DOCUMENT))
    opened.do(MarkDone(DOCUMENT, Status.WORKING))
    opened.undo()
    opened.undo()
    opened.undo()
    then = opened.facts.annotation("a")
    assert [one.annotations for one in figures(opened, time, 1).days] == [1]
    opened.do(RemoveAnnotation("a"))
    assert [(one.annotations, one.done) for one in figures(opened, time, 1).days] == [(0, 0)]
    at(opened, time, 24)
    opened.do(RestoreAnnotation(then))
    assert [one.annotations for one in figures(opened, time, 2).days] == [1, 0]


def test_taking_a_removal_back_makes_nothing_new(time: Time, opened: Session) -> None:
    opened.do(Annotate(DOCUMENT, Span(4, 8), "actor", id="a"))
    at(opened, time, 24)
    opened.do(RemoveAnnotation("a"))
    opened.undo()
    assert [one.annotations for one in figures(opened, time, 2).days] == [1, 0]


def test_pauses_are_not_work(time: Time, opened: Session) -> None:
    assert figures(opened, time).an_hour is None
    for minutes in (0, 4, 8, 60, 64):
        at(opened, time, minutes / 60)
        opened.do(Annotate(DOCUMENT, Span(minutes // 4, minutes // 4 + 1), "actor"))
    told = figures(opened, time)
    assert told.worked == datetime.timedelta(minutes=12)
    assert told.an_hour == 25


def test_people_and_documents_are_told_apart(time: Time, opened: Session) -> None:
    opened.do(Annotate(DOCUMENT, Span(4, 8), "actor"))
    told = figures(opened, time)
    (person,) = told.people
    assert (person.name, person.annotations, person.documents, person.done) == ("محلل 1", 1, 1, 0)
    (fullest,) = told.fullest
    assert (fullest.document, dict(fullest.by_label), fullest.annotations) == (DOCUMENT, {"actor": 1}, 1)
