//! Each kind of fault: its file, line and column, what was expected, what was found.

use serde_json::{Value, json};

use super::*;

/// The texts of the faults of a file.
fn refused(name: &str, text: &str) -> Vec<String> {
    read(name, text.as_bytes()).unwrap_err().iter().map(ToString::to_string).collect()
}

const STATEMENTS: &str =
    "id,country,target,goal,kind,from_official_alliance_document,summary,timeframe,source,read_as\n";

#[test]
fn faults_of_statements() {
    let rows = "C1,Germany,T2,G2,progress,n,did,2014,here,\n\
                C 2,DE,T2,G2,promise,maybe,,2014,,\n\
                C3,DE,T9,G8,progress,n,did,2014,here,\n\
                C4,DE,T1,G7,progress,n,did,2014,here,\n\
                C5,DE,,G7,progress,n,did,2014,here,\n\
                C6,DE,T1,,progress,n,did,2014,here\n\
                C7,DE,T1,,progress,n,did,2014,here,\n\
                C7,DE,T1,,progress,n,did,2014,here,\n";
    assert_eq!(
        refused("commitments.csv", &format!("{STATEMENTS}{rows}")),
        [
            "commitments.csv, line 2, column `country`: expected two letters of a member such as `DE`; found `Germany`",
            "commitments.csv, line 3, column `id`: expected an id of 1 to 120 letters, digits, dots, dashes or underscores; found `C 2`",
            "commitments.csv, line 3, column `kind`: expected one of `baseline`, `commitment`, `progress`; found `promise`",
            "commitments.csv, line 3, column `from_official_alliance_document`: expected one of `y`, `stmt`, `n`; found `maybe`",
            "commitments.csv, line 3, column `summary`: expected what was done or promised, in English; found nothing",
            "commitments.csv, line 3, column `source`: expected where this was read; found nothing",
            "commitments.csv, line 4, column `target`: expected a policy target, `T1` to `T4`; found `T9`",
            "commitments.csv, line 4, column `goal`: expected an operational goal, `G1` to `G7`; found `G8`",
            "commitments.csv, line 5, column `target`: expected `T4`, the policy target that `G7` serves; found `T1`",
            "commitments.csv, line 6, column `target`: expected `T4`, the policy target that `G7` serves; found nothing",
            "commitments.csv, line 7: expected 10 cells, as in the header; found 9 cells",
            "commitments.csv, line 9, column `id`: expected an id that no row before it has; found `C7`",
        ]
    );
}

#[test]
fn faults_of_observations() {
    let rows = "ICSE,DE,2014,1,,exact,persons,1,here,,\n\
                a,DE,2014,-1,,exact,persons,1,here,,\n\
                a,DE,2015,\"1,000\",,exact,persons,1,here,,\n\
                a,DE,2016,1,not-collected,exact,persons,1,here,,\n\
                a,DE,2017,,,exact,persons,1,here,,\n\
                a,DE,2018,,Not known,exact,persons,1,here,,\n\
                a,DE,2019,1,,roughly,persons,4,here,,\n\
                a,DE,2020,101,,exact,percent,1,here,,\n\
                a,DE,,1,,exact,,1,here,,\n";
    assert_eq!(
        refused("o.csv", &format!("{OBSERVATIONS}{rows}")),
        [
            "o.csv, line 2, column `indicator`: expected an indicator's id: small letters, digits and underscores, such as `icse_victims_stock`; found `ICSE`",
            "o.csv, line 3, column `value`: expected a number of 0 or more, such as `1617` or `2.93`; found `-1`",
            "o.csv, line 4, column `value`: expected a number of 0 or more, such as `1617` or `2.93`; found `1,000`",
            "o.csv, line 5, column `missing`: expected nothing, because the row has a value; found `not-collected`",
            "o.csv, line 6, column `value`: expected a number, or the coded reason in column `missing` why there is none; found nothing",
            "o.csv, line 7, column `missing`: expected a code for the reason, such as `not-collected`; found `Not known`",
            "o.csv, line 8, column `grade`: expected an evidence grade from 0 to 3 (4 and 5 come from signed counts, never from a file); found `4`",
            "o.csv, line 8, column `precision`: expected one of `exact`, `more-than`, `almost`, `rounded`; found `roughly`",
            "o.csv, line 9, column `value`: expected a share of at most 100 percent; found `101`",
            "o.csv, line 10, column `period`: expected the period of the figure, such as `2014` or `2017-01-09`; found nothing",
            "o.csv, line 10, column `unit`: expected the unit of the value; found nothing",
        ]
    );
}

