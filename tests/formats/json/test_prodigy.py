"""Prodigy: spans by offsets or tokens, answers, and arrows between what carries a label or none."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import BrokenField, OffsetsOutsideText
from annotator.domain.label import DEFAULT_LABELS
from annotator.formats.format import Outgoing
from annotator.formats.incoming import Incoming, Kind
from annotator.formats.json.prodigy import PRODIGY, is_prodigy, read
from annotator.formats.json.tasks import BARE
from annotator.formats.options import ExportOptions
from annotator.formats.report import Reason, Report
from tests.formats.columns.exporting import annotated
from tests.formats.travelling import EXAMPLE, arrows, spans

TEXT = "قال رئيس حلب"
SPAN = {"start": 4, "end": 8, "label": "actor", "token_start": 1, "token_end": 1}
TOKENS = [{"text": "قال", "start": 0, "end": 3, "id": 0}, {"text": "رئيس", "start": 4, "end": 8, "id": 1}]


def one(**fields: object) -> Incoming:
    return read("\n" + json.dumps({"text": TEXT} | fields), "a.jsonl")


def text_of(*documents: object, **options: str) -> tuple[list[dict[str, object]], Report]:
    file, report = io.StringIO(), Report()
    PRODIGY.write(Outgoing(documents, DEFAULT_LABELS), ExportOptions(**options), file, report)  # type: ignore[arg-type,misc]
    return [json.loads(line) for line in file.getvalue().splitlines()], report


def test_the_last_token_of_a_span_is_in_it_and_tokens_tell_their_blank() -> None:
    (told,), report = text_of(EXAMPLE)
    assert told["spans"][0] == {"start": 4, "end": 18, "label": "actor", "token_start": 1, "token_end": 3}  # type: ignore[index]
    assert told["tokens"][3] == {"text": "حلب", "start": 15, "end": 18, "id": 3, "ws": False}  # type: ignore[index]
    assert told["answer"] == "accept"
    assert BARE.format(count=2) in report.warnings


def test_a_span_inside_a_token_is_reported_unless_tokens_are_cut_at_clitics() -> None:
    inside = annotated("زار وسوريا", [("location", 5, 10)])
    (_,), report = text_of(inside)
    assert [one.reason for one in report.reported] == [Reason.OFF_GRID]
    (_,), report = text_of(inside, tokens="clitics")
    assert (report.reported, report.exported) == ([], 1)


def test_spans_overlap_and_may_be_told_by_tokens_alone() -> None:
    incoming = one(
        tokens=TOKENS,
        spans=[SPAN, {"start": 4, "end": 12, "label": "actor"}, {"token_start": 0, "token_end": 1, "label": "x"}],
    )
    assert spans(incoming.documents[0]) == [(4, 8, "actor"), (4, 12, "actor"), (0, 8, "x")]


def test_arrows_lead_from_head_to_child_and_an_end_without_a_label_gets_one() -> None:
    head = {"start": 9, "end": 12, "label": None}
    relation = {"head": 2, "child": 1, "head_span": head, "child_span": SPAN, "label": "of"}
    (document,) = one(spans=[SPAN], relations=[relation]).documents
    assert arrows(document) == [("of", (9, 12, "Token"), (4, 8, "actor"))]


@pytest.mark.parametrize("answer", ["reject", "ignore"])
def test_spans_that_were_not_accepted_are_told_and_left_out(answer: str) -> None:
    incoming = one(spans=[SPAN], answer=answer)
    assert incoming.documents[0].annotations == ()
    assert [(left.what, left.detail, left.line) for left in incoming.unheld] == [(Kind.ANSWER, f"{answer}: actor", 2)]


def test_arrows_between_tokens_without_spans_lead_between_the_tokens() -> None:
    (document,) = one(tokens=TOKENS, relations=[{"head": 0, "child": 1, "label": "dep"}]).documents
    assert arrows(document) == [("dep", (0, 3, "Token"), (4, 8, "Token"))]


def test_what_else_a_span_tells_becomes_attributes() -> None:
    (document,) = one(spans=[SPAN | {"kb_id": "Q41183", "pattern": 3, "source": None}]).documents
    assert document.annotations[0].attributes == {"kb_id": "Q41183", "pattern": 3}


def test_an_arrow_from_a_span_to_itself_is_told() -> None:
    incoming = one(
        spans=[SPAN], relations=[{"head": 1, "child": 1, "head_span": SPAN, "child_span": SPAN, "label": "x"}]
    )
    assert [left.what for left in incoming.unheld] == [Kind.LOOP]


def test_metadata_and_annotators_come_in_and_classes_are_told() -> None:
    incoming = one(spans=[SPAN], meta={"source": "s", "page": 3}, _annotator_id="ali", _input_hash=1, accept=["A"])
    (document,) = incoming.documents
    assert (document.source, document.metadata) == ("s", {"page": 3})
    assert document.annotations[0].annotator == "ali"
    assert [left.what for left in incoming.unheld] == [Kind.DOCUMENT_LABEL]


@pytest.mark.parametrize(
    ("fields", "fact"),
    [
        ({"text": None}, BrokenField),
        ({"spans": [SPAN | {"end": 99}]}, OffsetsOutsideText),
        ({"spans": [{"start": 4, "end": 8}]}, BrokenField),
        ({"spans": [SPAN | {"label": " "}]}, BrokenField),
        ({"spans": {}}, BrokenField),
        ({"spans": [SPAN | {"start": 5}], "tokens": TOKENS}, BrokenField),
        ({"spans": [SPAN | {"token_end": 0}], "tokens": TOKENS}, BrokenField),
        ({"spans": [SPAN], "relations": [{"label": " ", "head_span": SPAN, "child_span": SPAN}]}, BrokenField),
        ({"spans": [SPAN], "relations": [{"label": "of", "head": 1, "child": 2, "child_span": SPAN}]}, BrokenField),
    ],
)
def test_what_is_broken_is_refused_with_its_line(fields: dict[str, object], fact: type[FileTrouble]) -> None:
    incoming = one(**fields)
    assert [(type(problem), problem.line) for problem in incoming.problems] == [(fact, 2)]  # type: ignore[attr-defined]


def test_it_is_told_by_its_keys() -> None:
    assert is_prodigy(json.dumps({"text": TEXT, "spans": []}))
    assert is_prodigy(json.dumps({"text": TEXT, "answer": "accept"}))
    assert not is_prodigy(json.dumps({"text": TEXT, "label": []}))
    assert not is_prodigy(json.dumps({"text": TEXT, "spans": [], "tokens": ["قال"]}))


KEYS = st.sampled_from(["text", "spans", "tokens", "relations", "start", "end", "label", "head_span", "child_span",
                        "answer", "meta", "token_start", "token_end"])  # fmt: skip
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
)


@given(ANY | st.dictionaries(KEYS, ANY).map(lambda told: told | {"text": TEXT}))
def test_no_json_makes_the_reader_fail(value: object) -> None:
    incoming = read(json.dumps(value), "a")
    assert all(isinstance(problem, FileTrouble) for problem in incoming.problems)
