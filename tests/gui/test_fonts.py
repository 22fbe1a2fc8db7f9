import pytest
from PySide6.QtGui import QFont, QFontInfo

from annotator.gui.appearance import fonts

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_shipped_fonts_bring_both_families():
    assert {fonts.PAGE_FAMILY, fonts.INTERFACE_FAMILY} <= set(fonts.register())


@pytest.mark.parametrize(
    ("font", "family"), [("page_font", fonts.PAGE_FAMILY), ("interface_font", fonts.INTERFACE_FAMILY)]
)
def test_each_font_is_the_shipped_one_unhinted(font, family):
    made = getattr(fonts, font)(24)
    assert QFontInfo(made).family() == family
    assert QFontInfo(made).pixelSize() == 24
    assert made.hintingPreference() == QFont.HintingPreference.PreferNoHinting
