"""Serves one GGUF file on the OpenAI wire, on loopback, until the process that started it is gone.

Usage: model_server.py FILE PORT THREADS, with its name in LOCAL_LLM_MODEL and the key clients must send in LOCAL_LLM_API_KEY.
"""

import os
import signal
import sys
import threading
import time

import xllamacpp

CONTEXT_TOKENS = 8192  # of all slots together
SLOTS = 2
LONGEST_REPLY_TOKENS = 512  # the library's default has no limit at all
CACHED_PROMPTS_MIB = 256  # the library's default is 8 GiB


def options(file, port, threads, key):
    params = xllamacpp.CommonParams()
    params.model.path = file
    params.model_alias = {os.environ["LOCAL_LLM_MODEL"]}
    params.hostnames = ["127.0.0.1"]
    params.port = port
    params.api_keys = [key]
    params.n_ctx = CONTEXT_TOKENS
    params.n_parallel = SLOTS
    params.n_predict = LONGEST_REPLY_TOKENS
    params.cpuparams.n_threads = threads
    params.cpuparams_batch.n_threads = threads
    params.cache_ram_mib = CACHED_PROMPTS_MIB
    params.no_extra_bufts = True  # a third less memory for a twentieth of the speed
    params.ui = False
    params.endpoint_metrics = True
    return params


def leave_with(parent):
    """A parent killed outright cannot tell us to go, so we look."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(0)


def main():
    file, port, threads = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    threading.Thread(target=leave_with, args=(os.getppid(),), daemon=True).start()
    for wanted in (signal.SIGTERM, signal.SIGINT):
        # at once: the library's own clean-up waits for the clients of requests in flight
        signal.signal(wanted, lambda *_: os._exit(0))
    server = xllamacpp.Server(options(file, port, threads, os.environ.pop("LOCAL_LLM_API_KEY")))
    print("listening at", server.listening_address, flush=True)
    while True:
        time.sleep(3600)


if __name__ == "__main__":
    main()
