//! What was written is read again.

use interchange::detection::{
    Fingerprint, Media, Row, vics, write_csv, write_hma, write_ndjson, write_plain, write_threatexchange_csv,
};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::invented::{bare_row, read, row};

/// Each fingerprint that passes, as a row of its own.
fn alone(rows: &[Row], passes: impl Fn(&Fingerprint, &Row) -> bool) -> Vec<Row> {
    let rows = rows.iter().filter(|row| !row.deleted);
    rows.flat_map(|row| {
        let passing = row.fingerprints.iter().filter(|fingerprint| passes(fingerprint, row));
        passing.map(|fingerprint| Row::of(fingerprint.clone())).collect::<Vec<_>>()
    })
    .collect()
}

fn without_quality(row: &mut Row) {
    for fingerprint in &mut row.fingerprints {
        if let Fingerprint::Pdq { quality, .. } = fingerprint {
            *quality = None;
        }
    }
}

proptest! {
    #[test]
    fn our_ndjson_loses_nothing(all in vec(row(), 1..8)) {
        let mut bytes = Vec::new();
        write_ndjson(&all, &mut bytes).expect("memory");
        prop_assert_eq!(read(&bytes), Ok(all));
    }

    #[test]
    fn our_csv_loses_nothing(all in vec(row(), 0..8)) {
        let mut bytes = Vec::new();
        write_csv(&all, &mut bytes).expect("memory");
        prop_assert_eq!(read(&bytes), Ok(all));
    }

    #[test]
    fn a_plain_list_has_every_fingerprint_that_is_compared(all in vec(bare_row(), 1..8)) {
        let mut bytes = Vec::new();
        write_plain(&all, &mut bytes).expect("memory");
        let mut expected = alone(&all, |fingerprint, _| !matches!(fingerprint, Fingerprint::Other { .. }));
        expected.iter_mut().for_each(without_quality);
        let mut read = read(&bytes).expect("a plain list");
        for row in &mut read {
            row.media = None;
        }
        prop_assert_eq!(read, expected);
    }

    #[test]
    fn a_list_for_the_exchange_tool_has_pdq_and_the_md5_of_films(all in vec(row(), 1..8)) {
        let mut bytes = Vec::new();
        write_threatexchange_csv(&all, "a list", &mut bytes).expect("memory");
        let mut expected = alone(&all, |fingerprint, row| match fingerprint {
            Fingerprint::Pdq { .. } => true,
            Fingerprint::Md5(_) => row.media == Some(Media::Video),
            _ => false,
        });
        expected.iter_mut().for_each(without_quality);
        let read: Vec<Row> =
            read(&bytes).expect("a CSV").into_iter().flat_map(|row| row.fingerprints).map(Row::of).collect();
        prop_assert_eq!(read, expected);
    }

    #[test]
    fn hma_keeps_fingerprints_and_what_is_withdrawn(all in vec(bare_row(), 1..8), gone in any::<bool>()) {
        let mut all = all;
        for row in &mut all {
            without_quality(row);
            row.deleted = gone;
        }
        let mut bytes = Vec::new();
        write_hma(&all, "BANK", &mut bytes).expect("memory");
        let read = read(&bytes).expect("contents");
        for (row, read) in all.iter().zip(&read) {
            prop_assert_eq!(&row.fingerprints, &read.fingerprints);
            prop_assert_eq!(row.deleted, read.deleted);
            prop_assert_eq!(&read.member.as_ref().expect("the bank").name, "BANK");
        }
        prop_assert_eq!(all.len(), read.len());
    }

    #[test]
    fn vics_keeps_what_it_has_a_field_for(all in vec(row(), 0..8)) {
        let mut bytes = Vec::new();
        vics::write(&all, vics::Version::V2_0, &mut bytes).expect("memory");
        let read = read(&bytes).expect("a document");
        let mut expected: Vec<Row> = all.into_iter().filter(|row| !row.deleted).collect();
        prop_assert_eq!(read.len(), expected.len());
        for (row, read) in expected.iter_mut().zip(&read) {
            without_quality(row);
            prop_assert_eq!(&row.fingerprints, &read.fingerprints);
            prop_assert_eq!(row.time, read.time);
            let levels = |row: &Row| row.classification.as_ref().map(|held| held.level.clone());
            prop_assert_eq!(levels(row), levels(read));
        }
        // Written once more it is the same to the byte, from the second time on.
        let again = |rows: &[Row]| {
            let mut bytes = Vec::new();
            vics::write(rows, vics::Version::V2_0, &mut bytes).expect("memory");
            bytes
        };
        let second = again(&read);
        prop_assert_eq!(&again(&crate::invented::read(&second).expect("a document")), &second);
    }
}
