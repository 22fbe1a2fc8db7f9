"""The table of formats: what can come in, what can go out, and how a file's format is told."""

import codecs
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import (
    BadOption,
    BrokenField,
    FileMissing,
    FileUnreadable,
    NothingToImport,
    ReportOfExport,
    TextMissing,
    UnknownFormat,
    WrongEncoding,
)
from annotator.formats.choice import KEEP, LEAVE, FileChoice
from annotator.formats.columns.conll import CONLL
from annotator.formats.columns.conll2002 import CONLL2002
from annotator.formats.columns.conllu.declared import CONLLU
from annotator.formats.columns.germeval import GERMEVAL
from annotator.formats.columns.wojood import WOJOOD
from annotator.formats.datasets.huggingface import HUGGINGFACE
from annotator.formats.datasets.spacy import SPACY
from annotator.formats.decoding import AUTO, decode
from annotator.formats.format import Format
from annotator.formats.gathering import gathered, lies_beside
from annotator.formats.incoming import Incoming, Passed, PassedOver
from annotator.formats.json.doccano import DOCCANO
from annotator.formats.json.elements import trouble_in
from annotator.formats.json.labelstudio.declared import LABELSTUDIO
from annotator.formats.json.ours.declared import JSONL
from annotator.formats.json.prodigy import PRODIGY
from annotator.formats.limits import read_bytes
from annotator.formats.pages.declared import DRAWN, HTML
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
    *(SPACY, HUGGINGFACE, CSV, DRAWN, HTML, TXT),
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
    """The readable formats a file's suffix may stand for, those whose own it is before the others."""
    suffix = path.suffix.lower()
    likely = (one for one in FORMATS.values() if suffix in (*one.suffixes, *one.guises) and one.can_read)
    return tuple(sorted(likely, key=lambda one: suffix in one.guises))


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


def _gathered_in(path: Path, asked: Format | None) -> tuple[tuple[Path, ...], tuple[PassedOver, ...]]:
    """The file itself, unless it tells of an export that lies beside it; or what `gathered` gives for a folder.

    Where a format is asked for, a folder gives the files with its suffixes, or all if there is none.

    Raises:
        FileMissing: if there is nothing there.
        FileUnreadable: if the system does not let it be seen.
        NothingToImport: if the folder holds no such file.
    """
    try:
        is_folder, there = path.is_dir(), path.exists()
    except OSError as error:  # a name too long, a folder that may not be entered
        raise FileUnreadable(str(path), error.strerror or str(error)) from error
    if not there:
        raise FileMissing(str(path))
    if not is_folder:
        return ((), (PassedOver(str(path), Passed.REPORT),)) if lies_beside(path) else ((path,), ())
    found, passed = gathered(path, lambda one: bool(formats_of(one)))
    if not found:
        unreadable = next((one.why for one in passed if one.why is not None), None)
        raise unreadable or NothingToImport(str(path))
    meant = tuple(one for one in found if asked and one.suffix.lower() in (*asked.suffixes, *asked.texts))
    others = tuple(PassedOver(str(one), Passed.NOT_ASKED) for one in found if meant and one not in set(meant))
    return meant or found, passed + others


def leader_of(path: Path, asked: Format | None = None) -> Path:
    """The file that a file is read with: the first beside the same text, or itself."""
    suffix = path.suffix.lower()
    for form in FORMATS.values() if asked is None else (asked,):
        if form.texts and suffix in (*form.suffixes, *form.texts):
            beside = (path.with_suffix(one) for one in form.suffixes)
            return next((one for one in beside if one.is_file()), path)
    return path


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
    found = found_in(paths, format_name)
    parts = (
        read_file(one, chosen.get(one, usual)) if one in found.named else read_met(one, chosen.get(one, usual))
        for one in found.files
    )
    return together((Incoming(problems=found.problems, passed_over=found.passed_over), *parts))


def together(parts: Iterable[Incoming]) -> Incoming:
    """Everything of several parts. Where they hold nothing but what cannot be read, that is a problem."""
    incoming = Incoming.of(parts)
    unreadable = tuple(one.why for one in incoming.passed_over if one.why is not None)
    is_empty = not incoming.documents and not incoming.problems
    return replace(incoming, problems=unreadable) if is_empty else incoming


