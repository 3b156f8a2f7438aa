"""`/m`: what is near."""

import time
import urllib.parse

from pictures import HILLS_PDQ, PLAIN, near, photo, video

LEFT = "facd8bcb2a49bcebdec1985298d5fe84bcd006c187c598c720c3c087b3fdb318"
RIGHT = "facd8bcb2a49bcebdec1985228d5ae84bcd006c187c598c720c2b087b3fdb318"
FAR = "5" * 64
MD5 = "cab08b36195edb1a1231d2d09fa450e0"


def facts(server, run, names, pictures):
    # A hash that no other run has put into the server.
    mark = names.mark_pdq()
    banks = [names.made(server) for _ in range(3)]
    ids = [server.ask("POST", f"/c/bank/{bank}/signal", value={"pdq": mark, "video_md5": mark[:32]}).json["id"] for bank in banks]
    close = server.ask("POST", f"/c/bank/{banks[0]}/signal", value={"pdq": near(mark, 31)}).json["id"]
    beyond = server.ask("POST", f"/c/bank/{banks[0]}/signal", value={"pdq": near(mark, 32)}).json["id"]
    server.until(lambda: raw(server, near(mark, 32)), lambda a: beyond in (a.json or {}).get("matches", []))
    server.until(lambda: digest(server, mark), lambda a: set(ids) <= set((a.json or {}).get("matches", [])))
    raw_lookup(server, run, mark, banks, ids, close)
    lookup(server, run, mark, banks, ids, close)
    refusals(server, run, mark)
    ratios(server, run, names)
    disabled(server, run, mark, banks, ids)
    files(server, run, names, pictures)
    compare(server, run)
    index(server, run)
    gone(server, run, mark, banks, ids)


def raw(server, pdq, **query):
    return server.get("/m/raw_lookup", signal_type="pdq", signal=pdq, **query)


def look(server, pdq, **query):
    return server.get("/m/lookup", signal_type="pdq", signal=pdq, **query)


def digest(server, mark, **query):
    return server.get("/m/raw_lookup", signal_type="video_md5", signal=mark[:32].upper(), **query)


def raw_lookup(server, run, mark, banks, ids, close):
    by = "test_match_api.test_raw_lookups, …with_bank_filter, …with_distance_and_bank_filter"

    def found(answer):
        return sorted(answer.json["matches"]) if answer.json else answer

    run.so("all that is within 31, and nothing at 32", found(raw(server, mark)), sorted([*ids, close]), by)
    for yes in ("true", "1", "yes"):
        matches = raw(server, mark, include_distance=yes).json["matches"]
        run.so(f"with distances ({yes}), which are texts", {m["bank_content_id"]: m["distance"] for m in matches}, dict.fromkeys(ids, "0") | {close: "31"}, by)
        run.so(f"with distances ({yes}): nothing else", [set(m) for m in matches], [{"bank_content_id", "distance"}] * len(matches))
    run.so("of one bank", found(raw(server, mark, banks=banks[1])), [ids[1]], by)
    run.so("of two banks", found(raw(server, mark, banks=f"{banks[1]},{banks[2]}")), sorted(ids[1:]), by)
    run.so("of no bank that there is", found(raw(server, mark, banks="NON_EXISTENT_BANK")), [], by)
    run.so("of a bank that there is and one that there is not", found(raw(server, mark, banks=f"{banks[1]},NON_EXISTENT_BANK")), [ids[1]])
    run.so("an empty banks= is all", found(raw(server, mark, banks="")), sorted([*ids, close]))
    two = raw(server, mark, include_distance="true", banks=f"{banks[1]},{banks[2]}").json["matches"]
    run.so("of two banks with distances", {m["bank_content_id"]: m["distance"] for m in two}, dict.fromkeys(ids[1:], "0"), by)
    run.so("nothing near", raw(server, FAR).json, {"matches": []})
    answer = digest(server, mark, include_distance="true")
    run.so("a digest, in capitals, has no distance", {m["bank_content_id"]: m["distance"] for m in answer.json["matches"]}, dict.fromkeys(ids, "-"))


