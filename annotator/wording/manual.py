"""What the window of the manual says around its chapters."""

from annotator.wording.phrase import said

MANUAL = said("Manual")
SEARCH = said("Search the manual")
CONTENTS = said("Contents")
NOTHING = said("No section holds all these words.")
