"""The table of formats: what can come in, what can go out, and how a file's format is told."""

from collections.abc import Iterator
from pathlib import Path

from annotator.domain.errors.files import (
    BadOption,
    FileMissing,
    FileTrouble,
    FileUnreadable,
    NothingToImport,
    UnknownFormat,
)
from annotator.formats.columns.conll import CONLL
from annotator.formats.columns.conll2002 import CONLL2002
from annotator.formats.columns.conllu.declared import CONLLU
from annotator.formats.columns.germeval import GERMEVAL
from annotator.formats.columns.wojood import WOJOOD
from annotator.formats.decoding import AUTO
from annotator.formats.format import Format
from annotator.formats.incoming import Incoming
from annotator.formats.json.ours import JSONL
from annotator.formats.texts.plain import TXT

FORMATS = {one.name: one for one in (JSONL, CONLL, CONLL2002, WOJOOD, GERMEVAL, CONLLU, TXT)}
READABLE = tuple(one.name for one in FORMATS.values() if one.can_read)
WRITABLE = tuple(one.name for one in FORMATS.values() if one.can_write)


def format_named(name: str, names: tuple[str, ...]) -> Format:
    """The format of that name.

    Raises:
        BadOption: if it is not one of `names`.
    """
    if name not in names:
        raise BadOption("format", name, ", ".join(names))
    return FORMATS[name]


def format_of(path: Path) -> Format | None:
    """The readable format a file's suffix stands for, or None."""
    suffix = path.suffix.lower()
    return next((one for one in FORMATS.values() if suffix in one.suffixes and one.can_read), None)


def files_in(path: Path) -> Iterator[Path]:
    """The file itself, or the files of a folder and its folders that can be read, by name.

    Raises:
        FileMissing: if there is nothing there.
        FileUnreadable: if the system does not let it be seen.
        NothingToImport: if the folder holds no such file.
    """
    try:
        there = path.exists()
    except OSError as error:  # a name too long, a folder that may not be entered
        raise FileUnreadable(str(path), error.strerror or str(error)) from error
    if not there:
        raise FileMissing(str(path))
    if not path.is_dir():
        yield path
        return
    found = sorted(one for one in path.rglob("*") if one.is_file() and format_of(one) and not _is_hidden(one, path))
    if not found:
        raise NothingToImport(str(path))
    yield from found


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def read_files(paths: list[Path], format_name: str = AUTO, encoding: str = AUTO) -> Incoming:
    """All that the files and folders hold; what is wrong with any of them stands in `problems`.

    Raises:
        BadOption: if there is no such format to read.
    """
    asked = None if format_name == AUTO else format_named(format_name, READABLE)
    parts: list[Incoming] = []
    for path in paths:
        try:
            parts.extend(_read_file(file, asked, encoding) for file in files_in(path))
        except FileTrouble as trouble:
            parts.append(Incoming(problems=(trouble,)))
    return Incoming.of(parts)


def _read_file(path: Path, asked: Format | None, encoding: str) -> Incoming:
    try:
        form = asked or format_of(path)
        if form is None:
            raise UnknownFormat(str(path))
        return form.read_file(path, encoding)
    except FileTrouble as trouble:
        return Incoming(problems=(trouble,))
    except OSError as error:
        return Incoming(problems=(FileUnreadable(str(path), error.strerror or str(error)),))
