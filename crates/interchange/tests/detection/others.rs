//! Lists as others write them. All digits are invented.

use std::io::{BufReader, Read, repeat};

use interchange::detection::{Bare, Fingerprint, Format, Kind, Media, Refusal, Row, rows};

use crate::invented::read;

const PDQ: &str = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

fn pdq(quality: Option<u8>) -> Fingerprint {
    let pdq = Fingerprint::parse(&Kind::Pdq, PDQ).expect("a PDQ");
    quality.map_or(pdq.clone(), |quality| pdq.with_quality(quality).expect("a quality"))
}

#[test]
fn a_plain_list_in_all_its_ways() {
    let list = format!(
        "# a list\r\n\r\n{PDQ}\r\n{}\n  pdq {PDQ}\nvideo_md5 {}\n{PDQ},100,/a/b.jpg\n// end\n{}",
        PDQ.to_uppercase(),
        "0a".repeat(16),
        "0b".repeat(20),
    );
    let read = read(list.as_bytes()).expect("a list");
    let expected = [
        Row::of(pdq(None)),
        Row::of(pdq(None)),
        Row::of(pdq(None)),
        Row { media: Some(Media::Video), ..Row::of(Fingerprint::Md5([0x0a; 16])) },
        Row::of(pdq(Some(100))),
        Row::of(Fingerprint::Sha1([0x0b; 20])),
    ];
    assert_eq!(read, expected);
}

#[test]
fn sixty_four_digits_are_what_is_asked() {
    let read: Vec<Row> =
        rows("list", PDQ.as_bytes(), Bare::Sha256).expect("a list").collect::<Result<_, _>>().expect("rows");
    assert_eq!(read[0].fingerprints[0].kind(), Kind::Sha256);
}

#[test]
fn a_kind_beside_the_digits_says_what_they_are() {
    let read = read(format!("{PDQ},sha256\n{PDQ};90\n{PDQ},md5\n").as_bytes());
    // The second has no separator of a plain list; the third names a kind of other length, so that the digits decide.
    let said = read.expect_err("the second line").to_string();
    assert!(said.starts_with("a list, line 2: expected 32 (MD5)"), "{said}");
    let first = rows("list", format!("{PDQ},sha256\n").as_bytes(), Bare::Pdq).expect("a list").next();
    assert_eq!(first.expect("a row").expect("readable").fingerprints[0].kind(), Kind::Sha256);
}

#[test]
fn a_bad_line_is_named_and_the_next_one_is_read() {
    let list = format!("{PDQ}\nf8f8\n{PDQ}\npdq 12\n");
    let read: Vec<_> = rows("list.txt", list.as_bytes(), Bare::Pdq).expect("a list").collect();
    assert_eq!(read.len(), 4);
    assert!(read[0].is_ok() && read[2].is_ok());
    let said = |at: usize| read[at].as_ref().expect_err("no row").to_string();
    assert_eq!(
        said(1),
        "list.txt, line 2: expected 32 (MD5), 40 (SHA-1) or 64 (PDQ, SHA-256) hexadecimal digits; found `f8f8`"
    );
    assert_eq!(said(3), "list.txt, line 4: expected 64 hexadecimal digits, as PDQ has; found `12`");
}

#[test]
fn the_exchange_tools_csv() {
    let list = format!(
        "signal_type,signal_str,collab,category,tags\r\npdq,{PDQ},Sample,POSITIVE_CLASS,a b\r\nvideo_md5,{},x,DISPUTED,\r\n",
        "1c".repeat(16)
    );
    let read = read(list.as_bytes()).expect("a CSV");
    assert_eq!(read[0].fingerprints, [pdq(None)]);
    assert_eq!(read[0].tags, ["a", "b"]);
    assert_eq!(read[0].classification.as_ref().expect("a category").level, "POSITIVE_CLASS");
    assert_eq!((read[1].media, &read[1].fingerprints[0]), (Some(Media::Video), &Fingerprint::Md5([0x1c; 16])));
}

