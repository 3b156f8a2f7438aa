//! What the law says, and model texts, by machine.

use super::on_both;

on_both!(what_the_law_says_is_written_asked_for_and_sent_back, a_model_text_is_proposed_and_is_its_writers_own);

mod checks {
    use desk::Backend;
    use serde_json::{Value, json};

    use super::super::world::House;

    fn terms(steps: &Value) -> Value {
        json!({
            "steps": steps, "title": "Exercise, invented: penal code, section 1", "language": "en",
            "cited": "Exercise, invented: official journal 1",
        })
    }

    pub async fn what_the_law_says_is_written_asked_for_and_sent_back(backend: &Backend) {
        let house = House::on(backend).await;
        let (de, rs) = (house.writes("coordinator.de").await, house.writes("coordinator.rs").await);
        let (signer, secretariat) = (house.writes("signer.de").await, house.writes("secretariat").await);
        let begun = de.post("/members/DE/law", &json!({"criterion": "grooming"})).await;
        assert_eq!(begun.header("location"), "/api/v1/work/law/DE.grooming");
        assert_eq!(begun.is(201).json()["state"], "draft");
        let again = de.post("/members/DE/law", &json!({"criterion": "grooming"})).await.problem(422, "refused");
        assert_eq!(again["rule"], "provision-begun");
        de.post("/members/DE/law", &json!({"criterion": "obscenity"})).await.problem(400, "bad-body");
        rs.post("/members/DE/law", &json!({"criterion": "removal"})).await.problem(404, "not-found");
        let at = "/law/DE.grooming";
        // It is the member's alone until it is signed.
        for other in [&rs, &secretariat] {
            other.get(at).await.problem(404, "not-found");
        }
        let blank = de.get(at).await.ok();
        assert_eq!((&blank["public"], &blank["amendment"]), (&Value::Null, &Value::Null));
        assert_eq!(blank["faults"], json!(["nothing", "cited"]));
        let write = |no: &Value, steps: Value| json!({"no": no, "terms": terms(&steps)});
        let back = json!([{"stage": "in-force", "on": "2004"}, {"stage": "absent", "on": "2009"}]);
        let saved = de.post(&format!("{at}/terms"), &write(&blank["no"], back)).await.ok();
        assert_eq!(de.get(at).await.ok()["faults"], json!(["back-missing"]));
        let refused = de.post(&format!("{at}/ask"), &json!({})).await.problem(422, "refused");
        assert_eq!(refused["rule"], "provision-faults");
        for step in [
            json!({"stage": "in-force", "on": "2004-13"}),
            json!({"stage": "unknown", "on": "2004"}),
            json!({"stage": "in-force", "on": "2004", "why": "x"}),
        ] {
            let body = write(&saved["no"], json!([step]));
            de.post(&format!("{at}/terms"), &body).await.problem(400, "bad-body");
        }
        let back =
            json!([{"stage": "in-force", "on": "2004"}, {"stage": "absent", "on": "2009", "back": "struck-down"}]);
        let behind = de.post(&format!("{at}/terms"), &write(&blank["no"], back.clone())).await.problem(409, "conflict");
        assert_eq!(behind["no"], saved["no"]);
        de.post(&format!("{at}/terms"), &write(&saved["no"], back)).await.ok();
        assert_eq!(de.post(&format!("{at}/ask"), &json!({})).await.ok()["state"], "asked");
        let listed = signer.get("/law").await.ok();
        let line = &listed["items"][0];
        assert_eq!((&line["criterion"], &line["stage"]), (&json!("grooming"), &json!("absent")));
        let reason = json!({"reason": "Which court?"});
        de.post(&format!("{at}/return"), &reason).await.problem(404, "not-found");
        assert_eq!(signer.post(&format!("{at}/return"), &reason).await.ok()["state"], "draft");
        assert_eq!(de.get(at).await.ok()["sent_back"][0]["reason"], "Which court?");
    }

    pub async fn a_model_text_is_proposed_and_is_its_writers_own(backend: &Backend) {
        let house = House::on(backend).await;
        let (de, rs) = (house.writes("coordinator.de").await, house.writes("coordinator.rs").await);
        let secretariat = house.writes("secretariat").await;
        let text = |title: &str| {
            json!({
                "title": title, "criterion": "removal", "language": "en", "licence": "CC BY 4.0",
                "cited": "Exercise, invented: a working group", "address": "https://example.org/model", "digest": "",
            })
        };
        let proposed = de.post("/law-texts", &text("")).await;
        assert_eq!(proposed.header("location"), "/api/v1/work/law-texts/removal-01");
        assert_eq!(proposed.is(201).json()["state"], "proposed");
        let at = "/law-texts/removal-01";
        let seen = de.get(at).await.ok();
        assert_eq!((&seen["faults"], &seen["public"]), (&json!(["title"]), &Value::Null));
        rs.get(at).await.problem(404, "not-found");
        assert_eq!(rs.get("/law-texts").await.ok()["total"], 0);
        assert_eq!(secretariat.get("/law-texts").await.ok()["items"][0]["id"], "removal-01");
        let back = secretariat.post(&format!("{at}/return"), &json!({"reason": "It has no title."})).await.ok();
        assert_eq!(back["state"], "returned");
        let body = json!({"no": back["no"], "terms": text("Removal")});
        let saved = de.post(&format!("{at}/terms"), &body).await.ok();
        assert_eq!(saved["state"], "proposed");
        assert_eq!(de.post(&format!("{at}/terms"), &body).await.problem(409, "conflict")["no"], saved["no"]);
        assert_eq!(de.get(at).await.ok()["faults"], json!([]));
        let second = secretariat.post("/law-texts", &text("Removal, anew")).await;
        assert_eq!(second.header("location"), "/api/v1/work/law-texts/removal-02");
    }
}
