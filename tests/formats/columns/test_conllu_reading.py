import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors.files import (
    BrokenColumns,
    BrokenField,
    BrokenTag,
    DuplicateId,
    OffsetsOutsideText,
    TextDisagrees,
)
from annotator.formats.columns.conllu.spacing import escaped, is_gap, unescaped
from annotator.formats.incoming import Kind
from tests.formats.columns.exporting import EXAMPLE, annotated
from tests.formats.columns.row_formats import CONLLU, facts, labelled, read_back, written


def row(number, form, last="_"):
    return "\t".join((str(number), form, *"_______", last)) + "\n"


def problems(text):
    return facts(CONLLU.read(text, "a").problems)


TREEBANK = (
    "# newdoc id = afp.20000715.0075\n# newpar id = p1\n# sent_id = s1\n# text = برلين ترفض وسوريا.\n"
    "# text_en = Berlin\n"
    "1\tبرلين\tبَرلِين\tX\tX---------\tForeign=Yes\t2\tnsubj\t_\tVform=بَرلِين|NER=B-LOC\n"
    + row(2, "ترفض", "Gloss=refuse")
    + row("3-4", "وسوريا", "SpaceAfter=No")
    + row(3, "و")
    + row(4, "سوريا", "NER=B-LOC")
    + row("4.1", "غائب", "NER=B-LOC")
    + row(5, ".")
    + "\n# sent_id = s2\n# text = ثم\n"
    + row(1, "ثم")
    + "\n# newpar\n# sent_id = s3\n# text = للبيت\n"
    + row("1-2", "للبيت")
    + row(1, "ل")
    + row(2, "البيت", "NER=B-LOC")
    + "\n# newdoc\n# sent_id = s4\n# text = حلب\n"
    + row(1, "حلب", "NER=B-LOC")
    + "\n"
)


@pytest.mark.parametrize(("first", "then"), [("B-LOC", "I-LOC"), ("B-LOC", "L-LOC"), ("S-LOC", None), ("U-LOC", None)])
def test_a_tag_of_a_written_token_is_that_of_its_words(first, then):
    rows = row("1-2", "وحلب", f"NER={first}") + row(1, "و") + row(2, "حلب") + row(3, "ثم", f"NER={then or 'O'}")
    (document,) = read_back(CONLLU, rows)
    assert labelled(document) == [("LOC", "وحلب ثم" if then else "وحلب")]


def test_a_tag_of_a_written_token_whose_words_are_missing_is_refused_with_its_line():
    assert problems(row("1-2", "وحلب", "NER=B-x")) == [(BrokenField.__name__, "a", 1, "ID", "at most 0")]


def test_a_tag_of_a_written_token_whose_words_have_their_own_is_told():
    incoming = CONLLU.read(row("1-2", "وحلب", "NER=B-x") + row(1, "و") + row(2, "حلب", "NER=B-LOC"), "a")
    assert labelled(incoming.documents[0]) == [("LOC", "حلب")]
    assert [(one.what, one.line, one.detail) for one in incoming.unheld] == [(Kind.OTHER_VALUE, 1, "NER=B-x")]


def test_what_is_no_label_is_told_once_and_labels_of_empty_nodes_each_time():
    incoming = CONLLU.read(TREEBANK, "a")
    assert incoming.problems == ()
    assert [(one.what, one.line, one.detail) for one in incoming.unheld] == [
        (Kind.COMMENT, 5, "# text_en = Berlin"),
        (Kind.COLUMN, 6, "LEMMA: بَرلِين"),
        (Kind.COLUMN, 6, "UPOS: X"),
        (Kind.COLUMN, 6, "XPOS: X---------"),
        (Kind.COLUMN, 6, "FEATS: Foreign=Yes"),
        (Kind.COLUMN, 6, "HEAD: 2"),
        (Kind.COLUMN, 6, "DEPREL: nsubj"),
        (Kind.COLUMN, 6, "MISC: Vform=بَرلِين"),
        (Kind.COLUMN, 7, "MISC: Gloss=refuse"),
        (Kind.EMPTY_SPAN, 11, "4.1 غائب NER=B-LOC"),
    ]


