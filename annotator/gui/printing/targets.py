"""Where printing goes: a printer, or a PDF file that is put in place whole."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QMarginsF, QSaveFile
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from annotator.domain.errors import CannotWrite

MARGINS = QMarginsF(16, 16, 16, 14)  # millimetres
_DOTS = 600  # to an inch; letters are curves and have none


class PdfTarget:
    """A PDF file; what lay in its place before stays until the new one is whole.

    Raises:
        CannotWrite: if the place cannot be written.
    """

    def __init__(self, out: Path, title: str) -> None:
        self._out = out
        self._file = QSaveFile(str(out))
        if not self._file.open(QIODevice.OpenModeFlag.WriteOnly):
            raise CannotWrite(str(out), self._file.errorString())
        self.device = QPdfWriter(self._file)
        self.device.setResolution(_DOTS)
        self.device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self.device.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
        self.device.setTitle(title)

    def close(self) -> None:
        """Put the file in its place.

        Raises:
            CannotWrite: if the disk refuses.
        """
        if not self._file.commit():
            raise CannotWrite(str(self._out), self._file.errorString())

    def give_up(self) -> None:
        """Leave everything as it was."""
        self._file.cancelWriting()
        self._file.commit()


class PrinterTarget:
    """A printer that a person chose."""

    def __init__(self, printer: QPrinter, title: str) -> None:
        self.device = printer
        printer.setDocName(title)
        printer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)

    def close(self) -> None:
        """Everything is with the printer."""

    def give_up(self) -> None:
        """Tell the printer to forget it."""
        self.device.abort()
