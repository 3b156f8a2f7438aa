//! What a message says. That it is valid SDMX is checked with other people's tools in `tests/sdmx_check.py`.

use std::collections::BTreeMap;

use alliance::register::{Figure, Observation, Precision, Source};
use quick_xml::Reader;
use quick_xml::events::Event;

use super::*;
use crate::figures::{IndicatorRow, ObservationRow};

fn row(id: &str, period: &str, year: Option<i16>, figure: Figure) -> ObservationRow {
    let observation = Observation {
        vintage: None,
        revision: None,
        indicator: "a".to_owned(),
        member: Some("XK".to_owned()),
        period: period.to_owned(),
        year,
        figure,
        precision: Precision::Exact,
        qualifier: None,
        dimensions: BTreeMap::new(),
        grade: 1,
        unit: "persons".to_owned(),
        source: Source { cited: "https://example.org/?a=1&b=2".to_owned(), read_as: String::new() },
        note: Some("\"<less>\" & \n more\u{1}".to_owned()),
    };
    ObservationRow { id: id.to_owned(), observation }
}

fn prepared() -> jiff::Timestamp {
    "2026-01-02T03:04:05.678Z".parse().unwrap()
}

/// The attributes of every element with this name.
fn attributes(xml: &str, name: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return found,
            Event::Start(e) | Event::Empty(e) if e.name().as_ref() == name => {
                let pairs = e.attributes().map(|a| {
                    let a = a.unwrap();
                    let value = quick_xml::escape::unescape(&a.value).unwrap().into_owned();
                    (a.key.as_ref().to_owned(), value)
                });
                found.push(pairs.collect());
            }
            _ => {}
        }
    }
}

#[test]
fn a_missing_figure_has_a_reason_and_no_value() {
    let rows = [
        row("a.1", "2014", Some(2014), Figure::Value("12.50".parse().unwrap())),
        row("a.2", "2015", Some(2015), Figure::Missing("not-collected".into())),
    ];
    for version in [Version::V2_1, Version::V3_0] {
        let found = attributes(&data(version, &rows, prepared()), "Obs");
        assert_eq!((found[0]["OBS_VALUE"].as_str(), found[0]["OBS_STATUS"].as_str()), ("12.50", "A"));
        assert_eq!((found[1].get("OBS_VALUE"), found[1]["OBS_STATUS"].as_str()), (None, "L"));
        assert_eq!((found[1]["REASON"].as_str(), found[1]["REF_AREA"].as_str()), ("not-collected", "XK"));
        assert_eq!(found[0]["NOTE"], "\"<less>\" & \n more\u{fffd}", "escaped, and fit for XML");
        assert_eq!(found[0]["SOURCE"], "https://example.org/?a=1&b=2");
    }
}

#[test]
fn a_figure_known_roughly_is_marked_so() {
    let mut rough = row("a.1", "2014", Some(2014), Figure::Value(3.into()));
    rough.observation.precision = Precision::MoreThan;
    let found = attributes(&data(Version::V3_0, &[rough], prepared()), "Obs");
    assert_eq!((found[0]["OBS_STATUS"].as_str(), found[0]["PRECISION"].as_str()), ("E", "more-than"));
}

#[test]
fn words_for_a_period_are_placed_at_their_year_or_not_at_all() {
    let rows = [
        row("a.1", "2016 (early to mid, undated)", Some(2016), Figure::Value(1.into())),
        row("a.2", "before 2009", None, Figure::Value(600.into())),
        row("a.3", "2014-09", Some(2014), Figure::Value(2.into())),
    ];
    let xml = data(Version::V2_1, &rows, prepared());
    let found = attributes(&xml, "Obs");
    let times: Vec<(&str, &str)> = found.iter().map(|o| (o["TIME_PERIOD"].as_str(), o["PERIOD"].as_str())).collect();
    assert_eq!(times, [("2016", "2016 (early to mid, undated)"), ("2014-09", "2014-09")]);
    assert_eq!(unplaced(&rows).iter().map(|r| r.id.as_str()).collect::<Vec<_>>(), ["a.2"]);
    assert!(xml.contains("<com:AnnotationTitle>a.2</com:AnnotationTitle>") && xml.contains("600 persons;"));
}

#[test]
fn keys_are_unique_and_every_code_is_in_its_list() {
    let mut broken_down = row("a.3", "2014", Some(2014), Figure::Value(3.into()));
    broken_down.observation.dimensions = BTreeMap::from([("reporter".to_owned(), "Hotline é".to_owned())]);
    let rows = [
        row("a.1", "2014", Some(2014), Figure::Value(1.into())),
        row("a.2", "2014 (to 20 December)", Some(2014), Figure::Value(2.into())),
        broken_down,
    ];
    for version in [Version::V2_1, Version::V3_0] {
        let found = attributes(&data(version, &rows, prepared()), "Obs");
        let series: Vec<&str> = found.iter().map(|o| o["SERIES"].as_str()).collect();
        assert_eq!(series[0], "_Z");
        assert!(series[1].starts_with("_Z-") && series[2].starts_with("HOTLINE-"), "{series:?}");
        let structure = structure(version, &[], &rows, prepared());
        let codes: Vec<String> =
            attributes(&structure, "str:Code").into_iter().map(|mut c| c.remove("id").unwrap()).collect();
        for code in series.iter().chain(&["a", "XK", "A", "exact"]) {
            assert!(codes.iter().any(|c| c == code), "{code}");
        }
        assert!(codes.iter().all(|c| c.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-@$".contains(&b))));
        assert_eq!(attributes(&structure, "str:DataStructure")[0]["id"], "REGISTER");
    }
}

#[test]
fn the_same_rows_give_the_same_bytes_and_name_their_time() {
    let records: Vec<_> =
        crate::starting_data().iter().flat_map(|file| crate::read(file.name, file.bytes).unwrap()).collect();
    let indicators: Vec<_> = records.iter().filter_map(IndicatorRow::of).collect();
    let rows: Vec<_> = records.iter().filter_map(ObservationRow::of).collect();
    for version in [Version::V2_1, Version::V3_0] {
        let first = data(version, &rows, prepared());
        assert_eq!(first, data(version, &rows, prepared()));
        assert!(first.contains("<mes:Prepared>2026-01-02T03:04:05Z</mes:Prepared>"));
        assert_eq!(attributes(&first, "Obs").len() + unplaced(&rows).len(), rows.len());
        assert_eq!(unplaced(&rows).len(), 8);
        let structure = structure(version, &indicators, &rows, prepared());
        assert_eq!(attributes(&structure, "str:Code").len(), 37 + 55 + 25 + 6 + 4);
    }
}
