"""What the window says: names of actions, panels and dialogs, and short sentences of the status line."""

from annotator.wording.phrase import said

# -- menus

MENUS = {
    "file": said("&File"),
    "edit": said("&Edit"),
    "label": said("&Label"),
    "ends": said("&Ends of the span"),
    "go": said("&Go"),
    "of_label": said("Annotations of a &label"),
    "view": said("&View"),
    "help": said("&Help"),
    "recent": said("Open &recent"),
    "language": said("&Language"),
    "theme": said("&Colours"),
    "style": said("Look of &marks"),
}
NO_RECENT = said("No project opened yet")
LANGUAGES = {"system": said("Like the system"), "ar": said("Arabic"), "en": said("English")}
THEMES = {"system": said("Like the system"), "light": said("Light"), "dark": said("Dark")}
STYLES = {"hybrid": said("Tints and bars"), "lanes": said("Bars alone"), "fills": said("Boxes")}

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
    "copy": said("&Copy"),
    "copy_reference": said("Copy with the so&urce"),
    "remove": said("Re&move the annotation"),
    "trim": said("&Peel a prefix off"),
    "grow": said("&Select more"),
    "shrink": said("Select &less again"),
    "end_on": said("&End a letter on"),
    "end_back": said("End a letter &back"),
    "start_on": said("&Start a letter on"),
    "start_back": said("Start a letter b&ack"),
    "end_word_on": said("End a &word on"),
    "end_word_back": said("End a word bac&k"),
    "start_word_on": said("Start a word &on"),
    "start_word_back": said("Start a word ba&ck"),
    "brush": said("Label &whatever is selected"),
    "jump": said("&Jump to a letter…"),
    "jump_back": said("Jump &back to a letter…"),
    "jump_again": said("Jump &again"),
    "jump_again_back": said("Jump again, bac&k"),
    "find": said("&Find on the page…"),
    "find_next": said("Find ne&xt"),
    "find_previous": said("Find pre&vious"),
    "nested": said("Annotation at the &caret"),
    "next_unlabelled": said("Next paragraph without a la&bel"),
    "previous_unlabelled": said("Pre&vious paragraph without a label"),
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
    "invisibles": said("&Invisible characters"),
    "documents_panel": said("&Documents"),
    "annotations_panel": said("&Annotations"),
    "next_zone": said("Next &zone"),
    "retry": said("Save a&gain"),
    "save_copy": said("&Save a copy…"),
    "backups": said("&Backups…"),
    "back_up": said("Back &up now"),
    "put_away": said("Put this document a&way"),
    "bin": said("B&in…"),
    "history": said("&History…"),
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
    "copy": said("Copy the selection, or the words of the chosen annotation"),
    "copy_reference": said("Copy the words with the document's title and the number of their paragraph"),
    "remove": said("Take the chosen annotation off its words"),
    "trim": said("Peel و ف ب ل ك س or ال off the selection; once more at the end gives them back"),
    "grow": said("Select the word at the caret; again its phrase, its clause, the quotation, the sentence"),
    "shrink": said("Take the last step of selecting more back"),
    "end_on": said("Move the end of the selection, or of the chosen annotation, one letter on"),
    "end_back": said("Move the end of the selection, or of the chosen annotation, one letter back"),
    "start_on": said("Move the start of the selection, or of the chosen annotation, one letter on"),
    "start_back": said("Move the start of the selection, or of the chosen annotation, one letter back"),
    "end_word_on": said("Move the end of the selection, or of the chosen annotation, one word on"),
    "end_word_back": said("Move the end of the selection, or of the chosen annotation, one word back"),
    "start_word_on": said("Move the start of the selection, or of the chosen annotation, one word on"),
    "start_word_back": said("Move the start of the selection, or of the chosen annotation, one word back"),
    "brush": said("Label every selection at once, by mouse or with Enter, until Escape; a label's key changes it"),
    "jump": said("Then type a letter: select the next word that begins with it, also behind و ف ب ل ك س and ال"),
    "jump_back": said("Then type a letter: select the last word before that begins with it"),
    "jump_again": said("The next word that begins with the same letter"),
    "jump_again_back": said("The last word before that begins with the same letter"),
    "find": said("Find words on the page as you type, however they are spelled"),
    "find_next": said("The next place where the words stand"),
    "find_previous": said("The place before where the words stand"),
    "nested": said("Choose the annotation at the caret; again the one around it"),
    "next_unlabelled": said("Go to the next paragraph in which nothing is labelled"),
    "previous_unlabelled": said("Go to the last paragraph before in which nothing is labelled"),
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
    "invisibles": said("Show signs for blanks, joiners and marks of direction"),
    "documents_panel": said("Show or hide the list of documents"),
    "annotations_panel": said("Show or hide the list of annotations"),
    "next_zone": said("Go to the next part of the window"),
    "retry": said("Try again to write what could not be saved"),
    "save_copy": said("Save the project under another name, with what could not be saved here"),
    "backups": said("List the backups of this project; restore one as a copy"),
    "back_up": said("Make a verified copy of the project now"),
    "put_away": said("Put the document into the bin, with all that was said of it; it can be brought back"),
    "bin": said("What was put away, and how to bring it back"),
    "history": said("Who did what when, to the chosen annotation or this document"),
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
    "put_away": said("put document away"),
    "bring_back": said("bring document back"),
    "retire_label": said("label offered or not"),
    "restore": said("restore"),
    "introduce": said("first work of this annotator"),
    "found": said("new project"),
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
TYPE_LETTER = said("Type the letter a word begins with.")
NO_SUCH_WORD = said("No further word begins with {letter}.")
NOTHING_HERE = said("There is no annotation at the caret.")
NO_MORE_OF_LABEL = said("There is no further annotation with this label.")
ALL_LABELLED = said("Every further paragraph holds a label.")
NO_FURTHER = said("It cannot go further.")
NEXT_OF_LABEL = said("Next: {label}")
PREVIOUS_OF_LABEL = said("Previous: {label}")
BRUSH_LABEL = said("Label whatever is selected: {label}")
BRUSH_ON = said("Labelling every selection: {label} (Esc ends)")
FIND_IN_PAGE = said("Find on the page")
FIND_COUNT = said("{place} of {count}")
FIND_NOTHING = said("Not found")
FIND_CLOSE = said("Close (Esc)")
LAST_DOCUMENT = said("That was the last document.")
FIRST_DOCUMENT = said("This is the first document.")
ALL_DONE = said("All documents are done.")

