"""Every fact that can make the program refuse, as one tree. Facts, not prose: `wording` turns each into a sentence.

AnnotatorError
├── Refusal            a command that cannot be done
├── ProjectTrouble     a project file that cannot be opened or written
└── TransferTrouble    what comes in or goes out cannot (in `errors.files`)
    ├── FileTrouble        one file, line or option
    └── ImportRefused      all that was found wrong in what came in; nothing was changed
"""

from annotator.domain.errors.labels import (
    BadColour,
    BadLabelKey,
    BrokenLabelSet,
    EmptyGuideline,
    LabelKeyTaken,
    LabelNameTaken,
    LabelRetired,
    MergedIntoItself,
    NotALabelSet,
)
from annotator.domain.errors.projects import (
    BackupFailed,
    NotAProject,
    NotSaved,
    ProjectAltered,
    ProjectDamaged,
    ProjectExists,
    ProjectFolderUnusable,
    ProjectInUse,
    ProjectMissing,
    ProjectMoved,
    ProjectReadOnly,
    ProjectTooNew,
)
from annotator.domain.errors.refusals import (
    AlreadyAnnotated,
    BadAnnotatorName,
    BadLabelId,
    BadRelation,
    BadValue,
    Cancelled,
    CrossingForbidden,
    DocumentExists,
    EmptySpan,
    LabelExists,
    NothingSelected,
    NothingToRedo,
    NothingToUndo,
    SpanOutsideText,
    StaleEdit,
    UnknownAnnotation,
    UnknownDocument,
    UnknownLabel,
    UnknownRelation,
)
from annotator.domain.errors.tree import AnnotatorError, ProjectTrouble, Refusal, TransferTrouble

__all__ = [
    "AlreadyAnnotated",
    "AnnotatorError",
    "BackupFailed",
    "BadAnnotatorName",
    "BadColour",
    "BadLabelId",
    "BadLabelKey",
    "BadRelation",
    "BadValue",
    "BrokenLabelSet",
    "Cancelled",
    "CrossingForbidden",
    "DocumentExists",
    "EmptyGuideline",
    "EmptySpan",
    "LabelExists",
    "LabelKeyTaken",
    "LabelNameTaken",
    "LabelRetired",
    "MergedIntoItself",
    "NotALabelSet",
    "NotAProject",
    "NotSaved",
    "NothingSelected",
    "NothingToRedo",
    "NothingToUndo",
    "ProjectAltered",
    "ProjectDamaged",
    "ProjectExists",
    "ProjectFolderUnusable",
    "ProjectInUse",
    "ProjectMissing",
    "ProjectMoved",
    "ProjectReadOnly",
    "ProjectTooNew",
    "ProjectTrouble",
    "Refusal",
    "SpanOutsideText",
    "StaleEdit",
    "TransferTrouble",
    "UnknownAnnotation",
    "UnknownDocument",
    "UnknownLabel",
    "UnknownRelation",
]
