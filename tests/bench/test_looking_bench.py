"""Whole projects looked through: a page of a list of 100,000 documents, words sought in 10,000 news texts.

Run with `make bench`. Limits are what a person waits without noticing, and what the window's thread may stand still.
"""

import random
import time
from pathlib import Path

import pytest

from annotator.domain.answers.listing import Order, Wanted
from annotator.domain.change import Edit, in_changes
from annotator.domain.document import Document, Status, document_id
from annotator.domain.label import DEFAULT_LABELS
from annotator.storage.project_file import ProjectFile
from tests.examples import ANNOTATOR, INSTANT, act


def filled(path: Path, documents: int, letters: int, seed: bytes) -> ProjectFile:
    words = seed.decode("utf-8").split()
    made = random.Random(1)
    ProjectFile.create(path)
    file = ProjectFile.open(path)

    def edits():
        for one in (ANNOTATOR, *DEFAULT_LABELS):
            yield Edit(None, one)
        for place in range(documents):
            text = f"{place} " + " ".join(made.choices(words, k=max(3, letters // 6)))
            day = f"2023-{place % 12 + 1:02d}-{place % 28 + 1:02d}"
            title = " ".join(text.split()[:9])
            yield Edit(None, Document(document_id(text), title, text, "وكالة", day, INSTANT, place + 1))

    file.write_stream(act(), in_changes("test", edits()))
    return file


@pytest.fixture(scope="module")
def seed_bytes() -> bytes:
    from annotator import paths

    (file,) = sorted(paths.seeds().glob("*.txt"))
    return file.read_bytes()


def test_a_page_of_100000_documents_is_there_before_it_is_missed(tmp_path: Path, seed_bytes: bytes) -> None:
    file = filled(tmp_path / "many.annotator", 100_000, 120, seed_bytes)
    for wanted in (
        Wanted(), Wanted(order=Order.NEWEST), Wanted(order=Order.STATUS), Wanted(status=Status.DONE),
        Wanted(only_unsure=True), Wanted(words="الأمريكية"), Wanted(words="لا وجود له"),
    ):  # fmt: skip
        after, took = None, []
        for _ in range(5):
            begun = time.perf_counter()
            page = file.listing.page(wanted, ANNOTATOR.id, after)
            took.append(time.perf_counter() - begun)
            after = page.next
            if after is None:
                break
        print(f"{wanted}: slowest page {1000 * max(took):.0f} ms")
        assert max(took) < 0.6
    begun = time.perf_counter()
    file.listing.counts(ANNOTATOR.id)
    file.listing.unsure_count(ANNOTATOR.id)
    print(f"counts: {1000 * (time.perf_counter() - begun):.0f} ms")
    file.close()


def test_words_are_sought_in_10000_news_texts_as_fast_as_folding_goes(tmp_path: Path, seed_bytes: bytes) -> None:
    file = filled(tmp_path / "news.annotator", 10_000, 2_700, seed_bytes)
    for words in ("القيادة المركزيه", "لا وجود له", "ال"):
        begun = time.perf_counter()
        after, found, slices, first = (-1, ""), 0, [], None
        while after is not None:
            slice_begun = time.perf_counter()
            page = file.searching.page(words, None, after)
            slices.append(time.perf_counter() - slice_begun)
            found, after = found + len(page.hits), page.next
            first = first or (time.perf_counter() - begun if found else None)
        whole = time.perf_counter() - begun
        told = "never" if first is None else f"{1000 * first:.0f} ms"
        print(f"{words}: {found} places in {whole:.2f} s, first {told}, slowest slice {1000 * max(slices):.0f} ms")
        if words != "ال":
            assert max(slices) < 0.1
            assert whole < 6
    file.close()
