//! What is said of a month: a count or a mark for each way of identification.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Place, VictimsRefusal};

/// The greatest count of a month.
pub const MOST: u32 = 100_000;

words! {
    /// By which way victims were identified.
    Way {
        /// Image and video analysis: what is to be seen and heard in the material led to them.
        ImageAnalysis = "image-analysis",
        /// A report by the public, a hotline or a service provider.
        PublicReport = "public-report",
        /// The investigation of an offender: devices, accounts, statements.
        Investigation = "investigation",
        /// A referral from another country.
        Referral = "referral",
        /// Another way.
        Other = "other",
    }
}

/// What is said of a way in a month. None of the marks stands for another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "mark", rename_all = "kebab-case")]
pub enum Said {
    /// It is not known whether anybody was found.
    NothingKnown,
    /// Nobody was found: a count of zero.
    NothingFound,
    /// There can be nothing to count: the way does not exist there.
    NotApplicable,
    /// So many were found, by where they were located.
    Found {
        /// Each from 1 to [`MOST`].
        counts: BTreeMap<Place, u32>,
    },
}

impl Said {
    /// The word of its mark.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::NothingKnown => "nothing-known",
            Self::NothingFound => "nothing-found",
            Self::NotApplicable => "not-applicable",
            Self::Found { .. } => "found",
        }
    }

    /// The words of all of them.
    pub const WORDS: [&'static str; 4] = ["nothing-known", "nothing-found", "not-applicable", "found"];

    /// What it comes to.
    pub fn tally(&self) -> Tally {
        match self {
            Self::NothingKnown => Tally::Unknown,
            Self::NotApplicable => Tally::Never,
            Self::NothingFound => Tally::Known { home: 0, abroad: 0 },
            Self::Found { counts } => {
                let sum = |side: &str| -> u64 {
                    counts.iter().filter(|(place, _)| place.side() == side).map(|(_, n)| u64::from(*n)).sum()
                };
                Tally::Known { home: sum("home"), abroad: sum("abroad") }
            }
        }
    }
}

/// What several marks and counts come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tally {
    /// Some of it is not known, and so the sum is not.
    Unknown,
    /// There can be nothing to count.
    Never,
    /// So many.
    Known {
        /// At home.
        home: u64,
        /// Abroad.
        abroad: u64,
    },
}

impl Tally {
    /// Both together. What cannot be adds nothing; what is not known makes the sum unknown.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Never, known) | (known, Self::Never) => known,
            (Self::Known { home, abroad }, Self::Known { home: more_home, abroad: more_abroad }) => {
                Self::Known { home: home + more_home, abroad: abroad + more_abroad }
            }
        }
    }

    /// All of them together; nothing to count where there are none.
    pub fn all(of: impl IntoIterator<Item = Self>) -> Self {
        of.into_iter().fold(Self::Never, Self::and)
    }

    /// How many in all, where that is known.
    pub const fn sum(self) -> Option<u64> {
        match self {
            Self::Known { home, abroad } => Some(home + abroad),
            Self::Unknown | Self::Never => None,
        }
    }
}

/// A month's counts and marks, by way. What is not in it was not said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sheet(BTreeMap<Way, Said>);

impl Sheet {
    /// With something said of a way, in place of what was said before.
    #[must_use]
    pub fn with(mut self, way: Way, said: Said) -> Self {
        self.0.insert(way, said);
        self
    }

    /// What is said, by way.
    pub const fn ways(&self) -> &BTreeMap<Way, Said> {
        &self.0
    }

    /// What is said of a way.
    pub fn of(&self, way: Way) -> Option<&Said> {
        self.0.get(&way)
    }

    /// The ways of which nothing is said yet.
    pub fn missing(&self) -> impl Iterator<Item = Way> {
        Way::ALL.iter().copied().filter(|way| !self.0.contains_key(way))
    }

    /// This with what another one says in its place, way by way.
    #[must_use]
    pub fn overlaid(&self, by: &Self) -> Self {
        let mut ways = self.0.clone();
        ways.extend(by.0.iter().map(|(way, said)| (*way, said.clone())));
        Self(ways)
    }

    /// How many in all. What is not said yet is not known.
    pub fn tally(&self) -> Tally {
        let of = |way: &Way| self.0.get(way).map_or(Tally::Unknown, Said::tally);
        Tally::all(Way::ALL.iter().map(of))
    }

    /// How many were found of those that a place names, by the ways that are asked for; whether all of these are known.
    pub fn count(&self, ways: &[Way], is: impl Fn(&Place) -> bool) -> (u64, bool) {
        let (mut count, mut known) = (0, true);
        for way in ways {
            match self.0.get(way) {
                None | Some(Said::NothingKnown) => known = false,
                Some(Said::NothingFound | Said::NotApplicable) => {}
                Some(Said::Found { counts }) => {
                    count += counts.iter().filter(|(place, _)| is(place)).map(|(_, n)| u64::from(*n)).sum::<u64>();
                }
            }
        }
        (count, known)
    }

    /// Whether a member could say this: counts within their bounds, and other members where another member belongs.
    pub fn check(&self, member: &str, members: &BTreeSet<String>) -> Result<(), VictimsRefusal> {
        if self.0.is_empty() {
            return Err(VictimsRefusal::Empty);
        }
        for (way, said) in &self.0 {
            let Said::Found { counts } = said else { continue };
            if counts.is_empty() || counts.values().any(|n| !(1..=MOST).contains(n)) {
                return Err(VictimsRefusal::Count { most: MOST });
            }
            for place in counts.keys() {
                Self::check_place(*way, place, member, members)?;
            }
        }
        Ok(())
    }

    /// Whether a place can stand with a way.
    pub fn check_place(
        way: Way,
        place: &Place,
        member: &str,
        members: &BTreeSet<String>,
    ) -> Result<(), VictimsRefusal> {
        let Some(other) = place.other() else { return Ok(()) };
        if other == member {
            return Err(VictimsRefusal::OwnCountry);
        }
        if !members.contains(other) {
            return Err(VictimsRefusal::NoMember { code: other.to_owned() });
        }
        if matches!(place, Place::Home { .. }) && way != Way::Referral {
            return Err(VictimsRefusal::NotReferred);
        }
        Ok(())
    }
}
