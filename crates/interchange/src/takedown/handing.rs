//! An item that is handed over to another hotline, as our JSON and as CSV: what [`super::incoming`] reads. As X-ARF it is a report like any other ([`super::xarf`]).

use alliance::takedown::Signs;
use csv::WriterBuilder;
use jiff::Timestamp;
use serde_json::{Map, Value, json as value};
use vault::Secret;

use super::address::Address;
use super::incoming::COLUMNS;
use super::notice::{Class, Digests, Organisation};

/// What is handed over. It has no `Debug`: it says where the material is.
pub struct Handed<'a> {
    /// The number of the hand-over.
    pub reference: &'a str,
    /// Who hands it over, where that is known.
    pub reporter: Option<&'a Organisation>,
    /// How urgent it is.
    pub signs: Signs,
    /// What was found, in words: at most 4,000 characters.
    pub note: &'a str,
    /// Where the material is.
    pub address: &'a Address,
    /// Its class.
    pub class: Option<Class>,
    /// Digests of it.
    pub digests: &'a Digests,
    /// When somebody saw it there last.
    pub seen: Option<Timestamp>,
}

/// As our JSON: one report.
pub fn json(handed: &Handed<'_>) -> Secret<String> {
    let mut item = Map::new();
    item.insert("address".to_owned(), value!(handed.address.location().expose()));
    if let Some(seen) = handed.seen {
        item.insert("seen".to_owned(), value!(seen));
    }
    if let Some(class) = handed.class {
        item.insert("class".to_owned(), value!(class.name()));
    }
    for (name, hex) in handed.digests.named() {
        item.insert(name.to_owned(), value!(hex));
    }
    let all = [(handed.signs.at_risk, "at-risk"), (handed.signs.live, "live"), (handed.signs.new_victim, "new-victim")];
    let signs: Vec<&str> = all.into_iter().filter(|(is, _)| *is).map(|(_, word)| word).collect();
    let mut report = Map::new();
    report.insert("reference".to_owned(), value!(handed.reference));
    report.insert("note".to_owned(), value!(handed.note));
    report.insert("signs".to_owned(), value!(signs));
    if let Some(reporter) = handed.reporter {
        let named = value!({ "name": reporter.name, "contact": reporter.contact, "domain": reporter.domain });
        report.insert("reporter".to_owned(), named);
    }
    report.insert("items".to_owned(), value!([item]));
    Secret::new(Value::Object(report).to_string())
}

/// As CSV: one row. Signs of urgency have no column; the words say them.
pub fn csv(handed: &Handed<'_>) -> Secret<String> {
    let digest = |kind: &str| {
        let found = handed.digests.named().find(|(name, _)| *name == kind);
        found.map(|(_, hex)| hex.to_owned()).unwrap_or_default()
    };
    let cell = |column: &str| match column {
        "address" => handed.address.location().expose().clone(),
        "seen" => handed.seen.map(|seen| seen.to_string()).unwrap_or_default(),
        "class" => handed.class.map(|class| class.name().to_owned()).unwrap_or_default(),
        "reference" => handed.reference.to_owned(),
        "note" => handed.note.to_owned(),
        kind => digest(kind),
    };
    let mut rows = WriterBuilder::new().from_writer(Vec::new());
    // Writing to memory fails by nothing.
    let _ = rows.write_record(COLUMNS);
    let _ = rows.write_record(COLUMNS.map(cell));
    let bytes = rows.into_inner().unwrap_or_default();
    Secret::new(String::from_utf8(bytes).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::takedown::incoming::{self, Taken};

    const ADDRESS: &str = "https://user:word@example.org/a,b/%C3%BC?x=a;b";
    const NOTE: &str = "Unlawful: interpol-baseline 1: baseline.\nReported twice; “live”, since 1 March.";

    fn digests() -> Digests {
        Digests { md5: Some("a".repeat(32)), sha1: None, sha256: Some("b".repeat(64)) }
    }

    fn is_what_went_in(taken: &Taken, signs: Signs, reporter: Option<&Organisation>) {
        let [report] = taken.reports.as_slice() else { panic!("one report") };
        let [item] = report.items.as_slice() else { panic!("one address") };
        let address = Address::read(ADDRESS).unwrap();
        assert_eq!(item.address.location().expose(), address.location().expose());
        assert_eq!((item.class, &item.digests), (Some(Class::A1), &digests()));
        assert_eq!(item.seen, Some("2026-03-01T08:00:00Z".parse().unwrap()));
        assert_eq!(report.reference.as_ref().map(|text| text.expose().as_str()), Some("f81d4fae-7dec"));
        assert_eq!(report.note.as_ref().map(|text| text.expose().as_str()), Some(NOTE));
        assert_eq!((report.signs, report.reporter.as_ref()), (signs, reporter));
    }

    #[test]
    fn what_is_handed_over_is_read_by_the_own_intake() {
        let (address, digests) = (Address::read(ADDRESS).unwrap(), digests());
        let reporter = Organisation {
            name: "A hotline".into(),
            contact: "desk@hotline.test".into(),
            domain: "hotline.test".into(),
        };
        let signs = Signs { live: true, new_victim: true, ..Signs::default() };
        let handed = Handed {
            reference: "f81d4fae-7dec",
            reporter: Some(&reporter),
            signs,
            note: NOTE,
            address: &address,
            class: Some(Class::A1),
            digests: &digests,
            seen: Some("2026-03-01T08:00:00Z".parse().unwrap()),
        };
        let file = json(&handed);
        is_what_went_in(&incoming::json("f", file.expose().as_bytes()).unwrap(), signs, Some(&reporter));
        let file = csv(&handed);
        is_what_went_in(&incoming::csv("f", file.expose().as_bytes()).unwrap(), Signs::default(), None);
        // What nobody knows is left out.
        let bare = Handed { reporter: None, class: None, digests: &Digests::default(), seen: None, ..handed };
        for file in [json(&bare), csv(&bare)] {
            let read = if file.expose().starts_with('{') { incoming::json } else { incoming::csv };
            let taken = read("f", file.expose().as_bytes()).unwrap();
            assert_eq!(taken.reports[0].items[0].class, None);
        }
    }
}
