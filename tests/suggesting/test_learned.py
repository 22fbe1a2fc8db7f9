"""A model learns from the annotator's own layer, says how sure it is, and is kept where it may be deleted."""

import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.errors import NotLearned
from annotator.domain.label import DEFAULT_LABELS
from annotator.domain.suggestion import Learned
from annotator.suggesting import MODEL, SOURCES, Memory, Reading, Suggester
from annotator.suggesting.learned import (
    Lesson,
    Model,
    Trained,
    is_due,
    keep,
    kept,
    labelled_sentences,
    models_folder,
    start_training,
    train,
)  # fmt: skip
from annotator.suggesting.learned.lesson import latest, parts_of
from tests.examples import example
from tests.suggesting.reading import read

NAMES = ("كريم", "سليم", "نديم", "وسيم", "رحيم", "حليم", "عظيم", "بسيم", "فهيم", "نعيم")
PLACES = ("الجبل", "السهل", "الوادي", "المرج", "الساحل")
ONLY = frozenset(SOURCES) - {MODEL}


def lesson() -> Lesson:
    """A hundred sentences of which half name an actor."""
    pairs = [(name, place) for name in NAMES for place in PLACES]
    named = [read(f"قال العقيد {name} عند {place}.", (f"العقيد {name}", "actor")) for name, place in pairs]
    return Lesson((*named, *(read(f"هدأ القصف عند {place} {at}.") for at in range(10) for place in PLACES)))


@pytest.fixture(scope="module")
def trained() -> Trained:
    return train(lesson())


def proposed(trained: Trained, text: str) -> list[tuple[str, str]]:
    suggester = Suggester(DEFAULT_LABELS, model=Model(trained), off=ONLY)
    return [(one.text, one.label) for one in suggester.suggestions_for(example(text))]


def test_a_name_never_seen_is_proposed_where_such_names_stand(trained: Trained) -> None:
    assert proposed(trained, "قال العقيد هشام عند النهر.") == [("العقيد هشام", "actor")]
    assert proposed(trained, "هدأ القصف عند النهر.") == []


def test_it_says_how_sure_it_is_and_from_how_much_it_learned(trained: Trained) -> None:
    (one,) = Suggester(DEFAULT_LABELS, model=Model(trained), off=ONLY).suggestions_for(
        example("قال العقيد هشام عند النهر.")
    )
    assert isinstance(one.why, Learned)
    assert one.why.sentences == 50
    assert one.confidence == pytest.approx(one.why.probability, abs=1e-4)
    assert 0.5 < one.why.probability <= 1


def test_the_same_lesson_teaches_the_same(trained: Trained) -> None:
    assert train(lesson()).models == trained.models


def test_a_label_with_few_spans_is_not_learned(trained: Trained) -> None:
    assert set(trained.models) == {"actor"}
    assert train(Lesson(())).models == {}


def test_spans_inside_words_are_learned() -> None:
    readings = tuple(read(f"اجتمع وكيل الوزارة وبكر{at} هناك.", (f"بكر{at}", "actor")) for at in range(30))
    assert ("بكر77", "actor") in proposed(train(Lesson(readings)), "اجتمع وكيل الوزارة وبكر77 هناك.")


def test_training_in_its_own_process_gives_the_same(trained: Trained) -> None:
    assert start_training(lesson()).result(timeout=60) == trained


def test_a_process_that_ends_early_is_told_as_a_fact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.suggesting.learned.worker._learn", os._exit)  # it takes no connection and dies
    with pytest.raises(NotLearned):
        start_training(lesson()).result(timeout=60)


def test_of_a_very_long_lesson_the_last_documents_teach() -> None:
    long = [read(f"{at} " + "كلمة " * 20_000, is_done=True) for at in range(8)]
    assert latest([*long, read("لم يفتح بعد", is_done=False)]) == tuple(long[-5:])


def test_a_long_document_is_learned_from_in_parts_that_hold_all_its_annotations() -> None:
    text = "\n".join(f"قال العقيد زيد{at} عند الجبل الذي يطل على الوادي وما حوله." for at in range(100))
    whole = read(text, *((f"زيد{at} عند", "actor") for at in range(90)), is_done=False)
    parts = tuple(parts_of(whole))
    assert "".join(one.document.text for one in parts) == text
    assert len(parts) > 3 and len({one.document.id for one in parts}) == len(parts)
    told = [one.span.text_in(part.document.text) for part in parts for one in part.layer]
    assert told == [one.text for one in whole.layer]
    assert [one.is_done for one in parts] == [True] * (len(parts) - 1) + [False]


