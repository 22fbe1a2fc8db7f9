"""What happens when the program itself is wrong: logged, said once, and the program goes on. The data is saved already.

Neither the log nor the report holds a word of a document: kinds of errors, files and lines, no messages and no values.
"""

import logging
import logging.handlers
import platform
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtWidgets import QApplication

from annotator import __version__
from annotator.gui.appearance.language import speak
from annotator.gui.dialogs.messages import message
from annotator.wording.interface import CRASH_TEXT, CRASH_TITLE

log = logging.getLogger("annotator")
_LOG_SIZE, _LOGS_KEPT = 1 << 20, 3


def keep_log(file: Path) -> None:
    """Write the log to that file, three of a megabyte each; where that cannot be, go without."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            file, maxBytes=_LOG_SIZE, backupCount=_LOGS_KEPT, encoding="utf-8"
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)


def details_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What a maintainer needs: versions, the kind of error, and where it came through; no message, no values."""
    frames = (f"  {_place(frame)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace))
    about = f"annotator {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}"
    return "\n".join((about, kind.__name__, *frames))


def _place(frame: traceback.FrameSummary) -> str:
    """The file from the package on: where a person has installed it is nobody's business."""
    parts = Path(frame.filename).parts
    return "/".join(parts[parts.index("annotator") :]) if "annotator" in parts else parts[-1]


class CrashReporter(QObject):
    """Takes what nobody caught, on any thread."""

    _caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_telling = False
        self._caught.connect(self._tell)

    def install(self) -> None:
        """Be told of every uncaught error from now on."""
        sys.excepthook = self.report
        threading.excepthook = lambda args: self.report(args.exc_type, args.exc_value, args.exc_traceback)

    def report(self, kind: type[BaseException], _: BaseException | None, trace: TracebackType | None) -> None:
        """Log it, and show it on the window's thread."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        details = details_of(kind, trace)
        log.error(details)
        self._caught.emit(details)

    def _tell(self, details: str) -> None:
        if self._is_telling:  # one report is enough; the log has them all
            return
        self._is_telling = True
        box = message(QApplication.activeWindow(), speak(CRASH_TITLE), speak(CRASH_TEXT))
        box.setDetailedText(details)
        box.finished.connect(self._told)
        box.open()

    def _told(self) -> None:
        self._is_telling = False
