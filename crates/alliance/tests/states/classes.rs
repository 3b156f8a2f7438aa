//! What an amendment does to a promise.

use std::collections::{BTreeMap, BTreeSet};

use alliance::register::Direction;
use alliance::register::commitment::{
    Action, BaselineStated, Checked, Class, Classed, CommitmentKind, Effect, Milestone, Part, TargetLevel, Terms,
    Wording,
};
use proptest::prelude::*;

use super::commitment::{target, terms};
use super::day;

fn maybe_day() -> impl Strategy<Value = Option<jiff::civil::Date>> {
    prop::option::of((0_i64..4).prop_map(|n| day(n * 30)))
}

fn actions() -> impl Strategy<Value = Vec<Action>> {
    let one = ("[kl]", "[ab]", maybe_day(), maybe_day());
    prop::collection::btree_map("[pqr]", one, 0..3).prop_map(|all| {
        let action = |(id, (lead, what, start, due))| Action { id, what, lead, start, due };
        all.into_iter().map(action).collect()
    })
}

fn milestones() -> impl Strategy<Value = Vec<Milestone>> {
    prop::collection::btree_map("[xyz]", (any::<bool>(), maybe_day(), "[ab]"), 0..3).prop_map(|all| {
        let of = |(id, (required, due, criterion))| Milestone { id, what: "a step".into(), required, due, criterion };
        all.into_iter().map(of).collect()
    })
}

fn targets() -> impl Strategy<Value = Vec<TargetLevel>> {
    prop::collection::btree_map("[uvw]", (0_i64..3, 0_i64..3, prop::option::of(0_i64..2)), 0..3).prop_map(|all| {
        let of = |(indicator, (to, by, from)): (String, (i64, i64, Option<i64>))| {
            // The way that is better hangs on the indicator, so that it never changes.
            let direction = match indicator.as_str() {
                "u" => Direction::Up,
                "v" => Direction::Down,
                _ => Direction::Context,
            };
            TargetLevel { indicator, direction, from: from.map(Into::into), to: to.into(), by: day(by) }
        };
        all.into_iter().map(of).collect()
    })
}

fn any_terms() -> impl Strategy<Value = Terms> {
    let goals = prop::collection::btree_set("G[123]", 0..3);
    let parts = prop::collection::btree_set((0..Part::ALL.len()).prop_map(|n| Part::ALL[n]), 0..3);
    let words = ("[ab]", "(fr|de)", "[ab]", prop::option::of("[ab]"), any::<bool>());
    (goals, parts, words, actions(), milestones(), targets(), maybe_day()).prop_map(
        |(
            goals,
            restricted,
            (text, authoritative, authority, baseline, law),
            actions,
            milestones,
            targets,
            deadline,
        )| {
            let text = Wording { text, checked: Checked::Human };
            Terms {
                goals,
                kind: if law { CommitmentKind::Law } else { CommitmentKind::Data },
                text: BTreeMap::from([("fr".into(), text)]),
                authoritative,
                authority,
                actions,
                milestones,
                targets,
                baseline: baseline.map(|text| BaselineStated { text, as_of: day(0) }),
                deadline,
                restricted,
            }
        },
    )
}

/// The first terms with one of their fields taken from the second.
fn with_one_of(a: &Terms, b: Terms, field: u8) -> Terms {
    let a = a.clone();
    match field {
        0 => Terms { goals: b.goals, ..a },
        1 => Terms { kind: b.kind, ..a },
        2 => Terms { text: b.text, ..a },
        3 => Terms { authoritative: b.authoritative, ..a },
        4 => Terms { authority: b.authority, ..a },
        5 => Terms { actions: b.actions, ..a },
        6 => Terms { milestones: b.milestones, ..a },
        7 => Terms { targets: b.targets, ..a },
        8 => Terms { baseline: b.baseline, ..a },
        9 => Terms { deadline: b.deadline, ..a },
        10 => Terms { restricted: b.restricted, ..a },
        _ => b,
    }
}

