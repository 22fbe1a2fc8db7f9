"""The data card of a folder for Hugging Face: what its files and columns are, as their library reads it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from annotator.formats.report import Report

CARD = "README.md"
_SPLITS = {"train": "train", "dev": "validation", "test": "test"}
_TEXTS = ("id", "document", "title", "source", "published", "text")
_BODY = """
# Annotated Arabic news

Made by hand with Annotator. A row is a sentence; `text` is the sentence and what follows it up to the next one, so that
all rows of a document together are its text. `ner_tags` is flat (IOB2); `spans` holds every annotation, nested and
inside words too, as `start`, `end` (code points of `text`, end exclusive) and `label`.

| label | entities in `ner_tags` | annotations |
| --- | --- | --- |
{counts}
"""
_SPLIT = """
## Split

Train, validation and test were asked for as {parts}, with seed {seed}. Never on two sides: {together}.
Groups of documents: {groups}. Left out because they belong to two sides: {left_out}.

| what stands on two sides | found |
| --- | --- |
| sources of one day | {source_days_on_two_sides} |
| near-duplicates | {near_duplicates_on_two_sides} |
| likeness of the closest pair | {closest_across_sides} |
"""
_TOGETHER = {"source-day": "documents of one source and day", "duplicates": "near-duplicates"}


def card(names: Sequence[str], sides: Iterable[str], report: Report) -> str:
    """The card: tag names in the order of their numbers, a file for each side."""
    files = "".join(
        f"  - split: {split}\n    path: {side}.jsonl\n" for side, split in _SPLITS.items() if side in set(sides)
    )
    texts = "".join(f"  - name: {name}\n    dtype: string\n" for name in _TEXTS)
    classes = "".join(f"          '{number}': {name}\n" for number, name in enumerate(names))
    counts = "\n".join(
        f"| {label} | {report.entities.get(label, 0)} | {count} |" for label, count in sorted(report.spans.items())
    )
    return (
        "---\nlanguage:\n- ar\ntask_categories:\n- token-classification\n"
        f"configs:\n- config_name: default\n  data_files:\n{files}"
        f"dataset_info:\n  features:\n{texts}"
        "  - name: tokens\n    list: string\n"
        f"  - name: ner_tags\n    list:\n      class_label:\n        names:\n{classes}"
        "  - name: ner_tags_str\n    list: string\n"
        "  - name: spans\n    list:\n"
        "    - name: start\n      dtype: int32\n    - name: end\n      dtype: int32\n"
        "    - name: label\n      dtype: string\n"
        "---\n" + _BODY.format(counts=counts) + (_split(report.split) if report.split else "")
    )


def _split(told: Mapping[str, Any]) -> str:
    """How it was split, and the check that nothing leaks from one side to another."""
    return _SPLIT.format(
        parts="/".join(map(str, told["parts"].values())),
        seed=told["seed"],
        together=", ".join(_TOGETHER[one] for one in told["group_by"]) or "nothing was asked for",
        groups=told["groups"],
        left_out=len(told["left_out"]),
        **told["leakage"],
    )
