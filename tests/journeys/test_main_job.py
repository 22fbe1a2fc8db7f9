"""The whole job through the real window by key alone: read, mark, undo, close, reopen, export, import."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.cli import commands
from annotator.gui.travelling.export_dialog import ExportDialog
from tests.journeys.typist import CONTROL, SHIFT

Key = Qt.Key
# words, label key, where they stand: two begin inside a word, two lie inside others
MARKS = (
    ("8 قتلى", Key.Key_3, {}),
    ("القوات الأميركية", Key.Key_1, {}),
    ("الميليشيات الإيرانية", Key.Key_1, {"inside": "والميليشيات الإيرانية"}),
    ("2023.11.13", Key.Key_4, {}),
    ("دمشق", Key.Key_2, {}),
    ("الجيش الأميركي", Key.Key_1, {}),
    ("مقتل أكثر 8 عناصر من الميليشيات المرتبطة بإيران", Key.Key_3, {}),
    ("الميليشيات المرتبطة بإيران", Key.Key_1, {}),
    ("إيران", Key.Key_2, {"inside": "الميليشيات المرتبطة بإيران"}),
    ("البنتاغون", Key.Key_1, {"inside": "بالبنتاغون"}),
)


def test_ten_spans_by_key_survive_undo_closing_and_travel(started, seed_project: Path, tmp_path: Path) -> None:
    typist = started.open(seed_project)
    expected = []
    for words, key, where in MARKS:
        start, end = typist.select(words, **where)
        typist.press(key)
        label = {Key.Key_1: "actor", Key.Key_2: "location", Key.Key_3: "casualty", Key.Key_4: "date"}[key]
        expected.append((start, end, label))
    assert sorted(typist.said()) == sorted(expected)

    for _ in range(3):
        typist.press(Key.Key_Z, CONTROL)
    assert sorted(typist.said()) == sorted(expected[:7])
    typist.press(Key.Key_Z, CONTROL | SHIFT)
    assert sorted(typist.said()) == sorted(expected[:8])
    typist.wait_until_saved()
    before = typist.layer()

    typist = started.open(seed_project)
    assert typist.layer() == before
    typist.press(Key.Key_Z, CONTROL)
    assert sorted(typist.said()) == sorted(expected[:7])
    typist.press(Key.Key_Z, CONTROL | SHIFT)
    assert typist.layer() == before

    first = tmp_path / "first.jsonl"
    export_by_key(typist, first)
    started.close()
    second = tmp_path / "second.jsonl"
    again = str(tmp_path / "again.annotator")
    for arguments in (
        ["new", again],
        ["import", again, str(first)],
        ["export", again, "--format", "jsonl", "--out", str(second)],
    ):
        commands.main(arguments, standalone_mode=False)
    assert first.read_bytes() == second.read_bytes()
    assert first.read_text(encoding="utf-8").count('"label": ') == len(before)


def export_by_key(typist, out: Path) -> None:
    typist.press(Key.Key_E, CONTROL)
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ExportDialog))
    dialog = QApplication.activeModalWidget()
    dialog.activateWindow()
    path = dialog.form.path
    path.setFocus()
    typist.qtbot.waitUntil(path.hasFocus)  # before, Enter belongs to the page
    path.selectAll()
    typist.qtbot.keyClicks(path, str(out))
    typist.press(Key.Key_Return, on=path)
    typist.qtbot.waitUntil(out.exists, timeout=5000)
    typist.qtbot.wait(50)
