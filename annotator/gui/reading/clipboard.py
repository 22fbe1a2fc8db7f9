"""What is copied is what was written, character for character."""

from PySide6.QtGui import QClipboard, QGuiApplication


def put(text: str, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
    """Put a text on the clipboard, or into the selection that the middle button pastes where the system has one."""
    clipboard = QGuiApplication.clipboard()
    if mode is QClipboard.Mode.Selection and not clipboard.supportsSelection():
        return
    # The way from str to QString drops one leading byte order mark.
    clipboard.setText("\ufeff" + text if text.startswith("\ufeff") else text, mode)
