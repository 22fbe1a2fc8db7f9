"""The colours of the window, light and dark, as values; and what is made from them: palette, sheet, label styles."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import Enum

from PySide6.QtGui import QColor, QPalette

from annotator import paths
from annotator.domain.label import Label


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour the window uses, as `#RRGGBB`; text in any but `lines` reads at 4.5:1 on `ground` and `page`.

    `tint` is how much of a label's colour its fill takes; the rest is page.
    """

    dark: bool
    ground: str
    page: str
    ink: str
    muted: str
    lines: str
    accent: str
    selection: str
    saved: str
    not_saved: str
    done: str
    flag: str
    tint: float

    def colour_of(self, label: Label) -> str:
        """The label's own colour in this theme, muted ink if it has none."""
        return label.colour.get("dark" if self.dark else "light") or self.muted

    def fill_of(self, colour: str) -> str:
        """The opaque tint of that colour over the page: its contrast is known, and nested fills never turn to mud."""
        over, under = QColor(colour), QColor(self.page)
        parts = ((over.red(), under.red()), (over.green(), under.green()), (over.blue(), under.blue()))
        return "#" + "".join(f"{round(self.tint * top + (1 - self.tint) * bottom):02X}" for top, bottom in parts)


LIGHT = Theme(
    dark=False,
    ground="#F3F1EC",
    page="#FBFAF7",
    ink="#1A1B1E",
    muted="#6E6B64",
    lines="#E2DED5",
    accent="#1D44DB",
    selection="#B8D4FF",
    saved="#1F7350",
    not_saved="#B3261E",
    done="#1F7350",
    flag="#A33BA6",
    tint=0.17,
)
DARK = Theme(
    dark=True,
    ground="#15161A",
    page="#1C1D21",
    ink="#E9E7E2",
    muted="#9A978F",
    lines="#2E3037",
    accent="#6B90FF",
    selection="#2E4A75",
    saved="#2FE3A6",
    not_saved="#FF8A7A",
    done="#2FE3A6",
    flag="#F7C62B",
    tint=0.26,
)


def theme_for(dark: bool) -> Theme:
    """The dark theme or the light one."""
    return DARK if dark else LIGHT


def palette(theme: Theme) -> QPalette:
    """The application's palette, for the Fusion style."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.ground,
        role.WindowText: theme.ink,
        role.Base: theme.page,
        role.AlternateBase: theme.ground,
        role.Text: theme.ink,
        role.PlaceholderText: theme.muted,
        role.Button: theme.ground,
        role.ButtonText: theme.ink,
        role.BrightText: theme.not_saved,
        role.ToolTipBase: theme.page,
        role.ToolTipText: theme.ink,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.ink,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Accent: theme.accent,
        role.Light: theme.page,
        role.Midlight: theme.lines,
        role.Mid: theme.lines,
        role.Dark: theme.muted if theme.dark else theme.lines,
        role.Shadow: theme.lines,
    }
    made = QPalette()
    for one, colour in colours.items():
        made.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, one, QColor(theme.muted))
    return made


_SHEET = """
QToolTip { color: $ink; background: $page; border: 1px solid $lines; padding: 4px 6px; }
QMainWindow::separator { background: $lines; width: 1px; height: 1px; }
QMenuBar { background: $page; border-bottom: 1px solid $lines; }
QMenuBar::item { padding: 6px 10px; background: transparent; }
QMenuBar::item:selected, QMenu::item:selected { background: $selection; color: $ink; border-radius: 4px; }
QMenu { background: $page; border: 1px solid $lines; padding: 4px; }
QMenu::item { padding: 5px 22px; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $lines; margin: 4px 8px; }
QStatusBar { background: $ground; border-top: 1px solid $lines; color: $muted; }
QStatusBar::item { border: none; }
QLineEdit { background: $page; border: 1px solid $lines; border-radius: 8px; padding: 4px 8px; }
QLineEdit:focus { border-color: $accent; }
QPlainTextEdit, QTextEdit { background: $page; border: 1px solid $lines; border-radius: 8px; padding: 4px; }
QPlainTextEdit:focus, QTextEdit:focus { border-color: $accent; }
QComboBox { background: $page; border: 1px solid $lines; border-radius: 8px; padding: 4px 8px; }
QComboBox:focus { border-color: $accent; }
QComboBox:disabled { color: $muted; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url("$arrow"); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: $page; border: 1px solid $lines; selection-background-color: $selection;
  selection-color: $ink; }
