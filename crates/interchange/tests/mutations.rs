//! One cell, field or byte of a starting file is changed at random: the file is taken, or refused with a fault that names its
//! place. It never makes the reader panic.

use interchange::{Fault, StartingFile, read, starting_data};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;

fn sheets() -> Vec<StartingFile> {
    starting_data().into_iter().filter(|file| !file.bytes.starts_with(b"{")).collect()
}

fn documents() -> Vec<StartingFile> {
    starting_data().into_iter().filter(|file| file.bytes.starts_with(b"{")).collect()
}

/// What people and programs put into cells by mistake, or on purpose.
fn cell() -> impl Strategy<Value = String> {
    let known = [
        "",
        " ",
        "DE",
        "UK",
        "ZZ",
        "Germany",
        "T1",
        "T9",
        "G7",
        "T3/G4",
        "y",
        "n",
        "yes",
        "unknown",
        "n/a",
        "-1",
        "0",
        "1.5",
        "1,000",
        "1e9",
        "101",
        "99999999999999999999999999999",
        "NaN",
        "2012",
        "2012-02-30",
        "yearly",
        "party",
        "signed",
        "signed 2002-02-30",
        "not",
        "=1+1",
        "\0",
        "\u{feff}",
        "\r",
        "\"",
        "a\nb",
        "é",
        "𝔘",
        "more than",
        "before",
        ".",
        "..",
    ];
    prop_oneof![
        proptest::sample::select(known.to_vec()).prop_map(str::to_owned),
        any::<String>(),
        "[A-Z]{2}",
        "[0-9]{0,30}[.,-]?[0-9]{0,3}",
        "[ -~]{0,200}",
    ]
}

fn named(faults: &[Fault], file: &str) -> Result<(), TestCaseError> {
    prop_assert!(!faults.is_empty());
    for fault in faults {
        prop_assert_eq!(&fault.file, file);
        prop_assert!(fault.line.is_some() || fault.further > 0, "{}", fault);
        prop_assert!(!fault.to_string().contains('\n'), "{}", fault);
    }
    Ok(())
}

/// The places of all scalars of a document, as JSON pointers.
fn scalars(value: &Value, pointer: &str, out: &mut Vec<String>) {
    match value {
        Value::Array(list) => list.iter().enumerate().for_each(|(i, v)| scalars(v, &format!("{pointer}/{i}"), out)),
        Value::Object(object) => object.iter().for_each(|(key, v)| scalars(v, &format!("{pointer}/{key}"), out)),
        _ => out.push(pointer.to_owned()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_changed_cell(file in any::<Index>(), line in any::<Index>(), column in any::<Index>(), value in cell()) {
        let sheets = sheets();
        let file = file.get(&sheets);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file.bytes);
        let mut rows: Vec<Vec<String>> =
            reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        let line = line.index(rows.len());
        let column = column.index(rows[line].len());
        rows[line][column] = value;
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        match read(file.name, &writer.into_inner().unwrap()) {
            Ok(records) => prop_assert!(!records.is_empty()),
            Err(faults) => {
                named(&faults, file.name)?;
                // A sheet that begins with a brace is taken for JSON.
                let json = faults[0].expected == "JSON";
                prop_assert!(json || faults.iter().any(|fault| !fault.column.is_empty()), "{}", faults[0]);
            }
        }
    }

    #[test]
    fn one_changed_field(file in any::<Index>(), place in any::<Index>(), value in cell(), number in any::<bool>()) {
        let documents = documents();
        let file = file.get(&documents);
        let mut document: Value = serde_json::from_slice(file.bytes).unwrap();
        let mut places = Vec::new();
        scalars(&document, "", &mut places);
        let place: &String = place.get(&places);
        *document.pointer_mut(place).unwrap() =
            if number { Value::from(value.len()) } else { Value::from(value) };
        match read(file.name, &serde_json::to_vec_pretty(&document).unwrap()) {
            Ok(records) => prop_assert!(!records.is_empty()),
            Err(faults) => {
                named(&faults, file.name)?;
                prop_assert!(faults.iter().any(|fault| !fault.column.is_empty()), "{}", faults[0]);
            }
        }
    }

    #[test]
    fn one_field_of_the_general_list(file in any::<Index>(), place in any::<Index>(), value in cell()) {
        let files = starting_data();
        let file = file.get(&files);
        let record = read(file.name, file.bytes).unwrap().swap_remove(0);
        let mut list = serde_json::json!([{"kind": record.kind.as_str(), "id": record.id.as_str(), "body": record.body}]);
        let mut places = Vec::new();
        scalars(&list, "", &mut places);
        let place: &String = place.get(&places);
        *list.pointer_mut(place).unwrap() = Value::from(value);
        if let Err(faults) = read("list.json", &serde_json::to_vec(&list).unwrap()) {
            named(&faults, "list.json")?;
            prop_assert!(faults.iter().any(|fault| !fault.column.is_empty()), "{}", faults[0]);
        }
    }

    #[test]
    fn one_changed_byte(file in any::<Index>(), at in any::<Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let files = starting_data();
        let file = file.get(&files);
        let mut bytes = file.bytes.to_vec();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if cut {
            bytes.truncate(at + 1);
        }
        if let Err(faults) = read(file.name, &bytes) {
            named(&faults, file.name)?;
        }
    }
}
