"""What comes a second time, or nearly, is told: of the project and of what comes in, whole and in time."""

import random
from collections.abc import Iterator

import pytest

from annotator.domain.document import document_id
from annotator.editing.commands.documents import AddDocument, PutAway
from annotator.editing.importing import resembling as module
from annotator.editing.importing.resembling import KnownTexts, Resembling, known_texts, resembling
from annotator.editing.session import Session
from annotator.editing.sketches.sketching import Sketches
from annotator.formats.incoming import IncomingDocument
from tests.examples import example


@pytest.fixture
def sketches() -> Iterator[Sketches]:
    with Sketches() as made:
        yield made


def article(seed: int) -> str:
    source = random.Random(seed)
    return " ".join(f"كلمة{source.randrange(5000)}" for _ in range(200))


def nearly(text: str) -> str:
    return text.replace(text.split()[7], "آخر")


def coming(*texts: str) -> tuple[IncomingDocument, ...]:
    return tuple(IncomingDocument(text, f"{at}.txt", title=f"عنوان {at}") for at, text in enumerate(texts))


def told(found: tuple[Resembling, ...]) -> list[tuple[int, str, bool, bool]]:
    return [(one.place, one.other, one.is_same, one.in_project) for one in found]


def test_the_same_text_and_one_like_it_are_told_of_the_project_and_of_what_comes_in(
    session: Session, sketches: Sketches
) -> None:
    session.do(AddDocument(example(article(1), title="في المشروع")))
    known = known_texts(session.thread, sketches)
    documents = coming(article(1), article(2), nearly(article(2)), article(2), nearly(article(1)), article(3))
    found = resembling(documents, known)
    assert told(found) == [
        (0, "في المشروع", True, True), (2, "عنوان 1", False, False), (3, "عنوان 1", True, False),
        (4, "في المشروع", False, True),
    ]  # fmt: skip
    assert all(0.8 < one.likeness < 1 for one in found if not one.is_same)
    assert (found[1].title, found[1].path, found[1].line) == ("عنوان 2", "2.txt", 1)


def test_what_was_put_away_is_not_known(session: Session, sketches: Sketches) -> None:
    session.do(AddDocument(example(article(1), title="في المشروع")))
    session.open_document(document_id(article(1)))
    session.do(PutAway(document_id(article(1))))
    assert resembling(coming(article(1)), known_texts(session.thread, sketches)) == ()


def test_many_texts_are_compared_as_few_are_though_a_process_of_its_own_sketches_them(sketches: Sketches) -> None:
    texts = [article(number) for number in range(450)]
    texts += [nearly(texts[number]) for number in range(0, 450, 90)]
    found = resembling(coming(*texts), KnownTexts(sketches))
    assert sketches._pipe is not None
    assert [(one.place, one.other) for one in found] == [(450 + at, f"عنوان {at * 90}") for at in range(5)]


def test_a_process_that_is_ended_is_done_without(sketches: Sketches) -> None:
    texts = {str(number): article(number) for number in range(450)}
    first = sketches.of(dict(list(texts.items())[:201]))
    sketches._pipe.close()
    assert sketches.of(texts)[:201] == first


def test_pages_of_the_project_are_read_until_all_or_enough_are_known(
    session: Session, sketches: Sketches, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        session.do(AddDocument(example(article(number), number, f"عنوان {number}")))
    monkeypatch.setattr(module, "_PAGE", 2)
    steps: list[int] = []
    known = known_texts(session.thread, sketches, steps.append)
    assert steps == [2, 4, 5]
    assert len(resembling(coming(*(article(number) for number in range(5))), known)) == 5
    monkeypatch.setattr(module, "MOST_COMPARED", 2)
    newest = known_texts(session.thread, sketches)
    assert [one.other for one in resembling(coming(article(0), article(4)), newest)] == ["عنوان 4"]


@pytest.mark.parametrize("of_project", [True, False])
def test_comparing_can_be_stopped(session: Session, sketches: Sketches, of_project: bool) -> None:
    session.do(AddDocument(example(article(0), title="عنوان")))

    def stop(done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        known_texts(session.thread, sketches, stop) if of_project else resembling(
            coming(article(1)), KnownTexts(sketches), stop
        )
