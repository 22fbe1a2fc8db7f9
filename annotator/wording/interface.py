"""What the window says: panels, dialogs, and short sentences of the status line; for actions see `actions`."""

from annotator.wording.phrase import said

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
    "relate": said("draw an arrow"),
    "unrelate": said("take an arrow away"),
    "accept": said("accept a suggestion"),
    "accept_all": said("accept suggestions"),
    "reject": said("refuse a suggestion"),
    "annotate_mentions": said("label all mentions"),
    "add_entry": said("add name to a list"),
    "alter_entry": said("change name in a list"),
    "remove_entry": said("take name out of a list"),
    "import_list": said("import list of names"),
    "set_attributes": said("value"),
    "write_note": said("note"),
    "flag": said("mark as unsure"),
    "unflag": said("no longer unsure"),
    "note_document": said("note on the document"),
    "rename_label": said("label's name"),
    "recolour_label": said("label's colour"),
    "rekey_label": said("label's key"),
    "move_label": said("order of the labels"),
    "merge_labels": said("merge labels"),
    "take_label_set": said("label set from a file"),
    "write_guideline": said("guideline"),
    "uphold": said("annotation stands"),
    "introduce": said("first work of this annotator"),
    "found": said("new project"),
}

# -- panels

DOCUMENTS = said("Documents")
PROGRESS = said("{done} of {total} done")
ANNOTATIONS = said("Annotations")
NO_DOCUMENTS = said("No documents yet.\nDrop a folder here, or press {key}.")
NO_ANNOTATIONS = said("No annotations yet.\nSelect words on the page, then press a label's key.")
STATUSES = {
    "new": said("not begun"),
    "working": said("in work"),
    "done": said("done"),
    "flagged": said("flagged"),
    "skipped": said("skipped"),
}
DOCUMENT_SPOKEN = said("{title}, {status}, annotations: {count}")
PAGE_NAME = said("The text")
LABELS_COUNTED = said("Annotations of each label")
MORE_LABELS = said("More labels")
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
ALTERED = said("Changed: {text} · {label}")
LABELLED = said("Labelled: {text} · {label}")
UNDONE = said("Taken back: {verb}")
REDONE = said("Done again: {verb}")
UNDOING = said("Taking back: {verb}…")
REDOING = said("Doing again: {verb}…")
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
YOUR_NAME = said("Your name")
YOUR_NAME_QUESTION = said("The name your annotations go by:")
ABOUT_TITLE = said("About this program")
ABOUT = said("Annotator {version}\nAnnotate Arabic news by hand.\nMIT licence. No network, ever.\n\nProject: {project}")
BACKUPS = said("Backups")
BACKUP_MADE = said("Made")
BACKUP_SIZE = said("Size")
BACKUP_FOLDER = said("A second folder for backups, on another disk if you have one")
BACKUP_RESTORE = said("Restore as a copy…")
NO_BACKUPS = said(
    "No backups yet. One is made when something has changed: at opening, every half hour, and at closing."
)
COPY_SAVED = said("Saved a copy: {path}")
READ_ONLY = said("Open for reading only: nothing can be changed here.")
SAFE_START = said(
    "A safe start: your settings, keys and recent projects are set aside, and come back at the next start."
)
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
SAMPLE_PROJECT = said("Sample project")
UNTITLED_PROJECT = said("project")
