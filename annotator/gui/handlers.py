"""What each row of `ACTIONS` does: one table, made for one window."""

from collections.abc import Callable

from annotator.gui.opened import Opened
from annotator.gui.proposing.proposing import SWITCHES as PROPOSED
from annotator.gui.work.looking import GUIDELINE, PANELS, SWITCHES
from annotator.gui.work.page_handlers import page_handlers

Handler = Callable[[bool], object]


def handlers_of(opened: Opened) -> dict[str, Handler]:
    """By action id, what to call with whether its switch is on."""
    desk, page, window, session = opened.desk, opened.window.page, opened.window, opened.session
    plain: dict[str, Callable[[], object]] = {
        "new_project": opened.asking.for_new_project,
        "open_project": opened.asking.for_project,
        "save_copy": opened.safekeeping.save_copy,
        "import_files": opened.imports.ask_for_files,
        "import_folder": opened.imports.ask_for_folder,
        "export": opened.exports.ask,
        "backups": opened.safekeeping.show_backups,
        "check": opened.checking.check,
        "back_up": opened.safekeeping.back_up_now,
        "quit": window.close,
        "undo": desk.undoing.undo,
        "redo": desk.undoing.redo,
        "copy": page.copy,
        "copy_reference": desk.marking.copy_reference,
        "put_away": opened.looking_back.put_document_away,
        "bin": opened.looking_back.show_bin,
        "history": opened.looking_back.show_history,
        "remove": desk.remove,
        "trim": page.trim_clitic,
        **page_handlers(desk, window),
        **_of_rooms(opened),
        "next_annotation": lambda: page.choose_next(True),
        "previous_annotation": lambda: page.choose_next(False),
        "next_document": lambda: desk.go(1),
        "previous_document": lambda: desk.go(-1),
        "done": desk.mark_done,
        "zoom_in": lambda: opened.looking.zoom(1),
        "zoom_out": lambda: opened.looking.zoom(-1),
        "zoom_reset": lambda: opened.looking.zoom(0),
        "next_zone": window.go_to_next_zone,
        "retry": session.retry_saving,
        "about": lambda: opened.asking.tell_about(session.thread.path),
    }
    handlers: dict[str, Handler] = {id: _ignoring(act) for id, act in plain.items()}
    handlers |= {name: _switching(opened.looking.switch, name) for name in SWITCHES}
    handlers["only_unlabelled"] = page.set_only_unlabelled
    handlers |= {name: _switching(opened.proposing.switch, name) for name in PROPOSED}
    handlers |= {name: _switching(window.show_panel, name) for name in PANELS}
    handlers[GUIDELINE] = opened.guiding.show_panel
    return handlers


def _of_rooms(opened: Opened) -> dict[str, Callable[[], object]]:
    """What the rooms that have actions of their own do for them."""
    return {
        **opened.inspecting.handlers(),
        **opened.printing.handlers(),
        **opened.consulting.handlers(),
        **opened.proposing.handlers(),
        **opened.searching.handlers(),
        **opened.counting.handlers(),
        **opened.commanding.handlers(),
        **opened.person.handlers(),
        **opened.settling.handlers(),
        **opened.guiding.handlers(),
        **opened.labelling.handlers(),
        **opened.focus_mode.handlers(),
        **opened.welcome.handlers(),
        "nested": lambda: _confirm(opened),
        "filter_documents": lambda: _filter(opened),
    }


def _confirm(opened: Opened) -> None:
    """Enter on the page: an arrow that was begun comes first, then the suggestion that is reached."""
    if not opened.inspecting.relating.confirm() and not opened.proposing.confirm():
        opened.desk.confirm()


def _filter(opened: Opened) -> None:
    """Into the filter of the documents, which shows itself where it was hidden."""
    opened.window.show_panel("documents_panel", True)
    opened.window.documents.filter.open()


def _ignoring(act: Callable[[], object]) -> Handler:
    return lambda _on: act()


def _switching(switch: Callable[[str, bool], None], name: str) -> Handler:
    return lambda on: switch(name, on)