def lookup(server, run, mark, banks, ids, close):
    by = "test_match_api.test_lookups, …with_bank_filter"

    def found(answer):
        return {bank: sorted((m["bank_content_id"], m["distance"]) for m in matches) for bank, matches in answer.json.items()}

    wanted = {bank: [(number, "0")] for bank, number in zip(banks, ids)}
    wanted[banks[0]] = sorted([(ids[0], "0"), (close, "31")])
    run.so("by bank", found(look(server, mark)), wanted, by)
    run.so("the slash doubled", found(server.get("//m/lookup", signal_type="pdq", signal=mark)), wanted)
    run.so("of one bank", found(look(server, mark, banks=banks[1])), {banks[1]: wanted[banks[1]]}, by)
    run.so("of two banks", found(look(server, mark, banks=f"{banks[0]},{banks[2]}")), {b: wanted[b] for b in (banks[0], banks[2])}, by)
    run.so("of no bank that there is", look(server, mark, banks="NON_EXISTENT_BANK").json, {}, by)
    run.so("nothing near", (look(server, FAR).status, look(server, FAR).json), (200, {}), "test_e2e_workflow.test_add_hashes_and_find_match")
    answer = server.get("/m/lookup", signal_type="video_md5", signal=mark[:32])
    run.so("a digest", found(answer), {bank: [(number, "-")] for bank, number in zip(banks, ids)})


def refusals(server, run, mark):
    for path in ("/m/raw_lookup", "/m/lookup"):
        run.message(f"{path}: an unknown type", server.get(path, signal_type="nope", signal=mark), 400)
        for bad in ("zz", mark.upper(), mark + "0"):
            run.message(f"{path}: {bad[:4]}… is no PDQ", server.get(path, signal_type="pdq", signal=bad), 400)
    run.shape("raw_lookup without signal", server.get("/m/raw_lookup", signal_type="pdq"), ["signal"])
    run.shape("raw_lookup without signal_type", server.get("/m/raw_lookup", signal=mark), ["signal_type"])
    run.shape("include_distance=maybe", raw(server, mark, include_distance="maybe"), ["include_distance"])
    run.shape("bypass_coinflip=maybe", look(server, mark, bypass_coinflip="maybe"), ["bypass_coinflip"])
    run.message("lookup of nothing", server.get("/m/lookup"), 400)
    run.message("lookup without signal_type", server.get("/m/lookup", signal=mark), 400)
    run.message("lookup without signal", server.get("/m/lookup", signal_type="pdq"), 400)


def ratios(server, run, names):
    mark = names.mark_pdq()
    whole, half, none = (names.made(server, enabled_ratio=ratio) for ratio in (1, 0.5, 0))
    ids = [server.ask("POST", f"/c/bank/{bank}/signal", value={"pdq": mark}).json["id"] for bank in (whole, half, none)]
    server.until(lambda: raw(server, mark), lambda a: set(ids) <= set(a.json["matches"]))
    run.so("raw_lookup asks no ratio", sorted(raw(server, mark).json["matches"]), sorted(ids))
    answers = [set(look(server, mark).json) for _ in range(12)]
    run.so("ratio 1 always answers", all(whole in a for a in answers), True)
    run.so("ratio 0 never answers", any(none in a for a in answers), False)
    seeded = {tuple(sorted(look(server, mark, seed="7").json)) for _ in range(12)}
    run.so("the same seed, the same answer", len(seeded), 1)
    if server.is_accord:
        run.so("ratio 0.5: the same entry is always in or always out", len({half in a for a in answers}), 1)
    answer = look(server, mark, bypass_coinflip="true")
    run.differs("bypass_coinflip by GET asks ratio 0 too", none in answer.json, hma=False, accord=True)


def disabled(server, run, mark, banks, ids):
    path = f"/c/bank/{banks[1]}/content/{ids[1]}"
    for until, what in ((0, "for good"), (int(time.time()) + 365 * 86_400, "for a year")):
        server.ask("PUT", path, value={"disable_until_ts": until})
        run.so(f"what is disabled {what} is not found by lookup", look(server, mark, banks=banks[1]).json, {})
        run.so(f"what is disabled {what} is found by raw_lookup", raw(server, mark, banks=banks[1]).json, {"matches": [ids[1]]})
    server.ask("PUT", path, value={"disable_until_ts": 1})
    run.so("what is enabled again is found", list(look(server, mark, banks=banks[1]).json), [banks[1]])


