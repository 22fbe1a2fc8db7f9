"""Whatever is accepted, undone, refused and learned, in any order, what the analyst made stays as it was made."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.document import Status
from annotator.domain.errors import AlreadyAnnotated
from annotator.domain.label import DEFAULT_LABELS
from annotator.domain.suggestion import Suggestion
from annotator.editing.commands.annotations import Annotate
from annotator.editing.commands.documents import AddDocument, MarkDone
from annotator.editing.commands.mentions import AnnotateMentions
from annotator.editing.commands.suggestions import Accept, Reject
from annotator.editing.founding import project_in_memory
from annotator.editing.session import Session
from annotator.suggesting import Memory, Suggester, mentions_of
from annotator.suggesting.gathering import gathered
from annotator.suggesting.learned import Model, train
from tests.examples import ANNOTATOR, example
from tests.suggesting.reading import place

DOCUMENTS = (
    example("قال الجيش: «قُتل 12 مدنياً أمس في دير الزور». وقال الجيش إن حلب هادئة.", 1),
    example("عاد الجيش إلى حلب في 5 أيار 2011، ومقتل 3 عناصر بحلب ودير الزور.", 2),
)
MINE = ((0, "الجيش", "actor"), (0, "حلب", "location"), (0, "12 مدنياً أمس", "casualty"), (1, "حلب في", "actor"))
STEPS = ("accept", "accept_as", "refuse", "undo", "redo", "mentions", "learn", "done")


@dataclass
class Work:
    """A session in which the analyst labelled some spans by hand, and what may be undone since."""

    session: Session
    suggester: Suggester
    done: int = 0
    undone: int = 0

    def suggestions(self, document: int) -> tuple[Suggestion, ...]:
        opened = self.session.open_document(DOCUMENTS[document].id)
        rejections = tuple(opened.rejections.values())
        return self.suggester.suggestions_for(opened.document, opened.layer(ANNOTATOR.id), rejections)

    def acted(self, action: object) -> None:
        if action is not None:
            self.done, self.undone = self.done + 1, 0

    def step(self, name: str, document: int, choice: int) -> None:
        """One of `STEPS`; nothing where it cannot be done."""
        made = self.suggestions(document)
        one = made[choice % len(made)] if made else None
        if name == "accept" and one:
            self.acted(self.session.do(Accept(one)))
        elif name == "accept_as" and one:
            self.acted(self.session.do(Accept(one, DEFAULT_LABELS[choice % 5].id)))
        elif name == "refuse" and one:
            self.acted(self.session.do(Reject(one)))
        elif name == "undo" and self.done:
            self.session.undo()
            self.done, self.undone = self.done - 1, self.undone + 1
        elif name == "redo" and self.undone:
            self.session.redo()
            self.done, self.undone = self.done + 1, self.undone - 1
        elif name == "mentions":
            spans = {one.id: tuple(found.span for found in mentions_of("حلب", [one])) for one in DOCUMENTS}
            for one_document in DOCUMENTS:
                self.session.open_document(one_document.id)
            self.acted(self.session.do(AnnotateMentions(DEFAULT_LABELS[choice % 5].id, spans)))
        elif name == "done":
            self.acted(self.session.do(MarkDone(DOCUMENTS[document].id, (Status.DONE, Status.WORKING)[choice % 2])))
        elif name == "learn":
            self.session.wait_until_saved()
            known = self.session.thread.ask(lambda file: gathered(file, ANNOTATOR.id))
            self.suggester = Suggester(known.labels, Memory.of(known.readings), model=Model(train(known.lesson())))

    def mine(self, ids: set[str]) -> dict[str, Annotation]:
        opened = (self.session.open_document(one.id) for one in DOCUMENTS)
        return {one.id: one for document in opened for one in document.layer(ANNOTATOR.id) if one.id in ids}


def begun(session: Session) -> Work:
    for document in DOCUMENTS:
        session.do(AddDocument(document))
        session.open_document(document.id)
    for number, (at, words, label) in enumerate(MINE):
        document = DOCUMENTS[at]
        session.do(Annotate(document.id, place(document, words), label, id=f"mine-{number}"))
    return Work(session, Suggester(DEFAULT_LABELS))


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 1), st.integers(0, 9)), max_size=12))
def test_no_order_of_deciding_and_learning_changes_what_the_analyst_made(steps: list[tuple[str, int, int]]) -> None:
    thread = project_in_memory()
    try:
        work = begun(Session(thread, ANNOTATOR))
        ids = {f"mine-{number}" for number in range(len(MINE))}
        made = work.mine(ids)
        assert set(made) == ids
        for step in steps:
            work.step(*step)
            assert work.mine(ids) == made
            spans = {(one.document, one.span) for one in made.values()}
            assert not any((one.document, one.span) in spans for at in (0, 1) for one in work.suggestions(at))
    finally:
        thread.close()


def test_learning_writes_nothing() -> None:
    thread = project_in_memory()
    work = begun(Session(thread, ANNOTATOR))
    work.session.wait_until_saved()
    before = thread.ask(lambda file: file.journal.latest())
    work.step("learn", 0, 0)
    assert thread.ask(lambda file: file.journal.latest()) == before
    thread.close()


def test_a_suggestion_that_was_labelled_meanwhile_cannot_be_accepted_twice() -> None:
    thread = project_in_memory()
    work = begun(Session(thread, ANNOTATOR))
    one = work.suggestions(1)[0]
    work.session.do(Accept(one))
    with pytest.raises(AlreadyAnnotated):
        work.session.do(Accept(one))
    thread.close()
