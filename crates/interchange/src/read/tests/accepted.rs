//! What the starting data becomes, record by record.

use alliance::register::{
    Campaign, Capability, Figure, GoodPractice, Hotline, Known, LegalStanding, LegalStatus, Member, Observation,
    OperationalGoal, Precision, Scheme, Standing, Statement,
};
use serde_json::{Value, json};

use super::*;

#[test]
fn the_starting_data_is_complete() {
    let all: Vec<Record> = starting_data().iter().flat_map(|file| starting(file.name)).collect();
    let expected = [
        ("baseline", 47),
        ("campaign", 23),
        ("capability", 21),
        ("commitment", 15),
        ("goal", 7),
        ("hotline", 48),
        ("indicator", 37),
        ("law", 54),
        ("member", 54),
        ("observation", 115),
        ("practice", 35),
        ("progress", 67),
        ("round", 3),
        ("scheme", 7),
        ("target", 4),
    ];
    assert_eq!(kinds(&all), BTreeMap::from(expected));
    assert_eq!(47 + 15 + 67, 129, "statements");
    for (name, count) in [("icse.csv", 30), ("takedown.csv", 70), ("cybertipline.csv", 6), ("icmec_global.csv", 9)] {
        assert_eq!(starting(name).len(), count, "{name}");
    }
    let mut ids: Vec<(Kind, &str)> = all.iter().map(|r| (r.kind, r.id.as_str())).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all.len(), "ids are unique within their kind over all files");
}

#[test]
fn every_observation_has_its_indicator_and_unit_defined() {
    let known = indicators::known();
    for file in starting_data() {
        for record in starting(file.name).iter().filter(|r| r.kind == Kind::Observation) {
            let seen: Observation = serde_json::from_value(record.body.clone()).unwrap();
            let (_, defined) =
                known.iter().find(|(id, _)| *id == seen.indicator).unwrap_or_else(|| panic!("{}", record.id));
            assert_eq!(defined.unit, seen.unit, "{}", record.id);
        }
    }
    let goals = starting("targets.json");
    let goal: OperationalGoal = body(&goals, "G1");
    assert!(goal.indicators.iter().all(|i| known.iter().any(|(id, _)| id == i)));
}

