//! Writing together: no word is lost.

use super::on_both;

on_both!(
    answers_are_saved_with_their_numbers,
    a_conflict_holds_both_texts_and_loses_no_word,
    remarks_are_made_answered_and_settled,
    terms_written_at_once_are_both_there,
    bad_bodies_are_refused_by_their_place
);

mod checks {
    use desk::Backend;
    use serde_json::{Value, json};

    use super::super::world::{House, Machine, report};

    async fn say(machine: &Machine, id: &str, base: u64, text: &str) -> super::super::world::Told {
        let body = json!({"answers": [{"field": "g1.actions", "base": base, "value": {"text": text}}]});
        machine.post(&format!("/reports/{id}/answers"), &body).await
    }

    async fn number(machine: &Machine, id: &str) -> u64 {
        let report = machine.get(&format!("/reports/{id}")).await.ok();
        report["answers"]["g1.actions"]["no"].as_u64().unwrap_or_default()
    }

    pub async fn answers_are_saved_with_their_numbers(backend: &Backend) {
        let house = House::on(backend).await;
        let (id, de) = (report("DE"), house.writes("coordinator.de").await);
        let asked = de.get(&format!("/reports/{id}/questions")).await.ok();
        let questions = asked["sections"].as_array().unwrap().iter().flat_map(|s| s["questions"].as_array().unwrap());
        assert!(questions.clone().any(|q| q["field"] == "g1.actions" && q["kind"] == "text"), "{asked}");
        let base = number(&de, &id).await;
        let saved = say(&de, &id, base, "We trained 40 officers.").await.ok();
        assert_eq!(saved["answers"][0]["became"], "stands", "{saved}");
        let no = saved["answers"][0]["no"].as_u64().unwrap();
        assert!(no > 0);
        assert_eq!(say(&de, &id, no, "We trained 40 officers.").await.ok()["answers"][0]["became"], "same");
        let whole = de.get(&format!("/reports/{id}")).await.ok();
        assert_eq!(whole["answers"]["g1.actions"]["value"], json!({"text": "We trained 40 officers."}));
        assert_eq!(whole["answers"]["g1.actions"]["given"]["by"], "exercise.coordinator.de");
        assert_eq!(whole["digest"].as_str().unwrap().len(), 64);
        let history = de.get(&format!("/reports/{id}/history/g1.actions")).await.ok();
        assert!(history["total"].as_u64().unwrap() >= 1, "{history}");
        // Several at once, one of them taken away; the other is last round's, and nobody has touched it.
        let both = json!({"answers": [
            {"field": "g1.actions", "base": no, "value": null},
            {"field": "g2.actions", "base": 0, "value": {"text": "A law was drafted."}},
        ]});
        let saved = de.post(&format!("/reports/{id}/answers"), &both).await.ok();
        let became: Vec<&Value> = saved["answers"].as_array().unwrap().iter().map(|one| &one["became"]).collect();
        assert_eq!(became, ["stands", "stands"], "{saved}");
        let whole = de.get(&format!("/reports/{id}")).await.ok();
        assert_eq!(whole["answers"].get("g1.actions"), None);
        assert_eq!(whole["answers"]["g2.actions"]["value"], json!({"text": "A law was drafted."}));
        // A question that is not asked, and a value of another kind.
        for (field, value) in [("g9.actions", json!({"text": "x"})), ("g1.actions", json!({"yes-no": true}))] {
            let body = json!({"answers": [{"field": field, "base": 0, "value": value}]});
            let refused = de.post(&format!("/reports/{id}/answers"), &body).await.problem(422, "refused");
            assert!(refused["rule"].as_str().is_some_and(|rule| rule.starts_with("report-")), "{refused}");
        }
        let workbook = de.get(&format!("/reports/{id}/workbook?language=en")).await;
        assert!(workbook.is(200).bytes.starts_with(b"PK"));
        de.get(&format!("/reports/{id}/workbook?language=xx")).await.problem(400, "bad-query");
        // The auditor reads, and the journal says so.
        let auditor = house.writes("auditor").await;
        auditor.get(&format!("/reports/{id}")).await.ok();
        let seen = auditor.get("/journal?act=paper.seen&actor=exercise.auditor").await.ok();
        assert_eq!((&seen["total"], &seen["items"][0]["object"]), (&json!(1), &json!(id)));
        auditor.post(&format!("/reports/{id}/answers"), &json!({"answers": []})).await.problem(404, "not-found");
        // So it does of lists, accounts and files, by whichever way they were read.
        let entries = async |act: &str, who: &str| {
            let found = auditor.get(&format!("/journal?act={act}&actor=exercise.{who}")).await.ok();
            found["items"].as_array().unwrap().iter().map(|e| e["object"].to_string()).collect::<Vec<_>>()
        };
        let (secretariat, operator) = (house.writes("secretariat").await, house.writes("operator").await);
        secretariat.get("/commitments").await.ok();
        secretariat.get(&format!("/reports/{id}/workbook?language=en")).await.is(200);
        operator.get("/people").await.ok();
        operator.get("/people").await.ok();
        operator.get("/people/exercise.auditor").await.ok();
        assert_eq!(entries("paper.listed", "secretariat").await, ["\"all\""]);
        assert_eq!(entries("paper.taken", "secretariat").await, [json!(id).to_string()]);
        assert_eq!(entries("paper.listed", "operator").await, ["\"all\""], "once a day");
        assert_eq!(entries("paper.seen", "operator").await, ["\"exercise.auditor\""]);
    }

