"""A sentence for every fact that can make the program refuse: what is wrong, where, and what to do now."""

from dataclasses import fields, is_dataclass

from annotator.domain import errors
from annotator.domain.errors import files
from annotator.wording.labels import LABEL_REFUSALS
from annotator.wording.phrase import Phrase, said
from annotator.wording.refusals.expected import EXPECTED

SENTENCES: dict[type[errors.AnnotatorError], str] = {
    errors.EmptySpan: said("A span needs at least one letter."),
    errors.SpanOutsideText: said("The span {start}–{end} ends past the text, which has {length} characters."),
    errors.CrossingForbidden: said("This would cross “{text}”, and the project allows spans to nest but not to cross."),
    errors.AlreadyAnnotated: said("These words already carry this label."),
    errors.UnknownLabel: said("The project has no label “{label}”."),
    errors.LabelExists: said("The project already has a label “{label}”."),
    errors.BadLabelId: said("“{label}” cannot be a label's id: use a lower-case English word such as “actor”."),
    errors.BadEntryName: said("A name in a list needs at least one letter."),
    errors.BadAnnotatorName: said("An annotator needs a name with at least one letter."),
    errors.UnknownDocument: said("The project has no document {document}."),
    errors.UnknownAnnotation: said("The annotation {annotation} is not there any more."),
    errors.UnknownRelation: said("The arrow {relation} is not there any more."),
    errors.BadRelation: said("An arrow leads from one annotation of a document to another of the same document."),
    errors.BadValue: said(
        "“{typed}” is neither a number nor a date that can be read; write 8, 6..7, 10.. or 2023-11-13."
    ),
    errors.DocumentExists: said("The project already has “{title}”."),
    errors.NothingToUndo: said("There is nothing to undo."),
    errors.NothingToRedo: said("There is nothing to redo."),
    errors.NotLearned: said("The model could not learn ({reason}). Suggestions go on without it."),
    errors.NothingSelected: said("Select some words first, or choose an annotation; then press the label's key."),
    errors.Cancelled: said("Cancelled. Nothing was changed."),
    errors.StaleEdit: said("This cannot be done any more: what it would change has changed since."),
    errors.ProjectMissing: said(
        "There is no project at {path}. Look where it is now, or make one (in a command: annotator new {path})."
    ),
    errors.ProjectExists: said("{path} exists already. Choose another name, or open it."),
    errors.NotAProject: said("{path} is not a project of this program. It was not changed."),
    errors.ProjectTooNew: said(
        "{path} was made by a newer version of this program (format {version}). It was not changed; update the program."
    ),
    errors.ProjectAltered: said(
        "{path} holds what this program did not put there: {names}. It was not changed; do not trust it."
    ),
    errors.ProjectReadOnly: said("{path} is open for reading only. Save a copy of it to work on."),
    errors.ProjectMoved: said(
        "{path} was moved, deleted or replaced. Your work is kept here: save a copy of the project."
    ),
    errors.ProjectInUse: said("{path} is open elsewhere: {who} on {where}, since {since}. Close it there first."),
    errors.ProjectDamaged: said("{path} cannot be read: {reason}. Keep the file as it is and open a backup of it."),
    errors.ProjectFolderUnusable: said("The folder {path} cannot be used: {reason}. Choose another folder."),
    errors.NotSaved: said(
        "Not saved: {path} cannot be written ({reason}). Your work is kept here; make room, then retry."
    ),
    errors.BackupFailed: said("The backup of {path} did not work: {reason}. The project itself is untouched."),
    files.FileMissing: said("There is nothing at {path}. Check the name."),
    files.TextMissing: said("{path}: the text of these annotations is missing. Put {text} beside them."),
    files.FileUnreadable: said("{path} cannot be read: {reason}."),
    files.FileEmpty: said("{path} is empty: there is no text to import."),
    files.FileBinary: said("{path} is not a text. Save it as plain text (.txt) first."),
    files.FileTooLarge: said("{path} is too large: more than {most} MB. Cut it into smaller files."),
    files.FileUnsafe: said("{path} was not opened, because it is not safe: {what}."),
    files.NoTextLayer: said(
        "{path} holds no text that can be read: pictures of pages, or letters that a printer drew. "
        "Read it with a text recogniser (OCR) first, or import what it was printed from."
    ),
    files.ColumnUnclear: said(
        "{path}: choose the column that holds the texts (in a command: --column NAME). The columns are: {columns}."
    ),
    files.ColumnMissing: said("{path} has no column “{column}”. The columns are: {columns}."),
    files.SheetMissing: said("{path} has no sheet “{sheet}”. The sheets are: {sheets}."),
    files.TableOfAnnotations: said(
        "{path} is a table of annotations without the texts they stand in. Import the jsonl export instead."
    ),
    files.ExtraMissing: said(
        "This needs {package}, which is not installed: run “pip install annotator[{extra}]”, then try again."
    ),
    files.NothingToImport: said("The folder {path} holds no file that can be imported."),
    files.ReportOfExport: said(
        "{path} tells of an export and holds no documents. Import the export that lies beside it."
    ),
    files.EncodingUnsure: said(
        "The encoding of {path} cannot be told. Choose it (in a command, for instance: --encoding cp1256)."
    ),
    files.WrongEncoding: said("{path}, line {line}: this is not {encoding}. Name another encoding, or leave it out."),
    files.UnknownEncoding: said("There is no encoding named “{encoding}”. Try utf-8, cp1256 or iso8859_6."),
    files.UnknownFormat: said("The format of {path} cannot be told. Choose it (in a command: --format NAME)."),
    files.BrokenJson: said("{path}, line {line}, column {column}: this is not JSON. Correct the line, or remove it."),
    files.BrokenField: said("{path}, line {line}: “{field}” should be {expected}."),
    files.OffsetsOutsideText: said(
        "{path}, line {line}: the offsets {start}–{end} do not fit the text, which has {length} characters."
    ),
    files.TextDisagrees: said(
        "{path}, line {line}: the offsets {start}–{end} cover “{found}”, but the file says “{said}”."
    ),
    files.OffsetsUnclear: said(
        "{path}, line {line}: the offsets {start}–{end} fit the words in several ways of counting ({units}), and mean "
        "another place in each."
    ),
    files.UnknownReference: said("{path}, line {line}: nothing in the file has the id {id}."),
    files.UnknownLabelInFile: said(
        "{path}, line {line}: the project has no label “{label}” (annotations with it: {count}). "
        "Rename it, add it or leave it out (in a command: --map {label}=…, --labels add or --labels drop)."
    ),
    files.DuplicateId: said("{path}, line {line}: the id {id} was used before in this file."),
    files.BrokenColumns: said("{path}, line {line}: {found} columns where {expected} belong."),
    files.BrokenTag: said("{path}, line {line}: “{tag}” is not a tag such as O, B-actor or I-actor."),
    errors.CannotWrite: said("{path} cannot be written: {reason}. Choose another place."),
    files.FolderNotOurs: said(
        "The folder {path} holds other files, so nothing was written there. Choose a new folder, or empty this one."
    ),
    files.BadOption: said("--{option} cannot be “{value}”. It can be: {allowed}."),
    files.LayerUnclear: said(
        "Several people annotated here. Choose whose layer to export (in a command: --layer NAME): {names}."
    ),
    files.UnknownLayer: said("Nobody named “{name}” annotated here. There is: {names}."),
    files.NothingToExport: said(
        "There is no document to export. Mark one as done, or export all (in a command: --documents all)."
    ),
    **LABEL_REFUSALS,
    errors.ImportRefused: said("Nothing was imported. Problems found: {count}."),
}


def phrased(error: errors.AnnotatorError) -> Phrase:
    """What to tell a person of the fact."""
    template = SENTENCES[type(error)]
    if isinstance(error, errors.ImportRefused):
        return Phrase(template, {"count": len(error.problems)})
    if not is_dataclass(error):
        return Phrase(template)
    return Phrase(template, {one.name: _told(one.name, getattr(error, one.name)) for one in fields(error)})


def _told(name: str, value: object) -> object:
    """What a file should hold, or what is unsafe of it, as a phrase of its own; names and words as they are."""
    is_ours = name in ("expected", "what") and isinstance(value, str) and value in EXPECTED
    return Phrase(str(value)) if is_ours else value
