"""A table of rows that come when they are shown: its boxes are ticked by key, its rows hold what they show."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle
from pytestqt.qtbot import QtBot

from annotator.gui.appearance.theme import style_sheet, theme_for
from annotator.gui.travelling.importing.rows import RowsTable


@pytest.fixture
def table(qtbot: QtBot) -> RowsTable:
    made = RowsTable(["word", "count"], (1,), "words")
    qtbot.addWidget(made)
    return made


def with_boxes(table: RowsTable, count: int = 3) -> set[int]:
    ticked: set[int] = set()
    table.rows.show_rows(count, lambda row: (f"word {row}", str(row)), ticked.__contains__)
    table.rows.ticked.connect(lambda row, is_so: ticked.add(row) if is_so else ticked.discard(row))
    return ticked


@pytest.mark.parametrize("column", [0, 1])
def test_the_blank_ticks_the_box_of_the_row_whichever_of_its_cells_was_clicked(
    table: RowsTable, qtbot: QtBot, column: int
) -> None:
    ticked = with_boxes(table)
    table.setCurrentIndex(table.rows.index(1, column))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert ticked == {1}
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert ticked == set()


def test_the_blank_ticks_nothing_where_there_is_no_box_or_no_row(table: RowsTable, qtbot: QtBot) -> None:
    told: list[int] = []
    table.rows.ticked.connect(lambda row, _: told.append(row))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    table.rows.show_rows(2, lambda row: (f"word {row}", str(row)))
    table.choose(0)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert told == []


def test_a_row_is_as_high_as_its_box_needs_with_large_targets_too(table: RowsTable) -> None:
    heights = []
    for large in (False, True):
        table.setStyleSheet(style_sheet(theme_for(dark=False), large))
        with_boxes(table)
        box = table.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorHeight, None, table)
        heights.append(table.rowHeight(0))
        assert table.rowHeight(0) >= box
    assert heights[1] >= 36 > heights[0]


def test_only_what_is_shown_is_asked_for_however_many_rows_there_are(table: RowsTable, qtbot: QtBot) -> None:
    asked: set[int] = set()

    def cells(row: int) -> tuple[str, str]:
        asked.add(row)
        return f"word {row}", str(row)

    table.resize(400, 300)
    table.show()
    table.rows.show_rows(100_000, cells, lambda _: False)
    qtbot.wait(50)
    assert 0 < len(asked) < 200


def test_the_row_that_is_looked_at_stays_in_sight_when_the_table_gets_lower(table: RowsTable, qtbot: QtBot) -> None:
    table.resize(400, 300)
    table.show()
    with_boxes(table, 40)
    table.choose(6)
    table.resize(400, 120)
    qtbot.waitUntil(lambda: table.viewport().rect().contains(table.visualRect(table.currentIndex()).center()))
