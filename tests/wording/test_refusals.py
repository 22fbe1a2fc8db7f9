"""Every fact has a sentence, and every sentence says only what its fact knows."""

import ast
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from string import Formatter

import pytest

from annotator.domain import errors
from annotator.domain.errors import files
from annotator.wording.phrase import Phrase, said
from annotator.wording.refusals import sentence_for
from annotator.wording.refusals.expected import AS_WRITTEN, EXPECTED
from annotator.wording.refusals.sentences import SENTENCES


def leaves(fact: type[errors.AnnotatorError]) -> Iterator[type[errors.AnnotatorError]]:
    below = fact.__subclasses__()
    if not below:
        yield fact
    for one in below:
        yield from leaves(one)


FACTS = tuple(one for one in leaves(errors.AnnotatorError) if one.__module__.startswith("annotator."))


def names_in(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def example(fact: type[errors.AnnotatorError]) -> errors.AnnotatorError:
    """An instance whose fields say their own names."""
    if fact is errors.ImportRefused:
        return errors.ImportRefused((files.FileEmpty("a"), files.FileEmpty("b")))
    return fact(*(f"<{one.name}>" for one in fields(fact))) if is_dataclass(fact) else fact()


def test_the_tree_of_facts_is_found() -> None:
    assert {errors.EmptySpan, errors.NotSaved, files.BrokenJson, errors.ImportRefused} <= set(FACTS)


def test_there_is_a_sentence_for_every_fact_and_for_nothing_else() -> None:
    assert set(SENTENCES) == set(FACTS)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.__name__)
def test_a_sentence_uses_only_what_its_fact_knows_and_says_it(fact: type[errors.AnnotatorError]) -> None:
    template = SENTENCES[fact]
    known = {one.name for one in fields(fact)} if is_dataclass(fact) else set()
    if fact is errors.ImportRefused:
        known = {"count"}
    assert names_in(template) <= known
    told = str(sentence_for(example(fact)))
    assert all(f"<{name}>" in told for name in names_in(template) - {"count"} if fact is not errors.ImportRefused)
    assert "{" not in told


@pytest.mark.parametrize("fact", [one for one in FACTS if is_dataclass(one)], ids=lambda fact: fact.__name__)
def test_where_a_fact_knows_the_file_and_the_line_its_sentence_does_too(fact: type[errors.AnnotatorError]) -> None:
    told = names_in(SENTENCES[fact])
    assert {one.name for one in fields(fact)} & {"path", "line"} <= told


@pytest.mark.parametrize("template", SENTENCES.values())
def test_a_sentence_ends_as_one_and_stands_on_one_line(template: str) -> None:
    assert template[-1] in ".…" or template.endswith(("}", "cp1256"))
    assert "\n" not in template
    assert template.strip() == template


def test_braces_in_a_text_are_only_text() -> None:
    assert "{path}" in str(sentence_for(files.FileEmpty("{path}{0}")))


def test_a_phrase_may_hold_phrases() -> None:
    inner = Phrase(said("Documents"))
    assert str(Phrase(said("{what}: {count}"), {"what": inner, "count": 3})) == "Documents: 3"


def test_an_import_that_was_refused_counts_its_problems() -> None:
    assert str(sentence_for(example(errors.ImportRefused))).endswith("2.")


def given(call: ast.Call) -> ast.expr | None:
    """What a call says that a file should hold, or what of it is unsafe."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    place = {"require": 2, "BrokenField": 3, "_broken": 2, "FileUnsafe": 1}.get(name)
    return call.args[place] if place is not None and len(call.args) > place else None


def test_what_a_file_should_hold_is_said_in_the_language_of_its_reader() -> None:
    rooms = Path(errors.__file__).parents[2]
    found = set()
    for module in (*(rooms / "formats").rglob("*.py"), *(rooms / "editing").rglob("*.py")):
        calls = (one for one in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if isinstance(one, ast.Call))
        found |= {one.value for one in map(given, calls) if isinstance(one, ast.Constant)}
    assert len(found) > 30
    assert found - {*EXPECTED, *AS_WRITTEN} == set(), "said in English alone: add it to wording/refusals/expected.py"
    told = sentence_for(files.BrokenField("a.jsonl", 1, "id", "a lower-case ASCII word"))
    assert told.arguments["expected"] == Phrase("a lower-case ASCII word")
