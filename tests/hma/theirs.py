"""Runs the API tests that HMA brings against a running server.

usage: theirs.py ADDRESS --tests DIRECTORY --empty-everything [--as accord|hma] [--token TOKEN] [--fetch PORT]

DIRECTORY is `OpenMediaMatch/tests` of a checkout of HMA; nothing of it is kept here. Its tests ask a Flask application within their own process, and
begin each with an empty database. Here their client sends what it is given to ADDRESS; what they do to the application's storage is done by its API; numbers
of contents are counted from 1 in each test, as in a fresh database; and before each test ALL EXCHANGES AND BANKS that the token may delete ARE DELETED, which has to be allowed by name.
What reaches into the application's insides, and what is otherwise on purpose, is skipped with its reason.

Needs pytest, flask and threatexchange. Without --fetch what fetches is skipped.
"""

import argparse
import pathlib
import re
import shutil
import sys
import tempfile
import threading
import time
import types
import urllib.parse
from http.server import ThreadingHTTPServer

import pytest
from threatexchange.signal_type.md5 import VideoMD5Signal
from threatexchange.signal_type.pdq.signal import PdqSignal

from asked import Server
from peer import Pictures
from pictures import HILLS, HILLS_PDQ, hills, png

FILES = ["test_api.py", "test_api_banks.py", "test_match_api.py", "test_e2e_workflow.py"]
ELSEWHERE = "https://github.com/facebook/ThreatExchange/blob/main/pdq/data/bridge-mods/aaa-orig.jpg?raw=true"
OTHER, OTHER_PDQ = png(256, hills(2)), "7f2a88dd555580d47aaa80d56aaa88cd6aaf94d17aaa94d56abb95d46aaa94d4"
INSIDES = {
    "test_status_response": "puts an index of its own into the process",
    "test_status_live_always_alive": "puts an index of its own into the process",
    "test_lookup_without_role": "changes the configuration of the process",
    "test_exchange_api_set_auth": "installs kinds of exchange in the process",
    "test_exchange_api_schema": "installs kinds of exchange in the process",
}
OTHERWISE = {
    "test_openapi_documentation_available": "Accord's document is elsewhere",
    "test_exchange_delete": "there is no exchange of samples",
    "test_exchange_get_fetch_status": "there is no exchange of samples",
    "test_bank_get_content_returns_stored_metadata": "addresses and free JSON are not kept",
}


class Numbers:
    """Numbers of contents as a test counts them."""

    def __init__(self):
        self.real = []

    def of(self, number):
        if number not in self.real:
            self.real.append(number)
        return self.real.index(number) + 1

    def sent(self, path):
        real = lambda found: str(self.real[int(found[1]) - 1]) if 0 < int(found[1]) <= len(self.real) else "999999999"
        return re.sub(r"(?<=/content/)(\d+)", real, path)

    def read(self, value):
        if isinstance(value, list):
            return [self.read(item) for item in value]
        if not isinstance(value, dict):
            return value
        known = {k: self.of(v) if k in ("id", "bank_content_id") else self.read(v) for k, v in value.items()}
        if "matches" in known:
            known["matches"] = [self.of(m) if isinstance(m, int) else m for m in known["matches"]]
        return known


class Response:
    """What a test reads of an answer."""

    def __init__(self, answer, numbers):
        self.status_code, self.data, self.is_json = answer.status, answer.body, answer.json is not None
        self.json = numbers.read(answer.json)

    def get_json(self):
        return self.json

    def get_data(self, as_text=False):
        return self.data.decode() if as_text else self.data


class Client:
    """Flask's client, as far as the tests use it."""

    def __init__(self, server, pictures):
        self.server, self.pictures, self.numbers = server, pictures, Numbers()

    def open(self, method, path, json=None, data=None, query_string=None):
        if query_string:
            path += "?" + urllib.parse.urlencode(query_string)
        path = self.numbers.sent(path.replace(ELSEWHERE, f"{self.pictures}/image1.jpg"))
        form = [(n, pathlib.Path(f[1]).name, f[2], pathlib.Path(f[0]).read_bytes()) for n, f in data.items()] if data else None
        return Response(self.server.ask(method, path, value=json, form=form), self.numbers)

    def get(self, path, **what):
        return self.open("GET", path, **what)

    def post(self, path, **what):
        return self.open("POST", path, **what)

    def put(self, path, **what):
        return self.open("PUT", path, **what)

    def delete(self, path, **what):
        return self.open("DELETE", path, **what)


class Storage:
    """What the tests do to the storage, by the API."""

    def __init__(self, client):
        self.client, self.fetched = client, []

    def get_signal_type_configs(self):
        return {st.get_name(): types.SimpleNamespace(enabled=True, signal_type=st) for st in (PdqSignal, VideoMD5Signal)}

    def get_signal_type_index(self, _):
        return None  # asked by tests that want to begin without one

    def bank_update(self, bank, create):
        assert create and self.client.post("/c/banks", json={"name": bank.name}).status_code == 201

    def bank_add_content(self, bank, signals):
        added = self.client.post(f"/c/bank/{bank}/signal", json={st.get_name(): value for st, value in signals.items()})
        assert added.status_code == 200, added.data

    def exchange_api_config_update(self, _):
        pass

    def exchange_update(self, exchange, create):
        """The exchange of samples: a bank with the examples of each type, filled by `fetch_all`."""
        self.bank_update(exchange, create)
        self.fetched = [(exchange.name, {st.signal_type: e}) for st in self.get_signal_type_configs().values() for e in st.signal_type.get_examples()]