    pub async fn a_conflict_holds_both_texts_and_loses_no_word(backend: &Backend) {
        let house = House::on(backend).await;
        let (id, one, two) =
            (report("DE"), house.writes("coordinator.de").await, house.writes("coordinator-2.de").await);
        let base = number(&one, &id).await;
        let first = say(&one, &id, base, "We trained forty officers.\n\nWe bought two servers.").await.ok();
        let base = first["answers"][0]["no"].as_u64().unwrap();
        // Different passages: both stand.
        say(&one, &id, base, "We trained fifty officers.\n\nWe bought two servers.").await.ok();
        let merged = say(&two, &id, base, "We trained forty officers.\n\nWe bought three servers.").await.ok();
        assert_eq!(merged["answers"][0]["became"], "merged", "{merged}");
        let now = merged["answers"][0]["now"]["text"].as_str().unwrap();
        assert!(now.contains("fifty") && now.contains("three"), "{now}");
        // The same words: a person decides, and both are there.
        let base = merged["answers"][0]["no"].as_u64().unwrap();
        say(&one, &id, base, "We trained sixty officers.\n\nWe bought three servers.").await.ok();
        let met = say(&two, &id, base, "We trained seventy officers.\n\nWe bought three servers.").await;
        let problem = met.problem(409, "conflict");
        let clash = &problem["saved"]["answers"][0]["conflict"];
        let texts = ["base", "theirs", "mine"].map(|part| clash[part]["text"].as_str().unwrap_or_default().to_owned());
        assert!(texts[0].contains("fifty") && texts[1].contains("sixty") && texts[2].contains("seventy"), "{clash}");
        assert!(clash["passages"].as_array().unwrap().iter().any(|p| p.get("both").is_some()), "{clash}");
        let history = two.get(&format!("/reports/{id}/history/g1.actions")).await.ok();
        let typed: Vec<String> = history["items"].as_array().unwrap().iter().map(Value::to_string).collect();
        for word in ["forty", "fifty", "sixty", "seventy"] {
            assert!(typed.iter().any(|t| t.contains(word)), "{word} is lost: {typed:?}");
        }
        let lost = history["items"].as_array().unwrap().iter().find(|e| e["value"].to_string().contains("seventy"));
        assert_eq!(lost.unwrap()["no"], 0, "it did not come to stand");
    }

    pub async fn remarks_are_made_answered_and_settled(backend: &Backend) {
        let house = House::on(backend).await;
        let (id, de, secretariat) =
            (report("DE"), house.writes("coordinator.de").await, house.writes("secretariat").await);
        let sent = json!({"field": "g1.actions", "text": "Which year?"});
        secretariat.post(&format!("/reports/{id}/remarks"), &sent).await.ok();
        secretariat
            .post(&format!("/reports/{id}/remarks"), &json!({"field": "g9.x", "text": "?"}))
            .await
            .problem(422, "refused");
        let remarks = de.get(&format!("/reports/{id}")).await.ok()["remarks"].clone();
        let remark = remarks[0]["id"].as_str().unwrap().to_owned();
        let at = format!("/reports/{id}/remarks/{remark}");
        de.post(&format!("{at}/answer"), &json!({"text": "2025."})).await.ok();
        de.post(&format!("{at}/answer"), &json!({"text": "  "})).await.problem(422, "refused");
        assert_eq!(de.post(&format!("{at}/settle"), &json!({})).await.ok()["state"], "settled");
        de.post(&format!("{at}/settle"), &json!({})).await.problem(422, "refused");
        de.post(&format!("/reports/{id}/remarks/nothing/settle"), &json!({})).await.problem(404, "not-found");
        // A remark of another report is not there.
        let rs = house.writes("coordinator.rs").await;
        rs.post(&format!("/reports/{}/remarks/{remark}/answer", report("RS")), &json!({"text": "x"}))
            .await
            .problem(404, "not-found");
        let whole = de.get(&format!("/reports/{id}")).await.ok();
        assert_eq!(whole["remarks"][0]["said"].as_array().unwrap().len(), 2);
    }

    fn terms(text: &str) -> Value {
        json!({
            "goals": ["G2"], "kind": "law", "authoritative": "en", "authority": "Ministry of Justice",
            "text": {"en": {"text": text, "checked": "human-checked"}},
            "milestones": [{"id": "m1", "what": "A draft", "required": true, "due": "2027-01-31", "criterion": "It is published"}],
            "deadline": "2027-12-31",
        })
    }

