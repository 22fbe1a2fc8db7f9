"""What was labelled before is proposed again, and says how often."""

import pytest

from annotator.domain.label import DEFAULT_LABELS
from annotator.domain.suggestion import Remembered
from annotator.suggesting import MEMORY, SOURCES, Memory, Reading, Suggester
from tests.examples import example
from tests.suggesting.reading import labelled, read, refused

OTHERS = frozenset(SOURCES) - {MEMORY}
NEW = example("قصف الجيش بحلب، وحلب مدينة")


def proposed(memory: Memory, text: str = NEW.text) -> list[tuple[str, str]]:
    return [
        (one.text, one.label) for one in Suggester(DEFAULT_LABELS, memory, off=OTHERS).suggestions_for(example(text))
    ]


def test_a_name_labelled_once_is_proposed_in_every_other_document_whatever_stands_in_front() -> None:
    assert proposed(Memory.of([read("في حلب", ("حلب", "location"))])) == [("حلب", "location")] * 2


def test_it_says_how_often_the_name_was_labelled_and_left_alone() -> None:
    readings = [read(f"في حلب {number}", ("حلب", "location")) for number in range(6)] + [read("في حلب")]
    (one, _) = Suggester(DEFAULT_LABELS, Memory.of(readings), off=OTHERS).suggestions_for(NEW)
    assert one.why == Remembered("location", 6, 1)
    assert one.source == "memory" and one.confidence == pytest.approx(6.5 / 8)


def test_a_name_left_alone_more_often_than_labelled_is_not_proposed() -> None:
    assert proposed(Memory.of([read("في حلب", ("حلب", "location")), read("حلب أو حلب")])) == []
    assert proposed(Memory.of([read("في حلب", ("حلب", "location")), read("من حلب")])) != []


def test_only_a_document_that_is_done_counts_against_a_name() -> None:
    assert proposed(Memory.of([read("في حلب", ("حلب", "location")), read("حلب حلب", is_done=False)])) != []


def test_a_refusal_counts_against_a_name() -> None:
    readings = [read("في حلب", ("حلب", "location")), *(
        read(f"{number} حلب", is_done=False, no=[("حلب", "location")]) for number in range(2)
    )]  # fmt: skip
    assert proposed(Memory.of(readings)) == []


def test_a_name_inside_a_longer_one_is_remembered_apart() -> None:
    readings = [
        read("تلفزيون سوريا", ("تلفزيون سوريا", "actor")),
        read("في سوريا", ("سوريا", "location")),
    ]
    assert proposed(Memory.of(readings), "قال تلفزيون سوريا في سوريا") == [
        ("تلفزيون سوريا", "actor"),
        ("سوريا", "location"),
    ]


def test_a_span_behind_a_lam_is_remembered_with_its_article() -> None:
    document = example("تابعة للحرس الثوري")
    reading = Reading(document, (labelled(document, "لحرس الثوري", "actor"),))
    assert proposed(Memory.of([reading]), "قال الحرس الثوري") == [("الحرس الثوري", "actor")]


def test_quotations_are_no_names() -> None:
    words = "كلام طويل جدا من تسع كلمات لا اسم فيه"
    assert proposed(Memory.of([read(words, (words, "quote"))]), words + " قال") == []


def test_reading_a_document_anew_is_the_same_as_reading_it_then() -> None:
    before = [read("في حلب", ("حلب", "location")), read("الجيش هنا وحلب", ("الجيش", "actor"))]
    changed = Reading(before[0].document, (labelled(before[0].document, "حلب", "actor"),), is_done=True)
    once, step = Memory.of([changed, before[1]]), Memory.of(before).after(changed)
    assert once.total == step.total
    assert proposed(once) == proposed(step)


def test_what_is_annotated_or_refused_is_not_proposed() -> None:
    suggester = Suggester(DEFAULT_LABELS, Memory.of([read("في حلب", ("حلب", "location"))]), off=OTHERS)
    layer, no = [labelled(NEW, "حلب", "location")], [refused(NEW, "حلب", "location")]
    assert len(suggester.suggestions_for(NEW)) == 2
    assert len(suggester.suggestions_for(NEW, layer)) == len(suggester.suggestions_for(NEW, (), no)) == 1


def test_what_is_switched_off_or_of_a_retired_label_proposes_nothing() -> None:
    memory = Memory.of([read("في حلب", ("حلب", "location"))])
    assert Suggester(DEFAULT_LABELS, memory, off=frozenset(SOURCES)).suggestions_for(NEW) == ()
    assert Suggester(DEFAULT_LABELS[:1], memory).suggestions_for(NEW) == ()


def test_the_same_proposal_has_the_same_id_each_time() -> None:
    memory = Memory.of([read("في حلب", ("حلب", "location"))])
    ids = [one.id for one in Suggester(DEFAULT_LABELS, memory, off=OTHERS).suggestions_for(NEW)]
    assert ids == [one.id for one in Suggester(DEFAULT_LABELS, memory, off=OTHERS).suggestions_for(NEW)]
    assert len(set(ids)) == 2


def test_as_if_a_document_had_never_been_read_memory_tells_only_what_others_say() -> None:
    here, there = read("في حلب", ("حلب", "location")), read("وفي حلب", ("حلب", "location"))
    assert list(Memory.of([here]).proposals(here.document, without_own=True)) == []
    (one,) = Memory.of([here, there]).proposals(here.document, without_own=True)
    assert one.why == Remembered("location", 1, 0)


def test_a_name_labelled_only_inside_a_longer_one_is_proposed_only_there() -> None:
    inside = read("في ريف البوكمال", ("ريف البوكمال", "location"), ("البوكمال", "location"))
    free = [read(f"{at} البوكمال") for at in range(2)]
    assert proposed(Memory.of([inside, *free]), "ريف البوكمال ثم البوكمال") == [
        ("ريف البوكمال", "location"),
        ("البوكمال", "location"),
    ]
