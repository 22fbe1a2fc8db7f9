"""What is said of looking for words in a whole project."""

from annotator.wording.phrase import said

NOTHING_FOUND = said("Nothing was found.")
SEARCH_TITLE = said("Find in all documents")
SEARCH_WORDS = said("Words")
SEARCH_HINT = said("Words, however they are spelled: hamza, ة, vowel marks and digits may differ")
SEARCH_IN = said("Where")
IN_TEXTS = said("in the texts")
IN_LABEL = said("annotations: {label}")
NO_WORDS = said("Type the words to look for, or choose the annotations of a label.")
FOUND_HERE = said("Found here. {key} shows the list of places again.")
SEARCH_BUTTON = said("Find")
SEARCHING = said("Found: {count}. Documents looked through: {documents} of {total}.")
SEARCHED = said("Found: {count}. All {documents} documents were looked through.")
SEARCH_STOPPED = said("Found: {count}. Stopped after {documents} of {total} documents.")
SEARCH_MOST = said("Only the first {count} are shown. Say more to find fewer.")
SEARCH_RESULTS = said("Places found")