def test_a_treebank_is_read_with_its_paragraphs_and_its_words_in_written_tokens():
    first, second = read_back(CONLLU, TREEBANK)
    assert (first.text, first.line) == ("برلين ترفض وسوريا. ثم\nللبيت", 1)
    assert labelled(first) == [("LOC", "برلين"), ("LOC", "سوريا"), ("LOC", "للبيت")]
    assert (second.text, second.line, labelled(second)) == ("حلب", 25, [("LOC", "حلب")])


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_word_spelled_otherwise_than_in_its_written_token_stands_for_all_of_it(number):
    words = "".join(row(at, form, "NER=B-x" if at == number else "_") for at, form in enumerate(("و", "ل", "البيت"), 1))
    (document,) = read_back(CONLLU, row("1-3", "وللبيت") + words + row(4, "ثم"))
    assert (document.text, labelled(document)) == ("وللبيت ثم", [("x", "وللبيت")])


def test_a_form_may_hold_a_blank_and_a_text_more_than_one():
    (document,) = read_back(CONLLU, "# text = 10 000  رجل\n" + row(1, "10 000", "NER=B-x") + row(2, "رجل"))
    assert (document.text, labelled(document)) == ("10 000  رجل", [("x", "10 000")])


def test_comments_before_a_blank_line_speak_of_the_next_sentence():
    assert [one.text for one in read_back(CONLLU, row(1, "أ") + "\n# newdoc\n\n" + row(1, "ب"))] == ["أ", "ب"]


def test_levels_are_read_by_their_numbers_and_schemes_need_not_be_told():
    text = row(1, "أ", "NER=B-a|NER2=U-b") + row(2, "ب", "NER=L-a|NER10=S-c|NERx=no")
    (document,) = read_back(CONLLU, text)
    assert labelled(document) == [("a", "أ ب"), ("b", "أ"), ("c", "ب")]


def test_everything_broken_in_rows_is_told_with_its_line():
    text = (
        "# sent_id = s\n" + row(1, "أ") + row(3, "ب") + row("x", "ج") + "4\tد\n" + row(5, "", "NER=X-y")
        + "\n# sent_id = s\n" + row("1-1", "ه") + row(1, "و") + row("3-4", "ز") + row(2, "ح")
        + row("5-9", "ط") + row(5, "ي")
    )  # fmt: skip
    assert problems(text) == [
        (BrokenField.__name__, "a", 3, "ID", "2"),
        (BrokenField.__name__, "a", 4, "ID", "3"),
        (BrokenColumns.__name__, "a", 5, 10, 2),
        (BrokenField.__name__, "a", 6, "FORM", "a word"),
        (DuplicateId.__name__, "a", 8, "s"),
        (BrokenField.__name__, "a", 9, "ID", "1"),
        (BrokenField.__name__, "a", 11, "ID", "2"),
        (BrokenField.__name__, "a", 13, "ID", "3"),
        (BrokenField.__name__, "a", 14, "ID", "3"),
        (BrokenField.__name__, "a", 13, "ID", "at most 3"),
        (BrokenTag.__name__, "a", 6, "X-y"),
    ]


def test_a_written_token_inside_another_is_told():
    rows = (("1-3", "وبقال"), (1, "و"), ("2-3", "بقال"), (2, "ب"), (3, "قال"))
    assert problems("".join(row(*one) for one in rows)) == [(BrokenField.__name__, "a", 3, "ID", "2")]


@pytest.mark.parametrize("rows", [row(1, "قال"), row(1, "قال") + row(2, "لا"), row(1, "نعم"), row(2, "قال نعم.")])
def test_a_text_that_is_not_its_rows_is_told(rows):
    found = problems("\n# text = قال نعم.\n" + rows)
    assert (BrokenField.__name__, "a", 2, "text", "the words of its rows") in found or found[0][3] == "ID"


