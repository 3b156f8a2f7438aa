"""Lookups over HTTP: a list of many entries in the running program, and `wrk` (Debian) asking on the same processors.

    python3 benches/lookups.py target/release/accord WORKDIR [ENTRIES ...]      (10,000,000 without a number)

For each number of entries: an exercise of its own on SQLite, the list taken over in one request, as a program of a provider would; then single lookups
(`GET /hma/m/lookup`), half of them of pictures that the list has; lookups in blocks of 256 (`POST /api/v1/match`); and single lookups while a further
list of 200,000 is taken over. Printed: seconds to take the list over, the program's memory at its highest, lookups a second, and the times of answers.
"""

import http.client
import itertools
import json
import random
import re
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

FILE, BLOCK, SECONDS, KNOWN = 200_000, 256, 20, 50_000
BANK = "LOAD"


def codes(seed, count):
    dice = random.Random(seed)
    return (f"{dice.getrandbits(256):064x}" for _ in range(count))


def pieces_of(lines):
    while piece := list(itertools.islice(lines, 5_000)):
        yield piece


class House:
    def __init__(self, program, directory):
        subprocess.run([program, "exercise", "--people", "--scale", "1000", "--data", directory], check=True, stdout=subprocess.DEVNULL)
        made = subprocess.run(
            [program, "token", "make", "--for", "exercise.provider-operator.de", "--data", directory, "--name", "bench", "--scope", "write", "--days", "1", "--json"],
            check=True, capture_output=True, text=True,
        )
        self.token = json.loads(made.stdout)["token"]
        self.process = subprocess.Popen(
            [program, "serve", "--data", directory, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self.address = re.search(r"http://[0-9.:]+", self.process.stdout.readline()).group(0)

    def ask(self, method, path, body=None, kind="application/json"):
        at = urllib.parse.urlsplit(self.address)
        connection = http.client.HTTPConnection(at.hostname, at.port, timeout=600)
        headers = {"Authorization": f"Bearer {self.token}"} | ({"Content-Type": kind} if body is not None else {})
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        if answer.status not in (200, 201):
            sys.exit(f"{method} {path}: {answer.status} {text[:300]}")
        return text

    def take(self, lines):
        """Sends a list as it is made, in one request; how long it took."""
        began = time.monotonic()
        at = urllib.parse.urlsplit(self.address)
        connection = http.client.HTTPConnection(at.hostname, at.port, timeout=600)
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/octet-stream"}
        pieces = ("".join(f"{line}\n" for line in piece).encode() for piece in pieces_of(lines))
        connection.request("POST", f"/api/v1/banks/{BANK}/lots?sharing=organisation&why=a+bench", pieces, headers, encode_chunked=True)
        answer = connection.getresponse()
        said = answer.read().decode().splitlines()
        if answer.status != 200 or not said or "stopped" in said[-1] or '"end"' not in said[-1]:
            sys.exit(f"{answer.status}: {said[-1:]}")
        return time.monotonic() - began, json.loads(said[-1])["end"]

    def memory(self):
        """The most that it ever held, in GiB."""
        text = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", text).group(1)) / 1024**2


SINGLE = """
local known = {{}}
for line in io.lines("{known}") do known[#known + 1] = line end
local digits = "0123456789abcdef"
math.randomseed({seed})
local function other()
  local made = {{}}
  for i = 1, 64 do local at = math.random(16); made[i] = digits:sub(at, at) end
  return table.concat(made)
end
request = function()
  local code = math.random(2) == 1 and known[math.random(#known)] or other()
  return wrk.format("GET", "/hma/m/lookup?signal_type=pdq&signal=" .. code)
end
wrk.headers["Authorization"] = "Bearer {token}"
done = function(summary, latency)
  print(string.format("RESULT %d %d %d %.3f %.3f %.3f", summary.requests, summary.duration, summary.errors.status,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
"""

BLOCKS = """
local bodies = {{}}
for line in io.lines("{bodies}") do bodies[#bodies + 1] = line end
local at = 0
request = function()
  at = at % #bodies + 1
  return wrk.format("POST", "/api/v1/match", {{ ["Content-Type"] = "application/json", ["Authorization"] = "Bearer {token}" }}, bodies[at])
end
done = function(summary, latency)
  print(string.format("RESULT %d %d %d %.3f %.3f %.3f", summary.requests, summary.duration, summary.errors.status,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
"""


def wrk(house, script, text, connections, seconds):
    script.write_text(text)
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", script, house.address]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def result(process, each=1):
    out = process.communicate()[0]
    requests, micros, failed, middle, most, longest = re.search(r"RESULT (\d+) (\d+) (\d+) (\S+) (\S+) (\S+)", out).groups()
    if int(failed):
        sys.exit(f"{failed} answers were refused:\n{out}")
    return int(requests) * each / (int(micros) / 1e6), float(middle), float(most), float(longest)


def main():
    program, work = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
    work.mkdir(parents=True, exist_ok=True)
    for entries in [int(n) for n in sys.argv[3:]] or [10_000_000]:
        directory = work / f"data-{entries}"
        subprocess.run(["rm", "-rf", directory], check=True)
        house = House(program, str(directory))
        try:
            run(house, work, entries)
        finally:
            house.process.terminate()
            house.process.wait()


def run(house, work, entries):
    house.ask("POST", "/hma/c/banks", json.dumps({"name": BANK, "enabled_ratio": 1.0}))
    known, every = [], max(1, entries // KNOWN)

    def made():
        for number, code in enumerate(codes(0, entries)):
            if number % every == 0:
                known.append(code)
            yield code

    seconds, end = house.take(made())
    if end["entered"] != entries:
        sys.exit(f"{end} instead of {entries} entries")
    print(f"{entries:,} entries: taken over in {seconds:.0f} s, {house.memory():.2f} GiB at its highest", flush=True)
    (work / "known").write_text("\n".join(known) + "\n")
    dice = random.Random(99)
    with (work / "bodies").open("w") as out:
        for _ in range(200):
            queries = [dice.choice(known) if dice.random() < 0.5 else f"{dice.getrandbits(256):064x}" for _ in range(BLOCK)]
            out.write(json.dumps({"queries": [{"type": "pdq", "hash": code} for code in queries]}) + "\n")
    single = SINGLE.format(known=work / "known", token=house.token, seed=7)
    blocks = BLOCKS.format(bodies=work / "bodies", token=house.token)
    line = "{:<34} {:>10} lookups/s   p50 {:>7.2f} ms   p99 {:>7.2f} ms   longest {:>7.2f} ms"
    for name, text, connections, each in [("single", single, 16, 1), (f"in blocks of {BLOCK}", blocks, 2, BLOCK)]:
        wrk(house, work / "warm.lua", text, connections, 3).communicate()
        rate, *times = result(wrk(house, work / "bench.lua", text, connections, SECONDS), each)
        print(line.format(name, f"{rate:,.0f}", *times), flush=True)
    asking = wrk(house, work / "bench.lua", single, 4, 3 * SECONDS)
    time.sleep(3)
    seconds, _ = house.take(codes(1_000, FILE))
    rate, *times = result(asking)
    print(line.format(f"single, while {FILE:,} come in {seconds:.0f} s", f"{rate:,.0f}", *times), flush=True)
    print(f"{house.memory():.2f} GiB at its highest", flush=True)


main()
