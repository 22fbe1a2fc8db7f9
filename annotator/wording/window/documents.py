"""What the list of documents says: signs, filters, orders."""

from annotator.wording.phrase import said

UNSURE = said("unsure")
UNSURE_COUNT = said("unsure: {count}")
NOTED = said("note: {note}")
FILTER = said("Filter: title, source or text")
FILTER_HINT = said("Show only documents that hold these words in title, source or text, however spelled")
FILTER_CLEAR = said("Show all documents")
SHOWN = said("Which documents")
ALL = said("All: {count}")
STATUS_COUNT = said("{status}: {count}")
UNSURE_DOCUMENTS = said("with unsure ones: {count}")
ORDER = said("Order")
ORDERS = {
    "position": said("as they came"),
    "newest": said("newest first"),
    "status": said("by state"),
    "uncertain": said("most to learn from"),
}
FOUND = said("Found: {count}")
FINDING = said("Found: {count}…")
NONE_SUCH = said("No document is like that.\nPress Esc in the filter to show all.")
