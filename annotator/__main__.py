"""`python -m annotator`, and the command `annotator`."""

import sys

from annotator.app import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # what learns does so in a process of its own, in a frozen program too
        from multiprocessing import freeze_support

        freeze_support()
    main()
