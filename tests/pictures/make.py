"""Makes what the confined decoders are tried with: small sound pictures to be mutated, and bombs.

usage: make.py WORK_DIRECTORY PILLOW_SOURCE.tar.gz [PILLOW_HEIF_SOURCE.tar.gz]

WORK_DIRECTORY/sound gets pictures of every format and kind, generated with seeds, and the small test pictures that Pillow's source ships.
WORK_DIRECTORY/bombs gets files of a few bytes to a few megabytes that claim, or unpack to, far more than a picture may take.
With the source of pillow-heif all of it is TIFF, AVIF and HEIC, for decoders that were built with them.
"""

import pathlib
import random
import struct
import sys
import tarfile
import zlib

from PIL import Image

SIDES = [(1, 1), (7, 5), (40, 30), (96, 64), (160, 120)]
SMALL = 48 << 10
# From a little beyond what is allowed to what the formats can say at most.
HUGE = [(11_000, 11_000), (65_535, 2_000), (2_000, 65_535), (30_000, 30_000), (65_535, 65_535)]
BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"BM")


def main():
    directory, sources = pathlib.Path(sys.argv[1]), sys.argv[2:]
    if len(sources) > 1:
        import optional

        kinds = ("sound", [*optional.sound(scene, SIDES), *optional.shipped(*sources)]), ("bombs", optional.bombs(scene))
    else:
        kinds = ("sound", [*generated(), *shipped(*sources)]), ("bombs", bombs())
    for name, files in kinds:
        place = directory / name
        place.mkdir(parents=True, exist_ok=True)
        for number, (kind, bytes_or_save) in enumerate(files):
            path = place / f"{number:04}-{kind}"
            path.write_bytes(bytes_or_save) if isinstance(bytes_or_save, bytes) else bytes_or_save(path)


# --- sound pictures -------------------------------------------------------------------------------------------------------


def scene(seed, width, height):
    """Soft colours with grain: all frequencies are there."""
    chance = random.Random(seed)
    soft = Image.frombytes("RGB", (8, 6), chance.randbytes(144)).resize((width, height), Image.Resampling.BICUBIC)
    grain = Image.frombytes("RGB", (width, height), chance.randbytes(3 * width * height))
    return Image.blend(soft, grain, 0.15)


def generated():
    def saved(picture, form, **options):
        return lambda path: picture.save(path, form, **options)

    for seed, (width, height) in enumerate(SIDES):
        picture = scene(seed, width, height)
        grey, alpha = picture.convert("L"), scene(seed + 100, width, height).convert("L")
        rgba = Image.merge("RGBA", (*picture.split(), alpha))
        for quality, subsampling in ((35, 2), (80, 1), (97, 0)):
            for progressive in (False, True):
                yield f"q{quality}.jpg", saved(picture, "JPEG", quality=quality, subsampling=subsampling, progressive=progressive)
        yield "restart.jpg", saved(picture, "JPEG", restart_marker_blocks=3)
        yield "grey.jpg", saved(grey, "JPEG", optimize=True)
        yield "cmyk.jpg", saved(picture.convert("CMYK"), "JPEG")
        yield "rgb.jpg", saved(picture, "JPEG", keep_rgb=True)
        for form in ("PNG", "BMP", "GIF"):
            yield f"rgb.{form.lower()}", saved(picture, form)
            yield f"grey.{form.lower()}", saved(grey, form)
            yield f"bits.{form.lower()}", saved(picture.convert("1"), form)
            yield f"palette.{form.lower()}", saved(picture.quantize(14), form)
        yield "rgba.png", saved(rgba, "PNG")
        yield "la.png", saved(Image.merge("LA", (grey, alpha)), "PNG")
        yield "deep.png", saved(grey.convert("I").point(lambda level: level * 257).convert("I;16"), "PNG")
        yield "rgba.bmp", saved(rgba, "BMP")
        yield "moving.gif", saved(picture, "GIF", save_all=True, append_images=[picture.rotate(90)])
        yield "moving.png", saved(picture, "PNG", save_all=True, append_images=[picture.rotate(90)])
        yield "moving.webp", saved(picture, "WEBP", save_all=True, append_images=[picture.rotate(90)])
        for quality in (20, 75, 100):
            yield f"q{quality}.webp", saved(picture, "WEBP", quality=quality)
        yield "lossless.webp", saved(picture, "WEBP", lossless=True)
        yield "rgba.webp", saved(rgba, "WEBP", quality=60)
        yield "rgba-lossless.webp", saved(rgba, "WEBP", lossless=True, exact=True)


