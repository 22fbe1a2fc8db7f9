"""A text of a project, to be compared with others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextRow:
    """A document in use: its place in the project, id, title and text."""

    position: int
    id: str
    title: str
    text: str