/// The starting file with one cell changed: its row counted from 1 under the header.
fn changed(name: &str, row: usize, column: &str, value: &str) -> Vec<String> {
    let file = starting_data().into_iter().find(|f| f.name == name).unwrap();
    let mut reader = csv::Reader::from_reader(file.bytes);
    let header = reader.headers().unwrap().clone();
    let at = header.iter().position(|c| c == column).unwrap();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&header).unwrap();
    for (no, record) in reader.records().map(Result::unwrap).enumerate() {
        let cells = record.iter().enumerate().map(|(i, cell)| if no + 1 == row && i == at { value } else { cell });
        writer.write_record(cells).unwrap();
    }
    refused(name, &String::from_utf8(writer.into_inner().unwrap()).unwrap())
}

#[test]
fn faults_of_every_other_sheet() {
    let texts: Vec<String> = [
        ("members.csv", "alpha2", "DDR"),
        ("members.csv", "alpha3", "ALX"),
        ("members.csv", "joined_date", "5.12.2012"),
        ("members.csv", "weprotect_government_member", "yes"),
        ("icse.csv", "victims_identified", ""),
        ("icse.csv", "victims_identified", "360.5"),
        ("takedown.csv", "country", "UK"),
        ("takedown.csv", "value", "198"),
        ("takedown.csv", "clock_end", ""),
        ("cybertipline.csv", "year", "15"),
        ("cybertipline.csv", "precision", ""),
        ("legal.csv", "lanzarote_status", "yes"),
        ("legal.csv", "budapest_status", ""),
        ("legal.csv", "opsc_source", ""),
        ("legal.csv", "directive_2011_93_applies", "no"),
        ("practices.csv", "country", "GB, North Macedonia and ZZ"),
        ("practices.csv", "country", "Germany"),
        ("campaigns.csv", "target_goal", "T3/G6"),
        ("campaigns.csv", "end", "2017-05"),
        ("hotlines.csv", "public_domain", "https://report.cybertip.org/x"),
        ("hotlines.csv", "inhope_member", "maybe"),
    ]
    .into_iter()
    .flat_map(|(name, column, value)| changed(name, 1, column, value))
    .collect();
    assert_eq!(
        texts,
        [
            "members.csv, line 2, column `alpha2`: expected two letters of a member such as `DE`; found `DDR`",
            "members.csv, line 2, column `alpha3`: expected `ALB`, the three letters of `AL`; found `ALX`",
            "members.csv, line 2, column `joined_date`: expected a date such as `2014-09-30`, `2014-09` or `2014`; found `5.12.2012`",
            "members.csv, line 2, column `weprotect_government_member`: expected one of `y`, `n`; found `yes`",
            "icse.csv, line 2, column `victims_identified`: expected a figure, because the row has a qualifier for it; found nothing",
            "icse.csv, line 2, column `victims_identified`: expected at least one figure in the row; found nothing",
            "icse.csv, line 2, column `victims_identified`: expected a whole number; found `360.5`",
            "takedown.csv, line 2, column `country`: expected two letters of a member such as `DE`; found `UK`",
            "takedown.csv, line 2, column `value`: expected a share of at most 100 percent; found `198`",
            "takedown.csv, line 2, column `clock_end`: expected both ends of the clock, or neither; found nothing",
            "cybertipline.csv, line 2, column `year`: expected a year, such as `2020`; found `15`",
            "cybertipline.csv, line 2, column `precision`: expected one of `exact`, `more-than`, `almost`, `rounded`; found nothing",
            "legal.csv, line 2, column `lanzarote_status`: expected `party`, `ratification`, `accession`, `succession`, `signatory`, `signed DATE; ...`, `not ...` with the reason, or nothing; found `yes`",
            "legal.csv, line 2, column `budapest_ratified_or_acceded`: expected nothing, because `budapest_status` says no party and no signatory; found `2002-06-20`",
            "legal.csv, line 2, column `opsc_source`: expected where the status was read; found nothing",
            "legal.csv, line 2, column `directive_2011_93_applies`: expected one of `y`, `n/a`, `opt-out`, or nothing; found `no`",
            "practices.csv, line 2, column `country`: expected two letters of a member such as `DE`; found `ZZ`",
            "practices.csv, line 2, column `country`: expected two letters of a member such as `DE`; found `Germany`",
            "campaigns.csv, line 2, column `target_goal`: expected a policy target and one of its goals, such as `T3/G4`; found `T3/G6`",
            "campaigns.csv, line 2, column `end`: expected a date that is not before the start `2017-06-19`; found `2017-05`",
            "hotlines.csv, line 2, column `public_domain`: expected a domain name without a path, such as `hotline.ie`; found `https://report.cybertip.org/x`",
            "hotlines.csv, line 2, column `inhope_member`: expected one of `y`, `n`, `unknown`; found `maybe`",
        ]
    );
    let metric = changed("takedown.csv", 1, "metric", "speed").remove(0);
    assert!(
        metric.starts_with("takedown.csv, line 2, column `metric`: expected one of `removed_within_24_hours`, "),
        "{metric}"
    );
    let measure = changed("icmec_global.csv", 2, "measure", "x").remove(0);
    assert!(
        measure.starts_with("icmec_global.csv, line 3, column `measure`: expected one of `countries_reviewed`, "),
        "{measure}"
    );
}

