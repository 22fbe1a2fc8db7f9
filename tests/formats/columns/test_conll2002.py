import warnings
from collections import Counter

import pytest

from annotator.domain.errors.files import BadOption, BrokenColumns, BrokenTag
from annotator.formats.columns.conll2002 import CONLL2002
from annotator.formats.report import Reason
from tests.formats.columns.exporting import EXAMPLE, annotated, seed, tokens_in
from tests.formats.columns.row_formats import facts, labelled, read_back, written


def test_the_running_example_is_a_token_and_a_tag_in_each_row():
    text, report = written(CONLL2002, [EXAMPLE], nested="outermost")
    assert text == (
        "-DOCSTART- -X- O O\n\nقال O\nرئيس B-actor\nبلدية I-actor\nحلب I-actor\n: O\n« B-quote\nقُتل I-quote\n"
        "12 I-quote\nمدنياً I-quote\nأمس I-quote\n» I-quote\n. O\n"
    )
    assert (report.stored, report.exported) == (5, 2)
    assert {one.reason for one in report.reported} == {Reason.NESTED}


def test_the_scheme_is_listened_to():
    assert "بلدية I-actor\nحلب E-actor\n" in written(CONLL2002, [EXAMPLE], nested="outermost", scheme="bioes")[0]


@pytest.mark.parametrize("nested", ["levels", "labels"])
def test_more_than_one_column_is_refused_before_anything_is_written(nested):
    with pytest.raises(BadOption) as refused:
        written(CONLL2002, [EXAMPLE], nested=nested)
    assert facts([refused.value]) == [(BadOption.__name__, "nested", nested, "innermost, outermost")]


def test_two_documents_and_their_sentences_come_back_as_they_were():
    text, _ = written(CONLL2002, [annotated("قال نعم. ثم عاد", [("quote", 4, 11)]), annotated("حلب", [])])
    assert text == (
        "-DOCSTART- -X- O O\n\nقال O\nنعم B-quote\n. I-quote\n\nثم B-quote\nعاد O\n\n-DOCSTART- -X- O O\n\nحلب O\n"
    )
    first, second = read_back(CONLL2002, text)
    assert (first.text, second.text) == ("قال نعم .\nثم عاد", "حلب")
    assert labelled(first) == [("quote", "نعم ."), ("quote", "ثم")]


def test_the_word_that_begins_a_document_is_no_token():
    text, report = written(CONLL2002, [annotated("قال -DOCSTART- ثم", [])])
    assert text.count("-DOCSTART-") == 1
    assert len(read_back(CONLL2002, text)) == 1
    assert report.is_balanced


def test_broken_rows_and_tags_are_told_with_their_lines():
    assert facts(CONLL2002.read("أ O\nب\nج X-y\nد B-x\n", "a").problems) == [
        (BrokenColumns.__name__, "a", 2, 2, 1),
        (BrokenTag.__name__, "a", 3, "X-y"),
    ]


def test_spacy_converts_to_the_same_documents_tokens_and_entities():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        converters = pytest.importorskip("spacy.training.converters")
    text, report = written(CONLL2002, [*seed(), EXAMPLE], nested="outermost")
    docs = list(converters.conll_ner_to_docs(text, no_print=True))
    assert [[token.text for token in doc] for doc in docs] == tokens_in(text)
    assert Counter(one.label_ for doc in docs for one in doc.ents) == Counter(report.entities)
