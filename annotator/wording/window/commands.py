"""What the palette, the editor of keys and the sheet of keys say."""

from annotator.wording.phrase import said

# -- the palette

SEARCH_BOX = said("Find or do something…")
SEARCH_BOX_HINT = said("Find a command, a document or a place by its name, and go there or do it ({key})")
PALETTE = said("Commands and documents")
PALETTE_FIELD = said("What to find or do")
PALETTE_NOTHING = said("Nothing goes by that name.")
PALETTE_KEYS = said("↑ ↓ choose · Enter does it · Esc closes")
DOCUMENT_PLACE = said("document")
REASONS = {
    "project": said("needs an open project"),
    "documents": said("needs a document in the project"),
    "document": said("needs an open document"),
    "chosen": said("needs a chosen annotation"),
    "words": said("needs selected words or a chosen annotation"),
    "undo": said("there is nothing to take back"),
    "redo": said("there is nothing to do again"),
    "unsaved": said("everything is saved"),
}
