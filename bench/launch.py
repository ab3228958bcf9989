"""Runs a program for `bench.process` and writes down what it used.

A process of its own, and a small one: Linux counts the memory of whoever starts a program as the program's.
"""

import json
import os
import sys
import time


def main() -> None:
    """Run `argv[2:]`; write seconds, processor seconds, highest memory and exit code to the file `argv[1]`."""
    begin = time.perf_counter()
    process = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
    _, status, used = os.wait4(process, 0)
    wall = time.perf_counter() - begin
    cpu = used.ru_utime + used.ru_stime
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        json.dump([wall, cpu, used.ru_maxrss, os.waitstatus_to_exitcode(status)], file)


if __name__ == "__main__":
    main()
