"""Compares the fingerprints of pictures with the reference: PyPI `pdqhash` of the whole picture as Pillow gives it in RGB.

usage: exact.py EXAMPLE WORK_DIRECTORY PILLOW_SOURCE.tar.gz [PILLOW_HEIF_SOURCE.tar.gz]

EXAMPLE is the built example `fingerprint_lines` of the crate `fingerprint`. The pictures are generated here, with seeds, and those that packages ship: scikit-image's
data and the test pictures of Pillow's source. A difference of 0 bits is allowed where a format has one right decoding, of 2 bits in JPEG, of which
luma alone is decoded where that is enough; there the quality may differ by 1. What Pillow reads, Accord must read.

With the source of pillow-heif, EXAMPLE was built with the features `tiff` and `heif`, and pictures of those formats are compared instead: TIFF with 0 bits, AVIF and
HEIC, whose colours each decoder rounds in its own way, with 2 bits where the quality is 50 or more. What those are that have less in them is printed.
"""

import collections
import hashlib
import io
import json
import os
import pathlib
import subprocess
import sys
import tarfile
import warnings

import numpy
import pdqhash
import skimage
from PIL import Image, ImageFile

warnings.simplefilter("ignore")
ImageFile.MAXBLOCK = 1 << 26  # noise makes files that are larger than Pillow expects
FORMATS = {"JPEG": "jpeg", "MPO": "jpeg", "PNG": "png", "GIF": "gif", "WEBP": "webp", "BMP": "bmp"}
# What is not compared, and why.
EXCEPTIONS = {
    "pillow/no_palette.gif": "colours by number, and none for them: Pillow takes the numbers for greys, Accord refuses it",
    "pillow/hopper_bad_exif.jpg": "broken on purpose: its coefficients run over 16 bits, where libjpeg-turbo wraps around and Accord stops at the edge",
}


