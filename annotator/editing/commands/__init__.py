"""Every verb, as a frozen value: `plan` reads the facts and returns the change, or refuses. None of them writes.

Who does a verb takes in the module it is in, and no other.
"""
