"""What Accord has and HMA has not: tokens, other names of a digest, many at once, a stream, another organisation."""

import json
import socket
import ssl
import threading

from pictures import HILLS_PDQ, TEXT, TEXT_MD5, TEXT_SHA256, near, photo, video

MATCH, STREAM = "/api/v1/match", "/api/v1/match/stream"
NDJSON = "application/x-ndjson"


def facts(server, run, names, other):
    if server.token:
        tokens(server, run)
    elif not server.token_in_path:
        listener_of_its_own(server, run)
    digests(server, run, names)
    mark, bank = names.mark_pdq(), names.made(server)
    number = server.ask("POST", f"/c/bank/{bank}/signal", value={"pdq": mark}).json["id"]
    found = server.get("/m/raw_lookup", signal_type="pdq", signal=mark)
    run.so("what was just added is found", found.json, {"matches": [number]})
    many(server, run, mark, bank, number)
    stream(server, run, mark, bank, number)
    wrong_lines(server, run, mark)
    held_back(server, run, mark)
    if other:
        others(server, run, bank, number, other)


def tokens(server, run):
    refused = {"no token": {"token": False}, "another word": {"token": "accord_x"}, "a mistyped token": {"token": server.token[:-1] + ("0" if server.token[-1] != "0" else "1")}}
    for path in ("/c/banks", "/c/bank/NONE", "/m/index/status", "/h/hash"):
        for what, sent in refused.items():
            answer = server.ask("GET", path, **sent)
            run.message(f"{path} with {what}", answer, 401)
            run.so(f"{path} with {what}: how to show one", (answer.headers.get("www-authenticate") or "").startswith("Bearer"), True)
    for path in (f"/{server.token}/c/banks", f"/{server.token}//c/banks", f"//{server.token}/c/banks"):
        run.so("the token as the first part of the path", server.ask("GET", path, token=False).status, 200)
    run.so("the header counts before the path", server.ask("GET", f"/{server.token}/c/banks", token="accord_x").status, 401)
    answer = server.ask("GET", "/c/banks", headers={"Accept-Encoding": "gzip"})
    run.so("nothing is kept on the way", answer.headers.get("cache-control"), "no-store")


def listener_of_its_own(server, run):
    """It asks for no token, so it asks whether a page of another site sends."""
    run.so("Node's fetch is no browser", server.ask("GET", "/c/banks", headers={"Sec-Fetch-Mode": "cors"}).status, 200)
    for header, value in (("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site"), ("Host", "evil.example")):
        run.message(f"a browser ({header}) at the listener of its own", server.ask("GET", "/c/banks", headers={header: value}), 403)


def digests(server, run, names):
    answer = server.ask("POST", "/h/hash?types=pdq,md5,sha256", form=[photo()])
    run.so("the digests of a photo, by name", {k: len(v) for k, v in answer.json.items()}, {"pdq": 64, "md5": 32, "sha256": 64})
    answer = server.ask("POST", "/h/hash?types=md5,sha256", form=[video()])
    run.so("the digests of a video, by name", answer.json, {"md5": TEXT_MD5, "sha256": TEXT_SHA256})
    run.so("a photo has its PDQ alone, unless others are asked for", server.ask("POST", "/h/hash", form=[photo()]).json, {"pdq": HILLS_PDQ})
    bank, md5 = names.made(server), names.mark_pdq()[:32]
    number = server.ask("POST", f"/c/bank/{bank}/signal", value={"video_md5": md5}).json["id"]
    for name in ("md5", "video_md5"):
        found = server.get("/m/raw_lookup", signal_type=name, signal=md5)
        run.so(f"what was added as video_md5 is found as {name}", found.json, {"matches": [number]})
    run.so("a video of other bytes", server.ask("POST", f"/m/lookup?banks={bank}&types=md5", form=[video(TEXT)]).json, {"md5": {}})


def many(server, run, mark, bank, number):
    queries = [
        {"type": "pdq", "hash": mark}, {"id": "item-7", "type": "pdq", "hash": near(mark, 32)}, {"type": "pdq", "hash": "zz"},
        {"id": "", "type": "nope", "hash": mark}, {"type": "pdq", "hash": near(mark, 9), "radius": 8}, {"type": "pdq", "hash": near(mark, 9), "radius": 9},
    ]

    def post(value, **what):
        return server.ask("POST", MATCH, value=value, root=True, **what)

    answer = post({"banks": [bank], "queries": queries})
    run.so("many at once: 200", answer.status, 200)
    answers = answer.json["answers"]
    run.so("an answer for each, in order", [a["n"] for a in answers], list(range(len(queries))))
    run.so("ids are given back", [a.get("id") for a in answers], [q.get("id") for q in queries])
    run.so("what is found", [a.get("matches") for a in answers], [
        [{"bank": bank, "content": number, "distance": 0}], [], None, None, [], [{"bank": bank, "content": number, "distance": 9}],
    ])
    run.so("what is wrong, at its place", [a.get("error", {}).get("rule") for a in answers], [None, None, "hash", "type", None, None])
    run.so("one state of the index", {k: type(v).__name__ for k, v in answer.json["index"].items()}, {"entries": "int", "through": "int"})
    run.so("no query", post({"queries": []}).json["answers"], [])
    run.so("10,001 queries", post({"queries": [queries[2]] * 10_001}).status, 413)
    run.so("more than 1 MiB", post({"queries": [{"id": "x" * 128, "type": "pdq", "hash": mark}] * 5_000}).status, 413)
    run.so("no object", post([]).status, 400)
    if server.shown(root=True):
        run.so("without a token", post({"queries": []}, token=False).status, 401)


