//! Bytes that somebody made to break something.

use fingerprint::{Bounds, Format, PictureError, picture, turned};
use proptest::prelude::*;

use crate::PICTURES;

/// For mutated pictures: so that those whose header grew cost no time.
const SMALL: Bounds = Bounds { pixels: 1 << 20, memory: 16 << 20 };

fn named(name: &str) -> Vec<u8> {
    PICTURES.iter().find(|picture| picture.0 == name).expect("a picture").1.to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    /// Whatever becomes of the bytes, there is an answer.
    #[test]
    fn a_mutated_picture_is_answered(
        picked in 0..PICTURES.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        near_the_start in any::<bool>(),
        cut in prop::option::of(any::<prop::sample::Index>()),
        all_ways in prop::bool::weighted(0.2),
    ) {
        let mut bytes = PICTURES[picked].1.to_vec();
        let length = if near_the_start { bytes.len().min(700) } else { bytes.len() };
        for (place, byte) in changes {
            // The first bytes say what it is; it should still be taken for that.
            let place = place.index(length).max(12);
            bytes[place] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(12 + cut.index(bytes.len() - 12));
        }
        if all_ways {
            let _ = turned(&bytes, &SMALL);
        } else {
            let _ = picture(&bytes, &SMALL);
        }
    }
}

#[test]
fn a_picture_that_is_cut_off_is_broken_wherever_that_is() {
    for (name, bytes, ..) in PICTURES {
        // Behind the first picture of several, nothing is missing.
        for length in (12..bytes.len() / if name == "moving.gif" { 3 } else { 2 }).step_by(1 + bytes.len() / 60) {
            let found = picture(&bytes[..length], &Bounds::default());
            assert!(matches!(found, Err(PictureError::Broken { .. })), "{name}, {length} bytes: {found:?}");
        }
    }
}

/// A few bytes that claim to be gigabytes.
#[test]
fn a_bomb_is_refused_by_what_its_header_says() {
    let mut bombs = Vec::new();
    for name in ["alpha.png", "palette.png", "deep.png"] {
        let mut bytes = named(name);
        bytes[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
        bombs.push((Format::Png, bytes));
    }
    for name in ["sequential.jpg", "progressive.jpg", "grey.jpg", "cmyk.jpg"] {
        let mut bytes = named(name);
        let frame = bytes.windows(2).position(|marker| matches!(marker, [0xff, 0xc0 | 0xc2])).expect("a frame");
        bytes[frame + 5..frame + 9].fill(0xff);
        bombs.push((Format::Jpeg, bytes));
    }
    let mut bytes = named("moving.gif");
    bytes[6..10].fill(0xff);
    bombs.push((Format::Gif, bytes));
    let mut bytes = named("plain.bmp");
    bytes[18..26].copy_from_slice(&[0xff, 0xff, 0xff, 0x3f, 0xff, 0xff, 0xff, 0x3f]);
    bombs.push((Format::Bmp, bytes));
    for (format, bytes) in bombs {
        match picture(&bytes, &Bounds::default()) {
            Err(PictureError::TooLarge { format: found, what }) => {
                assert_eq!(format, found);
                assert!(what.contains("at most"), "{what}");
            }
            other => panic!("{format}: {other:?}"),
        }
    }
}

/// The same pictures are refused where less is allowed than they need.
#[test]
fn bounds_are_what_the_caller_says() {
    for (name, bytes, width, height, ..) in PICTURES {
        let pixels = u64::from(width * height);
        let exact = Bounds { pixels, ..Bounds::default() };
        assert!(picture(bytes, &exact).is_ok(), "{name}");
        for narrow in [Bounds { pixels: pixels - 1, ..exact }, Bounds { memory: pixels / 2, ..exact }] {
            let found = picture(bytes, &narrow);
            assert!(matches!(found, Err(PictureError::TooLarge { .. })), "{name}: {found:?}");
        }
    }
}

/// Of a JPEG whose colours have more samples than its luma, luma alone is not the picture.
#[test]
fn a_jpeg_whose_luma_is_smaller_than_the_picture_is_read_whole() {
    for (name, sampled) in [
        ("large.jpg", [0x11, 0x22, 0x11]),
        ("large.jpg", [0x12, 0x11, 0x21]),
        ("large-progressive.jpg", [0x11, 0x41, 0x14]),
    ] {
        let mut bytes = named(name);
        let frame = bytes.windows(2).position(|marker| matches!(marker, [0xff, 0xc0 | 0xc2])).expect("a frame");
        for (component, factors) in sampled.into_iter().enumerate() {
            bytes[frame + 11 + 3 * component] = factors;
        }
        let found = picture(&bytes, &Bounds::default()).expect(name);
        assert_eq!((found.width, found.height), (640, 512));
        assert_eq!(found.pdq, turned(&bytes, &Bounds::default()).expect(name).0.pdq);
    }
}

/// Each scan goes over all blocks again: a small file could ask for hours.
#[test]
fn a_jpeg_of_very_many_scans_is_refused() {
    let bytes = named("progressive.jpg");
    let last = bytes.windows(2).rposition(|marker| marker == [0xff, 0xda]).expect("a scan");
    let scan = &bytes[last..bytes.len() - 2];
    let mut many = bytes[..last].to_vec();
    (0..200).for_each(|_| many.extend(scan));
    many.extend([0xff, 0xd9]);
    let found = picture(&many, &Bounds::default());
    assert!(matches!(&found, Err(PictureError::TooLarge { what, .. }) if what.contains("scans")), "{found:?}");
}

#[test]
fn what_is_no_picture_is_said_with_a_remedy() {
    for bytes in [&b""[..], b"BN", b"\xff\xd8", b"RIFF____WAVE", b"%PDF-1.7"] {
        assert_eq!(picture(bytes, &Bounds::default()), Err(PictureError::Unknown));
    }
    let arithmetic =
        named("sequential.jpg").iter().map(|byte| if *byte == 0xc0 { 0xc9 } else { *byte }).collect::<Vec<_>>();
    let error = picture(&arithmetic, &Bounds::default()).expect_err("another process");
    assert_eq!(error.to_string(), "jpeg of a kind that is not read here: coding process 9; convert it to another");
}
