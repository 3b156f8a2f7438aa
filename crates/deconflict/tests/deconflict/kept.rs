//! What is kept between two steps goes on as if nothing had been; what was cut or changed does not.

use std::collections::HashSet;

use deconflict::{Fault, Kind};

use super::*;

#[test]
fn a_side_that_was_stopped_sends_the_same_again() {
    let run = Run::of(&terms(64), ids(&[1, 2, 3]), ids(&[2, 3, 4]));
    let asker = Side::restore(&run.asker.save()).unwrap();
    assert_eq!(asker.set().to_bytes(), run.offer.0);
    let answerer = Side::restore(&run.answerer.save()).unwrap();
    let set = Set::read(&run.offer.0, 64).unwrap();
    let (answered, finished, statement) = answerer.answer(&set, &run.offer.1).unwrap();
    assert_eq!((answered.to_bytes(), finished.tags.to_bytes()), (run.answer.0.clone(), run.answer_tags.clone()));
    assert_eq!(statement, run.statement);
    let tags = Tags::read(&run.closing.0, 64).unwrap();
    let both = answerer.learn_as_answerer(&finished, &statement, &tags, &run.closing.1).unwrap();
    assert_eq!(both.into_iter().cloned().collect::<Vec<_>>(), run.learned().1);
}

/// Of some kinds the form leaves out what was looked at: it is not read a second time.
#[test]
fn a_side_of_every_kind_goes_on() {
    let of_each = [
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "sha1:a94a8fe5ccb19ba61c4c0873d391e987982fbbd3",
        "md5:098f6bcd4621d373cade4e832627b4f6",
        "onion:pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion",
        "bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "ethereum:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "monero:42ey1afDFnn4886T7196doS9GPMzexD9gXpsZJDwVjeRVdFCSoHnv7KPbBeGpzJBzHRCAs9UxqeoyFQMYbqSWYTfJJQAWDm",
        "pgp:D869 2123 C406 5DEA 5E0F  3AB5 249B 39D2 4F25 E3B6",
        "uuid:{F47AC10B-58CC-4372-A567-0E02B2C3D479}",
        "session:0556a1adde4b65b86bcd51cc73e2cd4e542179f47959fe3e0e21b4b0acdade5185",
        "tox:56A1ADE4B65B86BCD51CC73E2CD4E542179F47959FE3E0E21B4B0ACDADE51855D34D34D37CB5",
    ]
    .map(|line| Identifier::read(line).unwrap_or_else(|why| panic!("{line}: {why}")));
    let kinds: HashSet<Kind> = of_each.iter().map(Identifier::kind).collect();
    assert_eq!(kinds.len(), Kind::ALL.len());
    let run = Run::of(&terms(64), of_each.to_vec(), of_each.to_vec());
    assert_eq!(run.learned().0.len(), of_each.len());
    for side in [&run.asker, &run.answerer] {
        let kept = Side::restore(&side.save()).unwrap();
        assert_eq!(kept.set(), side.set());
        assert!(*kept.save() == *side.save(), "what is kept again is the same");
    }
}

#[test]
fn what_was_cut_or_changed_is_refused() {
    let side = Side::begin(terms(64), Role::Asker, ids(&[1, 2])).unwrap();
    let kept = side.save();
    for length in 0..kept.len() {
        assert_eq!(Side::restore(&kept[..length]).map(drop), Err(Fault::Kept), "{length} bytes");
    }
    for at in 0..kept.len() {
        let mut bytes = kept.as_bytes().to_vec();
        bytes[at] ^= 1;
        let Ok(text) = String::from_utf8(bytes) else { continue };
        assert_eq!(Side::restore(&text).map(drop), Err(Fault::Kept), "byte {at}");
    }
}

#[test]
fn nothing_prints_a_secret_or_an_identifier() {
    let side = Side::begin(terms(64), Role::Asker, ids(&[1])).unwrap();
    let shown = format!("{side:?} {:?}", ids(&[1]));
    assert!(shown.contains("Identifier(sha256:…)") && !shown.contains(id(1).expose()), "{shown}");
    let kept = side.save();
    let secret = kept.lines().find_map(|line| line.strip_prefix("secret ")).unwrap();
    assert!(!shown.contains(&secret[..8]), "{shown}");
}
