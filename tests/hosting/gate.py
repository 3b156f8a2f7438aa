"""The gate in a network where every address of the world is this machine's, with a real name server for the attacker's zone.

Usage: gate.py ATTACKS WORK-DIR, as root, in namespaces of its own: unshare --net --mount --fork
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

attacks, work = Path(sys.argv[1]), Path(sys.argv[2])
shutil.rmtree(work, ignore_errors=True)
work.mkdir(parents=True)


def run(*command):
    subprocess.run(command, check=True)


# Every address is local; what leaves for one has another source, so that it does not look like this machine's own.
run("ip", "link", "set", "lo", "up")
run("ip", "address", "add", "11.0.0.1/32", "dev", "lo")
run("ip", "-6", "address", "add", "2600::1/128", "dev", "lo", "nodad")
run("ip", "route", "add", "local", "0.0.0.0/0", "dev", "lo", "src", "11.0.0.1")
run("ip", "-6", "route", "add", "local", "::/0", "dev", "lo", "src", "2600::1")

zone = subprocess.run([attacks, "zone"], check=True, capture_output=True, text=True).stdout
(work / "attack.zone").write_text(
    "attack.example. 60 IN SOA ns.attack.example. root.attack.example. 1 60 60 60 60\n"
    "attack.example. 60 IN NS ns.attack.example.\nns.attack.example. 60 IN A 127.0.0.53\n" + zone
)
(work / "knot.conf").write_text(f"""
server:
    rundir: "{work}"
    listen: 127.0.0.53@53
database:
    storage: "{work}"
log:
  - target: "{work}/knot.log"
    any: info
zone:
  - domain: attack.example
    storage: "{work}"
    file: attack.zone
    zonefile-load: whole
    journal-content: none
""")
(work / "resolv.conf").write_text("nameserver 127.0.0.53\noptions timeout:1 attempts:1\n")
run("mount", "--bind", work / "resolv.conf", "/etc/resolv.conf")
server = subprocess.Popen(["knotd", "-c", work / "knot.conf"])
try:
    for _ in range(100):
        if "started" in (work / "knot.log").read_text() if (work / "knot.log").exists() else False:
            break
        time.sleep(0.1)
    environment = {**os.environ, "RES_OPTIONS": "timeout:1 attempts:1"}
    sys.exit(subprocess.run([attacks, "run"], env=environment).returncode)
finally:
    server.terminate()
    server.wait()
