"""The unmodified `threatexchange` tool (PyPI) fetches a bank, matches with it, and sees what was withdrawn.

    exchange.py --address http://127.0.0.1:8099 --user U --password P --known KNOWN.json --withdraw 'COMMAND {id}'

The address is that under which `/v2/entries` is served. KNOWN.json says what stands in the bank, and which entries to ask for:

    {"pdq": {"id": "…", "value": "64 digits"}, "md5": {"id": "…", "value": "32 digits"},
     "picture": {"path": "a.png", "id": "…"}, "counts": {"pdq": 2000, "video_md5": 500}, "paged": true}

`paged` says that more entries than fit a page changed within one minute: only then does the tool follow the address of the next page.

The command withdraws the entry whose id takes the place of {id}; it is run once for each of the three.

The tool knows only the addresses of NCMEC's own servers, and speaks TLS to them. So this script is, for the tool alone, the way to one of
them: a proxy that ends TLS with a certificate of its own and hands each request on to the address. Nothing of the tool is changed, and
no request leaves the machine. All requests are printed at the end.
"""

import argparse
import collections
import http.client
import json
import os
import shlex
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

import trustme

# The tool's environment `NGO` (threatexchange/exchanges/clients/ncmec/hash_api.py).
HOST, PREFIX = "hashsharing.ncmec.org", "/npo"
# The tool asks for what changed up to 5 seconds ago.
SETTLED = 7


class Way:
    """A proxy on a port of its own, for one host."""

    def __init__(self, address, directory):
        self.address = urllib.parse.urlsplit(address)
        self.requests = []
        authority = trustme.CA()
        self.bundle = directory / "authority.pem"
        authority.cert_pem.write_to_path(self.bundle)
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(HOST).configure_cert(self.tls)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            connection, _ = self.listener.accept()
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        with connection:
            connection.settimeout(60)
            request, _ = head(connection)
            if request.split()[:2] != ["CONNECT", f"{HOST}:443"]:
                self.requests.append(("ELSEWHERE", request, {}, 0))
                connection.sendall(b"HTTP/1.1 403 Forbidden\r\n\r\n")
                return
            connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            with self.tls.wrap_socket(connection, server_side=True) as inner:
                self.hand_on(inner)

    def hand_on(self, inner):
        request, headers = head(inner)
        method, target, _ = request.split()
        body = b""
        while len(body) < int(headers.get("content-length", 0)):
            body += inner.recv(65536)
        if not target.startswith(PREFIX):
            raise RuntimeError(f"the tool asked for {target}")
        outer = http.client.HTTPConnection(self.address.hostname, self.address.port, timeout=60)
        passed = {name: value for name, value in headers.items() if name in ("authorization", "accept", "content-type")}
        path = self.address.path.rstrip("/") + target.removeprefix(PREFIX)
        outer.request(method, path, body=body or None, headers=passed)
        answer = outer.getresponse()
        content = answer.read()
        self.requests.append((method, target.removeprefix(PREFIX), headers, answer.status))
        inner.sendall(
            f"HTTP/1.1 {answer.status} {answer.reason}\r\ncontent-type: {answer.headers.get('content-type', '')}\r\n"
            f"content-length: {len(content)}\r\nconnection: close\r\n\r\n".encode()
        )
        inner.sendall(content)


def head(connection):
    """The request line and the headers, in lower case."""
    read = b""
    while not read.endswith(b"\r\n\r\n"):
        byte = connection.recv(1)
        if not byte:
            raise RuntimeError("a request without an end")
        read += byte
    request, *lines = read.decode("latin-1").strip().split("\r\n")
    return request, {name.lower(): value.strip() for name, value in (line.split(":", 1) for line in lines)}


