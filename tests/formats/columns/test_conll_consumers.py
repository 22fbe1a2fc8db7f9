"""What others read in a file: seqeval in strict mode, spaCy's converter, and a file a person has looked at."""

import warnings
from collections import Counter
from itertools import chain, product

import pytest

from annotator.formats.columns.schemes import entities
from annotator.formats.options import CHOICES
from tests.formats.columns.exporting import EXAMPLE, ROOT, exported, rows_of, seed

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    scheme_classes = pytest.importorskip("seqeval.scheme")
    from seqeval.metrics import classification_report, f1_score

CLASSES = {"bio": "IOB2", "iob1": "IOB1", "ioe2": "IOE2", "bioes": "IOBES", "bilou": "BILOU"}
DOCUMENTS = seed()


def sentences_of(text):
    """By sentence, its tag columns."""
    return [list(zip(*sentence, strict=True))[1:] for sentence in chain(*rows_of(text))]


def seqeval_finds(column, scheme):
    """(label, first, end) as seqeval's strict mode reads it."""
    found = scheme_classes.Entities([list(column)], getattr(scheme_classes, CLASSES[scheme])).entities[0]
    return [(one.tag, one.start, one.end) for one in found]


@pytest.mark.parametrize(
    ("nested", "edges", "tokens", "scheme"),
    list(product(*(CHOICES[name] for name in ("nested", "edges", "tokens", "scheme")))),
)
def test_seqeval_reads_exactly_the_entities_of_the_report(nested, edges, tokens, scheme):
    text, report = exported(DOCUMENTS, nested=nested, edges=edges, tokens=tokens, scheme=scheme)
    found = Counter()
    for columns in sentences_of(text):
        for column in columns if report.columns else columns[-1:]:
            expected = [(one.label, one.start, one.end) for one in entities(column)]
            assert seqeval_finds(column, scheme) == expected
            found.update(label for label, _, _ in expected)
    assert found == Counter(report.entities)
    assert sum(found.values()) >= report.exported > 0


@pytest.mark.parametrize("scheme", CHOICES["scheme"])
def test_the_strict_score_of_a_file_against_itself_is_one_and_supports_its_entities(scheme):
    text, report = exported(DOCUMENTS, scheme=scheme)
    gold = [list(columns[-1]) for columns in sentences_of(text)]
    how = {"mode": "strict", "scheme": getattr(scheme_classes, CLASSES[scheme])}
    assert f1_score(gold, gold, **how) == 1.0
    told = classification_report(gold, gold, output_dict=True, zero_division=0, **how)
    assert {label: told[label]["support"] for label in report.entities} == report.entities


@pytest.mark.parametrize("scheme", ["bio", "iob1", "bilou"])
@pytest.mark.parametrize("edges", CHOICES["edges"])
def test_spacy_converts_to_the_same_tokens_sentences_and_entities(scheme, edges):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        converters = pytest.importorskip("spacy.training.converters")
    documents = [*DOCUMENTS, EXAMPLE]
    text, report = exported(documents, scheme=scheme, edges=edges)
    docs = list(converters.conll_ner_to_docs(text, no_print=True))
    expected = rows_of(text)
    assert [[token.text for token in doc] for doc in docs] == [[row[0] for row in chain(*one)] for one in expected]
    assert [len(list(doc.sents)) for doc in docs] == [len(one) for one in expected]
    assert Counter(one.label_ for doc in docs for one in doc.ents) == Counter(report.entities)
    found = [[(one.label_, one.start, one.end) for one in doc.ents] for doc in docs]
    assert found == [runs_in(one) for one in expected]


def runs_in(document):
    """(label, first, end) with tokens counted through the document."""
    found, start = [], 0
    for sentence in document:
        found += [(one.label, start + one.start, start + one.end) for one in entities([row[-1] for row in sentence])]
        start += len(sentence)
    return found


def test_the_seed_article_is_written_as_the_golden_file():
    golden = (ROOT / "tests/files/golden/seed.conll").read_bytes().decode("utf-8")
    assert exported(DOCUMENTS)[0] == golden
