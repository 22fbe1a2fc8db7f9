"""Joins the window of the label set to the session: what a person wants becomes commands, and is shown again."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from annotator.domain.errors import AnnotatorError
from annotator.domain.label import Label
from annotator.domain.summary import LabelUse
from annotator.editing.commands.command import Command
from annotator.editing.commands.labels import (
    KEYS,
    AddLabel,
    MoveLabel,
    RecolourLabel,
    RekeyLabel,
    RenameLabel,
    RetireLabel,
)
from annotator.editing.label_set.merging import MergeReport
from annotator.editing.label_set.taking import TakeLabelSet, label_set_of
from annotator.editing.session import Session
from annotator.formats.json.label_sets import read_label_set, write_label_set
from annotator.gui.appearance.colours import free_colour
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.background import Background
from annotator.gui.dialogs.messages import tell_end
from annotator.gui.labels.asking import MergeDialog, NewLabelDialog
from annotator.gui.labels.colours_dialog import ColoursDialog
from annotator.gui.labels.editor import LabelEditor
from annotator.gui.labels.merging import Merging
from annotator.gui.labels.set_files import THEMES, ask_where, ask_which, colours_of, with_fit_colours
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.wording import labels as words
from annotator.wording.phrase import Phrase
from annotator.wording.refusals import sentence_for


class Labelling(QObject):
    """The label set of one session, edited over one window; `write_guideline` opens the editor of a label's."""

    def __init__(
        self, session: Session, window: Window, desk: Desk, background: Background, theme: Callable[[], Theme],
        language: str, write_guideline: Callable[[str], None],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._window, self._desk, self._background = session, window, desk, background
        self._theme, self._language, self._write_guideline = theme, language, write_guideline
        self._uses: dict[str, LabelUse] = {}
        self._editor: LabelEditor | None = None
        self.merging = Merging(session, background, self)
        self.merging.merged.connect(self._merged)
        self.merging.failed.connect(self._fail)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions of this room do, by their ids."""
        return {"label_set": self.open}

    def open(self) -> None:
        """Show the label set."""
        editor = LabelEditor(self._theme(), self._language, self._window)
        editor.form.renamed.connect(lambda label, language, name: self._do(RenameLabel(label, {language: name})))
        editor.form.rekeyed.connect(lambda label, key: self._do(RekeyLabel(label, key, swap=True)))
        editor.form.asked.connect(self._asked_of_label)
        editor.moved.connect(lambda label, step: self._do(MoveLabel(label, step)))
        editor.asked.connect(lambda verb: {"add": self._add, "import": self._import, "export": self._export}[verb]())
        editor.finished.connect(self._closed)
        self._editor = editor
        self._show()
        editor.open()
        self._count()

    def _asked_of_label(self, verb: str, label: str) -> None:
        match verb:
            case "colour":
                self._ask_for_colours(label)
            case "merge":
                self._ask_for_merge(label)
            case "guideline":
                self._write_guideline(label)
            case _:
                self._do(RetireLabel(label, retired=verb == "retire"))

    def _do(self, command: Command, choose: str = "") -> bool:
        """Do it and show the label set as it is then; say why where it is refused."""
        sentence = ""
        try:
            self._session.do(command)
        except AnnotatorError as trouble:
            sentence = speak(sentence_for(trouble))
        self._show(choose)
        if self._editor is not None:
            self._editor.say(sentence, is_refusal=True)
        return not sentence

    def _show(self, choose: str = "") -> None:
        if self._editor is not None:
            self._editor.show_labels(self._session.facts.label_set(), self._uses, choose)

    def _count(self) -> None:
        """Count what carries each label, off the window."""
        counting = self._session.thread.submit(lambda file: file.labels.uses())
        self._background.when(counting, self._take_uses, self._desk.tell)

    def _take_uses(self, uses: dict[str, LabelUse]) -> None:
        self._uses = uses
        self._show()

    def _closed(self) -> None:
        self._editor = None

    # -- a new label, other colours -----------------------------------------------------------------------------------

    def _add(self) -> None:
        labels = self._session.facts.label_set()
        held = {label.key for label in labels if not label.retired}
        dialog = NewLabelDialog({label.id for label in labels}, [key for key in KEYS if key not in held], self._editor)
        dialog.accepted.connect(lambda: self._take_new(dialog))
        dialog.open()

    def _take_new(self, dialog: NewLabelDialog) -> None:
        labels = self._session.facts.label_set()
        colour = {key: free_colour(theme, colours_of(self._others(""), theme)) for key, theme in THEMES.items()}
        last = max((label.position for label in labels), default=0)
        made = dialog.label(last + 1, colour)
        self._do(AddLabel(made), choose=made.id)

    def _ask_for_colours(self, label: str) -> None:
        facts, others = self._session.facts, self._others(label)
        names = {one.id: one.name(self._language) for one in others}
        colours = {one.id: one.colour for one in others}
        now = facts.label(label)
        dialog = ColoursDialog(now.name(self._language), now.colour, colours, names, self._editor)
        dialog.accepted.connect(lambda: self._do(RecolourLabel(label, dialog.colours())))
        dialog.open()

    def _others(self, label: str) -> list[Label]:
        """The other labels that are offered."""
        return [one for one in self._session.facts.label_set() if one.id != label and not one.retired]

    # -- merging ------------------------------------------------------------------------------------------------------

    def _ask_for_merge(self, label: str) -> None:
        others, editor = self._others(label), self._editor
        if others and editor is not None:
            use = self._uses.get(label, LabelUse())
            now = self._session.facts.label(label)
            dialog = MergeDialog(now, use, others, self._language, self._editor)
            dialog.accepted.connect(lambda: self.merging.merge(label, dialog.chosen(), editor))
            dialog.open()

    def _merged(self, report: MergeReport, into: str) -> None:
        self._show(choose=into)
        self._count()
        counts = {"relabelled": report.relabelled, "settled": report.settled}
        if report.differing:
            self._tell(Phrase(words.MERGED_DIFFERING, {**counts, "differing": report.differing}))
        else:
            self._tell(Phrase(words.MERGED, counts))

    def _fail(self, trouble: AnnotatorError) -> None:
        tell_end(self._editor or self._window, trouble, lambda stopped: self._tell(sentence_for(stopped)))

    # -- files --------------------------------------------------------------------------------------------------------

    def _import(self) -> None:
        path = ask_which(self._editor)
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Make the labels what the file says they are; colours that cannot be used are replaced, and counted."""
        try:
            label_set, replaced = with_fit_colours(read_label_set(path))
            done = self._session.do(TakeLabelSet(label_set))
        except AnnotatorError as trouble:
            self._fail(trouble)
            return
        self._show()
        self._count()
        if done is None:
            self._tell(Phrase(words.TAKEN_NOTHING, {"path": path.name}))
        elif replaced:
            self._tell(Phrase(words.TAKEN_RECOLOURED, {"path": path.name, "count": replaced}))
        else:
            self._tell(Phrase(words.TAKEN, {"path": path.name}))

    def _export(self) -> None:
        path = ask_where(self._editor, Path(self._session.thread.path).parent)
        if path is not None:
            self.write_file(path)

    def write_file(self, path: Path) -> None:
        """Write the labels that are offered, with their guidelines, into a file."""
        try:
            write_label_set(label_set_of(self._session.facts), path)
        except AnnotatorError as trouble:
            self._fail(trouble)
            return
        self._tell(Phrase(words.EXPORTED, {"path": str(path)}))

    def _tell(self, sentence: Phrase) -> None:
        """Say it where the person looks: over the window's own list, or in the status line."""
        self._desk.say(sentence)
        if self._editor is not None:
            self._editor.say(speak(sentence))
