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
    "suggestions": said("suggestions are off"),
    "unsaved": said("everything is saved"),
}

# -- the sheet of keys

SHEET = said("All keys")
SHEET_PRINT = said("Print…")
SHEET_LABELS = said("Labels")
SHEET_PAGE = said("On the page")
SHEET_LABELLING = said("label the selection: {label}")
SHEET_HELD = {
    "Shift+1": said("with Shift: the brush with that label"),
    "Ctrl+1": said("with Ctrl: its next annotation; with Shift too, the one before"),
}
PAGE_KEYS = {
    "←  →": said("by letter; ← goes forward in Arabic"),
    "Ctrl ←  →": said("by word"),
    "Alt ←  →": said("by sentence"),
    "Ctrl ↑  ↓": said("by paragraph"),
    "Shift": said("held with any of them: selects"),
    "Esc": said("lets go of what is selected or chosen"),
}

# -- the editor of keys

KEYS_EDITOR = said("Keys")
KEYS_FILTER = said("Filter by name or key")
KEYS_COLUMNS = {"action": said("Command"), "place": said("Menu"), "key": said("Key")}
KEYS_RECORD = said("Change the key…")
KEYS_RECORDING = said("Press the new key of “{action}”. Esc leaves it as it is.")
KEYS_NONE = said("No key")
KEYS_RESET = said("Reset")
KEYS_RESET_ALL = said("Reset all")
KEYS_TAKEN = said("{key} belongs to “{action}”.")
KEYS_TAKE = said("Take it over")
KEYS_KEEP = said("Leave it there")
KEYS_OF_LABEL = said("{key} belongs to the label “{label}”; labels keep their keys.")
KEYS_OF_LABELS = said("{key} is kept for labels, as every digit is. Choose another key.")
KEYS_OF_MENUS = said("{key} is kept for menus, which Alt with a letter opens. Choose another key.")
KEYS_OF_PAGE = said("{key} moves on the page, and cannot be given away.")
KEYS_GIVEN = said("“{action}” has the key {key} now.")
KEYS_GIVEN_AND_TAKEN = said("“{action}” has the key {key} now; “{other}” has none of it any more.")
KEYS_LEFT = said("Everything is as it was.")
KEYS_BARE = said("“{action}” has no key now.")
KEYS_AS_BEFORE = said("“{action}” has its own key again.")
KEYS_ALL_RESET = said("All commands have their own keys again.")
KEYS_CHANGED = said("changed")
KEYS_HINT = said(
    "Choose a command and press Enter, then the new key. Keys count by their place, with an Arabic layout too."
)
