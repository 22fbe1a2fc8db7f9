"""An export, from the request to the file and its sidecar."""

import json
from collections.abc import Callable

from annotator import __version__
from annotator.arabic import clitics, words
from annotator.editing import garbage
from annotator.editing.exporting.asked import ExportRequest
from annotator.editing.exporting.placing import files_below, in_place, report_path, require_place
from annotator.editing.exporting.planning import ExportPlan, plan_for
from annotator.editing.exporting.sides import write_sides
from annotator.editing.exporting.splitting import COMPARING, Comparing
from annotator.formats.format import Outgoing
from annotator.formats.json.ours.writing import label_as_json
from annotator.formats.report import Report
from annotator.storage.thread import ProjectThread


def export(
    thread: ProjectThread,
    request: ExportRequest,
    each: Callable[[int], None] | None = None,
    comparing: Comparing = COMPARING,
) -> Report:
    """Write the export, what its format puts beside it and its sidecar; either all are new, or nothing has changed.

    `each` is told how many documents are through, on the caller's thread; whatever it raises stops the export. For a
    split texts are compared before that.

    Raises:
        BadOption, LayerUnclear, UnknownLayer, UnknownLabel, NothingToExport: the request does not fit the project.
        CannotWrite, FolderNotOurs: if the place cannot be written.
    """
    plan = plan_for(thread, request)
    is_folder = plan.format.is_folder or request.split is not None
    require_place(thread, request.out, is_folder)
    report = Report()
    outgoing = Outgoing(plan.documents(thread, report, each), plan.labels, plan.annotators)
    beside = {} if plan.format.beside is None else plan.format.beside(outgoing)
    names = [request.out.with_name(request.out.name + ending) for ending in beside]
    with garbage.held(), in_place(request.out, *names, report_path(request.out)) as (aside, *besides, report_aside):
        if request.split is None:
            plan.format.write_to(outgoing, request.options, aside, report)
        else:
            write_sides(thread, plan, request.split, aside, report, each, comparing)
        assert report.is_balanced, "exported + reported = stored"
        for path, text in zip(besides, beside.values(), strict=True):
            path.write_text(text, encoding="utf-8", newline="\n")
        files = files_below(aside) if is_folder else ()
        report_aside.write_text(_sidecar(plan, report, files), encoding="utf-8", newline="\n")
    return report


def _sidecar(plan: ExportPlan, report: Report, files: tuple[str, ...]) -> str:
    request = plan.request
    options = {name: value for name, value in request.options.as_json().items() if name in plan.format.options}
    options |= {
        "format": plan.format.name,
        "layer": plan.layer_name,
        "documents": "done" if plan.only_done else "all",
        "labels": [label.id for label in plan.labels],
    }
    versions = {"annotator": __version__, "words": words.VERSION, "clitics": clitics.VERSION}
    return report.as_text(json.loads(json.dumps(options)), [label_as_json(one) for one in plan.labels], versions, files)
