"""What was copied elsewhere, taken as a file to import: files as they are, a text as a file of its own for a while."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

from annotator.domain.errors import CannotWrite

_PICTURE = "\ufffc"  # what stands for a picture in a text


def files_of(copied: QMimeData) -> list[Path]:
    """The files and folders that were copied."""
    return [Path(one.toLocalFile()) for one in copied.urls() if one.isLocalFile()]


def text_of(copied: QMimeData) -> str:
    """The text that was copied: as it is where there is one, else the words of a page; no half letters in it."""
    if copied.hasText():
        text = copied.text()
    else:
        text = QTextDocumentFragment.fromHtml(copied.html()).toPlainText().replace(_PICTURE, "")
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", "\ufffd")


class Kept:
    """A text in a file of its own, until it is let go."""

    def __init__(self, text: str, name: str) -> None:
        """Keep it in a file of that name.

        Raises:
            CannotWrite: if there is no room for it.
        """
        try:
            self._folder = TemporaryDirectory(prefix="annotator-", ignore_cleanup_errors=True)
            self.path = Path(self._folder.name) / f"{name}.txt"
            # With a mark, so that nobody has to guess the encoding.
            self.path.write_text(text, encoding="utf-8-sig", newline="")
        except OSError as error:
            raise CannotWrite(name, error.strerror or str(error)) from error

    def let_go(self) -> None:
        """The file is not needed any more."""
        self._folder.cleanup()
