"""What the window says of suggestions: what is proposed, what was accepted or refused, and all mentions of a name."""

from annotator.wording.phrase import said

PROPOSED_LABEL = said("Suggested: {label}")
