"""Kills the server while people sign in, and looks what became of every deed that it had acknowledged.

usage: deeds.py PROGRAM WORK_DIRECTORY POSTGRES_ADDRESS

A cycle starts `accord serve` on an exercise; eight browsers sign in as fast as they can, which is a deed: a session and an
entry of the journal in one transaction. At a random moment the server gets SIGKILL. Then `accord verify` must hold for the
register and for the journal, every session that a browser was given must be there (read with Python's own SQLite, or with
psql), and there must be one entry for each session: no deed is there in part.
Every tenth cycle is on PostgreSQL instead of the embedded database.
"""

import hashlib
import http.client
import json
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
import time

KILLS = 40
BROWSERS = 8
PEOPLE = ["exercise.coordinator.de", "exercise.coordinator.rs", "exercise.secretariat", "exercise.auditor"]


def started(program, place):
    """The server, and the port on which it listens."""
    server = subprocess.Popen(
        [program, "serve", "--listen", "127.0.0.1:0", *place], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    while line := server.stdout.readline():
        if "http://" in line:
            return server, int(line.split("http://", 1)[1].split("/")[0].split()[0].rsplit(":", 1)[1])
    sys.exit(f"the server did not start: {server.wait()}")


def sign_in(port, who, acknowledged, end):
    """Signs in again and again until the server is gone; keeps the digest of each session that it was given."""
    origin = f"http://127.0.0.1:{port}"
    headers = {"Origin": origin, "Content-Type": "application/x-www-form-urlencoded"}
    while not end.is_set():
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            while True:
                connection.request("POST", "/en/sign-in/exercise", f"who={who}", headers)
                answer = connection.getresponse()
                answer.read()
                cookie = answer.getheader("Set-Cookie")
                if answer.status != 303 or not cookie:
                    sys.exit(f"signing in was answered with {answer.status}")
                secret = cookie.split("=", 1)[1].split(";")[0]
                acknowledged.append(hashlib.sha256(secret.encode()).hexdigest())
        except (OSError, http.client.HTTPException):
            continue  # killed in the middle: what was under way was not acknowledged


def asked(sql, data, psql):
    """A column, read without the program."""
    if psql:
        return subprocess.run([*psql, "-c", sql], capture_output=True, text=True, check=True).stdout.split()
    base = sqlite3.connect(f"file:{data}/accord.sqlite?mode=ro", uri=True)
    rows = [str(row[0]) for row in base.execute(sql)]
    base.close()
    return rows


def main():
    program, work, postgres = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    dice = random.Random(20121205)
    begun = time.monotonic()
    admin, query = postgres.rsplit("?", 1)
    psql = ["psql", "-qAt", "-h", query.split("=", 1)[1], "-U", "accord", "-d"]
    name = f"deeds_{int(time.time())}"
    subprocess.run([*psql, "postgres", "-c", f"CREATE DATABASE {name}"], check=True)
    places = {
        False: (work / "embedded", []),
        True: (work / "postgres", ["--database", f"{admin.rsplit('/', 1)[0]}/{name}?{query}"]),
    }
    known = {False: set(), True: set()}
    for data, more in places.values():
        made = [program, "exercise", "--people", "--scale", "1000", "--data", str(data), *more]
        subprocess.run(made, check=True, stdout=subprocess.DEVNULL)
    for cycle in range(KILLS):
        on_postgres = cycle % 10 == 9
        data, more = places[on_postgres]
        place = ["--data", str(data), *more]
        server, port = started(program, place)
        end, acknowledged = threading.Event(), []
        browsers = [
            threading.Thread(target=sign_in, args=(port, PEOPLE[b % len(PEOPLE)], acknowledged, end), daemon=True)
            for b in range(BROWSERS)
        ]
        for browser in browsers:
            browser.start()
        # At some moment, but not before anything was acknowledged: a busy machine needs longer.
        patience = time.monotonic() + 180
        while len(acknowledged) < 10:
            if server.poll() is not None or time.monotonic() > patience:
                server.kill()
                sys.exit(f"cycle {cycle}: only {len(acknowledged)} deeds were acknowledged in three minutes; the server: {server.poll()}")
            time.sleep(0.01)
        time.sleep(0.05 + dice.random() * 0.6)
        server.kill()
        end.set()
        server.wait()
        for browser in browsers:
            browser.join()
        known[on_postgres].update(acknowledged)
        check = subprocess.run([program, "verify", "--json", *place], capture_output=True, text=True)
        if check.returncode != 0:
            sys.exit(f"cycle {cycle}: the logs do not verify: {check.stdout}{check.stderr}")
        entries = json.loads(check.stdout)["journal"]["events"]
        reader = [*psql, name] if on_postgres else None
        sessions = asked("SELECT digest FROM session", data, reader)
        lost = known[on_postgres] - set(sessions)
        if lost:
            sys.exit(f"cycle {cycle}: {len(lost)} acknowledged deeds are lost")
        signed_in = int(asked("SELECT COUNT(*) FROM act WHERE act = 'signed.in'", data, reader)[0])
        if signed_in != len(sessions):
            sys.exit(f"cycle {cycle}: {len(sessions)} sessions and {signed_in} entries: a deed is there in part")
        if entries < signed_in:
            sys.exit(f"cycle {cycle}: the journal has {entries} entries for {signed_in} deeds")
    total = len(known[False]) + len(known[True])
    print(
        f"{KILLS} times killed while serving, {total} deeds acknowledged, 0 lost, 0 in part; "
        f"all logs verified after each ({time.monotonic() - begun:.0f} s)"
    )
    shutil.rmtree(work, ignore_errors=True)


main()
