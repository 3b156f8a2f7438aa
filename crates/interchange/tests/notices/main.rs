//! Reports that come in, and notices that go out: what is taken, where a fault is, and that nothing of an address is in one.

use interchange::Fault;
use interchange::takedown::address::Address;
use interchange::takedown::incoming::{self, Taken};
use interchange::takedown::notice::{Class, Digests, Found, Notice, Organisation, Unwritten};
use interchange::takedown::{article16, feedback, xarf};
use proptest::prelude::*;
use vault::Secret;

fn said(outcome: Result<Taken, Vec<Fault>>) -> Vec<String> {
    outcome.expect_err("a file with faults").iter().map(ToString::to_string).collect()
}

fn normals(taken: &Taken) -> Vec<Vec<&str>> {
    taken
        .reports
        .iter()
        .map(|report| report.items.iter().map(|item| item.address.normal().expose().as_str()).collect())
        .collect()
}

const CSV: &str = "\u{feff}address;class;sha256;seen;reference;note\r\n\
hxxps[:]//example[.]org/1;A1;;2026-01-31T08:00:00Z;r-7;seen twice\r\n\
https://example.org/2;;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA;;r-7;\r\n\
;;;;;\r\n\
http://example.net/3;baseline;;;;\r\n";

#[test]
fn rows_with_one_reference_are_one_report() {
    let taken = incoming::csv("reports.csv", CSV.as_bytes()).expect("a good file");
    assert_eq!(
        normals(&taken),
        [vec!["https://example.org/1", "https://example.org/2"], vec!["https://example.net/3"]]
    );
    let first = &taken.reports[0];
    assert_eq!(first.reference.as_ref().map(|text| text.expose().as_str()), Some("r-7"));
    assert_eq!(first.note.as_ref().map(|text| text.expose().as_str()), Some("seen twice"));
    assert_eq!(first.items[0].class, Some(Class::A1));
    assert_eq!(first.items[0].seen, Some("2026-01-31T08:00:00Z".parse().unwrap()));
    assert_eq!(first.items[1].digests.sha256.as_deref(), Some("a".repeat(64).as_str()));
    assert_eq!(taken.reports[1].items[0].line, Some(5));
}

#[test]
fn a_fault_of_rows_names_line_and_column() {
    let text =
        "address,class,md5,secretly-example.org\nhttps://a.test/1,A9,xyz,\nmagnet:?xt=1,A1,,\nhttps://a.test/1,A1\n";
    assert_eq!(
        said(incoming::csv("r.csv", text.as_bytes())),
        [
            "r.csv, line 1, column `number 4`: expected the name of a column, one of `address`, `seen`, `class`, `md5`, `sha1`, `sha256`, `reference`, `note`; found something else",
            "r.csv, line 2, column `class`: expected one of `baseline`, `A1`, `A2`, `B1`, `B2`; found something else",
            "r.csv, line 2, column `md5`: expected a digest in hex digits: 32 of MD5, 40 of SHA-1, 64 of SHA-256; found something else",
            "r.csv, line 3, column `address`: expected an address of material; found one that is refused: the scheme: a link to a file that many share names no host; report the page on which the link stands, and the file's hash",
            "r.csv, line 4: expected 4 cells, as in the first line; found 2 cells",
        ]
    );
    assert_eq!(
        said(incoming::csv("r.csv", b""))[0],
        "r.csv: expected a first line with the names of the columns, and at least one row; found nothing"
    );
    assert!(
        said(incoming::csv("r.csv", b"class\nA1\n"))[0]
            .starts_with("r.csv, line 1, column `address`: expected a column of this name")
    );
}

#[test]
fn our_json_is_one_report_or_a_list() {
    let text = r#"[
  {"reference": "7", "reporter": {"name": "A hotline", "contact": "desk@hotline.test", "domain": "hotline.test"}, "note": "n",
   "items": [{"address": "https://example.org/1", "class": "b2", "md5": "0123456789abcdef0123456789ABCDEF", "seen": "2026-01-31T08:00:00+01:00"},
             "https://example.org/2"]},
  {"items": ["ftp://example.org/3"]}
]"#;
    let taken = incoming::json("r.json", text.as_bytes()).expect("a good file");
    assert_eq!(normals(&taken), [vec!["https://example.org/1", "https://example.org/2"], vec!["ftp://example.org/3"]]);
    assert_eq!(taken.reports[0].reporter.as_ref().map(|who| who.name.as_str()), Some("A hotline"));
    assert_eq!(taken.reports[0].items[0].class, Some(Class::B2));
    assert_eq!(taken.reports[0].items[1].line, Some(4));
}