QSpinBox { background: $page; border: 1px solid $lines; border-radius: 8px; padding: 4px 8px; }
QSpinBox:focus { border-color: $accent; }
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent; width: 20px; }
QSpinBox::up-arrow { image: url("$raise"); width: 8px; height: 8px; }
QSpinBox::down-arrow { image: url("$arrow"); width: 8px; height: 8px; }
QProgressBar { background: $page; border: 1px solid $lines; border-radius: 4px; height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollArea#framed { border: 1px solid $lines; border-radius: 8px; }
QPushButton { background: $page; border: 1px solid $lines; border-radius: 8px; padding: 5px 14px; }
QPushButton:hover { background: $lines; }
QPushButton:default { border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 13px; }
QPushButton:pressed { background: $selection; }
QPushButton:disabled { color: $muted; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QTabWidget::pane { border: none; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid $lines; padding: 6px 14px;
  color: $muted; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:selected:focus { background: $selection; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 3px 6px; }
QToolButton:hover, QToolButton:checked { background: $lines; }
QToolButton:focus { border-color: $accent; }
QTabBar { qproperty-drawBase: 0; }
ListPanel QListView { border: 1px solid transparent; border-radius: 8px; background: transparent; }
ListPanel QListView:focus { border-color: $accent; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: $muted; border: none; border-bottom: 1px solid $lines;
  padding: 6px 8px; }
QTreeView, QTableView { background: $page; border: 1px solid $lines; border-radius: 8px; outline: 0; }
QTreeView:focus, QTableView:focus { border-color: $accent; }
QDialog QListView { background: $page; border: 1px solid $lines; border-radius: 8px; }
QTreeView::item, QTableView::item { padding: 4px 6px; }
QTreeView::item:selected, QTableView::item:selected { background: $selection; color: $ink; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator, QTableView::indicator {
    width: 16px; height: 16px; border: 1px solid $muted; border-radius: 4px; background: $page;
}
QCheckBox::indicator:focus, QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QTableView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$check");
}
QCheckBox:focus { color: $accent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $thumb; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


_LARGE = """
QPushButton, QToolButton, QComboBox, QSpinBox, QLineEdit, QCheckBox, QTabBar::tab { min-height: 32px; }
QMenu::item, QMenuBar::item { padding-top: 11px; padding-bottom: 11px; }
QTreeView::item, QTableView::item, QListView::item { padding-top: 12px; padding-bottom: 12px; }
QCheckBox::indicator, QTableView::indicator { width: 26px; height: 26px; }
QScrollBar:vertical { width: 20px; }
QScrollBar:horizontal { height: 20px; }
"""


def style_sheet(theme: Theme, large: bool = False) -> str:
    """The small sheet over Fusion: calm lines, round fields, thin scroll bars; `large` makes everything easy to hit."""
    sheet = (_SHEET + _LARGE if large else _SHEET).replace("$thumb", "#4A4D57" if theme.dark else "#C9C4B8")
    for sign, icon in (("$check", "check"), ("$arrow", "down"), ("$raise", "up")):
        file = paths.resources() / "icons" / f"{icon}-{'dark' if theme.dark else 'light'}.svg"
        sheet = sheet.replace(sign, file.as_posix())
    for one in sorted((field.name for field in fields(theme)), key=len, reverse=True):
        sheet = sheet.replace(f"${one}", str(getattr(theme, one)))
    return sheet


QUOTE = "quote"
_DISTINCT = 5  # the colours of the first five labels are told apart by every eye


class Pattern(Enum):
    """The bars under the words."""

    SOLID = "solid"
    DOUBLE = "double"
    DOTTED = "dotted"


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """How a label is drawn, offered or not; `quoted` as a dashed line and a bracket, else as a fill and a bar."""

    name: str
    colour: str
    fill: str
    quoted: bool = False
    pattern: Pattern = Pattern.SOLID
    offered: bool = True


def is_quoted(label: Label) -> bool:
    """Whether the label is one of long passages that hold other labels, drawn quietly around the words."""
    return label.id == QUOTE


def label_styles(labels: Iterable[Label], language: str, theme: Theme) -> dict[str, LabelStyle]:
    """The style of each label by its id, named in that language; after the fifth the patterns of bars take turns."""
    turns = (Pattern.DOUBLE, Pattern.DOTTED, Pattern.SOLID)
    made = {}
    for place, label in enumerate(sorted(labels, key=lambda one: (one.position, one.id))):
        colour = theme.colour_of(label)
        pattern = turns[(place - _DISTINCT) % 3] if place >= _DISTINCT else Pattern.SOLID
        made[label.id] = LabelStyle(
            label.name(language), colour, theme.fill_of(colour), is_quoted(label), pattern, not label.retired
        )
    return made
