"""What can go wrong between here and the server."""

from pipeline.errors import PipelineError


class DepositError(PipelineError):
    """The server refused, cannot be reached, or holds something else than was sent; a new run goes on from there."""

    exit_code = 3
