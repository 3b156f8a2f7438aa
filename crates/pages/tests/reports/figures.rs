//! Declared figures from draft to the public page, over HTTP: the checks, the different people, small counts, revisions, and the
//! attack on everything that the API answers.

use alliance::indicators::suppression::{Interval, Published, attack};
use serde_json::{Value, json};

use crate::commitments::until_noticed;
use crate::room::{Browser, Page, Room, on_both};

/// What is counted in the tests: persons, by sex and by age.
const INDICATOR: &str = "exercise_victims_identified";
/// Parts of each breakdown.
const PARTS: [(&str, &[&str]); 2] = [("sex", &["female", "male", "not-known"]), ("age", &["under-13", "from-13"])];

fn address(member: &str) -> String {
    format!("/en/work/figure/figures.{member}.{INDICATOR}")
}

/// A form's pairs: figures of one year.
struct Sent(Vec<(String, String)>);

impl Sent {
    fn of(page: &Page) -> Self {
        Self(vec![("no".to_owned(), page.field("no"))])
    }

    fn source(mut self, year: &str) -> Self {
        self.0.push((format!("title.{year}"), "Police statistics".to_owned()));
        self
    }

    fn value(mut self, cell: &str, value: &str) -> Self {
        self.0.push(("cell".to_owned(), cell.to_owned()));
        self.0.push((format!("value.{cell}"), value.to_owned()));
        self
    }

    fn and(mut self, name: &str, cell: &str, value: &str) -> Self {
        self.0.push((format!("{name}.{cell}"), value.to_owned()));
        self
    }

    fn new_year(mut self, year: &str) -> Self {
        self.0.push(("new-year".to_owned(), year.to_owned()));
        self.source("new")
    }

    async fn to(self, browser: &Browser, address: &str) -> Page {
        let pairs: Vec<(&str, &str)> = self.0.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        browser.post(address, &pairs).await
    }
}

/// A year with all its parts, in the form of a new year or of one that stands.
fn year(sent: Sent, year: &str, sex: [u64; 3], under_13: u64) -> Sent {
    let total: u64 = sex.iter().sum();
    let mut sent = sent.value(year, &total.to_string());
    for (part, n) in PARTS[0].1.iter().zip(sex) {
        sent = sent.value(&format!("{year}.sex.{part}"), &n.to_string());
    }
    sent = sent.value(&format!("{year}.age.under-13"), &under_13.to_string());
    sent.value(&format!("{year}.age.from-13"), &(total - under_13).to_string())
}

/// Asks, signs and publishes what is written.
async fn published(room: &Room, member: &str) {
    let low = member.to_lowercase();
    let address = address(member);
    room.browser(&format!("coordinator.{low}")).await.post(&format!("{address}/ask"), &[]).await.sent_on();
    let signer = room.browser(&format!("signer.{low}")).await;
    let digest = signer.get(&address).await.ok().field("digest");
    signer.post(&format!("{address}/sign"), &[("digest", &digest)]).await.sent_on();
    let secretariat = room.browser("secretariat").await;
    let digest = secretariat.get(&address).await.ok().field("digest");
    secretariat.post(&format!("{address}/publish"), &[("digest", &digest)]).await.sent_on();
}

async fn begun(room: &Room, member: &str) -> Browser {
    let coordinator = room.browser(&format!("coordinator.{}", member.to_lowercase())).await;
    coordinator.post(&format!("/en/work/figures/{member}"), &[("indicator", INDICATOR)]).await.sent_on();
    coordinator
}

/// All versions of all figures of the indicator, as the API answers: id and body.
async fn versions(browser: &Browser) -> Vec<(String, Value)> {
    let list = browser.get(&format!("/api/v1/observations?indicator={INDICATOR}&per_page=1000")).await.ok().json();
    let mut all = Vec::new();
    for item in list["items"].as_array().unwrap() {
        let id = item["id"].as_str().unwrap();
        let versions = browser.get(&format!("/api/v1/observations/{id}/versions")).await.ok().json();
        for version in versions["items"].as_array().unwrap() {
            all.push((id.to_owned(), version["body"].clone()));
        }
    }
    all
}