def files(server, run, names, pictures):
    bank = names.made(server)
    added = server.ask("POST", f"/c/bank/{bank}/content", form=[photo()]).json["id"]
    film = names.mark_pdq().encode()
    filmed = server.ask("POST", f"/c/bank/{bank}/content", form=[video(film)]).json["id"]
    wanted = {bank: [{"bank_content_id": added, "distance": "0"}]}
    server.until(lambda: raw(server, HILLS_PDQ), lambda a: added in a.json["matches"])
    by = "test_api.test_lookup_success"
    answer = server.ask("POST", f"/m/lookup?banks={bank}", form=[photo()])
    run.so("a photo", (answer.status, answer.json), (200, {"pdq": wanted}), by)
    answer = server.ask("POST", f"/m/lookup?banks={bank}&types=pdq&bypass_coinflip=true", form=[photo()])
    run.so("a photo by types=pdq", answer.json, {"pdq": wanted})
    answer = server.until(
        lambda: server.ask("POST", f"/m/lookup?banks={bank}&types=video_md5", form=[video(film)]), lambda a: a.json != {"video_md5": {}}
    )
    run.so("a video", answer.json, {"video_md5": {bank: [{"bank_content_id": filmed, "distance": "-"}]}}, by)
    run.so("a photo that is not near", server.ask("POST", "/m/lookup?banks=NON_EXISTENT_BANK", form=[photo()]).json, {"pdq": {}})
    run.message("nothing sent", server.ask("POST", "/m/lookup"), 400)
    run.message("a plain picture", server.ask("POST", "/m/lookup", form=[photo(PLAIN)]), 400)
    if pictures is None:
        if server.is_accord:
            answer = server.get("/m/lookup", url="http://pictures.example.org/hills.png")
            run.message("fetching is off", answer, 403, "test_api.test_lookup_without_role")
        return
    hills = {"url": f"{pictures}/hills.png", "banks": bank}
    run.so("by address", server.get("/m/lookup", **hills).json, {"pdq": wanted}, by)
    run.so("by address, of one type", server.get("/m/lookup", signal_type="pdq", **hills).json, wanted)
    run.so("by address, of a type that it has not", server.get("/m/lookup", signal_type="zzz", **hills).json, {})
    run.message("by an address that is not allowed", server.get("/m/lookup", url="http://evil.example/a.png"), 400)
    query = urllib.parse.urlencode({"url": f"{pictures}/hills.png", "content_type": "photo"})
    answer = server.ask("POST", f"/c/bank/{bank}/content?{query}", value={"note": "by address", "metadata": {"content_id": "x1"}})
    run.so("content by address", answer.json and answer.json["signals"], {"pdq": HILLS_PDQ}, "test_api_banks.test_banks_add_content")
    found = server.get(f"/c/bank/{bank}/content/{answer.json['id']}").json
    run.so("content by address: its note and metadata", (found.get("note"), found.get("metadata", {}).get("content_id")), ("by address", "x1"))


def compare(server, run):
    by = "test_api.test_compare_hashes"

    def post(value):
        return server.ask("POST", "/m/compare", value=value)

    run.so("two that are near", post({"pdq": [LEFT, RIGHT]}).json, {"pdq": [True, {"distance": 9}]}, by)
    run.so("two at 31", post({"pdq": [LEFT, near(LEFT, 31)]}).json, {"pdq": [True, {"distance": 31}]})
    run.so("two at 32", post({"pdq": [LEFT, near(LEFT, 32)]}).json, {"pdq": [False, {"distance": 32}]})
    run.so("nothing", (post({}).status, post({}).json), (200, {}))
    for bad in (["banana"], {"pdq": "banana"}, {"pdq": []}, {"pdq": ["banana", "banana"]}, {"pdq": [LEFT, RIGHT, LEFT]}, {"pdq": [1, 2]}, {"zz": [LEFT, RIGHT]}):
        run.message(f"comparing {str(bad)[:30]}", post(bad), 400, by)
    run.message("no JSON", server.ask("POST", "/m/compare", body="{bad", kind="application/json"), 400)
    run.message("JSON that is not said to be", server.ask("POST", "/m/compare", body="{}", kind="text/plain"), 415)
    for right, same in ((MD5.upper(), True), ("0" * 32, False)):
        answer = post({"video_md5": [MD5, right]})
        run.differs(f"two digests that are {'' if same else 'not '}the same", answer.json if answer.status == 200 else answer.status, hma=500, accord={"video_md5": [same, {}]})


def index(server, run):
    answer = server.get("/m/index/status")
    run.so("the index by type", {"pdq", "video_md5", "video_sha256"} <= set(answer.json or {}), True)
    by = "test_e2e_workflow.test_add_hashes_and_find_match"
    one = server.get("/m/index/status", signal_type="pdq").json
    run.so("the index of one type", list(one), ["pdq"], by)
    run.so("it is there", one["pdq"]["present"], True, by)
    run.so("what it says", {name: type(value).__name__ for name, value in one["pdq"].items()}, {"built_to": "int", "present": "bool", "size": "int"})
    run.message("an unknown type", server.get("/m/index/status", signal_type="x"), 400)


def gone(server, run, mark, banks, ids):
    server.ask("DELETE", f"/c/bank/{banks[1]}/content/{ids[1]}")
    run.so("deleted content is found no more", look(server, mark, banks=banks[1]).json, {})
    server.ask("DELETE", f"/c/bank/{banks[2]}")
    run.so("content of a deleted bank is found no more", banks[2] in look(server, mark).json, False)
    new = f"{banks[0]}_NEW"
    server.ask("PUT", f"/c/bank/{banks[0]}", value={"name": new})
    run.so("a bank's new name is in the answer", list(look(server, mark).json), [new])
