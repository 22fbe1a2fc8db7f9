"""The mentions as a model: each with a tick that a person sets."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.domain.span import Span
from annotator.gui.appearance.language import isolated, speak
from annotator.gui.proposing.mentions.candidates import Candidate
from annotator.wording import proposing as words

Index = QModelIndex | QPersistentModelIndex
CANDIDATE, OPENS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_TICK = Qt.ItemDataRole.CheckStateRole


class MentionRows(QAbstractListModel):
    """The candidates in reading order, document by document. `ticked()` tells when ticks were set."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.candidates: tuple[Candidate, ...] = ()
        self._ticks: dict[tuple[str, Span], bool] = {}

    def show(self, candidates: Iterable[Candidate]) -> None:
        """Show these; ticks that a person set stay."""
        self.beginResetModel()
        self.candidates = tuple(candidates)
        self.endResetModel()
        self.ticked.emit()

    def forget_ticks(self) -> None:
        """As if no person had set any."""
        self._ticks.clear()

    def is_ticked(self, one: Candidate) -> bool:
        """The person's tick, else what is offered."""
        return self._ticks.get(_key(one), one.is_offered)

    def chosen(self) -> dict[str, tuple[Span, ...]]:
        """What is ticked, by document."""
        return _by_document(one for one in self.candidates if self.is_ticked(one))

    def refused(self) -> dict[str, tuple[Span, ...]]:
        """What was offered and a person took the tick from, by document."""
        return _by_document(one for one in self.candidates if one.is_offered and not self.is_ticked(one))

    def tick(self, rows: Iterable[int], on: bool | None = None) -> None:
        """Set the ticks of these rows; without `on`, all alike, against what the first is."""
        places = sorted(rows)
        if not places:
            return
        wanted = not self.is_ticked(self.candidates[places[0]]) if on is None else on
        self._ticks |= {_key(self.candidates[at]): wanted for at in places}
        self.dataChanged.emit(self.index(places[0]), self.index(places[-1]))
        self.ticked.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self.candidates)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As Qt asks: every row can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks: the candidate, its tick, whether its document begins there, its words for a screen reader."""
        if not index.isValid():
            return None
        one = self.candidates[index.row()]
        if role == CANDIDATE:
            return one
        if role == OPENS:
            before = self.candidates[index.row() - 1] if index.row() else None
            return before is None or before.mention.document != one.mention.document
        if role == _TICK:
            return Qt.CheckState.Checked if self.is_ticked(one) else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            line = isolated(one.mention.before + one.mention.text + one.mention.after)
            return speak(words.MENTION_SPOKEN, line=line, title=one.title, why=why_not(one)).rstrip(" ·")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """As Qt asks, for a tick."""
        if role != _TICK or not index.isValid():
            return False
        self.tick([index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True


def why_not(one: Candidate) -> str:
    """Why it is not ticked, in words; empty where nothing speaks against it."""
    if one.was_refused:
        return speak(words.REFUSED_BEFORE)
    return speak(words.LIES_INSIDE, text=one.inside) if one.inside else ""


def _key(one: Candidate) -> tuple[str, Span]:
    return one.mention.document, one.mention.span


def _by_document(chosen: Iterable[Candidate]) -> dict[str, tuple[Span, ...]]:
    found: dict[str, tuple[Span, ...]] = {}
    for one in chosen:
        found[one.mention.document] = (*found.get(one.mention.document, ()), one.mention.span)
    return found
