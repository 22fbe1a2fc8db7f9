"""What the window says of suggestions: what is proposed, what was accepted or refused, and all mentions of a name."""

from annotator.wording.phrase import said

PROPOSED_LABEL = said("Suggested: {label}")

# -- the status line

PROPOSED_HERE = said("Suggestions: {count}")
REACHED = said("Suggested: {text} · {label}. {reason} {source}")
ACCEPTED = said("Suggestions accepted: {count}")
NO_FURTHER = said("There is no further suggestion in this direction.")
NOTHING_PROPOSED = said("Nothing is suggested on this page.")
NONE_REACHED = said("First go to a suggestion.")
NO_MORE_OF_NAME = said("Nothing more is suggested for this name.")
NOTHING_IN_PARAGRAPH = said("Nothing is suggested in this paragraph.")
SWITCHED_ON = said("Suggestions are on.")
SWITCHED_OFF = said("Suggestions are switched off.")