#[test]
fn the_same_figure_twice_is_refused_and_another_source_is_not() {
    let header = "reporter,reporter_kind,country,hosting_scope,period,metric,value,unit,clock_start,clock_end,note,source,read_as\n";
    let row = "X,hotline,DE,domestic,2020,removed_within_7_days,98,percent,notice,removed,,";
    let two = read("t.csv", format!("{header}{row}one,\n{row}other,\n").as_bytes()).unwrap();
    assert_eq!(two[0].id.as_str(), "removal.removed_within_7_days.x.de.domestic.2020");
    assert!(two[1].id.as_str().starts_with("removal.removed_within_7_days.x.de.domestic.2020-"), "{}", two[1].id);
    let again = refused("t.csv", &format!("{header}{row}one,\n{row}other,\n{row}other,\n"));
    assert_eq!(
        again,
        [
            "t.csv, line 4, column `metric`: expected a row that says something else than the rows before it; found `removed_within_7_days`"
        ]
    );
}

#[test]
fn faults_of_headers_and_bytes() {
    let text = |bytes: &[u8]| read("x.csv", bytes).unwrap_err()[0].to_string();
    assert_eq!(text(b" \n"), "x.csv, line 1: expected a CSV file with a header, or JSON; found nothing");
    assert!(
        text(b"a,b\n1,2\n").starts_with("x.csv, line 1: expected the header of one of members.csv, commitments.csv, ")
    );
    assert_eq!(
        refused("x.csv", "year,reports,precison,source,read_as,year\n2015,1,exact,here,,2015\n"),
        [
            "x.csv, line 1, column `precision`: expected this column, as in cybertipline.csv; found a header without it",
            "x.csv, line 1, column `note`: expected this column, as in cybertipline.csv; found a header without it",
            "x.csv, line 1, column `precison`: expected one of `year`, `reports`, `precision`, `note`, `source`, `read_as`; found `precison`",
            "x.csv, line 1, column `year`: expected each column once; found it again",
        ]
    );
    assert_eq!(text(OBSERVATIONS.as_bytes()), "x.csv, line 1: expected rows under the header; found nothing");
    let bad =
        [OBSERVATIONS.as_bytes(), b"a,DE,2014,1,,,persons,1,here,,\na,DE,2015,1,,,persons,1,M\xfcnchen,,\n"].concat();
    assert_eq!(text(&bad), "x.csv, line 3, column `source`: expected text in UTF-8; found `M\u{fffd}nchen`");
    let null = [OBSERVATIONS.as_bytes(), b"a,DE,2014,1,,,persons,1,he\0re,,\n"].concat();
    assert_eq!(
        text(&null),
        "x.csv, line 2, column `source`: expected text without control characters; found `he\u{fffd}re`"
    );
    let open = [OBSERVATIONS.as_bytes(), b"a,DE,2014,1,,,persons,1,\"here,,\n"].concat();
    assert_eq!(
        text(&open),
        "x.csv, line 2: expected a cell with a quotation mark to be quoted, and each mark in it doubled; found a quotation mark that is never closed"
    );
    let many = format!("{OBSERVATIONS}{}", "a,DE,2014,x,,,persons,1,here,,\n".repeat(60));
    let faults = read("x.csv", many.as_bytes()).unwrap_err();
    assert_eq!((faults.len(), faults[50].to_string().as_str()), (51, "x.csv: and 10 more"));
}

/// A starting JSON file after a change.
fn edited(name: &str, from: &str, to: &str) -> Vec<String> {
    let file = starting_data().into_iter().find(|f| f.name == name).unwrap();
    let text = std::str::from_utf8(file.bytes).unwrap();
    assert!(text.contains(from), "{from}");
    refused(name, &text.replacen(from, to, 1))
}

