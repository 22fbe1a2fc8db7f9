"""What the tests of the formats beside CoNLL-2003 share: an export, what is read of it, and what should be."""

import io
from collections import Counter

from annotator.domain.label import DEFAULT_LABELS
from annotator.formats.columns.conll2002 import CONLL2002
from annotator.formats.columns.conllu.declared import CONLLU
from annotator.formats.columns.germeval import GERMEVAL
from annotator.formats.columns.wojood import WOJOOD
from annotator.formats.format import Outgoing
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report

ROW_FORMATS = (CONLL2002, WOJOOD, GERMEVAL, CONLLU)


def written(form, documents, labels=DEFAULT_LABELS, **options):
    """The file's text and the report of it."""
    file, report = io.StringIO(), Report()
    form.write(Outgoing(iter(documents), labels), ExportOptions(**options), file, report)
    return file.getvalue(), report


def labelled(document):
    """What a document read from a file holds: (label, text) in the order given."""
    return [(one.label, document.text[one.start : one.end]) for one in document.annotations]


def read_back(form, text):
    """The documents, of a file without a problem."""
    incoming = form.read(text, "file")
    assert incoming.problems == ()
    return incoming.documents


def facts(problems):
    return [(type(one).__name__, *vars(one).values()) for one in problems]


def runs_read(documents):
    """(label, first token, end) of all the annotations of documents whose tokens stand between blanks."""
    found, start = Counter(), 0
    for document in documents:
        borders = [0, *(at + 1 for at, sign in enumerate(document.text) if sign in " \n"), len(document.text) + 1]
        number = {offset: start + at for at, offset in enumerate(borders)}
        found.update((one.label, number[one.start], number[one.end + 1]) for one in document.annotations)
        start += len(borders) - 1
    return found


def left_out(report):
    return {one.annotation.id for one in report.reported}
