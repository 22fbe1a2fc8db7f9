from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.texts.plain import read, title_of
from tests.strategies import any_text


@given(any_text())
def test_only_line_ends_are_altered(text: str) -> None:
    (one,) = read(text, "file.txt").documents
    assert one.text == text.replace("\r\n", "\n").replace("\r", "\n")
    assert one.annotations == ()


@given(st.lists(st.sampled_from(("سطر", "", "line")), min_size=1), st.sampled_from(("\n", "\r\n", "\r")))
def test_every_kind_of_line_end_becomes_a_line_feed(lines: list[str], end: str) -> None:
    (one,) = read(end.join(lines), "file.txt").documents
    assert one.text == "\n".join(lines)


def test_the_title_is_the_first_line_of_at_least_five_words(seed: bytes) -> None:
    (one,) = read(seed.decode("utf-8"), "seeds/000.txt").documents
    assert one.title == "8 قتلى في أعنف قصف متبادل بين القوات الأميركية والميليشيات الإيرانية في سوريا"


def test_a_text_without_such_a_line_goes_by_the_name_of_its_file() -> None:
    assert title_of("كلمتان هنا\nأربع كلمات في سطر", "folder/خبر.عاجل.txt") == "خبر.عاجل"
    assert title_of("خمس كلمات في هذا السطر", "x.txt") == "خمس كلمات في هذا السطر"


@given(any_text(), st.text(max_size=5))
def test_a_title_is_short_on_one_line_and_can_be_stored(text: str, name: str) -> None:
    title = title_of(text, f"folder/{name}\udcff.txt")
    assert 0 < len(title) <= 255
    assert "\n" not in title or "\n" in name
    title.encode("utf-8")
