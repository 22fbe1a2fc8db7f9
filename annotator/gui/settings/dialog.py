"""The dialog of settings: every preference, and below them how the page looks with it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.label import Label
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.appearance.tooltips import explain
from annotator.gui.panels.plain_label import PlainLabel
from annotator.gui.settings.fields import FIELDS, PARTS, control_for
from annotator.gui.settings.preview import Preview
from annotator.gui.work.looking import dress
from annotator.settings import Settings
from annotator.wording.window import settings as words

_COLUMNS = (("window", "ease", "lists"), ("page", "marks"))


class SettingsDialog(QDialog):
    """Shows the settings and reports what a person makes of them.

    `chosen(name, value)` tells of one, `keys_wanted()` and `usual_wanted()` of the buttons.
    """

    chosen = Signal(str, object)
    keys_wanted = Signal()
    usual_wanted = Signal()

    def __init__(
        self, now: Settings, labels: Iterable[Label], language: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(speak(words.SETTINGS))
        self.controls = {name: control_for(name, now, self.chosen.emit) for name in FIELDS}
        self.preview = Preview(labels, language, theme, now, self)
        columns = QHBoxLayout()
        columns.setSpacing(48)
        for parts in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(6)
            for part in parts:
                column.addWidget(_heading(speak(words.PARTS[part])))
                column.addLayout(self._form(part))
                column.addSpacing(10)
            column.addStretch()
            columns.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(12)
        whole.addLayout(columns)
        whole.addWidget(self.preview, 1)
        whole.addWidget(self._bar())
        room = parent.window().size() if parent else self.sizeHint()
        self.resize(min(960, room.width() - 80), min(680, room.height() - 40))

    def _form(self, part: str) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        for name in PARTS[part]:
            control = self.controls[name]
            if isinstance(control, QCheckBox):
                form.addRow(control)
            else:
                title = PlainLabel(speak(words.FIELDS[name]))
                title.setBuddy(control)
                title.setMinimumSize(108, control.sizeHint().height())
                form.addRow(title, control)
        return form

    def _bar(self) -> QDialogButtonBox:
        bar = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        bar.rejected.connect(self.reject)
        bar.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        for text, signal, hint in (
            (words.KEYS_BUTTON, self.keys_wanted, ""),
            (words.USUAL_BUTTON, self.usual_wanted, speak(words.USUAL_HINT)),
        ):
            button = QPushButton(speak(text))
            button.setAutoDefault(False)
            explain(button, hint)
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit())
            bar.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return bar

    def show_page(self, now: Settings, theme: Theme) -> None:
        """The page below as it looks now."""
        self.preview.set_theme(theme)
        dress(self.preview, now)


def _heading(text: str) -> PlainLabel:
    heading = PlainLabel(text)
    font = fonts.interface_font(14)
    font.setBold(True)
    heading.setFont(font)
    return heading
