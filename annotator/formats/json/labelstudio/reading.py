"""Reads Label Studio (see the folder's own text): exports in JSON, JSON-MIN and tables, and tasks with predictions."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from annotator.domain.errors.files import UnknownReference
from annotator.formats.incoming import (
    Incoming,
    IncomingAnnotation,
    IncomingDocument,
    IncomingRelation,
    IncomingSuggestion,
    Kind,
    Recounted,
    Unheld,
)
from annotator.formats.json.elements import Element, first_object, objects_in
from annotator.formats.json.fields import Fields, is_text
from annotator.formats.json.labelstudio.results import Results, labels_of, results_of
from annotator.formats.json.labelstudio.tables import is_table, tasks_in
from annotator.formats.json.tasks import incoming_of, name_of, placed, shown, told_metadata

_WORK = ("annotations", "completions")
_TASK = frozenset({
    *_WORK, "data", "predictions", "drafts", "id", "meta", "project", "created_at", "updated_at", "inner_id",
    "total_annotations", "cancelled_annotations", "total_predictions", "comment_count", "unresolved_comment_count",
    "last_comment_updated_at", "updated_by", "comment_authors", "file_upload", "allow_skip", "annotator",
    "annotation_id", "lead_time", "is_labeled", "overlap",
})  # fmt: skip
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:/|/)/?[^\s/]\S*\s*", re.IGNORECASE)
"""Where a text, picture or sound lies: `https://…`, `s3://…`, `/data/upload/…`."""

_MIN = frozenset({"annotation_id", "lead_time", "annotator"})


def is_labelstudio(beginning: str) -> bool:
    """Whether a file that begins so is a list of tasks, or a table of them."""
    if is_table(beginning):
        return True
    first = first_object(beginning)
    if isinstance(first.get("data"), dict) or any(_is_work(first.get(key)) for key in (*_WORK, "predictions")):
        return True
    regions = (one for value in first.values() if _is_saying(value) for one in value if isinstance(one, dict))
    return "text" in first and (not first.keys().isdisjoint(_MIN) or any(map(labels_of, regions)))


def _is_work(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(one, dict) and "result" in one for one in value)


def read(text: str, path: str) -> Incoming:
    """The documents of a file, one a task.

    Where several people worked in the file each has a layer of their own; predictions are suggestions; cancelled work
    and what is no region of a text is told, and left out. Problems: BrokenField for a task without a text and for
    broken results, UnknownReference for a relation's end, and those of `counted`.
    """
    elements = tuple(tasks_in(text, path) if is_table(text) else objects_in(text, path))
    people = {person for _, value, _ in elements for person in _people(value)}
    return Incoming.of(_task(one, path, len(people) > 1) for one in elements)


def _people(task: Mapping[str, Any]) -> Iterator[str]:
    work = [one for key in _WORK if isinstance(task.get(key), list) for one in task[key] if isinstance(one, dict)]
    for one in (*work, task):
        person = _person(one.get("completed_by", one.get("annotator") if one is task else None))
        if person is not None:
            yield person


def _person(told: object) -> str | None:
    if isinstance(told, dict):
        told = told.get("email") or told.get("id")
    name = name_of(told)
    return name if name is not None and is_text(name) else None


def _task(element: Element, path: str, has_layers: bool) -> Incoming:
    line, value, trouble = element
    if trouble:
        return Incoming(problems=trouble)
    task = Fields(value, path, line)
    data = value.get("data")
    is_min = not isinstance(data, dict)
    source = value if is_min or not isinstance(data, dict) else data
    key = _text_key(source, value)
    if not task.require("data", key is not None, "an object with the text") or key is None:
        return Incoming(problems=tuple(task.problems))
    text = source[key]
    reading = _Task(task, text, key, has_layers)
    if is_min:
        reading.take_min(key)
    else:
        reading.take_all()
    told = Fields({one: it for one, it in source.items() if not (is_min and _is_saying(it))}, path, line)
    told.problems = task.problems
    metadata, ours = told_metadata(told, (key, *(_TASK if is_min else ())))
    if not is_min and isinstance(value.get("meta"), dict) and task.mapping("meta"):
        metadata["meta"] = value["meta"]
    document = IncomingDocument(
        text, path, line, **ours, metadata=metadata, annotations=tuple(reading.annotations),
        relations=tuple(reading.relations), suggestions=tuple(reading.suggestions),
        foreign_id=name_of(value.get("id")), has_local_ids=True,
    )  # fmt: skip
    return incoming_of(document, task.problems, reading.unheld, reading.recounted)


def _text_key(source: Mapping[str, Any], task: Mapping[str, Any]) -> str | None:
    """Under which key the text lies: `text`, what the results name, or the longest there is that is no address."""
    ours = ("title", "source", "published")
    texts = [name for name, one in source.items() if is_text(one) and not _ADDRESS.fullmatch(one) and name not in ours]
    named = [
        one["to_name"]
        for key in (*_WORK, "predictions")
        for work in (task[key] if isinstance(task.get(key), list) else [])
        if isinstance(work, dict) and isinstance(work.get("result"), list)
        for one in work["result"]
        if isinstance(one, dict) and isinstance(one.get("to_name"), str)
    ]
    first = next((one for one in ("text", *named) if one in texts), None)
    return first or max(texts, key=lambda name: len(source[name]), default=None)


def _is_saying(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(one, dict) for one in value)


class _Task:
    """What is said of the text of one task."""

    def __init__(self, task: Fields, text: str, key: str, has_layers: bool) -> None:
        self._task, self._text, self._key, self._has_layers = task, text, key, has_layers
        self.annotations: list[IncomingAnnotation] = []
        self.relations: list[IncomingRelation] = []
        self.suggestions: list[IncomingSuggestion] = []
        self.unheld: list[Unheld] = []
        self.recounted: list[Recounted] = []

    def take_all(self) -> None:
        """The annotations and predictions of a task."""
        for key in _WORK:
            for number, one in enumerate(self._task.objects(key)):
                if one.value.get("was_cancelled") is True or one.value.get("skipped") is True:
                    self._left(Kind.CANCELLED, one.value)
                    continue
                person = _person(one.value.get("completed_by")) if self._has_layers else None
                self._work(results_of(one, self._text, self._key), f"{key}{number}:", person)
        self._leave_numbers("predictions", "drafts")
        for one in self._task.objects("predictions"):
            self._predicted(one, results_of(one, self._text, self._key))
        for one in self._task.objects("drafts"):
            self._left(Kind.OTHER_RESULT, one.value)

    def _leave_numbers(self, *keys: str) -> None:
        """Exports can be asked to name predictions and drafts by their numbers alone: these are told."""
        for key in keys:
            listed = self._task.value.get(key)
            if isinstance(listed, list) and listed and all(type(one) is int for one in listed):
                self._left(Kind.OTHER_RESULT, {key: listed})
                self._task.value = self._task.value | {key: []}

    def take_min(self, text_key: str) -> None:
        """The regions of a task in the shorter form, where each control has its list."""
        person = _person(self._task.value.get("annotator")) if self._has_layers else None
        for key, value in self._task.value.items():
            if key == text_key or not _is_saying(value):
                continue
            regions = [one for one in value if isinstance(one, dict) and labels_of(one)]
            for other in value:
                if not (isinstance(other, dict) and labels_of(other)):
                    self._left(Kind.OTHER_RESULT, other)
            fields = Fields({key: regions}, self._task.path, self._task.line)
            fields.problems = self._task.problems
            self._work(results_of(fields, self._text, self._key, key), f"{key}:", person)

    def _left(self, kind: Kind, what: object) -> None:
        self.unheld.append(Unheld(self._task.path, self._task.line, kind, shown(what)))

    def _work(self, found: Results, prefix: str, person: str | None) -> None:
        self.unheld += found.unheld
        for one, run in placed(self._text, found.spanned, self._task, self.recounted):
            id = one.id or ""
            said = found.attributes.get(id, {}), found.notes.get(id)
            made = IncomingAnnotation(*run, one.label, prefix + id, person, None, *said, line=one.told.line)
            self.annotations.append(made)
        ids = {one.id for one in found.spanned}
        for label, source, target in found.arrows:
            missing = next((end for end in (source, target) if end not in ids), None)
            if missing is not None and missing not in found.ids:
                self._task.problems.append(UnknownReference(self._task.path, self._task.line, missing))
            elif missing is not None or source == target:
                self._left(Kind.LOOP if source == target else Kind.RELATION, f"{label} {source} {target}")
            else:
                self.relations.append(IncomingRelation(label, prefix + source, prefix + target, annotator=person))

    def _predicted(self, prediction: Fields, found: Results) -> None:
        self.unheld += found.unheld
        version = prediction.value.get("model_version")
        source = version if is_text(version) and str(version).strip() else "prediction"
        score = prediction.value.get("score")
        usual = float(score) if isinstance(score, int | float) and not isinstance(score, bool) else None
        for one, run in placed(self._text, found.spanned, self._task, self.recounted):
            confidence = found.scores.get(one.id or "", usual)
            is_likely = confidence is not None and 0 <= confidence <= 1
            self.suggestions.append(
                IncomingSuggestion(*run, one.label, str(source), confidence=confidence if is_likely else None)
            )
        for label, first, last in found.arrows:
            self._left(Kind.RELATION, f"{label} {first} {last}")
        for id, attributes in found.attributes.items():
            if attributes:
                self._left(Kind.ATTRIBUTE, {id: attributes})
        for id, note in found.notes.items():
            self._left(Kind.NOTE, {id: note})
