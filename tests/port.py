"""A port of this machine that is free, and that nobody else comes by: below those that the system gives to whoever asks for any.

usage: port.py      (prints it)
"""

import pathlib
import random
import socket

RANGE = pathlib.Path("/proc/sys/net/ipv4/ip_local_port_range")
LOWEST = 10_000


def is_free(port):
    with socket.socket() as probe:
        # As servers do: a connection that was closed a moment ago is in nobody's way.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free():
    end = int(RANGE.read_text().split()[0])
    if end <= LOWEST:  # the system gives nearly all of them: one that it gives is as good as any
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return probe.getsockname()[1]
    for _ in range(1_000):
        port = random.randrange(LOWEST, end)
        if is_free(port):
            return port
    raise OSError(f"1,000 ports between {LOWEST} and {end} were tried, and none is free")


if __name__ == "__main__":
    print(free())
