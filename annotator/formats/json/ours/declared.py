"""What `jsonl` is and how it travels."""

from annotator.formats.format import Format
from annotator.formats.json.ours.reading import read
from annotator.formats.json.ours.writing import write

JSONL = Format(
    name="jsonl",
    suffixes=(".jsonl", ".ndjson"),
    read=read,
    write=write,
    all_layers=True,
    carries_offsets=True,
    holds_relations=True,
    about="One document a line with everything the project knows: importing it gives the same project.",
)
