"""Reports to the CyberTipline from the real program, with everything going wrong on the way: one report for one wish, every flag as it was set.

usage: tipline.py PROGRAM TAKEDOWN_LINES WORK_DIRECTORY [COUNT]

A hotline and its police (`crates/desk/examples/takedown_lines.rs`) have COUNT notices arrive at a provider's desk. Its machine wants each reported, with flags by chance. The server
(`cybertip_server.py`) loses answers, fails, refuses, and deletes what was not ended; the program is killed with SIGKILL meanwhile, and started again. What arrived is read with PyPI
`ncmec-cybertip` and compared, flag by flag, with what was wanted.
"""

import collections
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import time

import trustme

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "api"), str(HERE.parent), str(HERE)]
import cybertip_server as ncmec  # noqa: E402
import house  # noqa: E402
import port  # noqa: E402
from deliver import Lines, wait  # noqa: E402

ORGANISATION = "exercise.provider.de"
REPORTER = "abuse@provider.test"
INCIDENTS = {
    "material": "Child Pornography (possession, manufacture, and distribution)",
    "trafficking": "Child Sex Trafficking",
    "travel": "Child Sex Tourism",
    "abuse": "Child Sexual Molestation",
    "misleading-domain": "Misleading Domain Name",
    "misleading-words": "Misleading Words or Digital Images on the Internet",
    "unsolicited": "Unsolicited Obscene Material Sent to a Child",
}
MARKS = {"sextortion": "sextortion", "solicitation": "csam_solicitation", "between-minors": "minor_to_minor_interaction", "spam": "spam"}
SECRETS = ("9.1.1.", "qzsecret", "provider.test", ncmec.PASSWORD)
passed, faults = 0, []


def check(good, fault):
    global passed
    if good:
        passed += 1
    else:
        faults.append(fault)
        print("FAULT", fault, flush=True)


def wish(dice, notice):
    """What somebody says of a notice: some of it is left out, which is to say nothing."""
    wanted = {"incident": dice.choice(list(INCIDENTS)), "marks": dice.sample(list(MARKS), dice.randint(0, 4)), "words": f"about {notice}"}
    if dice.random() < 0.6:
        wanted["third_party"] = dice.random() < 0.5
    if dice.random() < 0.5:
        wanted["urgent"] = "qzsecret: a child is in danger <now> & here"
    return wanted


def same(report, wanted):
    """Whether a document says what was wanted, and no more."""
    summary, (details,) = report.incident_summary, report.internet_details
    page = details.web_page_incident
    check(summary.incident_type == INCIDENTS[wanted["incident"]], f"incident {summary.incident_type} for {wanted}")
    marks = summary.report_annotations
    set_marks = {mark for mark, field in MARKS.items() if marks is not None and getattr(marks, field)}
    check(set_marks == set(wanted["marks"]), f"marks {set_marks} for {wanted}")
    check(page.third_party_hosted_content == wanted.get("third_party"), f"third party {page.third_party_hosted_content} for {wanted}")
    check(summary.escalate_to_high_priority == wanted.get("urgent"), f"urgent {summary.escalate_to_high_priority} for {wanted}")
    check(report.additional_info == wanted["words"], f"words {report.additional_info} for {wanted}")
    check([mail.value for mail in report.reporter.reporting_person.email] == [REPORTER], "who reports")
    check(report.person_or_user_reported is None and report.law_enforcement is None and summary.platform is None, "something is said that nobody said")
    check(len(page.url) == 1 and str(page.url[0]).startswith("https://9.1.1."), f"{len(page.url)} addresses")
    return str(page.url[0])


