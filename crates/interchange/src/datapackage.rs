//! Indicators and observations as a Frictionless Data Package (specification version 1): `datapackage.json` with the
//! meaning of every column, `observations.csv` and `indicators.csv`, in one zip file.

use std::collections::HashSet;
use std::io::{Cursor, Write};

use alliance::register::{Direction, Figure, Measure};
use jiff::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::figures::{IndicatorRow, ObservationRow, precision_word};
use crate::sheet::one_of;
use crate::terms;

/// What the descriptor says about the package as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About<'a> {
    /// Identifier: small letters, digits, dots, dashes, underscores.
    pub name: &'a str,
    /// Title for people.
    pub title: &'a str,
    /// What the figures are and what has to be known before they are used.
    pub description: &'a str,
    /// Under which terms the figures may be used.
    pub licence_note: &'a str,
    /// The register's state that the figures were taken from, and when.
    pub created: Timestamp,
}

/// A column: name, type, title, and whether each row has it.
type Field = (&'static str, &'static str, &'static str, bool);

const OBSERVATIONS: [Field; 21] = [
    ("id", "string", "Id of the record", true),
    ("indicator", "string", "Indicator", true),
    ("member", "string", "Two letters of the member; empty for the alliance or the world", false),
    ("period", "string", "The period exactly as the source gives it", true),
    ("year", "integer", "The year by which the figure is placed on an axis, where the period names one", false),
    ("value", "number", "The value as published; empty where the figure is missing", false),
    ("missing", "string", "Coded reason why the figure is missing", false),
    ("precision", "string", "How exactly the value is known", true),
    ("qualifier", "string", "The source's own words about the value", false),
    ("unit", "string", "Unit of the value", true),
    ("reporter", "string", "Who reports the figure", false),
    ("hosting_scope", "string", "Where the material was hosted", false),
    ("clock", "string", "Between which events time was measured", false),
    ("dimensions", "object", "Everything by which the figure is broken down", false),
    ("grade", "integer", "Evidence grade, 0 to 5", true),
    ("source", "string", "Where the figure was read", false),
    ("read_as", "string", "How well the source was read: empty, excerpt or secondary", false),
    ("note", "string", "What else has to be said", false),
    ("vintage", "integer", "The publication of declared figures in which it became what it is", false),
    ("revision", "string", "Coded reason why it took the place of an earlier figure", false),
    ("revision_text", "string", "The reason in the member's words", false),
];

const INDICATORS: [Field; 17] = [
    ("id", "string", "Id of the indicator", true),
    ("title", "string", "Name", true),
    ("definition", "string", "What is counted and what is not", true),
    ("unit", "string", "Unit of the values", true),
    ("measure", "string", "stock: a level at a time; flow: what came in a period", true),
    ("direction", "string", "Which way is better: up, down, or context", true),
    ("goal", "string", "Operational goal", false),
    ("smallest_cell", "integer", "The smallest cell that may be published", true),
    ("source", "string", "Who publishes the figure", false),
    ("read_as", "string", "How well the source was read", false),
    ("denominator", "string", "What a share is a share of", false),
    ("counting", "string", "How it is counted", false),
    ("breakdowns", "array", "By what figures may be broken down", false),
    ("usual", "string", "The usual yearly change, from one fraction to another", false),
    ("greatest", "number", "The greatest value that there can be", false),
    ("decimals", "integer", "Digits after the point, at most", false),
    ("breaks", "array", "Years from which on something else is counted", false),
];

/// The package as a zip file. The same rows and the same [`About`] give the same bytes.
///
/// Texts stand in the CSV files as the register has them, without a guard against spreadsheets that take a text for a
/// formula (see [`crate::table::Table::to_csv`]): a package is read by programs, and its digests are those of the texts.
pub fn package(about: &About, indicators: &[IndicatorRow], observations: &[ObservationRow]) -> Vec<u8> {
    let observations_csv = csv(&OBSERVATIONS, observations.iter().map(observation_cells));
    let indicators_csv = csv(&INDICATORS, indicators.iter().map(indicator_cells));
    let descriptor = descriptor(about, indicators, observations, [&observations_csv, &indicators_csv]);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let files = [
        ("datapackage.json", &descriptor),
        ("observations.csv", &observations_csv),
        ("indicators.csv", &indicators_csv),
    ];
    for (name, bytes) in files {
        zip.start_file(name, options).expect("writing to memory does not fail");
        zip.write_all(bytes).expect("writing to memory does not fail");
    }
    zip.finish().expect("writing to memory does not fail").into_inner()
}

fn descriptor(
    about: &About,
    indicators: &[IndicatorRow],
    observations: &[ObservationRow],
    [observations_csv, indicators_csv]: [&[u8]; 2],
) -> Vec<u8> {
    let defined: HashSet<&str> = indicators.iter().map(|row| row.id.as_str()).collect();
    let all_defined = observations.iter().all(|row| defined.contains(row.observation.indicator.as_str()));
    let reference = json!([{"fields": "indicator", "reference": {"resource": "indicators", "fields": "id"}}]);
    let mut sources: Vec<&str> = observations.iter().map(|row| row.observation.source.cited.as_str()).collect();
    sources.retain(|cited| !cited.is_empty());
    sources.sort_unstable();
    sources.dedup();
    let descriptor = json!({
        "profile": "tabular-data-package",
        "name": about.name,
        "title": about.title,
        "description": format!("{}\n\nLicence: {}", about.description, about.licence_note),
        "created": about.created.to_string(),
        "licenses": [{"name": "LicenseRef-see-description", "title": about.licence_note}],
        "sources": sources.iter().map(|cited| source(cited)).collect::<Vec<_>>(),
        "resources": [
            resource(
                ("observations", "Figures, or the coded reason why one is missing"),
                &OBSERVATIONS,
                observations_csv,
                all_defined.then_some(reference),
            ),
            resource(("indicators", "What each figure counts"), &INDICATORS, indicators_csv, None),
        ],
    });
    let mut bytes = serde_json::to_vec_pretty(&descriptor).expect("plain data always serialises");
    bytes.push(b'\n');
    bytes
}

/// A citation is one text; where it is a single address, it is given as such too.
fn source(cited: &str) -> Value {
    let address = (cited.starts_with("http://") || cited.starts_with("https://")) && !cited.contains(' ');
    if address { json!({"title": cited, "path": cited}) } else { json!({"title": cited}) }
}

fn resource((name, title): (&str, &str), fields: &[Field], bytes: &[u8], foreign_keys: Option<Value>) -> Value {
    let digest = hex::encode(Sha256::digest(bytes));
    let fields: Vec<Value> = fields.iter().map(field).collect();
    let mut schema = json!({"fields": fields, "missingValues": [""], "primaryKey": "id"});
    if let Some(keys) = foreign_keys {
        schema["foreignKeys"] = keys;
    }
    json!({
        "profile": "tabular-data-resource",
        "name": name,
        "title": title,
        "path": format!("{name}.csv"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": bytes.len(),
        "hash": format!("sha256:{digest}"),
        "schema": schema,
    })
}

fn field((name, kind, title, required): &Field) -> Value {
    let mut field = json!({"name": name, "type": kind, "title": title, "constraints": {"required": required}});
    if *name == "precision" {
        field["description"] = Value::from(one_of(terms::PRECISIONS.iter().map(|(word, _)| *word)));
    }
    field
}

fn csv(fields: &[Field], rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(fields.iter().map(|(name, ..)| *name)).expect("writing to memory does not fail");
    for row in rows {
        writer.write_record(row).expect("writing to memory does not fail, and rows have the header's length");
    }
    writer.into_inner().expect("writing to memory does not fail")
}

fn observation_cells(row: &ObservationRow) -> Vec<String> {
    let seen = &row.observation;
    let (value, missing) = match &seen.figure {
        Figure::Value(value) => (value.to_string(), String::new()),
        Figure::Missing(reason) => (String::new(), reason.clone()),
    };
    let dimension = |key: &str| seen.dimensions.get(key).cloned().unwrap_or_default();
    let clock = match (seen.dimensions.get("clock_start"), seen.dimensions.get("clock_end")) {
        (Some(start), Some(end)) => format!("{start} to {end}"),
        _ => String::new(),
    };
    let dimensions = if seen.dimensions.is_empty() { String::new() } else { json!(seen.dimensions).to_string() };
    vec![
        row.id.clone(),
        seen.indicator.clone(),
        seen.member.clone().unwrap_or_default(),
        seen.period.clone(),
        seen.year.map(|year| year.to_string()).unwrap_or_default(),
        value,
        missing,
        precision_word(seen.precision).to_owned(),
        seen.qualifier.clone().unwrap_or_default(),
        seen.unit.clone(),
        dimension("reporter"),
        dimension("hosting_scope"),
        clock,
        dimensions,
        seen.grade.to_string(),
        seen.source.cited.clone(),
        seen.source.read_as.clone(),
        seen.note.clone().unwrap_or_default(),
        seen.vintage.map(|vintage| vintage.to_string()).unwrap_or_default(),
        seen.revision.as_ref().map(|revision| revision.reason.as_str().to_owned()).unwrap_or_default(),
        seen.revision.as_ref().map(|revision| revision.text.clone()).unwrap_or_default(),
    ]
}

fn indicator_cells(row: &IndicatorRow) -> Vec<String> {
    let defined = &row.indicator;
    let card = &defined.card;
    let measure = match defined.measure {
        Measure::Stock => "stock",
        Measure::Flow => "flow",
    };
    let direction = match defined.direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Context => "context",
    };
    vec![
        row.id.clone(),
        defined.title.clone(),
        defined.definition.clone(),
        defined.unit.clone(),
        measure.to_owned(),
        direction.to_owned(),
        defined.goal.clone().unwrap_or_default(),
        defined.smallest_cell.to_string(),
        defined.source.cited.clone(),
        defined.source.read_as.clone(),
        card.denominator.clone().unwrap_or_default(),
        card.counting.clone().unwrap_or_default(),
        if card.breakdowns.is_empty() { String::new() } else { json!(card.breakdowns).to_string() },
        card.usual.as_ref().map(|usual| format!("{} to {}", usual.least, usual.greatest)).unwrap_or_default(),
        card.greatest.map(|greatest| greatest.to_string()).unwrap_or_default(),
        card.decimals.map(|decimals| decimals.to_string()).unwrap_or_default(),
        if card.breaks.is_empty() { String::new() } else { json!(card.breaks).to_string() },
    ]
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn rows() -> (Vec<IndicatorRow>, Vec<ObservationRow>) {
        let records: Vec<_> =
            crate::starting_data().iter().flat_map(|file| crate::read(file.name, file.bytes).unwrap()).collect();
        (records.iter().filter_map(IndicatorRow::of).collect(), records.iter().filter_map(ObservationRow::of).collect())
    }

    fn about() -> About<'static> {
        About {
            name: "register",
            title: "Figures of the register",
            description: "As published.",
            licence_note: "Facts; each source keeps its rights.",
            created: "2026-01-01T00:00:00Z".parse().unwrap(),
        }
    }

    #[test]
    fn the_package_holds_every_figure_and_describes_itself() {
        let (indicators, observations) = rows();
        let bytes = package(&about(), &indicators, &observations);
        assert_eq!(bytes, package(&about(), &indicators, &observations), "the same rows give the same bytes");
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut file = |name: &str| {
            let mut text = String::new();
            zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let descriptor: Value = serde_json::from_str(&file("datapackage.json")).unwrap();
        for (resource, count) in [(0, observations.len()), (1, indicators.len())] {
            let resource = &descriptor["resources"][resource];
            let text = file(resource["path"].as_str().unwrap());
            assert_eq!(resource["bytes"], text.len());
            assert_eq!(resource["hash"], format!("sha256:{}", hex::encode(Sha256::digest(&text))));
            let mut reader = ::csv::Reader::from_reader(text.as_bytes());
            let names: Vec<&str> =
                resource["schema"]["fields"].as_array().unwrap().iter().map(|f| f["name"].as_str().unwrap()).collect();
            assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), names);
            assert_eq!(reader.records().map(Result::unwrap).count(), count);
        }
        assert!(
            file("observations.csv")
                .contains("\r\nicse_victims_stock.2017-01-09,icse_victims_stock,,2017-01-09,2017,10000,")
        );
    }
}
