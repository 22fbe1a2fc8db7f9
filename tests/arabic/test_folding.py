import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic import folding
from annotator.arabic.folding import find, fold, latin_digit
from tests.arabic.texts import TEXTS, grows_in_step, texts_with_span


def found(text, query):
    return [text[start:end] for start, end in find(text, query)]


@pytest.mark.parametrize(
    ("spelled", "folded"),
    [
        ("أإآٱا", "ااااا"),
        ("ىیي", "ييي"),
        ("ة ه", "ه ه"),
        ("مؤتمر رئيس", "موتمر رييس"),
        ("کتاب", "كتاب"),
        ("١٢٣ ۴۵۶ 789", "123 456 789"),
        ("ﻻ ﺳﻮﺭﻳﺎ ﷲ", "لا سوريا الله"),
        ("«أ» “ب” 'ج'", '"ا" "ب" "ج"'),
        ("أ، ب؛ ج؟ ١٠٪ ٣٫٥", "ا, ب; ج? 10% 3.5"),
        ("رَدّاً ســوريا", "ردا سوريا"),
        ("مساء شيء ءامن", "مسا شي امن"),
        ("\u200fقال\u200e \ufeffمی‌شود", "قال ميشود"),
        ("ا\u0654 و\u0654 ي\u0654", "ا و ي"),
        ("\ufe70ب\ufe76", "ب"),
        ("12\u00a0قتيلا", "12 قتيلا"),
        ("Reuters É", "reuters e"),
    ],
)
def test_it_is_folded_to(spelled, folded):
    assert fold(spelled).text == folded


@given(TEXTS)
def test_folding_can_be_retraced_sign_by_sign(text):
    folded = fold(text)
    assert len(folded.sources) == len(folded.text)
    assert list(folded.sources) == sorted(folded.sources)
    for char, source in zip(folded.text, folded.sources, strict=True):
        assert char in fold(text[source]).text


@given(TEXTS)
def test_what_no_folded_sign_came_from_was_dropped(text):
    folded = fold(text)
    dropped = set(range(len(text))) - set(folded.sources)
    assert not any(fold(text[at]).text for at in dropped)


@given(texts_with_span())
def test_a_piece_and_its_way_back_fold_alike(example):
    text, start, end = example
    folded = fold(text[start:end])
    if folded.text:
        first, last = folded.source_span(0, len(folded.text))
        assert fold(text[start:end][first:last]).text == folded.text


@given(TEXTS)
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text).text).text == fold(text).text


@given(TEXTS)
def test_composed_and_decomposed_spelling_fold_alike(text):
    assert fold(unicodedata.normalize("NFC", text)).text == fold(unicodedata.normalize("NFD", text)).text


@given(texts_with_span())
def test_any_piece_of_a_text_is_found_in_it(example):
    text, start, end = example
    query = text[start:end]
    spans = list(find(text, query))
    assert bool(spans) == bool(fold(query).text)
    assert all(fold(query).text in fold(text[first:last]).text for first, last in spans)


@given(texts_with_span())
def test_finds_are_in_order_and_never_overlap(example):
    text, start, end = example
    edges = [edge for span in find(text, text[start:end]) for edge in span]
    assert edges == sorted(edges)


def test_a_find_has_exact_offsets():
    text = 'قال: "ردّاً على الاستفزازات المستمرة"'
    assert list(find(text, "ردا على الاستفزازات")) == [(6, 27)]
    assert found(text, "ردا") == ["ردّاً"]


def test_a_find_holds_the_marks_of_its_last_letter_and_no_bidi_mark():
    assert found("سوريـاً\u200f.", "سوريا") == ["سوريـاً"]
    assert found("أمسِ", "أمس") == ["أمسِ"]


def test_a_dropped_hamza_belongs_to_the_letter_before_it_or_else_after_it():
    assert found("مساءً، جزءا ءامن", "مساء") == ["مساءً"]
    assert found("جزءا", "جز") == ["جزء"]
    assert found("جزءا", "ا") == ["ا"]
    assert found("قال ءَامن", "امن") == ["ءَامن"]


def test_a_ligature_is_found_whole_and_once():
    assert list(find("قال ﷲ", "الل")) == [(4, 5)]
    assert list(find("قال ﷺ", "ل")) == [(2, 3), (4, 5)]


def test_a_query_of_which_nothing_is_left_is_found_nowhere():
    assert found("مساء", "") == found("مساءً", "ءً") == []


def test_both_spellings_of_the_seed_are_found():
    assert found("القوات الأميركية والقيادة الاميركية", "الأميركية") == ["الأميركية", "الاميركية"]


def test_an_empty_run_goes_back_to_an_empty_run():
    assert fold("ءab").source_span(1, 1) == (2, 2)
    assert fold("ab").source_span(2, 2) == (2, 2)


@pytest.mark.parametrize(("char", "digit"), [("١", "1"), ("۹", "9"), ("5", "5"), ("٠", "0")])
def test_a_digit_of_any_script_has_a_latin_one(char, digit):
    assert latin_digit(char) == digit


@pytest.mark.parametrize("char", ["", "ش", "²", "½", "11", "٪"])
def test_what_is_no_digit_has_no_latin_one(char):
    assert latin_digit(char) is None


def test_the_way_back_takes_four_bytes_a_sign_and_time_in_step_with_the_text():
    assert fold("ردّاً").sources.itemsize == 4
    assert grows_in_step(fold, "ردّاً على ")


@given(st.text(max_size=60))
def test_folding_without_the_way_back_gives_the_same_text(text: str) -> None:
    assert folding.folded(text) == fold(text).text
