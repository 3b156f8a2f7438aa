use proptest::prelude::*;

use super::*;

fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn verifier() -> VerifierKey {
    VerifierKey::of("provider.example", &key())
}

fn statement() -> Statement {
    Statement {
        organisation: "provider.example".into(),
        member: "AT".into(),
        sequence: 1,
        previous: None,
        scan: "ab".repeat(16),
        from: 0,
        to: 9,
        complete: true,
        tool: "accord 0.1.0".into(),
        radius: 31,
        quality: 50,
        lists: vec![ListUsed { name: "bank".into(), sha256: "cd".repeat(32), entries: 3 }],
        first: "2026-10-31T23:59:59Z".parse().unwrap(),
        last: "2026-11-01T00:00:01Z".parse().unwrap(),
        examined: vec![
            cell(
                "2026-10",
                FileType::Jpeg,
                Counts { files: 4, bytes: 4_000, matched: 1, undecoded: 1, ..Counts::default() },
            ),
            cell("2026-10", FileType::Unknown, Counts { unreadable: 1, ..Counts::default() }),
            cell(
                "2026-11",
                FileType::Jpeg,
                Counts { files: 2, bytes: 70, changed: 1, matched: 3, ..Counts::default() },
            ),
        ],
    }
}

fn cell(month: &str, file_type: FileType, counts: Counts) -> Cell {
    Cell { month: month.into(), file_type, counts }
}

#[test]
fn a_statement_comes_back_and_says_what_it_is() {
    let note = statement().sign(&key()).unwrap();
    assert_eq!(open(&note, &verifier()), Ok(statement()));
    assert!(
        note.starts_with("accord volume statement v1\n{\"complete\":true,\"examined\":[{\"counts\":{\"bytes\":4000,"),
        "{note}"
    );
    assert!(!note.contains("previous"), "{note}");
    assert_eq!(
        statement().total(),
        Counts { files: 6, bytes: 4_070, matched: 4, undecoded: 1, unreadable: 1, changed: 1 }
    );
    let other = VerifierKey::of("provider.example", &SigningKey::from_bytes(&[8; 32]));
    assert!(matches!(open(&note, &other), Err(StatementError::Note(_))));
}

#[test]
fn what_cannot_be_is_refused_with_its_place() {
    type Change = fn(&mut Statement);
    let change: [(&str, Change); 19] = [
        ("member", |s| s.member = "UK".into()),
        ("previous", |s| s.previous = Some("00".repeat(32))),
        ("previous", |s| s.sequence = 2),
        ("previous", |s| (s.sequence, s.previous) = (2, Some("0".into()))),
        ("scan", |s| s.scan = "AB".repeat(16)),
        ("lists", |s| s.lists.clear()),
        ("lists[0].sha256", |s| s.lists[0].sha256.truncate(63)),
        ("to", |s| s.to = 0),
        ("radius", |s| s.radius = 65),
        ("last", |s| s.last = "2026-10-01T00:00:00Z".parse().unwrap()),
        ("examined[1].month", |s| s.examined.swap(0, 1)),
        ("examined[1].month", |s| s.examined[1] = s.examined[0].clone()),
        ("examined[2].month", |s| s.examined[2].month = "2026-12".into()),
        ("examined[0].month", |s| s.examined[0].month = "2026-1".into()),
        ("examined[0].counts", |s| s.examined[0].counts.matched = 5),
        ("examined[0].counts", |s| s.examined[0].counts.undecoded = 5),
        ("examined", |s| s.to = 7),
        ("examined", |s| s.examined[0].counts.files = u64::MAX),
        ("examined", |s| {
            s.examined[0].counts.bytes = u64::MAX;
            s.examined[2].counts.bytes = u64::MAX;
        }),
    ];
    for (place, change) in change {
        let mut changed = statement();
        change(&mut changed);
        match changed.sign(&key()) {
            Err(StatementError::Field { place: found, .. }) => assert_eq!(found, place),
            other => panic!("{place}: {other:?}"),
        }
    }
}

