"""The inspector: everything known of the chosen annotation, each thing to be changed where it stands."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.gui.actions import shown_key, with_key
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.tooltips import explain
from annotator.gui.inspecting.arrow_list import ArrowList
from annotator.gui.inspecting.field import Field
from annotator.gui.inspecting.inspected import Inspected
from annotator.gui.inspecting.value_rows import ValueRows
from annotator.gui.panels.elided_button import ElidedLabel
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording.window import inspecting as words

_MOST_LETTERS = 90


class Inspector(QWidget):
    """Shows an annotation and reports what a person says of it:

    `value_given(name, text)`, `note_given(text)`, `unsure_told(on)`, `arrow_removed(id)`, `other_sought(id)`, and
    `finished()` when the person is done with a field. What the actions `value` and `relate` do has buttons here too.
    """

    value_given = Signal(str, str)
    note_given = Signal(str)
    unsure_told = Signal(bool)
    arrow_removed = Signal(str)
    other_sought = Signal(str)
    finished = Signal()

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._words, self._label = PlainLabel(), ElidedLabel(muted=True)
        self._colour, self._made = QFrame(), PlainLabel(muted=True)
        self._unsure = QCheckBox(speak(words.UNSURE))
        self._note = Field()
        self._values, self._arrows = ValueRows(self), ArrowList(self)
        self._take = self._button("value")
        self._relate = self._button("relate")
        self._empty = PlainLabel(speak(words.NOTHING_CHOSEN), muted=True)
        self._body = QWidget()
        self._describe()
        self._lay_out()
        self._connect()
        self.inspect(None)

    def _button(self, action: str) -> QPushButton:
        button = QPushButton()
        explain(button, self._actions[action].statusTip())
        button.clicked.connect(self._actions[action].trigger)
        return button

    def _describe(self) -> None:
        self._words.setFont(fonts.page_font(16))
        for label in (self._words, self._made, self._empty):
            label.setWordWrap(True)
        self._made.setFont(fonts.interface_font(12))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(10, 0, 10, 0)
        explain(self._unsure, with_key(speak(words.UNSURE_HINT), shown_key("unsure")))
        self._note.setPlaceholderText(with_key(speak(words.NOTE), shown_key("note")))
        self._note.setAccessibleName(speak(words.NOTE))
        explain(self._note, with_key(speak(words.NOTE_HINT), shown_key("note")))
        self._colour.setFixedSize(5, 16)
        self.setAccessibleName(speak(words.INSPECTOR))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._colour)
        head.addWidget(self._label, 1)
        head.addWidget(self._unsure)
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(10, 6, 10, 10)
        rows.setSpacing(8)
        rows.addLayout(head)
        for widget in (self._words, self._values, self._take, self._note, self._arrows, self._relate, self._made):
            rows.addWidget(widget)
        rows.addStretch()
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(speak(words.INSPECTOR))
        scroll.setWidget(self._body)
        scroll.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        self._scroll = scroll
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.addWidget(self._empty)
        whole.addWidget(scroll, 1)
        self.setFocusProxy(self._note)

    def _connect(self) -> None:
        self._values.given.connect(self.value_given)
        self._note.given.connect(self.note_given)
        self._unsure.clicked.connect(self.unsure_told)
        self._arrows.removed.connect(self.arrow_removed)
        self._arrows.sought.connect(self.other_sought)
        for part in (self._values, self._note):
            part.finished.connect(self.finished)

    # -- what is shown ------------------------------------------------------------------------------------------------

    def inspect(self, one: Inspected | None) -> None:
        """Show that annotation, or that none is chosen."""
        self._empty.setVisible(one is None)
        self._scroll.setVisible(one is not None)
        if one is None:
            return
        flat = " ".join(one.words.split())
        self._words.setText(flat if len(flat) <= _MOST_LETTERS else flat[:_MOST_LETTERS] + "…")
        self._label.show_text(one.style.name)
        self._colour.setStyleSheet(f"background: {one.style.colour}; border-radius: 2px;")
        self._unsure.setChecked(one.is_unsure)
        self._values.show_values(one.values)
        self._take.setVisible(bool(one.proposed))
        self._take.setText(with_key(speak(words.TAKE_PROPOSED, value=one.proposed), shown_key("value")))
        self._note.show_text(one.note)
        self._arrows.show_arrows(one.arrows)
        self._relate.setText(with_key(speak(words.SPEAKER if one.asks_speaker else words.ARROW), shown_key("relate")))
        self._made.setText(one.made)

    def edit_note(self) -> None:
        """Put the caret into the note."""
        self._go_into(self._note)

    def edit_value(self) -> bool:
        """Put the caret into the first value; whether there is one."""
        first = self._values.first()
        if first is not None:
            self._go_into(first)
        return first is not None

    def _go_into(self, field: Field) -> None:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()
        self._scroll.ensureWidgetVisible(field)
