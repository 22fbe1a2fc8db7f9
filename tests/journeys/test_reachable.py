"""Everything that takes the focus has a name, can be reached by Tab in the order it is read, and shows its focus."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QDialogButtonBox, QMenu, QScrollBar, QWidget

from annotator.gui.settings.fields import FIELDS
from annotator.settings import Settings
from tests.journeys.typist import Typist

Key = Qt.Key
DIALOGS = (
    "settings",
    "edit_keys",
    "key_sheet",
    "export",
    "backups",
    "bin",
    "history",
    "label_set",
    "statistics",
    "search_project",
)


@pytest.fixture
def typist(started, seed_project: Path) -> Iterator[Typist]:
    shown = started.open(seed_project)
    shown.select("دمشق")
    shown.press(Key.Key_2)
    shown.wait_until_saved()
    yield shown
    for _ in range(5):
        if QApplication.activeModalWidget() is not None:
            QApplication.activeModalWidget().close()
            shown.qtbot.wait(20)
    started.program.preferences.prefer(**{name: getattr(Settings(), name) for name in FIELDS})


def opened(typist: Typist, action: str) -> QWidget:
    if action == "window":
        return typist.window
    if action not in typist.window.actions_by_id:
        pytest.skip(f"there is no action {action}")
    before = set(_shown())
    typist.window.acted.emit(action, True)
    typist.qtbot.waitUntil(lambda: _topmost(before) is not None)
    root = _topmost(before)

    def is_active() -> bool:  # before, keys belong to the page
        root.activateWindow()
        return root.isActiveWindow()

    typist.qtbot.waitUntil(is_active)
    return root


def _shown() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible() and not isinstance(one, QMenu)]


def _topmost(before: set[QWidget]) -> QWidget | None:
    """The window that was opened: windows of earlier tests may not be gone yet."""
    modal = QApplication.activeModalWidget()
    return modal or next((one for one in _shown() if one not in before and isinstance(one, QDialog)), None)


def focusable(root: QWidget) -> list[QWidget]:
    """What Tab may stop at, seen and enabled."""
    return [
        one
        for one in root.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(one, QScrollBar | QDialogButtonBox)
        and one.focusProxy() is None
        and one.window() is root
    ]


def name_of(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found else ""


def described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}"


@pytest.mark.parametrize("action", ["window", *DIALOGS])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_control_has_a_name_in_either_language(typist: Typist, action: str, language: str) -> None:
    if language == "ar":
        typist.window.setting_chosen.emit("language", "ar")
        typist.qtbot.waitUntil(lambda: typist.program.desk.document is not None)
    root = opened(typist, action)
    controls = focusable(root)
    assert len(controls) >= 1
    assert [described(one) for one in controls if not name_of(one).strip()] == []


@pytest.mark.parametrize("action", ["settings", "edit_keys", "key_sheet", "export", "backups"])
def test_tab_goes_around_every_control_in_the_order_it_is_read(typist: Typist, action: str) -> None:
    root = opened(typist, action)
    first = root.focusWidget()
    walked, one = [], first
    for _ in range(100):
        walked.append(one)
        typist.press(Key.Key_Tab, on=one)
        one = root.focusWidget()
        if one is first:
            break
    assert set(focusable(root)) - set(walked) == set()
    tops = [one.mapTo(root, QPoint()) for one in walked if one.parentWidget() is not None]
    assert len(set(map(id, walked))) == len(walked)
    if action == "settings":  # one column after the other, then the buttons
        assert [one.objectName() for one in walked if one.objectName() in FIELDS] == list(FIELDS)
        assert tops[-1].y() == max(top.y() for top in tops)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("action", ["window", "settings", "edit_keys", "export"])
def test_the_control_with_the_focus_looks_different(typist: Typist, action: str, theme: str) -> None:
    typist.window.setting_chosen.emit("theme", theme)
    root = opened(typist, action)
    controls = [one for one in focusable(root) if one is not typist.page]
    unseen = []
    for at, control in enumerate(controls):
        other = controls[at - 1]
        other.setFocus(Qt.FocusReason.TabFocusReason)
        without = _looks(control)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if control.hasFocus() and _looks(control) == without:
            unseen.append(described(control))
    assert unseen == []


def _looks(control: QWidget):
    whole = control.parentWidget() if isinstance(control, QAbstractScrollArea) else control
    QApplication.processEvents()
    return (whole or control).grab().toImage()


def test_qts_own_buttons_speak_arabic(typist: Typist) -> None:
    from PySide6.QtCore import QCoreApplication

    typist.window.setting_chosen.emit("language", "ar")
    typist.qtbot.waitUntil(lambda: typist.program.desk.document is not None)
    bar = QDialogButtonBox()
    for one in QDialogButtonBox.StandardButton:
        button = bar.addButton(one) if one.value and one.name != "NoButton" else None
        assert button is None or any("\u0600" <= letter <= "\u06ff" for letter in button.text()), one
    texts = {"QFileDialog": ("Look in:", "File &name:", "&Open", "&Save"), "QWidgetTextControl": ("&Copy", "&Paste")}
    for context, sentences in texts.items():
        for sentence in sentences:
            assert QCoreApplication.translate(context, sentence) != sentence
