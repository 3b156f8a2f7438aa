//! What an item is found to be: by whom, by which scheme and edition, and how far it is unlawful.
//!
//! A label is never carried from one scheme into another. Whoever assesses says every label that holds; which of them counts in a
//! country is that country's table. A decision can be taken back for ten seconds, and nothing leaves before they have passed.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::opinion::{Agreed, Basis, Found, Label, Opinion, Vouched, agreed};
use super::watch::after;
use super::{Breadth, Country, Signs};
use crate::detection::OfficeAct;
use crate::people::AccountId;
use crate::register::act::{Way, says};
use crate::register::length::{Overlong, PASSAGE, over};

/// How long a decision can be taken back.
pub const UNDO: SignedDuration = SignedDuration::from_secs(10);

refusals! {
    /// Why an item is not assessed so.
    AssessmentRefusal {
        /// It is not in the state for that.
        NotNow {
            /// In which it is.
            state: &'static str,
        } = "assessment-not-now", "the item is {state}; this step does not come after that";
        /// Another assesses it.
        NotYours = "assessment-not-yours", "another assesses this item";
        /// They assessed it already.
        AssessedBefore = "assessment-before", "you assessed this item before; somebody else does now";
        /// The scheme has no such level.
        LevelUnknown = "assessment-level-unknown", "the classification scheme has no such level";
        /// No label says that it is unlawful in the country.
        Lawful = "assessment-lawful", "by none of these labels is it in scope in your country; say that it is out of scope, or add the label that holds";
        /// Two lists that agree are needed.
        NotVouched = "assessment-not-vouched", "known material is in scope unseen where your country allows it and lists of two organisations of two states give it the same label";
        /// Ten seconds have passed.
        TooLate = "assessment-too-late", "a decision is taken back within 10 seconds, by whoever made it";
        /// A reason is needed.
        ReasonMissing = "assessment-reason-missing", "say why";
        /// A reason is too long.
        TooLong {
            /// Its characters.
            length: usize,
            /// At most so many are kept.
            most: usize,
        } = "assessment-too-long", "the reason has {length} characters and {most} are kept; shorten it";
    }
}

/// How far assessment is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Assessment {
    /// It came in.
    New,
    /// Somebody said how urgent it is.
    Triaged {
        /// How urgent.
        signs: Signs,
    },
    /// Somebody looks at it, or it waits for a second person.
    InReview {
        /// How urgent.
        signs: Signs,
        /// Who looks; none: a second person is waited for.
        analyst: Option<OfficeAct>,
        /// What the first found.
        opinions: Vec<Opinion>,
    },
    /// It is unlawful.
    InScope {
        /// How urgent.
        signs: Signs,
        /// By which labels: those on which everybody agreed.
        labels: BTreeSet<Label>,
        /// How far, in the country of whoever assessed it.
        breadth: Breadth,
        /// On what that rests.
        basis: Basis,
        /// Since when.
        decided: Timestamp,
    },
    /// It is not.
    OutOfScope {
        /// How urgent it had seemed.
        signs: Signs,
        /// What each found.
        opinions: Vec<Opinion>,
        /// Since when.
        decided: Timestamp,
    },
    /// It could not be said.
    Undetermined {
        /// How urgent.
        signs: Signs,
        /// Why.
        reason: String,
        /// Who said so.
        by: OfficeAct,
    },
    /// Nobody gets to see it: a password, a payment, an invitation.
    NeedsAccess {
        /// How urgent.
        signs: Signs,
        /// Which.
        reason: String,
        /// Who said so.
        by: OfficeAct,
    },
    /// Two do not find the same, or somebody contests what was found.
    Disputed {
        /// How urgent.
        signs: Signs,
        /// What each found.
        opinions: Vec<Opinion>,
    },
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("new", "triage", "triaged"),
    ("new", "pregrade", "in-scope"),
    ("triaged", "triage", "triaged"),
    ("triaged", "pregrade", "in-scope"),
    ("triaged", "take", "in-review"),
    ("in-review", "take", "in-review"),
    ("in-review", "put-back", "triaged"),
    ("in-review", "put-back", "in-review"),
    ("in-review", "find", "in-review"),
    ("in-review", "find", "in-scope"),
    ("in-review", "find", "out-of-scope"),
    ("in-review", "find", "disputed"),
    ("in-review", "leave-open", "undetermined"),
    ("in-review", "leave-closed", "needs-access"),
    ("in-scope", "undo", "in-review"),
    ("in-scope", "contest", "disputed"),
    ("out-of-scope", "undo", "in-review"),
    ("in-review", "undo", "in-review"),
    ("disputed", "undo", "in-review"),
    ("out-of-scope", "reopen", "triaged"),
    ("undetermined", "reopen", "triaged"),
    ("needs-access", "reopen", "triaged"),
    ("disputed", "settle", "in-scope"),
    ("disputed", "settle", "out-of-scope"),
];

