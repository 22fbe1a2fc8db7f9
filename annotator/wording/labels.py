"""What is said of the label set: why it cannot be altered so, and what its windows say."""

from annotator.domain import errors
from annotator.wording.phrase import said

LABEL_REFUSALS: dict[type[errors.AnnotatorError], str] = {
    errors.LabelKeyTaken: said("The key {key} belongs to the label “{label}” already."),
    errors.BadLabelKey: said("“{key}” cannot be a label's key. Use a digit from 1 to 9, or none."),
    errors.LabelNameTaken: said("The label “{label}” is called “{name}” already. Choose another name."),
    errors.BadColour: said("“{colour}” is not a colour such as #1D44DB."),
    errors.MergedIntoItself: said("“{label}” cannot be merged into itself. Choose another label."),
    errors.LabelRetired: said("The label “{label}” is not offered any more. Offer it again first."),
    errors.EmptyGuideline: said("The guideline of “{label}” is empty. Write something, or leave it as it was."),
    errors.NotALabelSet: said("{path} is not a label set of this program."),
    errors.BrokenLabelSet: said("{path}: “{place}” should be {expected}. Nothing was taken from it."),
}

# -- the window of the label set

TITLE = said("Label set")
LIST = said("Labels")
ARABIC_NAME = said("Arabic name")
ENGLISH_NAME = said("English name")
ID = said("Id")
ID_HINT = said("The word that stands in files; it never changes")
KEY = said("Key")
NO_KEY = said("none")
KEY_SWAPPED = said("{key} (now “{label}”: the two swap keys)")
COLOUR = said("Colour")
COLOUR_HINT = said("Choose other colours, for the light page and the dark one")
USE = said("Use")
USED = said("Annotations: {annotations} · documents: {documents} · annotators: {annotators}")
USED_PROPOSED = said("Suggestions: {suggestions} · refused: {rejections}")
UNUSED = said("Nothing carries it yet.")
NOT_OFFERED = said("not offered")
ROW_SPOKEN = said("{name}, key {key}, annotations: {count}")
ADD = said("&Add…")
UP = said("Move &up")
DOWN = said("Move &down")
MERGE = said("&Merge into another…")
RETIRE = said("&Retire")
RETIRE_HINT = said("Offer it no more; annotations that carry it keep it: {count}")
OFFER = said("&Offer again")
OFFER_HINT = said("Offer it again, by button and by key")
GUIDELINE = said("&Guideline…")
GUIDELINE_HINT = said("Write what this label means, and where its spans begin and end")
IMPORT = said("&Import…")
IMPORT_HINT = said("Take labels, colours, keys and guidelines from a file; labels it does not name stay")
EXPORT = said("&Export…")
EXPORT_HINT = said("Write this label set and its guidelines into a small file, for other projects")
FILES = said("Label sets")
FILE_NAME = said("label set")
EXPORTED = said("Label set written: {path}")
TAKEN = said("Label set taken from {path}.")
TAKEN_RECOLOURED = said(
    "Label set taken from {path}. Colours replaced, because they could not be read or told apart: {count}."
)
TAKEN_NOTHING = said("The project has all of {path} already.")

# -- a new label

ADD_TITLE = said("New label")
ADD_BUTTON = said("Add")
ADD_UNNAMED = said("Give it a name.")

# -- merging

MERGE_TITLE = said("Merge “{label}”")
MERGE_INTO = said("Into")
MERGE_BUTTON = said("Merge")
MERGE_WHAT = said(
    "Everything that carries “{label}” will carry “{into}”: annotations {annotations}, in documents {documents}, by "
    "annotators {annotators}; suggestions {suggestions}; refused {rejections}."
)
MERGE_HOW = said(
    "“{label}” is then offered no more. Where an annotator put both on the same words, one stays and keeps what either "
    "said. A backup is made first, and undo takes all of it back."
)
MERGING = said("Merging…")
MERGED = said("Merged: annotations {relabelled}, and {settled} that were there under both labels.")
MERGED_DIFFERING = said(
    "Merged: annotations {relabelled}, and {settled} that were there under both labels. Of these, {differing} had "
    "another value; it stands in the history."
)

# -- colours

COLOURS_TITLE = said("Colours of “{label}”")
ON_LIGHT = said("On the light page")
ON_DARK = said("On the dark page")
COLOUR_FIELD = said("Colour as #RRGGBB")
COLOUR_PASSES = said("Reads well ({contrast}:1) and is told from the others.")
COLOUR_FAINT = said("Too faint on this page: {contrast}:1, and it takes 4.5:1 to read it.")
COLOUR_ALIKE = said("Too like “{label}” for some eyes, among them colour-blind ones.")
COLOUR_NONE = said("That is no colour: write a number sign and six digits, such as #1D44DB.")
COLOUR_PROPOSED = said("Use {colour}")
COLOUR_PROPOSED_HINT = said("The colour most like it that reads well and is told from the others")
COLOUR_SPOKEN = said("{colour}, contrast {contrast}:1")
COLOUR_SPOKEN_UNFIT = said("{colour}, cannot be used beside the other labels")
