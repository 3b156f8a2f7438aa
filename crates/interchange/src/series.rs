//! A series of figures in a file of its own, to be judged without a register.

use std::collections::BTreeMap;

use alliance::indicators::{Point, Series};
use alliance::register::{Figure, Measure, Precision};
use rust_decimal::Decimal;

use crate::fault::{Fault, Faults};
use crate::sheet::{self, Row};
use crate::terms;

const COLUMNS: [&str; 4] = ["year", "value", "missing", "precision"];
const YEAR: &str = "a year or another whole number of a period, such as 2024";

/// Reads a CSV file with the columns `year` and `value`, and, where wanted, `missing` (the coded reason of an empty value;
/// `not-published` where there is no such column) and `precision` (exact, more-than, almost or rounded; empty is exact). Rows
/// may stand in any order. The values are counts where all of them are whole numbers.
///
/// # Errors
/// Every fault of the file, with its line and column.
pub fn read_series(file_name: &str, bytes: &[u8], measure: Measure) -> Result<Series, Vec<Fault>> {
    let mut faults = Faults::new(file_name);
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut lines = sheet::lines(bytes, &mut faults).into_iter();
    let header = lines.next();
    let first = header.as_ref().map_or(1, |h| h.number);
    let columns = header.map(|h| h.cells).unwrap_or_default();
    let mut points: BTreeMap<i32, Point> = BTreeMap::new();
    for needed in &COLUMNS[..2] {
        if !columns.iter().any(|c| c == needed) {
            faults.note(Some(first), needed, "a header with the columns `year` and `value`", &columns.join(","));
        }
    }
    for unknown in columns.iter().filter(|c| !COLUMNS.contains(&c.as_str())) {
        faults.note(Some(first), unknown, sheet::one_of(COLUMNS.into_iter()), unknown);
    }
    if faults.none() {
        for line in lines {
            let mut row = Row::new(&columns, &line, &mut faults);
            if line.cells.len() > columns.len() {
                row.refuse_part(
                    "",
                    format!("{} cells, as in the header", columns.len()),
                    &line.cells.len().to_string(),
                );
            }
            let written = row.need("year", YEAR);
            let period = written.parse::<i32>();
            if period.is_err() && !written.is_empty() {
                row.refuse("year", YEAR);
            }
            let value = row.number("value");
            let reason = row.some_that("missing", terms::is_code, terms::CODE);
            if value.is_some() && reason.is_some() {
                row.refuse("missing", "nothing where there is a value");
            }
            let precision =
                row.some("precision").map_or(Precision::Exact, |_| row.word("precision", &terms::PRECISIONS));
            let Ok(period) = period else { continue };
            if points.contains_key(&period) {
                row.refuse("year", "a year that no row above has");
            }
            let figure = value
                .map_or_else(|| Figure::Missing(reason.unwrap_or_else(|| "not-published".to_owned())), Figure::Value);
            points.insert(period, Point { period, figure, precision, note: None });
        }
        if faults.none() && !points.values().any(|p| p.value().is_some()) {
            faults.note(Some(first), "value", "at least one value", "");
        }
    }
    let points: Vec<Point> = points.into_values().collect();
    let counts = points.iter().filter_map(Point::value).all(|v| v >= Decimal::ZERO && v.fract().is_zero());
    let series = Series::new("", measure, counts, points, Vec::new());
    if let Err(refused) = &series {
        faults.note_as_said(None, "", "a series of figures", &refused.to_string());
    }
    faults.or(series.ok()).map(|series| series.expect("a series without a fault"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Series, String> {
        read_series("a.csv", text.as_bytes(), Measure::Flow)
            .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    }

    #[test]
    fn years_stand_in_order_whatever_the_order_of_the_rows() {
        let series = read("value,year\n112,2013\n100,2012\n,2014\n").unwrap();
        assert_eq!(series.points().iter().map(|p| p.period).collect::<Vec<_>>(), [2012, 2013, 2014]);
        assert_eq!(series.points()[2].figure, Figure::Missing("not-published".into()));
        assert!(series.counts());
        assert!(!read("year,value\n2012,10.5\n").unwrap().counts());
    }

    #[test]
    fn a_bound_and_a_reason_are_read() {
        let series = read("year,value,missing,precision\n2012,100,,almost\n2013,,not-collected,\n").unwrap();
        assert_eq!(series.points()[0].precision, Precision::Almost);
        assert_eq!(series.points()[1].figure, Figure::Missing("not-collected".into()));
    }

    #[test]
    fn faults_name_their_place() {
        for (text, said) in [
            ("", "column"),
            ("year,count\n2012,5\n", "value"),
            ("year,value\n2012,many\n", "line 2, column `value`"),
            ("year,value\nlast,5\n", "line 2, column `year`"),
            ("year,value\n2012,5\n2012,6\n", "line 3, column `year`"),
            ("year,value\n2012,\n", "at least one value"),
            ("year,value,precision\n2012,5,perhaps\n", "line 2, column `precision`"),
            ("year,value,missing\n2012,5,not-collected\n", "line 2, column `missing`"),
            ("year,value\n1,5\n2000,6\n", "more than 500 apart"),
        ] {
            let refused = read(text).unwrap_err();
            assert!(refused.contains(said), "{text:?} was refused with: {refused}");
        }
    }
}
