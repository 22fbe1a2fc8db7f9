"""What data sets hold of a document: one flat column of entities, as options ask, and beside it every span."""

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation
from annotator.domain.errors.files import BadOption
from annotator.formats.columns.choosing import ONE_COLUMN
from annotator.formats.columns.placing import placed
from annotator.formats.columns.sheet import Sentence, grid_for, laid_out
from annotator.formats.columns.tokens import Grid
from annotator.formats.options import ExportOptions
from annotator.formats.report import Reason, Report, Reported


@dataclass(frozen=True, slots=True)
class Layers:
    """The tokens, the sentences with their flat entities, and every annotation that covers a token, with its tokens."""

    grid: Grid
    sentences: tuple[Sentence, ...]
    spans: tuple[tuple[Annotation, range], ...]


def require_one_column(options: ExportOptions) -> None:
    """The flat column is one; `levels` and `labels` ask for several.

    Raises:
        BadOption: if `nested` asks for several.
    """
    if options.nested not in ONE_COLUMN:
        raise BadOption("nested", options.nested, ", ".join(ONE_COLUMN))


def layers_of(one: AnnotatedDocument, options: ExportOptions, order: Mapping[str, int], report: Report) -> Layers:
    """The document laid out. Reported is only what covers no token: what the flat column cannot hold is in the spans.

    `report.entities` counts the flat column, `report.spans` the spans.
    """
    grid = grid_for(one, options, report)
    flat = Report(entities=report.entities)
    sentences = laid_out(one, grid, options, order, flat)
    found = placed(grid, one.annotations, "widen", Report())
    report.documents += 1
    report.stored += len(one.annotations)
    report.exported += len(found)
    report.reported += [left for left in flat.reported if left.reason == Reason.UNTOKENED]
    report.widened += [Reported(span.annotation, span.adjustment) for span in found if span.adjustment]
    report.divided += flat.divided
    for span in found:
        report.spans[span.annotation.label] = report.spans.get(span.annotation.label, 0) + 1
    return Layers(grid, sentences, tuple((span.annotation, span.run) for span in found))
