"""Arrows between annotations: drawn, taken away, and gone with what they touch; undo brings both back."""

import pytest

from annotator.domain.document import document_id
from annotator.domain.errors import BadRelation, UnknownRelation
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate, RemoveAnnotation
from annotator.editing.commands.relations import Relate, Unrelate
from annotator.editing.session import Session
from tests.editing.reading_back import facts_agree_with_file, facts_of
from tests.examples import TEXT

DOCUMENT = document_id(TEXT)


@pytest.fixture
def quoted(opened: Session) -> Session:
    """The running example with a quote and its speaker."""
    opened.do(Annotate(DOCUMENT, Span(20, 40), "quote", id="q"))
    opened.do(Annotate(DOCUMENT, Span(4, 18), "actor", id="a"))
    opened.do(Relate("q", "a", "speaker", id="r"))
    return opened


def arrows(session: Session) -> dict[str, tuple[str, str, str]]:
    drawn = session.open_document(DOCUMENT).relations.values()
    return {one.id: (one.source, one.label, one.target) for one in drawn}


def test_an_arrow_leads_from_a_quote_to_its_speaker(quoted: Session) -> None:
    assert arrows(quoted) == {"r": ("q", "speaker", "a")}
    assert facts_agree_with_file(quoted)


def test_the_same_arrow_is_not_drawn_twice(quoted: Session) -> None:
    assert quoted.do(Relate("q", "a", "speaker")) is None
    assert quoted.do(Relate("a", "q", "speaker")) is not None


@pytest.mark.parametrize(("source", "target", "label"), [("q", "q", "speaker"), ("q", "a", " ")])
def test_an_arrow_needs_two_ends_and_a_word(quoted: Session, source: str, target: str, label: str) -> None:
    with pytest.raises(BadRelation):
        quoted.do(Relate(source, target, label))


@pytest.mark.parametrize("end", ["q", "a"])
def test_an_annotation_goes_with_its_arrows_and_comes_back_with_them(quoted: Session, end: str) -> None:
    before = facts_of(quoted)
    quoted.do(RemoveAnnotation(end))
    assert arrows(quoted) == {}
    assert facts_agree_with_file(quoted)
    quoted.undo()
    assert facts_of(quoted) == before
    assert facts_agree_with_file(quoted)


def test_an_arrow_is_taken_away_and_brought_back(quoted: Session) -> None:
    quoted.do(Unrelate("r"))
    assert arrows(quoted) == {}
    with pytest.raises(UnknownRelation):
        quoted.do(Unrelate("r"))
    quoted.undo()
    assert arrows(quoted) == {"r": ("q", "speaker", "a")}
