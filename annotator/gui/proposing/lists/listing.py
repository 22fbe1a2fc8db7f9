"""Joins the window of lists to the project: every change is a command, an import one step."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotator.domain.errors import AnnotatorError
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.editing.commands.command import Command
from annotator.editing.commands.lists import AddEntry, AlterEntry, RemoveEntry
from annotator.editing.importing import start_list_import
from annotator.editing.session import Session
from annotator.editing.stamps import new_id
from annotator.formats.tables.name_lists import ListedName, read_names
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.preferences import Preferences
from annotator.gui.background import Background
from annotator.gui.dialogs.messages import tell_trouble
from annotator.gui.proposing.lists.dialog import ADD, EDIT, IMPORT, REMOVE, ListsDialog
from annotator.gui.proposing.lists.entry_dialog import EntryDialog
from annotator.gui.proposing.lists.import_dialog import ListImportDialog
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.wording import interface
from annotator.wording.phrase import Phrase
from annotator.wording.refusals import sentence_for
from annotator.wording.window import lists as words


class Listing(QObject):
    """The lists of one project in one window, with the switches of the program's own."""

    def __init__(
        self, session: Session, window: Window, desk: Desk, background: Background, language: str,
        preferences: Preferences,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._window, self._desk, self._background = session, window, desk, background
        self._language, self._preferences = language, preferences
        self.dialog: ListsDialog | None = None
        self.form: EntryDialog | None = None
        self.asking: ListImportDialog | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its action does."""
        return {"name_lists": self.open}

    def open(self) -> None:
        """Show the lists."""
        dialog = self.dialog = ListsDialog(self._labels(), self._preferences.now, self._window)
        verbs: Mapping[str, Callable[[], None]] = {
            ADD: self._add, EDIT: self._edit, REMOVE: self._remove, IMPORT: self._ask_for_file,
        }  # fmt: skip
        dialog.asked.connect(lambda verb: verbs[verb]())
        dialog.preferred.connect(lambda name, on: self._preferences.prefer(**{name: on}))
        dialog.finished.connect(self._end)
        self.refresh()
        dialog.field.setFocus()
        dialog.open()

    def _end(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def refresh(self) -> None:
        """Read the names anew, if they are shown."""
        if self.dialog is not None:
            reading = self._session.thread.submit(lambda file: file.read.gazetteer())
            self._background.when(reading, self._show, self._desk.tell)

    def _show(self, entries: tuple[GazetteerEntry, ...]) -> None:
        if self.dialog is not None:
            self.dialog.show_entries(entries)

    def _labels(self) -> dict[str, str]:
        return {one.id: one.name(self._language) for one in self._session.facts.label_set() if not one.retired}

    # -- one name -----------------------------------------------------------------------------------------------------

    def _add(self) -> None:
        chosen = self.dialog.chosen() if self.dialog is not None else None
        label = chosen.label if chosen is not None else next(iter(self._labels()), "")
        blank = GazetteerEntry(new_id(), chosen.list if chosen is not None else "", label, "")
        self._ask(blank, AddEntry)

    def _edit(self) -> None:
        chosen = self.dialog.chosen() if self.dialog is not None else None
        if chosen is not None:
            self._ask(chosen, lambda entry: AlterEntry(chosen, entry))

    def _remove(self) -> None:
        chosen = self.dialog.chosen() if self.dialog is not None else None
        if chosen is not None and self._desk.do(RemoveEntry(chosen)):
            self.refresh()

    def _ask(self, entry: GazetteerEntry, command: Callable[[GazetteerEntry], Command]) -> None:
        assert self.dialog is not None
        lists = sorted({one.list for one in self.dialog.rows.shown})
        form = self.form = EntryDialog(entry, self._labels(), lists, self.dialog)

        def give(given: GazetteerEntry) -> None:
            try:
                self._session.do(command(given))
            except AnnotatorError as trouble:
                form.say(speak(sentence_for(trouble)))
                return
            form.accept()
            self.refresh()

        form.given.connect(give)
        form.finished.connect(form.deleteLater)
        form.open()

    # -- many names ---------------------------------------------------------------------------------------------------

    def _ask_for_file(self) -> None:
        filters = f"{speak(words.LIST_FILES)} (*.csv *.tsv *.txt);;{speak(interface.ALL_FILES)} (*)"
        path, _ = QFileDialog.getOpenFileName(self.dialog, speak(words.IMPORT_TITLE), "", filters)
        if path:
            self.preview(Path(path))

    def preview(self, path: Path) -> None:
        """Show what a file of names holds, and import it when a person says so."""

        def show(names: tuple[ListedName, ...]) -> None:
            asking = self.asking = ListImportDialog(names, path.stem, self._labels(), self.dialog or self._window)
            asking.accepted.connect(lambda: self._import(names, path, *asking.answer()))
            asking.finished.connect(asking.deleteLater)
            asking.open()

        self._background.run(lambda: read_names(path), show, self._tell)

    def _import(self, names: tuple[ListedName, ...], path: Path, list_name: str, label: str) -> None:
        try:
            report, importing = start_list_import(self._session, names, list_name, label, str(path))
        except AnnotatorError as trouble:
            self._tell(trouble)
            return

        def done(_none: None) -> None:
            self._session.adopt_many()
            self.refresh()
            counts = {"added": report.added, "altered": report.altered, "known": report.known}
            self._desk.say(Phrase(words.IMPORTED, counts))

        self._background.when(importing, done, self._tell)

    def _tell(self, trouble: AnnotatorError) -> None:
        tell_trouble(self.dialog or self._window, trouble)
