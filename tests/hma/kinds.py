"""The rest of `/c` and `/status`: types, kinds of content, exchanges, whether it lives."""


def facts(server, run, names):
    lives(server, run)
    types(server, run)
    exchanges(server, run, names)


def lives(server, run):
    for path in ("/status", "//status", "/status/live"):
        answer = server.ask("GET", path, token=False)
        run.so(path, (answer.status, answer.body), (200, b"I-AM-ALIVE"), "test_api.test_status_response, …status_live_always_alive")
        run.so(f"{path}: text", answer.kind.startswith("text/"), True)
    answer = server.ask("GET", "/")
    run.so("/ sends on", (answer.status, (answer.headers.get("location") or "").endswith("/status")), (302, True))
    listed = server.get("/site-map").json
    run.so("/site-map has the addresses", {"/status", "/c/banks", "/m/lookup", "/h/hash"} <= set(listed or []), True)
    for path in ("/c/nope", "/m/nope", "/c/banks/"):
        answer = server.get(path)
        run.so(f"{path}: 404", answer.status, 404)
        run.differs(f"{path}: as", answer.kind, hma="text/html", accord="application/json")


def types(server, run):
    listed = {t["name"]: t["enabled_ratio"] for t in server.get("/c/signal_type").json}
    run.so("the types, all enabled", {n: listed.get(n) for n in ("pdq", "video_md5", "video_sha256")}, dict.fromkeys(("pdq", "video_md5", "video_sha256"), 1.0))
    run.so("the kinds of content", sorted(server.get("/c/content_type").json, key=str), [{"enabled": True, "name": "photo"}, {"enabled": True, "name": "video"}])
    one = server.get("/c/signal_type/index", signal_type="pdq").json
    said = {name: type(value).__name__ for name, value in one["pdq"].items()}
    wanted = {"db_size": "int", "index_size": "int", "index_out_of_date": "bool", "newest_db_item": "int", "index_built_to": "int"}
    run.so("how far the index is", (list(one), said), (["pdq"], wanted))
    run.message("how far the index of no type is", server.get("/c/signal_type/index", signal_type="x"), 400)
    run.message_or_500("a type's ratio is not set", server.ask("PUT", "/c/signal_type/pdq", value={"enabled_ratio": 0.5}), 403)


def exchanges(server, run, names):
    kinds = server.get("/c/exchanges/apis").json
    run.so("the kinds of exchange", kinds, lambda k: isinstance(k, list) and all(isinstance(n, str) for n in k))
    run.so("all exchanges", server.get("/c/exchanges").json, lambda k: isinstance(k, list))
    run.message("a kind that is not there", server.get("/c/exchanges/api/zz"), 400)
    run.message("the fields of a kind that is not there", server.get("/c/exchanges/api/zz/schema"), 404)
    name = names.new()
    run.message("an exchange that is not there", server.get(f"/c/exchange/{name}"), 404)
    run.message("its state", server.get(f"/c/exchange/{name}/status"), 404, "test_api.test_exchange_get_fetch_status")
    run.message("changing it", server.ask("PUT", f"/c/exchange/{name}", value={"enabled": False}), 404)
    answer = server.ask("DELETE", f"/c/exchange/{name}")
    run.so("deleting it", (answer.status, "message" in answer.json), (200, True), "test_api.test_exchange_delete")
    bad = {
        "no bank": {"api": "ncmec"}, "a small name": {"bank": "ex", "api": "ncmec"}, "no kind": {"bank": name}, "an unknown kind": {"bank": name, "api": "zz"},
        "fields that are a list": {"bank": name, "api": "ncmec", "api_json": []},
    }
    for what, value in bad.items():
        run.message(f"an exchange with {what}", server.ask("POST", "/c/exchanges", value=value), 400)
    for kind in kinds:
        fields(server, run, kind)
    if "ncmec" in kinds:
        ncmec(server, run, names)