def test_what_lies_before_the_last_annotation_by_hand_was_read_and_what_lies_behind_was_not() -> None:
    text = "\n".join(f"لا شيء في السطر {at} وما بعده من كلام." for at in range(120))
    whole = read(text, ("السطر 60", "location"), is_done=False)
    by_program = Reading(whole.document, (replace(whole.layer[0], origin="model"),))
    assert [one.is_done for one in parts_of(whole)][:2] == [True, False]
    assert not any(one.is_done for one in parts_of(by_program))


def test_a_document_of_a_kind_never_seen_has_more_to_teach(trained: Trained) -> None:
    suggester = Suggester(DEFAULT_LABELS, model=Model(trained))
    known, strange = example("هدأ القصف عند الجبل 3."), example("التقى العقيد والرائد كريم في بيت العقيد سليم")
    assert suggester.uncertainty(strange) > suggester.uncertainty(known)
    assert Suggester(DEFAULT_LABELS).uncertainty(strange) == 0


def test_rules_the_annotator_never_followed_are_no_longer_believed() -> None:
    lesson = Lesson(tuple(read(f"وصل في {day} أيار 2011 العقيد كريم.", ("العقيد كريم", "actor"), ("وصل", "date"))
                          for day in range(1, 29)))  # fmt: skip
    text = example("عاد في 30 أيار 2011 العقيد سليم.")
    before = Suggester(DEFAULT_LABELS).suggestions_for(text)
    after = Suggester(DEFAULT_LABELS, model=Model(train(lesson))).suggestions_for(text)
    assert ("30 أيار 2011", "date") in [(one.text, one.label) for one in before]
    assert ("30 أيار 2011", "date") not in [(one.text, one.label) for one in after]


def test_it_is_time_to_learn_at_a_hundred_sentences_and_again_after_fifty() -> None:
    assert not is_due(99, None)
    assert is_due(100, None)
    assert not is_due(149, Trained({}, 100))
    assert is_due(150, Trained({}, 100))


def test_only_sentences_that_hold_an_annotation_are_counted() -> None:
    reading = read("في حلب.\nلا شيء هنا.\nفي دمشق.", ("حلب", "location"), ("دمشق", "location"))
    assert labelled_sentences([reading, read("لا شيء.")]) == 2


# -- keeping


def test_what_was_learned_is_kept_and_read_again(trained: Trained, tmp_path: Path) -> None:
    folder = models_folder(tmp_path, "replica/../x", "analyst")
    assert folder.is_relative_to(tmp_path) and ".." not in folder.parts
    keep(trained, folder)
    assert kept(folder) == trained
    keep(Trained({}, 7), folder)
    assert kept(folder) == Trained({}, 7)
    assert [one.name for one in folder.iterdir()] == ["model.json"]


def test_what_is_missing_damaged_or_of_another_version_is_not_used(trained: Trained, tmp_path: Path) -> None:
    assert kept(tmp_path) is None
    keep(trained, tmp_path)
    index = tmp_path / "model.json"
    told = json.loads(index.read_text(encoding="utf-8"))
    (model,) = tmp_path.glob("*.crfsuite")
    whole = model.read_bytes()
    model.write_bytes(whole[:-1])
    assert kept(tmp_path) is None
    model.write_bytes(whole)
    assert kept(tmp_path) == trained
    for damaged in ({**told, "version": 0}, {**told, "trust": 3}, [], {**told, "models": {"actor": "../../x"}}):
        index.write_text(json.dumps(damaged), encoding="utf-8")
        assert kept(tmp_path) is None


def test_a_model_and_memory_agree_to_propose_a_name_once(trained: Trained) -> None:
    memory = Memory.of(lesson().readings)
    suggester = Suggester(DEFAULT_LABELS, memory, model=Model(trained))
    made = suggester.suggestions_for(example("قال العقيد كريم عند النهر."))
    assert [(one.text, one.label) for one in made] == [("العقيد كريم", "actor")]


def test_a_reading_can_hold_no_sentence() -> None:
    assert train(Lesson((Reading(example(" "), ()),))).models == {}


def test_threads_that_ask_one_model_at_once_are_told_the_same(trained: Trained) -> None:
    suggester = Suggester(DEFAULT_LABELS, model=Model(trained), off=ONLY)
    documents = [example("\n".join(f"قال العقيد {name}{at} عند {place}." for place in PLACES))
                 for name in NAMES for at in range(8)]  # fmt: skip
    alone = [suggester.suggestions_for(one) for one in documents]
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            unsure = [pool.submit(suggester.uncertainty, one) for one in documents]
            together = list(pool.map(suggester.suggestions_for, documents))
    finally:
        sys.setswitchinterval(usual)
    assert together == alone
    assert [one.result() for one in unsure] == [suggester.uncertainty(one) for one in documents]
