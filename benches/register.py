"""Measures the register at several sizes and prints the table of docs/performance.md.

usage: register.py PROGRAM WORK_DIRECTORY [VERSIONS...]      (default: 5000 50000 500000)

PROGRAM is a release build. Requests are sent at a fixed rate whether the answers come or not, and a request's time counts from
the moment at which it was due, so that a stall is seen by every request behind it. Load and program share the machine.
"""

import asyncio
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request

RATE = 500  # requests a second
SECONDS = 20
CONNECTIONS = 32
LANGUAGES = ["en", "fr", "es", "de", "ar", "uk", "ja", "pt"]
WORDS = "train fund equip join publish review extend found unit prosecutors night team report lessons lists helpline grooming network school survey".split()


class Served:
    """The program, serving a data directory on a free port."""

    def __init__(self, program, data):
        begun = time.perf_counter()
        self.process = subprocess.Popen(
            [program, "serve", "--data", data, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        line = self.process.stdout.readline()
        self.port = int(re.search(r"127\.0\.0\.1:(\d+)", line).group(1))
        urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz").read()
        self.ready = time.perf_counter() - begun

    def memory(self):
        """Peak of everything resident, and what of the memory now is the program's own, in MB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        value = lambda key: int(re.search(rf"{key}:\s+(\d+)", status).group(1)) / 1024
        return value("VmHWM"), value("RssAnon")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        if self.process.wait(10) != 0:
            sys.exit("the program did not end cleanly")


async def load(port, paths, rate=RATE, seconds=SECONDS):
    """Milliseconds of every request, sorted. Any answer but 200 ends the measurement."""
    queue, times = asyncio.Queue(), []
    total = rate * seconds
    origin = time.perf_counter() + 0.5

    async def worker():
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while (i := await queue.get()) is not None:
            due = origin + i / rate
            writer.write(f"GET {paths[i % len(paths)]} HTTP/1.1\r\nHost: accord\r\nAccept-Encoding: gzip\r\n\r\n".encode())
            head = await reader.readuntil(b"\r\n\r\n")
            if not head.startswith(b"HTTP/1.1 200"):
                sys.exit(f"{paths[i % len(paths)]}: {head.splitlines()[0].decode()}")
            length = re.search(rb"content-length: (\d+)", head, re.I)
            if length:
                await reader.readexactly(int(length.group(1)))
            else:
                while size := int(await reader.readuntil(b"\r\n"), 16):
                    await reader.readexactly(size + 2)
                await reader.readexactly(2)
            times.append((time.perf_counter() - due) * 1000)
        writer.close()

    workers = [asyncio.create_task(worker()) for _ in range(CONNECTIONS)]
    for i in range(total):
        wait = origin + i / rate - time.perf_counter()
        if wait > 0:
            await asyncio.sleep(wait)
        queue.put_nowait(i)
    for _ in workers:
        queue.put_nowait(None)
    await asyncio.gather(*workers)
    return sorted(times)


def timed(*command):
    begun = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: {done.stdout}{done.stderr}")
    return time.perf_counter() - begun, done.stdout


def forget():
    """Empties the system's file cache, where the machine allows it."""
    os.sync()
    try:
        pathlib.Path("/proc/sys/vm/drop_caches").write_text("3")
        return True
    except OSError:
        return False


def members(port):
    answer = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/members?per_page=100"))
    return [m["id"] for m in answer["items"]]


def measure(program, work, scale):
    data = str(work / f"exercise-{scale}")
    row = {}
    if not pathlib.Path(data).exists():
        row["fill, s"], _ = timed(program, "exercise", "--scale", str(scale), "--data", data)
    cold = forget()
    served = Served(program, data)
    row["cold start, s" if cold else "start, s"] = served.ready
    codes = members(served.port)
    pages = {
        "country": [f"/{lang}/country/{code}" for code in codes for lang in LANGUAGES],
        "goal": [f"/{lang}/goal/G{goal}" for goal in range(1, 8) for lang in LANGUAGES],
        "search": [f"/{lang}/search?q={a}+{b}" for a in WORDS for b in WORDS[:6] for lang in LANGUAGES],
    }
    # Reading goes on after the start: every page is asked for once before it is measured. What a first view costs is measured below.
    # A day of its own for every request: nothing that was kept can answer.
    days = [f"{y}-{m:02}-{d:02}" for y in range(2014, 2026) for m in range(1, 13) for d in range(1, 29)]
    for name, paths in pages.items():
        asyncio.run(load(served.port, paths, rate=40, seconds=len(paths) // 40 + 1))
        times = asyncio.run(load(served.port, paths))
        row[f"{name}: p50, ms"], row[f"{name}: p99, ms"] = times[len(times) // 2], times[len(times) * 99 // 100]
        fresh = [f"{p}{'&' if '?' in p else '?'}as_of={days[(i * 7) % len(days)]}" for i, p in enumerate((paths * 100)[:2000])]
        times = asyncio.run(load(served.port, fresh, rate=50, seconds=8))
        row[f"{name}, never asked before, 50/s: p50, ms"] = times[len(times) // 2]
        row[f"{name}, never asked before, 50/s: p99, ms"] = times[len(times) * 99 // 100]
    row["peak memory, MB"], row["own memory, MB"] = served.memory()
    served.stop()
    served = Served(program, data)
    row["warm start, s"] = served.ready
    served.stop()
    row["verify, s"], said = timed(program, "verify", "--data", data, "--json")
    row["events"] = json.loads(said)["events"]
    row["recompute, s"], said = timed(program, "recompute", "--data", data, "--json")
    row["verdicts recomputed"] = json.loads(said)["verdicts"]
    row["database, MB"] = (pathlib.Path(data) / "accord.sqlite").stat().st_size / 2**20
    return row


def shown(value):
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def main():
    program, work = sys.argv[1], pathlib.Path(sys.argv[2])
    scales = [int(n) for n in sys.argv[3:]] or [5_000, 50_000, 500_000]
    work.mkdir(parents=True, exist_ok=True)
    rows = {}
    for scale in scales:
        print(f"measuring {scale:,} versions ...", file=sys.stderr)
        rows[scale] = measure(program, work, scale)
    keys = list(dict.fromkeys(key for row in rows.values() for key in row))
    growth = f" growth {scales[0]:,} → {scales[-1]:,} |" if len(scales) > 1 else ""
    print("| | " + " | ".join(f"{s:,} versions" for s in scales) + " |" + growth)
    print("|---|" + "---:|" * (len(scales) + bool(growth)))
    for key in keys:
        values = [rows[s].get(key) for s in scales]
        line = f"| {key} | " + " | ".join("" if v is None else shown(v) for v in values) + " |"
        if growth:
            line += f" × {values[-1] / values[0]:.1f} |" if values[0] and values[-1] else " |"
        print(line)
    shutil.rmtree(work / "tmp", ignore_errors=True)


main()