# -- the card beside an annotation

CARD_NOTE = said("Note: {note}")
CARD_ANNOTATOR = said("Annotator: {name}")

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
BACKUPS = said("Backups")
BACKUP_MADE = said("Made")
BACKUP_SIZE = said("Size")
BACKUP_RESTORE = said("Restore as a copy…")
NO_BACKUPS = said(
    "No backups yet. One is made when something has changed: at opening, every half hour, and at closing."
)
COPY_SAVED = said("Saved a copy: {path}")
READ_ONLY = said("Open for reading only: nothing can be changed here.")
SAVE_COPY = said("Save a copy…")
OPEN_READ_ONLY = said("Open it to read only")
BROUGHT_BACK = said("Brought back what could not be saved last time. Actions: {count}.")
CLOUD_FOLDER = said(
    "This folder is copied about by another program. Keep the project in a folder of this computer, and copy it when "
    "it is closed."
)
NETWORK_FOLDER = said("This folder is on another computer. The project is safer on this one.")
RECOVER = said("Recover it")
RECOVER_TITLE = said("Recovered")
RECOVER_TEXT = said(
    "The newest good backup and the project's own journal will be put together. The damaged file is kept as it is."
)
RECOVERED = said(
    "Recovered from the backup of {base} and {changes} changes of the journal. Could not be brought back: {lost}. "
    "The damaged file is kept as {path}."
)
BIN = said("Bin")
BIN_WHAT = said("What")
BIN_WHEN = said("Put away")
BIN_LABEL = said("label, no longer offered")
BIN_BRING_BACK = said("Bring back")
BIN_EMPTY = said("The bin is empty. What is put away keeps everything that was said of it.")
HISTORY = said("History")
HISTORY_WHAT = said("What was done")
HISTORY_WHO = said("Who")
HISTORY_WHEN = said("When")
HISTORY_RESTORE = said("Restore as it was then")
HISTORY_EMPTY = said("Nothing has happened to this yet.")
CRASH_TITLE = said("Something in the program went wrong")
CRASH_TEXT = said(
    "Your work is saved, and the program goes on. If it happens again, please send the details below to whoever looks "
    "after the program; they hold nothing of your documents."
)
UNTITLED_PROJECT = said("project")
