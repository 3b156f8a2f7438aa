//! Reports of hotlines' and providers' own programs, and an analyst's.

use super::on_both;

on_both!(
    reports_are_taken_whole_or_not_at_all,
    what_is_sent_again_is_taken_once,
    an_analyst_takes_and_assesses_what_waits,
    whether_it_is_there_is_said_by_machine,
    no_answer_says_an_address,
    a_lead_stops_an_item_and_the_police_are_called,
);

mod checks {
    use axum::body::Body;
    use axum::http::Request;
    use desk::Backend;
    use serde_json::{Value, json};

    use super::super::world::{House, Machine, Told};

    /// A mark that no answer may hold.
    const PLANTED: &str = "uvwxplanted77";

    async fn hand_over(
        (house, machine): (&House, &Machine),
        query: &str,
        kind: &str,
        key: Option<&str>,
        body: impl Into<Body>,
    ) -> Told {
        let request = Request::post(format!("/api/v1/work/intake{query}")).header("content-type", kind);
        let request = key.into_iter().fold(request, |request, key| request.header("idempotency-key", key));
        house
            .bare(request.header("authorization", format!("Bearer {}", machine.token)).body(body.into()).unwrap())
            .await
    }

    pub async fn reports_are_taken_whole_or_not_at_all(backend: &Backend) {
        let house = House::on(backend).await;
        let (provider, analyst) = (house.writes("provider-operator.de").await, house.writes("analyst.de").await);
        let reports = json!([
            {"reference": "r-1", "signs": ["live"], "items": [{"address": "https://a.example.org/1", "class": "A1", "sha256": "ab".repeat(32)}, "hxxps[:]//a[.]example[.]org/2"]},
            {"items": ["https://b.example.org/1"]},
        ]);
        let taken = hand_over((&house, &provider), "", "application/json", Some("k-0"), reports.to_string())
            .await
            .is(201)
            .json();
        assert_eq!((&taken["member"], &taken["left_out"]), (&json!("DE"), &json!(0)));
        let of = |report: &Value| (report["line"].clone(), report["addresses"].clone(), report["again"].clone());
        let reports: Vec<_> = taken["reports"].as_array().unwrap().iter().map(of).collect();
        assert_eq!(reports, [(json!(1), json!(2), json!(false)), (json!(1), json!(1), json!(false))]);
        assert_eq!(taken["reports"][0]["receipt"].as_str().unwrap().len(), 26);
        let keyless = hand_over(
            (&house, &provider),
            "",
            "application/json",
            None,
            "[{\"items\": [\"https://x.example.org/1\"]}, {\"items\": [\"https://x.example.org/2\"]}]",
        )
        .await;
        assert_eq!(keyless.problem(422, "refused")["rule"], "intake-key-missing");
        let csv = "address,reference,class\nhttps://c.example.org/1,x,B2\nhttps://c.example.org/2,x,\n";
        let taken = hand_over((&house, &provider), "", "text/csv", None, csv).await.is(201).json();
        assert_eq!((&taken["reports"][0]["line"], &taken["reports"][0]["addresses"]), (&json!(2), &json!(2)));
        let xarf = json!({"xarf_version": "4.2.0", "category": "content", "type": "csam", "url": "https://d.example.org/1",
            "timestamp": "2026-01-31T08:00:00Z", "report_id": "f81d4fae-7dec-41d0-8765-00a0c91e6bf6",
            "reporter": {"org": "A hotline", "contact": "desk@hotline.test", "domain": "hotline.test"}});
        let taken =
            hand_over((&house, &provider), "?format=xarf&member=RS", "application/json", None, xarf.to_string())
                .await
                .is(201)
                .json();
        assert_eq!((&taken["member"], &taken["reports"][0]["again"]), (&json!("RS"), &json!(false)));
        let waiting = analyst.get("/takedown").await.ok();
        assert_eq!(waiting["all"], 5, "what went to Serbia waits there");

        let wrong = format!("address,class\nhttps://e.example.org/{PLANTED},A1\n{PLANTED},Z9\n");
        let refused = hand_over((&house, &provider), "", "text/csv", None, wrong).await.problem(422, "refused");
        assert_eq!(
            (&refused["rule"], &refused["faults"][0]["line"], &refused["faults"][0]["column"]),
            (&json!("intake-faults"), &json!(3), &json!("address"))
        );
        assert!(!refused.to_string().contains(PLANTED), "{refused}");
        assert_eq!(analyst.get("/takedown").await.ok()["all"], 5, "nothing of it");
        let one = json!({"items": ["https://e.example.org/1"]}).to_string();
        let refused = hand_over((&house, &provider), "?member=AT", "application/json", None, one.clone())
            .await
            .problem(422, "refused");
        assert_eq!(refused["rule"], "intake-no-hotline");
        for (query, kind, status, code) in [
            ("?member=de", "application/json", 400, "bad-query"),
            ("?format=pdf", "application/json", 400, "bad-query"),
            ("?url=https://e.example.org/uvwxplanted77", "application/json", 400, "bad-query"),
            ("?member=DE&member=RS", "application/json", 400, "bad-query"),
            ("", "text/plain", 415, "media-type"),
            ("?format=json", "text/csv", 415, "media-type"),
        ] {
            let refused = hand_over((&house, &provider), query, kind, None, one.clone()).await.problem(status, code);
            assert!(!refused.to_string().contains(PLANTED), "{query}: {refused}");
        }
        hand_over((&house, &provider), "", "application/json", Some("a b"), one.clone()).await.problem(400, "bad-body");
        let (reader, coordinator) =
            (house.machine("provider-operator.de", true).await, house.writes("coordinator.de").await);
        hand_over((&house, &reader), "", "application/json", None, one.clone()).await.problem(404, "not-found");
        hand_over((&house, &coordinator), "", "application/json", None, one).await.problem(404, "not-found");
    }

