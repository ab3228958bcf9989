"""The work done by several processes of this machine; one that dies takes no more than its document with it."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing.connection import wait as wait_for

from pipeline.corpus.units import Batch, Outcome, Rules, Text, lost, read_batch, start

# Each process is to use one core; the libraries beneath would each start threads for all of them.
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "POLARS_MAX_THREADS")
# Batches a worker: one that it reads, one that waits.
AHEAD = 2

Outcomes = tuple[Outcome, ...]


def read_in_processes(rules: Rules, batches: Iterable[Batch], workers: int) -> Iterator[Outcomes]:
    """Read the batches in any order. Where a process dies, the documents it may have had are read again one by one."""
    rest = iter(batches)
    suspects = yield from _read_until_one_dies(rules, rest, workers)
    while suspects:
        yield from _read_one_by_one(rules, chain.from_iterable(suspects))
        suspects = yield from _read_until_one_dies(rules, rest, workers)


def _read_until_one_dies(
    rules: Rules, batches: Iterator[Batch], workers: int
) -> Generator[Outcomes, None, list[Batch]]:
    """Return the batches that were under way when a process died; none: all is read."""
    under_way: dict[Future[Outcomes], Batch] = {}
    with _pool(rules, workers) as pool:
        try:
            while True:
                for batch in islice(batches, AHEAD * workers - len(under_way)):
                    under_way[_submit(pool, batch, rules)] = batch
                if not under_way:
                    return []
                for future in wait(under_way, return_when=FIRST_COMPLETED).done:
                    outcomes = future.result()
                    del under_way[future]
                    yield outcomes
        except BrokenProcessPool:
            return list(under_way.values())


def _submit(pool: ProcessPoolExecutor, batch: Batch, rules: Rules) -> "Future[Outcomes]":
    try:
        return pool.submit(read_batch, batch, rules.fingerprint)
    except BrokenProcessPool as error:
        broken: Future[Outcomes] = Future()
        broken.set_exception(error)
        return broken


def _read_one_by_one(rules: Rules, texts: Iterable[Text]) -> Iterator[Outcomes]:
    """Read documents each alone; with which the process dies, that one is set aside."""
    rest = deque(texts)
    while rest:
        with _pool(rules, 1) as pool:
            try:
                while rest:
                    yield _submit(pool, (rest[0],), rules).result()
                    rest.popleft()
            except BrokenProcessPool:
                yield (lost(rest.popleft()),)


@contextmanager
def _pool(rules: Rules, workers: int) -> Iterator[ProcessPoolExecutor]:
    """Lend a pool of fresh processes: a fork would copy the threads' locks of this one."""
    with _one_thread_each():
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(rules,))
        try:
            yield pool
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _one_thread_each() -> Iterator[None]:
    before = {name: os.environ.get(name) for name in THREADS}
    os.environ.update(dict.fromkeys(THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


def _begin(rules: Rules) -> None:
    """Make a worker ready, and have it end with the process that started it, however that one ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who stops the run speaks to the parent
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    start(rules)


def _end_with(sentinel: int) -> None:
    wait_for([sentinel])
    os._exit(1)
