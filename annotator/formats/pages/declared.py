"""Pages, declared: annotations go out drawn on one and come back from it; texts come in from saved news pages."""

from annotator.formats.format import Format
from annotator.formats.pages.drawn import write
from annotator.formats.pages.own import is_own, read
from annotator.formats.pages.saved import load, load_whole

HTML = Format(
    name="html",
    suffixes=(".html", ".htm"),
    read=None,
    write=write,
    load=load,
    load_whole=load_whole,
    is_bare=True,
    about="Out: a page to read and print, with every annotation drawn and a legend. In: a saved news page.",
    loses=("notes, attributes, states, arrows: the page is for people",),
)

DRAWN = Format(
    name="drawn",
    suffixes=(".html", ".htm"),
    read=read,
    write=None,
    carries_offsets=True,
    sniff=is_own,
    about="A page that `html` wrote, read back: the texts as they were, and the spans that are drawn on them.",
    loses=("notes, attributes, states, arrows: they are not on the page",),
)
