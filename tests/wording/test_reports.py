from dataclasses import fields
from string import Formatter

from annotator.editing.importing import ImportReport
from annotator.storage.queries import Counts
from annotator.wording import reports


def names_in(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_the_sentence_of_an_import_uses_the_names_of_its_report() -> None:
    assert names_in(reports.IMPORTED) <= {one.name for one in fields(ImportReport)}


def test_statistics_name_counts_that_there_are() -> None:
    assert set(reports.STATS) <= {one.name for one in fields(Counts)}


def test_what_is_told_is_the_template_filled() -> None:
    assert str(reports.told(reports.CREATED, path="x.annotator")) == "Created x.annotator."
