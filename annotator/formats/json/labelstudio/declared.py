"""Label Studio, declared (see the folder's own text)."""

from annotator.formats.format import Format
from annotator.formats.json.labelstudio.reading import is_labelstudio, read
from annotator.formats.json.labelstudio.writing import configuration, write

LABELSTUDIO = Format(
    name="labelstudio",
    suffixes=(".json", ".jsonl"),
    guises=(".csv", ".tsv"),
    read=read,
    write=write,
    beside=configuration,
    sniff=is_labelstudio,
    carries_offsets=True,
    holds_relations=True,
    about="A list of tasks in JSON, as Label Studio has them, with the labelling configuration beside it.",
    loses=("attributes of relations", "who made an annotation, when, and how sure"),
)
