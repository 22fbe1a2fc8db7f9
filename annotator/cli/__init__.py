"""The commands, thin: parse, call a room, print. Results go to standard output, words of trouble to standard error."""

from annotator.cli.group import commands

__all__ = ["commands"]
