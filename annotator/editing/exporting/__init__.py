"""What goes out: one layer or all, done documents or all, put in place whole, with its report."""

from annotator.editing.exporting.asked import DOCUMENT_CHOICES, ExportRequest
from annotator.editing.exporting.placing import PROJECT_ITSELF, report_path
from annotator.editing.exporting.preview import ExportPreview, preview_of
from annotator.editing.exporting.running import export
from annotator.editing.exporting.splitting import Comparing

__all__ = [
    "DOCUMENT_CHOICES",
    "PROJECT_ITSELF",
    "Comparing",
    "ExportPreview",
    "ExportRequest",
    "export",
    "preview_of",
    "report_path",
]