#[test]
fn faults_of_json_files() {
    let texts: Vec<String> = [
        ("targets.json", "\"id\": \"G2\"", "\"id\": \"G1\""),
        ("targets.json", "\"yearly_growth\": \"10/100\"", "\"yearly_growth\": \"10 %\""),
        ("targets.json", "\"date\": \"2013-12\"", "\"date\": \"2013-13\""),
        ("targets.json", "\"title\": \"Victims\"", "\"titel\": \"Victims\""),
        ("indicators.json", "\"measure\": \"stock\"", "\"measure\": \"level\""),
        ("indicators.json", "\"smallest_cell\": 5", "\"smallest_cell\": -5"),
        ("mnr.json", "\"no\": 2", "\"no\": 1"),
        ("classification.json", "\"id\": \"sap\"", "\"id\": \"uk-abc\""),
        ("classification.json", "\"schemes\"", "\"themes\""),
    ]
    .into_iter()
    .flat_map(|(name, from, to)| edited(name, from, to))
    .collect();
    assert_eq!(
        texts,
        [
            "targets.json, line 29, column `targets[1].goals[0].id`: expected a goal of `T2` (`G1` serves `T1`); found `G1`",
            "targets.json, line 29, column `targets[1].goals[0].id`: expected an id that nothing before it has; found `G1`",
            "targets.json, line 19, column `targets[0].goals[0].yearly_growth`: expected a fraction above 0, such as `10/100`; found `10 %`",
            "targets.json, line 84, column `reporting_cycle[1].date`: expected a date such as `2014-09-30`, `2014-09` or `2014`; found `2013-13`",
            "targets.json, line 8, column `targets[0].titel`: expected one of the fields `id`, `title`, `text`, `goals`; found `titel`",
            "targets.json, line 6, column `targets[0].title`: expected a short title; found nothing",
            "indicators.json, line 9, column `indicators[0].measure`: expected one of `stock`, `flow`; found `level`",
            "indicators.json, line 12, column `indicators[0].smallest_cell`: expected a whole number; found `-5`",
            "mnr.json, line 21, column `domains[0].capabilities[1].no`: expected an id that nothing before it has; found `mnr-01`",
            "classification.json, line 42, column `schemes[1].id`: expected an id that nothing before it has; found `uk-abc`",
            "classification.json, line 1: expected a list of records, or an object with one of the fields `targets`, `indicators`, `domains`, `schemes`; found `design_note, themes, wording`",
        ]
    );
}

#[test]
fn faults_of_the_general_list() {
    let source = json!({"cited": "here", "read_as": ""});
    let statement = |member: &str, goal: &str| {
        json!({"member": member, "target": "T4", "goal": goal, "standing": "public-source", "summary": "did",
               "timeframe": "2014", "source": source})
    };
    let figure = |figure: Value, grade: u8| {
        json!({"indicator": "a", "member": null, "period": "2014", "year": 2014, "figure": figure, "qualifier": null,
               "grade": grade, "unit": "persons", "source": source, "note": null})
    };
    let list = json!([
        {"kind": "progress", "id": "P1", "body": statement("UK", "G7")},
        {"kind": "progress", "id": "P2", "body": statement("DE", "G1")},
        {"kind": "verdict", "id": "V1", "body": {}},
        {"kind": "progress", "id": "P 3", "body": statement("DE", "G7"), "by": "me"},
        {"kind": "round", "id": "R1", "body": {"event": "x", "source": source}},
        {"kind": "observation", "id": "O1", "body": figure(json!({"value": "-3"}), 1)},
        {"kind": "observation", "id": "O2", "body": figure(json!({"value": 3}), 5)},
        {"kind": "observation", "id": "O3", "body": figure(json!({"value": "3"}), 5)},
        {"kind": "round", "id": "R2", "body": {"event": "x", "date": "2014", "source": source, "place": "Rome"}},
        {"kind": "round", "id": "R3"},
        7
    ]);
    let texts = refused("list.json", &serde_json::to_string(&list).unwrap());
    let texts: Vec<&str> = texts.iter().map(|t| t.strip_prefix("list.json, line 1, column ").unwrap()).collect();
    let kinds = "expected one of `member`, `target`, `goal`, `round`, `baseline`, `commitment`, `progress`, `indicator`, \
                 `observation`, `law`, `practice`, `campaign`, `hotline`, `capability`, `scheme`; found `verdict`";
    assert_eq!(
        texts,
        [
            "`[0].body.member`: expected two letters of a member such as `DE`; found `UK`",
            "`[1].body.target`: expected `T1`, the policy target that the goal serves; found `T4`",
            &format!("`[2].kind`: {kinds}"),
            "`[3].by`: expected one of the fields `kind`, `id`, `body`; found `by`",
            "`[3].id`: expected an id of 1 to 120 letters, digits, dots, dashes or underscores; found `P 3`",
            "`[4].body.date`: expected a body of the record's kind; found missing field `date`",
            "`[5].body.figure.value`: expected a number of 0 or more, such as `1617` or `2.93`; found `-3`",
            "`[6].body.figure.value`: expected `\"3\"`; found `3`",
            "`[7].body.grade`: expected an evidence grade from 0 to 3 (4 and 5 come from signed counts, never from a file); found `5`",
            "`[8].body.place`: expected one of `date`, `event`, `source`; found `place: Rome`",
            "`[9].body`: expected what the record says; found nothing",
            "`[10]`: expected an object with `kind`, `id` and `body`; found `7`",
        ]
    );
}

