"""What the export dialog says: formats, options, what will be kept and what left out."""

import re
from collections.abc import Iterator, Sequence

from annotator.wording.phrase import Phrase, said
from annotator.wording.reports import MORE, WARNING

TITLE = said("Export training data")
FORMAT = said("Format")
TO = said("File")
TO_FOLDER = said("Folder")
BROWSE = said("Choose…")
LAYER = said("Whose annotations")
ALL_LAYERS = said("everyone's")
DOCUMENTS = said("Documents")
DOCUMENT_CHOICES = {"done": said("only those that are done"), "all": said("all")}
LABELS = said("Labels")
SPLIT = said("Split")
NO_SPLIT = said("not split")
SPLIT_INTO = said("train, dev, test: {parts}")
PEOPLE = said("People")
PSEUDONYMS = said("Pseudonyms in place of names")
EXPORT = said("E&xport")
FORMATS = {
    "jsonl": said("JSONL: everything, loses nothing"),
    "conll": said("CoNLL: tokens and tags for training"),
    "conll2002": said("CoNLL-2002: tokens and tags, two columns"),
    "wojood": said("Wojood: tokens with nested tags"),
    "germeval": said("GermEval: tokens with two levels of tags"),
    "conllu": said("CoNLL-U: sentences, tokens and nested tags, with the text"),
    "webanno": said("WebAnno TSV: what INCEpTION reads"),
    "brat": said("brat: a folder of texts and annotations"),
    "doccano": said("doccano: JSONL with spans and relations"),
    "labelstudio": said("Label Studio: JSON tasks with their labels"),
    "prodigy": said("Prodigy: JSONL with tokens and spans"),
    "spacy": said("spaCy: a DocBin to train on"),
    "huggingface": said("Hugging Face: a folder that datasets loads"),
    "csv": said("CSV: a table with one annotation a row"),
    "html": said("HTML: a page to read and print"),
}
OPTIONS = {
    "tokens": said("Tokens"),
    "edges": said("An edge inside a token"),
    "nested": said("Nested annotations"),
    "scheme": said("Tags"),
    "excel": said("For Excel"),
}
CHOICES = {
    "no": said("no"),
    "yes": said("yes, and no cell is a formula"),
    "words": said("words"),
    "clitics": said("words, with و ف ب ل ك س cut off"),
    "widen": said("label the whole token"),
    "split": said("cut the token there"),
    "strict": said("leave the annotation out"),
    "innermost": said("keep the innermost"),
    "outermost": said("keep the outermost"),
    "levels": said("one column for each level"),
    "labels": said("one column for each label"),
}

PREVIEW = said("How it begins")
NO_TEXT = said("This format is no text: its beginning cannot be shown.")
IN_FOLDER = said("Files in the folder: {count}. This is {name}.")
COUNTING = said("Counting…")
SO_FAR = said("Counting… {count}")
COMPARING = said("Comparing texts for the split…")
COMPARED = said("Comparing texts for the split… {count}")
COUNTED = said("Documents: {documents}. Annotations: {exported} of {stored}.")
NOTHING_LOST = said("Every annotation is in the file as it is.")
LEFT_OUT = said("Left out and listed in the report: {count}. {reason}")
ARROWS_LEFT_OUT = said("Arrows left out and listed in the report: {count}. {reason}")
WIDENED = said("Exported with wider edges: {count}.")
DIVIDED = said("Exported in pieces, one a sentence: {count}.")
REASONS = {
    "overlaps a span that was kept, in a format with one column": said(
        "They overlap an annotation that is kept, and this format has one column."
    ),
    "an edge lies inside a token, and edges are strict": said("An edge lies inside a token."),
    "covers no token": said("They cover no token."),
    "the document belongs to two sides of the split": said("Their documents belong to two sides of the split."),
    "nested deeper than the format holds": said("They are nested deeper than this format holds."),
    "the format holds no relations": said("This format holds no arrows."),
    "covers line breaks and tabs alone": said("They cover line breaks and tabs alone."),
    "an end of the relation is not in the file": said("An end of the arrow is not in the file."),
    "does not begin and end where tokens do": said("They do not begin and end where tokens do."),
}
OTHER_REASON = said("Why is said in the report.")
WARNINGS = {
    "documents are exported that nobody is done with: {count}": said(
        "Documents go out that nobody is done with: {count}."
    ),
    "no document fell to {side}": said("No document fell to {side}."),
    "attributes and notes of annotations are not in the file: {count}": said(
        "Attributes and notes of annotations are not in the file: {count}."
    ),
    "attributes of relations are not in the file: {count}": said("Attributes of arrows are not in the file: {count}."),
    "document {id} begins with a byte order mark, which readers take away": said(
        "Document {id} begins with a byte order mark, which readers take away."
    ),
    "document {id} has no token, and is not in the file": said("Document {id} has no token, and is not in the file."),
    "the file holds several documents; INCEpTION takes one a file, so cut it before each line with #FORMAT": said(
        "The file holds several documents. INCEpTION takes one a file, so cut it before each line with #FORMAT."
    ),
    "the file does not say where a document ends": said("The file does not say where a document ends."),
    "tokens are cut where spans begin or end, so token borders reveal labels: not for training": said(
        "Tokens are cut where annotations begin or end, so that their borders reveal labels: not for training."
    ),
}
"""What is said of the warnings of a report, by their technical English."""
_MOST_WARNINGS = 6
REPORT_AT = said("The report is {report}.")


def warned(warnings: Sequence[str]) -> Iterator[Phrase]:
    """What the warnings of a report say."""
    yield from map(_warning, warnings[:_MOST_WARNINGS])
    if len(warnings) > _MOST_WARNINGS:
        yield Phrase(MORE, {"count": len(warnings) - _MOST_WARNINGS})


def _warning(text: str) -> Phrase:
    for technical, template in WARNINGS.items():
        pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(technical))
        if found := re.fullmatch(pattern, text):
            return Phrase(template, {name: _number(value) for name, value in found.groupdict().items()})
    return Phrase(WARNING, {"warning": text})


def _number(value: str) -> int | str:
    return int(value) if value.isdecimal() else value
