"""What is scanned by the tests of `accord scan`, the list that it is looked up in, and what must come of it by other means: Python's hashlib and PyPI `pdqhash`."""

import collections
import fcntl
import hashlib
import io
import json
import os
import pathlib
import random
import tarfile

import numpy
import pdqhash
from PIL import Image

RADIUS, QUALITY = 31, 50
# A JPEG's hash may be 2 bits from the reference's, and its quality 1: so close to a bound, either answer is right.
BITS, STEPS = 2, 1
BEGINNINGS = {b"\xff\xd8\xff": "jpeg", b"\x89PNG\r\n\x1a\n": "png", b"GIF87a": "gif", b"GIF89a": "gif", b"BM": "bmp"}


def picture(seed, width, height):
    """Soft colours, edges and grain."""
    chance = numpy.random.default_rng(seed)
    soft = Image.fromarray(chance.integers(0, 255, (6, 8, 3), numpy.uint8)).resize((width, height), Image.Resampling.BICUBIC)
    grain = Image.fromarray(chance.integers(0, 255, (height, width, 3), numpy.uint8))
    made = Image.blend(soft, grain, 0.1)
    for _ in range(6):
        left, top = int(chance.integers(0, width)), int(chance.integers(0, height))
        colour = tuple(int(c) for c in chance.integers(0, 255, 3))
        made.paste(colour, (left, top, left + int(chance.integers(5, width)) // 3, top + int(chance.integers(5, height)) // 3))
    return made


def encoded(image, form, **options):
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def pictures(count, sides=((320, 240), (640, 480), (200, 300), (800, 600))):
    """Pictures of all formats, generated with seeds."""
    for seed in range(count):
        image = picture(seed, *sides[seed % len(sides)])
        form, options = [
            ("JPEG", {"quality": 80}),
            ("JPEG", {"quality": 92, "subsampling": 0}),
            ("JPEG", {"quality": 75, "progressive": True}),
            ("PNG", {}),
            ("WEBP", {"quality": 80}),
            ("GIF", {}),
            ("BMP", {}),
        ][seed % 7]
        yield f"{seed:05}.{form.lower()}", encoded(image, form, **options)


def shipped(source, most=300):
    """Pillow's own test pictures, many of them broken on purpose."""
    with tarfile.open(source) as archive:
        members = [m for m in archive if m.isfile() and "/Tests/images/" in m.name and m.size < 1 << 20]
        for member in sorted(members, key=lambda m: m.name)[:most]:
            yield member.name.split("/Tests/images/")[1], archive.extractfile(member).read()


def furnish(root, source=None, count=140, letters=400):
    """A tree: pictures, those that packages ship, letters, empty files, further names, links, a ring of links, a pipe."""
    root.mkdir(parents=True)
    chance = random.Random(20121205)

    def put(name, data):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    for number, (name, data) in enumerate(pictures(count)):
        path = put(f"pictures/{number % 9}/{name}", data)
        if number % 20 == 0:
            os.link(path, root / f"pictures/again-{name}")
    for name, data in shipped(source) if source else ():
        put(f"shipped/{name}", data)
    for number in range(letters):
        put(f"letters/{number % 13}/{number % 5}/{number}", chance.randbytes(chance.choice([0, 1, 100, 5_000, 300_000])) if number % 40 == 0 else f"letter {number}".encode())
    os.symlink("..", root / "letters/ring")
    os.symlink("/", root / "letters/elsewhere")
    os.mkfifo(root / "letters/pipe")
    with open(os.fsencode(root) + b"/letters/\xff\n", "wb") as file:
        file.write(b"a name that is no text")
    return root


def files(root):
    """Every file of a tree once, by the path that comes first in the order of bytes, with all its names."""
    names = collections.defaultdict(list)
    for directory, _, here in os.walk(os.fsencode(root)):
        for name in here:
            path = directory + b"/" + name
            status = os.lstat(path)
            if os.path.stat.S_ISREG(status.st_mode):
                names[status.st_dev, status.st_ino].append(path)
    # A directory stands where its name does: parts are compared, not the slashes between them.
    return [sorted(paths, key=lambda path: path.split(b"/")) for paths in names.values()]


def make_list(path, root):
    """A list that knows something of the tree by each kind, and much else."""
    chance = random.Random(7)
    rows = ["kind,value"]
    for number, (first, *_) in enumerate(sorted(files(root))):
        data = pathlib.Path(os.fsdecode(first)).read_bytes()
        if number % 11 == 0 and data:
            kind = ("sha256", "sha1", "md5")[number // 11 % 3]
            rows.append(f"{kind},{hashlib.new(kind, data).hexdigest()}")
    for seed in range(0, 140, 6):
        # The scene as nobody stored it: other sizes and formats of it are to be found.
        bits, _ = pdqhash.compute(numpy.asarray(picture(seed, *((320, 240), (640, 480), (200, 300), (800, 600))[seed % 4])))
        rows.append(f"pdq,{code(bits):064x}")
    rows += [f"pdq,{chance.randbytes(32).hex()}" for _ in range(20_000)]
    rows += [f"sha256,{chance.randbytes(32).hex()}" for _ in range(5_000)]
    path.write_text("\n".join(rows) + "\n")
    return [row.split(",") for row in rows[1:]]


def code(bits):
    return sum(int(bit) << (255 - place) for place, bit in enumerate(bits))


def released(journal):
    """Waits until nobody has a journal that was killed: a worker that was just being started holds it until it is one, and the next scan has little patience."""
    if journal.exists():
        with journal.open() as file:
            fcntl.flock(file, fcntl.LOCK_EX)


def slow(unexamined):
    """What is said of pictures for which a confined worker had too little time: their hash is missing, and the machine is to blame where it is busy beyond measure."""
    lines = [json.loads(line) for line in pathlib.Path(unexamined).read_text().splitlines()] if os.path.exists(unexamined) else []
    late = [line["path"] for line in lines if "no answer within" in line.get("why", "")]
    return f"; {len(late)} pictures had too little time, such as {late[0]}: try again where less goes on" if late else ""


class Expected:
    """What a scan of a tree must come to."""

    def __init__(self, root, rows):
        self.names = files(root)
        self.files, self.bytes = len(self.names), 0
        # For each path, the entries that it must match, and those of PDQ that it may.
        self.must, self.may = {}, {}
        known = {kind: {value for k, value in rows if k == kind} for kind in ("sha256", "sha1", "md5")}
        near = numpy.array([[int(digit, 16) for digit in value] for k, value in rows if k == "pdq"], numpy.uint8)
        values = [value for k, value in rows if k == "pdq"]
        ones = numpy.array([n.bit_count() for n in range(16)], numpy.uint8)
        for paths in self.names:
            data = pathlib.Path(os.fsdecode(paths[0])).read_bytes()
            self.bytes += len(data)
            must = {(kind, digest) for kind in known if (digest := hashlib.new(kind, data).hexdigest()) in known[kind]}
            may = set()
            for bits, quality in pdq(data):
                digits = numpy.array([int(digit, 16) for digit in f"{bits:064x}"], numpy.uint8)
                away = ones[near ^ digits].sum(1)
                for at in numpy.flatnonzero(away <= RADIUS + BITS):
                    sure = away[at] <= RADIUS - BITS and quality >= QUALITY + STEPS
                    if quality >= QUALITY - STEPS:
                        (must if sure else may).add(("pdq", values[at]))
            for path in paths:
                self.must[path], self.may[path] = must, may

    def faults(self, findings, moved=lambda path: path):
        """What is wrong with the lines of a scan's findings; `moved` is where a path of the tree was scanned."""
        found = collections.defaultdict(list)
        for line in findings:
            path = line["path"] if isinstance(line["path"], str) else bytes.fromhex(line["path"]["hex"])
            found[os.fsencode(path)].append((line["kind"], line["entry"]))
        faults = []
        for path, must in self.must.items():
            here = found.pop(moved(path), [])
            if len(set(here)) != len(here):
                faults.append(f"{path}: a finding twice")
            if not must <= set(here) <= must | self.may[path]:
                faults.append(f"{path}: found {sorted(here)}, expected {sorted(must)}, and perhaps {sorted(self.may[path])}")
        return faults + [f"{path}: nobody knows it" for path in found]

    def matched(self):
        """How many files match at least, and at most."""
        least = sum(bool(self.must[paths[0]]) for paths in self.names)
        return least, sum(bool(self.must[paths[0]] or self.may[paths[0]]) for paths in self.names)


def pdq(data):
    """The hash of a picture that Accord reads too; nothing of what is none."""
    if not (data[8:12] == b"WEBP" or any(data.startswith(begins) for begins in BEGINNINGS)):
        return
    try:
        with Image.open(io.BytesIO(data)) as image:
            pixels = numpy.ascontiguousarray(numpy.asarray(image.convert("RGB")))
    except Exception:  # whatever is wrong with a broken picture: it has no hash
        return
    bits, quality = pdqhash.compute(pixels)
    yield code(bits), quality
