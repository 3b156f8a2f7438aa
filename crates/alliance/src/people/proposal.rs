//! Acts that two people have to agree on: one proposes, another with the same right confirms.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Grant, PeopleRefusal, Role};
use crate::register::Member;

/// A proposal that nobody confirms ends after this time.
pub const OPEN: SignedDuration = SignedDuration::from_hours(7 * 24);

/// What two people have to agree on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Subject {
    /// Somebody who has an account gets a role.
    Grant {
        /// The account.
        account: String,
        /// The role.
        grant: Grant,
    },
    /// Somebody is invited to a role.
    Invite {
        /// The invitation, which is sent once two people agree.
        invitation: String,
        /// The roles.
        grants: Vec<Grant>,
    },
    /// The last operator's account ends, or stops being one.
    EndLastOperator {
        /// The account.
        account: String,
        /// How.
        how: Ending,
    },
    /// A state becomes a member.
    Admission {
        /// What the register will say of it.
        member: Box<Member>,
    },
    /// The round has decided that the credibility facts of whom it asked are public, or are not any more. The secretariat records it.
    Facts {
        /// The round.
        round: String,
        /// Whether they are.
        public: bool,
    },
}

words! {
    /// How an operator ends.
    Ending {
        /// The role is taken.
        Withdrawn = "withdrawn",
        /// The account is closed for now.
        Suspended = "suspended",
        /// The person left.
        Left = "left",
    }
}

impl Subject {
    /// The word of its kind.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Grant { .. } => "grant",
            Self::Invite { .. } => "invite",
            Self::EndLastOperator { .. } => "end-last-operator",
            Self::Admission { .. } => "admission",
            Self::Facts { .. } => "facts",
        }
    }

    /// All words of kinds.
    pub const WORDS: &'static [&'static str] = &["grant", "invite", "end-last-operator", "admission", "facts"];

    /// Whose right it is.
    pub const fn right(&self) -> Role {
        match self {
            Self::Admission { .. } | Self::Facts { .. } => Role::Secretariat,
            _ => Role::Operator,
        }
    }
}

words! {
    /// How far a proposal is.
    ProposalState {
        /// It waits for a second person.
        Open = "open",
        /// It was confirmed and done.
        Confirmed = "confirmed",
        /// Whoever proposed it took it back, or the second person refused it.
        Withdrawn = "withdrawn",
    }
}

/// A proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// What.
    pub subject: Subject,
    /// Why.
    pub reason: String,
    /// The account that proposed it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// How far it is.
    pub state: ProposalState,
    /// The account that confirmed it or took it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_by: Option<String>,
}

impl Proposal {
    /// Proposes.
    pub fn new(subject: Subject, reason: &str, by: &str, now: Timestamp) -> Result<Self, PeopleRefusal> {
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(PeopleRefusal::ReasonMissing);
        }
        let reason = reason.chars().take(1_000).collect();
        Ok(Self { subject, reason, by: by.to_owned(), at: now, state: ProposalState::Open, ended_by: None })
    }

    /// When it ends by itself.
    pub fn ends(&self) -> Timestamp {
        self.at.saturating_add(OPEN).unwrap_or(self.at)
    }

    /// Whether it waits for a second person now.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.state == ProposalState::Open && now < self.ends()
    }

    /// Whether somebody in this role may be the second person. `operators` are in use besides whoever proposed: where there is
    /// none, the secretariat stands in for the second operator, so that a house with one operator can get another.
    pub fn may_confirm(&self, role: Role, operators: usize) -> bool {
        let right = self.subject.right();
        role == right || (right == Role::Operator && operators == 0 && role == Role::Secretariat)
    }

    /// A second person agrees.
    pub fn confirm(mut self, by: &str, role: Role, operators: usize, now: Timestamp) -> Result<Self, PeopleRefusal> {
        if !self.is_open(now) {
            return Err(PeopleRefusal::ProposalOver);
        }
        if by == self.by {
            return Err(PeopleRefusal::ProposalOwn);
        }
        if !self.may_confirm(role, operators) {
            return Err(PeopleRefusal::ProposalNotYours);
        }
        self.state = ProposalState::Confirmed;
        self.ended_by = Some(by.to_owned());
        Ok(self)
    }

    /// Taken back by whoever proposed it, or refused by a second person.
    pub fn withdraw(mut self, by: &str, role: Role, operators: usize, now: Timestamp) -> Result<Self, PeopleRefusal> {
        if !self.is_open(now) {
            return Err(PeopleRefusal::ProposalOver);
        }
        if by != self.by && !self.may_confirm(role, operators) {
            return Err(PeopleRefusal::ProposalNotYours);
        }
        self.state = ProposalState::Withdrawn;
        self.ended_by = Some(by.to_owned());
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + hours * 3_600).unwrap()
    }

    fn proposal() -> Proposal {
        let subject = Subject::Grant { account: "b".into(), grant: Grant { role: Role::Auditor, member: None } };
        Proposal::new(subject, " new auditor ", "a", at(0)).unwrap()
    }

    #[test]
    fn another_person_with_the_same_right_confirms() {
        assert_eq!(proposal().confirm("a", Role::Operator, 1, at(1)), Err(PeopleRefusal::ProposalOwn));
        for role in Role::ALL {
            let right = *role == Role::Operator;
            assert_eq!(proposal().confirm("c", *role, 1, at(1)).is_ok(), right, "{role}");
            let alone = right || *role == Role::Secretariat;
            assert_eq!(proposal().confirm("c", *role, 0, at(1)).is_ok(), alone, "{role}, no other operator");
        }
        let done = proposal().confirm("c", Role::Operator, 1, at(1)).unwrap();
        assert_eq!(done.clone().confirm("d", Role::Operator, 1, at(1)), Err(PeopleRefusal::ProposalOver));
        assert_eq!(done.withdraw("a", Role::Operator, 1, at(1)), Err(PeopleRefusal::ProposalOver));
    }

    #[test]
    fn it_ends_after_seven_days() {
        let last = proposal().ends() - SignedDuration::from_micros(1);
        assert!(proposal().confirm("c", Role::Operator, 1, last).is_ok());
        let over = proposal().confirm("c", Role::Operator, 1, proposal().ends());
        assert_eq!(over, Err(PeopleRefusal::ProposalOver));
    }

    #[test]
    fn it_has_a_reason_and_can_be_taken_back() {
        assert_eq!(Proposal::new(proposal().subject, "  ", "a", at(0)), Err(PeopleRefusal::ReasonMissing));
        assert_eq!(proposal().reason, "new auditor");
        assert!(proposal().withdraw("a", Role::Operator, 1, at(1)).is_ok());
        assert!(proposal().withdraw("c", Role::Operator, 1, at(1)).is_ok(), "the second person refuses it");
        assert_eq!(proposal().withdraw("c", Role::Secretariat, 1, at(1)), Err(PeopleRefusal::ProposalNotYours));
    }
}
