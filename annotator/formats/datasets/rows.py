"""Reads rows of tokens and tags as data sets for Hugging Face hold them: ours exactly, others by their tokens."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.domain.errors import FileTrouble
from annotator.formats.columns.rebuilding import TaggedSentence, rebuilt
from annotator.formats.columns.schemes import OUTSIDE, entities, is_tag
from annotator.formats.datasets.card import CARD
from annotator.formats.decoding import decode
from annotator.formats.incoming import Incoming, IncomingAnnotation, IncomingDocument, Kind, Unheld
from annotator.formats.json.fields import Fields, parsed_lines
from annotator.formats.json.tasks import shown
from annotator.formats.limits import read_bytes
from annotator.formats.offsets import counted

_CLASS = re.compile(r"^\s+'?(\d+)'?:\s*'?\"?([^'\"\s]+)", re.MULTILINE)
_KNOWN = frozenset({
    "id", "document", "title", "source", "published", "text", "tokens", "ner_tags", "ner_tags_str", "tags", "spans",
})  # fmt: skip
_CARD_SIZE = 1 << 20
_A_TAG = "O, B-LABEL or I-LABEL, or the number of one that the card names"


def is_of_rows(beginning: str) -> bool:
    """The first line tells of tokens and their tags."""
    line = next((one for one in beginning.split("\n") if one.strip()), "")
    return '"tokens"' in line and '"ner_tags' in line


def load(path: Path, encoding: str) -> Incoming:
    """The documents of a file of rows; the names of its tags come from the card beside it.

    Rows with `document` and `text` are pieces of documents and give their texts and spans exactly; any other row is a
    document of its own, made of its tokens. Columns of something else are told, each once.
    """
    names = _names(path.with_name(CARD))
    text = decode(read_bytes(path), str(path), encoding).text
    problems: list[FileTrouble] = []
    parts: dict[str, IncomingDocument] = {}
    others: dict[str, Unheld] = {}
    for line, value, trouble in parsed_lines(text, str(path)):
        fields = Fields(value, str(path), line)
        fields.problems.extend(trouble)
        one = None if trouble else _row(fields, names)
        problems.extend(fields.problems)
        for name in value.keys() - _KNOWN:
            others.setdefault(name, Unheld(str(path), line, Kind.COLUMN, shown({name: value[name]})))
        if one is not None and not fields.problems:
            key = one.foreign_id or f"\0{line}"
            parts[key] = _joined(parts[key], one) if key in parts else one
    unheld = tuple(sorted(others.values(), key=lambda one: (one.line, one.detail)))
    return Incoming(tuple(parts.values()), problems=tuple(problems), unheld=unheld)


def _names(card: Path) -> dict[int, str]:
    """The tags that the card names, by number; none where there is no card."""
    try:
        text = read_bytes(card, _CARD_SIZE).decode("utf-8", "replace")
    except (OSError, FileTrouble):
        return {}
    return {int(number[:9]): name for number, name in _CLASS.findall(text) if is_tag(name)}


def _row(fields: Fields, names: dict[int, str]) -> IncomingDocument | None:
    text, document = fields.text("text"), fields.name("document")
    if text is None or document is None:
        return _of_tokens(fields, names)
    return IncomingDocument(
        text, fields.path, fields.line, title=fields.text("title"), source=fields.text("source"),
        published=fields.text("published"), annotations=tuple(_spans(fields, text)), foreign_id=document,
    )  # fmt: skip


def _spans(fields: Fields, text: str) -> Iterator[IncomingAnnotation]:
    found = [(one.told(), one.text("label", required=True)) for one in fields.objects("spans")]
    whole = [(told, label) for told, label in found if told is not None and label is not None]
    placed = counted(text, [told for told, _ in whole], fields.path)
    fields.problems.extend(placed.problems)
    for run, (_, label) in zip(placed.runs, whole, strict=True):
        if run is not None:
            yield IncomingAnnotation(*run, label)


def _of_tokens(fields: Fields, names: dict[int, str]) -> IncomingDocument | None:
    tokens = fields.words("tokens")
    if not fields.require("tokens", bool(tokens) and all(one.strip() for one in tokens), "a list of words"):
        return None
    column = _column(fields, names)
    if not fields.require("ner_tags", len(column) == len(tokens) and all(map(is_tag, column)), _A_TAG):
        return None
    return rebuilt([TaggedSentence(tokens, entities(column))], fields.path, fields.line)


def _column(fields: Fields, names: dict[int, str]) -> list[str]:
    told: Any = fields.value.get("ner_tags_str") or fields.value.get("ner_tags") or fields.value.get("tags")
    if not isinstance(told, list):
        return [OUTSIDE] * len(fields.words("tokens")) if told is None else []
    return [one if isinstance(one, str) else names.get(one, "") if type(one) is int else "" for one in told]


def _joined(first: IncomingDocument, then: IncomingDocument) -> IncomingDocument:
    """A document and the piece of it that follows."""
    start = len(first.text)
    moved = tuple(IncomingAnnotation(one.start + start, one.end + start, one.label) for one in then.annotations)
    return IncomingDocument(
        first.text + then.text, first.path, first.line, title=first.title, source=first.source,
        published=first.published, annotations=first.annotations + moved, foreign_id=first.foreign_id,
    )  # fmt: skip
