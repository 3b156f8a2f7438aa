//! `targets.json`: policy targets, operational goals and reporting rounds.

use alliance::register::{Kind, OperationalGoal, PolicyTarget, RecordId, Round, Source};

use super::Taken;
use crate::fault::Faults;
use crate::json::{Node, join};
use crate::terms;

pub(super) fn take(root: &Node, taken: &mut Taken, faults: &mut Faults) {
    root.only(faults, &["about", "launched", "source", "targets", "reporting_cycle"]);
    let wording = root.text(faults, "about");
    let launched = root.field("launched").map(|_| root.need_that(faults, "launched", terms::is_date, terms::DATE));
    let source = Source { cited: root.cited(faults, "source"), read_as: String::new() };
    for node in root.need_list(faults, "targets") {
        node.only(faults, &["id", "title", "text", "goals"]);
        let id = node.need_that(faults, "id", |t| terms::TARGETS.contains(&t), terms::TARGET);
        let body = PolicyTarget {
            title: node.need(faults, "title", "a short title"),
            text: node.need(faults, "text", "the target's text"),
            launched: launched.clone(),
            wording: wording.clone(),
            source: source.clone(),
        };
        taken.put_node(faults, (&node, "id"), Kind::Target, &id, &body);
        for goal in node.list(faults, "goals") {
            take_goal(&goal, &id, wording.as_deref(), &source, taken, faults);
        }
    }
    for node in root.list(faults, "reporting_cycle") {
        node.only(faults, &["round", "event", "date"]);
        let id = node.need_that(faults, "round", |text| RecordId::new(text).is_ok(), terms::ID);
        let body = Round {
            event: node.need(faults, "event", "what happens in the round"),
            date: node.need_that(faults, "date", terms::is_date, terms::DATE),
            source: source.clone(),
            ..Round::default()
        };
        taken.put_node(faults, (&node, "round"), Kind::Round, &id, &body);
    }
}

fn take_goal(
    node: &Node,
    target: &str,
    wording: Option<&str>,
    source: &Source,
    taken: &mut Taken,
    faults: &mut Faults,
) {
    node.only(faults, &["id", "title", "text", "indicators", "yearly_growth"]);
    let id = node.need_that(faults, "id", |g| terms::target_of(g).is_some(), terms::GOAL);
    if let Some(serves) = terms::target_of(&id)
        && serves != target
    {
        let expected = format!("a goal of `{target}` (`{id}` serves `{serves}`)");
        node.refuse_at(faults, &join(&node.path, "id"), &expected, &id);
    }
    let indicators = node.texts(faults, "indicators");
    for bad in indicators.iter().filter(|i| !terms::is_indicator(i)) {
        node.refuse_at(faults, &join(&node.path, "indicators"), terms::INDICATOR, bad);
    }
    let growth = node
        .field("yearly_growth")
        .map(|_| node.need_that(faults, "yearly_growth", terms::is_fraction, terms::FRACTION));
    let body = OperationalGoal {
        target: target.to_owned(),
        title: node.need(faults, "title", "a short title"),
        text: node.need(faults, "text", "the goal's text"),
        indicators,
        yearly_growth: growth,
        wording: wording.map(str::to_owned),
        source: source.clone(),
    };
    taken.put_node(faults, (node, "id"), Kind::Goal, &id, &body);
}
