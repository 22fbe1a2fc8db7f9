from collections import Counter
from itertools import combinations, pairwise

import pytest
from hypothesis import given

from annotator.arabic.words import tokens
from annotator.domain.errors.files import BrokenColumns, BrokenTag
from annotator.formats.columns.placing import placed
from annotator.formats.columns.schemes import Entity
from annotator.formats.columns.tokens import grid_of
from annotator.formats.columns.wojood import CROSSING, RUN_TOGETHER, WOJOOD, nested_entities, uncrossed
from annotator.formats.report import Report
from tests.formats.columns.exporting import EXAMPLE, LABELS, ROOT, annotated, documents
from tests.formats.columns.row_formats import facts, labelled, read_back, written

SAMPLE = ROOT.parent / "shared/data/ner/wojood_sample"
ORDER = {label: number for number, label in enumerate(LABELS)}


def test_the_running_example_has_the_tags_present_outermost_first():
    text, report = written(WOJOOD, [EXAMPLE])
    assert text == (
        "قال O\nرئيس B-actor\nبلدية I-actor\nحلب I-actor B-location\n: O\n« B-quote\nقُتل I-quote\n"
        "12 I-quote B-casualty\nمدنياً I-quote I-casualty\nأمس I-quote B-date\n» I-quote\n. O\n"
    )
    assert (report.stored, report.exported, report.reported, report.warnings) == (5, 5, [], [])


def test_a_blank_line_stands_between_sentences_and_documents_and_running_together_is_told():
    text, report = written(WOJOOD, [annotated("نعم. لا", []), annotated("حلب", [])])
    assert text == "نعم O\n. O\n\nلا O\n\nحلب O\n"
    assert report.warnings == [RUN_TOGETHER]


def test_of_spans_that_cross_the_shortest_is_kept_and_the_others_are_reported():
    text, report = written(WOJOOD, [annotated("أ ب ج د", [("quote", 0, 5), ("actor", 4, 7), ("date", 4, 5)])])
    assert text == "أ O\nب O\nج B-actor B-date\nد I-actor\n"
    assert [(one.annotation.label, one.reason) for one in report.reported] == [("quote", CROSSING)]
    assert (report.stored, report.exported, report.entities) == (3, 2, {"actor": 1, "date": 1})


def test_of_spans_as_long_that_cross_the_first_is_kept():
    _, report = written(WOJOOD, [annotated("أ ب ج", [("quote", 0, 3), ("actor", 2, 5)])])
    assert [one.annotation.label for one in report.reported] == ["actor"]


def test_spans_that_cross_inside_one_token_do_not_cross_in_the_file():
    _, report = written(WOJOOD, [annotated("وسوريا", [("actor", 0, 4), ("location", 1, 6)])])
    assert (report.exported, len(report.widened)) == (2, 2)


def test_a_strict_edge_is_reported_once_and_crosses_nothing():
    _, report = written(WOJOOD, [annotated("أ وسوريا ج", [("actor", 0, 5), ("quote", 2, 10)])], edges="strict")
    assert (report.exported, len(report.reported), report.is_balanced) == (1, 1, True)


@given(documents())
def test_no_two_spans_that_are_kept_cross_and_each_left_out_crosses_one_that_is_kept(document):
    text = document.document.text
    found = placed(grid_of(text, tokens(text)), document.annotations, "widen", Report())
    kept = uncrossed(found, ORDER)

    def cross(one, other):
        ours, theirs = set(one.run), set(other.run)
        return bool(ours & theirs and ours - theirs and theirs - ours)

    assert not any(cross(one, other) for one, other in combinations(kept, 2))
    assert all(any(cross(one, other) for other in kept) for one in found if one not in kept)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["B-A", "I-A B-A", "I-A"], [(0, 3, "A"), (1, 2, "A")]),
        (["B-A B-A", "I-A"], [(0, 2, "A"), (0, 1, "A")]),
        (["B-A B-B", "I-A B-B", "I-A I-B"], [(0, 3, "A"), (0, 1, "B"), (1, 3, "B")]),
        (["B-A", "B-A"], [(0, 1, "A"), (1, 2, "A")]),
        (["I-A", "I-A", "O", "I-A"], [(0, 2, "A"), (3, 4, "A")]),
        (["B-A", "I-B"], [(0, 1, "A"), (1, 2, "B")]),
        (["B-A B-B B-C", "I-A I-C"], [(0, 2, "A"), (0, 1, "B"), (0, 2, "C")]),
        (["B-A", "O I-A"], [(0, 2, "A")]),
        ([], []),
    ],
)
def test_a_tag_goes_on_with_the_outermost_open_entity_of_its_label(rows, expected):
    found = nested_entities([("x", *row.split(" ")) for row in rows])
    assert Counter(found) == Counter(Entity(*one) for one in expected)


def test_a_wojood_file_is_one_document():
    (document,) = read_back(WOJOOD, "سكرتير B-OCC\nاللجنة I-OCC B-ORG\nالقومية I-OCC I-ORG\n\nنابلس B-GPE\n\n\n")
    assert document.text == "سكرتير اللجنة القومية\nنابلس"
    assert labelled(document) == [("OCC", "سكرتير اللجنة القومية"), ("ORG", "اللجنة القومية"), ("GPE", "نابلس")]


def test_a_token_may_look_like_a_tag_a_comment_or_hold_a_no_break_space():
    (document,) = read_back(WOJOOD, "O O\n# O\n12\u00a0000\tB-x  I-y\nB-x O\n")
    assert document.text == "O # 12\u00a0000 B-x"
    assert labelled(document) == [("x", "12\u00a0000"), ("y", "12\u00a0000")]


def test_broken_rows_and_tags_are_told_with_their_lines_and_keep_their_token():
    incoming = WOJOOD.read("أ O\nب\nج X-y B-x\n\nد E-x\nه B-\n", "a.wojood")
    assert facts(incoming.problems) == [
        (BrokenColumns.__name__, "a.wojood", 2, 2, 1),
        (BrokenTag.__name__, "a.wojood", 3, "X-y"),
        (BrokenTag.__name__, "a.wojood", 5, "E-x"),
        (BrokenTag.__name__, "a.wojood", 6, "B-"),
    ]
    assert [one.text for one in incoming.documents] == ["أ ب ج\nد ه"]
    assert labelled(incoming.documents[0]) == [("x", "ج")]


@pytest.mark.parametrize("end", ["حلب", "حلب ", "حلب B", "حلب B-", "حلب B-x I-"])
def test_a_file_cut_off_in_a_row_is_told(end):
    assert len(WOJOOD.read(f"رئيس B-actor\n{end}", "a").problems) == 1


@pytest.mark.parametrize("name", ["train.txt", "val.txt"])
def test_the_sample_of_the_corpus_is_read_whole(name):
    path = SAMPLE / name
    if not path.exists():
        pytest.skip("the sample of Wojood is not here")
    text = path.read_text(encoding="utf-8")
    (document,) = read_back(WOJOOD, text)
    rows = [line.split() for line in text.splitlines()]
    begun = sum(cell.startswith("B-") for row in rows for cell in row[1:])
    for before, row in pairwise([[], *rows]):  # and the few that begin with I
        labels = Counter(cell[2:] for cell in before[1:])
        begun += (Counter(cell[2:] for cell in row[1:] if cell.startswith("I-")) - labels).total()
    assert len(document.annotations) == begun > 200
    assert document.text.replace("\n", " ").split(" ") == [row[0] for row in rows if row]
