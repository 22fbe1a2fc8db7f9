"""What printing and its dialog say, on the screen and on paper."""

from annotator.wording.phrase import said

PRINT = said("Print")
SAVE_PDF = said("Save as PDF")
THIS_DOCUMENT = said("This document")
ALL_DOCUMENTS = said("All documents")
WHICH = said("Documents")
TEXT_SIZE = said("Size of the text")
SIZES = {"14": said("Small"), "16": said("Usual"), "20": said("Large")}
WITH_NAMES = said("Names of labels above the words")
ON = said("Go on…")
PDF_FILES = said("PDF files")
PRINTING = said("Printing, documents through:")
PRINTED = said("Documents printed: {documents}")
SAVED_PDF = said("Documents in {out}: {documents}")

# -- on paper

ANNOTATED_BY = said("Annotator: {name}")
ANNOTATION_COUNT = said("Annotations: {count}")
SHEET_OF = said("{number} of {of}")
