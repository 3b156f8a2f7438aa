//! What is said of an entry across the border of a house: by a list's owner to the source from which it came, and to a list's owner by those who take the list over.
//!
//! An opinion decides nothing. Whether an entry works is for vouches and contests; what an opinion says is known to the owner of the list, who judges what to make of it.

use serde::{Deserialize, Serialize};

use super::{Bank, Ground, OfficeAct};

/// Reasons of one opinion, at most.
const MOST: usize = 10;

refusals! {
    /// Why an opinion cannot be said.
    OpinionRefusal {
        /// The list is another organisation's.
        NotYours = "opinion-not-yours", "only the organisation whose list it is tells the list's source: it is asked under that organisation's name";
        /// No source said the entry, or not in a way that can be answered.
        NoSource = "opinion-no-source", "no row of the list's source stands for this entry in a way that can be answered";
        /// A reason that whoever keeps the list does not have.
        ReasonUnknown = "opinion-reason-unknown", "an entry is wrong for one of the reasons that whoever keeps the list offers: choose one to ten of them";
    }
}

/// Why an entry is wrong, in the words of whoever keeps the list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Reason {
    /// Its id there.
    pub guid: String,
    /// What it says.
    pub name: String,
}

/// What is said of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "opinion")]
pub enum Opinion {
    /// It is right.
    Right,
    /// It is wrong.
    Wrong {
        /// Why: at least one.
        reasons: Vec<Reason>,
    },
}

impl Opinion {
    /// Its word.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Wrong { .. } => "wrong",
        }
    }

    /// Why it is wrong; nothing where it is right.
    pub fn reasons(&self) -> &[Reason] {
        match self {
            Self::Right => &[],
            Self::Wrong { reasons } => reasons,
        }
    }

    /// That an entry is wrong, for reasons of those that are offered, by their ids.
    pub fn wrong(offered: &[Reason], guids: &[String]) -> Result<Self, OpinionRefusal> {
        let known = |guid: &String| offered.iter().find(|reason| reason.guid == *guid).cloned();
        let mut reasons = guids.iter().map(known).collect::<Option<Vec<_>>>().ok_or(OpinionRefusal::ReasonUnknown)?;
        reasons.sort();
        reasons.dedup();
        if (1..=MOST).contains(&reasons.len()) {
            Ok(Self::Wrong { reasons })
        } else {
            Err(OpinionRefusal::ReasonUnknown)
        }
    }
}

/// Whether somebody may tell a list's source something: in the name of the organisation by whose name and password it is asked.
pub fn may_tell(bank: &Bank, by: &OfficeAct) -> Result<(), OpinionRefusal> {
    if by.office == *bank.owner() { Ok(()) } else { Err(OpinionRefusal::NotYours) }
}

/// The reasons that this house offers to those who take its lists over: the grounds of a contest. Their ids are for ever.
pub fn own_reasons() -> Vec<Reason> {
    let reason = |ground: &Ground| {
        let (guid, name) = match ground {
            Ground::Lawful => ("a8a15b2e-6d0b-4c39-9d1f-3c2f5e0c7a01", "What it was made from is lawful"),
            Ground::Collides => {
                ("a8a15b2e-6d0b-4c39-9d1f-3c2f5e0c7a02", "It finds what is lawful, whatever it was made from")
            }
            Ground::Misclassified => ("a8a15b2e-6d0b-4c39-9d1f-3c2f5e0c7a03", "It is classified wrongly"),
        };
        Reason { guid: guid.to_owned(), name: name.to_owned() }
    };
    Ground::ALL.iter().map(reason).collect()
}

/// The ground that one of the house's own reasons is.
pub fn ground_of(guid: &str) -> Option<Ground> {
    let at = own_reasons().iter().position(|reason| reason.guid == guid)?;
    Ground::ALL.get(at).copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn an_entry_is_wrong_for_reasons_that_were_offered() {
        let offered = own_reasons();
        let guids = |at: &[usize]| at.iter().map(|at| offered[*at].guid.clone()).collect::<Vec<_>>();
        assert_eq!(Opinion::wrong(&offered, &guids(&[1, 0, 1])), Ok(Opinion::Wrong { reasons: offered[..2].to_vec() }));
        assert_eq!(Opinion::wrong(&offered, &[]), Err(OpinionRefusal::ReasonUnknown));
        assert_eq!(Opinion::wrong(&offered, &["another".to_owned()]), Err(OpinionRefusal::ReasonUnknown));
        assert_eq!(Opinion::wrong(&[], &guids(&[0])), Err(OpinionRefusal::ReasonUnknown));
    }

    #[test]
    fn each_ground_has_an_id_of_its_own() {
        let ids: BTreeSet<String> = own_reasons().into_iter().map(|reason| reason.guid).collect();
        assert_eq!(ids.len(), Ground::ALL.len());
        for (ground, reason) in Ground::ALL.iter().zip(own_reasons()) {
            assert_eq!(ground_of(&reason.guid), Some(*ground));
        }
        assert_eq!(ground_of(""), None);
    }

    #[test]
    fn an_opinion_is_kept_with_its_word() {
        let right = serde_json::json!({ "opinion": "right" });
        assert_eq!(serde_json::to_value(Opinion::Right).unwrap(), right);
        let wrong = Opinion::Wrong { reasons: own_reasons() };
        assert_eq!(serde_json::from_value::<Opinion>(serde_json::to_value(&wrong).unwrap()).unwrap(), wrong);
    }
}
