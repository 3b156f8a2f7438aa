//! What the register tells of a member's counts besides what is declared: in reports, and in what was gathered.

use alliance::register::figures::ledger::place;
use alliance::register::figures::publication::Elsewhere;
use alliance::register::{Indicator, Kind, Observation, Precision};
use store::work::SeenRegister;
use store::{Filter, Moment};

use crate::{Desk, DeskError};

/// How often something is looked through again where others wrote meanwhile.
pub(crate) const TRIES: u32 = 5;

/// What an observation tells; none where it belongs to no place, is a declared figure itself, or is no count of anything: "more than
/// 130".
pub(crate) fn told(indicator: &Indicator, observation: &Observation) -> Option<Elsewhere> {
    let counts = observation.vintage.is_none() && observation.precision == Precision::Exact;
    let (member, cell) = (observation.member.clone()?, place(indicator, observation)?);
    counts.then(|| Elsewhere { member, cell, figure: observation.figure.clone() })
}

/// The definition of an indicator and what the register counts by it, as they were seen at a moment.
pub(crate) fn seen_of(indicator: &str, moment: &Moment) -> [SeenRegister; 2] {
    let of = |kind| SeenRegister { indicator: indicator.to_owned(), kind, size: moment.size };
    [of(Kind::Indicator), of(Kind::Observation)]
}

impl Desk {
    /// What the register has held of a member's counts from elsewhere, in any version: whoever read an earlier one still knows it.
    pub(crate) async fn said_elsewhere(
        &self,
        moment: &Moment,
        member: &str,
        (id, indicator): (&str, &Indicator),
    ) -> Result<Vec<Elsewhere>, DeskError> {
        let filter = Filter {
            kind: vec![Kind::Observation],
            member: Some(member.to_owned()),
            indicator: Some(id.to_owned()),
            ..Filter::default()
        };
        let mut all = Vec::new();
        for stored in self.all(moment, &filter).await? {
            all.extend(self.history(moment, Kind::Observation, stored.id.as_str()).await?.into_iter().rev());
        }
        let observations = all.iter().filter_map(store::Stored::read::<Observation>);
        Ok(observations.filter_map(|observation| told(indicator, &observation)).collect())
    }
}
