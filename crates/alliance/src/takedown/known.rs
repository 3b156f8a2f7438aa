//! What lists say of the files that are said to lie at an address. It is evidence and no finding: a digest says what was reported, not what lies there now, so whoever assesses looks,
//! and their word counts. That two lists say so which owe each other nothing is what a police table calls known.

use serde::{Deserialize, Serialize};

use super::Label;
use crate::detection::FingerprintKind;

/// A list that has a file, and works for everybody in the alliance.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OnList {
    /// The organisation whose list it is.
    pub organisation: String,
    /// Two letters of its state.
    pub member: String,
    /// What the list says of the file; none where it classifies nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// By which digest.
    pub kind: FingerprintKind,
}

/// Whether two of these lists are independent: of two organisations of two states. Whatever each calls it, both have the file.
pub fn is_known(lists: &[OnList]) -> bool {
    let apart = |one: &OnList, other: &OnList| one.organisation != other.organisation && one.member != other.member;
    lists.iter().enumerate().any(|(at, one)| lists[..at].iter().any(|other| apart(one, other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(organisation: &str, member: &str) -> OnList {
        let kind = FingerprintKind::Sha256;
        OnList { organisation: organisation.to_owned(), member: member.to_owned(), label: None, kind }
    }

    #[test]
    fn two_states_have_it_or_it_is_not_known() {
        let (one, same, beside, other) = (of("a", "DE"), of("a", "DE"), of("b", "DE"), of("c", "RS"));
        assert!(!is_known(&[]));
        assert!(!is_known(&[one.clone(), same]), "a list twice is one list");
        assert!(!is_known(&[one.clone(), beside.clone()]), "two houses of one state");
        assert!(!is_known(&[one.clone(), of("a", "RS")]), "one house in two states");
        assert!(is_known(&[one, beside, other]));
    }
}
