//! What the register says of whose facts are public: a record for each member that said something, and one for each round that decided.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::register::Digest;

/// That facts are public from a day on, or are not any more. The facts themselves stand in no record: they follow from the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosure {
    /// Two letters of the member that consented; none in a decision of a round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// The round that decided; none in a consent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<String>,
    /// Whom the round asked to report, and so whom its decision is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// Whether the facts are public.
    pub public: bool,
    /// Since when.
    pub on: Date,
    /// By member: SHA-256 of the facts as they were on that day, with every record that they count. Nothing of facts that are not public.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, Digest>,
    /// Of how many events of the log these are the facts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
}

impl Disclosure {
    /// Whom it is about.
    pub fn about(&self) -> impl Iterator<Item = &str> {
        self.member.iter().chain(&self.members).map(String::as_str)
    }
}

/// The members whose facts are public, by what was said last of each kind: one consent, or one decision, is enough.
pub fn public<'a>(all: impl IntoIterator<Item = &'a Disclosure>) -> BTreeSet<&'a str> {
    all.into_iter().filter(|disclosure| disclosure.public).flat_map(Disclosure::about).collect()
}

/// The id of a member's consent.
pub fn of_member(member: &str) -> String {
    format!("consent.{member}")
}

/// The id of a round's decision.
pub fn of_round(round: &str) -> String {
    format!("round.{round}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_ground_is_enough_and_what_was_withdrawn_is_none() {
        let consent = |member: &str, public| Disclosure {
            member: Some(member.to_owned()),
            round: None,
            members: Vec::new(),
            public,
            on: "2027-01-01".parse().unwrap(),
            facts: BTreeMap::new(),
            size: None,
        };
        let round = |public| Disclosure {
            member: None,
            round: Some("2027-lisbon".to_owned()),
            members: vec!["DE".to_owned(), "FR".to_owned()],
            ..consent("", public)
        };
        let all = [consent("DE", false), consent("RS", true), consent("AT", false)];
        assert_eq!(public(&all), BTreeSet::from(["RS"]));
        assert_eq!(public(all.iter().chain([&round(true)])), BTreeSet::from(["DE", "FR", "RS"]));
        assert_eq!(public(all.iter().chain([&round(false)])), BTreeSet::from(["RS"]));
    }
}
