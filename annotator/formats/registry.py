"""The table of formats: what can come in, what can go out, and how a file's format is told."""

import codecs
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from annotator.domain.errors.files import (
    BadOption,
    FileMissing,
    FileTrouble,
    FileUnreadable,
    NothingToImport,
    UnknownFormat,
)
from annotator.formats.choice import KEEP, LEAVE, FileChoice
from annotator.formats.columns.conll import CONLL
from annotator.formats.columns.conll2002 import CONLL2002
from annotator.formats.columns.conllu.declared import CONLLU
from annotator.formats.columns.germeval import GERMEVAL
from annotator.formats.columns.wojood import WOJOOD
from annotator.formats.datasets.huggingface import HUGGINGFACE
from annotator.formats.datasets.spacy import SPACY
from annotator.formats.decoding import AUTO
from annotator.formats.format import Format
from annotator.formats.incoming import Incoming
from annotator.formats.json.doccano import DOCCANO
from annotator.formats.json.labelstudio.declared import LABELSTUDIO
from annotator.formats.json.ours import JSONL
from annotator.formats.json.prodigy import PRODIGY
from annotator.formats.pages.declared import HTML
from annotator.formats.report import REPORT_ENDING
from annotator.formats.standoff.brat.declared import BRAT
from annotator.formats.standoff.webanno.declared import WEBANNO
from annotator.formats.tables.declared import CSV, XLSX
from annotator.formats.texts.cleaning import cleaned
from annotator.formats.texts.docx import DOCX
from annotator.formats.texts.pdf import PDF
from annotator.formats.texts.plain import TXT

_ALL = (
    *(JSONL, CONLL, CONLL2002, WOJOOD, GERMEVAL, CONLLU),
    *(BRAT, WEBANNO, LABELSTUDIO, PRODIGY, DOCCANO),
    *(SPACY, HUGGINGFACE, CSV, HTML, TXT),
    *(DOCX, PDF, XLSX),
)
FORMATS = {one.name: one for one in _ALL}
_USUAL = FileChoice()
_ENOUGH = 1 << 20  # bytes of a file that are looked at to tell its format
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


def formats_of(path: Path) -> tuple[Format, ...]:
    """The readable formats a file's suffix may stand for."""
    suffix = path.suffix.lower()
    return tuple(one for one in FORMATS.values() if suffix in one.suffixes and one.can_read)


def format_of(path: Path) -> Format | None:
    """The readable format of a file, by its suffix and, where several share that, by how it begins; None if unknown.

    Raises:
        OSError: if the file has to be looked at and cannot be read.
    """
    likely = formats_of(path)
    if len(likely) <= 1:
        return next(iter(likely), None)
    beginning = _beginning(path)
    told = (one for one in likely if one.sniff is not None and one.sniff(beginning))
    return next(told, None) or next((one for one in likely if one.sniff is None), None)


def _beginning(path: Path) -> str:
    with path.open("rb") as file:
        data = file.read(_ENOUGH)
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    return data.decode(encoding, "replace")


def files_in(path: Path, asked: Format | None = None) -> Iterator[Path]:
    """The file itself, or the files of a folder and its folders that can be read, by name.

    Where a format is asked for, a folder gives the files with its suffixes, or all if there is none. Reports of exports
    are passed over.

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
    found = sorted(one for one in path.rglob("*") if one.is_file() and _is_wanted(one, path))
    if not found:
        raise NothingToImport(str(path))
    meant = [one for one in found if asked and one.suffix.lower() in (*asked.suffixes, *asked.texts)]
    yield from meant or found


def _is_wanted(path: Path, folder: Path) -> bool:
    return bool(formats_of(path)) and not _is_hidden(path, folder) and not path.name.endswith(REPORT_ENDING)


def leader_of(path: Path, asked: Format | None = None) -> Path:
    """The file that a file is read with: the first beside the same text, or itself."""
    suffix = path.suffix.lower()
    for form in FORMATS.values() if asked is None else (asked,):
        if form.texts and suffix in (*form.suffixes, *form.texts):
            beside = (path.with_suffix(one) for one in form.suffixes)
            return next((one for one in beside if one.is_file()), path)
    return path


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def read_files(
    paths: list[Path],
    format_name: str = AUTO,
    encoding: str = AUTO,
    choices: Mapping[Path, FileChoice] | None = None,
    usual: FileChoice = _USUAL,
) -> Incoming:
    """All that the files and folders hold; what is wrong with any of them stands in `problems`.

    `choices` are those made for single files; all others are read as `usual`, in the format and encoding asked for.

    Raises:
        BadOption: if there is no such format to read.
    """
    usual = replace(usual, format=format_name, encoding=encoding)
    chosen = choices or {}
    return Incoming.of(
        Incoming(problems=(one,)) if isinstance(one, FileTrouble) else read_file(one, chosen.get(one, usual))
        for one in found_in(paths, format_name)
    )


def found_in(paths: Iterable[Path], format_name: str = AUTO) -> tuple[Path | FileTrouble, ...]:
    """The files to be read of those files and folders, each once, in order; and why there are none where so.

    Raises:
        BadOption: if there is no such format to read.
    """
    asked = _asked(format_name)
    found: list[Path | FileTrouble] = []
    for path in paths:
        try:
            found.extend(files_in(path, asked))
        except FileTrouble as trouble:
            found.append(trouble)
    there = {one for one in found if isinstance(one, Path)}
    return tuple(
        one
        for one in dict.fromkeys(found)
        if isinstance(one, FileTrouble) or (leader := leader_of(one, asked)) == one or leader not in there
    )


def read_file(path: Path, choice: FileChoice = _USUAL) -> Incoming:
    """All that one file holds, read as chosen; what is wrong with it stands in `problems`.

    Raises:
        BadOption: if there is no such format to read.
    """
    form = _asked(choice.format)
    try:
        form = form or format_of(path)
        if form is None:
            raise UnknownFormat(str(path))
        return _read(form, path, choice)
    except FileTrouble as trouble:
        return Incoming(problems=(trouble,))
    except OSError as error:
        return Incoming(problems=(FileUnreadable(str(path), error.strerror or str(error)),))


def _read(form: Format, path: Path, choice: FileChoice) -> Incoming:
    if not form.is_bare:
        return form.read_file(path, choice.encoding)
    if form.load_whole is not None and choice.boilerplate == KEEP:
        return cleaned(form.load_whole(path, choice.encoding), choice, leaves_out=False)
    leaves_out = choice.boilerplate == LEAVE or (choice.boilerplate == AUTO and form.load_whole is not None)
    return cleaned(form.read_file(path, choice.encoding, choice.column), choice, leaves_out)


def _asked(format_name: str) -> Format | None:
    return None if format_name == AUTO else format_named(format_name, READABLE)
