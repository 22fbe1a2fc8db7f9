"""What the window of lists of names says."""

from annotator.wording.phrase import said

TITLE = said("Lists of names")
COLUMNS = (
    said("Name"),
    said("Other spellings"),
    said("Label"),
    said("List"),
    said("Codes"),
    said("Place"),
)
FILTER = said("Filter: a name or a spelling")
NO_NAMES = said("No names yet. Add one, or import a list: one name a line, with other spellings, places and codes.")
COUNT = said("Names: {shown} of {count}")
ADD = said("&Add… (Ins)")
EDIT = said("&Change… (Enter)")
REMOVE = said("&Take out (Del)")
IMPORT = said("&Import a list…")
LIST_FILES = said("Lists (CSV)")

# -- one name

ENTRY_TITLE = said("A name in a list")
NAME = said("Name")
ALIASES = said("Other spellings, one a line")
LABEL = said("Label")
LIST = said("List")
OWN_LIST = said("own names")
CODES = said("Codes, as in iso=SY")
CODES_HINT = said("What other lists call it, one a line: the list, an equals sign, the code")
LATITUDE = said("Latitude")
LONGITUDE = said("Longitude")
BAD_DEGREES = said("That is no place on Earth: latitude is from -90 to 90, longitude from -180 to 180.")

# -- import

IMPORT_TITLE = said("Import a list of names")
IMPORT_FOUND = said("Names in the file: {count}. The first of them:")
IMPORT_LABEL = said("Label where the file names none")
IMPORT_DO = said("Import")
IMPORTED = said("Names: {added} new, {altered} with new spellings, {known} here already.")
