//! Every family of records: list, filter, page, search, sort, record, versions.

use std::collections::BTreeSet;

use alliance::register::Kind;
use serde_json::{Value, json};

use crate::world::{BEFORE, DAY, FAMILIES, LOADED, World, starting, until_noticed};

fn ids(items: &[Value]) -> Vec<&str> {
    items.iter().map(|i| i["id"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn every_record_is_answered_as_it_was_read() {
    let world = World::new().await;
    let read = starting();
    for (plural, kind) in FAMILIES
        .into_iter()
        .filter(|(_, kind)| !matches!(kind, Kind::Verdict | Kind::Report | Kind::Review | Kind::Adoption))
    {
        let wanted = &read[&kind];
        let answer = world.get(&format!("/api/v1/{plural}?per_page=1000")).await.ok();
        assert_eq!(answer.header("content-type"), "application/json");
        let list = answer.json();
        assert_eq!(list["total"], wanted.len(), "{plural}");
        assert_eq!(list["total_is_floor"], false);
        assert_eq!((&list["page"], &list["per_page"]), (&json!(1), &json!(1000)));
        assert_eq!(list["moment"]["as_of"], Value::Null);
        assert_eq!(list["moment"]["recorded_at"], LOADED);
        let items = list["items"].as_array().unwrap();
        assert_eq!(ids(items).into_iter().collect::<BTreeSet<_>>().len(), wanted.len(), "{plural}");
        for record in wanted {
            let id = record.id.as_str();
            let item = items.iter().find(|i| i["id"] == id).unwrap_or_else(|| panic!("{plural} {id}"));
            assert_eq!(item["body"], record.body, "{plural} {id}");
            assert_eq!(item["kind"], kind.as_str());
            assert_eq!((&item["version"], &item["actor"]), (&json!(1), &json!("accord")));
            assert_eq!(item["reason"], "starting data of release test");
            assert_eq!(item["recorded_at"], LOADED);

            let one = world.get(&format!("/api/v1/{plural}/{id}")).await.ok().json();
            assert_eq!((&one["record"], &one["moment"]), (item, &list["moment"]), "{plural} {id}");
            let versions = world.get(&format!("/api/v1/{plural}/{id}/versions")).await.ok().json();
            assert_eq!(versions["items"], json!([item]), "{plural} {id}");
        }
    }
}

#[tokio::test]
async fn a_list_can_be_paged_through_by_its_links() {
    let world = World::new().await;
    for (plural, _) in FAMILIES {
        let all = world.all(plural, "").await;
        let mut address = format!("/api/v1/{plural}?per_page=7");
        let mut seen = Vec::new();
        let mut page = 1;
        loop {
            let answer = world.get(&address).await.ok();
            let list = answer.json();
            assert_eq!((&list["page"], &list["per_page"]), (&json!(page), &json!(7)), "{address}");
            assert_eq!(list["total"], all.len(), "{address}");
            seen.extend(list["items"].as_array().unwrap().iter().cloned());
            let links = links(answer.header("link"));
            let link = |rel: &str| links.iter().find(|(r, _)| r == rel).map(|(_, a)| a.clone());
            let here = |page: usize| Some(format!("/api/v1/{plural}?per_page=7&page={page}"));
            let pages = all.len().div_ceil(7).max(1);
            assert_eq!(link("first"), here(1).filter(|_| page > 1), "{address}");
            assert_eq!(link("prev"), here(page - 1).filter(|_| page > 1), "{address}");
            assert_eq!(link("last"), here(pages).filter(|_| page < pages), "{address}");
            match link("next") {
                Some(next) => address = next,
                None => break,
            }
            page += 1;
        }
        assert_eq!(seen, all, "{plural}");
        let beyond = world.get(&format!("/api/v1/{plural}?page=1000")).await.ok();
        assert_eq!(beyond.json()["items"], json!([]));
        assert!(beyond.header("link").contains("rel=\"prev\""), "{plural}");
    }
}

/// The relations and addresses of a `Link` header.
fn links(header: &str) -> Vec<(String, String)> {
    let parts = header.split(", ").filter(|p| !p.is_empty());
    parts
        .map(|part| {
            let (address, rel) = part.split_once(">; rel=\"").unwrap();
            (rel.strip_suffix('"').unwrap().to_owned(), address.strip_prefix('<').unwrap().to_owned())
        })
        .collect()
}

/// Whether a record has this value by which it is filtered.
fn fits(body: &Value, id: &str, kind: Kind, filter: &str, value: &str) -> bool {
    let listed = |field: &str| body[field].as_array().is_some_and(|all| all.iter().any(|v| v == value));
    match (filter, kind) {
        ("member", _) => body["member"] == value || listed("members"),
        ("goal", Kind::Goal) | ("target", Kind::Target) | ("indicator", Kind::Indicator) => id == value,
        _ => body[filter] == value,
    }
}

#[tokio::test]
async fn every_filter_keeps_exactly_what_it_names() {
    let world = World::new().await;
    let document = world.get("/api/v1/openapi.json").await.ok().json();
    let mut filtered = 0;
    for (plural, kind) in FAMILIES {
        let all = world.all(plural, "").await;
        let parameters = document["paths"][format!("/api/v1/{plural}")]["get"]["parameters"].as_array().unwrap();
        for parameter in parameters.iter().map(|p| p["name"].as_str().unwrap()) {
            let values: Vec<&str> = match parameter {
                "member" => vec!["DE", "XK", "US", "BA", "ZZ"],
                "goal" => vec!["G1", "G2", "G3", "G4", "G5", "G6", "G7"],
                "target" => vec!["T1", "T2", "T3", "T4"],
                "standing" => vec!["official-form", "government-statement", "public-source"],
                "indicator" => vec!["icse_victims_stock", "removal_removed_within_7_days", "none"],
                "q" | "sort" | "page" | "per_page" | "as_of" => continue,
                other => panic!("{plural} is filtered by {other}, which nobody tests"),
            };
            for value in values {
                let kept = world.all(plural, &format!("{parameter}={value}")).await;
                let wanted: Vec<&Value> = all
                    .iter()
                    .filter(|i| fits(&i["body"], i["id"].as_str().unwrap(), kind, parameter, value))
                    .collect();
                assert_eq!(kept.iter().collect::<Vec<_>>(), wanted, "{plural} {parameter}={value}");
                filtered += usize::from(!kept.is_empty() && kept.len() < all.len());
            }
        }
    }
    assert!(filtered > 40, "only {filtered} filters kept some and left others out");
    let both = world.all("baselines", "goal=G1&member=US").await;
    assert_eq!(ids(&both)[0], "C001");
    assert!(both.iter().all(|i| i["body"]["goal"] == "G1" && i["body"]["member"] == "US"));
}

#[tokio::test]
async fn a_search_finds_words_however_they_are_written() {
    let world = World::new().await;
    for (plural, query, wanted) in [
        ("members", "q=KOS", vec!["XK"]),
        ("members", "q=united+king", vec!["GB"]),
        ("members", "q=kingdom+united", vec!["GB"]),
        ("members", "q=k%C3%B6sovo", vec!["XK"]),
        ("members", "q=king+united", vec![]),
        ("members", "q=kingunited", vec![]),
        ("members", "q=%22%27*%28%29", vec![]),
        ("members", "q=kosovo%20OR%20germany", vec![]),
    ] {
        let found = world.all(plural, query).await;
        assert_eq!(ids(&found), wanted, "{plural}?{query}");
    }
    let none = world.get("/api/v1/practices?q=%21%21").await.ok().json();
    assert_eq!((&none["total"], &none["items"]), (&json!(0), &json!([])), "signs alone find nothing, not everything");
}

#[tokio::test]
async fn a_search_that_stops_counting_still_leads_on() {
    let world = World::new().await;
    let source = json!({"cited": "here", "read_as": ""});
    let rounds: Vec<Value> = (0..1_100)
        .map(|n| json!({"kind": "round", "id": format!("r{n:04}"), "body": {"event": "rehearsal", "date": "2020", "source": source}}))
        .collect();
    world.import(&json!(rounds)).await;
    until_noticed().await;
    let answer = world.get("/api/v1/rounds?q=rehearsal&per_page=500&page=2").await.ok();
    assert_eq!((&answer.json()["total"], &answer.json()["total_is_floor"]), (&json!(1000), &json!(true)));
    assert!(answer.header("link").contains("page=3>; rel=\"next\""), "{}", answer.header("link"));
    assert!(!answer.header("link").contains("rel=\"last\""));
    let end = world.get("/api/v1/rounds?q=rehearsal&per_page=500&page=3").await.ok();
    assert_eq!(end.json()["items"].as_array().unwrap().len(), 100);
    assert!(!end.header("link").contains("rel=\"next\""));
}

#[tokio::test]
async fn lists_are_sorted_as_asked() {
    let world = World::new().await;
    for (plural, _) in FAMILIES {
        let own = world.all(plural, "sort=own").await;
        assert_eq!(own, world.all(plural, "").await, "{plural}");
        let mut backwards = world.all(plural, "sort=-own").await;
        backwards.reverse();
        assert_eq!(own, backwards, "{plural}");
        let newest = world.all(plural, "sort=newest").await;
        assert!(newest.windows(2).all(|w| w[0]["seq"].as_u64() > w[1]["seq"].as_u64()), "{plural}");
        assert_eq!(newest.len(), own.len());
    }
    let years: Vec<i64> =
        world.all("observations", "").await.iter().map(|o| o["body"]["year"].as_i64().unwrap_or_default()).collect();
    assert!(years.is_sorted(), "{years:?}");
}

#[tokio::test]
async fn the_register_answers_as_it_knew_it_on_a_day() {
    let world = World::new().await;
    let round = |event: &str| {
        json!([{"kind": "round", "id": "2012-launch",
                "body": {"event": event, "date": "2012-12", "source": {"cited": "here", "read_as": ""}}}])
    };
    let old = world.get("/api/v1/rounds/2012-launch").await.ok().json()["record"].clone();
    world.clock.advance(jiff::SignedDuration::from_hours(48));
    world.import(&round("said otherwise")).await;
    until_noticed().await;

    let now = world.get("/api/v1/rounds/2012-launch").await.ok().json();
    assert_eq!((&now["record"]["version"], &now["record"]["body"]["event"]), (&json!(2), &json!("said otherwise")));
    assert_eq!((&now["record"]["reason"], &now["record"]["actor"]), (&json!("a change"), &json!("tester")));
    let then = world.get(&format!("/api/v1/rounds/2012-launch?as_of={DAY}")).await.ok().json();
    assert_eq!(then["record"], old);
    assert_eq!((&then["moment"]["as_of"], &then["moment"]["recorded_at"]), (&json!(DAY), &json!(LOADED)));
    let versions = world.get("/api/v1/rounds/2012-launch/versions").await.ok().json();
    assert_eq!(versions["items"], json!([old, now["record"]]));
    let versions = world.get(&format!("/api/v1/rounds/2012-launch/versions?as_of={DAY}")).await.ok().json();
    assert_eq!(versions["items"], json!([old]));
    let found = world.all("rounds", "q=otherwise").await;
    assert_eq!(found.len(), 1);
    assert!(world.all("rounds", &format!("q=otherwise&as_of={DAY}")).await.is_empty());
    let listed = world.all("rounds", &format!("as_of={DAY}")).await;
    assert!(listed.contains(&old));

    for (plural, _) in FAMILIES {
        let empty = world.get(&format!("/api/v1/{plural}?as_of={BEFORE}")).await.ok().json();
        assert_eq!((&empty["total"], &empty["items"]), (&json!(0), &json!([])), "{plural}");
        let moment = json!({"size": 0, "as_of": BEFORE, "recorded_at": null});
        assert_eq!(empty["moment"], moment, "{plural}");
    }
    for address in ["/api/v1/members/AT", "/api/v1/members/AT/versions"] {
        let problem = world.get(&format!("{address}?as_of={BEFORE}")).await.problem(404, "not-found");
        assert!(problem["detail"].as_str().unwrap().contains(BEFORE), "{problem}");
    }
}

#[tokio::test]
async fn kosovo_is_a_member_with_its_note() {
    let world = World::new().await;
    let kosovo = world.get("/api/v1/members/XK").await.ok().json()["record"]["body"].clone();
    assert_eq!((&kosovo["alpha3"], &kosovo["short_name"]), (&json!("XKX"), &json!("Kosovo")));
    assert!(kosovo["note"].as_str().is_some_and(|n| !n.is_empty()));
}

#[tokio::test]
async fn what_is_looked_for_is_never_a_command() {
    let world = World::new().await;
    let before = world.get("/api/v1/members").await.ok().json()["total"].as_u64().unwrap();
    for odd in [
        "%27%20OR%20%271%27%3D%271",
        "%27%3B%20DROP%20TABLE%20version%3B--",
        "%25",
        "_",
        "%22%20OR%201%3D1",
        "x%27%7C%7C%27",
    ] {
        let found = world.get(&format!("/api/v1/members?q={odd}")).await;
        assert!(matches!(found.status, 200 | 400), "{odd}: {}", found.status);
        if found.status == 200 {
            let total = found.json()["total"].as_u64().unwrap();
            assert!(total < before, "{odd} finds {total} of {before}");
        }
        world.get(&format!("/api/v1/members/{odd}")).await.problem(404, "not-found");
        world.get(&format!("/api/v1/baselines?member={odd}")).await.problem(400, "bad-query");
        world.get(&format!("/api/v1/members?sort={odd}")).await.problem(400, "bad-query");
    }
    assert_eq!(world.get("/api/v1/members").await.ok().json()["total"], before);
}