/// A definition in the starting data's form, with something else in one of its fields.
fn definition(field: &str, value: &Value) -> Value {
    let mut body = json!({
        "title": "Victims", "definition": "Children.", "unit": "persons", "measure": "flow", "direction": "up", "goal": "G1",
        "smallest_cell": 5, "source": "here", "breaks": [{ "year": 2014, "why": "another law" }],
    });
    body[field] = value.clone();
    body
}

#[test]
fn a_definition_is_held_to_what_is_written_in_the_working_rooms() {
    let years = |years: &[i64]| json!(years.iter().map(|y| json!({ "year": y, "why": "law" })).collect::<Vec<_>>());
    let cases = [
        (
            "breaks",
            years(&[40_000]),
            "breaks[0].year`: expected a year from 1990 to 2100, such as `2021`; found `40000`",
        ),
        (
            "breaks",
            years(&[-2014]),
            "breaks[0].year`: expected a year from 1990 to 2100, such as `2021`; found `-2014`",
        ),
        (
            "breaks",
            years(&[2014, 2150]),
            "breaks[1].year`: expected a year from 1990 to 2100, such as `2021`; found `2150`",
        ),
        (
            "breaks",
            years(&[2014, 2014]),
            "breaks`: expected years from 1990 to 2100 at which the series breaks, each once",
        ),
        ("smallest_cell", json!(3), "smallest_cell`: expected 5 or more: no smaller count is public; found `3`"),
        ("decimals", json!(2), "decimals`: expected 0 for a count, up to 6 for anything else; found `2`"),
        (
            "breakdowns",
            json!([{ "by": "sex", "parts": ["f"] }]),
            "breakdowns`: expected breakdowns with a word of their own",
        ),
        (
            "breakdowns",
            json!([{ "by": "database", "parts": ["a", "b"] }]),
            "(`database` is none) and at least two parts",
        ),
        (
            "usual",
            json!({ "least": "2/1", "greatest": "3/1" }),
            "usual`: expected `least`, a fraction of at most 1 such as `1/2`",
        ),
        ("greatest", json!("0"), "greatest`: expected a number above 0; found `0`"),
    ];
    for (field, value, said) in cases {
        let mut body = definition(field, &value);
        body["id"] = json!("a");
        let file = refused("indicators.json", &json!({ "indicators": [body] }).to_string());
        assert!(
            file.len() == 1 && file[0].contains(&format!("indicators[0].{said}").replace("indicators[0].(", "(")),
            "{file:?}"
        );
        let mut body = definition(field, &value);
        body["source"] = json!({ "cited": "here", "read_as": "" });
        let list = refused("list.json", &json!([{ "kind": "indicator", "id": "a", "body": body }]).to_string());
        // A year that is none for the shape of a record is refused there already, by its value.
        let named = list[0].contains(if field == "breaks" { "breaks" } else { said }) || list[0].contains("`40000`");
        assert!(list.len() == 1 && named, "{list:?}");
    }
    let long = "a".repeat(61);
    let mut body = definition("title", &json!("Victims"));
    body["id"] = json!(long);
    let file = refused("indicators.json", &json!({ "indicators": [body] }).to_string());
    assert!(
        file[0].contains("indicators[0].id`: expected an id that begins with a small letter, of up to 60"),
        "{file:?}"
    );
    assert!(read("indicators.json", json!({ "indicators": [] }).to_string().as_bytes()).is_ok());
}
