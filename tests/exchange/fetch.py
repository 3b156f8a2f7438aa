"""One Accord fetches a list from another, and is killed while it does.

    fetch.py PROGRAM WORK_DIRECTORY

Two programs are served: the first keeps a list and hands it out by the hash-sharing interface, the second fetches it. While it does, it gets SIGKILL at random
moments, ten times in all, and after each its database is read with Python's own SQLite: what stands for rows of the source, what stands on the list and what is
remembered of it must be one and the same. In the end the list is that of the first program, through additions, entries that are taken back, and one that
is put in again; both journals hold, and name and password stand in no file of the second program.

Then the second program tells the first what is held of entries, is killed while it does, and the first is away for a while: each word has one effect, and the last one said counts.
"""

import base64
import http.client
import json
import pathlib
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import time
import urllib.parse

KILLS = 10
FIRST, SECOND, THIRD = 24_000, 4_000, 2_000
# A window ends a minute before now: an entry may get its time a little before it can be seen.
SETTLED = 63
LIST = "GIVEN"
# Entries of which the source is told something.
TOLD = 60
FORM = "application/x-www-form-urlencoded"


class House:
    """A program with a data directory of its own, in which everything is invented."""

    def __init__(self, program, data, config=None):
        self.program, self.data, self.server = program, data, None
        self.more = ["--config", str(config)] if config else []
        self.out = data.with_suffix(".out")
        run(program, "exercise", "--people", "--scale", "1000", "--data", data)
        self.token = json.loads(
            run(program, "token", "make", "--for", "exercise.lead-analyst.de", "--data", data, "--name", "tests", "--scope", "write", "--days", "2", "--json")
        )["token"]

    def serve(self, port=0):
        log = self.out.open("ab")
        self.server = subprocess.Popen(
            [self.program, "serve", "--data", self.data, "--listen", f"127.0.0.1:{port}", *self.more], stdout=subprocess.PIPE, stderr=log, text=True
        )
        while line := self.server.stdout.readline():
            if found := re.search(r"http://127\.0\.0\.1:(\d+)", line):
                self.port = int(found[1])
                self.cookie = None
                return
        sys.exit(f"{self.data}: the server did not start; see {self.out}")

    def kill(self):
        self.server.kill()
        self.server.wait()

    def stop(self):
        self.server.terminate()
        self.server.wait(120)

    def ask(self, method, path, body=None, kind=FORM, token=False, also=()):
        headers = {"Origin": f"http://127.0.0.1:{self.port}"}
        if token:
            headers["Authorization"] = f"Bearer {self.token}"
        elif self.cookie:
            headers["Cookie"] = self.cookie
        if body is not None:
            headers["Content-Type"] = kind
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        if answer.status not in (200, 201, 303, *also):
            sys.exit(f"{method} {path}: {answer.status} {text[:2000]}")
        return answer, text

    def sign_in(self):
        if not self.cookie:
            answer, _ = self.ask("POST", "/en/sign-in/exercise", "who=exercise.lead-analyst.de")
            self.cookie = answer.getheader("Set-Cookie").split(";")[0]

    def send(self, path, **fields):
        self.sign_in()
        return self.ask("POST", f"/en{path}", urllib.parse.urlencode(fields))

    def open(self, name):
        self.send("/work/detection", name=name, purpose="known", scheme="", version="", sharing="organisation", radius="31", ratio="100")

    def hma(self, method, path, value=None):
        body = None if value is None else json.dumps(value)
        # A program that was just started reads its index still.
        for _ in range(600):
            answer, text = self.ask(method, f"/hma{path}", body, "application/json", token=True, also=(503,))
            if answer.status != 503:
                return json.loads(text)
            time.sleep(0.5)
        sys.exit(f"{method} {path}: no index after five minutes")

    def take(self, name, prints):
        """Puts a list on a list, as the form of its page does; gives the number of the lot."""
        mark = "part-of-the-form"
        fields = {"bare": "pdq", "sharing": "organisation", "why": "Invented."}
        body = "".join(f'--{mark}\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n' for k, v in fields.items())
        body += f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="list.txt"\r\n\r\n' + "\n".join(prints) + f"\r\n--{mark}--\r\n"
        _, text = self.ask("POST", f"/en/work/detection/{name}/lots", body, f"multipart/form-data; boundary={mark}")
        check("fingerprints taken over", f"{len(prints):,} of them are new" in text, True)
        _, page = self.ask("GET", f"/en/work/detection/{name}")
        return int(re.findall(r"/lots/(\d+)/withdraw", page)[-1])

    def rows(self, sql):
        base = sqlite3.connect(f"file:{self.data}/accord.sqlite?mode=ro", uri=True)
        rows = base.execute(sql).fetchall()
        base.close()
        return rows

    def there(self):
        """The fingerprints that stand on the list and may be found, read without the program."""
        lots = [(number, number + room, json.loads(body)["state"]["state"]) for number, room, body in self.rows("SELECT number, room, body FROM lot")]
        there = set()
        for number, code, body in self.rows("SELECT number, code, body FROM entry"):
            state = json.loads(body)["state"]["state"] if body else next(state for first, last, state in lots if first < number <= last)
            if state == "listed":
                there.add(bytes(code).hex())
        return there

    def progress(self):
        found = self.rows("SELECT body FROM fetching")
        return json.loads(found[0][0]) if found else None


