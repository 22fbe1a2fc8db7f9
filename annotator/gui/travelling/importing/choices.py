"""What can be chosen about one file beside its format and encoding: of a table, lines that are no news, repair."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from annotator.editing.importing.preview import FileLook
from annotator.formats.choice import KEEP, LEAVE, FileChoice
from annotator.gui.appearance.language import isolated, speak
from annotator.gui.appearance.tooltips import explain
from annotator.gui.travelling.importing.columns import TableChoices
from annotator.wording.imports import BOILERPLATE
from annotator.wording.window import importing as words

_MOST_LINES = 12


class FileChoices(QWidget):
    """Shows only what there is to choose for the file; `changed()` tells that a person chose otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table, self.lines, self.repair = TableChoices(), QCheckBox(), QCheckBox(speak(words.REPAIR))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.table, self.lines, self.repair):
            layout.addWidget(widget)
        self.table.changed.connect(self.changed)
        self.lines.clicked.connect(lambda _: self.changed.emit())
        self.repair.clicked.connect(lambda _: self.changed.emit())
        self.show_file(None)

    def show_file(self, look: FileLook | None) -> None:
        """Offer what there is to choose for that file, as it is chosen now."""
        seen = None if look is None else look.seen
        lines = seen.boilerplate if seen else ()
        self.table.show_table(seen.table if seen else None)
        self.lines.setText(speak(words.NO_NEWS, count=len(lines)))
        self.lines.setChecked(look is not None and look.choice.boilerplate != KEEP)
        self.lines.setVisible(bool(lines))
        told = [f"{isolated(one.text.strip())}: {speak(BOILERPLATE[one.why])}" for one in lines[:_MOST_LINES]]
        explain(self.lines, "\n".join(told))
        self.repair.setChecked(look is not None and look.choice.repaired)
        self.repair.setVisible(seen is not None and seen.mojibake is not None)
        self.setVisible(not all(one.isHidden() for one in (self.table, self.lines, self.repair)))
        if seen is not None and seen.mojibake is not None:
            explain(self.repair, isolated(seen.mojibake.repaired.strip()[:80]))

    def chosen(self, choice: FileChoice) -> FileChoice:
        """The choice, with what is chosen here."""
        lines = choice.boilerplate if self.lines.isHidden() else LEAVE if self.lines.isChecked() else KEEP
        table = self.table.chosen(choice.table)
        return replace(choice, table=table, boilerplate=lines, repaired=self.repair.isChecked())