    pub async fn what_is_sent_again_is_taken_once(backend: &Backend) {
        let house = House::on(backend).await;
        let (provider, analyst) = (house.writes("provider-operator.de").await, house.writes("analyst.de").await);
        let body = json!([{"items": ["https://a.example.org/1"]}, {"items": ["https://a.example.org/2"]}]).to_string();
        let first =
            hand_over((&house, &provider), "", "application/json", Some("k-1"), body.clone()).await.is(201).json();
        let again = hand_over((&house, &provider), "", "application/json", Some("k-1"), body).await.is(201).json();
        for at in 0..2 {
            assert_eq!(first["reports"][at]["receipt"], again["reports"][at]["receipt"]);
            assert_eq!((&first["reports"][at]["again"], &again["reports"][at]["again"]), (&json!(false), &json!(true)));
        }
        let other = json!({"items": ["https://a.example.org/3"]}).to_string();
        let refused =
            hand_over((&house, &provider), "", "application/json", Some("k-1"), other).await.problem(422, "refused");
        assert_eq!(refused["rule"], "intake-key-used");
        assert_eq!(analyst.get("/takedown").await.ok()["all"], 2);
    }

    pub async fn an_analyst_takes_and_assesses_what_waits(backend: &Backend) {
        let house = House::on(backend).await;
        let provider = house.writes("provider-operator.de").await;
        let (analyst, lead) = (house.writes("analyst.de").await, house.writes("lead-analyst.de").await);
        assert_eq!(analyst.post("/takedown/next", &json!({})).await.ok()["item"], Value::Null, "nothing waits");
        let body = json!({"signs": ["at-risk"], "items": ["https://a.example.org/1"]}).to_string();
        hand_over((&house, &provider), "", "application/json", None, body).await.is(201).json();
        let id = analyst.post("/takedown/next", &json!({})).await.ok()["item"].as_str().unwrap().to_owned();
        let at = format!("/items/{id}");
        let seen = analyst.get(&at).await.ok();
        assert_eq!(
            (&seen["assessment"], &seen["signs"]["at_risk"], &seen["hosting"]["state"]),
            (&json!("in-review"), &json!(true), &json!("unknown"))
        );
        assert_eq!(
            (&seen["told"][0]["channel"], &seen["told"][0]["organisation"]),
            (&json!("api"), &json!("exercise.provider.de"))
        );
        let step = async |machine: &Machine, body: Value| machine.post(&format!("{at}/assess"), &body).await;
        let label = json!({"step": "in-scope", "labels": [{"scheme": "interpol-baseline", "version": "1", "level": "baseline"}]});
        let refused = step(&lead, label.clone()).await.problem(422, "refused");
        assert_eq!(refused["rule"], "assessment-not-yours");
        let refused = step(&analyst, json!({"step": "undetermined", "reason": "see https://a.example.org"}))
            .await
            .problem(422, "refused");
        assert_eq!(refused["rule"], "item-address-in-reason");
        let refused = step(
            &analyst,
            json!({"step": "in-scope", "labels": [{"scheme": "copine", "version": "1", "level": "99"}]}),
        )
        .await;
        assert_eq!(refused.problem(422, "refused")["rule"], "assessment-level-unknown");
        assert_eq!(step(&analyst, label.clone()).await.ok()["state"], "in-review");
        assert_eq!(lead.post("/takedown/next", &json!({})).await.ok()["item"], json!(id));
        assert_eq!(step(&lead, label).await.ok()["state"], "in-scope");
        assert_eq!(step(&lead, json!({"step": "undo"})).await.ok()["state"], "in-review");
        assert_eq!(step(&lead, json!({"step": "seek-host"})).await.ok()["id"], json!(id));
        step(&lead, json!({"step": "sent"})).await.problem(400, "bad-body");
        house.writes("analyst.rs").await.get(&at).await.problem(404, "not-found");
        house.writes("police-liaison.de").await.get(&at).await.problem(404, "not-found");
    }

