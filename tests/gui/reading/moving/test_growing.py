"""Growing: word, phrase, clause, quotation, sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.reading.moving.growing import grown


def growth(text: str, words: str) -> list[str]:
    """What the words grow to, step by step; of two bars the caret is at the first."""
    start = text.index(words)
    end = start + len(words)
    seen = []
    while (span := grown(text, start, end)) is not None:
        seen.append(text[span.start : span.end])
        start, end = span.start, span.end
    return seen


TEXT = 'شن الجيش الأميركي مطلع اليوم الإثنين، ضربات. وقال قائد إن "6 أو 7 مسلحين موالين لإيران قتلوا في سوريا".'


def test_a_caret_grows_to_its_word() -> None:
    at = TEXT.index("الأميركي") + 3
    span = grown(TEXT, at, at)
    assert span is not None and span.text_in(TEXT) == "الأميركي"


def test_a_phrase_is_completed_forward_then_whole_then_to_the_next_sign_then_the_sentence() -> None:
    assert growth(TEXT, "الجيش") == [
        "الجيش الأميركي",
        "شن الجيش الأميركي",
        "شن الجيش الأميركي مطلع اليوم الإثنين",
        "شن الجيش الأميركي مطلع اليوم الإثنين، ضربات.",
    ]


def test_a_word_without_the_article_after_one_with_it_begins_another_phrase() -> None:
    assert growth(TEXT, "مطلع")[0] == "مطلع اليوم الإثنين"


def test_function_words_proclitics_and_signs_end_a_phrase() -> None:
    assert growth(TEXT, "مسلحين")[0] == "مسلحين موالين"
    assert growth("قتلوا رجال في سوريا", "قتلوا")[0] == "قتلوا رجال"
    assert growth("قتلوا رجال، نساء", "قتلوا")[0] == "قتلوا رجال"


def test_the_quotation_is_taken_without_its_quotes() -> None:
    assert "6 أو 7 مسلحين موالين لإيران قتلوا في سوريا" in growth(TEXT, "7")


@pytest.mark.parametrize(("opening", "closing"), [("«", "»"), ("“", "”"), ('"', '"'), ("‹", "›")])
def test_every_kind_of_quotes_is_known_and_nests(opening: str, closing: str) -> None:
    inner = "«لا»" if opening == closing else f"{opening}لا{closing}"
    text = f"قال {opening}نعم جدا. {inner} ثم{closing} ومضى"
    assert growth(text, "نعم") == ["نعم جدا", "نعم جدا.", f"نعم جدا. {inner} ثم"]
    assert growth(text, "لا")[0] == f"{inner} ثم"


def test_the_second_straight_quote_closes_and_the_third_opens() -> None:
    text = 'قال "نعم" ثم قال "لا كلا"'
    assert "لا كلا" in growth(text, "كلا")
    assert " ثم قال " not in growth(text, "ثم")


def test_a_quotation_ends_with_its_paragraph() -> None:
    assert growth('قال "نعم\nكلا" ومضى', "كلا") == ['كلا" ومضى']


@pytest.mark.parametrize(
    ("selected", "then"), [("الميليشيات", "الميليشيات المرتبطة"), ("ميليشيات", "ميليشيات المرتبطة")]
)
def test_a_start_behind_a_proclitic_or_the_article_is_kept(selected: str, then: str) -> None:
    assert growth("قال والميليشيات المرتبطة بإيران", selected)[0] == then


def test_half_words_are_taken_whole_first() -> None:
    assert growth("قال الميليشيات المرتبطة", "يشيات المر")[0] == "الميليشيات المرتبطة"


@given(st.text('سوريا والبل. \n«»"،12', max_size=40), st.data())
def test_growing_always_grows_and_ends(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for _ in range(len(text) + 2):
        span = grown(text, start, end)
        if span is None:
            return
        # a caret's word may begin behind the caret only if the caret stands in no word
        assert span.start <= start and end <= span.end and len(span) > end - start
        start, end = span.start, span.end
    raise AssertionError("it never ends")


def test_a_phrase_begins_behind_a_function_word_and_behind_a_proclitic() -> None:
    assert growth("ذهب من دمشق الجديدة", "الجديدة")[0] == "دمشق الجديدة"
    assert growth("قال رجل ووزير الدفاع", "الدفاع")[0] == "وزير الدفاع"
