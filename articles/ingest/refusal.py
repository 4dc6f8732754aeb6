"""Why something is not taken in."""


class Refused(Exception):
    """A file, a folder or a statement that cannot be used; the message says why, to the person who imports."""
