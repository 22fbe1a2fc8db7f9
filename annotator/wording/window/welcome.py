"""What the first minutes say: the tour, the empty page, and the way to a project of one's own."""

from annotator.wording.phrase import said

TOUR_STEPS = (
    (
        said("Your texts"),
        said(
            "They stand in this list once you have imported them. The sample is for trying things out: nothing in it "
            "can break."
        ),
    ),
    (
        said("Select, then press a key"),
        said(
            "Select words on the page and press the number on a label. {grow} selects the word at the caret, {trim} "
            "peels a prefix off, {undo} takes anything back."
        ),
    ),
    (
        said("Everything by its name"),
        said(
            "{palette} finds every command and document, in Arabic or English. {sheet} shows all keys. Your work is "
            "saved as you go."
        ),
    ),
)
TOUR_PLACE = said("{place} of {count}")
TOUR_NEXT = said("Next")
TOUR_BACK = said("Back")
TOUR_DONE = said("Begin")
TOUR_SKIP = said("Skip (Esc)")
OWN_FOLDER = said("Start with your folder…")
CHOOSE_OWN_FOLDER = said("Choose the folder with your texts")
NAME_OWN_PROJECT = said("Where the project of these texts is kept")
EMPTY_TITLE = said("No documents yet")
EMPTY_TEXT = said("Drop files or a folder anywhere on this window, or:")
