//! Campaigns and practices for machines: written on the version that was seen, adopted, and nothing published.

use super::on_both;

on_both!(a_campaign_is_written_and_never_published_by_a_machine, a_practice_is_written_proposed_and_seen_in_its_time);

mod checks {
    use desk::Backend;
    use serde_json::{Value, json};

    use super::super::world::House;

    fn plan(title: &str) -> Value {
        json!({
            "title": title, "aim": "Invented.", "message": "Invented.", "with": ["RS"], "audiences": ["parents"],
            "channels": ["schools"], "languages": ["de"], "begins": "2026-02-01", "ends": "2026-03-01",
            "materials": [{"id": "m1", "title": "Invented", "language": "de", "kind": "kit",
                "link": "https://example.org/kit", "licence": "cc-by"}],
        })
    }

    pub async fn a_campaign_is_written_and_never_published_by_a_machine(backend: &Backend) {
        let house = House::on(backend).await;
        let (de, rs) = (house.writes("coordinator.de").await, house.writes("coordinator.rs").await);
        let begun = de.post("/members/DE/campaigns", &plan("One")).await;
        let id = begun.is(201).json()["id"].as_str().unwrap().to_owned();
        assert_eq!(begun.header("location"), format!("/api/v1/work/campaigns/{id}"));
        let at = format!("/campaigns/{id}");
        let seen = de.get(&at).await.ok();
        assert_eq!(
            (&seen["stated"]["plan"]["title"], &seen["faults"], &seen["public"]),
            (&json!("One"), &json!([]), &Value::Null)
        );
        rs.get(&at).await.problem(404, "not-found");
        assert_eq!(rs.get("/campaigns").await.ok()["total"], 0);
        let body = |no: &Value, title: &str| json!({"no": no, "stated": {"plan": plan(title)}});
        let saved = de.post(&format!("{at}/stated"), &body(&seen["no"], "Two")).await.ok();
        let behind = de.post(&format!("{at}/stated"), &body(&seen["no"], "Three")).await.problem(409, "conflict");
        assert_eq!(behind["no"], saved["no"]);
        let mut odd = body(&saved["no"], "Four");
        odd["stated"]["plan"]["audiences"] = json!(["everybody"]);
        de.post(&format!("{at}/stated"), &odd).await.problem(400, "bad-body");
        odd["stated"]["plan"] = plan("Four");
        odd["stated"]["plan"]["materials"][0]["link"] = json!("http://example.org/kit");
        de.post(&format!("{at}/stated"), &odd).await.problem(400, "bad-body");
        let step = json!({"step": "begun", "on": "2026-02-01"});
        let refused = de.post(&format!("{at}/step"), &step).await.problem(422, "refused");
        assert_eq!(refused["rule"], "campaign-not-now");
        let refused = rs.post("/members/RS/campaigns/join", &json!({"campaign": id})).await.problem(422, "refused");
        assert_eq!(refused["rule"], "campaign-not-asked", "a draft is not there");
        let taking = json!({"campaign": id, "materials": ["m1"], "languages": ["sr"], "begins": "2026-05-01"});
        let refused = rs.post("/members/RS/campaigns/adopt", &taking).await.problem(422, "refused");
        assert_eq!(refused["rule"], "campaign-not-public");
        de.post(&format!("{at}/publish"), &json!({"digest": seen["digest"]})).await.problem(404, "not-found");
        rs.post(&format!("{at}/drop"), &json!({})).await.problem(404, "not-found");
        assert_eq!(de.post(&format!("{at}/drop"), &json!({})).await.ok()["state"], "dropped");
        assert_eq!(de.get("/campaigns").await.ok()["total"], 0);
        let again = de.post(&format!("{at}/drop"), &json!({})).await.problem(422, "refused");
        assert_eq!(again["rule"], "campaign-not-now");
    }

    pub async fn a_practice_is_written_proposed_and_seen_in_its_time(backend: &Backend) {
        let house = House::on(backend).await;
        let (de, reviewer) = (house.writes("coordinator.de").await, house.writes("reviewer").await);
        let terms = |done: &str| {
            json!({
                "goal": "G5", "original": "en", "cost": "unknown", "contact": {"name": "Invented"},
                "texts": {"en": {"name": "Invented", "problem": "Invented", "done": done, "made": "human-checked"}},
            })
        };
        let begun = de.post("/members/DE/practices", &terms("")).await.is(201).json();
        let id = begun["id"].as_str().unwrap().to_owned();
        let at = format!("/practices/{id}");
        assert_eq!(de.get(&at).await.ok()["faults"], json!(["texts"]));
        let refused = de.post(&format!("{at}/propose"), &json!({})).await.problem(422, "refused");
        assert_eq!(refused["rule"], "practice-faults");
        let mut body = json!({"no": begun["no"], "terms": terms("Invented")});
        body["terms"]["measured"] = json!([{"before": "no.such.figure"}]);
        let refused = de.post(&format!("{at}/terms"), &body).await.problem(422, "refused");
        assert_eq!(refused["rule"], "practice-no-figure");
        body["terms"]["measured"] = json!([]);
        de.post(&format!("{at}/terms"), &body).await.ok();
        reviewer.get(&at).await.problem(404, "not-found");
        assert_eq!(de.post(&format!("{at}/propose"), &json!({})).await.ok()["state"], "proposed");
        assert_eq!(reviewer.get(&at).await.ok()["state"], "proposed");
        assert_eq!(reviewer.get("/practices").await.ok()["items"][0]["id"], id);
        let refused = de.post("/members/DE/practices/adopt", &json!({"practice": id})).await.problem(422, "refused");
        assert_eq!(refused["rule"], "practice-not-public");
        let refused = de.post(&format!("{at}/drop"), &json!({})).await.problem(422, "refused");
        assert_eq!(refused["rule"], "practice-not-now", "it lies before a reviewer");
        reviewer.post(&format!("{at}/drop"), &json!({})).await.problem(404, "not-found");
        let draft = de.post("/members/DE/practices", &terms("")).await.is(201).json();
        let draft = format!("/practices/{}", draft["id"].as_str().unwrap());
        assert_eq!(de.post(&format!("{draft}/drop"), &json!({})).await.ok()["state"], "dropped");
        assert_eq!(de.get("/practices").await.ok()["total"], 1);
    }
}
