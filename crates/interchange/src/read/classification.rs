//! `classification.json`: classification schemes, names and levels only.

use std::collections::BTreeMap;

use alliance::register::{Kind, RecordId, Scheme};

use super::Taken;
use crate::fault::Faults;
use crate::json::Node;
use crate::terms;

pub(super) fn take(root: &Node, taken: &mut Taken, faults: &mut Faults) {
    root.only(faults, &["wording", "schemes", "design_note"]);
    let wording = root.text(faults, "wording");
    let rules = root.text(faults, "design_note");
    for node in root.need_list(faults, "schemes") {
        node.only(
            faults,
            &[
                "id",
                "name",
                "status",
                "levels",
                "axes",
                "sections",
                "maps_from",
                "mapping",
                "verification",
                "note",
                "source",
                "read_as",
            ],
        );
        let id = node.need_that(faults, "id", |text| RecordId::new(text).is_ok(), terms::ID);
        let body = Scheme {
            name: node.need(faults, "name", "the scheme's name"),
            status: node.need(faults, "status", "whether the scheme is in use"),
            levels: coded(&node, faults, "levels"),
            axes: coded(&node, faults, "axes"),
            sections: coded(&node, faults, "sections"),
            maps_from: maps_from(&node, faults),
            mapping: node.text(faults, "mapping"),
            verification: node.text(faults, "verification"),
            wording: wording.clone(),
            rules: rules.clone(),
            note: node.text(faults, "note"),
            source: node.source(faults, "source"),
        };
        if body.levels.is_empty() && body.sections.is_empty() {
            node.refuse_at(faults, &crate::json::join(&node.path, "levels"), "levels or sections", "");
        }
        taken.put_node(faults, (&node, "id"), Kind::Scheme, &id, &body);
    }
}

fn coded(scheme: &Node, faults: &mut Faults, key: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for node in scheme.list(faults, key) {
        node.only(faults, &["code", "meaning"]);
        all.push((node.need(faults, "code", "a code"), node.need(faults, "meaning", "its administrative meaning")));
    }
    all
}

fn maps_from(scheme: &Node, faults: &mut Faults) -> BTreeMap<String, Vec<String>> {
    let Some(node) = scheme.field("maps_from") else { return BTreeMap::new() };
    let Some(object) = node.value.as_object() else {
        node.refuse(faults, "an object");
        return BTreeMap::new();
    };
    object.keys().map(|level| (level.clone(), node.texts(faults, level))).collect()
}
