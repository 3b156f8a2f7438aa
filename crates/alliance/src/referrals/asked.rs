//! What forces ask of each other and answer, as closed lists: what can be counted is coded, and nothing of a case stands in a code.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

words! {
    /// Why a referral goes to a country.
    Lead {
        /// A victim is believed to be there.
        VictimThere = "victim-there",
        /// A suspect is believed to be there.
        SuspectThere = "suspect-there",
        /// Material is hosted there.
        MaterialThere = "material-there",
        /// An account or a payment leads there.
        AccountThere = "account-there",
        /// Something else.
        Other = "other",
    }
}

words! {
    /// Which electronic evidence is asked for (Budapest Convention, articles 29 to 34).
    Evidence {
        /// That data are kept until they can be asked for.
        Preservation = "preservation",
        /// Who somebody is to a provider.
        Subscriber = "subscriber-data",
        /// From where, to where and when.
        Traffic = "traffic-data",
        /// What was said or stored.
        Content = "content",
    }
}

words! {
    /// By which law evidence is asked for.
    Basis {
        /// The Convention on Cybercrime (Budapest, 2001).
        Budapest = "budapest",
        /// Its second additional protocol (2022).
        SecondProtocol = "second-protocol",
        /// The United Nations Convention against Cybercrime (2024).
        UnConvention = "un-convention",
        /// A European Investigation Order (Directive 2014/41/EU).
        InvestigationOrder = "investigation-order",
        /// European orders for electronic evidence (Regulation (EU) 2023/1543).
        EvidenceOrder = "evidence-order",
        /// A treaty on mutual legal assistance.
        Treaty = "treaty",
        /// Reciprocity, without a treaty.
        Reciprocity = "reciprocity",
    }
}

words! {
    /// How urgent something is.
    Urgency {
        /// A life is at risk, or a child is being abused now.
        Life = "life",
        /// It is urgent.
        Urgent = "urgent",
        /// It is neither.
        Normal = "normal",
    }
}

impl Urgency {
    /// Within what time whoever got it says that they have it.
    pub const fn acknowledged_within(self) -> SignedDuration {
        match self {
            Self::Life => SignedDuration::from_hours(1),
            Self::Urgent => SignedDuration::from_hours(8),
            Self::Normal => SignedDuration::from_hours(24),
        }
    }

    /// Within what time it is answered: eight hours, three days, seven days, as Directive (EU) 2023/977 has it in article 5.
    pub const fn answered_within(self) -> SignedDuration {
        match self {
            Self::Life => SignedDuration::from_hours(8),
            Self::Urgent => SignedDuration::from_hours(3 * 24),
            Self::Normal => SignedDuration::from_hours(7 * 24),
        }
    }
}

words! {
    /// What came of a referral.
    Outcome {
        /// The person was identified.
        Identified = "identified",
        /// An investigation was opened, or goes on with it.
        Investigating = "investigating",
        /// It was known there already.
        Known = "known",
        /// Nothing was found.
        NothingFound = "nothing-found",
        /// It is not in that country.
        Elsewhere = "elsewhere",
        /// Nothing can be done about it there.
        NoWay = "no-way",
    }
}

words! {
    /// Why evidence is refused.
    Why {
        /// No law there allows it.
        NoBasis = "no-basis",
        /// It is no crime there.
        NoCrime = "no-crime",
        /// It asks for too much.
        TooBroad = "too-broad",
        /// Something is missing that the law asks for.
        Formal = "formal",
        /// It would harm an investigation there.
        Harm = "harm",
        /// Another reason.
        Other = "other",
    }
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "asks", rename_all = "kebab-case")]
pub enum Asks {
    /// That somebody looks into something.
    Referral {
        /// Why there.
        lead: Lead,
    },
    /// Electronic evidence.
    Evidence {
        /// Which.
        evidence: Evidence,
        /// By which law.
        basis: Basis,
        /// By when it has to be there.
        deadline: Timestamp,
    },
}

impl Asks {
    /// Whether it is a request for evidence.
    pub const fn is_evidence(self) -> bool {
        matches!(self, Self::Evidence { .. })
    }

    /// The word of its kind.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Referral { lead } => lead.as_str(),
            Self::Evidence { evidence, .. } => evidence.as_str(),
        }
    }
}

/// What is answered. Words that go with it are sealed, and stand elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum Answer {
    /// What came of a referral.
    Outcome {
        /// What.
        outcome: Outcome,
    },
    /// The evidence was provided.
    Provided,
    /// Some of it was.
    Partly,
    /// It was refused.
    Refused {
        /// Why.
        why: Why,
    },
    /// There is no such data.
    NoSuchData,
}

impl Answer {
    /// All answers to what is asked, in the order in which they are offered.
    pub fn to(asks: Asks) -> Vec<Self> {
        if asks.is_evidence() {
            let refused = Why::ALL.iter().map(|why| Self::Refused { why: *why });
            return [Self::Provided, Self::Partly, Self::NoSuchData].into_iter().chain(refused).collect();
        }
        Outcome::ALL.iter().map(|outcome| Self::Outcome { outcome: *outcome }).collect()
    }

    /// Its code: `identified`, `provided`, `refused.too-broad`.
    pub fn code(self) -> String {
        match self {
            Self::Outcome { outcome } => outcome.as_str().to_owned(),
            Self::Provided => "provided".to_owned(),
            Self::Partly => "partly".to_owned(),
            Self::Refused { why } => format!("refused.{why}"),
            Self::NoSuchData => "no-such-data".to_owned(),
        }
    }

    /// The answer of a code, to what is asked; none where it is none to that.
    pub fn read(asks: Asks, code: &str) -> Option<Self> {
        Self::to(asks).into_iter().find(|answer| answer.code() == code)
    }

    /// Whether it answers what is asked.
    pub const fn fits(self, asks: Asks) -> bool {
        matches!(self, Self::Outcome { .. }) != asks.is_evidence()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_answer_has_one_code_and_fits_one_question() {
        let lead = Asks::Referral { lead: Lead::Other };
        let deadline = Timestamp::UNIX_EPOCH;
        let evidence = Asks::Evidence { evidence: Evidence::Traffic, basis: Basis::Budapest, deadline };
        let mut codes = BTreeSet::new();
        for (asks, other) in [(lead, evidence), (evidence, lead)] {
            for answer in Answer::to(asks) {
                assert!(codes.insert(answer.code()), "{} stands twice", answer.code());
                assert_eq!(Answer::read(asks, &answer.code()), Some(answer));
                assert_eq!(Answer::read(other, &answer.code()), None);
                assert!(answer.fits(asks) && !answer.fits(other));
            }
        }
        assert_eq!(codes.len(), Outcome::ALL.len() + 3 + Why::ALL.len());
        assert_eq!(Answer::read(evidence, "refused"), None, "a refusal says why");
    }

    #[test]
    fn what_is_more_urgent_is_answered_sooner() {
        for pair in Urgency::ALL.windows(2) {
            assert!(pair[0].acknowledged_within() < pair[1].acknowledged_within());
            assert!(pair[0].answered_within() < pair[1].answered_within());
        }
        for urgency in Urgency::ALL {
            assert!(urgency.acknowledged_within() < urgency.answered_within());
        }
    }
}
