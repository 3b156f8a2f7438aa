//! What is kept between two steps goes on as if nothing had been; what was cut or changed does not.

use deconflict::Fault;

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
