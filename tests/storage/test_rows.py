"""However an entity is kept, as a row or as JSON in the journal, it is the same entity that is read again."""

import json
import random
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation, Relation
from annotator.domain.change import Edit, Entity
from annotator.domain.document import Document, DocumentSource, DocumentState
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.domain.label import DEFAULT_LABELS, Label
from annotator.domain.rule import Guideline, Rule
from annotator.domain.suggestion import Rejection, Suggestion
from annotator.storage.connection import DatabaseError
from annotator.storage.rows.columns import canonical
from annotator.storage.rows.edits import edit_of, runs_of, told
from annotator.storage.rows.kind import Row
from annotator.storage.rows.kinds import KINDS
from tests.examples import ANNOTATOR, OTHER
from tests.strategies import many_annotated

OTHERS: tuple[Entity, ...] = (
    *DEFAULT_LABELS,
    ANNOTATOR,
    Rule('a "rule"\n', "\\ \x1f \x7f é 👍"),
    Guideline("g", "actor", "ar", 2, "نص", "2023-11-13T06:43:00Z"),
    GazetteerEntry("e", "list", "location", "حلب", ("Aleppo", "حلب الشهباء"), {"iso": "SY-HL"}, 36.2, -0.5),
)


def entities_of(annotated: AnnotatedDocument) -> tuple[Entity, ...]:
    return (
        annotated.document, *annotated.states, *annotated.annotations, *annotated.relations, *annotated.suggestions,
        *annotated.rejections, *annotated.sources, *OTHERS,
    )  # fmt: skip


def kept(row: Row) -> Row:
    """What SQLite gives back of a row."""
    with closing(sqlite3.connect(":memory:")) as database:
        found: Row = database.execute("SELECT " + ", ".join("?" * len(row)), row).fetchone()
        return found


def test_every_kind_of_entity_is_tried_below() -> None:
    in_documents = {Document, DocumentState, Annotation, Relation, Suggestion, Rejection, DocumentSource}
    assert {*KINDS} == in_documents | {*map(type, OTHERS)}


@given(many_annotated((ANNOTATOR, OTHER)))
def test_an_entity_comes_back_from_its_row_and_from_the_journal(documents: tuple[AnnotatedDocument, ...]) -> None:
    for entity in (one for annotated in documents for one in entities_of(annotated)):
        ((kind, subjects, before, rows),) = runs_of([Edit(None, entity)])
        assert (subjects, before) == ([entity], None) and rows is not None
        (row,) = rows
        text = entity.text if isinstance(entity, Document) else ""
        (values,) = json.loads(told(runs_of([Edit(entity, None)])))
        assert edit_of(values, lambda _, text=text: text) == Edit(entity, None)
        again = kind.of_row(kept(row))
        assert kept(row) == row and (again == entity or isinstance(entity, Document))


@given(many_annotated((ANNOTATOR, OTHER)), st.randoms())
def test_the_journal_tells_of_edits_in_canonical_json(
    documents: tuple[AnnotatedDocument, ...], random: random.Random
) -> None:
    """In their order, however they follow one another."""
    entities = [one for annotated in documents for one in entities_of(annotated)]
    edits = [
        Edit(*random.choice([(one, None), (None, one), (one, one)])) for one in random.sample(entities, len(entities))
    ]
    assert told(runs_of(edits)) == canonical([_plain(edit) for edit in edits])
    assert told([]) == canonical([])


def _plain(edit: Edit) -> list[object]:
    kind = KINDS[type(edit.subject)]
    sides = (None if one is None else kind.plain(*kind.rows([one])) for one in (edit.before, edit.after))
    return [kind.table, *sides]


def test_what_an_older_journal_does_not_tell_is_what_it_meant_then() -> None:
    kind = KINDS[Document]
    old = {"id": "d", "title": "t", "source": None, "published": None, "added": "a", "position": 1, "metadata": {}}
    assert kind.of_plain(old) == Document("d", "t", "", added="a", position=1, put_away=None)


def test_a_row_whose_json_is_broken_is_told_as_damage() -> None:
    kind = KINDS[Label]
    row = kind.rows(DEFAULT_LABELS[:1])[0]
    assert kind.of_row(row) == DEFAULT_LABELS[0]
    with pytest.raises(DatabaseError, match="labels"):
        kind.of_row((row[0], "{", *row[2:]))
