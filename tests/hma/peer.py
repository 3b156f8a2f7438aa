"""Asks a running server for every fact of docs/hma.md: HMA itself, or Accord in its place.

usage: peer.py ADDRESS [--as accord|hma] [--token TOKEN] [--other TOKEN] [--fetch PORT] [--patience SECONDS] [--loud]

ADDRESS is what a client of HMA is given. What both do is asserted of both; what Accord does otherwise on purpose is asserted of each as it is.
An HMA that is asked needs the types pdq, video_md5 and video_sha256; the exchanges of ncmec are asked where they are there.
  --other     a token of another organisation, to whom nothing of the first is there
  --fetch     the server may fetch from http://127.0.0.1:PORT, where this run serves its pictures; else fetching is taken to be off
  --patience  for how long new content may not be found yet (90; Accord finds it at once, and is given 0)
"""

import argparse
import http.server
import secrets
import sys
import threading

import banks
import content
import hashing
import kinds
import matching
import own
from asked import Run, Server
from pictures import BROKEN, HILLS, TEXT


class Names:
    """Names and hashes of this run alone, and the banks to be taken away after it."""

    def __init__(self):
        self.run, self.count = secrets.token_hex(4).upper(), 0

    def new(self):
        self.count += 1
        return f"PEER_{self.run}_{self.count:03}"

    def made(self, server, **what):
        name = self.new()
        answer = server.ask("POST", "/c/banks", value={"name": name, **what})
        if answer.status != 201:
            sys.exit(f"no bank can be made: {answer}")
        return name

    @staticmethod
    def mark_pdq():
        return secrets.token_hex(32)

    def clear(self, server):
        for bank in server.get("/c/banks").json or []:
            if bank["name"].startswith(f"PEER_{self.run}_"):
                server.ask("DELETE", f"/c/bank/{bank['name']}")


class Pictures(http.server.BaseHTTPRequestHandler):
    """Three files for whoever may fetch them."""

    files = {"/hills.png": ("image/png", HILLS), "/broken.png": ("image/png", BROKEN), "/hello.txt": ("text/plain", TEXT)}

    def do_GET(self):
        kind, body = self.files.get(self.path, (None, b""))
        self.send_response(200 if kind else 404)
        self.send_header("Content-Type", kind or "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("address")
    options.add_argument("--as", dest="role", choices=["accord", "hma"], default="accord")
    options.add_argument("--token")
    options.add_argument("--other")
    options.add_argument("--fetch", type=int)
    options.add_argument("--patience", type=float)
    options.add_argument("--loud", action="store_true")
    asked = options.parse_args()
    patience = asked.patience if asked.patience is not None else 0 if asked.role == "accord" else 90
    server, run, names = Server(asked.address, asked.role, asked.token, patience), Run(asked.role, asked.loud), Names()
    pictures = None
    if asked.fetch:
        shown = http.server.ThreadingHTTPServer(("127.0.0.1", asked.fetch), Pictures)
        threading.Thread(target=shown.serve_forever, daemon=True).start()
        pictures = f"http://127.0.0.1:{asked.fetch}"
    families = [
        ("status, types, exchanges", lambda: kinds.facts(server, run, names)),
        ("hashing", lambda: hashing.facts(server, run, pictures)),
        ("banks", lambda: banks.facts(server, run, names)),
        ("content", lambda: content.facts(server, run, names)),
        ("matching", lambda: matching.facts(server, run, names, pictures)),
    ]
    if server.is_accord:
        families.append(("what HMA has not", lambda: own.facts(server, run, names, asked.other)))
    try:
        for family, facts in families:
            before = run.passed
            try:
                facts()
            except (AttributeError, KeyError, TypeError, ValueError, OSError) as e:
                # An answer of another shape than any that is foreseen ends its family, and is one fault.
                run.so(f"{family}: could be asked to the end", f"{type(e).__name__}: {e}", None)
            print(f"{family}: {run.passed - before} so")
    finally:
        names.clear(server)
    return run.end()


if __name__ == "__main__":
    sys.exit(main())
