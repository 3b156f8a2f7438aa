//! A member's consent that its facts are public: given by a signer who has read them, and withdrawn for what comes after.

use serde::{Deserialize, Serialize};

use crate::register::{Act, Digest};

refusals! {
    /// Why facts are not made public, or not taken out of public sight.
    CredibilityRefusal {
        /// The consent stands already.
        Given = "credibility-given", "the member has consented already";
        /// There is no consent to withdraw.
        NotGiven = "credibility-not-given", "the member has given no consent that could be withdrawn";
        /// The facts are not those that were read.
        Changed = "credibility-changed", "the facts have changed since they were read: read them again";
        /// The register has no such round, or it has not closed.
        NoRound = "credibility-no-round", "there is no round of this name that has closed: choose one that has";
        /// The round does not say whom it asked.
        AskedNobody = "credibility-asked-nobody", "this round does not say whom it asked, so nothing can be decided for its members";
        /// It is so already.
        Decided = "credibility-decided", "this is decided already for the members of this round";
    }
}

/// What was said once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Who, and when.
    pub act: Act,
    /// That the facts are public from then on, and which facts were read; none: that they are not public any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<Digest>,
}

/// What a member has said about its facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Two letters of the member.
    pub member: String,
    /// Everything that was said, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub said: Vec<Said>,
}

impl Consent {
    /// A member that has said nothing.
    pub const fn unsaid(member: String) -> Self {
        Self { member, said: Vec::new() }
    }

    /// Whether it stands.
    pub fn stands(&self) -> bool {
        self.said.last().is_some_and(|said| said.read.is_some())
    }

    /// How far it is, in a word.
    pub fn state(&self) -> &'static str {
        match self.said.last() {
            None => "unsaid",
            Some(Said { read: Some(_), .. }) => "given",
            Some(Said { read: None, .. }) => "withdrawn",
        }
    }

    /// Gives it. `read` are the facts that the signer has read, `now` those that there are.
    pub fn give(mut self, read: &Digest, now: &Digest, act: Act) -> Result<Self, CredibilityRefusal> {
        if self.stands() {
            return Err(CredibilityRefusal::Given);
        }
        if read != now {
            return Err(CredibilityRefusal::Changed);
        }
        self.said.push(Said { act, read: Some(read.clone()) });
        Ok(self)
    }

    /// Withdraws it, for what comes after. What was public stays in the history of the register.
    pub fn withdraw(mut self, act: Act) -> Result<Self, CredibilityRefusal> {
        if !self.stands() {
            return Err(CredibilityRefusal::NotGiven);
        }
        self.said.push(Said { act, read: None });
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::AccountId;

    fn act() -> Act {
        Act::new(AccountId::new("signer").unwrap(), "2027-01-01T00:00:00Z".parse().unwrap())
    }

    #[test]
    fn it_is_given_once_for_what_was_read_and_withdrawn_once() {
        let (read, other) = (Digest::of(&1), Digest::of(&2));
        let unsaid = || Consent::unsaid("DE".to_owned());
        assert_eq!((unsaid().stands(), unsaid().state()), (false, "unsaid"));
        assert_eq!(unsaid().withdraw(act()), Err(CredibilityRefusal::NotGiven));
        assert_eq!(unsaid().give(&read, &other, act()), Err(CredibilityRefusal::Changed));
        let given = unsaid().give(&read, &read, act()).unwrap();
        assert_eq!((given.stands(), given.state()), (true, "given"));
        assert_eq!(given.clone().give(&read, &read, act()), Err(CredibilityRefusal::Given));
        let withdrawn = given.withdraw(act()).unwrap();
        assert_eq!((withdrawn.stands(), withdrawn.state(), withdrawn.said.len()), (false, "withdrawn", 2));
        assert!(withdrawn.give(&read, &read, act()).unwrap().stands(), "and again");
    }
}
