//! What the reference says.

use fingerprint::{Bounds, Dihedral, Pdq, PdqError, Pixels, pdq, picture, turned};

use crate::PICTURES;

#[test]
fn each_format_has_the_hash_of_the_reference() {
    for (name, bytes, width, height, hash, quality) in PICTURES {
        let found = picture(bytes, &Bounds::default()).expect(name);
        assert_eq!((found.width, found.height, found.pdq.quality), (width, height, quality), "{name}");
        let expected: Pdq = hash.parse().expect("a hash");
        // Of a large JPEG luma alone is decoded; one pair of levels may be exchanged by that.
        let most = if name.starts_with("large") { 2 } else { 0 };
        assert!(found.pdq.distance(&expected) <= most, "{name}: {} for {hash}", found.pdq);
        let (all, ways) = turned(bytes, &Bounds::default()).expect(name);
        assert_eq!((all.pdq.to_string().as_str(), ways.original), (hash, all.pdq), "{name}");
    }
}

/// `pdqhash.compute_dihedral` of the same formula.
#[test]
fn the_eight_ways_to_turn_a_picture_are_those_of_the_reference() {
    const WAYS: [&str; 8] = [
        "be6e9b53d9a3e0812210b4fd8227b27570cda76d2a4e8eaeca97a92d2a990b63",
        "715ccf779de61a7fe03f7bafca7b9fba14023a1e2711b2f58076780360208830",
        "7b1b31f98c764a2a77451a56577018cf25910de67f1b24849f5203877fcca1cb",
        "260965ddc8b330d5b56ad5059e2e351061d791b4f244195fd523d2a9b77d365a",
        "2e6e64acd9a31f7f2210cf0b82274dda70c458b32a4e71d3ca1756f22a99f49e",
        "6b19ce068c76b5d4774561a05770e5202510f2187f1bdb799f40fc587fcc5e34",
        "f75c30889de6e580e03f8450cb7b6045349ac5e1a7554d0a84f687fce23977cf",
        "20099a22c8b3cf2ab56a2afa9e2ecaef41d76f4b7240e6a8d1232d56b56dc9a5",
    ];
    let pixels: Vec<u8> =
        (0..90_u32).flat_map(|y| (0..140_u32).map(move |x| (x * x * 3 + y * 17 + x * y) as u8)).collect();
    let ways = Dihedral::of(Pixels::Grey(&pixels), 140, 90).expect("whole rows");
    assert_eq!(ways.all().map(|way| way.to_string()), WAYS);
    assert_eq!(pdq(Pixels::Grey(&pixels), 140, 90), Ok(ways.original));
}

#[test]
fn a_picture_without_a_side_of_five_pixels_has_no_bits() {
    for (width, height) in [(4, 900), (900, 4), (1, 1)] {
        let pixels: Vec<u8> = (0..width * height).map(|place| (place * 7) as u8).collect();
        let found = pdq(Pixels::Grey(&pixels), width, height).expect("whole rows");
        assert_eq!((found.hash, found.quality), ([0; 32], 0));
    }
}

#[test]
fn pixels_that_are_no_whole_rows_are_refused_with_what_was_expected() {
    let error = pdq(Pixels::Rgb(&[0; 100]), 10, 10).expect_err("two thirds are missing");
    let said = "10 x 10 pixels are 300 bytes, there are 100; give the picture's own width and height";
    assert_eq!(error.to_string(), said);
}

#[test]
fn a_hash_is_read_as_other_tools_write_it() {
    let text = PICTURES[0].4;
    let hash: Pdq = text.to_uppercase().parse().expect("a hash");
    assert_eq!(hash.to_string(), text);
    assert_eq!((hash.hash[0], hash.hash[31]), (0x9b, 0xf4));
    assert_eq!(text[1..].parse::<Pdq>(), Err(PdqError::Length(63)));
    assert_eq!(text.replace('c', "g").parse::<Pdq>(), Err(PdqError::Digit(3)));
}
