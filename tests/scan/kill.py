"""Kills scans 200 times (80 where CI is set) with SIGKILL, and looks at what comes of them: nothing is skipped, nothing is found, counted or stated twice.

usage: kill.py PROGRAM WORK_DIRECTORY

The same tree is scanned over and over, each scan begun anew and killed at random moments, most of them in the midst of the work, until it reaches its end; in every third its statements are made too, with one key
for all. What each has found must be what was counted by other means, and the statements of the key must be one chain that counts each scan once.
"""

import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import time

import scene

# Fewer where a machine waits for all tests.
KILLS = 80 if "CI" in os.environ else 200


def size(journal):
    return journal.stat().st_size if journal.exists() else 0


def grown(run, journal, length):
    """Waits until a run has come farther than the one before it, or has ended."""
    while run.poll() is None and size(journal) <= length:
        time.sleep(0.005)


def main():
    program, work = sys.argv[1], pathlib.Path(sys.argv[2])
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    root = scene.furnish(work / "tree", count=140, letters=3000)
    rows = scene.make_list(work / "bank.csv", root)
    expected = scene.Expected(root, rows)
    keys = work / "keys"
    key = [program, "statement", "key", "--keys", str(keys), "--organisation", "provider.example"]
    public = subprocess.run(key, capture_output=True, text=True, check=True).stdout.strip()
    dice = random.Random(20121205)
    begun = time.monotonic()
    killed = scans = stated = resumed = 0
    span = 1.0
    whole = None
    while killed < KILLS:
        out = work / f"findings-{scans}.ndjson"
        states = scans % 3 == 0
        command = [program, "scan", str(root), "--bank", str(work / "bank.csv"), "--out", str(out), "--json"]
        if states:
            command += ["--keys", str(keys), "--member", "AT"]
        runs, length, journal = 0, 0, pathlib.Path(f"{out}.scan/journal")
        while True:
            run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            # Of a scan that was killed often, let one run come to its end.
            if runs < 12 and killed < KILLS:
                if dice.random() < 0.6:
                    grown(run, journal, length)
                    time.sleep(dice.random() * 0.2)
                else:
                    time.sleep(dice.random() * span)
                run.kill()
            text, err = run.communicate()
            scene.released(journal)
            if run.returncode == 0:
                break
            if run.returncode != -9:
                sys.exit(f"scan {scans}: ended with {run.returncode}: {err}")
            runs += 1
            killed += 1
            now = size(journal)
            resumed += now > length > 0
            length = now
            for line in out.read_text().splitlines()[:-1] if out.exists() else []:
                json.loads(line)  # whoever reads along reads whole lines, but for the last
        told = json.loads(text)
        # Kills are to fall into the work.
        span = min(max(span * (1.1 if runs > 6 else 0.8), 0.05), 5.0)
        scans += 1
        stated += states
        if (told["files"], told["bytes"]) != (expected.files, expected.bytes):
            sys.exit(f"after {runs} kills {told['files']} files, {told['bytes']} bytes; there are {expected.files}, {expected.bytes}")
        findings = out.read_text()
        faults = expected.faults([json.loads(line) for line in findings.splitlines()])
        if faults:
            sys.exit(f"after {runs} kills: {faults[:5]}{scene.slow(told['unexamined'])}")
        whole = whole or findings
        if findings != whole:
            sys.exit(f"after {runs} kills the findings are not to the byte those of the first scan{scene.slow(told['unexamined'])}")
    if resumed < KILLS // 4:
        sys.exit(f"only {resumed} of {killed} kills fell into a scan that had come farther: this proves too little")
    notes = sorted(str(path) for path in (keys / "statements").glob("*.note"))
    verify = [program, "statement", "verify", "--json", "--key", public, *notes]
    checked = subprocess.run(verify, capture_output=True, text=True, check=True).stdout.splitlines()
    total = sum(json.loads(line)["total"]["files"] for line in checked)
    if total != stated * expected.files:
        sys.exit(f"{len(notes)} statements count {total} files; {stated} scans examined {expected.files} each")
    print(
        f"{killed} times killed in {scans} scans of {expected.files} files, {resumed} times farther than before; 0 skipped, 0 twice; "
        f"{len(notes)} statements of {stated} scans, each file counted once ({time.monotonic() - begun:.0f} s)"
    )
    shutil.rmtree(work, ignore_errors=True)


main()
