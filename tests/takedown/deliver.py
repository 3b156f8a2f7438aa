"""Notices from the real program to an endpoint over TLS and to a mail server, with everything going wrong on the way: each has one effect.

usage: deliver.py PROGRAM TAKEDOWN_LINES WORK_DIRECTORY [COUNT [MEASURED [postgres://…]]]

A hotline and its police (`crates/desk/examples/takedown_lines.rs`) work on COUNT items beside the program. First the police answer of MEASURED of them, five a second, and it is
measured how long each notice takes from their answer to the endpoint while all others wait. Then they answer of all. The endpoint checks every signature with
PyPI `http-message-signatures`, and refuses what was changed on the way. One provider's endpoint answers well; one takes a notice and hangs up, is not there for a moment, answers
late; one refuses, so that mail is the next channel; one never answers at all; one has mail alone, and its server refuses for now and hangs up after it took a letter. The program is
killed with SIGKILL while notices are on their way, and started again.
"""

import asyncio
import base64
import collections
import email
import email.policy
import http.server
import json
import pathlib
import random
import re
import shutil
import signal
import ssl
import statistics
import subprocess
import sys
import threading
import time
import types
import urllib.request

import trustme
from aiosmtpd.controller import Controller
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from http_message_signatures import HTTPMessageVerifier, InvalidSignature, MappingKeyResolver, algorithms

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "api"), str(HERE.parent)]
import house  # noqa: E402
import port  # noqa: E402

COVERED = ("@method", "@target-uri", "content-digest", "content-type", "idempotency-key")
# Provider, its network, its endpoint, its form, its mail address, how many of a hundred items lie there.
PROVIDERS = [
    ("steady", 1, True, "xarf", None, 50),
    ("moody", 2, True, "article16", "moody@provider.test", 25),
    ("refusing", 3, True, "xarf", "refusing@provider.test", 10),
    ("letters", 4, False, "xarf", "letters@provider.test", 15),
    ("hanging", 5, True, "xarf", None, 0),
]
# Items at the endpoint that never answers.
HANGING = 12
# Seconds that only a program that hangs takes.
PATIENCE = 600
passed, faults = 0, []


def check(good, fault):
    global passed
    if good:
        passed += 1
    else:
        faults.append(fault)
        print("FAULT", fault, flush=True)


class Got:
    """What arrived, whatever the way: by the number of the notice, which addresses; and when it arrived first."""

    def __init__(self):
        self.lock, self.effects, self.first = threading.Lock(), collections.defaultdict(set), {}
        self.times, self.mails = collections.Counter(), collections.Counter()

    def take(self, number, address, by_mail=False):
        with self.lock:
            self.first.setdefault(number, time.time())
            self.effects[number].add(address)
            (self.mails if by_mail else self.times)[number] += 1

    def count(self, *parts):
        """Notices about addresses at these providers."""
        with self.lock:
            return sum(any(at_of(address) in parts for address in addresses) for addresses in self.effects.values())


def at_of(address):
    network = int(address.split("/")[2].split(".")[2])
    return next(name for name, number, *_ in PROVIDERS if number == network)


