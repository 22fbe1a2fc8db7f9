"""What the window says of suggestions: what is proposed, what was accepted or refused, and all mentions of a name."""

from annotator.wording.phrase import said

PROPOSED_LABEL = said("Suggested: {label}")

# -- the status line

PROPOSED_HERE = said("Suggestions: {count}")
REACHED = said("Suggested: {text} · {label} · {reason} · {source}")
LEARNING = said("learning…")
NOTHING_LEARNED = said(
    "Nothing was learned from you yet: label a hundred sentences first. Until then documents keep their order."
)
ACCEPTED = said("Suggestions accepted: {count}")
NO_FURTHER = said("There is no further suggestion in this direction.")
NOTHING_PROPOSED = said("Nothing is suggested on this page.")
NONE_REACHED = said("First go to a suggestion.")
NO_MORE_OF_NAME = said("Nothing more is suggested for this name.")
NOTHING_IN_PARAGRAPH = said("Nothing is suggested in this paragraph.")
SWITCHED_ON = said("Suggestions are on.")
SWITCHED_OFF = said("Suggestions are switched off.")

# -- all mentions of a name

MENTIONS_TITLE = said("All mentions of a name")
MENTIONS_NAME = said("Name")
MENTIONS_LABEL = said("Label (its key: 1, 2, …)")
MENTIONS_SCOPE = said("Where (P)")
IN_THIS_DOCUMENT = said("In this document")
IN_THE_PROJECT = said("In the whole project")
MENTIONS_LIST = said("Mentions")
MENTIONS_HINT = said("Space ticks or not, A ticks all or none, Enter labels what is ticked, Esc leaves all as it is")
MENTIONS_APPLY = said("Label what is ticked")
MENTIONS_COUNT = said("Ticked: {ticked} of {count}. Labelled already: {labelled}.")
MENTIONS_READING = said("Ticked: {ticked} of {count}. Labelled already: {labelled}. Documents read: {documents}…")
MENTIONS_MOST = said("Only the first are shown ({count}). Label them, then ask again.")
NO_MENTIONS = said("There is no other mention of this name here.")
MENTION_SPOKEN = said("{line} · {title} · {why}")
REFUSED_BEFORE = said("You refused this one before")
LIES_INSIDE = said("Inside “{text}”, which is labelled")
MENTIONS_DONE = said("Labelled: {chosen}. Refused: {refused}.")
