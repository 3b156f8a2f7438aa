//! Each format, and each kind of fault with its text.

mod accepted;
mod refused;

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::*;
use crate::starting_data;

const OBSERVATIONS: &str = "indicator,member,period,value,missing,precision,unit,grade,source,read_as,note\n";

fn starting(name: &str) -> Vec<Record> {
    let file = starting_data().into_iter().find(|f| f.name == name).unwrap();
    read(file.name, file.bytes).unwrap_or_else(|faults| panic!("{}", faults[0]))
}

fn body<T: DeserializeOwned>(records: &[Record], id: &str) -> T {
    let record = records.iter().find(|r| r.id.as_str() == id).unwrap_or_else(|| panic!("no record {id}"));
    serde_json::from_value(record.body.clone()).unwrap()
}

fn kinds(records: &[Record]) -> BTreeMap<&'static str, usize> {
    records.iter().fold(BTreeMap::new(), |mut counts, record| {
        *counts.entry(record.kind.as_str()).or_default() += 1;
        counts
    })
}
