"""Which suggestions still stand beside what was done since they were made."""

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.domain.suggestion import Rejection, Suggestion
from annotator.editing.facts import OpenDocument
from annotator.gui.proposing.standing import standing
from tests.examples import ANNOTATOR, OTHER, example

DOCUMENT = example("قال الوزير في حلب ودمشق")
ALEPPO, DAMASCUS = Span(14, 17), Span(19, 23)


def suggestion(id: str, span: Span, label: str = "location") -> Suggestion:
    return Suggestion(id, DOCUMENT.id, label, span, span.text_in(DOCUMENT.text), "memory", 0.9)


def left(made, annotations=(), stored=(), rejections=()) -> list[str]:
    there = AnnotatedDocument(DOCUMENT, tuple(annotations), suggestions=tuple(stored), rejections=tuple(rejections))
    return [one.id for one in standing(made, OpenDocument(there), ANNOTATOR.id)]


def labelled(span: Span, annotator: str = ANNOTATOR.id) -> Annotation:
    return Annotation("a", DOCUMENT.id, annotator, "actor", span, span.text_in(DOCUMENT.text), "")


def refused(span: Span, label: str, annotator: str = ANNOTATOR.id) -> Rejection:
    return Rejection("no", DOCUMENT.id, annotator, label, span, span.text_in(DOCUMENT.text), "")


MADE = (suggestion("d", DAMASCUS), suggestion("a", ALEPPO))


def test_they_stand_in_reading_order() -> None:
    assert left(MADE) == ["a", "d"]


def test_none_stands_on_a_span_that_is_annotated_whatever_the_label() -> None:
    assert left(MADE, [labelled(ALEPPO)]) == ["d"]
    assert left(MADE, [labelled(ALEPPO, OTHER.id)]) == ["a", "d"]


def test_none_stands_that_was_refused_with_that_label() -> None:
    assert left(MADE, rejections=[refused(ALEPPO, "location")]) == ["d"]
    assert left(MADE, rejections=[refused(ALEPPO, "actor")]) == ["a", "d"]
    assert left(MADE, rejections=[refused(ALEPPO, "location", OTHER.id)]) == ["a", "d"]


def test_those_that_came_in_a_file_stand_too_and_take_the_place_of_the_same_one_made() -> None:
    assert left(MADE[:1], stored=[suggestion("f", ALEPPO), suggestion("g", DAMASCUS)]) == ["f", "g"]
