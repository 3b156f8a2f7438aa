//! Lists as files, read back with other programs' readers.

use serde_json::{Map, Value, json};

use crate::workbook;
use crate::world::{FAMILIES, World, until_noticed};

/// Rows as text, by the heads of their columns.
type Rows = Vec<Vec<(String, String)>>;

fn csv_rows(bytes: &[u8]) -> Rows {
    let mut reader = csv::Reader::from_reader(bytes);
    let heads = reader.headers().unwrap().clone();
    let row = |r: csv::StringRecord| heads.iter().zip(r.iter()).map(|(h, c)| (h.to_owned(), c.to_owned())).collect();
    reader.records().map(|r| row(r.unwrap())).collect()
}

/// The same file as JSON, its cells as text.
fn json_rows(file: &Value) -> Rows {
    let keys: Vec<&str> = file["columns"].as_array().unwrap().iter().map(|c| c["key"].as_str().unwrap()).collect();
    let cell = |row: &Map<String, Value>, key: &str| match &row[key] {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        other => panic!("{key}: {other}"),
    };
    let rows = file["rows"].as_array().unwrap().iter().map(|r| r.as_object().unwrap());
    rows.map(|row| {
        assert_eq!(row.len(), keys.len(), "each row has each column, and each only once");
        keys.iter().map(|key| ((*key).to_owned(), cell(row, key))).collect()
    })
    .collect()
}

/// A text without the apostrophe that keeps spreadsheets from computing it.
fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|t| t.starts_with(['=', '+', '-', '@'])).unwrap_or(text)
}

