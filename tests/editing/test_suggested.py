"""Suggestions that are accepted or refused: by a command, in one step, with where they came from."""

from dataclasses import replace

import pytest

from annotator.domain.change import Edit
from annotator.domain.document import Status, document_id
from annotator.domain.errors import AlreadyAnnotated
from annotator.domain.rule import CROSSING_FORBIDDEN
from annotator.domain.span import Span
from annotator.domain.suggestion import Quoted, ReadAsDate, Suggestion
from annotator.editing.commands.annotations import Annotate
from annotator.editing.commands.project import SetRule
from annotator.editing.commands.suggestions import Accept, AcceptAll, Reject
from annotator.editing.session import Session
from tests.editing.reading_back import facts_agree_with_file, facts_of
from tests.examples import INSTANT, TEXT, example

DOCUMENT = document_id(TEXT)
PLACE = Suggestion("s", DOCUMENT, "location", Span(15, 18), "حلب", "gazetteer", 0.5, "a place in Syria", INSTANT)

AROUND = Suggestion("t", DOCUMENT, "actor", Span(10, 18), TEXT[10:18], "memory", 0.9)
CROSSING = Suggestion("u", DOCUMENT, "actor", Span(16, 20), TEXT[16:20], "memory", 0.9)


def stored(session: Session) -> Session:
    """The session, on a project whose file holds the suggestion."""
    session.do_many("import", lambda _: [Edit(None, example()), Edit(None, PLACE)]).result()
    session.adopt_many()
    session.open_document(DOCUMENT)
    return session


def test_an_accepted_suggestion_is_an_annotation_that_knows_where_it_came_from(opened: Session) -> None:
    opened.do(Accept(PLACE, id="a"))
    made = opened.facts.annotation("a")
    assert (made.span, made.label, made.text) == (PLACE.span, "location", "حلب")
    assert (made.origin, made.confidence) == ("gazetteer", 0.5)
    assert opened.facts.state(DOCUMENT).status is Status.WORKING
    assert facts_agree_with_file(opened)


def test_a_suggestion_may_be_accepted_as_another_label(opened: Session) -> None:
    opened.do(Accept(PLACE, "actor", id="a"))
    assert opened.facts.annotation("a").label == "actor"


def test_a_suggestion_of_the_file_leaves_it_when_accepted_and_comes_back_with_undo(session: Session) -> None:
    opened = stored(session)
    before = facts_of(opened)
    opened.do(Accept(PLACE))
    assert opened.open_document(DOCUMENT).suggestions == {}
    assert facts_agree_with_file(opened)
    opened.undo()
    assert facts_of(opened) == before


SPEAKER = Span(0, 5)
QUOTE = Suggestion("q", DOCUMENT, "quote", Span(10, 18), TEXT[10:18], "rule", 0.9, why=Quoted("قال", SPEAKER, TEXT[:5]))


def arrows(session: Session) -> list[tuple[str, str, str]]:
    return [(one.label, one.source, one.target) for one in session.open_document(DOCUMENT).relations.values()]


def test_an_accepted_quote_is_joined_to_its_speaker_in_the_same_step(opened: Session) -> None:
    opened.do(Annotate(DOCUMENT, SPEAKER, "actor", id="who"))
    before = facts_of(opened)
    opened.do(Accept(QUOTE, id="what"))
    assert arrows(opened) == [("speaker", "what", "who")]
    assert facts_agree_with_file(opened)
    opened.undo()
    assert facts_of(opened) == before


@pytest.mark.parametrize(("span", "label"), [(Span(0, 4), "actor"), (SPEAKER, "location")])
def test_no_arrow_is_drawn_to_what_is_not_surely_the_speaker(opened: Session, span: Span, label: str) -> None:
    opened.do(Annotate(DOCUMENT, span, label))
    opened.do(Accept(QUOTE))
    assert arrows(opened) == []


def test_a_quote_that_is_accepted_as_something_else_has_no_speaker(opened: Session) -> None:
    opened.do(Annotate(DOCUMENT, SPEAKER, "actor"))
    opened.do(Accept(QUOTE, "location"))
    assert arrows(opened) == []


def test_a_quote_and_its_speaker_are_joined_when_both_are_accepted_whichever_comes_first(opened: Session) -> None:
    who = Suggestion("w", DOCUMENT, "actor", SPEAKER, TEXT[:5], "memory")
    for order in ((QUOTE, who), (who, QUOTE)):
        opened.do(AcceptAll(order))
        ((label, source, target),) = arrows(opened)
        assert label == "speaker"
        assert [opened.facts.annotation(one).label for one in (source, target)] == ["quote", "actor"]
        assert facts_agree_with_file(opened)
        opened.undo()
    opened.do(AcceptAll((QUOTE,)))
    assert arrows(opened) == []


def test_several_are_accepted_in_one_step_and_one_undo_takes_all_back(session: Session) -> None:
    opened = stored(session)
    before = facts_of(opened)
    opened.do(AcceptAll((PLACE, AROUND)))
    made = opened.open_document(DOCUMENT).layer(opened.facts.annotator.id)
    assert [(one.label, one.span, one.origin) for one in made] == [
        ("actor", AROUND.span, "memory"),
        ("location", PLACE.span, "gazetteer"),
    ]
    assert opened.open_document(DOCUMENT).suggestions == {}
    assert facts_agree_with_file(opened)
    opened.undo()
    assert facts_of(opened) == before


def test_of_several_those_without_room_are_left_as_they_are(opened: Session) -> None:
    opened.do(SetRule(CROSSING_FORBIDDEN))
    opened.do(AcceptAll((PLACE, CROSSING, AROUND)))
    made = opened.open_document(DOCUMENT).layer(opened.facts.annotator.id)
    assert {one.span for one in made} == {PLACE.span, AROUND.span}


def test_where_none_has_room_it_is_refused_and_nothing_is_done(opened: Session) -> None:
    opened.do(Annotate(DOCUMENT, PLACE.span, "location"))
    before = facts_of(opened)
    with pytest.raises(AlreadyAnnotated):
        opened.do(AcceptAll((PLACE,)))
    assert facts_of(opened) == before
    assert opened.do(AcceptAll(())) is None


def test_a_refusal_is_remembered_once(session: Session) -> None:
    opened = stored(session)
    opened.do(Reject(PLACE))
    there = opened.open_document(DOCUMENT)
    (no,) = there.rejections.values()
    assert (no.label, no.span, no.text, no.annotator) == ("location", PLACE.span, "حلب", opened.facts.annotator.id)
    assert there.suggestions == {} and there.annotations == {}
    assert opened.do(Reject(PLACE)) is None
    assert facts_agree_with_file(opened)
    assert opened.thread.ask(lambda file: file.read.rejections(opened.facts.annotator.id)) == (no,)


def test_a_reason_that_the_program_found_is_neither_stored_nor_compared(session: Session) -> None:
    known = replace(PLACE, why=ReadAsDate("2023"))
    session.do_many("import", lambda _: [Edit(None, example()), Edit(None, known)]).result()
    session.adopt_many()
    (stored_one,) = session.open_document(DOCUMENT).suggestions.values()
    assert stored_one == known and stored_one.why is None
    session.do(Reject(known))
    assert session.open_document(DOCUMENT).suggestions == {}
