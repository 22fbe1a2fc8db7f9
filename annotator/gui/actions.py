"""Everything a person can do, as one table. Menus, tooltips and the shortcut sheet are made from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from annotator.gui.appearance.language import isolated, speak, without_mnemonic
from annotator.gui.appearance.tooltips import explain
from annotator.wording.actions import ACTION_HINTS, ACTION_NAMES

SEPARATOR = ""


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One thing to do: its id (also its row in `wording`), its keys, and what must be there for it to be possible.

    `needs` names a fact of the desk; empty means always. `checkable` ones are switches.
    """

    id: str
    keys: tuple[str, ...] = ()
    needs: str = ""
    checkable: bool = False


ACTIONS = (
    ActionRow("new_project", ("Ctrl+N",)),
    ActionRow("own_folder"),
    ActionRow("open_project", ("Ctrl+O",)),
    ActionRow("save_copy", ("Ctrl+Shift+S",), needs="project"),
    ActionRow("backups", needs="project"),
    ActionRow("back_up", needs="project"),
    ActionRow("check", needs="project"),
    ActionRow("backup_folder", needs="project"),
    ActionRow("import_files", ("Ctrl+I",), needs="project"),
    ActionRow("import_folder", ("Ctrl+Shift+I",), needs="project"),
    ActionRow("paste", ("Ctrl+V",), needs="project"),
    ActionRow("export", ("Ctrl+E",), needs="documents"),
    ActionRow("print", ("Ctrl+P",), needs="documents"),
    ActionRow("save_pdf", ("Ctrl+Shift+P",), needs="documents"),
    ActionRow("quit", ("Ctrl+Q",)),
    ActionRow("undo", ("Ctrl+Z",), needs="undo"),
    ActionRow("redo", ("Ctrl+Shift+Z", "Ctrl+Y"), needs="redo"),
    ActionRow("copy", ("Ctrl+C",), needs="words"),
    ActionRow("copy_reference", ("Ctrl+Shift+C",), needs="words"),
    ActionRow("remove", ("Del", "Backspace"), needs="chosen"),
    ActionRow("trim", ("X",), needs="document"),
    ActionRow("grow", ("Space",), needs="document"),
    ActionRow("shrink", ("Shift+Space",), needs="document"),
    ActionRow("end_on", ("J",), needs="document"),
    ActionRow("end_back", ("K",), needs="document"),
    ActionRow("start_on", ("L",), needs="document"),
    ActionRow("start_back", (";",), needs="document"),
    ActionRow("end_word_on", ("Shift+J",), needs="document"),
    ActionRow("end_word_back", ("Shift+K",), needs="document"),
    ActionRow("start_word_on", ("Shift+L",), needs="document"),
    ActionRow("start_word_back", ("Shift+;",), needs="document"),
    ActionRow("brush", ("P",), needs="document"),
    ActionRow("value", ("V",), needs="chosen"),
    ActionRow("note", ("N",), needs="chosen"),
    ActionRow("unsure", ("Q",), needs="chosen"),
    ActionRow("relate", ("R",), needs="chosen"),
    ActionRow("next_suggestion", ("S",), needs="document"),
    ActionRow("previous_suggestion", ("Shift+S",), needs="document"),
    ActionRow("accept", ("A",), needs="document"),
    ActionRow("reject", ("D",), needs="document"),
    ActionRow("accept_name", ("Shift+A",), needs="document"),
    ActionRow("accept_paragraph", ("E",), needs="document"),
    ActionRow("mentions", ("M",), needs="words"),
    ActionRow("suggestions", ("F4",), checkable=True),
    ActionRow("name_lists", ("Ctrl+Shift+G",), needs="project"),
    ActionRow("suggest_memory", needs="suggestions", checkable=True),
    ActionRow("suggest_rule", needs="suggestions", checkable=True),
    ActionRow("suggest_gazetteer", needs="suggestions", checkable=True),
    ActionRow("suggest_model", needs="suggestions", checkable=True),
    ActionRow("jump", ("F",), needs="document"),
    ActionRow("jump_back", ("Shift+F",), needs="document"),
    ActionRow("jump_again", ("G",), needs="document"),
    ActionRow("jump_again_back", ("Shift+G",), needs="document"),
    ActionRow("find", ("Ctrl+F", "/"), needs="document"),
    ActionRow("find_next", ("F3",), needs="document"),
    ActionRow("find_previous", ("Shift+F3",), needs="document"),
    ActionRow("nested", ("Return", "Enter"), needs="document"),
    ActionRow("next_unlabelled", ("U",), needs="document"),
    ActionRow("previous_unlabelled", ("Shift+U",), needs="document"),
    ActionRow("next_annotation", ("Tab",), needs="document"),
    ActionRow("previous_annotation", ("Shift+Tab",), needs="document"),
    ActionRow("search_project", ("Ctrl+Shift+F",), needs="documents"),
    ActionRow("filter_documents", ("Ctrl+G",), needs="documents"),
    ActionRow("next_document", ("Ctrl+PgDown",), needs="documents"),
    ActionRow("previous_document", ("Ctrl+PgUp",), needs="documents"),
    ActionRow("done", ("Ctrl+Return", "Ctrl+Enter"), needs="document"),
    ActionRow("document_note", ("Shift+N",), needs="document"),
    ActionRow("flag_document", ("Shift+Q",), needs="document"),
    ActionRow("skip_document", needs="document"),
    ActionRow("put_away", ("Ctrl+Del",), needs="document"),
    ActionRow("bin", needs="project"),
    ActionRow("history", ("Ctrl+H",), needs="document"),
    ActionRow("rename_annotator", needs="project"),
    ActionRow("label_set", ("Ctrl+Shift+L",), needs="project"),
    ActionRow("write_guideline", needs="project"),
    ActionRow("guideline_versions", ("Ctrl+Shift+F2",), needs="project"),
    ActionRow("outdated", needs="documents"),
    ActionRow("next_outdated", ("Shift+F2",), needs="documents"),
    ActionRow("uphold", ("Ctrl+F2",), needs="chosen"),
    ActionRow("palette", ("Ctrl+K",)),
    ActionRow("settings", ("Ctrl+,",)),
    ActionRow("edit_keys"),
    ActionRow("key_sheet", ("F1",)),
    ActionRow("manual", ("Shift+F1",)),
    ActionRow("tour"),
    ActionRow("open_sample"),
    ActionRow("focus_mode", ("F11",), checkable=True),
    ActionRow("zoom_in", ("Ctrl++", "Ctrl+=")),
    ActionRow("zoom_out", ("Ctrl+-",)),
    ActionRow("zoom_reset", ("Ctrl+0",)),
    ActionRow("chips", ("Ctrl+L",), checkable=True),
    ActionRow("numbers", checkable=True),
    ActionRow("invisibles", ("F7",), checkable=True),
    ActionRow("only_unlabelled", ("Ctrl+U",), needs="document", checkable=True),
    ActionRow("documents_panel", ("F8",), checkable=True),
    ActionRow("annotations_panel", ("F9",), checkable=True),
    ActionRow("inspector_panel", ("Shift+F9",), checkable=True),
    ActionRow("guideline_panel", ("F2",), checkable=True),
    ActionRow("next_zone", ("F6",)),
    ActionRow("statistics", ("Ctrl+T",), needs="project"),
    ActionRow("retry", needs="unsaved"),
    ActionRow("about"),
)
MENU_ROWS: Mapping[str, tuple[str, ...]] = {
    "file": (
        "new_project", "own_folder", "open_project", "recent", "save_copy", SEPARATOR, "import_files", "import_folder",
        "paste", "export", "print", "save_pdf", SEPARATOR, "backups", "back_up", "backup_folder", "check", "bin",
        SEPARATOR, "retry", "quit",
    ),
    "edit": (
        "undo", "redo", SEPARATOR, "copy", "copy_reference", SEPARATOR, "put_away", "history", SEPARATOR,
        "rename_annotator", SEPARATOR, "palette", "settings", "edit_keys",
    ),
    "label": (
        "trim", "remove", SEPARATOR, "grow", "shrink", "ends", "brush", SEPARATOR, "value", "note", "unsure", "relate",
        SEPARATOR, "label_set", "guidelines", SEPARATOR, "done", "flag_document", "skip_document", "document_note",
    ),
    "guidelines": ("write_guideline", "guideline_versions", SEPARATOR, "outdated", "next_outdated", "uphold"),
    "ends": (
        "end_on", "end_back", "start_on", "start_back", SEPARATOR, "end_word_on", "end_word_back", "start_word_on",
        "start_word_back",
    ),
    "suggestions_menu": (
        "next_suggestion", "previous_suggestion", SEPARATOR, "accept", "reject", "accept_name", "accept_paragraph",
        SEPARATOR, "mentions", SEPARATOR, "suggestions", "suggestion_sources", "name_lists",
    ),
    "suggestion_sources": ("suggest_memory", "suggest_rule", "suggest_gazetteer", "suggest_model"),
    "go": (
        "find", "find_next", "find_previous", SEPARATOR, "jump", "jump_back", "jump_again", "jump_again_back",
        SEPARATOR, "next_annotation", "previous_annotation", "nested", "of_label", SEPARATOR, "next_unlabelled",
        "previous_unlabelled", "search_project", "filter_documents", "next_document", "previous_document",
    ),
    "view": (
        "zoom_in", "zoom_out", "zoom_reset", SEPARATOR, "chips", "numbers", "invisibles", "only_unlabelled", "style",
        SEPARATOR, "documents_panel", "annotations_panel", "inspector_panel", "guideline_panel",
        "next_zone", "focus_mode", SEPARATOR,
        "statistics", SEPARATOR, "theme", "language",
    ),
    "help": ("manual", "key_sheet", "tour", "open_sample", SEPARATOR, "about"),
}  # fmt: skip
PAGE_ONLY = frozenset(
    {
        "next_annotation", "previous_annotation", "trim", "remove", "copy", "copy_reference", "grow", "shrink",
        "brush", "nested", "mentions", "next_suggestion", "previous_suggestion", "accept", "reject", "accept_name",
        "accept_paragraph",
        "end_on", "end_back", "start_on", "start_back", "end_word_on", "end_word_back", "start_word_on",
        "start_word_back", "jump", "jump_back", "jump_again", "jump_again_back", "next_unlabelled",
        "previous_unlabelled", "value", "note", "unsure", "relate", "document_note", "flag_document",
    }
)  # fmt: skip
"""Keys that mean this on the page alone: elsewhere Tab moves the focus, Backspace rubs out and letters are typed."""