def lines_of(server, lines, query="", **what):
    body = b"".join((json.dumps(line) if not isinstance(line, bytes) else line.decode()).encode() + b"\n" for line in lines)
    answer = server.ask("POST", STREAM + query, body=body, kind=NDJSON, root=True, **what)
    return answer, [json.loads(line) for line in answer.body.splitlines()]


def stream(server, run, mark, bank, number):
    queries = [{"id": str(n), "type": "pdq", "hash": mark if n % 100 == 0 else f"{n:064x}"} for n in range(3_000)]
    answer, found = lines_of(server, queries, f"?banks={bank}")
    run.so("a stream", (answer.status, answer.kind), (200, NDJSON))
    run.so("a line for each, in order", [f.get("line") for f in found[:-1]], list(range(1, 3_001)))
    run.so("ids are given back in their order", [f.get("id") for f in found[:-1]], [q["id"] for q in queries])
    hit = [{"bank": bank, "content": number, "distance": 0}]
    run.so("what is found", [f["matches"] for f in found[:-1]], [hit if n % 100 == 0 else [] for n in range(3_000)])
    run.so("the end counts", {k: v for k, v in found[-1].get("end", {}).items() if k != "through"}, {"lines": 3_000, "matched": 30, "errors": 0})
    answer, found = lines_of(server, [])
    run.so("an empty stream has its end", [list(f) for f in found], [["end"]])


def wrong_lines(server, run, mark):
    good = {"type": "pdq", "hash": mark}
    answer, found = lines_of(server, [good, b"{bad", b"", {"type": "pdq", "hash": "zz"}, b'{"x":"' + b"y" * 5_000 + b'"}', good])
    run.so("a wrong line does not end the stream", [(f.get("line"), "error" in f) for f in found[:-1]], [(1, False), (2, True), (4, True), (5, True), (6, False)])
    run.so("the end counts them", {k: v for k, v in found[-1]["end"].items() if k != "through"}, {"lines": 6, "matched": 2, "errors": 3})
    _, found = lines_of(server, [b"nonsense"] * 1_500)
    run.so("a thousand wrong lines in a row end it", (len(found), found[-1]["end"].get("stopped")), (1_001, "errors"))


def held_back(server, run, mark):
    """A caller who sends and does not read is held, and holds nobody else; once it reads, everything is there."""
    count = 200_000
    line = json.dumps({"type": "pdq", "hash": mark}).encode() + b"\n"
    link = socket.socket()
    for side in (socket.SO_RCVBUF, socket.SO_SNDBUF):
        link.setsockopt(socket.SOL_SOCKET, side, 1 << 16)  # so that it is the server that holds back, and not this machine that takes it all
    link.settimeout(300)
    link.connect((server.parts.hostname, server.parts.port or {"https": 443}.get(server.parts.scheme, 80)))
    if server.parts.scheme == "https":
        link = ssl.create_default_context().wrap_socket(link, server_hostname=server.parts.hostname)
    head = f"POST {STREAM} HTTP/1.1\r\nHost: {server.parts.netloc}\r\nContent-Type: {NDJSON}\r\nContent-Length: {count * len(line)}\r\nConnection: close\r\n"
    token = server.shown(root=True)
    head += f"Authorization: Bearer {token}\r\n" if token else ""
    sent = threading.Event()

    def send():
        link.sendall(head.encode() + b"\r\n" + line * count)
        sent.set()

    threading.Thread(target=send, daemon=True).start()
    run.so("who does not read cannot send all", sent.wait(3), False)
    run.so("others are answered meanwhile", server.get("/m/index/status").status, 200)
    received = b""
    while piece := link.recv(1 << 16):
        received += piece
    run.so("once it reads, all has been sent", sent.is_set(), True)
    run.so("once it reads, all is answered", received.count(b'"line":'), count)
    run.so("once it reads, there is an end", b'"end":' in received, True)


def others(server, run, bank, number, other):
    """What is not theirs is not there, byte for byte; and one's own names are one's own."""
    path, none = f"/c/bank/{bank}", "/c/bank/NO_SUCH_BANK"
    for rest in ("", f"/content/{number}"):
        found, missing = (server.ask("GET", p + rest, token=other) for p in (path, none))
        run.so(f"another's bank{rest and ' content'} is not there", (found.status, found.body.replace(bank.encode(), b"NO_SUCH_BANK")), (404, missing.body))
    run.so("it is in no list", bank in server.ask("GET", "/c/banks", token=other).body.decode(), False)
    answer = server.ask("POST", "/c/banks", value={"name": bank}, token=other)
    run.so("the same name is free to them", answer.status, 201)
    server.ask("DELETE", path, token=other)
    run.so("deleting it deletes their own", server.get(path).status, 200)
