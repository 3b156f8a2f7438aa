//! A document that is cut off or damaged anywhere gives rows and refusals, and never a panic.

use interchange::detection::{Bare, Row, rows};
use interchange::detection::{ncmec, vics, write_csv, write_hma, write_ndjson, write_plain};
use jiff::Timestamp;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::invented::{entry, row};

/// One small document of each format.
fn documents() -> Vec<Vec<u8>> {
    let mut runner = TestRunner::deterministic();
    let mut some = |strategy: BoxedStrategy<Row>| strategy.new_tree(&mut runner).expect("a row").current();
    let all: Vec<Row> = (0..3).map(|_| Row { deleted: false, ..some(row().boxed()) }).collect();
    let numbered: Vec<_> =
        (0..4).map(|at| ncmec::render::Numbered { number: at as u64, row: some(entry(at).boxed()) }).collect();
    let query = ncmec::Query { from: Timestamp::UNIX_EPOCH, to: Timestamp::MAX, start: 0, size: 3 };
    let mut documents = vec![Vec::new(); 5];
    write_plain(&all, &mut documents[0]).expect("memory");
    write_csv(&all, &mut documents[1]).expect("memory");
    write_ndjson(&all, &mut documents[2]).expect("memory");
    write_hma(&all, "BANK", &mut documents[3]).expect("memory");
    vics::write(&all, vics::Version::V2_0, &mut documents[4]).expect("memory");
    let mut array = b"[".to_vec();
    array.extend(
        documents[2].strip_suffix(b"\n").expect("lines").iter().map(|byte| if *byte == b'\n' { b',' } else { *byte }),
    );
    array.push(b']');
    documents.push(array);
    documents.push(ncmec::render::entries(&query, &numbered, 4).expect("entries").into_bytes());
    documents
}

/// Reads to the end and says how many rows there were; a fault names the file and is one line.
fn read_all(bytes: &[u8]) -> usize {
    match rows("the list", bytes, Bare::Pdq) {
        Err(_) => 0,
        Ok(rows) => {
            let rows: Vec<_> = rows.collect();
            for refusal in rows.iter().filter_map(|row| row.as_ref().err()) {
                let said = refusal.to_string();
                assert!(said.starts_with("the list, line ") && !said.contains('\n'), "{said}");
            }
            rows.iter().filter(|row| row.is_ok()).count()
        }
    }
}

#[test]
fn every_truncation_is_rows_and_refusals() {
    for document in documents() {
        let whole = read_all(&document);
        assert!(whole >= 2, "{}", String::from_utf8_lossy(&document));
        for end in 0..document.len() {
            assert!(read_all(&document[..end]) <= whole);
        }
    }
}

/// A mark before the text, as some programs write it, changes nothing.
#[test]
fn a_byte_order_mark_is_left_out() {
    for document in documents() {
        let marked = [b"\xef\xbb\xbf".as_slice(), &document].concat();
        let read = |bytes: &[u8]| rows("the list", bytes, Bare::Pdq).expect("a head").collect::<Vec<_>>();
        assert_eq!(read(&marked), read(&document));
    }
}

#[test]
fn every_flipped_bit_is_rows_and_refusals() {
    for document in documents() {
        let mut damaged = document.clone();
        for at in 0..document.len() {
            for bit in [0, 2, 5, 7] {
                damaged[at] ^= 1 << bit;
                read_all(&damaged);
                damaged[at] = document[at];
            }
        }
    }
}

#[test]
fn a_document_of_structure_that_is_cut_off_says_so() {
    for document in documents().iter().skip(4) {
        for end in [document.len() / 3, document.len() / 2, document.len() - 4] {
            let last = rows("the list", &document[..end], Bare::Pdq).expect("a head").last().expect("a refusal");
            let said = last.expect_err("the end is missing").to_string();
            assert!(said.ends_with("nothing after this was read"), "{said}");
        }
    }
}

proptest! {
    #[test]
    fn no_bytes_make_a_reader_panic(head in "(|\\{|\\[|<|hash\n|pdq,md5\n|\\{\"value\":\\[|<queryResult><images>)", bytes in any::<Vec<u8>>()) {
        let mut all = head.into_bytes();
        all.extend(bytes);
        read_all(&all);
    }
}
