"""`/c/bank/NAME/content` and `/c/bank/NAME/signal`."""

import json
import time

from pictures import BROKEN, HILLS_PDQ, PLAIN, TEXT_MD5, near, photo, video

MD5 = "cab08b36195edb1a1231d2d09fa450e0"
ENABLED = 1


def facts(server, run, names):
    bank, other = names.made(server), names.made(server)
    adding_hashes(server, run, bank, names)
    adding_files(server, run, bank, names)
    metadata(server, run, bank)
    reading(server, run, bank, other, names)
    disabling(server, run, bank)
    noting(server, run, bank)
    removing(server, run, bank, other, names)


def add(server, bank, value):
    return server.ask("POST", f"/c/bank/{bank}/signal", value=value)


def upload(server, bank, *parts):
    return server.ask("POST", f"/c/bank/{bank}/content", form=parts)


def adding_hashes(server, run, bank, names):
    answer = add(server, bank, {"pdq": HILLS_PDQ})
    run.so("a hash is added: 200", answer.status, 200, "test_e2e_workflow.test_add_hashes_and_find_match")
    run.so("a hash is added: its number and itself", answer.json, lambda j: j == {"id": j["id"], "signals": {"pdq": HILLS_PDQ}} and type(j["id"]) is int)
    again = add(server, bank, {"pdq": HILLS_PDQ})
    run.so("the same once more is another content", again.json and again.json["id"] > answer.json["id"], True)
    both = add(server, bank, {"pdq": HILLS_PDQ, "video_md5": f" {MD5.upper()} "})
    run.so("two at once, the digest made small", both.json and both.json["signals"], {"pdq": HILLS_PDQ, "video_md5": MD5})
    refused = {
        "nothing": {}, "a note alone": {"note": "x"}, "an unknown type": {"PDQ": HILLS_PDQ}, "capitals": {"pdq": HILLS_PDQ.upper()},
        "too short": {"pdq": "abc"}, "a number": {"pdq": 5}, "no MD5": {"video_md5": "zz"}, "a note that is a number": {"pdq": HILLS_PDQ, "note": 5},
        "a note of 256": {"pdq": HILLS_PDQ, "note": "x" * 256},
    }
    for what, value in refused.items():
        run.message(f"adding {what}", add(server, bank, value), 400)
    run.message_or_500("adding a list", add(server, bank, []), 400)
    path = f"/c/bank/{bank}/signal"
    run.message("adding what is no JSON", server.ask("POST", path, body="{bad", kind="application/json"), 400)
    run.message("adding what is not said to be JSON", server.ask("POST", path, body="{}", kind="text/plain"), 415)
    run.message("adding to no bank", add(server, names.new(), {"pdq": HILLS_PDQ}), 404)


def adding_files(server, run, bank, names):
    answer = upload(server, bank, photo())
    run.so("a photo is added", (answer.status, answer.json and answer.json["signals"]), (200, {"pdq": HILLS_PDQ}), "test_api_banks.test_banks_add_content")
    answer = upload(server, bank, video())
    run.so("a video is added", answer.json and answer.json["signals"].get("video_md5"), TEXT_MD5)
    answer = upload(server, bank, photo(), ("content_id", "mine"), ("content_uri", "anything"))
    run.so("form fields that are unknown are passed over", answer.status, 200)
    run.message("neither file nor address", server.ask("POST", f"/c/bank/{bank}/content"), 400)
    run.message("a field of another name", upload(server, bank, video(field="other")), 400)
    run.message("two files", upload(server, bank, photo(), video()), 400)
    run.message("a plain picture", upload(server, bank, photo(PLAIN)), 400)
    run.message_or_500("a broken picture", upload(server, bank, photo(BROKEN)), 400)
    run.message("to no bank", upload(server, names.new(), photo()), 404)


def metadata(server, run, bank):
    def sent(value):
        return upload(server, bank, photo(), ("metadata", value if isinstance(value, str) else json.dumps(value)))

    by = "test_api_banks.test_banks_add_metadata"
    run.message("metadata of another name", sent({"invalid_metadata": 5}), 400, by)
    run.message("metadata that is no JSON", sent("xx"), 400)
    run.message("metadata that is a list", sent([]), 400)
    answer = sent({"content_id": "1197433091", "content_uri": "https://example.org/1", "json": {"asdf": {}}})
    run.so("metadata is taken", answer.status, 200, by)
    if server.is_accord:
        run.so("what is not kept is said", answer.headers.get("accord-not-kept"), "metadata.content_uri, metadata.json")
    path = f"/c/bank/{bank}/content/{answer.json['id']}"
    found = server.get(path).json.get("metadata", {})
    by = "test_api_banks.test_bank_get_content_returns_stored_metadata"
    run.so("metadata has four names", set(found), {"content_id", "content_uri", "json", "collab"})
    run.so("content_id is read back", found.get("content_id"), "1197433091", by)
    run.differs("content_uri is read back", found.get("content_uri"), hma="https://example.org/1", accord=None, by=by)
    run.differs("json is read back", found.get("json"), hma={"asdf": {}}, accord=None, by=by)
    by = "test_api_banks.test_bank_get_content_include_metadata_false"
    run.so("metadata is left out where that is asked", "metadata" in server.get(path, include_metadata="false").json, False, by)