def shipped(source):
    with tarfile.open(source) as archive:
        for member in archive:
            if "/Tests/images/" in member.name and member.isfile() and member.size <= SMALL:
                content = archive.extractfile(member).read()
                if content.startswith(BEGINNINGS):
                    yield pathlib.PurePath(member.name).name, content


# --- bombs ----------------------------------------------------------------------------------------------------------------

NOTHING = zlib.compress(bytes(64 << 20), 9)  # 64 MB in 64 kB


def bombs():
    for width, height in HUGE:
        size = f"{width}x{height}"
        for kind, colours, depth in (("grey", 0, 8), ("rgb", 2, 8), ("rgba", 6, 8), ("deep", 6, 16), ("bits", 0, 1)):
            yield f"{kind}-{size}.png", png(width, height, depth, colours, [(b"IDAT", NOTHING)])
        yield f"interlaced-{size}.png", png(width, height, 8, 2, [(b"IDAT", NOTHING)], interlaced=1)
        yield f"screen-{size}.gif", gif((width, height), (1, 1))
        yield f"frame-{size}.gif", gif((1, 1), (width, height))
        for process, components in ((0xC0, 1), (0xC0, 3), (0xC1, 4), (0xC2, 3)):
            yield f"process{process & 15}-{components}-{size}.jpg", jpeg(process, width, height, components, scans=1)
        for bits, packed in ((1, 0), (8, 0), (24, 0), (32, 0), (8, 1), (4, 2)):
            yield f"bits{bits}-{packed}-{size}.bmp", bmp(width, height, bits, packed, bytes(range(256)) * 64)
        yield f"canvas-{size}.webp", webp(b"VP8X", struct.pack("<I", 0x12) + three(width - 1) + three(height - 1))
    for width, height in ((16_383, 16_383), (16_383, 7_000), (7_000, 16_383)):
        yield f"lossy-{width}x{height}.webp", webp(b"VP8 ", b"\x10\0\0\x9d\x01\x2a" + struct.pack("<HH", width, height) + bytes(4096))
        yield f"lossless-{width}x{height}.webp", webp(b"VP8L", b"\x2f" + struct.pack("<I", width - 1 | height - 1 << 14) + bytes(4096))
    yield "widest.png", png(0x7FFFFFFF, 1, 8, 2, [(b"IDAT", NOTHING)])
    yield "beyond.png", png(0xFFFFFFFF, 0xFFFFFFFF, 8, 2, [(b"IDAT", NOTHING)])
    yield "just-too-deep.png", png(9_000, 9_000, 16, 6, [(b"IDAT", NOTHING)])
    yield "lowest.bmp", bmp(0x7FFFFFFF, -0x80000000, 24, 0, b"")
    yield "tallest.bmp", bmp(1, -0x7FFFFFFF, 1, 0, b"")
    yield "palette.bmp", bmp(8, 8, 8, 0, b"", colours=0xFFFFFFFF)
    yield "jumps.bmp", bmp(9_000, 9_000, 8, 1, b"\0\2\xff\xff" * 200_000)
    # Those below stay within what a picture may claim: it is the reading that would not end.
    yield "profile.png", png(8, 8, 8, 2, [(b"iCCP", b"a\0\0" + NOTHING), (b"IDAT", zlib.compress(b"\1"))])
    yield "text.png", png(8, 8, 8, 2, [(b"zTXt", b"a\0\0" + NOTHING)] * 50 + [(b"IDAT", zlib.compress(b"\1"))])
    yield "chunks.png", png(8, 8, 8, 2, [(b"tEXt", b"a\0b")] * 200_000 + [(b"IDAT", zlib.compress(b"\1"))])
    yield "cut-up.png", png(4_000, 4_000, 8, 0, [(b"IDAT", bytes([byte])) for byte in NOTHING[:20_000]])
    yield "no-frames.gif", gif((1, 1), None) + b"\x21\xfe\x01a\0" * 500_000
    yield "scans.jpg", jpeg(0xC2, 8_000, 8_000, 1, scans=5_000)
    yield "scans-just-allowed.jpg", jpeg(0xC2, 7_000, 7_000, 1, scans=100)
    yield "scans-small.jpg", jpeg(0xC2, 64, 64, 3, scans=60_000)
    yield "sequential-scans.jpg", jpeg(0xC0, 8_000, 8_000, 1, scans=5_000)
    yield "stuffing.jpg", b"\xff\xd8" + b"\xff" * (8 << 20)
    yield "remarks.jpg", b"\xff\xd8" + b"\xff\xfe\0\2" * 1_000_000
    yield "tables.jpg", b"\xff\xd8" + segment(0xDB, b"\0" + b"\1" * 64) * 50_000
    yield "codes.jpg", b"\xff\xd8" + segment(0xC4, b"\0" + b"\0\2\1" + bytes(13) + b"\0\1\2") * 50_000
    yield "no-height.jpg", jpeg(0xC0, 65_535, 0, 1, scans=1)
    yield "endless-riff.webp", b"RIFF\xff\xff\xff\xffWEBP" + (b"JUNK" + bytes(4)) * 300_000


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(width, height, depth, colours, chunks, interlaced=0):
    head = struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, interlaced)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*each) for each in [(b"IHDR", head), *chunks, (b"IEND", b"")])


