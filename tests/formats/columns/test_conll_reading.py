import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors.files import BrokenColumns, BrokenTag, FileEmpty
from annotator.formats.columns.conll import CONLL
from annotator.formats.columns.reading import read
from annotator.formats.incoming import Kind
from annotator.formats.options import CHOICES
from annotator.formats.registry import format_of, read_files
from tests.formats.columns.exporting import EXAMPLE, exported, texts


def found_in(text):
    """The only document's text and its annotations as (label, text)."""
    incoming = read(text, "a.conll")
    assert incoming.problems == ()
    (document,) = incoming.documents
    return document.text, [(one.label, document.text[one.start : one.end]) for one in document.annotations]


def facts(problems):
    return [(type(one).__name__, *vars(one).values()) for one in problems]


def test_the_running_example_comes_back_with_blanks_between_its_tokens():
    text, found = found_in(exported([EXAMPLE], nested="levels")[0])
    assert text == "قال رئيس بلدية حلب : « قُتل 12 مدنياً أمس » ."
    assert found == [
        ("actor", "رئيس بلدية حلب"),
        ("location", "حلب"),
        ("quote", "« قُتل 12 مدنياً أمس »"),
        ("casualty", "12 مدنياً"),
        ("date", "أمس"),
    ]


@pytest.mark.parametrize("scheme", CHOICES["scheme"])
def test_the_scheme_need_not_be_told(scheme):
    assert found_in(exported([EXAMPLE], scheme=scheme)[0]) == found_in(exported([EXAMPLE])[0])


def test_a_conll_2003_file_is_read_from_its_first_and_last_column():
    text = (
        "-DOCSTART- -X- -X- O\n\nEU NNP I-NP I-ORG\nrejects VBZ I-VP O\nGerman JJ I-NP I-MISC\ncall NN I-NP O\n"
        ". . O O\n\nPeter NNP I-NP I-PER\nBlackburn NNP I-NP I-PER\n\n"
    )
    assert found_in(text) == (
        "EU rejects German call .\nPeter Blackburn",
        [("ORG", "EU"), ("MISC", "German"), ("PER", "Peter Blackburn")],
    )


def test_two_columns_tabs_and_carriage_returns_are_read_too():
    assert found_in("\ufeffفي\tO\r\nحلب\tB-LOC\r\n\r\n\r\nثم\tO\r\n") == ("في حلب\nثم", [("LOC", "حلب")])


def test_a_token_may_hold_a_no_break_space_and_look_like_a_comment_or_a_tag():
    assert found_in("#حلب B-LOC\nO O\n12\u00a0000 O") == ("#حلب O 12\u00a0000", [("LOC", "#حلب")])


def test_lines_of_old_macs_are_lines():
    assert found_in("في O\rحلب B-LOC\r\rثم O\r") == ("في حلب\nثم", [("LOC", "حلب")])


def test_comments_are_told_and_a_number_sign_with_a_tag_is_a_token():
    incoming = read("# id 7 domain=train\nفي _ _ O\n# _ _ O\nحلب _ _ B-LOC\n\n# sent_id = 2\nثم _ _ O\n", "a.conll")
    assert [(one.what, one.line, one.detail) for one in incoming.unheld] == [
        (Kind.COMMENT, 1, "# id 7 domain=train"), (Kind.COMMENT, 6, "# sent_id = 2"),
    ]  # fmt: skip
    assert incoming.documents[0].text == "في # حلب\nثم"


def test_columns_of_what_is_no_label_are_told_once_where_they_begin():
    incoming = read("قال _ O O\nEU NNP I-NP I-ORG\nrejects VBZ I-VP O\n", "a.conll")
    assert [(one.what, one.line, one.detail) for one in incoming.unheld] == [
        (Kind.COLUMN, 2, "2: NNP"), (Kind.COLUMN, 2, "3: I-NP"),
    ]  # fmt: skip
    assert read(exported([EXAMPLE])[0], "a.conll").unheld == ()


ROWS = "-DOCSTART- -X- -X- O\n\nقال _ _ O\nرئيس _ _ B-PER\nحلب _ _ I-PER\n\nثم _ _ O\n"
GERMEVAL = "#\thttps://news.example/1 [2023-11-13]\n1\tرئيس\tB-PER\tO\n2\tحلب\tI-PER\tB-LOC\n3\tأمس\tO\tO\n"
WOJOOD = "رئيس B-PERS\nبلدية I-PERS B-ORG\nحلب I-PERS I-ORG B-GPE\nقال O\n"
WEBANNO = "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Span|value\n\n\n#Text=" + " ".join("قال" for _ in range(40)) + "\n"
WEBANNO += "".join(f"1-{at + 1}\t{4 * at}-{4 * at + 3}\tقال\tB-x\n" for at in range(40))
PROSE = "قال رئيس بلدية حلب: «قُتل 12 مدنياً أمس».\n\nUnited Nations O\nوأضاف أن القصف استمر\n"


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        ("train.txt", ROWS, "conll"),
        ("train.tsv", ROWS.replace(" ", "\t"), "conll"),
        ("train.bio", ROWS, "conll"),
        ("train.iob2", ROWS, "conll"),
        ("train.txt", "حلب B-LOC\nقال O\n", "conll"),
        ("NER-de-train.tsv", GERMEVAL, "germeval"),
        ("train.txt", WOJOOD, "wojood"),
        ("a.tsv", WEBANNO, "webanno"),
        ("a.txt", PROSE, "txt"),
        ("a.txt", "قال\nO\n", "txt"),
        ("a.txt", "فئة O\n", "txt"),
        ("a.tsv", "id\tنص\n1\tقال\n2\tنعم\n", "csv"),
    ],
)
def test_rows_of_tokens_and_tags_are_known_under_any_name_and_texts_and_tables_are_not_taken_for_them(
    tmp_path, name, text, form
):
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert format_of(tmp_path / name).name == form
    assert read_files([tmp_path]).problems == ()


