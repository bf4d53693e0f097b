"""The limit on numpy's threads, which is the whole process's: whoever shares an extractor gets them back."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import numpy as np  # noqa: F401 # brings the BLAS
import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from newsclaims.threads import one_thread
from tests import places


def taken() -> set[int]:
    """How many threads the BLAS takes."""
    return {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"}


def test_the_last_thread_out_gives_the_host_its_threads_back() -> None:
    with threadpool_limits(limits=2, user_api="blas"):
        before, entered, left = taken(), threading.Event(), threading.Event()

        def other() -> None:
            with one_thread():
                entered.set()
                left.wait(10)

        thread = threading.Thread(target=other)
        with one_thread():
            thread.start()
            entered.wait(10)
            assert taken() == {1}
        assert taken() == {1}  # the other one is still at it
        left.set()
        thread.join()
        assert taken() == before
        with pytest.raises(ZeroDivisionError), one_thread(), one_thread():
            raise ZeroDivisionError
        assert taken() == before


FORKED = """
import os, threading
from newsclaims.threads import one_thread
from tests.test_threads import taken

before, entered, left = taken(), threading.Event(), threading.Event()

def other():
    with one_thread():
        entered.set()
        left.wait(10)

thread = threading.Thread(target=other)
thread.start()
entered.wait(10)
child = os.fork()
if not child:
    assert taken() == before
    with one_thread():
        assert taken() == {1}
    os._exit(0 if taken() == before else 1)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
left.set()
thread.join()
assert taken() == before
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork there")
def test_a_forked_process_is_not_bound_by_threads_that_it_has_not() -> None:
    environment = {**os.environ, "PYTHONPATH": str(places.ROOT)}
    subprocess.run([sys.executable, "-c", FORKED], check=True, timeout=60, env=environment)
