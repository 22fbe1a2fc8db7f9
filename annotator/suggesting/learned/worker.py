"""Training in a process of its own: a thread would starve the window for as long as it lasts.

The process ends with the program, whatever it is doing. The lesson goes to it a document at a time, so that sending a
large one stops nothing else for long either.
"""

import multiprocessing
import threading
from concurrent.futures import Future
from contextlib import suppress
from multiprocessing.connection import Connection

from annotator.domain.errors import NotLearned
from annotator.suggesting.learned.lesson import Lesson, Trained
from annotator.suggesting.learned.training import train
from annotator.suggesting.memory import Reading


def start_training(lesson: Lesson) -> "Future[Trained]":
    """Learn from the lesson elsewhere; returns at once, and the future tells when.

    Raises:
        NotLearned: through the future, if the process could not be started or ended early.
    """
    future: Future[Trained] = Future()
    future.set_running_or_notify_cancel()
    threading.Thread(target=_follow, args=(lesson, future), name="training", daemon=True).start()
    return future


def _follow(lesson: Lesson, future: "Future[Trained]") -> None:
    try:
        future.set_result(_taught(lesson))
    except (EOFError, OSError) as error:
        future.set_exception(NotLearned(str(error) or type(error).__name__))


def _taught(lesson: Lesson) -> Trained:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_learn, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    with ours:
        ours.send((lesson.entries, lesson.countries))
        for reading in lesson.readings:
            ours.send(reading)
        ours.send(None)
        trained: Trained = ours.recv()
    process.join()
    return trained


def _learn(connection: Connection) -> None:
    """What the process does."""
    with suppress(EOFError, BrokenPipeError), connection:
        entries, countries = connection.recv()
        readings: list[Reading] = []
        while (reading := connection.recv()) is not None:
            readings.append(reading)
        connection.send(train(Lesson(tuple(readings), entries, countries)))