def reading(server, run, bank, other, names):
    made = add(server, bank, {"pdq": HILLS_PDQ, "video_md5": MD5}).json
    path = f"/c/bank/{bank}/content/{made['id']}"
    bare = {"id": made["id"], "bank": {"matching_enabled_ratio": 1.0, "name": bank}, "disable_until_ts": ENABLED, "original_media_uri": None}
    run.so("a content", server.get(path).json, bare, "test_api_banks.test_bank_get_content, …without_metadata_omitted, …without_note_omitted")
    by = "test_api_banks.test_bank_get_content_with_signals"
    for yes in ("true", "TRUE"):
        run.so(f"with include_signals={yes}", server.get(path, include_signals=yes).json, bare | {"signals": made["signals"]}, by)
    by = "test_api_banks.test_bank_get_content_404"
    run.message("a content that is not there", server.get(f"/c/bank/{bank}/content/999999999"), 404, by)
    run.message("a content of no bank", server.get(f"/c/bank/{names.new()}/content/1"), 404, by)
    for bad in ("abc", "-1", "1.5"):
        run.so(f"the content {bad!r}", server.get(f"/c/bank/{bank}/content/{bad}").status, 404)
    run.differs("a content by another bank's name", server.get(f"/c/bank/{other}/content/{made['id']}").status, hma=200, accord=404)


def disabling(server, run, bank):
    made = add(server, bank, {"pdq": near(HILLS_PDQ, 9)}).json["id"]
    path = f"/c/bank/{bank}/content/{made}"
    whole = {"id": made, "bank": {"matching_enabled_ratio": 1.0, "name": bank}, "collab_metadata": {}, "note": None, "original_media_uri": None, "user_metadata": None}

    def put(value):
        return server.ask("PUT", path, value=value)

    a_year = int(time.time()) + 365 * 86_400
    by = "test_api_banks.test_bank_update_content"
    for sent in (a_year, str(a_year), 0, ENABLED):
        run.so(f"disable_until_ts {type(sent).__name__} {sent if sent in (0, 1) else 'in a year'}", put({"disable_until_ts": sent}).json, whole | {"disable_until_ts": int(sent)}, by)
    run.so("it is read back", server.get(path).json["disable_until_ts"], ENABLED)
    run.message("in more than five years", put({"disable_until_ts": 9_999_999_999}), 400, by + "_400")
    run.message("before 0", put({"disable_until_ts": -1}), 400)
    run.message("no number", put({"disable_until_ts": "abc"}), 400)
    run.message_or_500("null", put({"disable_until_ts": None}), 400)
    run.message("no JSON at all", server.ask("PUT", path), 415)
    run.message("of a content that is not there", server.ask("PUT", f"/c/bank/{bank}/content/999999999", value={}), 404)


def noting(server, run, bank):
    made = add(server, bank, {"pdq": HILLS_PDQ, "note": "Hash from campaign ABC"}).json["id"]
    path = f"/c/bank/{bank}/content/{made}"
    run.so("a note beside a hash", server.get(path).json.get("note"), "Hash from campaign ABC", "test_api_banks.test_bank_add_hash_with_note")
    by = "test_api_banks.test_bank_update_content_note"
    for note in ("Initial note", "Updated note"):
        run.so(f"{note!r} is put", server.ask("PUT", path, value={"note": note}).json.get("note"), note, by)
        run.so(f"{note!r} is read back", server.get(path).json.get("note"), note, by)
    run.so("a note is taken away", server.ask("PUT", path, value={"note": ""}).status, 200, by)
    run.so("a note that is taken away is left out", "note" in server.get(path).json, False, by)
    run.message("a note of 256 is put", server.ask("PUT", path, value={"note": "x" * 256}), 400)
    answer = upload(server, bank, photo(), ("note", "Reported by user X"))
    found = server.get(f"/c/bank/{bank}/content/{answer.json['id']}").json
    run.so("a note beside a file", found.get("note"), "Reported by user X", "test_api_banks.test_bank_add_content_with_note")
    answer = upload(server, bank, photo(), ("note", "x" * 256))
    run.message("a note of 256 beside a file", answer, 400, "test_api_banks.test_bank_add_note_too_long")


def removing(server, run, bank, other, names):
    made = add(server, bank, {"pdq": HILLS_PDQ}).json["id"]
    elsewhere = server.ask("DELETE", f"/c/bank/{other}/content/{made}")
    run.differs("by another bank's name", elsewhere.json, hma={"deleted": 1}, accord={"deleted": 0})
    made = add(server, bank, {"pdq": HILLS_PDQ}).json["id"]
    path = f"/c/bank/{bank}/content/{made}"
    answer = server.ask("DELETE", path)
    run.so("a content is deleted", (answer.status, answer.json), (200, {"deleted": 1}), "test_api_banks.test_banks_delete_content")
    run.so("it is gone", server.get(path).status, 404)
    run.so("once more", server.ask("DELETE", path).json, {"deleted": 0})
    run.message("of no bank", server.ask("DELETE", f"/c/bank/{names.new()}/content/{made}"), 404)
