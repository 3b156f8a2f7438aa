//! Reports as our JSON: one object, or a list of them.

use alliance::takedown::Signs;
use serde_json::Value;

use super::tree::Tree;
use super::{Incoming, Item, LONGEST_DOMAIN, LONGEST_NAME, Taken, Unshown};
use crate::fault::Fault;
use crate::json::join;
use crate::takedown::notice::Organisation;

const REPORT: [&str; 5] = ["reference", "reporter", "signs", "note", "items"];
const ITEM: [&str; 6] = ["address", "seen", "class", "md5", "sha1", "sha256"];
const SIGNS: &str = "a list of `at-risk`, `live`, `new-victim`";
const REPORTER: [&str; 3] = ["name", "contact", "domain"];

/// Reads reports as JSON: `{"reference": …, "reporter": {"name", "contact", "domain"}, "signs": ["at-risk", "live", "new-victim"],
/// "note": …, "items": [{"address": …, "seen": …, "class": …,
/// "md5": …, "sha1": …, "sha256": …}]}`. Of these only `items` with an `address` each has to be there; an item may be its address alone.
pub fn json(file: &str, bytes: &[u8]) -> Result<Taken, Vec<Fault>> {
    let mut faults = Unshown::new(file);
    let mut reports = Vec::new();
    if let Some(tree) = Tree::read(bytes, &mut faults) {
        for (path, value) in tree.objects(&mut faults) {
            reports.extend(report(&tree, value, &path, &mut faults));
        }
    }
    faults.or(Taken { reports, left_out: 0 })
}

fn report(tree: &Tree, value: &Value, path: &str, faults: &mut Unshown) -> Option<Incoming> {
    tree.only(value, path, &REPORT, faults);
    let at = |key: &str| (tree.line(&join(path, key)), join(path, key));
    let reference = tree.text(value, path, "reference", faults).and_then(|text| {
        let (line, column) = at("reference");
        faults.reference(line, &column, text)
    });
    let note = tree.text(value, path, "note", faults).and_then(|text| {
        let (line, column) = at("note");
        faults.words(line, &column, text)
    });
    let reporter = value.get("reporter").filter(|reporter| !reporter.is_null());
    let reporter = reporter.and_then(|reporter| organisation(tree, reporter, &join(path, "reporter"), faults));
    let (line, column) = at("items");
    let Some(list) = value.get("items").and_then(Value::as_array).filter(|list| !list.is_empty()) else {
        faults.missing(line, &column, "a list of at least one item");
        return None;
    };
    let items = list.iter().enumerate();
    let items: Vec<Item> =
        items.filter_map(|(index, value)| item(tree, value, &format!("{column}[{index}]"), faults)).collect();
    let signs = value.get("signs").filter(|signs| !signs.is_null());
    let signs = signs.map_or_else(Signs::default, |value| signs_of(tree, value, &join(path, "signs"), faults));
    Some(Incoming { reference, reporter, signs, note, items })
}

fn signs_of(tree: &Tree, value: &Value, path: &str, faults: &mut Unshown) -> Signs {
    let mut signs = Signs::default();
    let Some(list) = value.as_array() else {
        faults.note(tree.line(path), path, SIGNS);
        return signs;
    };
    for (index, sign) in list.iter().enumerate() {
        match sign.as_str() {
            Some("at-risk") => signs.at_risk = true,
            Some("live") => signs.live = true,
            Some("new-victim") => signs.new_victim = true,
            _ => {
                let path = format!("{path}[{index}]");
                faults.note(tree.line(&path), &path, SIGNS);
            }
        }
    }
    signs
}

fn item(tree: &Tree, value: &Value, path: &str, faults: &mut Unshown) -> Option<Item> {
    let line = tree.line(path);
    if let Some(address) = value.as_str() {
        return faults.address(line, path, address).map(|address| Item::of(address, line));
    }
    tree.only(value, path, &ITEM, faults);
    let column = join(path, "address");
    let Some(address) = tree.text(value, path, "address", faults) else {
        faults.missing(line, &column, "an address of material");
        return None;
    };
    let mut item = Item::of(faults.address(tree.line(&column), &column, address)?, line);
    for name in &ITEM[1..] {
        if let Some(text) = tree.text(value, path, name, faults) {
            let column = join(path, name);
            faults.about(&mut item, tree.line(&column), &column, name, text);
        }
    }
    Some(item)
}

fn organisation(tree: &Tree, value: &Value, path: &str, faults: &mut Unshown) -> Option<Organisation> {
    tree.only(value, path, &REPORTER, faults);
    let mut texts: Vec<String> = Vec::new();
    for (key, longest) in REPORTER.into_iter().zip([LONGEST_NAME, LONGEST_NAME, LONGEST_DOMAIN]) {
        let column = join(path, key);
        match tree.text(value, path, key, faults) {
            Some(text) => texts.extend(faults.about_organisation(tree.line(&column), &column, text, longest)),
            None => faults.missing(tree.line(path), &column, "a text"),
        }
    }
    let [name, contact, domain] = texts.try_into().ok()?;
    Some(Organisation { name, contact, domain })
}
