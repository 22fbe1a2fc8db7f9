"""Writes Label Studio's tasks and the labelling configuration beside them (see the folder's own text)."""

import html
import json
from collections.abc import Iterator, Mapping
from typing import IO, Any

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation
from annotator.formats.format import Outgoing
from annotator.formats.json.labelstudio.results import ATTRIBUTES, NO_EQUALS
from annotator.formats.json.tasks import document_facts
from annotator.formats.options import ExportOptions
from annotator.formats.report import CONFIGURATION_ENDING, Report
from annotator.formats.standoff.values import NO_BREAKS, as_field

_REGION = {"from_name": "label", "to_name": "text"}


def write(outgoing: Outgoing, options: ExportOptions, file: IO[str], report: Report) -> None:
    """A list with a task for each document, as they come."""
    del options
    file.write("[")
    between = "\n"
    bare = 0
    for number, one in enumerate(outgoing.documents, start=1):
        ids = {annotation.id: f"{number}-{place}" for place, annotation in enumerate(one.annotations, start=1)}
        arrows = report.with_ends(one.relations, ids.keys())
        bare += sum(bool(arrow.attributes) for arrow in arrows)
        results = [part for annotation in one.annotations for part in _results(annotation, ids[annotation.id])]
        results += [
            {
                "type": "relation", "from_id": ids[arrow.source], "to_id": ids[arrow.target], "direction": "right",
                "labels": [arrow.label],
            }
            for arrow in arrows
        ]  # fmt: skip
        task = {"id": number, "data": _data(one), "annotations": [{"id": number, "result": results}]}
        file.write(between + json.dumps(task, ensure_ascii=False))
        between = ",\n"
        report.hold(one.annotations)
    file.write("\n]\n")
    if bare:
        report.warnings.append(f"attributes of relations are not in the file: {bare}")


def _data(one: AnnotatedDocument) -> dict[str, Any]:
    return {"text": one.document.text, **document_facts(one)}


def _results(one: Annotation, id: str) -> Iterator[dict[str, Any]]:
    place = {"start": one.span.start, "end": one.span.end, "text": one.text}
    region: dict[str, Any] = {"id": id, **_REGION, "type": "labels", "value": {**place, "labels": [one.label]}}
    yield region | ({} if one.note is None else {"meta": {"text": [one.note]}})
    if one.attributes:
        said = [f"{as_field(name, NO_EQUALS)}={as_field(value, NO_BREAKS)}" for name, value in one.attributes.items()]
        named = {"id": id, "from_name": ATTRIBUTES, "to_name": "text", "type": "textarea"}
        yield {**named, "value": {**place, "text": said}}


def _attribute(value: str) -> str:
    """A value of XML, quoted. The module of Python that does so takes in all there is for a network."""
    escaped = html.escape(value)
    for blank in "\t\n\r":
        escaped = escaped.replace(blank, f"&#{ord(blank)};")
    return f'"{escaped}"'


def configuration(outgoing: Outgoing) -> Mapping[str, str]:
    """What a project of Label Studio has to be set up with: the labels in their colours, and lines as they break."""
    labels = "".join(
        f"    <Label value={_attribute(label.id)} alias={_attribute(label.id)} hint={_attribute(label.name('ar'))} "
        f"background={_attribute(label.colour.get('light', '#888888'))}/>\n"
        for label in outgoing.labels
    )
    text = (
        '<View>\n  <Labels name="label" toName="text">\n' + labels + "  </Labels>\n"
        '  <Relations>\n    <Relation value="speaker"/>\n  </Relations>\n'
        "  <Style>.lsf-htx-richtext, .htx-richtext { white-space: pre-wrap; direction: rtl }</Style>\n"
        '  <Text name="text" value="$text"/>\n'
        f'  <TextArea name="{ATTRIBUTES}" toName="text" perRegion="true" editable="true"/>\n</View>\n'
    )
    return {CONFIGURATION_ENDING: text}
