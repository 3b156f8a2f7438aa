"""Letters in a Maildir, delivered by a real SMTP server: each report is taken in once, and what no machine can read is kept for a person.

usage: inbound.py PROGRAM WORK_DIRECTORY [COUNT]

COUNT letters are made by Python's `email` and PyPI `xarf`, sent by SMTP to `aiosmtpd`, and put by it into the mailbox that the program empties: X-ARF attached under several names, as the
text, forwarded, in parts that hold bytes of no picture, and RFC 5965. Others are broken, too large, only for people, or no files at all. Some lie there twice. The program is killed with
SIGKILL while it takes them in, and started again.
"""

import collections
import email.encoders
import email.message
import email.mime.base
import email.mime.multipart
import email.mime.text
import json
import os
import pathlib
import random
import shutil
import signal
import smtplib
import subprocess
import sys
import time

import xarf
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Mailbox

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "api"), str(HERE.parent)]
import house  # noqa: E402
import port  # noqa: E402

ORGANISATION = {"org": "A hotline", "contact": "desk@hotline.test", "domain": "hotline.test"}
# Places that are reported, each many times. A queue lists a hundred.
PLACES = 60
SECRETS = ("qzsecret", "hotline.test", "a.example.org", "somebody@")
# Seconds that only a program that hangs takes.
PATIENCE = 120
passed, faults = 0, []


def check(good, fault):
    global passed
    if good:
        passed += 1
    else:
        faults.append(fault)
        print("FAULT", fault, flush=True)


def report(address, classification="A1"):
    made = xarf.create_report(
        category="content", type="csam", source_identifier="192.0.2.7", reporter=ORGANISATION, sender=ORGANISATION, url=address,
        classification=classification, detection_method="manual_review", evidence_source="user_report", description="qzsecret words",
    )
    if made.report is None or made.errors:
        sys.exit(f"PyPI xarf makes no report: {made.errors}")
    return json.dumps(made.report.model_dump(mode="json", by_alias=True, exclude_none=True), indent=1)


def part(kind, subtype, content, name=None):
    one = email.mime.base.MIMEBase(kind, subtype)
    one.set_payload(content)
    if isinstance(content, bytes):
        email.encoders.encode_base64(one)
    if name:
        one.add_header("Content-Disposition", "attachment", filename=name)
    return one


def headed(letter, number):
    letter["From"], letter["To"] = "somebody@example.org", "reports@hotline.example.org"
    letter["Subject"], letter["Message-ID"] = f"report {number}", f"<{number}.qzsecret@example.org>"
    return letter


def attached(documents, kind=("application", "json"), pictures=0, dice=None):
    letter = email.mime.multipart.MIMEMultipart()
    letter.attach(email.mime.text.MIMEText("Please see what is attached. qzsecret"))
    for document in documents:
        letter.attach(part(*kind, document.encode(), "xarf.json"))
    for _ in range(pictures):
        letter.attach(part("image", "jpeg", dice.randbytes(5_000), "bytes.jpg"))
    return letter


def machine(addresses):
    letter = email.mime.multipart.MIMEMultipart("report", report_type="feedback-report")
    letter.attach(email.mime.text.MIMEText("An abuse report."))
    fields = "Feedback-Type: other\r\nUser-Agent: tests/1\r\nVersion: 1\r\n" + "".join(f"Reported-URI: {a}\r\n" for a in addresses)
    one = email.mime.base.MIMEBase("message", "feedback-report")
    one.set_payload(fields)
    letter.attach(one)
    return letter


def good(number, dice, place):
    """A letter, and the places that it reports."""
    places = sorted({place() for _ in range(dice.choice((1, 1, 1, 2, 3)))})
    match number % 6:
        case 0:
            return attached([report(p) for p in places]), places
        case 1:
            return attached([report(p) for p in places], ("application", "octet-stream"), 2, dice), places
        case 2:
            return email.mime.text.MIMEText(report(places[0])), places[:1]
        case 3:
            return machine(places), places
        case 4:
            outer = email.mime.multipart.MIMEMultipart()
            outer.attach(email.mime.text.MIMEText("Forwarded."))
            inner = email.mime.base.MIMEBase("message", "rfc822")
            inner.attach(headed(attached([report(p) for p in places]), f"inner-{number}"))
            outer.attach(inner)
            return outer, places
        case _:
            return attached([report(p) for p in places], ("text", "plain")), places


def bad(number):
    """A letter that is for a person."""
    match number % 5:
        case 0:
            return email.mime.text.MIMEText("Dear hotline, look at https://a.example.org/qzsecret please")
        case 1:
            return attached([report("https://a.example.org/good"), report("https://a.example.org/x").replace("https://a.example.org/x", "no address qzsecret")])
        case 2:
            return attached(['{"Version": "3", "ReporterInfo": {"ReporterOrg": "qzsecret"}}'])
        case 3:
            return attached([report("https://a.example.org/x").replace('"csam"', '"phishing"')])
        case _:
            letter = email.message.Message()
            letter["Content-Type"] = 'multipart/mixed; boundary="never"'
            letter.set_payload("--never\r\nContent-Type: application/json\r\n\r\n{\"xarf_version\": qzsecret")
            return letter


def files(path):
    return [entry for entry in os.scandir(path) if entry.is_file(follow_symlinks=False)]


def logged(data):
    return "".join(open(f"{data}.{end}").read() for end in ("out", "err"))


