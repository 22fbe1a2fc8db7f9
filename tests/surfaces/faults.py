"""What can be wrong with what is seen: cut letters, controls without a name, sentences left in English."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QProgressBar,
    QScrollArea,
    QScrollBar,
    QSlider,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTabWidget,
    QWidget,
)

from annotator import paths
from annotator.gui.panels.elided_button import ELIDES
from annotator.gui.reading.view import ReadingView

_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


def faults(surface: QWidget, arabic: bool) -> list[str]:
    """Everything that is wrong with a window and what is in it now."""
    QApplication.processEvents()
    seen = [one for one in (surface, *surface.findChildren(QWidget)) if one.isVisibleTo(surface) or one is surface]
    found = [*_clipped(surface, seen), *_unnamed(seen)]
    if arabic:
        found += _english(surface, seen)
    return [*found, *_focus_unseen(surface, seen)]


# -- cut letters ------------------------------------------------------------------------------------------------------


def _clipped(surface: QWidget, seen: list[QWidget]) -> Iterator[str]:
    for one in seen:
        if one.property(ELIDES):
            continue
        room, need = one.contentsRect().size(), _needed(one)
        if need is not None and (need[0] > room.width() + 1 or need[1] > room.height() + 1):
            yield f"clipped: {_called(one)} needs {need} in {(room.width(), room.height())}"
        elif not _scrolls(one, surface) and _is_cut_off(one, surface):
            yield f"cut off by what holds it: {_called(one)}"


Size = tuple[int, int]
_TOO_MUCH = (10**5, 0)


def _needed(one: QWidget) -> Size | None:
    """The room its text takes within it; None where it has no text of its own."""
    needed: Size | None = None
    for kind, measure in _MEASURES:
        if isinstance(one, kind):
            needed = measure(one, QFontMetrics(one.font()))
            break
    return needed


def _of_button(one: QAbstractButton, metrics: QFontMetrics) -> Size | None:
    frame = one.width() - one.contentsRect().width()
    return (one.sizeHint().width() - frame, metrics.height()) if one.text() else None


def _of_combo(one: QComboBox, metrics: QFontMetrics) -> Size:
    option = QStyleOptionComboBox()
    one.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    field = one.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, one)
    lacks = metrics.horizontalAdvance(one.currentText()) - field.width()
    return one.contentsRect().width() + max(0, lacks), metrics.height()


def _of_field(one: QLineEdit, metrics: QFontMetrics) -> Size:
    """What is typed may be longer than the field; what it says by itself may not."""
    return (0 if one.text() else metrics.horizontalAdvance(one.placeholderText()) + 12), metrics.height()


def _of_tabs(one: QTabBar, metrics: QFontMetrics) -> Size | None:
    cut = (
        one.tabRect(place).width() < metrics.horizontalAdvance(_plain(one.tabText(place))) + 8
        for place in range(one.count())
    )
    return _TOO_MUCH if any(cut) else None


def _of_header(one: QHeaderView, metrics: QFontMetrics) -> Size | None:
    if one.orientation() is not Qt.Orientation.Horizontal or one.model() is None:
        return None
    cut = (
        one.sectionSize(place) < metrics.horizontalAdvance(_heading(one, place)) + 8
        for place in range(one.count())
        if not one.isSectionHidden(place)
    )
    return _TOO_MUCH if any(cut) else None


def _heading(one: QHeaderView, place: int) -> str:
    return str(one.model().headerData(place, one.orientation()) or "")


def _of_box(one: QGroupBox, metrics: QFontMetrics) -> Size:
    return metrics.horizontalAdvance(_plain(one.title())), metrics.height()


def _of_label(one: QLabel, metrics: QFontMetrics) -> Size | None:
    if not one.text():
        return None
    if one.wordWrap():
        area = QRect(0, 0, max(1, one.contentsRect().width()), 10**5)
        box = metrics.boundingRect(area, Qt.TextFlag.TextWordWrap, one.text())
        return box.width(), box.height()
    lines = one.text().split("\n")
    return max(metrics.horizontalAdvance(line) for line in lines), metrics.height() * len(lines)


_MEASURES = (
    (QLabel, _of_label), (QAbstractButton, _of_button), (QComboBox, _of_combo), (QLineEdit, _of_field),
    (QTabBar, _of_tabs), (QHeaderView, _of_header), (QGroupBox, _of_box),
)  # fmt: skip


def _scrolls(one: QWidget, surface: QWidget) -> bool:
    """Whether it lies in something that scrolls: what is cut there can be brought into view."""
    at = one
    while at is not None and at is not surface:
        if isinstance(at.parentWidget(), QAbstractScrollArea):
            return True
        at = at.parentWidget()
    return False


def _is_cut_off(one: QWidget, surface: QWidget) -> bool:
    parent = one.parentWidget()
    if (
        one is surface
        or parent is None
        or one.isWindow()
        or parent.rect().isEmpty()
        or not isinstance(one, QLabel | QAbstractButton | QLineEdit)
    ):
        return False
    return not parent.rect().adjusted(-1, -1, 1, 1).contains(one.geometry())


# -- names ------------------------------------------------------------------------------------------------------------

_CONTROLS = (
    QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QAbstractSpinBox, QSlider, QProgressBar, QTabBar,
    QAbstractScrollArea,
)  # fmt: skip
_NO_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Client)
_HOLDERS = (QScrollArea, QTabWidget)  # what they hold is told, not they
_INNER = (QScrollBar, QHeaderView, QMenu, QMenuBar)


def _unnamed(seen: list[QWidget]) -> Iterator[str]:
    for one in seen:
        takes_focus = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        is_control = (takes_focus or isinstance(one, _CONTROLS)) and not isinstance(one, _INNER)
        if not is_control or one.objectName().startswith("qt_") or _is_part_of_control(one):
            continue
        interface = QAccessible.queryAccessibleInterface(one)
        if interface is not None and not interface.text(QAccessible.Text.Name).strip():
            yield f"without a name: {_called(one)}"
        if interface is not None and interface.role() in _NO_ROLES and not isinstance(one, _HOLDERS):
            yield f"without a role: {_called(one)}"


def _is_part_of_control(one: QWidget) -> bool:
    parent = one.parentWidget()
    return isinstance(parent, QComboBox | QAbstractSpinBox | QTabBar | QLineEdit) or isinstance(
        parent and parent.parentWidget(), QComboBox
    )


# -- focus ------------------------------------------------------------------------------------------------------------


def _focus_unseen(surface: QWidget, seen: list[QWidget]) -> Iterator[str]:
    """Where the focus may be by Tab, and looks the same as where it is not."""
    stops = [one for one in seen if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled()]
    stops = [one for one in stops if one.focusProxy() is None and not isinstance(one, _HOLDERS)]
    for one in stops if len(stops) > 1 else ():
        if not one.isVisible() or _is_covered(one, surface):  # some go away when the focus does
            continue
        elsewhere = next(other for other in stops if other is not one)
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        without = _drawn(surface, one)
        one.setFocus(Qt.FocusReason.TabFocusReason)
        if one.hasFocus() and _drawn(surface, one) == without:
            yield f"focus not seen: {_called(one)}"


def _is_covered(one: QWidget, surface: QWidget) -> bool:
    """Whether something else lies over its middle, or over the caret of a page."""
    places = [one.rect().center()]
    if isinstance(one, ReadingView):
        places.append(one.letter_box(one.caret()).center())
    own = one.viewport() if isinstance(one, QAbstractScrollArea) else one
    on_top = [surface.childAt(one.mapTo(surface, place)) for place in places]
    return any(found is not None and found is not one and not _is_in(found, own) for found in on_top)


def _is_in(found: QWidget, own: QWidget) -> bool:
    return found is own or own.isAncestorOf(found)


def _drawn(surface: QWidget, one: QWidget) -> QImage:
    QApplication.processEvents()
    around = QRect(one.mapTo(surface, QPoint(0, 0)), one.size()).adjusted(-3, -3, 3, 3)
    return surface.grab(around).toImage()


# -- words ------------------------------------------------------------------------------------------------------------


def _catalogue() -> Iterator[str]:
    """Every sentence of the program whose Arabic is not the same."""
    root = ElementTree.parse(paths.resources() / "i18n" / "annotator_ar.ts").getroot()
    for message in root.iter("message"):
        source, translation = message.findtext("source") or "", message.findtext("translation") or ""
        if source != translation and re.search("[A-Za-z]{2}", re.sub(r"\{\w+\}", "", source)):
            yield source


def _pattern(source: str) -> str:
    parts = re.split(r"\{\w+\}", source.replace("&", ""))
    return "(.*)".join(map(re.escape, parts))


_ENGLISH: list[re.Pattern[str]] = []


def _english(surface: QWidget, seen: list[QWidget]) -> Iterator[str]:
    if not _ENGLISH:
        _ENGLISH.append(re.compile("|".join(f"(?:{_pattern(one)})" for one in _catalogue()), re.DOTALL))
    for one in (*seen, *surface.findChildren(QMenu)):
        for text in _texts(one):
            plain = _plain(text)
            if plain.strip() and _ENGLISH[0].fullmatch(plain):
                yield f"left in English: {_called(one)}: {plain[:80]}"


def _texts(one: QWidget) -> Iterator[str]:
    """Everything that a person can read or hear of it."""
    yield from (one.windowTitle(), one.accessibleName(), one.accessibleDescription(), one.statusTip())
    match one:
        case QLabel() | QAbstractButton():
            yield one.text()
        case QLineEdit():
            yield one.placeholderText()
        case QComboBox():
            yield from (one.itemText(place) for place in range(one.count()))
        case QGroupBox():
            yield one.title()
        case QTabBar():
            yield from (one.tabText(place) for place in range(one.count()))
        case QMenu() | QMenuBar():
            for action in one.actions():
                yield from (action.text(), action.statusTip())
        case QHeaderView() if one.model() is not None:
            for section in range(one.count()):
                yield _heading(one, section)


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").translate(_ISOLATES)


def _called(one: QWidget) -> str:
    name = one.objectName() or one.accessibleName()
    text = getattr(one, "text", str)() or getattr(one, "placeholderText", str)()
    inside = type(one.parentWidget()).__name__ if one.parentWidget() is not None else "-"
    return f"{type(one).__name__} {name!r} {str(text)[:50]!r} in {inside}"
