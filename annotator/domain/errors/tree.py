"""The trunk and the three boughs of the tree of errors."""


class AnnotatorError(Exception):
    """The root: anything the program may refuse, for a reason it can say."""


class Refusal(AnnotatorError):
    """A command that cannot be done; nothing was written and nothing announced."""


class ProjectTrouble(AnnotatorError):
    """A project file that cannot be opened or written."""


class TransferTrouble(AnnotatorError):
    """Something that comes in or goes out, and cannot."""