    pub async fn terms_written_at_once_are_both_there(backend: &Backend) {
        let house = House::on(backend).await;
        let (one, two) = (house.writes("coordinator.de").await, house.writes("coordinator-2.de").await);
        let begun = one.post("/members/DE/commitments", &terms("We will write a law.")).await;
        let id = begun.is(201).json()["id"].as_str().unwrap().to_owned();
        assert_eq!(begun.header("location"), format!("/api/v1/work/commitments/{id}"));
        one.post("/members/RS/commitments", &terms("x")).await.problem(404, "not-found");
        let at = format!("/commitments/{id}");
        let seen = two.get(&at).await.ok();
        assert_eq!((&seen["no"], &seen["terms"]["kind"]), (&json!(1), &json!("law")));
        one.post(&format!("{at}/terms"), &json!({"no": 1, "terms": terms("We will write two laws.")})).await.ok();
        let met =
            two.post(&format!("{at}/terms"), &json!({"no": 1, "terms": terms("We will write three laws.")})).await;
        let problem = met.problem(409, "conflict");
        for (part, word) in [("base", "a law"), ("now", "two laws"), ("mine", "three laws")] {
            assert!(problem[part].to_string().contains(word), "{part}: {problem}");
        }
        assert_eq!(problem["now"]["no"], 2);
        assert_eq!(one.post(&format!("{at}/clear"), &json!({})).await.ok()["state"], "clearance");
        one.post(&format!("{at}/return"), &json!({"reason": "x"})).await.problem(404, "not-found");
        let signer = house.writes("signer.de").await;
        let back = signer.post(&format!("{at}/return"), &json!({"reason": "Say which law."})).await.ok();
        assert_eq!(back["state"], "draft");
        assert_eq!(one.get(&at).await.ok()["sent_back"][0]["reason"], "Say which law.");
        let done = json!({"milestone": "m1", "on": "2026-02-01", "evidence": ["https://example.org/draft"]});
        one.post(&format!("{at}/done"), &done).await.ok();
        assert_eq!(one.get(&at).await.ok()["done"]["m1"]["on"], "2026-02-01");
        let reason = json!({"code": "law", "text": "x"});
        for (path, body) in [
            ("class", terms("x")),
            ("amend", json!({"terms": terms("x"), "reason": reason})),
            ("withdraw", reason.clone()),
        ] {
            one.post(&format!("{at}/{path}"), &body).await.problem(422, "refused");
        }
        assert!(matches!(one.post(&format!("{at}/drop"), &json!({})).await.status, 404 | 422));
        let secretariat = house.writes("secretariat").await;
        secretariat.post(&format!("{at}/screen"), &json!({})).await.problem(404, "not-found");
        secretariat.get(&at).await.problem(404, "not-found");
        let listed = one.get("/commitments?per_page=1").await.ok();
        assert_eq!(listed["items"][0]["id"], json!(id));
        house.writes("coordinator.rs").await.get(&at).await.problem(404, "not-found");
    }

    pub async fn bad_bodies_are_refused_by_their_place(backend: &Backend) {
        let house = House::on(backend).await;
        let (id, de) = (report("DE"), house.writes("coordinator.de").await);
        let at = format!("/reports/{id}/answers");
        for (body, says) in [
            ("", "line 1"),
            ("{", "line 1"),
            ("[]", "invalid"),
            ("{\"answers\": [], \"x\": 1}", "unknown field"),
            ("{\"answers\": []}", "1 to 2,000"),
            ("{\"answers\": [{\"field\": \"g1.actions\", \"base\": -1, \"value\": null}]}", "the version -1"),
            ("{\"answers\": [{\"field\": \"a b\", \"base\": 0, \"value\": null}]}", "question"),
            (
                "{\"answers\": [{\"field\": \"g1.actions\", \"base\": 0, \"value\": {\"text\": \"\\u0000\"}}]}",
                "/answers/0/value/text",
            ),
            (
                "{\"answers\": [{\"field\": \"g1.actions\", \"base\": 0, \"value\": {\"song\": \"x\"}}]}",
                "unknown variant",
            ),
        ] {
            let problem = de.send("POST", &at, Some(body.to_owned())).await.problem(400, "bad-body");
            assert!(problem["detail"].as_str().unwrap().contains(says), "{body}: {problem}");
        }
        let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
        de.send("POST", &at, Some(deep)).await.problem(400, "bad-body");
        for query in ["?page=0", "?page=x", "?per_page=1001", "?nonsense=1", "?page=1&page=2"] {
            de.get(&format!("/reports{query}")).await.problem(400, "bad-query");
        }
        de.get("/me?x=1").await.problem(400, "bad-query");
        for odd in ["%00", "%ff", "..", "a%2fb", "%27"] {
            let told = de.get(&format!("/reports/{odd}")).await;
            assert!(told.status == 404 || told.status == 400, "{odd}: {}", told.status);
        }
    }
}
