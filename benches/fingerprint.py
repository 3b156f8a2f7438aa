"""Measures fingerprints beside their peers, on one core, and prints the tables of docs/performance.md.

usage: fingerprint.py WORK_DIRECTORY [SECONDS [SIZE...]]      (for each figure, default: 2; sizes like “4 MP”, default: all)

The bench of the crate is built first (see crates/fingerprint/benches/fingerprint.rs). The peers are PyPI `pdqhash`, PyPI `threatexchange` (Pillow, then
`pdqhash`), and Pillow's own libjpeg-turbo for a bare decode to RGB; the Python that runs this must have them, and scikit-image, whose photographs are
scaled to 1, 4 and 12 megapixels. Each is measured in turn, three times around; the median of each counts.
"""

import io
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

import numpy
import pdqhash
import skimage
from PIL import Image
from threatexchange.signal_type.pdq.pdq_hasher import pdq_from_bytes

SIZES = {"1 MP": (1152, 864), "4 MP": (2304, 1728), "12 MP": (4000, 3000)}
PHOTOGRAPHS = ["astronaut.png", "coffee.png", "hubble_deep_field.jpg", "motorcycle_left.png", "chelsea.png"]
KINDS = {"4:2:0, quality 80": {"quality": 80}, "4:4:4, quality 92": {"quality": 92, "subsampling": 0}, "progressive, quality 80": {"quality": 80, "progressive": True}}  # fmt: skip


def built():
    command = ["cargo", "build", "--quiet", "--profile", "bench", "-p", "fingerprint", "--bench", "fingerprint", "--message-format=json"]
    here = pathlib.Path(__file__).resolve().parent.parent
    lines = subprocess.run(command, cwd=here, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    return [made for made in (json.loads(line).get("executable") for line in lines) if made][-1]


def pictures(directory, sizes):
    """Photographs at each size, as JPEG of each kind and as raw pixels."""
    directory.mkdir(parents=True, exist_ok=True)
    data = pathlib.Path(skimage.__file__).parent / "data"
    for size in sizes:
        width, height = SIZES[size]
        for name in PHOTOGRAPHS:
            photograph = Image.open(data / name).convert("RGB")
            scaled = photograph.resize((width, height), Image.Resampling.LANCZOS)
            # What scaling leaves too smooth gets the grain of a sensor.
            grain = numpy.random.default_rng(len(name)).normal(0, 3, (height, width, 1))
            scaled = Image.fromarray(numpy.clip(numpy.asarray(scaled) + grain, 0, 255).astype(numpy.uint8))
            for kind, options in KINDS.items():
                path = directory / f"{name.split('.')[0]}-{size}-{kind}.jpg".replace(" ", "_").replace(":", "")
                if not path.exists():
                    scaled.save(path, **options)
                yield size, kind, path
            if size == "4 MP":
                for kind, mode, ending in (("pixels, grey", "L", "grey"), ("pixels, RGB", "RGB", "rgb")):
                    path = directory / f"{name.split('.')[0]}-{width}x{height}.{ending}"
                    path.write_bytes(scaled.convert(mode).tobytes())
                    yield size, kind, path


def median(seconds, run):
    run()
    times, begun = [], time.perf_counter()
    while time.perf_counter() - begun < seconds or len(times) < 3:
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1e3


def peers(path, seconds):
    """Milliseconds: a bare decode, and the whole way of the peer; its hash."""
    data = path.read_bytes()
    if path.suffix == ".jpg":
        vector, _ = pdqhash.compute(numpy.asarray(Image.open(io.BytesIO(data)).convert("RGB")))
        bare = median(seconds, lambda: Image.open(io.BytesIO(data)).load())
        return bare, median(seconds, lambda: pdq_from_bytes(data)), vector
    width, height = map(int, path.stem.rsplit("-", 1)[1].split("x"))
    depth = 1 if path.suffix == ".grey" else 3
    pixels = numpy.frombuffer(data, numpy.uint8).reshape(height, width, depth)
    pixels = numpy.ascontiguousarray(numpy.broadcast_to(pixels, (height, width, 3)))
    return None, median(seconds, lambda: pdqhash.compute(pixels)), pdqhash.compute(pixels)[0]


def main():
    directory = pathlib.Path(sys.argv[1])
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 2
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    bench = built()
    rows = {}
    for size, kind, path in pictures(directory, sys.argv[3:] or SIZES):
        ours, bare, theirs = [], [], []
        for _ in range(3):
            line = json.loads(subprocess.run([bench, str(seconds / 3), path], stdout=subprocess.PIPE, text=True, check=True).stdout)
            ours.append(line["ms"])
            decoded, whole, vector = peers(path, seconds / 3)
            bare.append(decoded)
            theirs.append(whole)
        bits = (sum(int(bit) << (255 - place) for place, bit in enumerate(vector)) ^ int(line["pdq"], 16)).bit_count()
        figures = [statistics.median(ours), None if bare[0] is None else statistics.median(bare), statistics.median(theirs), bits]
        rows.setdefault((size, kind), []).append(figures)
        print(path.name, *(f"{figure:.2f}" if figure is not None else "-" for figure in figures), file=sys.stderr)
    print("| | Accord, ms | libjpeg-turbo, bare, ms | peer, ms | rate against libjpeg-turbo | against the peer | most bits away |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for (size, kind), figures in rows.items():
        ours, bare, theirs, _ = zip(*figures)
        against = f"{statistics.median(b / o for o, b in zip(ours, bare)):.2f}" if bare[0] is not None else ""
        print(
            f"| {size}, {kind} | {statistics.median(ours):.2f} | {'' if bare[0] is None else f'{statistics.median(bare):.2f}'}"
            f" | {statistics.median(theirs):.1f} | {against} | {statistics.median(t / o for o, t in zip(ours, theirs)):.0f} | {max(f[3] for f in figures)} |"
        )


main()