def run(*command):
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout


def check(what, found, expected):
    if found != expected:
        sys.exit(f"{what}: expected {expected}, found {found}")


def whole(house):
    """What is remembered, what stands for rows of the source, and what stands on the list are one and the same."""
    progress = house.progress()
    if progress is None:
        return 0
    stand = house.rows("SELECT COUNT(DISTINCT source_row), COUNT(*), COUNT(DISTINCT entry) FROM came")[0]
    check("rows that stand for something, as remembered and as kept", stand, (progress["held"],) * 3)
    check("fingerprints on the list", len(house.there()), progress["held"])
    check("fingerprints put on, less those taken off", progress["entered"] - progress["withdrawn"], progress["held"])
    return progress["held"]


def killed(house, times, dice, until):
    """Kills the program while it fetches."""
    seen = []
    for _ in range(times):
        house.serve()
        begun = json.dumps(house.progress())
        # The first page of a run comes within seconds where little goes on; then at a random moment of the next ones.
        end = time.monotonic() + 600
        while json.dumps(house.progress()) == begun and time.monotonic() < end and house.progress()["held"] != until:
            time.sleep(0.05)
        time.sleep(dice.random() * 0.6)
        house.kill()
        seen.append(whole(house))
    return seen


def finished(house, held):
    house.serve()
    end = time.monotonic() + 1_200
    while time.monotonic() < end:
        progress = house.progress()
        if progress["held"] == held and progress.get("done") and not progress["checkpoint"].get("window"):
            return
        time.sleep(0.5)
    sys.exit(f"the list is not there after twenty minutes: {house.progress()}")


def waits(what, is_so):
    end = time.monotonic() + 300
    while not is_so():
        if time.monotonic() > end:
            sys.exit(f"{what}: not after five minutes")
        time.sleep(0.2)


def heard(giver):
    """By the fingerprint of an entry: what its owner was told."""
    rows = giver.rows("SELECT entry.code, heard.body FROM heard JOIN entry ON entry.number = heard.entry")
    said = [(bytes(code).hex(), json.loads(body)) for code, body in rows]
    return {code: (body["opinion"], [reason["guid"] for reason in body.get("reasons", [])]) for code, body in said}


def tells(taker, giver, known, dice):
    """The source is told what is held of its entries; both programs go away in the midst of it."""
    source = lambda: json.loads(taker.ask("GET", "/api/v1/banks/TAKEN/source", token=True)[1])
    reasons = [reason["guid"] for reason in source()["reasons"]["PDQ"]]
    check("the source names the grounds of a contest", len(reasons), 3)
    found = lambda code: taker.hma("GET", f"/m/raw_lookup?signal_type=pdq&signal={code}")["matches"]
    # What the command line put there beside the program is in its index within moments.
    waits("all of them are found", lambda: all(found(code) for code in known[:TOLD]))
    entry = {code: str(found(code)[0]) for code in known[:TOLD]}
    words = {code: dice.choice(["right", *(f"wrong:{guid}" for guid in reasons)]) for code in entry}

    def tell(code):
        taker.send(f"/work/detection/TAKEN/entries/{entry[code]}/tell", word=words[code])

    for code in entry:
        tell(code)
    for share in (0.2, 0.6):
        waits("the source hears", lambda: len(heard(giver)) >= TOLD * share or len(heard(giver)) == TOLD)
        time.sleep(dice.random() * 0.05)
        taker.kill()
        taker.serve()
    # While the source is away somebody changes their mind about some, and both go on.
    giver.kill()
    taker.cookie = None
    for code in list(entry)[::4]:
        words[code] = dice.choice([word for word in ["right", *(f"wrong:{guid}" for guid in reasons)] if word != words[code]])
        tell(code)
    waits("the source is not reached", lambda: any(one["trouble"] for one in source()["told"]))
    check("what went wrong is said", {one["trouble"]["what"] for one in source()["told"] if one["trouble"]}, {"unreachable"})
    giver.serve(giver.port)
    # What somebody was sending when it was killed is theirs for a minute; and a source that is away is left alone for one.
    waits("everything is told", lambda: source()["waiting"] == 0)
    seen = source()
    check("what became of it", (seen["sent"], seen["refused"]), (TOLD, 0))
    expected = {code: ("right", []) if word == "right" else ("wrong", [word.removeprefix("wrong:")]) for code, word in words.items()}
    check("what the owner of the list was told", heard(giver), expected)
    changed = set(list(entry)[::4])
    deeds = giver.rows("SELECT object, COUNT(*) FROM act WHERE act = 'entry.opinion-heard' GROUP BY object")
    check("entries of which the journal knows an opinion", len(deeds), TOLD)
    check("words with more than one effect", sum(count for _, count in deeds) <= TOLD + len(changed), True)
    check("what was said once had one effect", sum(count > 1 for _, count in deeds) <= len(changed), True)
    code = next(iter(entry))
    taker.sign_in()
    _, page = taker.ask("GET", f"/en/work/detection/TAKEN/entries/{entry[code]}")
    check("the entry's page says what became of it", "The source took it" in page, True)
    giver.cookie = None
    giver.sign_in()
    _, page = giver.ask("GET", f"/en/work/detection/{LIST}")
    check("the list's page at the source says how much was said", f"Opinions so far: {TOLD}" in page, True)
    print(f"  the source was told of {TOLD} entries, of {len(changed)} of them twice; each word had one effect")