fn count(classed: &Classed, class: Class) -> usize {
    classed.findings.iter().filter(|finding| finding.effect.class() == class).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_change_is_silent_and_the_way_back_is_the_opposite(a in any_terms(), b in any_terms(), field in 0_u8..13) {
        let b = with_one_of(&a, b, field);
        let (there, back) = (Classed::between(&a, &b), Classed::between(&b, &a));
        prop_assert_eq!(there.findings.is_empty(), a == b, "whatever changes is named");
        prop_assert_eq!(count(&there, Class::Stronger), count(&back, Class::Weaker));
        prop_assert_eq!(count(&there, Class::Weaker), count(&back, Class::Stronger));
        prop_assert_eq!(count(&there, Class::Neutral), count(&back, Class::Neutral));
        let (stronger, weaker) = (count(&there, Class::Stronger) > 0, count(&there, Class::Weaker) > 0);
        prop_assert_eq!(there.mixed, stronger && weaker);
        prop_assert_eq!(there.class == Class::Weaker, weaker, "where anything is weaker, the whole is");
        prop_assert_eq!(there.class == Class::Neutral, !weaker && !stronger);
    }
}

fn effects(change: impl FnOnce(&mut Terms)) -> (Class, Vec<Effect>) {
    let before = Terms { targets: vec![target(150)], ..terms() };
    let mut after = before.clone();
    change(&mut after);
    let classed = Classed::between(&before, &after);
    (classed.class, classed.findings.iter().map(|finding| finding.effect).collect())
}

#[test]
fn single_effects() {
    use Class::{Neutral, Stronger, Weaker};
    assert_eq!(effects(|t| t.deadline = Some(day(201))), (Weaker, vec![Effect::DeadlineLater]));
    assert_eq!(effects(|t| t.deadline = Some(day(199))), (Stronger, vec![Effect::DeadlineEarlier]));
    assert_eq!(effects(|t| t.deadline = None), (Weaker, vec![Effect::DeadlineDropped]));
    assert_eq!(effects(|t| t.targets[0].to = 149.into()), (Weaker, vec![Effect::TargetLower]));
    assert_eq!(effects(|t| t.targets.clear()), (Weaker, vec![Effect::TargetRemoved]));
    assert_eq!(effects(|t| t.targets[0].by = day(210)), (Weaker, vec![Effect::TargetLater]));
    assert_eq!(effects(|t| t.targets[0].direction = Direction::Context), (Weaker, vec![Effect::DirectionChanged]));
    assert_eq!(effects(|t| t.milestones[0].required = false), (Weaker, vec![Effect::MilestoneOptional]));
    assert_eq!(effects(|t| t.milestones[0].due = None), (Weaker, vec![Effect::MilestoneLater]));
    assert_eq!(effects(|t| t.milestones[0].criterion.clear()), (Neutral, vec![Effect::MilestoneReworded]));
    assert_eq!(effects(|t| t.milestones[0].what.clear()), (Neutral, vec![Effect::MilestoneReworded]));
    assert_eq!(effects(|t| t.actions[0].what.clear()), (Neutral, vec![Effect::ActionReworded]));
    assert_eq!(effects(|t| t.actions[0].lead.clear()), (Neutral, vec![Effect::ActionReworded]));
    assert_eq!(effects(|t| t.actions[0].start = None), (Neutral, vec![Effect::ActionReworded]));
    assert_eq!(effects(|t| t.actions[0].due = Some(day(99))), (Stronger, vec![Effect::ActionEarlier]));
    assert_eq!(effects(|t| t.targets[0].from = None), (Neutral, vec![Effect::StartChanged]));
    assert_eq!(effects(|t| t.restricted = BTreeSet::from([Part::Actions])), (Weaker, vec![Effect::SensitivityRaised]));
    assert_eq!(effects(|t| t.authority = "Police".into()), (Neutral, vec![Effect::AuthorityChanged]));
}

#[test]
fn mixed_is_weaker_and_both_are_shown() {
    let before = terms();
    let after = Terms { deadline: Some(day(300)), targets: vec![target(150)], ..terms() };
    let classed = Classed::between(&before, &after);
    assert_eq!((classed.class, classed.mixed), (Class::Weaker, true));
    let json = serde_json::to_value(&classed).unwrap();
    assert_eq!(
        json["findings"][0],
        serde_json::json!({
            "effect": "deadline-later", "before": day(200).to_string(), "after": day(300).to_string(),
        })
    );
    assert_eq!(json["findings"][1], serde_json::json!({ "effect": "target-added", "item": "reports" }));
}
