import re

import pytest
from hypothesis import given

from annotator.arabic.sentences import sentence_at, sentences
from annotator.arabic.words import BLANK, UNSEEN, tokens
from annotator.paths import seeds
from tests.arabic.texts import TEXTS, grows_in_step, texts_with_offset

SEED = "000_76dc3061d89404aa.txt"
# How each sentence of the seed article begins and ends, read by a person: the page's own lines, two headlines, the
# dateline and two subheadings are sentences of their own; three paragraphs hold two sentences.
SEED_SENTENCES = """
icon|icon
التغطية الحية|التغطية الحية
8 قتلى في أعنف|الإيرانية في سوريا
2023.11.13 | 06:43 دمشق
8 قتلى في أعنف|الإيرانية في سوريا
قصف أميركي في سوريا|قصف أميركي في سوريا
تلفزيون سوريا|سوريا - وكالات
+A|+A
حجم الخط|حجم الخط
-A|-A
شن الجيش الأميركي|المرتبطة بإيران.
وقال وزير الدفاع|في العراق وسوريا".
,قال الجنرال مايكل|البوكمال والميادين".
وأضاف الجنرال كوريلا|وأفرادها ومصالحها".
ونقلت قناة "فوكس|شرقي سوريا".
وذكر المصدر ذاته|الموقعين المستهدفين.
وأفاد المرصد السوري|بحالات خطيرة.
من جانبه، ذكر|لتخزين الأسلحة.
وأضاف أن الهدف|وكالة "رويترز".
وأوضح أن الولايات|المتحالفة مع إيران.
واستهدفت الغارات|مدينة الميادين.
رد إيراني على الغارات|رد إيراني على الغارات
ورداً على الغارات|دير الزور الشرقي.
ضربات أميركية سابقة|ضربات أميركية سابقة
ونفذت الولايات|في شرقي سوريا.
وقبل أيام نفذ|من الهجمات أيضاً.
وتعرضت القوات|بالمسيرات والصواريخ.
وعززت واشنطن|في حربها على غزة.
""".strip().split("\n")


def pieces(text):
    return [text[found.start : found.end] for found in sentences(text)]


def test_the_seed_article_has_its_28_sentences():
    found = pieces((seeds() / SEED).read_text(encoding="utf-8"))
    assert len(found) == len(SEED_SENTENCES) == 28
    for sentence, expected in zip(found, SEED_SENTENCES, strict=True):
        first, last = (expected, expected) if " | " in expected else expected.split("|")
        assert sentence.startswith(first)
        assert sentence.endswith(last)


@given(TEXTS)
def test_a_line_that_may_hold_an_address_is_parted_like_any_other(text):
    line = " ".join(text.split())
    found, others = sentences(line), sentences(f"{line} w")[:-1]
    assert found[: len(others)] == others
    assert len(found) - len(others) in (0, 1)


def test_no_sentence_begins_with_what_is_not_seen():
    unseen = re.compile(f"[{BLANK}{UNSEEN}]")
    for sign in map(chr, range(0x10000)):
        assert (sentences(f"{sign}ا")[0].start == 1) == (unseen.match(sign) is not None), f"U+{ord(sign):04X}"


@pytest.mark.parametrize(
    "text",
    [
        "قال نعم. / ثم عاد.",
        "هل عاد؟ / نعم! / ثم… / ذهب",
        "هل عاد؟ / قال: لا.",
        'قال: "نعم." / ثم عاد.',
        "قال: «هل عاد؟». / ثم ذهب.",
        'قال "هذا؟\'". / ثم',
        "قال (لا.) / ثم [نعم.] / ثم",
        "« نعم. » / ثم عاد",
        "عاد؟! / ثم؟... / ذهب!!",
        "قال د. علي وأ. سعيد ود. حسن إن أ.ف.ب. نقلت.",
        "بلغ 3.5 أو 1.2.3 في 06:43.",
        "قال... ثم عاد.",
        "انظر https://example.org/a.b?c=نعم!لا ثم",
        "انظر https://example.org/abc. / ثم عاد.",
        "1. البند الأول.",
        "قال ذلك في 2011. / ثم عاد.",
        '"نعم!"، قال الرجل.',
        "12. ",
        "نعم. / 12. / ثم",
    ],
)
def test_sentences_end_where_the_strokes_are(text):
    assert pieces(text.replace(" / ", " ")) == text.strip().split(" / ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تخزين الأسلحة.وأضاف أن", ["تخزين الأسلحة.", "وأضاف أن"]),
        ("الأسلحةِ.وأَضاف", ["الأسلحةِ.", "وأَضاف"]),
        ("أ.ف.ب نقلت", ["أ.ف.ب نقلت"]),
        ("في.من", ["في.من"]),
        ("لماذا؟قال", ["لماذا؟", "قال"]),
        ("example.com", ["example.com"]),
    ],
)
def test_a_forgotten_blank_still_ends_a_sentence_between_two_words(text, expected):
    assert pieces(text) == expected


def test_a_bidi_mark_after_the_full_stop_does_not_hide_it():
    assert pieces("نعم.\u200f ثم «لا».\u200f") == ["نعم.", "ثم «لا»."]


def test_the_joiner_that_shapes_a_last_letter_stays_with_it():
    assert pieces("حرف هـ\u200d\nثم") == ["حرف هـ\u200d", "ثم"]


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n", "\u2028", "\u2029", "\x85", "\x0b", "\n\n \n"])
def test_a_line_break_always_ends_a_sentence(line_break):
    assert pieces(f"عنوان{line_break}قال د.{line_break}علي") == ["عنوان", "قال د.", "علي"]


def test_blanks_of_every_kind_are_left_out():
    assert pieces("\u00a0تلفزيون سوريا\u202f. \u00a0\n\u200f\u00a0\n\u3000نعم\t") == ["تلفزيون سوريا\u202f.", "نعم"]


@given(TEXTS)
def test_every_token_is_in_exactly_one_sentence(text):
    found = sentences(text)
    for token in tokens(text):
        assert sum(one.start <= token.start and token.end <= one.end for one in found) == 1


@given(TEXTS)
def test_sentences_are_in_order_and_hold_a_token_each(text):
    found = sentences(text)
    edges = [edge for one in found for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    starts = [token.start for token in tokens(text)]
    assert all(any(one.start <= start < one.end for start in starts) for one in found)


@given(TEXTS)
def test_no_sentence_begins_or_ends_with_a_blank(text):
    assert all(piece == piece.strip() for piece in pieces(text))


@given(texts_with_offset())
def test_the_sentence_at_an_offset_is_the_last_that_touches_it(example):
    text, offset = example
    touching = [one for one in sentences(text) if one.start <= offset <= one.end]
    assert sentence_at(text, offset) == (touching[-1] if touching else None)


def test_between_two_sentences_without_a_blank_the_second_is_meant():
    second = sentences("لماذا؟قال")[1]
    assert sentence_at("لماذا؟قال", second.start) == second


@pytest.mark.parametrize("unit", ["نعم.", ". ", "a.", "؟»", '"', "1", "\u200f", " ", "و", "https://"])
def test_the_time_grows_in_step_with_the_text(unit):
    assert grows_in_step(sentences, unit)
