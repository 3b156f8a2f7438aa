"""Lets a whole exercise round send its letters to a real SMTP server, and reads every one that comes.

usage: mail.py PROGRAM WORK_DIRECTORY

The program goes by an invented time (`serve --now`), so that a round of five months passes in a few minutes: it opens, reminds
30 and 7 days before its last day, closes, and reminds of what is overdue. Ten coordinators read eight languages. On the way
the server refuses for now (451), for good (550) and hangs up in the middle of a letter; the program is killed with SIGKILL while
letters go out, and started again.
"""

import asyncio
import contextlib
import email
import email.policy
import http.client
import json
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.parse

from aiosmtpd.controller import Controller

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import port

LANGUAGES = {"de": "DE", "en": "RS", "fr": "FR", "es": "ES", "pt": "PT", "uk": "UA", "ja": "JP", "ar": "SE"}
ROUND = "2031-practice"
OPENS, CLOSES, CONFERENCE = "2031-02-03", "2031-06-30", "2031-09-15"
# How many coordinators the exercise has for each language: two countries have a second one.
COORDINATORS = {language: 2 if language in ("de", "en") else 1 for language in LANGUAGES}
ALL = sum(COORDINATORS.values())
# What each coordinator gets over the round, and how often.
WANTED = {"round-opened": 1, "reminder-30": 1, "reminder-7": 1, "round-closed": 1, "reminder-overdue": 2}
# Seconds that only a program that hangs takes. What is refused for now is tried again after a minute, and then after longer.
PATIENCE = 900
passed, faults = 0, []


def check(good, fault):
    global passed
    if good:
        passed += 1
    else:
        faults.append(fault)
        print("FAULT", fault)


class Sink:
    """Takes letters, or does to them what a test wants done: by recipient, what happens to every try; or it holds back what it is given."""

    def __init__(self):
        self.taken, self.moods, self.slow, self.holds, self.lock = [], {}, 0.0, False, threading.Lock()

    def hold(self):
        """From here on, nothing more is taken over."""
        with self.lock:
            self.holds = True

    async def handle_RCPT(self, server, session, envelope, address, options):
        mood = self.moods.get(address)
        if mood in ("451", "550"):
            # Servers like to repeat addresses in their answers.
            return f"{mood} <{address}> is not welcome"
        if mood == "hang up":
            session.peer_hangs = True
            server.transport.close()
            return "421 gone"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        await asyncio.sleep(self.slow)
        with self.lock:
            if not self.holds:
                self.taken.append((list(envelope.rcpt_tos), bytes(envelope.content)))
                return "250 taken"
        while self.holds:
            await asyncio.sleep(0.05)
        return "451 it was held back"


class Program:
    """The program under test, at an invented time."""

    def __init__(self, program, data, smtp):
        self.program, self.data, self.smtp, self.child = program, data, smtp, None
        self.log = data.parent / "log"
        self.log.write_text("")

    def start(self, now):
        self.out = open(self.data.parent / "out", "w+")
        self.child = subprocess.Popen(
            [self.program, "serve", "--data", self.data, "--listen", "127.0.0.1:0", "--now", now, "--smtp", self.smtp,
             "--mail-from", "Accord <accord@post.example.org>"],
            stdout=self.out, stderr=open(self.log, "a"))
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = re.search(r"http://[0-9.]+:(\d+)", pathlib.Path(self.out.name).read_text())
            if found:
                self.port = int(found[1])
                return
            assert self.child.poll() is None, self.log.read_text()[-2000:]
            time.sleep(0.1)
        raise AssertionError("the program does not start")

    def stop(self, how=signal.SIGTERM):
        self.child.send_signal(how)
        self.child.wait()

    def ask(self, method, path, form=None, cookie=""):
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"Host": f"localhost:{self.port}", "Origin": f"http://localhost:{self.port}", "Cookie": cookie}
        body = urllib.parse.urlencode(form) if form is not None else None
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        link.request(method, path, body, headers)
        answer = link.getresponse()
        return answer, answer.read().decode()

    def sign_in(self, who):
        answer, _ = self.ask("POST", "/en/sign-in/exercise", {"who": f"exercise.{who}", "back": "/work"})
        assert answer.status == 303, answer.status
        return answer.getheader("Set-Cookie").split(";")[0]


def wait(done):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if done():
            return True
        time.sleep(0.25)
    return done()


def read(sink):
    """Letters by recipient: id, subject, body, headers."""
    letters = []
    for recipients, content in list(sink.taken):
        message = email.message_from_bytes(content, policy=email.policy.default)
        letters.append((recipients, message))
    return letters