/// What the API says, as tables: each figure named by its record and vintage, the years with their parts as they stood together. A year
/// without a declared total has the one that is told elsewhere, or one that nobody states: its breakdowns come to the same all the same.
fn tables(versions: &[(String, Value)]) -> Published {
    let mut cells: Vec<Value> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    // The figures of a place, oldest first: place, vintage, name. What is told elsewhere has the vintage 0.
    let mut places: Vec<(String, u64, usize)> = Vec::new();
    for (id, body) in versions {
        let vintage = body["vintage"].as_u64().unwrap_or_default();
        let name = format!("{id}/{vintage}");
        let mark = match (body["figure"]["value"].as_str(), body["figure"]["missing"].as_str()) {
            (Some(value), _) => json!({ "shown": value.parse::<u64>().unwrap() }),
            (None, Some("suppressed")) => json!({ "suppressed": { "at_least": 0 } }),
            _ => continue,
        };
        if names.contains(&name) {
            continue;
        }
        cells.push(json!({ "id": name, "mark": mark }));
        let place = if vintage == 0 {
            format!("figures.{}.{INDICATOR}.{}", body["member"].as_str().unwrap(), body["year"])
        } else {
            id.clone()
        };
        places.push((place, vintage, names.len()));
        names.push(name);
    }
    let newest = |place: &str, at: u64| {
        places.iter().filter(|(id, vintage, _)| id == place && *vintage <= at).max_by_key(|(_, v, _)| *v).map(|p| p.2)
    };
    let last = places.iter().map(|(_, vintage, _)| *vintage).max().unwrap();
    let year = |id: &str| id.split('.').take(4).collect::<Vec<_>>().join(".");
    let mut years: Vec<String> = places.iter().map(|(id, ..)| year(id)).collect();
    years.sort_unstable();
    years.dedup();
    let mut sums = Vec::new();
    for id in &years {
        for at in 1..=last {
            let total = newest(id, at).unwrap_or_else(|| {
                cells.push(json!({ "id": format!("{id} at {at}"), "mark": "unlisted" }));
                cells.len() - 1
            });
            for (by, parts) in PARTS {
                let parts = parts.iter().map(|part| newest(&format!("{id}.{by}.{part}"), at));
                let Some(parts) = parts.collect::<Option<Vec<usize>>>() else { continue };
                let sum = json!({ "total": total, "parts": parts });
                if !sums.contains(&sum) {
                    sums.push(sum);
                }
            }
        }
    }
    assert!(!sums.is_empty(), "{versions:?}");
    serde_json::from_value(json!({ "cells": cells, "sums": sums, "width": 5 })).unwrap()
}

/// All files of a package or a workbook, as one text.
fn unpacked(bytes: &[u8]) -> String {
    use std::io::Read as _;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for at in 0..archive.len() {
        let mut bytes = Vec::new();
        archive.by_index(at).unwrap().read_to_end(&mut bytes).unwrap();
        text.push_str(&String::from_utf8_lossy(&bytes));
    }
    text
}

/// Every page, answer and export in which figures are public.
async fn everything(browser: &Browser) -> Vec<(String, String)> {
    let mut addresses: Vec<String> = pages::page::ADDRESSES.iter().map(|path| format!("/en{path}")).collect();
    for path in [
        "/en/indicator/ID",
        "/en/indicator/ID?member=DE",
        "/en/country/RS",
        "/en/changes?kind=observation",
        "/en/search?q=police+statistics",
        "/en/search?q=victims+identified",
        "/en/query/observations?indicator=ID",
        "/en/compare?members=DE,RS",
        "/api/v1/observations?indicator=ID&per_page=1000",
        "/api/v1/observations.csv",
        "/api/v1/observations.xlsx",
        "/api/v1/changes?per_page=1000",
        "/api/v1/verdicts?per_page=1000",
        "/api/v1/indicators/ID",
        "/api/v1/observations.json",
        "/api/v1/indicators.csv",
        "/api/v1/observations.sdmx21.xml",
        "/api/v1/observations.sdmx30.xml",
        "/api/v1/observations.datapackage.zip",
    ] {
        addresses.push(path.replace("ID", INDICATOR));
    }
    let mut found = Vec::new();
    for address in addresses {
        let page = browser.get(&address).await;
        assert!(page.status < 400, "{address}: {}", page.status);
        found.push((address, page));
    }
    let mut texts = Vec::new();
    for (address, page) in found {
        let mut text = page.text.clone();
        if page.bytes.starts_with(b"PK") {
            text.push_str(&unpacked(&page.bytes));
        }
        texts.push((address, text));
    }
    for (id, body) in versions(browser).await {
        texts.push((id, body.to_string()));
    }
    texts
}

