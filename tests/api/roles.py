"""Every role's token against the working rooms' part of the OpenAPI document, by schemathesis, in an exercise.

    roles.py PROGRAM SCHEMATHESIS DIRECTORY

Starts an exercise with people, makes a token that reads and writes for one person of each role, and lets schemathesis ask every
address that the document has under /api/v1/work: with data that fits, and with data that does not. Checks are all of schemathesis'
but `unsupported_method` (see `part_api` in ./test) and `ignored_auth`, for which wrong tokens are sent here by hand: the house makes an
address wait after twenty of them, which is no fault. Counts are the server's own (`/metrics`).

ACCORD_API_CALLS=50000 goes on, with other seeds, until that many calls were answered. Otherwise each role is asked once, shortly.
"""

import json
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request

ROLES = [
    "secretariat", "coordinator.de", "signer.de", "reviewer", "auditor", "member-admin.de", "operator", "analyst.de", "lead-analyst.de",
    "police-liaison.de", "police-second.de", "provider-operator.de",
]
# Who only has the desk, tokens and the own journal is asked less.
SHORT = {"analyst.de", "lead-analyst.de", "police-liaison.de", "police-second.de", "provider-operator.de"}
ROOT = "/api/v1/work"


def accord(program, *args):
    done = subprocess.run([program, *args], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"accord {' '.join(args)}: {done.stderr}")
    return done.stdout


def token_of(program, data, role):
    made = accord(
        program, "token", "make", "--data", data, "--for", f"exercise.{role}", "--name", "schemathesis", "--scope", "write", "--days",
        "2", "--json",
    )
    return json.loads(made)["token"]


def get(address, token=None):
    request = urllib.request.Request(address)
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def answered(address):
    """Answers under /api/v1/work so far, by status."""
    counts = {}
    for line in get(f"{address}/metrics")[1].splitlines():
        found = re.match(r'accord_http_request_duration_seconds_count\{route="([^"]*)",status="(\d+)"\} (\d+)', line)
        if found and found[1].startswith(ROOT):
            counts[found[2]] = counts.get(found[2], 0) + int(found[3])
    return counts


def served(program, data):
    out = open(f"{data}.out", "w")
    server = subprocess.Popen(
        [program, "serve", "--data", data, "--listen", "127.0.0.1:0"], stdout=out, stderr=open(f"{data}.err", "w")
    )
    for _ in range(600):
        found = re.search(r"http://[0-9.:]+", open(f"{data}.out").read())
        if found:
            return server, found[0]
        if server.poll() is not None:
            break
        time.sleep(0.1)
    sys.exit(f"the program does not serve: {open(f'{data}.err').read()}")


# Python 3.11 may say so of itself where a program compiles code from several threads at once; the run has then found nothing, and is
# made again with another seed.
PYTHONS_FAULT = "AST constructor recursion depth mismatch"


def ask(schemathesis, document, address, token, seed, examples, phases, more=()):
    here = os.path.dirname(os.path.abspath(__file__))
    command = [
        schemathesis, "--config-file", f"{here}/schemathesis.toml", "run", document, "--url", address,
        "--header", f"Authorization: Bearer {token}", "--checks", "all",
        "--exclude-checks", "unsupported_method,ignored_auth", "--phases", phases, "--max-examples", str(examples), "--seed", str(seed),
        "--max-response-time", "600", "--workers", "2", "--suppress-health-check", "all", "--warnings", "off", "--no-color", *more,
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode and PYTHONS_FAULT in done.stdout + done.stderr:
        command[command.index(str(seed))] = str(seed + 1000)
        done = subprocess.run(command, capture_output=True, text=True)
    return done


def main():
    program, schemathesis, work = sys.argv[1:4]
    wanted = int(os.environ.get("ACCORD_API_CALLS", "0"))
    data = os.path.join(work, "data")
    subprocess.run(["rm", "-rf", work], check=True)
    os.makedirs(work)
    accord(program, "exercise", "--people", "--scale", "1000", "--data", data)
    tokens = {role: token_of(program, data, role) for role in ROLES}
    spare = token_of(program, data, "auditor")
    server, address = served(program, data)
    document = os.path.join(work, "openapi.json")
    with open(document, "w") as file:
        file.write(get(f"{address}/api/v1/openapi.json")[1])
    paths = [path for path in json.load(open(document))["paths"] if path.startswith(ROOT)]
    wrong = 0
    for path in paths:
        for token in (None, "accord_nothing"):
            status, _ = get(address + path, token)
            wrong += 1
            if status not in (401, 429):
                sys.exit(f"{path} answers {status} to whoever shows no token that works")
    seed, failed, begun, rounds = 20121205, [], time.time(), 0
    # Revoking is left out of the roles' runs: it would end the token by which a run asks.
    apart = ("--include-path-regex", f"^{ROOT}", "--exclude-path", f"{ROOT}/tokens/{{id}}/revoke")
    while rounds == 0 or sum(answered(address).values()) < wanted:
        for role in ROLES:
            before = sum(answered(address).values())
            if rounds and before >= wanted:
                break
            long = wanted > 0
            short = role in SHORT
            phases = "examples,coverage,fuzzing,stateful" if long and not short else "fuzzing"
            examples = (4 if short else 25) if long else (1 if short else 6)
            began = time.time()
            done = ask(schemathesis, document, address, tokens[role], seed + rounds, examples, phases, apart)
            calls = sum(answered(address).values()) - before
            print(f"{role}: {calls} calls in {time.time() - began:.0f} s", flush=True)
            if calls == 0:
                failed.append(f"{role}: nothing was asked, or /metrics does not count it")
                wanted = 0
            if done.returncode:
                failed.append(role)
                print(done.stdout[-20000:] + done.stderr[-2000:], flush=True)
            status, me = get(f"{address}{ROOT}/me", tokens[role])
            if status != 200 or json.loads(me)["account"] != f"exercise.{role}":
                sys.exit(f"{role}: its token opens nothing any more: {status} {me}")
        rounds += 1
    done = ask(
        schemathesis, document, address, spare, seed, 5, "fuzzing", ("--include-operation-id", "work-revoke-token"),
    )
    if done.returncode:
        failed.append("revoking")
        print(done.stdout[-20000:], flush=True)
    counts = answered(address)
    classes = {f"{c}xx": sum(n for status, n in counts.items() if status[0] == c) for c in "2345"}
    print(
        f"{sum(counts.values())} calls with the tokens of {len(ROLES)} roles over {len(paths)} addresses in {time.time() - begun:.0f} s: "
        f"{', '.join(f'{n} answered {c}' for c, n in classes.items())}; {wrong} without a token that works, none of them let in",
        flush=True,
    )
    print("by status:", ", ".join(f"{status}: {n}" for status, n in sorted(counts.items())))
    server.terminate()
    ended = server.wait(60)
    if classes["5xx"]:
        failed.append(f"{classes['5xx']} answers 5xx")
        print(open(f"{data}.err").read()[-5000:])
    if ended:
        failed.append(f"the program ended with {ended}")
    whole = subprocess.run([program, "verify", "--data", data], capture_output=True, text=True)
    if whole.returncode:
        failed.append(f"the log does not hold: {whole.stdout} {whole.stderr}")
    if failed:
        sys.exit(f"failed: {'; '.join(failed)}")

main()
