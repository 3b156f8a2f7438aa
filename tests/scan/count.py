"""Scans a tree and counts it by other means; then scans what cannot be read, changes while it is read, and lies within itself.

usage: count.py PROGRAM WORK_DIRECTORY PILLOW_SOURCE.tar.gz
"""

import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import threading
import warnings

import scene

warnings.simplefilter("ignore")


def run(*arguments, prefix=(), code=0):
    done = subprocess.run([*prefix, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != code:
        sys.exit(f"{arguments}: ended with {done.returncode}, expected {code}: {done.stdout}{done.stderr}")
    return done.stdout


def lines(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def counted(program, work, source):
    root = scene.furnish(work / "tree", source)
    rows = scene.make_list(work / "bank.csv", root)
    expected = scene.Expected(root, rows)
    keys, out = work / "keys", work / "findings.ndjson"
    public = run(program, "statement", "key", "--keys", keys, "--organisation", "provider.example").strip()
    told = json.loads(
        run(program, "scan", root, "--bank", work / "bank.csv", "--out", out, "--keys", keys, "--member", "AT", "--json")
    )
    faults = expected.faults(lines(out))
    least, most = expected.matched()
    if (told["files"], told["bytes"]) != (expected.files, expected.bytes):
        faults.append(f"{told['files']} files, {told['bytes']} bytes; there are {expected.files}, {expected.bytes}")
    if not least <= told["matched"] <= most:
        faults.append(f"{told['matched']} matched, expected {least} to {most}")
    if (told["links"], told["special"], told["unreadable"]) != (2, 1, 0):
        faults.append(f"links, pipes, unreadable: {told}")
    (stated,) = told["statements"]
    statement = json.loads(run(program, "statement", "verify", stated, "--key", public, "--json"))
    if [statement["total"][name] for name in ("files", "bytes", "matched")] != [told["files"], told["bytes"], told["matched"]]:
        faults.append(f"the statement counts otherwise: {statement}")
    if statement["member"] != "AT" or not statement["complete"] or statement["lists"][0]["entries"] != len(rows):
        faults.append(f"the statement says something else: {statement}")
    # The same command once more adds nothing and states nothing.
    again = json.loads(
        run(program, "scan", root, "--bank", work / "bank.csv", "--out", out, "--keys", keys, "--member", "AT", "--json")
    )
    if again["statements"] or again["files_now"] or again["files"] != told["files"]:
        faults.append(f"once more: {again}")
    by = {cell["type"]: cell["counts"]["files"] for cell in statement["examined"]}
    print(f"{told['files']} files ({by}), {told['bytes']} bytes, {told['matched']} matched, {told['findings']} findings, {told['undecoded']} that no decoder reads")
    if told["matched"] < 80 or told["undecoded"] < 5:
        faults.append("too few to say anything")
    if faults and (late := scene.slow(told["unexamined"])):
        faults.append(late.lstrip("; "))
    return faults


def disturbed(program, work):
    """What must never end a scan."""
    own = work / "unrest"
    root, out, faults = own / "tree", own / "findings.ndjson", []
    (root / "closed").mkdir(parents=True)
    (root / "closed/in it").write_text("unseen")
    (root / "known").write_text("known")
    (root / "secret").write_text("unreadable")
    # Long enough that whoever writes comes to it while it is read, and again while it is read once more. Nothing of it is on the disk.
    growing = root / "growing"
    with growing.open("wb") as file:
        file.truncate(256 << 20)
    bank = work / "small.csv"
    bank.write_text(f"kind,value\nmd5,{hashlib.md5(b'known').hexdigest()}\n")
    prefix = ()
    if os.getuid() == 0:  # nothing is closed to root
        for path in (own, *own.rglob("*")):
            os.chown(path, 65534, 65534)
        prefix = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
    (root / "secret").chmod(0)
    (root / "closed").chmod(0)
    stop = threading.Event()

    def grow():
        with growing.open("ab", buffering=0) as file:
            while not stop.wait(0.0005):
                file.write(b"more")

    thread = threading.Thread(target=grow)
    thread.start()
    try:
        told = json.loads(run(program, "scan", root, "--bank", bank, "--out", out, "--json", prefix=prefix, code=1))
    finally:
        stop.set()
        thread.join()
    if (told["files"], told["matched"], told["unreadable"], told["closed"], told["changed"]) != (1, 1, 1, 1, 1):
        faults.append(f"unrest: {told}")
    why = {pathlib.Path(line["path"]).name: line["why"] for line in lines(pathlib.Path(told["unexamined"]))}
    if set(why) != {"secret", "closed", "growing"} or "changed while it was read" not in why["growing"]:
        faults.append(f"unrest: {why}")
    print(f"unreadable, closed, changing: reported and not fatal: {why}")
    return faults


def looped(program, work):
    """A directory that lies within itself, which only a mount makes."""
    root, out = work / "loop", work / "loop.ndjson"
    (root / "a/b").mkdir(parents=True)
    (root / "a/file").write_text("once")
    inside = f"mount --bind '{root}/a' '{root}/a/b' && exec '{program}' scan '{root}' --bank '{work}/small.csv' --out '{out}' --json"
    done = subprocess.run(["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", inside], capture_output=True, text=True)
    if "Operation not permitted" in done.stderr or "unshare:" in done.stderr or "mount:" in done.stderr:
        print("a directory within itself: not tried, this machine lets nobody mount")
        return []
    if done.returncode != 0:
        return [f"loop: ended with {done.returncode}: {done.stderr}"]
    told = json.loads(done.stdout)
    print(f"a directory within itself: {told['loops']} told, {told['files']} file examined")
    return [] if (told["loops"], told["files"]) == (1, 1) else [f"loop: {told} {done.stderr}"]


def main():
    program, work, source = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]), sys.argv[3]
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    faults = counted(program, work, source) + disturbed(program, work) + looped(program, work)
    for fault in faults:
        print("FAILED", fault)
    sys.exit(bool(faults))


main()