_DEFAULT_KEYS: Mapping[str, tuple[str, ...]] = {row.id: row.keys for row in ACTIONS}
_changed_keys: dict[str, tuple[str, ...]] = {}


def wear_keys(changed: Mapping[str, tuple[str, ...]]) -> None:
    """Give these actions other keys than their rows say, in every window that is made from now on."""
    _changed_keys.clear()
    _changed_keys.update({id: keys for id, keys in changed.items() if id in _DEFAULT_KEYS})


def keys_of(id: str) -> tuple[str, ...]:
    """The keys of an action: those a person gave it, else those of its row."""
    return _changed_keys.get(id, _DEFAULT_KEYS[id])


def native(key: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def shown_key(id: str) -> str:
    """The first key of an action, as this system writes it; empty where there is none."""
    return native(keys_of(id)[0]) if keys_of(id) else ""


def build(parent: QObject, acted: Callable[[str, bool], None]) -> dict[str, QAction]:
    """A QAction for each row, by id, with its name, keys and tooltip; `acted` is told its id and whether it is on."""
    return {row.id: _action(row, parent, acted) for row in ACTIONS}


def _action(row: ActionRow, parent: QObject, acted: Callable[[str, bool], None]) -> QAction:
    action = QAction(speak(ACTION_NAMES[row.id]), parent)
    action.setObjectName(row.id)
    action.setShortcuts([QKeySequence(key) for key in keys_of(row.id)])
    if row.id in PAGE_ONLY:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.setCheckable(row.checkable)
    explain(action, with_key(speak(ACTION_HINTS[row.id]), shown_key(row.id)))
    action.setStatusTip(speak(ACTION_HINTS[row.id]))
    action.triggered.connect(lambda checked=False: acted(row.id, checked))
    return action


def with_key(hint: str, key: str) -> str:
    """A tooltip's words and the key, which reads the same in either direction."""
    return f"{without_mnemonic(hint)} ({isolated(key)})" if key else without_mnemonic(hint)
