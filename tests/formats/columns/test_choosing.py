from itertools import combinations, pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.words import tokens
from annotator.formats.columns.choosing import chosen, columns_of, levels
from annotator.formats.columns.placing import Placed, placed
from annotator.formats.columns.tokens import grid_of
from annotator.formats.options import CHOICES
from annotator.formats.report import Report
from tests.formats.columns.exporting import LABELS, annotated, documents

ORDER = {label: number for number, label in enumerate(LABELS)}


def placed_in(document):
    text = document.document.text
    return placed(grid_of(text, tokens(text)), document.annotations, "widen", Report())


def overlap(one, other):
    return bool(set(one.run) & set(other.run))


def labels_of(column):
    return [one.annotation.label for one in column]


@pytest.mark.parametrize("longest", [False, True])
@given(document=documents())
def test_spans_are_kept_greedily_by_length_start_label_and_id(longest, document):
    found = placed_in(document)
    kept: list[Placed] = []
    for one in sorted(
        found,
        key=lambda p: (
            -len(p.annotation.text) if longest else len(p.annotation.text),
            p.annotation.span.start,
            LABELS.index(p.annotation.label),
            p.annotation.id,
        ),
    ):
        if not any(overlap(one, other) for other in kept):
            kept.append(one)
    assert sorted(chosen(found, ORDER, longest_first=longest), key=str) == sorted(kept, key=str)


@given(documents(), st.sampled_from(CHOICES["nested"]))
def test_no_column_overlaps_itself_and_each_is_in_order(document, nested):
    for column in columns_of(placed_in(document), nested, ORDER):
        assert not any(overlap(one, other) for one, other in combinations(column, 2))
        assert all(one.run.stop <= other.run.start for one, other in pairwise(column))


@given(documents())
def test_levels_keep_every_span_once_in_the_fewest_columns(document):
    found = placed_in(document)
    columns = levels(found, ORDER)
    assert sorted((one for column in columns for one in column), key=str) == sorted(found, key=str)
    depths = [sum(at in one.run for one in found) for at in range(len(document.document.text))]
    assert len(columns) == max(depths, default=0)


@given(documents())
def test_a_span_could_not_have_gone_to_an_outer_level(document):
    columns = levels(placed_in(document), ORDER)
    for number, column in enumerate(columns):
        for one in column:
            assert all(any(overlap(one, other) for other in outer) for outer in columns[:number])


def test_a_container_stands_before_what_it_contains():
    columns = levels(placed_in(annotated("أ ب ج د ه", [("quote", 0, 9), ("actor", 2, 7), ("date", 4, 5)])), ORDER)
    assert [labels_of(column) for column in columns] == [["quote"], ["actor"], ["date"]]


def test_of_two_that_start_together_the_longer_is_the_outer_one():
    columns = levels(placed_in(annotated("أ ب ج", [("actor", 0, 1), ("quote", 0, 5)])), ORDER)
    assert [labels_of(column) for column in columns] == [["quote"], ["actor"]]


@pytest.mark.parametrize("nested", CHOICES["nested"])
def test_there_is_a_column_even_without_a_span_or_a_label(nested):
    assert columns_of((), nested, {}) == ((),)


def test_of_spans_widened_to_the_same_token_the_longer_is_the_outer_one():
    columns = levels(placed_in(annotated("وسوريا", [("actor", 1, 6), ("location", 2, 6), ("date", 0, 6)])), ORDER)
    assert [labels_of(column) for column in columns] == [["date"], ["actor"], ["location"]]


def test_crossing_spans_go_to_two_levels():
    columns = levels(placed_in(annotated("أ ب ج د", [("actor", 0, 5), ("date", 2, 7)])), ORDER)
    assert [labels_of(column) for column in columns] == [["actor"], ["date"]]


def test_innermost_judges_overlap_in_tokens_and_length_in_signs():
    found = placed_in(annotated("وسوريا غدا", [("actor", 0, 6), ("location", 1, 6), ("date", 7, 10)]))
    assert labels_of(chosen(found, ORDER)) == ["location", "date"]
    assert labels_of(chosen(found, ORDER, longest_first=True)) == ["actor", "date"]


@pytest.mark.parametrize("longest", [False, True])
def test_equal_spans_are_decided_by_the_order_of_labels(longest):
    found = placed_in(annotated("حلب", [("quote", 0, 3), ("location", 0, 3), ("date", 0, 3)]))
    assert labels_of(chosen(found, ORDER, longest_first=longest)) == ["location"]


@pytest.mark.parametrize("longest", [False, True])
def test_of_two_as_long_the_earlier_is_kept(longest):
    found = placed_in(annotated("أ ب ج", [("quote", 0, 3), ("actor", 2, 5)]))
    assert labels_of(chosen(found, ORDER, longest_first=longest)) == ["quote"]


def test_labels_have_a_column_each_and_the_inner_of_two_alike_is_kept():
    found = placed_in(annotated("أ ب ج", [("quote", 0, 5), ("actor", 0, 5), ("actor", 2, 3)]))
    columns = columns_of(found, "labels", ORDER)
    assert [labels_of(column) for column in columns] == [["actor"], [], [], [], ["quote"]]
    assert len(columns[0][0].annotation.text) == 1


def test_ten_times_as_many_spans_take_less_than_forty_times_as_long():
    def cost(count):
        found = placed_in(annotated("كلمة " * count, [("actor", 5 * at, 5 * at + 14) for at in range(count - 3)]))
        times = []
        for _ in range(5):
            before = process_time()
            levels(found, ORDER)
            chosen(found, ORDER)
            times.append(process_time() - before)
        return min(times)

    assert cost(10_000) < 40 * cost(1_000)
