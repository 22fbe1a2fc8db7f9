"""A model that learns from the annotator's own layer on this computer: one for each label, so that nesting is proposed.

if is_due(readings, trained): future = start_training(lesson)     in a process of its own; seconds
keep(future.result(), folder); trained = kept(folder)             derived data: safe to delete, made again
model = Model(trained)                                            proposals and how unsure it is of a document
"""

from annotator.suggesting.learned.hints import hints_for
from annotator.suggesting.learned.keeping import keep, kept, models_folder
from annotator.suggesting.learned.lesson import Lesson, Trained, is_due, labelled_sentences
from annotator.suggesting.learned.model import Model
from annotator.suggesting.learned.training import train
from annotator.suggesting.learned.worker import start_training

__all__ = [
    "Lesson", "Model", "Trained", "hints_for", "is_due", "keep", "kept", "labelled_sentences", "models_folder",
    "start_training", "train",
]  # fmt: skip
