"""brat: what a file holds comes in, what there is no place for is told with its line, what is broken is refused."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import (
    BrokenField,
    DuplicateId,
    OffsetsOutsideText,
    TextDisagrees,
    TextMissing,
    UnknownReference,
)
from annotator.formats.incoming import Incoming, Kind
from annotator.formats.registry import read_files
from annotator.formats.standoff.brat.declared import BRAT
from annotator.formats.standoff.values import NO_BLANKS, NO_BREAKS, as_field, from_field
from tests.formats.travelling import EXAMPLE, SHARED, arrows, spans, written
from tests.strategies import any_text, json_values

TEXT = "قال رئيس بلدية حلب\nأمس"
LINES = "T1\tactor 4 18\tرئيس بلدية حلب\nT2\tdate 19 22\tأمس\n"


def read(folder: Path, lines: str, text: str = TEXT, suffix: str = ".ann") -> Incoming:
    (folder / "a.txt").write_text(text, encoding="utf-8", newline="")
    (folder / f"a{suffix}").write_text(lines, encoding="utf-8", newline="")
    return BRAT.read_file(folder / f"a{suffix}", "utf-8")


def test_spans_attributes_notes_and_relations_come_in(tmp_path: Path) -> None:
    more = "A1\tMention T1 Name\nM2\tSure T1\nR1\tWhen Arg1:T1 Arg2:T2\t\nA3\tNeg R1\n#1\tAnnotatorNotes T1\tone\n"
    incoming = read(tmp_path, LINES + more + "#2\tAnnotatorNotes T1\ttwo\n")
    assert (incoming.problems, incoming.unheld) == ((), ())
    (document,) = incoming.documents
    assert document.text == TEXT
    assert spans(document) == [(4, 18, "actor"), (19, 22, "date")]
    assert (document.annotations[0].attributes, document.annotations[0].note) == (
        {"Mention": "Name", "Sure": True}, "one\ntwo",
    )  # fmt: skip
    assert arrows(document) == [("When", (4, 18, "actor"), (19, 22, "date"))]
    assert document.relations[0].attributes == {"Neg": True}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("E1\tAttack:T1 Who:T2", Kind.EVENT),
        ("*\tAlias T1 T2", Kind.EQUIVALENCE),
        ("N1\tReference T1 Wikipedia:1\tx", Kind.NORMALIZATION),
        ("T3\tactor 4 8;15 18\tرئيس حلب", Kind.SCATTERED_SPAN),
        ("T3\tactor 5 5\t", Kind.EMPTY_SPAN),
        ("#1\tNormalised T1\tx", Kind.OTHER_NOTE),
        ("N1\tOntoBiotope Annotation:T1 Referent:OBT:0001", Kind.NORMALIZATION),
        ("R1\tSelf Arg1:T1 Arg2:R1", Kind.RELATION),
        ("# a remark", Kind.COMMENT),
        ("R1\tSelf Arg1:T1 Arg2:T1", Kind.LOOP),
        ("A1\tMention T1 Name\nA2\tMention T1 Other", Kind.OTHER_VALUE),
    ],
)
def test_what_there_is_no_place_for_is_told_with_its_line_and_the_rest_comes_in(
    tmp_path: Path, line: str, kind: Kind
) -> None:
    incoming = read(tmp_path, LINES + line + "\n")
    (left,) = incoming.unheld
    assert (left.what, left.line, Path(left.path).name) == (kind, 2 + len(line.split("\n")), "a.ann")
    assert left.detail[:2] == line.rsplit("\n", maxsplit=1)[-1][:2]
    assert (incoming.problems, spans(incoming.documents[0])) == ((), [(4, 18, "actor"), (19, 22, "date")])


def test_what_is_said_of_something_left_out_is_told_too(tmp_path: Path) -> None:
    more = "E1\tAttack:T1\nA1\tNeg E1\n#1\tAnnotatorNotes E1\tx\nR1\tBy Arg1:E1 Arg2:T2\n"
    kinds = [one.what for one in read(tmp_path, LINES + more).unheld]
    assert kinds == [Kind.EVENT, Kind.ATTRIBUTE, Kind.NOTE, Kind.RELATION]


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ("T3\tactor 4 99\tx", OffsetsOutsideText),
        ("T3\tactor 18 4\tx", OffsetsOutsideText),
        ("T3\tactor 99 99\t", OffsetsOutsideText),
        ("T3\tactor 4 8\tوزير", TextDisagrees),
        ("T3\tactor 4 8;15 18\tوزير حلب", TextDisagrees),
        ("T3\tactor 4\tx", BrokenField),
        ("T3\tactor four 8\tx", BrokenField),
        ("T3\tactor 4 " + "9" * 5000 + "\tx", BrokenField),
        ("T3", BrokenField),
        ("T3\tactor 4 8", BrokenField),
        ("E1\tAttack", BrokenField),
        ("E1\tAttack:T9 Who:T1", UnknownReference),
        ("E1\tAttack:T1 Who:T9", UnknownReference),
        ("N1\tReference T1", BrokenField),
        ("N1\tReference T9 Wikipedia:1\tx", UnknownReference),
        ("*\tEquiv T1", BrokenField),
        ("*\tEquiv T1 T9", UnknownReference),
        ("T3 actor 4 8 x", BrokenField),
        ("X3\tactor 4 8\tx", BrokenField),
        ("just a line", BrokenField),
        ("R1\tWhen Arg1:T1", BrokenField),
        ("R1\tWhen Arg1:T1 Arg2:T9", UnknownReference),
        ("A1\tMention T9", UnknownReference),
        ("A1\tMention", BrokenField),
        ("#1\tAnnotatorNotes T9\tx", UnknownReference),
        ("T1\tactor 4 8\tرئيس", DuplicateId),
    ],
)
def test_a_broken_line_is_refused_with_its_number(tmp_path: Path, line: str, fact: type[FileTrouble]) -> None:
    incoming = read(tmp_path, LINES + line + "\n")
    (problem,) = incoming.problems
    assert type(problem) is fact
    assert (Path(problem.path).name, problem.line) == ("a.ann", 3)  # type: ignore[attr-defined]
    assert incoming.documents == ()


def test_blanks_more_than_one_are_forgiven(tmp_path: Path) -> None:
    incoming = read(tmp_path, "T1\tactor  4  8 \tرئيس\nT2\tx 15 18\tحلب\nR1\tOf Arg1:T1  Arg2:T2 \n")
    assert (incoming.problems, spans(incoming.documents[0])) == ((), [(4, 8, "actor"), (15, 18, "x")])
    assert len(incoming.documents[0].relations) == 1


def test_pieces_around_a_line_break_are_one_span(tmp_path: Path) -> None:
    incoming = read(tmp_path, "T1\tactor 15 18;19 22\tحلب أمس\n")
    assert (spans(incoming.documents[0]), incoming.unheld) == ([(15, 22, "actor")], ())


def test_a_note_on_an_arrow_is_told_as_a_note_of_another_kind(tmp_path: Path) -> None:
    incoming = read(tmp_path, LINES + "R1\tWhen Arg1:T1 Arg2:T2\n#1\tAnnotatorNotes R1\tعلى سهم\n")
    assert [(one.what, one.line) for one in incoming.unheld] == [(Kind.OTHER_NOTE, 4)]
    assert len(incoming.documents[0].relations) == 1


def test_an_id_that_two_files_beside_one_text_both_have_is_refused_where_it_comes_again(tmp_path: Path) -> None:
    (tmp_path / "a.a2").write_text("# x\nT1\tdate 19 22\tأمس\n", encoding="utf-8")
    (problem,) = read(tmp_path, LINES, suffix=".a1").problems
    assert isinstance(problem, DuplicateId)
    assert (Path(problem.path).name, problem.line, problem.id) == ("a.a2", 2, "T1")


def test_an_event_of_one_file_may_speak_of_what_stands_in_the_other(tmp_path: Path) -> None:
    (tmp_path / "a.a2").write_text("E1\tAttack:T1 When:T2\n*\tEquiv T1 T2\n", encoding="utf-8")
    incoming = read(tmp_path, LINES, suffix=".a1")
    assert incoming.problems == ()
    assert [one.what for one in incoming.unheld] == [Kind.EVENT, Kind.EQUIVALENCE]


def test_lines_of_old_macs_are_lines(tmp_path: Path) -> None:
    incoming = read(tmp_path, LINES.replace("\n", "\r"))
    assert (incoming.problems, spans(incoming.documents[0])) == ((), [(4, 18, "actor"), (19, 22, "date")])


def test_bytes_that_mean_nothing_are_counted_in_the_annotations_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    note = "#1\tAnnotatorNotes T1\t" + "ملاحظة طويلة " * 20
    (tmp_path / "a.ann").write_bytes((LINES + note).encode("utf-8") + b"\xff\n")
    incoming = read_files([tmp_path])
    assert [(Path(path).name, count) for path, count in incoming.replaced] == [("a.ann", 1)]
    assert [(Path(path).name, name) for path, name in incoming.encodings] == [("a.txt", "utf-8")]


def test_annotations_without_their_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_text(LINES)
    (problem,) = read_files([tmp_path]).problems
    assert isinstance(problem, TextMissing)
    assert (Path(problem.path).name, Path(problem.text).name) == ("a.ann", "a.txt")


def test_a_text_comes_in_once_with_all_that_lies_beside_it(tmp_path: Path) -> None:
    read(tmp_path, LINES, suffix=".a1")
    (tmp_path / "a.a2").write_text("T3\tplace 15 18\tحلب\nE1\tIn:T3\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("بلا تسميات", encoding="utf-8")
    (tmp_path / "annotation.conf").write_text("[entities]\nactor\n")
    for form in ("auto", "brat"):
        incoming = read_files([tmp_path], form)
        assert [one.text for one in incoming.documents] == [TEXT, "بلا تسميات"]
        assert len(incoming.documents[0].annotations) == 3
        assert [(Path(one.path).name, one.line) for one in incoming.unheld] == [("a.a2", 2)]
    assert [len(one.annotations) for one in read_files([tmp_path], "txt").documents] == [0, 0]


@pytest.mark.parametrize("unit", ["\r\n", "\n"])
def test_offsets_that_count_a_windows_line_end_as_one_sign_or_two_are_understood(tmp_path: Path, unit: str) -> None:
    text = TEXT.replace("\n", "\r\n")
    at = 19 + len(unit) - 1
    incoming = read(tmp_path, f"T1\tdate {at} {at + 3}\tأمس\r\n", text)
    (document,) = incoming.documents
    (one,) = document.annotations
    assert document.text[one.start : one.end] == "أمس"
    assert document.text == (text if unit == "\r\n" else TEXT)


def test_a_byte_order_mark_that_was_counted_is_understood(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8-sig")
    (tmp_path / "a.ann").write_text("T1\tactor 5 9\tرئيس\n", encoding="utf-8-sig")
    (document,) = read_files([tmp_path]).documents
    assert document.text[document.annotations[0].start : document.annotations[0].end] == "رئيس"


def test_utf_16_offsets_are_recognised(tmp_path: Path) -> None:
    incoming = read(tmp_path, "T1\tactor 3 6\tحلب\n", "👍 حلب")
    assert spans(incoming.documents[0]) == [(2, 5, "actor")]
    assert [one.unit for one in incoming.recounted] == ["UTF-16 units"]


def test_the_running_example_is_written_as_brat_has_it(tmp_path: Path) -> None:
    written(BRAT, [EXAMPLE], tmp_path / "out")
    (file,) = sorted((tmp_path / "out").glob("*.ann"))
    assert file.read_text(encoding="utf-8") == (
        "T1\tactor 4 18\tرئيس بلدية حلب\nT2\tlocation 15 18\tحلب\nT3\tquote 20 40\t«قُتل 12 مدنياً أمس»\n"
        "T4\tcasualty 26 35\t12 مدنياً\nT5\tdate 36 39\tأمس\nR1\tspeaker Arg1:T3 Arg2:T1\n"
        "A1\tkilled T4 12\nA2\texact T4\nA3\tkind T4 مدنيون\nA4\tsure R1 yes\n"
        '#1\tAnnotatorNotes T1\t"من موقع\\nالصحيفة"\n'
    )
    conf = (tmp_path / "out/annotation.conf").read_text(encoding="utf-8")
    assert "speaker Arg1:<ENTITY>, Arg2:<ENTITY>\n" in conf
    assert "killed Arg:<ENTITY>, Value:12\n" in conf


@given(json_values() | any_text() | st.sampled_from(['"a"', "1", "true", "[1]", '"\\u0020"', "1.50"]))
def test_a_value_in_a_field_is_read_as_it_was(value: object) -> None:
    for forbidden in (NO_BLANKS, NO_BREAKS):
        field = as_field(value, forbidden)  # type: ignore[arg-type]
        assert field and not forbidden.search(field)
        again = from_field(field, forbidden)
        assert (again, type(again)) == (value, type(value))


@given(any_text(1))
def test_a_field_somebody_else_wrote_is_a_text_or_the_json_we_would_write(field: str) -> None:
    value = from_field(field, NO_BREAKS)
    assert value == field or as_field(value, NO_BREAKS) == field


PARTS = st.sampled_from(
    [
        "T1",
        "T2",
        "R1",
        "A1",
        "#1",
        "*",
        "E1",
        "\t",
        " ",
        "\n",
        "actor",
        "0 3",
        "4;5 6",
        "9 2",
        "Arg1:T1",
        "Arg2:T2",
        "-1",
    ]
)


@given(st.lists(PARTS | st.text(max_size=3), max_size=30).map("".join))
def test_no_file_makes_the_reader_fail(tmp_path_factory: pytest.TempPathFactory, lines: str) -> None:
    folder = tmp_path_factory.mktemp("fuzz")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a.ann").write_bytes(lines.encode("utf-8", "replace"))
    incoming = read_files([folder])
    assert all(isinstance(one, FileTrouble) for one in incoming.problems)
    assert incoming.documents or incoming.problems


def test_the_tutorial_of_brat_comes_in_whole() -> None:
    folder = SHARED / "brat"
    if not folder.exists():
        pytest.skip("the tutorial of brat is not here")
    incoming = read_files([folder])
    assert incoming.problems == ()
    assert len(incoming.documents) == len(list(folder.glob("*.txt")))
    lines = [line for file in folder.glob("*.ann") for line in file.read_text(encoding="utf-8").splitlines()]
    by_kind = {kind: [line for line in lines if line.startswith(kind)] for kind in "TRA#E*N"}
    held = [one for document in incoming.documents for one in document.annotations]
    assert len(held) == len(by_kind["T"])
    assert sum(len(one.relations) for one in incoming.documents) == len(by_kind["R"])
    attributes = sum(len(one.attributes) for one in held)
    notes = sum(one.note is not None for one in held)
    left = {kind: sum(one.what == kind for one in incoming.unheld) for kind in Kind}
    assert attributes + left[Kind.ATTRIBUTE] == len(by_kind["A"])
    assert notes + left[Kind.NOTE] + left[Kind.OTHER_NOTE] == len(by_kind["#"])
    assert (left[Kind.EVENT], left[Kind.EQUIVALENCE], left[Kind.NORMALIZATION]) == (
        len(by_kind["E"]), len(by_kind["*"]), len(by_kind["N"]),
    )  # fmt: skip
