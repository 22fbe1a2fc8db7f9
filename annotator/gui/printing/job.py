"""One printing under way: documents read off the window, drawn a step at a time while the window stays awake."""

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from time import perf_counter
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice, QPainter

from annotator.domain.errors import AnnotatorError, Cancelled
from annotator.gui.background import Background
from annotator.gui.printing.article import Article, Printable
from annotator.gui.printing.paper import Paper
from annotator.gui.reading.drawing.look import Look

_AT_ONCE = 0.02  # seconds of drawing, then the window has its turn

Batches = Iterator["Future[tuple[Printable, ...]]"]
"""Documents that are being read; the next are asked for when these are drawn."""


class Target(Protocol):
    """Where it goes: a device that is painted on, then closed or given up."""

    @property
    def device(self) -> QPagedPaintDevice:
        """What is painted on."""
        ...

    def close(self) -> None:
        """Everything is drawn.

        Raises:
            CannotWrite: if it cannot be kept.
        """

    def give_up(self) -> None:
        """Leave nothing behind."""


class PrintJob(QObject):
    """Draws documents on a target; `done(documents)` or `failed(trouble)` is told once, in the end."""

    done = Signal(int)
    failed = Signal(object)

    def __init__(
        self, target: Target, look: Look, rtl: bool, batches: Batches, background: Background,
        each: Callable[[int], None], parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._target, self._look, self._rtl = target, look, rtl
        self._batches, self._background, self._each = batches, background, each
        self._paper = Paper.of(target.device)
        self._painter = QPainter()
        self._waiting: deque[Printable] = deque()
        self._drawing: Iterator[None] = iter(())
        self._count = 0

    def begin(self) -> None:
        """Begin to draw."""
        self._painter.begin(self._target.device)
        self._go_on()

    def _go_on(self) -> None:
        QTimer.singleShot(0, self, self._step)

    def stop(self) -> None:
        """Stop now, as if the person had asked for it: the window closes."""
        self._fail(Cancelled())

    def _step(self) -> None:
        if not self._painter.isActive():
            return
        try:
            self._each(self._count)
        except Cancelled as cancelled:
            self._fail(cancelled)
            return
        until = perf_counter() + _AT_ONCE
        while perf_counter() < until:
            if next(self._drawing, self) is not None and not self._begin_next():
                return
        self._go_on()

    def _begin_next(self) -> bool:
        """Begin the next document; False where it must be waited for, or there is none."""
        if self._waiting:
            article = Article(self._waiting.popleft(), self._look, self._paper, self._rtl)
            self._drawing = article.printing(self._target.device, self._painter, is_first=not self._count)
            self._count += 1
            return True
        self._drawing = iter(())
        reading = next(self._batches, None)
        if reading is None:
            self._end()
        else:
            self._background.when(reading, self._take, self._fail)
        return False

    def _take(self, read: tuple[Printable, ...]) -> None:
        self._waiting.extend(read)
        self._go_on()

    def _end(self) -> None:
        self._painter.end()
        try:
            self._target.close()
        except AnnotatorError as trouble:
            self.failed.emit(trouble)
        else:
            self.done.emit(self._count)

    def _fail(self, trouble: AnnotatorError) -> None:
        if self._painter.isActive():  # else it was stopped already
            self._painter.end()
            self._target.give_up()
            self.failed.emit(trouble)
