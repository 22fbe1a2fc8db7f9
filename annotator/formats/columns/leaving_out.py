"""What a layout cannot hold is taken out of a document before it is laid out, and told; and what else several tell."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation
from annotator.domain.document import Document
from annotator.domain.label import Label
from annotator.formats.columns.sheet import CUT_TOKENS
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report, Reported

TOKENLESS = "document {id} has no token, and is not in the file"


def begun(labels: Sequence[Label], options: ExportOptions, report: Report) -> dict[str, int]:
    """The labels counted, as laying out asks for them; warns where tokens are to be cut."""
    if options.edges == "split":
        report.warnings.append(CUT_TOKENS)
    return {label.id: number for number, label in enumerate(labels)}


def leave_out(one: AnnotatedDocument, left: Iterable[Annotation], reason: str, report: Report) -> AnnotatedDocument:
    """The document without these of its annotations; they are counted as stored, and reported."""
    gone = tuple(left)
    report.stored += len(gone)
    report.reported += [Reported(annotation, reason) for annotation in gone]
    ids = {annotation.id for annotation in gone}
    return replace(one, annotations=tuple(kept for kept in one.annotations if kept.id not in ids))


def tell_tokenless(document: Document, report: Report) -> None:
    """Warn that the document is not in the file, for a layout whose documents are made of tokens alone."""
    report.warnings.append(TOKENLESS.format(id=document.id))
