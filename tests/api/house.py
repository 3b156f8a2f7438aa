"""An exercise that is served, machines that ask it with tokens, and people who do what takes a fresh proof."""

import http.client
import json
import os
import re
import subprocess
import sys
import time
import urllib.parse

ROOT = "/api/v1/work"
# In the order of the table of who may do what (crates/alliance/src/people/access/), whose first column is the public.
ROLES = [
    "secretariat", "coordinator", "signer", "reviewer", "auditor", "member-admin", "operator", "analyst", "lead-analyst",
    "police-liaison", "police-second", "provider-operator",
]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def accord(program, *args):
    done = subprocess.run([program, *args], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"accord {' '.join(args)}: {done.stderr}")
    return done.stdout


def token_of(program, data, who):
    made = accord(
        program, "token", "make", "--data", data, "--for", f"exercise.{who}", "--name", "schemathesis", "--scope", "write", "--days",
        "2", "--json",
    )
    return json.loads(made)["token"]


def serve(program, data, *options):
    """The program on a free port; its process and its address."""
    out = open(f"{data}.out", "w")
    server = subprocess.Popen(
        [program, "serve", "--data", data, "--listen", "127.0.0.1:0", *options], stdout=out, stderr=open(f"{data}.err", "w")
    )
    for _ in range(600):
        found = re.search(r"http://[0-9.:]+", open(f"{data}.out").read())
        if found:
            return server, found[0]
        if server.poll() is not None:
            break
        time.sleep(0.1)
    sys.exit(f"the program does not serve: {open(f'{data}.err').read()}")


def may(table):
    """By role, the operations of the working rooms that the table lets it do: `GET /api/v1/work/me`. Lookups are asked by tests/hma."""
    allowed = {role: set() for role in ROLES}
    text = "".join(open(os.path.join(table, room)).read() for room in sorted(os.listdir(table)))
    for cells, routes in re.findall(r"\[((?:\s+\w+){13}\s*)\]\s*(.*);", text):
        operations = [f"{method} {path}" for method, path in re.findall(r'(GET|POST|PUT|DELETE) "(/api/v1/work/[^"]*)"', routes)]
        for role, cell in zip(ROLES, cells.split()[1:]):
            if cell != "no":
                allowed[role].update(operations)
    return allowed


def ask(address, method, path, headers=None, body=None):
    """Status, headers and bytes of an answer."""
    place = urllib.parse.urlsplit(address)
    line = http.client.HTTPConnection(place.hostname, place.port, timeout=60)
    line.request(method, path, body=body, headers=headers or {})
    answer = line.getresponse()
    told = answer.status, dict((name.lower(), value) for name, value in answer.getheaders()), answer.read()
    line.close()
    return told


class Machine:
    """Whoever shows a token. What it does is counted: operation, then status."""

    def __init__(self, address, token, counts):
        self.address, self.token, self.counts = address, token, counts

    def send(self, method, pattern, body=None, kind="application/json", **place):
        """Asks an operation by its pattern in the document; status and answer."""
        path = pattern
        query = place.pop("query", "")
        key = place.pop("key", None)
        for name, value in place.items():
            path = path.replace("{" + name + "}", urllib.parse.quote(str(value), safe=""))
        headers = {"Authorization": f"Bearer {self.token}", **({"Idempotency-Key": key} if key else {})}
        if body is not None or method == "POST":
            headers["Content-Type"] = kind
            body = body if isinstance(body, bytes) else json.dumps({} if body is None else body).encode()
        status, _, told = ask(self.address, method, ROOT + path + query, headers, body)
        of = self.counts.setdefault(f"{method} {ROOT}{pattern}", {})
        of[str(status)] = of.get(str(status), 0) + 1
        try:
            return status, json.loads(told)
        except ValueError:
            return status, told

    def get(self, pattern, **place):
        return self.send("GET", pattern, **place)

    def post(self, pattern, body=None, **place):
        return self.send("POST", pattern, body, **place)

    def all(self, pattern, **place):
        """The entries of a list; none where it is not there for whoever asks."""
        status, told = self.get(pattern, query="?per_page=1000", **place)
        return told["items"] if status == 200 else []


class Person:
    """One of the exercise's people before a browser, who has just signed in."""

    def __init__(self, address, who):
        self.address = address
        status, headers, _ = ask(
            address, "POST", "/en/sign-in/exercise", self.headers(), urllib.parse.urlencode({"who": f"exercise.{who}"}).encode()
        )
        if status != 303:
            sys.exit(f"{who} cannot sign in: {status}")
        self.cookie = headers["set-cookie"].split(";")[0]

    def headers(self):
        known = {"Cookie": self.cookie} if hasattr(self, "cookie") else {}
        return {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded", **known}

    def does(self, path, **form):
        status, _, page = ask(self.address, "POST", f"/en{path}", self.headers(), urllib.parse.urlencode(form).encode())
        if status != 303:
            sys.exit(f"{path}: {status} {re.sub('<[^>]*>', ' ', page.decode())[-1500:]}")