    pub async fn whether_it_is_there_is_said_by_machine(backend: &Backend) {
        let house = House::on(backend).await;
        let (provider, analyst) = (house.writes("provider-operator.de").await, house.writes("analyst.de").await);
        let body = json!({"items": ["https://a.example.org/1"]}).to_string();
        hand_over((&house, &provider), "", "application/json", None, body).await.is(201).json();
        let id = analyst.get("/takedown").await.ok()["first"][0]["id"].as_str().unwrap().to_owned();
        let look = async |machine: &Machine, saw: &str| {
            machine.post(&format!("/items/{id}/look"), &json!({ "saw": saw })).await
        };
        let availability = async || analyst.get(&format!("/items/{id}")).await.ok()["availability"].clone();
        let unknown = json!({"state": "unknown", "looked": null, "gone": null, "look_wanted": null});
        assert_eq!(availability().await, unknown);
        for (saw, state) in
            [("there", "online"), ("gone", "suspected-gone"), ("gone", "confirmed-gone"), ("there", "relapsed")]
        {
            assert_eq!(look(&analyst, saw).await.ok()["id"], json!(id));
            assert_eq!(availability().await["state"], state);
            house.clock.advance(jiff::SignedDuration::from_mins(11));
        }
        look(&analyst, "somewhere").await.problem(400, "bad-body");
        for who in ["analyst.rs", "police-liaison.de", "provider-operator.de", "auditor"] {
            look(&house.writes(who).await, "gone").await.problem(404, "not-found");
        }
    }

