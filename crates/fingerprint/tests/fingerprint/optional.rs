//! Formats that are read only where somebody builds for them.

use fingerprint::{Bounds, Format, Pdq, PictureError, picture, turned};

use crate::Known;

/// What PyPI `pdqhash` 0.2.8 says of them as Pillow 13.0.0 reads them: with differences between neighbours and turned by a camera; strips that are JPEG; a fax.
#[rustfmt::skip]
const TIFF: [Known; 3] = [
    ("turned.tif", include_bytes!("pictures/turned.tif"), 30, 40, "e71d75455259c802d4ddfd1feb1a1e188a1662c764e501e0bd1a9d6d446d72e7", 100),
    ("strips.tif", include_bytes!("pictures/strips.tif"), 97, 75, "9ede4fccc72f9afa9db1b151b90339e3087115083377c877af8e731892491298", 100),
    ("fax.tif", include_bytes!("pictures/fax.tif"), 97, 75, "0dbb03cc09b860c96859882d6445fd7abffb552c6645f6f79f0c035c0249bfd8", 100),
];
/// As Pillow 13.0.0 and `pillow-heif` 1.8.1 read them.
#[rustfmt::skip]
const HEIF: [Known; 2] = [
    ("still.avif", include_bytes!("pictures/still.avif"), 97, 75, "bfde0bcc872fb2fa3db171d0eb0339e308f595081337d8772f0e731852491298", 100),
    ("still.heic", include_bytes!("pictures/still.heic"), 97, 75, "bedec9cc872f82f237bdf141ab0339e3087597083377c8778f0e7318d2491298", 100),
];

fn read(known: &[Known], format: Format, most: u32) {
    for (name, bytes, width, height, hash, quality) in known {
        let found = picture(bytes, &Bounds::default());
        let Some(feature) = format.missing() else {
            let found = found.expect(name);
            assert_eq!(
                (found.format, found.width, found.height, found.pdq.quality),
                (format, *width, *height, *quality)
            );
            let expected: Pdq = hash.parse().expect("a hash");
            assert!(found.pdq.distance(&expected) <= most, "{name}: {} for {hash}", found.pdq);
            assert_eq!(turned(bytes, &Bounds::default()).expect(name).0.pdq, found.pdq);
            for length in (12..bytes.len() / 2).step_by(97) {
                let cut = picture(&bytes[..length], &Bounds::default());
                assert!(matches!(cut, Err(PictureError::Broken { .. })), "{name}, {length} bytes: {cut:?}");
            }
            let narrow = Bounds { memory: u64::from(width * height), ..Bounds::default() };
            let found = picture(bytes, &narrow);
            assert!(matches!(found, Err(PictureError::TooLarge { .. })), "{name}: {found:?}");
            continue;
        };
        // What is not built says how it is built.
        let refused = found.expect_err("nobody reads it");
        assert_eq!((&refused, Format::of(bytes)), (&PictureError::NotBuilt { format }, None));
        let said = refused.to_string();
        assert!(said.starts_with(&format!("{format} is not read by this program")), "{said}");
        assert!(said.contains(&format!("cargo build --release --features {feature}")), "{said}");
    }
}

#[test]
fn tiff_has_the_hash_of_the_reference_or_a_remedy() {
    read(&TIFF, Format::Tiff, 0);
}

#[test]
fn avif_and_heic_have_the_hash_of_the_reference_or_a_remedy() {
    // Grain of few pixels: how each decoder rounds colours moves more than in a photograph.
    read(&HEIF, Format::Heif, 4);
}
