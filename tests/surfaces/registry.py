"""Everything of the program that can be seen: a name, and how a person gets there. A new dialog has its line here.

`test_surfaces` fails when a dialog of `annotator.gui` is opened by none of these.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from annotator.domain.errors import ImportRefused, NotAProject
from annotator.domain.errors.files import FileEmpty
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.editing.commands.guidelines import WriteGuideline
from annotator.editing.commands.lists import AddEntry
from annotator.gui.application import Application
from annotator.gui.dialogs.messages import tell_trouble
from annotator.gui.dialogs.progress import Progress

Opener = Callable[[Application], QWidget]
SETTLING = 80  # milliseconds in which the database thread answers


def wait(milliseconds: int = SETTLING) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def put_back(program: Application) -> None:
    """Close what was opened, and let go of what was chosen and filtered."""
    for one in QApplication.topLevelWidgets():
        if one is not program.window and one.isVisible():
            one.close()
    panel = program.window.documents
    if panel.filter.field.text():
        panel.filter._clear()
    program.opened.welcome.empty.hide()
    if program.window.actions_by_id["focus_mode"].isChecked():
        program.window.actions_by_id["focus_mode"].trigger()
    page = program.window.page
    page.setFocus()
    for _ in range(2):
        QApplication.sendEvent(page, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))
    program.window.find_bar.closed.emit()
    wait(30)


def over_window(program: Application) -> QWidget:
    """What was opened over the window, once it is there."""
    for _ in range(40):
        wait(50)
        found = [
            one
            for one in QApplication.topLevelWidgets()
            if one.isVisible() and one is not program.window and one.windowType() is not Qt.WindowType.ToolTip
        ]
        if found:
            wait()
            return next((one for one in found if isinstance(one, QDialog)), found[0])
    raise AssertionError("nothing was opened")


def by_action(id: str) -> Opener:
    """What an action opens."""

    def open_it(program: Application) -> QWidget:
        program.window.acted.emit(id, False)
        return over_window(program)

    return open_it


def within(id: str) -> Opener:
    """The window after an action that shows something in it."""

    def show(program: Application) -> QWidget:
        program.window.acted.emit(id, False)
        wait()
        return program.window

    return show


def chosen(words: str, *actions: str) -> Opener:
    """The window with an annotation chosen, and actions done to it."""

    def show(program: Application) -> QWidget:
        layer = program.desk.shelf.opened.layer(program.session.facts.annotator.id)
        one = next(one for one in layer if words in one.text)
        program.desk.marking.choose(one.id)
        for id in actions:
            program.window.acted.emit(id, False)
        wait()
        return program.window

    return show


def _window(program: Application) -> QWidget:
    program.window.page.setFocus()
    wait()
    return program.window


def _found_in_project(program: Application) -> QWidget:
    program.window.acted.emit("search_project", False)
    dialog = program.opened.searching.dialog
    dialog.field.setText("سوريا")
    dialog.ask()
    wait()
    return dialog


def _found_on_page(program: Application) -> QWidget:
    program.window.acted.emit("find", False)
    bar = program.window.find_bar
    bar._field.setText("سوريا")
    bar.sought.emit("سوريا")
    wait()
    return program.window


def _mentions(program: Application) -> QWidget:
    chosen("سوريا")(program)
    return by_action("mentions")(program)


def _name_lists(program: Application) -> QWidget:
    shown = program.session.thread.ask(lambda file: file.read.gazetteer())
    if not shown:
        program.session.do(AddEntry(GazetteerEntry("hts", "فصائل", "actor", "هيئة تحرير الشام", ("جبهة النصرة",))))
    return by_action("name_lists")(program)


def _name_in_list(program: Application) -> QWidget:
    _name_lists(program)
    listing = program.opened.listing
    listing.dialog.asked.emit("edit")
    wait()
    return listing.form


def _list_import(program: Application) -> QWidget:
    file = Path(program.session.thread.path).parent / "قائمة.csv"
    file.write_text("name,aliases,label,iso\nهيئة تحرير الشام,النصرة,actor,SY\n", encoding="utf-8")
    listing = program.opened.listing
    listing.preview(file)
    return over_window(program)


def _import_preview(program: Application) -> QWidget:
    folder = Path(program.session.thread.path).parent / "texts"
    folder.mkdir(exist_ok=True)
    for name, text in (("a.txt", "قصف الطيران دير الزور\nهدوء"), ("b.txt", "سقط ثلاثة قتلى في حلب")):
        (folder / name).write_text(text, encoding="utf-8")
    program.opened.imports.preview([folder])
    return over_window(program)


def _tour(step: int) -> Opener:
    """One card of the tour."""

    def show(program: Application) -> QWidget:
        tour = program.opened.welcome.tour
        tour.start()
        for _ in range(step):
            tour.onward.click()
        wait()
        return program.window

    return show


def _empty_project(program: Application) -> QWidget:
    empty = program.opened.welcome.empty
    empty.setGeometry(program.window.page.rect())
    empty.show()
    wait()
    return program.window


def _page_alone(program: Application) -> QWidget:
    program.window.actions_by_id["focus_mode"].trigger()
    wait()
    return program.window


def _trouble(program: Application) -> QWidget:
    tell_trouble(program.window, NotAProject("/home/layla/دير الزور.annotator"))
    return over_window(program)


def _many_troubles(program: Application) -> QWidget:
    tell_trouble(program.window, ImportRefused(tuple(FileEmpty(f"/home/layla/{name}.txt") for name in range(12))))
    return over_window(program)


def _progress(program: Application) -> QWidget:
    progress = Progress(program.window, "دير الزور 2023")
    progress.show()
    progress.step(1234)
    wait()
    found = over_window(program)
    program.running = progress  # lives as long as what is shown
    return found


def _filtered_to_nothing(program: Application) -> QWidget:
    panel = program.window.documents
    panel.filter.field.setText("لا وجود له")
    panel.filter._report()
    wait()
    return program.window


def of_label_set(verb: str) -> Opener:
    """What a button of the label set opens."""

    def open_it(program: Application) -> QWidget:
        by_action("label_set")(program)
        editor = program.opened.labelling._editor
        editor.list.setCurrentIndex(editor.rows.index(2))
        if verb in editor.buttons:
            editor.buttons[verb].click()
        else:
            getattr(editor.form, verb).click()
        wait()
        return QApplication.activeModalWidget()

    return open_it


def _guideline(program: Application) -> QWidget:
    program.window.acted.emit("guideline_panel", True)
    program.session.do(WriteGuideline("location", "ar", "# مكان\n\n- بند"))
    chosen("دمشق")(program)
    wait(600)
    return program.window


def _versions(program: Application) -> QWidget:
    texts = program.session.facts.guidelines.values()
    first = next(one.text for one in texts if (one.label, one.language, one.version) == ("location", "ar", 1))
    program.session.do(WriteGuideline("location", "ar", first.replace("قرية", "قرية صغيرة") + "\n- البحار والأنهار\n"))
    program.opened.guiding._label = "location"
    return by_action("guideline_versions")(program)


SURFACES: dict[str, Opener] = {
    "window": _window,
    "tour-1": _tour(0),
    "tour-2": _tour(1),
    "tour-3": _tour(2),
    "empty-project": _empty_project,
    "page-alone": _page_alone,
    "annotation": chosen("مقتل أكثر", "value", "unsure"),
    "quote": chosen("الاستفزازات", "relate", "nested"),
    "arrow": chosen("الاستفزازات", "relate"),
    "brush": chosen("دمشق", "brush"),
    "find": _found_on_page,
    "no-documents": _filtered_to_nothing,
    "palette": within("palette"),
    "search": _found_in_project,
    "statistics": by_action("statistics"),
    "document-note": by_action("document_note"),
    "export": by_action("export"),
    "print": by_action("print"),
    "import": _import_preview,
    "backups": by_action("backups"),
    "bin": by_action("bin"),
    "history": by_action("history"),
    "mentions": _mentions,
    "name-lists": _name_lists,
    "name-in-list": _name_in_list,
    "list-import": _list_import,
    "check": by_action("check"),
    "manual": by_action("manual"),
    "key-sheet": by_action("key_sheet"),
    "key-editor": by_action("edit_keys"),
    "settings": by_action("settings"),
    "label-set": by_action("label_set"),
    "new-label": of_label_set("add"),
    "label-colours": of_label_set("colour"),
    "merge-labels": of_label_set("merge"),
    "write-guideline": by_action("write_guideline"),
    "guideline": _guideline,
    "guideline-versions": _versions,
    "outdated": by_action("outdated"),
    "about": by_action("about"),
    "trouble": _trouble,
    "troubles": _many_troubles,
    "progress": _progress,
}