class Tool:
    """The tool with a home directory of its own."""

    def __init__(self, way, home):
        self.home = home
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "HTTPS_PROXY": f"http://127.0.0.1:{way.port}",
            "REQUESTS_CA_BUNDLE": str(way.bundle),
            # The tool writes local time and calls it UTC.
            "TZ": "UTC",
        }

    def run(self, *arguments, fails=False):
        command = [Path(sys.executable).with_name("threatexchange"), *map(str, arguments)]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=600, check=False)
        if (done.returncode != 0) != fails:
            sys.exit(f"threatexchange {shlex.join(map(str, arguments))}: {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def counts(self):
        lines = self.run("dataset").split("\n")
        return {name: int(count) for name, count in (line.split(": ") for line in lines if line)}

    def matches_hash(self, kind, content, digits):
        path = self.home / "digits.txt"
        path.write_text(digits + "\n")
        return self.run("match", "--only-signal", kind, "--hashes", content, path).split("\n")[:-1]


# What the tool's library can ask beside: who the asker is, and who takes part.
WHO = """
import sys
from threatexchange.exchanges.clients.ncmec.hash_api import NCMECEnvironment, NCMECHashAPI
house = NCMECHashAPI(*sys.argv[1:], NCMECEnvironment.NGO)
me = house.status()
print(me.esp_id in [member.esp_id for member in house.members()], bool(me.esp_name))
"""


def near(digits, bits):
    """Digits that differ in so many bits."""
    return f"{int(digits, 16) ^ sum(1 << 5 * place for place in range(bits)):064x}"


def check(what, found, expected):
    if found != expected:
        sys.exit(f"{what}: expected {expected}, found {found}")
    print(f"  {what}: {found}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("address", "user", "password", "known", "withdraw"):
        parser.add_argument(f"--{name}", required=True)
    arguments = parser.parse_args()
    known = json.loads(Path(arguments.known).read_text())
    with tempfile.TemporaryDirectory() as directory:
        directory = Path(directory)
        way = Way(arguments.address, directory)
        (directory / "home").mkdir()
        tool = Tool(way, directory / "home")
        play(arguments, known, way, tool)


def play(arguments, known, way, tool):
    tool.run("config", "collab", "edit", "ncmec", "--create", "--environment", "NGO", "bank")
    # The tool makes up some data until it is told otherwise.
    tool.run("config", "api", "ncmec", "--credentials", arguments.user, arguments.password + "wrong")
    tool.run("fetch", "--only-collab", "bank", fails=True)
    tool.run("config", "api", "ncmec", "--credentials", arguments.user, arguments.password)
    # Stopped in the midst, it goes on where it was.
    for _ in range(3):
        tool.run("fetch", "--only-collab", "bank", "--limit", 400, "--skip-index-rebuild")
    tool.run("fetch", "--only-collab", "bank")
    check("fetched", tool.counts(), known["counts"])

    pdq, md5, picture = known["pdq"], known["md5"], known["picture"]
    found = lambda lines: [line.split(" (")[0] for line in lines]
    check("the PDQ", found(tool.matches_hash("pdq", "photo", pdq["value"])), ["pdq 0"])
    check("one 31 bits away", found(tool.matches_hash("pdq", "photo", near(pdq["value"], 31))), ["pdq 31"])
    check("one 32 bits away", found(tool.matches_hash("pdq", "photo", near(pdq["value"], 32))), [])
    check("the MD5 of a film", len(tool.matches_hash("video_md5", "video", md5["value"])), 1)
    check("a picture", found(tool.run("match", "photo", picture["path"]).split("\n")[:-1]), ["pdq 0"])

    who = [sys.executable, "-c", WHO, arguments.user, arguments.password]
    said = subprocess.run(who, env=tool.environment, capture_output=True, text=True, check=True).stdout
    check("the asker is one of the members, with a name", said.split(), ["True", "True"])

    for entry in (pdq, md5, picture):
        subprocess.run(shlex.split(arguments.withdraw.replace("{id}", shlex.quote(entry["id"]))), check=True)
    time.sleep(SETTLED)
    before = len(way.requests)
    tool.run("fetch", "--only-collab", "bank")
    counts = known["counts"]
    check("after three were withdrawn", tool.counts(), {"pdq": counts["pdq"] - 2, "video_md5": counts["video_md5"] - 1})
    check("requests for that", len(way.requests) - before, 1)
    check("the PDQ", tool.matches_hash("pdq", "photo", pdq["value"]), [])
    check("the MD5", tool.matches_hash("video_md5", "video", md5["value"]), [])
    check("the picture", tool.run("match", "photo", picture["path"]), "")

    shapes = collections.Counter()
    for method, target, headers, status in way.requests:
        path, _, parameters = target.partition("?")
        names = ", ".join(name for name, _ in urllib.parse.parse_qsl(parameters))
        signed = headers.get("authorization", "none").split(" ")[0]
        shapes[f"{method} {path} ({names}), authorization {signed} -> {status}"] += 1
    print("requests that the tool made:")
    for shape, count in shapes.items():
        print(f"  {count} x {shape}")
    if any(method != "GET" for method, *_ in way.requests):
        sys.exit("the tool asked for something else")
    if known["paged"] and not any("&start=" in target for _, target, *_ in way.requests):
        sys.exit("the tool followed no page to the next")


if __name__ == "__main__":
    main()
