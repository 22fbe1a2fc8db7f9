"""`python -m annotator`, and the command `annotator`."""

from multiprocessing import freeze_support

from annotator.app import main

if __name__ == "__main__":
    freeze_support()  # what learns does so in a process of its own, in a frozen program too
    main()