#[tokio::test]
async fn the_three_files_of_a_list_hold_the_same_rows() {
    let world = World::new().await;
    for (plural, _) in FAMILIES {
        let items = world.all(plural, "").await;
        let csv = world.get(&format!("/api/v1/{plural}.csv")).await.ok();
        assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
        let xlsx = world.get(&format!("/api/v1/{plural}.xlsx")).await.ok();
        assert_eq!(xlsx.header("content-type"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        let file = world.get(&format!("/api/v1/{plural}.json")).await.ok();
        assert_eq!(file.header("content-type"), "application/json");
        for (answer, ending) in [(&csv, "csv"), (&xlsx, "xlsx"), (&file, "json")] {
            let name = format!("attachment; filename=\"accord-{plural}-537.{ending}\"");
            assert_eq!(answer.header("content-disposition"), name);
        }

        let rows = json_rows(&file.json());
        assert_eq!(rows.len(), items.len(), "{plural}");
        for (row, item) in rows.iter().zip(&items) {
            let cell = |key: &str| &*row.iter().find(|(k, _)| k == key).unwrap().1;
            assert_eq!(cell("id"), item["id"], "{plural}: in the order of the list");
            assert_eq!(cell("digest"), item["digest"], "{plural}");
            assert_eq!(cell("version"), item["version"].to_string(), "{plural}");
            assert_eq!(cell("source"), item["body"]["source"]["cited"].as_str().unwrap_or_default(), "{plural}");
            assert_eq!(cell("read_as"), item["body"]["source"]["read_as"].as_str().unwrap_or_default(), "{plural}");
            assert!(cell("licence").contains("each source under its own terms"));
        }
        let mut guarded = 0;
        let read = csv_rows(&csv.body);
        assert_eq!(read.len(), rows.len(), "{plural}");
        for (read, row) in read.iter().flatten().zip(rows.iter().flatten()) {
            guarded += usize::from(read.1 != row.1);
            assert_eq!((&read.0, unguarded(&read.1)), (&row.0, &*row.1), "{plural}");
        }
        assert_eq!(guarded, 0, "{plural}: nothing in the starting data looks like a formula");
        let sheet = workbook::rows(&xlsx.body);
        assert_eq!(sheet.len(), rows.len() + 1, "{plural}");
        for (line, row) in sheet[1..].iter().zip(&rows) {
            let cells: Vec<&str> = row.iter().map(|(_, cell)| cell.as_str()).collect();
            assert_eq!(line, &cells, "{plural}");
        }
    }
}

#[tokio::test]
async fn a_file_has_a_column_for_everything_that_a_record_says() {
    let world = World::new().await;
    for (plural, _) in FAMILIES {
        let file = world.get(&format!("/api/v1/{plural}.json")).await.ok().json();
        let texts: Vec<String> = json_rows(&file).into_iter().flatten().map(|(_, cell)| cell).collect();
        let mut said = Vec::new();
        for item in world.all(plural, "").await {
            leaves(&item["body"], "", &mut said);
        }
        for (place, text) in said {
            // What holds for the whole Model National Response stands with each capability, and once in its own edition.
            let whole_model = place.starts_with("/model/") && place != "/model/edition";
            // A status in words is a column of the status itself.
            let in_words = place.ends_with("/as_stated");
            if !whole_model && !in_words {
                assert!(texts.iter().any(|t| t.contains(&text)), "{plural}{place}: {text}");
            }
        }
    }
}

fn leaves(value: &Value, place: &str, out: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => out.push((place.to_owned(), text.clone())),
        Value::Number(number) => out.push((place.to_owned(), number.to_string())),
        Value::Array(all) => all.iter().for_each(|v| leaves(v, &format!("{place}/0"), out)),
        Value::Object(all) => all.iter().for_each(|(k, v)| leaves(v, &format!("{place}/{k}"), out)),
        Value::Null | Value::Bool(_) => {}
    }
}

#[tokio::test]
async fn figures_keep_every_digit() {
    let world = World::new().await;
    let file = world.get("/api/v1/observations.json?indicator=removal_removed_within_24_hours").await.ok();
    for item in world.all("observations", "indicator=removal_removed_within_24_hours").await {
        let value = item["body"]["figure"]["value"].as_str().unwrap();
        let line = file.text().lines().find(|l| l.contains(&format!("\"id\":{}", item["id"]))).unwrap().to_owned();
        assert!(line.contains(&format!("\"value\":{value},")), "{value} in {line}");
    }
}

#[tokio::test]
async fn a_file_is_narrowed_like_its_list_and_says_of_which_state_it_is() {
    let world = World::new().await;
    let list = world.all("progress", "goal=G2&sort=-own&q=law").await;
    assert!(!list.is_empty());
    let rows = csv_rows(&world.get("/api/v1/progress.csv?goal=G2&sort=-own&q=law").await.ok().body);
    let ids: Vec<&str> = rows.iter().map(|r| r[0].1.as_str()).collect();
    assert_eq!(ids, list.iter().map(|i| i["id"].as_str().unwrap()).collect::<Vec<_>>());
    let before = world.get("/api/v1/progress.csv?as_of=2020-01-01").await.ok();
    assert_eq!(before.header("content-disposition"), "attachment; filename=\"accord-progress-0.csv\"");
    assert_eq!(before.text().lines().count(), 1, "heads alone");
    assert_eq!(world.get("/api/v1/progress.csv?q=%21").await.ok().text().lines().count(), 1);
}

#[tokio::test]
async fn no_text_is_run_by_a_spreadsheet() {
    let world = World::new().await;
    let texts = ["=HYPERLINK(\"https://example.org\")", "+1+1", "-2+3", "@SUM(A1)", "plain;=1+1", "\tx=1", "＝1+1"];
    let source = json!({"cited": "=cmd|' /C calc'!A0", "read_as": "@x"});
    let records: Vec<Value> = texts
        .iter()
        .enumerate()
        .map(|(n, text)| json!({"kind": "round", "id": format!("f{n}"), "body": {"event": text, "date": "2020", "source": source}}))
        .collect();
    world.import(&json!(records)).await;
    until_noticed().await;

    let csv = world.get("/api/v1/rounds.csv").await.ok();
    let rows = csv_rows(&csv.body);
    for row in &rows {
        for (head, cell) in row {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝']), "{head}: {cell}");
        }
    }
    let event = |rows: &Rows, id: &str| rows.iter().find(|r| r[0].1 == id).unwrap()[4].1.clone();
    assert_eq!(event(&rows, "f0"), "'=HYPERLINK(\"https://example.org\")");
    for line in csv.text().lines().filter(|l| l.starts_with("\"f")) {
        assert!(!line.replace("\"\"", "").contains(";=") || line.contains("\"plain;=1+1\""), "{line}");
    }
    let file = json_rows(&world.get("/api/v1/rounds.json").await.ok().json());
    let xlsx = world.get("/api/v1/rounds.xlsx").await.ok();
    assert!(!workbook::part(&xlsx.body, "xl/worksheets/sheet1.xml").contains("<f>"));
    assert!(!workbook::part(&xlsx.body, "xl/worksheets/sheet1.xml").contains("hyperlink"));
    let sheet = workbook::rows(&xlsx.body);
    for (n, text) in texts.iter().enumerate() {
        let id = format!("f{n}");
        // The register keeps texts without blanks at their ends.
        assert_eq!(event(&file, &id).trim(), text.trim(), "JSON has the text as it is");
        let line = sheet.iter().find(|l| l[0] == id).unwrap();
        assert_eq!(line[4].trim(), text.trim(), "so has the workbook, as text");
    }
}
