"""The work done on a Dask cluster. Texts and rules travel with the tasks: nothing but the program has to be there."""

from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from itertools import islice
from typing import Any

from distributed import Client, Future, KilledWorker, WorkerPlugin, wait

from pipeline.corpus.units import Batch, Outcome, Rules, insist_on_program, lost, read_batch, start
from pipeline.errors import InputError, PipelineError

# Batches a thread of the cluster: one that it reads, one that waits.
AHEAD = 2
PATIENCE = 60  # seconds until the first worker has to be there


class GiveRules(WorkerPlugin):
    """Gives the rules to every worker, also to those that come later or come back."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.name = f"rules-{rules.fingerprint}"

    def setup(self, worker: Any) -> None:
        """Make a worker ready; raises InputError where it runs another version."""
        insist_on_program(self.rules.program)
        start(self.rules)


def read_on_cluster(rules: Rules, batches: Iterable[Batch], address: str) -> Iterator[tuple[Outcome, ...]]:
    """Read the batches in any order; the scheduler gives those of a worker that is lost to another.

    A batch with which worker after worker dies is read document by document. Raises InputError where no scheduler
    answers or the workers cannot do the work, and PipelineError where the scheduler is lost.
    """
    with _client(address, rules) as client:
        try:
            yield from _read(client, rules, iter(batches))
        except (CancelledError, OSError) as error:
            raise PipelineError(f"{address}: lost the scheduler; run again to go on from here") from error


def _read(client: Client, rules: Rules, batches: Iterator[Batch]) -> Iterator[tuple[Outcome, ...]]:
    under_way: dict[Future[tuple[Outcome, ...]], Batch] = {}
    again: list[Batch] = []
    while True:
        free = max(AHEAD * slots(client) - len(under_way), 0)
        for batch in [*_taken(again, free), *islice(batches, max(free - len(again), 0))]:
            under_way[client.submit(read_batch, batch, rules.fingerprint, pure=False)] = batch
        if not under_way:
            return
        for future in wait(list(under_way), return_when="FIRST_COMPLETED").done:
            batch = under_way.pop(future)
            try:
                yield future.result()
            except KilledWorker:
                if len(batch) == 1:
                    yield (lost(batch[0]),)
                again += [(text,) for text in batch] if len(batch) > 1 else []
            future.release()


def slots(client: Client) -> int:
    """How many batches the cluster can read at a time, at least one."""
    return max(sum(map(int, client.nthreads().values())), 1)


def _taken(batches: list[Batch], count: int) -> list[Batch]:
    taken = batches[:count]
    del batches[:count]
    return taken


@contextmanager
def _client(address: str, rules: Rules) -> Iterator[Client]:
    try:
        client = Client(address, timeout=PATIENCE // 4)
    except (OSError, ValueError) as error:
        raise InputError(address, "no Dask scheduler answers there", "start one, or give another address") from error
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            raise InputError(address, "the scheduler has no workers", "start some with `dask worker`") from error
        plugin = GiveRules(rules)
        try:
            client.register_plugin(plugin)
        except PipelineError:
            raise
        except Exception as error:
            reason = f"its workers cannot read: {' '.join(str(error).split())[:200]}"
            raise InputError(address, reason, "install the same version of the pipeline there") from error
        try:
            yield client
        finally:
            with suppress(OSError):  # a scheduler that is lost has forgotten it
                client.unregister_worker_plugin(plugin.name)
