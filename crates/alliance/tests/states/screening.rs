use std::collections::BTreeSet;

use alliance::register::Direction;
use alliance::register::commitment::{Check, Terms, screen};

use super::commitment::{draft, published, target, terms};
use super::day;

fn failed(terms: Terms) -> Vec<(&'static str, Option<String>)> {
    screen(&draft(terms)).into_iter().map(|failed| (failed.check.as_str(), failed.item)).collect()
}

#[test]
fn good_terms_pass_every_check() {
    assert_eq!(failed(terms()), []);
    assert_eq!(failed(Terms { targets: vec![target(150)], ..terms() }), []);
    assert_eq!(published(draft(terms()), 3).is_verifiable_as_written(), Some(true));
}

#[test]
fn each_check_fails_alone() {
    let one = |change: fn(&mut Terms)| {
        let mut terms = terms();
        change(&mut terms);
        failed(terms)
    };
    let item = |item: &str| Some(item.to_owned());
    assert_eq!(one(|t| t.authority = " ".into()), [("who", None)]);
    assert_eq!(one(|t| t.actions[0].lead.clear()), [("who", item("bill"))]);
    assert_eq!(one(|t| t.authoritative = "de".into()), [("what", None)], "there is no text in the language that rules");
    assert_eq!(one(|t| t.goals = BTreeSet::new()), [("goal", None)]);
    assert_eq!(one(|t| t.milestones.iter_mut().for_each(|m| m.criterion.clear())), [("measurable", None)]);
    assert_eq!(one(|t| t.milestones.iter_mut().for_each(|m| m.required = false)), [("measurable", None)]);
    assert_eq!(one(|t| t.deadline = None), [("by-when", None)]);
    assert_eq!(one(|t| t.milestones[1].due = Some(day(201))), [("steps-in-time", item("in-force"))]);
    assert_eq!(one(|t| t.baseline = None), [("baseline", None)]);
    let without_start =
        Terms { targets: vec![alliance::register::commitment::TargetLevel { from: None, ..target(150) }], ..terms() };
    assert_eq!(failed(without_start), [("baseline", item("reports"))]);
    assert_eq!(failed(Terms { targets: vec![target(100)], ..terms() }), [("not-reached-before", item("reports"))]);
    let down = alliance::register::commitment::TargetLevel { direction: Direction::Down, ..target(40) };
    assert_eq!(failed(Terms { targets: vec![down], ..terms() }), []);
}

#[test]
fn a_promise_that_fails_is_published_with_what_failed() {
    let vague = Terms { milestones: Vec::new(), deadline: Some(day(3)), ..terms() };
    let public = published(draft(vague), 3);
    let failed: Vec<Check> = public.state().live().unwrap().failed.iter().map(|failed| failed.check).collect();
    assert_eq!(failed, [Check::Measurable, Check::StepsInTime, Check::DeadlineAhead]);
    assert_eq!(public.is_verifiable_as_written(), Some(false));
}

#[test]
fn names_that_stand_twice_are_refused() {
    let mut twice = terms();
    twice.milestones[1].id = "adopted".into();
    let refused = alliance::register::CommitmentWork::draft("FR".into(), twice, super::act(0, 0)).unwrap_err();
    assert_eq!(refused.code(), "commitment-named-twice");
}
