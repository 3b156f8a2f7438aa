"""Every role's token against the working rooms' part of the OpenAPI document, by schemathesis, in an exercise.

    roles.py PROGRAM SCHEMATHESIS DIRECTORY

Starts an exercise with people, and works through it once by token in the order in which it is meant (story.py), so that there is
something in every state. Then lets schemathesis ask every operation under /api/v1/work with a token of each role, with data that fits and
with data that does not; addresses and bodies name what the role's own lists have (known.py). Checks are all of schemathesis' but
`unsupported_method` (see `part_api` in ./test) and `ignored_auth`, for which operations are asked without a token and with a wrong one
here by hand: the house makes an address wait after twenty of them, which is no fault. One more looks that whoever may do something finds
it, and whoever may not is told that it is not there (hooks.py).

Each operation that any role may do has to succeed at least once.

ACCORD_API_CALLS=50000 goes on, with other seeds, until schemathesis had that many answers. Otherwise each role is asked once, shortly.
"""

import concurrent.futures
import datetime
import json
import os
import re
import subprocess
import sys
import time

import house
import story
from house import ROLES, ROOT, Machine
from known import Known

HERE = os.path.dirname(os.path.abspath(__file__))
TABLE = os.path.join(HERE, "..", "..", "crates", "alliance", "src", "people", "access")
OF_MEMBER = {"coordinator", "signer", "member-admin", "analyst", "lead-analyst", "police-liaison", "police-second", "provider-operator"}
WHO = {role: f"{role}.de" if role in OF_MEMBER else role for role in ROLES}
# Who only has the desk, tokens and the own journal is asked less.
# What takes a hold, which a person places who proved afresh who they are, or a notice that left, for which a host has to be found: asked in crates/web/tests/web/work/{police,notices}.rs.
ELSEWHERE = {
    f"GET {ROOT}/holds/{{id}}", f"POST {ROOT}/notices/{{notice}}/fetch", f"POST {ROOT}/notices/{{notice}}/answer",
    f"POST {ROOT}/notices/{{notice}}/cybertipline", f"POST {ROOT}/items/{{id}}/hand-over", f"GET {ROOT}/takedown/handed/{{handed}}",
    f"POST {ROOT}/takedown/handed/{{handed}}/step",
    f"POST {ROOT}/takedown/notices/{{id}}/press",
}
# What two forces' programs send each other is signed by them: asked in crates/web/tests/web/work/deconfliction.rs and tests/deconflict/run.py.
RUN = f"{ROOT}/deconfliction/runs/{{run}}"
ELSEWHERE |= {f"{method} {RUN}/{part}" for method in ("GET", "POST") for part in ("offer", "answer", "closing")}
ELSEWHERE |= {f"GET {RUN}", f"GET {RUN}/answer-tags"} | {f"POST {RUN}/{step}" for step in ("accept", "decline", "abort", "done")}
# Rooms that schemathesis does not know from within yet: their lists are not in known.py, nor their states in story.py. That they let nobody in without a token is looked at here; how they
# answer, and whom, in crates/web/tests/web/work.
ROOMS_APART = rf"^{ROOT}/(campaigns|practices|law|law-texts|victims|referrals|deconfliction|credibility|members/[^/]+/(campaigns|practices|law))(/|$)"
SHORT = {"analyst", "lead-analyst", "police-liaison", "police-second", "provider-operator"}
# It would end the token by which a run asks: it is asked apart.
REVOKE = f"{ROOT}/tokens/{{id}}/revoke"

# Python 3.11 may say so of itself where a program compiles code from several threads at once; the run has then found nothing, and is
# made again with another seed.
PYTHONS_FAULT = "AST constructor recursion depth mismatch"


