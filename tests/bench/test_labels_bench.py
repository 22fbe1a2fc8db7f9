"""What two labels made one cost, against what it cost to write the same annotations, in one run."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.domain.annotation import Annotation, Annotator
from annotator.domain.change import Edit
from annotator.domain.document import Document, document_id
from annotator.domain.span import Span
from annotator.editing.founding import new_project
from annotator.editing.label_set.merging import merge_labels
from annotator.editing.session import Session
from annotator.storage.project_file import ProjectFile
from annotator.storage.thread import ProjectThread
from tests.examples import INSTANT

DOCUMENTS, EACH = 4_000, 10
PERSON = Annotator("bench", "bench")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    new_project(tmp_path / "bench.annotator")
    session = Session(ProjectThread.open(tmp_path / "bench.annotator"), PERSON)
    yield session
    session.close()


def filling(_file: ProjectFile) -> Iterator[Edit]:
    for number in range(DOCUMENTS):
        text = f"وثيقة {number} " + "قال الجيش في سوريا " * 20
        document = Document(document_id(text), str(number), text, added=INSTANT, position=number + 1)
        yield Edit(None, document)
        for place in range(EACH):
            span, label = Span(10 + 4 * place, 13 + 4 * place), ("actor", "location")[place % 2]
            one = Annotation(f"{number}-{place}", document.id, PERSON.id, label, span, span.text_in(text), INSTANT)
            yield Edit(None, one)


def timed(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def test_a_merge_costs_a_few_times_what_its_annotations_cost_and_the_worklist_a_frame_or_ten(session: Session) -> None:
    filled = timed(lambda: session.do_many("import", filling).result())
    session.adopt_many()
    listed = timed(lambda: session.thread.ask(lambda file: file.labels.outdated(PERSON.id)))
    merged = timed(lambda: merge_labels(session, "location", "actor"))
    undone = timed(session.undo)
    many = DOCUMENTS * EACH
    print(f"\n{many} annotations written in {filled:.1f} s; half merged in {merged:.1f} s, undone in {undone:.1f} s")
    print(f"those under an older guideline found in {1000 * listed:.0f} ms")
    assert merged < 4 * filled
    assert listed < filled / 4
