//! What of a joint operation stands in the register: its sums as observations of goal 3. They are what forces say of themselves, each confirmed by two of its people, so their evidence
//! grade is that of a statement. A sum from which a small share could be worked out is there as one that is withheld.

use std::collections::BTreeMap;

use alliance::indicators::reasons::MissingReason;
use alliance::referrals::{Counted, Operation};
use alliance::register::{
    Card, Direction, Figure, Indicator, Kind, Measure, Observation, Precision, Record, RecordId, Source,
};
use rust_decimal::Decimal;
use store::Change;

use crate::{Desk, DeskError};

/// The members' statement (rule 11 of the register).
const GRADE: u8 = 1;
/// Who says so.
const CITED: &str = "the police forces that took part, each for its own share";

/// What is counted: the indicator's id, its title, its unit, and its definition.
const fn defined(counted: Counted) -> (&'static str, &'static str, &'static str, &'static str) {
    match counted {
        Counted::Arrests => (
            "joint_operation_arrests",
            "Persons arrested in joint operations",
            "persons",
            "Persons arrested in a joint operation of several members, in all members that took part together. Each force confirmed its own share.",
        ),
        Counted::Victims => (
            "joint_operation_victims",
            "Victims identified in joint operations",
            "persons",
            "Victims identified in a joint operation of several members, in all members that took part together. Each force confirmed its own share.",
        ),
        Counted::Searches => (
            "joint_operation_searches",
            "Places searched in joint operations",
            "places",
            "Places searched in a joint operation of several members, in all members that took part together. Each force confirmed its own share.",
        ),
        Counted::Files => (
            "joint_operation_files",
            "Files seized in joint operations",
            "files",
            "Files seized in a joint operation of several members, in all members that took part together. Each force confirmed its own share.",
        ),
    }
}

fn id(text: &str) -> Result<RecordId, DeskError> {
    RecordId::new(text).map_err(|error| DeskError::Broken(error.to_string()))
}

impl Desk {
    /// The changes of the register by which an operation's sums are public.
    pub(super) async fn published_operation(
        &self,
        operation_id: &str,
        operation: &Operation,
    ) -> Result<Vec<Change>, DeskError> {
        let moment = self.moment(None).await?;
        let reason = "the sums of a joint operation were made public".to_owned();
        let source = Source { cited: CITED.to_owned(), read_as: String::new() };
        let mut changes = Vec::new();
        for (counted, sum) in operation.sums().unwrap_or_default() {
            let (indicator, title, unit, definition) = defined(counted);
            if self.get(&moment, Kind::Indicator, indicator).await?.is_none() {
                let body = Indicator {
                    title: title.to_owned(),
                    definition: definition.to_owned(),
                    unit: unit.to_owned(),
                    measure: Measure::Flow,
                    direction: Direction::Context,
                    goal: Some("G3".to_owned()),
                    smallest_cell: 5,
                    yearly_growth: None,
                    source: source.clone(),
                    card: Card::default(),
                };
                let record = Record::new(Kind::Indicator, id(indicator)?, &body);
                changes.push(Change { record, reason: reason.clone() });
            }
            let withheld = || Figure::Missing(MissingReason::Suppressed.as_str().to_owned());
            let body = Observation {
                indicator: indicator.to_owned(),
                member: None,
                period: format!("{} to {}", operation.begins, operation.ends),
                year: Some(operation.ends.year()),
                figure: sum.map_or_else(withheld, |sum| Figure::Value(Decimal::from(sum))),
                precision: Precision::Exact,
                qualifier: None,
                dimensions: BTreeMap::from([
                    ("operation".to_owned(), operation.name.clone()),
                    ("members".to_owned(), operation.taking_part().count().to_string()),
                ]),
                grade: GRADE,
                unit: unit.to_owned(),
                source: source.clone(),
                note: None,
                vintage: None,
                revision: None,
            };
            let record = Record::new(Kind::Observation, id(&format!("{indicator}.{operation_id}"))?, &body);
            changes.push(Change { record, reason: reason.clone() });
        }
        Ok(changes)
    }
}
