"""However many labels there are and however long their names, the row of labels is no wider than the window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.label import DEFAULT_LABELS, Label, made_label
from annotator.gui.appearance.theme import LIGHT, label_styles
from annotator.gui.panels.annotations import AnnotationsPanel
from annotator.gui.panels.label_bar import LabelBar
from annotator.gui.panels.label_counts import LabelCounts
from annotator.gui.panels.label_row import GAP, line_breaks

LONG = Label("wordy", {"en": "name with many words " * 10}, {"light": "#876900", "dark": "#87D278"}, key="6")


@pytest.fixture
def bar(qtbot: QtBot) -> LabelBar:
    made = LabelBar(QAction("Peel"), "X")
    qtbot.addWidget(made)
    made.resize(900, 44)
    made.show()
    return made


def shown(bar: LabelBar, labels: tuple[Label, ...]) -> list[Label]:
    """The labels whose buttons are seen, all of them within the bar and none over another."""
    bar.show_labels(labels, "en", LIGHT)
    QApplication.processEvents()
    bar.resize(900, bar.heightForWidth(900))
    QApplication.processEvents()
    seen = [one for one in bar._buttons if one.isVisible()]
    areas = [one.geometry().translated(one.parentWidget().pos()) for one in seen]
    assert all(bar.rect().contains(area) for area in areas)
    assert not any(a.intersects(b) for place, a in enumerate(areas) for b in areas[:place])
    return [one.label for one in seen]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_few_labels_stand_in_one_line_and_more_in_two(bar: LabelBar, direction: Qt.LayoutDirection) -> None:
    bar.setLayoutDirection(direction)
    assert shown(bar, DEFAULT_LABELS) == list(DEFAULT_LABELS)
    one_line = bar.height()
    more = (*DEFAULT_LABELS, *(made_label(f"label_{number}", number) for number in range(6, 11)))
    assert shown(bar, more) == list(more)
    assert bar.height() > one_line
    assert not bar._labels.more.isVisible()


def test_what_two_lines_do_not_hold_stands_in_a_menu_and_is_chosen_there(bar: LabelBar, qtbot: QtBot) -> None:
    labels = tuple(made_label(f"label_{number}", number) for number in range(60))
    seen = shown(bar, labels)
    assert bar._labels.more.isVisible()
    assert bar.rect().contains(bar._labels.more.geometry().translated(bar._labels.pos()))
    offered = bar._labels.more.menu().actions()
    assert [one.name("en") for one in seen] + [one.text() for one in offered] == [one.name("en") for one in labels]
    with qtbot.waitSignal(bar.label_chosen) as told:
        offered[-1].trigger()
    assert told.args == ["label_59"]


def test_a_long_name_takes_a_part_of_the_row_and_is_told_whole(bar: LabelBar) -> None:
    assert shown(bar, (LONG, *DEFAULT_LABELS)) == [LONG, *DEFAULT_LABELS]
    button = bar._buttons[0]
    assert button.width() < 300
    assert LONG.names["en"].strip() in button.toolTip()
    assert bar.minimumSizeHint().width() < 400


@given(st.lists(st.integers(1, 120), max_size=30), st.integers(1, 400))
def test_lines_hold_each_width_once_in_order_and_fit_unless_one_is_too_wide(widths: list[int], room: int) -> None:
    lines = line_breaks(widths, room)
    assert [place for line in lines for place in line] == list(range(len(widths)))
    for line in lines:
        assert len(line) == 1 or sum(widths[place] for place in line) + GAP * (len(line) - 1) <= room


def test_counts_of_many_labels_leave_room_for_the_list(qtbot: QtBot) -> None:
    panel = AnnotationsPanel(LIGHT)
    qtbot.addWidget(panel)
    labels = [made_label(f"label_{number}", number) for number in range(60)]
    panel.show_annotations((), label_styles(labels, "en", LIGHT), LIGHT)
    panel.resize(260, 400)
    panel.show()
    (counts,) = panel.findChildren(LabelCounts)
    assert counts.height() < 200
