//! The questions, and answers as they are kept.

use std::collections::BTreeSet;

use alliance::register::questionnaire::{
    About, Answer, Answers, FieldId, FieldKind, Questionnaire, Required, Sensitivity, UnknownVersion, Value, Version,
    completeness, digest, prefill, questionnaire,
};

use super::world::{asked, choice, complete, day, id, number, text, with};

#[test]
fn each_goal_is_asked_the_same_and_its_own() {
    let asked = asked();
    let goals: Vec<&str> = asked
        .sections
        .iter()
        .filter_map(|s| if let About::Goal { goal, .. } = &s.about { Some(goal.as_str()) } else { None })
        .collect();
    assert_eq!(goals, ["G1", "G2", "G3", "G4", "G5", "G6", "G7"]);
    for goal in 1..=7 {
        for name in ["baseline", "progress", "actions", "results", "obstacles", "plans", "plans-by"] {
            assert!(asked.field(&id(&format!("g{goal}.{name}"))).is_some(), "g{goal}.{name}");
        }
    }
    assert_eq!(asked.sections.last().unwrap().id, "c.C001");
    assert_eq!(asked.field(&id("general.contact-address")).unwrap().sensitivity, Sensitivity::Restricted);
}

#[test]
fn ids_are_unique_and_what_a_question_depends_on_is_asked_before_it() {
    let asked = asked();
    let mut seen = BTreeSet::new();
    for field in asked.fields() {
        assert!(seen.insert(field.id.clone()), "{} stands twice", field.id);
        match &field.required {
            Required::When { field: other, says } => {
                assert!(seen.contains(other), "{}: {other} comes later or is not asked", field.id);
                let offered = match &asked.field(other).unwrap().kind {
                    FieldKind::Choice(choices) => choices.codes.clone(),
                    _ => vec!["yes".to_owned(), "no".to_owned()],
                };
                assert!(says.iter().all(|code| offered.contains(code)), "{}: {says:?}", field.id);
            }
            Required::Late { state, done_on, .. } => assert!(seen.contains(state) && seen.contains(done_on)),
            Required::Always | Required::No => {}
        }
    }
    for rule in &asked.sums {
        assert!(seen.contains(&rule.total), "{}", rule.total);
    }
}

#[test]
fn a_commitment_that_stands_twice_is_asked_about_once() {
    let About::Commitment(line) = asked().sections.last().unwrap().about.clone() else { panic!() };
    assert_eq!(questionnaire(Version::NEWEST, &[line.clone(), line]).sections.len(), 9);
}

#[test]
fn an_edition_is_known_by_its_name() {
    assert_eq!("2026.1".parse(), Ok(Version::V2026_1));
    assert_eq!("2026.9".parse::<Version>(), Err(UnknownVersion("2026.9".to_owned())));
}

#[test]
fn questions_and_answers_survive_json() {
    let json = serde_json::to_string(&asked()).unwrap();
    assert_eq!(serde_json::from_str::<Questionnaire>(&json).unwrap(), asked());
    let answers = with(&[("g2.convictions", number("00012.50"))]);
    let json = serde_json::to_string(&answers).unwrap();
    assert_eq!(serde_json::from_str::<Answers>(&json).unwrap(), answers);
    assert!(
        serde_json::from_str::<Answers>("{\"not an id\":{\"from_last_round\":false,\"value\":{\"yes-no\":true}}}")
            .is_err()
    );
}

/// The digest is of these very bytes, so that anybody can make it again.
#[test]
fn a_digest_is_over_sorted_json() {
    use sha2::{Digest, Sha256};
    let answers: Answers = [(id("b.x"), Answer::text("é\n")), (id("a.y"), Answer::new(Value::YesNo(true)))].into();
    let bytes = "{\"a.y\":{\"from_last_round\":false,\"value\":{\"yes-no\":true}},\"b.x\":{\"from_last_round\":false,\"value\":{\"text\":\"é\\n\"}}}";
    assert_eq!(digest(&answers), hex::encode(Sha256::digest(bytes)));
    assert_ne!(digest(&answers), digest(&Answers::new()));
}

#[test]
fn an_explanation_has_an_id_of_its_own() {
    assert_eq!(id("g1.actions").explanation().as_str(), "g1.actions.explanation");
    assert_eq!(id("g1.actions.explanation").explained(), Some(id("g1.actions")));
    assert_eq!(id("g1.actions").explained(), None);
    for bad in ["", "a b", "ä", "a/b"] {
        assert!(FieldId::new(bad).is_err(), "{bad}");
    }
}

#[test]
fn a_start_is_last_rounds_answers_where_they_are_offered_and_marked_so() {
    let last = with(&[
        ("g1.plans", text("More officers")),
        ("g1.actions", text("What we did then")),
        ("g1.victims-new.2024", number("310")),
        ("g1.victims-new.2021", number("200")),
        ("g1.icse-connected", text("of another kind")),
        ("g1.plans.explanation", text("because")),
    ]);
    let start = prefill(&asked(), &last);
    assert_eq!(start[&id("g1.plans")], Answer { from_last_round: true, value: text("More officers") });
    assert_eq!(start[&id("g1.victims-new.2024")].value, number("310"));
    for left in ["g1.actions", "g1.victims-new.2021", "g1.icse-connected", "g1.plans.explanation"] {
        assert!(!start.contains_key(&id(left)), "{left}");
    }
    assert!(start.values().all(|answer| answer.from_last_round));
}

#[test]
fn completeness_counts_what_other_answers_ask_for() {
    let all = completeness(&asked(), &complete());
    assert_eq!((all.answered, all.missing.as_slice()), (all.required, [].as_slice()));
    let mut answers = with(&[("c.C001.state", choice("done"))]);
    let more = completeness(&asked(), &answers);
    let missing: Vec<&str> = more.missing.iter().map(FieldId::as_str).collect();
    assert_eq!(missing, ["c.C001.done-on", "c.C001.evidence-1-title", "c.C001.evidence-1-grade"]);
    answers.insert(id("c.C001.done-on"), Answer::new(day("2025-09-01")));
    answers.remove(&id("c.C001.why-late"));
    assert!(completeness(&asked(), &answers).missing.contains(&id("c.C001.why-late")), "done two months late");
    answers.insert(id("c.C001.done-on"), Answer::new(day("2025-06-30")));
    assert!(!completeness(&asked(), &answers).missing.contains(&id("c.C001.why-late")), "done on its last day");
    let silent = completeness(&asked(), &Answers::new());
    assert_eq!(silent.answered, 0);
    assert!(silent.missing.contains(&id("g1.progress")) && !silent.missing.contains(&id("g1.actions")));
}