def schemathesis(program, document, address, token, seed, examples, may, counts, more):
    """One run; what it printed, whether it found anything, and what each operation answered."""
    command = [
        program, "--config-file", f"{HERE}/schemathesis.toml", "run", document, "--url", address, "--header",
        f"Authorization: Bearer {token}", "--checks", "all", "--exclude-checks", "unsupported_method,ignored_auth", "--phases",
        "examples,coverage,fuzzing" if examples > 3 else "fuzzing", "--max-examples", str(examples), "--seed", str(seed),
        "--max-response-time", "600", "--workers", "1", "--suppress-health-check", "all", "--warnings", "off", "--no-color", *more,
    ]
    known = {
        **os.environ, "PYTHONPATH": HERE, "SCHEMATHESIS_HOOKS": "hooks", "ACCORD_MAY": json.dumps(sorted(may)), "ACCORD_COUNTS": counts,
        "ACCORD_DOCUMENT": document,
    }
    done = subprocess.run(command, capture_output=True, text=True, env=known)
    if done.returncode and PYTHONS_FAULT in done.stdout + done.stderr:
        command[command.index(str(seed))] = str(seed + 1000)
        done = subprocess.run(command, capture_output=True, text=True, env=known)
    try:
        answered = json.load(open(counts))
    except (OSError, ValueError):
        answered = {}
    return done, answered


def add(counts, more):
    for operation, statuses in more.items():
        of = counts.setdefault(operation, {})
        for status, n in statuses.items():
            of[status] = of.get(status, 0) + n


def total(counts, begins=""):
    return sum(n for statuses in counts.values() for status, n in statuses.items() if status.startswith(begins))


def without_a_token(address, operations):
    """No operation answers anything but 401 to whoever shows no token, by whichever method, nor to whoever shows a wrong one."""
    asked, faults = 0, []
    for path in sorted({operation.split(" ")[1] for operation in operations}):
        for method in ("GET", "POST", "PUT", "DELETE"):
            status, *_ = house.ask(address, method, path, {"Content-Type": "application/json"}, None if method == "GET" else b"{}")
            asked += 1
            if status != 401:
                faults.append(f"{method} {path} answers {status} to whoever shows no token")
    waits = False
    for operation in sorted(operations):
        method, path = operation.split(" ")
        status, *_ = house.ask(address, method, path, {"Authorization": "Bearer accord_nothing", "Content-Type": "application/json"})
        asked += 1
        # From the first 429 on the address waits; a moment later it may be told 401 once more.
        waits = waits or status == 429
        if status != 401 and not (waits and status == 429):
            faults.append(f"{operation} answers {status} to a wrong token")
    return asked, faults


