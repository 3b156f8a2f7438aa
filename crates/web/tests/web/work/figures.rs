//! Declared figures and their definitions.

use super::on_both;

on_both!(figures_are_written_asked_for_and_sent_back, a_definition_is_written_on_the_version_that_was_seen);

mod checks {
    use desk::Backend;
    use serde_json::{Value, json};

    use super::super::world::House;

    const INDICATOR: &str = "exercise_victims_identified";

    pub async fn figures_are_written_asked_for_and_sent_back(backend: &Backend) {
        let house = House::on(backend).await;
        house.desk.exercise_figures().await.unwrap();
        let (de, rs) = (house.writes("coordinator.de").await, house.writes("coordinator.rs").await);
        let (signer, secretariat) = (house.writes("signer.de").await, house.writes("secretariat").await);
        let auditor = house.writes("auditor").await;
        let listed = de.get("/figures").await.ok();
        let id = listed["items"][0]["id"].as_str().unwrap().to_owned();
        assert_eq!((&listed["items"][0]["indicator"], &listed["total"]), (&json!(INDICATOR), &json!(1)));
        let at = format!("/figures/{id}");
        let seen = de.get(&at).await.ok();
        assert_eq!(seen["entries"]["2025.sex.female"]["value"], "86", "{seen}");
        assert_eq!(seen["findings"], json!([]));
        // Others: another member sees nothing, the secretariat and an auditor no count of a draft.
        rs.get(&at).await.problem(404, "not-found");
        for other in [&secretariat, &auditor] {
            let seen = other.get(&at).await.ok();
            assert_eq!((&seen["entries"], &seen["digest"]), (&Value::Null, &Value::Null), "{seen}");
            assert!(!seen.to_string().contains("86"), "{seen}");
        }
        // Written whole: what was read can be sent back, changed.
        let mut entries = seen["entries"].clone();
        entries["2025"]["value"] = json!("430");
        let write = |no: &Value, entries: &Value| json!({"no": no, "entries": entries});
        let saved = de.post(&format!("{at}/entries"), &write(&seen["no"], &entries)).await.ok();
        let behind = de.post(&format!("{at}/entries"), &write(&seen["no"], &entries)).await.problem(409, "conflict");
        assert_eq!(behind["no"], saved["no"]);
        let seen = de.get(&at).await.ok();
        let codes: Vec<&Value> = seen["findings"].as_array().unwrap().iter().map(|found| &found["code"]).collect();
        assert!(codes.contains(&&json!("jump-up")) && codes.contains(&&json!("total")), "{codes:?}");
        assert!(seen["findings"].as_array().unwrap().iter().all(|found| found["holds_back"] == true), "{seen}");
        let refused = de.post(&format!("{at}/ask"), &json!({})).await.problem(422, "refused");
        assert_eq!(refused["rule"], "figures-faults");
        for (cell, entry) in [
            ("2025.sex", json!({"value": "1"})),
            ("02025", json!({"value": "1"})),
            ("2025", json!({"value": "1e3"})),
            ("2025", json!({"value": 1})),
            ("2025", json!({"missing": "lost"})),
            ("2025", json!({"value": "1", "why": "x"})),
        ] {
            let body = json!({"no": saved["no"], "entries": {cell: entry}});
            de.post(&format!("{at}/entries"), &body).await.problem(400, "bad-body");
        }
        entries["2025"] = json!({"value": "131", "source": {"title": "Police statistics"}});
        de.post(&format!("{at}/entries"), &write(&saved["no"], &entries)).await.ok();
        assert_eq!(de.post(&format!("{at}/ask"), &json!({})).await.ok()["state"], "asked");
        // Who asked does not send back; who signs does, and the secretariat only what was submitted.
        let reason = json!({"reason": "Which police?"});
        de.post(&format!("{at}/return"), &reason).await.problem(404, "not-found");
        secretariat.post(&format!("{at}/return"), &reason).await.problem(404, "not-found");
        assert_eq!(signer.post(&format!("{at}/return"), &reason).await.ok()["state"], "draft");
        assert_eq!(de.get(&at).await.ok()["sent_back"][0]["reason"], "Which police?");
        // Begun by another member, once, and of a figure that there is.
        let begun = rs.post("/members/RS/figures", &json!({"indicator": INDICATOR})).await;
        assert_eq!(begun.header("location"), format!("/api/v1/work/figures/figures.RS.{INDICATOR}"));
        assert_eq!(begun.is(201).json()["state"], "draft");
        for (indicator, rule) in [(INDICATOR, "figures-begun"), ("no_such", "figures-no-indicator")] {
            let refused =
                rs.post("/members/RS/figures", &json!({"indicator": indicator})).await.problem(422, "refused");
            assert_eq!(refused["rule"], rule);
        }
        rs.post("/members/DE/figures", &json!({"indicator": INDICATOR})).await.problem(404, "not-found");
    }

