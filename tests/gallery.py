"""Makes the pictures of `docs/images` with the program itself: `make pictures`."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
PERSON = "ليلى ح."
# name → settings, the words of the annotation that is chosen, and what to open over the window
SHOTS: dict[str, tuple[dict[str, object], str, str]] = {
    "window-ar-light": ({"language": "ar", "theme": "light"}, "البوكمال", ""),
    "window-ar-dark": ({"language": "ar", "theme": "dark"}, "البوكمال", ""),
    "window-en-light": ({"language": "en", "theme": "light"}, "البنتاغون", ""),
    "window-en-dark": ({"language": "en", "theme": "dark"}, "إيران", ""),
    "page-names-ar": ({"language": "ar", "theme": "light", "chips": True}, "قطاع غزة", ""),
    "page-16px-ar": ({"language": "ar", "theme": "light", "page_size": 16}, "دمشق", ""),
    "page-24px-en": ({"language": "en", "theme": "dark", "page_size": 24}, "قطاع غزة", ""),
    "page-bars-ar": ({"language": "ar", "theme": "light", "style": "lanes"}, "قطاع غزة", ""),
    "export-ar": ({"language": "ar", "theme": "light"}, "دمشق", "export"),
    "history-en": ({"language": "en", "theme": "light"}, "دمشق", "history"),
    "suggestions-ar-light": ({"language": "ar", "theme": "light", "suggestions": True}, "سوريا", "next_suggestion"),
    "suggestions-en-dark": ({"language": "en", "theme": "dark", "suggestions": True}, "سوريا", "next_suggestion"),
    "mentions-ar-light": ({"language": "ar", "theme": "light", "suggestions": True}, "سوريا", "mentions"),
    "mentions-en-dark": ({"language": "en", "theme": "dark", "suggestions": True}, "سوريا", "mentions"),
    "palette-ar": ({"language": "ar", "theme": "light"}, "البوكمال", "palette"),
    "settings-en": ({"language": "en", "theme": "dark"}, "البوكمال", "settings"),
    "keys-ar": ({"language": "ar", "theme": "light"}, "البوكمال", "key_sheet"),
    "details-ar-light": (
        {"language": "ar", "theme": "light"},
        "مقتل أكثر 8 عناصر من الميليشيات المرتبطة بإيران",
        "unsure",
    ),
    "search-ar-light": ({"language": "ar", "theme": "light"}, "سوريا", "search_project"),
    "statistics-en-dark": ({"language": "en", "theme": "dark"}, "سوريا", "statistics"),
    "guideline-ar-light": ({"language": "ar", "theme": "light"}, "الميليشيات المرتبطة بإيران", "guideline_panel"),
    "guideline-en-dark": ({"language": "en", "theme": "dark"}, "البوكمال", "guideline_panel"),
    "label-set-ar-light": ({"language": "ar", "theme": "light"}, "دمشق", "label_set"),
    "write-guideline-en": ({"language": "en", "theme": "light"}, "دمشق", "write_guideline"),
    "backups-ar": ({"language": "ar", "theme": "dark"}, "دمشق", "backups"),
}
MANUAL = ROOT / "docs" / "manual" / "images"
_LIGHT = {"theme": "light"}
SHOTS |= {
    f"manual/{name}-{language}": ({"language": language, **_LIGHT, **settings}, words, over)
    for language in ("ar", "en")
    for name, settings, words, over in (
        ("window", {}, "البوكمال", ""),
        ("names", {"chips": True}, "قطاع غزة", ""),
        ("export", {}, "دمشق", "export"),
        ("suggestions", {"suggestions": True}, "سوريا", "next_suggestion"),
    )
}
# What is labelled already where suggestions are shown, each once.
BEGUN = (
    "سوريا",
    "تلفزيون سوريا",
    "إيران",
    "البنتاغون",
    "البوكمال",
    "الحرس الثوري الإيراني",
    "القيادة المركزية الأميركية",
)


def begin(program) -> None:
    """Take most of the sample's annotations away, as if its annotator had only begun."""
    from annotator.editing.commands.annotations import RemoveAnnotation

    wanted = dict.fromkeys(BEGUN)
    for one in program.session.facts.open_document(program.desk.document).layer("layla"):
        if one.text in wanted:
            del wanted[one.text]
        else:
            program.session.do(RemoveAnnotation(one.id))
    wait(1500)


def _place(name: str) -> Path:
    folder, _, file = name.rpartition("/")
    return (MANUAL if folder else IMAGES) / f"{file}.png"


def take(name: str) -> None:
    """One picture, in a process of its own: a window remembers what it was before."""
    from PySide6.QtWidgets import QApplication, QDialog

    from annotator import settings
    from annotator.domain.annotation import Annotator
    from annotator.editing.founding import sample_project
    from annotator.gui.application import Application, made_application
    from annotator.settings import Settings

    wanted, words, over = SHOTS[name]
    wanted = {"suggestions": False, "toured": True} | wanted
    with tempfile.TemporaryDirectory() as folder:
        app = made_application()
        project = Path(folder) / "دير الزور 2023.annotator"
        sample_project(project, Annotator("layla", PERSON))
        file = Path(folder) / "settings.json"
        settings.save(Settings(annotator_id="layla", annotator_name=PERSON, **wanted), file)  # type: ignore[arg-type]
        program = Application(app, file, Path(folder))
        program.open_first(project)
        window = program.window
        window.resize(1366, 768)
        wait(600)
        if wanted["suggestions"]:
            begin(program)
        layer = program.session.facts.open_document(program.desk.document).layer("layla")
        chosen = next(one for one in layer if one.text == words)
        program.desk.marking.choose(chosen.id)
        bar = window.page.verticalScrollBar()
        bar.setValue(bar.value() + 200 if window.page.letter_box(chosen.span.start).y() > 400 else bar.value())
        for _ in range(12 if over == "next_suggestion" else bool(over)):
            window.acted.emit(over, over == "guideline_panel")
        wait(400)
        if over == "export":
            QApplication.activeModalWidget().form.path.setText("/home/layla/دير الزور 2023.jsonl")
        if over == "search_project":
            program.opened.searching.dialog.field.setText(words)
            program.opened.searching.dialog.ask()
            wait(400)
        dialogs = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
        next(dialogs, window).grab().save(str(_place(name)))
        if QApplication.activeModalWidget():
            QApplication.activeModalWidget().close()
        window.close()


def wait(milliseconds: int) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        take(sys.argv[1])
    else:
        IMAGES.mkdir(exist_ok=True)
        for name in SHOTS:
            environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
            subprocess.run([sys.executable, "-m", "tests.gallery", name], check=True, cwd=ROOT, env=environment)
