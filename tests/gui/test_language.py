"""The catalogue is whole, fits its sentences, and the window mirrors."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from annotator import paths
from annotator.gui.appearance import language
from annotator.gui.application import made_application
from annotator.wording.phrase import Phrase
from annotator.wording.refusals.sentences import SENTENCES

CATALOGUE = paths.resources() / "i18n" / "annotator_ar.ts"


@pytest.fixture(scope="module")
def qapp() -> QApplication:
    return made_application()


@pytest.fixture
def arabic(qapp: QApplication):
    language.use(qapp, "ar")
    yield
    language.use(qapp, "en")


def messages() -> list[ET.Element]:
    return list(ET.parse(CATALOGUE).iter("message"))


def test_every_sentence_has_a_finished_arabic_translation() -> None:
    unfinished = [
        one.findtext("source")
        for one in messages()
        if one.find("translation").get("type") or not one.findtext("translation")
    ]
    assert unfinished == []


def test_translations_are_filled_with_what_their_sentences_are_filled_with() -> None:
    for one in messages():
        source, translation = one.findtext("source"), one.findtext("translation")
        names = re.compile(r"\{(\w+)\}")
        assert sorted(set(names.findall(source))) == sorted(set(names.findall(translation))), source
        assert ("&" in source.replace("&&", "")) == ("&" in translation.replace("&&", "")), source


def test_the_catalogue_is_collected_and_compiled_anew_after_each_new_sentence(tmp_path: Path) -> None:
    """Collecting and compiling again changes nothing."""
    tools = Path(sys.executable).parent
    if not (tools / "pyside6-lupdate").exists():
        pytest.skip("Qt's translation tools are not beside this Python")
    root = CATALOGUE.parents[2]
    copy = tmp_path / "copy"
    shutil.copytree(root / "annotator" / "wording", copy / "annotator" / "wording")
    shutil.copytree(CATALOGUE.parent, copy / "resources" / "i18n")
    subprocess.run(["sh", str(root / ".ci" / "translations"), str(tools)], cwd=copy, check=True, capture_output=True)
    for name in ("annotator_ar.ts", "annotator_ar.qm"):
        made, kept = copy / "resources" / "i18n" / name, CATALOGUE.parent / name
        assert made.read_bytes() == kept.read_bytes(), f"{name}: run make translations"


def test_phrases_are_spoken_in_arabic_with_names_isolated(arabic: None) -> None:
    from annotator.wording.interface import CHOSEN

    spoken = language.speak(Phrase(CHOSEN, {"text": "(سوريا)", "label": "actor"}))
    assert spoken == "المختار: \u2068(سوريا)\u2069 · \u2068actor\u2069"


def test_every_refusal_is_spoken_in_arabic(arabic: None) -> None:
    for template in SENTENCES.values():
        assert language.speak(Phrase(template)) != template


def test_the_interface_runs_in_the_direction_of_its_language(qapp: QApplication, arabic: None) -> None:
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    language.use(qapp, "en")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert language.speak("&File") == "&File"


def test_the_dialog_of_files_is_arabic_where_qt_draws_it(arabic: None, qtbot, tmp_path: Path) -> None:
    """No word of it is left in English, whichever of Qt's own texts its catalogue lacks."""
    (tmp_path / "مجلد").mkdir()
    dialog = QFileDialog(None, "", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    texts = [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()]
    texts += [one.text() for one in dialog.findChildren(QPushButton) if one.isVisible()]
    assert len(texts) >= 5
    assert [text for text in texts if re.search("[A-Za-z]", text)] == []
    assert QCoreApplication.translate("QAbstractFileIconProvider", "Folder") == "مجلد"
    assert QCoreApplication.translate("QFileDialog", "no such text") == "no such text"
