import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.words import tokens
from annotator.formats.columns.placing import Adjustment
from annotator.formats.columns.tokens import TOKENISERS, grid_of
from annotator.formats.options import CHOICES
from annotator.formats.report import Reason
from tests.formats.columns.exporting import EXAMPLE, EXAMPLE_TEXT, annotated, documents, seed
from tests.formats.columns.row_formats import CONLLU, labelled, read_back, written

ID = EXAMPLE.document.id
options = st.fixed_dictionaries({name: st.sampled_from(CHOICES[name]) for name in CONLLU.options})
several = st.lists(documents(), max_size=3, unique_by=lambda one: one.document.id)


def rows_of(text):
    """By sentence, (number, form, last column): read without the program."""
    blocks = (block.split("\n") for block in text.removesuffix("\n\n").split("\n\n"))
    rows = [[line.split("\t") for line in block if not line.startswith("# ")] for block in blocks]
    assert all(len(row) == 10 and row[2:9] == ["_"] * 7 for sentence in rows for row in sentence)
    return [[(row[0], row[1], row[9]) for row in sentence] for sentence in rows]


def triples(annotations):
    return Counter((one.label, one.start, one.end) for one in annotations)


def test_the_running_example_has_ten_columns_its_text_and_its_levels():
    text, report = written(CONLLU, [EXAMPLE])
    assert text.startswith(
        f"# newdoc id = {ID}\n# sent_id = {ID[:16]}-1\n# text = {EXAMPLE_TEXT}\n1\tقال\t_\t_\t_\t_\t_\t_\t_\t_\n"
    )
    assert rows_of(text) == [
        [
            ("1", "قال", "_"),
            ("2", "رئيس", "NER=B-actor"),
            ("3", "بلدية", "NER=I-actor"),
            ("4", "حلب", "NER=I-actor|NER2=B-location|SpaceAfter=No"),
            ("5", ":", "_"),
            ("6", "«", "NER=B-quote|SpaceAfter=No"),
            ("7", "قُتل", "NER=I-quote"),
            ("8", "12", "NER=I-quote|NER2=B-casualty"),
            ("9", "مدنياً", "NER=I-quote|NER2=I-casualty"),
            ("10", "أمس", "NER=I-quote|NER2=B-date|SpaceAfter=No"),
            ("11", "»", "NER=I-quote|SpaceAfter=No"),
            ("12", ".", "_"),
        ]
    ]
    assert text.endswith("\n\n")
    assert (report.stored, report.exported, report.reported, report.widened) == (5, 5, [], [])


def test_clitics_are_words_of_a_token_that_stands_as_it_was_written():
    text, report = written(CONLLU, [annotated("زار وسوريا، ثم", [("location", 5, 10)])], tokens="clitics")
    assert rows_of(text) == [
        [
            ("1", "زار", "_"),
            ("2-3", "وسوريا", "SpaceAfter=No"),
            ("2", "و", "_"),
            ("3", "سوريا", "NER=B-location"),
            ("4", "،", "_"),
            ("5", "ثم", "_"),
        ]
    ]
    assert report.widened == []


def test_an_edge_inside_a_word_is_kept_beside_its_tag():
    text, report = written(CONLLU, [annotated("زار وسوريا", [("location", 5, 10)])])
    assert rows_of(text)[0][1] == ("2", "وسوريا", "NER=B-location|Span=5:10")
    assert [one.reason for one in report.widened] == [Adjustment.WIDENED]


def test_an_inner_span_has_its_own_field():
    text, _ = written(CONLLU, [annotated("وسوريا", [("actor", 0, 6), ("location", 1, 6)])])
    assert rows_of(text)[0][0][2] == "NER=B-actor|NER2=B-location|Span2=1:6"


def test_a_span_over_a_sentence_end_has_tags_in_each_sentence_and_comes_back_whole():
    one = annotated("قال نعم. ثم عاد", [("quote", 4, 11)])
    text, report = written(CONLLU, [one])
    assert [row[2] for sentence in rows_of(text) for row in sentence] == [
        "_", "NER=B-quote|Span=4:11|SpaceAfter=No", "NER=I-quote", "NER=B-quote|Span=4:11", "_",
    ]  # fmt: skip
    assert (report.exported, report.entities, len(report.divided)) == (1, {"quote": 2}, 1)
    (document,) = read_back(CONLLU, text)
    assert labelled(document) == [("quote", "نعم. ثم")]


def test_blanks_that_are_not_one_blank_are_told_after_their_token():
    text, _ = written(CONLLU, [annotated(" أ\u00a0ب\n\nج  د\u200f. \r\n", [])])
    assert [row[2] for sentence in rows_of(text) for row in sentence] == [
        r"SpacesBefore=\s|SpacesAfter=\u00a0", r"SpacesAfter=\n\n", r"SpacesAfter=\s\s", r"SpacesAfter=\u200f",
        r"SpacesAfter=\s\r\n",
    ]  # fmt: skip


