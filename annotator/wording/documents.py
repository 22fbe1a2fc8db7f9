"""What the list of documents says: signs, filters, orders."""

from annotator.wording.phrase import said

UNSURE = said("unsure")
UNSURE_COUNT = said("unsure: {count}")
NOTED = said("note: {note}")
