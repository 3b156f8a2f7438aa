"""Pictures of the formats that are read only where somebody builds for them: TIFF, AVIF, HEIC. Generated, and those that Pillow and pillow-heif ship."""

import pathlib
import tarfile

import numpy
import pillow_heif
from PIL import Image

pillow_heif.register_heif_opener()
FORMATS = {"TIFF": "tiff", "AVIF": "heif", "HEIF": "heif"}
BEGINNINGS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
# What is not compared, and why.
EXCEPTIONS = {
    "pillow/compression.tif": "packed as fax machines never send it (compression 2), which is refused",
    "pillow/hopper.Lab.tif": "CIE L*a*b*, of which Pillow makes RGB with a colour profile: refused",
    "pillow/lab.tif": "the same",
    "pillow/lab-green.tif": "the same",
    "pillow/lab-red.tif": "the same",
    "pillow/hopper_lzma.tif": "packed with LZMA, which is refused",
    "pillow/old-style-jpeg-compression.tif": "JPEG as TIFF had it before 1995, which is refused",
    "pillow/old-style-jpeg-compression-no-samplesperpixel.tif": "the same",
    "pillow/total-pages-zero.tif": "a damaged fax, of which libtiff makes up the rest and Accord nothing",
    "pillow/avif/star.avifs": "a film by its brand, for Accord",
    "pillow-heif/heif_other/nokia/alpha.heic": "several pictures laid over each other, which is refused",
    "pillow-heif/heif_other/invalid_id.heic": "broken on purpose: it names no picture as the first, and each takes another",
    "pillow-heif/heif_special/profile_mismatch_thumbnail.heic": "64 x 64 pixels, not smoothed, of a slope whose levels tie: 20 bits of noise",
    "pillow-heif/heif_special/transform_mismatch_thumbnail.heic": "the same",
    "pillow-heif/heif_other/RGB_8_chroma444.heif": "HEVC of 4:4:4, which is refused",
    "pillow-heif/heif_other/cat.hif": "HEVC of 4:2:2, which is refused",
    "pillow-heif/heif_special/guitar_cw90.hif": "the same",
}


def begins(data):
    return data.startswith(BEGINNINGS) or data[4:8] == b"ftyp"


def generated(directory, scene):
    made = directory / "optional"
    made.mkdir(exist_ok=True)

    def save(picture, name, form, **options):
        path = made / f"{seed:03}-{picture.width}x{picture.height}-{name}.{form}"
        if not path.exists():
            picture.save(path, {"tif": "TIFF", "heic": "HEIF"}.get(form, form), **options)
        return path

    sizes = [(7, 6), (64, 64), (65, 63), (200, 33), (320, 240), (511, 513), (640, 480), (1024, 768), (1500, 1000)]
    for seed, (width, height) in enumerate(sizes * 2):
        picture = Image.fromarray(scene(seed, width, height))
        alpha = Image.fromarray(scene(seed + 500, width, height)[..., 0])
        grey = picture.convert("L")
        packing = [None, "tiff_lzw", "tiff_adobe_deflate", "packbits", "tiff_deflate"][seed % 5]
        turned = Image.Exif()
        turned[0x0112] = 1 + seed % 8
        yield save(picture, "rgb", "tif", compression=packing, exif=turned)
        yield save(grey, "grey", "tif", compression=packing, tiffinfo={317: 2} if packing in ("tiff_lzw", "tiff_adobe_deflate") else {})
        yield save(Image.merge("RGBA", (*picture.split(), alpha)), "rgba", "tif", compression=packing)
        yield save(Image.merge("LA", (grey, alpha)), "la", "tif", compression=packing)
        yield save(picture.quantize(2 + seed * 13 % 250), "palette", "tif", compression=packing)
        yield save(picture.convert("CMYK"), "cmyk", "tif", compression=packing)
        yield save(picture.convert("1"), "bits", "tif", compression=["group4", "group3", packing][seed % 3])
        deep = numpy.asarray(grey).astype(numpy.uint16) * 257
        yield save(Image.fromarray(deep), "deep", "tif", compression=packing)
        yield save(Image.fromarray(numpy.asarray(grey).astype(numpy.int32) - 40), "signed", "tif", compression=packing)
        yield save(Image.fromarray(numpy.asarray(grey).astype(numpy.float32) * 1.3 - 20), "real", "tif", compression=packing)
        yield save(picture, "jpeg", "tif", compression="jpeg", quality=85)
        yield save(grey, "jpeg-grey", "tif", compression="jpeg", quality=70)
        yield save(picture, "strips", "tif", compression=packing, strip_size=1 + 5000 * (seed % 4))
        for quality, subsampling in ((50, "4:2:0"), (80, "4:2:2"), (95, "4:4:4")):
            yield save(picture, f"q{quality}", "avif", quality=quality, subsampling=subsampling, speed=9, range=["full", "limited"][seed % 2])
        yield save(grey, "grey", "avif", quality=75, speed=9)
        yield save(Image.merge("RGBA", (*picture.split(), alpha)), "rgba", "avif", quality=75, speed=9, exif=turned)
        for quality in (50, 80, 95):
            yield save(picture, f"q{quality}", "heic", quality=quality, chroma=420)
        yield save(grey, "grey", "heic", quality=75)
        yield save(Image.merge("RGBA", (*picture.split(), alpha)), "rgba", "heic", quality=75)


def shipped(directory, pillow, source):
    """Of both sources; that of Pillow has been unpacked."""
    yield from sorted(path for path in (directory / "pillow").rglob("*") if path.is_file() and begins(path.read_bytes()[:12]))
    place = directory / "pillow-heif"
    with tarfile.open(source) as archive:
        for member in archive:
            parts = pathlib.PurePath(member.name).parts
            if member.isfile() and parts[1:3] == ("tests", "images"):
                path = place.joinpath(*parts[3:])
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(archive.extractfile(member).read())
    yield from sorted(path for path in place.rglob("*") if path.is_file() and begins(path.read_bytes()[:12]))


def photographs(directory, sources):
    """Each photograph as AVIF and as HEIC."""
    made = directory / "optional-photographs"
    made.mkdir(exist_ok=True)
    for source in sources:
        # Of a chessboard and of a chart of flat colours levels tie: their hashes are noise.
        if source.suffix not in {".png", ".jpg"} or source.stem.startswith(("chessboard", "color")) or source.stem[-3:] in ("-40", "-80", "-95"):
            continue
        picture = Image.open(source).convert("RGB")
        for form, options in (("avif", {"speed": 9}), ("heic", {"chroma": 420})):
            for quality in (50, 85):
                path = made / f"{source.stem}-{quality}.{form}"
                if not path.exists():
                    picture.save(path, {"heic": "HEIF"}.get(form, form), quality=quality, **options)
                yield path
