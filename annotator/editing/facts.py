"""What commands plan against: the label set, the people, and the documents at hand, as they are now in memory."""

from collections.abc import Iterable
from typing import Any

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation, Annotator, Relation, reading_order
from annotator.domain.change import Action, Edit, Entity, OfDocument
from annotator.domain.document import Document, DocumentSource, DocumentState
from annotator.domain.errors import StaleEdit, UnknownAnnotation, UnknownDocument, UnknownLabel, UnknownRelation
from annotator.domain.label import Label
from annotator.domain.rule import Guideline, Rule, in_force
from annotator.domain.suggestion import Rejection, Suggestion


class OpenDocument:
    """A document at hand, with all that is said of it, each kind by id."""

    def __init__(self, annotated: AnnotatedDocument) -> None:
        self.document = annotated.document
        self.annotations = {one.id: one for one in annotated.annotations}
        self.states = {one.id: one for one in annotated.states}
        self.relations = {one.id: one for one in annotated.relations}
        self.suggestions = {one.id: one for one in annotated.suggestions}
        self.rejections = {one.id: one for one in annotated.rejections}
        self.sources = {one.id: one for one in annotated.sources}

    def as_annotated(self) -> AnnotatedDocument:
        """All of it as a frozen value, as it is now."""
        said = (self.annotations, self.states, self.relations, self.suggestions, self.rejections, self.sources)
        return AnnotatedDocument(self.document, *(tuple(kind.values()) for kind in said))  # type: ignore[arg-type]

    def layer(self, annotator: str) -> tuple[Annotation, ...]:
        """One annotator's annotations, in reading order."""
        return tuple(
            sorted((one for one in self.annotations.values() if one.annotator == annotator), key=reading_order)
        )

    def relations_of(self, annotation: str) -> tuple[Relation, ...]:
        """The arrows that begin or end at an annotation."""
        return tuple(one for one in self.relations.values() if one.touches(annotation))

    def shelf(self, subject: OfDocument) -> dict[str, Any]:
        """Where such a thing is kept."""
        match subject:
            case Annotation():
                return self.annotations
            case DocumentState():
                return self.states
            case Relation():
                return self.relations
            case Suggestion():
                return self.suggestions
            case Rejection():
                return self.rejections
            case DocumentSource():
                return self.sources


class Facts:
    """The facts of one session; `apply` is the only thing that alters them."""

    def __init__(
        self,
        annotator: Annotator,
        labels: Iterable[Label],
        annotators: Iterable[Annotator],
        rules: Iterable[Rule],
        guidelines: Iterable[Guideline] = (),
    ) -> None:
        self.annotator = annotator
        self.labels = {one.id: one for one in labels}
        self.annotators = {one.id: one for one in annotators}
        self.rules = {one.id: one for one in rules}
        self.guidelines = {one.id: one for one in guidelines}
        self.documents: dict[str, OpenDocument] = {}
        self._in_force: dict[str, Guideline] | None = None  # worked out when it is first asked for

    def adopt(self, annotated: AnnotatedDocument) -> None:
        """Take a document in, as the file has it; one that is at hand already stays as it is."""
        self.documents.setdefault(annotated.document.id, OpenDocument(annotated))

    def open_document(self, document: str) -> OpenDocument:
        """The document at hand.

        Raises:
            UnknownDocument: if it is not.
        """
        try:
            return self.documents[document]
        except KeyError:
            raise UnknownDocument(document) from None

    def annotation(self, annotation: str) -> Annotation:
        """The annotation, in one of the documents at hand.

        Raises:
            UnknownAnnotation: if none has it.
        """
        for one in self.documents.values():
            if annotation in one.annotations:
                return one.annotations[annotation]
        raise UnknownAnnotation(annotation)

    def relation(self, relation: str) -> Relation:
        """The arrow, in one of the documents at hand.

        Raises:
            UnknownRelation: if none has it.
        """
        for one in self.documents.values():
            if relation in one.relations:
                return one.relations[relation]
        raise UnknownRelation(relation)

    def label(self, label: str) -> Label:
        """The label of that id.

        Raises:
            UnknownLabel: if the project has none.
        """
        try:
            return self.labels[label]
        except KeyError:
            raise UnknownLabel(label) from None

    def state(self, document: str) -> DocumentState:
        """What this annotator says of the document; new if nothing yet."""
        blank = DocumentState(document, self.annotator.id)
        return self.open_document(document).states.get(blank.id, blank)

    def guideline_of(self, label: str) -> str | None:
        """The id of the guideline version that is in force for the label: what a new annotation remembers."""
        if self._in_force is None:
            self._in_force = in_force(self.guidelines.values())
        return self._in_force[label].id if label in self._in_force else None

    def label_set(self) -> tuple[Label, ...]:
        """The labels in their own order."""
        return tuple(sorted(self.labels.values(), key=lambda label: (label.position, label.id)))

    # -- altering -----------------------------------------------------------------------------------------------------

    def apply(self, action: Action) -> None:
        """Make the action's edits true here, or none of them.

        Raises:
            StaleEdit: if something at hand is no longer what an edit starts from.
        """
        self._require_unchanged(action)
        for edit in action.edits:
            self._apply(edit)

    def _require_unchanged(self, action: Action) -> None:
        seen: set[int | str] = set()
        for edit in action.edits:
            shelf = self._shelf(edit.subject)
            key = f"{type(edit.subject).__name__} {edit.subject.id}"
            if shelf is None or key in seen:
                continue
            seen.add(key)
            if shelf.get(edit.subject.id) != edit.before:
                raise StaleEdit(action.verb, edit.subject.id)

    def _apply(self, edit: Edit) -> None:
        subject = edit.subject
        if isinstance(subject, Document):
            self._apply_to_document(subject, edit)
            return
        shelf = self._shelf(subject)
        if shelf is None:
            return
        if edit.after is None:
            shelf.pop(subject.id, None)
        else:
            shelf[subject.id] = edit.after
        if isinstance(subject, Annotator) and subject.id == self.annotator.id:
            self.annotator = subject
        elif isinstance(subject, Guideline):
            self._in_force = None

    def _apply_to_document(self, subject: Document, edit: Edit) -> None:
        if edit.after is None:
            self.documents.pop(subject.id, None)
        elif subject.id in self.documents:
            self.documents[subject.id].document = subject

    def _shelf(self, subject: Entity) -> dict[str, Any] | None:
        """Where such an entity is kept, or None where it is not at hand."""
        match subject:
            case (
                Annotation(document=document)
                | DocumentState(document=document)
                | Relation(document=document)
                | Suggestion(document=document)
                | Rejection(document=document)
                | DocumentSource(document=document)
            ):
                return self.documents[document].shelf(subject) if document in self.documents else None
            case Label():
                return self.labels
            case Annotator():
                return self.annotators
            case Rule():
                return self.rules
            case Guideline():
                return self.guidelines
            case _:
                return None