on_both! {
    async fn from_a_draft_to_the_public_page(room) {
        room.desk.exercise_figures().await.unwrap();
        let (coordinator, at) = (room.browser("coordinator.de").await, address("DE"));
        coordinator.get("/en/work").await.ok().has("Write figures");
        coordinator.get("/en/work/figures").await.ok().has(INDICATOR).has("Draft");
        let page = coordinator.get(&at).await.ok();
        page.has("Ask for the signature").has("value=\"131\"");

        // What cannot be is said beside the figure, and nothing that was typed is lost.
        let page = Sent::of(&page).new_year("20x4").value("new", "1o").to(&coordinator, &at).await;
        assert_eq!(page.status, 422);
        page.has("“20x4” is no year").has("value=\"1o\"");
        let page = coordinator.get(&at).await.ok();
        let form = Sent::of(&page).source("2025").value("2025", "130");
        let form = form.value("2025.sex.female", "86").value("2025.sex.male", "42").value("2025.sex.not-known", "3");
        form.to(&coordinator, &at).await.sent_on();
        coordinator.get(&at).await.ok().has("The parts come to 131.");
        coordinator.post(&format!("{at}/ask"), &[]).await.has("Something has to be mended or explained first.");
        // 2024 was left out of the form and not public: it is gone. A jump asks for its explanation, which is kept.
        let page = coordinator.get(&at).await.ok();
        let form = year(Sent::of(&page).source("2025"), "2025", [860, 420, 3], 600).new_year("2024").value("new", "110");
        form.to(&coordinator, &at).await.sent_on();
        let page = coordinator.get(&at).await.ok();
        page.has("It is far above 110 in 2024.");
        coordinator.post(&format!("{at}/ask"), &[]).await.has("Something has to be mended or explained first.");
        let form = year(Sent::of(&page).source("2025").source("2024"), "2025", [860, 420, 3], 600)
            .and("explanation", "2025", "A new unit began its work.").value("2024", "110");
        let stale = year(Sent::of(&page).source("2025"), "2025", [1, 1, 1], 1);
        form.to(&coordinator, &at).await.sent_on();
        let behind = stale.to(&coordinator, &at).await;
        assert_eq!(behind.status, 409);
        behind.has("Somebody saved other figures while you wrote.");

        // Whether a count is withheld is not for the member to say.
        let page = coordinator.get(&at).await.ok();
        let by_hand = year(Sent::of(&page).source("2025").source("2024"), "2025", [860, 420, 3], 600)
            .and("explanation", "2025", "A new unit began its work.").value("2024", "").and("missing", "2024", "suppressed");
        by_hand.to(&coordinator, &at).await.sent_on();
        coordinator.get(&at).await.ok().has("Small counts are withheld when the figures are published");
        coordinator.post(&format!("{at}/ask"), &[]).await.has("Something has to be mended or explained first.");
        let page = coordinator.get(&at).await.ok();
        let form = year(Sent::of(&page).source("2025").source("2024"), "2025", [860, 420, 3], 600)
            .and("explanation", "2025", "A new unit began its work.").value("2024", "110");
        form.to(&coordinator, &at).await.sent_on();

        // Who sees what, and when.
        let (secretariat, auditor) = (room.browser("secretariat").await, room.browser("auditor").await);
        secretariat.get(&at).await.ok().lacks("860");
        auditor.get(&at).await.ok().lacks("860");
        for who in ["coordinator.rs", "signer.rs", "reviewer", "member-admin.de", "operator"] {
            assert_eq!(room.browser(who).await.get(&at).await.status, 404, "{who}");
        }
        coordinator.post(&format!("{at}/ask"), &[]).await.sent_on();
        assert_eq!(coordinator.post(&format!("{at}/sign"), &[("digest", "x")]).await.status, 404);
        let signer = room.browser("signer.de").await;
        signer.get("/en/work").await.ok().has("Sign figures");
        let digest = signer.get(&at).await.ok().field("digest");
        signer.post(&format!("{at}/sign"), &[("digest", &"0".repeat(64))]).await.has("The figures have changed since you read them.");
        signer.post(&format!("{at}/return"), &[("reason", "")]).await.has("Say why the figures go back.");
        signer.post(&format!("{at}/sign"), &[("digest", &digest)]).await.sent_on();
        secretariat.get("/en/work").await.ok().has("Publish figures");
        secretariat.get(&at).await.ok().has("These would be withheld").has("not-known").has("A new unit began its work.");
        auditor.get(&at).await.ok().lacks("860").lacks("420");
        // They went back, were written otherwise and signed again while the secretariat read them: what it read is not published.
        let read = secretariat.get(&at).await.ok().field("digest");
        signer.post(&format!("{at}/return"), &[("reason", "One more came in.")]).await.sent_on();
        let page = coordinator.get(&at).await.ok();
        let form = year(Sent::of(&page).source("2025").source("2024"), "2025", [860, 420, 3], 600)
            .and("explanation", "2025", "A new unit began its work.").value("2024", "111");
        form.to(&coordinator, &at).await.sent_on();
        coordinator.post(&format!("{at}/ask"), &[]).await.sent_on();
        let digest = signer.get(&at).await.ok().field("digest");
        signer.post(&format!("{at}/sign"), &[("digest", &digest)]).await.sent_on();
        let stale = secretariat.post(&format!("{at}/publish"), &[("digest", &read)]).await;
        assert_eq!(stale.status, 422);
        stale.has("The figures have changed since you read them.");
        assert!(secretariat.post(&format!("{at}/publish"), &[]).await.status >= 400);
        let digest = secretariat.get(&at).await.ok().field("digest");
        secretariat.post(&format!("{at}/publish"), &[("digest", &digest)]).await.sent_on();
        auditor.get(&at).await.ok().has("Withheld, so that nobody can be recognised").lacks("new unit");

        until_noticed().await;
        let public = room.browser("reviewer").await;
        let page = public.get(&format!("/en/indicator/{INDICATOR}?member=DE")).await.ok();
        page.has("Broken down by").has("withheld").has("1,283").lacks("A new unit began its work.");
        let told = versions(&public).await;
        assert_eq!(told.len(), 7, "{told:?}");
        let of = |id: &str| told.iter().find(|(known, _)| known.ends_with(id)).unwrap().1.clone();
        assert_eq!(of("2025.sex.not-known")["figure"], json!({ "missing": "suppressed" }));
        assert_eq!(of("2025.sex.not-known")["dimensions"], json!({ "sex": "not-known" }));
        assert_eq!(of("2025")["figure"], json!({ "value": "1283" }));
        assert_eq!(room.desk.verify(|_, _| {}).await.unwrap().breaks, []);
    }

    async fn what_cannot_be_published_is_said_and_nothing_of_it_is_public(room) {
        room.desk.exercise_figures().await.unwrap();
        let (coordinator, at) = (room.browser("coordinator.de").await, address("DE"));
        let page = coordinator.get(&at).await.ok();
        let mut form = year(Sent::of(&page), "2025", [86, 42, 3], 60);
        form.0.push(("title.2025".to_owned(), "Police statistics, with 3 of whom it is not known".to_owned()));
        form.to(&coordinator, &at).await.sent_on();
        coordinator.post(&format!("{at}/ask"), &[]).await.sent_on();
        let signer = room.browser("signer.de").await;
        let digest = signer.get(&at).await.ok().field("digest");
        signer.post(&format!("{at}/sign"), &[("digest", &digest)]).await.sent_on();
        let secretariat = room.browser("secretariat").await;
        secretariat.get(&at).await.ok().has("names a count that is not shown").lacks("/publish\"");
        let refused = secretariat.post(&format!("{at}/publish"), &[("digest", &digest)]).await;
        assert_eq!(refused.status, 422);
        refused.has("names a count that is not shown");
        until_noticed().await;
        assert!(versions(&room.browser("reviewer").await).await.is_empty());
        // Sent back, worded otherwise, it can be.
        secretariat.post(&format!("{at}/return"), &[("reason", "The source says it.")]).await.sent_on();
        let page = coordinator.get(&at).await.ok();
        page.has("The source says it.");
        year(Sent::of(&page).source("2025"), "2025", [86, 42, 3], 60).to(&coordinator, &at).await.sent_on();
        published(&room, "DE").await;
        until_noticed().await;
        assert_eq!(versions(&room.browser("reviewer").await).await.len(), 6);
    }

    async fn what_is_not_declared_and_can_be_added_up_gives_nothing_away(room) {
        room.desk.exercise_figures().await.unwrap();
        let told = json!([{ "kind": "observation", "id": "told.DE.2024", "body": {
            "indicator": INDICATOR, "member": "DE", "period": "2024", "year": 2024, "figure": { "value": "131" },
            "qualifier": null, "grade": 2, "unit": "persons", "source": { "cited": "https://example.org", "read_as": "" }, "note": null,
        } }]);
        room.desk.import("list.json", &serde_json::to_vec(&told).unwrap(), "tester", "a test").await.unwrap();
        let (coordinator, at) = (room.browser("coordinator.de").await, address("DE"));
        let page = coordinator.get(&at).await.ok();
        // No total is declared. That of 2024 is told elsewhere; that of 2025 is what both breakdowns come to.
        let form = Sent::of(&page).source("2025").value("2025.sex.female", "3").value("2025.sex.male", "42017");
        let form = form.value("2025.sex.not-known", "10009").value("2025.age.under-13", "30011").value("2025.age.from-13", "22018");
        let form = form.new_year("2024").value("new.sex.female", "86").value("new.sex.male", "42").value("new.sex.not-known", "3");
        form.to(&coordinator, &at).await.sent_on();
        let page = coordinator.get(&at).await.ok();
        let mut again = Sent::of(&page).source("2025").source("2024");
        for (cell, value) in [("2025.sex.female", "3"), ("2025.sex.male", "42017"), ("2025.sex.not-known", "10009"),
            ("2025.age.under-13", "30011"), ("2025.age.from-13", "22018"), ("2024.sex.female", "86"), ("2024.sex.male", "42"),
            ("2024.sex.not-known", "3")] {
            again = again.value(cell, value).and("explanation", cell, "It is counted in another way.");
        }
        again.to(&coordinator, &at).await.sent_on();
        published(&room, "DE").await;
        until_noticed().await;
        let told = versions(&room.browser("reviewer").await).await;
        assert_eq!(told.len(), 9, "{told:?}");
        let hidden = |start: &str| {
            let of = |(id, body): &&(String, Value)| id.contains(start) && body["figure"]["missing"] == "suppressed";
            told.iter().filter(of).count()
        };
        assert!(hidden(".2024.sex.") >= 2 && hidden(".2025.sex.") + hidden(".2025.age.") >= 2, "{told:?}");
        let intervals = attack(&tables(&told)).unwrap();
        // The total itself is no secret.
        let ends = intervals.iter().filter(|interval| !interval.id.contains(" at ")).filter_map(Interval::width);
        assert!(ends.clone().count() >= 2, "{intervals:?}");
        assert!(ends.clone().all(|width| width >= 5), "{intervals:?}");
    }

    async fn nothing_hidden_is_public_anywhere_and_nothing_can_be_worked_out(room) {
        room.desk.exercise_figures().await.unwrap();
        let (de, rs) = (room.browser("coordinator.de").await, begun(&room, "RS").await);
        // Hidden counts that stand nowhere else: the small one takes another part with it.
        let page = de.get(&address("DE")).await.ok();
        let form = year(Sent::of(&page).source("2025"), "2025", [70_001, 80_003, 3], 60_013);
        form.value("2024", "").value("2025.x", "").to(&de, &address("DE")).await.sent_on();
        published(&room, "DE").await;
        let page = rs.get(&address("RS")).await.ok();
        year(Sent::of(&page).new_year("2025"), "new", [4, 90_017, 30_011], 2).to(&rs, &address("RS")).await.sent_on();
        published(&room, "RS").await;

        // A revision takes a coded reason and a sentence; the old figure stays on record beside it.
        let page = de.get(&address("DE")).await.ok();
        let revised = || year(Sent::of(&page).source("2025"), "2025", [70_001, 80_109, 4], 60_113);
        revised().to(&de, &address("DE")).await.sent_on();
        de.get(&address("DE")).await.ok().has("It is not what was published. Say why it was revised.");
        let page = de.get(&address("DE")).await.ok();
        let mut form = year(Sent::of(&page).source("2025"), "2025", [70_001, 80_109, 4], 60_113);
        for cell in ["2025", "2025.sex.male", "2025.sex.not-known", "2025.age.under-13", "2025.age.from-13"] {
            form = form.and("revision", cell, "late-data").and("revision-text", cell, "A region reported in March.");
        }
        form = form.and("revision", "2025.sex.female", "");
        form.to(&de, &address("DE")).await.sent_on();
        let page = de.get(&address("DE")).await.ok();
        assert!(!page.text.contains("Nothing is revised here."), "{}", page.text);
        published(&room, "DE").await;
        // A further year beside them.
        let page = rs.get(&address("RS")).await.ok();
        let mut form = year(Sent::of(&page).source("2025"), "2025", [4, 90_017, 30_011], 2).new_year("2024");
        for cell in ["2025", "2025.sex.female", "2025.sex.male", "2025.sex.not-known", "2025.age.under-13", "2025.age.from-13"] {
            form = form.and("explanation", cell, "Sex and age are noted in another way.");
        }
        year(form, "new", [80_021, 3, 3], 40_037).to(&rs, &address("RS")).await.sent_on();
        published(&room, "RS").await;

        until_noticed().await;
        let public = room.browser("reviewer").await;
        let told = versions(&public).await;
        let tables = tables(&told);
        let intervals = attack(&tables).unwrap();
        assert!(intervals.len() >= 6, "{intervals:?}");
        for interval in &intervals {
            assert!(interval.width().is_none_or(|width| width >= 5), "{interval:?}");
        }
        let revised = told.iter().filter(|(_, body)| body["revision"]["reason"] == "late-data").count();
        assert!(revised >= 5, "{told:?}");
        public.get(&format!("/en/indicator/{INDICATOR}?member=DE")).await.ok().has("A region reported in March.");

        // Whatever is hidden is looked for in everything that is public.
        let shown: Vec<&str> = told.iter().filter_map(|(_, body)| body["figure"]["value"].as_str()).collect();
        let all = [70_001, 80_003, 150_007, 60_013, 89_994, 80_109, 150_114, 60_113, 90_001, 90_017, 30_011, 120_032,
            120_030, 80_021, 80_027, 40_037, 39_990];
        let hidden: Vec<String> = all.iter().map(ToString::to_string).filter(|n| !shown.contains(&n.as_str())).collect();
        assert!(hidden.len() >= 2, "shown: {shown:?}");
        let everything = everything(&public).await;
        println!("{} hidden cells, narrowest {:?}; {} hidden counts looked for in {} public texts", intervals.len(),
            intervals.iter().filter_map(Interval::width).min(), hidden.len(), everything.len());
        for (address, text) in &everything {
            for n in &hidden {
                let (front, back) = n.split_at(n.len() - 3);
                for written in [n.clone(), format!("{front},{back}"), format!("{front}\u{202f}{back}"), format!("{front}.{back}")] {
                    assert!(!text.contains(&written), "{address} says {written}");
                }
            }
        }
        // The journal, whoever reads it, knows how many figures there are and not which counts.
        let journal = room.browser("auditor").await.get("/en/work/journal").await.ok();
        for n in &hidden {
            journal.lacks(n);
        }
        assert_eq!(room.desk.verify(|_, _| {}).await.unwrap().breaks, []);
    }
}
