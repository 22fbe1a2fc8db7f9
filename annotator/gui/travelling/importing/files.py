"""The files of an import as a table: what each was read as, how much it holds, what is wrong."""

from collections.abc import Sequence

from annotator.editing.importing.preview import FileLook
from annotator.gui.appearance.language import figures, isolated, left_to_right, speak
from annotator.gui.travelling.importing.rows import RowsTable
from annotator.wording.window import importing as words

_COLUMNS = (words.FILE, words.FORMAT, words.ENCODING, words.DOCUMENTS, words.KNOWN, words.PROBLEMS)


class FilesTable(RowsTable):
    """Shows files in their order; `chosen(number)` tells which one a person looks at."""

    def __init__(self) -> None:
        super().__init__([speak(name) for name in _COLUMNS], (3, 4, 5), speak(words.FILES_HINT))
        self.setMinimumHeight(160)

    def show_files(self, looks: Sequence[FileLook], here: Sequence[int]) -> None:
        """Show them anew, with how many documents of each are `here`; the one that was chosen stays so.

        At first that is the first which holds something.
        """
        first = next((at for at, look in enumerate(looks) if look.ids), 0)
        before = self.number() if self.number() >= 0 else first
        self.selectionModel().blockSignals(True)
        self.rows.show_rows(len(looks), lambda row: _cells(looks[row], here[row]))
        if looks:
            self.choose(min(before, len(looks) - 1))
        self.selectionModel().blockSignals(False)
        self.chosen.emit(self.number())


def _cells(look: FileLook, here: int) -> tuple[str, ...]:
    incoming = look.incoming
    return (
        isolated(look.path.name) if look.path else "–", left_to_right(look.format), left_to_right(look.encoding),
        figures(len(incoming.documents)), figures(here or ""),
        speak(words.PASSED_OVER) if incoming.passed_over else figures(len(incoming.problems) or ""),
    )  # fmt: skip
