"""What the inspector says of the chosen annotation, and what is said of values, notes, doubts and arrows."""

from annotator.wording.phrase import said

INSPECTOR = said("Details")
NOTHING_CHOSEN = said("Choose an annotation to see what is known of it.")
ATTRIBUTES = {
    "date": said("Date"),
    "killed": said("Killed"),
    "injured": said("Injured"),
    "missing": said("Missing"),
    "captured": said("Captured"),
    "count": said("Number"),
}
ATTRIBUTE_HINTS = {
    "date": said("2023-11-13, or less: 2023-11; from and to: 2011/2014; or in words, seen from the document's date"),
    "killed": said("A number: 8; at least and at most: 6..7; no upper end: 10..; in words too"),
}
TAKE_PROPOSED = said("Take what the words say: {value}")
UNSURE = said("Unsure")
UNSURE_HINT = said("Say that you are not sure of this annotation")
NOTE = said("Note")
NOTE_HINT = said("A note on this annotation, for you and for who reads it after you")
ARROW = said("Arrow to…")
SPEAKER = said("Speaker…")
ARROW_HINT = said("Draw an arrow: then choose where it leads")
RELATIONS = {"speaker": said("speaker"), "related": said("related")}
ARROW_OUT = said("{relation}: {text}")
ARROW_IN = said("{relation} of: {text}")
REMOVE_ARROW = said("Take this arrow away: {arrow}")
ORIGIN_HAND = said("by hand")
FROM = said("from {origin}")
CONFIDENCE = said("certainty {percent}%")

# -- the status line

VALUE_SET = said("Value: {value}")
NO_VALUE = said("The words do not say a value for certain. Type it in the details.")
NO_VALUES_HERE = said("Only dates and casualties have values.")
VALUE_STANDS = said("The value stands already: {value}")
MARKED_UNSURE = said("Marked as unsure.")
SURE_AGAIN = said("No longer marked as unsure.")
ARROW_MODE = said("Choose where the arrow from “{text}” leads, then Enter (Esc ends)")
SPEAKER_MODE = said("Who said “{text}”? Choose, then Enter (Esc ends)")
ARROW_DRAWN = said("Drawn. {relation}: {text}")
NO_ARROW_TARGET = said("There is no other annotation for an arrow to lead to.")
FLAGGED = said("Flagged. The document stays among those to come back to.")
UNFLAGGED = said("The document is no longer flagged.")
SKIPPED = said("Skipped.")
DOCUMENT_NOTE = said("Note on this document")
DOCUMENT_NOTE_QUESTION = said("What should you, or who comes after you, know of this document?")
