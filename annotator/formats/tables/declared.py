"""Tables, declared: annotations go out a row each; texts come in from a column."""

from annotator.formats.format import Format
from annotator.formats.tables.reading import from_sheet, from_text
from annotator.formats.tables.spans import write

CSV = Format(
    name="csv",
    suffixes=(".csv", ".tsv"),
    read=None,
    write=write,
    table=from_text,
    is_bare=True,
    options=("excel",),
    all_layers=True,
    about="Out: a row for each annotation, with its sentence, annotator and attributes. In: a column of texts.",
    loses=("documents without annotations, and the texts", "notes, states, arrows"),
)
XLSX = Format(
    name="xlsx",
    suffixes=(".xlsx", ".xlsm"),
    read=None,
    write=None,
    table=from_sheet,
    is_bare=True,
    about="A column of texts of the first sheet of a workbook.",
    loses=("other sheets, formulas, pictures",),
)
