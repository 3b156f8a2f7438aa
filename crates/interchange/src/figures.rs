//! Indicators and observations as rows: what the statistical formats ([`crate::sdmx`], [`crate::datapackage`]) are made from.

use alliance::register::{Indicator, Kind, Observation, Precision, Record};

/// An indicator with its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorRow {
    /// The record's id.
    pub id: String,
    /// The definition.
    pub indicator: Indicator,
}

/// An observation with its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObservationRow {
    /// The record's id.
    pub id: String,
    /// The figure, or the reason why it is missing.
    pub observation: Observation,
}

impl IndicatorRow {
    /// The row of a record; none where the record is of another kind or its body is not an indicator's.
    pub fn of(record: &Record) -> Option<Self> {
        let indicator =
            (record.kind == Kind::Indicator).then(|| serde_json::from_value(record.body.clone()).ok())??;
        Some(Self { id: record.id.as_str().to_owned(), indicator })
    }
}

impl ObservationRow {
    /// The row of a record; none where the record is of another kind or its body is not an observation's.
    pub fn of(record: &Record) -> Option<Self> {
        let observation =
            (record.kind == Kind::Observation).then(|| serde_json::from_value(record.body.clone()).ok())??;
        Some(Self { id: record.id.as_str().to_owned(), observation })
    }
}

/// The word for a precision in files.
pub(crate) fn precision_word(precision: Precision) -> &'static str {
    crate::terms::PRECISIONS.iter().find(|(_, p)| *p == precision).map_or("exact", |(word, _)| word)
}
