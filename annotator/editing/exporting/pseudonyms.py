"""Names of annotators replaced by others that stay the same for a person, and tell nobody who it is."""

import hashlib
from dataclasses import replace

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotator
from annotator.storage.thread import ProjectThread


class Pseudonyms:
    """What each annotator is called in an export; their ids, which files made of names, are replaced too."""

    def __init__(self, thread: ProjectThread) -> None:
        """The first change of the journal, which no export holds, makes the names: the same in every copy."""
        ((_, first),) = thread.ask(lambda file: file.journal.lines_after(0, 1))
        self._salt = first.id

    def of(self, annotator: str) -> str:
        """What the annotator of that id is called."""
        return "annotator-" + hashlib.sha256(f"{self._salt}:{annotator}".encode()).hexdigest()[:10]

    def person(self, annotator: Annotator) -> Annotator:
        """The annotator under the other name."""
        name = self.of(annotator.id)
        return Annotator(name, name)

    def document(self, one: AnnotatedDocument) -> AnnotatedDocument:
        """The document with every name in it replaced."""
        return replace(
            one,
            annotations=tuple(replace(each, annotator=self.of(each.annotator)) for each in one.annotations),
            states=tuple(replace(each, annotator=self.of(each.annotator)) for each in one.states),
            relations=tuple(replace(each, annotator=self.of(each.annotator)) for each in one.relations),
            rejections=tuple(replace(each, annotator=self.of(each.annotator)) for each in one.rejections),
        )
