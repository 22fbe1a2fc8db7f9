"""What is seen: the only room that knows Qt. Widgets draw and report; they know no project and no session."""

import builtins

import PySide6.QtCore  # noqa: F401

# For optional features PySide6 puts a hook in place of `import`, which reads the source of each module that is taken in
# from then on: a tenth of the start, and eight megabytes. No such feature is used here, so Python's own comes back.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
