"""`jsonl` loses nothing, and says of every broken line where and why."""

import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import BrokenField, BrokenJson, DuplicateId, OffsetsOutsideText, TextDisagrees
from annotator.domain.label import DEFAULT_LABELS, Label
from annotator.formats.format import Outgoing
from annotator.formats.incoming import Incoming, Kind
from annotator.formats.json.ours.at_once import annotations_at_once
from annotator.formats.json.ours.declared import JSONL as OURS
from annotator.formats.json.ours.writing import label_as_json
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report
from tests.examples import ANNOTATOR, OTHER, TEXT
from tests.strategies import any_text, json_values, many_annotated

PEOPLE = (ANNOTATOR, OTHER)
ONE = {"start": 4, "end": 18, "label": "actor"}
FIELDS = ("id", "start", "end", "label", "text", "annotator", "created", "attributes", "note", "flags", "origin",
          "confidence", "guideline")  # fmt: skip


def written(documents: tuple[AnnotatedDocument, ...]) -> tuple[str, Report]:
    file, report = io.StringIO(), Report(relations_stored=sum(len(one.relations) for one in documents))
    OURS.write(Outgoing(documents, DEFAULT_LABELS, PEOPLE), ExportOptions(), file, report)
    return file.getvalue(), report


def read(*lines: object) -> Incoming:
    told = (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
    return OURS.read("\n".join(told), "file.jsonl")


def problems_of(*lines: object) -> tuple[FileTrouble, ...]:
    return read(*lines).problems


@given(many_annotated(PEOPLE))
def test_everything_a_document_holds_comes_back(documents: tuple[AnnotatedDocument, ...]) -> None:
    text, report = written(documents)
    incoming = OURS.read(text, "file.jsonl")
    assert incoming.problems == ()
    assert (incoming.labels, incoming.annotators) == (DEFAULT_LABELS, PEOPLE)
    assert len(incoming.documents) == len(documents) == text.count("\n")
    for one, there in zip(incoming.documents, documents, strict=True):
        document = there.document
        assert (one.text, one.title, one.source) == (document.text, document.title, document.source)
        assert (one.published, one.added, one.metadata) == (document.published, document.added, document.metadata)
        assert one.states == {state.annotator: state.status for state in there.states}
        assert one.notes == {state.annotator: state.note for state in there.states if state.note}
        for came, went in zip(one.annotations, there.annotations, strict=True):
            assert (came.start, came.end, came.label, came.id) == (went.span.start, went.span.end, went.label, went.id)
            assert (came.annotator, came.created, came.attributes) == (went.annotator, went.created, went.attributes)
            assert (came.note, came.flags, came.origin) == (went.note, went.flags, went.origin)
            assert (came.confidence, came.guideline) == (went.confidence, went.guideline)
        for came, went in zip(one.relations, there.relations, strict=True):
            assert (came.source, came.target, came.label) == (went.source, went.target, went.label)
            assert (came.id, came.annotator, came.attributes) == (went.id, went.annotator, went.attributes)
        for came, went in zip(one.suggestions, there.suggestions, strict=True):
            assert (came.start, came.end, came.label, came.id) == (went.span.start, went.span.end, went.label, went.id)
            assert (came.source, came.confidence, came.reason) == (went.source, went.confidence, went.reason)
        for came, went in zip(one.rejections, there.rejections, strict=True):
            assert (came.start, came.end, came.label, came.id) == (went.span.start, went.span.end, went.label, went.id)
            assert (came.annotator, came.created) == (went.annotator, went.created)
        assert tuple(replace(source, document=document.id) for source in one.sources) == there.sources
    assert report.is_balanced
    assert report.stored == sum(len(one.annotations) for one in documents) == sum(report.entities.values())


@given(many_annotated(PEOPLE))
def test_offsets_are_code_points_and_cover_the_words_beside_them(documents: tuple[AnnotatedDocument, ...]) -> None:
    for line in written(documents)[0].split("\n")[:-1]:
        told = json.loads(line)
        assert (told["format"], told["offsets"]) == ("annotator-jsonl/1", "code points")
        assert all(told["text"][one["start"] : one["end"]] == one["text"] for one in told["annotations"])


def test_only_a_text_is_required() -> None:
    (one,) = read({"text": TEXT}).documents
    assert (one.text, one.title, one.annotations, one.states) == (TEXT, None, (), {})
    (one,) = read({"text": TEXT, "annotations": [{"start": 4, "end": 18, "label": "actor"}]}).documents
    assert (one.annotations[0].start, one.annotations[0].id) == (4, None)


def test_keys_that_are_not_known_are_kept_in_the_metadata() -> None:
    line = {"text": TEXT, "url": "x", "nested": {"a": [1, None]}, "metadata": {"b": 2}}
    (one,) = read(line).documents
    assert one.metadata == {"b": 2, "url": "x", "nested": {"a": [1, None]}}


def test_what_annotations_and_arrows_tell_under_other_names_becomes_their_attributes() -> None:
    one, other = (ONE | {"id": id, "score": 3, "attributes": {"score": 2, "b": None}, "by": None} for id in "xy")
    arrow = {"label": "speaker", "from": "x", "to": "y", "seen": ["twice"]}
    incoming = read({"text": TEXT, "annotations": [one, other | {"label": "date"}], "relations": [arrow]})
    (document,) = incoming.documents
    assert [dict(one.attributes) for one in document.annotations] == [{"score": 2, "b": None}] * 2
    assert document.relations[0].attributes == {"seen": ["twice"]}
    assert read(with_annotation(score=3)).documents[0].annotations[0].attributes == {"score": 3}
    (problem,) = problems_of('{"text": "ab", "annotations": [{"start": 0, "end": 1, "label": "date", "x": 1e999}]}')
    assert isinstance(problem, BrokenField)


def test_what_else_is_told_of_things_without_attributes_is_told_to_be_left_out() -> None:
    proposed = ONE | {"suggestion": True, "note": "n", "flags": []}
    incoming = read(
        {
            "text": TEXT, "suggestions": [ONE | {"source": "memory", "rank": 1}], "refusals": [ONE | {"why": "no"}],
            "sources": [{"id": "s", "title": "t", "url": "u"}], "labels": [{"id": "actor", "help": "h"}],
            "annotators": [{"id": "a", "name": "b", "age": 40}], "annotations": [proposed],
        }
    )  # fmt: skip
    assert incoming.problems == ()
    assert sorted(one.detail for one in incoming.unheld) == [
        'annotators: {"age": 40}', 'labels: {"help": "h"}', 'refusals: {"why": "no"}', 'sources: {"url": "u"}',
        'suggestions: {"note": "n"}', 'suggestions: {"rank": 1}',
    ]  # fmt: skip
    assert {(one.path, one.line, one.what) for one in incoming.unheld} == {("file.jsonl", 1, Kind.COLUMN)}


OTHERS = json_values() | st.sampled_from(("x", " ", "0-0", "1", 4, 18, -1, 10**400, True, [], {}, [1], "\0"))
NAMES = (*FIELDS, "suggestion", "score")


@given(st.data())
def test_annotations_that_are_read_at_once_are_read_as_those_that_are_looked_at_one_by_one(data: st.DataObject) -> None:
    """A field of another name makes the reader look at each; one that is null says nothing."""
    (annotated,) = data.draw(many_annotated(PEOPLE, 1).filter(len))
    line = json.loads(written((annotated,))[0])
    for one in line["annotations"]:
        for name in data.draw(st.lists(st.sampled_from(NAMES), max_size=2)):
            if data.draw(st.booleans()):
                one.pop(name, None)
            else:
                one[name] = data.draw(OTHERS)
    slow = line | {"annotations": [one | {"another": None} for one in line["annotations"]]}
    assert repr(read(line, line)) == repr(read(slow, slow))


def test_a_confidence_of_minus_nothing_is_nothing() -> None:
    (one,) = read(with_annotation(confidence=-0.0)).documents[0].annotations
    assert str(one.confidence) == "0.0"


@given(many_annotated(PEOPLE))
def test_what_we_write_is_read_at_once(documents: tuple[AnnotatedDocument, ...]) -> None:
    for line in written(documents)[0].split("\n")[:-1]:
        told = json.loads(line)
        found = annotations_at_once(told["annotations"], told["text"], 1, set())
        assert found is not None and len(found) == len(told["annotations"])


def test_blank_lines_and_windows_line_ends_are_no_problem() -> None:
    line = json.dumps({"text": "a\r\nb"})
    incoming = OURS.read(f'\n{line}\r\n  \n{line[:-1]}, "id": 1}}\r\n', "file.jsonl")
    assert ([one.text for one in incoming.documents], incoming.problems) == (["a\r\nb"] * 2, ())
    assert [one.line for one in incoming.documents] == [2, 4]


@given(any_text(), st.booleans())
def test_any_text_is_read_as_it_stands(text: str, escaped: bool) -> None:
    (one,) = OURS.read(json.dumps({"text": text}, ensure_ascii=escaped) + "\n", "file.jsonl").documents
    assert one.text == text


def with_annotation(**fields: object) -> dict[str, object]:
    return {"text": TEXT, "annotations": [ONE | fields]}


DEEP = "[" * 100_000 + "]" * 100_000
BROKEN: list[tuple[object, type[FileTrouble]]] = [
    ('{"text": "a"', BrokenJson),
    ('{"text": NaN}', BrokenJson),
    ('{"text": "a", "x": -Infinity}', BrokenJson),
    ('{"text": "a", "x": 1e999}', BrokenField),
    ('{"text": "a", "metadata": {"x": [1e999]}}', BrokenField),
    ('{"text": "a", "metadata": {"x": "\\ud800"}}', BrokenField),
    ('{"text": "a", "x\\udfff": 1}', BrokenField),
    ('{"text": "a", "x": ' + DEEP + "}", BrokenJson),
    ('{"text": "a", "x": ' + "[" * 300 + "]" * 300 + "}", BrokenField),
    ('{"text": "a", "annotations": [{"start": ' + "1" * 5000 + "}]}", BrokenJson),
    ('{"text": "a\\ud83d"}', BrokenField),
    ('{"text": "ab", "annotations": [{"start": 0, "end": 1, "label": "a\\udfff"}]}', BrokenField),
    ('{"text": "ab", "annotations": [{"start": 0, "end": 1, "label": "a", "note": "\\u0000"}]}', BrokenField),
    ('{"text": "a\\u0000"}', BrokenField),
    ("{'text': 'a'}", BrokenJson),
    ("just a text", BrokenJson),
    ('{"text": "a"} {"text": "b"}', BrokenJson),
    ('"text"', BrokenField),
    ("[]", BrokenField),
    ("3", BrokenField),
    ({}, BrokenField),
    ({"text": None}, BrokenField),
    ({"text": 3}, BrokenField),
    ({"text": ["a"]}, BrokenField),
    ({"text": TEXT, "title": 3}, BrokenField),
    ({"text": TEXT, "annotations": {}}, BrokenField),
    ({"text": TEXT, "annotations": "x"}, BrokenField),
    ({"text": TEXT, "annotations": [[4, 18, "actor"]]}, BrokenField),
    ({"text": TEXT, "metadata": []}, BrokenField),
    ({"text": TEXT, "states": {"a": "finished"}}, BrokenField),
    ({"text": TEXT, "states": {"a": ["done"]}}, BrokenField),
    ({"text": TEXT, "notes": {"a": 1}}, BrokenField),
    ({"text": TEXT, "labels": [{"id": "Bad Id"}]}, BrokenField),
    ({"text": TEXT, "labels": [{"names": {}}]}, BrokenField),
    ({"text": TEXT, "labels": [{"id": "new", "names": {"en": 5}}]}, BrokenField),
    ({"text": TEXT, "annotators": ["a"]}, BrokenField),
    ({"text": TEXT, "relations": [{"label": "speaker", "from": "x", "to": "y"}]}, BrokenField),
    ({"text": TEXT, "suggestions": [ONE | {"end": 99}]}, OffsetsOutsideText),
    ({"text": TEXT, "refusals": [ONE | {"text": "x"}]}, TextDisagrees),
    ({"text": TEXT, "sources": [{"title": "a"}]}, BrokenField),
    ({"text": TEXT, "sources": [{"id": "s"}]}, BrokenField),
    (with_annotation(start="4"), BrokenField),
    (with_annotation(start=True), BrokenField),
    (with_annotation(start=4.0), BrokenField),
    (with_annotation(start=None), BrokenField),
    (with_annotation(label=None), BrokenField),
    (with_annotation(label=5), BrokenField),
    (with_annotation(attributes=[]), BrokenField),
    (with_annotation(flags="x"), BrokenField),
    (with_annotation(flags=0), BrokenField),
    (with_annotation(flags=["a", 1]), BrokenField),
    (json.dumps(with_annotation(attributes={"x": "@"})).replace('"@"', "1e999"), BrokenField),
    (with_annotation(confidence="high"), BrokenField),
    (with_annotation(confidence=10**400), BrokenField),
    (with_annotation(note={}), BrokenField),
    (with_annotation(end=42), OffsetsOutsideText),
    (with_annotation(end=10**30), OffsetsOutsideText),
    (with_annotation(end=4), OffsetsOutsideText),
    (with_annotation(start=-1), OffsetsOutsideText),
    (with_annotation(text="رئيس بلدية حمص"), TextDisagrees),
    ({"text": TEXT, "annotations": [ONE | {"id": "x"}, ONE | {"id": "x", "label": "date"}]}, DuplicateId),
]


@pytest.mark.parametrize(("line", "fact"), BROKEN, ids=[str(line)[:50] for line, _ in BROKEN])
def test_a_broken_line_is_told_with_its_number_and_the_others_are_read(line: object, fact: type[FileTrouble]) -> None:
    incoming = read({"text": "قبل"}, line, {"text": "بعد"})
    (problem,) = incoming.problems
    assert type(problem) is fact
    assert (problem.path, problem.line) == ("file.jsonl", 2)  # type: ignore[attr-defined]
    assert [one.text for one in incoming.documents] == ["قبل", "بعد"]


def test_a_problem_names_the_field_inside_the_annotation() -> None:
    line = {"text": TEXT, "annotations": [ONE, {"start": 4, "end": "x", "label": "actor"}]}
    (problem,) = problems_of(line)
    assert isinstance(problem, BrokenField)
    assert problem.field == "annotations[1].end"


def test_a_disagreement_tells_both_texts() -> None:
    (problem,) = problems_of(with_annotation(text="رئيس"))
    assert isinstance(problem, TextDisagrees)
    assert (problem.said, problem.found) == ("رئيس", "رئيس بلدية حلب")


def test_all_problems_of_a_file_are_collected() -> None:
    lines = ({"text": 1}, "{", with_annotation(end=99), {"text": TEXT, "title": 1, "source": 2})
    assert [problem.line for problem in problems_of(*lines)] == [1, 2, 3, 4, 4]  # type: ignore[attr-defined]


def test_an_id_used_on_an_earlier_line_is_told() -> None:
    (problem,) = problems_of(with_annotation(id="x"), with_annotation(id="y"), with_annotation(id="x"))
    assert isinstance(problem, DuplicateId)
    assert (problem.line, problem.id) == (3, "x")


def test_an_empty_id_or_annotator_is_one_the_file_does_not_say() -> None:
    (one,) = read(with_annotation(id="", annotator=" ")).documents
    assert (one.annotations[0].id, one.annotations[0].annotator) == (None, None)


def test_a_label_keeps_its_names_colours_and_key() -> None:
    label = Label("weapon", {"en": "weapon", "ar": "سلاح"}, {"light": "#111111", "dark": "#eeeeee"}, "7", 1, True)
    assert read({"text": "a", "labels": [label_as_json(label)]}).labels == (label,)


KEYS = ("text", "annotations", "start", "end", "label", "labels", "id", "states", "metadata", "flags", "annotators",
        "names", "confidence")  # fmt: skip
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(KEYS), inner),
)


@given(ANY_JSON)
def test_no_json_at_all_makes_the_reader_fail(value: object) -> None:
    text = json.dumps(value)
    incoming = OURS.read(text, "file.jsonl")
    assert all(isinstance(problem, FileTrouble) for problem in incoming.problems)
    assert incoming.documents or incoming.problems


@given(st.text(max_size=200))
def test_no_text_at_all_makes_the_reader_fail(text: str) -> None:
    incoming = OURS.read(text, "file.jsonl")
    assert all(isinstance(problem, FileTrouble) for problem in incoming.problems)
