"""What the user must put right before anything can be checked."""


class Trouble(Exception):
    """Wrong settings, tables, names; the message is a Chinese sentence. Commands end with exit code 2."""