    fn terms(title: &str) -> Value {
        json!({
            "title": title, "definition": "Invented.", "unit": "cases", "measure": "flow", "direction": "up", "goal": "G1",
            "smallest_cell": 5, "source": "Nobody", "breakdowns": [{"by": "sex", "parts": ["female", "male"]}],
            "usual": {"least": "1/2", "greatest": "2/1"}, "greatest": "100000", "decimals": 0,
        })
    }

    pub async fn a_definition_is_written_on_the_version_that_was_seen(backend: &Backend) {
        let house = House::on(backend).await;
        let (secretariat, de) = (house.writes("secretariat").await, house.writes("coordinator.de").await);
        let begun = secretariat.post("/definitions", &json!({"id": "cases_invented"})).await;
        assert_eq!(begun.is(201).json()["state"], "draft");
        assert_eq!(begun.header("location"), "/api/v1/work/definitions/cases_invented");
        for (id, rule) in [("cases_invented", "definition-begun"), ("Cases", "definition-bad-id")] {
            let refused = secretariat.post("/definitions", &json!({"id": id})).await.problem(422, "refused");
            assert_eq!(refused["rule"], rule);
        }
        let at = "/definitions/cases_invented";
        let blank = secretariat.get(at).await.ok();
        assert_eq!((&blank["public"], &blank["changed"]), (&Value::Null, &Value::Null));
        assert!(blank["faults"].as_array().unwrap().contains(&json!("title")), "{blank}");
        let body = |no: &Value, title: &str| json!({"no": no, "terms": terms(title)});
        let saved = secretariat.post(&format!("{at}/terms"), &body(&blank["no"], "Cases")).await.ok();
        let behind = secretariat.post(&format!("{at}/terms"), &body(&blank["no"], "More cases")).await;
        assert_eq!(behind.problem(409, "conflict")["no"], saved["no"]);
        let seen = secretariat.get(at).await.ok();
        assert_eq!((&seen["terms"]["title"], &seen["faults"]), (&json!("Cases"), &json!([])));
        assert_eq!(seen["terms"]["breakdowns"][0]["parts"], json!(["female", "male"]));
        let listed = secretariat.get("/definitions").await.ok();
        assert_eq!(listed["items"][0]["title"], "Cases");
        // The change of a public one says why.
        let (id, public) = house.desk.indicators_defined().await.unwrap().swap_remove(0);
        let begun = secretariat.post("/definitions", &json!({"id": id})).await.is(201).json();
        let mut body = body(&begun["no"], &public.title);
        body["changed"] = json!({"reason": "It is said more plainly.", "breaks": null});
        let at = format!("/definitions/{id}");
        secretariat.post(&format!("{at}/terms"), &body).await.ok();
        let now = secretariat.get(&at).await.ok();
        assert_eq!((&now["changed"], &now["public"]["title"]), (&body["changed"], &json!(public.title)));
        body["no"] = now["no"].clone();
        for (year, status) in [(json!(2027), 200), (json!(2027.5), 400), (json!(99), 400), (json!("2027"), 400)] {
            body["changed"]["breaks"] = year;
            secretariat.post(&format!("{at}/terms"), &body).await.is(status);
        }
        assert_eq!(secretariat.get(&at).await.ok()["changed"]["breaks"], 2027);
        for (path, method) in
            [("/definitions", "GET"), (at.as_str(), "GET"), ("/definitions/cases_invented/terms", "POST")]
        {
            de.send(method, path, Some("{}".to_owned())).await.problem(404, "not-found");
        }
    }
}
