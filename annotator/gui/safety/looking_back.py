"""The bin and the history: what was put away comes back, and what a thing was it can be again."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation, Annotator, Relation
from annotator.domain.change import Entity
from annotator.domain.document import Document, DocumentState
from annotator.domain.errors import AnnotatorError
from annotator.editing.commands.annotations import RestoreAnnotation
from annotator.editing.commands.documents import BringBack, PutAway
from annotator.editing.commands.labels import RetireLabel
from annotator.editing.session import Session
from annotator.gui.appearance.language import figures, isolated, left_to_right, speak
from annotator.gui.background import Background
from annotator.gui.dialogs.listing import ListingDialog, Row
from annotator.gui.inspecting.inspected import relation_title
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.storage.history import Event
from annotator.wording import interface

_LABEL = "label:"


class LookingBack(QObject):
    """Bin and history of one session, in one window."""

    def __init__(self, session: Session, window: Window, desk: Desk, background: Background, language: str) -> None:
        super().__init__(window)
        self._session, self._window, self._desk = session, window, desk
        self._background, self._language = background, language
        self._events: tuple[Event, ...] = ()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions of this room do, by their ids."""
        return {
            "put_away": self.put_document_away,
            "bin": self.show_bin,
            "history": self.show_history,
        }

    # -- the bin ------------------------------------------------------------------------------------------------------

    def put_document_away(self) -> None:
        """Put the open document into the bin, and open the next."""
        document = self._desk.document
        if document is None:
            return
        rows = self._window.documents
        onward = rows.neighbour(document, 1) or rows.neighbour(document, -1)
        if self._do(PutAway(document)) and onward is not None:
            self._desk.shelf.open(onward)

    def show_bin(self) -> None:
        """List what was put away; each can come back."""
        reading = self._session.thread.submit(lambda file: file.read.documents_put_away())
        self._background.when(reading, self._show_bin, self._desk.tell)

    def _show_bin(self, documents: tuple[Document, ...]) -> None:
        rows = [Row(one.id, (one.title, left_to_right(_day(one.put_away or "")))) for one in documents]
        labels = (one for one in self._session.facts.label_set() if one.retired)
        rows += [Row(_LABEL + one.id, (one.name(self._language), speak(interface.BIN_LABEL))) for one in labels]
        columns = (speak(interface.BIN_WHAT), speak(interface.BIN_WHEN))
        verbs = {"bring_back": speak(interface.BIN_BRING_BACK)}
        dialog = ListingDialog(speak(interface.BIN), columns, verbs, speak(interface.BIN_EMPTY), self._window)
        dialog.show_rows(rows)
        dialog.asked.connect(lambda _verb, id: self._bring_back(id, dialog.accept))
        dialog.open()

    def _bring_back(self, id: str, then: Callable[[], object]) -> None:
        if id.startswith(_LABEL):
            self._do(RetireLabel(id.removeprefix(_LABEL), retired=False))
            then()
            return

        def take(annotated: AnnotatedDocument) -> None:
            self._session.adopt(annotated)
            self._do(BringBack(id))
            then()

        reading = self._session.thread.submit(lambda file: file.read.annotated(id))
        self._background.when(reading, take, self._desk.tell)

    # -- the history --------------------------------------------------------------------------------------------------

    def show_history(self) -> None:
        """What happened to the chosen annotation, or to the open document where none is chosen."""
        chosen, document = self._window.page.chosen(), self._desk.document
        if document is not None:
            about, whole = (chosen, False) if chosen else (document, True)
            reading = self._session.thread.submit(lambda file: file.history_of(about, document=whole))
            self._background.when(reading, self._show_history, self._desk.tell)

    def _show_history(self, events: tuple[Event, ...]) -> None:
        self._events = events
        people = self._session.facts.annotators
        rows = [
            Row(str(place), self._cells(event, people), isinstance(event.edit.subject, Annotation))
            for place, event in enumerate(events)
        ]
        columns = (speak(interface.HISTORY_WHAT), speak(interface.HISTORY_WHO), speak(interface.HISTORY_WHEN))
        verbs = {"restore": speak(interface.HISTORY_RESTORE)}
        dialog = ListingDialog(speak(interface.HISTORY), columns, verbs, speak(interface.HISTORY_EMPTY), self._window)
        dialog.show_rows(rows)
        dialog.asked.connect(lambda _verb, place: self._restore(int(place), dialog))
        dialog.open()

    def _cells(self, event: Event, people: Mapping[str, Annotator]) -> tuple[str, ...]:
        verb = speak(interface.VERBS.get(event.verb, event.verb))
        if event.undoes:
            verb = speak(interface.UNDONE, verb=verb)
        person = people[event.annotator].name if event.annotator in people else event.annotator
        return (
            f"{verb} · {self._words(event.edit.subject)}",
            isolated(person),
            left_to_right(figures(f"{event.at.astimezone():%Y-%m-%d %H:%M}")),
        )

    def _words(self, entity: Entity) -> str:
        match entity:
            case Annotation(text=text, label=label):
                known = self._session.facts.labels.get(label)
                return f"{isolated(' '.join(text.split()))} · {known.name(self._language) if known else label}"
            case Document(title=title):
                return isolated(title)
            case DocumentState(status=status):
                return speak(interface.STATUSES[status.value])
            case Relation(label=label):
                return relation_title(label)
            case _:
                return isolated(entity.id)

    def _restore(self, place: int, dialog: ListingDialog) -> None:
        """Make the annotation what it was after (or, where it was removed, before) that event."""
        edit = self._events[place].edit
        then = edit.after if edit.after is not None else edit.before
        if isinstance(then, Annotation) and self._do(RestoreAnnotation(then)):
            dialog.accept()

    def _do(self, command: BringBack | PutAway | RestoreAnnotation | RetireLabel) -> bool:
        try:
            self._session.do(command)
        except AnnotatorError as trouble:
            self._desk.tell(trouble)
            return False
        return True


def _day(instant: str) -> str:
    return instant[:16].replace("T", " ")
