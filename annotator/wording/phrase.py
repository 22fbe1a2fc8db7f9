"""A sentence as a value: a template that can be translated, and what fills it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def said(text: str) -> str:
    """The text itself, marked: the catalogue's tool (lupdate) collects every argument of `said`."""
    return text


@dataclass(frozen=True, slots=True)
class Phrase:
    """A template and its arguments, which may be phrases too; `str()` is the English sentence."""

    template: str
    arguments: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**{name: str(value) for name, value in self.arguments.items()})
