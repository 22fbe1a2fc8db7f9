"""Tooltips: plain words always. Qt takes any text with a tag in it for markup, and would read files it names."""

import html

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


def explain(thing: QWidget | QAction, words: str) -> None:
    """Show these words when the mouse rests on it, as they are and wrapped; none where they are empty.

    A screen reader is given the words alone: without a description of its own it would read the markup.
    """
    thing.setToolTip(as_tip(words))
    if isinstance(thing, QWidget):
        thing.setAccessibleDescription(words)


def as_tip(words: str) -> str:
    """The words as a tooltip that shows them as they are; for models, which hand tooltips out themselves."""
    return f"<qt>{html.escape(words)}</qt>" if words else ""
