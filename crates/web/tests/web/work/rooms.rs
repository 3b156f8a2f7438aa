//! Rounds, people, reviews and the journal, as each role sees them.

use super::on_both;

on_both!(
    a_round_is_shown_as_far_as_a_role_sees_it,
    people_are_seen_by_those_who_look_after_them,
    reviews_go_from_hand_to_hand,
    the_journal_is_read_by_page
);

mod checks {
    use desk::Backend;
    use desk::register::reports::exercise::THIS_ROUND;
    use serde_json::json;

    use super::super::world::{House, report};

    pub async fn a_round_is_shown_as_far_as_a_role_sees_it(backend: &Backend) {
        let house = House::on(backend).await;
        let (secretariat, de) = (house.writes("secretariat").await, house.writes("coordinator.de").await);
        let all = secretariat.get(&format!("/rounds/{THIS_ROUND}")).await.ok();
        let rows = all["rows"].as_array().unwrap();
        assert!(rows.iter().all(|r| r["cells"].as_array().unwrap().len() == 7 && r["failing"].is_u64()), "{all}");
        let own = de.get(&format!("/rounds/{THIS_ROUND}")).await.ok();
        for row in own["rows"].as_array().unwrap() {
            assert_eq!(row["failing"].is_u64(), row["member"] == "DE", "{row}");
            assert_eq!(row["cells"][0]["answered"].is_u64(), row["member"] == "DE", "{row}");
        }
        secretariat.get(&format!("/rounds/{THIS_ROUND}/overdue")).await.ok();
        secretariat.get(&format!("/rounds/{THIS_ROUND}/letters")).await.ok();
        de.get(&format!("/rounds/{THIS_ROUND}/letters")).await.problem(404, "not-found");
        let announced = json!({
            "id": "2027-spring", "event": "Spring conference", "questionnaire": "2026.1", "opens": "2026-09-01",
            "closes": "2026-12-31", "conference": "2027-03-01",
        });
        let made = secretariat.post("/rounds", &announced).await;
        assert_eq!(made.is(201).json()["state"], "announced");
        assert_eq!(made.header("location"), "/api/v1/work/rounds/2027-spring");
        secretariat.post("/rounds", &announced).await.problem(422, "refused");
        de.post("/rounds", &announced).await.problem(404, "not-found");
        let mut backwards = announced.clone();
        (backwards["id"], backwards["closes"]) = (json!("2027-back"), json!("2026-08-01"));
        secretariat.post("/rounds", &backwards).await.problem(422, "refused");
        secretariat.post("/rounds/2027-spring/step", &json!({"step": "review"})).await.problem(422, "refused");
        secretariat.post("/rounds/2027-spring/step", &json!({"step": "close"})).await.problem(400, "bad-body");
        let listed = secretariat.get("/rounds").await.ok();
        assert!(listed["items"].as_array().unwrap().iter().any(|r| r["id"] == "2027-spring" && r["next"] == "open"));
        let operator = house.writes("operator").await;
        assert!(operator.get("/mail").await.ok()["waiting"].is_u64());
        assert_eq!(operator.post("/mail/retry", &json!({})).await.ok()["letters"], 0);
        operator.get("/rounds").await.problem(404, "not-found");
    }

    pub async fn people_are_seen_by_those_who_look_after_them(backend: &Backend) {
        let house = House::on(backend).await;
        let (admin, operator) = (house.writes("member-admin.de").await, house.writes("operator").await);
        let own = admin.get("/people?per_page=1000").await.ok();
        let accounts = own["items"].as_array().unwrap();
        assert!(accounts.iter().all(|a| a["home"] == "DE") && accounts.len() > 3, "{own}");
        let all = operator.get("/people?per_page=1000").await.ok();
        assert!(all["total"].as_u64() > own["total"].as_u64());
        admin.get("/people/exercise.coordinator.de").await.ok();
        admin.get("/people/exercise.coordinator.rs").await.problem(404, "not-found");
        operator.get("/invitations").await.ok();
        let page = operator.get("/people?per_page=2&page=2").await;
        assert_eq!(page.ok()["items"].as_array().unwrap().len(), 2);
        assert!(page.header("link").contains("rel=\"prev\"") && page.header("link").contains("rel=\"next\""));
        assert_eq!(operator.get("/people?page=1000000&per_page=1000").await.ok()["items"], json!([]));
    }

    pub async fn reviews_go_from_hand_to_hand(backend: &Backend) {
        let house = House::on(backend).await;
        let secretariat = house.writes("secretariat").await;
        let reviewer = house.writes("reviewer").await;
        let id = report("DE");
        let who = secretariat.get(&format!("/reports/{id}/reviewers")).await.ok();
        assert!(who["items"].as_array().unwrap().iter().any(|r| r["account"] == "exercise.reviewer"), "{who}");
        // Nobody reviews what is not submitted.
        let chosen = json!({"reviewer": "exercise.reviewer"});
        secretariat.post(&format!("/reports/{id}/reviewers"), &chosen).await.problem(422, "refused");
        assert_eq!(reviewer.get("/reviews").await.ok()["total"], 0);
        secretariat.get("/unreviewed").await.ok();
        for (method, path) in [
            ("GET", ""),
            ("POST", "/declare"),
            ("POST", "/findings"),
            ("POST", "/reply-draft"),
            ("POST", "/allow"),
            ("POST", "/release"),
        ] {
            let path = format!("/reviews/{id}.review{path}");
            reviewer.send(method, &path, Some("{}".to_owned())).await.problem(404, "not-found");
        }
        secretariat.post(&format!("/reports/{id}/step"), &json!({"step": "check"})).await.problem(422, "refused");
        let de = house.writes("coordinator.de").await;
        de.post(&format!("/reports/{id}/reply"), &json!({})).await.problem(422, "refused");
        de.post(&format!("/reports/{id}/return"), &json!({"from": "delegate", "reason": "x"}))
            .await
            .problem(422, "refused");
        de.post(&format!("/reports/{id}/ask"), &json!({})).await.problem(422, "refused");
        let waits = de.get("/waiting").await.ok();
        assert!(
            waits["items"].as_array().unwrap().iter().any(|w| w["id"] == json!(id) && w["task"] == "write"),
            "{waits}"
        );
    }

    pub async fn the_journal_is_read_by_page(backend: &Backend) {
        let house = House::on(backend).await;
        let auditor = house.writes("auditor").await;
        let all = auditor.get("/journal?per_page=5").await.ok();
        assert_eq!(all["items"].as_array().unwrap().len(), 5);
        let seq = all["items"][0]["seq"].as_u64().unwrap();
        assert_eq!(auditor.get(&format!("/journal/entries/{seq}")).await.ok()["seq"], seq);
        for odd in ["0", "x", "-1", "99999999999", "18446744073709551615", "%ff"] {
            auditor.get(&format!("/journal/entries/{odd}")).await.problem(404, "not-found");
        }
        auditor.get("/journal?day=2026-13-01").await.problem(400, "bad-query");
        let mine = auditor.get("/journal/mine").await.ok();
        assert!(mine["items"].as_array().unwrap().iter().all(|e| e["actor"] == "exercise.auditor"), "{mine}");
        auditor.get("/members/DE/journal").await.ok();
        let admin = house.writes("member-admin.de").await;
        admin.get("/members/DE/journal").await.ok();
        admin.get("/members/RS/journal").await.problem(404, "not-found");
        admin.get("/journal").await.problem(404, "not-found");
    }
}
