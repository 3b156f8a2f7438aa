"""Scans the objects of a real S3 server (PyPI `nanio`, which checks every signature), put there by PyPI `minio`, and counts them by other means.

usage: store.py PROGRAM NANIO WORK_DIRECTORY
"""

import json
import os
import pathlib
import random
import shutil
import socket
import subprocess
import sys
import time

import minio
import scene

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import port as ports

ID, SECRET = "exercise", "exercise-secret-exercise"


def started(nanio, work):
    """A server, and its port."""
    port = ports.free()
    environment = {**os.environ, "NANIO_ACCESS_KEY": ID, "NANIO_SECRET_KEY": SECRET}
    command = [nanio, "serve", "--data-dir", str(work / "store"), "--host", "127.0.0.1", "--port", str(port), "--no-access-log", "--log-level", "warning"]
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=(work / "store.log").open("w"))
    end = time.monotonic() + 120
    while server.poll() is None and time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return server, port
        time.sleep(0.1)
    server.kill()
    sys.exit(f"the store did not start: {(work / 'store.log').read_text()}")


def key_of(path, root):
    return path[len(os.fsencode(root)) + 1 :].decode()


def scan(program, work, port, out, secret=SECRET, kill=None):
    environment = {
        **os.environ,
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        "AWS_ACCESS_KEY_ID": ID,
        "AWS_SECRET_ACCESS_KEY": secret,
        "AWS_REGION": "us-east-1",
    }
    command = [program, "scan", "s3://bank/in/", "--bank", str(work / "bank.csv"), "--out", str(out), "--json"]
    run = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if kill is not None:
        time.sleep(kill)
        run.kill()
    text, err = run.communicate()
    scene.released(pathlib.Path(f"{out}.scan/journal"))
    return run.returncode, text, err


def main():
    program, nanio, work = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    root = scene.furnish(work / "tree", count=70, letters=1500)
    os.remove(os.fsencode(root) + b"/letters/\xff\n")  # no key of an object
    for name in ("a b+c", "a-", "a.b", "ä/ö&=?# ~*", "a/deep", "A"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(f"a name: {name}")
    for again in (root / "pictures").glob("again-*"):
        again.unlink()  # an object has one name
    rows = scene.make_list(work / "bank.csv", root)
    expected = scene.Expected(root, rows)
    server, port = started(nanio, work)
    try:
        client = minio.Minio(f"127.0.0.1:{port}", ID, SECRET, secure=False, region="us-east-1")
        client.make_bucket("bank")
        for (path,) in expected.names:
            client.fput_object("bank", f"in/{key_of(path, root)}", os.fsdecode(path))
        client.fput_object("bank", "beside", str(work / "bank.csv"))  # not below the prefix
        code, _, err = scan(program, work, port, work / "refused.ndjson", secret="another")
        if code != 1 or "AWS_SECRET_ACCESS_KEY" not in err or "Signature=" in err:
            sys.exit(f"a wrong key: {code} {err}")
        dice, kills = random.Random(7), 0
        out = work / "findings.ndjson"
        while True:
            code, text, err = scan(program, work, port, out, kill=dice.random() * 2 if kills < 20 else None)
            if code == 0:
                break
            if code != -9:
                sys.exit(f"ended with {code}: {err}")
            kills += 1
        told = json.loads(text)
        if (told["files"], told["bytes"], told["unreadable"]) != (expected.files, expected.bytes, 0):
            sys.exit(f"{told}; there are {expected.files} objects of {expected.bytes} bytes")
        faults = expected.faults([json.loads(line) for line in out.read_text().splitlines()], lambda path: f"s3://bank/in/{key_of(path, root)}".encode())
        if faults:
            sys.exit(f"{faults[:5]}{scene.slow(told['unexamined'])}")
        print(f"{told['files']} objects, {told['bytes']} bytes, {told['matched']} matched, {kills} times killed; a wrong key is refused")
    finally:
        server.terminate()
        server.wait()


main()