#[test]
fn one_statement_has_one_form() {
    let signed = |text: &str| open(&sign_note(text, "provider.example", &key()), &verifier());
    let text = statement().text().unwrap();
    assert_eq!(signed(&text), Ok(statement()));
    for (other, error) in [
        (text.replace(":true,", ": true,"), StatementError::Canonical),
        (
            text.replace("\"complete\":true,", "").replace("\"from\"", "\"complete\":true,\"from\""),
            StatementError::Canonical,
        ),
        (text.replace("{\"complete\"", "{\"previous\":null,\"complete\""), StatementError::Canonical),
        (text.replace("v1", "v2"), StatementError::Title),
    ] {
        assert_ne!(other, text);
        assert_eq!(signed(&other), Err(error), "{other}");
    }
    for other in [
        text.replace("\"files\":4", "\"files\":4,\"more\":1"),
        text.replace("\"files\":4", "\"files\":-4"),
        text.replace("\"files\":4", "\"files\":4.0"),
        text.replace("\"jpeg\"", "\"tulip\""),
        text.replace("\"member\":\"AT\",", ""),
        format!("{text}more\n"),
    ] {
        assert_ne!(other, text);
        assert!(matches!(signed(&other), Err(StatementError::Json(_))), "{other}");
    }
    assert!(matches!(signed(&text.replace("provider.example", "other.example")), Err(StatementError::Field { .. })));
    let long = text.replace("accord 0.1.0", &"a".repeat(LONGEST));
    assert!(matches!(signed(&long), Err(StatementError::TooLong { .. })));
}

/// Statements of one key about these lines of scans; each may end its scan.
fn chain(parts: &[(&str, u64, u64, bool)]) -> Vec<(Statement, String)> {
    let mut chain: Vec<(Statement, String)> = Vec::new();
    for (scan, from, to, complete) in parts {
        let made = Statement {
            sequence: chain.len() as u64 + 1,
            previous: chain.last().map(|(_, note)| digest_of(note)),
            scan: scan.repeat(32),
            from: *from,
            to: *to,
            complete: *complete,
            examined: Vec::new(),
            ..statement()
        };
        let note = made.sign(&key()).unwrap();
        chain.push((made, note));
    }
    chain
}

fn follows(chain: &[(Statement, String)]) -> Result<(), ChainError> {
    follow(&chain.iter().map(|(statement, note)| (statement.clone(), note.as_str())).collect::<Vec<_>>())
}

#[test]
fn no_line_is_counted_twice_and_none_is_left_out() {
    let sound = chain(&[("a", 0, 5, false), ("b", 0, 3, true), ("a", 5, 9, true)]);
    assert_eq!(follows(&sound), Ok(()));
    assert_eq!(follows(&sound[1..]), Ok(()), "a later part of a chain says nothing of what was before");
    assert_eq!(follows(&[sound[0].clone(), sound[2].clone()]), Err(ChainError::Number { found: 3, before: 1 }));
    let again = chain(&[("a", 0, 5, false), ("a", 4, 9, true)]);
    assert_eq!(follows(&again), Err(ChainError::Lines { sequence: 2, expected: 5, found: 4 }));
    let left_out = chain(&[("a", 0, 5, false), ("a", 6, 9, true)]);
    assert_eq!(follows(&left_out), Err(ChainError::Lines { sequence: 2, expected: 5, found: 6 }));
    let late = chain(&[("a", 1, 5, false)]);
    assert_eq!(follows(&late), Err(ChainError::Lines { sequence: 1, expected: 0, found: 1 }));
    let ended = chain(&[("a", 0, 5, true), ("a", 5, 9, true)]);
    assert!(matches!(follows(&ended), Err(ChainError::Lines { sequence: 2, .. })));
    let mut forked = chain(&[("a", 0, 5, false), ("a", 5, 9, true)]);
    forked[0] = chain(&[("c", 0, 5, false)]).remove(0);
    assert_eq!(follows(&forked), Err(ChainError::Digest { sequence: 2 }));
}

proptest! {
    #[test]
    fn no_altered_character_passes(at in any::<prop::sample::Index>(), with in "[ -~\\n]{0,3}") {
        let note = statement().sign(&key()).unwrap();
        let chars: Vec<char> = note.chars().collect();
        let at = at.index(chars.len());
        let altered: String = chars[..at].iter().copied().chain(with.chars()).chain(chars[at + 1..].iter().copied()).collect();
        prop_assume!(altered != note);
        prop_assert!(open(&altered, &verifier()).is_err(), "{}", altered);
    }
}
