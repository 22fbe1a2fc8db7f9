"""The interface's language: catalogues, direction, and phrases spoken in it."""

import re
from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.gui.appearance.qt_gaps import QtGaps
from annotator.wording.phrase import Phrase

ARABIC, ENGLISH = "ar", "en"
LATIN, ARABIC_DIGITS = "latin", "arabic"
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_worn = {"digits": LATIN}
_FIRST_STRONG, _POP = "\u2068", "\u2069"


def language_of(setting: str) -> str:
    """`ar` or `en`: the setting, or where it is `system` what the system speaks."""
    if setting in (ARABIC, ENGLISH):
        return setting
    return ARABIC if QLocale.system().language() == QLocale.Language.Arabic else ENGLISH


def use(app: QApplication, language: str, digits: str = LATIN) -> None:
    """Make the application speak that language and run in its direction, Qt's own texts included.

    `digits` are those of the interface's own numbers; a text, a name or a file keeps its own.
    """
    _worn["digits"] = digits
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    if language == ARABIC:
        app.installTranslator(QtGaps(app))
        qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("qtbase_ar", qt_texts), ("annotator_ar", str(paths.resources() / "i18n"))):
            translator = QTranslator(app)
            if translator.load(name, folder):
                app.installTranslator(translator)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if language == ARABIC else Qt.LayoutDirection.LeftToRight)
    # Latin digits unless asked for: Arabic news writes them, and a list that mixes two kinds is hard to compare.
    arab = QLocale.Country.Egypt if digits == ARABIC_DIGITS else QLocale.Country.UnitedArabEmirates
    territory = arab if language == ARABIC else QLocale.Country.UnitedKingdom
    QLocale.setDefault(QLocale(QLocale.Language.Arabic if language == ARABIC else QLocale.Language.English, territory))


def figures(number: object) -> str:
    """A number, a date or a time of the interface, in the digits a person prefers."""
    return str(number).translate(_EASTERN) if _worn["digits"] == ARABIC_DIGITS else str(number)


def isolated(name: str) -> str:
    """A name from outside, kept from scrambling the sentence around it (Unicode annex 9, FSI and PDI)."""
    return f"{_FIRST_STRONG}{name}{_POP}"


def left_to_right(figures: str) -> str:
    """Dates, sizes and paths, which read from the left in either language (annex 9, LRI and PDI)."""
    return f"\u2066{figures}{_POP}"


def speak(phrase: Phrase | str, **arguments: object) -> str:
    """The phrase in the interface's language; what comes from outside is isolated."""
    if isinstance(phrase, str):
        phrase = Phrase(phrase, arguments)
    spoken = QCoreApplication.translate("", phrase.template)
    if not phrase.arguments:
        return spoken
    return spoken.format(**{name: _argument(value) for name, value in phrase.arguments.items()})


def _argument(value: object) -> str:
    if isinstance(value, Phrase):
        return speak(value)
    return figures(value) if isinstance(value, int | float) else isolated(str(value))


@cache
def without_mnemonic(text: str) -> str:
    """An action's name as a tooltip or palette shows it: no `&` but one that is meant, no dots."""
    return re.sub("&(.)", r"\1", text).rstrip("…")


@cache
def _arabic_catalogue() -> QTranslator:
    """The Arabic catalogue by itself, whatever the interface speaks."""
    catalogue = QTranslator()
    catalogue.load("annotator_ar", str(paths.resources() / "i18n"))
    return catalogue


@cache
def in_both(template: str) -> tuple[str, str]:
    """A name in English and in Arabic, whatever the interface speaks, as a palette shows names."""
    return without_mnemonic(template), without_mnemonic(_arabic_catalogue().translate("", template) or template)
