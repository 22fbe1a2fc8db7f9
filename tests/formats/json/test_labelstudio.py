"""Label Studio: exports in both forms, layers, predictions, what is said of a region, and what is left out."""

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import (
    BrokenColumns,
    BrokenField,
    BrokenJson,
    DuplicateId,
    OffsetsOutsideText,
    TextDisagrees,
    UnknownReference,
)
from annotator.domain.label import DEFAULT_LABELS
from annotator.formats.format import Outgoing
from annotator.formats.incoming import Incoming, Kind
from annotator.formats.json.labelstudio.reading import is_labelstudio, read
from annotator.formats.json.labelstudio.writing import configuration
from annotator.formats.registry import read_files
from tests.formats.travelling import SHARED, arrows, spans

TEXT = "قال رئيس حلب"
FROM = {"from_name": "label", "to_name": "text", "type": "labels"}
ACTOR = {"id": "a", **FROM, "value": {"start": 4, "end": 8, "text": "رئيس", "labels": ["actor"]}}
PLACE = {"id": "b", **FROM, "value": {"start": 9, "end": 12, "text": "حلب", "labels": ["place"]}}
OF = {"type": "relation", "from_id": "a", "to_id": "b", "direction": "right", "labels": ["of"]}


def task(*results: object, **fields: object) -> dict[str, object]:
    return {"data": {"text": TEXT}, "annotations": [{"result": list(results)}]} | fields


def of(*tasks: object) -> Incoming:
    return read(json.dumps(list(tasks), indent=1), "a.json")


def test_regions_relations_notes_and_what_is_said_of_a_region_come_in() -> None:
    meta = ACTOR | {"meta": {"text": ["one", "two"]}}
    said = {"id": "a", "from_name": "sure", "to_name": "text", "type": "choices", "value": {"choices": ["yes"]}}
    rated = {"id": "a", "from_name": "stars", "to_name": "text", "type": "rating", "value": {"rating": 4}}
    incoming = of(task(meta, PLACE, OF, said, rated, id=7))
    (document,) = incoming.documents
    assert spans(document) == [(4, 8, "actor"), (9, 12, "place")]
    first = document.annotations[0]
    assert (first.note, first.attributes) == ("one\ntwo", {"sure": "yes", "stars": 4})
    assert arrows(document) == [("of", (4, 8, "actor"), (9, 12, "place"))]
    assert (incoming.unheld, document.foreign_id) == ((), "7")


def test_two_results_of_one_region_are_two_annotations_with_what_is_said_of_it() -> None:
    other = ACTOR | {"from_name": "kind", "value": ACTOR["value"] | {"labels": ["person"]}}  # type: ignore[operator]
    incoming = of(task(ACTOR, other, PLACE, OF))
    (document,) = incoming.documents
    assert spans(document) == [(4, 8, "actor"), (4, 8, "person"), (9, 12, "place")]
    assert len({one.id for one in document.annotations}) == 3
    assert arrows(document) == [("of", (4, 8, "actor"), (9, 12, "place"))]


def test_a_second_value_and_a_region_around_are_told_and_other_facts_become_attributes() -> None:
    said = {"id": "a", "from_name": "k", "to_name": "text", "type": "choices", "value": {"choices": ["x"]}}
    inside = PLACE | {"parentID": "a", "meta": {"lead": 3}}
    incoming = of(task(ACTOR, inside, said, said | {"value": {"choices": ["y"]}}))
    assert [one.what for one in incoming.unheld] == [Kind.RELATION, Kind.OTHER_VALUE]
    assert [one.attributes for one in incoming.documents[0].annotations] == [{"k": "x"}, {"lead": 3}]


SAYINGS = {"number": 3, "rating": 4, "datetime": "2024-05-15", "taxonomy": [["a", "b"], ["c"]], "choices": ["a", "b"]}


@pytest.mark.parametrize(("kind", "said"), SAYINGS.items())
def test_what_is_said_of_a_region_is_not_taken_for_its_words(kind: str, said: object) -> None:
    place = {"start": 4, "end": 8, "text": "رئيس"}
    result = {"id": "a", "from_name": "k", "to_name": "text", "type": kind, "value": place | {kind: said}}
    assert of(task(ACTOR, result)).documents[0].annotations[0].attributes == {"k": said}
    other = of(task(ACTOR, result | {"type": "ranker", "value": place}))
    assert [one.what for one in other.unheld] == [Kind.OTHER_RESULT]
    assert other.documents[0].annotations[0].attributes == {}


