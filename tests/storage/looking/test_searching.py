"""Words found in a project: every place, at exact offsets, in slices that leave nothing out."""

from dataclasses import replace

import pytest

from annotator.domain.answers.hit import Hit
from annotator.domain.change import Edit
from annotator.domain.document import Document, document_id
from annotator.domain.label import DEFAULT_LABELS
from annotator.storage.looking import searching
from annotator.storage.project_file import ProjectFile
from tests.examples import ANNOTATOR, INSTANT, TEXT, act, annotation, example


@pytest.fixture
def file():
    made = ProjectFile.in_memory()
    entities = [ANNOTATOR, *DEFAULT_LABELS, example(), annotation(), annotation(20, 40, "quote", "q")]
    for place in range(7):
        text = f"سطر أول {place}\nردّاً على الاستفزازات قصفوا حلب، ثم حَلَب.\nسطر أخير"
        entities.append(Document(document_id(text), f"خبر {place}", text, added=INSTANT, position=2 + place))
    made.write(act(*(Edit(None, one) for one in entities)))
    yield made
    made.close()


def found(file: ProjectFile, words: str, label: str | None = None) -> list[Hit]:
    hits: list[Hit] = []
    after: tuple[int, str] | None = (-1, "")
    while after is not None:
        page = file.searching.page(words, label, after)
        hits += page.hits
        after = page.next
    return hits


@pytest.mark.parametrize("slice", [1, 3, 8, 100])
def test_every_place_is_found_once_at_its_own_offsets(
    file: ProjectFile, monkeypatch: pytest.MonkeyPatch, slice: int
) -> None:
    monkeypatch.setattr(searching, "SLICE", slice)
    hits = found(file, "حلب")
    assert len(hits) == 1 + 7 * 2
    assert all(hit.span.text_in(file.read.text(hit.document)) == hit.text for hit in hits)
    assert [hit.text for hit in hits[1:3]] == ["حلب", "حَلَب"]


def test_what_stands_around_is_of_the_same_line(file: ProjectFile) -> None:
    hit = found(file, "ردا علي")[0]
    assert (hit.text, hit.before, hit.after) == ("ردّاً على", "", " الاستفزازات قصفوا حلب، ثم حَلَب.")


def test_what_stands_around_begins_and_ends_with_whole_words(file: ProjectFile) -> None:
    text = "كلمة " * 30 + "هنا" + " كلمة" * 30
    file.write(act(Edit(None, Document(document_id(text), "طويل", text, added=INSTANT, position=99)), id="long"))
    (hit,) = found(file, "هنا")
    assert set(hit.before.split()) == set(hit.after.split()) == {"كلمة"}
    assert 40 < len(hit.before) <= 48


def test_annotations_of_a_label_are_found_by_their_words(file: ProjectFile) -> None:
    (hit,) = found(file, "بلديه", "actor")
    assert (hit.annotation, hit.label, hit.text) == ("a1", "actor", "رئيس بلدية حلب")
    assert hit.span.text_in(TEXT) == hit.text
    assert [one.annotation for one in found(file, "", "quote")] == ["q"]
    assert found(file, "قصفوا", "actor") == []


def test_nothing_is_found_for_nothing_and_in_the_bin(file: ProjectFile) -> None:
    assert found(file, " َ") == found(file, "") == []
    file.write(act(Edit(example(), replace(example(), put_away=INSTANT)), id="away"))
    assert len(found(file, "حلب")) == 14
    assert found(file, "", "actor") == []