def gif(screen, frame):
    head = b"GIF89a" + struct.pack("<HH", *screen) + b"\x80\0\0" + b"\0\0\0\xff\xff\xff"
    if frame is None:
        return head
    # Codes of nine bits without end, over and over: much of nothing.
    return head + b"," + struct.pack("<HHHHB", 0, 0, *frame, 0) + b"\x08" + (b"\xff" + bytes(255)) * 400 + b"\0;"


def segment(marker, content):
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def jpeg(process, width, height, components, scans):
    numbers = range(1, components + 1)
    frame = struct.pack(">BHHB", 8, height, width, components) + b"".join(bytes([number, 0x11, 0]) for number in numbers)
    # One code of one bit, for nothing at all: each block costs an eighth of a byte, and none in a run of empty blocks.
    codes = b"".join(segment(0xC4, bytes([place]) + b"\1" + bytes(15) + b"\0") for place in (0x00, 0x10))
    head = b"\xff\xd8" + segment(0xDB, b"\0" + b"\1" * 64) + segment(process, frame) + codes
    if process == 0xC2:
        scan = segment(0xDA, bytes([components]) + b"".join(bytes([number, 0]) for number in numbers) + b"\0\0\0")
        again = segment(0xDA, b"\1\1\0\1\x3f\0")
        return head + scan + bytes(64) + (again + bytes(8)) * (scans - 1) + b"\xff\xd9"
    scan = segment(0xDA, bytes([components]) + b"".join(bytes([number, 0]) for number in numbers) + b"\0\x3f\0")
    return head + (scan + bytes(64)) * scans + b"\xff\xd9"


def bmp(width, height, bits, packed, content, colours=0):
    info = struct.pack("<IiiHHIIiiII", 40, width, height, 1, bits, packed, 0, 0, 0, colours, 0)
    palette = bytes(4 << bits) if bits <= 8 else b""
    return struct.pack("<2sIHHI", b"BM", 54 + len(palette) + len(content), 0, 0, 54 + len(palette)) + info + palette + content


def three(number):
    return struct.pack("<I", number)[:3]


def webp(name, content):
    body = b"WEBP" + name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body


main()
