//! How far a text of law is, and how it may go on: the one machine of this room that says what may follow what.
//!
//! A text goes forward, over as many stages as it likes. It goes back only with a word for how: a law that is no longer in force was
//! repealed or struck down, and that is told like everything else.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Dated;

words! {
    /// How far a text is. The order is that of the way.
    Stage {
        /// There is no such text.
        Absent = "absent",
        /// It is drafted, and nobody has adopted it.
        Drafted = "drafted",
        /// It is adopted, and not in force yet.
        Adopted = "adopted",
        /// It is in force.
        InForce = "in-force",
    }
}

words! {
    /// How a text went back.
    Back {
        /// It was repealed by whoever makes the law.
        Repealed = "repealed",
        /// A court struck it down.
        StruckDown = "struck-down",
        /// Its time ran out.
        Lapsed = "lapsed",
        /// The draft was withdrawn.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// What the register says of a member and a criterion. That nothing is known is no status: then there is no record.
    Status {
        /// There is no such text.
        Absent = "absent",
        /// It is drafted.
        Drafted = "drafted",
        /// It is adopted, and not in force yet.
        Adopted = "adopted",
        /// It is in force.
        InForce = "in-force",
        /// The question does not apply to this member.
        NotApplicable = "not-applicable",
    }
}

impl From<Stage> for Status {
    fn from(stage: Stage) -> Self {
        match stage {
            Stage::Absent => Self::Absent,
            Stage::Drafted => Self::Drafted,
            Stage::Adopted => Self::Adopted,
            Stage::InForce => Self::InForce,
        }
    }
}

/// A step on the way of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Where it came to.
    pub stage: Stage,
    /// When, as precisely as it is known; of a text that is absent, when that was looked at.
    pub on: Dated,
    /// How, where it went back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub back: Option<Back>,
}

words! {
    /// Why a step cannot follow.
    Missed {
        /// It is surely before the step that it follows.
        Order = "order",
        /// It has not come yet.
        Future = "future",
        /// The text is there already.
        Same = "same",
        /// It goes back and does not say how.
        BackMissing = "back-missing",
        /// It says how it went back and goes forward.
        BackForward = "back-forward",
    }
}

/// Whether a step may follow another one, or come first, on a day.
///
/// # Errors
/// Why it may not.
pub fn may_follow(before: Option<&Step>, next: &Step, today: Date) -> Result<(), Missed> {
    if next.on.first() > today {
        return Err(Missed::Future);
    }
    let Some(before) = before else {
        return if next.back.is_some() { Err(Missed::BackForward) } else { Ok(()) };
    };
    if next.on.last() < before.on.first() {
        return Err(Missed::Order);
    }
    match (next.stage.cmp(&before.stage), next.back) {
        (std::cmp::Ordering::Equal, _) => Err(Missed::Same),
        (std::cmp::Ordering::Less, None) => Err(Missed::BackMissing),
        (std::cmp::Ordering::Greater, Some(_)) => Err(Missed::BackForward),
        _ => Ok(()),
    }
}

/// The first step that cannot follow, by its place from 0, and why.
pub fn missed(steps: &[Step], today: Date) -> Option<(usize, Missed)> {
    let before = std::iter::once(None).chain(steps.iter().map(Some));
    let mut pairs = before.zip(steps).enumerate();
    pairs.find_map(|(at, (before, next))| Some((at, may_follow(before, next, today).err()?)))
}

/// Where a text was at the end of a year, as its steps tell; none before the first of them. A year is always known, so this never
/// guesses.
pub fn at_end_of(steps: &[Step], year: i16) -> Option<Stage> {
    steps.iter().rfind(|step| step.on.year() <= year).map(|step| step.stage)
}