def test_rows_cut_off_are_refused_with_their_line_under_any_name(tmp_path):
    (tmp_path / "a.txt").write_text(ROWS[:-4], encoding="utf-8")
    assert facts(read_files([tmp_path]).problems) == [(BrokenColumns.__name__, str(tmp_path / "a.txt"), 7, 4, 2)]


def test_without_document_marks_a_file_is_one_document():
    assert len(read("أ O\n\nب O\n", "a").documents) == 1


def test_documents_begin_at_their_marks_and_know_their_line():
    incoming = read("قبل O\n\n-DOCSTART- -X- O O\n\nأ O\n\n\n-DOCSTART- O\nب B-x\n", "a.conll")
    assert [(one.text, one.line, one.path) for one in incoming.documents] == [
        ("قبل", 1, "a.conll"), ("أ", 3, "a.conll"), ("ب", 8, "a.conll"),
    ]  # fmt: skip
    assert [one.title for one in incoming.documents] == [None] * 3


def test_a_document_without_a_token_is_passed_over():
    assert [one.text for one in read("-DOCSTART- -X- O O\n\n-DOCSTART- -X- O O\n\nأ O\n", "a").documents] == ["أ"]


@pytest.mark.parametrize("text", ["", "\n\n", "-DOCSTART- -X- O O\n", " \t\r\n"])
def test_a_file_without_a_row_is_empty(text):
    incoming = read(text, "a.conll")
    assert incoming.documents == ()
    assert facts(incoming.problems) == [(FileEmpty.__name__, "a.conll")]


def test_all_broken_rows_and_tags_are_told_with_their_lines():
    text = "-DOCSTART- -X- O O\n\nأ _ _ O\nب _ O\nج _ _ X-actor\nد _ _ B-actor\nه _ _ B-\n\nو _ _ _ O\nز _ _ I-actor\n"
    assert facts(read(text, "a.conll").problems) == [
        (BrokenColumns.__name__, "a.conll", 4, 4, 3),
        (BrokenTag.__name__, "a.conll", 5, "X-actor"),
        (BrokenTag.__name__, "a.conll", 7, "B-"),
        (BrokenColumns.__name__, "a.conll", 9, 4, 5),
    ]


def test_a_bad_first_row_does_not_make_the_others_bad():
    assert facts(read("أ\nب O\nج O\n", "a").problems) == [(BrokenColumns.__name__, "a", 1, 2, 1)]


def test_a_text_that_is_not_rows_is_told_row_by_row():
    assert facts(read("قال\nنعم\n", "a").problems) == [
        (BrokenColumns.__name__, "a", 1, 2, 1),
        (BrokenColumns.__name__, "a", 2, 2, 1),
    ]


def test_a_broken_row_keeps_its_token_so_that_later_offsets_are_right():
    (document,) = read("أ O\nب _ O\nحلب B-x\n", "a").documents
    assert document.text == "أ ب حلب"
    assert [(one.start, one.end) for one in document.annotations] == [(4, 7)]


def test_a_broken_tag_in_one_of_several_tag_columns_is_told():
    text = "أ O B-date\nب O O\nج B-actor O\nد nonsense O\n"
    assert facts(read(text, "a").problems) == [(BrokenTag.__name__, "a", 4, "nonsense")]


def test_a_label_may_be_anything_without_a_blank():
    assert found_in("أ B-مكان-1\nب I-مكان-1\n")[1] == [("مكان-1", "أ ب")]


def test_an_entity_does_not_go_on_in_the_next_sentence():
    assert found_in("أ B-x\n\nب I-x\n")[1] == [("x", "أ"), ("x", "ب")]


@given(
    st.one_of(
        st.text(),
        texts,
        st.lists(st.sampled_from(["a", "B-x", "I-x", "E-y", " ", "\n", "\n\n", "-DOCSTART-"])).map("".join),
    )
)
def test_whatever_comes_is_read_with_offsets_inside_its_text(text):
    for document in read(text, "a").documents:
        assert document.text
        assert all(0 <= one.start < one.end <= len(document.text) for one in document.annotations)
        assert all(not document.text[one.start : one.end].startswith(" ") for one in document.annotations)


@given(st.integers(0, 400))
def test_a_file_cut_off_anywhere_is_read_without_a_fall(length):
    whole = exported([EXAMPLE, EXAMPLE])[0]
    incoming = read(whole[:length], "a")
    assert incoming.documents or incoming.problems


def test_the_format_is_found_by_its_name_and_suffixes():
    assert (CONLL.name, CONLL.suffixes[:2]) == ("conll", (".conll", ".conll2003"))
    assert CONLL.read is read
    assert not CONLL.carries_offsets
