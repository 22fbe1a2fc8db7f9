"""Training in a process of its own: a thread would starve the window for as long as it lasts."""

import multiprocessing
from concurrent.futures import Future, ProcessPoolExecutor

from annotator.suggesting.learned.lesson import Lesson, Trained
from annotator.suggesting.learned.training import train


def start_training(lesson: Lesson) -> "Future[Trained]":
    """Learn from the lesson elsewhere; the future tells when, and the process ends with it.

    A process that is killed or cannot be started is told by the future as `BrokenProcessPool` or `OSError`.
    """
    pool = ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn"))
    future = pool.submit(train, lesson)
    pool.shutdown(wait=False)
    return future
