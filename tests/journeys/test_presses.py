"""How many presses a span costs: thirty spans, chosen before anything was counted, each marked by the shortest way.

`thirty_spans.json` was drawn from the sample annotations of the seed: the first shuffle with the labels in the
sample's own shares, ten spans that begin or end inside a word, and six inside another of the thirty. Everything counts:
reaching the span, its two ends, the label; a chord is one press, each repeat one more.
"""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from annotator.domain.span import Span
from annotator.gui.keys import arabic_letter
from tests.journeys.route import Router, State
from tests.journeys.typist import Typist

MOST = 6.0
SPANS = json.loads(Path(__file__).with_name("thirty_spans.json").read_text(encoding="utf-8"))
LABEL_KEYS = {"actor": "1", "location": "2", "casualty": "3", "date": "4", "quote": "5"}
LATIN = {arabic_letter(key): key for key in "QWERTYUIOP[]ASDFGHJKL;'ZXCVNM,./`"}


def send(typist: Typist, key: str) -> None:
    """One press: a key, a chord, or an Arabic letter by the key it has."""
    combination = QKeySequence(LATIN.get(key, key))[0]
    typist.press(combination.key(), combination.keyboardModifiers())


@pytest.fixture
def typist(started, seed_project: Path) -> Typist:
    return started.open(seed_project)


def test_a_span_costs_six_presses_at_most(typist: Typist, record_property) -> None:
    router, state, presses = Router(typist.text), State(0, 0), 0
    for one in SPANS:
        target = Span(one["start"], one["end"])
        keys = (*router.route(state, target), LABEL_KEYS[one["label"]])
        for key in keys[:-1]:
            send(typist, key)
        assert typist.page.selection() == target, keys
        send(typist, keys[-1])
        presses += len(keys)
        state = State(target.start, target.start, chosen=True)
    assert sorted(typist.said()) == sorted((one["start"], one["end"], one["label"]) for one in SPANS)
    figure = presses / len(SPANS)
    record_property("presses_per_span", figure)
    print(f"presses per span: {figure:.2f} ({presses} for {len(SPANS)} spans)")  # noqa: T201 - shown with -s
    assert figure <= MOST


def test_the_thirty_spans_are_of_the_sample_and_of_every_kind(typist: Typist) -> None:
    from annotator.arabic import words

    found = words.words(typist.text)
    starts, ends = {one.start for one in found}, {one.end for one in found}
    spans = [Span(one["start"], one["end"]) for one in SPANS]
    assert [one["text"] for one in SPANS] == [span.text_in(typist.text) for span in spans]
    assert {one["label"] for one in SPANS} == set(LABEL_KEYS)
    assert len(spans) == len(set(spans)) == 30
    assert sum(span.start not in starts or span.end not in ends for span in spans) == 10
    assert sum(any(other != span and other.contains(span) for other in spans) for span in spans) == 6
