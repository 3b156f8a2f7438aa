"""Scans that several workers do, while workers, the scan itself and the broker are killed, and the broker loses all that it had.

usage: workers.py PROGRAM WORK_DIRECTORY POSTGRES [ROUNDS]

So many rounds are made at least, and as many more as it takes to kill enough. Each round scans the same tree anew, with shards in a file or in PostgreSQL, three workers and a real NATS server. Every quarter of a second something is killed with SIGKILL: a worker, whoever began the scan, or the broker,
which comes back with what it had or with nothing. Now and then a worker is invented that came to nothing of a shard. What each scan has found must be what was counted by other means, and its findings must be to the byte those of a
scan by one program alone; its statements count each file once; nothing of it stays in the tables.
"""

import collections
import contextlib
import json
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time

import scene

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import port as ports

WORKERS = 3
# Seconds that only something that hangs takes: a scan with all that is killed in it, and whatever is to come by itself.
ROUND, PATIENCE = 1_800, 300


class Broker:
    """A NATS server with JetStream. Its port stays the same: the scans know it."""

    def __init__(self, directory):
        self.directory, self.process, self.log = directory, None, pathlib.Path(f"{directory}.log")
        for _ in range(5):
            self.port = ports.free()
            if self.begun():
                return
        sys.exit(f"no NATS server starts: {self.log.read_text()[-2000:]}")

    def begun(self):
        """Starts it, and says whether it listens: a port that another has taken ends it."""
        # Debian puts it where not everybody looks.
        program = shutil.which("nats-server") or "/usr/sbin/nats-server"
        command = [program, "-a", "127.0.0.1", "-p", str(self.port), "-js", "-sd", str(self.directory)]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log)
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", self.port)) == 0:
                    return True
            time.sleep(0.01)
        self.down()
        return False

    def up(self):
        if not self.begun():
            sys.exit(f"the NATS server does not come back: {self.log.read_text()[-2000:]}")

    def down(self):
        self.process.kill()
        self.process.wait()

    def forget(self):
        self.down()
        shutil.rmtree(self.directory, ignore_errors=True)
        self.up()


class Shards:
    """The tables, read and written past the program."""

    def __init__(self, where):
        self.where = where

    def sql(self, text):
        if self.where.startswith("postgres"):
            done = subprocess.run(["psql", "-X", "-A", "-t", "-q", self.where, "-c", text], capture_output=True, text=True, check=True)
            return [line.split("|") for line in done.stdout.splitlines()]
        if not os.path.exists(self.where):
            return []
        with contextlib.closing(sqlite3.connect(self.where, timeout=10)) as opened, opened:
            return [[str(value) for value in row] for row in opened.execute(text)]

    def invent(self):
        """A worker whose tree is not there: it came to nothing of a shard."""
        empty = "'\\x5b5d'" if self.where.startswith("postgres") else "x'5b5d'"
        with contextlib.suppress(subprocess.CalledProcessError, sqlite3.OperationalError):
            # Not the last one: nothing may really be behind the end of the walk.
            pick = "SELECT number FROM shard WHERE records IS NULL AND part LIKE '%through%' ORDER BY number LIMIT 1"
            return self.sql(f"UPDATE shard SET worker = 'nobody', records = 0, found = {empty} WHERE number = ({pick}) RETURNING number")
        return []

    def done(self):
        with contextlib.suppress(subprocess.CalledProcessError, sqlite3.OperationalError):
            rows = self.sql("SELECT count(*) FROM shard WHERE records IS NOT NULL")
            return int(rows[0][0]) if rows else 0
        return 0


def furnish(root):
    """Eight trees, so that pictures are in many shards, with files that have names in several of them."""
    for number in range(8):
        scene.furnish(root / str(number), count=60, letters=1_500)
    for number in range(40):
        os.link(root / "2/letters" / str(number % 13) / str(number % 5) / str(number), root / "6/letters" / f"also-{number}")
    return root


def hears(process):
    """Waits until a process has a handler for SIGTERM: one that was begun a moment ago is ended by it instead."""
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            caught = re.search(r"^SigCgt:\s*([0-9a-f]+)$", pathlib.Path(f"/proc/{process.pid}/status").read_text(), re.M)
            if caught and int(caught[1], 16) >> (signal.SIGTERM - 1) & 1:
                return
        time.sleep(0.01)


def too_little(told):
    return told["worker"] < 30 or min(told["scan"], told["broker"], told["broker's data"], told["empty"]) < 4 or told["in the midst"] < 30


