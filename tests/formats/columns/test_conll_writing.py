import io
from collections import Counter
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.sentences import sentences
from annotator.arabic.words import Token
from annotator.domain.label import DEFAULT_LABELS
from annotator.formats.columns.conll import CONLL
from annotator.formats.columns.placing import Adjustment
from annotator.formats.columns.sheet import CUT_TOKENS, grid_for, without
from annotator.formats.columns.tokens import TOKENISERS
from annotator.formats.format import Outgoing
from annotator.formats.options import CHOICES, ExportOptions
from annotator.formats.report import Reason, Report
from tests.formats.columns.exporting import (
    EXAMPLE,
    EXAMPLE_TEXT,
    LABELS,
    annotated,
    documents,
    exported,
    is_inside,
    pieces,
    read_runs,
    rows_of,
    runs,
    seed,
    tokens_in,
)

options = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in CHOICES.items()})


def tokens_written(document, written):
    """The tokens of a file as runs of the text they came from."""
    found, at = [], 0
    for token in written:
        at = document.document.text.index(token, at)
        found.append(Token(at, at + len(token)))
        at += len(token)
    return found


def ids(reported, reason=None):
    return {(one.annotation.document, one.annotation.id) for one in reported if reason in (None, one.reason)}


def test_the_running_example_is_written_as_the_design_shows_it():
    text, _ = exported([EXAMPLE], nested="outermost")
    assert text.startswith("-DOCSTART- -X- O O\n\nقال _ _ O\nرئيس _ _ B-actor\nبلدية _ _ I-actor\nحلب _ _ I-actor\n")


def test_innermost_keeps_the_inner_spans_of_the_running_example_and_reports_the_outer_ones():
    text, report = exported([EXAMPLE])
    assert text == (
        "-DOCSTART- -X- O O\n\nقال _ _ O\nرئيس _ _ O\nبلدية _ _ O\nحلب _ _ B-location\n: _ _ O\n« _ _ O\nقُتل _ _ O\n"
        "12 _ _ B-casualty\nمدنياً _ _ I-casualty\nأمس _ _ B-date\n» _ _ O\n. _ _ O\n"
    )
    assert (report.stored, report.exported, report.documents) == (5, 3, 1)
    assert report.entities == {"location": 1, "casualty": 1, "date": 1}
    assert [(one.annotation.label, one.reason) for one in report.reported] == [
        ("actor", Reason.NESTED),
        ("quote", Reason.NESTED),
    ]
    assert report.columns == ()


def test_levels_of_the_running_example_are_two_columns():
    text, report = exported([EXAMPLE], nested="levels", scheme="bilou")
    assert text == (
        "-DOCSTART- -X- O O\n\nقال O O\nرئيس B-actor O\nبلدية I-actor O\nحلب L-actor U-location\n: O O\n« B-quote O\n"
        "قُتل I-quote O\n12 I-quote B-casualty\nمدنياً I-quote L-casualty\nأمس I-quote U-date\n» L-quote O\n. O O\n"
    )
    assert report.columns == ("token", "level-1", "level-2")
    assert report.exported == 5


def test_labels_have_a_column_each_named_in_the_report():
    text, report = exported([EXAMPLE], nested="labels")
    assert report.columns == ("token", *LABELS)
    assert rows_of(text)[0][0][3] == ("حلب", "I-actor", "B-location", "O", "O", "O")
    assert report.exported == 5


def test_a_shallow_document_before_a_deep_one_has_its_columns():
    text, report = exported([annotated("حلب", [("location", 0, 3)]), annotated("قال", []), EXAMPLE], nested="levels")
    assert text.startswith(
        "-DOCSTART- -X- O O\n\nحلب B-location O\n\n-DOCSTART- -X- O O\n\nقال O O\n\n-DOCSTART- -X- O O\n\nقال O O\nرئيس"
    )
    assert report.columns == ("token", "level-1", "level-2")


@given(st.lists(documents(), max_size=3), options)
def test_exported_and_reported_are_stored_and_entities_are_what_a_reader_finds(drawn, chosen):
    text, report = exported(drawn, **chosen)
    assert report.is_balanced
    assert report.stored == sum(len(one.annotations) for one in drawn)
    assert report.documents == len(drawn) == len(rows_of(text))
    kept = Counter(chain.from_iterable(label_counts(found) for found in read_runs(text)))
    assert kept == Counter(report.entities)


def label_counts(found):
    return [label for label, _, _ in found.elements()]