impl Assessment {
    /// Its word.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Triaged { .. } => "triaged",
            Self::InReview { .. } => "in-review",
            Self::InScope { .. } => "in-scope",
            Self::OutOfScope { .. } => "out-of-scope",
            Self::Undetermined { .. } => "undetermined",
            Self::NeedsAccess { .. } => "needs-access",
            Self::Disputed { .. } => "disputed",
        }
    }

    /// How urgent it was said to be; a new one has no signs.
    pub fn signs(&self) -> Signs {
        match self {
            Self::New => Signs::default(),
            Self::Triaged { signs }
            | Self::InReview { signs, .. }
            | Self::InScope { signs, .. }
            | Self::OutOfScope { signs, .. }
            | Self::Undetermined { signs, .. }
            | Self::NeedsAccess { signs, .. }
            | Self::Disputed { signs, .. } => *signs,
        }
    }

    /// From when on nobody can take a decision back any more; none where nothing is decided.
    pub fn settled(&self) -> Option<Timestamp> {
        match self {
            Self::InScope { basis: Basis::Lists { .. }, decided, .. } => Some(*decided),
            Self::InScope { decided, .. } | Self::OutOfScope { decided, .. } => Some(after(*decided, UNDO)),
            _ => None,
        }
    }

    /// Says how urgent it is.
    pub fn triage(self, signs: Signs) -> Result<Self, AssessmentRefusal> {
        match self {
            Self::New | Self::Triaged { .. } => Ok(Self::Triaged { signs }),
            _ => Err(self.not_now()),
        }
    }

    /// Known material: lists of two organisations of two states agree, and the country lets that count. Nobody has to look again.
    pub fn pregrade(self, lists: Vec<Vouched>, country: &Country, at: Timestamp) -> Result<Self, AssessmentRefusal> {
        let (Self::New | Self::Triaged { .. }) = &self else { return Err(self.not_now()) };
        let signs = self.signs();
        let labels: BTreeSet<Label> = lists
            .iter()
            .filter(|one| lists.iter().any(|other| one.agrees(other)))
            .map(|one| one.label.clone())
            .collect();
        let taken = country.takes(&labels).filter(|_| country.pregraded).ok_or(AssessmentRefusal::NotVouched)?;
        let breadth = taken.1;
        Ok(Self::InScope { signs, labels, breadth, basis: Basis::Lists { lists }, decided: at })
    }

    /// Takes it to look at.
    pub fn take(self, by: OfficeAct) -> Result<Self, AssessmentRefusal> {
        match self {
            Self::Triaged { signs } => Ok(Self::InReview { signs, analyst: Some(by), opinions: Vec::new() }),
            Self::InReview { signs, analyst: None, opinions } => {
                fresh_eyes(&opinions, &by)?;
                Ok(Self::InReview { signs, analyst: Some(by), opinions })
            }
            _ => Err(self.not_now()),
        }
    }

    /// Puts it back: whoever looks, or the house when they leave.
    pub fn put_back(self, account: &AccountId) -> Result<Self, AssessmentRefusal> {
        let (signs, opinions) = self.looked_at(account)?;
        if opinions.is_empty() {
            Ok(Self::Triaged { signs })
        } else {
            Ok(Self::InReview { signs, analyst: None, opinions })
        }
    }

    /// Says what it is. Where the country asks for a second person and the first found it in scope, it waits for one. What the two
    /// do not agree on is disputed; the labels that count are those of both.
    pub fn find(self, found: Found, country: &Country, by: OfficeAct) -> Result<Self, AssessmentRefusal> {
        let (signs, mut opinions) = self.looked_at(&by.act.by)?;
        fits(&found, country)?;
        let decided = by.act.at;
        let is_first = opinions.is_empty();
        opinions.push(Opinion { found, by });
        Ok(match agreed(&opinions, country) {
            Agreed::InScope(..) if is_first && country.second_assessor => {
                Self::InReview { signs, analyst: None, opinions }
            }
            Agreed::InScope(labels, breadth) => {
                Self::InScope { signs, labels, breadth, basis: Basis::Opinions { opinions }, decided }
            }
            Agreed::OutOfScope => Self::OutOfScope { signs, opinions, decided },
            Agreed::No => Self::Disputed { signs, opinions },
        })
    }

    /// Says that it cannot be said.
    pub fn leave_open(self, reason: String, by: OfficeAct) -> Result<Self, AssessmentRefusal> {
        let (signs, _) = self.looked_at(&by.act.by)?;
        worded(&reason)?;
        Ok(Self::Undetermined { signs, reason, by })
    }

    /// Says that nobody gets to see it.
    pub fn leave_closed(self, reason: String, by: OfficeAct) -> Result<Self, AssessmentRefusal> {
        let (signs, _) = self.looked_at(&by.act.by)?;
        worded(&reason)?;
        Ok(Self::NeedsAccess { signs, reason, by })
    }

    /// Until when somebody can take back what they found last; none where the last word is not theirs.
    pub fn undone_until(&self, account: &AccountId) -> Option<Timestamp> {
        let (Self::InScope { basis: Basis::Opinions { opinions }, .. }
        | Self::OutOfScope { opinions, .. }
        | Self::Disputed { opinions, .. }
        | Self::InReview { analyst: None, opinions, .. }) = self
        else {
            return None;
        };
        opinions.last().filter(|last| last.by.act.by == *account).map(|last| after(last.by.act.at, UNDO))
    }

    /// Takes one's own decision back, within ten seconds: also one that waits for a second person, or that made a dispute.
    pub fn undo(self, by: &OfficeAct) -> Result<Self, AssessmentRefusal> {
        let in_time = self.undone_until(&by.act.by).is_some_and(|until| by.act.at < until);
        let (Self::InScope { signs, basis: Basis::Opinions { mut opinions }, .. }
        | Self::OutOfScope { signs, mut opinions, .. }
        | Self::Disputed { signs, mut opinions }
        | Self::InReview { signs, analyst: None, mut opinions }) = self
        else {
            return Err(self.not_now());
        };
        let last = opinions.pop().filter(|_| in_time).ok_or(AssessmentRefusal::TooLate)?;
        Ok(Self::InReview { signs, analyst: Some(last.by), opinions })
    }

    /// Contests what was found: a colleague, or the desk on behalf of a provider who refused with a reason. Nothing is sent meanwhile.
    pub fn contest(self, reason: &str) -> Result<Self, AssessmentRefusal> {
        let Self::InScope { signs, basis, .. } = self else { return Err(self.not_now()) };
        worded(reason)?;
        let opinions = match basis {
            Basis::Opinions { opinions } => opinions,
            Basis::Lists { .. } => Vec::new(),
        };
        Ok(Self::Disputed { signs, opinions })
    }

    /// Settles a dispute: somebody who has not looked before. Their labels count.
    pub fn settle(self, found: Found, country: &Country, by: OfficeAct) -> Result<Self, AssessmentRefusal> {
        let Self::Disputed { signs, mut opinions } = self else { return Err(self.not_now()) };
        fresh_eyes(&opinions, &by)?;
        fits(&found, country)?;
        let decided = by.act.at;
        let last = Opinion { found, by };
        let alone = agreed(std::slice::from_ref(&last), country);
        opinions.push(last);
        Ok(match alone {
            Agreed::InScope(labels, breadth) => {
                Self::InScope { signs, labels, breadth, basis: Basis::Opinions { opinions }, decided }
            }
            Agreed::OutOfScope | Agreed::No => Self::OutOfScope { signs, opinions, decided },
        })
    }

    /// It was reported again, or can be seen now.
    pub fn reopen(self, signs: Signs) -> Result<Self, AssessmentRefusal> {
        match self {
            Self::OutOfScope { .. } | Self::Undetermined { .. } | Self::NeedsAccess { .. } => {
                Ok(Self::Triaged { signs })
            }
            _ => Err(self.not_now()),
        }
    }

    fn looked_at(self, account: &AccountId) -> Result<(Signs, Vec<Opinion>), AssessmentRefusal> {
        match self {
            Self::InReview { signs, analyst: Some(analyst), opinions } if analyst.act.by == *account => {
                Ok((signs, opinions))
            }
            Self::InReview { .. } => Err(AssessmentRefusal::NotYours),
            _ => Err(self.not_now()),
        }
    }

    const fn not_now(&self) -> AssessmentRefusal {
        AssessmentRefusal::NotNow { state: self.name() }
    }
}

/// Whether labels say that it is in scope at all.
fn fits(found: &Found, country: &Country) -> Result<(), AssessmentRefusal> {
    match found {
        Found::InScope { labels } if country.takes(labels).is_none() => Err(AssessmentRefusal::Lawful),
        _ => Ok(()),
    }
}

fn fresh_eyes(opinions: &[Opinion], by: &OfficeAct) -> Result<(), AssessmentRefusal> {
    if opinions.iter().any(|opinion| opinion.by.act.by == by.act.by) {
        return Err(AssessmentRefusal::AssessedBefore);
    }
    Ok(())
}

fn worded(reason: &str) -> Result<(), AssessmentRefusal> {
    if !says(reason) {
        return Err(AssessmentRefusal::ReasonMissing);
    }
    over(reason, PASSAGE).map_or(Ok(()), |Overlong { length, most }| Err(AssessmentRefusal::TooLong { length, most }))
}
