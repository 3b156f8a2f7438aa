"""`/c/banks` and `/c/bank/NAME`."""

CREATE, UPDATE, DELETE = (f"test_api_banks.test_banks_{what}" for what in ("create", "update", "delete"))


def facts(server, run, names):
    making(server, run, names)
    refusals(server, run, names)
    changing(server, run, names)
    removing(server, run, names)


def making(server, run, names):
    name = names.new()
    answer = server.ask("POST", "/c/banks", value={"name": name})
    run.so("a bank is made: 201", answer.status, 201, CREATE)
    run.so("a bank is made: with ratio 1", answer.json, {"matching_enabled_ratio": 1.0, "name": name}, CREATE)
    run.so("it is JSON", answer.kind, "application/json")
    for path in (f"/c/bank/{name}", f"//c/bank/{name}"):
        run.so(f"it is read at {path.replace(name, 'NAME')}", server.get(path).json, {"matching_enabled_ratio": 1.0, "name": name})
    for path in ("/c/banks", "//c/banks"):
        listed = server.get(path)
        run.so(f"it is listed at {path}", answer.json in (listed.json or []), True, CREATE)
    ratios = [("0.5", 0.5), ("1", 1.0), (0.25, 0.25), (0, 0.0), (None, 1.0)]
    for sent, kept in ratios:
        name = names.new()
        answer = server.ask("POST", "/c/banks", value={"name": name, "enabled_ratio": sent})
        run.so(f"enabled_ratio {sent!r} is taken", (answer.status, answer.json), (201, {"matching_enabled_ratio": kept, "name": name}))
    name = names.new()
    answer = server.ask("POST", "/c/banks", value={"name": name, "enabled": False, "enabled_ratio": None})
    run.so("enabled counts where no ratio is given", answer.json, {"matching_enabled_ratio": 0.0, "name": name})
    name = names.new()
    answer = server.ask("POST", "/c/banks", value={"name": name, "enabled": False})
    run.differs("enabled: false alone", answer.json and answer.json["matching_enabled_ratio"], hma=1.0, accord=0.0)
    name = names.new()
    answer = server.ask("POST", "/c/banks", value={"name": name, "colour": "green"})
    run.so("a name that is unknown is passed over", answer.status, 201)


def refusals(server, run, names):
    def post(value):
        return server.ask("POST", "/c/banks", value=value)

    name = names.new()
    post({"name": name})
    run.message("a name that is taken", post({"name": name}), 403)
    for bad in ("01_TEST_BANK", "my_test_bank", "MY BANK", "MY-BANK", ""):
        run.message(f"the name {bad!r}", post({"name": bad}), 400, CREATE)
    run.message_or_500("a name of 300 characters", post({"name": "A" * 300}), 400)
    run.shape("no name", post({}), ["name"])
    run.shape("a name that is a number", post({"name": 5}), ["name"])
    run.shape("a list", post([]), [])
    run.shape("no JSON", server.ask("POST", "/c/banks", body="{bad", kind="application/json"), [])
    run.shape("JSON that is not said to be", server.ask("POST", "/c/banks", body='{"name":"A"}', kind="text/plain"), [])
    run.shape("a ratio that is a word", post({"name": names.new(), "enabled_ratio": "half"}), ["enabled_ratio"])
    for bad in (7, -1):
        run.differs(f"the ratio {bad}", post({"name": names.new(), "enabled_ratio": bad}).status, hma=201, accord=400)
    run.message("a bank that is not there", server.get(f"/c/bank/{names.new()}"), 404)
    answer = server.ask("DELETE", "/c/banks")
    run.so("another method: 405", answer.status, 405)
    run.so("another method: Allow names those that are taken", {m.strip() for m in answer.headers.get("allow", "").split(",")}, lambda a: {"GET", "POST"} <= a)


def changing(server, run, names):
    old, new, other = names.new(), names.new(), names.new()
    for name in (old, other):
        server.ask("POST", "/c/banks", value={"name": name})

    def put(name, value):
        return server.ask("PUT", f"/c/bank/{name}", value=value)

    for sent, kept in [(0.25, 0.25), ("0.5", 0.5), (1, 1)]:
        run.so(f"the ratio {sent!r} is put", put(old, {"enabled_ratio": sent}).json, {"matching_enabled_ratio": kept, "name": old}, UPDATE)
    run.so("enabled: false is ratio 0", put(old, {"enabled": False}).json, {"matching_enabled_ratio": 0, "name": old}, UPDATE)
    run.so("enabled: true is ratio 1", put(old, {"enabled": True}).json, {"matching_enabled_ratio": 1, "name": old})
    run.so("nothing changes nothing", put(old, {}).json, {"matching_enabled_ratio": 1, "name": old})
    run.message("a new name that is none", put(old, {"name": "1_invalid_name"}), 400, UPDATE)
    run.message("a new name that is taken", put(old, {"name": other}), 403)
    run.shape("a ratio that is a word", put(old, {"enabled_ratio": "half"}), ["enabled_ratio"])
    run.message("a bank that is not there", put(names.new(), {"enabled_ratio": 1}), 404)
    run.so("a new name is put", put(old, {"name": new}).json, {"matching_enabled_ratio": 1, "name": new}, UPDATE)
    run.so("the old name is gone", server.get(f"/c/bank/{old}").status, 404)
    run.so("the new name is there", server.get(f"/c/bank/{new}").status, 200)


def removing(server, run, names):
    name = names.new()
    server.ask("POST", "/c/banks", value={"name": name})
    for what in ("a bank is deleted", "a bank that is not there is deleted"):
        answer = server.ask("DELETE", f"/c/bank/{name}")
        run.so(what, (answer.status, answer.json), (200, {"message": "Done"}), DELETE)
    run.so("it is gone", server.get(f"/c/bank/{name}").status, 404)
    run.so("its name is free", server.ask("POST", "/c/banks", value={"name": name}).status, 201)
