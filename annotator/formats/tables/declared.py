"""`csv`, declared: annotations go out a row each; texts come in from a column."""

from annotator.formats.format import Format
from annotator.formats.tables.spans import write

CSV = Format(
    name="csv",
    suffixes=(".csv", ".tsv"),
    read=None,
    write=write,
    options=("excel",),
    all_layers=True,
    about="A table with a row for each annotation, its sentence, annotator and attributes. In: a column of texts.",
    loses=("documents without annotations, and the texts", "notes, states, arrows"),
)
