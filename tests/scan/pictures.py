"""Makes pictures for `cargo bench -p scanner`, mixed as uploads are: photographs of a telephone's size made smaller, and graphics.

usage: pictures.py DIRECTORY COUNT

A hundred and twenty pictures are generated, and each is written as often as it takes, with other bytes behind its end each time: so all files are different, and take their decoders the same time.
"""

import pathlib
import sys

import scene

SIDES = ((800, 600), (1280, 960), (640, 480), (1024, 768))
DISTINCT = 120


def main():
    directory, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    made = [(name, data) for name, data in scene.pictures(DISTINCT, SIDES) if not name.endswith("bmp")]
    for number in range(count):
        name, data = made[number % len(made)]
        place = directory / f"{number % 97:02}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:06}-{name}").write_bytes(data + number.to_bytes(4, "big"))


main()
