"""Why something is not taken in."""


class Refused(Exception):
    """A file, a folder or a statement that cannot be used; the message says why, in words for the person who imports."""
