"""What a few words find among names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.commands.entries import MOST, Entry, Found, sought
from annotator.gui.commands.matching import folded, rank


def found(query: str, *titles: str) -> list[str]:
    entries = [Found.of(Entry(title, lambda: None)) for title in titles]
    return [one.title for one in sought(query, entries)]


@pytest.mark.parametrize(
    ("query", "title"),
    [("تصدير", "التصدير"), ("الى", "إلى"), ("مسووده", "مسوّودة"), ("EXPORT", "Export"), ("data exp", "Export data")],
)
def test_spelling_article_capitals_and_order_do_not_matter(query: str, title: str) -> None:
    assert found(query, title) == [title]


def test_the_start_of_a_name_comes_before_the_start_of_a_word_and_that_before_its_inside() -> None:
    assert found("no", "Unknown", "Say no", "Note") == ["Note", "Say no", "Unknown"]


def test_a_name_behind_the_article_counts_as_its_start() -> None:
    assert rank(folded("تصدير"), (folded("التصدير"),)) == 0


def test_the_article_inside_a_word_is_no_article() -> None:
    assert rank(folded("ة"), (folded("رسالة"),)) == rank(folded("سال"), (folded("رسالة"),)) == 3


def test_every_word_of_the_query_must_be_there() -> None:
    assert found("next day", "Next document", "Next day") == ["Next day"]


def test_a_hint_is_found_after_every_name() -> None:
    hinted = Found.of(Entry("Quit", lambda: None, hints=("Close the program",)))
    named = Found.of(Entry("Disclose", lambda: None))
    assert [one.title for one in sought("close", [hinted, named])] == ["Disclose", "Quit"]


def test_what_cannot_be_done_comes_last_of_those_that_fit_alike() -> None:
    off, on = Entry("Undo", lambda: None, reason="nothing"), Entry("Undo it", lambda: None)
    assert sought("undo", [Found.of(off), Found.of(on)]) == (on, off)
    assert sought("", [Found.of(off), Found.of(on)]) == (off, on)


@pytest.mark.parametrize(("typed", "title"), [("ثءحخقف", "Export"), ("jw]dv", "تصدير"), ("لاعلا", "Bub")])
def test_what_was_typed_in_the_other_layout_is_found_where_nothing_else_is(typed: str, title: str) -> None:
    assert found(typed, title, "Quit") == [title]


def test_what_fits_as_it_was_typed_comes_alone() -> None:
    assert found("ثء", "ثء", "Ex") == ["ثء"]


@given(st.text(max_size=30))
def test_a_name_is_found_by_itself(name: str) -> None:
    assert found(name, name) == [name]


def test_commands_are_found_before_thousands_of_documents_of_the_same_words() -> None:
    command = Found.of(Entry("Export", lambda: None))
    documents = [Found.of(Entry(f"Exports of day {nth}", lambda: None)) for nth in range(3000)]
    shown = sought("export", [command], lambda words: (one for one in documents if one.may_fit([words])))
    assert shown[0].title == "Export" and len(shown) == MOST
    found = sought("2999", [command], lambda words: (one for one in documents if one.may_fit([words])))
    assert [one.title for one in found] == ["Exports of day 2999"]
