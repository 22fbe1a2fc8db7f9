"""What was read otherwise and what was left out is told: kinds counted, the first places named."""

from annotator.formats.incoming import Kind, Passed
from annotator.formats.offsets import Unit
from annotator.wording.imports import KINDS, PASSED, UNITS, left_out, understood


def test_every_kind_and_unit_has_words() -> None:
    assert set(KINDS) == set(Kind)
    assert set(UNITS) == set(Unit)
    assert set(PASSED) == set(Passed)


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
