"""What is said of the label set: why it cannot be altered so, and what its windows say."""

from annotator.domain import errors
from annotator.wording.phrase import said

LABEL_REFUSALS: dict[type[errors.AnnotatorError], str] = {
    errors.LabelKeyTaken: said("The key {key} belongs to the label “{label}” already."),
    errors.BadLabelKey: said("“{key}” cannot be a label's key. Use a digit from 1 to 9, or none."),
    errors.LabelNameTaken: said("The label “{label}” is called “{name}” already. Choose another name."),
    errors.BadColour: said("“{colour}” is not a colour such as #1D44DB."),
    errors.MergedIntoItself: said("“{label}” cannot be merged into itself. Choose another label."),
    errors.LabelRetired: said("The label “{label}” is not offered any more. Offer it again first."),
    errors.EmptyGuideline: said("The guideline of “{label}” is empty. Write something, or leave it as it was."),
    errors.NotALabelSet: said("{path} is not a label set of this program."),
    errors.BrokenLabelSet: said("{path}: “{place}” should be {expected}. Nothing was taken from it."),
}
