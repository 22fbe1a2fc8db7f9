"""CoNLL-U, declared (see the folder's own text)."""

from annotator.formats.columns.conllu.reading import read
from annotator.formats.columns.conllu.writing import write
from annotator.formats.format import Format

CONLLU = Format(
    name="conllu",
    suffixes=(".conllu",),
    read=read,
    write=write,
    options=("tokens", "scheme"),
    carries_offsets=True,
    about="CoNLL-U: ten columns, sentences with their text, nested tags and exact edges in the last column.",
    loses=(
        "spans of blanks alone",
        "title, source and date of a document",
        "attributes, notes and arrows",
        "who made an annotation, when, and how sure",
    ),
)
