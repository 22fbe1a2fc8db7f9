"""The tables that Label Studio exports: a row for each annotation, the results of each control as JSON in a cell."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import Any

from annotator.domain.errors.files import BrokenColumns, BrokenField, BrokenJson
from annotator.formats.json.elements import Element
from annotator.formats.json.fields import refused_constant
from annotator.formats.limits import LARGEST_FILE

_COLUMNS = {"annotation_id", "lead_time"}


def is_table(beginning: str) -> bool:
    """The first line names columns, those that Label Studio always writes among them."""
    first = beginning.removeprefix("\ufeff").partition("\n")[0].rstrip("\r")
    return {one.strip('"') for one in first.split(_sign_of(first))} >= _COLUMNS


def _sign_of(first: str) -> str:
    return "\t" if "\t" in first else ","


def tasks_in(text: str, path: str) -> Iterator[Element]:
    """Each row as a task of the shorter form, with the line it begins in, and why it is none (then it is empty)."""
    text = text.removeprefix("\ufeff")
    csv.field_size_limit(LARGEST_FILE)  # a cell may hold a whole article
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_sign_of(text.partition("\n")[0]))
    line = 1
    try:
        names = next(reader)
        line = reader.line_num + 1
        for cells in reader:
            if cells:
                yield _task(names, cells, path, line)
            line = reader.line_num + 1
    except csv.Error:
        yield line, {}, (BrokenField(path, line, "row", "cells of a table"),)


def _task(names: Sequence[str], cells: Sequence[str], path: str, line: int) -> Element:
    if len(cells) != len(names):
        return line, {}, (BrokenColumns(path, line, len(names), len(cells)),)
    task: dict[str, Any] = {name: cell for name, cell in zip(names, cells, strict=True) if cell}
    for name, cell in task.items():
        if cell.startswith(("[{", '{"')):
            try:
                task[name] = json.loads(cell, parse_constant=refused_constant)
            except (ValueError, RecursionError):
                return line, {}, (BrokenJson(path, line, 1),)
    return line, task, ()
