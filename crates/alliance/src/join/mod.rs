//! The join: what a member declares, what was reviewed, and what was measured, side by side, with the gap between them.
//!
//! Which side a figure stands on is said by its evidence grade alone (rule 11 of the register). Nothing is added up, averaged or ranked here: each side shows one figure of the
//! register as it is, and where two cannot be compared, [`Why`] says so.

mod gap;

use std::collections::BTreeMap;

use crate::register::Observation;

pub use gap::{Between, Gap, Why, gap};

words! {
    /// The sides of the join.
    Side {
        /// Grades 0 to 2: the member's own word, also where a document stands behind it.
        Declared = "declared",
        /// Grade 3: an independent source agrees, or a reviewer looked.
        Reviewed = "reviewed",
        /// Grades 4 and 5: counted by a system at work, and signed.
        Measured = "measured",
    }
}

impl Side {
    /// On which side a figure of this grade stands.
    pub const fn of(grade: u8) -> Self {
        match grade {
            0..=2 => Self::Declared,
            3 => Self::Reviewed,
            _ => Self::Measured,
        }
    }
}

/// A figure of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its record's id.
    pub id: String,
    /// Which version of the record it is.
    pub version: u32,
    /// What it says.
    pub observation: Observation,
}

/// An indicator of a member, from all three sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The figure of each side that is shown; none where there is none.
    pub shown: BTreeMap<Side, Told>,
    /// How many figures each side has in all.
    pub counts: BTreeMap<Side, u64>,
    /// From what is declared to what an independent source says.
    pub reviewed: Gap,
    /// From what is declared to what was measured.
    pub measured: Gap,
}

impl Line {
    /// The gap from what is declared to a side; none from that to itself.
    pub const fn to(&self, side: Side) -> Option<&Gap> {
        match side {
            Side::Declared => None,
            Side::Reviewed => Some(&self.reviewed),
            Side::Measured => Some(&self.measured),
        }
    }
}

/// Puts the figures of one indicator of one member side by side. Shown are those that the gap is between, and else the newest of each side.
pub fn line(figures: &[Told]) -> Line {
    let mut sides: BTreeMap<Side, Vec<&Told>> = BTreeMap::new();
    for told in figures {
        sides.entry(Side::of(told.observation.grade)).or_default().push(told);
    }
    let of = |side| sides.get(&side).map_or(&[][..], Vec::as_slice);
    let reviewed = gap(of(Side::Declared), of(Side::Reviewed), Why::NothingReviewed);
    let measured = gap(of(Side::Declared), of(Side::Measured), Why::NothingMeasured);
    let compared = |gap: &Gap, side| match gap {
        Gap::Between(between) if side == Side::Declared => Some(between.declared.clone()),
        Gap::Between(between) => Some(between.other.clone()),
        Gap::None(_) => None,
    };
    let mut shown = BTreeMap::new();
    for side in Side::ALL {
        let id = match side {
            Side::Declared => compared(&measured, *side).or_else(|| compared(&reviewed, *side)),
            Side::Reviewed => compared(&reviewed, *side),
            Side::Measured => compared(&measured, *side),
        };
        let found = id.and_then(|id| of(*side).iter().find(|told| told.id == id));
        if let Some(told) = found.or_else(|| of(*side).iter().max_by(|a, b| gap::by_newness(a, b))) {
            shown.insert(*side, (*told).clone());
        }
    }
    let counts = sides.iter().map(|(side, all)| (*side, all.len() as u64)).collect();
    Line { shown, counts, reviewed, measured }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grade_alone_says_the_side() {
        let sides: Vec<Side> = (0..=5).map(Side::of).collect();
        let wanted = [Side::Declared, Side::Declared, Side::Declared, Side::Reviewed, Side::Measured, Side::Measured];
        assert_eq!(sides, wanted);
    }
}