def plain(text):
    """Text without marks of direction, its blanks single ones."""
    return re.sub(r"\s+", " ", re.sub("[\u2068\u2069]", "", text)).strip()


def subject_of(template, language):
    """What the subject of a letter looks like in a language; none where the language has no such letter."""
    folder = pathlib.Path(__file__).resolve().parents[2] / "locales" / language
    found = (re.search(rf"^letter-{template}-subject = (.+)$", file.read_text(), re.M) for file in sorted(folder.glob("*.ftl")))
    words = next((one[1] for one in found if one), None)
    if words is None:
        return None
    between = [re.escape(plain(part)).replace(r"\ ", r"\s*") for part in re.split(r"\{[^}]*\}", words)]
    return re.compile(".+".join(between))


def template_of(message):
    """Which letter it is: its subject alone tells."""
    said, subject = message["Content-Language"] or "en", plain(str(message["Subject"]))
    fits = [template for template in WANTED if (words := subject_of(template, said)) and words.fullmatch(subject)]
    return fits[0] if len(fits) == 1 else None


def is_mine(message):
    """Whether a letter is about the round of this test."""
    return f"/work/report/{ROUND}." in message.get_content()


def look_at(letters, program_log):
    """Every letter that came: to whom, in which language, in which form."""
    ids = {}
    got = {}
    for recipients, message in letters:
        name = message["Message-ID"]
        ids[name] = ids.get(name, 0) + 1
        # A server on the way learns from it neither what it is about nor to whom.
        check(re.fullmatch(r"<[0-9a-f]{32}@post\.example\.org>", name or ""), f"Message-ID {name}")
        template = template_of(message)
        check(template, f"{name}: no letter has the subject {message['Subject']!r}")
        to = re.fullmatch(r"coordinator(-2)?\.([a-z]{2})@example\.org", str(message["To"]))
        check(to and recipients == [message["To"]], f"{name} went to {recipients}")
        member = to[2].upper() if to else ""
        language = next((l for l, m in LANGUAGES.items() if m == member), None)
        said = message["Content-Language"]
        check(said in (language, "en") if not translated(language) else said == language, f"{name} is in {said}, not {language}")
        subject, text = str(message["Subject"]), message.get_content()
        check(subject.strip() and not re.search(r"[{}\[\]\ufffd]", subject), f"{name}: subject {subject!r}")
        check(len(text) > 200 and not re.search(r"[{}\[\]\ufffd]", text), f"{name}: text {text[:80]!r}")
        check(f"/{said}/work/report/{ROUND}.{member}" in text.replace(" \r\n", "").replace("\r\n", "\n"), f"{name}: no link")
        check(message["Auto-Submitted"] == "auto-generated", f"{name}: Auto-Submitted")
        check(message["Content-Type"].params.get("format") == "flowed", f"{name}: {message['Content-Type']}")
        check(str(message["From"]) == "Accord <accord@post.example.org>", f"{name}: from {message['From']}")
        check(message["Date"].datetime.year == 2031, f"{name}: date {message['Date']}")
        got[(language, template)] = got.get((language, template), 0) + 1
    for name, count in ids.items():
        check(count == 1, f"{name} came {count} times")
    for language in LANGUAGES:
        for template, times in WANTED.items():
            count = times * COORDINATORS[language]
            check(got.get((language, template), 0) == count, f"{language} got {got.get((language, template), 0)} of {template}")
    log = program_log.read_text()
    check("@" not in log and "coordinator" not in log, "an address or an account is in the program's log")
    return len(letters)


def translated(language):
    folder = pathlib.Path(__file__).resolve().parents[2] / "locales" / (language or "en")
    return any("letter-reminder-30-subject" in file.read_text() for file in folder.glob("*.ftl"))


