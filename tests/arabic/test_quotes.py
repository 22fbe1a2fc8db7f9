"""Quotations are found between their marks, with verb and speaker, and names between marks are not."""

import time

import pytest
from hypothesis import given

from annotator.arabic.quotes import quotes_in
from tests.strategies import news_texts


def found(text: str) -> list[tuple[str, str, str | None]]:
    return [(text[one.start : one.end], one.verb, one.speaker and text[slice(*one.speaker)]) for one in quotes_in(text)]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("وقال وزير الدفاع لويد أوستن في بيان \"نفذت القوات ضربات دقيقة\".", [
            ("نفذت القوات ضربات دقيقة", "وقال", "وزير الدفاع لويد أوستن")]),
        (",قال الجنرال كوريلا، قائد القيادة: «نحن هنا ولن نرحل»", [
            ("نحن هنا ولن نرحل", "قال", "الجنرال كوريلا")]),
        ("ونقلت وكالة رويترز عن مصدر أمني قوله إن “الهجوم وقع فجر اليوم”", [
            ("الهجوم وقع فجر اليوم", "قوله", "مصدر أمني")]),
        ("«لن نستسلم أبدا للعدو»، بحسب وزارة الدفاع", [("لن نستسلم أبدا للعدو", "بحسب", "وزارة الدفاع")]),
        ("وقال المتحدث باسم الجيش: لن نتراجع عن مواقعنا.", [
            ("لن نتراجع عن مواقعنا", "وقال", "المتحدث باسم الجيش")]),
        ('عناصر و"مجموعات تابعة له" في', [("مجموعات تابعة له", "", None)]),
        ('قال إن "الوضع سيئ" وإن "القصف مستمر على الجميع".', [
            ("الوضع سيئ", "قال", None), ("القصف مستمر على الجميع", "قال", None)]),
    ],
)  # fmt: skip
def test_a_quotation_is_found_with_its_verb_and_speaker(text: str, quotes: list[tuple[str, str, str | None]]) -> None:
    assert found(text) == quotes


@pytest.mark.parametrize(
    "text",
    [
        'قناة "فوكس نيوز" قالت',
        'وأعلنت "قوات سوريا الديمقراطية" مقتل',
        'قاعدة "كونيكو" هنا',
        'أهداف "مرتبطة" به',
        '5" و6"',
    ],
)
def test_a_name_or_a_single_word_between_marks_is_no_quotation(text: str) -> None:
    assert found(text) == []


def test_a_sentence_after_a_verb_is_surer_than_two_words_alone() -> None:
    (long,) = quotes_in("قال زيد: «نحن هنا ولن نرحل»")
    (short,) = quotes_in("مخاوف من «تصعيد كبير» هنا")
    assert long.sure > 0.9
    assert short.sure < 0.6


@pytest.mark.parametrize(
    "text", ['"' * 20_000, "«" * 20_000, "قال: " * 5_000, "“a" * 9_000, "قال فلان: " + "ا " * 20_000]
)
def test_no_text_takes_long(text: str) -> None:
    began = time.process_time()
    list(quotes_in(text))
    assert time.process_time() - began < 2


@given(news_texts())
def test_quotations_and_speakers_lie_inside_the_text(text: str) -> None:
    for one in quotes_in(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.speaker is None or 0 <= one.speaker[0] < one.speaker[1] <= len(text)


def test_a_whole_sentence_after_a_word_that_names_things_was_said() -> None:
    assert [one[0] for one in found('بيان هيئة "الجيش لن ينسحب من المدينة أبدا"')] == ["الجيش لن ينسحب من المدينة أبدا"]
