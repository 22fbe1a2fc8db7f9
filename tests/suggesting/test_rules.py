"""On the seed, with nothing labelled before, rules and shipped lists propose most dates, casualties and quotations."""

import json
import time
from collections import Counter

import pytest

from annotator import paths
from annotator.domain.document import Document
from annotator.domain.label import DEFAULT_LABELS
from annotator.domain.span import Span
from annotator.domain.suggestion import HarmTold, Quoted, ReadAsDate, Suggestion
from annotator.suggesting import Memory, Suggester
from annotator.suggesting.rules import written_on
from tests.examples import example
from tests.suggesting.reading import read


@pytest.fixture(scope="module")
def sample() -> dict[str, object]:
    return json.loads((paths.resources() / "sample" / "seed.jsonl").read_text(encoding="utf-8"))


def suggestions(sample: dict[str, object]) -> tuple[Suggestion, ...]:
    document = Document(str(sample["id"]), "", str(sample["text"]), published=str(sample["published"]))
    return Suggester(DEFAULT_LABELS).suggestions_for(document)


def test_half_of_each_kind_is_proposed_exactly_and_most_proposals_are_right(sample: dict[str, object]) -> None:
    gold = {(one["start"], one["end"], one["label"]) for one in sample["annotations"]}  # type: ignore[attr-defined]
    made = suggestions(sample)
    right = [one for one in made if (one.span.start, one.span.end, one.label) in gold]
    assert len(right) / len(made) >= 0.6
    hits, wanted = Counter(one.label for one in right), Counter(label for _, _, label in gold)
    assert all(hits[label] / wanted[label] >= 0.5 for label in ("date", "casualty", "quote"))


def test_a_proposal_by_rule_says_what_was_read(sample: dict[str, object]) -> None:
    why = {one.text: one.why for one in suggestions(sample)}
    assert why["الـ 26 من الشهر الماضي"] == ReadAsDate("2023-10-26")
    assert why["8 قتلى"] == HarmTold((("killed", "8"),))
    told = why["الولايات المتحدة ستواصل الدفاع عن نفسها وأفرادها ومصالحها"]
    assert isinstance(told, Quoted) and told.said_by == "الجنرال كوريلا"
    assert told.speaker == Span(983, 997)


def test_the_day_of_writing_is_read_from_the_dateline_when_it_was_not_told() -> None:
    assert str(written_on(example("عنوان\n2023.11.13 | 06:43 دمشق\nقال أمس"))) == "2023-11-13"
    assert written_on(example("قال أمس")) is None


def test_a_label_the_project_has_not_is_not_proposed(sample: dict[str, object]) -> None:
    document = example(str(sample["text"]))
    made = Suggester(DEFAULT_LABELS[:2]).suggestions_for(document)
    assert {one.label for one in made} <= {"actor", "location"}


def test_what_is_proposed_for_a_long_text_takes_as_long_as_it_is_long(sample: dict[str, object]) -> None:
    memory = Memory.of([read("قصف شرقي سوريا", ("سوريا", "location"))])
    suggester, text = Suggester(DEFAULT_LABELS, memory), str(sample["text"])

    def seconds(times: int) -> float:
        began = time.process_time()
        assert suggester.suggestions_for(example(text * times))
        return time.process_time() - began

    seconds(1)
    assert seconds(32) < 30 * max(seconds(4), 0.05)  # eight times as long; a square would take 64