def test_a_token_that_is_one_of_the_files_signs_stays_what_it_is():
    one = annotated("# _ | \\ 1-2 O", [])
    text, _ = written(CONLLU, [one])
    assert [row[1] for row in rows_of(text)[0]] == [
        one.document.text[t.start : t.end] for t in tokens(one.document.text)
    ]
    assert read_back(CONLLU, text)[0].text == one.document.text


@given(several, options)
def test_every_text_comes_back_exactly_and_every_span_that_is_on_a_token(drawn, chosen):
    text, report = written(CONLLU, drawn, **chosen)
    there = [one for one in drawn if tokens(one.document.text)]
    read = read_back(CONLLU, text) if there else ()
    assert [one.text for one in read] == [one.document.text for one in there]
    lost = {(one.annotation.document, one.annotation.id) for one in report.reported}
    for one, document in zip(there, read, strict=True):
        kept = [mark for mark in one.annotations if (mark.document, mark.id) not in lost]
        assert triples(document.annotations) == Counter((mark.label, mark.span.start, mark.span.end) for mark in kept)
    assert {one.reason for one in report.reported} <= {Reason.UNTOKENED}


@given(documents(), options)
def test_without_its_text_a_sentence_is_spelled_from_what_follows_each_token(document, chosen):
    text, _ = written(CONLLU, [document], **chosen)
    bare = "\n".join(line for line in text.split("\n") if not line.startswith("# text"))
    if text:
        assert read_back(CONLLU, bare) == tuple(one if one.line == 1 else None for one in read_back(CONLLU, text))


@given(documents(), options)
def test_the_words_are_those_of_the_tokeniser_numbered_in_each_sentence(document, chosen):
    file, _ = written(CONLLU, [document], **chosen)
    text = document.document.text
    words, wholes = [], []
    for sentence in rows_of(file) if file else ():
        plain = [row for row in sentence if "-" not in row[0]]
        assert [row[0] for row in plain] == [str(number) for number in range(1, len(plain) + 1)]
        words += [row[1] for row in plain]
        covered = set()
        for number, form, _ in sentence:
            first, _, last = number.partition("-")
            if last:
                covered |= set(range(int(first), int(last) + 1))
            if last or int(first) not in covered:
                wholes.append(form)
    assert words == [text[token.start : token.end] for token in TOKENISERS[chosen["tokens"]](text)]
    assert wholes == [text[token.start : token.end] for token in tokens(text)]


@given(documents(), options)
def test_what_a_reader_of_the_tags_alone_would_not_know_is_listed(document, chosen):
    file, report = written(CONLLU, [document], **chosen)
    text = document.document.text
    grid = grid_of(text, TOKENISERS[chosen["tokens"]](text))
    listed = {one.annotation.id: one.annotation.span for one in (*report.widened, *report.divided)}.values()
    told = re.findall(r"[\t|]Span[0-9]*=[0-9]+:[0-9]+(?=[|\n])", file)
    pieces = sum(len(grid.pieces(grid.run(one))) for one in listed)
    assert len(told) == pieces


def test_the_seed_comes_back_whole():
    drawn = seed()
    for chosen in ("words", "clitics"):
        text, report = written(CONLLU, drawn, tokens=chosen)
        read = read_back(CONLLU, text)
        assert [one.text for one in read] == [one.document.text for one in drawn]
        assert sum(len(one.annotations) for one in read) == report.exported == report.stored


@pytest.mark.parametrize("chosen", ["words", "clitics"])
def test_the_conllu_package_finds_texts_forms_and_tags(chosen):
    conllu = pytest.importorskip("conllu")
    drawn = [*seed(), EXAMPLE, annotated("زار  وسوريا.\nثم\u00a0عاد", [("location", 5, 9)])]
    text, report = written(CONLLU, drawn, tokens=chosen)
    sentences = conllu.parse(text)
    assert [one.metadata.get("newdoc id") for one in sentences if "newdoc id" in one.metadata] == [
        one.document.id for one in drawn
    ]
    assert len({one.metadata["sent_id"] for one in sentences}) == len(sentences)
    entities = Counter()
    for sentence, rows in zip(sentences, rows_of(text), strict=True):
        assert [token["form"] for token in sentence] == [row[1] for row in rows]
        wholes = [token for token in sentence if isinstance(token["id"], tuple)]
        assert all(
            token["form"]
            == "".join(sentence.filter(id=at)[0]["form"] for at in range(token["id"][0], token["id"][2] + 1))
            for token in wholes
        )
        assert all(one["form"] in sentence.metadata["text"] for one in sentence)
        for token in sentence:
            found = (token["misc"] or {}).items()
            entities.update(tag[2:] for name, tag in found if name.startswith("NER") and tag[0] == "B")
    assert entities == Counter(report.entities)