@given(documents(), options)
def test_what_is_read_is_every_exported_span_on_its_tokens(document, chosen):
    text, report = exported([document], **chosen)
    lost = {identity for _, identity in ids(report.reported)}
    tokens = tokens_written(document, *tokens_in(text))
    borders = sentences(document.document.text)
    kept = [pieces(one, tokens, borders) for one in document.annotations if one.id not in lost]
    assert Counter(chain.from_iterable(kept)) == (read_runs(text) or [Counter()])[0]
    assert sum(len(found) > 1 for found in kept) == len(report.divided)
    assert all(kept), "a span without a token was counted as exported"


@given(documents(), options)
def test_split_with_levels_keeps_every_span_exactly(document, chosen):
    text, report = exported([document], **chosen | {"edges": "split", "nested": "levels"})
    tokens = tokens_written(document, *tokens_in(text))
    assert (read_runs(text) or [Counter()])[0] == runs(document, tokens, sentences(document.document.text))
    assert not any(is_inside(edge, tokens) for one in document.annotations for edge in (one.span.start, one.span.end))
    assert {one.reason for one in report.reported} <= {Reason.UNTOKENED}
    assert {one.reason for one in report.widened} <= {Adjustment.TRIMMED}


@given(documents(), options)
def test_tokens_are_those_of_the_tokeniser_unless_split(document, chosen):
    text, _ = exported([document], **chosen)
    found = TOKENISERS[chosen["tokens"]](document.document.text)
    if chosen["edges"] == "split":
        assert "".join(*tokens_in(text)) == "".join(document.document.text[one.start : one.end] for one in found)
    else:
        assert tokens_in(text) == [[document.document.text[one.start : one.end] for one in found]]


@given(documents(), options)
def test_a_span_with_an_edge_inside_a_token_is_widened_or_left_out_and_told(document, chosen):
    _, report = exported([document], **chosen | {"edges": "widen", "nested": "levels"})
    tokens = TOKENISERS[chosen["tokens"]](document.document.text)
    inside = {
        (one.document, one.id)
        for one in document.annotations
        if is_inside(one.span.start, tokens) or is_inside(one.span.end, tokens)
    }
    assert ids(report.widened, Adjustment.WIDENED) == inside
    _, report = exported([document], **chosen | {"edges": "strict", "nested": "levels"})
    assert ids(report.reported, Reason.EDGE) == inside
    assert ids(report.widened, Adjustment.WIDENED) == set()


@given(st.lists(documents(), max_size=3), options)
def test_a_file_has_no_stray_blank(drawn, chosen):
    text, report = exported(drawn, **chosen)
    width = len(report.columns) or 4
    assert not text.startswith("\n")
    assert "\n\n\n" not in text
    assert not text.endswith("\n\n")
    assert text.endswith("\n") or not drawn
    for line in text.split("\n"):
        assert line == "-DOCSTART- -X- O O" or not line.startswith("-DOCSTART-")
        assert line in ("", "-DOCSTART- -X- O O") or (line.count(" ") == width - 1 and line.split() == line.split(" "))


@given(documents(), options)
def test_the_same_document_gives_the_same_bytes(document, chosen):
    assert exported([document], **chosen)[0] == exported([document], **chosen)[0]


def test_a_span_over_a_sentence_end_is_written_in_pieces_and_counted_once():
    text, report = exported([annotated("قال نعم. ثم عاد", [("quote", 4, 11)])])
    assert [row[3] for row in chain(*rows_of(text)[0])] == ["O", "B-quote", "I-quote", "B-quote", "O"]
    assert (report.exported, report.entities) == (1, {"quote": 2})
    assert [(one.annotation.label, one.reason) for one in report.divided] == [("quote", Adjustment.DIVIDED)]
    assert report.widened == []


def test_a_piece_after_a_sentence_end_is_no_neighbour_in_iob1():
    text, _ = exported([annotated("نعم.\nلا", [("quote", 0, 7)])], scheme="iob1")
    assert [row[3] for row in chain(*rows_of(text)[0])] == ["I-quote", "I-quote", "I-quote"]


def test_spans_of_one_label_that_touch_stay_two():
    document = annotated("دمشق حلب", [("location", 0, 4), ("location", 5, 8)])
    for scheme in CHOICES["scheme"]:
        assert read_runs(exported([document], scheme=scheme)[0]) == [Counter([("location", 0, 1), ("location", 1, 2)])]


