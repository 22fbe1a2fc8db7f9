"""The two typefaces shipped with the program: Noto Naskh Arabic for the page, IBM Plex Sans Arabic around it."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from annotator import paths

PAGE_FAMILY = "Noto Naskh Arabic"
INTERFACE_FAMILY = "IBM Plex Sans Arabic"
PAGE_PIXELS = 20
INTERFACE_PIXELS = 13


@cache
def register() -> tuple[str, ...]:
    """Make the shipped fonts known to Qt, once; the families they brought. Needs a running QGuiApplication."""
    families: list[str] = []
    for file in sorted((paths.resources() / "fonts").glob("*.ttf")):
        families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    return tuple(dict.fromkeys(families))


def page_font(pixels: int = PAGE_PIXELS, family: str = "") -> QFont:
    """The font of the page and of every quoted span; of another family where one is named, and there."""
    font = _font(PAGE_FAMILY, pixels)
    if family:
        font.setFamilies([family, PAGE_FAMILY])
    return font


def page_families() -> tuple[str, ...]:
    """The families the page can be set in: the shipped ones, then what is installed and has Arabic letters."""
    register()
    installed = QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
    return tuple(dict.fromkeys((PAGE_FAMILY, INTERFACE_FAMILY, *installed)))


def interface_font(pixels: int = INTERFACE_PIXELS) -> QFont:
    """The font of everything that is not the page."""
    return _font(INTERFACE_FAMILY, pixels)


def _font(family: str, pixels: int) -> QFont:
    register()
    font = QFont(family)
    font.setPixelSize(pixels)
    # Hinting pulls Arabic letters apart at their joints.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
