"""The trunk and the boughs of the tree of errors."""

from dataclasses import dataclass


class AnnotatorError(Exception):
    """The root: anything the program may refuse, for a reason it can say."""


class Refusal(AnnotatorError):
    """A command that cannot be done; nothing was written and nothing announced."""


class ProjectTrouble(AnnotatorError):
    """A project file that cannot be opened or written."""


class TransferTrouble(AnnotatorError):
    """Something that comes in or goes out, and cannot."""


class FileTrouble(TransferTrouble):
    """A file that cannot be read as documents, or not be written."""


@dataclass(eq=False)
class ImportRefused(TransferTrouble):
    """All that was found wrong in what came in; nothing was changed."""

    problems: tuple[FileTrouble, ...]