def main():
    program, work = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 300
    begun = time.monotonic()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    data, maildir, config = work / "data", work / "maildir", work / "accord.toml"
    house.accord(program, "exercise", "--people", "--scale", "1000", "--data", str(data))
    token = house.token_of(program, str(data), "analyst.de")
    config.write_text(f'[[intake.mailbox]]\npath = "{maildir}"\nmember = "DE"\n')
    refused = subprocess.run([program, "serve", "--data", str(data), "--listen", "127.0.0.1:0", "--config", str(config)], capture_output=True, text=True)
    check(refused.returncode == 2 and "Maildir" in refused.stderr, f"a mailbox that is not there: {refused.stderr[-300:]}")

    sink = Controller(Mailbox(str(maildir)), hostname="127.0.0.1", port=port.free(), ready_timeout=60, data_size_limit=64 << 20)
    sink.start()
    os.chmod(maildir, 0o700)
    dice = random.Random(20121205)
    sent = collections.Counter()

    def place():
        return f"https://a.example.org/{dice.randrange(PLACES)}"

    line = smtplib.SMTP("127.0.0.1", sink.port, timeout=60)

    def send(letter, number):
        line.send_message(headed(letter, number), "somebody@example.org", ["reports@hotline.example.org"])

    wanted_aside, number = 0, 0

    def some(letters, broken):
        """Sends so many letters, and so many that no machine can read."""
        nonlocal number, wanted_aside
        for n in range(letters):
            letter, places = good(number, dice, place)
            sent.update(places)
            send(letter, number)
            number += 1
        for n in range(broken):
            send(bad(number), f"bad-{number}")
            number += 1
            wanted_aside += 1

    # Half of them wait when the program starts, with what is no letter, what is too large, and what lies there twice.
    some(count // 2, 10)
    same = next(text for text in (pathlib.Path(entry.path).read_bytes() for entry in files(maildir / "new")) if b"message/feedback-report" in text)
    for name in ("1.same.host", "2.same.host"):
        (maildir / "new" / name).write_bytes(same)
    (maildir / "new" / "3.large.host").write_bytes(b"Subject: large\r\n\r\n" + b"x" * (9 << 20))
    wanted_aside += 1
    (work / "elsewhere").write_text("qzsecret: not to be touched")
    (maildir / "new" / "link").symlink_to(work / "elsewhere")
    os.mkfifo(maildir / "new" / "pipe")
    (maildir / "new" / "directory").mkdir()

    log = ""
    for kills in range(1, 4):
        waited = len(files(maildir / "new"))
        server, address = house.serve(program, str(data), "--config", str(config))
        end = time.monotonic() + PATIENCE
        while len(files(maildir / "new")) > waited - dice.randrange(5, 30) and time.monotonic() < end:
            time.sleep(0.002)
        time.sleep(dice.random() * 0.02)
        server.send_signal(signal.SIGKILL)
        server.wait()
        check(files(maildir / "new"), "it was killed when nothing was left to do")
        log += logged(data)
        some(count // 8, 2)
    server, address = house.serve(program, str(data), "--config", str(config))
    some(count - count // 2 - 3 * (count // 8), 1)

    end = time.monotonic() + PATIENCE
    while files(maildir / "new") and time.monotonic() < end:
        time.sleep(0.1)
    check(not files(maildir / "new"), f"{len(files(maildir / 'new'))} letters were left")
    time.sleep(1)

    # Everything that was reported is there as often as it was sent, and nothing else.
    def ask(path):
        status, _, body = house.ask(address, "GET", f"{house.ROOT}{path}", {"Authorization": f"Bearer {token}"})
        check(status == 200, f"{path}: {status}")
        return json.loads(body)

    queue = ask("/takedown")
    items = [ask(f"/items/{one['id']}") for one in queue["first"]]
    check(queue["all"] == len(sent), f"{queue['all']} places of {len(sent)}")
    found, expected = sorted(item["reports"] for item in items), sorted(sent.values())
    check(found == expected, f"reports of each place: {found}, not {expected}")
    check(all(told["channel"] == "mail" and told["organisation"] is None for item in items for told in item["told"]), "they came by mail, from nobody")

    # What is for people is there for them, whole, under names of the house.
    aside = files(maildir / "cur")
    check(len(aside) == wanted_aside, f"{len(aside)} letters for people, not {wanted_aside}")
    check(all(entry.name.endswith(".accord:2,F") for entry in aside), "names of letters for people")
    check(any(entry.stat().st_size > 9 << 20 for entry in aside), "the large one is kept")
    check((work / "elsewhere").read_text() == "qzsecret: not to be touched", "a link was followed")
    left = {entry.name for entry in os.scandir(maildir / "new")}
    check(left == {"link", "pipe", "directory"}, f"left: {left}")

    server.terminate()
    check(server.wait(60) == 0, "the program does not end well")
    line.quit()
    sink.stop()
    log += logged(data)
    for secret in SECRETS:
        check(secret not in log, f"“{secret}” is in the program's log")
    check("letters were looked at" in log, "nothing is said of letters")
    print(
        f"{number} letters by SMTP with {sum(sent.values())} reports of {len(sent)} places, {kills} times killed: each counts once; {len(aside)} are kept for people; "
        f"{passed} checks passed, {len(faults)} failed, in {time.monotonic() - begun:.0f} s"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
