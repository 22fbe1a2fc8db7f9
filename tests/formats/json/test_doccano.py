"""doccano: every way its labels are written; what lies on no part of a text is told, and what is broken refused."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import BrokenField, BrokenJson, DuplicateId, OffsetsOutsideText, UnknownReference
from annotator.formats.incoming import Incoming, Kind
from annotator.formats.json.doccano import is_doccano, read
from annotator.formats.registry import read_files
from tests.formats.travelling import SHARED, arrows, spans

TEXT = "قال رئيس حلب"
ENTITY = {"id": 1, "start_offset": 4, "end_offset": 8, "label": "actor"}
OTHER = {"id": 2, "start_offset": 9, "end_offset": 12, "label": "place"}


def one(**fields: object) -> Incoming:
    return read("\n" + json.dumps({"text": TEXT} | fields), "a.jsonl")


@pytest.mark.parametrize(
    "fields",
    [
        {"label": [[4, 8, "actor"]]},
        {"labels": [[4, 8, "actor"]]},
        {"entities": [[4, 8, "actor"]]},
        {"entities": [ENTITY]},
        {"label": [{"start_offset": 4, "end_offset": 8, "label": "actor"}]},
        {"annotations": [{"label": "actor", "start_offset": 4, "end_offset": 8, "user": 1}]},
        {"label": [{"start": 4, "end": 8, "label": "actor", "text": "رئيس"}]},
    ],
)
def test_a_label_comes_in_however_it_is_written(fields: dict[str, object]) -> None:
    incoming = one(**fields)
    assert (spans(incoming.documents[0]), incoming.unheld) == ([(4, 8, "actor")], ())
    assert is_doccano(json.dumps({"text": TEXT} | fields))


def test_the_text_may_lie_under_data_and_what_else_there_is_becomes_metadata() -> None:
    incoming = read(json.dumps({"data": TEXT, "meta": {"a": 1}, "title": "t", "id": 7, "x": [2]}), "a")
    (document,) = incoming.documents
    assert (document.text, document.title, document.metadata) == (TEXT, "t", {"a": 1, "x": [2]})
    assert document.foreign_id == "7"


def test_what_else_an_entity_or_a_relation_tells_becomes_attributes() -> None:
    relation = {"id": 0, "from_id": 2, "to_id": 1, "type": "of", "weight": 3}
    (document,) = one(entities=[ENTITY | {"prob": 0.5, "user": 1}, OTHER], relations=[relation]).documents
    assert [each.attributes for each in document.annotations] == [{"prob": 0.5}, {}]
    assert document.relations[0].attributes == {"weight": 3}


def test_a_label_that_has_a_name_and_a_number_goes_by_its_name_and_each_person_has_a_layer() -> None:
    named = {"label": 2, "label_name": "actor", "start_offset": 4, "end_offset": 8, "user": 1, "user_name": "ليلى"}
    lines = [json.dumps({"text": TEXT, "annotations": [named | {"user_name": name}]}) for name in ("ليلى", "سمير")]
    incoming = read("\n".join(lines), "a.jsonl")
    found = [each for document in incoming.documents for each in document.annotations]
    assert [(each.label, each.annotator) for each in found] == [("actor", "ليلى"), ("actor", "سمير")]
    (alone,) = read(lines[0], "a.jsonl").documents
    assert alone.annotations[0].annotator is None


def test_relations_lead_between_entities() -> None:
    relation = {"id": 0, "from_id": 2, "to_id": 1, "type": "of"}
    (document,) = one(entities=[ENTITY, OTHER], relations=[relation]).documents
    assert arrows(document) == [("of", (9, 12, "place"), (4, 8, "actor"))]


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"label": ["positive"]}, Kind.DOCUMENT_LABEL),
        ({"label": "positive"}, Kind.DOCUMENT_LABEL),
        ({"labels": [3]}, Kind.DOCUMENT_LABEL),
        ({"cats": ["positive"]}, Kind.DOCUMENT_LABEL),
        ({"annotations": [{"label": 3, "user": 1}]}, Kind.DOCUMENT_LABEL),
        ({"annotations": [{"text": "ترجمة", "user": 1}]}, Kind.DOCUMENT_LABEL),
        ({"Comments": ["look"]}, Kind.COMMENT),
        ({"label": [[4, 4, "actor"]]}, Kind.EMPTY_SPAN),
        ({"entities": [ENTITY], "relations": [{"from_id": 1, "to_id": 1, "type": "of"}]}, Kind.LOOP),
        ({"label": [[4, 8, "actor", 0.5]]}, Kind.OTHER_RESULT),
    ],
)
def test_what_lies_on_no_part_of_the_text_is_told(fields: dict[str, object], kind: Kind) -> None:
    incoming = one(**fields)
    assert [(left.what, left.path, left.line) for left in incoming.unheld] == [(kind, "a.jsonl", 2)]
    assert (len(incoming.documents), incoming.problems) == (1, ())


@pytest.mark.parametrize(
    ("fields", "fact"),
    [
        ({"text": None}, BrokenField),
        ({"text": 3}, BrokenField),
        ({"label": [[4, 99, "actor"]]}, OffsetsOutsideText),
        ({"label": [[8, 4, "actor"]]}, OffsetsOutsideText),
        ({"label": [[4, "8", "actor"]]}, BrokenField),
        ({"label": [[4, 8]]}, BrokenField),
        ({"label": [[True, 8, "actor"]]}, BrokenField),
        ({"entities": [ENTITY | {"end_offset": True}]}, BrokenField),
        ({"entities": [ENTITY | {"prob": "\ud800"}]}, BrokenField),
        ({"label": [[4, 8, ""]]}, BrokenField),
        ({"label": [[4, 8, "\ud800"]]}, BrokenField),
        ({"entities": [{"id": 1, "start_offset": 4, "label": "x"}]}, BrokenField),
        ({"entities": [ENTITY, OTHER | {"id": 1}]}, DuplicateId),
        ({"entities": [ENTITY], "relations": [{"from_id": 1, "to_id": 9, "type": "of"}]}, UnknownReference),
        ({"entities": [ENTITY], "relations": [{"from_id": 1}]}, BrokenField),
        ({"meta": {"x": "\ud800"}}, BrokenField),
    ],
)
def test_what_is_broken_is_refused_with_its_line(fields: dict[str, object], fact: type[FileTrouble]) -> None:
    incoming = one(**fields)
    assert [(type(problem), problem.line) for problem in incoming.problems] == [(fact, 2)]  # type: ignore[attr-defined]
    assert incoming.documents == ()


@pytest.mark.parametrize("entries", [[7], ["x"], [None, True], [{"a": 1}], 7, {"start_offset": 1}])
def test_a_file_that_is_no_doccano_is_not_taken_for_one(entries: object) -> None:
    assert not is_doccano(json.dumps([{"id": 1, "annotations": entries}]))


@pytest.mark.parametrize("said", [{"label": 15, "user": 1}, {"text": "أمس", "user": 2}])
def test_old_exports_of_whole_texts_are_known_and_their_labels_told(said: dict[str, object], tmp_path: Path) -> None:
    file = tmp_path / "old.jsonl"
    file.write_text(json.dumps({"id": 1, "text": TEXT, "annotations": [said], "meta": {}}), encoding="utf-8")
    incoming = read_files([file])
    assert [one.text for one in incoming.documents] == [TEXT]
    assert [(one.what, one.line) for one in incoming.unheld] == [(Kind.DOCUMENT_LABEL, 1)]


def test_a_line_without_a_text_says_that_one_should_be_there() -> None:
    (problem,) = read('{"id": 1, "filename": "a.png", "label": ["cat"]}', "a.jsonl").problems
    assert isinstance(problem, BrokenField)
    assert (problem.field, problem.expected) == ("text", "a text")


def test_a_list_over_many_lines_names_the_line_of_each_object() -> None:
    text = json.dumps([{"text": TEXT, "label": [[4, 8, "x"]]}, {"label": []}, {"text": TEXT}], indent=1)
    incoming = read(text, "a.json")
    assert [document.line for document in incoming.documents] == [2, text[: text.rindex("{")].count("\n") + 1]
    (problem,) = incoming.problems
    assert isinstance(problem, BrokenField)
    assert text.split("\n")[problem.line - 1].strip() == "{"
    for cut in (len(text) - 2, len(text) - 20, 40):
        assert isinstance(read(text[:cut], "a.json").problems[-1], BrokenJson)


FIXTURES = [
    ("data_import/pipeline/examples/relation_extraction/example.jsonl", 4, 3, 0, 0),
    ("data_export/pipeline/examples/relation_extraction/example.jsonl", 4, 3, 0, 0),
    ("data_import/tests/data/sequence_labeling/example.jsonl", 1, 0, 0, 1),
    ("data_import/tests/data/intent/example.jsonl", 2, 0, 2, 1),
    ("data_import/tests/data/seq2seq/example.jsonl", 0, 0, 1, 2),
    ("data_import/tests/data/text_classification/example.jsonl", 0, 0, 3, 0),
    ("data_import/pipeline/examples/text_classification/example.jsonl", 0, 0, 3, 0),
    ("data_import/pipeline/examples/sequence_to_sequence/example.json", 0, 0, 3, 0),
    ("data_export/pipeline/examples/sequence_to_sequence/example.jsonl", 0, 0, 3, 0),
    ("data_export/pipeline/examples/text_classification/example.json", 0, 0, 3, 0),
]


@pytest.mark.parametrize(("name", "labels", "relations", "left", "problems"), FIXTURES)
def test_the_examples_of_doccano(name: str, labels: int, relations: int, left: int, problems: int) -> None:
    path: Path = SHARED / "doccano" / name
    if not path.exists():
        pytest.skip("the examples of doccano are not here")
    incoming = read_files([path])
    kept = [one for document in incoming.documents for one in document.annotations]
    assert len(kept) == labels
    assert sum(len(document.relations) for document in incoming.documents) == relations
    assert (len(incoming.unheld), len(incoming.problems)) == (left, problems)


KEYS = st.sampled_from(["text", "data", "label", "labels", "entities", "relations", "id", "start_offset", "end_offset",
                        "from_id", "to_id", "type", "meta", "cats", "start", "end"])  # fmt: skip
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
)


@given(ANY | st.dictionaries(KEYS, ANY).map(lambda told: told | {"text": TEXT}))
def test_no_json_makes_the_reader_fail(value: object) -> None:
    for text in (json.dumps(value), json.dumps([value], indent=1)):
        incoming = read(text, "a")
        assert all(isinstance(problem, FileTrouble) for problem in incoming.problems)
        assert all(left.detail.encode("utf-8") is not None for left in incoming.unheld)


@given(st.text() | st.just("[" * 100_000) | st.just('{"text": ' * 50_000) | st.just("[{}, " + "1" * 5000))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    assert all(isinstance(problem, FileTrouble) for problem in read(text, "a").problems)
