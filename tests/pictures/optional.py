"""What the decoders of TIFF, AVIF and HEIC are tried with: small sound pictures to be mutated, and bombs."""

import io
import pathlib
import struct
import tarfile
import zlib

import pillow_heif
from PIL import Image

pillow_heif.register_heif_opener()
SMALL = 24 << 10
BEGINNINGS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def sound(scene, sides):
    for seed, (width, height) in enumerate(sides):
        picture = scene(seed, width, height)
        grey, alpha = picture.convert("L"), scene(seed + 100, width, height).convert("L")
        rgba = Image.merge("RGBA", (*picture.split(), alpha))
        turned = Image.Exif()
        turned[0x0112] = 6
        for packing in (None, "tiff_lzw", "tiff_adobe_deflate", "packbits", "jpeg"):
            name = packing or "plain"
            yield f"rgb-{name}.tif", saved(picture, "TIFF", compression=packing, exif=turned)
            if packing != "jpeg":
                yield f"rgba-{name}.tif", saved(rgba, "TIFF", compression=packing, strip_size=400)
                yield f"palette-{name}.tif", saved(picture.quantize(20), "TIFF", compression=packing)
                yield f"grey-{name}.tif", saved(grey, "TIFF", compression=packing)
        for packing in ("group3", "group4", None):
            yield f"bits-{packing}.tif", saved(picture.convert("1"), "TIFF", compression=packing)
        yield "cmyk.tif", saved(picture.convert("CMYK"), "TIFF")
        yield "deep.tif", saved(grey.convert("I").point(lambda level: level * 257).convert("I;16"), "TIFF")
        for quality in (30, 90):
            yield f"q{quality}.avif", saved(picture, "AVIF", quality=quality, speed=9)
            yield f"q{quality}.heic", saved(picture, "HEIF", quality=quality, chroma=420)
        yield "rgba.avif", saved(rgba, "AVIF", quality=60, speed=9, subsampling="4:4:4")
        yield "grey.avif", saved(grey, "AVIF", quality=60, speed=9)
        yield "rgba.heic", saved(rgba, "HEIF", quality=60)
        yield "grey.heic", saved(grey, "HEIF", quality=60)


def saved(picture, form, **options):
    return lambda path: picture.save(path, form, **options)


def shipped(*sources):
    for source in sources:
        with tarfile.open(source) as archive:
            for member in archive:
                if "/images/" in member.name and member.isfile() and member.size <= SMALL:
                    content = archive.extractfile(member).read()
                    if content.startswith(BEGINNINGS) or content[4:8] == b"ftyp":
                        yield pathlib.PurePath(member.name).name, content


# --- bombs ----------------------------------------------------------------------------------------------------------------

NOTHING = zlib.compress(bytes(64 << 20), 9)  # 64 MB in 64 kB
HUGE = [(11_000, 11_000), (65_535, 65_535), (0x7FFFFFFF, 1), (1, 0xFFFFFFFF), (0xFFFFFFFF, 0xFFFFFFFF)]


def bombs(scene):
    for width, height in HUGE:
        for name, kind in (("rgb", (2, 8, 3)), ("grey", (1, 8, 1)), ("bits", (0, 1, 1)), ("deep", (2, 16, 4)), ("cmyk", (5, 8, 4))):
            for packing in (1, 5, 8, 4):
                yield f"{name}-{packing}-{width}x{height}.tif", tiff(width, height, *kind, packing, NOTHING[:2000])
        yield f"tiles-{width}x{height}.tif", tiff(9, 9, 2, 8, 3, 8, NOTHING[:2000], more=[(322, 4, width), (323, 4, height)], tiled=True)
        yield f"jpeg-{width}x{height}.tif", tiff(width, height, 6, 8, 3, 7, b"\xff\xd8")
    # Directories that go round, and one that is as long as the file.
    yield "cycle.tif", tiff(8, 8, 2, 8, 3, 8, b"", following=8)
    yield "within.tif", tiff(8, 8, 2, 8, 3, 8, b"", more=[(330, 13, 8)])
    yield "entries.tif", b"II*\0\x08\0\0\0\xff\xff" + struct.pack("<HHII", 256, 3, 1, 70) * 65_535
    yield "values.tif", tiff(9_000, 9_000, 2, 8, 3, 8, b"", more=[(273, 4, 8)], count=0xFFFFFFFF)
    # 10,000 tiles that are all the same bytes; a million strips; strips that are each the whole file.
    yield "tiles.tif", tiff(1_600, 1_600, 2, 8, 3, 8, NOTHING[:300], more=[(322, 4, 16), (323, 4, 16)], tiled=True, pieces=10_000)
    yield "strips.tif", tiff(1, 1_000_000, 1, 8, 1, 5, b"\x80\x0b\x60\x50" * 9, more=[(278, 4, 1)], pieces=1_000_000)
    yield "overlapping.tif", tiff(9_000, 9_000, 1, 8, 1, 32_773, b"\x80" * (2 << 20), more=[(278, 4, 1)], pieces=9_000)
    yield "planes.tif", tiff(9_000, 9_000, 2, 16, 8, 8, NOTHING, more=[(284, 3, 2)])
    for form, options in (("AVIF", {"speed": 9}), ("HEIF", {"chroma": 420})):
        whole = io.BytesIO()
        scene(1, 96, 64).save(whole, form, quality=50, **options)
        whole, name = whole.getvalue(), form.lower()
        size = struct.pack(">II", 96, 64)
        for width, height in HUGE:
            # What the boxes say, which the coded picture does not know.
            yield f"{name}-{width}x{height}.heif", whole.replace(b"ispe\0\0\0\0" + size, b"ispe\0\0\0\0" + struct.pack(">II", width, height))
            yield f"{name}-grid-{width}x{height}.heif", grid(whole, 255, 255, width, height)
        small = io.BytesIO()
        scene(1, 16, 16).save(small, form, quality=50, **options)
        yield f"{name}-tiles.heif", grid(small.getvalue(), 99, 99, 1_600, 1_600)
        yield f"{name}-beside.heif", grid(whole, 255, 255, 96, 64)
    # The size that AV1 itself says: 16 bits each of width and height, in a sequence of one still picture.
    yield "sequence.avif", sequence(65_536, 65_536)


