"""Every fact has a sentence, and every sentence says only what its fact knows."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from string import Formatter

import pytest

from annotator.domain import errors
from annotator.domain.errors import files
from annotator.wording.phrase import Phrase, said
from annotator.wording.refusals import SENTENCES, sentence_for


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
    if fact is files.ImportRefused:
        return files.ImportRefused((files.FileEmpty("a"), files.FileEmpty("b")))
    return fact(*(f"<{one.name}>" for one in fields(fact))) if is_dataclass(fact) else fact()


def test_the_tree_of_facts_is_found() -> None:
    assert {errors.EmptySpan, errors.NotSaved, files.BrokenJson, files.ImportRefused} <= set(FACTS)


def test_there_is_a_sentence_for_every_fact_and_for_nothing_else() -> None:
    assert set(SENTENCES) == set(FACTS)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.__name__)
def test_a_sentence_uses_only_what_its_fact_knows_and_says_it(fact: type[errors.AnnotatorError]) -> None:
    template = SENTENCES[fact]
    known = {one.name for one in fields(fact)} if is_dataclass(fact) else set()
    if fact is files.ImportRefused:
        known = {"count"}
    assert names_in(template) <= known
    told = str(sentence_for(example(fact)))
    assert all(f"<{name}>" in told for name in names_in(template) - {"count"} if fact is not files.ImportRefused)
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
    assert str(sentence_for(example(files.ImportRefused))).endswith("2.")
