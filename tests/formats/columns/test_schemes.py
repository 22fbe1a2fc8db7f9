import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.columns.schemes import Entity, entities, is_tag, tags
from annotator.formats.options import CHOICES

SCHEMES = CHOICES["scheme"]


@st.composite
def columns(draw):
    """A length, and entities in order that do not overlap but often touch."""
    sizes = draw(
        st.lists(st.tuples(st.integers(0, 1), st.integers(1, 4), st.sampled_from(["actor", "quote"])), max_size=6)
    )
    found, at = [], 0
    for gap, size, label in sizes:
        found.append(Entity(at + gap, at + gap + size, label))
        at += gap + size
    return at + draw(st.integers(0, 2)), tuple(found)


@pytest.mark.parametrize("scheme", SCHEMES)
@given(drawn=columns())
def test_every_scheme_reads_back_as_it_was_written(scheme, drawn):
    length, found = drawn
    assert entities(tags(found, length, scheme)) == found


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        ("bio", "B-actor I-actor I-actor B-actor B-location O"),
        ("iob1", "I-actor I-actor I-actor B-actor I-location O"),
        ("ioe2", "I-actor I-actor E-actor E-actor E-location O"),
        ("bioes", "B-actor I-actor E-actor S-actor S-location O"),
        ("bilou", "B-actor I-actor L-actor U-actor U-location O"),
    ],
)
def test_three_entities_that_touch_are_written_as_the_table_says(scheme, expected):
    found = (Entity(0, 3, "actor"), Entity(3, 4, "actor"), Entity(4, 5, "location"))
    assert " ".join(tags(found, 6, scheme)) == expected


def test_iob1_writes_b_only_where_the_same_label_touches():
    apart = (Entity(0, 1, "actor"), Entity(2, 3, "actor"), Entity(3, 4, "date"), Entity(4, 5, "actor"))
    assert tags(apart, 5, "iob1") == ["I-actor", "O", "I-actor", "I-date", "I-actor"]


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ("I-actor I-actor O", [Entity(0, 2, "actor")]),
        ("B-actor I-date", [Entity(0, 1, "actor"), Entity(1, 2, "date")]),
        ("B-actor L-date", [Entity(0, 1, "actor"), Entity(1, 2, "date")]),
        ("B-actor O L-actor", [Entity(0, 1, "actor"), Entity(2, 3, "actor")]),
        ("E-actor E-actor", [Entity(0, 1, "actor"), Entity(1, 2, "actor")]),
        ("I-actor U-actor I-actor", [Entity(0, 1, "actor"), Entity(1, 2, "actor"), Entity(2, 3, "actor")]),
        ("B-actor X-actor I-actor", [Entity(0, 1, "actor"), Entity(2, 3, "actor")]),
        ("B-a-b I-a-b", [Entity(0, 2, "a-b")]),
        ("", []),
    ],
)
def test_a_column_that_no_scheme_writes_is_read_as_conlleval_reads_it(column, expected):
    assert list(entities(column.split())) == expected


@pytest.mark.parametrize("text", ["O", "B-actor", "I-PER", "U-مكان", "E-a-b"])
def test_these_are_tags(text):
    assert is_tag(text)


@pytest.mark.parametrize(
    "text", ["", "B-", "B", "X-actor", "b-actor", "o", "actor", "B_actor", "O-actor", "_", "-X-", "BB-actor"]
)
def test_these_are_not_tags(text):
    assert not is_tag(text)
