"""What was read otherwise and what was left out is told: kinds counted, the first places named."""

from annotator.domain.errors.files import FileEmpty
from annotator.formats.incoming import Kind, Passed
from annotator.formats.offsets import Unit
from annotator.wording.imports import KINDS, PASSED, UNITS, left_out, passed_over, resembling, understood


def test_every_kind_and_unit_has_words() -> None:
    assert set(KINDS) == set(Kind)
    assert set(UNITS) == set(Unit)
    assert {*PASSED, Passed.UNREADABLE} == set(Passed)  # of those each reason is told


def test_kinds_are_counted_and_the_first_twenty_places_named() -> None:
    found = [("a.ann", line, Kind.EVENT, f"E{line}") for line in range(1, 23)] + [("b.ann", 1, Kind.NOTE, "#1")]
    sentences = [str(one) for one in left_out(found)]
    assert sentences[0] == "Left out, as a project has no place for it: event. Found: 22."
    assert sentences[1] == "Left out, as a project has no place for it: note on something left out. Found: 1."
    assert sentences[2] == "a.ann, line 1: event: E1"
    assert (len(sentences), sentences[-1]) == (2 + 20 + 1, "… and 3 more.")
    assert list(left_out([])) == []


def test_units_labels_and_replaced_bytes_are_told() -> None:
    told = understood([("a", 3)], [("b", Unit.UTF_16), ("b", Unit.UTF_16)], {"شخص": "label_1"})
    assert [str(one) for one in told] == [
        "a: bytes that mean nothing were replaced: 3.",
        "b: offsets counted in UTF-16 units, as the words they cover show. Documents: 2.",
        "The label “شخص” of the files is “label_1” here.",
    ]


def test_the_same_and_the_nearly_same_are_counted_and_the_first_twenty_named() -> None:
    found = [("أ", "ب", 1.0, True), ("ج", "د", 0.934, True), *(("ه", "و", 0.9996, False) for _ in range(20))]
    sentences = [str(one) for one in resembling(found)]
    assert sentences[:2] == [
        "The same text was in the project, or came before. Documents: 1.",
        "Resembling another document. Documents: 21.",
    ]
    assert sentences[2:4] == ["“ج” resembles “د” in the project, 93 %.", "“ه” resembles “و” of this import, 99 %."]
    assert (len(sentences), sentences[-1]) == (2 + 20 + 1, "… and 1 more.")
    assert list(resembling([])) == []


def test_why_files_were_passed_over_is_told_before_those_nobody_misses_are_counted() -> None:
    found = [(".x", Passed.HIDDEN, None), *((f"{at}", Passed.UNREADABLE, FileEmpty(f"{at}")) for at in range(21))]
    sentences = [str(one) for one in passed_over([*found, (".y", Passed.HIDDEN, None)])]
    assert sentences[0] == "0 is empty: there is no text to import."
    assert sentences[20:] == ["… and 1 more.", "Passed over in folders: hidden files and folders. Found: 2."]
