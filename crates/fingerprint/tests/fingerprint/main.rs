//! Fingerprints beside what the reference says, and bytes that were made to break something. The large comparison, with pictures made on the spot and
//! those that packages ship, is `tests/fingerprint/exact.py` of the tree.

mod optional;
mod reference;
mod untrusted;

/// A picture's name and bytes, and what is to be found of it.
type Known = (&'static str, &'static [u8], u32, u32, &'static str, u8);

/// Generated pictures of all formats: their names, width, height, and what PyPI `pdqhash` 0.2.8 says of them as Pillow 13.0.0 reads them.
#[rustfmt::skip]
const PICTURES: [Known; 14] = [
    ("alpha.png", include_bytes!("pictures/alpha.png"), 70, 50, "9bc4d234f03ef85eec4a294b07f006a47327f00fbc5ffc1fe003e1ca0c851ff4", 100),
    ("cmyk.jpg", include_bytes!("pictures/cmyk.jpg"), 97, 75, "b393bd3c4c489272e1991f2cccc1b13617204c5cb19bad255e4cb15beadf4697", 100),
    ("deep.png", include_bytes!("pictures/deep.png"), 40, 30, "53912e2c2b0ec3b3bda4172c4168d37a1d204c8ed3b7d5e4164c985ba4f7ee97", 100),
    ("grey.jpg", include_bytes!("pictures/grey.jpg"), 97, 75, "8393bc3c4c489276e1991f2dccc1b13237204c5cb19bed255e4cb15beadf4697", 100),
    ("large-progressive.jpg", include_bytes!("pictures/large-progressive.jpg"), 640, 512, "64976e321edc19d84233e2f2fde8e533902d1a413e67af7e99cd800b60b37478", 100),
    ("large.jpg", include_bytes!("pictures/large.jpg"), 640, 512, "c5a45cc7d31be2d9706d726bf93838849713cf8428e50d06861b4f396df7296a", 100),
    ("lossless.webp", include_bytes!("pictures/lossless.webp"), 60, 44, "c193b53c6cc9927261991f2dccd1b11617204c5cb19bad255e4cb15beadf4697", 100),
    ("lossy.webp", include_bytes!("pictures/lossy.webp"), 97, 75, "4393b53c4c689272e1991f2dccc1313637204c5cb39bad255e4cb15beadf4697", 100),
    ("moving.gif", include_bytes!("pictures/moving.gif"), 60, 44, "5b9b953c2fc89a23b979973c6ac148173720ccd8938b6d275c0c217b6add6297", 100),
    ("palette.bmp", include_bytes!("pictures/palette.bmp"), 61, 44, "5b9b91bc1fc89223a973973c6ac34a16b72048dcb38bed275a0c817b2add6297", 100),
    ("palette.png", include_bytes!("pictures/palette.png"), 97, 75, "7b83943d0ccb9662a9c99f29ccc1b2643720cc5cb31be5645e6c207beadd4697", 100),
    ("plain.bmp", include_bytes!("pictures/plain.bmp"), 41, 30, "c3d3b43c6ccb9272652c1b2decd1b13617204c5cb19bad255e4c915baadf4297", 100),
    ("progressive.jpg", include_bytes!("pictures/progressive.jpg"), 97, 75, "8393bc3c4c489276e1991f2dccc1b13617204c5cb39bad255e4cb15beadf4697", 100),
    ("sequential.jpg", include_bytes!("pictures/sequential.jpg"), 97, 75, "8393bc3c4c499272e1991f2dccc1b13637204c5cb19bad255e4cb15beadf4697", 100),
];
