"""What a format declares of itself, so that one table serves the commands, the dialogs and the documentation."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import IO, TypeAlias

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotator
from annotator.domain.label import Label
from annotator.formats.incoming import Incoming
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What an export takes: documents one at a time, and the definitions their annotations need."""

    documents: Iterable[AnnotatedDocument]
    labels: Sequence[Label]
    annotators: Sequence[Annotator] = ()


Reader: TypeAlias = Callable[[str, str], Incoming]
"""A text and the path to name in problems, to what it holds. Collects problems; raises none."""

Writer: TypeAlias = Callable[[Outgoing, ExportOptions, IO[str], Report], None]
"""Writes the documents to a text file as they come, and fills the report."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way to travel: `read` or `write` is None where it goes one way only.

    `options` are the export options it listens to; `all_layers` is true where several annotators may share the file.
    `carries_offsets` is true where its texts must be taken exactly as they stand.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Reader | None
    write: Writer | None
    options: tuple[str, ...] = ()
    all_layers: bool = False
    carries_offsets: bool = False
