//! The structure message: code lists, concepts and the data structure.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::key::keyed;
use super::xml::{header, namespaces};
use super::{AGENCY, CONCEPTS, NOT_APPLICABLE, REGISTER, Version, WORLD};
use crate::figures::{IndicatorRow, ObservationRow};
use crate::members::MEMBERS;
use crate::xml::Xml;

/// How the values of a component look.
#[derive(Clone, Copy)]
enum Values {
    Codes(&'static str),
    Text(&'static str),
}

/// Where a component stands in the data structure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Dimension,
    Time,
    Measure,
    Attribute { mandatory: bool },
}

struct Component {
    id: &'static str,
    name: &'static str,
    values: Values,
    role: Role,
}

const fn component(id: &'static str, name: &'static str, values: Values, role: Role) -> Component {
    Component { id, name, values, role }
}

const ALWAYS: Role = Role::Attribute { mandatory: true };
const SOMETIMES: Role = Role::Attribute { mandatory: false };

const COMPONENTS: [Component; 17] = [
    component("INDICATOR", "Indicator", Values::Codes("CL_INDICATOR"), Role::Dimension),
    component("REF_AREA", "Reference area", Values::Codes("CL_REF_AREA"), Role::Dimension),
    component("SERIES", "Breakdown: reporter, hosting, clock", Values::Codes("CL_SERIES"), Role::Dimension),
    component("TIME_PERIOD", "Time period", Values::Text("ObservationalTimePeriod"), Role::Time),
    component("OBS_VALUE", "Observation value", Values::Text("Decimal"), Role::Measure),
    component("OBS_STATUS", "Observation status", Values::Codes("CL_OBS_STATUS"), ALWAYS),
    component("UNIT", "Unit of the value", Values::Text("String"), ALWAYS),
    component("PRECISION", "How exactly the value is known", Values::Codes("CL_PRECISION"), ALWAYS),
    component("GRADE", "Evidence grade, 0 to 5", Values::Text("Integer"), ALWAYS),
    component("SOURCE", "Where the figure was read", Values::Text("String"), ALWAYS),
    component("PERIOD", "The period in the source's words", Values::Text("String"), ALWAYS),
    component("RECORD", "Id of the record in the register", Values::Text("String"), ALWAYS),
    component("REASON", "Coded reason why the figure is missing", Values::Text("String"), SOMETIMES),
    component("QUALIFIER", "The source's own words about the value", Values::Text("String"), SOMETIMES),
    component("READ_AS", "How well the source was read", Values::Text("String"), SOMETIMES),
    component("NOTE", "What else has to be said", Values::Text("String"), SOMETIMES),
    component("METRIC", "The metric's name in its source", Values::Text("String"), SOMETIMES),
];

/// A code, its name and, where there is more to say, its description.
type Code = (String, String, Option<String>);

/// The structure message for these rows.
///
/// `prepared` is the time of preparation; the same rows at the same time give the same bytes.
pub fn structure(
    version: Version,
    indicators: &[IndicatorRow],
    observations: &[ObservationRow],
    prepared: Timestamp,
) -> String {
    let mut xml = Xml::new();
    let mut names = namespaces(version);
    names.push(("xmlns:str", format!("{}structure", version.root())));
    let names: Vec<(&str, &str)> = names.iter().map(|(k, v)| (*k, v.as_str())).collect();
    xml.begin("mes:Structure", &names);
    header(&mut xml, "STRUCTURE", prepared);
    xml.end();
    xml.begin("mes:Structures", &[]);
    xml.begin("str:Codelists", &[]);
    code_list(
        &mut xml,
        version,
        "CL_INDICATOR",
        "Indicators of the register",
        &indicator_codes(indicators, observations),
    );
    code_list(&mut xml, version, "CL_REF_AREA", "Members of the alliance and areas", &area_codes(observations));
    code_list(&mut xml, version, "CL_SERIES", "Breakdowns", &series_codes(observations));
    code_list(&mut xml, version, "CL_OBS_STATUS", "Observation status", &status_codes());
    code_list(&mut xml, version, "CL_PRECISION", "How exactly a value is known", &precision_codes());
    xml.end();
    concepts(&mut xml, version);
    data_structure(&mut xml, version);
    xml.done()
}

fn indicator_codes(indicators: &[IndicatorRow], observations: &[ObservationRow]) -> Vec<Code> {
    let mut codes: BTreeMap<String, Code> = BTreeMap::new();
    for row in observations {
        let id = row.observation.indicator.clone();
        codes.insert(id.clone(), (id.clone(), id, None));
    }
    for row in indicators {
        let code = (row.id.clone(), row.indicator.title.clone(), Some(row.indicator.definition.clone()));
        codes.insert(row.id.clone(), code);
    }
    codes.into_values().collect()
}

fn area_codes(observations: &[ObservationRow]) -> Vec<Code> {
    let mut codes: Vec<Code> = MEMBERS.iter().map(|m| (m.alpha2.clone(), m.short_name.clone(), None)).collect();
    let known: BTreeSet<&str> = MEMBERS.iter().map(|m| m.alpha2.as_str()).collect();
    let others: BTreeSet<&str> = observations.iter().filter_map(|row| row.observation.member.as_deref()).collect();
    codes.extend(others.difference(&known).map(|code| ((*code).to_owned(), (*code).to_owned(), None)));
    codes.push((WORLD.to_owned(), "World, or the members together".to_owned(), None));
    codes
}

fn series_codes(observations: &[ObservationRow]) -> Vec<Code> {
    let mut codes: BTreeMap<String, Code> = BTreeMap::new();
    codes.insert(NOT_APPLICABLE.to_owned(), (NOT_APPLICABLE.to_owned(), "Not broken down".to_owned(), None));
    for keyed in keyed(observations) {
        codes.insert(keyed.series.clone(), (keyed.series, keyed.series_name, None));
    }
    codes.into_values().collect()
}

/// The codes of the cross-domain list `CL_OBS_STATUS` that the register uses.
fn status_codes() -> Vec<Code> {
    [
        ("A", "Normal value"),
        ("E", "Estimated value: published as rounded, \"more than\" or \"almost\""),
        ("L", "Missing value: the data exist but were not collected"),
        ("M", "Missing value: the data cannot exist"),
        ("O", "Missing value"),
        ("Q", "Missing value: suppressed"),
    ]
    .map(|(code, name)| (code.to_owned(), name.to_owned(), None))
    .into()
}

fn precision_codes() -> Vec<Code> {
    [
        ("exact", "As counted"),
        ("more-than", "More than the value"),
        ("almost", "Almost the value"),
        ("rounded", "Rounded"),
    ]
    .map(|(code, name)| (code.to_owned(), name.to_owned(), None))
    .into()
}

/// The attributes of something that an agency maintains.
fn maintained(version: Version, id: &str) -> Vec<(&str, &str)> {
    let mut attributes = vec![("id", id), ("agencyID", AGENCY), ("version", "1.0"), ("isExternalReference", "false")];
    if version == Version::V2_1 {
        attributes.push(("isFinal", "false"));
    }
    attributes
}

fn code_list(xml: &mut Xml, version: Version, id: &str, name: &str, codes: &[Code]) {
    xml.begin("str:Codelist", &maintained(version, id));
    xml.english("com:Name", name);
    for (code, name, description) in codes {
        xml.begin("str:Code", &[("id", code)]);
        xml.english("com:Name", name);
        if let Some(description) = description {
            xml.english("com:Description", description);
        }
        xml.end();
    }
    xml.end();
}

fn concepts(xml: &mut Xml, version: Version) {
    xml.begin(if version == Version::V2_1 { "str:Concepts" } else { "str:ConceptSchemes" }, &[]);
    xml.begin("str:ConceptScheme", &maintained(version, CONCEPTS));
    xml.english("com:Name", "Concepts of the register");
    for component in &COMPONENTS {
        xml.begin("str:Concept", &[("id", component.id)]);
        xml.english("com:Name", component.name);
        xml.end();
    }
    xml.end();
    xml.end();
}

fn data_structure(xml: &mut Xml, version: Version) {
    xml.begin("str:DataStructures", &[]);
    xml.begin("str:DataStructure", &maintained(version, REGISTER));
    xml.english("com:Name", "Figures of the register");
    xml.begin("str:DataStructureComponents", &[]);
    xml.begin("str:DimensionList", &[]);
    let dimensions = COMPONENTS.iter().filter(|c| matches!(c.role, Role::Dimension | Role::Time));
    for (at, component) in dimensions.enumerate() {
        let position = (at + 1).to_string();
        let mut attributes = vec![("id", component.id)];
        let time = component.role == Role::Time;
        if version == Version::V2_1 || !time {
            attributes.push(("position", &position));
        }
        xml.begin(if time { "str:TimeDimension" } else { "str:Dimension" }, &attributes);
        representation(xml, version, component);
        xml.end();
    }
    xml.end();
    xml.begin("str:AttributeList", &[]);
    for component in &COMPONENTS {
        if let Role::Attribute { mandatory } = component.role {
            attribute(xml, version, component, mandatory);
        }
    }
    xml.end();
    xml.begin("str:MeasureList", &[]);
    for component in COMPONENTS.iter().filter(|c| c.role == Role::Measure) {
        xml.begin(if version == Version::V2_1 { "str:PrimaryMeasure" } else { "str:Measure" }, &[("id", component.id)]);
        representation(xml, version, component);
        xml.end();
    }
    xml.end();
}

fn attribute(xml: &mut Xml, version: Version, component: &Component, mandatory: bool) {
    let usage = match (version, mandatory) {
        (Version::V2_1, true) => ("assignmentStatus", "Mandatory"),
        (Version::V2_1, false) => ("assignmentStatus", "Conditional"),
        (Version::V3_0, true) => ("usage", "mandatory"),
        (Version::V3_0, false) => ("usage", "optional"),
    };
    xml.begin("str:Attribute", &[("id", component.id), usage]);
    representation(xml, version, component);
    xml.begin("str:AttributeRelationship", &[]);
    match version {
        Version::V2_1 => {
            xml.begin("str:PrimaryMeasure", &[]);
            xml.empty("Ref", &[("id", "OBS_VALUE")]);
            xml.end();
        }
        Version::V3_0 => xml.empty("str:Observation", &[]),
    }
    xml.end();
    if version == Version::V3_0 {
        xml.begin("str:MeasureRelationship", &[]);
        xml.text("str:Measure", &[], "OBS_VALUE");
        xml.end();
    }
    xml.end();
}

/// The concept of a component and how its values look.
fn representation(xml: &mut Xml, version: Version, component: &Component) {
    match version {
        Version::V2_1 => {
            xml.begin("str:ConceptIdentity", &[]);
            let concept = [
                ("id", component.id),
                ("maintainableParentID", CONCEPTS),
                ("maintainableParentVersion", "1.0"),
                ("agencyID", AGENCY),
                ("package", "conceptscheme"),
                ("class", "Concept"),
            ];
            xml.empty("Ref", &concept);
            xml.end();
        }
        Version::V3_0 => {
            let urn =
                format!("urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept={AGENCY}:{CONCEPTS}(1.0).{}", component.id);
            xml.text("str:ConceptIdentity", &[], &urn);
        }
    }
    xml.begin("str:LocalRepresentation", &[]);
    match (component.values, version) {
        (Values::Text(kind), _) => xml.empty("str:TextFormat", &[("textType", kind)]),
        (Values::Codes(list), Version::V2_1) => {
            xml.begin("str:Enumeration", &[]);
            let reference = [
                ("id", list),
                ("version", "1.0"),
                ("agencyID", AGENCY),
                ("package", "codelist"),
                ("class", "Codelist"),
            ];
            xml.empty("Ref", &reference);
            xml.end();
        }
        (Values::Codes(list), Version::V3_0) => {
            let urn = format!("urn:sdmx:org.sdmx.infomodel.codelist.Codelist={AGENCY}:{list}(1.0)");
            xml.text("str:Enumeration", &[], &urn);
        }
    }
    xml.end();
}