def main():
    example, directory, source, heif = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3], sys.argv[4:]
    directory.mkdir(parents=True, exist_ok=True)
    usual = list(shipped(directory, source))
    if heif:
        import optional

        FORMATS.clear()
        FORMATS.update(optional.FORMATS)
        EXCEPTIONS.clear()
        EXCEPTIONS.update(optional.EXCEPTIONS)
        paths = [*optional.generated(directory, scene), *optional.shipped(directory, source, heif[0])]
        paths += optional.photographs(directory, [path for path in usual if "scikit-image" in path.parts])
    else:
        paths = list(generated(directory)) + usual
    answers = subprocess.run([example], input="\n".join(map(str, paths)), stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    if len(answers) != len(paths):
        sys.exit(f"{len(paths)} pictures, {len(answers)} answers")
    seen = collections.defaultdict(list)
    faults, unread = [], 0
    for path, answer in zip(paths, map(json.loads, answers)):
        if str(path.relative_to(directory)) in EXCEPTIONS:
            continue
        kind, fault = compared(path, answer, seen)
        unread += kind == "unread"
        if fault:
            faults.append(f"{path.relative_to(directory)}: {fault}")
    if not heif:
        faults += turned(example, directory, paths)
    for kind, differences in sorted((kind, differences) for kind, differences in seen.items() if differences):
        bits = [bits for bits, _ in differences]
        print(
            f"{kind:14} {len(bits):5} pictures, {sum(not b for b in bits):5} the same, {sum(bits) / len(bits):.3f} bits on average, at most {max(bits)};"
            f" quality at most {max(quality for _, quality in differences)} away"
        )
    print(f"{unread} that Pillow does not read either; {len(EXCEPTIONS)} not compared:")
    for name, reason in EXCEPTIONS.items():
        print(f"  {name}: {reason}")
    for fault in faults:
        print("FAILED", fault)
    count = sum(map(len, seen.values()))
    jpegs = sum(len(found) for kind, found in seen.items() if kind.startswith("jpeg"))
    heifs = sum(len(found) for kind, found in seen.items() if kind.startswith("heif"))
    if count < 400 or heifs < 200 if heif else jpegs < 300 or count < 800:
        faults.append("too few")
        print(f"FAILED {count} pictures, {jpegs} of them JPEG, {heifs} HEIF: too few to say anything")
    print(f"{count - len(faults)} passed, {len(faults)} failed")
    sys.exit(bool(faults))


def compared(path, answer, seen):
    data = path.read_bytes()
    # Digests, by another implementation.
    for name in ("sha256", "sha1", "md5"):
        if hashlib.new(name, data).hexdigest() != answer[name]:
            return "digest", f"another {name}"
    try:
        picture = Image.open(io.BytesIO(data))
        if picture.format not in FORMATS:
            return "other", None if "error" in answer else f"Pillow calls it {picture.format}"
        pixels = numpy.asarray(picture.convert("RGB"))
        kind = FORMATS[picture.format]
    except Exception as error:
        return "unread", None
    if kind == "webp" and b"VP8 " in data[:4096]:
        kind = "webp, lossy"
    vector, quality = pdqhash.compute(numpy.ascontiguousarray(pixels))
    if "error" in answer:
        return "refused", answer["error"]
    if (answer["width"], answer["height"]) != (pixels.shape[1], pixels.shape[0]) or answer["format"] != kind.split(",")[0]:
        return kind, f"{answer['format']} {answer['width']} x {answer['height']}, Pillow: {kind} {pixels.shape[1]} x {pixels.shape[0]}"
    expected = sum(int(bit) << (255 - place) for place, bit in enumerate(vector))
    bits = (expected ^ int(answer["pdq"], 16)).bit_count()
    if kind == "heif":
        kinds = f"heif, {picture.format}" + (", little in it" if quality < 50 else "")
    else:
        kinds = kind
    seen[kinds].append((bits, abs(quality - answer["quality"])))
    if kind == "heif":
        return kind, f"{picture.format} {pixels.shape[1]} x {pixels.shape[0]}: {bits} bits" if bits > 2 and quality >= 50 else None
    if bits > 2 * (kind == "jpeg") or abs(quality - answer["quality"]) > (kind == "jpeg"):
        return kind, f"{kind} {pixels.shape[1]} x {pixels.shape[0]}: {bits} bits, quality {answer['quality']} for {quality}"
    return kind, None


def turned(example, directory, paths):
    """All eight ways to turn a picture, of every tenth that keeps its pixels as they are."""
    paths = [path for path in paths if path.suffix in {".png", ".bmp"} and "pillow" not in path.parts][::10]
    answers = subprocess.run([example, "--turned"], input="\n".join(map(str, paths)), stdout=subprocess.PIPE, text=True, check=True).stdout
    faults, worst = [], 0
    for path, answer in zip(paths, map(json.loads, answers.splitlines())):
        pixels = numpy.ascontiguousarray(numpy.asarray(Image.open(path).convert("RGB")))
        vectors, _ = pdqhash.compute_dihedral(pixels)
        for way, (vector, hash) in enumerate(zip(vectors, answer["turned"])):
            expected = sum(int(bit) << (255 - place) for place, bit in enumerate(vector))
            worst = max(worst, bits := (expected ^ int(hash, 16)).bit_count())
            # The reference smooths a picture of 64 x 64 here, and not otherwise.
            if bits and pixels.shape[:2] != (64, 64):
                faults.append(f"{path.relative_to(directory)}: turned, way {way}: {bits} bits")
    print(f"{len(paths)} pictures turned all eight ways, at most {worst} bits away")
    return faults


SIZES = [
    (1, 1), (4, 9), (5, 5), (5, 200), (7, 6), (16, 16), (33, 65), (63, 64), (64, 64), (65, 63), (64, 128), (127, 129), (128, 128), (200, 5),
    (256, 256), (300, 17), (320, 240), (511, 513), (3, 700), (640, 481), (800, 600), (1, 3000), (1024, 768), (1280, 721), (6000, 11), (13, 5000),
    (1500, 1000), (1920, 1080), (2048, 2048), (4000, 3000),
]  # fmt: skip


def scene(seed, width, height):
    """Colours that flow, edges, text-like marks, noise: as much of each as the seed says."""
    random = numpy.random.default_rng(seed)
    y, x = numpy.mgrid[0:height, 0:width].astype(numpy.float32)
    x, y = x / max(width, 8), y / max(height, 8)
    pixels = numpy.empty((height, width, 3), numpy.float32)
    for channel in range(3):
        layer = numpy.zeros((height, width), numpy.float32)
        for _ in range(4):
            a, b, phase = random.normal(0, 6), random.normal(0, 6), random.uniform(0, 6.3)
            layer += random.uniform(5, 60) * numpy.sin(a * x + b * y + phase, dtype=numpy.float32)
        pixels[..., channel] = layer + random.uniform(60, 200)
    for _ in range(random.integers(0, 12)):
        left, top = random.uniform(-0.2, 1, 2)
        wide, high = random.uniform(0.02, 0.5, 2)
        inside = (x > left) & (x < left + wide) & (y > top) & (y < top + high)
        pixels[inside] = random.uniform(0, 255, 3)
    if seed % 3 == 0:
        pixels += random.normal(0, random.uniform(1, 40), (height, width, 1))
    if seed % 7 == 0:  # a sheet of paper
        pixels = numpy.where(pixels.mean(2, keepdims=True) > 90, 255.0, 20.0) + numpy.zeros((1, 1, 3))
    return numpy.clip(pixels, 0, 255).astype(numpy.uint8)


def generated(directory):
    made = directory / "generated"
    made.mkdir(exist_ok=True)
    seed = 0

    def save(picture, name, form, **options):
        path = made / f"{seed:04}-{picture.width}x{picture.height}-{name}.{form}"
        if not path.exists():
            picture.save(path, {"jpg": "JPEG"}.get(form, form), **options)
        return path

    for width, height in SIZES:
        large = width * height > 3_000_000
        # Fewer of a size where a machine waits for all tests.
        each = 1 if large else 2 if width * height > 500_000 else 8
        for _ in range(-(-each // 3) if "CI" in os.environ else each):
            seed += 1
            picture = Image.fromarray(scene(seed, width, height))
            quality = [30, 50, 65, 75, 85, 92, 95, 100][seed % 8]
            yield save(picture, f"q{quality}", "jpg", quality=quality, subsampling=seed % 3)
            yield save(picture, "progressive", "jpg", quality=quality, subsampling=seed % 3, progressive=True)
            if seed % 2:
                rotated = Image.Exif()
                rotated[0x0112] = 1 + seed % 8
                yield save(picture, "exif", "jpg", quality=quality, subsampling=(seed + 1) % 3, exif=rotated, optimize=True)
                yield save(picture.convert("L"), "grey", "jpg", quality=quality, progressive=seed % 4 == 1)
                yield save(picture.convert("CMYK"), "cmyk", "jpg", quality=quality)
                yield save(picture, "restart", "jpg", quality=quality, restart_marker_blocks=1 + seed % 9)
                yield save(picture, "rgb", "jpg", quality=quality, keep_rgb=True)
            elif not large:
                alpha = Image.fromarray(scene(seed + 1000, width, height)[..., 0])
                layers = (*picture.split(), alpha)
                yield save(picture, "rgb", ["png", "bmp", "gif"][seed // 2 % 3])
                yield save(Image.merge("RGBA", layers), "rgba", "png")
                yield save(Image.merge("LA", [layers[0], alpha]), "la", "png")
                yield save(picture.quantize(2 + seed * 7 % 250), "palette", "png", transparency=seed % 2)
                yield save(picture.quantize(2 + seed * 5 % 14), "palette-small", "png", bits=4)
                yield save(picture.convert("L"), "grey", ["png", "bmp", "gif"][seed // 2 % 3])
                yield save(picture.convert("1"), "bits", ["png", "bmp", "gif"][seed // 2 % 3])
                deep = numpy.asarray(picture.convert("L")).astype(numpy.uint16) * 257 - numpy.uint16(seed % 100)
                yield save(Image.fromarray(deep), "deep", "png")
                yield save(Image.merge("RGBA", layers), "rgba", "webp", lossless=True, exact=True)
                yield save(picture, "rgb", "webp", lossless=True)
                yield save(picture, f"q{quality}", "webp", quality=quality)


def shipped(directory, source):
    data = pathlib.Path(skimage.__file__).parent / "data"
    copied = directory / "scikit-image"
    copied.mkdir(exist_ok=True)
    for path in sorted(data.iterdir()):
        if path.suffix in {".png", ".jpg", ".gif"}:
            (copied / path.name).write_bytes(path.read_bytes())
            yield copied / path.name
            # A photograph in each of the ways that uploads come in.
            if path.suffix != ".gif":
                picture = Image.open(path).convert("RGB")
                for quality in (40, 80, 95):
                    again = copied / f"{path.stem}-{quality}.jpg"
                    picture.save(again, quality=quality, progressive=quality == 80)
                    yield again
    unpacked = directory / "pillow"
    if not unpacked.exists():
        with tarfile.open(source) as archive:
            for member in archive:
                place = pathlib.PurePath(member.name)
                if member.isfile() and place.parts[1:3] == ("Tests", "images"):
                    path = unpacked.joinpath(*place.parts[3:])
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(archive.extractfile(member).read())
    yield from sorted(path for path in unpacked.rglob("*") if path.is_file())


main()