class Endpoint(http.server.BaseHTTPRequestHandler):
    """Every provider's endpoint; which, says its path."""

    protocol_version = "HTTP/1.1"
    timeout = 60
    got = None
    verifier = None
    checked = collections.Counter()
    dice = random.Random(20121205)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        mood = self.path.strip("/").split("?")[0]
        if mood == "hanging":
            time.sleep(30)
            return self.hang_up()
        if mood == "refusing":
            return self.say(404)
        number, address = self.read(body)
        if mood == "steady":
            self.got.take(number, address)
            return self.say(200)
        fate = self.dice.random()
        if fate < 0.15:  # it is taken, and nobody is told
            self.got.take(number, address)
            return self.hang_up()
        if fate < 0.20:  # it is taken, and something breaks afterwards
            self.got.take(number, address)
            return self.say(500)
        if fate < 0.30:
            return self.say(self.dice.choice((503, 429, 408, 425)))
        if fate < 0.35:
            time.sleep(0.5)
        self.got.take(number, address)
        return self.say(202)

    def read(self, body):
        """The number and the address of a notice, whose signature holds."""
        url = f"https://{self.headers['Host']}{self.path}"
        request = types.SimpleNamespace(method=self.command, url=url, headers={name.lower(): value for name, value in self.headers.items()})
        self.verifier.verify(request, require_components=COVERED, body=body, max_age=None)
        self.checked["held"] += 1
        if self.checked["held"] % 20 == 1:
            self.tamper(request, body)
        said = json.loads(body)
        key = self.headers["Idempotency-Key"]
        if "report_id" in said:
            number, address = said["report_id"], said["url"]
            check(said["sender"]["contact"] == "desk@hotline.test" and said["type"] == "csam", f"X-ARF: {list(said)}")
        else:
            number, (address,) = said["notice"], said["locations"]
            check(said["submitter"]["email"] == "desk@hotline.test" and said["good_faith"] is True, f"article 16: {list(said)}")
        check(number == key, f"the number {number} is not the key {key}")
        check(self.headers["Content-Type"] == "application/json", f"type {self.headers['Content-Type']}")
        return number, address

    def tamper(self, request, body):
        """Whatever of it is changed, it does not hold any more."""
        def changed(**new):
            return types.SimpleNamespace(**{**vars(request), **new})

        headers = request.headers
        for what, other, content in (
            ("body", request, body + b" "),
            ("method", changed(method="PUT"), body),
            ("address", changed(url=request.url + "x"), body),
            ("number", changed(headers={**headers, "idempotency-key": "0" + headers["idempotency-key"][1:] + "x"}), body),
            ("type", changed(headers={**headers, "content-type": "text/plain"}), body),
            ("time", changed(headers={**headers, "signature-input": re.sub(r"created=\d", "created=2", headers["signature-input"])}), body),
        ):
            try:
                self.verifier.verify(other, require_components=COVERED, body=content, max_age=None)
                check(False, f"a signature holds for another {what}")
            except InvalidSignature:
                self.checked["refused"] += 1

    def say(self, code):
        # More than anybody has a use for: nothing of it may be read, kept or logged.
        text = b"the notice is about qzsecretanswer " * 20
        self.send_response(code)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)
        self.close_connection = True

    def hang_up(self):
        self.close_connection = True
        self.connection.close()

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def handle_error(self, request, address):
        error = sys.exc_info()[1]
        if isinstance(error, (InvalidSignature, KeyError, ValueError, AssertionError)):
            check(False, f"the endpoint: {type(error).__name__}: {error}")


class Sink:
    """A mail server with moods."""

    def __init__(self, got):
        self.got, self.dice, self.letters = got, random.Random(5122012), []

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(bytes(envelope.content), policy=email.policy.default)
        if message.get_content_type() == "text/plain":  # the house's own letters go the same way
            return "250 taken"
        fate = self.dice.random()
        if fate < 0.1:
            return "451 not now"
        number, address = self.read(envelope.rcpt_tos, message)
        self.got.take(number, address, by_mail=True)
        if fate < 0.15:  # it is taken, and nobody is told
            server.transport.close()
            await asyncio.sleep(0)
        return "250 taken"

    def read(self, to, message):
        number = re.fullmatch(r"<([0-9a-f-]{36})@post\.example\.org>", message["Message-ID"] or "")
        check(number, f"Message-ID {message['Message-ID']}")
        check(message["Auto-Submitted"] == "auto-generated", "Auto-Submitted")
        check(message["Reply-To"] == "desk@hotline.test", f"Reply-To {message['Reply-To']}")
        check(message.get_content_type() == "multipart/report", f"a mail of type {message.get_content_type()}")
        letter, machine, report = message.iter_parts()
        said = json.loads(report.get_content() if isinstance(report.get_content(), (str, bytes)) else "{}")
        text = letter.get_content()
        name = at_of(said["url"])
        check(to == [f"{name}@provider.test"], f"a letter about {name} went to {to}")
        check(said["report_id"] == number[1], "the number of the letter is not that of the report")
        check(f"X-Notice: {number[1]}" in machine.as_string(), "the machine's part names no notice")
        check(number[1] in text and "/en/notice/" in text.replace(" \n", ""), "the letter names no number, or has no link")
        check(said["url"] not in text and "9.1." not in text, "the letter says where it is")
        check(number[1] in message["Subject"], f"subject {message['Subject']}")
        return said["report_id"], said["url"]


