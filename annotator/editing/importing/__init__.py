"""What comes in, made into one action: nothing twice, nothing in silence, all of it or none."""

from annotator.editing.importing.asked import LABEL_POLICIES, ImportOptions, ImportReport
from annotator.editing.importing.lists import IMPORT_LIST, ListReport, start_list_import
from annotator.editing.importing.running import IMPORT, import_all, import_compared, start_fitted, start_import

__all__ = [
    "IMPORT", "IMPORT_LIST", "LABEL_POLICIES", "ImportOptions", "ImportReport", "ListReport", "import_all",
    "import_compared", "start_fitted", "start_import", "start_list_import",
]  # fmt: skip
