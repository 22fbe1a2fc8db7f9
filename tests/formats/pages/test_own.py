"""A page that was drawn here comes back: its texts to the letter, its titles, and every span that is drawn on them."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings

from annotator.formats.pages.own import is_own, read
from annotator.formats.registry import format_of, read_files
from tests.examples import ANNOTATOR
from tests.formats.columns.exporting import EXAMPLE
from tests.formats.pages.test_drawn import page
from tests.strategies import many_annotated


def spans(annotations) -> Counter[tuple[int, int, str]]:
    return Counter((one.start, one.end, one.label) for one in annotations)


@settings(max_examples=60, deadline=None)
@given(many_annotated((ANNOTATOR,)))
def test_what_is_drawn_comes_back_to_the_letter_with_every_span_nested_crossing_or_twice(documents) -> None:
    back = read(page(documents)[0], "p").documents
    assert [one.text for one in back] == [one.document.text for one in documents]
    assert [(one.title, one.source, one.published) for one in back] == [
        (one.document.title or None, one.document.source or None, one.document.published or None) for one in documents
    ]
    for one, was in zip(back, documents, strict=True):
        assert spans(one.annotations) == Counter((a.span.start, a.span.end, a.label) for a in was.annotations)


def test_a_page_says_that_it_was_drawn_here_and_any_other_page_does_not(tmp_path: Path) -> None:
    own, other = tmp_path / "own.html", tmp_path / "other.html"
    own.write_text(page([EXAMPLE])[0], encoding="utf-8")
    other.write_text("<html><head><title>خبر</title></head><body><p>كلمات</p></body></html>", encoding="utf-8")
    assert [format_of(one).name for one in (own, other)] == ["drawn", "html"]
    assert not is_own(" " * 3000 + own.read_text(encoding="utf-8"))


def test_lines_that_are_no_news_stay_in_the_texts_of_such_a_page(tmp_path: Path) -> None:
    one = EXAMPLE
    text = f"icon\n{one.document.text}\n+A"
    whole = replace(one, document=replace(one.document, text=text), annotations=())
    (tmp_path / "own.html").write_text(page([whole])[0], encoding="utf-8")
    (back,) = read_files([tmp_path]).documents
    assert back.text == text


def test_a_broken_page_is_read_as_far_as_it_goes_and_marks_never_leave_the_text() -> None:
    whole = page([EXAMPLE])[0]
    for cut in range(0, len(whole), 97):
        for one in read(whole[:cut], "p").documents:
            assert all(0 <= span.start < span.end <= len(one.text) for span in one.annotations)