class Lines:
    """The hotline and the police."""

    def __init__(self, lines, data, database):
        self.child = subprocess.Popen([lines], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.ask(do="open", data=str(data), database=database)

    def ask(self, **question):
        self.child.stdin.write(json.dumps(question) + "\n")
        self.child.stdin.flush()
        told = json.loads(self.child.stdout.readline() or '{"refused": "it ended"}')
        if "refused" in told:
            sys.exit(f"{question['do']}: {told['refused']}")
        return told

    def end(self):
        self.child.stdin.close()
        self.child.wait()


def wait(done, what, patience=PATIENCE):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if done():
            return True
        time.sleep(0.1)
    print(f"waited in vain: {what}", flush=True)
    return False


def started(program, data, more):
    out = open(f"{data}.out", "w")
    child = subprocess.Popen(
        [program, "serve", "--data", str(data), "--listen", "127.0.0.1:0", *more], stdout=out, stderr=open(f"{data}.err", "a")
    )
    end = time.monotonic() + 120
    while time.monotonic() < end:
        found = re.search(r"http://[0-9.]+:\d+", open(f"{data}.out").read())
        if found:
            return child, found[0]
        if child.poll() is not None:
            break
        time.sleep(0.05)
    sys.exit(f"the program does not serve: {open(f'{data}.err').read()[-2000:]}")


def main():
    program, lines, work = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]).resolve()
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 400
    measured = int(sys.argv[5]) if len(sys.argv) > 5 else 50
    database = sys.argv[6] if len(sys.argv) > 6 else None
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    data = work / "data"
    begun = time.monotonic()
    if database:
        name = f"deliver_{int(time.time())}"
        subprocess.run(["psql", "-q", database, "-c", f"CREATE DATABASE {name}"], check=True)
        before, query = database.rsplit("?", 1)
        database = f"{before.rsplit('/', 1)[0]}/{name}?{query}"
    more = ["--database", database] if database else []
    house.accord(program, "exercise", "--people", "--scale", "1000", "--data", str(data), *more)

    # The endpoint and the mail server.
    got = Got()
    authority = trustme.CA()
    (work / "ca.pem").write_bytes(authority.cert_pem.bytes())
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    server = Server(("127.0.0.1", port.free()), Endpoint)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    endpoint = f"https://127.0.0.1:{server.server_port}"
    sink = Sink(got)
    mail = Controller(sink, hostname="127.0.0.1", port=port.free(), ready_timeout=60)
    mail.start()

    (work / "accord.toml").write_text(
        f'[notices]\ncontact = "Desk <desk@hotline.test>"\nhosts = ["{endpoint}"]\nauthorities_file = "{work}/ca.pem"\n'
        f'[hosting]\nresolvers = ["127.0.0.1:{port.free()}"]\n'
        f'[mail]\nsmtp = "smtp://127.0.0.1:{mail.port}"\nfrom = "Accord <accord@post.example.org>"\n'
    )
    more += ["--config", str(work / "accord.toml")]
    child, address = started(program, data, more)
    keys = json.load(urllib.request.urlopen(f"{address}/.well-known/accord-notices.json"))["keys"]
    public = {key["kid"]: Ed25519PublicKey.from_public_bytes(base64.urlsafe_b64decode(key["x"] + "=")) for key in keys}
    Endpoint.got = got
    Endpoint.verifier = HTTPMessageVerifier(
        signature_algorithm=algorithms.ED25519, key_resolver=MappingKeyResolver(public_keys=public, private_keys={})
    )

    # The hotline: reports, assessed by two people.
    hotline = Lines(lines, data, database)
    for name, network, has_endpoint, form, letters, _ in PROVIDERS:
        place = f"{endpoint}/{name}" if has_endpoint else None
        hotline.ask(do="provider", name=name, known_as=f"9.1.{network}.0/24", endpoint=place, format=form, mail=letters)
    networks = [network for _, network, _, _, _, share in PROVIDERS for _ in range(share)]
    dice = random.Random(1)
    dice.shuffle(networks)
    addresses = [f"https://9.1.{networks[n % 100]}.{1 + n % 250}/{n}" for n in range(count)]
    addresses += [f"https://9.1.5.{1 + n % 250}/{count + n}" for n in range(HANGING)]
    dice.shuffle(addresses)
    for first in range(0, len(addresses), 100):
        hotline.ask(do="report", addresses=addresses[first : first + 100])
    assessed = 0
    while assessed < 2 * len(addresses):
        now = hotline.ask(do="assess", most=200)["assessed"]
        if not now:
            break
        assessed += now
    check(assessed == 2 * len(addresses), f"{assessed} opinions of {2 * len(addresses)}")
    time.sleep(12)  # the ten seconds in which a decision can be taken back
    laid = time.monotonic() - begun
    said = {}

    def answer(most):
        told = hotline.ask(do="answer", most=most)["answered"]
        said.update((item, at / 1e6) for item, at in told)
        return len(told)

    # Measured: five a second, while the rest waits for the police.
    wait(lambda: answer(1), "the police are asked", 120)
    while len(said) < measured:
        began = time.monotonic()
        if not answer(5):
            time.sleep(1)
        time.sleep(max(0, 1 - (time.monotonic() - began)))
    time.sleep(3)
    of_item = {one["item"]: one["number"] for one in hotline.ask(do="notices")["notices"]}
    took = sorted(
        got.first[of_item[item]] - at
        for item, at in said.items()
        if item in of_item and of_item[item] in got.first and any(at_of(a) == "steady" for a in got.effects[of_item[item]])
    )

    # Everything, killed on the way.
    wanted = [name for name, *_ in PROVIDERS if name != "hanging"]
    kills, began = 0, time.monotonic()
    arrived_before = got.count(*wanted)
    for fraction in (0.35, 0.6, None):
        goal = count if fraction is None else int(count * fraction)
        while got.count(*wanted) < goal and time.monotonic() - began < PATIENCE:
            if not answer(100):
                time.sleep(0.1)
        if fraction is not None:
            child.send_signal(signal.SIGKILL)
            child.wait()
            kills += 1
            child, _ = started(program, data, more)
    arrived = time.monotonic() - began

    def settled():
        states = collections.Counter((one["to"], one["state"]) for one in hotline.ask(do="notices")["notices"])
        return sum(n for (to, state), n in states.items() if to != "hanging" and state == "delivered") == count

    # What was under way when the program was killed is taken up by others after a minute.
    check(wait(settled, "all notices are remembered as delivered", 240), "not all notices are remembered as delivered")
    time.sleep(1)
    child.terminate()
    check(child.wait(60) == 0, "the program does not end well")

    # One notice for each item, and each has one effect.
    notices = hotline.ask(do="notices")["notices"]
    hotline.end()
    check(len(notices) == len(addresses), f"{len(notices)} notices for {len(addresses)} items")
    check(len({one["item"] for one in notices}) == len(notices), "an item has two notices")
    numbers = {one["number"] for one in notices}
    check(set(got.effects) <= numbers, "a number arrived that no notice has")
    reached = collections.Counter(address for found in got.effects.values() for address in found)
    for address in addresses:
        at = at_of(address)
        check(reached[address] == (0 if at == "hanging" else 1), f"a notice to {at} had {reached[address]} effects")
    check(all(len(found) == 1 for found in got.effects.values()), "a number stands for two notices")
    for one in notices:
        if one["to"] == "refusing":
            check(one["attempts"] == ["answered 404", "delivered"], f"refusing: {one['attempts']}")
        elif one["to"] == "hanging":
            # After eight tries, on a machine that takes ten minutes for all of it, no channel is left.
            check(one["state"] in ("sent", "overdue"), f"hanging: {one['state']}")
    log = open(f"{data}.err").read() + open(f"{data}.out").read()
    for secret in ("9.1.", "qzsecretanswer", "provider.test", "hotline.test"):
        check(secret not in log, f"“{secret}” is in the program's log")
    again = sum(n - 1 for n in (got.times + got.mails).values() if n > 1)
    check(again > 0, "nothing was ever sent twice: nothing is proved")
    check(Endpoint.checked["refused"] == 6 * ((Endpoint.checked["held"] + 19) // 20), f"{Endpoint.checked}")
    server.shutdown()
    mail.stop()
    where = "PostgreSQL" if database else "SQLite"
    print(
        f"{where}: {count} notices, {sum(got.times.values())} times to the endpoint and {sum(got.mails.values())} times by mail, {again} of them again, "
        f"{kills} times killed: {len(got.effects)} effects; {Endpoint.checked['held']} signatures hold, {Endpoint.checked['refused']} of changed ones do not"
    )
    if took:
        cut = [statistics.median(took), took[min(len(took) - 1, int(len(took) * 0.99))], took[-1]]
        print(
            f"{where}: from the police's answer to the endpoint, {len(took)} notices while {count - arrived_before} more wait: "
            f"p50 {cut[0] * 1e3:.0f} ms, p99 {cut[1] * 1e3:.0f} ms, longest {cut[2] * 1e3:.0f} ms"
        )
    print(
        f"laid out in {laid:.0f} s; the other {count - arrived_before} had arrived {arrived:.0f} s after the police began to answer; all in {time.monotonic() - begun:.0f} s; "
        f"{passed} checks passed, {len(faults)} failed"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
