#!/usr/bin/env python3
"""Makes the typefaces of the conference pack; docs/decisions/0007 says why and with which versions this was run.

    python3 -m venv v && v/bin/pip install fonttools==4.68.0
    npm pack source-sans@3.52.0 && tar xzf source-sans-3.52.0.tgz
    apt-get install fonts-noto-core=20201225-1 fonts-noto-cjk=1:20220127+repack1-1
    v/bin/python make.py package/TTF /usr/share/fonts

The typefaces keep their copyright and licence (OFL 1.1) and get names of their own, as it asks of modified ones.
"""

import json
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
ROOT = HERE.parents[2]

LATIN = "20-7E A0-24F 2B0-2FF 300-308 30A-30C 312 323-328 370-3FF 400-45F 490-491 4B0-4B1 1E00-1EFF 2010-2015 2018-2022 \
2026 202F 2030 2032-2033 2039-203A 2044 2070-208E 20AC 2116 2122 2190-2193 2212 2248 2260 2264-2265"
ARABIC = "20 A0 25CC 600-6FF 750-77F FB50-FDFF FE70-FEFF 200C-200F"
JAPANESE = "2010-2015 2018-201D 2026 3000-303F 3040-30FF FF01-FF5E"


def ranges(text):
    for part in text.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def used_in_japanese():
    """Every character of the Japanese sentences and names."""
    text = "".join(p.read_text("utf-8") for p in sorted((ROOT / "locales/ja").glob("*.ftl")))
    names = json.loads((ROOT / "crates/pages/data/names.json").read_text("utf-8"))["ja"]
    return {ord(c) for c in text + "".join(n for _, n in names) if ord(c) >= 0x3000}


def first_level():
    """The 2,965 kanji of the first level of JIS X 0208: what newspapers and laws are written with."""
    for row in range(16, 48):
        for cell in range(1, 95):
            try:
                yield ord(bytes([row + 0xA0, cell + 0xA0]).decode("euc_jp"))
            except UnicodeDecodeError:
                pass


def make(source, number, family, style, characters, features):
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.font_number = number
    options.name_IDs = [0, 5, 13, 14]
    options.recalc_timestamp = False
    font = subset.load_font(str(source), options)
    chosen = subset.Subsetter(options)
    chosen.populate(unicodes=characters)
    chosen.subset(font)
    name = font["name"]
    for number, text in ((1, family), (2, style), (4, f"{family} {style}"), (6, f"{family}-{style}".replace(" ", "")),
                         (16, family), (17, style)):
        name.setName(text, number, 3, 1, 0x409)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = f"{family}-{style}".replace(" ", "")
        cff[0].FamilyName, cff[0].FullName = family, f"{family} {style}"
    target = HERE / f"{family.replace(' ', '')}-{style}{'.otf' if 'CFF ' in font else '.ttf'}"
    font.save(str(target))
    print(target.name, target.stat().st_size)


def main(sans, system):
    latin = set(ranges(LATIN))
    for style in ("Regular", "Semibold"):
        make(sans / f"SourceSans3-{style}.ttf", 0, "Pack Sans", style, latin,
             ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum", "pnum", "frac", "case"])
    for style in ("Regular", "Bold"):
        make(system / f"truetype/noto/NotoSansArabic-{style}.ttf", 0, "Pack Arabic", style, set(ranges(ARABIC)), ["*"])
    kana = set(ranges(JAPANESE)) | used_in_japanese()
    for style, characters, family in (("Regular", kana | set(first_level()), "Pack Japanese"), ("Bold", kana, "Pack Japanese Heads")):
        # The first face of the collection is the Japanese one.
        make(system / f"opentype/noto/NotoSansCJK-{style}.ttc", 0, family, style, characters, ["ccmp", "locl", "mark"])


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
