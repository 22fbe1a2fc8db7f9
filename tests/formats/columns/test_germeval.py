from dataclasses import replace

import pytest

from annotator.domain.errors.files import BrokenColumns, BrokenField, BrokenTag
from annotator.formats.columns.germeval import GERMEVAL
from annotator.formats.report import Reason
from tests.formats.columns.exporting import EXAMPLE, annotated
from tests.formats.columns.row_formats import facts, labelled, read_back, written

ID = EXAMPLE.document.id


def from_source(one, source, published=None):
    return replace(one, document=replace(one.document, source=source, published=published))


def test_the_running_example_has_numbers_and_two_columns_of_tags():
    text, report = written(GERMEVAL, [EXAMPLE])
    assert text == (
        f"#\t{ID}\n1\tقال\tO\tO\n2\tرئيس\tB-actor\tO\n3\tبلدية\tI-actor\tO\n4\tحلب\tI-actor\tB-location\n5\t:\tO\tO\n"
        "6\t«\tB-quote\tO\n7\tقُتل\tI-quote\tO\n8\t12\tI-quote\tB-casualty\n9\tمدنياً\tI-quote\tI-casualty\n"
        "10\tأمس\tI-quote\tB-date\n11\t»\tI-quote\tO\n12\t.\tO\tO\n"
    )
    assert (report.stored, report.exported, report.reported) == (5, 5, [])
    assert report.columns == ("number", "token", "outer", "inner")


def test_a_span_deeper_than_two_levels_is_reported_and_the_outer_ones_are_kept():
    spans = [("quote", 0, 5), ("actor", 2, 5), ("date", 4, 5), ("location", 4, 5)]
    text, report = written(GERMEVAL, [annotated("أ ب ج", spans)])
    assert text.split("\n")[1:-1] == ["1\tأ\tB-quote\tO", "2\tب\tI-quote\tB-actor", "3\tج\tI-quote\tI-actor"]
    assert [(one.annotation.label, one.reason) for one in report.reported] == [
        ("location", Reason.TOO_DEEP), ("date", Reason.TOO_DEEP),
    ]  # fmt: skip
    assert (report.stored, report.exported, report.entities) == (4, 2, {"quote": 1, "actor": 1})


def test_a_span_that_strict_edges_leave_out_takes_no_level():
    spans = [("quote", 0, 10), ("actor", 3, 10), ("date", 9, 10)]
    _, report = written(GERMEVAL, [annotated("أ وسوريا ب", spans)])
    assert [(one.annotation.label, one.reason) for one in report.reported] == [("date", Reason.TOO_DEEP)]
    _, report = written(GERMEVAL, [annotated("أ وسوريا ب", spans)], edges="strict")
    assert [(one.annotation.label, one.reason) for one in report.reported] == [("actor", Reason.EDGE)]


def test_the_longer_of_two_entities_comes_first_whatever_its_column():
    (document,) = read_back(GERMEVAL, "1\tأ\tB-x\tB-y\n2\tب\tO\tI-y\n")
    assert labelled(document) == [("y", "أ ب"), ("x", "أ")]


def test_the_scheme_is_listened_to():
    assert "3\tبلدية\tI-actor\tO\n4\tحلب\tL-actor\tU-location\n" in written(GERMEVAL, [EXAMPLE], scheme="bilou")[0]


@pytest.mark.parametrize(
    ("source", "published", "line"),
    [
        ("https://news.example/1", "2023-11-13", f"#\thttps://news.example/1 [2023-11-13] {ID}"),
        ("a\tb\nc", None, f"#\ta b c {ID}"),
        (None, "2023-11", f"#\t[2023-11] {ID}"),
        (None, None, f"#\t{ID}"),
    ],
)
def test_source_and_date_stand_before_each_sentence_and_come_back(source, published, line):
    text, _ = written(GERMEVAL, [from_source(EXAMPLE, source, published)])
    assert text.split("\n")[0] == line
    (document,) = read_back(GERMEVAL, text)
    assert (document.source, document.published) == (source and " ".join(source.split()), published)


def test_two_documents_of_one_source_stay_two_and_their_sentences_stay_together():
    drawn = [annotated("نعم. لا", [("quote", 0, 7)]), annotated("حلب", [("location", 0, 3)])]
    text, _ = written(GERMEVAL, [from_source(one, "وكالة") for one in drawn])
    assert text.count("#\tوكالة ") == 3
    first, second = read_back(GERMEVAL, text)
    assert (first.text, first.line, second.text, second.line) == ("نعم .\nلا", 1, "حلب", 8)
    assert (labelled(first), labelled(second)) == ([("quote", "نعم ."), ("quote", "لا")], [("location", "حلب")])


def test_a_file_of_the_shared_task_is_read():
    text = (
        "#\thttp://de.wikipedia.org/wiki/Manfred_Korfmann [2009-10-17]\n1\tAufgrund\tO\tO\n"
        "2\tTroia-Ausstellung\tB-LOCpart\tO\n\n"
        "#\thttp://de.wikipedia.org/wiki/X [2009-10-17]\n1\tFC\tB-ORG\tO\n2\tDarmstadt\tI-ORG\tB-LOC\n"
    )
    first, second = read_back(GERMEVAL, text)
    assert (first.source, first.published) == ("http://de.wikipedia.org/wiki/Manfred_Korfmann", "2009-10-17")
    assert labelled(first) == [("LOCpart", "Troia-Ausstellung")]
    assert labelled(second) == [("ORG", "FC Darmstadt"), ("LOC", "Darmstadt")]


def test_without_source_lines_a_file_is_one_document_and_a_token_may_be_a_hash():
    (document,) = read_back(GERMEVAL, "1\t#\tO\tO\n\n1\tحلب\tB-x\tO\n")
    assert (document.text, document.source) == ("#\nحلب", None)


def test_everything_broken_is_told_with_its_line_and_keeps_its_token():
    text = "# س\n1\tأ\tO\tO\n2\tب\tO\n4\tج\tO\tO\n4\tد\tX-y\tB-\n\n2\tه\tB-x\tO\n2\t\tO\tO\nو\n"
    incoming = GERMEVAL.read(text, "a")
    assert facts(incoming.problems) == [
        (BrokenColumns.__name__, "a", 3, 4, 3),
        (BrokenField.__name__, "a", 4, "number", "3"),
        (BrokenTag.__name__, "a", 5, "X-y"),
        (BrokenTag.__name__, "a", 5, "B-"),
        (BrokenField.__name__, "a", 7, "number", "1"),
        (BrokenField.__name__, "a", 8, "token", "a word"),
        (BrokenColumns.__name__, "a", 9, 4, 1),
    ]
    assert [one.text for one in incoming.documents] == ["أ ب ج د\nه  و"]


def test_a_tag_without_a_token_is_told_and_carries_nothing():
    incoming = GERMEVAL.read("1\tأ\tO\tO\n2\t\tB-x\tO\n", "a")
    assert facts(incoming.problems) == [(BrokenField.__name__, "a", 2, "token", "a word")]
    assert incoming.documents[0].annotations == ()


@pytest.mark.parametrize("cut", [3, 5, 8])
def test_a_file_cut_off_in_a_row_is_told(cut):
    whole = written(GERMEVAL, [EXAMPLE])[0]
    assert [type(one) for one in GERMEVAL.read(whole[:-cut], "a").problems] == [BrokenColumns]
