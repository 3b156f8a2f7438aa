//! The key of each observation: indicator, area, series, time.

use std::collections::HashSet;

use super::{NOT_APPLICABLE, WORLD};
use crate::figures::ObservationRow;
use crate::{name, terms};

/// An observation with the codes that it has in a message.
pub(super) struct Keyed<'a> {
    pub(super) row: &'a ObservationRow,
    pub(super) area: &'a str,
    pub(super) series: String,
    pub(super) series_name: String,
    pub(super) time: String,
}

/// The rows that have a place in time, in the given order, each with a key of its own. Where two rows would have the same
/// key (a year's figure in two sources), the later one's series names its record.
pub(super) fn keyed(rows: &[ObservationRow]) -> Vec<Keyed<'_>> {
    let mut taken = HashSet::new();
    let mut out = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(time) = time(row) else { continue };
        let (mut series, mut series_name) = series(row);
        let area = row.observation.member.as_deref().unwrap_or(WORLD);
        let indicator = row.observation.indicator.as_str();
        if !taken.insert((indicator, area, series.clone(), time.clone())) {
            let mark = name::mark(&[&row.id]).to_uppercase();
            series = format!("{series}-{mark}");
            series_name = format!("{series_name}; record {}", row.id);
            taken.insert((indicator, area, series.clone(), time.clone()));
        }
        out.push(Keyed { row, area, series, series_name, time });
    }
    out
}

/// The figures that SDMX cannot place in time, because their period names no year.
pub fn unplaced(rows: &[ObservationRow]) -> Vec<&ObservationRow> {
    rows.iter().filter(|row| time(row).is_none()).collect()
}

/// A Gregorian period: the day, month or year that the source gives, else the year that its period names.
fn time(row: &ObservationRow) -> Option<String> {
    let period = &row.observation.period;
    if terms::is_date(period) {
        return Some(period.clone());
    }
    row.observation.year.filter(|year| (1000..=9999).contains(year)).map(|year| year.to_string())
}

/// The code and the name of a breakdown. The code begins with words, for people, and ends with a mark of all the breakdown
/// says, so that it is always the same for the same breakdown and never for another.
fn series(row: &ObservationRow) -> (String, String) {
    let dimensions = &row.observation.dimensions;
    let told: Vec<(&str, &str)> =
        dimensions.iter().filter(|(key, _)| *key != "metric").map(|(k, v)| (k.as_str(), v.as_str())).collect();
    if told.is_empty() {
        return (NOT_APPLICABLE.to_owned(), "Not broken down".to_owned());
    }
    let first = ["reporter", "hosting_scope"].iter().filter_map(|key| dimensions.get(*key));
    let words: Vec<String> = first.map(|word| name::slug(word).replace('-', "_").chars().take(24).collect()).collect();
    let name =
        told.iter().map(|(key, value)| format!("{}: {value}", key.replace('_', " "))).collect::<Vec<_>>().join("; ");
    let parts: Vec<&str> = told.iter().flat_map(|(key, value)| [*key, *value]).collect();
    let code = words.into_iter().chain([name::mark(&parts)]).collect::<Vec<_>>().join("-").to_uppercase();
    (code, name)
}
