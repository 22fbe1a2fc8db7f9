"""The facts that can stop an import or an export: where, what, and nothing else."""

from dataclasses import dataclass

from annotator.domain.errors.tree import FileTrouble


@dataclass(eq=False)
class FileMissing(FileTrouble):
    """There is nothing at that path."""

    path: str


@dataclass(eq=False)
class TextMissing(FileTrouble):
    """The text that the annotations of a file stand in does not lie beside it."""

    path: str
    text: str


@dataclass(eq=False)
class FileUnreadable(FileTrouble):
    """The system does not let the file be read."""

    path: str
    reason: str


@dataclass(eq=False)
class FileEmpty(FileTrouble):
    """The file holds no text."""

    path: str


@dataclass(eq=False)
class FileBinary(FileTrouble):
    """The file is not text."""

    path: str


@dataclass(eq=False)
class FileTooLarge(FileTrouble):
    """The file, or what is packed in it, is larger than anything this program reads at once; `most` is in MB."""

    path: str
    most: int


@dataclass(eq=False)
class FileUnsafe(FileTrouble):
    """The file is made to harm who opens it, or looks so: `what` says how, as an English technical term."""

    path: str
    what: str


@dataclass(eq=False)
class NoTextLayer(FileTrouble):
    """The PDF holds pictures of pages and no text that could be read."""

    path: str


@dataclass(eq=False)
class ColumnUnclear(FileTrouble):
    """Which column of a table holds the texts could not be told."""

    path: str
    columns: str


@dataclass(eq=False)
class ColumnMissing(FileTrouble):
    """The table has no column of the name that was asked for."""

    path: str
    column: str
    columns: str


@dataclass(eq=False)
class SheetMissing(FileTrouble):
    """The workbook has no sheet of the name that was asked for."""

    path: str
    sheet: str
    sheets: str


@dataclass(eq=False)
class TableOfAnnotations(FileTrouble):
    """The table is an export of annotations, without the texts they stand in."""

    path: str


@dataclass(eq=False)
class ExtraMissing(FileTrouble):
    """A package is not installed that this format needs; `extra` is the name under which this program asks for it."""

    package: str
    extra: str


@dataclass(eq=False)
class NothingToImport(FileTrouble):
    """The folder holds no file that can be read."""

    path: str


@dataclass(eq=False)
class ReportOfExport(FileTrouble):
    """The file tells of an export, and was named as if it were one."""

    path: str


@dataclass(eq=False)
class EncodingUnsure(FileTrouble):
    """The encoding could not be told with confidence."""

    path: str


@dataclass(eq=False)
class WrongEncoding(FileTrouble):
    """The file cannot be read in the encoding asked for."""

    path: str
    encoding: str
    line: int


@dataclass(eq=False)
class UnknownEncoding(FileTrouble):
    """There is no encoding of that name."""

    encoding: str


@dataclass(eq=False)
class UnknownFormat(FileTrouble):
    """The file's format could not be told from its name and beginning."""

    path: str


@dataclass(eq=False)
class BrokenJson(FileTrouble):
    """A line is not JSON."""

    path: str
    line: int
    column: int


@dataclass(eq=False)
class BrokenField(FileTrouble):
    """A field is missing or of the wrong kind."""

    path: str
    line: int
    field: str
    expected: str


@dataclass(eq=False)
class OffsetsOutsideText(FileTrouble):
    """An annotation ends past its text, or is empty."""

    path: str
    line: int
    start: int
    end: int
    length: int


@dataclass(eq=False)
class TextDisagrees(FileTrouble):
    """The words an annotation claims are not those its offsets cover."""

    path: str
    line: int
    start: int
    end: int
    said: str
    found: str


@dataclass(eq=False)
class OffsetsUnclear(FileTrouble):
    """The offsets fit the words in several units of counting, and mean other places in each."""

    path: str
    line: int
    start: int
    end: int
    units: str


@dataclass(eq=False)
class UnknownReference(FileTrouble):
    """Something in the file speaks of an id that nothing in it has."""

    path: str
    line: int
    id: str


@dataclass(eq=False)
class UnknownLabelInFile(FileTrouble):
    """A label of the file is not in the project; `count` annotations carry it."""

    path: str
    line: int
    label: str
    count: int


@dataclass(eq=False)
class DuplicateId(FileTrouble):
    """Two entities of the file have the same id."""

    path: str
    line: int
    id: str


@dataclass(eq=False)
class BrokenColumns(FileTrouble):
    """A row has not the columns its format demands."""

    path: str
    line: int
    expected: int
    found: int


@dataclass(eq=False)
class BrokenTag(FileTrouble):
    """A tag is not `O`, nor a prefix, a hyphen and a label."""

    path: str
    line: int
    tag: str


@dataclass(eq=False)
class FolderNotOurs(FileTrouble):
    """The folder an export would replace holds files that no earlier export put there."""

    path: str


@dataclass(eq=False)
class BadOption(FileTrouble):
    """An option has a value the format does not know."""

    option: str
    value: str
    allowed: str


@dataclass(eq=False)
class LayerUnclear(FileTrouble):
    """Several annotators worked here; the export must be told whose layer to take."""

    names: str


@dataclass(eq=False)
class UnknownLayer(FileTrouble):
    """No annotator of that name has a layer here."""

    name: str
    names: str


@dataclass(eq=False)
class NothingToExport(FileTrouble):
    """The project has no document that the export would take."""
