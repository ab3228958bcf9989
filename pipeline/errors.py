"""What can go wrong, said in one line: where, what, and what to do about it."""


def on_one_line(text: str) -> str:
    """Return text for people's eyes: what ends a line, turns the writing round or drives a terminal is spelled out."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


class PipelineError(Exception):
    """An error that the user can act on; `exit_code` is what the command line returns for it."""

    exit_code = 1


class InputError(PipelineError):
    """Something that people supplied (raw text, curated row, schema, option) cannot be used.

    `where` names the place as `file`, `file:line` or `file:line:field`.
    """

    exit_code = 2

    def __init__(self, where: str, reason: str, remedy: str = "") -> None:
        self.where, self.reason, self.remedy = where, reason, remedy
        super().__init__(on_one_line(f"{where}: {reason}" + (f" ({remedy})" if remedy else "")))


class InvalidTablesError(PipelineError):
    """Tables were built but break a schema or a rule; nothing of them is published."""