def fields(server, run, kind):
    by = "test_api.test_exchange_api_schema"
    schema = server.get(f"/c/exchanges/api/{kind}/schema").json
    run.so(f"{kind}: what is to be filled in", set(schema), {"config_schema", "credentials_schema"}, by)
    state = server.get(f"/c/exchanges/api/{kind}").json
    run.so(f"{kind}: takes credentials or not", state["supports_authentification"], schema["credentials_schema"] is not None, "test_api.test_exchange_api_set_auth")
    run.so(f"{kind}: nothing else", set(state), {"supports_authentification", "has_set_authentification"})
    for field in schema["config_schema"]["fields"] + (schema["credentials_schema"] or {"fields": []})["fields"]:
        run.so(f"{kind}: {field['name']} is described", set(field), {"name", "type", "required", "default", "help", "choices"}, by)


def ncmec(server, run, names):
    environment = next(f for f in server.get("/c/exchanges/api/ncmec/schema").json["config_schema"]["fields"] if f["name"] == "environment")
    run.so("ncmec: its environment is one of several", (environment["type"], environment["required"]), ("enum", True))
    run.so("ncmec: NCMEC's servers", (len(environment["choices"]), "https://hashsharing.ncmec.org/npo" in environment["choices"]), (14, True))
    shapes = {f["name"]: (f["type"], f["required"], f["default"]) for part in server.get("/c/exchanges/api/ncmec/schema").json.values() for f in part["fields"]}
    wanted = {"only_esp_ids": ("set_of_number", False, []), "user": ("string", True, None), "password": ("string", True, None)}
    run.so("ncmec: the other fields", {n: shapes.get(n) for n in wanted}, wanted)
    name, taken = names.new(), names.made(server)

    def post(**what):
        return server.ask("POST", "/c/exchanges", value={"bank": name, "api": "ncmec", **what})

    run.message("without its environment", post(api_json={}), 400)
    run.message("with another environment", post(api_json={"environment": "x"}), 400)
    api_json = {"environment": environment["choices"][0]}
    run.message_or_500("by the name of a bank", post(bank=taken, api_json=api_json), 403)
    # Switched off: nobody is asked for anything by this run.
    run.message("members that are no list", post(api_json=api_json | {"only_esp_ids": "x"}), 400)
    answer = post(api_json=api_json | {"enabled": False})
    run.so("an exchange is made", (answer.status, "message" in answer.json), (201, True), "test_api.test_exchange_delete")
    run.so("and its bank", server.get(f"/c/bank/{name}").json, {"matching_enabled_ratio": 1.0, "name": name})
    shown = server.get(f"/c/exchange/{name}").json
    run.so("it is shown", {k: shown.get(k) for k in ("name", "api", "enabled", "environment")}, {"name": name, "api": "ncmec", "enabled": False, **api_json})
    run.so("it takes what every member puts in", shown.get("only_esp_ids"), [])
    run.so("it is listed", name in server.get("/c/exchanges").json, True)
    state = server.get(f"/c/exchange/{name}/status").json
    wanted = {"checkpoint_ts": None, "running_fetch_start_ts": None, "last_fetch_complete_ts": None, "last_fetch_succeeded": None, "up_to_date": False, "fetched_items": 0}
    run.so("its state", state, wanted, "test_api.test_exchange_get_fetch_status")
    answer = server.ask("PUT", f"/c/exchange/{name}", value={"enabled": False})
    run.so("it is changed", answer.status, 200)
    run.differs("it is changed: JSON comes back", (answer.json or {}).get("name"), hma=None, accord=name)
    credentials(server, run)
    run.differs("its list does not go without it", server.ask("DELETE", f"/c/bank/{name}").status, hma=200, accord=403)
    run.so("it is deleted", server.ask("DELETE", f"/c/exchange/{name}").status, 200, "test_api.test_exchange_delete")
    run.so("and its bank", server.get(f"/c/bank/{name}").status, 404)


def credentials(server, run):
    by = "test_api.test_exchange_api_set_auth"

    def post(value):
        return server.ask("POST", "/c/exchanges/api/ncmec", value=value)

    set_, unset = ({"has_set_authentification": is_set, "supports_authentification": True} for is_set in (True, False))
    run.so("credentials are set", post({"credential_json": {"user": "nobody", "password": "invented"}}).json, set_, by)
    run.so("credentials are set: read back", server.get("/c/exchanges/api/ncmec").json, set_, by)
    run.so("credentials are taken away", post({"credential_json": {}}).json, unset, by)
    run.message_or_500("credentials of another shape", post({"credential_json": {"x": 1}}), 400)
    run.message("credentials as a list", post([]), 400)
