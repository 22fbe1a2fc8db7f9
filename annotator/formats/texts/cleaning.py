"""What is done to texts that come without annotations: letters put right, lines left out, the day read off."""

from collections.abc import Iterable
from dataclasses import replace

from annotator.formats.choice import FileChoice
from annotator.formats.incoming import Incoming, IncomingDocument
from annotator.formats.texts.boilerplate import without_boilerplate
from annotator.formats.texts.dateline import published_of
from annotator.formats.texts.mojibake import repaired


def cleaned(incoming: Incoming, choice: FileChoice, leaves_out: bool) -> Incoming:
    """The documents as chosen; what the file says of them stands, the day is read off only where it says none."""
    return replace(incoming, documents=tuple(_cleaned(incoming.documents, choice, leaves_out)))


def _cleaned(documents: Iterable[IncomingDocument], choice: FileChoice, leaves_out: bool) -> Iterable[IncomingDocument]:
    for one in documents:
        text, title = one.text, one.title
        if choice.repaired:
            text, title = repaired(text), None if title is None else repaired(title)
        published = one.published or published_of(text)
        if leaves_out:
            text = without_boilerplate(text, choice.kept)
        yield replace(one, text=text, title=title, published=published)
