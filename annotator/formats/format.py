"""What a format declares of itself, so that one table serves the commands, the dialogs and the documentation."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, TypeAlias

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotator
from annotator.domain.label import Label
from annotator.formats.choice import TableChoice
from annotator.formats.decoding import decode
from annotator.formats.incoming import Incoming
from annotator.formats.limits import read_bytes
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report
from annotator.formats.tables.table import Table

_BY_ITSELF = TableChoice()


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What an export takes: documents one at a time, and the definitions their annotations need.

    `side_of` tells, by document, its side of a split, for formats that split themselves; None where there is no split.
    """

    documents: Iterable[AnnotatedDocument]
    labels: Sequence[Label]
    annotators: Sequence[Annotator] = ()
    side_of: Mapping[str, str] | None = None


TextReader: TypeAlias = Callable[[str, str], Incoming]
"""A text and the path to name in problems, to what it holds. Collects problems; raises none."""

TextWriter: TypeAlias = Callable[[Outgoing, ExportOptions, IO[str], Report], None]
"""Writes the documents to a text file as they come, and fills the report."""

FileReader: TypeAlias = Callable[[Path, str], Incoming]
"""A file (or what lies beside it) and the encoding asked for, to what it holds. May raise FileTrouble and OSError."""

FileWriter: TypeAlias = Callable[[Outgoing, ExportOptions, Path, Report], None]
"""Writes a file of bytes, or a folder that it makes, at the path, and fills the report."""

TableReader: TypeAlias = Callable[[Path, str, TableChoice], Table]
"""A file, the encoding and what else is asked for, to its rows. May raise FileTrouble and OSError."""

Sniff: TypeAlias = Callable[[str], bool]
"""Whether the beginning of a file's text is of the format."""

Beside: TypeAlias = Callable[[Outgoing], Mapping[str, str]]
"""What lies beside an export for its reader: texts by the ending that is put behind the export's own name."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way to travel.

    A format of text declares `read` and `write`; one of bytes, of several files or of folders `load` and `save`.
    Where both of a pair are None it does not go that way. `options` are the export options it listens to;
    `all_layers` is true where several annotators may share the file. `carries_offsets` is true where its texts must
    be taken exactly as they stand. `is_folder` is true where an export is a folder, `splits_itself` where that folder
    holds the sides of a split in its own way. `holds_relations` is true where the writer counts or reports arrows
    itself; elsewhere all are reported for it. `about` says in one English sentence what it is, `loses` what it cannot
    hold, one phrase each: both for the documentation.

    `is_bare` is true where texts come without annotations, so that lines that are no news may be left out of them and
    the day they were published read off them; `load_whole` gives a page with all its lines. `table` gives the rows of
    a table of texts, whose column can be chosen.

    Of formats that share a suffix all but one declare `sniff`, by which a file is told to be theirs; `guises` are
    suffixes under which it lies now and then, told by that alone. `texts` are the
    suffixes of a text that lies beside a file of this format and is read with it; of several files beside one text
    (`suffixes`, in their order) the first is read, with all the others.
    """

    name: str
    suffixes: tuple[str, ...]
    read: TextReader | None
    write: TextWriter | None
    options: tuple[str, ...] = ()
    all_layers: bool = False
    carries_offsets: bool = False
    load: FileReader | None = None
    save: FileWriter | None = None
    is_folder: bool = False
    splits_itself: bool = False
    beside: Beside | None = None
    holds_relations: bool = False
    about: str = ""
    loses: tuple[str, ...] = ()
    sniff: Sniff | None = None
    guises: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    is_bare: bool = False
    load_whole: FileReader | None = None
    table: TableReader | None = None

    @property
    def can_read(self) -> bool:
        """Documents can come in this way."""
        return self.read is not None or self.load is not None or self.table is not None

    @property
    def can_write(self) -> bool:
        """Annotations can go out this way."""
        return self.write is not None or self.save is not None

    def read_file(self, path: Path, encoding: str, table: TableChoice = _BY_ITSELF) -> Incoming:
        """All that the file holds; what is wrong with it stands in `problems`. `table` is for tables alone.

        Raises:
            FileTrouble, OSError: if it cannot be read at all.
        """
        if self.table is not None:
            return self.table(path, encoding, table).incoming(table)
        if self.load is not None:
            return self.load(path, encoding)
        assert self.read is not None, "only asked of formats that can be read"
        decoded = decode(read_bytes(path), str(path), encoding)
        incoming = self.read(decoded.text, str(path))
        replaced = ((str(path), decoded.replaced),) if decoded.replaced else ()
        return replace(incoming, replaced=replaced, encodings=((str(path), decoded.encoding),))

    def write_to(self, outgoing: Outgoing, options: ExportOptions, path: Path, report: Report) -> None:
        """Write the documents there as they come, and fill the report.

        Raises:
            OSError: if the place cannot be written.
        """
        if self.save is not None:
            self.save(outgoing, options, path, report)
            return
        assert self.write is not None, "only asked of formats that can be written"
        with path.open("w", encoding="utf-8", newline="\n") as file:
            self.write(outgoing, options, file, report)
