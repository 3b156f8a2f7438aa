//! Reports as X-ARF v4, type `content/csam`.

use alliance::takedown::Signs;
use serde_json::Value;

use super::tree::Tree;
use super::{Incoming, Item, LONGEST_DOMAIN, LONGEST_NAME, Taken, Unshown};
use crate::fault::Fault;
use crate::json::join;
use crate::takedown::notice::Organisation;

/// Reads X-ARF v4 as JSON: one report, or a list of them. Fields that are not needed are passed over: the format asks readers to.
pub fn xarf(file: &str, bytes: &[u8]) -> Result<Taken, Vec<Fault>> {
    let mut faults = Unshown::new(file);
    let mut taken = Taken { reports: Vec::new(), left_out: 0 };
    if let Some(tree) = Tree::read(bytes, &mut faults) {
        for (path, value) in tree.objects(&mut faults) {
            taken.reports.extend(report(&tree, value, &path, &mut faults));
            taken.left_out += value.get("evidence").and_then(Value::as_array).map_or(0, Vec::len);
        }
    }
    faults.or(taken)
}

/// Whether a document says that it is X-ARF of any version.
pub(super) fn is_xarf(bytes: &[u8]) -> bool {
    let names = |value: &Value| value.get("xarf_version").is_some() || value.get("ReporterInfo").is_some();
    serde_json::from_slice::<Value>(bytes).is_ok_and(|value| match &value {
        Value::Array(list) => list.first().is_some_and(names),
        one => names(one),
    })
}

fn report(tree: &Tree, value: &Value, path: &str, faults: &mut Unshown) -> Option<Incoming> {
    let line = |key: &str| tree.line(&join(path, key));
    let version = tree.text(value, path, "xarf_version", faults).unwrap_or_default();
    if !version.starts_with("4.") {
        let old = value.get("Version").is_some() || value.get("ReporterInfo").is_some();
        let found = if old { "X-ARF of version 3: convert it to version 4" } else { "another version, or none" };
        faults.said(line("xarf_version"), &join(path, "xarf_version"), "X-ARF 4, such as `4.2.0`", found);
        return None;
    }
    for (key, expected) in [("category", "content"), ("type", "csam")] {
        if tree.text(value, path, key, faults) != Some(expected) {
            faults.note(
                line(key),
                &join(path, key),
                &format!("`{expected}`: reports of other kinds are not taken here"),
            );
            return None;
        }
    }
    let column = join(path, "url");
    let Some(url) = tree.text(value, path, "url", faults) else {
        faults.missing(line("url"), &column, "an address of material");
        return None;
    };
    let mut item = Item::of(faults.address(line("url"), &column, url)?, line("url"));
    let seen = if value.get("verified_at").is_some() { "verified_at" } else { "timestamp" };
    for (key, name) in [("classification", "class"), (seen, "seen")] {
        if let Some(text) = tree.text(value, path, key, faults) {
            faults.about(&mut item, line(key), &join(path, key), name, text);
        }
    }
    if let Some(digests) = value.get("hash_values") {
        let path = join(path, "hash_values");
        for name in ["md5", "sha1", "sha256"] {
            if let Some(text) = tree.text(digests, &path, name, faults) {
                let column = join(&path, name);
                faults.about(&mut item, tree.line(&column), &column, name, text);
            }
        }
    }
    let reference = tree.text(value, path, "report_id", faults);
    let reference = reference.and_then(|text| faults.reference(line("report_id"), &join(path, "report_id"), text));
    let note = tree.text(value, path, "description", faults);
    let note = note.and_then(|text| faults.words(line("description"), &join(path, "description"), text));
    let reporter = value.get("reporter");
    let reporter = reporter.and_then(|value| organisation(tree, value, &join(path, "reporter"), faults));
    Some(Incoming { reference, reporter, signs: Signs::default(), note, items: vec![item] })
}

/// None where a part of it is not there; what is there is bounded all the same.
fn organisation(tree: &Tree, value: &Value, path: &str, faults: &mut Unshown) -> Option<Organisation> {
    let mut text = |key: &str, longest: usize| {
        let column = join(path, key);
        let text = value.get(key)?.as_str()?;
        faults.about_organisation(tree.line(&column), &column, text, longest)
    };
    let (name, contact) = (text("org", LONGEST_NAME), text("contact", LONGEST_NAME));
    let domain = text("domain", LONGEST_DOMAIN);
    Some(Organisation { name: name?, contact: contact?, domain: domain? })
}
