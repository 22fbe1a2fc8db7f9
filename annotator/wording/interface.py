"""What the window says: names of actions, panels and dialogs, and short sentences of the status line."""

from annotator.wording.phrase import said

# -- menus

MENUS = {
    "file": said("&File"),
    "edit": said("&Edit"),
    "label": said("&Label"),
    "view": said("&View"),
    "help": said("&Help"),
    "recent": said("Open &recent"),
    "language": said("&Language"),
    "theme": said("&Colours"),
}
NO_RECENT = said("No project opened yet")
LANGUAGES = {"system": said("Like the system"), "ar": said("Arabic"), "en": said("English")}
THEMES = {"system": said("Like the system"), "light": said("Light"), "dark": said("Dark")}

# -- actions

ACTION_NAMES = {
    "new_project": said("&New project…"),
    "open_project": said("&Open project…"),
    "import_files": said("&Import texts…"),
    "import_folder": said("Import a &folder…"),
    "export": said("&Export training data…"),
    "quit": said("&Quit"),
    "undo": said("&Undo"),
    "redo": said("&Redo"),
    "remove": said("Re&move the annotation"),
    "trim": said("&Peel a prefix off"),
    "next_annotation": said("&Next annotation"),
    "previous_annotation": said("&Previous annotation"),
    "next_document": said("Next &document"),
    "previous_document": said("Previous d&ocument"),
    "done": said("&Done, go on"),
    "rename_annotator": said("Your &name…"),
    "zoom_in": said("&Larger text"),
    "zoom_out": said("&Smaller text"),
    "zoom_reset": said("&Usual size"),
    "chips": said("Label names &above the words"),
    "numbers": said("&Paragraph numbers"),
    "documents_panel": said("&Documents"),
    "annotations_panel": said("&Annotations"),
    "next_zone": said("Next &zone"),
    "retry": said("Save a&gain"),
    "about": said("&About this program"),
}

ACTION_HINTS = {
    "new_project": said("Make an empty project: one file that holds everything"),
    "open_project": said("Open a project file"),
    "import_files": said("Bring texts or annotated files into this project"),
    "import_folder": said("Bring in every text of a folder, one document a file"),
    "export": said("Write JSONL or CoNLL, with a report of what the format cannot hold"),
    "quit": said("Close the program; everything is saved already"),
    "undo": said("Take back what you did last, also from an earlier day"),
    "redo": said("Do again what you took back"),
    "remove": said("Take the chosen annotation off its words"),
    "trim": said("Peel و ف ب ل ك س or ال off the selection; once more at the end gives them back"),
    "next_annotation": said("Choose the next annotation on the page"),
    "previous_annotation": said("Choose the annotation before"),
    "next_document": said("Open the document after this one"),
    "previous_document": said("Open the document before this one"),
    "done": said("Mark this document as done and open the next that is not"),
    "rename_annotator": said("The name your annotations go by"),
    "zoom_in": said("Larger text on the page"),
    "zoom_out": said("Smaller text on the page"),
    "zoom_reset": said("Text at 20 pixels"),
    "chips": said("Show each label's name above its first word"),
    "numbers": said("Show the number of each paragraph"),
    "documents_panel": said("Show or hide the list of documents"),
    "annotations_panel": said("Show or hide the list of annotations"),
    "next_zone": said("Go to the next part of the window"),
    "retry": said("Try again to write what could not be saved"),
    "about": said("Version, licence and where things are kept"),
}

# -- what undo would take back

UNDO = said("&Undo: {verb}")
REDO = said("&Redo: {verb}")
VERBS = {
    "annotate": said("label"),
    "relabel": said("change label"),
    "resize": said("change span"),
    "remove": said("remove annotation"),
    "add_document": said("add document"),
    "mark_done": said("document's state"),
    "add_label": said("add to the label set"),
    "set_rule": said("project rule"),
    "rename_annotator": said("your name"),
    "import": said("import"),
}

# -- panels

DOCUMENTS = said("Documents")
PROGRESS = said("{done} of {total} done")
ANNOTATIONS = said("Annotations")
NO_DOCUMENTS = said("No documents yet.\nDrop a folder here, or press {key}.")
NO_ANNOTATIONS = said("No annotations yet.\nSelect words on the page, then press a label's key.")
NO_PROJECT = said("Open a project with {key}.")
STATUSES = {
    "new": said("not begun"),
    "working": said("in work"),
    "done": said("done"),
    "flagged": said("flagged"),
    "skipped": said("skipped"),
}
DOCUMENT_SPOKEN = said("{title}, {status}, annotations: {count}")
PAGE_NAME = said("The text")
LABEL_BUTTON_HINT = said("Label the selection “{label}”, or change the chosen annotation to it ({key})")
FILTER_HINT = said("Show only “{label}”; click again to show all")

# -- status line

SAVED_AT = said("Saved {time}")
SAVED = said("Saved")
SAVING = said("Saving…")
NOT_SAVED = said("NOT SAVED")
SELECTED = said("Selected: {text}")
CHOSEN = said("Chosen: {text} · {label}")
PARAGRAPH = said("Paragraph {number}")
LABELLED = said("Labelled: {text} · {label}")
UNDONE = said("Taken back: {verb}")
REDONE = said("Done again: {verb}")
LAST_DOCUMENT = said("That was the last document.")
FIRST_DOCUMENT = said("This is the first document.")
ALL_DONE = said("All documents are done.")

# -- dialogs

PROJECT_FILES = said("Projects")
READABLE_FILES = said("Texts and annotated files")
ALL_FILES = said("All files")
CHOOSE_FOLDER = said("Choose a folder of texts")
IMPORTING = said("Importing…")
EXPORTING = said("Exporting…")
TROUBLE = said("This did not work")
PROBLEMS = said("Nothing was imported. Problems found: {count}.")
YOUR_NAME = said("Your name")
YOUR_NAME_QUESTION = said("The name your annotations go by:")
EXPORT_TITLE = said("Export training data")
EXPORT_FORMAT = said("Format")
EXPORT_TO = said("File")
EXPORT_BROWSE = said("Choose…")
EXPORT_DOCUMENTS = said("Documents")
EXPORT_BUTTON = said("Export")
EXPORT_DOCUMENT_CHOICES = {"done": said("only those that are done"), "all": said("all")}
EXPORT_FORMATS = {
    "jsonl": said("JSONL: everything, loses nothing"),
    "conll": said("CoNLL: tokens and tags for training"),
}
EXPORT_OPTIONS = {
    "tokens": said("Tokens"),
    "edges": said("An edge inside a token"),
    "nested": said("Nested annotations"),
    "scheme": said("Tags"),
}
EXPORT_CHOICES = {
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
ABOUT_TITLE = said("About this program")
ABOUT = said("Annotator {version}\nAnnotate Arabic news by hand.\nMIT licence. No network, ever.\n\nProject: {project}")
UNTITLED_PROJECT = said("project")
