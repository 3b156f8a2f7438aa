"""Plants 10,000 secrets in whatever a reporter can send, has the reports worked on, and looks for them everywhere but where they belong.

    canary.py PROGRAM DIRECTORY

Everything that is planted begins with the same letters, so that whatever is left of any of it is found, in eight ways of writing: as it is, percent-encoded, in hexadecimal
digits, in base 64 (wherever it begins), in UTF-16, as references of HTML, as escapes of JSON, and backwards. Looked through are all files of the data's directory, what the
program prints and logs (at its most talkative), and every answer but those whose purpose is to show it: an address that an analyst opens, and a form that is given back to
whoever filled it in. Those have to show it, or nothing was planted. Hosts are looked up meanwhile, at a name server that does not answer; one is a number, which is found.
"""

import base64
import json
import os
import random
import re
import subprocess
import sys
import time
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "api"), os.path.join(HERE, "..")]
import house  # noqa: E402
import port  # noqa: E402

MARK = "qzcanaryxv"
WANTED = 10_000
FORM = {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded"}


def of_base_64(mark):
    """What stands in the text however many bytes stand before the mark."""
    for before in range(3):
        text = base64.b64encode(b"\0" * before + mark).decode().rstrip("=")
        yield text[-(-before * 8 // 6) : len(text) - (len(text) * 6 % 8 > 0) - 1]


def ways(mark):
    """Each way of writing with what is looked for, in small letters."""
    raw = mark.encode()
    return {
        "as it is": [raw],
        "percent-encoded": ["".join(f"%{b:02x}" for b in raw).encode()],
        "hexadecimal": [raw.hex().encode()],
        "base 64": [text.encode() for text in of_base_64(raw)],
        "UTF-16": [mark.encode("utf-16-le"), mark.encode("utf-16-be")],
        "HTML": ["".join(f"&#{b};" for b in raw).encode(), "".join(f"&#x{b:x};" for b in raw).encode()],
        "JSON": ["".join(f"\\u{b:04x}" for b in raw).encode()],
        "backwards": [raw[::-1]],
    }


WAYS = ways(MARK)


def found(data):
    """The ways in which something planted stands there."""
    small = data.lower()
    # Base 64 is the one in which capitals count.
    return [way for way, texts in WAYS.items() if any(text in (data if way == "base 64" else small) for text in texts)]


class Planting:
    """Secrets, numbered."""

    def __init__(self):
        self.random, self.count = random.Random(20121205), 0

    def one(self):
        self.count += 1
        letters = "".join(self.random.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(8))
        return f"{MARK}{self.count:05}{letters}"

    def address(self):
        return f"https://{self.one()}.example.org/{self.one()}/{self.one()}.jpg?id={self.one()}#/{self.one()}"


def main():
    program, work = sys.argv[1:3]
    data = os.path.join(work, "data")
    subprocess.run(["rm", "-rf", work], check=True)
    os.makedirs(work)
    controls = [MARK.upper().encode(), MARK.encode().hex().upper().encode(), MARK.encode("utf-16"), MARK[::-1].encode()]
    controls += [base64.b64encode(b"x" * n + MARK.encode() + b"tail" * m) for n in range(4) for m in range(3)]
    controls += [b'{"a": "' + b"".join(b"\\u%04X" % ord(c) for c in MARK) + b'"}', b"".join(b"&#%d;" % ord(c) for c in MARK)]
    controls += ["".join(f"%{ord(c):02X}" for c in MARK).encode()]
    missed = [control for control in controls if not found(control)]
    if missed or found(b"nothing of that"):
        sys.exit(f"the search itself finds too little or too much: {missed}")

    house.accord(program, "exercise", "--people", "--scale", "1000", "--data", data)
    tokens = {who: house.token_of(program, data, who) for who in ("provider-operator.de", "analyst.de", "lead-analyst.de", "auditor")}
    os.environ["ACCORD_LOG"] = "trace"
    settings = os.path.join(work, "accord.toml")
    with open(settings, "w") as file:
        file.write(f'[hosting]\nresolvers = ["127.0.0.1:{port.free()}"]\n')
    server, address = house.serve(program, data, "--config", settings)
    planting, answers, shown, faults = Planting(), [], 0, []

    def ask(method, path, headers=None, body=None, want=None):
        status, told, content = house.ask(address, method, path, headers, body)
        answers.append((f"{method} {path.split('?')[0][:60]}: {status}", repr(told).encode() + content))
        if status >= 500 if want is None else status != want:
            faults.append(f"{method} {path[:80]}: {status} where {want} is wanted: {content[:300]}")
        return status, content

    def machine(who, method, path, body=None, kind="application/json", want=None, **more):
        headers = {"Authorization": f"Bearer {tokens[who]}", "Content-Type": kind, **more}
        return ask(method, house.ROOT + path, headers, body, want)

    def report(**more):
        return {"items": [{"address": planting.address()}], **more}

    def logged(*words):
        """Whether the program wrote all of that, each on some line, within half a minute."""
        for _ in range(300):
            text = open(f"{data}.err", "rb").read()
            if all(re.search(word, text) for word in words):
                return True
            time.sleep(0.1)
        return False

    provider = "provider-operator.de"
    # The most urgent one, whose host needs no name server.
    number = {"items": [{"address": f"https://9.1.2.3/{planting.one()}"}], "signs": ["at-risk", "live"], "note": planting.one()}
    machine(provider, "POST", "/intake", json.dumps(number), want=201)
    # By every format, with everything that a format has room for.
    while planting.count < WANTED - 700:
        said = {"note": planting.one(), "reference": planting.one(), "signs": ["live"]}
        said["reporter"] = {"name": planting.one(), "contact": f"{planting.one()}@reporter.test", "domain": "reporter.test"}
        body = [report(**said)] + [report() for _ in range(50)]
        machine(provider, "POST", "/intake", json.dumps(body), want=201, **{"Idempotency-Key": planting.one()})
    rows = "".join(f"{planting.address()},{planting.one()},{planting.one()}\n" for _ in range(100))
    machine(provider, "POST", "/intake", f"address,reference,note\n{rows}", "text/csv", 201, **{"Idempotency-Key": planting.one()})
    xarf = {
        "xarf_version": "4.2.0", "category": "content", "type": "csam", "timestamp": "2026-01-31T08:00:00Z",
        "reporter": {"org": planting.one(), "contact": f"{planting.one()}@hotline.test", "domain": "hotline.test"},
    }
    sent = [{**xarf, "url": planting.address(), "report_id": f"f81d4fae-7dec-41d0-8765-00a0c91e{n:04x}", "description": planting.one()} for n in range(50)]
    machine(provider, "POST", "/intake?format=xarf", json.dumps(sent), want=201, **{"Idempotency-Key": planting.one()})
    letter = (
        f"From: {planting.one()}@hotline.test\r\nTo: desk@example.org\r\nSubject: {planting.one()}\r\nMIME-Version: 1.0\r\n"
        f"Content-Type: multipart/report; report-type=feedback-report; boundary=b\r\n\r\n--b\r\n\r\n{planting.one()}\r\n--b\r\n"
        "Content-Type: message/feedback-report\r\n\r\nFeedback-Type: other\r\nUser-Agent: x\r\nVersion: 1\r\n"
        f"Reported-URI: {planting.address()}\r\n--b--\r\n"
    )
    machine(provider, "POST", "/intake", letter, "message/rfc822", 201)
    # What is refused: nothing of it may come back.
    for body, kind in (
        (f"address\n{planting.one()}\n", "text/csv"), (f'{{"items": ["{planting.one()}"], "{planting.one()}": 1}}', "application/json"),
        (json.dumps(report(signs=[planting.one()])), "application/json"), (planting.one(), "application/json"),
        (f"Subject: {planting.one()}\r\n\r\n{planting.address()}", "message/rfc822"), (planting.address(), "text/plain"),
        (f"{planting.one()},{planting.one()}\n", "text/csv"),
    ):
        status, _ = machine(provider, "POST", "/intake", body, kind)
        if status < 400:
            faults.append(f"{kind} is taken: {status}")
    machine(provider, "POST", f"/intake?{planting.one()}={planting.address()}", json.dumps(report()), want=400)
    machine(provider, "POST", "/intake", json.dumps(report()), want=400, **{"Idempotency-Key": f"{planting.one()} {planting.one()}"})

    # By the form, as browsers send it: taken, and given back where something is wrong with it. Only whoever typed it sees that.
    for n in range(8):
        _, page = ask("GET", "/en/report", want=200)
        ticket = re.search(rb'name="ticket" value="([^"]*)"', page)[1].decode()
        typed = {
            "member": "DE", "ticket": ticket, "addresses": f"{planting.address()}\n{planting.address()}", "note": planting.one(),
            "contact": planting.one(),
        }
        if n % 4 == 3:
            typed["addresses"] += f"\nmagnet:?xt={planting.one()}"
        status, _, content = house.ask(address, "POST", "/en/report", FORM, urllib.parse.urlencode(typed).encode())
        if n % 4 == 3:
            shown += bool(found(content)) and status == 422
        else:
            answers.append((f"the form, sent: {status}", content))
            faults += [] if status == 200 else [f"the form was not taken: {status} {content[-500:]}"]
    for path in ("/en/report/receipt",):
        ask("POST", path, FORM, urllib.parse.urlencode({"receipt": planting.one()}).encode())
    # A page that is not there names itself, to whoever asked for it; nobody else may learn what was asked.
    asked = {"Referer": planting.address(), "User-Agent": planting.one(), "Cookie": f"x={planting.one()}"}
    house.ask(address, "GET", f"/en/report/{planting.one()}?{planting.one()}", asked)

    # Worked on by two analysts, by token and before a browser.
    label = {"step": "in-scope", "labels": [{"scheme": "interpol-baseline", "version": "1", "level": "baseline"}]}
    steps = [(step, 200, b"") for step in (label, {"step": "out-of-scope"}, {"step": "put-back"}, {"step": "seek-host"})]
    for step in ("undetermined", "needs-access", "contest"):
        steps.append(({"step": step, "reason": planting.address()}, 422, b"item-address-in-reason"))
    # Unasked, the program does not write these lines: that they are there says that the log is at its most talkative, too.
    if not logged(rb"looked up done\.found=[1-9]", rb"looked up .*done\.later=[1-9]"):
        faults.append("no host was found, no look-up failed, or the log is not at its most talkative: nothing was tried")
    taken = []
    for n in range(40):
        who = ("analyst.de", "lead-analyst.de")[n % 2]
        taken.append(json.loads(machine(who, "POST", "/takedown/next", "{}", want=200)[1])["item"])
        machine(who, "GET", f"/items/{taken[-1]}", want=200)
        step, status, code = steps[n // 2 % len(steps)]
        _, told = machine(who, "POST", f"/items/{taken[-1]}/assess", json.dumps(step), want=status)
        if code not in told:
            faults.append(f"{step['step']}: {told[:300]}")
    _, told = machine("analyst.de", "GET", f"/items/{taken[0]}", want=200)
    if json.loads(told)["hosting"]["state"] != "attributed":
        faults.append(f"the host that is a number was not found: {told[:300]}")
    person = house.Person(address, "analyst.de")
    for path in ("/work", "/work/takedown", *(f"/work/item/{item}" for item in taken[:10])):
        ask("GET", f"/en{path}", person.headers(), want=200)
    for purpose in ("assess", "locate", "police"):
        status, _, content = house.ask(address, "POST", f"/en/work/item/{taken[0]}/address", person.headers(), f"purpose={purpose}".encode())
        shown += bool(found(content)) and status == 200
    # Everybody else, and everything that tells of it.
    for who in ("auditor", "operator", "secretariat", "police-liaison.de", "analyst.rs", "provider-operator.de"):
        other = house.Person(address, who)
        for path in ("/work", "/work/journal", "/work/journal/mine", "/work/takedown", f"/work/item/{taken[0]}"):
            ask("GET", f"/en{path}", other.headers())
    for who in tokens:
        for path in ("/journal?per_page=1000", "/journal/mine?per_page=1000", "/takedown", "/me"):
            machine(who, "GET", path)
    for path in ("/metrics", "/health/ready", "/en/", "/en/changes", "/en/hotlines", "/api/v1/changes", "/api/v1/openapi.json"):
        ask("GET", path)
    server.terminate()
    if server.wait(60):
        faults.append(f"the program ended with {server.returncode}")
    ask_of = [f"{data}.out", f"{data}.err"]
    for at, _, names in os.walk(data):
        ask_of += [os.path.join(at, name) for name in names]

    left, bytes_read = [], 0
    for what, content in answers:
        bytes_read += len(content)
        left += [f"{what}: {way}" for way in found(content)]
    for path in ask_of:
        content = open(path, "rb").read()
        bytes_read += len(content)
        left += [f"{os.path.relpath(path, work)}: {way}" for way in found(content)]
    if shown != 5:
        faults.append(f"what was planted is shown {shown} times where 5 are meant to show it: nothing was tried")
    if planting.count < WANTED:
        faults.append(f"only {planting.count} secrets were planted")
    print(
        f"{planting.count} secrets planted, {len(answers)} answers and {len(ask_of)} files looked through ({bytes_read / 1e6:.0f} MB) in {len(WAYS)} ways of writing: "
        f"{len(left)} found"
    )
    if left or faults:
        sys.exit("failed:\n" + "\n".join(left[:50] + faults))


main()
