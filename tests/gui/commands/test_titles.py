"""Titles looked through: the same as looking at each."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.commands.matching import folded
from annotator.gui.commands.titles import Block, near

WORDS = st.sampled_from(["قصف", "حلب", "ح", "الشام", "أمس", "a", "ab", "b"])
TITLES = st.lists(st.lists(WORDS, max_size=4).map(" ".join), min_size=1, max_size=12)
QUERY = st.lists(WORDS, min_size=1, max_size=3).map(" ".join).map(folded)


def blocks_of(titles: list[str], size: int) -> list[Block]:
    listed = [(str(place), title, place) for place, title in enumerate(titles)]
    return [Block.of(listed[at : at + size]) for at in range(0, len(listed), size)]


@given(TITLES, QUERY, st.integers(1, 5))
def test_the_titles_that_begin_so_come_first_then_all_others_that_hold_the_words(titles, query, size) -> None:
    found = [block.documents[place] for block, place in near(blocks_of(titles, size), query)]
    lines = {str(place): folded(title) for place, title in enumerate(titles)}
    beginning = [one for one, line in lines.items() if line.startswith(query)]
    holding = [one for one, line in lines.items() if all(word in line for word in query.split())]
    assert found == [*beginning, *(one for one in holding if one not in beginning)]


def test_a_title_of_several_lines_is_one() -> None:
    (block,) = blocks_of(["قصف\nحلب", "أمس"], 5)
    assert [place for _, place in near([block], folded("أمس"))] == [1]
    assert [place for _, place in near([block], "قصف حلب")] == [0]
