//! Observations as SDMX-ML and as a Data Package. That the messages are valid is checked with other people's tools in
//! `interchange/tests/sdmx_check.py`; here, that they hold what the list holds.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::world::{LOADED, World};

/// The attributes of every element with this name.
fn attributes(xml: &str, name: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return found,
            Event::Start(e) | Event::Empty(e) if e.name().as_ref() == name => {
                let pairs = e
                    .attributes()
                    .map(|a| a.unwrap())
                    .map(|a| (a.key.as_ref().to_owned(), quick_xml::escape::unescape(&a.value).unwrap().into_owned()));
                found.push(pairs.collect());
            }
            _ => {}
        }
    }
}

#[tokio::test]
async fn the_messages_hold_every_figure_of_the_list() {
    let world = World::new().await;
    for query in ["", "member=DE", "indicator=icse_victims_stock", "as_of=2020-01-01", "indicator=none"] {
        let listed = world.all("observations", query).await;
        for version in ["21", "30"] {
            let data = world.get(&format!("/api/v1/observations.sdmx{version}.xml?{query}")).await.ok();
            let structure = world.get(&format!("/api/v1/observations.structure.sdmx{version}.xml?{query}")).await.ok();
            for (answer, what) in [(&data, "observations"), (&structure, "structure")] {
                assert_eq!(answer.header("content-type"), "application/xml; charset=utf-8", "{query}");
                let name = answer.header("content-disposition");
                assert!(name.contains(what) && name.ends_with(&format!("sdmx{version}.xml\"")), "{name}");
            }
            let data = data.text();
            let observed = attributes(&data, "Obs");
            let annotated = data.matches("<com:AnnotationTitle>").count();
            assert_eq!(observed.len() + annotated, listed.len(), "{query}");
            for seen in &observed {
                let item = listed.iter().find(|i| i["id"] == seen["RECORD"]).unwrap();
                let body = &item["body"];
                assert_eq!(seen["INDICATOR"], body["indicator"]);
                assert_eq!(seen["REF_AREA"], body["member"].as_str().unwrap_or("W0"));
                assert_eq!(seen.get("OBS_VALUE").map(String::as_str), body["figure"]["value"].as_str());
                assert_eq!(seen["SOURCE"], body["source"]["cited"]);
            }
            let codes: BTreeSet<String> =
                attributes(&structure.text(), "str:Code").into_iter().map(|mut c| c.remove("id").unwrap()).collect();
            for seen in &observed {
                for key in ["INDICATOR", "REF_AREA", "SERIES", "OBS_STATUS", "PRECISION"] {
                    assert!(codes.contains(&seen[key]), "{key} {}", seen[key]);
                }
            }
            let prepared = if query.starts_with("as_of") { "1970-01-01T00:00:00Z" } else { LOADED };
            assert!(data.contains(&format!("<mes:Prepared>{prepared}</mes:Prepared>")), "{query}");
        }
    }
}

#[tokio::test]
async fn the_package_describes_its_files_truly() {
    let world = World::new().await;
    let address = "/api/v1/observations.datapackage.zip";
    let answer = world.get(address).await.ok();
    assert_eq!(answer.header("content-type"), "application/zip");
    assert_eq!(
        answer.header("content-disposition"),
        "attachment; filename=\"accord-observations-537.datapackage.zip\""
    );
    let mut archive = zip::ZipArchive::new(Cursor::new(answer.body.to_vec())).unwrap();
    let mut file = |name: &str| {
        let mut bytes = Vec::new();
        archive.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
        bytes
    };
    let package: Value = serde_json::from_slice(&file("datapackage.json")).unwrap();
    assert_eq!((&package["name"], &package["created"]), (&"accord-observations".into(), &LOADED.into()));
    assert_eq!(package["profile"], "tabular-data-package");
    let listed = [world.all("observations", "").await, world.all("indicators", "").await];
    let resources = package["resources"].as_array().unwrap();
    assert_eq!(resources.len(), 2);
    for (resource, listed) in resources.iter().zip(listed) {
        let bytes = file(resource["path"].as_str().unwrap());
        assert_eq!(resource["hash"], format!("sha256:{}", hex::encode(Sha256::digest(&bytes))));
        assert_eq!(resource["bytes"], bytes.len());
        let mut reader = csv::Reader::from_reader(&*bytes);
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields.iter().map(|f| f["name"].as_str().unwrap()).collect();
        assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), names);
        let ids: Vec<String> = reader.records().map(|r| r.unwrap()[0].to_owned()).collect();
        assert_eq!(ids, listed.iter().map(|i| i["id"].as_str().unwrap()).collect::<Vec<_>>());
    }
    assert_eq!(resources[0]["schema"]["foreignKeys"][0]["reference"]["resource"], "indicators");
    let german = world.get(&format!("{address}?member=DE")).await.ok();
    let mut archive = zip::ZipArchive::new(Cursor::new(german.body.to_vec())).unwrap();
    let mut text = String::new();
    archive.by_name("observations.csv").unwrap().read_to_string(&mut text).unwrap();
    let rows = csv::Reader::from_reader(text.as_bytes()).records().count();
    assert_eq!(rows, world.all("observations", "member=DE").await.len());
    assert!(rows > 0);
}
