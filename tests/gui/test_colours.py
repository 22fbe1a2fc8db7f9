"""A label's colour is judged as WCAG and colour-blind eyes would, and a better one is found."""

import time
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.label import DEFAULT_LABELS, SPARE_COLOURS
from annotator.gui.appearance.colours import APART, READABLE, contrast, distance, free_colour, judged, nearest_passing
from annotator.gui.appearance.theme import DARK, LIGHT, Theme

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def five(theme: Theme) -> dict[str, str]:
    return {label.id: theme.colour_of(label) for label in DEFAULT_LABELS}


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


def test_red_and_green_of_one_lightness_are_far_apart_only_for_those_who_see_them() -> None:
    assert distance("#B3124B", "#B3124B") == 0
    assert distance("#8A5A00", "#4D6B00") < 5  # 44 for those who see all colours
    assert distance("#000000", "#FFFFFF") == pytest.approx(100, abs=0.1)


@THEMES
def test_the_five_are_told_apart_by_every_eye(theme: Theme) -> None:
    assert min(distance(one, other) for one, other in combinations(five(theme).values(), 2)) >= 25


@THEMES
def test_spare_colours_pass_beside_the_five_and_each_other(theme: Theme) -> None:
    others = five(theme)
    for place in range(len(SPARE_COLOURS)):
        colour = free_colour(theme, others)
        assert colour == SPARE_COLOURS[place][theme.dark]
        assert judged(colour, theme, others).passes
        others[f"spare{place}"] = colour


@THEMES
def test_a_dozen_labels_find_colours_that_pass(theme: Theme) -> None:
    others = five(theme)
    while len(others) < 12:
        colour = free_colour(theme, others)
        assert judged(colour, theme, others).passes
        others[str(len(others))] = colour


def test_a_colour_that_cannot_be_read_or_is_like_another_is_told_so() -> None:
    faint = judged("#FFEE88", LIGHT, five(LIGHT))
    assert (faint.is_faint, faint.passes) == (True, False)
    alike = judged("#1D44DA", LIGHT, five(LIGHT))
    assert (alike.is_faint, alike.is_alike, alike.alike) == (False, True, "actor")
    assert judged("#1D44DB", LIGHT, {}).passes


@THEMES
@given(colour=COLOURS)
def test_what_is_proposed_passes_and_nothing_is_proposed_for_what_passes(theme: Theme, colour: str) -> None:
    proposed = nearest_passing(colour, theme, five(theme))
    assert proposed is not None
    verdict = judged(proposed, theme, five(theme))
    assert verdict.contrast >= READABLE
    assert verdict.distance >= APART


def test_what_passes_and_can_be_found_is_proposed_itself() -> None:
    assert nearest_passing("#550099", LIGHT, {}) == "#550099"


def test_nothing_is_proposed_where_every_colour_is_taken() -> None:
    taken = {str(place): f"#{place:02X}{place:02X}{place:02X}" for place in range(0, 256, 5)}
    taken |= {f"{r}{g}{b}": f"#{r:02X}{g:02X}{b:02X}" for r in range(0, 256, 51) for g in range(0, 256, 51)
              for b in range(0, 256, 51)}  # fmt: skip
    assert nearest_passing("#550099", LIGHT, taken) is None


def test_a_proposal_is_found_while_a_hand_still_rests_on_the_key() -> None:
    nearest_passing("#ABCDEF", LIGHT, five(LIGHT))
    begun = time.process_time()
    nearest_passing("#FFEE88", LIGHT, five(LIGHT))
    assert time.process_time() - begun < 0.3
