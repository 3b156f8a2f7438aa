//! The data message: one flat data set of observations.

use alliance::indicators::reasons::MissingReason;
use alliance::register::{Figure, Precision};
use jiff::Timestamp;

use super::key::{Keyed, keyed, unplaced};
use super::xml::{header, namespaces};
use super::{AGENCY, DATA_STRUCTURE, REGISTER, Version};
use crate::figures::{ObservationRow, precision_word};
use crate::xml::Xml;

/// The structure-specific data message for these rows; its structure is that of [`super::structure`] for the same rows.
///
/// `prepared` is the time of preparation; the same rows at the same time give the same bytes. Figures that have no place in
/// time ([`unplaced`]) stand as annotations of the data set.
pub fn data(version: Version, observations: &[ObservationRow], prepared: Timestamp) -> String {
    let mut xml = Xml::new();
    let mut names = namespaces(version);
    names.push(("xmlns:ss", format!("{}data/structurespecific", version.root())));
    names.push(("xmlns:ns1", format!("{DATA_STRUCTURE}:ObsLevelDim:AllDimensions")));
    let names: Vec<(&str, &str)> = names.iter().map(|(k, v)| (*k, v.as_str())).collect();
    xml.begin("mes:StructureSpecificData", &names);
    header(&mut xml, "DATA", prepared);
    structure_reference(&mut xml, version);
    xml.end();
    let mut attributes = vec![("ss:structureRef", REGISTER), ("xsi:type", "ns1:DataSetType")];
    match version {
        Version::V2_1 => attributes.extend([("ss:dataScope", "DataStructure"), ("ss:action", "Information")]),
        Version::V3_0 => attributes.push(("ss:action", "Information")),
    }
    xml.begin("mes:DataSet", &attributes);
    annotations(&mut xml, &unplaced(observations));
    for keyed in keyed(observations) {
        observation(&mut xml, &keyed);
    }
    xml.done()
}

fn structure_reference(xml: &mut Xml, version: Version) {
    xml.begin(
        "mes:Structure",
        &[("structureID", REGISTER), ("namespace", DATA_STRUCTURE), ("dimensionAtObservation", "AllDimensions")],
    );
    match version {
        Version::V2_1 => {
            xml.begin("com:Structure", &[]);
            xml.empty("Ref", &[("agencyID", AGENCY), ("id", REGISTER), ("version", "1.0"), ("class", "DataStructure")]);
            xml.end();
        }
        Version::V3_0 => xml.text("com:Structure", &[], DATA_STRUCTURE),
    }
    xml.end();
}

fn annotations(xml: &mut Xml, rows: &[&ObservationRow]) {
    if rows.is_empty() {
        return;
    }
    xml.begin("com:Annotations", &[]);
    for row in rows {
        let seen = &row.observation;
        let figure = match &seen.figure {
            Figure::Value(value) => format!("{value} {}", seen.unit),
            Figure::Missing(reason) => format!("missing ({reason})"),
        };
        let text = format!(
            "{figure}; precision: {}; period as published: {}; source: {}",
            precision_word(seen.precision),
            seen.period,
            seen.source.cited
        );
        xml.begin("com:Annotation", &[]);
        xml.text("com:AnnotationTitle", &[], &row.id);
        xml.text("com:AnnotationType", &[], "FIGURE_WITHOUT_TIME_PERIOD");
        xml.english("com:AnnotationText", &text);
        xml.end();
    }
    xml.end();
}

fn observation(xml: &mut Xml, keyed: &Keyed) {
    let seen = &keyed.row.observation;
    let value = match &seen.figure {
        Figure::Value(value) => Some(value.to_string()),
        Figure::Missing(_) => None,
    };
    let status = match (&seen.figure, seen.precision) {
        // A word that is none of the coded ones says no more than that.
        (Figure::Missing(reason), _) => MissingReason::of(reason).map_or("O", MissingReason::status),
        (_, Precision::Exact) => "A",
        _ => "E",
    };
    let grade = seen.grade.to_string();
    let mut attributes = vec![
        ("INDICATOR", seen.indicator.as_str()),
        ("REF_AREA", keyed.area),
        ("SERIES", &keyed.series),
        ("TIME_PERIOD", &keyed.time),
    ];
    if let Some(value) = &value {
        attributes.push(("OBS_VALUE", value));
    }
    attributes.extend([
        ("OBS_STATUS", status),
        ("UNIT", seen.unit.as_str()),
        ("PRECISION", precision_word(seen.precision)),
        ("GRADE", &grade),
        ("SOURCE", &seen.source.cited),
        ("PERIOD", &seen.period),
        ("RECORD", &keyed.row.id),
    ]);
    if let Figure::Missing(reason) = &seen.figure {
        attributes.push(("REASON", reason));
    }
    let sometimes = [
        ("QUALIFIER", seen.qualifier.as_deref()),
        ("READ_AS", Some(seen.source.read_as.as_str()).filter(|text| !text.is_empty())),
        ("NOTE", seen.note.as_deref()),
        ("METRIC", seen.dimensions.get("metric").map(String::as_str)),
    ];
    attributes.extend(sometimes.into_iter().filter_map(|(name, text)| Some((name, text?))));
    xml.empty("Obs", &attributes);
}