def main():
    program, work = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    dice = random.Random(20121205)
    invented = lambda count: [f"{dice.getrandbits(256):064x}" for _ in range(count)]
    giver = House(program, work / "giver")
    giver.serve()
    giver.open(LIST)
    first, second, third = invented(FIRST), invented(SECOND), invented(THIRD)
    giver.take(LIST, first)
    lot = giver.take(LIST, second)

    config = work / "taker.toml"
    config.write_text(f'[exchange]\nhosts = ["http://127.0.0.1:{giver.port}"]\n')
    taker = House(program, work / "taker", config)
    taker.serve()
    taker.open("TAKEN")
    time.sleep(SETTLED)
    # Once a day: however long this takes, the program fetches nothing of its own accord that the command line is to fetch in the end.
    taker.send("/work/detection/TAKEN/source", address=f"http://127.0.0.1:{giver.port}/exchange", user="anybody", password=giver.token, every="1440", on="yes")
    taker.kill()
    seen = killed(taker, KILLS // 2, dice, FIRST + SECOND)
    print(f"  rows that stood after each of {KILLS // 2} kills: {seen}")
    check("not all was there before the last of them", seen[0] < FIRST + SECOND, True)
    finished(taker, FIRST + SECOND)
    check("the list", taker.there(), set(first + second))
    found = taker.hma("GET", f"/m/lookup?signal_type=pdq&signal={first[7]}")
    check("one that came is found", [match["distance"] for match in found["TAKEN"]], ["0"])

    print("  a lot is taken back, others come, and one goes and comes again")
    giver.send(f"/work/detection/{LIST}/lots/{lot}/withdraw", reason="Invented.")
    giver.take(LIST, third)
    content = giver.hma("GET", f"/m/raw_lookup?signal_type=pdq&signal={first[7]}")["matches"][0]
    check("one is taken back", giver.hma("DELETE", f"/c/bank/{LIST}/content/{content}"), {"deleted": 1})
    time.sleep(SETTLED)
    taker.send("/work/detection/TAKEN/source/fetch")
    taker.kill()
    left = FIRST - 1 + THIRD
    seen = killed(taker, KILLS - KILLS // 2, dice, left)
    print(f"  rows that stood after each of {KILLS - KILLS // 2} kills: {seen}")
    finished(taker, left)
    check("the list", taker.there(), set(first + third) - {first[7]})
    check("what was taken back is not found", taker.hma("GET", f"/m/lookup?signal_type=pdq&signal={first[7]}"), {})

    giver.hma("POST", f"/c/bank/{LIST}/signal", {"pdq": first[7]})
    time.sleep(SETTLED)
    done = json.loads(run(program, "bank", "fetch", "TAKEN", "--data", taker.data, "--config", config, "--json"))
    check("one comes again, fetched by the command line beside the program", (done["put_on"], done["taken_off"], done["unread"]), (1, 0, 0))
    check("the list", taker.there(), set(first + third))
    whole(taker)
    tells(taker, giver, first, dice)
    taker.sign_in()
    _, page = taker.ask("GET", "/en/work/detection/TAKEN")
    check("the page says where it comes from", f"http://127.0.0.1:{giver.port}/exchange" in page, True)
    for house in (taker, giver):
        house.stop()
        run(program, "verify", "--data", house.data)
    secret = giver.token[7:37].encode()
    shapes = [secret, *(base64.b64encode(b"x" * pad + giver.token.encode())[8:40] for pad in range(3)), secret.hex().encode()]
    for file in [*taker.data.rglob("*"), taker.out]:
        if file.is_file():
            check(f"the password stands in {file}", any(shape in file.read_bytes() for shape in shapes), False)
    check("the password stands on the page", giver.token in page, False)
    print(f"  {FIRST + THIRD:,} fingerprints stand as at their source; killed {KILLS} times, nothing lost and nothing twice")


if __name__ == "__main__":
    main()
