"""What the statistics say."""

from annotator.wording.phrase import said

STATISTICS = said("Statistics")
TODAY = said("annotations today")
DONE_TODAY = said("documents done today")
AN_HOUR = said("annotations an hour")
DONE_OF = said("documents done, of {total}")
UNKNOWN_PACE = "–"
DAYS = said("Annotations by day")
DAY_SPOKEN = said("{day}: annotations {annotations}, documents done {done}")
BY_LABEL = said("By label")
BY_PERSON = said("By person")
BY_DOCUMENT = said("By document")
LABEL = said("Label")
HERE = said("This document")
PROJECT = said("Whole project")
PERSON = said("Annotator")
ANNOTATIONS = said("Annotations")
DOCUMENTS = said("Documents")
DONE = said("Done")
DOCUMENT = said("Document")