/// Every text of the starting data stands in a record, but for words that became a typed value.
#[test]
fn nothing_of_the_starting_data_is_lost() {
    fn leaves(value: &Value, out: &mut Vec<String>) {
        match value {
            Value::String(text) => out.push(text.clone()),
            Value::Array(list) => list.iter().for_each(|v| leaves(v, out)),
            Value::Object(object) => object.iter().for_each(|(key, v)| {
                out.push(key.clone());
                leaves(v, out);
            }),
            Value::Number(number) => out.push(number.to_string()),
            Value::Null | Value::Bool(_) => {}
        }
    }
    let typed = [
        "eu_member_on_2012_12_05",
        "counted_in_the_28",
        "weprotect_government_member",
        "from_official_alliance_document",
        "inhope_member",
        "target_goal",
        "kind",
    ];
    let mut checked = 0;
    for file in starting_data() {
        let records = starting(file.name);
        let mut kept = Vec::new();
        for record in &records {
            kept.push(record.id.as_str().to_owned());
            leaves(&record.body, &mut kept);
        }
        let holds = |text: &str| kept.iter().any(|leaf| leaf.contains(text));
        if file.bytes.starts_with(b"{") {
            let mut wanted = Vec::new();
            let mut value: Value = serde_json::from_slice(file.bytes).unwrap();
            if file.name == "indicators.json" {
                value.as_object_mut().unwrap().remove("about"); // says what the file is, nothing about an indicator
            }
            leaves_of_values(&value, &mut wanted);
            for text in wanted {
                assert!(holds(&text), "{}: {text}", file.name);
                checked += 1;
            }
            continue;
        }
        let mut reader = csv::Reader::from_reader(file.bytes);
        let columns = reader.headers().unwrap().clone();
        for row in reader.records().map(Result::unwrap) {
            for (column, cell) in columns.iter().zip(row.iter()) {
                if !cell.is_empty() && !typed.contains(&column) {
                    assert!(holds(cell.trim()), "{}, {column}: {cell}", file.name);
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 4000, "{checked}");
}

#[test]
fn members_keep_their_codes_and_their_other_alliance() {
    let members = starting("members.csv");
    let kosovo: Member = body(&members, "XK");
    assert_eq!((kosovo.alpha3.as_str(), kosovo.joined, kosovo.weprotect), ("XKX", None, Some(true)));
    assert!(kosovo.note.unwrap().contains("status-neutral"));
    let croatia: Member = body(&members, "HR");
    assert!(!croatia.eu_member_at_launch && croatia.counted_in_the_28);
}

#[test]
fn statements_keep_their_standing() {
    let all = starting("commitments.csv");
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for record in &all {
        let statement: Statement = serde_json::from_value(record.body.clone()).unwrap();
        *counts.entry(statement.standing.as_str()).or_default() += 1;
    }
    assert_eq!(counts, BTreeMap::from([("official-form", 1), ("government-statement", 6), ("public-source", 122)]));
    let first: Statement = body(&all, "C001");
    assert_eq!(
        (first.standing, first.member.as_str(), first.goal.as_deref()),
        (Standing::OfficialForm, "US", Some("G1"))
    );
    let general: Statement = body(&all, "C039");
    assert_eq!((general.target.as_deref(), general.goal), (Some("T1"), None));
}

#[test]
fn icse_points_keep_how_exactly_they_are_known() {
    let all = starting("icse.csv");
    let figure = |id: &str| body::<Observation>(&all, id);
    let first = figure("icse_victims_stock.2005-09-15");
    assert_eq!((first.precision, first.year), (Precision::MoreThan, Some(2005)));
    assert_eq!(first.dimensions["database"], "predecessor of ICSE");
    let before = figure("icse_victims_stock.before-2009");
    assert_eq!((before.precision, before.year, before.period.as_str()), (Precision::Almost, None, "before 2009"));
    let cumulative = figure("icse_victims_stock.2017-01-09");
    assert_eq!((cumulative.precision, cumulative.qualifier.as_deref()), (Precision::Exact, Some("cumulative")));
    assert!(cumulative.dimensions.is_empty());
    assert_eq!(figure("icse_offenders_identified.2013-10-31").precision, Precision::Almost);
    assert_eq!(figure("icse_files_held.2007-05-23").precision, Precision::MoreThan);
    assert_eq!(figure("icse_files_held.2022-10-20").precision, Precision::Rounded);
    assert_eq!(figure("icse_countries_connected.2022-10-20").precision, Precision::Exact);
}

#[test]
fn removal_figures_keep_their_clock() {
    let all = starting("takedown.csv");
    let id = "removal.removed_within_28_days.bka-hotlines-german-federal-loeschbericht.de.abroad.2012";
    let seen: Observation = body(&all, id);
    assert_eq!(seen.figure, Figure::Value(97.into()));
    assert_eq!(seen.precision, Precision::MoreThan);
    assert_eq!(seen.indicator, "removal_removed_within_28_days");
    let dimensions: Vec<(&str, &str)> = seen.dimensions.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    assert_eq!(
        dimensions,
        [
            ("clock_end", "content removed"),
            ("clock_start", "report received at BKA"),
            ("hosting_scope", "abroad"),
            ("metric", "removed_within_28_days"),
            ("reporter", "BKA+hotlines (German federal 'Loeschbericht')"),
            ("reporter_kind", "government"),
        ]
    );
    let network: Observation = body(&all, "removal.removed_within_7_days.inhope-network.world.worldwide.2019");
    assert_eq!((network.member, network.precision), (None, Precision::Exact));
}

#[test]
fn a_legal_status_is_never_a_yes_or_no() {
    let all = starting("legal.csv");
    let of = |member: &str, instrument: &str| {
        let mut standing: LegalStanding = body(&all, member);
        standing.instruments.remove(instrument).unwrap()
    };
    let status = |member: &str, instrument: &str| of(member, instrument).status;
    let party = |how: Option<&str>, since: Option<&str>| LegalStatus::Party {
        how: how.map(str::to_owned),
        since: since.map(str::to_owned),
    };
    assert_eq!(status("DE", "lanzarote"), party(None, Some("2015-11-18")));
    assert_eq!(of("DE", "lanzarote").in_force.as_deref(), Some("2016-03-01"));
    assert_eq!(status("AL", "opsc"), party(Some("accession"), Some("2008-02-05")));
    assert_eq!(status("JP", "lanzarote"), LegalStatus::Unknown);
    assert_eq!(status("GH", "opsc"), LegalStatus::Signed { on: None });
    assert_eq!(status("IE", "budapest"), LegalStatus::Signed { on: Some("2002-02-28".into()) });
    assert_eq!(of("IE", "budapest").as_stated.as_deref(), Some("signed 2002-02-28; later status not found"));
    assert_eq!(status("XK", "opsc"), LegalStatus::NotEligible { why: "not a UN treaty party".into() });
    assert_eq!(status("DK", "directive-2011-93"), LegalStatus::NotEligible { why: "opted out".into() });
    assert_eq!(
        status("US", "directive-2011-93"),
        LegalStatus::NotEligible { why: "not a member of the European Union".into() }
    );
    assert_eq!(status("FR", "directive-2011-93"), party(Some("by membership of the European Union"), None));
    let counts = |wanted: fn(&LegalStatus) -> bool, instrument: &str| {
        all.iter().filter(|r| wanted(&status(r.id.as_str(), instrument))).count()
    };
    assert_eq!(counts(|s| matches!(s, LegalStatus::Party { .. }), "opsc"), 51);
    assert_eq!(counts(|s| matches!(s, LegalStatus::NotEligible { .. }), "directive-2011-93"), 27);
}

#[test]
fn places_name_members_only_by_their_codes() {
    let campaigns = starting("campaigns.csv");
    let balkans: Campaign = body(&campaigns, "say-no-western-balkans-edition");
    assert_eq!(balkans.members, ["RS", "ME", "BA"]);
    assert_eq!(balkans.place, "RS, ME, BA and North Macedonia");
    let europe: Campaign = body(&campaigns, "say-no-online-sexual-coercion-and-extortion-of-children");
    assert_eq!(europe.place, "29 European countries at launch");
    assert!(europe.members.is_empty());
    let (first, second): (Campaign, Campaign) = (
        body(&campaigns, "stop-child-abuse-trace-an-object"),
        body(&campaigns, "stop-child-abuse-trace-an-object-eu-states"),
    );
    assert_eq!((first.members, second.members.len()), (vec!["AU".to_owned()], 0));
    let practices = starting("practices.csv");
    let twinning: GoodPractice = body(&practices, "safer-internet-centre-plus-twinning");
    assert_eq!(twinning.members.len(), 11);
    let everywhere: GoodPractice = body(&practices, "iccam-exchange");
    assert_eq!((everywhere.place.as_str(), everywhere.members.len()), ("", 0));
}

#[test]
fn hotlines_are_known_unknown_or_none() {
    let all = starting("hotlines.csv");
    let hotline: Hotline = body(&all, "FI-nettivihje");
    assert_eq!((hotline.inhope, hotline.inhope_since.as_deref()), (Known::Yes, Some("2002")));
    assert_eq!(body::<Hotline>(&all, "BE-child-focus").inhope, Known::Unknown);
    assert_eq!(body::<Hotline>(&all, "CA-cybertip-ca").inhope, Known::No);
}

#[test]
fn capabilities_and_schemes_keep_what_is_said_of_the_whole() {
    let capability: Capability = body(&starting("mnr.json"), "mnr-16");
    assert_eq!(
        (capability.name.as_str(), capability.goals),
        ("Takedown Procedures", vec!["G6".to_owned(), "G7".to_owned()])
    );
    let model = capability.model.unwrap();
    assert_eq!(model.goals_note.as_deref(), Some("ours, not official"));
    assert_eq!(model.self_assessment.unwrap().points.len(), 5);
    let schemes = starting("classification.json");
    let abc: Scheme = body(&schemes, "uk-abc");
    assert_eq!(abc.levels.len(), 3);
    assert_eq!(abc.maps_from["A"], ["SAP 4", "SAP 5"]);
    assert_eq!(body::<Scheme>(&schemes, "ucs").sections.len(), 3);
}

#[test]
fn a_mark_and_any_line_end_are_accepted() {
    let file = starting_data().into_iter().find(|f| f.name == "hotlines.csv").unwrap();
    let text = String::from_utf8(file.bytes.to_vec()).unwrap();
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(read("h.csv", windows.as_bytes()).unwrap(), starting("hotlines.csv"));
    let marked = [b"\xef\xbb\xbf", starting_data()[1].bytes].concat();
    assert_eq!(read("t.json", &marked).unwrap(), starting("targets.json"));
}

#[test]
fn columns_may_stand_in_any_order() {
    let text = "unit,indicator,member,period,missing,value,precision,grade,source,read_as,note\n\
                persons,g1_x,DE,2014,,12.50,,1,here,,\npersons,g1_x,,2014,not-collected,,,0,here,excerpt,why\n";
    let records = read("any.csv", text.as_bytes()).unwrap();
    assert_eq!(records[0].id.as_str(), "g1_x.DE.2014");
    assert_eq!(body::<Observation>(&records, "g1_x.DE.2014").figure, Figure::Value("12.50".parse().unwrap()));
    assert_eq!(body::<Observation>(&records, "g1_x.2014").figure, Figure::Missing("not-collected".into()));
}

#[test]
fn the_general_list_takes_every_record_back() {
    for file in starting_data() {
        let records = starting(file.name);
        let list: Vec<Value> =
            records.iter().map(|r| json!({"kind": r.kind.as_str(), "id": r.id.as_str(), "body": r.body})).collect();
        let text = serde_json::to_vec_pretty(&list).unwrap();
        assert_eq!(read("list.json", &text).unwrap(), records, "{}", file.name);
    }
}

/// The scalars of a document, as text.
fn leaves_of_values(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|v| leaves_of_values(v, out)),
        Value::Object(object) => object.values().for_each(|v| leaves_of_values(v, out)),
        Value::Number(number) => out.push(number.to_string()),
        Value::Null | Value::Bool(_) => {}
    }
}