@pytest.mark.parametrize(
    ("span", "fact"),
    [
        ("5:10", None),
        ("4:10", None),
        ("5:11", None),
        ("x", (BrokenField.__name__, "a", 3, "Span", "start:end")),
        ("-1:10", (BrokenField.__name__, "a", 3, "Span", "start:end")),
        ("10:5", (OffsetsOutsideText.__name__, "a", 3, 10, 5, 14)),
        ("5:5", (OffsetsOutsideText.__name__, "a", 3, 5, 5, 14)),
        ("5:99", (OffsetsOutsideText.__name__, "a", 3, 5, 99, 14)),
        ("1:10", (TextDisagrees.__name__, "a", 3, 1, 10, "وسوريا", "ار وسوريا")),
        ("5:12", (TextDisagrees.__name__, "a", 3, 5, 12, "وسوريا", "سوريا ث")),
        ("10:11", (TextDisagrees.__name__, "a", 3, 10, 11, "وسوريا", " ")),
    ],
)
def test_offsets_must_be_in_the_text_and_on_the_tokens_of_their_tags(span, fact):
    text = "# text = زار وسوريا ثمّ\n" + row(1, "زار") + row(2, "وسوريا", f"NER=B-x|Span={span}") + row(3, "ثمّ")
    assert problems(text) == ([fact] if fact else [])


def test_a_span_without_its_tag_is_told():
    text = row(1, "أ", "NER=B-x|Span=0:3") + row(2, "ب", "NER=I-x|Span=0:3|Span2=2:3")
    assert problems(text) == [
        (BrokenField.__name__, "a", 2, "Span", "beside a tag that begins, NER"),
        (BrokenField.__name__, "a", 2, "Span2", "beside a tag that begins, NER2"),
    ]


def test_what_is_told_to_stand_between_tokens_must_be_blanks():
    text = row(1, "أ", r"SpacesBefore=x") + row(2, "ب", r"SpacesAfter=\sقال")
    assert problems(text) == [
        (BrokenField.__name__, "a", 1, "SpacesBefore", "blanks"),
        (BrokenField.__name__, "a", 2, "SpacesAfter", "blanks"),
    ]


@pytest.mark.parametrize("kind", ["words", "clitics"])
def test_a_file_cut_off_inside_a_sentence_is_refused(kind):
    whole = written(CONLLU, [annotated("زار وسوريا ثم لبنان", [("quote", 4, 10)])], tokens=kind)[0]
    last_cell = whole.rindex("\t") + 1
    assert [at for at in range(last_cell) if not CONLLU.read(whole[:at], "a").problems] == []
    assert problems(whole[:last_cell] + "_") == []


def test_a_text_without_its_rows_at_the_end_is_told():
    whole = row(1, "أ") + "\n# sent_id = 2\n"
    assert problems(whole) == []
    assert problems(whole + "# text = ب\n") == [(BrokenField.__name__, "a", 3, "text", "the words of its rows")]


@given(st.text(st.sampled_from(" \t\n\r\u00a0\u200f\u2028\x85\ufeff\u2067\x1c")))
def test_a_gap_is_written_in_plain_signs_and_comes_back(gap):
    assert unescaped(escaped(gap)) == gap
    assert is_gap(gap)
    assert escaped(gap).isascii() and escaped(gap).isprintable() and not set(escaped(gap)) & set(" |=")


def test_an_escape_of_another_program_stays_as_it_is():
    assert unescaped(r"\s\p\\n\q\u00") == " |\\n\\q\\u00"
    assert not any(map(is_gap, ("|", "a", " ا", "\u0651")))


def test_a_row_taken_out_is_told_twice():
    text = written(CONLLU, [EXAMPLE])[0].replace(row(5, ":"), "")
    assert [one[0] for one in problems(text)][:1] == [BrokenField.__name__]
    assert (BrokenField.__name__, "a", 1, "text", "the words of its rows") in problems(text)
