//! An account whose owner lost every way in is given back once two colleagues vouch for them, who checked on another way who
//! it is that asks. Neither of the two gets the link.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Grant, PeopleRefusal, Role};

/// Who asked is to be vouched for within this time.
pub const OPEN: SignedDuration = SignedDuration::from_hours(7 * 24);
/// The link that is sent then holds for this long.
pub const LINK: SignedDuration = SignedDuration::from_hours(24);
/// So many colleagues vouch.
pub const VOUCHERS: usize = 2;

words! {
    /// How far a recovery is.
    RecoveryState {
        /// Colleagues are to vouch.
        Open = "open",
        /// Two have vouched: the link was sent.
        Sent = "sent",
        /// The link was used.
        Used = "used",
        /// A colleague said that it is not them.
        Refused = "refused",
    }
}

/// A recovery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recovery {
    /// The account that is to be given back.
    pub account: String,
    /// When it was asked for.
    pub asked: Timestamp,
    /// Who vouched, and when.
    pub vouched: Vec<(String, Timestamp)>,
    /// How far it is.
    pub state: RecoveryState,
    /// Digest of the link that was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// When the link was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<Timestamp>,
}

/// Whether two people are colleagues: they hold roles of the same member, or the same role of the alliance. The operator looks
/// after the people of the alliance and counts as theirs; the secretariat counts as the operator's.
pub fn colleagues(one: &[Grant], other: &[Grant]) -> bool {
    let alliance = |grants: &[Grant]| grants.iter().any(|g| g.member.is_none());
    let shares = one.iter().any(|a| {
        other.iter().any(|b| match (&a.member, &b.member) {
            (Some(a), Some(b)) => a == b,
            (None, None) => a.role == b.role,
            _ => false,
        })
    });
    let is = |grants: &[Grant], role: Role| grants.iter().any(|g| g.role == role);
    let looked_after = |who: &[Grant], by: &[Grant]| alliance(who) && is(by, Role::Operator);
    let stands_in = |who: &[Grant], by: &[Grant]| is(who, Role::Operator) && is(by, Role::Secretariat);
    shares || looked_after(one, other) || looked_after(other, one) || stands_in(one, other) || stands_in(other, one)
}

impl Recovery {
    /// Asks for an account.
    pub fn new(account: &str, now: Timestamp) -> Self {
        Self {
            account: account.to_owned(),
            asked: now,
            vouched: Vec::new(),
            state: RecoveryState::Open,
            link: None,
            sent: None,
        }
    }

    /// Whether colleagues can vouch now.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.state == RecoveryState::Open && now.duration_since(self.asked) < OPEN
    }

    /// A colleague vouches. `owner` and `grants` are what the two accounts hold. Whether that was the last one needed.
    pub fn vouch(
        &mut self,
        by: &str,
        owner: &[Grant],
        grants: &[Grant],
        now: Timestamp,
    ) -> Result<bool, PeopleRefusal> {
        self.may_vouch(by, owner, grants, now)?;
        self.vouched.push((by.to_owned(), now));
        Ok(self.vouched.len() >= VOUCHERS)
    }

    /// Whether a colleague can vouch now.
    pub fn may_vouch(&self, by: &str, owner: &[Grant], grants: &[Grant], now: Timestamp) -> Result<(), PeopleRefusal> {
        if !self.is_open(now) {
            return Err(PeopleRefusal::RecoveryOver);
        }
        if by == self.account {
            return Err(PeopleRefusal::VouchOneself);
        }
        if !colleagues(owner, grants) {
            return Err(PeopleRefusal::NotAColleague);
        }
        if self.vouched.iter().any(|(known, _)| known == by) {
            return Err(PeopleRefusal::VouchedBefore);
        }
        Ok(())
    }

    /// The link was sent.
    pub fn send(&mut self, link: String, now: Timestamp) {
        self.state = RecoveryState::Sent;
        self.link = Some(link);
        self.sent = Some(now);
    }

    /// Whether the link works now.
    pub fn works(&self, now: Timestamp) -> bool {
        self.state == RecoveryState::Sent && self.sent.is_some_and(|sent| now.duration_since(sent) < LINK)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + hours * 3_600).unwrap()
    }

    fn holds(role: Role, member: Option<&str>) -> Vec<Grant> {
        vec![Grant { role, member: member.map(str::to_owned) }]
    }

    #[test]
    fn colleagues_share_a_member_or_a_role_of_the_alliance() {
        let (de, rs) = (holds(Role::Coordinator, Some("DE")), holds(Role::Signer, Some("RS")));
        assert!(colleagues(&de, &holds(Role::MemberAdmin, Some("DE"))));
        assert!(!colleagues(&de, &rs));
        assert!(!colleagues(&de, &holds(Role::Operator, None)), "she looks after the people of the alliance only");
        assert!(colleagues(&holds(Role::Reviewer, None), &holds(Role::Reviewer, None)));
        assert!(!colleagues(&holds(Role::Reviewer, None), &holds(Role::Auditor, None)));
        assert!(colleagues(&holds(Role::Reviewer, None), &holds(Role::Operator, None)));
        assert!(colleagues(&holds(Role::Operator, None), &holds(Role::Secretariat, None)));
    }

    #[test]
    fn two_different_colleagues_vouch() {
        let owner = holds(Role::Coordinator, Some("DE"));
        let colleague = holds(Role::Signer, Some("DE"));
        let mut asked = Recovery::new("a", at(0));
        assert_eq!(asked.vouch("a", &owner, &owner, at(1)), Err(PeopleRefusal::VouchOneself));
        assert_eq!(asked.vouch("b", &owner, &colleague, at(1)), Ok(false));
        assert_eq!(asked.vouch("b", &owner, &colleague, at(2)), Err(PeopleRefusal::VouchedBefore));
        let stranger = holds(Role::Signer, Some("RS"));
        assert_eq!(asked.vouch("c", &owner, &stranger, at(2)), Err(PeopleRefusal::NotAColleague));
        assert_eq!(asked.clone().vouch("d", &owner, &colleague, at(7 * 24)), Err(PeopleRefusal::RecoveryOver));
        assert_eq!(asked.vouch("d", &owner, &colleague, at(7 * 24 - 1)), Ok(true));
        asked.send("digest".into(), at(100));
        assert!(asked.works(at(123)));
        assert!(!asked.works(at(124)), "a day");
        assert_eq!(asked.vouch("e", &owner, &colleague, at(101)), Err(PeopleRefusal::RecoveryOver));
    }
}
