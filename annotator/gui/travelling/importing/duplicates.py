"""What comes in a second time, or nearly: what it resembles, how much, and whether it is taken all the same."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from annotator.editing.importing.resembling import Resembling
from annotator.gui.appearance.language import isolated, speak
from annotator.gui.panels.plain_label import PlainLabel
from annotator.gui.travelling.importing.rows import RowsTable
from annotator.wording.imports import percent
from annotator.wording.window import importing as words

_COLUMNS = (words.TITLE_COLUMN, words.RESEMBLES, words.LIKENESS, words.WHERE)
_HEIGHT = 130
_SENTENCES = {
    (True, True): words.SAME_HERE,
    (True, False): words.SAME_COMING,
    (False, True): words.LIKE_HERE,
    (False, False): words.LIKE_COMING,
}


class Duplicates(QWidget):
    """Shown where there are any. `chosen(place)` tells the document looked at, `changed()` that others are left out."""

    chosen = Signal(int)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[Resembling] = ()
        self._left_out: set[tuple[str, int, str]] = set()
        self.table = RowsTable([speak(name) for name in _COLUMNS], (2,), speak(words.ALIKE), (0, 1))
        self.same, self.like = QCheckBox(), QCheckBox()
        self._build()

    def _build(self) -> None:
        self.table.setFixedHeight(_HEIGHT)
        self.table.chosen.connect(self._choose)
        self.table.rows.ticked.connect(lambda row, is_so: self._leave((self._found[row],), not is_so))
        self.same.clicked.connect(lambda on: self._leave([one for one in self._found if one.is_same], on))
        self.like.clicked.connect(lambda on: self._leave([one for one in self._found if not one.is_same], on))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(PlainLabel(speak(words.ALIKE), muted=True))
        layout.addWidget(self.table)
        boxes = QHBoxLayout()
        boxes.setSpacing(24)
        boxes.addWidget(self.same)
        boxes.addWidget(self.like, 1)
        layout.addLayout(boxes)
        self.setVisible(False)

    def show_found(self, found: Sequence[Resembling]) -> None:
        """Show these; what was left out before stays so."""
        self._found = found
        self.table.rows.show_rows(len(found), lambda row: _cells(found[row]), lambda row: not self._is_out(found[row]))
        self.setVisible(bool(found))
        self._count()

    def left_out(self) -> frozenset[int]:
        """The places, among all documents that come in, of those that are not to be taken."""
        return frozenset(one.place for one in self._found if self._is_out(one))

    def sentences(self, first: int, count: int) -> dict[int, str]:
        """What is to be said of each document that is told, of so many from a place on, by its number among those."""
        return {one.place - first: sentence_of(one) for one in self._found if first <= one.place < first + count}

    def _is_out(self, one: Resembling) -> bool:
        return _key(one) in self._left_out

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(self._found[row].place)

    def _leave(self, those: Sequence[Resembling], is_out: bool) -> None:
        keys = {_key(one) for one in those}
        self._left_out = self._left_out | keys if is_out else self._left_out - keys
        self.table.rows.retick()
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        for box, template, is_same in ((self.same, words.LEAVE_SAME, True), (self.like, words.LEAVE_LIKE, False)):
            meant = [one for one in self._found if one.is_same is is_same]
            box.setText(speak(template, count=len(meant)))
            box.setVisible(bool(meant))
            box.setChecked(bool(meant) and all(map(self._is_out, meant)))


def sentence_of(one: Resembling) -> str:
    """What is said of a document that resembles another."""
    return speak(_SENTENCES[one.is_same, one.in_project], other=one.other, percent=percent(one.likeness))


def _cells(one: Resembling) -> tuple[str, ...]:
    where = speak(words.IN_PROJECT if one.in_project else words.IN_IMPORT)
    return isolated(one.title), isolated(one.other), speak(words.PERCENT, percent=percent(one.likeness)), where


def _key(one: Resembling) -> tuple[str, int, str]:
    return one.path, one.line, one.title