def test_predictions_and_drafts_that_are_numbers_alone_are_told() -> None:
    incoming = of(task(ACTOR, predictions=[9, 10], drafts=[4]))
    assert spans(incoming.documents[0]) == [(4, 8, "actor")]
    assert {one.what for one in incoming.unheld} == {Kind.OTHER_RESULT}
    assert [one.detail for one in incoming.unheld] == ['{"predictions": [9, 10]}', '{"drafts": [4]}']
    assert [type(one) for one in of(task(ACTOR, predictions=[9, "x"])).problems] == [BrokenField, BrokenField]


def test_what_is_said_of_a_prediction_is_told() -> None:
    said = {"id": "a", "from_name": "k", "to_name": "text", "type": "choices", "value": {"choices": ["x"]}}
    noted = PLACE | {"meta": {"text": ["why"]}}
    incoming = of({"data": {"text": TEXT}, "predictions": [{"result": [ACTOR, noted, said]}]})
    assert [(one.what, one.detail) for one in incoming.unheld] == [
        (Kind.ATTRIBUTE, '{"a": {"k": "x"}}'), (Kind.NOTE, '{"b": "why"}'),
    ]  # fmt: skip
    assert len(incoming.documents[0].suggestions) == 2


@pytest.mark.parametrize("cut", range(40, 300, 20))
def test_a_file_cut_off_is_refused_with_its_line_whatever_can_be_told_of_its_format(tmp_path: Path, cut: int) -> None:
    (tmp_path / "a.json").write_text(json.dumps([{"id": 1} | task(ACTOR, PLACE, OF)])[:cut], encoding="utf-8")
    (problem,) = read_files([tmp_path]).problems
    assert isinstance(problem, BrokenJson)
    assert problem.line == 1


def test_a_region_with_two_labels_is_two_annotations() -> None:
    both = ACTOR | {"value": ACTOR["value"] | {"labels": ["actor", "person"]}}  # type: ignore[operator]
    assert spans(of(task(both)).documents[0]) == [(4, 8, "actor"), (4, 8, "person")]


@pytest.mark.parametrize(("direction", "count"), [("right", 1), ("left", 1), ("bi", 2), (None, 1)])
def test_an_arrow_leads_as_its_direction_says(direction: str | None, count: int) -> None:
    found = arrows(of(task(ACTOR, PLACE, OF | {"direction": direction})).documents[0])
    assert len(found) == count
    assert (found[0][1][2] == "place") == (direction == "left")


def test_each_person_has_a_layer_where_there_are_several() -> None:
    work = [{"completed_by": 1, "result": [ACTOR]}, {"completed_by": {"id": 2, "email": "x@y"}, "result": [ACTOR]}]
    (document,) = of({"data": {"text": TEXT}, "annotations": work}).documents
    assert [one.annotator for one in document.annotations] == ["1", "x@y"]
    (alone,) = of({"data": {"text": TEXT}, "annotations": work[:1]}).documents
    assert [one.annotator for one in alone.annotations] == [None]


def test_predictions_are_suggestions_and_their_choices_are_told() -> None:
    choice = {"from_name": "c", "to_name": "text", "type": "choices", "value": {"choices": ["x"]}}
    prediction = {"model_version": "m1", "score": 0.25, "result": [ACTOR, PLACE | {"score": 0.75}, choice]}
    incoming = of({"data": {"text": TEXT}, "predictions": [prediction]})
    (document,) = incoming.documents
    assert document.annotations == ()
    told = [(one.label, one.source, one.confidence) for one in document.suggestions]
    assert told == [("actor", "m1", 0.25), ("place", "m1", 0.75)]
    assert [one.what for one in incoming.unheld] == [Kind.DOCUMENT_LABEL]


@pytest.mark.parametrize(
    ("result", "kind"),
    [
        ({"type": "choices", "from_name": "c", "value": {"choices": ["x"]}}, Kind.DOCUMENT_LABEL),
        ({"type": "rating", "from_name": "c", "value": {"rating": 3}}, Kind.OTHER_RESULT),
        ({"type": "rectanglelabels", "value": {"x": 1, "rectanglelabels": ["x"]}}, Kind.OTHER_RESULT),
        ({"type": "hypertextlabels", "value": {"start": "/p[1]", "end": "/p[1]", "hypertextlabels": ["x"]}},
         Kind.OTHER_RESULT),
        (PLACE | {"id": "c", "value": {"start": 9, "end": 9, "labels": ["x"]}}, Kind.EMPTY_SPAN),
        (OF | {"to_id": "a"}, Kind.LOOP),
        (PLACE | {"to_name": "other"}, Kind.OTHER_RESULT),
    ],
)  # fmt: skip
def test_what_is_no_region_of_the_text_is_told(result: dict[str, object], kind: Kind) -> None:
    incoming = of(task(ACTOR, result))
    assert [(one.what, one.line) for one in incoming.unheld] == [(kind, 2)]
    assert (incoming.problems, spans(incoming.documents[0])) == ((), [(4, 8, "actor")])


