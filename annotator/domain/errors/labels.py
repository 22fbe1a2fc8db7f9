"""What can stand in the way of altering the label set, its guidelines, or a file that describes one."""

from dataclasses import dataclass

from annotator.domain.errors.tree import FileTrouble, Refusal


@dataclass(eq=False)
class LabelKeyTaken(Refusal):
    """Another label that is offered has that key."""

    key: str
    label: str


@dataclass(eq=False)
class BadLabelKey(Refusal):
    """A label's key is one digit from 1 to 9, or none."""

    key: str


@dataclass(eq=False)
class LabelNameTaken(Refusal):
    """Another label that is offered goes by that name."""

    name: str
    label: str


@dataclass(eq=False)
class BadColour(Refusal):
    """A colour is a number sign and six hexadecimal digits, one for each of the two themes."""

    colour: str


@dataclass(eq=False)
class MergedIntoItself(Refusal):
    """A label is merged into another one."""

    label: str


@dataclass(eq=False)
class LabelRetired(Refusal):
    """The label is not offered, so nothing new is put under it."""

    label: str


@dataclass(eq=False)
class EmptyGuideline(Refusal):
    """A guideline says something."""

    label: str


@dataclass(eq=False)
class NotALabelSet(FileTrouble):
    """The file is JSON, but no label set of this program."""

    path: str


@dataclass(eq=False)
class BrokenLabelSet(FileTrouble):
    """Something in a label set is missing or not what it should be; `place` leads there, as in `labels[2].key`."""

    path: str
    place: str
    expected: str
