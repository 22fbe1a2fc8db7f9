"""Lists of documents: every order and filter leaves out nothing and nobody twice, at any size of page."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import UNSURE, Annotation
from annotator.domain.answers.listing import Order, Page, Wanted
from annotator.domain.change import Edit
from annotator.domain.document import Document, DocumentState, Status, document_id
from annotator.domain.label import DEFAULT_LABELS
from annotator.domain.span import Span
from annotator.domain.summary import DocumentRow
from annotator.storage.project_file import ProjectFile
from tests.examples import ANNOTATOR, INSTANT, OTHER, act

TEXTS = ("قصف الطيران مدينة دير الزور", "قال الوزير كلامًا", "سقط ثلاثة قتلى", "هدوء في المدينة", "ردّاً على الهجمات")
STATUSES = (Status.DONE, Status.WORKING, Status.NEW, Status.FLAGGED, Status.SKIPPED)
DAYS = ("2023-11-13", None, "2024-01-02", "2023-11-13", "2022-05-01")
IDS = tuple(document_id(text) for text in TEXTS)


def document(place: int) -> Document:
    text, day = TEXTS[place], DAYS[place]
    return Document(
        IDS[place], f"عنوان {place}", text, source=f"مصدر {place}", published=day, added=INSTANT, position=9 - place
    )


def marked(place: int, annotator: str, id: str, flags: tuple[str, ...] = ()) -> Annotation:
    span = Span(0, 3)
    return Annotation(id, IDS[place], annotator, "actor", span, TEXTS[place][:3], INSTANT, flags=flags)


@pytest.fixture(scope="module")
def file() -> Iterator[ProjectFile]:
    made = ProjectFile.in_memory()
    entities = [ANNOTATOR, OTHER, *DEFAULT_LABELS, *map(document, range(5))]
    entities += [
        DocumentState(IDS[place], ANNOTATOR.id, status, note="انظر" if place == 3 else "")
        for place, status in enumerate(STATUSES)
        if status is not Status.NEW
    ]
    entities += [
        marked(0, ANNOTATOR.id, "a", (UNSURE,)), marked(0, ANNOTATOR.id, "b"), marked(1, OTHER.id, "c", (UNSURE,)),
        marked(2, ANNOTATOR.id, "d", ("second_look",)),
    ]  # fmt: skip
    made.write(act(*(Edit(None, one) for one in entities)))
    put_away = replace(document(0), id=document_id("ملغاة"), text="ملغاة", put_away=INSTANT)
    made.write(act(Edit(None, put_away), id="away"))
    yield made
    made.close()


def listed(file: ProjectFile, wanted: Wanted, limit: int = 2) -> list[DocumentRow]:
    rows: list[DocumentRow] = []
    page = Page((), ())
    after = None
    while page.next is not None:
        page = file.listing.page(wanted, ANNOTATOR.id, after, limit)
        rows += page.rows
        after = page.next
    return rows


def places(rows: list[DocumentRow]) -> list[int]:
    return [IDS.index(row.id) for row in rows]


@pytest.mark.parametrize("limit", [1, 2, 5, 100])
@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.POSITION, [4, 3, 2, 1, 0]),
        (Order.NEWEST, [2, 3, 0, 4, 1]),
        (Order.STATUS, [3, 1, 2, 4, 0]),
    ],
)
def test_every_order_lists_every_document_in_use_once(
    file: ProjectFile, order: Order, expected: list[int], limit: int
) -> None:
    assert places(listed(file, Wanted(order=order), limit)) == expected


def test_a_row_tells_what_this_annotator_said_and_not_what_others_did(file: ProjectFile) -> None:
    rows = {IDS.index(row.id): row for row in listed(file, Wanted())}
    assert (rows[0].annotations, rows[0].unsure, rows[0].status) == (2, 1, Status.DONE)
    assert (rows[1].annotations, rows[1].unsure) == (0, 0)
    assert (rows[2].annotations, rows[2].unsure) == (1, 0)
    assert rows[3].note == "انظر"


@pytest.mark.parametrize("status", list(Status))
def test_one_status_alone(file: ProjectFile, status: Status) -> None:
    assert places(listed(file, Wanted(status=status))) == [STATUSES.index(status)]


def test_only_what_one_is_unsure_of(file: ProjectFile) -> None:
    assert places(listed(file, Wanted(only_unsure=True))) == [0]
    assert file.listing.unsure_count(ANNOTATOR.id) == 1
    assert file.listing.unsure_count(OTHER.id) == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("عنوان 3", [3]),
        ("مصدر ١", [1]),
        ("ردا على", [4]),
        ("المدينه", [3]),
        ("  مدينة   دير ", [0]),
        ("لا وجود له", []),
        ("ملغاة", []),
        ("َ", [4, 3, 2, 1, 0]),
    ],
)
def test_words_are_found_in_title_source_and_text_however_spelled(
    file: ProjectFile, words: str, expected: list[int]
) -> None:
    assert places(listed(file, Wanted(words=words))) == expected


def test_documents_named_are_listed_in_the_order_they_were_named(file: ProjectFile) -> None:
    named = [IDS[2], IDS[4], "nothing", IDS[0]]
    assert places(list(file.listing.of(named, Wanted(), ANNOTATOR.id))) == [2, 4, 0]
    assert places(list(file.listing.of(named, Wanted(words="قتلى"), ANNOTATOR.id))) == [2]
    assert places(list(file.listing.of(named, Wanted(status=Status.DONE), ANNOTATOR.id))) == [0]


@pytest.mark.parametrize("limit", [1, 2, 3, 100])
def test_what_there_is_most_to_learn_from_comes_first_and_then_the_rest(file: ProjectFile, limit: int) -> None:
    rows, after, page = [], None, None
    while page is None or page.next is not None:
        wanted = Wanted(order=Order.UNCERTAIN)
        page = file.listing.page(wanted, ANNOTATOR.id, after, limit, ranked=(IDS[2], IDS[0], IDS[1]))
        rows += page.rows
        after = page.next
    assert places(rows) == [2, 0, 1, 4, 3]


def test_counts_by_status_are_those_of_the_list(file: ProjectFile) -> None:
    assert file.listing.counts(ANNOTATOR.id) == dict.fromkeys(STATUSES, 1)
    assert file.listing.counts(OTHER.id) == {Status.NEW: 5}


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(5)), st.sampled_from([Order.POSITION, Order.NEWEST, Order.STATUS]), st.integers(1, 3))
def test_a_filter_never_reorders(order_of_ids: list[int], order: Order, limit: int) -> None:
    file = ProjectFile.in_memory()
    entities = [replace(document(place), position=at) for at, place in enumerate(order_of_ids)]
    file.write(act(*(Edit(None, one) for one in entities)))
    whole = listed(file, Wanted(order=order), limit)
    some = listed(file, Wanted(words="ال", order=order), limit)
    assert some == [row for row in whole if row in some]
    file.close()
