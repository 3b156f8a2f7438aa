"""A server that is asked as HMA is asked, and what was found to be so."""

import http.client
import json
import secrets
import time
import urllib.parse


class Answer:
    """What came back. `json` is None where the body is none."""

    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body
        self.kind = (headers.get("content-type") or "").split(";")[0].strip()
        try:
            self.json = json.loads(body)
        except ValueError:
            self.json = None

    def __repr__(self):
        return f"{self.status} {self.kind} {self.body[:300]!r}"


class Server:
    """One running server: HMA itself, or Accord in its place.

    Paths are sent to the letter, doubled slashes included; no redirect is followed.
    """

    def __init__(self, address, role, token=None, patience=90):
        self.parts = urllib.parse.urlsplit(address.rstrip("/"))
        self.role, self.token, self.patience = role, token, patience
        last = self.parts.path.rsplit("/", 1)[-1]
        self.token_in_path = last if last.startswith("accord_") else None

    @property
    def is_accord(self):
        return self.role == "accord"

    def shown(self, root=False):
        """The token that goes into the header. One in the path is of use below the face alone."""
        return self.token or (self.token_in_path if root else None)

    def ask(self, method, path, *, value=None, body=None, kind=None, form=None, headers=None, token=True, root=False):
        """`value` is sent as JSON, `form` as multipart/form-data, `body` as it is. `root`: from the house's own root, not the face's."""
        sent = dict(headers or {})
        if value is not None:
            body, kind = json.dumps(value), "application/json"
        if form is not None:
            body, kind = multipart(form)
        if kind:
            sent["Content-Type"] = kind
        token = self.shown(root) if token is True else token
        if token:
            sent["Authorization"] = f"Bearer {token}"
        with_tls = self.parts.scheme == "https"
        connect = http.client.HTTPSConnection if with_tls else http.client.HTTPConnection
        connection = connect(self.parts.hostname, self.parts.port, timeout=60)
        try:
            connection.request(method, ("" if root else self.parts.path) + path, body=body, headers=sent)
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def get(self, path, **query):
        return self.ask("GET", path + (f"?{urllib.parse.urlencode(query)}" if query else ""))

    def until(self, ask, good):
        """Asks again until it is good, for as long as the index may take; the last answer either way."""
        end = time.monotonic() + self.patience
        while True:
            answer = ask()
            if good(answer) or time.monotonic() > end:
                return answer
            time.sleep(0.3)


def multipart(parts):
    """`parts`: (name, text) or (name, file name, kind, bytes)."""
    edge = secrets.token_hex(12)
    out = b""
    for part in parts:
        name, *file, content = part
        file_name, kind = file if file else (None, None)
        out += f'--{edge}\r\nContent-Disposition: form-data; name="{name}"'.encode()
        out += f'; filename="{file_name}"\r\nContent-Type: {kind}'.encode() if file_name else b""
        out += b"\r\n\r\n" + (content.encode() if isinstance(content, str) else content) + b"\r\n"
    return out + f"--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}"


class Run:
    """Counts what is so and keeps what is not."""

    def __init__(self, role, loud=False):
        self.role, self.loud, self.passed, self.faults = role, loud, 0, []

    def so(self, what, found, wanted, by=None):
        """`by` names the test of HMA's own that says so."""
        good = wanted(found) if callable(wanted) else found == wanted
        if good:
            self.passed += 1
        else:
            said = "" if callable(wanted) else f"\n    wanted {wanted!r}"
            self.faults.append(f"{what}{said}\n    found  {found!r}" + (f"\n    as HMA's {by} has it" if by else ""))
        if self.loud:
            print(f"{'so     ' if good else 'NOT SO '} {what}{f'  [{by}]' if by else ''}")
        return good

    def differs(self, what, found, hma, accord, by=None):
        """What the page says Accord does otherwise."""
        return self.so(f"{what} (differs)", found, hma if self.role == "hma" else accord, by)

    def message(self, what, answer, status, by=None):
        """An error of a handler: its code, and an object with a message."""
        self.so(f"{what}: {status}", answer.status, status, by)
        self.so(f"{what}: says what is wrong", answer, tells)

    def message_or_500(self, what, answer, status):
        """An error that HMA does not foresee."""
        self.differs(f"{what}: code", answer.status, hma=500, accord=status)
        self.so(f"{what}: says what is wrong", answer, tells)

    def shape(self, what, answer, at, by=None):
        """A refusal by shape: a list that names the place."""
        self.so(f"{what}: 422", answer.status, 422, by)
        faults = answer.json if isinstance(answer.json, list) else []
        self.so(f"{what}: each has type, loc and msg", answer, lambda _: bool(faults) and all({"type", "loc", "msg"} <= f.keys() for f in faults))
        self.so(f"{what}: names the place", [f.get("loc") for f in faults], [at])

    def end(self):
        for fault in self.faults:
            print(f"NOT SO: {fault}")
        print(f"{self.passed} passed, {len(self.faults)} failed")
        return 1 if self.faults or not self.passed else 0


def tells(answer):
    said = answer.json
    return answer.kind == "application/json" and isinstance(said, dict) and isinstance(said.get("message"), str) and said["message"] != ""
