"""The window of statistics: four figures, a chart, and three tables."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.answers.figures import ProjectFigures
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import figures, isolated, speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.panels.plain_label import PlainLabel
from annotator.gui.statistics.day_chart import DayChart
from annotator.wording.window import statistics as words


class StatisticsDialog(QDialog):
    """Shows what was counted; `labels` are names by id, in their order, and `here` counts the open document's."""

    def __init__(
        self, counted: ProjectFigures, labels: Mapping[str, str], here: Mapping[str, int], theme: Theme,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(speak(words.STATISTICS))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 560)
        today = counted.days[-1]
        pace = words.UNKNOWN_PACE if counted.an_hour is None else figures(counted.an_hour)
        tiles = QHBoxLayout()
        for number, what in (
            (figures(today.annotations), speak(words.TODAY)),
            (figures(today.done), speak(words.DONE_TODAY)),
            (pace, speak(words.AN_HOUR)),
            (figures(counted.done), speak(words.DONE_OF, total=counted.documents)),
        ):
            tiles.addLayout(_tile(number, what), 1)
        tables = QTabWidget()
        tables.addTab(_table(*_by_label(counted, labels, here)), speak(words.BY_LABEL))
        tables.addTab(_table(*_by_person(counted)), speak(words.BY_PERSON))
        tables.addTab(_table(*_by_document(counted)), speak(words.BY_DOCUMENT))
        tables.setAccessibleName(speak(words.STATISTICS))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setSpacing(14)
        whole.addLayout(tiles)
        whole.addWidget(PlainLabel(speak(words.DAYS), muted=True))
        whole.addWidget(DayChart(counted.days, theme))
        whole.addWidget(tables, 1)
        whole.addWidget(buttons)
        tables.setFocus()


def _tile(number: str, what: str) -> QVBoxLayout:
    figure, name = PlainLabel(number), PlainLabel(what, muted=True)
    figure.setFont(fonts.interface_font(24))
    name.setWordWrap(True)
    figure.setAccessibleName(f"{what}: {number}")
    tile = QVBoxLayout()
    tile.setSpacing(0)
    tile.addWidget(figure)
    tile.addWidget(name)
    return tile


Table = tuple[str, Sequence[str], Iterable[Sequence[str]]]


def _by_label(counted: ProjectFigures, labels: Mapping[str, str], here: Mapping[str, int]) -> Table:
    rows = [
        (name, figures(here.get(label, 0)), figures(counted.by_label.get(label, 0)))
        for label, name in labels.items()
        if label in counted.by_label or label in here
    ]
    return speak(words.BY_LABEL), (speak(words.LABEL), speak(words.HERE), speak(words.PROJECT)), rows


def _by_person(counted: ProjectFigures) -> Table:
    columns = tuple(map(speak, (words.PERSON, words.ANNOTATIONS, words.DOCUMENTS, words.DONE)))
    rows = [(isolated(one.name), *map(figures, (one.annotations, one.documents, one.done))) for one in counted.people]
    return speak(words.BY_PERSON), columns, rows


def _by_document(counted: ProjectFigures) -> Table:
    rows = [(isolated(one.title), figures(one.annotations)) for one in counted.fullest]
    return speak(words.BY_DOCUMENT), (speak(words.DOCUMENT), speak(words.ANNOTATIONS)), rows


def _table(name: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> QTreeWidget:
    table = QTreeWidget()
    table.setHeaderLabels(list(columns))
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setAccessibleName(name)
    for row in rows:
        table.addTopLevelItem(QTreeWidgetItem(list(row)))
    table.header().setStretchLastSection(False)
    table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column in range(1, len(columns)):
        table.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    first = table.topLevelItem(0)
    if first is not None:
        table.setCurrentItem(first)
    return table