#[test]
fn columns_that_no_row_carries_are_named_and_left_out() {
    let list = format!("MD5;file path;Quality;PDQ\n{};C:\\a.jpg;90;{PDQ}\n", "ab".repeat(16));
    let mut all = rows("list.csv", list.as_bytes(), Bare::Pdq).expect("a CSV");
    assert_eq!(all.format(), Format::Csv(b';'));
    let row = all.next().expect("a row").expect("readable");
    assert_eq!(row.fingerprints, [Fingerprint::Md5([0xab; 16]), pdq(Some(90))]);
    assert!(all.next().is_none());
    assert_eq!(all.left_out().into_iter().collect::<Vec<_>>(), ["file path"]);
}

#[test]
fn a_csv_says_line_and_column() {
    let list = format!("hash,deleted\n{PDQ},no\n{PDQ},perhaps\n{PDQ}\n");
    let read: Vec<_> = rows("list.csv", list.as_bytes(), Bare::Pdq).expect("a CSV").collect();
    let said = |at: usize| read[at].as_ref().expect_err("no row").to_string();
    assert_eq!(said(1), "list.csv, line 3, column `deleted`: expected `true` or `false`; found `perhaps`");
    assert_eq!(said(2), "list.csv, line 4: expected 2 cells, as the header has; found `1`");
}

#[test]
fn stop_ncii_records_as_one_list() {
    let list = format!(
        r#"[{{"lastModtimestamp": 1700000000, "signalType": "ImagePDQ", "hashValue": "{PDQ}", "hashStatus": "Active",
            "caseNumbers": {{"1": "Active"}}, "CSPFeedbacks": []}},
           {{"lastModtimestamp": 1700000001, "signalType": "VideoMD5", "hashValue": "{}", "hashStatus": "Withdrawn"}}]"#,
        "cd".repeat(16)
    );
    let mut all = rows("list.json", list.as_bytes(), Bare::Pdq).expect("a list");
    let read: Vec<Row> = all.by_ref().collect::<Result<_, _>>().expect("records");
    assert_eq!((read[0].media, read[0].deleted, &read[0].fingerprints[0]), (Some(Media::Image), false, &pdq(None)));
    assert_eq!(read[0].time.expect("a time").as_second(), 1_700_000_000);
    assert_eq!((read[1].media, read[1].deleted), (Some(Media::Video), true));
    assert!(all.left_out().contains("caseNumbers"));
}

#[test]
fn a_field_of_a_list_is_named_by_its_path() {
    let list = format!("[{{\"pdq\": \"{PDQ}\"}},\n {{\"pdq\": {{\"hash\": \"{PDQ}\", \"quality\": 101}}}}\n]");
    let read: Vec<_> = rows("list.json", list.as_bytes(), Bare::Pdq).expect("a list").collect();
    assert_eq!(
        read[1].as_ref().expect_err("no quality").to_string(),
        "list.json, line 2, column `[1].pdq.quality`: expected a quality of 0 to 100; found `101`"
    );
}

#[test]
fn hma_content_with_an_address_comes_over_without_it() {
    let list = format!(
        r#"{{"id": 7, "disable_until_ts": 0, "original_media_uri": "https://example.org/x", "bank": {{"name": "B", "matching_enabled_ratio": 1.0}},
            "signals": {{"pdq": "{PDQ}"}}, "metadata": {{"content_id": "c1", "content_uri": "https://example.org/y"}}, "note": "n"}}"#
    )
    .replace('\n', " ");
    let mut all = rows("list", list.as_bytes(), Bare::Pdq).expect("a list");
    let row = all.next().expect("a row").expect("readable");
    assert_eq!((row.id.as_deref(), row.fingerprints.clone()), (Some("7"), vec![pdq(None)]));
    assert!(!format!("{row:?}").contains("example.org"), "no address is in the row");
    assert_eq!(all.left_out().into_iter().collect::<Vec<_>>(), ["metadata.content_uri", "note", "original_media_uri"]);
}

