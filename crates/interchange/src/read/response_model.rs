//! `mnr.json`: the WeProtect Model National Response, its domains and capabilities.

use alliance::register::{AssessmentRules, Capability, Kind, MaturityScale, Remark, ResponseModel, Source};

use super::Taken;
use crate::fault::Faults;
use crate::json::{Node, join};
use crate::terms;

pub(super) fn take(root: &Node, taken: &mut Taken, faults: &mut Faults) {
    root.only(
        faults,
        &[
            "version",
            "sources",
            "read_as",
            "domains",
            "cross_cutting",
            "revision_2022",
            "maturity_scale",
            "self_assessment_rules",
            "goal_crosswalk_proposal",
        ],
    );
    let source = root.source(faults, "sources");
    let (goals_note, crosswalk) = crosswalk(root, faults);
    let model = ResponseModel {
        edition: root.need(faults, "version", "the edition of the model"),
        cross_cutting: root.text(faults, "cross_cutting"),
        revision: root.field("revision_2022").map(|node| {
            node.only(faults, &["note", "sources"]);
            let text = node.need(faults, "note", "what the revision changed");
            Remark { text, source: Source { cited: node.cited(faults, "sources"), read_as: String::new() } }
        }),
        maturity: root.field("maturity_scale").map(|node| {
            node.only(faults, &["phases", "from", "to", "source"]);
            MaturityScale {
                phases: node.whole(faults, "phases").unwrap_or_default(),
                from: node.need(faults, "from", "the first phase"),
                to: node.need(faults, "to", "the last phase"),
                source: node.source(faults, "source"),
            }
        }),
        self_assessment: root.field("self_assessment_rules").map(|node| {
            node.only(faults, &["points", "source", "read_as"]);
            AssessmentRules { points: node.texts(faults, "points"), source: node.source(faults, "source") }
        }),
        goals_note,
    };
    for domain in root.need_list(faults, "domains") {
        domain.only(faults, &["id", "name", "aim", "capabilities"]);
        let id = domain.need_that(faults, "id", terms::is_code, "an id such as `criminal-justice`");
        let name = domain.need(faults, "name", "the domain's name");
        let aim = domain.need(faults, "aim", "what the domain is for");
        for node in domain.need_list(faults, "capabilities") {
            node.only(faults, &["no", "name", "scope"]);
            let no: u8 = node.whole(faults, "no").unwrap_or_default();
            if no > 99 {
                node.refuse_at(faults, &join(&node.path, "no"), "a number up to 99", &no.to_string());
            }
            let goals = crosswalk.iter().filter(|(_, numbers)| numbers.contains(&no)).map(|(goal, _)| goal.clone());
            let body = Capability {
                no,
                domain: id.clone(),
                domain_name: name.clone(),
                domain_aim: aim.clone(),
                name: node.need(faults, "name", "the capability's name"),
                scope: node.need(faults, "scope", "what it covers"),
                goals: goals.collect(),
                model: Some(model.clone()),
                source: source.clone(),
            };
            taken.put_node(faults, (&node, "no"), Kind::Capability, &format!("mnr-{no:02}"), &body);
        }
    }
    for (goal, numbers) in &crosswalk {
        for no in numbers {
            let id = format!("mnr-{no:02}");
            if !taken.records.iter().any(|r| r.id.as_str() == id) {
                let path = format!("goal_crosswalk_proposal.{goal}");
                root.refuse_at(faults, &path, "numbers of capabilities", &no.to_string());
            }
        }
    }
}

/// Which capabilities serve which goal, and whose proposal that is.
fn crosswalk(root: &Node, faults: &mut Faults) -> (Option<String>, Vec<(String, Vec<u8>)>) {
    let Some(node) = root.field("goal_crosswalk_proposal") else { return (None, Vec::new()) };
    let mut fields = vec!["note"];
    fields.extend(terms::GOALS.map(|(goal, _)| goal));
    node.only(faults, &fields);
    let mut all = Vec::new();
    for (goal, _) in terms::GOALS {
        let mut numbers = Vec::new();
        for element in node.list(faults, goal) {
            match element.value.as_u64().and_then(|n| u8::try_from(n).ok()) {
                Some(no) => numbers.push(no),
                None => element.refuse(faults, "the number of a capability"),
            }
        }
        all.push((goal.to_owned(), numbers));
    }
    (node.text(faults, "note"), all)
}
