"""Sets the stage for exchange.py where there is no house: a list of invented entries, handed out by the example `serve_list`.

    stage.py SERVE_LIST        the built example (target/debug/examples/serve_list)
    stage.py --withdraw LIST ID
"""

import datetime
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from threatexchange.signal_type.pdq.signal import PdqSignal

USER, PASSWORD = "stage", "a word for the stage"
PICTURES, FILMS = 2_400, 600


def entries(picture):
    """Over two years, but most of them of one second, as a list has them that was imported at once: more than two pages."""
    dice = random.Random(4)
    day = datetime.datetime(2025, 5, 1)
    for number in range(PICTURES + FILMS):
        film = number >= PICTURES
        kind, digits = ("md5", 32) if film else ("pdq", 64)
        value = f"{dice.getrandbits(digits * 4):0{digits}x}"
        if number == 5:
            value = PdqSignal.hash_from_file(picture)
        at = day
        if number % 4 == 0:
            at += datetime.timedelta(days=dice.randrange(-365, 365), seconds=dice.randrange(86_400))
        yield {
            "id": f"entry-{number}",
            "member": {"id": 100 + number % 3, "name": "A <member> & co."},
            "media": "video" if film else "image",
            "fingerprints": [{"kind": kind, "value": value}],
            "classification": {"scheme": "ncmec", "level": "A1"},
            "time": at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        }


def draw(path):
    """A picture with enough in it for a PDQ."""
    dice = random.Random(7)
    small = Image.new("L", (24, 18))
    small.putdata([dice.randrange(256) for _ in range(24 * 18)])
    small.resize((640, 480), Image.BICUBIC).convert("RGB").save(path)


def withdraw(path, identity):
    rows = [json.loads(line) for line in Path(path).read_text().splitlines()]
    entry = next(row for row in rows if row["id"] == identity)
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    gone = {"id": identity, "member": entry["member"], "media": entry["media"], "fingerprints": [], "time": now, "deleted": True}
    with Path(path).open("a") as out:
        out.write(json.dumps(gone) + "\n")


def main(serve_list):
    with tempfile.TemporaryDirectory() as directory:
        directory = Path(directory)
        picture, rows, known = directory / "a.png", directory / "list.ndjson", directory / "known.json"
        draw(picture)
        all_rows = list(entries(picture))
        rows.write_text("".join(json.dumps(row) + "\n" for row in all_rows))
        one = lambda number: {"id": all_rows[number]["id"], "value": all_rows[number]["fingerprints"][0]["value"]}
        known.write_text(
            json.dumps(
                {
                    "pdq": one(17),
                    "md5": one(PICTURES + 17),
                    "picture": {"path": str(picture), "id": all_rows[5]["id"]},
                    "counts": {"pdq": PICTURES, "video_md5": FILMS},
                    "paged": True,
                }
            )
        )
        server = subprocess.Popen([serve_list, "127.0.0.1:0", rows, USER, PASSWORD], stdout=subprocess.PIPE, text=True)
        try:
            address = server.stdout.readline().strip()
            here = Path(__file__)
            arguments = ["--address", address, "--user", USER, "--password", PASSWORD, "--known", known]
            command = f"'{sys.executable}' '{here}' --withdraw '{rows}' {{id}}"
            played = [sys.executable, here.with_name("exchange.py"), *arguments, "--withdraw", command]
            return subprocess.run(played, check=False).returncode
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    if sys.argv[1] == "--withdraw":
        withdraw(*sys.argv[2:])
    else:
        sys.exit(main(sys.argv[1]))