/// The flags as words, upper case digits, and fields of a case that must not come over.
#[test]
fn vics_with_cases_around_the_media() {
    let list = r#"{
  "@odata.context": "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/US/$metadata#Cases",
  "value": [
    { "CaseID": "c", "CaseNumber": "n", "Media": [
      { "MediaID": 9000, "Category": 1, "MD5": "ADEBF3FA3C9BE7F73825E1CB9E2DEA09", "MimeType": "image/jpeg",
        "VictimIdentified": "true", "Series": "somebody", "MediaFiles": [{"FilePath": "/home/somebody"}],
        "Miniature": "aaaa", "DateUpdated": "2023-06-07T02:31:49.8300Z", "Tags": "a, b",
        "AlternativeHashes": [{"HashName": "PhotoDNA", "HashValue": "QUJD"}, {"HashName": "SHA1", "HashValue": "2B037F69C566DFDB3A5A79E5360D085959BDDE4C"}] },
      { "MediaID": 9001, "MD5": "12" } ], "Comments": "somebody" },
    { "CaseID": "without media" }
  ]
}"#;
    let mut all = rows("set.json", list.as_bytes(), Bare::Pdq).expect("a document");
    assert_eq!(all.format(), Format::Vics);
    let row = all.next().expect("a row").expect("readable");
    let kinds: Vec<String> = row.fingerprints.iter().map(|fingerprint| fingerprint.kind().name().to_owned()).collect();
    assert_eq!(kinds, ["sha1", "md5", "photodna"]);
    assert_eq!(row.classification.as_ref().expect("a category").scheme, "vics 2.0 US");
    assert_eq!((row.media, row.tags.clone()), (Some(Media::Image), vec!["a".to_owned(), "b".to_owned()]));
    assert!(!format!("{row:?}").contains("somebody"), "nothing of a case is in the row");
    assert_eq!(
        all.next().expect("a row").expect_err("no MD5").to_string(),
        "set.json, line 9, column `value[0].Media[1].MD5`: expected 32 hexadecimal digits, as MD5 has; found `12`"
    );
    assert!(all.next().is_none());
    let left_out = all.left_out();
    for name in ["CaseID", "CaseNumber", "Series", "MediaFiles", "Miniature", "Comments"] {
        assert!(left_out.contains(name), "{name}");
    }
}

#[test]
fn vics_1_3_and_a_document_that_ends_too_early() {
    let list = "{\"odata.metadata\":\"http://github.com/ICMEC/ProjectVic/DataModels/1.3.xml#Media\",\"value\":[\n\
                {\"MediaID\":1,\"Category\":0,\"MD5\":\"ADEBF3FA3C9BE7F73825E1CB9E2DEA09\",\"IsPrecategorized\":\"false\"},\n";
    let read: Vec<_> = rows("set.json", list.as_bytes(), Bare::Pdq).expect("a document").collect();
    let row = read[0].as_ref().expect("a row");
    assert_eq!(row.classification.as_ref().expect("a category").scheme, "vics 1.3");
    assert_eq!(row.kept["IsPrecategorized"], false);
    assert!(matches!(&read[1], Err(Refusal::Rest(fault)) if fault.line == Some(3)), "{:?}", read[1]);
    assert_eq!(read.len(), 2, "a reader ends where nothing after it can be read");
}

/// No line end, no closing quotation mark, no closing tag: a piece that never ends must not become memory.
#[test]
fn a_piece_that_never_ends_is_refused() {
    for begin in [
        "hash\n\"",
        "{\"pdq\": \"",
        "[{\"pdq\": \"",
        "{\"value\":[{\"MD5\":\"",
        "<queryResult><images><image><id>",
        "f",
    ] {
        let endless = BufReader::new(begin.as_bytes().chain(repeat(b'a').take(8 << 20)));
        let read: Vec<_> = rows("list", endless, Bare::Pdq).expect("a head").take(3).collect();
        assert!(read.iter().any(Result::is_err), "{begin}");
        assert!(read.iter().all(|row| row.as_ref().err().is_none_or(|refusal| refusal.to_string().len() < 1000)));
    }
}