def tiff(width, height, photometric, bits, samples, packing, content, more=(), tiled=False, pieces=1, following=0, count=None):
    offsets, lengths = (324, 325) if tiled else (273, 279)
    tags = {256: (4, width), 257: (4, height), 258: (3, bits), 259: (3, packing), 262: (3, photometric), 277: (3, samples)}
    tags |= {offsets: (4, 0), lengths: (4, len(content))} | {tag: (kind, value) for tag, kind, value in more}
    place = 8 + 2 + 12 * len(tags) + 4
    many = place + len(content)
    entries = b""
    for tag, (kind, value) in sorted(tags.items()):
        times = 1
        if tag in (offsets, lengths) and tag not in [each[0] for each in more]:
            times, value = (1, place if tag == offsets else value) if pieces == 1 else (pieces, many if tag == offsets else many + 4 * pieces)
        entries += struct.pack("<HHI", tag, kind, count or times) + struct.pack("<I" if kind in (4, 13) else "<H2x", value)
    head = b"II*\0\x08\0\0\0" + struct.pack("<H", len(tags)) + entries + struct.pack("<I", following)
    lists = struct.pack("<I", place) * pieces + struct.pack("<I", len(content)) * pieces if pieces > 1 else b""
    return head + content + lists


def box(name, *contents):
    content = b"".join(contents)
    return struct.pack(">I", len(content) + 8) + name + content


def grid(whole, columns, rows, width, height):
    """A file of one picture to one of so many tiles and one more each way, all of them that picture."""
    meta = whole.index(b"meta") - 4
    length = struct.unpack(">I", whole[meta : meta + 4])[0]
    boxes, at = {}, meta + 12
    while at < meta + length:
        size = struct.unpack(">I", whole[at : at + 4])[0]
        boxes[whole[at + 4 : at + 8]] = whole[at + 8 : at + size]
        at += size
    count = (columns + 1) * (rows + 1)
    item = struct.unpack(">H", boxes[b"pitm"][4:6])[0]
    data = b"\0\1" + bytes([rows, columns]) + struct.pack(">II", width, height)
    infos = boxes[b"iinf"]
    infos = infos[:4] + struct.pack(">H", struct.unpack(">H", infos[4:6])[0] + 1) + infos[6:]
    infos += box(b"infe", b"\2\0\0\0", struct.pack(">HH", 999, 0), b"grid\0")
    refs = boxes.get(b"iref", b"\0\0\0\0") + box(b"dimg", struct.pack(">HH", 999, min(count, 65_535)), struct.pack(">H", item) * min(count, 65_535))
    coded = whole[whole.index(b"mdat") + 4 :]
    # Both from the box that stands in `meta`, whose place no length changes.
    places = b"\1\0\0\0\x44\0" + struct.pack(">H", 2)
    for number, begin, long in ((item, 0, len(coded)), (999, len(coded), len(data))):
        places += struct.pack(">HHHHII", number, 1, 0, 1, begin, long)
    properties = boxes[b"iprp"]
    content = [box(b"hdlr", boxes[b"hdlr"]), box(b"pitm", b"\0\0\0\0" + struct.pack(">H", 999)), box(b"iloc", places), box(b"iinf", infos)]
    content += [box(b"iref", refs), box(b"iprp", properties), box(b"idat", coded, data)]
    return whole[:meta] + box(b"meta", b"\0\0\0\0", *content)


def sequence(width, height):
    bits = "000" + "1" + "1" + "00000"  # profile 0, a still picture with a short header, level 0
    bits += f"{15:04b}{15:04b}{width - 1:016b}{height - 1:016b}" + "0" * 40
    header = bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits) // 8 * 8, 8))
    coded = b"\x0a" + bytes([len(header)]) + header + b"\x32\x08" + bytes(8)
    meta = box(
        b"meta",
        b"\0\0\0\0",
        box(b"hdlr", bytes(8) + b"pict" + bytes(13)),
        box(b"pitm", b"\0\0\0\0\0\1"),
        box(b"iloc", b"\1\0\0\0\x44\0\0\1" + struct.pack(">HHHHII", 1, 1, 0, 1, 0, len(coded))),
        box(b"iinf", b"\0\0\0\0\0\1", box(b"infe", b"\2\0\0\0\0\1\0\0av01\0")),
        box(b"iprp", box(b"ipco", box(b"ispe", b"\0\0\0\0", struct.pack(">II", 8, 8))), box(b"ipma", b"\0\0\0\0\0\0\0\1\0\1\1\1")),
        box(b"idat", coded),
    )
    return box(b"ftyp", b"avif\0\0\0\0avifmif1") + meta