    pub async fn a_lead_stops_an_item_and_the_police_are_called(backend: &Backend) {
        let house = House::on(backend).await;
        house.desk.watch().await.unwrap();
        let (provider, police) = (house.writes("provider-operator.de").await, house.writes("police-liaison.de").await);
        let (analyst, lead) = (house.writes("analyst.de").await, house.writes("lead-analyst.de").await);
        let body = json!({"items": ["https://a.example.org/1"]}).to_string();
        hand_over((&house, &provider), "", "application/json", None, body).await.is(201).json();
        let id = analyst.post("/takedown/next", &json!({})).await.ok()["item"].as_str().unwrap().to_owned();
        let at = format!("/items/{id}");
        let seen = analyst.get(&at).await.ok();
        assert_eq!((&seen["frozen"], &seen["emergency"]), (&Value::Null, &Value::Null));
        let freeze = async |machine: &Machine, body: Value| machine.post(&format!("{at}/freeze"), &body).await;
        for bad in [
            json!({}),
            json!({"reason": "A court says so"}),
            json!({"reason": "", "hours": 1}),
            json!({"reason": "A court says so", "hours": 73}),
            json!({"reason": "A court says so", "hours": "1"}),
        ] {
            freeze(&lead, bad).await.problem(400, "bad-body");
        }
        let good = json!({"reason": "A court says so", "hours": 24});
        let none = freeze(&lead, json!({"reason": "A court says so", "hours": 0})).await.problem(422, "refused");
        assert_eq!(none["rule"], "item-freeze-lasting");
        for who in ["analyst.de", "lead-analyst.rs", "police-liaison.de", "provider-operator.de"] {
            freeze(&house.writes(who).await, good.clone()).await.problem(404, "not-found");
        }
        assert_eq!(freeze(&lead, good.clone()).await.ok()["id"], json!(id));
        assert_eq!(freeze(&lead, good).await.problem(422, "refused")["rule"], "item-freeze-already");
        let frozen = analyst.get(&at).await.ok()["frozen"].clone();
        assert_eq!((&frozen["by"], &frozen["reason"]), (&json!("exercise.lead-analyst.de"), &json!("A court says so")));
        lead.post(&format!("{at}/thaw"), &json!({})).await.ok();
        let again = lead.post(&format!("{at}/thaw"), &json!({})).await.problem(422, "refused");
        assert_eq!(again["rule"], "item-freeze-nothing");

        let told = analyst.post(&format!("{at}/emergency"), &json!({})).await.ok();
        assert_eq!(told["id"], json!(id));
        house.desk.look_at_emergencies().await.unwrap();
        assert!(analyst.get(&at).await.ok()["emergency"].is_string());
        let first = police.get("/police").await.ok()["asked"][0].clone();
        assert_eq!((&first["id"], &first["emergency"]), (&json!(id), &json!(true)));
        assert_eq!(police.get(&format!("/police/{id}")).await.ok()["police"], "emergency");
        police.post(&format!("/police/{id}/answer"), &json!({"answer": "clear"})).await.ok();
        assert_eq!(police.get("/police").await.ok()["all"], 0);
        for who in ["analyst.rs", "police-liaison.de", "provider-operator.de", "auditor"] {
            let machine = house.writes(who).await;
            machine.post(&format!("{at}/emergency"), &json!({})).await.problem(404, "not-found");
        }
    }

    pub async fn no_answer_says_an_address(backend: &Backend) {
        let house = House::on(backend).await;
        let (provider, analyst) = (house.writes("provider-operator.de").await, house.writes("analyst.de").await);
        let body = json!({"note": PLANTED, "reference": "r-1", "reporter": {"name": PLANTED, "contact": "a@b.test", "domain": "b.test"},
            "items": [format!("https://{PLANTED}.example.org/{PLANTED}?{PLANTED}#/{PLANTED}")]});
        let taken = hand_over((&house, &provider), "", "application/json", None, body.to_string()).await.is(201).json();
        let queue = analyst.get("/takedown").await.ok();
        let id = queue["first"][0]["id"].as_str().unwrap().to_owned();
        let (seen, journal) =
            (analyst.get(&format!("/items/{id}")).await.ok(), house.writes("auditor").await.get("/journal").await.ok());
        for answer in [&taken, &queue, &seen, &journal] {
            assert!(!answer.to_string().contains(PLANTED), "{answer}");
        }
    }
}
