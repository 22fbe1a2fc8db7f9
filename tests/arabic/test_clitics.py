import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.clitics import clitic_tokens, peel, proclitic_cuts
from annotator.arabic.words import tokens, words
from tests.arabic.texts import TEXTS, listed, texts_with_span


def cut(word):
    edges = (0, *proclitic_cuts(word), len(word))
    return "+".join(word[start:end] for start, end in itertools.pairwise(edges))


def peeled(word, start=0):
    return [word[at:] for at in peel(word, start, len(word))]


CUT = """
و+سوريا و+ب+البنتاغون ب+ريف ل+ميليشيات ل+إيران و+الميادين ف+إن س+يكون و+س+تواصل ل+لحرس و+ل+لحرس ب+شكل ب+سبب و+أضاف
ب+ه ل+ها و+ل+ه و+لكن و+كان و+بعد و+هو و+2006 و+ب+10 ل+BBC و+عززت و+مصالحها و+حلب ف+قال ب+المئة ك+المعتاد
و+غيرها و+ب+التالي ل+مساعدتك ب+اعتبارها ب+دورها ب+صفتها ب+موجبه و+مجموعات و+طموحاتها و+زايون
"""
WHOLE = """
وكالات ولايات لويد وزير واحد بعد بين كان لكن والد لله لبنان فلسطين سوريا كوريلا فرنسا بريطانيا كتاب سلاح لندن فقط كأن
و ب وه حلب ب-52 ف.ب سلم سهل فتحت
وفاتها بطاقتك بيتهم وجودنا والتر بالك كالي سمعنا سعاد وجد بدا لدي بعيد بطاقة لسان بريد وصلة كما كذلك كلها
فقد فعليا فردا سيدي سيما ستون
"""


@pytest.mark.parametrize("word", listed(CUT))
def test_a_proclitic_is_cut_off(word):
    assert cut(word.replace("+", "")) == word


@pytest.mark.parametrize("word", ["", *listed(WHOLE)])
def test_a_word_of_one_piece_stays_whole(word):
    assert proclitic_cuts(word) == ()


def test_marks_and_tatweel_stay_with_the_letter_before_them():
    assert cut("وَسُوريا") == "وَ+سُوريا"
    assert cut("بـسوريا") == "بـ+سوريا"
    assert cut("وبـ10") == "و+بـ+10"
    assert cut("وبالْبنتاغون") == "و+ب+الْبنتاغون"


def test_the_tokens_of_a_text_are_cut_at_their_proclitics():
    text = "قصف في وحلب، وبالبنتاغون: 10%."
    assert [text[t.start : t.end] for t in clitic_tokens(text)] == listed("قصف في و حلب ، و ب البنتاغون : 10% .")


@given(TEXTS)
def test_cut_tokens_join_to_the_tokens(text):
    edges = {edge for token in clitic_tokens(text) for edge in (token.start, token.end)}
    assert {edge for token in tokens(text) for edge in (token.start, token.end)} <= edges
    covered = [at for token in clitic_tokens(text) for at in range(token.start, token.end)]
    assert covered == [at for token in tokens(text) for at in range(token.start, token.end)]


@given(TEXTS)
def test_a_word_is_cut_alike_wherever_it_stands(text):
    starts = {token.start for token in clitic_tokens(text)}
    for word in words(text):
        cuts = proclitic_cuts(text[word.start : word.end])
        assert {word.start + at for at in cuts} | {word.start} == starts & set(range(word.start, word.end))


@given(st.text(alphabet="وفبلكسايحرةَـ", max_size=8))
def test_only_proclitic_letters_are_cut_off_and_something_is_left(word):
    edges = (0, *proclitic_cuts(word))
    assert all(word[start:end].strip("َـ") in tuple("وفبلكس") for start, end in itertools.pairwise(edges))
    assert word[edges[-1] :].strip("َـ") or len(edges) == 1


@pytest.mark.parametrize(
    ("word", "left"),
    [
        ("وبالبنتاغون", ["بالبنتاغون", "البنتاغون", "بنتاغون"]),
        ("للحرس", ["لحرس", "حرس"]),
        ("وللحرس", ["للحرس", "لحرس", "حرس"]),
        ("البنتاغون", ["بنتاغون"]),
        ("فلسطين", ["لسطين", "سطين"]),
        ("وَالْـبنتاغون", ["الْـبنتاغون", "بنتاغون"]),
        ("بـحلب", ["حلب"]),
        ("وبلد", ["بلد", "لد"]),
        ("به", []),
        ("و10", ["10"]),
        ("حلب", []),
        ('و"مجموعات', ['"مجموعات']),
        ("الـ 26", []),
        ("ووو", ["وو"]),
        ("«وحلب", []),
        ("", []),
    ],
)
def test_a_selection_is_peeled_to(word, left):
    assert peeled(word) == left


def test_a_selection_is_peeled_from_where_it_begins_to_where_it_ends():
    assert peeled("وبالبنتاغون", start=1) == ["البنتاغون", "بنتاغون"]
    assert peeled("للحرس", start=1) == ["حرس"]
    assert peel("قال بالبنتاغون أمس", 4, 14) == (5, 7)
    assert peel("بالبنتاغون", 0, 4) == (1,)
    assert peeled("وحلب وبالبنتاغون") == ["حلب وبالبنتاغون"]


@given(texts_with_span())
def test_what_peeling_leaves_is_inside_the_selection_and_begins_at_no_mark(example):
    text, start, end = example
    starts = peel(text, start, end)
    assert list(starts) == sorted(set(starts))
    assert len(starts) <= 3
    for at in starts:
        assert start < at < end
        assert text[at] not in "ًَُِّْٰـ"
        assert sum(map(str.isalnum, text[at:end])) >= 2
