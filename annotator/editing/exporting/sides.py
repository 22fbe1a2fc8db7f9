"""An export written in sides: a file or folder for each in one folder, or as the format splits itself."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.domain.annotated import AnnotatedDocument
from annotator.editing.exporting.planning import ExportPlan, all_documents
from annotator.editing.exporting.splitting import SIDES, Comparing, Sides, Split, sides_of
from annotator.formats.format import Outgoing
from annotator.formats.report import Reason, Report, Reported, UnheldRelation
from annotator.storage.thread import ProjectThread


def write_sides(
    thread: ProjectThread,
    plan: ExportPlan,
    split: Split,
    folder: Path,
    report: Report,
    each: Callable[[int], None] | None,
    comparing: Comparing,
) -> None:
    """Make the folder with a file `train`, `dev` and `test` of the format, or a folder each, and fill the report.

    A side without a document has no file, and is warned of.
    """
    sides = sides_of((one.document for one in all_documents(thread)), split, comparing)
    report.split = _told(split, sides)
    written: Counter[str] = Counter()

    def documents(*wanted: str) -> Iterator[AnnotatedDocument]:
        for one in plan.documents(thread, report, None, lambda id: sides.of.get(id) in wanted):
            side = sides.of[one.document.id]
            written[side] += 1
            spans[side] += len(one.annotations)
            if each is not None:
                each(written.total())
            yield one

    spans: Counter[str] = Counter()
    outgoing = Outgoing((), plan.labels, plan.annotators, sides.of)
    if plan.format.splits_itself:
        plan.format.write_to(replace(outgoing, documents=documents(*SIDES)), plan.request.options, folder, report)
    else:
        folder.mkdir()
        for side in (one for one in SIDES if one in set(sides.of.values())):
            _write_side(plan, replace(outgoing, documents=documents(side)), folder, side, report)
            if not written[side]:
                _remove_empty(folder, side)
    _report_left_out(thread, plan, sides, report)
    missing = [side for side, part in zip(SIDES, split.parts, strict=True) if part and not written[side]]
    report.warnings = [*dict.fromkeys(report.warnings), *(f"no document fell to {side}" for side in missing)]
    report.split["sides"] = {side: {"documents": written[side], "annotations": spans[side]} for side in SIDES}


def _write_side(plan: ExportPlan, outgoing: Outgoing, folder: Path, side: str, report: Report) -> None:
    columns = report.columns
    ending = "" if plan.format.is_folder else next(iter(plan.format.suffixes), "")
    plan.format.write_to(outgoing, plan.request.options, folder / f"{side}{ending}", report)
    report.columns = max(columns, report.columns, key=len)  # each file has as many as it needs


def _remove_empty(folder: Path, side: str) -> None:
    """No document of the side was asked for."""
    for path in sorted(folder.glob(f"{side}*"), reverse=True):
        if path.is_dir():
            for inner in path.iterdir():
                inner.unlink()
            path.rmdir()
        else:
            path.unlink()


def _report_left_out(thread: ProjectThread, plan: ExportPlan, sides: Sides, report: Report) -> None:
    """The annotations of documents that belong to two sides are stored, and reported."""
    out = {one.document for one in sides.left_out}
    for one in plan.documents(thread, report, None, out.__contains__) if out else ():
        report.stored += len(one.annotations)
        report.reported += [Reported(annotation, Reason.TWO_SIDES) for annotation in one.annotations]
        if plan.format.holds_relations:
            report.relations_reported += [UnheldRelation(arrow, Reason.TWO_SIDES) for arrow in one.relations]


def _told(split: Split, sides: Sides) -> dict[str, Any]:
    """What is known of the split before anything of it is written."""
    return {
        "parts": dict(zip(SIDES, split.parts, strict=True)),
        "group_by": list(split.group_by),
        "seed": split.seed,
        "sides": {},
        "groups": len(sides.groups),
        "large_groups": [
            {"oldest": oldest, "title": sides.titles[oldest], "documents": size} for oldest, size in sides.large
        ],
        "left_out": [
            {"document": one.document, "title": one.title, "joins": list(one.joins)} for one in sides.left_out
        ],
        "leakage": sides.leakage,
    }
