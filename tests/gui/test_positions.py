from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray

from annotator.gui.positions import Positions

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
@example("سوريا 😀👨‍👩‍👧 𞤀")
def test_every_code_point_starts_at_the_units_before_it(text):
    positions = Positions.of(text)
    assert [positions.to_qt(offset) for offset in range(len(text) + 1)] == [
        units(text[:offset]) for offset in range(len(text) + 1)
    ]


@given(TEXTS)
@example("a😀b")
def test_both_halves_of_a_pair_name_its_code_point(text):
    positions = Positions.of(text)
    for offset, one in enumerate(text):
        for half in range(units(one)):
            assert positions.from_qt(positions.to_qt(offset) + half) == offset
    assert positions.from_qt(units(text)) == len(text)


@given(st.text(st.characters(max_codepoint=0xFFFF), max_size=40))
def test_no_table_is_made_for_a_text_of_the_first_plane(text):
    assert Positions.of(text).units == ()


def test_qt_counts_the_same_units():
    text = "سوريا 😀 نعم"
    assert QByteArray(text.encode("utf-16-le")).size() // 2 == Positions.of(text).to_qt(len(text))
