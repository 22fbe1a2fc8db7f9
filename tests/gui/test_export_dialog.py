"""The export dialog says what a format keeps and loses before anything is written, and remembers what was chosen."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from annotator.domain.errors import NothingSelected
from annotator.editing.exporting import ExportPreview, ExportRequest
from annotator.editing.exporting.splitting import Split
from annotator.formats.options import CHOICES
from annotator.formats.registry import FORMATS, WRITABLE
from annotator.formats.report import Report, Reported
from annotator.gui.background import Background
from annotator.gui.travelling.export_dialog import ExportDialog
from annotator.gui.travelling.export_form import Exportable, choose
from tests.examples import annotation

ME, OTHER = {"me": "ليلى"}, {"other": "سمير"}
LABELS = {"actor": "فاعل", "location": "مكان"}


def exportable(layers: dict[str, str], any_done: bool = False) -> Exportable:
    return Exportable(Path("/home/layla"), "دير الزور", layers, LABELS, "me", any_done)


class Opened:
    """A dialog, what it asked to be previewed, and the report it is given."""

    def __init__(self, qtbot, layers: dict[str, str] = ME, remembered: str = "", report: Report | None = None) -> None:
        self.asked: list[tuple[ExportRequest, int | None]] = []
        self._report = report or Report(stored=3, exported=3, documents=1)
        self._qtbot, self._parent = qtbot, QWidget()
        qtbot.addWidget(self._parent)
        background = Background(self._parent)
        self.dialog = ExportDialog(exportable(layers), remembered, self._preview, background, self._parent)
        self.form = self.dialog.form
        self.settle()
        self._background = background

    def _preview(self, request: ExportRequest, most: int | None, each, compared) -> ExportPreview:
        each(1)
        self.asked.append((request, most))
        if request.labels == ():
            raise NothingSelected
        return ExportPreview(f"begins as {request.format}", self._report)

    def settle(self) -> None:
        request = self.form.request()
        self._qtbot.waitUntil(lambda: (request, None) in self.asked or request.labels == ())
        self._qtbot.waitUntil(lambda: "Counting" not in self.counts())

    def counts(self) -> str:
        return self.dialog._counts.text()

    def begins(self) -> str:
        return self.dialog._beginning.toPlainText()


@pytest.fixture
def closing(qtbot):
    opened: list[Opened] = []
    yield lambda *arguments, **named: opened.append(Opened(qtbot, *arguments, **named)) or opened[-1]
    for one in opened:
        one.dialog.reject()
        one._background.close()


def test_it_shows_how_the_file_begins_and_that_nothing_is_lost(closing) -> None:
    one = closing()
    assert one.begins() == f"begins as {one.form.request().format}"
    assert "Annotations: 3 of 3" in one.counts()
    assert "as it is" in one.counts()


def test_it_says_how_many_are_left_out_and_why(closing) -> None:
    report = Report(stored=3, exported=1, documents=1)
    report.reported = [Reported(annotation(), "covers no token")] * 2
    report.widened = [Reported(annotation(), "")]
    counts = closing(report=report).counts()
    assert "left out" in counts.lower() and "2. They cover no token." in counts
    assert "wider edges: 1" in counts
    assert "as it is" not in counts


def test_another_choice_is_another_preview(closing) -> None:
    one = closing()
    choose(one.form.format, "conll")
    one.settle()
    assert one.begins() == "begins as conll"
    choose(one.form.options["nested"], "outermost")
    one.settle()
    assert one.asked[-1][0].options.nested == "outermost"
    one.form.labels["location"].setChecked(False)
    one.settle()
    assert one.asked[-1][0].labels == ("actor",)


def test_a_refusal_stands_where_the_counts_were(closing) -> None:
    one = closing()
    for box in one.form.labels.values():
        box.setChecked(False)
    one.dialog._ask()
    one._qtbot.waitUntil(lambda: "Select some words" in one.counts())
    assert one.begins() == ""


@pytest.mark.parametrize("name", WRITABLE)
def test_only_the_options_of_the_format_are_shown(closing, name: str) -> None:
    one = closing()
    choose(one.form.format, name)
    shown = {option for option in CHOICES if one.form._form.isRowVisible(one.form.options[option])}
    assert shown == set(FORMATS[name].options) & set(CHOICES)


def test_everyone_is_offered_only_where_a_format_can_tell_them_apart(closing) -> None:
    one = closing(ME | OTHER)
    choose(one.form.format, "jsonl")
    assert one.form.request().layer is None
    choose(one.form.format, "conll")
    assert one.form.request().layer == "me"
    assert not one.form.layer.model().item(0).isEnabled()


def test_who_has_no_layer_exports_that_of_the_others(closing) -> None:
    one = closing(OTHER)
    choose(one.form.format, "conll")
    assert one.form.request().layer == "other"
    nobody = closing({})
    choose(nobody.form.format, "conll")
    assert nobody.form.request().layer is None


def test_a_split_tells_its_sides_its_check_and_its_warnings_before_anything_is_written(closing) -> None:
    report = Report(stored=3, exported=3, documents=1, warnings=["no document fell to dev"])
    report.split = {
        "sides": {"train": {"documents": 1, "annotations": 3}}, "left_out": [{}], "large_groups": [],
        "leakage": {"source_days_on_two_sides": 0, "near_duplicates_on_two_sides": 0, "closest_across_sides": 0.31},
    }  # fmt: skip
    one = closing(report=report)
    choose(one.form.split, "80/10/10")
    one.settle()
    for sentence in ("documents 1", "Closest pair: 0.31", "two sides: documents 1", "No document fell to"):
        assert sentence in one.counts()


def test_how_many_are_compared_and_counted_is_told_on_the_way_and_only_for_the_last_question(closing) -> None:
    one = closing()
    one.dialog._tell_how_far("Counting… {count}", 400, one.dialog._turn)
    assert one.counts() == "Counting… 400"
    one.dialog._tell_how_far("Counting… {count}", 500, one.dialog._turn - 1)
    assert one.counts() == "Counting… 400"


def test_a_single_layer_is_no_question(closing) -> None:
    one = closing()
    assert not one.form._form.isRowVisible(one.form.layer)


def test_a_split_is_a_folder_and_asked_for_as_it_is_on_the_command_line(closing) -> None:
    one = closing()
    choose(one.form.format, "conll")
    assert one.form.request().split is None
    assert Path(one.form.path.text()).suffix == ".conll"
    choose(one.form.split, "80/10/10")
    one.settle()
    assert one.form.request().split == Split.of("80/10/10")
    assert Path(one.form.path.text()).name == "دير الزور-conll"
    choose(one.form.split, "")
    assert Path(one.form.path.text()).suffix == ".conll"


def test_pseudonyms_are_asked_for(closing) -> None:
    one = closing()
    assert not one.form.request().pseudonyms
    one.form.pseudonyms.setChecked(True)
    one.settle()
    assert one.asked[-1][0].pseudonyms
    assert closing(remembered=one.form.as_text()).form.request().pseudonyms


def test_the_choices_are_remembered_and_nonsense_is_not(closing) -> None:
    first = closing()
    choose(first.form.format, "conll")
    choose(first.form.options["scheme"], "bilou")
    first.form.labels["location"].setChecked(False)
    again = closing(remembered=first.form.as_text())
    assert again.form.request() == first.form.request()
    for nonsense in ("[]", "{", '{"format": "gone", "options": [], "without": 3}'):
        assert closing(remembered=nonsense).form.request().labels is None
