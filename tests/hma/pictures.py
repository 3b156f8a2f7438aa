"""Pictures that are made here from whole numbers alone, the same on every machine, and their hashes as PyPI `pdqhash` has them."""

import struct
import zlib


def png(size, grey):
    """A grey picture of `size` by `size`; `grey(x, y)` is 0 to 255."""
    rows = b"".join(b"\0" + bytes(grey(x, y) for x in range(size)) for y in range(size))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", size, size, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def hills(seed):
    """Greys at the corners of 16 by 16 squares, even slopes between them: as far from any border of the hash as a photograph."""
    corners = [zlib.crc32(bytes([seed, n % 17, n // 17])) % 256 for n in range(17 * 17)]

    def grey(x, y):
        left, top, dx, dy = x // 16, y // 16, x % 16, y % 16
        a, b = corners[top * 17 + left], corners[top * 17 + left + 1]
        c, d = corners[(top + 1) * 17 + left], corners[(top + 1) * 17 + left + 1]
        return ((16 - dx) * (16 - dy) * a + dx * (16 - dy) * b + (16 - dx) * dy * c + dx * dy * d) // 256

    return grey


HILLS = png(256, hills(1))
HILLS_PDQ = "d5002affaaaa2afb85510aee95554aee8d4d42f285516aea95542aab95556aeb"
# Nothing in it: PDQ's quality is 0, and there is no hash.
PLAIN = png(64, lambda x, y: 128)
BROKEN = HILLS[:300]
TEXT = b"hello"
TEXT_MD5 = "5d41402abc4b2a76b9719d911017c592"
TEXT_SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"


def photo(content=HILLS, field="photo"):
    return (field, "picture.png", "image/png", content)


def video(content=TEXT, field="video"):
    return (field, "film.mp4", "video/mp4", content)


def near(hash_, bits):
    """The hash with its first `bits` bits turned."""
    return f"{int(hash_, 16) ^ (((1 << bits) - 1) << (256 - bits)):064x}"
