"""What is said of guidelines: beside the page, in their editor, and of what was annotated under older ones."""

from annotator.wording.phrase import said

TITLE = said("Guideline")
OF_LABEL = said("Guideline of the label")
TEXT = said("The guideline")
VERSION = said("Version {version} · {day}")
LAGS = said("Version {version} · {day} · version {newest} stands in the other language")
NONE_YET = said("This label has no guideline yet. Say what counts, and where its spans begin and end.")
WRITE = said("&Write…")
OUTDATED = said("Annotated under an older guideline: {count}")
OUTDATED_MORE = said("Annotated under an older guideline: {count} or more")
NEXT = said("Ne&xt")
UPHOLD = said("It &stands")

NONE_OUTDATED = said("Nothing was annotated under an older guideline.")
OUTDATED_CHOSEN = said("Annotated under an older guideline: {text} · {label}")
UPHELD = said("It stands under the guideline as it is now: {text}")
UPHELD_ALREADY = said("It was annotated under the guideline as it is now.")

# -- earlier texts

VERSIONS = said("&Earlier…")
VERSIONS_TITLE = said("Earlier guidelines of “{label}”")
IN_LANGUAGE = said("Language")
WHEN = said("When")
WHO = said("Who")
BY_PROGRAM = said("the program")
SHOW_CHANGES = said("Show &what it changed")
CHANGED = said("New words (underlined): {new}. Words gone (struck out): {gone}.")
FIRST_TEXT = said("The first text of this guideline.")
NO_VERSIONS = said("This label has no guideline yet. Write one, and every text of it stands here from then on.")
USE_AGAIN = said("&Use this text again")
USE_AGAIN_HINT = said("Begin a new version with this text; Ctrl+Z takes it back, and no version is lost")
USED_AGAIN = said("The text of version {version} is in force again, as a new version.")

# -- the list of them

LIST_TITLE = said("Annotated under an older guideline")
LIST_WORDS = said("Words")
LIST_LABEL = said("Label")
LIST_VERSION = said("Version")
LIST_OF = said("{version} of {newest}")
LIST_OPEN = said("Go there")

# -- the editor

EDITOR_TITLE = said("Guideline of “{label}”")
ARABIC = said("Arabic")
ENGLISH = said("English")
SOURCE = said("Text in Markdown")
PREVIEW = said("How it will look")
UNSAVED = said("What you wrote is not saved.")
DISCARD = said("Throw it away")
SAVE = said("Save")
WILL_BE_NEW = said("Saving begins version {version}; what was annotated before is then under an older one.")
WILL_TRANSLATE = said("Saving gives version {version} its text in this language; no annotation becomes older by it.")
UNCHANGED = said("Nothing is changed. In force: version {version}.")
HELP = said("# and ## begin headings, - an item, ** bold. Square brackets show where a span begins and ends.")
