"""What an export would be: its beginning, and what it would keep and leave out. Nothing is written there."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from annotator.editing import garbage
from annotator.editing.exporting.asked import ExportRequest
from annotator.editing.exporting.placing import files_below
from annotator.editing.exporting.planning import plan_for
from annotator.editing.exporting.sides import write_sides
from annotator.editing.exporting.splitting import COMPARING, SIDES, Comparing
from annotator.formats.format import Outgoing
from annotator.formats.report import Report
from annotator.storage.thread import ProjectThread

_BEGINNING = 6_000  # characters


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """`beginning` is the first characters of the export, empty where it is no text; `file` names whose they are where
    the export is a folder, and `files` counts its files. `report` is that of the documents looked at.
    """

    beginning: str
    report: Report
    file: str = ""
    files: int = 1


def preview_of(
    thread: ProjectThread,
    request: ExportRequest,
    most: int | None = None,
    each: Callable[[int], None] | None = None,
    comparing: Comparing = COMPARING,
) -> ExportPreview:
    """Make the export of the first `most` documents (of all where it is None) in a place of its own, and look at it.

    `each` is told how many documents are through; whatever it raises stops the work. Only all of them are split.

    Raises:
        BadOption, LayerUnclear, UnknownLayer, UnknownLabel, NothingToExport: the request does not fit the project.
        CannotWrite: if the format's own program is missing, or the disk is full.
    """
    plan = plan_for(thread, request)
    report = Report()
    with garbage.held(), tempfile.TemporaryDirectory(prefix="annotator-") as folder:
        out = Path(folder) / "preview"
        if request.split is not None and most is None:
            write_sides(thread, plan, request.split, out, report, each, comparing)
        else:
            documents = islice(plan.documents(thread, report, each), most)
            plan.format.write_to(Outgoing(documents, plan.labels, plan.annotators), request.options, out, report)
        return _looked_at(out, report)


def _looked_at(out: Path, report: Report) -> ExportPreview:
    if not out.is_dir():
        return ExportPreview(_beginning_of(out), report)
    names = files_below(out)
    first = next((name for name in sorted(names, key=_place) if _beginning_of(out / name)), "")
    return ExportPreview(_beginning_of(out / first) if first else "", report, first, len(names))


def _place(name: str) -> tuple[bool, str]:
    """What is trained on comes first."""
    return not name.startswith(SIDES[0]), name


def _beginning_of(file: Path) -> str:
    """The first characters of a text; nothing of a file of bytes."""
    with file.open("rb") as opened:
        data = opened.read(4 * _BEGINNING)
    if b"\0" in data:
        return ""
    text = data.decode("utf-8", errors="ignore")  # the last letter may be cut in two
    return text[:_BEGINNING] if len(text) > len(data) / 8 else ""
