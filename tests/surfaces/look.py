"""Opens every surface in both languages and themes at one scale; tells what is wrong and keeps pictures.

`python -m tests.surfaces.look SCALE FOLDER [NAME...]` prints one JSON object and leaves a contact sheet for each
language and theme in FOLDER. The scale belongs to a whole process, so there is one for each.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from annotator.gui.application import Application

PERSON = "ليلى ح."
LOOKS = (("ar", "light"), ("ar", "dark"), ("en", "light"), ("en", "dark"))
_THUMB = (620, 400)
_COLUMNS = 4


def main() -> None:
    scale, folder, names = sys.argv[1], Path(sys.argv[2]), sys.argv[3:]
    os.environ["QT_SCALE_FACTOR"] = scale
    from tests.surfaces.registry import SURFACES

    folder.mkdir(parents=True, exist_ok=True)
    told: dict[str, list[str]] = {}
    opened: set[str] = set()
    for language, theme in LOOKS:
        with started(language, theme) as program:
            pictures = {}
            for name in names or SURFACES:
                found, kinds, pictures[name] = look_at(program, name, language)
                if found:
                    told[f"{name} {language} {theme}"] = found
                opened |= kinds
        contact_sheet(pictures).save(str(folder / f"contact-{language}-{theme}-{scale}.png"))
    sys.stdout.write(json.dumps({"faults": told, "opened": sorted(opened)}))


@contextmanager
def started(language: str, theme: str) -> Iterator["Application"]:
    """The program on its sample project, in that language and those colours."""
    from annotator import settings
    from annotator.domain.annotation import Annotator
    from annotator.editing.founding import sample_project
    from annotator.gui.application import Application, made_application
    from annotator.settings import Settings
    from tests.surfaces.registry import wait

    app = made_application()
    with tempfile.TemporaryDirectory() as folder:
        project, file = Path(folder) / "دير الزور 2023.annotator", Path(folder) / "settings.json"
        sample_project(project, Annotator("layla", PERSON))
        preferred = Settings(language=language, theme=theme, annotator_id="layla", annotator_name=PERSON, toured=True)
        settings.save(preferred, file)
        program = Application(app, file, Path(folder))
        program.open_first(project)
        program.window.resize(1366, 768)
        wait(400)
        yield program
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()
        wait(50)


def look_at(program: "Application", name: str, language: str) -> tuple[list[str], set[str], "QImage"]:
    """What is wrong with one surface, the kinds of windows it brought up, and its picture."""
    from PySide6.QtWidgets import QApplication

    from tests.surfaces.faults import faults
    from tests.surfaces.registry import SURFACES, put_back

    surface = SURFACES[name](program)
    surface.activateWindow()
    picture = surface.grab().toImage()
    found = faults(surface, language == "ar")
    kinds = {f"{type(one).__module__}.{type(one).__name__}" for one in QApplication.topLevelWidgets()}
    put_back(program)
    return found, kinds, picture


def contact_sheet(pictures: dict[str, "QImage"]) -> "QImage":
    """All pictures on one sheet, small, each with its name."""
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QImage, QPainter

    width, height = _THUMB
    rows = -(-len(pictures) // _COLUMNS)
    sheet = QImage(_COLUMNS * (width + 10) + 10, rows * (height + 34) + 10, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for place, (name, picture) in enumerate(pictures.items()):
        left, top = 10 + place % _COLUMNS * (width + 10), 10 + place // _COLUMNS * (height + 34)
        small = picture
        if picture.width() > width or picture.height() > height:
            kind = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            small = picture.scaled(width, height, *kind)
        small.setDevicePixelRatio(1)
        painter.drawText(QRect(left, top, width, 20), 0, name)
        painter.drawImage(left, top + 22, small)
    painter.end()
    return sheet


if __name__ == "__main__":
    main()