def test_cancelled_work_is_told_and_left_out() -> None:
    incoming = of({"data": {"text": TEXT}, "annotations": [{"was_cancelled": True, "result": [ACTOR]}]})
    assert ([one.what for one in incoming.unheld], incoming.documents[0].annotations) == ([Kind.CANCELLED], ())


def test_regions_of_a_page_with_whole_offsets_come_in() -> None:
    value = {"start": "/p[1]/text()[1]", "end": "/p[1]/text()[1]", "globalOffsets": {"start": 4, "end": 8}}
    region = {"id": "a", "type": "hypertextlabels", "value": value | {"text": "رئيس", "hypertextlabels": ["actor"]}}
    assert spans(of(task(region)).documents[0]) == [(4, 8, "actor")]


def test_the_shorter_form_is_read_and_so_is_a_text_under_another_name() -> None:
    short = {"text": TEXT, "id": 1, "label": [ACTOR["value"]], "annotator": 1, "lead_time": 3.5, "mood": "sad"}
    incoming = of(short)
    (document,) = incoming.documents
    assert (spans(document), document.metadata) == ([(4, 8, "actor")], {"mood": "sad"})
    other = ACTOR | {"to_name": "body"}
    incoming = of({"data": {"body": TEXT, "note": "x" * 99}, "annotations": [{"result": [other]}]})
    assert incoming.documents[0].text == TEXT
    assert incoming.documents[0].metadata == {"note": "x" * 99}


@pytest.mark.parametrize("sign", [",", "\t"])
def test_the_table_that_label_studio_exports_is_read(tmp_path: Path, sign: str) -> None:
    file = io.StringIO()
    rows = csv.writer(file, delimiter=sign, lineterminator="\r\n")
    rows.writerow(["annotation_id", "annotator", "id", "label", "lead_time", "mood", "text"])
    rows.writerow([4, 1, 7, json.dumps([ACTOR["value"]]), 2.3, "sad", TEXT])
    rows.writerow([5, 2, 7, json.dumps([PLACE["value"]]), 1.2, "", TEXT])
    path = tmp_path / ("a.csv" if sign == "," else "a.tsv")
    path.write_text(file.getvalue(), encoding="utf-8", newline="")
    incoming = read_files([path])
    assert (incoming.problems, incoming.unheld) == ((), ())
    assert [(spans(one), one.metadata, one.foreign_id, one.line) for one in incoming.documents] == [
        ([(4, 8, "actor")], {"mood": "sad"}, "7", 2), ([(9, 12, "place")], {}, "7", 3),
    ]  # fmt: skip
    assert [one.annotations[0].annotator for one in incoming.documents] == ["1", "2"]


@pytest.mark.parametrize(
    ("row", "fact"),
    [
        ('1,"[{""start"": 4, ""end"":",text', BrokenJson),
        ("1,text", BrokenColumns),
        (f'1,"[{{""start"": 4, ""end"": 99, ""labels"": [""x""]}}]",{TEXT}', OffsetsOutsideText),
    ],
)
def test_a_broken_row_of_the_table_is_refused_with_its_line(row: str, fact: type[FileTrouble]) -> None:
    (problem,) = read("annotation_id,lead_time,text\n" + f'1,"",{TEXT}\n' + row, "a.csv").problems
    assert (type(problem), problem.line) == (fact, 3)  # type: ignore[attr-defined]


def test_utf_16_offsets_of_one_person_and_code_points_of_another_are_understood() -> None:
    text = "👍 حلب"
    old = {"id": "a", **FROM, "value": {"start": 3, "end": 6, "text": "حلب", "labels": ["x"]}}
    new = {"id": "a", **FROM, "value": {"start": 2, "end": 5, "text": "حلب", "labels": ["y"]}}
    incoming = of({"data": {"text": text}, "annotations": [{"result": [old]}, {"result": [new]}]})
    assert spans(incoming.documents[0]) == [(2, 5, "x"), (2, 5, "y")]
    assert [one.unit for one in incoming.recounted] == ["UTF-16 units"]


