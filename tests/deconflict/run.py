"""Two forces compare by way of a served house, each by its own program; what they learn is what both have, whoever is killed whenever.

    run.py PROGRAM DIRECTORY

Tried: programs killed (kill -9) between steps and at any moment; a message altered on its way; a key that is not the one that was read out; a file with something that can be
guessed; a third force. Afterwards the house's files and log are looked through for everything that was compared: nothing of it may be there.
"""

import hashlib
import http.client
import http.server
import json
import os
import random
import subprocess
import sys
import threading
import time
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "api"), os.path.join(HERE, "..")]
import house  # noqa: E402

ROOT = house.ROOT + "/deconfliction"


def invented(numbers):
    """Invented identifiers, of three kinds."""
    lines = set()
    for number in numbers:
        digest = hashlib.sha512(f"Exercise, invented: {number}".encode()).hexdigest()
        lines.add(("sha256:" + digest[:64], "md5:" + digest[:32], "pgp:" + digest[:40])[number % 3])
    return lines


def wanted(true, *said):
    if not true:
        sys.exit(" ".join(str(one) for one in said))


class Force:
    """A force: its token, its directory, its identifiers."""

    def __init__(self, program, work, data, code, lines):
        self.program, self.code, self.name, self.lines = program, code, f"exercise.police.{code}", lines
        self.dir = os.path.join(work, code)
        self.token = house.token_of(program, data, f"police-liaison.{code}")
        self.token_file = os.path.join(work, f"{code}.token")
        with open(os.open(self.token_file, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
            file.write(self.token)
        self.file = os.path.join(work, f"{code}.txt")
        with open(self.file, "w") as file:
            file.write("# Exercise, invented\n" + "".join(f"{line}\n" for line in sorted(lines)))
        self.key = house.accord(program, "deconflict", "key", "--dir", self.dir).strip()

    def line(self, address, what, *args):
        at = ["--house", address, "--token-file", self.token_file, "--dir", self.dir, "--json"]
        return [self.program, "deconflict", what, *args, *at]

    def does(self, address, what, *args, code=0):
        """Its program's answer; it has to end with that code."""
        done = subprocess.run(self.line(address, what, *args), capture_output=True, text=True, timeout=120)
        wanted(done.returncode == code, f"{self.code}: deconflict {what} {args}: {done.returncode}, not {code}:", done.stdout, done.stderr)
        return json.loads(done.stdout) if done.stdout.strip() else done.stderr

    def begins(self, address, run, other):
        """Goes on with a run; the process."""
        args = ("--identifiers", self.file, "--peer-key", other.key)
        return subprocess.Popen(self.line(address, "run", run, *args), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def asks(self, address, path):
        status, _, told = house.ask(address, "GET", ROOT + path, {"Authorization": f"Bearer {self.token}"})
        return status, json.loads(told)


def until(force, address, run, *states):
    """Waits until a run is at one of these."""
    for _ in range(600):
        _, seen = force.asks(address, f"/runs/{run}")
        if seen["state"] in states:
            return
        time.sleep(0.05)
    sys.exit(f"the run stays at {seen['state']}, and {states} are wanted")


def killed(process):
    process.kill()
    process.communicate()


def agreed(address, asker, answerer, most="100"):
    run = asker.does(address, "propose", "--to", answerer.name, "--most", most)["run"]
    waits = answerer.does(address, "list")
    wanted(any(one["id"] == run and one["waits"] and one["role"] == "answerer" for one in waits), "it is not listed:", waits)
    answerer.does(address, "accept", run)
    return run


def ends(process, force, other):
    """What a program that goes on to the end tells."""
    out, err = process.communicate(timeout=120)
    both = force.lines & other.lines
    wanted(process.returncode == (1 if both else 0), f"{force.code} ended with {process.returncode}:", out, err)
    told = json.loads(out)
    wanted(sorted(told["both"]) == sorted(both), f"{force.code} learned {told['both']}, and both have {both}")
    contact = told["contact"]["organisation"] if both else told["contact"]
    wanted(contact == (other.name if both else None), "whom to contact:", told)
    wanted(not any(name.endswith((".side", ".new")) for name in os.listdir(force.dir)), f"{force.code} keeps a secret:", os.listdir(force.dir))


class Meddler(http.server.BaseHTTPRequestHandler):
    """Stands between a program and the house, and alters one sign of the offer."""

    house = ""
    altered = 0

    def passed(self, body=None):
        place = urllib.parse.urlsplit(self.house)
        line = http.client.HTTPConnection(place.hostname, place.port, timeout=60)
        headers = {name: self.headers[name] for name in ("authorization", "content-type", "accept") if self.headers[name]}
        line.request(self.command, self.path, body=body, headers=headers)
        answer = line.getresponse()
        told = answer.read()
        if self.command == "GET" and self.path.endswith("/offer"):
            message = json.loads(told)
            content = message["content"]
            # The last sign of the last point: the order stays, and half of such texts are points.
            message["content"] = content[:-1] + ("0" if content[-1] != "0" else "1")
            told = json.dumps(message).encode()
            Meddler.altered += 1
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.getheader("content-type") or "application/json")
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)
        line.close()

    def do_GET(self):
        self.passed()

    def do_POST(self):
        self.passed(self.rfile.read(int(self.headers["content-length"] or 0)))

    def log_message(self, *args):
        pass


def between_steps(address, de, rs):
    """Each program is killed where it waits for the other, and goes on with the same command."""
    run = agreed(address, de, rs)
    first = de.begins(address, run, rs)
    until(de, address, run, "offered")
    time.sleep(0.3)
    killed(first)
    second = rs.begins(address, run, de)
    until(rs, address, run, "answered")
    killed(second)
    # The file of identifiers is not read again: another set never meets the secret.
    with open(de.file, "a") as file:
        file.write("md5:0123456789abcdef0123456789abcdef\n")
    first, second = de.begins(address, run, rs), rs.begins(address, run, de)
    ends(first, de, rs)
    ends(second, rs, de)
    # Told once more, it is the same.
    ends(de.begins(address, run, rs), de, rs)
    for part in ("offer", "answer", "answer-tags", "closing"):
        wanted(de.asks(address, f"/runs/{run}/{part}")[0] == 404, f"the house still hands {part} over")
    return run


def at_any_moment(address, asker, answerer, dice):
    """Both are killed at moments that nobody chose, until both know."""
    run = agreed(address, asker, answerer)
    going, kills = {}, 0
    pairs = {asker: answerer, answerer: asker}
    open_ones = set(pairs)
    while open_ones and kills < 60:
        for force in list(open_ones):
            process = force.begins(address, run, pairs[force])
            try:
                process.wait(timeout=dice.uniform(0.0, 0.5 if kills else 0.05))
                going[force] = process
                open_ones.discard(force)
            except subprocess.TimeoutExpired:
                killed(process)
                kills += 1
    for force in open_ones:
        going[force] = force.begins(address, run, pairs[force])
    for force, process in going.items():
        ends(process, force, pairs[force])
    wanted(kills > 0, "every program had ended before anybody killed it")
    return kills


def altered(address, de, rs):
    """What was altered on its way is refused, and the run is over."""
    run = agreed(address, de, rs)
    first = de.begins(address, run, rs)
    until(de, address, run, "offered")
    Meddler.house = address
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Meddler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    meddled = f"http://127.0.0.1:{server.server_port}"
    told = rs.does(meddled, "run", run, "--identifiers", rs.file, "--peer-key", de.key, code=1)
    wanted(Meddler.altered == 1 and "is refused" in told and "the run is aborted" in told, "an altered message:", told)
    server.shutdown()
    out, err = first.communicate(timeout=60)
    wanted(first.returncode == 1 and not out and "the run is over" in err, "the other side:", out, err)
    _, seen = de.asks(address, f"/runs/{run}")
    wanted((seen["state"], seen["ended_at"], seen["ended_by"]) == ("aborted", "offered", rs.name), seen)


def refused(address, work, de, rs, fr):
    """A wrong key, a file with something that can be guessed, and a third force."""
    run = agreed(address, rs, de)
    other = subprocess.run(de.line(address, "run", run, "--identifiers", de.file, "--peer-key", fr.key, "--once"), capture_output=True, text=True)
    wanted(other.returncode == 2 and "another key" in other.stderr, "a key that is not the one that is known:", other)
    guessed = os.path.join(work, "guessed.txt")
    with open(guessed, "w") as file:
        file.write("md5:098f6bcd4621d373cade4e832627b4f6\nphone:+49 30 901820\nipv4:192.0.2.1\nemail:invented@example.org\n")
    told = rs.does(address, "run", run, "--identifiers", guessed, "--peer-key", de.key, "--once", code=2)
    wanted("3 lines" in told and "901820" not in told and "192.0.2.1" not in told, "what can be guessed:", told)
    wanted(de.asks(address, f"/runs/{run}")[1]["state"] == "accepted", "nothing was sent")
    for what in ("abort", "decline", "accept"):
        told = fr.does(address, what, run, code=1)
        wanted("404" in told, f"a third force, {what}:", told)
    (there, real), (gone, unreal) = fr.asks(address, f"/runs/{run}"), fr.asks(address, "/runs/aaaaaaaaaaaaaaaaaaaaaaaaaa")
    for told in (real, unreal):
        told.pop("instance")
    wanted((there, real) == (gone, unreal) and there == 404, "a third force is told:", real, unreal)
    wanted(all(one["id"] != run for one in fr.does(address, "list")), "a third force has none of this run")
    rs.does(address, "abort", run)


def main():
    program, work = sys.argv[1:3]
    data = os.path.join(work, "data")
    subprocess.run(["rm", "-rf", work], check=True)
    os.makedirs(work)
    house.accord(program, "exercise", "--people", "--scale", "1000", "--data", data)
    de = Force(program, work, data, "de", invented(range(0, 60)))
    rs = Force(program, work, data, "rs", invented(range(50, 90)))
    fr = Force(program, work, data, "fr", invented(range(200, 210)))
    os.environ["ACCORD_LOG"] = "trace"
    server, address = house.serve(program, data)
    del os.environ["ACCORD_LOG"]
    try:
        forces = de.does(address, "forces")
        wanted([force["organisation"] for force in forces] == [fr.name, rs.name], "forces that can be asked:", forces)
        between_steps(address, de, rs)
        kills = at_any_moment(address, rs, de, random.Random(20121205))
        # Nothing in both is an answer, too.
        run = agreed(address, de, fr)
        first, second = de.begins(address, run, fr), fr.begins(address, run, de)
        ends(first, de, fr)
        ends(second, fr, de)
        altered(address, de, rs)
        refused(address, work, de, rs, fr)
        status, _, told = house.ask(
            address, "GET", ROOT + "/counts", {"Authorization": f"Bearer {house.token_of(program, data, 'secretariat')}"}
        )
        # A quarter is told a quarter after its end: of these runs nothing yet.
        quarters = json.loads(told)["quarters"]
        wanted(status == 200 and quarters and not any(one["runs"] for one in quarters), "the secretariat counts", quarters)
    finally:
        server.terminate()
        server.wait(timeout=60)
    # Whatever was compared is in no file of the house, and in no line that it wrote.
    values = {line.split(":", 1)[1].encode() for force in (de, rs, fr) for line in force.lines}
    places = [os.path.join(at, name) for at, _, names in os.walk(data) for name in names] + [f"{data}.out", f"{data}.err"]
    for place in places:
        content = open(place, "rb").read().lower()
        found = [value for value in values if value in content or bytes.fromhex(value.decode()) in content]
        wanted(not found, f"{place} holds {len(found)} of what was compared")
    print(f"5 runs, {kills} programs killed at any moment and 2 between steps: each force learned what both have, a third nothing, the house nothing of {len(values)}")


main()