@dataclass(frozen=True, slots=True)
class Found:
    """The files to be read, each once, in order; those that were `named`, not met in a folder; and what else is told.

    `problems` says why there are none where something was named, `passed_over` what lay in folders and is not read.
    """

    files: tuple[Path, ...]
    named: frozenset[Path]
    problems: tuple[FileTrouble, ...]
    passed_over: tuple[PassedOver, ...]


def found_in(paths: Iterable[Path], format_name: str = AUTO) -> Found:
    """The files to be read of those files and folders.

    Raises:
        BadOption: if there is no such format to read.
    """
    asked = _asked(format_name)
    files: list[Path] = []
    named: set[Path] = set()
    problems: list[FileTrouble] = []
    passed: list[PassedOver] = []
    for path in paths:
        try:
            found, others = _gathered_in(path, asked)
        except FileTrouble as trouble:
            problems.append(trouble)
            continue
        files += found
        passed += others
        named |= {path} & {*found}
    if not files and not problems:
        problems += (ReportOfExport(one.path) for one in passed)
    there = set(files)
    led = (one for one in dict.fromkeys(files) if (leader := leader_of(one, asked)) == one or leader not in there)
    return Found(tuple(led), frozenset(named), tuple(problems), tuple(passed))


def read_file(path: Path, choice: FileChoice = _USUAL) -> Incoming:
    """All that one file holds, read as chosen; what is wrong with it stands in `problems`.

    Raises:
        BadOption: if there is no such format to read.
    """
    form = _asked(choice.format)
    try:
        form = form or format_of(path)
        if form is None:
            raise _why_unknown(path, choice.encoding)
        return _read(form, path, choice)
    except FileTrouble as trouble:
        return Incoming(problems=(trouble,))
    except OSError as error:
        return Incoming(problems=(FileUnreadable(str(path), error.strerror or str(error)),))


def read_met(path: Path, choice: FileChoice = _USUAL) -> Incoming:
    """As `read_file`, of a file that was met in a folder: one that cannot be read as documents at all is passed over.

    What is wrong inside a file of documents stands in `problems` as ever, or work would be lost with it.

    Raises:
        BadOption: if there is no such format to read.
    """
    incoming = read_file(path, choice)
    if incoming.documents or not incoming.problems:
        return incoming
    first = incoming.problems[0]
    if _is_whole(first):
        return Incoming(passed_over=(PassedOver(str(path), Passed.UNREADABLE, first),))
    is_unknown = choice.format == AUTO and format_of(path) is None
    if is_unknown or all(map(_is_textless, incoming.problems)):
        return Incoming(passed_over=(PassedOver(str(path), Passed.UNREADABLE, UnknownFormat(str(path))),))
    return incoming


def _is_whole(trouble: FileTrouble) -> bool:
    """It is about the file, and neither about a line of it nor about a text that should lie beside it."""
    return isinstance(trouble, WrongEncoding) or not (hasattr(trouble, "line") or isinstance(trouble, TextMissing))


def _is_textless(trouble: FileTrouble) -> bool:
    """It is about an object of JSON that is no document at all."""
    return isinstance(trouble, BrokenField) and trouble.field in ("text", "data", "line")


def _why_unknown(path: Path, encoding: str) -> FileTrouble:
    """That the file is no JSON, where it should be; else that nothing is known of it.

    Raises:
        FileTrouble, OSError: if it cannot be read at all.
    """
    is_json = any(".json" in one.suffixes for one in formats_of(path))
    trouble = trouble_in(decode(read_bytes(path), str(path), encoding).text, str(path)) if is_json else None
    return trouble or UnknownFormat(str(path))


def _read(form: Format, path: Path, choice: FileChoice) -> Incoming:
    if not form.is_bare:
        return form.read_file(path, choice.encoding)
    if form.load_whole is not None and choice.boilerplate == KEEP:
        return cleaned(form.load_whole(path, choice.encoding), choice, leaves_out=False)
    leaves_out = choice.boilerplate == LEAVE or (choice.boilerplate == AUTO and form.load_whole is not None)
    return cleaned(form.read_file(path, choice.encoding, choice.table), choice, leaves_out)


def _asked(format_name: str) -> Format | None:
    return None if format_name == AUTO else format_named(format_name, READABLE)
