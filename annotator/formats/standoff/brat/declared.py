"""brat, declared (see the folder's own text)."""

from annotator.formats.format import Format
from annotator.formats.standoff.brat.reading import SUFFIXES, TEXT, load
from annotator.formats.standoff.brat.writing import save

BRAT = Format(
    name="brat",
    suffixes=SUFFIXES,
    read=None,
    write=None,
    load=load,
    save=save,
    texts=(TEXT,),
    is_folder=True,
    carries_offsets=True,
    holds_relations=True,
    about="A folder of texts, each with a file of annotations beside it, as the program brat reads them.",
    loses=(
        "title, source and date of a document",
        "who made an annotation, when, and how sure",
        "line breaks and tabs at the edges of a span",
    ),
)