def test_an_edge_inside_a_word_is_widened_split_or_refused():
    document = annotated("زار وسوريا", [("location", 5, 10)])
    text, report = exported([document])
    assert rows_of(text)[0][0][1] == ("وسوريا", "_", "_", "B-location")
    assert ([one.reason for one in report.widened], report.warnings) == ([Adjustment.WIDENED], [])
    text, report = exported([document], edges="split")
    assert rows_of(text)[0][0][1:] == [("و", "_", "_", "O"), ("سوريا", "_", "_", "B-location")]
    assert (report.widened, report.warnings) == ([], [CUT_TOKENS])
    text, report = exported([document], edges="strict")
    assert rows_of(text)[0][0][1] == ("وسوريا", "_", "_", "O")
    assert [one.reason for one in report.reported] == [Reason.EDGE]
    assert (report.exported, report.warnings) == (0, [])


def test_a_span_that_is_both_widened_and_left_out_is_only_reported():
    _, report = exported([annotated("وسوريا", [("actor", 0, 6), ("location", 1, 6)])], nested="outermost")
    assert [one.annotation.label for one in report.reported] == ["location"]
    assert report.widened == []


def test_a_span_of_blanks_and_invisible_signs_is_reported():
    _, report = exported([annotated("قال \u200f\u00a0 ثم", [("quote", 3, 7)])], nested="levels")
    assert [one.reason for one in report.reported] == [Reason.UNTOKENED]
    assert (report.stored, report.exported, report.entities) == (1, 0, {})


def test_a_span_that_ends_on_a_blank_is_told():
    _, report = exported([annotated("قال ثم", [("quote", 0, 4)])], edges="strict")
    assert [one.reason for one in report.widened] == [Adjustment.TRIMMED]


def test_two_overlapping_spans_of_one_label_share_no_column_of_labels():
    _, report = exported([annotated("أ ب ج", [("actor", 0, 5), ("actor", 2, 3)])], nested="labels")
    assert [(one.annotation.text, one.reason) for one in report.reported] == [("أ ب ج", Reason.NESTED)]


def test_a_token_that_begins_a_document_is_cut_in_two_and_told():
    document = annotated("a -DOCSTART- b", []).document
    report = Report()
    found = without("-DOCSTART-", (Token(0, 1), Token(2, 12), Token(13, 14)), document, report)
    assert found == (Token(0, 1), Token(2, 3), Token(3, 12), Token(13, 14))
    assert report.altered == [f"{document.id} 2-12: -DOCSTART- is cut in two"]


def test_a_reserved_word_is_never_a_token_of_the_grid():
    report = Report()
    grid = grid_for(EXAMPLE, ExportOptions(edges="split"), report, reserved="حلب")
    assert [EXAMPLE_TEXT[token.start : token.end] for token in grid.tokens][3:6] == ["ح", "لب", ":"]
    assert len(report.altered) == 1


def test_a_document_without_a_token_keeps_its_place():
    text, report = exported([annotated("\n \n", [("quote", 0, 2)]), annotated("قال", [])])
    assert text == "-DOCSTART- -X- O O\n\n-DOCSTART- -X- O O\n\nقال _ _ O\n"
    assert (report.documents, report.stored, len(report.reported)) == (2, 1, 1)


@pytest.mark.parametrize("nested", CHOICES["nested"])
def test_nothing_is_an_empty_file_and_no_label_still_a_column_of_tags(nested):
    assert exported([], nested=nested)[0] == ""
    row = "قال _ _ O" if nested in ("innermost", "outermost") else "قال O"
    text, report = exported([annotated("قال", [])], labels=(), nested=nested)
    assert text == f"-DOCSTART- -X- O O\n\n{row}\n"
    assert len(report.columns) in (0, 2)


def test_documents_are_written_as_they_come():
    file = io.StringIO()
    written = []

    def come():
        for _ in range(3):
            written.append(len(file.getvalue()))
            yield EXAMPLE

    CONLL.write(Outgoing(come(), DEFAULT_LABELS), ExportOptions(), file, Report())
    assert written[0] < written[1] < written[2]


def test_the_options_it_listens_to_are_all_there_are():
    assert set(CONLL.options) == set(CHOICES) - {"excel"}  # which is for tables


def test_the_seed_loses_nothing_with_split_and_levels():
    _, report = exported(seed(), edges="split", nested="levels")
    assert (report.exported, report.reported) == (report.stored, [])