def main():
    program, work, postgres = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    least = int(sys.argv[4]) if len(sys.argv) > 4 else 4
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    root = furnish(work / "tree")
    rows = scene.make_list(work / "bank.csv", root)
    expected = scene.Expected(root, rows)
    what = [str(root), "--bank", str(work / "bank.csv")]
    alone = work / "alone.ndjson"
    subprocess.run([program, "scan", *what, "--out", str(alone)], check=True, stdout=subprocess.DEVNULL)
    keys = work / "keys"
    key = [program, "statement", "key", "--keys", str(keys), "--organisation", "provider.example"]
    public = subprocess.run(key, capture_output=True, text=True, check=True).stdout.strip()
    broker = Broker(work / "broker")
    dice, told, begun = random.Random(20121205), collections.Counter(), time.monotonic()
    log = open(work / "log", "w")
    workers, rounds = [], 0
    try:
        while rounds < least or too_little(told):
            if rounds == 4 * least:
                sys.exit(f"too little was killed to prove anything: {dict(told)}")
            number, rounds = rounds, rounds + 1
            out = work / f"findings-{number}.ndjson"
            where = postgres if number % 2 else str(work / f"shards-{number}.sqlite")
            shards = Shards(where)
            options = ["--queue", f"nats://127.0.0.1:{broker.port}", "--shards", where]
            scan = [program, "scan", *what, *options, "--out", str(out), "--lease", "2", "--keys", str(keys), "--member", "AT", "--json"]
            worker = [program, "worker", *what, *options]

            def begin(command):
                return subprocess.Popen(command, stdout=subprocess.PIPE if command is scan else log, stderr=log, text=True)

            def again(killed):
                """Kills a scan, and goes on with it."""
                killed.kill()
                killed.wait()
                scene.released(pathlib.Path(f"{out}.scan/journal"))
                return begin(scan)

            workers = [begin(worker) for _ in range(WORKERS)]
            running = begin(scan)
            last, end = 0, time.monotonic() + ROUND
            while True:
                deadline = time.monotonic() + dice.random() * 0.4
                while running.poll() is None and time.monotonic() < deadline:
                    time.sleep(0.01)
                if running.poll() is not None:
                    break
                if time.monotonic() > end:
                    running.kill()
                    sys.exit(f"round {number}: no end after {ROUND} seconds, {shards.done()} shards are done; see {work / 'log'} and {broker.log}")
                now = shards.done()
                # Nothing is killed before something more was done: otherwise nothing ever would be.
                if now == last and dice.random() < 0.8:
                    continue
                told["in the midst"] += now > 0
                last = now
                deed = dice.choices(["worker", "scan", "broker", "broker's data", "empty"], [10, 4, 2, 2, 2])[0]
                told[deed] += 1
                if deed == "worker":
                    at = dice.randrange(WORKERS)
                    workers[at].kill()
                    workers[at].wait()
                    workers[at] = begin(worker)
                elif deed == "scan":
                    running = again(running)
                    last = 0
                elif deed == "broker":
                    broker.down()
                    time.sleep(dice.random() * 0.3)
                    broker.up()
                elif deed == "broker's data":
                    broker.forget()
                else:
                    invented = len(shards.invent())
                    told["empty"] += invented - 1
                    if invented and dice.random() < 0.5:
                        # The worst moment for that: whoever goes on finds it without having judged it.
                        told["scan"] += 1
                        running = again(running)
                        last = 0
            text = running.stdout.read()
            if running.returncode != 0:
                sys.exit(f"round {number}: the scan ended with {running.returncode}; see {work / 'log'}")
            figures = json.loads(text)
            if (figures["files"], figures["bytes"]) != (expected.files, expected.bytes):
                sys.exit(f"round {number}: {figures['files']} files, {figures['bytes']} bytes; there are {expected.files}, {expected.bytes}")
            faults = expected.faults([json.loads(line) for line in out.read_text().splitlines()])
            if faults:
                sys.exit(f"round {number}: {faults[:5]}{scene.slow(figures['unexamined'])}")
            if out.read_bytes() != alone.read_bytes():
                sys.exit(f"round {number}: the findings are not to the byte those of one program alone{scene.slow(figures['unexamined'])}")
            left = shards.sql("SELECT (SELECT count(*) FROM scan), (SELECT count(*) FROM shard)")
            if left != [["0", "0"]]:
                sys.exit(f"round {number}: scans and shards were left: {left}")
            # A worker that is told to stop does so by itself.
            for one in workers:
                hears(one)
                one.send_signal(signal.SIGTERM)
            codes = [one.wait(timeout=PATIENCE) for one in workers]
            if codes != [0] * WORKERS:
                sys.exit(f"round {number}: workers ended with {codes} when they were told to; see {work / 'log'}")
    finally:
        for one in workers:
            one.kill()
        broker.down()
    notes = sorted(str(path) for path in (keys / "statements").glob("*.note"))
    verify = [program, "statement", "verify", "--json", "--key", public, *notes]
    checked = subprocess.run(verify, capture_output=True, text=True, check=True).stdout.splitlines()
    total = sum(json.loads(line)["total"]["files"] for line in checked)
    if total != rounds * expected.files:
        sys.exit(f"{len(notes)} statements count {total} files; {rounds} scans examined {expected.files} each")
    print(
        f"{rounds} scans of {expected.files} files by {WORKERS} workers: killed {told['worker']} workers, {told['scan']} scans, {told['broker']} brokers; {told['broker' + chr(39) + 's data']} times the broker lost everything, "
        f"{told['empty']} times a worker came to nothing; 0 skipped, 0 twice, findings as by one program alone ({time.monotonic() - begun:.0f} s)"
    )
    shutil.rmtree(work, ignore_errors=True)


main()
