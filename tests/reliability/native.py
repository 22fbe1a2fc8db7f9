"""Programs of ours, run with a piece of C between them and the C library, or in a place mounted for them alone."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from annotator import paths

ROOT = Path(paths.__file__).resolve().parent.parent
HERE = Path(__file__).parent
LONG = os.environ.get("RELIABILITY") == "long"


def compiled(source: str, folder: Path) -> Path:
    """The library made of that C file of ours, in `folder`; skips the test where that cannot be."""
    if sys.platform != "linux":
        pytest.skip("standing between a program and the C library is done for Linux only")
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("there is no C compiler (cc): calls to the system can be neither recorded nor made to fail")
    library = folder / Path(source).with_suffix(".so").name
    flags = ["-O2", "-Wall", "-Wextra", "-shared", "-fPIC", "-o", str(library), str(HERE / source), "-ldl"]
    subprocess.run([compiler, *flags], check=True)
    return library


def tell(value: object) -> None:
    """What such a program answers with: one line of JSON."""
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


def run(module: str, *arguments: object, **environment: str) -> str:
    """What that module of the tests prints when it is run; it must end well."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    return _output(command, os.environ | environment)


def run_in_own_mounts(module: str, *arguments: object) -> str:
    """As `run`, in a namespace of its own where it may mount what it likes; skips the test where there is none."""
    unshare = ["unshare", "--mount"] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["unshare", "-Urm"]
    probe = ["sh", "-c", 'mount -t tmpfs -o size=64k none "$0"', str(HERE)]
    if (
        shutil.which("unshare") is None
        or subprocess.run([*unshare, *probe], check=False, capture_output=True).returncode
    ):
        pytest.skip("nothing can be mounted here: it takes Linux and root, or user namespaces (unshare -Urm)")
    return _output([*unshare, sys.executable, "-m", module, *map(str, arguments)], dict(os.environ))


def _output(command: list[str], environment: dict[str, str]) -> str:
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