@pytest.mark.parametrize(
    ("broken", "fact"),
    [
        ({"data": {}}, BrokenField),
        ({"data": {"text": 3}}, BrokenField),
        (task(ACTOR | {"value": {"start": 4, "end": 99, "labels": ["x"]}}), OffsetsOutsideText),
        (task(ACTOR | {"value": {"start": 4, "end": 8, "text": "وزير", "labels": ["x"]}}), TextDisagrees),
        (task(ACTOR | {"value": {"start": 4, "end": 8, "labels": []}}), BrokenField),
        (task(ACTOR | {"value": {"start": 4, "labels": ["x"]}}), BrokenField),
        (task(ACTOR | {"value": {"start": "4", "end": 8, "labels": ["x"]}}), BrokenField),
        (task(ACTOR, PLACE | {"id": "a"}), DuplicateId),
        ({"data": {"text": "https://news.example/1.txt"}}, BrokenField),
        ({"data": {"image": "/data/upload/29/e.png"}}, BrokenField),
        (task(ACTOR, OF), UnknownReference),
        (task(ACTOR, OF | {"to_id": None}), BrokenField),
        (task("x"), BrokenField),
        ("x", BrokenField),
    ],
)
def test_what_is_broken_is_refused_with_its_line(broken: object, fact: type[FileTrouble]) -> None:
    incoming = of(task(ACTOR), broken)
    line = json.dumps([task(ACTOR), 0], indent=1).count("\n")
    assert [(type(one), one.line) for one in incoming.problems] == [(fact, line)]  # type: ignore[attr-defined]
    assert len(incoming.documents) == 1


@pytest.mark.parametrize("cut", [5, 60, 200])
def test_a_file_cut_off_is_refused(cut: int) -> None:
    assert isinstance(read(json.dumps([task(ACTOR)])[:cut], "a.json").problems[-1], BrokenJson)


def test_the_configuration_beside_has_every_label_and_keeps_line_breaks() -> None:
    ((ending, text),) = configuration(Outgoing((), DEFAULT_LABELS)).items()
    tree = ElementTree.fromstring(text)
    assert ending == ".config.xml"
    assert [one.get("value") for one in tree.iter("Label")] == [one.id for one in DEFAULT_LABELS]
    assert "pre-wrap" in (tree.findtext("Style") or "")
    assert [one.get("value") for one in tree.iter("Text")] == ["$text"]


def test_it_is_told_by_its_tasks() -> None:
    assert is_labelstudio(json.dumps([task(ACTOR)]))
    assert is_labelstudio(json.dumps([{"id": 1} | task(ACTOR)])[:-20])
    assert is_labelstudio(json.dumps([{"id": 1, "annotations": [{"id": 2, "result": [ACTOR]}]}])[:90])
    assert is_labelstudio(json.dumps([{"text": TEXT, "label": [ACTOR["value"]]}]))
    assert not is_labelstudio(json.dumps([{"text": TEXT, "label": []}]))
    assert not is_labelstudio(json.dumps({"text": TEXT, "annotations": [{"start": 0, "end": 3, "label": "x"}]}))


def test_the_fixture_of_label_studio() -> None:
    path = SHARED / "label_studio/text_with_2_predictions.json"
    if not path.exists():
        pytest.skip("the file of Label Studio is not here")
    incoming = read_files([path])
    assert [one.text for one in incoming.documents] == ["Test example phrase"]
    assert [one.what for one in incoming.unheld] == [Kind.DOCUMENT_LABEL] * 2


KEYS = st.sampled_from(["data", "text", "annotations", "result", "value", "labels", "start", "end", "type", "id",
                        "from_id", "to_id", "from_name", "to_name", "predictions", "score", "meta", "completed_by",
                        "globalOffsets", "annotator", "label", "choices", "direction"])  # fmt: skip
WORDS = st.sampled_from(["labels", "relation", "choices", "hypertextlabels", TEXT, "a", "bi", "left", "\ud800"])
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6),
)
RESULTS = st.lists(st.dictionaries(KEYS, ANY) | st.just(ACTOR) | st.just(OF), max_size=4)


@given(ANY | RESULTS.map(lambda results: [task(*results)]) | st.dictionaries(KEYS, ANY))
def test_no_json_makes_the_reader_fail(value: object) -> None:
    incoming = read(json.dumps(value), "a")
    assert all(isinstance(problem, FileTrouble) for problem in incoming.problems)
    assert all(left.detail.encode("utf-8") is not None for left in incoming.unheld)