def main():
    program, lines, work = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]).resolve()
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 20
    begun, dice = time.monotonic(), random.Random(20121205)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    data, config, password = work / "data", work / "accord.toml", work / "password"
    house.accord(program, "exercise", "--people", "--scale", "1000", "--data", str(data))
    token = house.token_of(program, str(data), "provider-operator.de")
    authority = trustme.CA()
    (work / "ca.pem").write_bytes(authority.cert_pem.bytes())
    server, book = ncmec.serve(authority, port.free())
    base = f"https://127.0.0.1:{server.server_port}"
    password.write_text(ncmec.PASSWORD + "\n")
    os.chmod(password, 0o600)

    def settings(more):
        config.write_text(
            f'[notices]\ncontact = "Desk <desk@hotline.test>"\n[hosting]\nresolvers = ["127.0.0.1:{port.free()}"]\n'
            f'[cybertipline]\nhosts = ["{base}"]\nauthorities_file = "{work}/ca.pem"\n[[cybertipline.account]]\norganisation = "{ORGANISATION}"\n'
            f'user = "{ncmec.USER}"\npassword_file = "{password}"\nreporter = "{REPORTER}"\n{more}'
        )

    settings("")
    refused = subprocess.run([program, "serve", "--data", str(data), "--listen", "127.0.0.1:0", "--config", str(config)], capture_output=True, text=True)
    check(refused.returncode == 2 and "invented" in refused.stderr, f"an exercise may report to NCMEC: {refused.stderr[-300:]}")
    settings(f'base = "{base}/ispws"\n')
    child, address = house.serve(program, str(data), "--config", str(config))

    # The hotline's notices arrive at the provider's desk.
    hotline = Lines(lines, data, None)
    hotline.ask(do="provider", name="desk", known_as="9.1.1.0/24", endpoint=None, format="xarf", mail=None, organisation=ORGANISATION)
    hotline.ask(do="report", addresses=[f"https://9.1.1.{1 + n}/{n}" for n in range(count)])
    assessed = 0

    def assess():
        nonlocal assessed
        assessed += hotline.ask(do="assess", most=count)["assessed"]
        return assessed >= 2 * count

    check(wait(assess, "all is assessed", 60), f"{assessed} opinions")
    time.sleep(12)  # the ten seconds in which a decision can be taken back

    def ask(method, path, body=None):
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        status, _, text = house.ask(address, method, f"{house.ROOT}{path}", headers, json.dumps(body).encode() if body is not None else None)
        return status, json.loads(text)

    def arrived():
        hotline.ask(do="answer", most=count)
        return ask("GET", "/notices")[1]["total"] == count

    check(wait(arrived, "all notices are there", 120), "not all notices arrived")
    hotline.end()
    notices = [one["id"] for one in ask("GET", "/notices")[1]["items"]]

    # All are wanted, while answers are lost and calls fail; the program is killed meanwhile.
    ncmec.Handler.moods = {"submit": (0.15, 0.15, 0), "finish": (0.25, 0.15, 0)}
    wanted = {}
    for notice in notices[1:]:
        wanted[notice] = wish(dice, notice)
        status, told = ask("POST", f"/notices/{notice}/cybertipline", wanted[notice])
        check(status == 200, f"wanted: {status} {told}")
    log = ""

    def states():
        return collections.Counter((one["cybertipline"] or {"state": None})["state"] for one in ask("GET", "/notices")[1]["items"])

    for kills in range(1, 4):
        goal = len(book.finished()) + max(1, count // 6)
        wait(lambda: len(book.finished()) >= goal or states()["sent"] == len(wanted), "some arrive", 60)
        child.send_signal(signal.SIGKILL)
        child.wait()
        log += "".join(open(f"{data}.{end}").read() for end in ("out", "err"))
        child, address = house.serve(program, str(data), "--config", str(config))
    check(wait(lambda: states()["sent"] == len(wanted), "all were sent", 300), f"not all were sent: {states()}")

    # One that cannot be ended is taken back, and sent when a person wants it again.
    ncmec.Handler.moods = {"finish": (0, 0, 1)}
    last = notices[0]
    first_wish = wish(dice, last)
    check(ask("POST", f"/notices/{last}/cybertipline", first_wish)[0] == 200, "wanted")
    check(wait(lambda: states()["refused"] == 1, "one is refused", 60), f"not refused: {states()}")
    check("retracted" in book.states(), "what cannot be ended is taken back")
    ncmec.Handler.moods = {}
    wanted[last] = wish(dice, last)
    check(ask("POST", f"/notices/{last}/cybertipline", wanted[last])[0] == 200, "wanted again")
    check(wait(lambda: states()["sent"] == count, "all were sent", 120), f"not all were sent: {states()}")
    again, told = ask("POST", f"/notices/{last}/cybertipline", wanted[last])
    check(again == 422 and told["rule"] == "tip-already", f"a second report of the same: {again}")

    # Each wish is one report that counts, under the number that is shown, and says what was wanted.
    book.expire()
    finished = book.finished()
    check(len(finished) == count, f"{len(finished)} reports count, for {count} wishes")
    numbers = {one["id"]: one["cybertipline"]["report"] for one in ask("GET", "/notices")[1]["items"]}
    check(sorted(numbers.values()) == sorted(finished), "other numbers are shown than those of the reports")
    addresses = {same(finished[number], wanted[notice]) for notice, number in numbers.items() if number in finished}
    check(len(addresses) == count, f"{len(addresses)} addresses of {count}")
    check(not book.faults, f"{book.faults[:3]}")
    check(set(book.calls) == {"submit", "finish", "retract"}, f"calls {set(book.calls)}")
    child.terminate()
    check(child.wait(60) == 0, "the program does not end well")
    log += "".join(open(f"{data}.{end}").read() for end in ("out", "err"))
    for secret in SECRETS:
        check(secret not in log, f"“{secret}” is in the program's log")
    calls = collections.Counter(book.calls)
    left = collections.Counter(book.states())
    server.shutdown()
    print(
        f"{count} wishes, {calls['submit']} times opened, {calls['finish']} times ended, {calls['retract']} times taken back, {kills} times killed: {left['finished']} reports count, "
        f"{left['expired']} were left to be deleted; {passed} checks passed, {len(faults)} failed, in {time.monotonic() - begun:.0f} s"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
