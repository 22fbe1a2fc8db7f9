"""What is shown agrees with what the analyst said, and with itself."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.label import DEFAULT_LABELS
from annotator.domain.span import Span
from annotator.domain.suggestion import ReadAsDate, Rejection
from annotator.suggesting import MEMORY, MODEL, RULE, Memory, Reading, Suggester
from annotator.suggesting.learned import Lesson, Model, train
from annotator.suggesting.proposal import Proposal
from annotator.suggesting.settling import settled
from tests.examples import INSTANT, example
from tests.strategies import LABELS, news_texts, spans_of

WHY = ReadAsDate("")


def proposal(start: int, end: int, label: str = "actor", sure: float = 0.5, source: str = RULE, nests: bool = False):
    return Proposal(Span(start, end), label, source, sure, WHY, nests)


def shown(*proposals: Proposal) -> list[tuple[int, int, str]]:
    return [(one.span.start, one.span.end, one.label) for one in settled(proposals, ())]


def test_of_two_that_cross_the_surer_one_is_shown() -> None:
    assert shown(proposal(0, 5, sure=0.6), proposal(3, 8, sure=0.7)) == [(3, 8, "actor")]


def test_of_two_as_sure_the_better_source_is_believed_then_the_longer() -> None:
    assert shown(proposal(0, 5, source=MODEL), proposal(3, 8, source=MEMORY)) == [(3, 8, "actor")]
    assert shown(proposal(0, 5), proposal(3, 9)) == [(3, 9, "actor")]


def test_one_span_is_proposed_once() -> None:
    assert shown(proposal(0, 5), proposal(0, 5, "date", 0.6)) == [(0, 5, "date")]


def test_spans_of_different_labels_nest_and_those_of_one_label_only_where_they_are_meant_to() -> None:
    assert shown(proposal(0, 9), proposal(2, 5, "location")) == [(0, 9, "actor"), (2, 5, "location")]
    assert shown(proposal(0, 9, sure=0.6), proposal(2, 5)) == [(0, 9, "actor")]
    assert shown(proposal(0, 9, sure=0.6), proposal(2, 5, nests=True)) == [(0, 9, "actor"), (2, 5, "actor")]


@st.composite
def texts_with_work(draw: st.DrawFn) -> tuple[str, list[tuple[str, Span]], list[tuple[str, Span]]]:
    text = draw(news_texts(1, 40))
    said = st.lists(st.tuples(st.sampled_from(LABELS), spans_of(text)), max_size=4)
    return text, draw(said), draw(said)


@settings(max_examples=60)
@given(texts_with_work(), texts_with_work())
def test_whatever_was_labelled_refused_and_learned_suggestions_agree_with_it_and_among_themselves(
    here: tuple[str, list[tuple[str, Span]], list[tuple[str, Span]]],
    there: tuple[str, list[tuple[str, Span]], list[tuple[str, Span]]],
) -> None:
    readings = []
    for text, made, refused in (here, there):
        document = example(text)
        layer = tuple(Annotation(str(at), document.id, "a", label, span, span.text_in(text), INSTANT)
                      for at, (label, span) in enumerate(made))  # fmt: skip
        no = tuple(Rejection(str(at), document.id, "a", label, span, span.text_in(text), INSTANT)
                   for at, (label, span) in enumerate(refused))  # fmt: skip
        readings.append(Reading(document, layer, no, is_done=True))
    model = Model(train(Lesson(tuple(readings * 5))))
    suggester = Suggester(DEFAULT_LABELS, Memory.of(readings), model=model)
    for one in readings:
        suggestions = suggester.suggestions_for(one.document, one.layer, one.rejections)
        assert suggestions == suggester.suggestions_for(one.document, one.layer, one.rejections)
        for made in suggestions:
            assert made.text == made.span.text_in(one.document.text)
            assert made.confidence is not None and 0 <= made.confidence <= 1
            assert not any(made.span == done.span or made.span.crosses(done.span) for done in one.layer)
            assert not any((made.label, made.span) == (no.label, no.span) for no in one.rejections)
        assert not any(a.span == b.span or a.span.crosses(b.span) for a, b in combinations(suggestions, 2))
        assert 0 <= suggester.uncertainty(one.document) <= len(LABELS)
