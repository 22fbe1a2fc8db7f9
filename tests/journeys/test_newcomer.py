"""A newcomer who has no mouse: from the first start to training data, and back the next day to where they were.

Only the system's own file dialogs, which Qt draws and tests, are answered for them.
"""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QTextBrowser

from annotator.gui.travelling.importing.dialog import ImportDialog
from tests.journeys.test_main_job import export_by_key
from tests.journeys.typist import CONTROL, SHIFT, Typist

Key = Qt.Key
TEXTS = (
    "قصف الطيران الأميركي مدينة دير الزور فجر اليوم الإثنين، ما أدى إلى مقتل 8 عناصر من الميليشيات.",
    "وقال الوزير لويد أوستن إن بلاده سترد على الهجمات في سوريا والعراق.",
    "سقط ثلاثة قتلى في حلب أمس.",
    "هدوء حذر في البوكمال بعد الضربات.",
    "نفت طهران صلتها بالهجوم.",
)
LABELS = (  # document, words, key
    (0, "الطيران الأميركي", Key.Key_1),
    (0, "دير الزور", Key.Key_2),
    (0, "اليوم الإثنين", Key.Key_4),
    (0, "8 عناصر من الميليشيات", Key.Key_3),
    (1, "الوزير لويد أوستن", Key.Key_1),
    (1, "سوريا", Key.Key_2),
    (1, "العراق", Key.Key_2),
    (2, "ثلاثة قتلى", Key.Key_3),
    (2, "حلب", Key.Key_2),
    (2, "أمس", Key.Key_4),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "أخبار"
    made.mkdir()
    for place, text in enumerate(TEXTS):
        (made / f"{place}.txt").write_text(text, encoding="utf-8")
    return made


def dialog_of(typist: Typist, kind: type) -> object:
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=5000)
    dialog = QApplication.activeModalWidget()
    dialog.activateWindow()
    return dialog


def new_project(typist: Typist, path: Path, monkeypatch: pytest.MonkeyPatch) -> Typist:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    typist.press(Key.Key_N, CONTROL)
    typist.qtbot.waitUntil(lambda: Path(typist.program.session.thread.path) == path.resolve(), timeout=5000)
    typist.window.activateWindow()
    typist.qtbot.waitUntil(typist.page.hasFocus)
    return typist


def import_folder(typist: Typist, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    typist.press(Key.Key_I, CONTROL | SHIFT)
    dialog = dialog_of(typist, ImportDialog)
    default = next(one for one in dialog.findChildren(QPushButton) if one.isDefault())
    typist.qtbot.waitUntil(default.isEnabled, timeout=5000)
    typist.press(Key.Key_Return, on=dialog)
    typist.qtbot.waitUntil(lambda: typist.program.desk.document is not None, timeout=5000)
    typist.qtbot.waitUntil(lambda: len(typist.window.documents.rows.rows) == len(TEXTS))
    typist.window.activateWindow()
    typist.page.setFocus()
    typist.qtbot.waitUntil(typist.page.hasFocus)


def go_to_document(typist: Typist, text: str) -> None:
    while typist.text.strip() != text:
        before = typist.program.desk.document
        typist.press(Key.Key_PageDown, CONTROL)
        typist.qtbot.waitUntil(lambda before=before: typist.program.desk.document != before)


def test_from_the_first_start_to_training_data_and_back_where_it_was(
    started, tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typist = started.open()
    assert len(typist.layer()) == 100  # the sample shows what is meant
    tour = typist.program.opened.welcome.tour
    assert tour.is_on
    typist.press(Key.Key_Escape)
    assert not tour.is_on

    new_project(typist, tmp_path / "عملي.annotator", monkeypatch)
    assert "Drop a folder here" in typist.window.documents._empty.text()
    import_folder(typist, folder, monkeypatch)

    for document, words, key in LABELS:
        go_to_document(typist, TEXTS[document])
        typist.select(words)
        typist.press(key)
    typist.press(Key.Key_F2)  # what counts as a date, for the last that was labelled
    read = typist.window.guideline.findChild(QTextBrowser).toPlainText()
    assert len(read) > 200
    typist.press(Key.Key_F2)
    assert not typist.window.guideline.isVisible()
    typist.page.setFocus()
    typist.press(Key.Key_Return, CONTROL)  # done with the third, on to the fourth
    typist.qtbot.waitUntil(lambda: typist.text.strip() == TEXTS[3])
    typist.press(Key.Key_End)
    caret, document = typist.page.caret(), typist.program.desk.document
    typist.wait_until_saved()

    out = tmp_path / "data.jsonl"
    export_by_key(typist, out)
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    told = [line for line in lines if line.get("annotations")]
    assert sum(len(line["annotations"]) for line in told) == 3  # of what is done

    typist = started.open()
    assert Path(typist.program.session.thread.path) == (tmp_path / "عملي.annotator").resolve()
    assert typist.program.desk.document == document
    assert typist.page.caret() == caret
    counts = typist.program.session.thread.ask(lambda file: file.read.counts())
    assert (counts.documents, counts.done, counts.annotations) == (5, 1, 10)
