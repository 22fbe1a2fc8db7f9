"""What is done to bare texts: lines that are no news, the day on the dateline, letters read wrongly."""

from pathlib import Path

import pytest
from hypothesis import given

from annotator.formats.choice import KEEP, LEAVE, FileChoice
from annotator.formats.registry import read_file
from annotator.formats.texts.boilerplate import Why, boilerplate_in, without_boilerplate
from annotator.formats.texts.dateline import published_of
from annotator.formats.texts.mojibake import mojibake_in, repaired
from tests.strategies import any_text, news_texts


def test_the_frame_of_the_seed_is_found_with_reasons_and_its_news_is_not(seed: bytes) -> None:
    found = {one.number: (one.text, one.why) for one in boilerplate_in(seed.decode())}
    assert {number: text for number, (text, _) in found.items() if number != 8} == {
        1: "icon", 2: "التغطية الحية", 11: "+A", 12: "حجم الخط", 13: "-A",
    }  # fmt: skip
    assert found[8][1] is Why.REPEATED
    left = without_boilerplate(seed.decode())
    assert left.startswith("8 قتلى") and "شن الجيش الأميركي" in left and "حجم الخط" not in left
    assert "\n\n\n" not in left


def test_a_line_that_is_kept_stays(seed: bytes) -> None:
    assert "التغطية الحية" in without_boilerplate(seed.decode(), kept={"التغطية الحية"})


@pytest.mark.parametrize("line", ["قال إن حجم الخط كبير", "شارك في المعركة", "عرض المزيد من القوات", "A", "-", "+12"])
def test_a_sentence_with_such_words_is_news(line: str) -> None:
    assert boilerplate_in(line) == ()


@pytest.mark.parametrize("line", ["اقرأ أيضاً: قصف جديد", "إقرأ ايضا", " شارك ", "Share", "A+", "حَجم الخط:"])
def test_buttons_are_known_in_any_spelling(line: str) -> None:
    assert len(boilerplate_in(line)) == 1


@given(news_texts())
def test_what_is_left_are_lines_of_the_text_in_order(text: str) -> None:
    lines = iter(text.split("\n"))
    left = without_boilerplate(text)
    assert all(line in lines for line in left.split("\n"))
    assert left == text or boilerplate_in(text)


DATED = {
    "2023.11.13 | 06:43 دمشق": "2023-11-13", "الإثنين 13 تشرين الثاني 2023": "2023-11-13",
    "تاريخ النشر: 13 نوفمبر 2023": "2023-11-13", "06:43 - 2023/11/13": "2023-11-13",
    "دمشق - سانا 2023-11-13": "2023-11-13",
    "٢٠٢٣/١١/١٣": "2023-11-13", "قال أمس": None, "اجتمع الوزراء في 13 نوفمبر 2023": None, "13 نوفمبر": None,
    "1,234 قتيلاً": None, "نوفمبر 2023": None, "2011-2014": None, "": None,
}  # fmt: skip


@pytest.mark.parametrize(("line", "day"), DATED.items())
def test_a_dateline_is_a_day_that_stands_by_itself(line: str, day: str | None) -> None:
    assert published_of(f"عنوان\n\n{line}\nنص") == day


def test_a_date_far_down_or_in_a_long_line_is_no_dateline() -> None:
    assert published_of("سطر\n" * 20 + "2023.11.13") is None
    assert published_of("كلمة " * 30 + "| 2023.11.13") is None


def test_the_day_of_a_text_file_is_read_off_it(tmp_path: Path, seed: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(seed)
    (one,) = read_file(tmp_path / "a.txt").documents
    assert (one.published, one.text) == ("2023-11-13", seed.decode())


def test_lines_are_left_out_only_when_chosen(tmp_path: Path, seed: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(seed)
    texts = {how: read_file(tmp_path / "a.txt", FileChoice(boilerplate=how)).documents[0].text for how in (KEEP, LEAVE)}
    assert texts[KEEP] == seed.decode() and "icon" not in texts[LEAVE]
    assert read_file(tmp_path / "a.txt", FileChoice(boilerplate=LEAVE)).documents[0].published == "2023-11-13"


@pytest.mark.parametrize("wrong", ["cp1256", "latin-1"])
def test_text_read_in_a_wrong_encoding_is_noticed_and_goes_back(wrong: str, seed: bytes) -> None:
    broken = seed.decode(wrong)
    found = mojibake_in(broken)
    assert found is not None and found.encoding == wrong
    assert repaired(broken) == seed.decode()
    assert repaired("طھط؛ط·ظٹط© ظ…ط¨ط§ط´ط±ط©") == "تغطية مباشرة"


@given(any_text())
def test_repairing_never_fails(text: str) -> None:
    repaired(text)


@given(news_texts())
def test_sound_text_is_never_repaired(text: str) -> None:
    assert repaired(text) == text


def test_sound_text_with_many_such_letters_is_left_alone(seed: bytes) -> None:
    for text in (seed.decode(), "طائرة ظهرت فوق طرطوس وطوق الطيران الظالم " * 20, "Ù", "Øre, Ærø, Ørsted – København"):
        assert mojibake_in(text) is None


def test_a_file_is_repaired_only_when_chosen(tmp_path: Path, seed: bytes) -> None:
    (tmp_path / "a.txt").write_text(seed.decode("cp1256"), encoding="utf-8")
    assert read_file(tmp_path / "a.txt").documents[0].text == seed.decode("cp1256")
    assert read_file(tmp_path / "a.txt", FileChoice(repaired=True)).documents[0].text == seed.decode()