def main():
    program, tool, work = sys.argv[1:4]
    wanted = int(os.environ.get("ACCORD_API_CALLS", "0"))
    data = os.path.join(work, "data")
    subprocess.run(["rm", "-rf", work], check=True)
    os.makedirs(work)
    house.accord(program, "exercise", "--people", "--scale", "1000", "--data", data)
    may = house.may(TABLE)
    tokens = {role: house.token_of(program, data, who) for role, who in WHO.items()}
    also = {who: house.token_of(program, data, who) for who in ("coordinator.rs",)}
    spare = house.token_of(program, data, "auditor")
    server, address = house.serve(program, data)
    document = json.loads(house.ask(address, "GET", "/api/v1/openapi.json")[2])
    operations = [
        f"{method.upper()} {path}" for path, item in document["paths"].items() if path.startswith(ROOT) for method in item
    ]
    some = set().union(*may.values())
    failed = [f"{operation}: the table gives it to nobody" for operation in operations if operation not in some]
    bare, faults = without_a_token(address, operations)
    is_apart = lambda operation: re.search(ROOMS_APART, operation.split(" ")[1]) is not None
    operations = [operation for operation in operations if not is_apart(operation)]
    may = {role: {operation for operation in own if not is_apart(operation)} for role, own in may.items()}
    failed += faults
    print(f"{bare} calls without a token that works, {len(faults)} of them let in", flush=True)

    told = {}
    machines = {WHO[role]: Machine(address, token, told) for role, token in tokens.items()}
    machines.update({who: Machine(address, token, told) for who, token in also.items()})
    failed += story.Story(address, machines).tell(datetime.date.today().isoformat())
    print(f"{total(told)} calls of the story, {total(told, '2')} answered 2xx", flush=True)

    everything = Known(machines["coordinator.de"])
    everything = Known(machines["secretariat"], everything)
    for name, machine in (("people", "operator"), ("organisations", "operator")):
        everything.ids[f"{ROOT}/{name}/{{id}}"] = Known(machines[machine]).ids[f"{ROOT}/{name}/{{id}}"]
    everything.seqs = Known(machines["auditor"]).seqs
    listed = json.loads(house.ask(address, "GET", "/api/v1/indicators?per_page=20")[2])["items"]
    everything.named["indicator"] = [record["id"] for record in listed]
    documents = {}
    for role in ROLES:
        known = Known(machines[WHO[role]], everything)
        # Of what a role may do and has nothing of, there is nothing to be found.
        nothing = {operation for operation in may[role] if not known.names(operation.split(" ")[1])}
        may[role] -= nothing
        if nothing - {f"POST {REVOKE}"} - ELSEWHERE:
            failed.append(f"{role} has nothing to ask of: {', '.join(sorted(nothing - ELSEWHERE))}")
        documents[role] = os.path.join(work, f"{role}.json")
        with open(documents[role], "w") as file:
            json.dump(known.put_into(document), file)

    seed, asked, begun = 20121205, {}, time.time()
    apart = ("--include-path-regex", f"^{ROOT}", "--exclude-path", REVOKE, "--exclude-path-regex", ROOMS_APART)

    def run(role, turn):
        examples = (4 if role in SHORT else 25) if wanted else (1 if role in SHORT or "CI" in os.environ else 3)
        began = time.time()
        done, answered = schemathesis(
            tool, documents[role], address, tokens[role], seed + turn, examples, may[role],
            os.path.join(work, f"{role}.{turn}.counts"), apart,
        )
        return role, done, answered, time.time() - began

    turn = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as runs:
        while turn == 0 or total(asked) < wanted:
            for role, done, answered, seconds in runs.map(lambda role: run(role, turn), ROLES):
                add(asked, answered)
                print(f"{role}: {total(answered)} calls in {seconds:.0f} s, {total(answered, '2')} answered 2xx", flush=True)
                if done.returncode or not answered:
                    failed.append(f"{role}: schemathesis ended with {done.returncode} after {total(answered)} calls")
                    print(done.stdout[-20000:] + done.stderr[-2000:], flush=True)
                    wanted = 0
                status, _, me = house.ask(address, "GET", f"{ROOT}/me", {"Authorization": f"Bearer {tokens[role]}"})
                if status != 200 or json.loads(me)["account"] != f"exercise.{WHO[role]}":
                    failed.append(f"{role}: its token opens nothing any more: {status} {me[:200]}")
            turn += 1

    done, answered = schemathesis(
        tool, documents["auditor"], address, spare, seed, 5, may["auditor"] - {f"POST {REVOKE}"},
        os.path.join(work, "revoke.counts"), ("--include-operation-id", "work-revoke-token"),
    )
    add(asked, answered)
    if done.returncode:
        failed.append("revoking")
        print(done.stdout[-20000:], flush=True)
    failed += story.revoke(Machine(address, house.token_of(program, data, "auditor"), told))

    seconds = time.time() - begun
    classes = ", ".join(f"{total(asked, c)} answered {c}xx" for c in "2345")
    print(
        f"{total(asked)} calls of schemathesis with the tokens of {len(ROLES)} roles over {len(operations)} operations in "
        f"{seconds:.0f} s ({total(asked) / seconds:.0f} a second): {classes}"
    )
    statuses = sorted({status for of in asked.values() for status in of})
    print("by status:", ", ".join(f"{status}: {total(asked, status)}" for status in statuses))
    print("2xx by operation, of schemathesis and of the story:")
    for operation in operations:
        ways = [total({operation: of.get(operation, {})}, "2") for of in (asked, told)]
        print(f"  {operation}: {ways[0]} of {total({operation: asked.get(operation, {})})}, {ways[1]}")
        # The one call of an operation that is made where a machine waits for all tests may well be one that is refused.
        if not any(ways) and operation not in ELSEWHERE and "CI" not in os.environ:
            failed.append(f"{operation} never succeeded")
    broken = total(asked, "5") + total(told, "5")
    server.terminate()
    ended = server.wait(60)
    if broken:
        failed.append(f"{broken} answers 5xx")
        print(open(f"{data}.err").read()[-5000:])
    if ended:
        failed.append(f"the program ended with {ended}")
    whole = subprocess.run([program, "verify", "--data", data], capture_output=True, text=True)
    if whole.returncode:
        failed.append(f"the log does not hold: {whole.stdout} {whole.stderr}")
    if failed:
        sys.exit("failed:\n" + "\n".join(failed))


main()