def main(program, work):
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    data = work / "data"
    subprocess.run([program, "exercise", "--people", "--scale", "1000", "--data", data], check=True, stdout=subprocess.DEVNULL)
    # The invented round would send letters of its own; this test counts those of its own round.
    number = port.free()
    sink = Sink()
    server = Controller(sink, hostname="127.0.0.1", port=number, ready_timeout=PATIENCE)
    server.start()
    mine = lambda: [(r, m) for r, m in read(sink) if is_mine(m)]
    run = Program(program, data, f"smtp://127.0.0.1:{number}")

    # Announced; on its day it opens. The server refuses one for now, one for good, and hangs up on a third.
    run.start("2031-01-10T09:00:00Z")
    cookie = run.sign_in("secretariat")
    form = {"event": "Practice conference", "id": ROUND, "questionnaire": "2026.1", "opens": OPENS, "closes": CLOSES, "conference": CONFERENCE}
    answer, body = run.ask("POST", "/en/work/rounds", form, cookie)
    check(answer.status == 303, f"announcing answers {answer.status}: {body[:300]}")
    run.stop()
    sink.moods = {"coordinator.de@example.org": "451", "coordinator.fr@example.org": "550", "coordinator.jp@example.org": "hang up"}
    run.start(f"{OPENS}T00:00:05Z")
    check(wait(lambda: len(mine()) == ALL - 3), f"{len(mine())} of {ALL - 3} letters came past the refusals")
    operator = run.sign_in("operator")
    letters_page = lambda: run.ask("GET", "/en/work/mail", cookie=operator)[1]
    said = ("(451)", "(550)", "could not be reached")
    wait(lambda: all(words in letters_page() for words in said))
    page = letters_page()
    for words in said:
        check(words in page, f"the page about mail does not say {words}")
    check("@" not in page.split("<main")[1], "an address is on the page about mail")
    sink.moods = {}
    check(wait(lambda: len(mine()) == ALL - 1), f"{len(mine())} of {ALL - 1} letters after a minute's pause")
    answer, _ = run.ask("POST", "/en/work/mail/retry", {}, operator)
    check(answer.status == 303, f"trying again answers {answer.status}")
    check(wait(lambda: len(mine()) == ALL), f"{len(mine())} of {ALL} letters after trying again")

    # Reminders, killed in the middle: what was taken over by the server is not sent again.
    run.stop()
    sink.slow = 0.6
    before = len(mine())
    run.start("2031-05-31T00:00:05Z")
    check(wait(lambda: len(mine()) >= before + 3), "the first reminders come")
    # Between letters: one of which the server just said that it has it may come twice, with the same Message-ID, which no mail program shows twice.
    sink.hold()
    check(wait(lambda: settled(sink, data)), "what was taken over is remembered as sent")
    check(len(mine()) < before + ALL, "the reminders were all out before the kill: nothing is proved")
    run.stop(signal.SIGKILL)
    sink.slow, sink.holds = 0.0, False
    run.start("2031-05-31T00:05:05Z")
    check(wait(lambda: len(mine()) == before + ALL), f"{len(mine()) - before} of {ALL} reminders after the kill")
    run.stop()

    for now, more in (("2031-06-23T08:00:00Z", ALL), ("2031-07-01T00:00:05Z", 2 * ALL), ("2031-07-08T12:00:00Z", ALL), ("2031-07-09T12:00:00Z", 0)):
        before = len(mine())
        run.start(now)
        check(wait(lambda: len(mine()) >= before + more and waiting(data) == 0), f"{now}: {len(mine()) - before} of {more} letters")
        # What comes later all the same is found in the end, where all that came are counted.
        check(len(mine()) == before + more, f"{now}: {len(mine()) - before} letters instead of {more}")
        cookie = run.sign_in("secretariat")
        page = run.ask("GET", f"/en/work/round/{ROUND}", cookie=cookie)[1]
        check(page.count('<th scope="row">') == 54, "the matrix has 54 rows")
        run.stop()
    run.start("2031-07-10T12:00:00Z")
    page = run.ask("GET", f"/en/round/{ROUND}")[1]
    check("0 of 54" in page and "Closed" in page, "the public page says how the round stands")
    page = run.ask("GET", f"/en/work/round/{ROUND}/letters", cookie=run.sign_in("secretariat"))[1]
    check(page.count("Sent ") >= 6 * ALL, "the page of letters lists what was sent")
    run.stop()
    letters = mine()
    count = look_at(letters, run.log)
    server.stop()
    print(f"{count} letters in {len(LANGUAGES)} languages; {passed} checks passed, {len(faults)} failed")
    return 1 if faults else 0


def counted(data, which):
    """How many letters are such, read without the program."""
    with contextlib.closing(sqlite3.connect(f"file:{data}/accord.sqlite?mode=ro", uri=True)) as base:
        return base.execute(f"SELECT COUNT(*) FROM letter WHERE {which}").fetchone()[0]


def settled(sink, data):
    """Whether every letter that came is remembered as sent."""
    return counted(data, "sent IS NOT NULL") >= len(sink.taken)


def waiting(data):
    """How many letters of the round are not sent."""
    return counted(data, f"sent IS NULL AND id LIKE '%{ROUND}%'")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
