"""What each row of `ACTIONS` does: one table, made for one window. A room is made when an action of it first comes."""

from collections.abc import Callable, Mapping
from typing import Protocol

from annotator.gui.actions import MENU_ROWS
from annotator.gui.opened import Opened
from annotator.gui.work.looking import GUIDELINE, PANELS, SWITCHES
from annotator.gui.work.page_handlers import page_handlers

Handler = Callable[[bool], object]
PROPOSED = ("suggestions", *MENU_ROWS["suggestion_sources"])


class Room(Protocol):
    """A room with actions of its own."""

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What they do, by their ids."""


ROOMS: Mapping[tuple[str, ...], Callable[[Opened], Room]] = {
    ("new_project", "open_project", "about"): lambda o: o.asking,
    ("save_copy", "backups", "back_up"): lambda o: o.safekeeping,
    ("check",): lambda o: o.checking,
    ("import_files", "import_folder", "paste"): lambda o: o.imports,
    ("export",): lambda o: o.exports,
    ("put_away", "bin", "history"): lambda o: o.looking_back,
    ("value", "note", "unsure", "relate", "document_note", "flag_document", "skip_document"): lambda o: o.inspecting,
    ("print", "save_pdf"): lambda o: o.printing,
    ("manual",): lambda o: o.consulting,
    (
        "next_suggestion", "previous_suggestion", "accept", "reject", "accept_name", "accept_paragraph",
    ): lambda o: o.proposing,
    ("mentions",): lambda o: o.mentioning,
    ("name_lists",): lambda o: o.listing,
    ("search_project",): lambda o: o.searching,
    ("statistics",): lambda o: o.counting,
    ("palette", "key_sheet", "edit_keys"): lambda o: o.commanding,
    ("rename_annotator", "backup_folder"): lambda o: o.person,
    ("settings",): lambda o: o.settling,
    ("write_guideline", "guideline_versions", "outdated", "next_outdated", "uphold"): lambda o: o.guiding,
    ("label_set",): lambda o: o.labelling,
    ("focus_mode",): lambda o: o.focus_mode,
    ("tour", "own_folder", "open_sample"): lambda o: o.welcome,
}  # fmt: skip
"""By the actions that are a room's own, the room."""


def handlers_of(opened: Opened) -> dict[str, Handler]:
    """By action id, what to call with whether its switch is on."""
    window = opened.window
    plain = _of_desk(opened) | page_handlers(opened.desk, window)
    handlers: dict[str, Handler] = {id: _ignoring(act) for id, act in plain.items()}
    for ids, room in ROOMS.items():
        handlers |= {id: _in_room(opened, room, id) for id in ids}
    handlers |= {name: _switching(opened.looking.switch, name) for name in SWITCHES}
    handlers["only_unlabelled"] = window.page.set_only_unlabelled
    handlers |= {name: _proposed(opened, name) for name in PROPOSED}
    handlers |= {name: _switching(window.show_panel, name) for name in PANELS}
    handlers[GUIDELINE] = _guideline(opened)
    return handlers


def _of_desk(opened: Opened) -> dict[str, Callable[[], object]]:
    """What the desk and the window, which are there from the start, do."""
    desk, page, window, looking = opened.desk, opened.window.page, opened.window, opened.looking
    return {
        "quit": window.close,
        "undo": desk.undoing.undo,
        "redo": desk.undoing.redo,
        "copy": page.copy,
        "copy_reference": desk.marking.copy_reference,
        "remove": desk.remove,
        "trim": page.trim_clitic,
        "nested": lambda: _confirm(opened),
        "next_annotation": lambda: page.choose_next(True),
        "previous_annotation": lambda: page.choose_next(False),
        "filter_documents": lambda: _filter(opened),
        "next_document": lambda: desk.go(1),
        "previous_document": lambda: desk.go(-1),
        "done": desk.mark_done,
        "zoom_in": lambda: looking.zoom(1),
        "zoom_out": lambda: looking.zoom(-1),
        "zoom_reset": lambda: looking.zoom(0),
        "next_zone": window.go_to_next_zone,
        "retry": opened.session.retry_saving,
    }


def _confirm(opened: Opened) -> None:
    """Enter on the page: an arrow that was begun comes first, then the suggestion that is reached."""
    if not opened.inspecting.relating.confirm() and not opened.proposing.confirm():
        opened.desk.confirm()


def _filter(opened: Opened) -> None:
    """Into the filter of the documents, which shows itself where it was hidden."""
    opened.window.show_panel("documents_panel", True)
    opened.window.documents.filter.open()


def _proposed(opened: Opened, name: str) -> Handler:
    return lambda on: opened.proposing.switch(name, on)


def _guideline(opened: Opened) -> Handler:
    def show(shown: bool) -> None:
        opened.guiding.show_panel(shown)

    return show


def _in_room(opened: Opened, room: Callable[[Opened], Room], id: str) -> Handler:
    return lambda _on: room(opened).handlers()[id]()


def _ignoring(act: Callable[[], object]) -> Handler:
    return lambda _on: act()


def _switching(switch: Callable[[str, bool], None], name: str) -> Handler:
    return lambda on: switch(name, on)
