"""Steps by sentence and paragraph."""

from annotator.domain.span import Span
from annotator.gui.reading.moving.walking import by_paragraph, by_sentence, unlabelled

TEXT = "قال نعم. ثم مضى.\n\n \nرد إيراني\n+\nفقال لا. كلا"
STARTS = [TEXT.index(one) for one in ("قال", "ثم", "رد", "+", "فقال", "كلا")]


def walk(step, forward: bool, at: int) -> list[int]:
    seen = []
    while True:
        there = step(TEXT, at, forward)
        if there == at:
            return seen
        seen.append(there)
        at = there


def test_sentences_are_walked_on_and_back_over_blank_lines() -> None:
    assert walk(by_sentence, True, 0) == [*STARTS[1:], len(TEXT)]
    assert walk(by_sentence, False, len(TEXT)) == STARTS[::-1]


def test_back_from_inside_goes_to_the_start_of_the_same() -> None:
    assert by_sentence(TEXT, STARTS[1] + 4, False) == STARTS[1]
    assert by_paragraph(TEXT, STARTS[4] + 6, False) == STARTS[4]


def test_paragraphs_are_walked_and_blank_ones_passed_over() -> None:
    assert walk(by_paragraph, True, 0) == [STARTS[2], STARTS[3], STARTS[4], len(TEXT)]
    assert walk(by_paragraph, False, len(TEXT)) == [STARTS[4], STARTS[3], STARTS[2], 0]


def test_the_next_paragraph_without_a_label_holds_words_and_no_span() -> None:
    labelled = [Span(STARTS[4] + 1, STARTS[4] + 3)]
    assert unlabelled(TEXT, labelled, 0, True) == STARTS[2]
    assert unlabelled(TEXT, labelled, STARTS[2], True) is None
    assert unlabelled(TEXT, (), STARTS[2] + 3, True) == STARTS[4]
    assert unlabelled(TEXT, (), STARTS[5], False) == STARTS[2]


def test_a_span_over_two_paragraphs_labels_both() -> None:
    assert unlabelled(TEXT, [Span(STARTS[2] + 3, STARTS[4] + 2)], 0, True) is None


def test_a_span_that_ends_with_a_paragraph_does_not_label_the_next() -> None:
    assert unlabelled("قال\nنعم", [Span(0, 4)], 0, True) == 4
