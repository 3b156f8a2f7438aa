"""Kills the program while it runs, 960 times (160 where CI is set), and looks what became of every change that it had acknowledged.

usage: kill.py PROGRAM WORK_DIRECTORY POSTGRES_ADDRESS

A cycle starts `accord import` on a row of small files. The program prints a line for a file once its records are durable;
at a random moment it gets SIGKILL. Then `accord verify` must hold, every acknowledged record must be there (read with
Python's own SQLite, or with psql), and no file may be there in part.
Every tenth directory uses PostgreSQL instead of the embedded database.
"""

import json
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import time

# Fewer where a machine waits for all tests.
KILLS = 160 if "CI" in os.environ else 960
# Directories are renewed so that a cycle stays short; each is used for this many kills.
PER_DIRECTORY = 50
FILES = 12
ROWS = 5
HEADER = "id,country,target,goal,kind,from_official_alliance_document,summary,timeframe,source,read_as\n"


def write_files(folder, cycle):
    """The files of a cycle; returns their paths and the ids in each."""
    out = []
    for f in range(FILES):
        ids = [f"K{cycle}.{f}.{r}" for r in range(ROWS)]
        rows = "".join(
            f"{i},DE,T1,G1,commitment,n,Exercise: record {i} written while the program is being killed,2026,exercise,\n" for i in ids
        )
        path = folder / f"kill-{f}.csv"
        path.write_text(HEADER + rows)
        out.append((path, ids))
    return out


def stored(data, psql):
    """The ids of all commitments that the database holds, read without the program."""
    wanted = "SELECT id FROM version WHERE kind = 'commitment'"
    if psql:
        return set(subprocess.run([*psql, "-c", wanted], capture_output=True, text=True, check=True).stdout.split())
    base = sqlite3.connect(f"file:{data}/accord.sqlite?mode=ro", uri=True)
    there = {row[0] for row in base.execute(wanted)}
    base.close()
    return there


def main():
    program, work, postgres = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    dice = random.Random(20121205)
    begun = time.monotonic()
    killed = acknowledged = 0
    span = 0.08
    cycle = -1
    while killed < KILLS:
        cycle += 1
        directory = cycle // PER_DIRECTORY
        if cycle % PER_DIRECTORY == 0:
            data = work / f"data-{directory}"
            known, total_before = set(), 0
            place = ["--data", str(data)]
            on_postgres = directory % 10 == 9
            if on_postgres:
                admin, query = postgres.rsplit("?", 1)
                name = f"kill_{directory}"
                psql = ["psql", "-qAt", "-h", query.split("=", 1)[1], "-U", "accord", "-d"]
                subprocess.run([*psql, "postgres", "-c", f"CREATE DATABASE {name}"], check=True)
                place += ["--database", f"{admin.rsplit('/', 1)[0]}/{name}?{query}"]
        files = write_files(work, cycle)
        run = subprocess.Popen(
            [program, "import", *place, *[str(p) for p, _ in files]], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        time.sleep(dice.random() * span)
        run.kill()
        out, err = run.communicate()
        if run.returncode == -9:
            killed += 1
        elif run.returncode != 0:
            sys.exit(f"cycle {cycle}: the program ended with {run.returncode}: {err}")
        lines = [line for line in out.split("\n")[:-1] if line]  # a line cut off by the kill is no acknowledgement
        # The window follows the program's own speed, so that kills fall into the writing and not beside it.
        span = min(max(span * (1.05 if len(lines) < FILES // 2 else 0.97), 0.02), 10.0)
        for (_, ids), _line in zip(files, lines):
            known.update(ids)
            acknowledged += len(ids)
        if not (data / "keys").exists():
            # Killed before there was a register: nothing can have been acknowledged.
            if known:
                sys.exit(f"cycle {cycle}: {len(known)} changes were acknowledged, and there is no register")
            continue
        check = subprocess.run([program, "verify", "--json", *place], capture_output=True, text=True)
        if check.returncode != 0:
            sys.exit(f"cycle {cycle}: the log does not verify: {check.stdout}{check.stderr}")
        events = json.loads(check.stdout)["events"]
        if on_postgres or (data / "accord.sqlite").exists():
            there = stored(data, psql + [name] if on_postgres else None) if events else set()
            lost = known - there
            if lost:
                sys.exit(f"cycle {cycle}: {len(lost)} acknowledged changes are lost: {sorted(lost)[:5]}")
            for _, ids in files:
                if 0 < len(there.intersection(ids)) < len(ids):
                    sys.exit(f"cycle {cycle}: a file is there in part: {ids}")
        if cycle % 200 == 199:
            print(f"{cycle + 1} runs, {killed} killed, {acknowledged} changes acknowledged, 0 lost", flush=True)
        if cycle > 3 * KILLS:
            sys.exit(f"only {killed} of {cycle} runs were killed before they ended: the machine is too fast for this window")
    if acknowledged < KILLS:
        sys.exit(f"only {acknowledged} changes were acknowledged before the kills: this proves too little")
    print(
        f"{killed} times killed in {cycle + 1} runs, {acknowledged} changes acknowledged, 0 lost; "
        f"the log verified after each ({time.monotonic() - begun:.0f} s)"
    )
    shutil.rmtree(work, ignore_errors=True)


main()
