"""The import dialog: what the files hold, read as they say or as the person says, before anything is imported."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError, FileTrouble
from annotator.editing.importing import ImportOptions
from annotator.editing.importing.preview import FileLook, all_of, already_here, unknown_labels
from annotator.editing.importing.resembling import Resembling
from annotator.formats.choice import FileChoice
from annotator.formats.decoding import ARABIC, AUTO
from annotator.formats.incoming import Incoming
from annotator.formats.registry import READABLE
from annotator.gui.appearance.language import speak
from annotator.gui.panels.plain_label import PlainLabel
from annotator.gui.travelling.importing.choices import FileChoices
from annotator.gui.travelling.importing.duplicates import Duplicates
from annotator.gui.travelling.importing.files import FilesTable
from annotator.gui.travelling.importing.labels import UnknownLabels
from annotator.gui.travelling.importing.text import TextPreview
from annotator.wording import imports
from annotator.wording.refusals import sentence_for
from annotator.wording.window import importing as words

_MOST_PROBLEMS = 200
_BLINK = 400  # milliseconds


class ImportDialog(QDialog):
    """Shows what was read and what that resembles.

    `reread(path, choice)` asks for one file to be read another way (then `show_files`), `stopped()` for an end of
    comparing.
    """

    reread = Signal(Path, FileChoice)
    stopped = Signal()

    def __init__(self, labels: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`labels` are the names of the project's labels by id."""
        super().__init__(parent)
        self._known_labels = labels
        self._looks: Sequence[FileLook] = ()
        self._beside: Sequence[FileLook] = ()  # what is told of names and folders that gave no file
        self._firsts: list[int] = []  # the place, among all documents, of the first of each file
        self.files, self.text, self.labels = FilesTable(), TextPreview(), UnknownLabels(labels)
        self.format, self.encoding = _chooser(READABLE), _chooser(ARABIC)
        self.choices, self.duplicates = FileChoices(), Duplicates()
        self.problems, self.the_rest = QPlainTextEdit(), QCheckBox(speak(words.THE_REST))
        self._counts = PlainLabel(speak(words.READING))
        self._comparing, self._stop = PlainLabel(muted=True), QPushButton(speak(words.STOP_COMPARING))
        self._patience = QTimer(self)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._build()
        self.files.chosen.connect(self._show_file)
        self.format.activated.connect(lambda _: self._read_again())
        self.encoding.activated.connect(lambda _: self._read_again())
        self.choices.changed.connect(self._read_again)
        self.the_rest.toggled.connect(lambda _: self._enable())
        self.duplicates.chosen.connect(self._look_at)
        self.duplicates.changed.connect(self._enable)
        self._stop.clicked.connect(self._stop_comparing)
        self._patience.timeout.connect(lambda: self._stop.setVisible(True))
        self._show_file(-1)
        self._enable()

    def _build(self) -> None:
        self.setWindowTitle(speak(words.TITLE))
        self.resize(1180, 660)
        self.problems.setReadOnly(True)
        self.problems.setAccessibleName(speak(words.PROBLEMS))
        self.problems.setMaximumHeight(96)
        self.problems.setTabChangesFocus(True)
        self._go = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._go.setText(speak(words.IMPORT))
        self._go.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        read_as = QHBoxLayout()
        read_as.addWidget(PlainLabel(speak(words.READ_AS), muted=True))
        for title, chooser in ((words.FORMAT, self.format), (words.ENCODING, self.encoding)):
            read_as.addWidget(PlainLabel(speak(title)))
            read_as.addWidget(chooser, 1)
            chooser.setAccessibleName(speak(title))
        first = QVBoxLayout()
        first.addWidget(self.files, 1)
        first.addLayout(read_as)
        for widget in (self.choices, self.duplicates, self.labels, self.problems, self.the_rest):
            first.addWidget(widget)
        sides = QHBoxLayout()
        sides.setSpacing(24)
        sides.addLayout(first, 3)
        sides.addWidget(self.text, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(sides, 1)
        told = QHBoxLayout()
        told.addWidget(self._counts, 1)
        told.addWidget(self._comparing)
        told.addWidget(self._stop)
        self._stop.setVisible(False)
        self._patience.setSingleShot(True)
        layout.addLayout(told)
        layout.addWidget(self._buttons)

    # -- what was read ------------------------------------------------------------------------------------------------

    def show_files(self, looks: Sequence[FileLook], known: frozenset[str]) -> None:
        """Show what the files hold; `known` are the ids of documents the project has."""
        self._looks = [look for look in looks if look.path is not None]
        self._beside = [look for look in looks if look.path is None]
        self._firsts = [0, *accumulate(len(look.incoming.documents) for look in self._looks)]
        self.duplicates.show_found(())
        here = already_here(self._looks, known)
        self.files.show_files(self._looks, here)
        self.labels.show_labels(unknown_labels(looks, self._known_labels))
        self._show_problems()
        documents = sum(len(look.incoming.documents) for look in looks)
        annotations, known_here = sum(look.labels.total() for look in looks), sum(here)
        counts = {"documents": documents - known_here, "known": known_here, "annotations": annotations}
        self._counts.setText(speak(words.COUNTED, files=len(self._looks), **counts))
        self.the_rest.setVisible(bool(self._problems()) and documents > 0)
        self._enable()
        if self._go.isEnabled():
            self._go.setFocus()

    def tell_read(self, count: int) -> None:
        """So many files are read."""
        if not self._looks:
            self._counts.setText(speak(words.READING_COUNT, count=count))

    def tell_compared(self, count: int) -> None:
        """So many texts are compared."""
        if not self._patience.isActive() and self._stop.isHidden():
            self._patience.start(_BLINK)
        self._comparing.setText(speak(words.COMPARING, count=count))

    def show_resembling(self, found: Sequence[Resembling], most: int = 0) -> None:
        """The texts are compared, `most` at the most where that is not 0: what those that come in resemble."""
        self._end_comparing(speak(words.COMPARED_SOME, count=most) if most else "")
        self.duplicates.show_found(found)
        self.text.tell(self._told_of(self.files.number()))
        self._enable()

    def _stop_comparing(self) -> None:
        self._end_comparing(speak(words.NOT_COMPARED))
        self.stopped.emit()

    def _end_comparing(self, said: str) -> None:
        self._patience.stop()
        self._stop.setVisible(False)
        self._comparing.setText(said)

    def _look_at(self, place: int) -> None:
        """Show one document among all, with its file."""
        number = bisect_right(self._firsts, place) - 1
        if number != self.files.number():
            self.files.choose(number)
        self.text.show_documents(self._looks[number].incoming.documents, self._told_of(number),
                                 place - self._firsts[number])  # fmt: skip

    def _told_of(self, number: int) -> dict[int, str]:
        if not 0 <= number < len(self._looks):
            return {}
        return self.duplicates.sentences(self._firsts[number], len(self._looks[number].incoming.documents))

    def _problems(self) -> list[FileTrouble]:
        return [one for look in (*self._beside, *self._looks) for one in look.incoming.problems]

    def _show_problems(self) -> None:
        """What stands in the way, then what was passed over in folders, which does not."""
        passed = [one for look in (*self._beside, *self._looks) for one in look.incoming.passed_over]
        phrases = [*map(sentence_for, self._problems()[:_MOST_PROBLEMS])]
        phrases += imports.passed_over((one.path, one.what, one.why) for one in passed)
        self.problems.setPlainText("\n".join(map(speak, phrases)))
        self.problems.setVisible(bool(phrases))

    def say(self, trouble: AnnotatorError) -> None:
        """Nothing could be read at all."""
        self._counts.setText(speak(sentence_for(trouble)))

    def _show_file(self, number: int) -> None:
        there = 0 <= number < len(self._looks)
        look = self._looks[number] if there else None
        self.text.show_documents(look.incoming.documents if look else (), self._told_of(number))
        self.choices.show_file(look)
        for chooser, value in ((self.format, look.choice.format if look else AUTO),
                               (self.encoding, look.choice.encoding if look else AUTO)):  # fmt: skip
            chooser.setEnabled(look is not None and look.path is not None)
            chooser.setCurrentIndex(max(chooser.findData(value), 0))

    def _read_again(self) -> None:
        look = self._looks[self.files.number()]
        form, encoding = str(self.format.currentData()), str(self.encoding.currentData())
        self.reread.emit(look.path, self.choices.chosen(replace(look.choice, format=form, encoding=encoding)))

    def _enable(self) -> None:
        documents = sum(len(look.incoming.documents) for look in self._looks) - len(self.duplicates.left_out())
        ready = documents > 0 and (not self._problems() or self.the_rest.isChecked())
        self._go.setEnabled(ready)

    # -- the answer ---------------------------------------------------------------------------------------------------

    def answer(self) -> tuple[Incoming, ImportOptions]:
        """What is to be imported, and how."""
        looks, left_out = (*self._beside, *self._looks), self.duplicates.left_out()
        return all_of(looks, not self.the_rest.isChecked(), left_out), self.labels.options()


def _chooser(values: Sequence[str]) -> QComboBox:
    chooser = QComboBox()
    chooser.addItem(speak(words.BY_ITSELF), AUTO)
    for value in values:
        chooser.addItem(value, value)
    return chooser
