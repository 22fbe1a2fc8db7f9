"""Makes docs/formats.md out of what the formats declare, with the running example written by each of them.

python -m tests.formats.documentation
"""

import tempfile
from pathlib import Path

from annotator.domain.label import DEFAULT_LABELS
from annotator.formats.format import Format, Outgoing
from annotator.formats.options import CHOICES, ExportOptions
from annotator.formats.registry import FORMATS
from annotator.formats.report import Report
from tests.examples import ANNOTATOR
from tests.formats.columns.exporting import EXAMPLE

PLACE = Path(__file__).parents[2] / "docs" / "formats.md"
_MOST_LINES = 24
_LONGEST_LINE = 160
_HEAD = """# The formats

Made from what each format declares of itself by `python -m tests.formats.documentation`; a test fails when it is not
current.

Offsets are Unicode code points of the stored text, the end exclusive. Beside every export lies `OUT.report.json`, in
which **exported + reported = stored**. Without `--split` an export is a file, or a folder where that is said; with
`--split 80/10/10` it is a folder with `train`, `dev` and `test`. The examples are of this text of 41 characters:

```
قال رئيس بلدية حلب: «قُتل 12 مدنياً أمس».
actor 4-18   location 15-18   quote 20-40   casualty 26-35   date 36-39
```

| option | values, the first is the default |
| --- | --- |
{options}

"""


def documentation() -> str:
    """The whole text."""
    options = "\n".join(
        f"| `--{name}` | {', '.join(f'`{one}`' for one in values)} |" for name, values in CHOICES.items()
    )
    return _HEAD.format(options=options) + "\n".join(map(_section, FORMATS.values()))


def _section(one: Format) -> str:
    ways = {(True, True): "in and out", (True, False): "in", (False, True): "out"}[one.can_read, one.can_write]
    lines = [f"## `{one.name}`", "", one.about or "Annotated documents.", "", f"- goes: {ways}"]
    if one.suffixes:
        lines.append(f"- files: {', '.join(f'`{suffix}`' for suffix in (*one.suffixes, *one.texts))}")
    if one.guises:
        lines.append(f"- told by how they begin: {', '.join(f'`{suffix}`' for suffix in one.guises)}")
    if one.is_folder:
        lines.append("- an export is a folder")
    if one.all_layers:
        lines.append("- holds all annotators' layers unless one is asked for")
    if one.options:
        lines.append(f"- options: {', '.join(f'`--{option}`' for option in one.options)}")
    lines += [f"- loses: {what}" for what in one.loses]
    if one.can_write:
        lines += ["", *_example(one)]
    return "\n".join([*lines, ""])


def _example(one: Format) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "example"
        one.write_to(Outgoing(iter([EXAMPLE]), DEFAULT_LABELS, (ANNOTATOR,)), ExportOptions(), out, Report())
        if not out.is_dir():
            return _fenced(out.read_bytes())
        found = []
        for path in sorted(path for path in out.rglob("*") if path.is_file()):
            found += [f"`{path.relative_to(out).as_posix()}`:", "", *_fenced(path.read_bytes()), ""]
        return found[:-1]


def _fenced(data: bytes) -> list[str]:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return ["A file of bytes."]
    lines = text.rstrip("\n").split("\n")
    shown = [line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]}…" for line in lines[:_MOST_LINES]]
    return ["````", *shown, *(["…"] if len(lines) > _MOST_LINES else []), "````"]


if __name__ == "__main__":
    PLACE.write_text(documentation(), encoding="utf-8", newline="\n")
