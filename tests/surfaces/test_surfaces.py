"""Every window, panel and dialog in both languages and themes at three scales: nothing cut, nameless or untranslated.

The pictures go to `out/surfaces`; `make surfaces` makes them alone.
"""

import importlib
import json
import os
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

import annotator.gui
from annotator.gui.actions import ACTIONS
from annotator.gui.appearance import language
from tests.surfaces.faults import faults
from tests.surfaces.look import started

ROOT = Path(__file__).parents[2]


def dialogs_of_ours() -> set[str]:
    """Every kind of dialog there is in the window's room."""
    for module in pkgutil.walk_packages(annotator.gui.__path__, "annotator.gui."):
        importlib.import_module(module.name)
    kinds, found = [QDialog], set()
    while kinds:
        subclasses = kinds.pop().__subclasses__()
        kinds += subclasses
        found |= {f"{one.__module__}.{one.__name__}" for one in subclasses if one.__module__.startswith("annotator.")}
    return found


@pytest.mark.parametrize("scale", ["1", "1.5", "2"])
def test_nothing_is_cut_off_nameless_or_left_in_english(scale: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.surfaces.look", scale, str(ROOT / "out" / "surfaces")],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    told = json.loads(done.stdout)
    assert told["faults"] == {}
    assert dialogs_of_ours() <= set(told["opened"]), "a dialog is opened by no line of tests/surfaces/registry.py"


def test_every_action_stands_in_a_menu_of_the_window(qapp: QApplication) -> None:
    with started("en", "light") as program:
        window = program.window
        reachable, menus = set(), [one.menu() for one in window.menuBar().actions()]
        while menus:
            actions = menus.pop().actions()
            menus += [one.menu() for one in actions if one.menu() is not None]
            reachable |= {one.objectName() for one in actions}
    assert {row.id for row in ACTIONS} - reachable == set()


# -- the looking itself: what is wrong must be seen to be wrong --------------------------------------------------------


@pytest.fixture
def surface(qapp: QApplication, qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    QHBoxLayout(made)
    made.resize(400, 60)
    made.show()
    return made


def seen(surface: QWidget, arabic: bool = False) -> list[str]:
    QApplication.processEvents()
    return [one.partition(":")[0] for one in faults(surface, arabic)]


def test_a_label_that_is_cut_is_seen(surface: QWidget) -> None:
    label = QLabel("سقط ثلاثة قتلى", surface)
    surface.layout().addWidget(label)
    assert seen(surface) == []
    label.setFixedWidth(30)
    assert seen(surface) == ["clipped"]
    label.setWordWrap(True)
    label.setFixedHeight(16)
    assert seen(surface) == ["clipped"]


def test_a_button_that_is_cut_and_one_outside_are_seen(surface: QWidget) -> None:
    button = QPushButton("Restore as a copy", surface)
    surface.layout().addWidget(button)
    assert seen(surface) == []
    button.setFixedWidth(40)
    assert seen(surface) == ["clipped"]
    button.setMaximumWidth(400)
    button.setMinimumWidth(200)
    surface.layout().removeWidget(button)
    button.move(350, 0)
    assert seen(surface) == ["cut off by what holds it"]


def test_a_field_without_a_name_is_seen(surface: QWidget) -> None:
    field = QLineEdit(surface)
    surface.layout().addWidget(field)
    assert seen(surface) == ["without a name"]
    field.setAccessibleName("الكلمات")
    assert seen(surface) == []


def test_a_sentence_left_in_english_is_seen_and_data_is_not(surface: QWidget) -> None:
    label = QLabel("Found: 12. All 40 documents were looked through.", surface)
    surface.layout().addWidget(label)
    assert seen(surface, arabic=True) == ["left in English"]
    label.setText("CoNLL-U")
    assert seen(surface, arabic=True) == []
    label.setText(language.isolated("دير الزور"))
    assert seen(surface, arabic=True) == []