#[test]
fn our_json_says_how_urgent_it_is() {
    let read = |signs: &str| {
        incoming::json("r.json", format!(r#"{{"signs": {signs}, "items": ["https://a.example.org/1"]}}"#).as_bytes())
    };
    let signs = read(r#"["live", "at-risk"]"#).expect("a good file").reports.remove(0).signs;
    assert!(signs.live && signs.at_risk && !signs.new_victim);
    assert_eq!(read("null").expect("nothing is said").reports.remove(0).signs, alliance::takedown::Signs::default());
    for (wrong, place) in [(r#"["urgent"]"#, "signs[0]"), (r#""live""#, "signs"), ("[1]", "signs[0]")] {
        let faults = read(wrong).expect_err("none of them");
        assert_eq!(faults[0].column, place);
        assert!(
            faults[0].to_string().contains("`at-risk`") && !faults[0].to_string().contains("urgent"),
            "{}",
            faults[0]
        );
    }
}

#[test]
fn a_fault_of_json_names_line_and_field() {
    let text =
        "{\n \"items\": [\n  {\"address\": \"localhost\", \"extra\": 1},\n  7\n ],\n \"note\": 5, \"note\": 6\n}";
    assert_eq!(
        said(incoming::json("r.json", text.as_bytes())),
        [
            "r.json, line 6: expected each field of an object once; found something else",
            "r.json, line 6, column `note`: expected a text; found something else",
            "r.json, line 3, column `items[0]`: expected no other fields than `address`, `seen`, `class`, `md5`, `sha1`, `sha256`; found another",
            "r.json, line 3, column `items[0].address`: expected an address of material; found one that is refused: the host: only one machine or network reaches it; write the address by which others reach the material",
            "r.json, line 4, column `items[1].address`: expected an address of material; found nothing",
        ]
    );
    assert_eq!(
        said(incoming::json("r.json", b"{\n\"items\": ]")),
        ["r.json, line 2: expected JSON in UTF-8; found something else"]
    );
    assert_eq!(said(incoming::json("r.json", b"[]")), ["r.json, line 1: expected at least one report; found nothing"]);
}

fn xarf_report(url: &str) -> String {
    format!(
        r#"{{"xarf_version": "4.2.0", "report_id": "b7ca7591-811e-4d40-83d9-dc043c08555d", "timestamp": "2026-01-20T10:30:00Z",
 "reporter": {{"org": "A desk", "contact": "desk@example.org", "domain": "example.org"}},
 "sender": {{"org": "A desk", "contact": "desk@example.org", "domain": "example.org"}},
 "source_identifier": "198.51.100.42", "category": "content", "type": "csam", "url": "{url}", "classification": "A1",
 "detection_method": "hash_match", "hash_values": {{"sha256": "{}"}},
 "evidence": [{{"content_type": "image/png", "payload": "AAAA"}}]}}"#,
        "0".repeat(64)
    )
}

#[test]
fn xarf_is_read_and_its_evidence_left_out() {
    let taken = incoming::xarf("x.json", xarf_report("hxxps://example[.]org/1").as_bytes()).expect("a good report");
    assert_eq!(normals(&taken), [["https://example.org/1"]]);
    assert_eq!((taken.left_out, taken.reports[0].items[0].class), (1, Some(Class::A1)));
    assert!(taken.reports[0].items[0].digests.sha256.is_some());
    let list = format!("[{}, {}]", xarf_report("https://example.org/1"), xarf_report("https://example.org/2"));
    assert_eq!(incoming::xarf("x.json", list.as_bytes()).expect("two").reports.len(), 2);
}

#[test]
fn other_reports_are_refused_with_what_to_do() {
    let refused = |from: &str, to: &str| {
        said(incoming::xarf("x.json", xarf_report("https://a.test/").replace(from, to).as_bytes())).join("; ")
    };
    assert!(refused("\"4.2.0\"", "\"5.0.0\"").contains("expected X-ARF 4, such as `4.2.0`"));
    assert!(
        refused("\"csam\"", "\"phishing\"")
            .contains("column `type`: expected `csam`: reports of other kinds are not taken here")
    );
    assert!(refused("\"A1\"", "\"C7\"").contains("column `classification`: expected one of"));
    assert!(refused("\"url\"", "\"link\"").contains("column `url`: expected an address of material; found nothing"));
    let old = said(incoming::xarf("x.json", br#"{"Version": "3", "ReporterInfo": {}}"#)).join("; ");
    assert!(old.contains("X-ARF of version 3: convert it to version 4"), "{old}");
}

#[test]
fn what_a_report_says_of_its_reporter_is_bounded() {
    let json = |name: &str, contact: &str, domain: &str| {
        let text = format!(
            r#"{{"reporter": {{"name": "{name}", "contact": "{contact}", "domain": "{domain}"}}, "items": ["https://a.example.org/1"]}}"#
        );
        incoming::json("r.json", text.as_bytes())
    };
    let xarf = |name: &str, contact: &str, domain: &str| {
        let text = xarf_report("https://a.example.org/1").replacen(
            r#""org": "A desk", "contact": "desk@example.org", "domain": "example.org""#,
            &format!(r#""org": "{name}", "contact": "{contact}", "domain": "{domain}""#),
            1,
        );
        incoming::xarf("x.json", text.as_bytes())
    };
    // Letters of two bytes: characters are counted.
    let (name, domain) = ("é".repeat(254), "é".repeat(253));
    for taken in [json(&name, &name, &domain), xarf(&name, &name, &domain)] {
        let reporter = taken.expect("as long as may be").reports.remove(0).reporter.expect("a reporter");
        assert_eq!((&reporter.name, &reporter.contact, &reporter.domain), (&name, &name, &domain));
    }
    let (name, domain) = ("q".repeat(255), "q".repeat(254));
    let expected =
        |longest: usize| format!("expected a text of at most {longest} characters in one line; found something else");
    assert_eq!(
        said(json(&name, &name, &domain)),
        [
            format!("r.json, line 1, column `reporter.name`: {}", expected(254)),
            format!("r.json, line 1, column `reporter.contact`: {}", expected(254)),
            format!("r.json, line 1, column `reporter.domain`: {}", expected(253)),
        ]
    );
    assert_eq!(
        said(xarf(&name, &name, &domain)),
        [
            format!("x.json, line 2, column `reporter.org`: {}", expected(254)),
            format!("x.json, line 2, column `reporter.contact`: {}", expected(254)),
            format!("x.json, line 2, column `reporter.domain`: {}", expected(253)),
        ]
    );
    assert_eq!(said(json("A\\nB", "a@b.test", "b.test")).len(), 1, "more than a line");
}

#[test]
fn a_description_is_as_long_as_a_note_may_be() {
    let read = |length: usize| {
        let described = format!(r#""description": "{}", "category""#, "q".repeat(length));
        incoming::xarf("x.json", xarf_report("https://a.example.org/1").replace("\"category\"", &described).as_bytes())
    };
    let note = read(4_000).expect("as long as may be").reports.remove(0).note.expect("a note");
    assert_eq!(note.expose().len(), 4_000);
    assert_eq!(
        said(read(4_001)),
        ["x.json, line 4, column `description`: expected a text of at most 4,000 characters; found something else"]
    );
}

fn in_mail(parts: &[(&str, &str)]) -> String {
    let mut mail =
        String::from("From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n");
    for (kind, content) in parts {
        mail.push_str(&format!("--b\r\nContent-Type: {kind}\r\n\r\n{content}\r\n"));
    }
    mail + "--b--\r\n"
}

#[test]
fn a_mail_brings_what_a_machine_can_read_in_it() {
    let document = xarf_report("https://example.org/1");
    let feedback = "Feedback-Type: abuse\r\nUser-Agent: x/1\r\nVersion: 1\r\nReported-URI: https://example.org/8\r\nReported-URI:\r\n <https://example.org/9>\r\n";
    let both = in_mail(&[
        ("text/plain", "see below"),
        ("message/feedback-report", feedback),
        ("application/octet-stream; name=xarf.json", &document),
        ("image/png", "x"),
    ]);
    let taken = incoming::mail("m", both.as_bytes()).expect("X-ARF");
    assert_eq!(
        (normals(&taken), taken.left_out),
        (vec![vec!["https://example.org/1"]], 2),
        "the picture and the evidence are left out"
    );
    let machine = in_mail(&[("text/plain", "see below"), ("message/feedback-report", feedback)]);
    let taken = incoming::mail("m", machine.as_bytes()).expect("RFC 5965");
    assert_eq!(normals(&taken), [["https://example.org/8", "https://example.org/9"]]);
    let plain = format!("From: a@example.org\r\nContent-Type: text/plain\r\n\r\n{document}\r\n");
    assert_eq!(incoming::mail("m", plain.as_bytes()).expect("X-ARF as the text").reports.len(), 1);
    let forwarded = in_mail(&[("text/plain", "fwd"), ("message/rfc822", &plain)]);
    assert_eq!(incoming::mail("m", forwarded.as_bytes()).expect("X-ARF in a mail in a mail").reports.len(), 1);
    let letter = said(incoming::mail("m", b"From: a@example.org\r\n\r\nsee https://example.org/1\r\n"));
    assert!(letter[0].starts_with("m: expected X-ARF 4 as JSON, or a part `message/feedback-report`"), "{letter:?}");
    let wrong = in_mail(&[("message/feedback-report", "Version: 1\r\nReported-URI: magnet:?x=1\r\n")]);
    assert!(
        said(incoming::mail("m", wrong.as_bytes()))[0]
            .starts_with("m, line 2, column `part 1, Reported-URI`: expected an address of material")
    );
}

#[test]
fn no_fault_shows_what_stands_in_a_file() {
    let planted = "zq7kxv9w";
    let csv = format!("address,{planted},address\n{planted},{planted},{planted}\n");
    let json = format!(
        "{{\"{planted}\": \"{planted}\", \"{planted}\": 1, \"note\": [\"{planted}\"], \"items\": [{{\"address\": \"{planted}://\", \"seen\": \"{planted}\", \"{planted}\": 1}}]}}"
    );
    let broken = format!("{{\"items\": \"{planted}\" {planted}");
    let odd = [b"{\"a\": \"\xff".as_slice(), planted.as_bytes()].concat();
    let document = xarf_report("https://example.org/")
        .replace("A1", planted)
        .replace("2026-01-20T10:30:00Z", planted)
        .replace("00000000", planted);
    let mail = in_mail(&[
        ("message/feedback-report", &format!("Reported-URI: {planted}:x\r\n")),
        ("application/json", &document),
    ]);
    let outcomes = [
        incoming::csv("f", csv.as_bytes()),
        incoming::json("f", json.as_bytes()),
        incoming::json("f", broken.as_bytes()),
        incoming::json("f", &odd),
        incoming::xarf("f", document.as_bytes()),
        incoming::xarf("f", xarf_report(&format!("{planted}:")).as_bytes()),
        incoming::mail("f", mail.as_bytes()),
        incoming::mail("f", planted.as_bytes()),
    ];
    for outcome in outcomes {
        for fault in outcome.expect_err("each has a fault") {
            assert!(!format!("{fault} {fault:?}").contains(planted), "{fault}");
        }
    }
}

fn notice() -> Notice {
    let who =
        Organisation { name: "A hotline".into(), contact: "desk@hotline.test".into(), domain: "hotline.test".into() };
    Notice {
        id: [7; 16],
        at: "2026-01-31T08:00:00Z".parse().expect("a time"),
        reporter: who.clone(),
        sender: who,
        source: None,
        addresses: vec![Address::read("https://example.org/1").expect("an address")],
        class: Class::Baseline,
        found: Found::Person,
        media: None,
        digests: Digests::default(),
        seen: None,
        preserve: None,
        reason: "Illegal by the law of the country of the host.".into(),
        good_faith: true,
    }
}

#[test]
fn what_a_format_cannot_say_is_refused_by_its_field() {
    let refused = |change: fn(&mut Notice)| {
        let mut notice = notice();
        change(&mut notice);
        xarf::reports(&notice).map(|_| ()).expect_err("a refusal")
    };
    assert_eq!(refused(|notice| notice.addresses.clear()), Unwritten::NoAddress);
    assert_eq!(refused(|notice| notice.reason = " ".into()), Unwritten::Empty("reason"));
    assert_eq!(refused(|notice| notice.reason = "x".repeat(1_001)), Unwritten::TooLong("reason", 1_000));
    assert_eq!(
        refused(|notice| notice.sender.contact = "nobody".into()),
        Unwritten::Kind("sender.contact", "a mail address")
    );
    assert_eq!(
        refused(|notice| notice.reporter.contact = "a@b.test\nBcc: c@d.test".into()),
        Unwritten::Kind("reporter.contact", "a mail address")
    );
    let mut doubtful = notice();
    doubtful.good_faith = false;
    assert_eq!(article16::json(&doubtful, true).map(|_| ()), Err(Unwritten::NoGoodFaith));
}

#[test]
fn the_same_notice_gives_the_same_bytes() {
    let letter = Secret::new("a letter".to_owned());
    let twice = || feedback::mail(&notice(), &letter).expect("a mail").body.expose().clone();
    assert_eq!(twice(), twice());
    assert!(twice().contains("X-Notice: 07070707-0707-0707-0707-070707070707\r\n"));
}

proptest! {
    #[test]
    fn no_bytes_break_a_reader(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mail = [b"Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\n".as_slice(), &bytes].concat();
        let outcomes = [
            incoming::csv("f", &[b"address,seen\n".as_slice(), &bytes].concat()),
            incoming::csv("f", &bytes),
            incoming::json("f", &bytes),
            incoming::xarf("f", &bytes),
            incoming::mail("f", &bytes),
            incoming::mail("f", &mail),
        ];
        for taken in outcomes.into_iter().flatten() {
            prop_assert!(taken.reports.iter().all(|report| !report.items.is_empty()));
        }
        let _ = interchange::takedown::cybertip::answer(&String::from_utf8_lossy(&bytes));
    }
}
