//! Every sentence is used and every sentence that is used is there, in every language, filled with the same arguments.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::{SPOKEN, words_of};
use crate::i18n::Lang;

/// Sources that name messages: this crate's code and templates, and the code of the conference pack.
fn sources() -> Vec<(PathBuf, String)> {
    fn below(folder: &Path, out: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                below(&path, out);
            } else if !["sentences.rs", "sentences/checks.rs", "i18n.rs"].iter().any(|own| path.ends_with(own)) {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
                out.push((path, code));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut out = Vec::new();
    below(&root.join("src"), &mut out);
    below(&root.join("templates"), &mut out);
    below(&root.join("../pack/src"), &mut out);
    out
}

/// The texts that follow `start` up to the closing quote.
fn quoted<'a>(code: &'a str, start: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(start) {
        let rest = code[at + start.len()..].trim_start();
        if let Some((word, _)) = rest.strip_prefix('"').and_then(|r| r.split_once('"')) {
            found.push(word);
        }
    }
    found
}

/// Every id that the sources name, with the place where it is named first.
fn used() -> BTreeMap<String, String> {
    let mut used = BTreeMap::new();
    for family in SPOKEN {
        for word in words_of(family).unwrap_or_default() {
            used.insert(format!("{family}-{word}"), "the rules".to_owned());
        }
    }
    for (path, code) in sources() {
        let place = path.display().to_string();
        for way in [".m(", ".with(", ".html("] {
            for id in quoted(&code, way) {
                used.entry(id.to_owned()).or_insert_with(|| place.clone());
            }
        }
        for family in quoted(&code, ".of(").into_iter().chain(quoted(&code, ".of_with(")) {
            for word in words_of(family).unwrap_or_else(|| panic!("{place}: the family “{family}” is not listed")) {
                used.entry(format!("{family}-{word}")).or_insert_with(|| place.clone());
            }
        }
    }
    used
}

/// Messages that only people read who are signed in, or who are written to. A language has all of them or none (`Lang::works`).
fn of_the_working_rooms() -> BTreeSet<String> {
    const FILES: [&str; 4] = ["letters.ftl", "questionnaire.ftl", "refusals.ftl", "sign-in.ftl"];
    let (_, files) = crate::i18n::FILES.iter().find(|(tag, _)| *tag == "en").unwrap();
    let working = files.iter().filter(|(name, _)| FILES.contains(name) || name.starts_with("work"));
    let ids = working.flat_map(|(_, text)| text.lines()).filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase()));
    ids.filter_map(|l| l.split_once('=')).map(|(id, _)| id.trim().to_owned()).collect()
}

/// Every message of a language, with the names of its arguments.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    let (_, files) = crate::i18n::FILES.iter().find(|(tag, _)| *tag == lang.tag()).unwrap();
    for (name, text) in *files {
        let mut id = String::new();
        for line in text.lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let (word, _) = line.split_once('=').unwrap_or_else(|| panic!("{}/{name}: {line}", lang.tag()));
                word.trim().clone_into(&mut id);
                let twice = found.insert(id.clone(), BTreeSet::new());
                assert!(twice.is_none(), "{}/{name}: “{id}” stands twice", lang.tag());
            }
            if line.starts_with('#') || id.is_empty() {
                continue;
            }
            for (at, _) in line.match_indices('$') {
                let word = line[at + 1..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-');
                found.get_mut(&id).unwrap().insert(word.collect());
            }
        }
    }
    found
}

#[test]
fn no_sentence_is_missing_and_none_is_unused() {
    let used = used();
    let english = messages(Lang::En);
    let working = of_the_working_rooms();
    let mut faults = Vec::new();
    for lang in Lang::all_served() {
        let there = messages(lang);
        let missing = |id: &&String| !there.contains_key(*id) && (lang.works() || !working.contains(id.as_str()));
        for (id, place) in used.iter().filter(|(id, _)| missing(id)) {
            faults.push(format!("{}: “{id}” is missing (used in {place})", lang.tag()));
        }
        for id in there.keys().filter(|id| !used.contains_key(*id)) {
            faults.push(format!("{}: “{id}” is not used", lang.tag()));
        }
        for (id, arguments) in &there {
            let wanted = english.get(id);
            if wanted.is_some_and(|wanted| wanted != arguments) {
                faults.push(format!("{}: “{id}” takes {arguments:?}, in English {wanted:?}", lang.tag()));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn all_eight_languages_are_served() {
    assert_eq!(Lang::all_served().collect::<Vec<_>>(), Lang::ALL);
}

/// What follows `Deed::new(...,` in the use cases, or stands in any list of what is done: words of the form `report.submitted`
/// whose first half begins a word that is known.
#[test]
fn every_deed_has_its_word_in_the_list_of_words_and_every_word_its_deed() {
    fn below(folder: &Path, out: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                below(&path, out);
            } else {
                let text = fs::read_to_string(&path).unwrap();
                out.push((path, text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()));
            }
        }
    }
    let mut sources = Vec::new();
    below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../desk/src"), &mut sources);
    sources.retain(|(path, _)| !path.ends_with("work/acts.rs"));
    let families: BTreeSet<&str> = desk::work::ACTS.iter().filter_map(|a| a.split_once('.')).map(|(f, _)| f).collect();
    let is_word = |text: &str| {
        let plain = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        text.split_once('.').is_some_and(|(first, second)| plain(first) && plain(second))
    };
    let (mut faults, mut said) = (Vec::new(), BTreeSet::new());
    for (path, code) in &sources {
        // Every quotation mark may begin a word: a stray one (as a character) shifts nothing.
        let words = |code: &str| -> Vec<String> {
            let from = code.match_indices('"').filter_map(|(at, _)| code[at + 1..].split_once('"'));
            from.map(|(word, _)| word).filter(|w| is_word(w)).map(str::to_owned).collect()
        };
        let known = |word: &String| word.split_once('.').is_some_and(|(f, _)| families.contains(f));
        let named = words(code).into_iter().filter(known);
        // What follows `Deed::new(` up to the end of the arguments, whatever its family.
        let in_deeds =
            code.split("Deed::new(").skip(1).flat_map(|rest| words(rest.split(')').next().unwrap_or_default()));
        for word in named.chain(in_deeds) {
            said.insert(word.clone());
            if !desk::work::ACTS.contains(&word.as_str()) {
                faults.push(format!("{}: “{word}” is not in desk::work::ACTS", path.display()));
            }
        }
    }
    for word in desk::work::ACTS.iter().filter(|w| !said.contains(**w)) {
        faults.push(format!("“{word}” is in desk::work::ACTS, and no deed is remembered by it"));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