def modules(house):
    """HMA's own modules, as far as its tests name them."""

    def module(name, **what):
        made = types.ModuleType(f"OpenMediaMatch.{name}".rstrip("."))
        made.__path__ = []
        made.__dict__.update(what)
        sys.modules[made.__name__] = made
        return made

    matching = types.SimpleNamespace(TMatchByBank=dict, IndexCache=dict)
    build = module("background_tasks.build_index", build_all_indices=lambda *_: house.built())
    fetcher = module("background_tasks.fetcher", fetch_all=lambda *_: [house.storage.bank_add_content(*one) for one in house.storage.fetched])
    module("")
    module("background_tasks", build_index=build, fetcher=fetcher)
    module("persistence", get_storage=lambda: house.storage)
    module("blueprints", matching=matching)
    module("blueprints.matching", **vars(matching))
    module("tests")
    fixtures = {name: getattr(house, name) for name in ("create_bank", "add_hash_to_bank")}
    module("tests.utils", app=app, client=client, image_server=image_server, IMAGE_URL_TO_PDQ=house.hashes, **fixtures)


class House:
    """The server, as the tests' fixtures see it."""

    def __init__(self, server, port):
        self.server, self.pictures = server, f"http://127.0.0.1:{port}" if port else None
        self.hashes = {f"{self.pictures}/image1.jpg": HILLS_PDQ, f"{self.pictures}/image2.jpg": OTHER_PDQ}
        self.client = self.storage = None

    def emptied(self):
        for name in self.server.get("/c/exchanges").json:
            self.server.ask("DELETE", f"/c/exchange/{name}")
        for bank in self.server.get("/c/banks").json:
            self.server.ask("DELETE", f"/c/bank/{bank['name']}")
        self.client = Client(self.server, self.pictures)
        self.storage = Storage(self.client)
        return types.SimpleNamespace(test_client=lambda: self.client)

    def built(self):
        """Until the index has what the banks have. HMA's processes take it up a little later than they say."""
        self.server.until(lambda: self.server.get("/c/signal_type/index"), lambda a: not any(t["index_out_of_date"] for t in a.json.values()))
        time.sleep(0 if self.server.is_accord else 3)

    @staticmethod
    def create_bank(client, name):
        made = client.post("/c/banks", json={"name": name})
        assert (made.status_code, made.json) == (201, {"matching_enabled_ratio": 1.0, "name": name})

    def add_hash_to_bank(self, client, bank, address, content_id=1):
        added = client.post(f"/c/bank/{bank}/content?url={address}&content_type=photo")
        assert (added.status_code, added.json) == (200, {"id": content_id, "signals": {"pdq": self.hashes[address]}})

    def pytest_collection_modifyitems(self, items):
        known = INSIDES | (OTHERWISE if self.server.is_accord else {})
        for item in items:
            name = item.originalname
            fetches = "image_server" in item.fixturenames or "github.com" in str(item.function.__code__.co_consts)
            if name in known:
                item.add_marker(pytest.mark.skip(known[name]))
            elif fetches and not self.pictures:
                item.add_marker(pytest.mark.skip("the server does not fetch"))

    def pytest_terminal_summary(self, terminalreporter):
        count = {word: len(terminalreporter.stats.get(word, [])) for word in ("passed", "failed", "error", "skipped")}
        terminalreporter.write_line(f"{count['passed']} passed, {count['failed'] + count['error']} failed, {count['skipped']} skipped")


HOUSE = None


@pytest.fixture()
def app():
    return HOUSE.emptied()


@pytest.fixture()
def client(app):
    return app.test_client()


@pytest.fixture()
def image_server():
    return HOUSE.pictures


def main():
    global HOUSE
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("address")
    options.add_argument("--tests", type=pathlib.Path, required=True)
    options.add_argument("--empty-everything", action="store_true", required=True)
    options.add_argument("--as", dest="role", choices=["accord", "hma"], default="accord")
    options.add_argument("--token")
    options.add_argument("--fetch", type=int)
    asked = options.parse_args()
    HOUSE = House(Server(asked.address, asked.role, asked.token), asked.fetch)
    if asked.fetch:
        Pictures.files |= {"/image1.jpg": ("image/png", HILLS), "/image2.jpg": ("image/png", OTHER)}
        threading.Thread(target=ThreadingHTTPServer(("127.0.0.1", asked.fetch), Pictures).serve_forever, daemon=True).start()
    modules(HOUSE)
    with tempfile.TemporaryDirectory() as flat:
        files = [shutil.copy(asked.tests / name, flat) for name in FILES]
        return pytest.main([*files, "--rootdir", flat, "-q", "-rs", "-p", "no:cacheprovider", "--no-header"], plugins=[HOUSE])


if __name__ == "__main__":
    sys.exit(main())
