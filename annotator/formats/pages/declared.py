"""`html`, declared: annotations go out drawn on a page; texts come in from saved news pages."""

from annotator.formats.format import Format
from annotator.formats.pages.drawn import write

HTML = Format(
    name="html",
    suffixes=(".html", ".htm"),
    read=None,
    write=write,
    about="A page to read and print, right to left, with every annotation drawn and a legend. In: a saved news page.",
    loses=("notes, attributes, states, arrows: the page is for people",),
)
