"""What the window says while it opens, checks, copies and recovers projects."""

from annotator.wording.phrase import said

OPENING = said("Opening {name}…")
RECOVERING = said("Recovering the project…")
BACKING_UP = said("Making a backup and checking it…")
RESTORING = said("Restoring a copy and checking it…")
CHECKING = said("Checking the project…")
CHECK_TITLE = said("Check of the project")
CHECK_FAULT = said("What was found")
CHECK_FOUND = said(
    "The project is not whole. Faults: {count}. Nothing was changed. Go back to a backup (File › Backups), or open the "
    "project again to have it recovered."
)
