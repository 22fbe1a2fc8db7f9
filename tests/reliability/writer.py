"""The real writer, to be killed: starts once, then forks a child for each project it is told of.

Reads `PROJECT SEED` lines, answers `child PID`; each child works on the project until it is killed and tells what it
did: `begun` before an action, `saved ACTION` once `wait_until_saved` returned. The child is waited for on `reap`.
"""

import os
import random
import sys
from pathlib import Path

from annotator.domain.annotation import Annotator
from annotator.domain.change import Action
from annotator.domain.document import Document, Status, document_id
from annotator.domain.errors import Refusal
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate, Relabel, RemoveAnnotation, Resize
from annotator.editing.commands.documents import AddDocument, MarkDone
from annotator.editing.importing import ImportOptions, import_all
from annotator.editing.session import Session
from annotator.formats.incoming import Incoming, IncomingAnnotation, IncomingDocument
from annotator.storage.journal import Act
from annotator.storage.thread import ProjectThread
from tests.reliability.model import IMPORTED_ANNOTATIONS, IMPORTED_DOCUMENTS, digest

LABELS = ("actor", "location", "casualty", "date", "quote")


def say(*words: str) -> None:
    os.write(1, (" ".join(words) + "\n").encode())


class Writer:
    def __init__(self, project: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.session = Session(ProjectThread.open(project), Annotator("analyst1", "محلل 1"))

    def work(self) -> None:
        verbs = (
            self.add,
            self.annotate,
            self.annotate,
            self.annotate,
            self.relabel,
            self.resize,
            self.remove,
            self.mark,
        )
        while True:
            say("begun")
            dice = self.chance.random()
            try:
                if dice < 0.25:
                    history = self.session.history
                    act = history.to_undo() if dice < 0.15 else history.to_redo()
                    if act.is_bulk:
                        self.take_back(act)
                        continue
                    done = self.session.undo() if dice < 0.15 else self.session.redo()
                elif dice < 0.32:
                    self.bring_in()
                    continue
                else:
                    done = self.chance.choice(verbs)()
            except Refusal:
                continue
            self.session.wait_until_saved()
            if done is not None:  # a command may have found nothing to do
                say("saved", done.id, digest(self.session))

    def add(self) -> Action | None:
        text = f"قُتل {self.chance.randrange(10**9)} مدنياً في 👍🏽 حلب أمس\n\nوقال المصدر «لا تعليق»."
        return self.session.do(
            AddDocument(Document(document_id(text), "عنوان", text, position=self.chance.randrange(10**6)))
        )

    def document(self) -> str:
        rows = self.session.thread.ask(lambda file: file.read.document_rows("analyst1"))
        if not rows:
            raise Refusal
        return self.session.open_document(self.chance.choice(rows).id).document.id

    def annotation(self) -> str:
        there = self.session.facts.documents[self.document()].annotations
        if not there:
            raise Refusal
        return self.chance.choice(sorted(there))

    def span(self) -> Span:
        start = self.chance.randrange(30)
        return Span(start, start + self.chance.randrange(1, 10))

    def annotate(self) -> Action | None:
        return self.session.do(Annotate(self.document(), self.span(), self.chance.choice(LABELS)))

    def relabel(self) -> Action | None:
        return self.session.do(Relabel(self.annotation(), self.chance.choice(LABELS)))

    def resize(self) -> Action | None:
        return self.session.do(Resize(self.annotation(), self.span()))

    def remove(self) -> Action | None:
        return self.session.do(RemoveAnnotation(self.annotation()))

    def mark(self) -> Action | None:
        return self.session.do(MarkDone(self.document(), self.chance.choice(tuple(Status))))

    def bring_in(self) -> None:
        number = self.chance.randrange(10**12)
        documents = tuple(
            IncomingDocument(
                f"{number} {place} " + "كلمة " * 500,
                "import",
                annotations=tuple(
                    IncomingAnnotation(start, start + 3, "actor") for start in range(IMPORTED_ANNOTATIONS)
                ),
            )
            for place in range(IMPORTED_DOCUMENTS)
        )
        say("importing")
        import_all(self.session, Incoming(documents), ImportOptions())
        self.say_latest()

    def take_back(self, act: Act) -> None:
        say("taking-back")
        try:
            self.session.take_back_many(act).result()
        except Refusal:
            self.session.history.set_aside(act)
            raise
        self.session.adopt_many()
        self.say_latest()

    def say_latest(self) -> None:
        action = self.session.thread.ask(lambda file: file.journal.acts_of("analyst1"))[-1].action
        say("saved", action, digest(self.session))


def main() -> None:
    for line in sys.stdin:
        if line.strip() == "reap":
            os.wait()
            say("reaped")
            continue
        project, _, seed = line.strip().rpartition(" ")
        child = os.fork()
        if child == 0:
            try:
                Writer(Path(project), int(seed)).work()
            except BaseException as error:
                say("failed", repr(error))
                raise
            finally:
                os._exit(1)
        say("child", str(child))


if __name__ == "__main__":
    main()
