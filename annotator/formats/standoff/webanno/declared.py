"""WebAnno TSV, declared (see the folder's own text)."""

import re

from annotator.formats.format import Format
from annotator.formats.standoff.webanno.reading import read
from annotator.formats.standoff.webanno.writing import write

_LOOKED_AT = 4000  # characters
_OF_WEBANNO = re.compile(r"^\ufeff?#(?:T_(?:SP|RL|CH)=|Text=|FORMAT=WebAnno)|^#id=\d+\s+#text=", re.MULTILINE)


def is_webanno(beginning: str) -> bool:
    """Whether a file that begins so is one of WebAnno, of whatever version, or has lost its first line."""
    return bool(_OF_WEBANNO.search(beginning[:_LOOKED_AT]))


WEBANNO = Format(
    name="webanno",
    suffixes=(".tsv",),
    read=read,
    write=write,
    sniff=is_webanno,
    carries_offsets=True,
    holds_relations=True,
    about="WebAnno TSV 3.3: sentences and tokens with a column for each layer, as INCEpTION reads them.",
    loses=("title, source and date of a document", "who made an annotation, when, and how sure"),
)
