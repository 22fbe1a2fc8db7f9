"""What an export is asked."""

from dataclasses import dataclass, field
from pathlib import Path

from annotator.editing.exporting.splitting import Split
from annotator.formats.options import ExportOptions

DOCUMENT_CHOICES = ("done", "all")


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is wanted. `layer` is an annotator's name or id; None means all layers, or the only one.

    `documents` is `done` or `all`; None means done when any is. `labels` is a subset of label ids; None means all.
    With `split` the export is a folder of sides; with `pseudonyms` no annotator's name is in it.
    """

    format: str
    out: Path
    layer: str | None = None
    documents: str | None = None
    labels: tuple[str, ...] | None = None
    options: ExportOptions = field(default_factory=ExportOptions)
    split: Split | None = None
    pseudonyms: bool = False
