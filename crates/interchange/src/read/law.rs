//! `legal.csv`: each member's standing towards four instruments. Never a yes or no: what was not found is unknown.

use std::collections::BTreeMap;

use alliance::register::{Instrument, Kind, LawReview, LegalStanding, LegalStatus, Source};

use super::{Shape, Taken};
use crate::sheet::Row;
use crate::terms;

pub(super) const SHAPE: Shape = Shape {
    file: "legal.csv",
    columns: &[
        "country",
        "lanzarote_status",
        "lanzarote_ratified",
        "lanzarote_in_force",
        "lanzarote_source",
        "budapest_status",
        "budapest_ratified_or_acceded",
        "budapest_source",
        "opsc_status",
        "opsc_date",
        "opsc_source",
        "directive_2011_93_applies",
        "icmec_edition",
        "icmec_criteria_met",
        "note",
    ],
    take,
};

const STATUS: &str = "`party`, `ratification`, `accession`, `succession`, `signatory`, `signed DATE; ...`, `not ...` with the reason, or nothing";

fn take(row: &mut Row, taken: &mut Taken) {
    let mut instruments = BTreeMap::new();
    for (name, status, date, in_force, source) in [
        ("lanzarote", "lanzarote_status", "lanzarote_ratified", Some("lanzarote_in_force"), "lanzarote_source"),
        ("budapest", "budapest_status", "budapest_ratified_or_acceded", None, "budapest_source"),
        ("opsc", "opsc_status", "opsc_date", None, "opsc_source"),
    ] {
        instruments.insert(name.to_owned(), treaty(row, status, date, in_force, source));
    }
    instruments.insert("directive-2011-93".to_owned(), directive(row));
    let (edition, criteria_met) = (row.some("icmec_edition"), row.some("icmec_criteria_met"));
    let icmec = (edition.is_some() || criteria_met.is_some()).then_some(LawReview { edition, criteria_met });
    let body = LegalStanding { member: row.member("country"), instruments, icmec, note: row.some("note") };
    taken.put_once(row, Kind::Law, &body.member, "country", &body);
}

fn treaty(
    row: &mut Row,
    column: &str,
    date_column: &str,
    in_force_column: Option<&str>,
    source_column: &str,
) -> Instrument {
    let as_stated = row.some(column);
    let since = row.date(date_column);
    let in_force = in_force_column.and_then(|column| row.date(column));
    let mut dated = false;
    let status = match as_stated.as_deref() {
        None => LegalStatus::Unknown,
        Some("party") => {
            dated = true;
            LegalStatus::Party { how: None, since: since.clone() }
        }
        Some(how @ ("ratification" | "accession" | "succession")) => {
            dated = true;
            LegalStatus::Party { how: Some(how.to_owned()), since: since.clone() }
        }
        Some("signatory") => {
            dated = true;
            LegalStatus::Signed { on: since.clone() }
        }
        Some(text) => match (text.strip_prefix("signed"), text.strip_prefix("not ")) {
            (Some(rest), _) => LegalStatus::Signed { on: signed_on(row, column, rest) },
            (_, Some(_)) => LegalStatus::NotEligible { why: text.to_owned() },
            _ => {
                row.refuse(column, STATUS);
                LegalStatus::Unknown
            }
        },
    };
    if since.is_some() && !dated {
        row.refuse(date_column, format!("nothing, because `{column}` says no party and no signatory"));
    }
    if let (Some(column), Some(_)) = (in_force_column, &in_force)
        && !matches!(status, LegalStatus::Party { .. })
    {
        row.refuse(column, "nothing, because the member is not known to be a party");
    }
    if as_stated.is_some() && row.text(source_column).is_empty() {
        row.refuse(source_column, "where the status was read");
    }
    let source = Source { cited: row.text(source_column), read_as: String::new() };
    Instrument { status, in_force, as_stated, source }
}

/// The date in "signed 2002-02-28; later status not found".
fn signed_on(row: &mut Row, column: &str, rest: &str) -> Option<String> {
    let date = rest.split(';').next().unwrap_or_default().trim();
    if date.is_empty() {
        return None;
    }
    if !terms::is_date(date) {
        row.refuse(column, STATUS);
    }
    Some(date.to_owned())
}

/// The Directive binds the members of the Union except one that opted out; it is not open to others.
fn directive(row: &mut Row) -> Instrument {
    let column = "directive_2011_93_applies";
    let as_stated = row.some(column);
    let status = match as_stated.as_deref() {
        None => LegalStatus::Unknown,
        Some("y") => LegalStatus::Party { how: Some("by membership of the European Union".into()), since: None },
        Some("n/a") => LegalStatus::NotEligible { why: "not a member of the European Union".into() },
        Some("opt-out") => LegalStatus::NotEligible { why: "opted out".into() },
        Some(_) => {
            row.refuse(column, "one of `y`, `n/a`, `opt-out`, or nothing");
            LegalStatus::Unknown
        }
    };
    Instrument { status, in_force: None, as_stated, source: Source::default() }
}
