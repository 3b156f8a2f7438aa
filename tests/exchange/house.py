"""The program's own lists for exchange.py: fills a bank by the addresses of HMA, as any client would, says by the client class of the unmodified library what is held of some entries, and lets
the unmodified tool take the bank over.

    house.py ADDRESS TOKEN
    house.py --withdraw ADDRESS TOKEN CONTENTS ID
"""

import base64
import http.client
import json
import random
import subprocess
import sys
import tempfile
import time
import urllib.parse
import xml.etree.ElementTree as ET
from pathlib import Path

import requests
from threatexchange.exchanges.clients.ncmec.hash_api import FeedbackType, FingerprintType, NCMECHashAPI
from threatexchange.exchanges.impl.file_api import FileCollaborationConfig, LocalFileSignalExchangeAPI
from threatexchange.signal_type.pdq.signal import PdqSignal

from stage import draw

BANK = "TAKEN_OVER"
# More than a page of the exchange, within a minute.
PICTURES, FILMS = 1_300, 200


class House:
    def __init__(self, address, token):
        at = urllib.parse.urlsplit(address)
        self.token = token
        self.connection = http.client.HTTPConnection(at.hostname, at.port, timeout=60)

    def ask(self, method, path, body=None, basic=False):
        shown = base64.b64encode(f"anybody:{self.token}".encode()).decode()
        headers = {"Authorization": f"Basic {shown}" if basic else f"Bearer {self.token}"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        self.connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        if answer.status not in (200, 201):
            sys.exit(f"{method} {path}: {answer.status} {text}")
        return text

    def entries(self):
        """The number of each entry, by its fingerprint, from all pages of the exchange."""
        path, found, pages = "/v2/entries", {}, 0
        while path:
            root = ET.fromstring(self.ask("GET", f"/exchange{path}", basic=True))
            pages += 1
            for entry in (one for group in root for one in group if group.tag.endswith(("images", "videos"))):
                texts = [part.text or "" for part in entry.iter()]
                identity = next(part.text for part in entry.iter() if part.tag.endswith("}id"))
                for text in texts:
                    if len(text) in (32, 64):
                        found[text] = identity
            path = next((part.text for part in root.iter() if part.tag.endswith("}next")), None)
        return found, pages


class Here:
    """Stands where the library has the address of one of NCMEC's servers."""

    def __init__(self, address):
        self.value = address


def opinions(house, address, picture, film):
    """What the library's client sends is taken, the last word of it counts, and the owner of the bank is told."""
    client = NCMECHashAPI("anybody", house.token, Here(address))
    bank = next(member.esp_id for member in client.members() if member.esp_name == BANK)
    reasons = client.feedback_reasons(FingerprintType.pdq)
    lawful = next(guid for guid, name in reasons.items() if "lawful" in name)
    client.submit_upvote(bank, picture, FingerprintType.pdq)
    client.submit_feedback(bank, film, FingerprintType.md5, FeedbackType.upvote)
    for _ in range(2):
        client.submit_feedback(bank, film, FingerprintType.md5, FeedbackType.downvote, lawful)
    for entry, kind, guid, code in [(film, FingerprintType.pdq, lawful, 404), ("999999999", FingerprintType.md5, lawful, 404), (film, FingerprintType.md5, "no-such-reason", 422)]:
        try:
            client.submit_feedback(bank, entry, kind, FeedbackType.downvote, guid)
            sys.exit(f"an opinion of {entry} for {guid} was taken")
        except requests.HTTPError as error:
            if error.response.status_code != code:
                sys.exit(f"an opinion of {entry} for {guid}: {error.response.status_code} instead of {code}")
    said = json.loads(house.ask("GET", f"/api/v1/banks/{BANK}/opinions"))
    found = sorted((one["opinion"], str(one["entry"]), [reason["guid"] for reason in one["reasons"]]) for one in said["newest"])
    if (said["total"], found) != (2, [("right", picture, []), ("wrong", film, [lawful])]):
        sys.exit(f"what the owner is told: {said}")
    print(f"  the library's client told the owner of two entries, for {len(reasons)} reasons that it could choose from")


def read_from_file(text, directory):
    """What the tool's own reader of files finds in a list that was given out: kinds with their digits."""
    path = directory / "list.txt"
    path.write_text(text)
    config = FileCollaborationConfig(name="given out", filename=str(path))
    return {signal for delta in LocalFileSignalExchangeAPI(config).fetch_iter([], None) for signal in delta.updates}


def main():
    house = House(*sys.argv[1:3])
    dice = random.Random(11)
    with tempfile.TemporaryDirectory(prefix="accord-house.") as name:
        directory = Path(name)
        picture, known, contents = directory / "a.png", directory / "known.json", directory / "contents.json"
        draw(picture)
        house.ask("POST", "/hma/c/banks", {"name": BANK, "enabled_ratio": 1.0})
        values = {}
        for number in range(PICTURES + FILMS):
            kind, digits = ("video_md5", 32) if number >= PICTURES else ("pdq", 64)
            value = PdqSignal.hash_from_file(picture) if number == 5 else f"{dice.getrandbits(digits * 4):0{digits}x}"
            values[number] = (value, json.loads(house.ask("POST", f"/hma/c/bank/{BANK}/signal", {kind: value}))["id"])
        # The tool asks for what changed up to 5 seconds ago.
        time.sleep(7)
        numbers, pages = house.entries()
        if len(numbers) != PICTURES + FILMS or pages != 2:
            sys.exit(f"{len(numbers)} entries on {pages} pages instead of {PICTURES + FILMS} on 2")
        given = read_from_file(house.ask("GET", f"/api/v1/banks/{BANK}/entries?format=plain"), directory)
        wanted = {("pdq" if number < PICTURES else "video_md5", value) for number, (value, _) in values.items()}
        if given != wanted:
            sys.exit(f"of a list that was given out, the tool reads {len(given & wanted)} of {len(wanted)}, and {len(given - wanted)} others")
        print(f"a list of {len(given)} was given out as a file and read by the tool's own reader")
        one = lambda number: {"id": numbers[values[number][0]], "value": values[number][0]}
        known.write_text(
            json.dumps(
                {
                    "pdq": one(9),
                    "md5": one(PICTURES + 7),
                    "picture": {"path": str(picture), "id": one(5)["id"]},
                    "counts": {"pdq": PICTURES, "video_md5": FILMS},
                    "paged": False,  # both pages were read above; the tool chose shorter windows
                }
            )
        )
        contents.write_text(json.dumps({numbers[value]: content for value, content in values.values()}))
        address = sys.argv[1].rstrip("/") + "/exchange"
        opinions(house, address, numbers[values[11][0]], numbers[values[PICTURES + 3][0]])
        withdraw = [sys.executable, __file__, "--withdraw", *sys.argv[1:3], str(contents)]
        play = [sys.executable, Path(__file__).with_name("exchange.py"), "--address", address, "--user", "anybody"]
        play += ["--password", sys.argv[2], "--known", known, "--withdraw", " ".join(withdraw) + " {id}"]
        sys.exit(subprocess.run(play, check=False).returncode)


if __name__ == "__main__":
    if sys.argv[1] == "--withdraw":
        address, token, contents, identity = sys.argv[2:6]
        content = json.loads(Path(contents).read_text())[identity]
        House(address, token).ask("DELETE", f"/hma/c/bank/{BANK}/content/{content}")
    else:
        main()
