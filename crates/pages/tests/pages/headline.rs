//! The headlines of the alliance are made of the alliance's own figures.

use serde_json::{Value, json};

use crate::World;

/// A member's declared figure of everybody identified so far, or a part of it.
fn declared(id: &str, year: i16, value: &str, part: Option<&str>) -> Value {
    let dimensions = part.map_or_else(|| json!({}), |part| json!({ "sex": part }));
    json!({"kind": "observation", "id": id, "body": {
        "indicator": "icse_victims_stock", "member": "DE", "period": year.to_string(), "year": year,
        "figure": {"value": value}, "qualifier": null, "dimensions": dimensions, "grade": 1, "unit": "persons",
        "source": {"cited": "declared by DE", "read_as": ""}, "note": null, "vintage": 1
    }})
}

/// The chart, the finding and whatever else of a page names a figure of the indicator.
fn headline(page: &str) -> Vec<&str> {
    page.lines().filter(|line| line.contains("observation?id=") || line.contains("<title")).collect()
}

#[tokio::test]
async fn a_members_figure_and_its_parts_change_no_headline_of_the_alliance() {
    let world = World::new().await;
    let addresses = ["/en/", "/en/goal/G1"];
    let mut before = Vec::new();
    for address in addresses {
        before.push(world.get(address).await.ok().text);
    }
    assert!(before.iter().all(|page| !headline(page).is_empty()));
    // Before the first and after the last figure of the alliance, so that either end would move.
    let list = json!([
        declared("figures.DE.icse_victims_stock.2002", 2002, "700001", None),
        declared("figures.DE.icse_victims_stock.2002.sex.female", 2002, "400003", Some("female")),
        declared("figures.DE.icse_victims_stock.2025", 2025, "900007", None),
        declared("figures.DE.icse_victims_stock.2025.sex.female", 2025, "600011", Some("female")),
    ]);
    world.import(&list, "declared").await;
    for (address, before) in addresses.into_iter().zip(&before) {
        let now = world.get(address).await.ok().text;
        assert_eq!(headline(&now), headline(before), "{address}");
        for value in ["700,001", "400,003", "900,007", "600,011"] {
            assert!(!now.contains(value), "{address} says {value}");
        }
    }
    // They stand on the indicator's own page.
    let own = world.get("/en/indicator/icse_victims_stock?member=DE").await.ok().text;
    assert!(own.contains("900,007") && own.contains("600,011"));
}
