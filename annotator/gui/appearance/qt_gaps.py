"""The few of Qt's own texts that its Arabic catalogue lacks: the dialog of files, where the system has none."""

from collections.abc import Mapping

from PySide6.QtCore import QTranslator

_ARABIC: Mapping[tuple[str, str], str] = {
    ("QFileDialog", "&Look in:"): "الم&كان:",
    ("QFileDialog", "Files of &type:"): "&نوع الملفات:",
    ("QAbstractFileIconProvider", "Drive"): "قرص",
    ("QAbstractFileIconProvider", "File"): "ملف",
    ("QAbstractFileIconProvider", "%1 File"): "ملف %1",
    ("QAbstractFileIconProvider", "Folder"): "مجلد",
    ("QAbstractFileIconProvider", "File Folder"): "مجلد",
    ("QAbstractFileIconProvider", "Shortcut"): "اختصار",
    ("QAbstractFileIconProvider", "Alias"): "اختصار",
    ("QAbstractFileIconProvider", "Unknown"): "غير معروف",
    ("QPrintDialog", "All Files (*)"): "كل الملفات (*)",
}


class QtGaps(QTranslator):
    """Knows these texts alone. To be installed first: the catalogues are asked before it."""

    def translate(self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str | None:
        """The Arabic text, None where it is none of these: an empty one would be taken for a translation."""
        return _ARABIC.get((context, source))

    def isEmpty(self) -> bool:
        """It is not, though it was loaded from no file."""
        return False
