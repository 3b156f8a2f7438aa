//! Names of the members, from CLDR (see `data/names.mjs`).

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use crate::i18n::Lang;

/// For each language, codes and names in the language's own order.
static NAMES: LazyLock<HashMap<Lang, Vec<(String, String)>>> = LazyLock::new(|| {
    let all: BTreeMap<String, Vec<(String, String)>> =
        serde_json::from_str(include_str!("../data/names.json")).expect("names.json is made by names.mjs");
    Lang::ALL.into_iter().map(|lang| (lang, all[lang.tag()].clone())).collect()
});

/// The member whose name never stands without its note (UNSCR 1244/1999).
pub const KOSOVO: &str = "XK";

/// All codes and names, in the language's own order. Kosovo's name has its asterisk.
pub fn in_order(lang: Lang) -> impl Iterator<Item = (&'static str, String)> {
    NAMES[&lang].iter().map(|(code, name)| (code.as_str(), marked(code, name)))
}

/// The name for a code; the code itself where it is no member's.
pub fn name(lang: Lang, code: &str) -> String {
    NAMES[&lang].iter().find(|(c, _)| c == code).map_or_else(|| code.to_owned(), |(c, n)| marked(c, n))
}

fn marked(code: &str, name: &str) -> String {
    if code == KOSOVO { format!("{name}*") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_names_all_54() {
        for lang in Lang::ALL {
            assert_eq!(in_order(lang).count(), 54, "{lang:?}");
            assert!(name(lang, KOSOVO).ends_with('*'));
        }
        assert_eq!(name(Lang::De, "DE"), "Deutschland");
        assert_eq!(name(Lang::Ja, "JP"), "日本");
    }
}
